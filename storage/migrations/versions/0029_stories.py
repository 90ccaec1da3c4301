"""What a pair tells about its mentoring, for others once both have signed it."""

import sqlalchemy as sa
from alembic import op

import storage.columns
import storage.encryption

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has told anything yet."""
    texts = [
        sa.Column(name, storage.encryption.EncryptedText(), nullable=False)
        for name in ("together", "surprised", "others")
    ]
    op.create_table(
        "story",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        *texts,
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("signed_by_mentor", sa.Boolean(), nullable=False),
        sa.Column("signed_by_mentee", sa.Boolean(), nullable=False),
        sa.Column("exported_at", storage.columns.Moment(), nullable=True),
        sa.Column("created_at", storage.columns.Moment(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{name}_id"], [f"{name}.id"], name=f"fk_story_{name}_id", ondelete="CASCADE"
            )
            for name in ("workspace", "pair")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_story"),
        sa.UniqueConstraint("pair_id", name="uq_story_pair_id"),
    )
    op.create_index("ix_story_workspace_id", "story", ["workspace_id"])


def downgrade() -> None:
    """Whatever was told is forgotten."""
    op.drop_table("story")
