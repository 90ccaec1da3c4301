"""The coordinator's list has a table of its own, and a list that was approved its moment."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

PARENTS = {
    "workspace_id": "workspace",
    "programme_id": "programme",
    "mentor_id": "member",
    "mentee_id": "member",
}
KEPT = ", ".join((*PARENTS, "pinned", "score", "topics", "bonuses", "created_at"))
INTO_LIST = """
INSERT INTO listed_pair (id, {kept}) SELECT id, {kept} FROM pair WHERE state = 'proposed'
"""
NEXT_ID = """
SELECT setval(pg_get_serial_sequence('listed_pair', 'id'), max(id)) FROM listed_pair
HAVING max(id) > 0
"""
INTO_PAIRS = """
INSERT INTO pair ({kept}, state, rank, chosen, mentor_asked, answer, end_reason, turned_down)
SELECT {kept}, 'proposed', 1, false, false, '', '', '[]' FROM listed_pair
"""


def upgrade() -> None:
    """With the same numbers, so that buttons below older messages are still about the same two."""
    op.create_table(
        "listed_pair",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in PARENTS),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("topics", "bonuses")),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [name], [f"{parent}.id"], op.f(f"fk_listed_pair_{name}"), ondelete="CASCADE"
            )
            for name, parent in PARENTS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_pair")),
        sa.UniqueConstraint(
            *("programme_id", "mentor_id", "mentee_id"),
            name=op.f("uq_listed_pair_programme_id_mentor_id_mentee_id"),
        ),
    )
    op.create_index("ix_listed_pair_mentor", "listed_pair", ["mentor_id", "programme_id", "pinned"])
    op.create_index("ix_listed_pair_mentee", "listed_pair", ["mentee_id", "programme_id"])
    op.execute(INTO_LIST.format(kept=KEPT))
    if op.get_bind().dialect.name == "postgresql":
        op.execute(NEXT_ID)
    op.create_index("ix_announcement_pair_id", "announcement", ["pair_id"])
    op.execute("DELETE FROM pair WHERE state = 'proposed'")
    with op.batch_alter_table("pair") as batch:
        batch.drop_column("pinned")
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """A list that was approved and not begun waits once more."""
    op.drop_index("ix_announcement_pair_id", "announcement")
    with op.batch_alter_table("programme") as batch:
        batch.drop_column("approved_at")
    with op.batch_alter_table("pair") as batch:
        batch.add_column(
            sa.Column("pinned", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("pair") as batch:
        batch.alter_column("pinned", server_default=None)
    op.execute(INTO_PAIRS.format(kept=KEPT))
    op.drop_table("listed_pair")
