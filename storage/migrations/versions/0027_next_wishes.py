"""What people would like when their programme is over, and what they take from all of it."""

import sqlalchemy as sa
from alembic import op

import storage.columns
import storage.encryption

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has been asked yet."""
    op.create_table(
        "next_wish",
        *_columns("member_id"),
        sa.Column(
            "wish",
            sa.Enum("go_on", "again", "return", name="closingwish", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("created_at", storage.columns.Moment(), nullable=False),
        *_keys("next_wish", "member_id"),
        sa.UniqueConstraint(
            *("pair_id", "member_id", "wish"), name="uq_next_wish_pair_id_member_id_wish"
        ),
    )
    op.create_index("ix_next_wish_workspace_id_wish", "next_wish", ["workspace_id", "wish"])
    op.create_index("ix_next_wish_member_id", "next_wish", ["member_id"])
    op.create_table(
        "look_back",
        *_columns("author_id"),
        sa.Column("stays", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("changed", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("created_at", storage.columns.Moment(), nullable=False),
        *_keys("look_back", "author_id"),
        sa.UniqueConstraint("pair_id", "author_id", name="uq_look_back_pair_id_author_id"),
    )
    op.create_index("ix_look_back_author_id", "look_back", ["author_id"])


def _columns(whose: str) -> list[sa.Column[int]]:
    names = ("id", "workspace_id", "pair_id", whose)
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _keys(table: str, whose: str) -> list[sa.Constraint]:
    parents = {"workspace_id": "workspace", "pair_id": "pair", whose: "member"}
    return [
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{parent}.id"], name=f"fk_{table}_{column}", ondelete="CASCADE"
            )
            for column, parent in parents.items()
        ),
    ]


def downgrade() -> None:
    """What people would like is forgotten, and so is what they wrote."""
    for table in ("look_back", "next_wish"):
        op.drop_table(table)
