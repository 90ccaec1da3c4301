"""People who read for the works council."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody is appointed yet."""
    with op.batch_alter_table("member") as batch:
        batch.add_column(
            sa.Column("is_council", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("member") as batch:
        batch.alter_column("is_council", server_default=None)


def downgrade() -> None:
    """The office is gone."""
    with op.batch_alter_table("member") as batch:
        batch.drop_column("is_council")
