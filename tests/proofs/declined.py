"""Programmes that differ in one answer alone, and all that one person can see of them."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

from handlers.conversation.chat import Message, Reply
from handlers.conversation.router import routes
from handlers.enrolment import afterwards
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.kept import Memory
from tests.workbooks import files_of

MESSAGE_ID = re.compile(r"prompt-\d+")
"""The tests' chat names a message after its prompt; a platform after the moment."""
SQLITE = "sqlite+aiosqlite:///"
ACTS = ("pause", "resume", "leave", "join", "language", "invite", "announce", "close")
"""Commands that change something by themselves, or ask to."""
KEPT_BACK = ("privacy.", "leave", "match.", "programme.", "pair.", "invite", "list.", "language")
"""Actions of the same kind; those of a suggestion are all pressed."""
PAIR_IDS = ("1", "2", "123456789012345678901234567890")
"""Of the suggestion, of another pair (the other way round if one is made by hand), and of none."""
EVENTS = (
    "2026-11-23 15:00",
    "2026-11-27 11:00",
    "2026-12-02 16:00",
    "2026-12-03 14:00",
    "2026-12-07 12:00",
)
"""Asked on Monday, 23 November; the leaders' half ends on the 27th, the round on 3 December."""
BEGIN = datetime(2026, 11, 23, 11, tzinfo=ZoneInfo("Europe/Berlin"))
HOURS = 247
"""Of the round, and of the evening after it."""


def moments(every: int, *, by_hand: bool) -> Sequence[str]:
    """When it is looked: at all events and so often in hours.

    In the short form (if not `every`) at the end of the round; of a pair that was made by hand what
    came meanwhile is seen in the next programme.
    """
    if not every:
        return () if by_hand else (EVENTS[3],)
    found = (BEGIN + timedelta(hours=number) for number in range(0, HOURS, every))
    return sorted({*EVENTS, *(f"{one:%Y-%m-%d %H:%M}" for one in found)})


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


Look = dict[str, str]
"""What was asked, and all that was seen of the answer."""


@dataclass
class World:
    """One programme, and the person who looks at it."""

    stage: Stage
    watcher: str
    file: str
    """Of its database."""
    told: int = 0
    """How much of what the watcher ever saw was compared already."""

    @property
    def person(self) -> Person:
        """Who looks."""
        found: Person = getattr(self.stage, self.watcher)
        return found

    @property
    def coordinates(self) -> bool:
        """Whether that is the coordinator."""
        return self.watcher == "petra"

    async def moves_to(self, moment: str) -> bool:
        """Live until then; whether anything is written meanwhile that looking has not set going."""
        await self.stage.company.delivers()
        before = self._rows()
        await self.stage.company.moves_to(moment)
        return self._rows() != before

    def _rows(self) -> list[str]:
        with closing(sqlite3.connect(self.file)) as connection:
            return list(connection.iterdump())

    async def page(self) -> Look:
        """What the bot has sent meanwhile, the person's page, every command and the export."""
        sent = self._unseen()
        await self.person.opens_home()
        seen = {"sent": sent, "page": self._unseen()}
        for command in commands(coordinator=self.coordinates):
            await self.person.says(command)
            await afterwards.settled()  # what is made meanwhile comes at no time of its own
            seen[command] = self._unseen()
        await self.person.sends_action("privacy.export")
        return seen | {"export": self._unseen()}

    async def buttons(self, pair_ids: Sequence[str]) -> Look:
        """Every button that there is, pressed for each of these pairs: old, or forged."""
        seen: Look = {}
        for name, pair_id in product(actions(coordinator=self.coordinates), pair_ids):
            await self.person.sends_action(name, pair_id)
            seen[f"{name} {pair_id}"] = self._unseen()
        return seen

    async def looks(self, pair_ids: Sequence[str]) -> Look:
        """What the person sees now; their screen is afterwards as the bot has left it."""
        screen = len(self.person.seen)
        seen = await self.page() | await self.buttons(pair_ids)
        del self.person.seen[screen:]
        return seen

    def _unseen(self) -> str:
        """All that appeared since it was asked last, to the last argument of a button."""
        new = self.person.ever_seen[self.told :]
        self.told += len(new)
        return MESSAGE_ID.sub("prompt-…", "\n".join(map(_all_of, new)))


def _all_of(reply: Reply) -> str:
    """A reply with its buttons and what is in its files, but for when a workbook was made."""
    bare = replace(reply, files=()) if isinstance(reply, Message) else reply
    return "\n".join((str(bare), *files_of(reply)))


Worlds = Mapping[str, World]


@dataclass(frozen=True)
class Case:
    """What distinguishes a world from the others."""

    act: Act
    suggested: bool = True
    by_hand: bool = False


@asynccontextmanager
async def worlds(url: str, cases: Mapping[str, Case], watcher: str) -> AsyncIterator[Worlds]:
    """The same company over and over, each in a database of its own, before anybody answers."""
    async with AsyncExitStack() as stack:
        found = {}
        for number, (name, case) in enumerate(cases.items()):
            copy = fresh(url, f"world {number}")
            stage = await _begun(stack, copy, case)
            found[name] = World(stage, watcher, copy.removeprefix(SQLITE))
            found[name].told = len(found[name].person.ever_seen)
        yield found


BEGUN: dict[tuple[bool, bool], Memory] = {}
"""What worlds of a kind begin with, once it was lived through."""


async def _begun(stack: AsyncExitStack, url: str, case: Case) -> Stage:
    kind = case.suggested, case.by_hand
    if kind in BEGUN:
        company, taken_up = BEGUN[kind].taken_up(url)
        stack.push_async_callback(company.bot.close)
        stage: Stage = taken_up
        return stage
    company = await stack.enter_async_context(Company.founded(url))
    stage = await a_stage(company, suggested=case.suggested, by_hand=case.by_hand)
    BEGUN[kind] = Memory.of(stage, url)
    return stage


async def compare(url: str, cases: Mapping[str, Case], watcher: str, every: int = 0) -> int:
    """Live through all of them side by side, and look at each moment; how often it was looked.

    Page, commands and export are looked at every time; the buttons after whatever changed a row
    in one of the worlds, and every noon: what a button answers depends on rows and on the day. (In
    the short form only those of the suggestion, and only after the answer.)
    Raises AssertionError at the first thing by which two worlds can be told apart.
    """
    by_hand = any(case.by_hand for case in cases.values())
    pair_ids = PAIR_IDS if every else PAIR_IDS[by_hand : by_hand + 1]
    async with worlds(url, cases, watcher) as found:
        for name, world in found.items():
            await cases[name].act(world.stage)
        await _look_alike(found, pair_ids)
        for moment in (every_moment := moments(every, by_hand=by_hand)):
            changed = [await world.moves_to(moment) for world in found.values()]
            pressing = every and (any(changed) or moment.endswith("12:00"))
            await _look_alike(found, pair_ids if pressing else ())
        if every or by_hand:
            for world in found.values():
                await _the_next_programme(world.stage)
            await _look_alike(found, pair_ids if every else ())
    return len(every_moment) + 2


async def _look_alike(found: Worlds, pair_ids: Sequence[str]) -> None:
    assert_the_same({name: await world.looks(pair_ids) for name, world in found.items()})


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


def assert_the_same(looks: Mapping[str, Look]) -> None:
    """Byte by byte; raises AssertionError at the first thing by which two can be told apart."""
    for (one, mine), (other, theirs) in pairwise(looks.items()):
        assert mine.keys() == theirs.keys()
        for asked, answer in mine.items():
            assert answer == theirs[asked], f"{one} and {other} can be told apart by {asked}"


def fresh(url: str, name: str) -> str:
    """A database of its own beside the given one."""
    path = url.removeprefix(SQLITE)
    copy = f"{path}-{abs(hash(name))}"
    shutil.copy(path, copy)
    return f"{SQLITE}{copy}"
