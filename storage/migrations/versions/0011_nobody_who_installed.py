"""Who installed the app in a Slack workspace was kept, and read by nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Their id goes."""
    with op.batch_alter_table("slack_installation") as batch:
        batch.drop_column("installer_id")


def downgrade() -> None:
    """The column comes back, empty."""
    with op.batch_alter_table("slack_installation") as batch:
        batch.add_column(sa.Column("installer_id", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("slack_installation") as batch:
        batch.alter_column("installer_id", server_default=None)
