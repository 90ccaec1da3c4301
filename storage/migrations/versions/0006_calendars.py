"""Sessions in people's calendars, their e-mail addresses, and who sees to a leader's dates."""

import sqlalchemy as sa
from alembic import op

import storage.columns
import storage.encryption

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

EMPTY = sa.text("''")
NEW: dict[str, dict[str, tuple[sa.types.TypeEngine, object]]] = {
    "member": {
        "email": (storage.encryption.EncryptedText(), EMPTY),
        "hides_calendar": (sa.Boolean(), sa.false()),
    },
    "workspace": {"plain_titles": (sa.Boolean(), sa.false())},
    "pair_session": {
        "moved_from": (storage.columns.Moment(timezone=True), None),
        "uid": (sa.String(), EMPTY),
        "writer": (sa.String(), EMPTY),
        "event_id": (sa.String(), EMPTY),
        "link": (storage.encryption.EncryptedText(), EMPTY),
    },
}
"""Type of each new column, and what it holds in rows that are there."""


def upgrade() -> None:
    """Add the columns, empty for what is there, and the table of assistants."""
    for table, columns in NEW.items():
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name, (kind, value) in columns.items():
                batch_op.add_column(
                    sa.Column(name, kind, nullable=value is None, server_default=value)
                )
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name, (_kind, value) in columns.items():
                if value is not None:
                    batch_op.alter_column(name, server_default=None)
    op.create_table(
        "assistant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("assistant_id", sa.Integer(), nullable=False),
        sa.Column("agreed_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("created_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assistant_id"],
            ["member.id"],
            name=op.f("fk_assistant_assistant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["member.id"], name=op.f("fk_assistant_leader_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_assistant_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assistant")),
        sa.UniqueConstraint("leader_id", name=op.f("uq_assistant_leader_id")),
    )
    with op.batch_alter_table("assistant", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_assistant_assistant_id"), ["assistant_id"], unique=False
        )


def downgrade() -> None:
    """Forget the addresses and what stands in calendars."""
    op.drop_table("assistant")
    for table, columns in NEW.items():
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name in columns:
                batch_op.drop_column(name)
