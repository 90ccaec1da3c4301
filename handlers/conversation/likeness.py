"""What a sentence is most like, among sentences of which it is known what they ask for. Pure.

Both are compared by the stems of their words and by four letters of each word at a time, so that
compounds, endings and misspelt words count too; what many sentences have counts little (cosine of
TF-IDF, docs/sources.md).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from handlers.conversation.meaning import words_of
from storage.stemming import stem

LETTERS, LETTERS_WEIGH = 4, 0.3
"""Letters of a word that are looked at together, and what they weigh beside its stem."""
LOOKED_AT, NEXT_WEIGHS = 10, 0.8
"""Of those that ask for one thing the most alike count, each next one less."""
RARE_WEIGHS = 1.25
"""To what power it counts how rare something is."""

Examples = tuple[tuple[str, tuple[str, ...]], ...]
"""What is asked for, and the sentences that ask for it, in any language."""


class Likeness:
    """Sentences, by what is in them."""

    def __init__(self, examples: Examples) -> None:
        self._asks_for = [name for name, sentences in examples for _one in sentences]
        parts = [_parts(one) for _name, sentences in examples for one in sentences]
        found = Counter(part for one in parts for part in one)
        self._rare = {part: _rarity(count, len(parts)) for part, count in found.items()}
        self._within: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, one in enumerate(parts):
            for part, weight in self._weighed(one).items():
                self._within[part].append((number, weight))

    def of(self, sentence: str) -> Mapping[str, float]:
        """How much it asks for each, from 0 for nothing in common; twice the same is over 1."""
        alike: dict[int, float] = defaultdict(float)
        for part, weight in self._weighed(_parts(sentence)).items():
            for number, other in self._within.get(part, ()):
                alike[number] += weight * other
        by_name: dict[str, list[float]] = defaultdict(list)
        for number, much in alike.items():
            by_name[self._asks_for[number]].append(much)
        return {name: _together(every) for name, every in by_name.items()}

    def _weighed(self, parts: Mapping[str, float]) -> Mapping[str, float]:
        """Of length 1; what no sentence has is as rare as can be."""
        most = _rarity(0, len(self._asks_for))
        weights = {part: much * self._rare.get(part, most) for part, much in parts.items()}
        length = math.hypot(*weights.values()) or 1.0
        return {part: weight / length for part, weight in weights.items()}


@lru_cache(maxsize=8)
def likeness_of(examples: Examples) -> Likeness:
    """Made once: it takes a moment, in which nobody else waits if it is made in a thread."""
    return Likeness(examples)


def _rarity(count: int, of: int) -> float:
    """The fewer sentences of so many have something, the more it counts."""
    return math.pow(math.log((of + 1) / (count + 1)) + 1, RARE_WEIGHS)


def _together(every: Iterable[float]) -> float:
    most: Sequence[float] = sorted(every, reverse=True)[:LOOKED_AT]
    return math.fsum(much * math.pow(NEXT_WEIGHS, place) for place, much in enumerate(most))


def _parts(sentence: str) -> Mapping[str, float]:
    """The stems of its words, and every four letters in them; a stem has no margin."""
    found: dict[str, float] = defaultdict(float)
    for word in words_of(sentence):
        found[stem(word)] += 1
        within = f"<{word}>"
        for begin in range(len(within) - LETTERS + 1):
            found[f"<{within[begin : begin + LETTERS]}>"] += LETTERS_WEIGH
    return found
