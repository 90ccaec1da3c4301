"""Fluent files: a folder of them is a language, or what one says otherwise to be polite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

from handlers.conversation.chat import Bold, Code, Link, Mention, Plain, Span

# Marks in a Fluent file become private-use characters before anything is filled in, so that
# what people typed, which arrives as arguments, is never taken for a mark.
BOLD = "\ue000"
"""Around emphasis; `**` in the file."""
CODE = "\ue001"
"""Around what is to be typed; a backtick in the file."""
SPAN = "\ue002"
"""Around the index of an argument that is a span of its own."""

_ENTRY = re.compile(r"^(?=[a-zA-Z])", re.MULTILINE)
"""Before each message of a Fluent file: whatever else begins a line there is no letter."""

Arguments = Mapping[str, str | int | float]


class UnknownWording(LookupError):
    """A key that the catalogue lacks, or an argument that its message needs."""


class Folder:
    """The messages of one folder of Fluent files; each is parsed when it is first asked for.

    No message names another: a sentence that is put together cannot be read in its file.
    """

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        self.keys = frozenset(sources)
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources = sources
        self._words: dict[str, tuple[str, ...]] = {}

    def message(self, key: str) -> Message:
        """Raises KeyError if there is none."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self._sources[key]))
        return self._bundle.get_message(key)

    def says(self, key: str, arguments: Arguments) -> str | None:
        """The message `key`, or `key.attribute`; None if the folder has none.

        Raises UnknownWording if an argument is missing.
        """
        name, _, attribute = key.partition(".")
        if name not in self.keys:
            return None
        message = self.message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            return None
        text, errors = self._bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise UnknownWording(f"wording {key!r}: {errors[0]}")
        return str(text)

    def words(self, key: str) -> tuple[str, ...]:
        """What a message without arguments lists between commas; nothing if there is none."""
        if key not in self._words:
            listed = (self.says(key, {}) or "").split(",")
            self._words[key] = tuple(word.strip() for word in listed if word.strip())
        return self._words[key]


@cache
def read(folder: Path) -> Folder:
    """Once in a process."""
    sources: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text(encoding="utf-8").replace("**", BOLD).replace("`", CODE)
        for entry in _ENTRY.split(text)[1:]:
            sources.setdefault(entry.partition("=")[0].strip(), entry)
    return Folder(folder.name.partition("-")[0], sources)


def spans(text: str, arguments: list[Mention | Link]) -> Iterator[Span]:
    """The runs of a message between its marks; `arguments` are those that are spans themselves."""
    for in_bold, run in _alternating(text, BOLD):
        for in_code, piece in _alternating(run, CODE):
            for is_span, literal in _alternating(piece, SPAN):
                if is_span:
                    yield arguments[int(literal)]
                elif literal:
                    yield Code(literal) if in_code else Bold(literal) if in_bold else Plain(literal)


def _alternating(text: str, mark: str) -> Iterator[tuple[bool, str]]:
    """The runs of `text` outside and inside pairs of `mark`."""
    return ((bool(index % 2), run) for index, run in enumerate(text.split(mark)))
