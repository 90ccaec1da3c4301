"""What still waits in a programme is found by an index when it closes, and who said no."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

WAITS, SAID_NO = sa.text("state = 'waiting'"), sa.text("not_for_me_at IS NOT NULL")


def upgrade() -> None:
    """Of all that was ever said in it, and of everybody known, only those."""
    op.create_index(
        "ix_prompt_waiting",
        "prompt",
        ["programme_id", "id"],
        sqlite_where=WAITS,
        postgresql_where=WAITS,
    )
    op.create_index(
        "ix_member_not_for_me",
        "member",
        ["workspace_id"],
        sqlite_where=SAID_NO,
        postgresql_where=SAID_NO,
    )


def downgrade() -> None:
    """They are looked for among all that was said, and among everybody."""
    op.drop_index("ix_member_not_for_me", "member")
    op.drop_index("ix_prompt_waiting", "prompt")
