"""Sessions in the calendars of a company: booked, moved, cancelled, and what goes wrong there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot.calendars.mail import Mail, MailServer
from bot.calendars.outside import Outside
from handlers.conversation.calendars import Attendee, Connected
from handlers.conversation.chat import Message
from storage.tables import Prompt
from storage.types import PromptState
from tests.bot.calendars.towns import Town, connected_town
from tests.conversation import Company, Person
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.smtp import HOST, MailTown, mail_server

LENA, KLAUS = "lena@example.com", "klaus@example.com"


@dataclass
class Cast:
    """Lena and Klaus, a pair in a company that is connected to its calendars."""

    company: Company
    town: Town
    lena: Person
    klaus: Person
    pair_id: int


@asynccontextmanager
async def the_cast(database_url: str, town: Town, outside: Outside) -> AsyncIterator[Cast]:
    async with Company.founded(database_url, outside=outside) as company:
        lena = await company.person("Lena Vogt", email=LENA)
        klaus = await company.person("Klaus Berg", email=KLAUS)
        town.has(LENA)
        town.has(KLAUS)
        yield Cast(company, town, lena, klaus, await introduced(company, lena, klaus))


@pytest_asyncio.fixture(params=["graph", "google"])
async def cast(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Cast]:
    async with (
        connected_town(request.param) as town,
        the_cast(sqlite_url, town, town.outside) as cast,
    ):
        yield cast


async def test_one_tap_and_the_session_stands_in_both_calendars_with_a_link(cast: Cast) -> None:
    cast.town.has(KLAUS, ("2026-11-24T07:00", "2026-11-24T17:00"))
    await cast.klaus.sends_action("session.offer", str(cast.pair_id))
    assert "24 Nov" not in cast.klaus.sees, "Klaus has no time that day"
    await cast.klaus.presses("Wed, 25 Nov, 09:00")
    assert "It appears in your calendar by itself" in cast.klaus.sees
    await cast.company.delivers()
    [(title, starts_at, place)] = cast.town.standing()
    assert title == "Reverse mentoring: Lena & Klaus"
    assert starts_at == datetime(2026, 11, 25, 8, tzinfo=UTC)
    assert place == ""
    await cast.lena.says("session")
    assert "https://" in cast.lena.sees


async def test_a_session_through_its_life_is_one_event_at_each_moment(cast: Cast) -> None:
    company, lena, klaus, town = cast.company, cast.lena, cast.klaus, cast.town
    await klaus.says("session 2026-12-01 14:00")
    await company.delivers()
    for day in ("02", "03", "04"):
        await klaus.says("session")
        await klaus.presses("Move")
        await klaus.submits(day=f"2026-12-{day}", place="Room 4")
        await company.delivers()
        assert town.standing() == [
            (
                "Reverse mentoring: Lena & Klaus",
                datetime.fromisoformat(f"2026-12-{day}T13:00+00:00"),
                "Room 4",
            )
        ]
    await lena.says("session")
    await lena.presses("Cancel")
    await company.delivers()
    assert town.standing() == []
    await lena.submits(day="2026-12-08", time="14:00")
    await company.delivers()
    assert len(town.standing()) == 1
    await klaus.says("leave")
    await klaus.presses("Leave")
    await company.delivers()
    assert town.standing() == []
    assert town.ever_made() == 2


async def test_a_clash_is_named_before_it_is_booked_and_never_what_it_is(cast: Cast) -> None:
    cast.town.has(LENA, ("2026-12-01T12:30", "2026-12-01T13:30"))
    await cast.klaus.says("session 2026-12-01 14:00")
    assert "Lena Vogt has something else in the calendar then." in cast.klaus.sees
    assert "Redundancies" not in cast.klaus.has_seen
    await cast.klaus.presses("Book it all the same")
    await cast.company.delivers()
    assert len(cast.town.standing()) == 1


async def test_what_moves_does_not_clash_with_itself(cast: Cast) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    for address in (LENA, KLAUS):
        cast.town.has(address, ("2026-12-01T13:00", "2026-12-01T14:00"))
    await cast.klaus.says("session")
    await cast.klaus.presses("Move")
    await cast.klaus.submits(time="14:30")
    assert "Moved to" in cast.klaus.sees


async def test_a_calendar_that_is_down_holds_nobody_up_and_is_brought_up_to_date(
    cast: Cast,
) -> None:
    company, klaus = cast.company, cast.klaus
    for _ in range(8):
        cast.town.is_in_the_mood(503)
    await klaus.says("session 2026-12-01 14:00")
    assert "It is in the calendar" in klaus.sees
    await company.delivers()
    assert "planned your next session" in cast.lena.has_seen
    assert cast.town.standing() == []
    await company.lets_pass(hours=3)
    assert len(cast.town.standing()) == 1


async def test_what_was_cancelled_while_the_calendar_was_down_is_never_put(cast: Cast) -> None:
    for _ in range(4):
        cast.town.is_in_the_mood(503)
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    await cast.klaus.says("session")
    await cast.klaus.presses("Cancel")
    await cast.company.lets_pass(hours=3)
    assert cast.town.standing() == []


async def test_an_answer_that_is_lost_makes_no_second_event(cast: Cast) -> None:
    calls = []

    def lost() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise ConnectionError

    cast.town.graph.after = cast.town.google.after = lost
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.lets_pass(hours=1)
    assert len(calls) == 1
    assert len(cast.town.standing()) == 1
    await cast.klaus.says("session")
    await cast.klaus.presses("Cancel")
    await cast.company.delivers()
    assert cast.town.standing() == []
    assert cast.town.ever_made() == 1


async def test_a_calendar_that_lets_us_in_no_more_leaves_an_entry_to_delete(
    cast: Cast,
) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    cast.town.takes_away("events")
    await cast.klaus.says("session")
    await cast.klaus.presses("Cancel")
    await cast.company.lets_pass(hours=1)
    for person in (cast.lena, cast.klaus):
        assert "Please delete the entry there." in person.has_seen


async def test_addresses_are_looked_up_when_they_are_needed(sqlite_url: str) -> None:
    async with (
        connected_town("graph") as town,
        the_cast(sqlite_url, town, town.outside) as cast,
    ):
        async with cast.company.bot.database.begin() as session:
            for person in (cast.lena, cast.klaus):
                assert (await cast.company.member(session, person)).email == ""
        await cast.klaus.says("session 2026-12-01 14:00")
        async with cast.company.bot.database.begin() as session:
            assert (await cast.company.member(session, cast.lena)).email == LENA


async def test_who_does_not_want_it_is_not_asked(cast: Cast) -> None:
    cast.town.has(LENA, ("2026-12-01T12:30", "2026-12-01T13:30"))
    await cast.lena.says("privacy")
    await cast.lena.presses("Do not ask my calendar")
    assert "I do not ask your calendar when you are free." in cast.lena.sees
    await cast.klaus.says("session 2026-12-01 14:00")
    assert "It is in the calendar" in cast.klaus.sees
    await cast.lena.says("privacy")
    await cast.lena.presses("You may ask my calendar")
    cast.town.has(LENA, ("2026-12-02T12:30", "2026-12-02T13:30"))
    await cast.klaus.says("session 2026-12-02 14:00")
    assert "Lena Vogt has something else in the calendar then." in cast.klaus.sees


async def test_mail_takes_over_where_the_calendar_never_will(sqlite_url: str) -> None:
    mails = MailTown()
    async with mail_server(mails) as port, connected_town("graph") as town:
        post = Mail(
            MailServer(HOST, port, Attendee("mentor@example.com", "Mentor"), security="none")
        )
        connected = replace(town.outside.connected, mail=True)
        outside = replace(town.outside, post=post, connected=connected)
        async with the_cast(sqlite_url, town, outside) as cast:
            town.takes_away("events")
            await cast.klaus.says("session 2026-12-01 14:00")
            await cast.company.delivers()
            assert town.standing() == []
            assert len(mails.inbox(LENA).entries) == len(mails.inbox(KLAUS).entries) == 1
            await cast.klaus.says("session")
            await cast.klaus.presses("Cancel")
            await cast.company.delivers()
            assert not mails.inbox(LENA).entries


@pytest.mark.parametrize("now_with", ["google", "mail"])
async def test_an_entry_whose_calendar_was_removed_is_made_anew_by_who_is_there(
    sqlite_url: str, now_with: str
) -> None:
    mails = MailTown()
    async with (
        mail_server(mails) as port,
        connected_town("graph") as before,
        connected_town("google") as after,
        the_cast(sqlite_url, before, before.outside) as cast,
    ):
        await cast.klaus.says("session 2026-12-01 14:00")
        await cast.company.delivers()
        sender = Attendee("mentor@example.com", "Mentor")
        post = Mail(MailServer(HOST, port, sender, security="none"))
        by_mail = Outside(post=post, connected=Connected(mail=True))
        await cast.company.starts_again(by_mail if now_with == "mail" else after.outside)
        for day in ("02", "03"):
            await cast.klaus.says("session")
            await cast.klaus.presses("Move")
            await cast.klaus.submits(day=f"2026-12-{day}")
            await cast.company.lets_pass(hours=1)
            inboxes = (mails.inbox(LENA), mails.inbox(KLAUS))
            entries = [len(inbox.entries) for inbox in inboxes]
            assert (len(after.standing()), entries) == (
                (0, [1, 1]) if now_with == "mail" else (1, [0, 0])
            )
        assert cast.lena.has_seen.count("Please delete the earlier entry.") == 1
        await cast.klaus.says("session")
        await cast.klaus.presses("Cancel")
        await cast.company.lets_pass(hours=1)
        assert after.standing() == []
        assert not any(inbox.entries for inbox in inboxes)


async def test_what_waits_for_a_calendar_that_was_removed_ends_after_a_day_and_is_told(
    sqlite_url: str,
) -> None:
    async with (
        connected_town("graph") as town,
        the_cast(sqlite_url, town, town.outside) as cast,
    ):
        await cast.klaus.says("session 2026-12-01 14:00")
        await cast.company.delivers()
        await cast.company.starts_again(Outside())
        await cast.klaus.says("session")
        await cast.klaus.presses("Move")
        await cast.klaus.submits(day="2026-12-02")
        await cast.company.lets_pass(hours=20)
        assert "Please delete the entry there" not in cast.klaus.has_seen
        await cast.company.lets_pass(hours=30)
        for person in (cast.lena, cast.klaus):
            assert "Please delete the entry there" in person.has_seen
        waiting = [one for one in await rows(cast.company, Prompt) if one.kind == "calendar_entry"]
        assert [one.error for one in waiting[-1:]] == ["not_connected"]
        assert all(one.state is not PromptState.WAITING for one in waiting)


async def test_without_anything_connected_nothing_is_asked_or_promised(sqlite_url: str) -> None:
    async with connected_town("graph") as town:
        nothing = Outside(connected=Connected())
        async with the_cast(sqlite_url, town, nothing) as cast:
            await cast.klaus.says("session 2026-12-01 14:00")
            assert "by itself" not in cast.klaus.sees
            assert "[Google Calendar] [Outlook]" in cast.klaus.sees
            reply = cast.klaus.seen[-1]
            assert isinstance(reply, Message)
            assert reply.files
            await cast.company.delivers()
            assert not town.graph.requests


async def test_the_agreements_dates_are_checked_and_others_are_named(cast: Cast) -> None:
    """The second of six, on 22 December, is taken in Klaus's calendar from two to four."""
    for address in (LENA, KLAUS):
        cast.town.has(address, ("2026-12-22T13:00", "2026-12-22T15:00"))
    company, lena, klaus = cast.company, cast.lena, cast.klaus
    await lena.sends_action("contract.open", str(cast.pair_id))
    await lena.submits(goal="Prompting", day="2026-12-01", time="14:00")
    await company.delivers()
    assert "1 of 6 sessions clash" in klaus.sees
    assert "instead of Tue, 22 Dec, 14:00" in klaus.sees
    await klaus.sends_action("contract.confirm", "1")
    assert "Tue, 22 Dec, 14:00" not in klaus.sees
    assert "22 Dec, 09:00" in klaus.sees
    await company.delivers()
    assert len(cast.town.standing()) == 6


async def test_when_the_programme_is_ended_nothing_ahead_stays_in_a_calendar(cast: Cast) -> None:
    company, lena, klaus, town = cast.company, cast.lena, cast.klaus, cast.town
    petra = await company.person("Petra Koch", coordinator=True)
    await klaus.says("session 2026-12-15 14:00")
    await company.delivers()
    assert len(town.standing()) == 1
    await petra.says("programme")
    await petra.presses("Close")
    await petra.says("programme")
    await petra.presses("Archive")
    await company.delivers()
    assert town.standing() == []
    for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
        assert f"the sessions that you still had ahead with {partner} are cancelled" in person.sees
