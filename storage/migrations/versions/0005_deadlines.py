"""What happens when a time is over, whoever can be reached.

The version before did it when a message had been sent. What waited for that happens at the same
time as it would have; of somebody whom no message reaches, at once.
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INTO = (
    "INSERT INTO deadline (workspace_id, kind, subject_id, due_at, attempts, error, created_at) "
)
PROPOSALS = (
    "SELECT workspace_id, 'proposal_expiry', id, expires_at, 0, '', created_at FROM pair "
    "WHERE state IN ('asking_mentee', 'asking_mentor') AND expires_at IS NOT NULL"
)
PAUSES = (
    "SELECT workspace_id, 'pause_over', id, paused_until, 0, '', joined_at FROM enrolment "
    "WHERE state = 'paused' AND paused_until IS NOT NULL"
)
STARTS = (
    "SELECT prompt.workspace_id, 'programme_start', pair.id, prompt.due_at, 0, '', "
    "prompt.created_at FROM prompt JOIN pair ON pair.id = prompt.subject_id "
    "JOIN programme ON programme.id = pair.programme_id "
    "WHERE prompt.kind = 'introduction' AND prompt.state IN ('waiting', 'sending') "
    "AND pair.state = 'running' AND programme.state = 'open'"
)
SAID_BEFORE = (
    "DELETE FROM prompt WHERE kind IN ('proposal_expiry', 'pause_over') AND state = 'waiting'"
)
"""What is said then is planned when it has happened."""


def upgrade() -> None:
    """Add the table, and everything whose time is still to come."""
    op.create_table(
        "deadline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("due_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("lease_until", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("done_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("created_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_deadline_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
        sa.UniqueConstraint(
            "workspace_id",
            "kind",
            "subject_id",
            "due_at",
            name=op.f("uq_deadline_workspace_id_kind_subject_id_due_at"),
        ),
    )
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.create_index(
            "ix_deadline_due_at",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
    for waiting in (PROPOSALS, PAUSES, STARTS):
        op.execute(_INTO + waiting)
    op.execute(SAID_BEFORE)


def downgrade() -> None:
    """Forget every deadline."""
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.drop_index("ix_deadline_due_at")

    op.drop_table("deadline")
