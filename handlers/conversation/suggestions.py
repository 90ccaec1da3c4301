"""What somebody may be looking for who writes no command: by what they ask, or how it is spelt."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Bullets,
    Buttons,
    Message,
    Paragraph,
    Said,
    Text,
    message,
)
from handlers.conversation.commands import Command, does, looked_for, nearest
from handlers.conversation.router import PUNCTUATION, command_button, free_text, routes
from handlers.conversation.turn import Turn

LONGEST_SHOWN = 40
"""Characters of what was typed that are said back."""


@free_text
async def suggested(turn: Turn, said: Said) -> Message:
    """Up to three commands in their own language, each with what it does; help in any case."""
    word, *more = said.words.split()
    alike = nearest(_open_to(turn), turn.catalogue, turn.say, word.strip(PUNCTUATION))
    wanted = None if alike and not more else perhaps(turn, said.words)
    if wanted is not None:
        return wanted
    shown = word.strip(PUNCTUATION) if alike else said.words
    text = turn.say("problem-unknown-word", word=shown[:LONGEST_SHOWN], count=len(alike))
    return message(Paragraph(text), _buttons(turn, alike))


def perhaps(turn: Turn, text: str) -> Message | None:
    """What a sentence asks about; None if that cannot be told."""
    wanted = looked_for(_open_to(turn), turn.catalogue, turn.say, text)
    if not wanted:
        return None
    lines = Bullets(tuple(_line(turn, word) for word in wanted))
    return message(Paragraph(turn.say("written-perhaps")), lines, _buttons(turn, wanted))


def _open_to(turn: Turn) -> list[Command]:
    every = routes.commands.values()
    return [one for one in every if turn.member.is_coordinator or not one.coordinator]


def _buttons(turn: Turn, words: Sequence[str]) -> Buttons:
    every = dict.fromkeys((*words, turn.say.command("help")))
    return Buttons(tuple(command_button(Text.of(one), one) for one in every))


def _line(turn: Turn, word: str) -> Text:
    one = routes.command_named(word, turn.catalogue, turn.say.language)
    return turn.say("help-line", name=word, does=does(turn.say, one.name) if one else "")
