"""Pages of released texts: the newest in the reader's language, by topic, or with certain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.contents import TOPICS
from handlers.conversation.chat import (
    Button,
    Buttons,
    Heading,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.gate.texts import FEWEST_AUTHORS
from handlers.reflection.released import text_parts, topic_name
from storage import released_texts
from storage.released_texts import TextsWanted
from storage.tables import ReleasedText
from storage.types import TextKind

PAGE = 5
"""Texts in one message: each may be as long as a screen."""
BELOW = "below:"
"""Begins the argument of a button that stands in no list of texts itself."""
KEYS = [topic.key for topic in TOPICS]


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at; as a button carries it."""

    wanted: TextsWanted
    page: int = 0

    @classmethod
    def of(cls, argument: str) -> Looked:
        """Raises Problem if it stands on no button of ours."""
        kind, language, topic, number, words = (*argument.split(":", 4), *[""] * 4)[:5]
        if kind not in set(TextKind) or not number.isdecimal():
            raise Problem("problem-old-button")
        return cls(TextsWanted(TextKind(kind), words, topic, language), row_id(number) % 100_000)

    def __str__(self) -> str:
        wanted = self.wanted
        return ":".join((wanted.kind, wanted.language, wanted.topic, str(self.page), wanted.words))


@action("released.page")
async def page(turn: Turn) -> Reply:
    """More of them, or those on a topic."""
    looked = turn.argument.removeprefix(BELOW)
    shown = await texts_page(turn, Looked.of(looked))
    return shown if looked != turn.argument else shown.replacing()


async def texts_page(turn: Turn, looked: Looked, *buttons: Button) -> Message:
    """The texts of one page, the ways to others, and `buttons`."""
    kind = looked.wanted.kind
    found = await _found(turn, looked)
    elsewhere = await _others_speak(turn, looked)
    told = _narrowed(turn, looked)
    if elsewhere and not found and looked == Looked(TextsWanted(kind, "", "", turn.say.language)):
        told = [Paragraph(turn.say("released-none-in-language", language=_language(turn, looked)))]
        looked, elsewhere = _in_all_languages(looked), False
        found = await _found(turn, looked)
    parts = [part for one in found[:PAGE] for part in text_parts(turn, one)]
    return message(
        Heading(turn.say(f"{kind}-texts-heading")),
        told,
        parts or Paragraph(_nothing(turn, looked)),
        await _topics(turn, looked),
        _ways_on(turn, looked, len(found) > PAGE, elsewhere, buttons),
        Note(turn.say(f"{kind}-texts-note", authors=FEWEST_AUTHORS)),
    )


async def _found(turn: Turn, looked: Looked) -> Sequence[ReleasedText]:
    """One more than a page has, if there are so many."""
    return await released_texts.page(
        turn.session, turn.workspace.id, looked.wanted, PAGE + 1, PAGE * looked.page
    )


def _language(turn: Turn, looked: Looked) -> str:
    return turn.say.language_name(looked.wanted.language)


def _in_all_languages(looked: Looked) -> Looked:
    return Looked(replace(looked.wanted, language=""))


def _nothing(turn: Turn, looked: Looked) -> Text:
    wanted = looked.wanted
    if wanted.words or wanted.topic or looked.page:
        return turn.say("released-nothing-found")
    return turn.say(f"{wanted.kind}-texts-none", authors=FEWEST_AUTHORS)


def _narrowed(turn: Turn, looked: Looked) -> list[Part]:
    wanted = looked.wanted
    told = []
    if wanted.topic in KEYS:
        told.append(turn.say("released-on", topic=topic_name(turn, wanted.topic)))
    if wanted.words:
        told.append(turn.say("released-with", words=wanted.words))
    return [Paragraph(one) for one in told]


async def _topics(turn: Turn, looked: Looked) -> list[Part]:
    kind = looked.wanted.kind
    keys = await released_texts.topics_of(turn.session, turn.workspace.id, kind, KEYS)
    on = {key: Looked(TextsWanted(kind, "", key, looked.wanted.language)) for key in keys}
    options = tuple(Option(str(it), turn.say(f"topic-{key}.short")) for key, it in on.items())
    return [Menu("released.page", turn.say("released-topics"), options)] if options else []


def _ways_on(
    turn: Turn, looked: Looked, more: bool, elsewhere: bool, others: tuple[Button, ...]
) -> list[Part]:
    buttons = []
    if looked.page:
        buttons.append(_to(turn, "match-back", replace(looked, page=looked.page - 1)))
    if more:
        buttons.append(_to(turn, "match-more", replace(looked, page=looked.page + 1)))
    if elsewhere:
        buttons.append(_to(turn, "released-all-languages", _in_all_languages(looked)))
    buttons += others
    return [Buttons(tuple(buttons))] if buttons else []


async def _others_speak(turn: Turn, looked: Looked) -> bool:
    spoken = looked.wanted.language
    return bool(spoken) and await released_texts.in_another_language(
        turn.session, turn.workspace.id, looked.wanted.kind, spoken
    )


def _to(turn: Turn, key: str, looked: Looked) -> Button:
    return Button(turn.say(key, count=0), "released.page", str(looked))
