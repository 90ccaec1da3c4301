"""Working weeks and regions of people and workspaces; no quiet hours shorter than ten."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

COLUMNS = ("region", "work_days")
LONGEST_DAY = 14
"""Hours that are not quiet."""


def upgrade() -> None:
    """Shorter quiet hours begin earlier; where check-ins would fall into them, they end later."""
    for table in ("member", "workspace"):
        with op.batch_alter_table(table) as batch:
            for column in COLUMNS:
                batch.add_column(sa.Column(column, sa.String(), nullable=False, server_default=""))
        with op.batch_alter_table(table) as batch:
            for column in COLUMNS:
                batch.alter_column(column, server_default=None)
    workspaces = sa.table(
        "workspace",
        sa.column("id", sa.Integer()),
        sa.column("check_in_time", sa.Time()),
        sa.column("quiet_from", sa.Time()),
        sa.column("quiet_to", sa.Time()),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(workspaces)).all():
        begins, ends = _lengthened(row.quiet_from, row.quiet_to, row.check_in_time)
        connection.execute(
            workspaces.update()
            .where(workspaces.c.id == row.id)
            .values(quiet_from=begins, quiet_to=ends)
        )


def _lengthened(quiet_from: time, quiet_to: time, check_in: time) -> tuple[time, time]:
    """When quiet hours begin and end, ten hours long at least, with check-ins outside."""
    since, until, asked = (one.hour * 60 + one.minute for one in (quiet_from, quiet_to, check_in))
    if since - until <= LONGEST_DAY * 60:
        return quiet_from, quiet_to
    until = max(until, asked - LONGEST_DAY * 60 + 60)
    since = min(since, until + LONGEST_DAY * 60)
    return time(*divmod(since, 60)), time(*divmod(until, 60))


def downgrade() -> None:
    """By country again; quiet hours stay as they are."""
    for table in ("workspace", "member"):
        with op.batch_alter_table(table) as batch:
            for column in COLUMNS:
                batch.drop_column(column)
