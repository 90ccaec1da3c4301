"""Until when people are away, which language came before, and what the app lacks in a workspace."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

TEXTS = (("workspace", "lacks"), ("address", "language_before"))


def upgrade() -> None:
    """Nobody is away, and nothing is lacking, as far as is known."""
    with op.batch_alter_table("member") as batch:
        batch.add_column(sa.Column("away_until", Moment(), nullable=True))
    for table, name in TEXTS:
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)


def downgrade() -> None:
    """They are not remembered."""
    for table, name in TEXTS:
        with op.batch_alter_table(table) as batch:
            batch.drop_column(name)
    with op.batch_alter_table("member") as batch:
        batch.drop_column("away_until")
