"""A pair that ends: its dates leave both calendars, and somebody deleted has no name any more."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Message
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Pair = tuple[Company, Person, Person, Person]


@kept
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """Lena and Klaus, with two dates ahead, one of them behind by now."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        for day in ("2026-11-30", "2026-12-02", "2026-12-30"):
            await klaus.says(f"session {day} 14:00")
        await company.moves_to("2026-12-01 10:00")
        yield company, petra, lena, klaus


def events_of(person: Person) -> list[str]:
    """The state of each date in the newest calendar file that they got."""
    for reply in reversed(person.seen):
        for file in reply.files if isinstance(reply, Message) else ():
            if file.media_type == "text/calendar":
                lines = file.content.decode().splitlines()
                return [line for line in lines if line.startswith(("DTSTART", "STATUS"))]
    return []


def sequences_of(person: Person) -> list[int]:
    """How often each date has changed, by the newest calendar file that they got."""
    for reply in reversed(person.seen):
        for file in reply.files if isinstance(reply, Message) else ():
            if file.media_type == "text/calendar":
                lines = file.content.decode().splitlines()
                return [int(line[9:]) for line in lines if line.startswith("SEQUENCE:")]
    return []


TAKEN_BACK = [
    "DTSTART:20261202T130000Z",
    "STATUS:CANCELLED",
    "DTSTART:20261230T130000Z",
    "STATUS:CANCELLED",
]
"""The two that were still ahead; the one behind is history."""


@pytest.mark.parametrize("how", ["leave", "rematch", "delete"])
async def test_the_dates_ahead_leave_both_calendars(pair: Pair, how: str) -> None:
    company, _petra, lena, klaus = pair
    words, button = {
        "leave": ("leave", "Leave Spring"),
        "rematch": ("pair", "Find another partner"),
        "delete": ("privacy", "Delete everything"),
    }[how]
    await lena.says(words)
    await lena.presses(button)
    await company.delivers()
    assert events_of(lena) == events_of(klaus) == TAKEN_BACK


async def test_a_coordinator_ends_it_and_both_calendars_follow(pair: Pair) -> None:
    company, petra, lena, klaus = pair
    await petra.says("unpair @Lena @Klaus", lena, klaus)
    await petra.presses("End the pair")
    await company.delivers()
    assert events_of(lena) == events_of(klaus) == TAKEN_BACK


async def test_calendars_take_the_dates_out_because_the_file_is_newer_than_theirs(
    pair: Pair,
) -> None:
    """Calendars ignore a file whose SEQUENCE is not higher than that of what they have."""
    company, _petra, lena, klaus = pair
    await klaus.says("session 2026-12-30 15:00")
    await company.delivers()
    known = {"lena": sequences_of(lena), "klaus": sequences_of(klaus)}
    assert known["klaus"], "he has a file of a date that is ahead"
    await lena.says("leave")
    await lena.presses("Leave Spring")
    await company.delivers()
    for person, before in ((lena, known["lena"]), (klaus, known["klaus"])):
        assert sequences_of(person)
        assert min(sequences_of(person)) > max(before, default=-1)


async def test_without_dates_there_is_no_file(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("leave")
        await lena.presses("Leave Spring")
        await company.delivers()
        assert "has ended" in klaus.sees
        assert events_of(lena) == events_of(klaus) == []


async def test_somebody_who_has_deleted_everything_has_no_name_any_more(pair: Pair) -> None:
    company, _petra, lena, klaus = pair
    await lena.says("session yesterday 15:00")
    await klaus.says("session")
    await lena.says("privacy")
    await lena.presses("Delete everything")
    await company.delivers()
    assert "Your pair with somebody who has left has ended" in klaus.sees
    await klaus.chooses("Monday, 30 November")
    assert "This pair has ended" in klaus.sees


async def test_a_reflection_on_a_session_with_them_is_still_possible(pair: Pair) -> None:
    company, _petra, lena, klaus = pair
    await klaus.says("session yesterday 14:00")
    reflect = klaus.button("Reflect")
    await lena.says("privacy")
    await lena.presses("Delete everything")
    await company.delivers()
    await klaus.sends_action(reflect.name, reflect.argument)
    assert "Your session with somebody who has left" in klaus.sees
    await klaus.submits(usefulness="5", learned="To listen", learned_for="partner")
    assert "What you learned: only you." in klaus.sees, "there is no partner any more"
    assert "with –" not in klaus.has_seen


async def test_in_german_too(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("datenschutz")
        await lena.presses("Alles löschen")
        await company.delivers()
        assert "Dein Tandem mit einer ausgeschiedenen Person ist beendet" in klaus.sees
