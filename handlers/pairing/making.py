"""The list of proposed pairs is made: within the answer, or apart from it if many take part."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Buttons, Message, Paragraph, Text, message
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.matching.problem import MatchingProblem
from handlers.matching.reasons import UNSETTLED
from handlers.matching.solver.solution import Match, Solution
from handlers.pairing import going_on, running, waiting
from handlers.pairing.approved import being_asked
from handlers.pairing.candidates import Candidates, candidates_of, is_complete, listed_columns
from handlers.pairing.fitting import fitting
from handlers.pairing.without_pair import REASONS_KEPT
from storage import programmes, proposed
from storage.tables import ListedPair, Programme
from storage.types import MATCHABLE
from storage.without_pair import WithoutPair, without_pair

ROWS_AT_ONCE = 500
"""Pairs that are written before others have their turn."""


async def make(turn: Turn, programme: Programme, *, afresh: bool = False) -> Message | None:
    """Whoever is free is matched anew; what is read meanwhile, if the list comes later.

    What is being computed already goes on, but for `afresh`.
    """
    await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
    await turn.session.flush()
    if programme.approved_at is not None:
        return await being_asked(turn, programme, turn.say)
    await proposed.forget_unpinned(turn.session, programme.id)
    await going_on.put_together(turn, programme)
    if await running.is_apart(turn, programme):
        return await _begin(turn, programme, afresh)
    found = await candidates_of(turn, programme)
    solution = await asyncio.to_thread(found.solved)
    await _keep(turn, programme, found, solution.matches)
    return None


async def _begin(turn: Turn, programme: Programme, afresh: bool) -> Message:
    if afresh:
        running.stop(turn.key, programme.id)
    await waiting.remember(turn, programme, waiting.MATCHING)
    return running.start(
        turn,
        programme,
        "solve",
        partial(load, turn, programme.id),
        partial(_finish, turn, programme.id),
        waiting.wanted(turn, programme, waiting.MATCHING),
    )


async def load(turn: Turn, programme_id: int) -> MatchingProblem:
    """Who is to be matched, as it is now; to be called after the turn."""
    async with turn.look() as session:
        work = UnitOfWork(session=session, now=turn.now, workspace=turn.workspace)
        programme = await session.get_one(Programme, programme_id)
        return (await candidates_of(work, programme)).problem


async def _finish(turn: Turn, programme_id: int, result: running.Result) -> Message:
    """Keep the pairs that may still be one by now, and tell how many there are."""
    matches = result.matches if isinstance(result, Solution) else ()
    async with turn.begin() as session:
        work = UnitOfWork(session=session, now=turn.now, workspace=turn.workspace)
        ids = turn.workspace.id, programme_id
        programme = await programmes.programme_by_id(session, *ids, lock=True)
        if programme is None or programme.state not in MATCHABLE:
            return message(Paragraph(_not_open(turn.say, programme)))
        if programme.approved_at is not None:
            return await being_asked(work, programme, turn.say)
        found = await candidates_of(work, programme)
        still = await asyncio.to_thread(fitting, found, matches)
        await proposed.forget_unpinned(session, programme_id)
        await _keep(work, programme, found, still)
    return _ready(turn.say, programme, len({match.mentee.id for match in still}))


def _not_open(say: Say, programme: Programme | None) -> Text:
    name, state = (programme.name, programme.state) if programme is not None else ("", "")
    return say("match-not-open", programme=name, state=state)


def _ready(say: Say, programme: Programme, count: int) -> Message:
    said = say("match-ready", programme=programme.name, count=count)
    return message(Paragraph(said), Buttons((waiting.show_button(say, programme.id),)))


async def _keep(
    work: UnitOfWork, programme: Programme, found: Candidates, matches: tuple[Match, ...]
) -> None:
    """Write the pairs, and of the first who have none, why."""
    for start in range(0, len(matches), ROWS_AT_ONCE):
        some = matches[start : start + ROWS_AT_ONCE]
        rows = [listed_columns(work, programme, one) for one in some]
        await proposed.keep(work.session, ListedPair, rows)
    alone = await without_pair(work.session, programme.id, REASONS_KEPT)
    reasons = await asyncio.to_thread(_reasons, alone.others, found)
    await proposed.note_reasons(work.session, programme.id, reasons)


def _reasons(alone: Sequence[WithoutPair], found: Candidates) -> dict[int, tuple[str, int]]:
    """By enrolment; of whose profile lacks something nothing is kept."""
    known = {one.id: one for one in found.people}
    complete = {
        str(one.member.id): one.enrolment.id
        for one in alone
        if one.member.level is not None
        and is_complete(one.enrolment.topics, one.enrolment.languages)
    }
    waiting_ones = [known[one] for one in complete if one in known]
    reasons = dict.fromkeys(complete.values(), (UNSETTLED, 0))
    if waiting_ones:
        from handlers.matching.shortage import why_all_unmatched

        rules = found.people, found.rules, found.ties
        for why in why_all_unmatched(waiting_ones, *rules):
            reasons[complete[why.person.id]] = why.reason, why.suitable
    return reasons
