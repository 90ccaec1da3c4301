"""Rounds of asking: what becomes of suggestions shows at one common end."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever is being asked now is asked until their time is over, as they were told."""
    with op.batch_alter_table("pair") as batch:
        batch.add_column(
            sa.Column("leader_until", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch.add_column(
            sa.Column("mentor_asked", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch.add_column(sa.Column("answer", sa.String(), nullable=False, server_default=""))
    op.execute(
        "UPDATE pair SET mentor_asked = (1 = 1) WHERE state = 'asking_mentor' "
        "OR accepted_at IS NOT NULL OR end_reason LIKE '%_mentor'"
    )
    with op.batch_alter_table("enrolment") as batch:
        batch.add_column(
            sa.Column("no_time", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("round_days", sa.Integer(), nullable=False, server_default="0"))
    for table, column in (
        ("pair", "mentor_asked"),
        ("pair", "answer"),
        ("enrolment", "no_time"),
        ("programme", "round_days"),
    ):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, server_default=None)


def downgrade() -> None:
    """Back to one time for each answer."""
    with op.batch_alter_table("programme") as batch:
        batch.drop_column("round_days")
    with op.batch_alter_table("enrolment") as batch:
        batch.drop_column("no_time")
    with op.batch_alter_table("pair") as batch:
        batch.drop_column("answer")
        batch.drop_column("mentor_asked")
        batch.drop_column("leader_until")
