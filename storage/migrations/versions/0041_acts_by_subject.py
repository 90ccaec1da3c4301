"""What was done about a pair is found by an index."""

from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of all that coordinators ever did."""
    op.create_index("ix_audit_entry_subject", "audit_entry", ["workspace_id", "subject"])


def downgrade() -> None:
    """It is looked for among all that they did."""
    op.drop_index("ix_audit_entry_subject", "audit_entry")
