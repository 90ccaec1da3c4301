"""What is told of the sessions of pairs is found by an index alone."""

from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

FACTS = ["pair_id", "starts_at", "state", "closed_at", "check_in"]


def upgrade() -> None:
    """Nothing is stored that was not before."""
    op.create_index("ix_pair_session_facts", "pair_session", FACTS)
    op.drop_index("ix_pair_session_pair_id_starts_at", "pair_session")


def downgrade() -> None:
    """Rows are read for it again."""
    op.create_index("ix_pair_session_pair_id_starts_at", "pair_session", ["pair_id", "starts_at"])
    op.drop_index("ix_pair_session_facts", "pair_session")
