"""What calendars tell of sessions: how far each was read, and sessions found by their entry."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

FOUND_BY = ("uid", "event_id")


def upgrade() -> None:
    """Nothing was read yet."""
    op.create_table(
        "calendar_cursor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("cursor", sa.String(), nullable=False),
        sa.Column("read_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_cursor")),
        sa.UniqueConstraint("source", name=op.f("uq_calendar_cursor_source")),
    )
    with op.batch_alter_table("pair_session") as batch:
        for column in FOUND_BY:
            batch.create_index(batch.f(f"ix_pair_session_{column}"), [column], unique=False)


def downgrade() -> None:
    """What calendars tell is not read any more."""
    with op.batch_alter_table("pair_session") as batch:
        for column in FOUND_BY:
            batch.drop_index(batch.f(f"ix_pair_session_{column}"))
    op.drop_table("calendar_cursor")
