"""The rows by which chosen topics are counted are those of the parts, after each event."""

from __future__ import annotations

import json

from sqlalchemy import text

from storage.types import ProgrammeState
from tests.conversation import Company
from tests.handlers.open_programmes import joins, programme_in
from tests.version_before.rows import engine_of

CHOSEN = "SELECT programme_id, member_id, role, state, topic FROM chosen_topic"
PARTS = "SELECT programme_id, member_id, role, state, topics FROM enrolment"


async def test_they_are_right_after_each_event(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        engine = engine_of(database_url)

        def are_right(count: int) -> None:
            with engine.connect() as connection:
                kept = sorted(tuple(row) for row in connection.execute(text(CHOSEN)))
                parts = list(connection.execute(text(PARTS)))
            wanted = [(*one[:4], topic) for one in parts for topic in _topics(one.topics)]
            assert kept == sorted(wanted)
            assert len(kept) == count

        lena = await company.person("Lena Vogt")
        await programme_in(company, ProgrammeState.OPEN)
        are_right(0)
        await joins(lena, "mentor", "b1")
        are_right(1)
        await lena.says("join mentor")
        await lena.submits(
            topics_3=("c1",), topics_2=("a1",), level="2", department="IT", languages=("en",)
        )
        are_right(2)
        await lena.says("pause 8")
        are_right(2)
        await lena.says("privacy")
        await lena.presses("Delete everything")
        are_right(0)
        engine.dispose()


def _topics(stored: str | dict[str, int]) -> dict[str, int]:
    found: dict[str, int] = json.loads(stored) if isinstance(stored, str) else stored
    return found
