"""The length of a programme is over: its coordinators hear of it once, and see it until it closes.

Closing stays their decision: no pair is ended by a date.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.conversation.chat import Heading, Message, Paragraph, Part, Text, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.coordination.closing import PROGRAMME_OVER as KIND
from handlers.coordination.programme import step_buttons
from storage import pairs, people, programmes
from storage.programmes import is_over
from storage.tables import Programme, Workspace
from storage.types import PairState, ProgrammeState

JUST = timedelta(days=4)
"""From the last day on: a long weekend, and the day on which they hear."""


def is_just_over(workspace: Workspace, programme: Programme, now: datetime) -> bool:
    """Whether coordinators hear of it in these days: after the weekend, if it ends with one."""
    today = now.astimezone(ZoneInfo(workspace.timezone)).date()
    return is_over(workspace, programme, now) and today - programme.last_day <= JUST


async def plan_notice(work: UnitOfWork, programme: Programme) -> None:
    """Let every coordinator hear that a programme is over; again is no change.

    With more time given to it, and that over too, they hear of it again.
    """
    if not is_over(work.workspace, programme, work.now):
        return
    for coordinator in await people.coordinators_of(work.session, work.workspace.id):
        await plan_prompt(
            work,
            KIND,
            coordinator,
            programme.id,
            programme_id=programme.id,
            number=programme.last_day.toordinal(),
        )


async def _closed(turn: Turn) -> Message | None:
    """In its place, once the programme is closed."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state is ProgrammeState.RUNNING:
        return None
    return message(Paragraph(turn.say("status-digest-closed", programme=programme.name)))


@prompt(KIND, replaced_by=_closed)
async def programme_over(turn: Turn) -> Message | None:
    """To a coordinator: what closing does, and how to go on instead."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or not turn.member.is_coordinator:
        return None
    if not is_over(turn.workspace, programme, turn.now):
        return None
    running = await pairs.pairs_in(turn.session, programme.id, (PairState.RUNNING,))
    return message(
        Heading(turn.say("programme-over-heading", name=programme.name)),
        Paragraph(_last_day(turn, programme)),
        Paragraph(turn.say("programme-over-next", count=len(running))),
        await step_buttons(turn, programme),
    )


async def over_parts(turn: Turn, programme: Programme) -> list[Part]:
    """The same in one line with its buttons; nothing as long as the programme has time."""
    if not is_over(turn.workspace, programme, turn.now):
        return []
    return [Paragraph(_last_day(turn, programme)), await step_buttons(turn, programme)]


def _last_day(turn: Turn, programme: Programme) -> Text:
    day = turn.say.day(programme.last_day)
    return turn.say("programme-over", name=programme.name, day=day)
