"""Commands: the words that people type, in every language, and what each calls.

A command has an English name, for good: it is understood always, and buttons and tables know it by
it. All other words for it stand beside its line of help, `help-name.words`, in each language.
"""

from __future__ import annotations

import difflib
import enum
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import structlog

from handlers.conversation.catalogue import FALLBACK, Catalogue, Say, UnknownWording
from handlers.conversation.chat import Reply
from handlers.conversation.likeness import Examples, likeness_of
from handlers.conversation.meaning import words_of
from handlers.conversation.turn import Turn

log = structlog.get_logger(__name__)

Handler = Callable[[Turn], Awaitable[Reply]]

MOST_OFFERED = 4
"""Commands that a sentence brings at once."""
LIKE_ENOUGH, BESIDE_THE_FIRST = 0.2, 0.35
"""How alike a sentence is to those of a command at least, and beside the likeliest one."""
COORDINATORS_WEIGH = 1.6
"""What is a coordinator's, beside what is everybody's."""
LIKELIEST_WEIGHS = 1.4
"""What helps most where somebody is: most of what a pair says is about when to meet."""
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
    alone: bool = False
    """Whether its words are everyday ones that it stands alone with, so that a longer text that
    begins with one is a sentence."""

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
    every: Iterable[Command],
    open_to: Collection[str],
    catalogue: Catalogue,
    say: Say,
    text: str,
    here: Situation | None = None,
) -> Sequence[str]:
    """Words for up to four commands of `open_to` that a text asks about, the likeliest first.

    What helps most `here` is asked about more often than by its words alone.

    Beside each command's words stand sentences that people ask with, `help-name.asked`; of a word
    with a star only the beginning.
    """
    commands = {one.name: one for one in every}
    alike = likeness_of(_examples(catalogue, tuple(commands))).of(text)
    much = {name: alike[name] * _weight(commands[name], here) for name in alike if name in open_to}
    enough = max(LIKE_ENOUGH, max(much.values(), default=0) * BESIDE_THE_FIRST)
    found = sorted((name for name in much if much[name] >= enough), key=lambda one: -much[one])
    if not found and " " in text.strip():
        return _misspelt([commands[name] for name in open_to], catalogue, say, text)
    return [say.command(name) for name in found[:MOST_OFFERED]]


def _weight(one: Command, here: Situation | None) -> float:
    """Whoever may coordinate more often means that."""
    if one.coordinator:
        return COORDINATORS_WEIGH
    return LIKELIEST_WEIGHS if here and one.helps.get(here) == 1 else 1


@cache
def _examples(catalogue: Catalogue, names: tuple[str, ...]) -> Examples:
    return tuple((name, _listed(catalogue, name)) for name in names)


@cache
def _listed(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Its words and what else people ask with, in every language."""
    listed = [catalogue.words(f"help-{name}.{which}").values() for which in ("words", "asked")]
    phrases = (phrase for languages in listed for own in languages for phrase in own)
    return tuple(dict.fromkeys((name, *phrases)))


def asks_about(one: Command, catalogue: Catalogue, text: str) -> bool:
    """Whether a sentence has one of the phrases that people ask about the command with."""
    sentence = f" {' '.join(words_of(text))} "
    return any(words in sentence for words in _phrases(catalogue, one.name))


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


@cache
def _phrases(catalogue: Catalogue, name: str) -> Sequence[str]:
    """Each as it stands in a sentence, whole or as the beginning of a word."""
    found = []
    for phrase in _listed(catalogue, name):
        words = " ".join(words_of(phrase))
        found.append(f" {words}" if phrase.endswith("*") else f" {words} ")
    return found


def does(say: Say, name: str) -> str:
    """What a command does, in a line; nothing if its words are missing: no other pays for that."""
    try:
        return str(say(f"help-{name}"))
    except UnknownWording:
        log.error("command_without_words", command=name)
        return ""
