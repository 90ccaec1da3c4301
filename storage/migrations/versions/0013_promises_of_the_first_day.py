"""What was promised on the day of joining stays with the programme; the log has values."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

NUMBERS = {
    "workspace": {"keep_months": 12},
    "programme": {"retention_days": 90, "keep_months": 12},
}
JSONS = {"programme": ("counts", "{}"), "audit_entry": ("changes", "[]")}


def _moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, storage.columns.Moment(timezone=True), nullable=True)


def upgrade() -> None:
    """What the workspace says now is what people were told; the second period begins today."""
    for table, columns in NUMBERS.items():
        with op.batch_alter_table(table) as batch:
            for name, usual in columns.items():
                default = str(usual)
                batch.add_column(
                    sa.Column(name, sa.Integer(), nullable=False, server_default=default)
                )
        with op.batch_alter_table(table) as batch:
            for name in columns:
                batch.alter_column(name, server_default=None)
    for table, (name, empty) in JSONS.items():
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default=empty))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)
    with op.batch_alter_table("programme") as batch:
        batch.add_column(_moment("archived_at"))
        batch.add_column(_moment("erased_at"))
    with op.batch_alter_table("question") as batch:
        batch.add_column(_moment("kept_until"))
    op.execute(
        "UPDATE programme SET retention_days = (SELECT retention_days FROM workspace "
        "WHERE workspace.id = programme.workspace_id)"
    )
    _begin_second_period()
    _promise_questions()
    with op.batch_alter_table("question") as batch:
        batch.alter_column("kept_until", nullable=False)


def _begin_second_period() -> None:
    programme = sa.table("programme", sa.column("state", sa.String()), _moment("archived_at"))
    ended = programme.update().where(programme.c.state == "archived")
    op.execute(ended.values(archived_at=datetime.now(UTC)))


def _promise_questions() -> None:
    workspace = sa.table("workspace", sa.column("id"), sa.column("retention_days"))
    question = sa.table(
        "question",
        sa.column("id"),
        sa.column("workspace_id"),
        _moment("created_at"),
        _moment("kept_until"),
    )
    connection = op.get_bind()
    asked = sa.select(question.c.id, question.c.created_at, workspace.c.retention_days).join(
        workspace, workspace.c.id == question.c.workspace_id
    )
    for number, created_at, days in connection.execute(asked).all():
        until = created_at + timedelta(days=days)
        change = question.update().where(question.c.id == number)
        connection.execute(change.values(kept_until=until))


def downgrade() -> None:
    """Each workspace's own number counts for everything again."""
    with op.batch_alter_table("question") as batch:
        batch.drop_column("kept_until")
    with op.batch_alter_table("programme") as batch:
        batch.drop_column("erased_at")
        batch.drop_column("archived_at")
    for table, (name, _empty) in JSONS.items():
        with op.batch_alter_table(table) as batch:
            batch.drop_column(name)
    for table, columns in NUMBERS.items():
        with op.batch_alter_table(table) as batch:
            for name in columns:
                batch.drop_column(name)
