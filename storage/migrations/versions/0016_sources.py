"""From where something is known about a person."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of what is known already nobody knows; the next list and the next form will say."""
    with op.batch_alter_table("member") as batch:
        batch.add_column(sa.Column("sources", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("member") as batch:
        batch.alter_column("sources", server_default=None)


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("member") as batch:
        batch.drop_column("sources")
