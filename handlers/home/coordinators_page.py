"""What the page shows to coordinators: their next step, programmes at a glance, every command."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Buttons, Fact, Facts, Heading, Paragraph, Part, Text
from handlers.conversation.router import command_button, routes
from handlers.conversation.turn import Turn
from handlers.home.coordinators_step import coordinators_step
from handlers.pairing.choosing_people import pair_button
from storage import pairs, programmes
from storage import status as facts
from storage.tables import Programme
from storage.types import MATCHABLE, NOT_ARCHIVED, PairState, ProgrammeState, SessionState

SHOWN = 5
"""The newest programmes."""


async def coordination(turn: Turn) -> list[Part]:
    """Nothing for anybody else."""
    if not turn.member.is_coordinator:
        return []
    every = await programmes.programmes_in(turn.session, turn.workspace.id, NOT_ARCHIVED)
    heading = Heading(turn.say("home-coordination"))
    if not every:
        return [heading, Paragraph(turn.say("programme-none")), _commands(turn, every)]
    rows = [Fact(Text.of(one.name), await _at_a_glance(turn, one)) for one in every[:SHOWN]]
    step = await coordinators_step(turn, every)
    return [heading, *step, Facts(tuple(rows)), _commands(turn, every)]


def _commands(turn: Turn, every: Sequence[Programme]) -> Buttons:
    """A button for each, by the word that one would type."""
    own = [one for one in routes.commands.values() if one.coordinator]
    words = [turn.say.command(one.name) for one in own]
    buttons = [command_button(Text.of(word.capitalize()), word) for word in words]
    may_pair = any(programme.state in MATCHABLE for programme in every)
    return Buttons((*buttons, *([pair_button(turn)] if may_pair else [])))


async def _at_a_glance(turn: Turn, programme: Programme) -> Text:
    state = turn.say(f"programme-state-{programme.state}")
    if programme.state is ProgrammeState.DRAFT:
        return state
    people = await facts.people_counts(turn.session, programme.id)
    enrolled = {"mentors": people.mentors, "mentees": people.mentees, "paused": people.paused}
    sessions = await facts.sessions_between(turn.session, programme.id, turn.now)
    return turn.say(
        "home-glance",
        state=str(state),
        people=str(turn.say("status-enrolled-text", **enrolled)),
        pairs=await pairs.count_in(turn.session, programme.id, (PairState.RUNNING,)),
        held=sessions.get((0, SessionState.HELD), 0),
        planned=sessions.get((0, SessionState.PLANNED), 0),
    )
