"""Who waits for a place in a programme that is full."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

PARENTS = ("workspace", "programme", "member")


def upgrade() -> None:
    """Nobody waits yet: whoever came to a full programme was told to come again."""
    op.create_table(
        "waiting_list_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("since", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("kept_until", storage.columns.Moment(timezone=True), nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [f"{parent}_id"],
                [f"{parent}.id"],
                name=op.f(f"fk_waiting_list_entry_{parent}_id"),
                ondelete="CASCADE",
            )
            for parent in PARENTS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiting_list_entry")),
        sa.UniqueConstraint(
            "programme_id", "member_id", name=op.f("uq_waiting_list_entry_programme_id_member_id")
        ),
    )
    op.create_index(op.f("ix_waiting_list_entry_member_id"), "waiting_list_entry", ["member_id"])


def downgrade() -> None:
    """Forget who waits."""
    op.drop_table("waiting_list_entry")
