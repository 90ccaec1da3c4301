"""What a sentence asks for, told from sentences of which it is known. Pure.

Each word counts, its beginning, four letters of it at a time, so that compounds, endings and
misspelt words count too, and each two words that stand together; what many sentences have counts
little (TF-IDF). How much each of these speaks for what is learned from the sentences by softmax
regression (docs/sources.md).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handlers.conversation.meaning import words_of
from storage.folding import folded

BEGINNING = 5
"""Letters that a word has in common with its other forms."""
LETTERS = 4
"""Letters of a word that are looked at together."""
WHOLE_WEIGHS, BEGINNING_WEIGHS, LETTERS_WEIGH, TWO_WEIGH = 0.5, 0.5, 0.4, 0.5
"""How much a word counts as it stands, by its beginning, by its letters, and with the next one."""
OFTEN = 2
"""In how many sentences something is that can be learned from."""
MARGIN = ""
"""What stands before the first word of a sentence and behind its last."""
ROUNDS, STEP, MODESTY = 20, 0.3, 0.05
"""How often all sentences are gone through, how far each time, and how much it costs to be sure."""

Examples = tuple[tuple[str, tuple[str, ...]], ...]
"""What is asked for, and the sentences that ask for it, in any language."""
Numbers = NDArray[np.float32]


class Likeness:
    """What sentences have in them, and what that speaks for."""

    def __init__(self, examples: Examples) -> None:
        self._names = [name for name, _sentences in examples]
        asks_for = [place for place, (_n, every) in enumerate(examples) for _one in every]
        parts = [_parts(one) for _name, sentences in examples for one in sentences]
        found = Counter(part for one in parts for part in one)
        often = [part for part, count in found.items() if count >= OFTEN]
        self._place = {part: place for place, part in enumerate(often)}
        self._most = _rarity(0, len(parts))
        self._rare = {part: _rarity(found[part], len(parts)) for part in often}
        rows = [self._weighed(one) for one in parts]
        self._speaks_for = _learned(_table(rows, len(often)), asks_for, len(self._names))

    def of(self, sentence: str) -> Mapping[str, float]:
        """How likely it asks for each, all together 1; nothing if it has nothing in common."""
        within = self._weighed(_parts(sentence))
        if not within:
            return {}
        weights = np.fromiter(within.values(), np.float32, len(within))
        return dict(zip(self._names, _shares(weights @ self._speaks_for[[*within]]), strict=True))

    def _weighed(self, parts: Mapping[str, float]) -> dict[int, float]:
        """What is known of it; the whole is of length 1, what no sentence has as rare as can be."""
        weights = {part: much * self._rare.get(part, self._most) for part, much in parts.items()}
        length = math.hypot(*weights.values()) or 1.0
        places = ((self._place.get(part), weight) for part, weight in weights.items())
        return {place: weight / length for place, weight in places if place is not None}


_one_at_a_time = Lock()


def likeness_of(examples: Examples) -> Likeness:
    """Made once: it takes a moment, in which nobody else waits if it is made in a thread."""
    with _one_at_a_time:
        return _made(examples)


@lru_cache(maxsize=8)
def _made(examples: Examples) -> Likeness:
    return Likeness(examples)


def _learned(sentences: sparse.csr_array, asks_for: list[int], of: int) -> Numbers:
    """What each part speaks for: gradient descent with Nesterov's momentum."""
    each = sentences.T.tocsr()
    right = np.zeros((len(asks_for), of), np.float32)
    right[np.arange(len(asks_for)), asks_for] = 1
    learned = moved = np.zeros((sentences.shape[1], of), np.float32)
    for number in range(ROUNDS):
        ahead = learned + np.float32(number / (number + 3)) * moved
        wrong = each @ (_shares(sentences @ ahead) - right) + np.float32(MODESTY) * ahead
        moved = ahead - np.float32(STEP) * wrong - learned
        learned = learned + moved
    return learned


def _shares(much: Numbers) -> Numbers:
    raised = np.exp(much - much.max(axis=-1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _table(rows: list[dict[int, float]], parts: int) -> sparse.csr_array:
    """One row for each sentence."""
    ends = np.cumsum([0, *map(len, rows)])
    places = np.fromiter((place for one in rows for place in one), np.int32, ends[-1])
    weights = np.fromiter((much for one in rows for much in one.values()), np.float32, ends[-1])
    return sparse.csr_array((weights, places, ends), shape=(len(rows), parts))


def _rarity(count: int, of: int) -> float:
    """The fewer sentences of so many have something, the more it counts."""
    return math.log((of + 1) / (count + 1)) + 1


def _parts(sentence: str) -> Mapping[str, float]:
    """Its words, their beginnings, every four letters in them, and every two of them."""
    found: dict[str, float] = defaultdict(float)
    words = words_of(sentence)
    for word in words:
        for part, weight in _parts_of_word(word):
            found[part] += weight
    for one, other in zip([MARGIN, *words], [*words, MARGIN], strict=True):
        found[f"{one} {other}"] += TWO_WEIGH
    return found


@lru_cache(maxsize=20_000)
def _parts_of_word(word: str) -> Sequence[tuple[str, float]]:
    plain = folded(word)
    within = f"<{plain}>"
    letters = (within[begin : begin + LETTERS] for begin in range(len(within) - LETTERS + 1))
    return (
        (f"={plain}", WHOLE_WEIGHS),
        (f"{plain[:BEGINNING]}*", BEGINNING_WEIGHS),
        *((one, LETTERS_WEIGH) for one in letters),
    )
