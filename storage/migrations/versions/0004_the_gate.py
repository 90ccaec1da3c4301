"""Figures about opinions as classes, and which answers they have used."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _belongs_to(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )


def upgrade() -> None:
    """Sums and numbers of people are kept no more."""
    op.create_table(
        "gate_moment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        _belongs_to("gate_moment", "workspace_id", "workspace"),
        _belongs_to("gate_moment", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate_moment")),
        sa.UniqueConstraint("programme_id", "on", name=op.f("uq_gate_moment_programme_id_on")),
    )
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        _belongs_to("figure", "workspace_id", "workspace"),
        _belongs_to("figure", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint(
            "programme_id",
            "question",
            "cell",
            "on",
            name=op.f("uq_figure_programme_id_question_cell_on"),
        ),
    )
    op.create_table(
        "used_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        _belongs_to("used_answer", "workspace_id", "workspace"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_used_answer")),
        sa.UniqueConstraint(
            "workspace_id",
            "question",
            "answer_id",
            name=op.f("uq_used_answer_workspace_id_question_answer_id"),
        ),
    )
    op.drop_table("shown_figure")
    with op.batch_alter_table("member") as batch:
        batch.add_column(
            sa.Column("coordinated_until", storage.columns.Moment(timezone=True), nullable=True)
        )


def downgrade() -> None:
    """Back to a mean that is kept as it was shown."""
    with op.batch_alter_table("member") as batch:
        batch.drop_column("coordinated_until")
    op.create_table(
        "shown_figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("as_of", storage.columns.Moment(timezone=True), nullable=False),
        _belongs_to("shown_figure", "workspace_id", "workspace"),
        _belongs_to("shown_figure", "programme_id", "programme"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shown_figure")),
        sa.UniqueConstraint("programme_id", "name", name=op.f("uq_shown_figure_programme_id_name")),
    )
    for table in ("used_answer", "figure", "gate_moment"):
        op.drop_table(table)
