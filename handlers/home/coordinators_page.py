"""What the page shows to coordinators: their next step, programmes at a glance, likely acts."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Part,
    Style,
    Text,
)
from handlers.conversation.router import command_button
from handlers.conversation.turn import Turn
from handlers.home.coordinators_step import coordinators_step
from handlers.insight.at_a_glance import question_buttons
from handlers.pairing.choosing_people import pair_button
from storage import programmes
from storage import status as facts
from storage.tables import Programme
from storage.types import (
    HAS_BEGUN,
    MATCHABLE,
    NOT_ARCHIVED,
    ProgrammeState,
)

SHOWN = 5
"""The newest programmes."""
LIKELY = {
    ProgrammeState.DRAFT: ("programme", "people", "settings"),
    ProgrammeState.OPEN: ("invite", "match", "status"),
    ProgrammeState.RUNNING: ("status", "pairs", "insights"),
    ProgrammeState.CLOSING: ("report", "insights", "status", "export"),
}
"""What a coordinator does most, by the state of the newest programme; the rest is in the menu."""


async def coordination(turn: Turn) -> list[Part]:
    """Nothing for anybody else."""
    if not turn.member.is_coordinator:
        return []
    every = await programmes.programmes_in(turn.session, turn.workspace.id, NOT_ARCHIVED)
    heading = Heading(turn.say("home-coordination"))
    if not every:
        create = Button(turn.say("programme-new"), "programme.new", "", Style.PRIMARY)
        return [heading, Paragraph(turn.say("programme-none")), Buttons((create,))]
    rows = [Fact(Text.of(one.name), await _at_a_glance(turn, one)) for one in every[:SHOWN]]
    step = await coordinators_step(turn, every)
    likely = _likely(turn, every, step)
    return [heading, *step, Facts(tuple(rows)), likely, *_questions(turn, every)]


def _questions(turn: Turn, every: Sequence[Programme]) -> list[Part]:
    """About the newest programme in which there are pairs."""
    begun = [one for one in every if one.state in HAS_BEGUN]
    return [Buttons(question_buttons(turn, begun[0]))] if begun else []


def _likely(turn: Turn, every: Sequence[Programme], step: Sequence[Part]) -> Buttons:
    """By the word that one would type; what is the next step already is not there twice."""
    there = {
        button.argument.partition(" ")[0]
        for part in step
        for button in (part.buttons if isinstance(part, Buttons) else ())
        if isinstance(button, Button)
    }
    words = [turn.say.command(name) for name in LIKELY.get(every[0].state, ())]
    buttons = [command_button(Text.of(one.capitalize()), one) for one in words if one not in there]
    may_pair = any(programme.state in MATCHABLE for programme in every)
    return Buttons((*buttons, *([pair_button(turn)] if may_pair else [])))


async def _at_a_glance(turn: Turn, programme: Programme) -> Text:
    state = turn.say(f"programme-state-{programme.state}")
    if programme.state is ProgrammeState.DRAFT:
        return state
    seen = await facts.at_a_glance(turn.session, programme.id, turn.now)
    enrolled = {"mentors": seen.mentors, "mentees": seen.mentees, "paused": seen.paused}
    return turn.say(
        "home-glance",
        state=str(state),
        people=str(turn.say("status-enrolled-text", **enrolled)),
        pairs=seen.running,
        held=seen.held,
        planned=seen.ahead,
    )
