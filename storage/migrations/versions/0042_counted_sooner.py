"""Who is not here any more, who can be asked, and whom lists named are found by indexes.

They are counted by them alone: nobody else is looked at for it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

INDEXES = {
    "gone": ("id", "active IS 0", "active IS false"),
    "askable": (
        "id",
        "active IS 1 AND is_council IS 0 AND not_for_me_at IS NULL",
        "active IS true AND is_council IS false AND not_for_me_at IS NULL",
    ),
    "listed": ("external_id", "listed_at IS NOT NULL", "listed_at IS NOT NULL"),
}


def upgrade() -> None:
    """Of everybody known, only those."""
    for name, (column, on_sqlite, on_postgres) in INDEXES.items():
        op.create_index(
            f"ix_member_{name}",
            "member",
            ["workspace_id", column],
            sqlite_where=sa.text(on_sqlite),
            postgresql_where=sa.text(on_postgres),
        )


def downgrade() -> None:
    """They are looked for among everybody."""
    for name in INDEXES:
        op.drop_index(f"ix_member_{name}", "member")
