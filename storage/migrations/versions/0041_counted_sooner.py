"""Who is not here any more is found by an index: nobody else is looked at to be counted."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of everybody known, only those."""
    op.create_index(
        "ix_member_gone",
        "member",
        ["workspace_id", "id"],
        sqlite_where=sa.text("active IS 0"),
        postgresql_where=sa.text("active IS false"),
    )


def downgrade() -> None:
    """They are looked for among everybody."""
    op.drop_index("ix_member_gone", "member")
