"""A colour for reports, and what a working hour costs in them."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

COLUMNS = {"report_colour": (sa.String, ""), "hour_cost": (sa.Integer, "0")} | {
    "currency": (sa.String, "EUR")
}


def upgrade() -> None:
    """Reports look as they did, and name no money."""
    with op.batch_alter_table("workspace") as batch:
        for name, (kind, before) in COLUMNS.items():
            batch.add_column(sa.Column(name, kind(), nullable=False, server_default=before))
    with op.batch_alter_table("workspace") as batch:
        for name in COLUMNS:
            batch.alter_column(name, server_default=None)


def downgrade() -> None:
    """They do so again."""
    with op.batch_alter_table("workspace") as batch:
        for name in COLUMNS:
            batch.drop_column(name)
