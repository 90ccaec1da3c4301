"""Posts in channels by which people join, teams that have the app, places of a programme."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was posted before, and as many could join as liked."""
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("places", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("programme") as batch:
        batch.alter_column("places", server_default=None)
    op.create_table(
        "inviting_post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("room_name", sa.String(), nullable=False),
        sa.Column("posted_by", sa.Integer(), nullable=True),
        sa.Column("posted_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_inviting_post_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programme.id"],
            name=op.f("fk_inviting_post_programme_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["posted_by"],
            ["member.id"],
            name=op.f("fk_inviting_post_posted_by"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inviting_post")),
    )
    for column in ("programme_id", "posted_by"):
        op.create_index(op.f(f"ix_inviting_post_{column}"), "inviting_post", [column])
    op.create_table(
        "team_room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("service_url", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_team_room_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_room")),
        sa.UniqueConstraint("workspace_id", "room", name=op.f("uq_team_room_workspace_id_room")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("team_room")
    op.drop_table("inviting_post")
    with op.batch_alter_table("programme") as batch:
        batch.drop_column("places")
