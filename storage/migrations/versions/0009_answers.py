"""What people answer to the questions of a reflection: a row each, no longer a column."""

import sqlalchemy as sa
from alembic import op

import storage.encryption

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

COLUMNS = ("learned", "to_try", "extra")
MOVED = (
    "INSERT INTO answer (workspace_id, reflection_id, question, asked, text, readers) "
    "SELECT workspace_id, id, 'learned', '', learned, learned_for FROM reflection "
    "WHERE learned <> '' ORDER BY id",
    "INSERT INTO answer (workspace_id, reflection_id, question, asked, text, readers) "
    "SELECT workspace_id, id, 'to_try', '', to_try, to_try_for FROM reflection "
    "WHERE to_try <> '' ORDER BY id",
    "INSERT INTO answer (workspace_id, reflection_id, question, asked, text, readers) "
    "SELECT workspace_id, id, 'extra', extra_key, extra, extra_for FROM reflection "
    "WHERE extra <> '' OR extra_key <> '' ORDER BY id",
)
PUT_BACK = (
    "UPDATE reflection SET learned = answer.text, learned_for = answer.readers FROM answer "
    "WHERE answer.reflection_id = reflection.id AND answer.question = 'learned'",
    "UPDATE reflection SET to_try = answer.text, to_try_for = answer.readers FROM answer "
    "WHERE answer.reflection_id = reflection.id AND answer.question = 'to_try'",
    "UPDATE reflection SET extra = answer.text, extra_for = answer.readers, "
    "extra_key = answer.asked FROM answer "
    "WHERE answer.reflection_id = reflection.id AND answer.question = 'extra'",
)
READERS = sa.Enum("me", "partner", "anonymous", name="visibility", native_enum=False, length=20)
"""As the first schema has it."""


def upgrade() -> None:
    """Move each answer, encrypted as it is, into a row of its own."""
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("reflection_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("text", storage.encryption.EncryptedText(), nullable=False),
        sa.Column("readers", READERS, nullable=False),
        sa.ForeignKeyConstraint(
            ["reflection_id"],
            ["reflection.id"],
            name=op.f("fk_answer_reflection_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_answer_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint(
            "reflection_id", "question", name=op.f("uq_answer_reflection_id_question")
        ),
    )
    for statement in MOVED:
        op.execute(statement)
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        for column in COLUMNS:
            batch_op.drop_column(column)
            batch_op.drop_column(f"{column}_for")
        batch_op.drop_column("extra_key")


def downgrade() -> None:
    """Put the answers to the three questions of before back into their columns."""
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        for column in COLUMNS:
            text = storage.encryption.EncryptedText()
            batch_op.add_column(sa.Column(column, text, nullable=False, server_default=""))
            batch_op.add_column(
                sa.Column(f"{column}_for", READERS, nullable=False, server_default="me")
            )
        batch_op.add_column(sa.Column("extra_key", sa.String(), nullable=False, server_default=""))
    for statement in PUT_BACK:
        op.execute(statement)
    op.drop_table("answer")
