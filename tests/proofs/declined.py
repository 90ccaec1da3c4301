"""Programmes that differ in one answer alone, and all that one person can see of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

from handlers.conversation.router import routes
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.workbooks import files_of

MESSAGE_ID = re.compile(r"prompt-\d+")
"""The tests' chat names a message after its prompt; a platform after the moment."""
BERLIN = ZoneInfo("Europe/Berlin")
ACTS = ("pause", "resume", "leave", "join", "language", "invite", "announce", "close")
"""Commands that change something by themselves, or ask to."""
KEPT_BACK = ("privacy.", "leave", "match.", "programme.", "pair.", "invite", "list.", "language")
"""Actions of the same kind; those of a suggestion are all pressed."""
PAIR_IDS = ("1", "2", "123456789012345678901234567890")
EVENTS = (
    "2026-11-23 15:00",
    "2026-11-27 11:00",
    "2026-12-02 16:00",
    "2026-12-03 14:00",
    "2026-12-07 12:00",
)
"""Asked on Monday, 23 November; the leaders' half ends on the 27th, the round on 3 December."""
BEGIN, END = datetime(2026, 11, 23, 13, tzinfo=BERLIN), datetime(2026, 12, 7, 12, tzinfo=BERLIN)


def moments(every: int) -> Sequence[str]:
    """When it is looked: at five moments, or (with `every` > 0) so often in hours."""
    if not every:
        return EVENTS
    hours = int((END - BEGIN).total_seconds()) // 3600
    found = [BEGIN + timedelta(hours=number) for number in range(0, hours, every)]
    return tuple(f"{one:%Y-%m-%d %H:%M}" for one in found)


@dataclass
class Stage:
    """Klaus is asked about Lena; Paul about Mia, so that something else is seen to go on."""

    company: Company
    petra: Person
    lena: Person
    klaus: Person

    async def yes(self) -> None:
        """The leader wants to meet."""
        await self.klaus.presses("Yes, meet Lena Vogt")
        await self.company.delivers()

    async def no(self, person: Person, reason: str) -> None:
        """That person declines."""
        await person.presses("No, thank you")
        await person.submits(reason=reason)
        await self.company.delivers()


Act = Callable[[Stage], Awaitable[None]]


async def nothing(stage: Stage) -> None:
    """Nobody answers."""


def leader_says_no(reason: str) -> Act:
    """The leader declines for that reason."""

    async def act(stage: Stage) -> None:
        await stage.no(stage.klaus, reason)

    return act


def mentor_says_no(reason: str) -> Act:
    """The leader says yes, and the mentor declines for that reason."""

    async def act(stage: Stage) -> None:
        await stage.yes()
        await stage.no(stage.lena, reason)

    return act


async def mentor_says_nothing(stage: Stage) -> None:
    """The leader says yes, and that is all."""
    await stage.yes()


async def mentor_leaves(stage: Stage) -> None:
    """The leader says yes, and the mentor is gone."""
    await stage.yes()
    await stage.lena.says("leave")
    await stage.lena.presses("Leave Spring")


async def mentor_pauses(stage: Stage) -> None:
    """The leader says yes, and the mentor is away."""
    await stage.yes()
    await stage.lena.says("pause 8")


async def a_stage(company: Company, *, suggested: bool = True, by_hand: bool = False) -> Stage:
    """Two suggestions are approved, or only the one that is not looked at.

    The other one is on the same list, or (`by_hand`) named by the coordinator against a rule.
    """
    await programme_in(company, ProgrammeState.OPEN)
    petra = await company.person("Petra Koch", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    is_listed = suggested and not by_hand
    await joins(lena, "mentor", "b1")
    await joins(klaus, "mentee", "b1" if is_listed else "c1")
    for name, role in (("Mia Moor", "mentor"), ("Paul Pohl", "mentee")):
        await joins(await company.person(name), role, "a1")
    await petra.says("match")
    await petra.presses("Approve 2 pairs" if is_listed else "Approve 1 pair")
    if suggested and by_hand:
        await petra.says("pair", lena, klaus)
        await petra.presses("Ask them all the same")
    await company.delivers()
    return Stage(company, petra, lena, klaus)


def commands(*, coordinator: bool) -> list[str]:
    """All that only show something, the page first."""
    known = [one.name for one in routes.commands.values() if one.coordinator <= coordinator]
    return ["", *sorted(name for name in known if not name.startswith(ACTS))]


def actions(*, coordinator: bool) -> list[str]:
    """All that a person may press or forge and that end nothing by themselves."""
    known = [name for name, one in routes.actions.items() if one.coordinator <= coordinator]
    return sorted(name for name in known if not name.startswith(KEPT_BACK))


async def everything(person: Person, *, coordinator: bool) -> list[str]:
    """What somebody sees who looks everywhere, exports, and presses old and forged buttons."""
    await person.opens_home()
    seen = [person.sees]
    for command in commands(coordinator=coordinator):
        await person.says(command)
        seen.append(f"{command}: {person.sees} {_files(person)}")
    await person.sends_action("privacy.export")
    seen.append(f"export: {_files(person)}")
    for name, pair_id in product(actions(coordinator=coordinator), PAIR_IDS):
        await person.sends_action(name, pair_id)
        seen.append(f"{name} {pair_id}: {person.sees}")
    return seen


def _files(person: Person) -> str:
    return "\n".join(files_of(person.seen[-1]))


async def transcript(
    url: str,
    act: Act,
    watcher: str,
    every: int = 0,
    *,
    suggested: bool = True,
    by_hand: bool = False,
) -> list[str]:
    """All that one person can see from the approval on, through the round and in the next one."""
    async with Company.founded(url) as company:
        stage = await a_stage(company, suggested=suggested, by_hand=by_hand)
        person: Person = getattr(stage, watcher)
        told = len(person.seen)
        await act(stage)
        seen: list[str] = []
        for moment in moments(every):
            await company.moves_to(moment)
            seen.append(moment)
            seen += await everything(person, coordinator=watcher == "petra")
        await _the_next_programme(stage)
        seen += await everything(person, coordinator=watcher == "petra")
        whole = [*seen, *(str(one) for one in person.seen[told:])]
        return [MESSAGE_ID.sub("prompt-…", one) for one in whole]


async def _the_next_programme(stage: Stage) -> None:
    await stage.company.moves_to("2026-12-08 12:00")
    await programme_in(stage.company, ProgrammeState.OPEN, name="Autumn")
    for name, role in (("Nina Noll", "mentor"), ("Olaf Ott", "mentee")):
        one = await stage.company.person(name)
        await one.says(f"join {role} Autumn")
        level = "2" if role == "mentor" else "7"
        await one.submits(topics_3=("a1",), level=level, department=f"Of {name}")
    await stage.petra.says("match Autumn")
    await stage.petra.presses("Approve 1 pair")
    await stage.company.moves_to("2026-12-10 12:00")


def assert_the_same(transcripts: dict[str, list[str]]) -> None:
    """Byte by byte; raises AssertionError at the first line by which two can be told apart."""
    for (one, mine), (other, theirs) in pairwise(transcripts.items()):
        for line, another in zip(mine, theirs, strict=True):
            assert line == another, f"{one} and {other} can be told apart"


def fresh(url: str, name: str) -> str:
    """A database of its own beside the given one."""
    path = url.removeprefix("sqlite+aiosqlite:///")
    copy = f"{path}-{abs(hash(name))}"
    shutil.copy(path, copy)
    return f"sqlite+aiosqlite:///{copy}"
