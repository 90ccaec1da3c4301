"""Each calendar behind the port: the same promises, held by a strict local server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
import pytest_asyncio

from handlers.conversation.calendars import Attendee, Event
from handlers.conversation.chat import TryLater, Undeliverable
from tests.bot.calendars.towns import Town, connected_town

LENA, KLAUS = "lena@example.com", "klaus@example.com"
NOW = datetime(2026, 11, 23, 9, 7, tzinfo=UTC)
SOON = NOW + timedelta(days=50)
EVENT = Event(
    uid="3f9a0c",
    revision=0,
    starts_at=datetime(2026, 12, 1, 13, tzinfo=UTC),
    minutes=60,
    title="Reverse mentoring: Lena & Klaus",
    text="Type /mentor prepare",
    place="",
    attendees=(Attendee(LENA, "Lena Vogt"), Attendee(KLAUS, "Klaus Berg")),
    stamp=NOW,
    online=True,
)
MOVED = replace(EVENT, revision=1, starts_at=EVENT.starts_at + timedelta(days=1))


@pytest_asyncio.fixture(params=["graph", "google"])
async def town(request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    async with connected_town(request.param) as town:
        yield town


# ---------------------------------------------------------------------------- free and busy


async def test_what_is_taken_and_by_whom_nothing_is_known(town: Town) -> None:
    town.has(LENA, ("2026-11-24T10:00", "2026-11-24T11:00"))
    town.has(LENA, ("2026-12-30T08:00", "2026-12-30T09:00"))
    found = await town.calendars.availability([LENA, KLAUS], NOW, SOON)
    assert set(found) == {LENA}, "an error inside the answer is not free but not known"
    assert [(f"{one.begins:%d %H:%M}", f"{one.ends:%d %H:%M}") for one in found[LENA].busy] == [
        ("24 10:00", "24 11:00"),
        ("30 08:00", "30 09:00"),
    ]


async def test_many_people_and_half_a_year_are_asked_in_portions(town: Town) -> None:
    people = [f"p{number}@example.com" for number in range(60)]
    for person in people:
        town.has(person, ("2027-05-03T10:00", "2027-05-03T11:00"))
    found = await town.calendars.availability(people, NOW, NOW + timedelta(days=182))
    assert len(found) == 60
    assert all(len(one.busy) == 1 for one in found.values())


async def test_tentative_out_of_office_and_whole_days_in_microsofts_calendars() -> None:
    """All-day entries leave a day free, in the zone of the mailbox, unless one is away."""
    async with connected_town("graph") as town:
        town.has(LENA, ("2026-11-24T10:00", "2026-11-24T11:00"), kind="1")
        town.has(LENA, ("2026-11-24T23:00", "2026-11-25T23:00"))
        town.has(LENA, ("2026-11-26T23:00", "2026-11-27T23:00"), kind="3")
        found = (await town.calendars.availability([LENA], NOW, SOON))[LENA]
        assert [(f"{one.begins:%d %H}", one.tentative) for one in found.busy] == [
            ("24 10", True),
            ("26 23", False),
        ]
        assert (found.work_begins, found.work_ends) == (time(9), time(17))


async def test_no_title_of_anybodys_calendar_is_kept() -> None:
    async with connected_town("graph") as town:
        town.has(LENA, ("2026-11-24T10:00", "2026-11-24T11:00"))
        found = await town.calendars.availability([LENA], NOW, SOON)
        assert "Redundancies" not in str(found)


# ---------------------------------------------------------------------------- events


async def test_put_move_and_cancel_are_one_event_with_one_link(town: Town) -> None:
    kept = await town.calendars.put(EVENT, "")
    assert kept.link.startswith("https://")
    moved = await town.calendars.put(MOVED, kept.event_id)
    assert moved == kept
    assert town.standing() == [(EVENT.title, MOVED.starts_at, "")]
    await town.calendars.cancel(replace(MOVED, revision=2), kept.event_id)
    assert town.standing() == []
    assert town.ever_made() == 1


async def test_the_same_twice_changes_nothing_and_writes_to_nobody(town: Town) -> None:
    kept = await town.calendars.put(EVENT, "")
    before = town.writes()
    assert await town.calendars.put(EVENT, kept.event_id) == kept
    assert await town.calendars.put(EVENT, "") == kept, "the answer was lost"
    assert town.writes() == before
    for _ in range(2):
        await town.calendars.cancel(EVENT, kept.event_id)
    await town.calendars.cancel(EVENT, "")
    assert town.standing() == []


async def test_what_was_made_before_the_answer_was_lost_is_found_and_moved(town: Town) -> None:
    await town.calendars.put(EVENT, "")
    kept = await town.calendars.put(MOVED, "")
    assert town.standing() == [(EVENT.title, MOVED.starts_at, "")]
    await town.calendars.cancel(MOVED, "")
    assert kept.event_id
    assert town.standing() == []


async def test_what_never_was_can_be_cancelled(town: Town) -> None:
    await town.calendars.cancel(EVENT, "")
    assert town.ever_made() == 0


async def test_what_the_organiser_deleted_is_cancelled_as_often_as_one_likes(town: Town) -> None:
    kept = await town.calendars.put(EVENT, "")
    town.is_deleted()
    for _ in range(2):
        await town.calendars.cancel(EVENT, kept.event_id)
    await town.calendars.put(MOVED, kept.event_id)
    assert town.standing() == [(EVENT.title, MOVED.starts_at, "")]


async def test_what_is_deleted_in_the_very_moment_of_our_cancel_is_no_error() -> None:
    async with connected_town("graph") as town:
        kept = await town.calendars.put(EVENT, "")
        town.graph.before = town.is_deleted
        await town.calendars.cancel(EVENT, kept.event_id)
        assert town.standing() == []


async def test_what_somebody_deleted_comes_back_when_it_moves(town: Town) -> None:
    kept = await town.calendars.put(EVENT, "")
    await town.calendars.cancel(EVENT, kept.event_id)
    await town.calendars.put(MOVED, "")
    assert town.standing() == [(EVENT.title, MOVED.starts_at, "")]


async def test_googles_link_is_asked_for_until_it_is_there() -> None:
    async with connected_town("google") as town:
        town.google.pending = 2
        for _ in range(3):
            with pytest.raises(TryLater, match="pending"):
                await town.calendars.put(EVENT, "")
        assert (await town.calendars.put(EVENT, "")).link.startswith("https://meet.google.com/")
        assert town.ever_made() == 1


async def test_without_a_licence_there_is_an_event_and_no_link() -> None:
    async with connected_town("graph") as town:
        town.graph.licensed = False
        assert (await town.calendars.put(EVENT, "")).link == ""
        assert len(town.standing()) == 1


# ---------------------------------------------------------------------------- moods


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_what_passes_is_tried_again_when_the_service_says(town: Town, status: int) -> None:
    town.is_in_the_mood(status, retry_after=17)
    with pytest.raises(TryLater) as later:
        await town.calendars.put(EVENT, "")
    assert later.value.seconds == 17
    await town.calendars.put(EVENT, "")
    assert town.ever_made() == 1


async def test_a_limit_that_google_calls_forbidden_passes_too() -> None:
    async with connected_town("google") as town:
        town.is_in_the_mood(403, "rateLimitExceeded")
        with pytest.raises(TryLater):
            await town.calendars.put(EVENT, "")


async def test_a_token_that_ran_out_is_renewed_unseen(town: Town) -> None:
    await town.calendars.put(EVENT, "")
    town.forgets_tokens()
    await town.calendars.put(MOVED, "")
    assert town.standing() == [(EVENT.title, MOVED.starts_at, "")]


async def test_a_secret_that_is_wrong_is_tried_again_not_given_up(town: Town) -> None:
    town.graph.password, town.google.account = "another", "another"
    with pytest.raises(TryLater, match="no_token"):
        await town.calendars.put(EVENT, "")


@pytest.mark.parametrize("code", ["ErrorAccessDenied", "MailboxNotEnabledForRESTAPI"])
async def test_what_does_not_pass_is_said_in_the_services_own_word(town: Town, code: str) -> None:
    town.is_in_the_mood(404 if code.startswith("Mail") and town.kind == "graph" else 403, code)
    with pytest.raises(Undeliverable, match=code):
        await town.calendars.put(EVENT, "")


async def test_a_permission_taken_away_ends_asking_and_writing(town: Town) -> None:
    town.has(LENA)
    await town.calendars.availability([LENA], NOW, SOON)
    town.takes_away("free_busy")
    town.takes_away("events")
    with pytest.raises(Undeliverable):
        await town.calendars.availability([LENA], NOW, SOON)
    with pytest.raises(Undeliverable):
        await town.calendars.put(EVENT, "")


async def test_no_more_than_four_requests_at_once() -> None:
    async with connected_town("graph") as town:
        town.has(LENA)
        looks = (town.calendars.availability([LENA], NOW, SOON) for _ in range(40))
        await asyncio.gather(*looks)
        assert town.graph.most_at_once <= 4


async def test_a_service_that_is_not_there_is_tried_again(town: Town) -> None:
    await town.calendars.close()
    town.calendars._api._url = "http://127.0.0.1:9/nowhere"
    town.calendars._api._session = None
    with pytest.raises(TryLater):
        await town.calendars.availability([LENA], NOW, SOON)
