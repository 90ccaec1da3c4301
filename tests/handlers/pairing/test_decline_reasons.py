"""Whoever says no, or nothing, stays unknown: to the other side and to coordinators.

Programmes are played that differ in one answer alone, and all that can be seen of it is compared.
"""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import pairwise, product

import pytest

from handlers.pairing.candidates import DECLINE_REASONS
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in

COMMANDS = ("", "pair", "profile", "topics", "prepare", "session", "goal", "reflect", "thanks")
BUTTONS = ("proposal.accept", "proposal.choose", "proposal.decline", "proposal.again")
PAIR_IDS = ("1", "2", "123456789012345678901234567890")
COORDINATORS = ("", "status", "match", "nudge", "coordinator", "programme", "export", "topics")
EVENTS = (
    "2026-11-23 15:00",
    "2026-11-27 11:00",
    "2026-12-02 16:00",
    "2026-12-03 14:00",
    "2026-12-07 12:00",
)
"""Asked on Monday, 23 November; the leaders' half ends on the 27th, the round on 3 December."""


@dataclass
class Stage:
    """Klaus is asked about Lena; Paul about Mia, so that something else is seen to go on."""

    company: Company
    petra: Person
    lena: Person
    klaus: Person

    async def yes(self) -> None:
        await self.klaus.presses("Yes, meet Lena Vogt")
        await self.company.delivers()

    async def no(self, person: Person, reason: str) -> None:
        await person.presses("No, thank you")
        await person.submits(reason=reason)
        await self.company.delivers()


Act = Callable[[Stage], Awaitable[None]]


async def nothing(stage: Stage) -> None:
    """Nobody answers."""


def leader_says_no(reason: str) -> Act:
    async def act(stage: Stage) -> None:
        await stage.no(stage.klaus, reason)

    return act


def mentor_says_no(reason: str) -> Act:
    async def act(stage: Stage) -> None:
        await stage.yes()
        await stage.no(stage.lena, reason)

    return act


async def mentor_says_nothing(stage: Stage) -> None:
    await stage.yes()


async def mentor_leaves(stage: Stage) -> None:
    await stage.yes()
    await stage.lena.says("leave")
    await stage.lena.presses("Leave Spring")


async def mentor_pauses(stage: Stage) -> None:
    await stage.yes()
    await stage.lena.says("pause 8")


async def a_stage(company: Company, *, suggested: bool = True) -> Stage:
    await programme_in(company, ProgrammeState.OPEN)
    petra = await company.person("Petra Koch", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await joins(lena, "mentor", "b1")
    await joins(klaus, "mentee", "b1" if suggested else "c1")
    for name, role in (("Mia Moor", "mentor"), ("Paul Pohl", "mentee")):
        await joins(await company.person(name), role, "a1")
    await petra.says("match")
    await petra.presses("Approve 2 pairs" if suggested else "Approve 1 pair")
    await company.delivers()
    return Stage(company, petra, lena, klaus)


async def everything(person: Person, commands: tuple[str, ...]) -> list[str]:
    """What somebody sees who looks everywhere and presses what may be left of old messages."""
    await person.opens_home()
    seen = [person.sees]
    for command in commands:
        await person.says(command)
        seen.append(f"{command}: {person.sees}")
    for name, pair_id in product(BUTTONS, PAIR_IDS):
        await person.sends_action(name, pair_id)
        seen.append(f"{name} {pair_id}: {person.sees}")
    return seen


async def transcript(
    url: str, act: Act, watcher: str, commands: tuple[str, ...], *, suggested: bool = True
) -> list[str]:
    """All that one person can see from the release on, through the round and after it."""
    async with Company.founded(url) as company:
        stage = await a_stage(company, suggested=suggested)
        person: Person = getattr(stage, watcher)
        told = len(person.seen)
        await act(stage)
        seen: list[str] = []
        for moment in EVENTS:
            await company.moves_to(moment)
            seen.append(moment)
            seen += await everything(person, commands)
        await company.moves_to("2026-12-08 12:00")
        return [*seen, *(str(one) for one in person.seen[told:])]


def assert_the_same(transcripts: dict[str, list[str]]) -> None:
    for (one, mine), (other, theirs) in pairwise(transcripts.items()):
        for line, another in zip(mine, theirs, strict=True):
            assert line == another, f"{one} and {other} can be told apart"


async def test_a_mentor_cannot_tell_a_no_from_never_having_been_suggested(sqlite_url: str) -> None:
    acts = {
        "not suggested": nothing,
        "time ran out": nothing,
        **{f"no: {reason}": leader_says_no(reason) for reason in DECLINE_REASONS},
    }
    assert_the_same(
        {
            name: await transcript(
                fresh(sqlite_url, name), act, "lena", COMMANDS, suggested=name != "not suggested"
            )
            for name, act in acts.items()
        }
    )


async def test_a_leader_who_said_yes_cannot_tell_what_the_mentor_did(sqlite_url: str) -> None:
    acts = {
        "time ran out": mentor_says_nothing,
        "left": mentor_leaves,
        "paused": mentor_pauses,
        **{f"no: {reason}": mentor_says_no(reason) for reason in DECLINE_REASONS},
    }
    assert_the_same(
        {
            name: await transcript(fresh(sqlite_url, name), act, "klaus", COMMANDS)
            for name, act in acts.items()
        }
    )


async def test_a_coordinator_cannot_tell_who_said_no_nor_why(sqlite_url: str) -> None:
    acts = {
        "the leader's time ran out": nothing,
        "the mentor's time ran out": mentor_says_nothing,
        **{f"the leader's no: {reason}": leader_says_no(reason) for reason in DECLINE_REASONS},
        **{f"the mentor's no: {reason}": mentor_says_no(reason) for reason in DECLINE_REASONS},
    }
    assert_the_same(
        {
            name: await transcript(fresh(sqlite_url, name), act, "petra", COORDINATORS)
            for name, act in acts.items()
        }
    )


def fresh(url: str, name: str) -> str:
    """A database of its own beside the given one."""
    path = url.removeprefix("sqlite+aiosqlite:///")
    copy = f"{path}-{abs(hash(name))}"
    shutil.copy(path, copy)
    return f"sqlite+aiosqlite:///{copy}"


# ---------------------------------------------------------------------------- their own


async def test_who_says_no_waits_until_the_end_like_everybody_else(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        stage = await a_stage(company)
        await stage.no(stage.klaus, "private")
        assert "It stays between us" in stage.klaus.sees
        await stage.petra.says("status")
        assert "2 being asked" in stage.petra.sees
        await company.moves_to("2026-12-03 12:00")
        await stage.petra.says("status")
        assert "0 being asked" in stage.petra.sees
        assert "Klaus Berg, since Thursday, 3 December" in stage.petra.sees
        assert "Lena Vogt, since Thursday, 3 December" in stage.petra.sees


@pytest.mark.parametrize("reason", ["known", "private", "topics", "time"])
async def test_what_became_no_pair_is_not_suggested_again_in_a_later_programme_either(
    sqlite_url: str, reason: str
) -> None:
    async with Company.founded(sqlite_url) as company:
        stage = await a_stage(company)
        await stage.no(stage.klaus, reason)
        await company.moves_to("2026-12-04 12:00")
        await programme_in(company, ProgrammeState.OPEN, name="Autumn")
        for person, role in ((stage.lena, "mentor"), (stage.klaus, "mentee")):
            await person.says(f"join {role}")
            await person.submits(topics_3=("b1",))
        await stage.petra.says("match Autumn")
        assert "no new pairs to propose" in stage.petra.sees


async def test_who_let_the_time_run_out_may_wish_for_the_same_suggestion_again(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        stage = await a_stage(company)
        await company.moves_to("2026-12-04 12:00")
        await stage.petra.says("match")
        assert "Klaus Berg learns from Lena Vogt" not in stage.petra.sees
        await stage.klaus.presses("I have time now")
        assert "You are on the next list" in stage.klaus.sees
        await stage.petra.says("match")
        assert "Klaus Berg learns from Lena Vogt" in stage.petra.sees


async def test_who_has_no_time_is_not_asked_and_nobody_can_tell(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        stage = await a_stage(company)
        await stage.no(stage.klaus, "time")
        await company.moves_to("2026-12-04 12:00")
        await joins(await company.person("Tom Thal"), "mentor", "b1")
        await stage.petra.says("match")
        assert "Klaus Berg learns from Tom Thal" in stage.petra.sees
        await stage.petra.presses("Approve 1 pair")
        await company.delivers()
        assert "Tom Thal" not in stage.klaus.has_seen
        await stage.petra.says("status")
        assert "1 being asked" in stage.petra.sees
        again = stage.klaus.button("I have time now")
        stranger = await company.person("Otto Orth")
        await stranger.sends_action(again.name, again.argument)
        assert "belongs to another pair" in stranger.sees
