"""Matchings that are under way apart from any answer: a message tells how far, a button stops them.

They live in this process alone: what a coordinator hears where it ends meanwhile: waiting.py.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import cast

import structlog

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Audience,
    Button,
    Buttons,
    Chat,
    Message,
    MessageRef,
    Paragraph,
    WorkspaceKey,
    message,
)
from handlers.conversation.turn import Turn
from handlers.matching.problem import MatchingProblem
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Progress, Solution
from handlers.matching.solver.worker import OnProgress, done_elsewhere
from handlers.matching.whatif import WhatIf, imagine
from storage import matchable
from storage.tables import Programme
from storage.types import Role

log = structlog.get_logger(__name__)

AT_ONCE = 200
"""People who take part, up to whom a programme is matched within the answer."""
LARGE = 1_000_000
"""Leaders times mentors from which a matching takes seconds, and a process of its own."""

Result = Solution | WhatIf
Load = Callable[[], Awaitable[MatchingProblem]]
"""Reads who is to be matched."""
Finished = Callable[[Result], Awaitable[Message]]
"""Does with a result what is to be done with it, and tells so."""
Wanted = Callable[[], Awaitable[bool]]
"""Whether a result is still waited for: whoever stops it may have reached another replica."""


async def is_apart(turn: Turn, programme: Programme) -> bool:
    """Whether so many take part that they are not matched within the answer."""
    return await matchable.are_more_than(turn.session, programme.id, AT_ONCE)


def is_large(problem: MatchingProblem) -> bool:
    """Whether it takes a process of its own."""
    mentees = sum(one.role is Role.MENTEE for one in problem.people)
    return mentees * (len(problem.people) - mentees) >= LARGE


def solve_setting(problem: MatchingProblem, progress: Progress) -> Solution:
    """The best pairs, to be called in another process."""
    return solve(problem.people, problem.rules, problem.ties, problem.standing, progress)


JOBS: dict[str, Callable[[MatchingProblem, Progress], Result]] = {
    "solve": solve_setting,
    "imagine": imagine,
}


@dataclass(slots=True)
class Run:
    """One computation, and whether its result was told."""

    task: asyncio.Task[None]
    has_told: bool = False


@dataclass(frozen=True, slots=True)
class ProgressTarget:
    """Where a run is told of: in whose words, to whom, about which programme."""

    chat: Chat
    workspace: WorkspaceKey
    person: str
    say: Say
    name: str
    programme_id: int


_runs: dict[tuple[WorkspaceKey, int, str], Run] = {}


def start(
    turn: Turn, programme: Programme, job: str, load: Load, finished: Finished, wanted: Wanted
) -> Message:
    """Begin, or go on with what has begun; what the coordinator reads meanwhile."""
    key = (turn.key, programme.id, job)
    run = _runs.get(key)
    if run is None or run.task.done():
        stop(turn.key, programme.id)
        place = ProgressTarget(
            turn.chat, turn.key, turn.member.external_id, turn.say, programme.name, programme.id
        )
        # The task finds its run by the key: it cannot begin before the run is there.
        task = asyncio.create_task(_compute(key, place, load, finished, wanted))
        _runs[key] = Run(task)
    return message(Paragraph(turn.say("match-started", programme=programme.name)))


def is_under_way(workspace: WorkspaceKey, programme_id: int) -> bool:
    """Whether anything is being computed for a programme by this process."""
    every = _runs.items()
    return any(key[:2] == (workspace, programme_id) and not run.task.done() for key, run in every)


def has_told(workspace: WorkspaceKey, programme_id: int, job: str) -> bool:
    """Whether the result of a job was told, and nothing has begun since."""
    run = _runs.get((workspace, programme_id, job))
    return run is not None and run.has_told


async def settled(workspace: WorkspaceKey, programme_id: int) -> None:
    """Returns when what was begun for a programme has come to its end."""
    if tasks := [run.task for key, run in _runs.items() if key[:2] == (workspace, programme_id)]:
        await asyncio.wait(tasks)


def stop(workspace: WorkspaceKey, programme_id: int) -> bool:
    """End whatever is computed for a programme; whether there was anything."""
    keys = [key for key in _runs if key[:2] == (workspace, programme_id)]
    ended = [_runs.pop(key).task.cancel() for key in keys]
    return any(ended)


async def _compute(
    key: tuple[WorkspaceKey, int, str],
    place: ProgressTarget,
    load: Load,
    finished: Finished,
    wanted: Wanted,
) -> None:
    told = _Told(place)

    async def heard(done: int, of: int) -> None:
        if not await _is_still(wanted):
            _own(key).task.cancel()
        await told.show(_progress(place, done, of))

    try:
        await told.show(_progress(place, 0, 0))
        result = await _result(key[2], await load(), heard)
        shown = await finished(result)
        _own(key).has_told = True
        await told.show(shown)
        return
    except asyncio.CancelledError:
        await told.show(message(Paragraph(place.say("match-stopped", programme=place.name))))
    except Exception:
        log.exception("matching_failed", programme=place.programme_id)
        await told.show(_failed(place))
        return
    raise asyncio.CancelledError  # anew: the first would keep everybody who was loaded


def _own(key: tuple[WorkspaceKey, int, str]) -> Run:
    """The run of the task that asks.

    Nothing of the task keeps it: what was ended would hold itself, with everybody it had loaded.
    """
    this = asyncio.current_task()
    run = _runs.get(key)
    return run if run is not None and run.task is this else Run(cast("asyncio.Task[None]", this))


async def _result(job: str, problem: MatchingProblem, heard: OnProgress) -> Result:
    """In a process of its own, if it is large."""
    compute = partial(JOBS[job], problem)
    if not is_large(problem):
        return await asyncio.to_thread(compute, _unheard)
    result = await done_elsewhere(compute, heard)
    if not isinstance(result, Solution | WhatIf):
        raise TypeError(f"{job} gave a {type(result).__name__}")
    return result


def _unheard(_done: int, _of: int) -> None:
    """It is over before anybody could read how far it is."""


async def _is_still(wanted: Wanted) -> bool:
    """An outage of the database stops no matching."""
    try:
        return await wanted()
    except Exception as error:
        log.warning("matching_not_looked_after", error=repr(error))
        return True


def _progress(place: ProgressTarget, done: int, of: int) -> Message:
    key = "match-progress" if of else "match-beginning"
    sentence = place.say(key, programme=place.name, done=done, all=of)
    cancel = Button(place.say("match-stop"), "match.stop", str(place.programme_id))
    return message(Paragraph(sentence), Buttons((cancel,)))


def _failed(place: ProgressTarget) -> Message:
    return message(Paragraph(place.say("match-failed", programme=place.name)))


class _Told:
    """A message to one person, sent once and then updated in place."""

    def __init__(self, place: ProgressTarget) -> None:
        self._place = place
        self._ref: MessageRef | None = None

    async def show(self, shown: Message) -> None:
        """Show this now. That the platform cannot take it does not stop the matching."""
        place = self._place
        try:
            if self._ref is None:
                audience = Audience(place.workspace, (place.person,))
                mark = f"matching-{secrets.token_hex(8)}"
                self._ref = await place.chat.send(audience, shown, mark)
            else:
                await place.chat.update(place.workspace, self._ref, shown)
        except Exception as error:
            log.warning("matching_progress_not_shown", error=repr(error))
