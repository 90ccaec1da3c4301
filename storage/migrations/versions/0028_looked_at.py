"""When the platform was asked last who those in programmes are."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

SOME = sa.text("looked_at IS NOT NULL")
"""Most of a list are in no programme."""

CHOSEN = {
    "sqlite": "UPDATE member SET sources = json_set(sources, '$.language', 'themselves')"
    " WHERE language <> ''",
    "postgresql": "UPDATE member SET sources = (sources::jsonb || "
    """'{"language": "themselves"}'::jsonb)::json WHERE language <> ''""",
}


def upgrade() -> None:
    """Whoever ever took part is looked at in the first night.

    Who has chosen their language was not noted: so far nobody's was changed, and it stays so.
    """
    op.add_column("member", sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE member SET looked_at = created_at WHERE id IN (SELECT member_id FROM enrolment)"
    )
    op.execute(CHOSEN[op.get_bind().dialect.name])
    op.create_index(
        "ix_member_looked_at",
        "member",
        ["workspace_id", "looked_at"],
        sqlite_where=SOME,
        postgresql_where=SOME,
    )


def downgrade() -> None:
    """Only what the platform tells by itself is known."""
    op.drop_index("ix_member_looked_at", table_name="member")
    op.drop_column("member", "looked_at")
