"""Questionnaires: what people choose on scales, and whoever wants none."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

PARENTS = ("workspace", "programme", "member")


def upgrade() -> None:
    """Nobody has answered anything yet, and nobody has said that they want no questions."""
    op.create_table(
        "scale_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(f"{one}_id", sa.Integer(), nullable=False) for one in PARENTS),
        sa.Column("instrument", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column(
            "occasion",
            sa.Enum(
                *("start", "middle", "session", "end"),
                name="occasion",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("created_at", storage.columns.Moment(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{one}_id"],
                [f"{one}.id"],
                name=f"fk_scale_answer_{one}_id",
                ondelete="CASCADE",
            )
            for one in PARENTS
        ),
        sa.PrimaryKeyConstraint("id", name="pk_scale_answer"),
        sa.UniqueConstraint(
            *("programme_id", "member_id", "instrument", "item", "occasion"),
            name="uq_scale_answer_programme_id_member_id_instrument_item_occasion",
        ),
    )
    op.create_index("ix_scale_answer_member_id", "scale_answer", ["member_id"])
    with op.batch_alter_table("member") as batch:
        batch.add_column(
            sa.Column("no_questions", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("member") as batch:
        batch.alter_column("no_questions", server_default=None)


def downgrade() -> None:
    """Nothing is left of what was answered."""
    with op.batch_alter_table("member") as batch:
        batch.drop_column("no_questions")
    op.drop_table("scale_answer")
