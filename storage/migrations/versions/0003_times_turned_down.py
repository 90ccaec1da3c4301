"""The times that a pair has turned down, so that they are not offered again."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing was turned down before."""
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("turned_down", sa.JSON(), nullable=False, server_default="[]")
        )
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.alter_column("turned_down", server_default=None)


def downgrade() -> None:
    """Forget them."""
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_column("turned_down")
