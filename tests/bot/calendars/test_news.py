"""What people do inside their calendars comes back into chat: Graph and Google."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from handlers.conversation.calendars import NewsBatch, NewsSource
from storage import pair_sessions
from storage.tables import PairSession
from storage.types import SessionState
from tests.bot.calendars.test_sessions import KLAUS, LENA, Cast, the_cast
from tests.bot.calendars.towns import connected_town

ONE = datetime(2026, 12, 1, 13, tzinfo=UTC)


@pytest_asyncio.fixture(params=["graph", "google"])
async def cast(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Cast]:
    async with (
        connected_town(request.param) as town,
        the_cast(database_url, town, town.outside) as cast,
    ):
        await cast.klaus.says("session 2026-12-01 14:00")
        await cast.company.lets_pass(minutes=5)
        yield cast


async def the_session(cast: Cast) -> PairSession:
    async with cast.company.bot.database.begin() as session:
        [*_, newest] = await pair_sessions.sessions_of(session, cast.pair_id)
        return newest


async def comes_to_rest(cast: Cast) -> None:
    await cast.company.lets_pass(minutes=10)


async def test_a_decline_in_the_calendar_cancels_and_offers_other_times(cast: Cast) -> None:
    cast.town.declines(LENA)
    await comes_to_rest(cast)
    assert cast.town.standing() == []
    assert "You declined the session with Klaus Berg on Tuesday, 1 December" in cast.lena.sees
    assert "Your session with Lena Vogt on Tuesday, 1 December cannot take place" in cast.klaus.sees
    await cast.lena.presses("Wed, 2 Dec")
    await comes_to_rest(cast)
    await comes_to_rest(cast)
    assert len(cast.town.standing()) == 1
    assert cast.lena.has_seen.count("You declined") == 1


async def test_only_what_the_two_answer_is_heard(cast: Cast) -> None:
    events = [*cast.town.graph.events.values(), *cast.town.google.events.values()]
    stranger = {
        "email": "mallory@example.com",
        "responseStatus": "declined",
        "emailAddress": {"address": "mallory@example.com", "name": ""},
        "status": {"response": "declined"},
    }
    events[0]["attendees"].append(stranger)
    for calendar in (cast.town.graph, cast.town.google):
        calendar.changed.extend(calendar.events)
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.PLANNED


async def test_a_move_in_the_organisers_calendar_moves_the_session_for_both(cast: Cast) -> None:
    cast.town.is_moved("2026-12-02T09:00")
    await comes_to_rest(cast)
    assert (await the_session(cast)).starts_at == datetime(2026, 12, 2, 9, tzinfo=UTC)
    for person in (cast.lena, cast.klaus):
        assert "was moved in the calendar" in person.sees
        assert "Wed, 2 Dec, 10:00" in person.sees
    [(_title, starts_at, _place)] = cast.town.standing()
    assert starts_at == datetime(2026, 12, 2, 9, tzinfo=UTC)


async def test_what_is_deleted_in_the_organisers_calendar_is_cancelled_in_chat(cast: Cast) -> None:
    cast.town.is_deleted()
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.CANCELLED
    assert "was taken out of the calendar" in cast.klaus.sees
    assert "cannot take place" in cast.lena.sees


async def test_our_own_moves_are_no_news(cast: Cast) -> None:
    for day in ("02", "03"):
        await cast.klaus.says("session")
        await cast.klaus.presses("Move")
        await cast.klaus.submits(day=f"2026-12-{day}")
        await comes_to_rest(cast)
    assert (await the_session(cast)).starts_at == datetime(2026, 12, 3, 13, tzinfo=UTC)
    assert "in the calendar" not in cast.lena.sees


async def test_a_move_that_the_calendar_refused_is_not_taken_back_in_chat(cast: Cast) -> None:
    """Both have the file for the new time; that the entry stands at the old one is no news."""
    cast.town.takes_away("events")
    await cast.klaus.says("session")
    await cast.klaus.presses("Move")
    await cast.klaus.submits(day="2026-12-04")
    await comes_to_rest(cast)
    assert "Please delete the entry there" in cast.lena.has_seen
    cast.town.gives_back("events")
    cast.town.forgets_how_far_it_was_read()
    await comes_to_rest(cast)
    assert (await the_session(cast)).starts_at == datetime(2026, 12, 4, 13, tzinfo=UTC)
    assert "was moved in the calendar" not in cast.lena.has_seen


async def test_who_answered_to_another_time_has_not_answered_to_this_one(cast: Cast) -> None:
    """Lena declines; before anybody has read it, Klaus moves the session in chat."""
    cast.town.declines(LENA)
    await cast.klaus.says("session")
    await cast.klaus.presses("Move")
    await cast.klaus.submits(day="2026-12-04")
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.PLANNED
    assert len(cast.town.standing()) == 1
    cast.town.declines(LENA)
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.CANCELLED


async def test_what_the_calendar_forgot_is_read_from_the_beginning(cast: Cast) -> None:
    cast.town.declines(KLAUS)
    cast.town.forgets_how_far_it_was_read()
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.CANCELLED


async def test_a_calendar_that_cannot_be_read_loses_nothing(cast: Cast) -> None:
    cast.town.declines(KLAUS)
    cast.town.is_in_the_mood(503)
    await cast.company.lets_pass(minutes=2)
    assert (await the_session(cast)).state is SessionState.PLANNED
    await comes_to_rest(cast)
    assert (await the_session(cast)).state is SessionState.CANCELLED


async def test_more_than_one_page_is_read(cast: Cast) -> None:
    for day in ("08", "09", "10", "11"):
        await cast.klaus.says(f"session 2026-12-{day} 14:00")
    await comes_to_rest(cast)
    cast.town.declines(KLAUS)
    await comes_to_rest(cast)
    async with cast.company.bot.database.begin() as session:
        every = await pair_sessions.sessions_of(session, cast.pair_id)
    states = [one.state for one in every]
    assert states == [*[SessionState.PLANNED] * 4, SessionState.CANCELLED]


async def test_another_time_proposed_in_outlook_is_a_proposal(sqlite_url: str) -> None:
    async with (
        connected_town("graph") as town,
        the_cast(sqlite_url, town, town.outside) as cast,
    ):
        await cast.klaus.says("session 2026-12-01 14:00")
        await cast.company.lets_pass(minutes=5)
        begins = datetime(2026, 12, 2, 9, tzinfo=UTC)
        town.graph.answers_with(LENA, "declined", (begins, begins.replace(hour=10)))
        await comes_to_rest(cast)
        await comes_to_rest(cast)
        assert (await the_session(cast)).starts_at == ONE, "nothing has moved"
        assert "until you agree, the session stays on Tue, 1 Dec, 14:00" in cast.lena.sees
        assert "calendar: Wed, 2 Dec, 10:00 instead of Tue, 1 Dec, 14:00" in cast.klaus.sees
        assert cast.klaus.has_seen.count("proposes another time") == 1
        await cast.klaus.presses("Take this time")
        await comes_to_rest(cast)
        assert (await the_session(cast)).starts_at == begins
        [(_title, starts_at, _place)] = town.standing()
        assert starts_at == begins
        assert "Klaus Berg has moved your session" in cast.lena.sees
        before = len(cast.lena.ever_seen)
        await comes_to_rest(cast)
        assert len(cast.lena.ever_seen) == before


@dataclass
class Stuck:
    """Does not answer before every other source was read."""

    others: asyncio.Event
    name: str = "stuck"
    answered: bool = False

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        await self.others.wait()
        self.answered = True
        return NewsBatch((), cursor)


class Broken:
    """Answers with something that we do not understand."""

    name = "broken"

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        raise KeyError("value")


@dataclass
class Heard:
    """A source, and word that it was read."""

    source: NewsSource
    read_once: asyncio.Event
    name: str = "graph"

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        batch = await self.source.read(cursor, now)
        self.read_once.set()
        return batch


async def test_a_source_that_hangs_or_fails_holds_up_no_other(sqlite_url: str) -> None:
    was_read = asyncio.Event()
    async with connected_town("graph") as town:
        stuck = Stuck(was_read)
        good = Heard(town.calendars.news, was_read)
        outside = replace(town.outside, news=(Broken(), stuck, good))
        async with the_cast(sqlite_url, town, outside) as cast:
            await cast.klaus.says("session 2026-12-01 14:00")
            await cast.company.lets_pass(minutes=5)
            assert stuck.answered
            town.declines(LENA)
            await comes_to_rest(cast)
            assert "You declined the session with Klaus Berg" in cast.lena.sees
