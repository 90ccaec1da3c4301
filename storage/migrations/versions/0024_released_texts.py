"""Texts that were written for others are released, found by their words, and may help."""

import sqlalchemy as sa
from alembic import op

import storage.encryption

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

FOR_OTHERS = sa.text("readers = 'anonymous' AND text <> ''")


def upgrade() -> None:
    """What waits today is released with the next batch that has enough authors."""
    op.create_table(
        "released_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("learning", "signal", name="textkind", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("helped", sa.Integer(), nullable=False),
        *_belonging("released_text", "workspace"),
        sa.PrimaryKeyConstraint("id", name="pk_released_text"),
    )
    for one in ("language", "topic"):
        columns = ["workspace_id", "kind", one]
        op.create_index(f"ix_released_text_{one}", "released_text", columns)
    op.create_table(
        "released_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.BigInteger(), nullable=False),
        *_belonging("released_word", "workspace", text="released_text"),
        sa.PrimaryKeyConstraint("id", name="pk_released_word"),
        sa.UniqueConstraint(
            *("workspace_id", "word", "text_id"),
            name="uq_released_word_workspace_id_word_text_id",
        ),
    )
    op.create_index("ix_released_word_text_id", "released_word", ["text_id"])
    op.create_table(
        "helped",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        *_belonging("helped", "workspace", "member", text="released_text"),
        sa.PrimaryKeyConstraint("id", name="pk_helped"),
        sa.UniqueConstraint("text_id", "member_id", name="uq_helped_text_id_member_id"),
    )
    op.create_index("ix_helped_member_id", "helped", ["member_id"])
    op.create_index(
        "ix_answer_for_others",
        "answer",
        ["workspace_id"],
        sqlite_where=FOR_OTHERS,
        postgresql_where=FOR_OTHERS,
    )
    op.create_index("ix_trend_author_id", "trend", ["author_id"])
    op.add_column("workspace", sa.Column("texts_released_on", sa.Date(), nullable=True))


def _belonging(table: str, *parents: str, **called: str) -> list[sa.ForeignKeyConstraint]:
    every = dict(zip(parents, parents, strict=True)) | called
    return [
        sa.ForeignKeyConstraint(
            [f"{name}_id"], [f"{parent}.id"], name=f"fk_{table}_{name}_id", ondelete="CASCADE"
        )
        for name, parent in every.items()
    ]


def downgrade() -> None:
    """What was released is shown to nobody any more."""
    with op.batch_alter_table("workspace") as batch:
        batch.drop_column("texts_released_on")
    op.drop_index("ix_trend_author_id", "trend")
    op.drop_index("ix_answer_for_others", "answer")
    for table in ("helped", "released_word", "released_text"):
        op.drop_table(table)
