"""A thousand people come within a minute, and nobody has met the bot before."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterator, Sequence
from itertools import count
from types import SimpleNamespace
from typing import TypeVar

import pytest

from bot.clock import MovableClock
from bot.platforms.slack import directory
from bot.platforms.teams import connector
from bot.platforms.teams import rates as teams_rates
from tests.conversation import MONDAY
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.teams.server import User as TeamsUser
from tests.peers.teams.town import Town as TeamsTown
from tests.peers.teams.town import bot_in_teams
from tests.proofs.at_rest import Work, all_work
from tests.sizes import Size
from tests.story.slack_people import Cast, teams_users, users

SOON = 3.0
"""Seconds within which a command is to be answered."""
LATE = 300.0
"""Seconds within which what is written into the chat is."""
WAVE = 50
"""People who come in the very same moment; Slack waits three real seconds for each."""

OPENS = "Please press the button to open the form."

Somebody = TypeVar("Somebody")


class Waiting:
    """Whoever waits for their turn: time moves to the next turn once nobody works any more."""

    def __init__(self, clock: MovableClock, work: Work) -> None:
        self._clock = clock
        self._work = work
        self._turns: list[tuple[float, int, asyncio.Event]] = []
        self._numbers = count()

    async def pause(self, seconds: float) -> None:
        """Until the clock has come so far, or whoever waits gives up."""
        turn = asyncio.Event()
        heapq.heappush(self._turns, (self.now() + seconds, next(self._numbers), turn))
        try:
            await turn.wait()
        finally:
            turn.set()

    def now(self) -> float:
        """By the clock, in seconds."""
        return self._clock().timestamp()

    async def lasts_until(self, done: asyncio.Task[None]) -> None:
        """Time moves from turn to turn."""
        while not done.done():
            if await self._work.is_done() and not done.done():
                self._goes_on()
        done.result()

    def _goes_on(self) -> None:
        while self._turns[0][2].is_set():
            heapq.heappop(self._turns)
        due = self._turns[0][0]
        self._clock.move_to(MONDAY.fromtimestamp(due, MONDAY.tzinfo))
        while self._turns and self._turns[0][0] <= due:
            heapq.heappop(self._turns)[2].set()


async def test_a_thousand_first_contacts_in_slack_are_all_answered(
    sqlite_url: str, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short form has pages of few people instead of more people."""
    monkeypatch.setattr(directory, "PAGE", size(10, directory.PAGE))
    clock = MovableClock(MONDAY)
    crowd = [User(f"UC{n:04}", f"c{n}", f"Crowd {n}") for n in range(size(40, 1000))]
    writers = [User(f"UW{n:04}", f"w{n}", f"Writer {n}") for n in range(size(12, 1000))]
    with all_work() as work:
        waiting = Waiting(clock, work)
        async with bot_in_slack(
            sqlite_url,
            [*users("en"), *crowd, *writers],
            clock=clock,
            seconds=waiting.now,
            pause=waiting.pause,
        ) as town:
            await _opens_a_programme(town)
            town.slack.workspaces[0].channel("C1", *(one.id for one in crowd))
            calls = len(town.slack.calls)
            await _come_and_join(town, waiting, crowd)
            await _write(town, waiting, writers)

            done = town.slack.calls[calls:]
            assert {call.answer.get("ok") for call in done} == {True}
            assert town.slack.tries["conversations.open"] == 0
            tries = sum(town.slack.tries.values()) - calls
            assert tries < len(done) + 10, "nothing was one too many"


async def _opens_a_programme(town: Town) -> None:
    """From here on Slack counts, and nobody waits for anybody."""
    cast = Cast(town, "en")
    await cast.create_a_programme()
    await cast.carla.presses(cast.words("programme-open"))
    town.clock.move_to(MONDAY.replace(hour=11))
    town.slack.counts_rates = True
    town.slack.connect(town.slack.app)


async def _come_and_join(town: Town, waiting: Waiting, crowd: Sequence[User]) -> None:
    began = waiting.now()
    for some in _in_waves(crowd):
        await asyncio.gather(*(_joins(town, one) for one in some))
    await waiting.lasts_until(asyncio.create_task(town.adapter.settled()))
    for one in crowd:
        assert _is_answered(town, one), one.id
    assert waiting.now() - began <= SOON


async def _write(town: Town, waiting: Waiting, writers: Sequence[User]) -> None:
    began = waiting.now()
    for one in writers:
        await town.person(one.id).writes("help")
    await waiting.lasts_until(asyncio.create_task(town.adapter.settled()))
    seconds = [int(_first_answer(town, one)) for one in writers]
    assert max(seconds) - began <= LATE
    assert seconds == sorted(seconds), "in the order in which they came"


def _in_waves(crowd: Sequence[Somebody]) -> Iterator[Sequence[Somebody]]:
    """By the clock all come at once; a busy machine acknowledges so many within three seconds."""
    for first in range(0, len(crowd), WAVE):
        yield crowd[first : first + WAVE]


async def _joins(town: Town, one: User) -> None:
    where = "C1" if int(one.id[2:]) % 2 else ""
    await town.person(one.id).commands("/mentor join mentor", channel=where)


def _is_answered(town: Town, one: User) -> bool:
    """By the form, or by a button that opens it: Slack lets few open at once."""
    person = town.person(one.id)
    return bool(town.slack.workspaces[0].modals.get(one.id)) or OPENS in person.sees()


def _first_answer(town: Town, one: User) -> float:
    """When they were answered in their chat."""
    [answer] = [m for m in town.person(one.id).messages() if m.user == "UBOT"]
    return float(answer.ts)


async def test_a_thousand_first_contacts_in_teams_are_all_answered(
    sqlite_url: str, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short form has a tenant that takes fewer requests instead of more people."""
    monkeypatch.setattr(teams_rates, "PER_TENANT", ((1.0, size(3, 50)),))
    crowd = [TeamsUser(f"UC{n:04}", f"Crowd {n}") for n in range(size(40, 1000))]
    with all_work() as work:
        async with bot_in_teams(
            sqlite_url, [*teams_users("en"), *crowd], slowly=False, coordinators="UCARLA"
        ) as town:
            waiting = Waiting(town.clock, work)
            monkeypatch.setattr(connector, "asyncio", SimpleNamespace(sleep=waiting.pause))
            town.teams.installed |= {one.id for one in crowd}
            town.teams.counts_rates = True
            began = waiting.now()
            for some in _in_waves(crowd):
                await asyncio.gather(*(_writes(town, one) for one in some))
            await waiting.lasts_until(asyncio.create_task(town.adapter.settled()))
            for one in crowd:
                assert town.person(one.id).sees(), one.id
            assert waiting.now() - began <= LATE


async def _writes(town: TeamsTown, one: TeamsUser) -> None:
    """Without waiting for what others did."""
    person = town.person(one.id)
    person.settled = _at_once
    await person.writes("help")


async def _at_once() -> None:
    """Nobody is waited for."""
