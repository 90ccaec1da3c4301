"""A company's logo for the cover of its reports."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No company has one yet."""
    op.create_table(
        "report_logo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("created_at", storage.columns.Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name="fk_report_logo_workspace_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_report_logo"),
        sa.UniqueConstraint("workspace_id", "in_use", name="uq_report_logo_workspace_id_in_use"),
    )


def downgrade() -> None:
    """Reports have a colour alone."""
    op.drop_table("report_logo")
