"""The coordinator releases the list, or throws it away: then every leader on it is asked, or none.

If many take part, the leaders are asked in batches after the answer.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.conversation.chat import Buttons, Message, Note, Paragraph, Reply, message
from handlers.conversation.prompting import plan_batch
from handlers.conversation.router import action, command_button, deadline
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.pairing import running
from handlers.pairing.asking import EXPIRY, HALF, ask_leaders, begin_round, round_times
from handlers.pairing.candidates import candidates_of
from handlers.pairing.no_pair_yet import tell_afterwards
from handlers.pairing.rematching import match_button, suggest_further
from handlers.pairing.review import under_way
from storage import matchable, pairs, programmes, proposed
from storage.tables import Programme
from storage.types import ASKED, MATCHABLE

SECOND_CLICK = timedelta(minutes=1)
"""Within it the same button means the same release."""
BATCHES = "asking_batch"
"""The deadline that asks the next of the leaders, if they are many."""
BATCH = 250
"""Leaders in one transaction: for each, two more mentors are looked for."""


@action("match.discard", coordinator=True)
async def discard(turn: Turn) -> Reply:
    """Throw the list away; nobody was asked."""
    programme = await under_way(turn)
    if not await proposed.forget(turn.session, programme.id):
        return await _what_became(turn, programme)
    await turn.note("match.discard", f"programme:{programme.id}")
    return message(Paragraph(turn.say("match-discarded"))).replacing()


@action("match.approve", coordinator=True)
async def approve(turn: Turn) -> Reply:
    """Ask every leader on the list; each may see up to two further suggestions."""
    ids = turn.workspace.id, (await under_way(turn)).id
    programme = await programmes.programme_by_id(turn.session, *ids, lock=True)
    if programme is None:
        raise Problem("problem-old-button")
    count = await proposed.count(turn.session, programme.id)
    if not count:
        return await _what_became(turn, programme)
    if await running.is_apart(turn, programme):
        await _open_round(turn, programme)
        await plan_batch(turn, BATCHES, programme.id)
    else:
        listed = await proposed.some(turn.session, programme.id, 0, count)
        await suggest_further(turn, programme, listed, await candidates_of(turn, programme))
        await begin_round(turn, programme, listed)
    await tell_afterwards(turn, programme)
    await turn.note("match.approve", f"programme:{programme.id}")
    return _approved(turn, programme, count)


async def _open_round(work: UnitOfWork, programme: Programme) -> None:
    """The times of everybody on the list begin at once, whenever their leader is asked."""
    half, end = round_times(work, programme)
    await proposed.open_round(work.session, programme.id, work.now, half, end)
    for kind, due_at in ((HALF, half), (EXPIRY, end)):
        await proposed.plan_for_round(work.session, programme.id, work.now, kind, due_at)


@deadline(BATCHES)
async def ask_next_leaders(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until every leader has been asked."""
    ids = work.workspace.id, programme_id
    programme = await programmes.programme_by_id(work.session, *ids, lock=True)
    if programme is None or programme.state not in MATCHABLE:
        return
    some = await proposed.not_asked_yet(work.session, programme_id, BATCH)
    if not some:
        return
    concerned = matchable.free_mentors(programme, [pair.mentee_id for pair in some])
    found = await candidates_of(work, programme, concerned)
    await suggest_further(work, programme, some, found)
    for until in {pair.leader_until for pair in some}:
        listed = [pair for pair in some if pair.leader_until == until]
        await ask_leaders(work, programme, listed, until or work.now)
    await plan_batch(work, BATCHES, programme_id, some[-1].id)


def _approved(turn: Turn, programme: Programme, count: int) -> Message:
    """How many are asked, and until when."""
    half, end = (turn.say.day(one) for one in round_times(turn, programme))
    until = turn.say("match-approved-round", half=half, end=end)
    said = turn.say("match-approved", count=count)
    show = command_button(
        turn.say("match-show-pairs"), f"{turn.say.command('pairs')} {programme.name}"
    )
    return message(Paragraph(said), Note(until), Buttons((show,))).replacing()


async def _what_became(turn: Turn, programme: Programme) -> Message:
    """To a button of a list that is gone; a second click says what the first one said."""
    at, just_asked = await proposed.newest_round(turn.session, programme.id)
    if at is not None and turn.now - at < SECOND_CLICK:
        return _approved(turn, programme, just_asked)
    asked = await pairs.count_in(turn.session, programme.id, ASKED)
    return message(
        Paragraph(turn.say("match-approved-already", count=asked)),
        Buttons((match_button(turn),)),
    ).replacing()
