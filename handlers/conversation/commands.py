"""Commands: the words that people type, in every language, and what each calls.

A command has an English name, for good: it is understood always, and buttons and tables know it by
it. All other words for it stand beside its line of help, `help-name.words`, in each language.
"""

from __future__ import annotations

import difflib
import enum
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import structlog

from handlers.conversation.catalogue import FALLBACK, Catalogue, Say, UnknownWording
from handlers.conversation.chat import Reply
from handlers.conversation.meaning import words_of
from handlers.conversation.turn import Turn

log = structlog.get_logger(__name__)

Handler = Callable[[Turn], Awaitable[Reply]]

LONG_ENOUGH = 5
"""Letters of a word of a sentence that may be misspelt: shorter ones are like too many others."""
ALIKE = 0.8
"""How alike it must be to the right one, of 1."""


class Situation(enum.Enum):
    """Where people are, as far as it decides which commands help them most."""

    OUTSIDE = "in no programme"
    WAITING = "in a programme, without a partner"
    PAIRED = "in a pair"


@dataclass(frozen=True, slots=True)
class Command:
    """What a word calls."""

    name: str
    handler: Handler
    coordinator: bool = False
    helps: Mapping[Situation, int] = field(default_factory=dict)
    """Where it helps most, with its place there, 1 for the first."""
    suggested: bool = False
    """Whether a platform that lists a few commands by itself names it."""

    def names(self, catalogue: Catalogue) -> tuple[str, ...]:
        """Every word for it, the English name first."""
        words = catalogue.words(f"help-{self.name}.words").values()
        return tuple(dict.fromkeys((self.name, *(word for own in words for word in own))))

    def first_names(self, catalogue: Catalogue) -> set[str]:
        """The word for it that each language prefers."""
        words = catalogue.words(f"help-{self.name}.words").values()
        return {self.name, *(own[0] for own in words if own)}


def command_named(
    commands: Iterable[Command], catalogue: Catalogue, word: str, language: str = FALLBACK
) -> Command | None:
    """The command that a word means, first in that language, then by name, then in any other."""
    folded, every = word.casefold(), list(commands)
    for one in every:
        if folded in catalogue.words(f"help-{one.name}.words").get(language, ()):
            return one
    by_name = (one for one in every if folded == one.name)
    return next(by_name, None) or next((c for c in every if folded in c.names(catalogue)), None)


def nearest(
    commands: Iterable[Command], catalogue: Catalogue, say: Say, word: str, how: float = 0.6
) -> Sequence[str]:
    """Words for up to three commands that look like `word`; `how` much, of 1."""
    by_name = {name: one for one in commands for name in one.names(catalogue)}
    found: dict[str, str] = {}
    for name in difflib.get_close_matches(word.casefold(), by_name, n=6, cutoff=how):
        one = by_name[name]
        preferred = name in one.first_names(catalogue)
        found.setdefault(one.name, name if preferred else say.command(one.name))
    return list(found.values())[:3]


def looked_for(
    commands: Iterable[Command], catalogue: Catalogue, say: Say, text: str
) -> Sequence[str]:
    """Words for up to three commands that a text asks about, those first of which it says most.

    Beside each command's words stand those that people ask with, `help-name.asked`: a word, its
    beginning (`pausier*`), or several that stand side by side.
    """
    every = list(commands)
    sentence = _sentence(text)
    counted = [(_asked(one, catalogue, sentence), one) for one in every]
    found = sorted((entry for entry in counted if entry[0]), key=lambda entry: -entry[0])
    if not found and " " in text.strip():
        return _misspelt(every, catalogue, say, text)
    return [say.command(one.name) for _count, one in found[:3]]


def asks_about(one: Command, catalogue: Catalogue, text: str) -> bool:
    """Whether a sentence asks about the command."""
    return _asked(one, catalogue, _sentence(text)) > 0


def _sentence(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _misspelt(
    commands: Sequence[Command], catalogue: Catalogue, say: Say, text: str
) -> Sequence[str]:
    """Commands one of whose words stands in the sentence but for a letter or two."""
    by_name = {name: one for one in commands for name in one.names(catalogue)}
    found: dict[str, None] = {}
    for word in words_of(text):
        if len(word) >= LONG_ENOUGH:
            for name in difflib.get_close_matches(word, by_name, n=1, cutoff=ALIKE):
                found.setdefault(say.command(by_name[name].name))
    return list(found)[:3]


def _asked(one: Command, catalogue: Catalogue, sentence: str) -> int:
    """How many letters of the sentence ask about the command."""
    return sum(length for words, length in _phrases(catalogue, one.name) if words in sentence)


@cache
def _phrases(catalogue: Catalogue, name: str) -> Sequence[tuple[str, int]]:
    """Each as it stands in a sentence, whole or as the beginning of a word; and its letters."""
    listed = [catalogue.words(f"help-{name}.{which}").values() for which in ("words", "asked")]
    phrases = {name, *(phrase for languages in listed for own in languages for phrase in own)}
    found = []
    for phrase in phrases:
        words = " ".join(words_of(phrase))
        found.append((f" {words}" if phrase.endswith("*") else f" {words} ", len(phrase)))
    return found


def does(say: Say, name: str) -> str:
    """What a command does, in a line; nothing if its words are missing: no other pays for that."""
    try:
        return str(say(f"help-{name}"))
    except UnknownWording:
        log.error("command_without_words", command=name)
        return ""
