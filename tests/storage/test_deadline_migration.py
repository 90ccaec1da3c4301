"""What the version before had planned as messages happens at the same time, as deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, MetaData, create_engine, insert, select

from storage.database import migration_config, upgrade

BEFORE = "0004"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=7, minutes=30)
LONG_AGO = NOW - timedelta(days=30)


@pytest.fixture
def old(new_database_url: str) -> Iterator[Engine]:
    """The database as the version before has left it."""
    engine = create_engine(new_database_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        command.upgrade(migration_config(connection), BEFORE)
        _fill(connection)
    yield engine
    engine.dispose()


def _fill(connection: Connection) -> None:
    """Everything that the version before could wait for, and what it did not wait for."""
    tables = _tables(connection)

    def add(table: str, **values: Any) -> None:
        known = {column.name for column in tables[table].columns if not column.nullable}
        blank = {name: _BLANK[name] for name in known & _BLANK.keys()}
        connection.execute(insert(tables[table]).values({**blank, **values}))

    add("workspace", id=1, platform="slack", external_id="T1")
    for number in range(1, 13):
        add("member", id=number, external_id=f"U{number}", name=f"Person {number}")
    add("programme", id=1, name="Open", state="open", starts_on=LATER.date())
    add("programme", id=2, name="Running", state="running", starts_on=LONG_AGO.date())
    add("pair", id=1, mentor_id=1, mentee_id=2, state="asking_mentee", expires_at=LATER)
    add("pair", id=2, mentor_id=3, mentee_id=4, state="asking_mentor", expires_at=LONG_AGO)
    add("pair", id=3, mentor_id=5, mentee_id=6, state="declined", expires_at=LATER)
    add("pair", id=4, mentor_id=7, mentee_id=8, state="running")
    add("pair", id=5, mentor_id=9, mentee_id=10, state="running", programme_id=2)
    add("pair", id=6, mentor_id=11, mentee_id=12, state="ended")
    add("enrolment", id=1, member_id=1, role="mentor", state="paused", paused_until=LATER)
    add("enrolment", id=2, member_id=2, role="mentee", state="active")
    for number, (kind, subject, state) in enumerate(_PROMPTS, start=1):
        add("prompt", id=number, recipient_id=1, kind=kind, subject_id=subject, state=state)


_BLANK: dict[str, Any] = {
    "workspace_id": 1, "programme_id": 1, "name": "", "language": "en", "formal": False,
    "timezone": "UTC", "country": "", "check_in_time": NOW.time(), "quiet_from": NOW.time(),
    "quiet_to": NOW.time(), "k": 5, "retention_days": 90, "created_at": NOW, "department": "",
    "location": "", "is_coordinator": False, "active": True, "answers_questions": False,
    "purpose": "", "weeks": 26, "cadence_weeks": 4, "sessions": 6, "session_minutes": 60,
    "topics": [], "min_level_gap": 2, "top_min_distance": 3, "require_cross_department": False,
    "min_overlap_hours": 2, "mentee_capacity": 1, "weights": {}, "pinned": False, "score": 0,
    "bonuses": [], "turned_down": [], "rank": 1, "chosen": False, "end_reason": "", "languages": [],
    "style": "",
    "capacity": 1, "about": "", "joined_at": NOW, "subject_id": 0, "number": 0,
    "due_at": LATER, "attempts": 0, "channel": "", "message_id": "", "answer": "", "error": "",
}  # fmt: skip
"""What columns hold that do not matter here."""

_PROMPTS = (
    ("proposal_expiry", 1, "waiting"),
    ("proposal_expiry", 2, "waiting"),
    ("proposal_expiry", 3, "skipped"),
    ("pause_over", 1, "waiting"),
    ("pause_over", 2, "sent"),
    ("introduction", 4, "waiting"),
    ("introduction", 5, "waiting"),
    ("introduction", 6, "skipped"),
    ("check_in", 5, "waiting"),
)


def _tables(connection: Connection) -> dict[str, Any]:
    found = MetaData()
    found.reflect(connection)
    return dict(found.tables)


def test_what_waited_happens_at_the_same_time_and_is_said_when_it_has_happened(
    old: Engine, new_database_url: str
) -> None:
    assert upgrade(new_database_url)
    with old.begin() as connection:
        tables = _tables(connection)
        deadline, prompt = tables["deadline"], tables["prompt"]
        planned = connection.execute(
            select(deadline.c.kind, deadline.c.subject_id, deadline.c.due_at, deadline.c.done_at)
        )
        assert {(kind, about, _utc(due), done) for kind, about, due, done in planned} == {
            ("proposal_expiry", 1, LATER, None),
            ("proposal_expiry", 2, LONG_AGO, None),
            ("pause_over", 1, LATER, None),
            ("programme_start", 4, LATER, None),
        }
        left = connection.execute(select(prompt.c.kind, prompt.c.subject_id, prompt.c.state))
        gone = {("proposal_expiry", 1), ("proposal_expiry", 2), ("pause_over", 1)}
        assert {tuple(row) for row in left} == {one for one in _PROMPTS if one[:2] not in gone}


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
