"""Why somebody is on no list, kept with their part in the programme."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

COLUMNS = {"unmatched": (sa.String(), ""), "suitable": (sa.Integer(), "0")}
UNSETTLED = sa.text("line_unknown")


def upgrade() -> None:
    """The next matching notes its reasons."""
    with op.batch_alter_table("enrolment") as batch:
        for name, (kind, before) in COLUMNS.items():
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=before))
    with op.batch_alter_table("enrolment") as batch:
        for name in COLUMNS:
            batch.alter_column(name, server_default=None)
    op.create_index(
        "ix_member_line_unknown",
        "member",
        ["workspace_id"],
        sqlite_where=UNSETTLED,
        postgresql_where=UNSETTLED,
    )


def downgrade() -> None:
    """The next matching tells its reasons itself."""
    op.drop_index("ix_member_line_unknown", table_name="member")
    with op.batch_alter_table("enrolment") as batch:
        for name in COLUMNS:
            batch.drop_column(name)
