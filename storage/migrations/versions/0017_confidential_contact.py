"""A confidential contact outside HR, whom a workspace names."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody is named yet."""
    with op.batch_alter_table("workspace") as batch:
        batch.add_column(
            sa.Column("trusted_contact", sa.String(), nullable=False, server_default="")
        )
    with op.batch_alter_table("workspace") as batch:
        batch.alter_column("trusted_contact", server_default=None)


def downgrade() -> None:
    """Nobody is named any more."""
    with op.batch_alter_table("workspace") as batch:
        batch.drop_column("trusted_contact")
