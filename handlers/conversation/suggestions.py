"""What somebody may be looking for who writes no command: by what they ask, or how it is spelt."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from handlers.conversation.chat import (
    Bullets,
    Buttons,
    Message,
    Paragraph,
    Part,
    Said,
    Text,
    message,
)
from handlers.conversation.commands import (
    ALONE,
    ELSEWHERE,
    MOST_OFFERED,
    NEXT,
    NOT_COMMANDS,
    TROUBLE,
    Command,
    Situation,
    does,
    looked_for,
    nearest,
    tells_of_trouble,
)
from handlers.conversation.router import PUNCTUATION, command_button, free_text, routes
from handlers.conversation.turn import Turn
from handlers.conversation.whom_to_ask import in_confidence, whom_to_ask
from storage import pairs, programmes
from storage.types import EnrolmentState

LONGEST_SHOWN = 40
"""Characters of what was typed that are said back."""


@free_text
async def suggested(turn: Turn, said: Said) -> Message:
    """A few commands in their own language, each with what it does; help in any case."""
    word, *more = said.words.split()
    word = word.strip(PUNCTUATION)
    commands = [] if more else _open_to(turn)
    alike = nearest(commands, turn.catalogue, turn.say, word, ALONE)
    wanted = None if alike else await perhaps(turn, said.words)
    if wanted is not None:
        return wanted
    alike = alike or nearest(commands, turn.catalogue, turn.say, word)
    if more and not alike:
        return message(Paragraph(turn.say(ELSEWHERE)), help_button(turn))
    text = turn.say("problem-unknown-word", word=word[:LONGEST_SHOWN], count=len(alike))
    return message(Paragraph(text), _buttons(turn, alike))


async def perhaps(
    turn: Turn, text: str, *, but: str = "", most: int = MOST_OFFERED
) -> Message | None:
    """What a sentence asks about, `but` that command; None if that cannot be told.

    Whoever asks for the coordinators, or says that something is wrong, reads who they are, and to
    whom one may talk in confidence; the pair's card, with its request for help, is offered first.
    """
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    pauses = any(one.state is EnrolmentState.PAUSED for one, _programme in own)
    left_out = {but} if pauses else {but, "resume"}
    open_to = [one.name for one in _open_to(turn) if one.name not in left_out]
    every = list(routes.commands.values())
    here = None if turn.member.is_coordinator else await _situation_of(turn, takes_part=bool(own))
    found = await asyncio.to_thread(looked_for, every, open_to, turn.catalogue, text, here)
    troubled = not turn.member.is_coordinator and (
        TROUBLE in found[:2] or tells_of_trouble(turn.catalogue, text)
    )
    if troubled and here is Situation.PAIRED:
        found = list(dict.fromkeys(("pair", *found)))
    wanted = [turn.say.command(one) for one in found if one not in NOT_COMMANDS][:most]
    asked = await routes.offered_first(turn, text, found) if routes.offered_first else None
    first = await _whom_to_talk_to(turn) if troubled else []
    if NEXT in found[:1]:
        next_step = command_button(turn.say("help-next-step"), "")
        first += [Paragraph(turn.say(NEXT)), Buttons((next_step,))]
    if not wanted:
        return message(first, help_button(turn)) if first else None
    lines = Bullets(tuple(_line(turn, word) for word in wanted))
    buttons = _buttons(turn, wanted)
    if asked is not None:
        buttons = Buttons((asked, *buttons.buttons))
    return message(first, Paragraph(turn.say("written-perhaps")), lines, buttons)


async def _whom_to_talk_to(turn: Turn) -> list[Part]:
    """Nothing as long as nobody coordinates, or may be talked to in confidence."""
    people: list[Part] = [*await whom_to_ask(turn)]
    people += in_confidence(turn.say, turn.workspace)
    return [Paragraph(turn.say(TROUBLE)), *people] if people else []


async def _situation_of(turn: Turn, *, takes_part: bool) -> Situation:
    if await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id):
        return Situation.PAIRED
    return Situation.WAITING if takes_part else Situation.OUTSIDE


def help_button(turn: Turn) -> Buttons:
    """All that there is."""
    return _buttons(turn, ())


def _open_to(turn: Turn) -> list[Command]:
    every = routes.commands.values()
    return [one for one in every if turn.member.is_coordinator or not one.coordinator]


def _buttons(turn: Turn, words: Sequence[str]) -> Buttons:
    every = dict.fromkeys((*words, turn.say.command("help")))
    return Buttons(tuple(command_button(Text.of(one), one) for one in every))


def _line(turn: Turn, word: str) -> Text:
    one = routes.command_named(word, turn.catalogue, turn.say.language)
    return turn.say("help-line", name=word, does=does(turn.say, one.name) if one else "")
