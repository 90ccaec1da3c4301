"""What was answered about lists of people, by their shape."""

import sqlalchemy as sa
from alembic import op

import storage.columns
import storage.encryption

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was remembered before."""
    op.create_table(
        "list_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("shape", sa.String(), nullable=False),
        sa.Column("answers", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("managers", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("answered_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_list_answers_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_answers")),
        sa.UniqueConstraint(
            "workspace_id", "shape", name=op.f("uq_list_answers_workspace_id_shape")
        ),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("list_answers")
