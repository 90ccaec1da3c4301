"""Pairs that were seen to, announcements to the two of a pair, and what a digest was about."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has seen to any pair yet, and every announcement was for all."""
    with op.batch_alter_table("pair") as batch:
        batch.add_column(
            sa.Column("seen_to_at", storage.columns.Moment(timezone=True), nullable=True)
        )
    with op.batch_alter_table("announcement") as batch:
        batch.add_column(sa.Column("pair_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            "fk_announcement_pair_id", "pair", ["pair_id"], ["id"], ondelete="CASCADE"
        )
    with op.batch_alter_table("prompt") as batch:
        batch.add_column(sa.Column("sum", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("prompt") as batch:
        batch.alter_column("sum", server_default=None)


def downgrade() -> None:
    """What was written to two alone goes: it must not look as if it were for all."""
    op.execute("DELETE FROM announcement WHERE pair_id IS NOT NULL")
    with op.batch_alter_table("announcement") as batch:
        batch.drop_constraint("fk_announcement_pair_id", type_="foreignkey")
        batch.drop_column("pair_id")
    with op.batch_alter_table("pair") as batch:
        batch.drop_column("seen_to_at")
    with op.batch_alter_table("prompt") as batch:
        batch.drop_column("sum")
