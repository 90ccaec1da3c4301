"""Somebody who sees to a leader's dates, and sees nothing else, whatever they try."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlmodel import SQLModel

from handlers.conversation.router import routes
from handlers.conversation.turn import UnitOfWork
from handlers.sessions.assistants import after_beginning
from storage import pairs
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.kept import kept
from tests.sizes import Size, in_turn
from tests.story.records import Records, everything_stored

DATES = {
    "session.plan",
    "session.move",
    "session.cancel",
    "session.offer",
    "session.none",
    "session.slot",
    "session.sure",
}
"""What an assistant may press for their leader."""


@dataclass
class Cast:
    company: Company
    lena: Person
    klaus: Person
    alma: Person
    """Klaus's assistant, once she has said yes."""
    pair_id: int

    async def alma_agrees(self) -> None:
        await self.klaus.says("assistant @Alma", self.alma)
        await self.company.delivers()
        await self.alma.presses("Yes, gladly")
        await self.company.delivers()


@kept
async def cast(database_url: str) -> AsyncIterator[Cast]:
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        alma = await company.person("Alma Reich")
        yield Cast(company, lena, klaus, alma, await introduced(company, lena, klaus))


async def test_the_assistant_says_yes_and_both_sides_are_told(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    assert "I’m asking Alma Reich." in cast.klaus.sees
    await cast.company.delivers()
    assert "Klaus Berg asks whether you will see to their mentoring sessions" in cast.alma.sees
    assert not cast.lena.seen
    await cast.alma.presses("Yes, gladly")
    await cast.company.delivers()
    assert "Alma Reich sees to your sessions from now on." in cast.klaus.has_seen
    assert "Alma Reich sees to the sessions of Klaus Berg from now on" in cast.lena.has_seen


async def test_without_a_yes_nothing_is_allowed(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "That belongs to another pair" in cast.alma.sees
    await cast.company.delivers()
    await cast.alma.presses("Rather not")
    await cast.alma.sends_action("session.plan", str(cast.pair_id))
    assert "That belongs to another pair" in cast.alma.sees


async def test_dates_are_found_booked_moved_and_cancelled_for_the_leader(cast: Cast) -> None:
    company, lena, klaus, alma = cast.company, cast.lena, cast.klaus, cast.alma
    await cast.alma_agrees()
    await alma.says("session")
    assert "Sessions of Klaus Berg with Lena Vogt" in alma.sees
    await alma.presses("Find a time")
    await alma.presses("Tue, 24 Nov, 09:00")
    assert "It is in the calendar" in alma.sees
    await company.delivers()
    assert "Your assistant has planned a session with Lena Vogt: Tue, 24 Nov, 09:00." in klaus.sees
    assert "24 Nov, 09:00" in lena.sees
    await alma.says("session")
    await alma.presses("Move")
    await alma.submits(day="2026-11-25")
    assert "Moved to Wed, 25 Nov, 09:00" in alma.sees
    await company.delivers()
    await alma.says("session")
    await alma.presses("Cancel")
    await company.delivers()
    assert "Your assistant has cancelled the session with Lena Vogt" in klaus.has_seen


async def test_the_assistant_hears_of_what_the_two_change(cast: Cast) -> None:
    await cast.alma_agrees()
    await cast.lena.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    assert "A session of Klaus Berg with Lena Vogt:" in cast.alma.sees
    await cast.lena.says("session")
    await cast.lena.presses("Cancel")
    await cast.company.delivers()
    assert "Shall we find a new one?" in cast.alma.sees
    await cast.alma.presses("Find a time")
    assert "One tap plans the session" in cast.alma.sees


async def test_what_has_been_is_noted_by_the_two_themselves(cast: Cast) -> None:
    await cast.alma_agrees()
    await cast.alma.sends_action("session.plan", str(cast.pair_id))
    await cast.alma.submits(day="2026-11-20", time="10:00")
    assert "What has been is noted by the two themselves." in cast.alma.sees


@pytest.mark.parametrize("who", ["klaus", "alma"])
async def test_one_word_ends_it(cast: Cast, who: str) -> None:
    await cast.alma_agrees()
    person: Person = getattr(cast, who)
    await person.says("assistant stop")
    assert "That has ended." in person.sees
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "One tap" not in cast.alma.sees


async def test_neither_oneself_nor_the_mentor_nor_a_coordinator(cast: Cast) -> None:
    petra = await cast.company.person("Petra Koch", coordinator=True)
    for person, words in (
        (cast.klaus, "You see to your own sessions already."),
        (cast.lena, "Lena Vogt is your mentor"),
        (petra, "Petra Koch coordinates programmes"),
    ):
        await cast.klaus.says("assistant @name", person)
        assert words in cast.klaus.sees
    await cast.lena.says("assistant @Alma", cast.alma)
    assert "You have no such pair just now." in cast.lena.sees


async def test_a_no_is_told_to_whoever_asked_who_may_ask_again(cast: Cast) -> None:
    for _time in range(2):
        await cast.klaus.says("assistant @Alma", cast.alma)
        await cast.company.delivers()
        await cast.alma.presses("Rather not")
        await cast.company.delivers()
        assert "Alma Reich does not see to your sessions." in cast.klaus.sees
        await cast.company.lets_pass(minutes=5)
    assert not cast.lena.seen, "nothing had begun"


async def test_a_question_that_is_taken_back_is_settled_where_it_stands(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    await cast.company.delivers()
    await cast.klaus.says("assistant stop")
    await cast.company.delivers()
    assert "asks whether you will see to" not in cast.alma.sees
    await cast.alma.sends_action("assistant.yes", "1")
    assert "You see to" not in cast.alma.sees
    assert "Alma Reich" not in cast.lena.has_seen


async def test_its_end_is_told_to_all_three(cast: Cast) -> None:
    await cast.alma_agrees()
    await cast.alma.says("assistant stop")
    await cast.company.delivers()
    assert "Alma Reich no longer sees to your sessions." in cast.klaus.sees
    assert "Alma Reich no longer sees to sessions with you." in cast.lena.sees
    await cast.company.lets_pass(minutes=5)
    await cast.alma_agrees()
    await cast.klaus.says("assistant stop")
    await cast.company.delivers()
    assert "You no longer see to the sessions of Klaus Berg." in cast.alma.sees


async def test_whoever_comes_to_coordinate_stops_and_all_are_told(cast: Cast) -> None:
    petra = await cast.company.person("Petra Koch", coordinator=True)
    await cast.alma_agrees()
    await petra.says("coordinator add @Alma", cast.alma)
    await cast.company.delivers()
    assert "Alma Reich coordinates programmes now" in cast.klaus.sees
    assert "Alma Reich no longer sees to sessions with you." in cast.lena.sees
    assert "You no longer see to the sessions of Klaus Berg." in cast.alma.has_seen
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "One tap" not in cast.alma.sees


async def test_whoever_the_settings_make_a_coordinator_stops_and_all_are_told(
    database_url: str,
) -> None:
    """Nobody coordinates any more, the settings name Alma, and she says her next word."""
    async with Company.founded(database_url, coordinators="U3") as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        alma = await company.person("Alma Reich")
        petra = await company.person("Petra Koch", coordinator=True)
        cast = Cast(company, lena, klaus, alma, await introduced(company, lena, klaus))
        await cast.alma_agrees()
        await petra.sends_action("privacy.delete")
        await alma.says("help")
        await company.delivers()
        assert "Alma Reich coordinates programmes now" in klaus.sees
        assert "Alma Reich no longer sees to sessions with you." in lena.sees
        assert "You no longer see to the sessions of Klaus Berg." in alma.has_seen
        await klaus.says("assistant")
        assert "Alma" not in klaus.sees


async def test_who_is_asked_and_comes_to_coordinate_meanwhile_cannot_say_yes(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    await cast.company.delivers()
    async with cast.company.bot.database.begin() as session:
        (await cast.company.member(session, cast.alma)).is_coordinator = True
    await cast.alma.presses("Yes, gladly")
    assert "That does not go together" in cast.alma.sees
    await cast.company.delivers()
    assert "Alma Reich does not see to your sessions." in cast.klaus.sees


async def test_whoever_becomes_the_leaders_mentor_stops(cast: Cast) -> None:
    await cast.alma_agrees()
    await _are_a_pair(cast, cast.alma)
    assert "Alma Reich is your mentor now and so no longer sees" in cast.klaus.has_seen
    assert "You no longer see to the sessions of Klaus Berg." in cast.alma.has_seen
    assert "Alma Reich no longer sees to sessions with you." in cast.lena.has_seen
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "That belongs to another pair" in cast.alma.sees


async def test_a_later_mentor_of_the_leader_is_told(cast: Cast) -> None:
    await cast.alma_agrees()
    mia = await cast.company.person("Mia Kern")
    await _are_a_pair(cast, mia)
    assert "Alma Reich sees to the sessions of Klaus Berg from now on" in mia.has_seen


async def test_when_an_assistants_data_are_deleted_the_others_hear_that_nobody_sees_to_it(
    cast: Cast,
) -> None:
    await cast.alma_agrees()
    await cast.alma.sends_action("privacy.delete")
    await cast.company.delivers()
    assert "Whoever saw to your sessions does so no longer." in cast.klaus.sees


async def _are_a_pair(cast: Cast, mentor: Person) -> None:
    """Klaus has one more mentor: both have said yes."""
    pair_id = await introduced(cast.company, mentor, cast.klaus)
    async with cast.company.bot.database.begin() as session:
        workspace = await cast.company.workspace(session)
        pair = await pairs.pair_by_id(session, workspace.id, pair_id)
        assert pair is not None
        await after_beginning(
            UnitOfWork(session=session, now=cast.company.clock(), workspace=workspace), pair
        )
    await cast.company.delivers()


HERS = frozenset({"assistant.yes", "assistant.no", "assistant.end", "privacy.delete", "run"})
"""What is about herself, deletes her or ends it; `run` is what she could as well have typed."""
ABOUT_DATES = frozenset({"pair_session", "pair_tally", "prompt", "pair", "request"})
"""Tables that a date changes: of a pair, the times that were turned down, and what they come to."""
TYPED = {
    **dict.fromkeys(("text", "goal", "learned", "to_try", "place", "success", "words"), "x"),
    "day": "2026-12-02",
    "time": "14:00",
    "minutes": "60",
    "usefulness": "5",
    "rating": "5",
}
SECRET = ("Learn to prompt", "Generative AI", "Prompting for boards", "matched")


async def test_forged_presses_and_forms_give_dates_and_nothing_else(cast: Cast, size: Size) -> None:
    """Every button and every form of the bot, with every id that the leader's own could have.

    Nothing of the leader's is shown, no row of anybody else's changes, and none comes to the pair.
    """
    await _leads_a_life(cast)
    before = await everything_stored(cast.company.bot)
    pair = str(cast.pair_id)
    arguments = ("", pair, f"{pair}:1", f"{pair}:1:1", "1", "1:1")
    for number, name in enumerate(sorted(set(routes.actions) - DATES - HERS)):
        for argument in in_turn(size, arguments, number):
            seen = len(cast.alma.seen)
            await cast.alma.sends_action(name, argument)
            _tells_nothing(cast, seen, name, argument)
        before = await _only_hers(cast, before, name)
    for number, name in enumerate(sorted(set(routes.forms) - {"session"})):
        for subject in in_turn(size, ("", pair, f"{pair}:1", "1"), number):
            seen = len(cast.alma.seen)
            await cast.alma.sends_form(name, subject, TYPED)
            _tells_nothing(cast, seen, name, subject)
        before = await _only_hers(cast, before, name)
    async with cast.company.bot.database.begin() as session:
        assert not (await cast.company.member(session, cast.alma)).is_coordinator
    await cast.alma.sends_action("session.offer", pair)
    assert "suit both of you" in cast.alma.sees, "she was the assistant all along"


async def test_presses_about_dates_change_dates_alone_and_only_the_leaders(cast: Cast) -> None:
    company, alma = cast.company, cast.alma
    await _leads_a_life(cast)
    mia, tom = await company.person("Mia Kern"), await company.person("Tom Ost")
    foreign = await introduced(company, mia, tom)
    await mia.says("session 2026-12-03 11:00")
    await company.delivers()
    theirs = _of_pair(await everything_stored(company.bot), foreign)
    assert theirs, "there is something to be left alone"
    before = await everything_stored(company.bot)
    late = "1796122800"
    for pair, one in ((foreign, 2), (cast.pair_id, 1)):
        for name in sorted(DATES):
            for argument in (
                *(str(pair), str(one), f"{pair}:{late}", f"{pair}:{late},{late}"),
                *(f"{pair}:{one}:{late}:60:", f"{pair}::{late}:60:Cellar"),
            ):
                seen = len(alma.seen)
                await alma.sends_action(name, argument)
                _tells_nothing(cast, seen, name, argument, names=False)
        for subject in (str(pair), f"{pair}:{one}"):
            await alma.sends_form("session", subject, TYPED)
    after = await everything_stored(company.bot)
    assert _of_pair(after, foreign) == theirs
    changed = {table for table in after if after[table] != before[table]}
    assert "pair_session" in changed
    assert changed <= ABOUT_DATES, changed


async def _leads_a_life(cast: Cast) -> None:
    """There is a goal, an agreement, a session and a check-in to be pried into."""
    await cast.alma_agrees()
    await cast.klaus.says("goal Learn to prompt")
    await cast.klaus.submits()
    await cast.lena.sends_action("contract.open", str(cast.pair_id))
    await cast.lena.submits(goal="Prompting for boards", day="2026-12-01", time="14:00")
    await cast.lena.says("session 2026-12-01 14:00")
    await cast.company.delivers()


def _tells_nothing(cast: Cast, since: int, name: str, argument: str, *, names: bool = True) -> None:
    said = "\n".join(map(str, cast.alma.seen[since:]))
    assert not any(word in said for word in SECRET), (name, argument)
    if names:
        assert "Lena Vogt" not in said or "Your profile" in said, (name, argument)


async def _only_hers(cast: Cast, before: Records, name: str) -> Records:
    """What there is now; asserts that no row changed but hers, and none came to a pair."""
    after = await everything_stored(cast.company.bot)
    async with cast.company.bot.database.begin() as session:
        alma = (await cast.company.member(session, cast.alma)).id
    for table, rows in before.items():
        others = [row for row in rows if row not in after[table] and not _is_of(table, row, alma)]
        assert not others, (name, table, others)
    of_pairs = ("pair", "pair_session", "contract", "goal", "reflection", "answer", "assistant")
    for table in of_pairs:
        assert len(after[table]) == len(before[table]), (name, table)
    return after


def _is_of(table: str, row: tuple[object, ...], member_id: int) -> bool:
    """Whether the row is that member, or names them in a column that names members."""
    columns = SQLModel.metadata.tables[table].columns
    names = [
        (table == "member" and column.primary_key)
        or any(key.column.table.name == "member" for key in column.foreign_keys)
        for column in columns
    ]
    return any(named and value == member_id for named, value in zip(names, row, strict=True))


def _of_pair(records: Records, pair_id: int) -> Records:
    """A pair, its sessions and what was planned about them."""
    every = records["pair"], records["pair_session"]
    [own] = [row for row in every[0] if row[0] == pair_id]
    return {"pair": [own], "pair_session": [row for row in every[1] if row[2] == pair_id]}
