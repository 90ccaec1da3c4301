"""People are found by how a word of their name or department begins; whom batches invite."""

import sqlalchemy as sa
from alembic import op

from storage.folding import words_of

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BATCH = 1000


def upgrade() -> None:
    """The words of everybody who is known."""
    word = sa.String().with_variant(sa.String(collation="C"), "postgresql")
    op.create_table(
        "member_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("word", word, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_member_word_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_member_word_member_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_word")),
        sa.UniqueConstraint(
            "workspace_id",
            "word",
            "member_id",
            name=op.f("uq_member_word_workspace_id_word_member_id"),
        ),
    )
    op.create_index(op.f("ix_member_word_member_id"), "member_word", ["member_id"])
    op.create_index("ix_member_workspace_id_name", "member", ["workspace_id", "name"])
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("inviting", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("programme") as batch:
        batch.alter_column("inviting", server_default=None)
    _fill()


def _fill() -> None:
    member = sa.table(
        "member",
        sa.column("id", sa.Integer()),
        sa.column("workspace_id", sa.Integer()),
        sa.column("name", sa.String()),
        sa.column("department", sa.String()),
    )
    words = sa.table(
        "member_word",
        sa.column("workspace_id", sa.Integer()),
        sa.column("member_id", sa.Integer()),
        sa.column("word", sa.String()),
    )
    connection, last = op.get_bind(), 0
    while True:
        query = sa.select(member).where(member.c.id > last).order_by(member.c.id).limit(BATCH)
        some = connection.execute(query).all()
        if not some:
            return
        last = some[-1].id
        rows = [
            {"workspace_id": one.workspace_id, "member_id": one.id, "word": word}
            for one in some
            for word in sorted(words_of(one.name, one.department))
        ]
        if rows:
            connection.execute(words.insert(), rows)


def downgrade() -> None:
    """Nothing that is not made of names."""
    with op.batch_alter_table("programme") as batch:
        batch.drop_column("inviting")
    op.drop_index("ix_member_workspace_id_name", "member")
    op.drop_table("member_word")
