"""What a person can do: what helps now first, then everything else. Made from the registrations."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.conversation.chat import (
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
from handlers.conversation.router import Command, command, command_button, routes
from handlers.conversation.turn import Turn
from storage import pairs, programmes
from storage.types import EnrolmentState

OUTSIDE = ("join", "topics", "who")
WAITING = ("prepare", "profile", "topics", "who")
IN_A_PAIR = ("session", "prepare", "reflect", "pair", "contract", "goal", "thanks", "trend", "who")
"""What helps in that place, most often first."""
ORDER = (
    *("join", "profile", "topics", "prepare", "pair", "contract", "session", "goal", "reflect"),
    *("thanks", "trend", "who", "pause", "resume", "leave", "language", "privacy", "help"),
    *("programme", "match", "status", "nudge", "announce"),
    *("unpair", "block", "coordinator", "settings"),
)
"""The order in which people come to need them; whatever is new comes last."""


@command("help", "hilfe")
async def help_(turn: Turn) -> Reply:
    """Every command of the person's, in their language; coordinators see theirs too."""
    now = await _now(turn)
    everyones = in_order(one for one in routes.commands.values() if not one.coordinator)
    parts: list[Part] = [
        Heading(turn.say("help-heading")),
        Paragraph(turn.say("help-intro")),
        Paragraph(turn.say("help-now")),
        _lines(turn, [routes.commands[name] for name in now]),
        Paragraph(turn.say("help-also")),
        _lines(turn, [one for one in everyones if one.name not in now]),
    ]
    if turn.member.is_coordinator:
        coordinators = in_order(one for one in routes.commands.values() if one.coordinator)
        parts += [Heading(turn.say("help-coordination-heading")), _lines(turn, coordinators)]
    return message(
        parts,
        Note(turn.say("help-note")),
        Buttons((command_button(turn.say("help-next-step"), ""),)),
    )


async def _now(turn: Turn) -> tuple[str, ...]:
    """The names of the commands that help where the person is."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if any(enrolment.state is EnrolmentState.PAUSED for enrolment, _programme in own):
        return ("resume", *(IN_A_PAIR if running else WAITING))
    if running:
        return IN_A_PAIR
    return WAITING if own else OUTSIDE


def in_order(commands: Iterable[Command]) -> list[Command]:
    """As people come to need them."""
    known = {name: place for place, name in enumerate(ORDER)}
    return sorted(commands, key=lambda one: (known.get(one.name, len(known)), one.name))


def _lines(turn: Turn, commands: Iterable[Command]) -> Bullets:
    return Bullets(tuple(_line(turn, one) for one in commands))


def _line(turn: Turn, one: Command) -> Text:
    name = one.name_in(turn.say.language)
    return turn.say("help-line", name=name, does=str(turn.say(f"help-{one.name}")))
