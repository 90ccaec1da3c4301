"""What a person can do: what helps now first, then everything else. Made from the registrations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handlers.conversation.chat import (
    Bold,
    Bullets,
    Buttons,
    Heading,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.commands import Command, Situation, does
from handlers.conversation.router import command, command_button, routes
from handlers.conversation.turn import Turn
from handlers.conversation.whom_to_ask import whom_to_ask
from storage import pairs, programmes
from storage.types import JOINABLE, EnrolmentState

ALSO_COORDINATORS = ("story",)
"""Everybody's commands that tell coordinators more: what others have signed."""


@command("help", suggested=True, alone=True)
async def help_(turn: Turn) -> Reply:
    """Every command of the person's, in their language.

    Coordinators see theirs first, and with any word the rest: together it is too long to be read.
    """
    now = await _now(turn)
    theirs = _of_coordinators(turn, now)
    there = [*now, *theirs]
    also: list[Part] = [
        Paragraph(turn.say("help-also")),
        _lines(turn, [one for one in _commands(coordinator=False) if one not in there]),
    ]
    next_step = command_button(turn.say("help-next-step"), "")
    if turn.words and turn.member.is_coordinator:
        return message(also, Note(turn.say("help-note")), Buttons((next_step,)))
    first: list[Part] = [
        Heading(turn.say("help-heading")),
        Paragraph(turn.say("help-intro")),
        Paragraph(turn.say("help-now")),
        _lines(turn, now),
    ]
    if not turn.member.is_coordinator:
        whom = await whom_to_ask(turn)
        return message(first, also, whom, Note(turn.say("help-note")), Buttons((next_step,)))
    more = f"{turn.say.command('help')} {turn.say('help-more')}"
    return message(
        first,
        Heading(turn.say("help-coordination-heading")),
        _lines(turn, theirs),
        Buttons((command_button(turn.say("help-more"), more), next_step)),
    )


def _of_coordinators(turn: Turn, now: Sequence[Command]) -> list[Command]:
    """Nothing for anybody else, and nothing twice."""
    if not turn.member.is_coordinator:
        return []
    more = [routes.commands[name] for name in ALSO_COORDINATORS]
    return [*(one for one in more if one not in now), *_commands(coordinator=True)]


def _commands(*, coordinator: bool) -> list[Command]:
    return [one for one in routes.commands.values() if one.coordinator is coordinator]


async def _now(turn: Turn) -> list[Command]:
    """The commands that help where the person is, most often first."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if any(enrolment.state is EnrolmentState.PAUSED for enrolment, _programme in own):
        paired = Situation.PAIRED if running else Situation.WAITING
        return [routes.commands["resume"], *_helping(paired)]
    if running:
        return _helping(Situation.PAIRED)
    if own:
        return _helping(Situation.WAITING)
    joinable = await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE)
    outside = _helping(Situation.OUTSIDE)
    return outside if joinable else [one for one in outside if one.name != "join"]


def _helping(situation: Situation) -> list[Command]:
    fitting = [one for one in _commands(coordinator=False) if situation in one.helps]
    return sorted(fitting, key=lambda one: one.helps[situation])


def _lines(turn: Turn, commands: Iterable[Command]) -> Bullets:
    return Bullets(tuple(_line(turn, one) for one in commands))


def _line(turn: Turn, one: Command) -> Text:
    word, line = turn.say.command(one.name), does(turn.say, one.name)
    return turn.say("help-line", name=word, does=line) if line else Text((Bold(word),))
