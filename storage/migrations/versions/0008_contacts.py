"""Who answers for the data, and the company's rules about AI: named by coordinators."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

COLUMNS = ("controller", "privacy_contact", "privacy_notice", "ai_rules", "ai_expert")


def upgrade() -> None:
    """Add the columns; nothing was named before."""
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.alter_column(name, server_default=None)


def downgrade() -> None:
    """Forget what was named."""
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.drop_column(name)
