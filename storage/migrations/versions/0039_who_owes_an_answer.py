"""Who of a pair owes an answer to its newest check-in is kept with what is kept of the pair."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

SIDES = ("mentor", "mentee")
FILL = """
UPDATE pair_tally SET {side}_owes =
EXISTS (SELECT 1 FROM prompt AS newest, pair
         WHERE pair.id = pair_tally.id AND newest.kind = 'check_in'
           AND newest.subject_id = pair_tally.id AND newest.recipient_id = pair.{side}_id
           AND newest.state = 'sent'
           AND newest.number =
               (SELECT max(later.number) FROM prompt AS later
                 WHERE later.kind = 'check_in' AND later.subject_id = pair.id
                   AND later.recipient_id = pair.{side}_id
                   AND later.state IN ('sent', 'answered'))
           AND NOT EXISTS
               (SELECT 1 FROM pair_session AS met
                 WHERE met.pair_id = pair_tally.id AND met.state = 'held'
                   AND (met.check_in = newest.number
                        OR (met.check_in IS NULL AND met.starts_at >= newest.created_at))))
"""


def upgrade() -> None:
    """From all check-ins that have been; storage/tallies.py keeps it from then on."""
    with op.batch_alter_table("pair_tally") as batch:
        for side in SIDES:
            owes = sa.Column(
                f"{side}_owes", sa.Boolean(), nullable=False, server_default=sa.false()
            )
            batch.add_column(owes)
    for side in SIDES:
        op.execute(FILL.format(side=side))
    with op.batch_alter_table("pair_tally") as batch:
        for side in SIDES:
            batch.alter_column(f"{side}_owes", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    """It is looked for among all check-ins again."""
    with op.batch_alter_table("pair_tally") as batch:
        for side in SIDES:
            batch.drop_column(f"{side}_owes")
