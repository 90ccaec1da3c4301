"""The pairs of a person in a programme are found by one index, however full the database is."""

from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

SIDES = ("mentor", "mentee")


def upgrade() -> None:
    """Without statistics a database would rather go through all pairs of the programme."""
    for side in SIDES:
        op.create_index(f"ix_pair_{side}", "pair", [f"{side}_id", "programme_id", "state"])
        op.drop_index(f"ix_pair_{side}_id", "pair")


def downgrade() -> None:
    """By the person alone."""
    for side in SIDES:
        op.create_index(f"ix_pair_{side}_id", "pair", [f"{side}_id"])
        op.drop_index(f"ix_pair_{side}", "pair")
