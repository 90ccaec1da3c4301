"""Who is invited and has not joined is marked, and found by an index: not looked for among all.

The first marks are set here by all that has been; storage/part_marks.py keeps them from then on.
And who is in a pair that runs stands in indexes in the order of ids.
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

JOINED = """
UPDATE invitation SET has_part = true WHERE EXISTS (
    SELECT 1 FROM enrolment WHERE enrolment.programme_id = invitation.programme_id
       AND enrolment.member_id = invitation.member_id)
"""
SIDES = ("mentor", "mentee")
TOGETHER = "state = 'running'"


def upgrade() -> None:
    """Everybody's mark, and an index of those who have no part."""
    with op.batch_alter_table("invitation") as batch:
        batch.add_column(
            sa.Column("has_part", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("invitation") as batch:
        batch.alter_column("has_part", server_default=None)
    op.execute(JOINED)
    op.create_index(
        "ix_invitation_open",
        "invitation",
        ["programme_id", "member_id"],
        sqlite_where=sa.text("has_part IS 0"),
        postgresql_where=sa.text("has_part IS false"),
    )
    for side in SIDES:
        op.create_index(
            f"ix_pair_{side}s_together",
            "pair",
            ["programme_id", f"{side}_id"],
            sqlite_where=sa.text(TOGETHER),
            postgresql_where=sa.text(TOGETHER),
        )


def downgrade() -> None:
    """Whoever is invited is looked for among all who joined."""
    for side in SIDES:
        op.drop_index(f"ix_pair_{side}s_together", "pair")
    op.drop_index("ix_invitation_open", "invitation")
    with op.batch_alter_table("invitation") as batch:
        batch.drop_column("has_part")
