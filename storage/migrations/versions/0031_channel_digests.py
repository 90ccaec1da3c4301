"""The channel that reads once a month what has come of the programmes."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No channel is chosen yet."""
    op.create_table(
        "channel_digest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("room_name", sa.String(), nullable=False),
        sa.Column("chosen_by", sa.Integer(), nullable=True),
        sa.Column("is_muted", sa.Boolean(), nullable=False),
        sa.Column("last_text_id", sa.Integer(), nullable=False),
        sa.Column("created_at", storage.columns.Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name="fk_channel_digest_workspace_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["chosen_by"], ["member.id"], name="fk_channel_digest_chosen_by", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_channel_digest"),
        sa.UniqueConstraint("workspace_id", name="uq_channel_digest_workspace_id"),
    )
    op.create_index("ix_channel_digest_chosen_by", "channel_digest", ["chosen_by"])
    op.create_index(
        "ix_thanks_released",
        "thanks",
        ["workspace_id", "created_at"],
        sqlite_where=sa.text("released IS 1"),
        postgresql_where=sa.text("released IS true"),
    )


def downgrade() -> None:
    """No channel is written into any more."""
    op.drop_index("ix_thanks_released", "thanks")
    op.drop_table("channel_digest")
