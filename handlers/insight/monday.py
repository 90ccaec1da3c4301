"""Monday's message to coordinators: what has changed among those who need somebody, or nothing.

What it was about is kept with it, as a short sum: the next one is sent only if that is another, or
if what is urgent has stayed without an answer for four weeks.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from handlers.conversation.chat import Buttons, Heading, Message, Paragraph, Part, message
from handlers.conversation.hours import FOURTH_MONDAY, week_of
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.coordination.closing import DIGEST as KIND
from handlers.coordination.programme_over import is_just_over
from handlers.insight.attention_list import (
    WITH_BUTTONS,
    Attention,
    attention_of,
    attention_parts,
)
from handlers.insight.status import next_steps
from storage import programmes, prompts, without_pair
from storage import status as facts
from storage.programmes import is_over
from storage.tables import Programme, Prompt
from storage.types import MATCHABLE, ProgrammeState

REMEMBERED = 200
"""Pairs, the most urgent, whose reasons are compared, and people without a pair; of more only the
number is."""
UNANSWERED = FOURTH_MONDAY
"""So that the fourth Monday counts: what is urgent is said again (docs/sources.md)."""


async def _closed(turn: Turn) -> Message | None:
    """In its place, once it offered to close what is closed."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None:
        return None
    return message(Paragraph(turn.say("status-digest-closed", programme=programme.name)))


@prompt(KIND, unasked=True, urgency=3, replaced_by=_closed)
async def digest(turn: Turn) -> Message | None:
    """Once a week at most: what went well, then at most three pairs, each with its buttons.

    One whose week is over says nothing: the next one says it all. So does one that would come with
    the word that the programme is over.
    """
    programme = await _under_way(turn)
    if programme is None or turn.prompt is None or turn.prompt.number != week_of(turn.now):
        return None
    if is_just_over(turn.workspace, programme, turn.now):
        return None
    last = await _last(turn, programme)
    since = (last.sent_at if last else None) or programme.created_at
    found = await attention_of(turn, programme, REMEMBERED)
    about = _sum_of(turn, programme, found)
    is_the_same = about == (last.sum if last else "")
    if is_the_same and not (found.waits_urgently() and turn.now - since >= UNANSWERED):
        return None
    if programme.state is ProgrammeState.OPEN and not await _is_late(turn, programme, found):
        return None
    day = turn.say.day(since)
    await prompts.keep_sum(turn.session, turn.prompt, about)
    heading = "status-digest-unchanged" if is_the_same else "status-digest-heading"
    well = [] if is_the_same else [Paragraph(turn.say("status-digest-well"))]
    waits = [Paragraph(turn.say("status-digest-waits"))] if is_the_same else []
    return message(
        Heading(turn.say(heading, programme=programme.name, day=day)),
        await _held(turn, programme, since),
        waits,
        await attention_parts(turn, programme, found, well, WITH_BUTTONS),
        Buttons(next_steps(turn, programme, found)),
    )


async def _is_late(turn: Turn, programme: Programme, found: Attention) -> bool:
    """Whether people who wait in an open programme were left out of its list, or have no list."""
    if await without_pair.was_anybody_asked(turn.session, programme.id):
        return True
    return any(turn.now - one.since >= UNANSWERED for one in found.without_pair.others)


async def _under_way(turn: Turn) -> Programme | None:
    """The programme, if its people are matched and the reader still coordinates."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state not in MATCHABLE:
        return None
    return programme if turn.member.is_coordinator else None


async def _last(turn: Turn, programme: Programme) -> Prompt | None:
    """The one that the reader was sent last."""
    return await prompts.newest(
        turn.session, turn.workspace.id, KIND, programme.id, turn.member.id, sent=True
    )


def _sum_of(turn: Turn, programme: Programme, found: Attention) -> str:
    """The same for the same pairs with the same reasons; empty if nobody needs anybody."""
    over = is_over(turn.workspace, programme, turn.now)
    alone = found.without_pair
    if not (found.count or alone.count or found.unreachable.count or over):
        return ""
    pairs = sorted((one.pair.id, one.urgent, *one.flags) for one in found.pairs)
    waiting = (alone.unlisted, [one.enrolment.id for one in alone.others])
    unreachable = (found.unreachable.named, found.unreachable.count)
    about = (found.count, pairs, waiting, *unreachable, over)
    return hashlib.sha256(repr(about).encode()).hexdigest()[:16]


async def _held(turn: Turn, programme: Programme, since: datetime) -> list[Part]:
    """How many sessions have been reported since then; nothing of none."""
    count = await facts.reported_since(turn.session, programme.id, since)
    if not count:
        return []
    return [Paragraph(turn.say("status-digest-held", count=count, day=turn.say.day(since)))]
