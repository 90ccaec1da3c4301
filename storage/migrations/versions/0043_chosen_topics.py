"""Topics that were chosen stand in rows of their own: they are counted and found by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

PARENTS = ("workspace", "programme", "member")
FILL = """
INSERT INTO chosen_topic (workspace_id, programme_id, member_id, role, state, topic)
SELECT enrolment.workspace_id, enrolment.programme_id, enrolment.member_id, enrolment.role,
       enrolment.state, chosen.key
  FROM enrolment,
       json_each(CASE {kind}(topics) WHEN 'object' THEN topics ELSE '{{}}' END) AS chosen
"""
KINDS = {"sqlite": "json_type", "postgresql": "json_typeof"}
"""What tells whether a value of JSON has anything by name."""


def upgrade() -> None:
    """Of all that were chosen so far; storage/chosen_topics.py keeps them from then on."""
    op.create_table(
        "chosen_topic",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(f"{one}_id", sa.Integer(), nullable=False) for one in PARENTS),
        *(sa.Column(name, sa.String(20), nullable=False) for name in ("role", "state")),
        sa.Column("topic", sa.String(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{one}_id"], [f"{one}.id"], op.f(f"fk_chosen_topic_{one}_id"), ondelete="CASCADE"
            )
            for one in PARENTS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_topic")),
        sa.UniqueConstraint(
            *("member_id", "programme_id", "topic"),
            name=op.f("uq_chosen_topic_member_id_programme_id_topic"),
        ),
    )
    op.execute(FILL.format(kind=KINDS[op.get_bind().dialect.name]))
    op.create_index(
        "ix_chosen_topic_counts",
        "chosen_topic",
        ["programme_id", "role", "state", "topic", "member_id"],
    )


def downgrade() -> None:
    """They stand in the enrolments alone."""
    op.drop_table("chosen_topic")
