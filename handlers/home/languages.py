"""Everyone reads their own language."""

from __future__ import annotations

from handlers.conversation.catalogue import LANGUAGES
from handlers.conversation.chat import Button, Buttons, Paragraph, Reply, message
from handlers.conversation.router import action, command
from handlers.conversation.turn import Turn

NAMES = {
    "en": "en",
    "english": "en",
    "englisch": "en",
    "de": "de",
    "german": "de",
    "deutsch": "de",
}


@command("language", "sprache")
async def language(turn: Turn) -> Reply:
    """Change the language at once, or offer both."""
    chosen = NAMES.get(turn.words.casefold())
    if chosen is not None:
        return _change(turn, chosen)
    key = "language-unknown" if turn.words else "language-which"
    buttons = tuple(
        Button(turn.say(f"language-{one}"), "language.choose", one) for one in LANGUAGES
    )
    return message(Paragraph(turn.say(key)), Buttons(buttons))


@action("language.choose")
async def choose(turn: Turn) -> Reply:
    """A button of the offer."""
    return _change(turn, turn.argument if turn.argument in LANGUAGES else turn.say.language)


def _change(turn: Turn, chosen: str) -> Reply:
    turn.member.language = chosen
    turn.say = turn.speak_to(turn.member)
    return message(Paragraph(turn.say("language-done")))
