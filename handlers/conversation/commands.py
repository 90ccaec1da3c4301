"""Commands: the words that people type, in every language, and what each calls.

A command has an English name, for good: it is understood always, and buttons and tables know it by
it. All other words for it stand beside its line of help, `help-name.words`, in each language.
"""

from __future__ import annotations

import difflib
import enum
import math
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import structlog

from handlers.conversation.catalogue import FALLBACK, Catalogue, Say, UnknownWording
from handlers.conversation.chat import Reply
from handlers.conversation.meaning import words_of
from handlers.conversation.turn import Turn

if TYPE_CHECKING:
    from handlers.conversation.likeness import Examples

log = structlog.get_logger(__name__)

Handler = Callable[[Turn], Awaitable[Reply]]

MOST_OFFERED = 5
"""Commands that a sentence brings at once."""
LIKE_ENOUGH, BESIDE_THE_FIRST = 0.08, 0.04
"""How likely the likeliest is at least, of 1, and the others beside it."""
ELSEWHERE, NEXT, TROUBLE = "written-elsewhere", "written-next", "written-trouble"
"""What people ask for that is no command: what is not the bot's, their own next step, and somebody
to talk to because something goes wrong."""
NOT_COMMANDS = (ELSEWHERE, NEXT, TROUBLE)
QUESTIONS = {
    "question-meet": "status",
    "question-help": "status",
    "question-left": "match",
    "question-learned": "insights",
    "worth-button": "insights",
    "question-trends": "trends",
}
"""What coordinators ask at a glance, as on the buttons, and the command that tells it too."""
ASKED_BY = {
    "status": ("question-meet", "question-help", "question-left"),
    "pairs": ("question-meet", "question-help", "question-left"),
    "match": ("question-left",),
    "insights": ("question-learned", "worth-button"),
    "learnings": ("question-learned",),
    "trends": ("question-trends",),
}
"""What a sentence may ask that brings one of these first."""
ALONG = "match"
"""Whose question is often asked along with another: who is left, and what to do now."""
TOLD_BY_IT = ("insights", "learnings", "trends")
"""Whose every question is among them."""
SURE_ENOUGH = 0.25
"""How likely it asks that question of the six, of 1, where others may be meant."""
ALMOST_SURE = 0.6
"""The same where something else comes first."""
SURELY, PERHAPS, FEW = 3, 0.7, 3
"""How much likelier than any command it is not the bot's, that none comes, or only a few."""
COORDINATORS_WEIGH = 1.6
"""What is a coordinator's, beside what is everybody's."""
LIKELIEST_WEIGHS = 1.4
"""What helps most where somebody is: most of what a pair says is about when to meet."""
LONG_ENOUGH = 5
"""Letters of a word of a sentence that may be misspelt: shorter ones are like too many others."""
ALIKE, ALONE = 0.8, 0.75
"""How alike it must be to the right one, of 1, and a word that stands alone."""


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
    text: str,
    here: Situation | None = None,
) -> Sequence[str]:
    """Up to five of `open_to` and NOT_COMMANDS that a text asks about, the likeliest first.

    What helps most `here` is asked about more often than by its words alone. What is not the
    bot's is found alone.

    Beside each command's words stand sentences that people ask with, `help-name.asked`; of a word
    with a star only the beginning.
    """
    from handlers.conversation.likeness import likeness_of

    commands = {one.name: one for one in every}
    alike = likeness_of(_examples(catalogue, tuple(commands))).of(text)
    much = {
        name: share * _weight(commands.get(name), here)
        for name, share in alike.items()
        if name in open_to or name in (NEXT, TROUBLE)
    }
    most, elsewhere = max(much.values(), default=0), alike.get(ELSEWHERE, 0)
    if elsewhere > SURELY * most:
        return [ELSEWHERE]
    enough = BESIDE_THE_FIRST * most if most >= LIKE_ENOUGH * math.fsum(much.values()) else most
    found = sorted((name for name in much if much[name] > enough), key=lambda one: -much[one])
    if not found and " " in text.strip():
        return _misspelt([commands[name] for name in open_to], catalogue, text)
    return found[: FEW if elsewhere > PERHAPS * most else MOST_OFFERED]


def question_in(catalogue: Catalogue, text: str, found: Sequence[str]) -> str:
    """Which of QUESTIONS a text asks that brought these commands; empty if that cannot be told."""
    from handlers.conversation.likeness import likeness_of

    first = found[0] if found else ""
    examples = tuple((key, _every(catalogue, f"{key}.asked")) for key in QUESTIONS)
    alike = likeness_of(examples).of(text)
    told = first if first in ASKED_BY else ALONG if ALONG in found else ""
    asked = max(ASKED_BY.get(told, ()), key=lambda key: alike.get(key, 0), default="")
    least = ALMOST_SURE if told != first else 0 if told in TOLD_BY_IT else SURE_ENOUGH
    return asked if alike.get(asked, 0) >= least else ""


def _weight(one: Command | None, here: Situation | None) -> float:
    """Whoever may coordinate more often means that."""
    if one is None:
        return 1
    if one.coordinator:
        return COORDINATORS_WEIGH
    return LIKELIEST_WEIGHS if here and one.helps.get(here) == 1 else 1


@cache
def _examples(catalogue: Catalogue, names: tuple[str, ...]) -> Examples:
    others = ((name, _every(catalogue, f"{name}.asked")) for name in NOT_COMMANDS)
    return (*((name, _listed(catalogue, name)) for name in names), *others)


@cache
def _listed(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Its words and what else people ask with, in every language."""
    asked = (f"{key}.asked" for key, command in QUESTIONS.items() if command == name)
    keys = (f"help-{name}.words", f"help-{name}.asked", *asked)
    return tuple(dict.fromkeys((name, *(one for key in keys for one in _every(catalogue, key)))))


def _every(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    """What all languages list there."""
    return tuple(phrase for own in catalogue.words(key).values() for phrase in own)


def tells_of_trouble(catalogue: Catalogue, text: str) -> bool:
    """Whether a sentence has one of the phrases with which people say that something is wrong.

    They are looked for as they are, since none of them may be missed.
    """
    sentence = f" {' '.join(words_of(text))} "
    return any(words in sentence for words in _phrases(catalogue, TROUBLE))


def _misspelt(commands: Sequence[Command], catalogue: Catalogue, text: str) -> Sequence[str]:
    """Commands one of whose words stands in the sentence but for a letter or two."""
    by_name = {name: one for one in commands for name in one.names(catalogue)}
    found: dict[str, None] = {}
    for word in words_of(text):
        if len(word) >= LONG_ENOUGH:
            for name in difflib.get_close_matches(word, by_name, n=1, cutoff=ALIKE):
                found.setdefault(by_name[name].name)
    return list(found)[:3]


@cache
def _phrases(catalogue: Catalogue, name: str) -> Sequence[str]:
    """Each as it stands in a sentence, whole or as the beginning of a word."""
    found = []
    for phrase in _every(catalogue, f"{name}.asked"):
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
