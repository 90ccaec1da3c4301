"""Everything that people read while a programme is played, one JSON object a line.

`at` (ISO 8601 with the reader's offset), `to` (`id` and `role`), `in` (`dm`, `shared`, `channel`),
`kind` (of prompt, or the command or action answered), `asked` (whether the person typed or pressed
for it just before), `language`, `text` (as read), `buttons` (their words). A shared message gives a
line for each reader. Edits are no messages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.platforms.playground.chat import BOT, Conversation, Entry, PlaygroundChat
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Buttons,
    Facts,
    Heading,
    Menu,
    Message,
    Note,
    Paragraph,
    Part,
    Pressed,
    Quote,
    Said,
    Submitted,
)

NAMED = 4
"""Readers of one message whose names are said."""
HOME = "home"
"""The kind of the answer to no word at all."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: their part in the programme, zone and language."""

    id: str
    role: str
    zone: ZoneInfo
    language: str


@dataclass(frozen=True, slots=True)
class Line:
    """One message before one reader."""

    at: datetime
    reader: Reader
    place: str
    kind: str
    asked: bool
    text: str
    buttons: tuple[str, ...]

    def as_json(self) -> str:
        """The line of the file."""
        row = {
            "at": self.at.astimezone(self.reader.zone).isoformat(),
            "to": {"id": self.reader.id, "role": self.reader.role},
            "in": self.place,
            "kind": self.kind,
            "asked": self.asked,
            "language": self.reader.language,
            "text": self.text,
            "buttons": list(self.buttons),
        }
        return json.dumps(row, ensure_ascii=False)


class Transcript:
    """Takes down what is said. `readers` by id; `now` is the clock of the company."""

    def __init__(self, readers: Mapping[str, Reader], now: Callable[[], datetime]) -> None:
        self._readers = readers
        self._now = now
        self._lines: list[tuple[Line, str]] = []

    def hear(self, conversation: Conversation, entry: Entry) -> None:
        """Something new, or changed, in a conversation: a prompt, by its mark."""
        if entry.author != BOT or entry.edited:
            return
        place = "dm" if len(conversation.people) == 1 else "shared"
        for person in conversation.people:
            self._take(person, place, "", entry.message, asked=False, mark=entry.mark)

    def answered(self, person: str, what: Said | Pressed | Submitted, message: Message) -> None:
        """The bot answered what somebody did; what takes a message's place is no new one."""
        if not message.replaces:
            self._take(person, "dm", kind_of(what), message, asked=True)

    def write(self, file: TextIO, kinds: Mapping[str, str]) -> None:
        """Write all lines in order. `kinds` says which kind of prompt a mark belongs to."""
        for line, mark in self._lines:
            said = replace(line, kind=kinds[mark]) if mark else line
            file.write(said.as_json() + "\n")

    def _take(
        self, person: str, place: str, kind: str, message: Message, *, asked: bool, mark: str = ""
    ) -> None:
        words, buttons = as_read(message)
        reader = self._readers[person]
        line = Line(self._now(), reader, place, kind, asked, words, buttons)
        self._lines.append((line, mark))


def as_text(chat: PlaygroundChat, say: Say) -> str:
    """Everything that stands in the chat of anybody, in order, to be read by a person."""
    every = sorted(
        ((entry, one) for one in chat.every_conversation() for entry in one.entries),
        key=lambda both: (both[0].at, int(both[0].id)),
    )
    return "\n".join(_paragraph(chat, say, entry, one) for entry, one in every)


def _paragraph(chat: PlaygroundChat, say: Say, entry: Entry, conversation: Conversation) -> str:
    names = {one.id: one.profile.name for one in chat.colleagues.values()}
    names[BOT] = str(say("playground-bot"))
    readers = [entry.only] if entry.only else list(conversation.people)
    to = [names[one] for one in readers if one != entry.author] or [names[BOT]]
    head = say(
        "playground-transcript-line",
        moment=say.moment(entry.at),
        name=names[entry.author],
        to=say.listed(to) if len(to) <= NAMED else say("playground-everybody"),
    )
    words, buttons = as_read(entry.message)
    pressed = " ".join(f"[{one}]" for one in buttons)
    return "\n".join(filter(None, (str(head), words, pressed))) + "\n"


def kind_of(what: Said | Pressed | Submitted) -> str:
    """The word of a command, or the name of an action or form."""
    if isinstance(what, Said):
        words = what.words.split(maxsplit=1)
        return words[0].casefold() if words else HOME
    return what.name


def as_read(message: Message) -> tuple[str, tuple[str, ...]]:
    """A message as somebody reads it, a line for each part; and the words of its buttons."""
    lines = [line for part in message.parts for line in _lines_of(part)]
    lines += [f"[{file.name}]" for file in message.files]
    buttons = tuple(
        str(button.label)
        for part in message.parts
        if isinstance(part, Buttons)
        for button in part.buttons
    )
    return "\n".join(lines), buttons


def _lines_of(part: Part) -> Iterator[str]:
    match part:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            yield str(text)
        case Quote(text=words):
            yield f"> {words}"
        case Bullets(items=items):
            yield from (f"• {item}" for item in items)
        case Facts(rows=rows):
            yield from (f"{row.label}: {row.value}" for row in rows)
        case Menu(placeholder=placeholder, options=options):
            yield f"{placeholder}: " + " · ".join(str(option.label) for option in options)
