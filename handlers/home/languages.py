"""Everyone reads their own language."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Paragraph, Reply, Text, message
from handlers.conversation.router import action, command
from handlers.conversation.turn import Turn
from storage import people
from storage.types import Source


@command("language")
async def language(turn: Turn) -> Reply:
    """Change the language at once, or offer every one."""
    chosen = _named(turn, turn.words.casefold())
    if chosen is not None:
        return _change(turn, chosen)
    languages = turn.catalogue.languages
    known = turn.say.listed([turn.say.language_name(one) for one in languages])
    sentence = (
        turn.say("language-unknown", known=known) if turn.words else turn.say("language-which")
    )
    buttons = tuple(Button(_own_name(turn, one), "language.choose", one) for one in languages)
    return message(Paragraph(sentence), Buttons(buttons))


def _named(turn: Turn, typed: str) -> str | None:
    """The language of that code, or of that name in any language."""
    every = [turn.catalogue.speaker(one) for one in turn.catalogue.languages]
    for one in turn.catalogue.languages:
        if typed in {one.casefold(), *(say.language_name(one).casefold() for say in every)}:
            return one
    return None


def _own_name(turn: Turn, one: str) -> Text:
    name = turn.catalogue.speaker(one).language_name(one)
    return Text.of(name[:1].upper() + name[1:])


@action("language.choose", council=True)
async def choose(turn: Turn) -> Reply:
    """A button of the offer."""
    known = turn.argument in turn.catalogue.languages
    return _change(turn, turn.argument if known else turn.say.language)


def _change(turn: Turn, chosen: str) -> Reply:
    turn.member.language = chosen
    people.note_source(turn.member, Source.THEMSELVES, turn.now.date(), ("language",))
    turn.say = turn.speak_to(turn.member)
    name = turn.say.language_name(chosen)
    return message(Paragraph(turn.say("language-done", language=name)))
