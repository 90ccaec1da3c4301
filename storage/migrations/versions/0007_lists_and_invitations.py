"""People of a list: their address, who asked them in, and who does not want to be asked."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _moment(name: str) -> sa.Column:
    return sa.Column(name, storage.columns.Moment(timezone=True), nullable=True)


def upgrade() -> None:
    """Nobody of those already known has an address yet; who was asked before stays asked."""
    with op.batch_alter_table("member") as batch:
        batch.add_column(sa.Column("email_key", sa.String(), nullable=False, server_default=""))
        batch.add_column(_moment("listed_at"))
        batch.add_column(
            sa.Column("line_unknown", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch.add_column(_moment("not_for_me_at"))
        batch.create_index(op.f("ix_member_email_key"), ["email_key"])
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("invited_at", storage.columns.Moment(timezone=True), nullable=False),
        _key("workspace_id", "workspace", "CASCADE"),
        _key("programme_id", "programme", "CASCADE"),
        _key("member_id", "member", "CASCADE"),
        _key("invited_by", "member", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint(
            "programme_id", "member_id", name=op.f("uq_invitation_programme_id_member_id")
        ),
    )
    for column in ("member_id", "invited_by"):
        op.create_index(op.f(f"ix_invitation_{column}"), "invitation", [column])
    op.execute(
        "INSERT INTO invitation (workspace_id, programme_id, member_id, invited_at) "
        "SELECT workspace_id, subject_id, recipient_id, created_at FROM prompt "
        "WHERE kind = 'invitation' AND number = 0"
    )


def _key(column: str, to: str, gone: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_invitation_{column}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=gone)


def downgrade() -> None:
    """Addresses and invitations are kept no more."""
    op.drop_table("invitation")
    with op.batch_alter_table("member") as batch:
        batch.drop_index(op.f("ix_member_email_key"))
        for column in ("not_for_me_at", "line_unknown", "listed_at", "email_key"):
            batch.drop_column(column)
