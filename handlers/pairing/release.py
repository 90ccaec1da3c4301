"""The coordinator releases the list, or throws it away: then every leader on it is asked, or none.

If many take part, both happens in batches after the answer: first all on the list become pairs that
are being asked, whose time begins with the approval, then one leader after the other hears of it.
Until the first is done the programme has the moment of its approval: nobody changes the list then,
and whoever leaves is on it no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.conversation.chat import Buttons, Message, Note, Paragraph, Reply, message
from handlers.conversation.prompting import plan_batch
from handlers.conversation.router import action, deadline
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.pairing import running
from handlers.pairing.approved import show_pairs
from handlers.pairing.asking import EXPIRY, HALF, ask_leaders, round_times
from handlers.pairing.candidates import Candidates, candidates_of
from handlers.pairing.no_pair_yet import tell_afterwards
from handlers.pairing.rematching import match_button, suggest_further
from handlers.pairing.review import under_way
from storage import matchable, programmes, proposed
from storage.tables import Pair, Programme
from storage.types import MATCHABLE

SECOND_CLICK = timedelta(minutes=1)
"""Within it the same button means the same release."""
RELEASES, BATCHES = "release_batch", "asking_batch"
"""The deadlines that make pairs of the next on the list, then ask the next leaders."""
RELEASED, BATCH = 1_000, 250
"""Pairs in one transaction; if their leaders are asked, two more mentors are looked for of each."""


@action("match.discard", coordinator=True)
async def discard(turn: Turn) -> Reply:
    """Throw the list away; nobody was asked."""
    programme = await _locked(turn)
    is_approved = programme.approved_at is not None
    if is_approved or not await proposed.forget(turn.session, programme.id):
        return await _what_became(turn, programme)
    await turn.note("match.discard", f"programme:{programme.id}")
    return message(Paragraph(turn.say("match-discarded"))).replacing()


@action("match.approve", coordinator=True)
async def approve(turn: Turn) -> Reply:
    """Ask every leader on the list; each may see up to two further suggestions."""
    programme = await _locked(turn)
    count = await proposed.count(turn.session, programme.id)
    if programme.approved_at is not None or not count:
        return await _what_became(turn, programme)
    if await running.is_apart(turn, programme):
        programme.approved_at = turn.now
        await plan_batch(turn, RELEASES, programme.id)
    else:
        await _begin_some(turn, programme, turn.now, count)
        some = await proposed.not_asked_yet(turn.session, programme.id, count)
        await _ask(turn, programme, some, await candidates_of(turn, programme))
    await tell_afterwards(turn, programme)
    await turn.note("match.approve", f"programme:{programme.id}")
    return _approved(turn, programme, turn.now, count)


async def _locked(turn: Turn) -> Programme:
    ids = turn.workspace.id, (await under_way(turn)).id
    programme = await programmes.programme_by_id(turn.session, *ids, lock=True)
    if programme is None:
        raise Problem("problem-old-button")
    return programme


async def _begin_some(
    work: UnitOfWork, programme: Programme, approved_at: datetime, most: int
) -> int:
    """The times of everybody on the list begin at once, whenever their leader is asked."""
    times = approved_at, *round_times(work, programme, approved_at)
    return await proposed.begin_some(work.session, programme.id, times, (HALF, EXPIRY), most)


async def _ask(
    work: UnitOfWork, programme: Programme, some: Sequence[Pair], found: Candidates
) -> None:
    await suggest_further(work, programme, some, found)
    for until in {pair.leader_until for pair in some}:
        listed = [pair for pair in some if pair.leader_until == until]
        await ask_leaders(work, programme, listed, until or work.now)


@deadline(RELEASES)
async def release_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until nobody is on the list; then their leaders are asked."""
    programme = await _released(work, programme_id)
    if programme is None or programme.approved_at is None:
        return
    last = await _begin_some(work, programme, programme.approved_at, RELEASED)
    if last:
        await plan_batch(work, RELEASES, programme_id, last)
    else:
        programme.approved_at = None
        await plan_batch(work, BATCHES, programme_id)


@deadline(BATCHES)
async def ask_next_leaders(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until every leader has been asked."""
    programme = await _released(work, programme_id)
    if programme is None:
        return
    some = await proposed.not_asked_yet(work.session, programme_id, BATCH)
    if not some:
        return
    concerned = matchable.free_mentors(programme, [pair.mentee_id for pair in some])
    await _ask(work, programme, some, await candidates_of(work, programme, concerned))
    await plan_batch(work, BATCHES, programme_id, some[-1].id)


async def _released(work: UnitOfWork, programme_id: int) -> Programme | None:
    ids = work.workspace.id, programme_id
    programme = await programmes.programme_by_id(work.session, *ids, lock=True)
    return programme if programme is not None and programme.state in MATCHABLE else None


def _approved(turn: Turn, programme: Programme, at: datetime, count: int) -> Message:
    """How many are asked, and until when."""
    half, end = (turn.say.day(one) for one in round_times(turn, programme, at))
    until = turn.say("match-approved-round", half=half, end=end)
    said = turn.say("match-approved", count=count)
    show = show_pairs(turn.say, programme)
    return message(Paragraph(said), Note(until), Buttons((show,))).replacing()


async def _what_became(turn: Turn, programme: Programme) -> Message:
    """To a button of a list that is gone; a second click says what the first one said."""
    at, just_asked = await proposed.newest_round(turn.session, programme)
    if at is not None and turn.now - at < SECOND_CLICK:
        return _approved(turn, programme, at, just_asked)
    asked = await proposed.count_asked(turn.session, programme)
    return message(
        Paragraph(turn.say("match-approved-already", count=asked)),
        Buttons((match_button(turn),)),
    ).replacing()
