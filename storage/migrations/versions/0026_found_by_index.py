"""Whatever is looked for in a table that grows with a company is found by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

COLUMNS = {
    "audit_entry": ("actor_id",),
    "block": ("first_id", "second_id"),
    "closing_answer": ("member_id",),
    "contract": ("filled_by_id",),
    "earlier_pair": ("mentor_id", "mentee_id"),
    "goal": ("proposed_by_id",),
    "posting": ("external_id",),
    "question": ("asker_id",),
    "reflection": ("author_id",),
    "thanks": ("from_id", "to_id"),
}
FEW = ("line_unknown", "is_coordinator")
"""True of few members."""
CHECK_INS = sa.text("kind = 'check_in'")


def upgrade() -> None:
    """People's own rows, the few members of an office, the newest check-ins of a pair."""
    for table, columns in COLUMNS.items():
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    op.drop_index("ix_member_line_unknown", table_name="member")
    for column in FEW:
        op.create_index(
            f"ix_member_{column}",
            "member",
            ["workspace_id"],
            sqlite_where=sa.text(f"{column} IS 1"),
            postgresql_where=sa.text(f"{column} IS true"),
        )
    op.create_index(
        "ix_prompt_check_in",
        "prompt",
        ["subject_id", "number", "recipient_id", "state", "sent_at"],
        sqlite_where=CHECK_INS,
        postgresql_where=CHECK_INS,
    )


def downgrade() -> None:
    """Tables are read through again."""
    op.drop_index("ix_prompt_check_in", table_name="prompt")
    for column in FEW:
        op.drop_index(f"ix_member_{column}", table_name="member")
    where = sa.text("line_unknown")
    op.create_index(
        "ix_member_line_unknown",
        "member",
        ["workspace_id"],
        sqlite_where=where,
        postgresql_where=where,
    )
    for table, columns in COLUMNS.items():
        for column in columns:
            op.drop_index(f"ix_{table}_{column}", table_name=table)
