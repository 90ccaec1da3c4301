"""Doors that leaders have opened, and what of the compass matters most, in reflections."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

COLUMNS = ("door", "need")


def upgrade() -> None:
    """Nobody has been asked yet."""
    with op.batch_alter_table("reflection") as batch:
        for name in COLUMNS:
            batch.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("reflection") as batch:
        for name in COLUMNS:
            batch.alter_column(name, server_default=None)


def downgrade() -> None:
    """Nothing is left of what was answered."""
    with op.batch_alter_table("reflection") as batch:
        for name in COLUMNS:
            batch.drop_column(name)
