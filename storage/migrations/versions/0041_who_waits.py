"""What was done about a pair is found by an index; who waited may wish to take part again."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

ONCE_MORE = sa.text("once_more_at IS NOT NULL")


def upgrade() -> None:
    """Of all that coordinators ever did; and of all who take part, those who have said so."""
    op.create_index("ix_audit_entry_subject", "audit_entry", ["workspace_id", "subject"])
    with op.batch_alter_table("enrolment") as batch:
        batch.add_column(sa.Column("once_more_at", Moment(), nullable=True))
    op.create_index(
        "ix_enrolment_once_more",
        "enrolment",
        ["programme_id", "member_id"],
        sqlite_where=ONCE_MORE,
        postgresql_where=ONCE_MORE,
    )


def downgrade() -> None:
    """It is looked for among all that they did, and nobody who waited wishes anything."""
    op.drop_index("ix_enrolment_once_more", "enrolment")
    with op.batch_alter_table("enrolment") as batch:
        batch.drop_column("once_more_at")
    op.drop_index("ix_audit_entry_subject", "audit_entry")
