"""What sessions and check-ins add up to is kept for each pair; counts of many need no look at them.

The first rows are counted here from all that has been; storage/tallies.py keeps them from then on.
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

PARENTS = {"id": "pair", "workspace_id": "workspace", "programme_id": "programme"}
TIMES = ("first_held_at", "met_at", "planned_until")
COUNTS = ("held", "minutes", "asked", "answered", "in_vain", "cancelled")
INDEXES = {
    "ix_pair_facts": (
        "pair",
        [
            *("programme_id", "state", "introduced_at", "created_at", "help_asked_at"),
            *("seen_to_at", "end_reason", "mentor_id", "mentee_id"),
        ],
    ),
    "ix_pair_introduced_at": ("pair", ["programme_id", "introduced_at"]),
    "ix_pair_session_months": ("pair_session", ["programme_id", "state", "starts_at"]),
    "ix_enrolment_parts": ("enrolment", ["programme_id", "state", "role", "member_id"]),
}
REFUSED = sa.text("unreachable_since IS NOT NULL")
FILL = """
INSERT INTO pair_tally (id, workspace_id, programme_id, held, minutes, first_held_at, met_at,
                        planned_until, asked, answered, in_vain, cancelled)
SELECT pair.id, pair.workspace_id, pair.programme_id, coalesce(met.held, 0),
       coalesce(met.minutes, 0), met.first_held_at, met.met_at, met.planned_until,
       coalesce(sent.asked, 0), coalesce(sent.answered, 0),
       (SELECT count(DISTINCT one.number) FROM prompt AS one
         WHERE one.kind = 'check_in' AND one.sent_at IS NOT NULL AND one.subject_id = pair.id
           AND one.number > coalesce(met.check_in, 0)
           AND (met.reported_at IS NULL OR one.sent_at > met.reported_at)),
       (SELECT count(*) FROM pair_session AS gone
         WHERE gone.pair_id = pair.id AND gone.state = 'cancelled' AND gone.closed_at IS NOT NULL
           AND NOT EXISTS
               (SELECT 1 FROM pair_session AS later
                 WHERE later.pair_id = gone.pair_id AND later.closed_at IS NOT NULL
                   AND later.state <> 'cancelled'
                   AND (later.closed_at > gone.closed_at
                        OR (later.closed_at = gone.closed_at AND later.id > gone.id))))
  FROM pair
  LEFT JOIN (SELECT pair_id,
                    sum(CASE WHEN state = 'held' THEN 1 ELSE 0 END) AS held,
                    sum(CASE WHEN state = 'held' THEN minutes ELSE 0 END) AS minutes,
                    min(CASE WHEN state = 'held' THEN starts_at END) AS first_held_at,
                    max(CASE WHEN state = 'held' THEN starts_at END) AS met_at,
                    max(CASE WHEN state = 'planned' THEN starts_at END) AS planned_until,
                    max(CASE WHEN state = 'held' THEN closed_at END) AS reported_at,
                    max(CASE WHEN state = 'held' THEN check_in END) AS check_in
               FROM pair_session GROUP BY pair_id) AS met ON met.pair_id = pair.id
  LEFT JOIN (SELECT subject_id, count(*) AS asked,
                    sum(CASE WHEN state = 'answered' THEN 1 ELSE 0 END) AS answered
               FROM prompt WHERE kind = 'check_in' AND sent_at IS NOT NULL
              GROUP BY subject_id) AS sent ON sent.subject_id = pair.id
 WHERE met.pair_id IS NOT NULL OR sent.subject_id IS NOT NULL
"""
WHOSE = """
UPDATE pair_session
   SET programme_id = (SELECT pair.programme_id FROM pair WHERE pair.id = pair_session.pair_id)
"""


def upgrade() -> None:
    """A session knows its programme, a pair what its sessions and check-ins add up to."""
    with op.batch_alter_table("pair_session") as batch:
        batch.add_column(sa.Column("programme_id", sa.Integer(), nullable=True))
    op.execute(WHOSE)
    with op.batch_alter_table("pair_session") as batch:
        batch.alter_column("programme_id", existing_type=sa.Integer(), nullable=False)
        batch.create_foreign_key(
            op.f("fk_pair_session_programme_id"),
            "programme",
            ["programme_id"],
            ["id"],
            ondelete="CASCADE",
        )
    op.create_table(
        "pair_tally",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in PARENTS),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        *(sa.Column(name, storage.columns.Moment(timezone=True), nullable=True) for name in TIMES),
        *(_key(column, parent) for column, parent in PARENTS.items()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_tally")),
    )
    op.execute(FILL)
    op.create_index(op.f("ix_pair_tally_programme_id"), "pair_tally", ["programme_id"])
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)
    op.drop_index("ix_pair_programme_id_state", "pair")
    op.create_index(
        "ix_member_unreachable",
        "member",
        ["workspace_id"],
        sqlite_where=REFUSED,
        postgresql_where=REFUSED,
    )


def _key(column: str, parent: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_pair_tally_{column}")
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete="CASCADE")


def downgrade() -> None:
    """All of it is looked at again each time."""
    op.drop_index("ix_member_unreachable", "member")
    op.create_index("ix_pair_programme_id_state", "pair", ["programme_id", "state"])
    for name, (table, _columns) in INDEXES.items():
        op.drop_index(name, table)
    op.drop_table("pair_tally")
    with op.batch_alter_table("pair_session") as batch:
        batch.drop_constraint(op.f("fk_pair_session_programme_id"), type_="foreignkey")
        batch.drop_column("programme_id")
