"""Matching again: after a pair has ended, without touching pairs that stand.

Only free people are matched, nobody on a list that the coordinator is looking through, and nobody
who was asked and no pair came of it: they wait for the next list. The solution is as exact as the
first one. New pairs are a round of asking: the coordinator approved this programme's matching.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, message
from handlers.conversation.prompting import plan_deadline, plan_prompt
from handlers.conversation.router import command_button, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.matching.solver.assign import best_of_each
from handlers.pairing.asking import begin_round
from handlers.pairing.candidates import (
    Candidates,
    candidates_of,
    pair_row,
    waiting_for_a_list,
)
from handlers.people.pairs import member_of_pair
from storage import matchable, pairs, people, programmes, proposed
from storage.tables import Pair, Programme
from storage.types import MATCHABLE, STANDING, EnrolmentState, PairState, Role

AFTERWARDS = "rematch"
"""The deadline that matches who is free after a pair is over, which is its subject."""

FURTHER = 2
"""Suggestions beside the first one: three in all (docs/sources.md)."""


async def rematch(work: UnitOfWork, programme_id: int) -> int:
    """Match whoever is free and ask the new pairs; returns how many there are.

    Nothing is done in a programme that is not open or running.
    """
    await work.session.flush()
    programme = await _under_way(work, programme_id)
    if programme is None:
        return 0
    some = matchable.free(programme)
    found = await candidates_of(work, programme, some)
    listed = await proposed.couples(work.session, programme.id)
    free = found.without(await waiting_for_a_list(work, programme, some)).besides(
        (str(mentee), str(mentor)) for mentee, mentor in listed
    )
    solution = await asyncio.to_thread(free.solved)
    new = [pair_row(work, programme, one, PairState.ASKING_MENTEE) for one in solution.matches]
    work.session.add_all(new)
    await work.session.flush()
    await suggest_further(work, programme, new, free)
    await begin_round(work, programme, new)
    return len(new)


async def _under_way(work: UnitOfWork, programme_id: int) -> Programme | None:
    """The programme if it is open or running, locked: only one at a time matches its people."""
    programme = await programmes.programme_by_id(
        work.session, work.workspace.id, programme_id, lock=True
    )
    return programme if programme is not None and programme.state in MATCHABLE else None


async def ask_next(work: UnitOfWork, *over: Pair) -> None:
    """Pairs or proposals are over: whoever is free is matched, apart from the answer to that."""
    for pair in over:
        await plan_deadline(work, AFTERWARDS, pair.id, work.now)


@deadline(AFTERWARDS)
async def match_afterwards(work: UnitOfWork, over_id: int) -> None:
    """Whoever is free is matched anew; coordinators hear of a leader for whom there is nobody.

    Nothing is done in a programme that is not open or running.
    """
    over = await pairs.pair_by_id(work.session, work.workspace.id, over_id)
    if over is None or await _under_way(work, over.programme_id) is None:
        return
    await rematch(work, over.programme_id)
    await _tell_if_none_left(work, over)


async def suggest_further(
    work: UnitOfWork, programme: Programme, new: Sequence[Pair], found: Candidates
) -> None:
    """Keep up to two more mentors whom each mentee may prefer, of those who are free."""
    listed = [(str(pair.mentee_id), str(pair.mentor_id)) for pair in new]
    together = frozenset((*found.standing, *listed))
    taken = Counter(mentor for _mentee, mentor in together)
    free = [one for one in found.people if one.role is Role.MENTOR and taken[one.id] < one.capacity]
    by_id = {one.id: one for one in found.people}
    leaders = [by_id[mentee] for mentee, _mentor in listed if mentee in by_id]
    further = await asyncio.to_thread(
        best_of_each, leaders, free, found.rules, found.ties.but(together), FURTHER
    )
    rows = []
    for best in further:
        for rank, match in enumerate(best, start=2):
            row = pair_row(work, programme, match, PairState.SUGGESTED)
            rows.append(row.model_dump(exclude={"id"}) | {"rank": rank})
    await proposed.keep(work.session, Pair, rows)


async def withdraw_suggestions(work: UnitOfWork, programme_id: int, mentee_id: int) -> None:
    """Forget a mentee's further suggestions."""
    for pair in await pairs.suggestions_of(work.session, programme_id, mentee_id):
        await work.session.delete(pair)


async def _tell_if_none_left(work: UnitOfWork, over: Pair) -> None:
    """Coordinators hear of a leader who takes part and is left without any suggestion."""
    if await _waits_in_vain(work, over):
        for coordinator in await people.coordinators_of(work.session, work.workspace.id):
            await plan_prompt(
                work, "none_left", coordinator, over.id, programme_id=over.programme_id
            )


async def _waits_in_vain(work: UnitOfWork, over: Pair) -> bool:
    enrolment = await programmes.enrolment_of(work.session, over.programme_id, over.mentee_id)
    if enrolment is None or enrolment.state is EnrolmentState.LEFT:
        return False
    own = await pairs.pairs_of(work.session, work.workspace.id, over.mentee_id, STANDING)
    mine = over.programme_id, over.mentee_id
    return all((one.programme_id, one.mentee_id) != mine for one in own)


@prompt("none_left")
async def none_left(turn: Turn) -> Message | None:
    """Names the leader, not who said no."""
    over = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if over is None or not await _waits_in_vain(turn, over):
        return None
    mentee = await member_of_pair(turn, over.mentee_id)
    return message(
        Paragraph(turn.say("proposal-none-left", name=mentee.name)), Buttons((match_button(turn),))
    )


def match_button(turn: Turn) -> Button:
    """Shows a coordinator who has no pair, and why."""
    word = turn.say.command("match")
    return command_button(turn.say("programme-match"), word)
