"""Who takes part is marked as having a pair, and as invited: nobody is looked for among all pairs.

The first marks are set here by all that has been; storage/part_marks.py keeps them from then on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

MARKS = ("has_pair", "is_invited")
PARTS = ["programme_id", "state", "role"]
FACTS = [
    *("programme_id", "state", "introduced_at", "created_at", "help_asked_at", "seen_to_at"),
    *("end_reason", "mentor_id", "mentee_id"),
]
PAIRED = """
UPDATE enrolment SET has_pair = true WHERE EXISTS (
    SELECT 1 FROM pair WHERE pair.programme_id = enrolment.programme_id
       AND pair.{side} = enrolment.member_id
       AND (pair.state IN ('asking_mentee', 'asking_mentor', 'running')
            OR (pair.state = 'ended' AND pair.end_reason = 'closed')))
"""
INVITED = """
UPDATE enrolment SET is_invited = true WHERE EXISTS (
    SELECT 1 FROM invitation WHERE invitation.programme_id = enrolment.programme_id
       AND invitation.member_id = enrolment.member_id)
"""


def upgrade() -> None:
    """Everybody's marks, and indexes that have them."""
    op.drop_index("ix_enrolment_parts", "enrolment")
    with op.batch_alter_table("enrolment") as batch:
        for name in MARKS:
            batch.add_column(
                sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
            )
    with op.batch_alter_table("enrolment") as batch:
        for name in MARKS:
            batch.alter_column(name, server_default=None)
    for side in ("mentor_id", "mentee_id"):
        op.execute(PAIRED.format(side=side))
    op.execute(INVITED)
    op.create_index("ix_enrolment_parts", "enrolment", [*PARTS, *MARKS, "member_id"])
    op.drop_index("ix_pair_facts", "pair")
    op.create_index("ix_pair_facts", "pair", [*FACTS, "accepted_at"])


def downgrade() -> None:
    """All pairs are looked at again each time."""
    op.drop_index("ix_pair_facts", "pair")
    op.create_index("ix_pair_facts", "pair", FACTS)
    op.drop_index("ix_enrolment_parts", "enrolment")
    with op.batch_alter_table("enrolment") as batch:
        for name in MARKS:
            batch.drop_column(name)
    op.create_index("ix_enrolment_parts", "enrolment", [*PARTS, "member_id"])
