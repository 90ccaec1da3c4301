"""Topics as people write them: by key, by title in any language, or in their own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.people.lists.fields import plain
from handlers.people.lists.words import WEIGHTS

DEFAULT_WEIGHT = 2
"""Of a topic without one (docs/matching.md)."""
NEAR = 78.0
"""Likeness, of 100, from which a title is suggested for somebody's own words."""
_KEY = re.compile(r"^[a-z0-9_]+$")
_WEIGHTED = re.compile(r"^(?P<name>.*?)\s*(?:[:=(–-]\s*(?P<weight>-?\d+|[a-zA-ZÄÖÜäöü]+)\s*\)?)$")
_OWN_WORDS: Mapping[str, str] = {
    "b1": (
        "chatgpt|ki|ai|kunstliche intelligenz|artificial intelligence|generative ki|generative ai|"
        "genai|gen ai|copilot|prompting|prompt engineering|llm|ki tools|ai tools|gemini|claude"
    ),
    "b4": "dashboards|dashboard|data|daten|power bi|tableau|datenkompetenz|data literacy|analytics",
    "b5": "automation|automatisierung|low code|no code|power automate|rpa",
    "c1": "linkedin|xing|social media|personal branding|corporate influencer|soziale medien",
    "c2": "tiktok|instagram|reels|shorts|youtube|kurzvideo|short video",
    "a1": "teams|slack|microsoft teams|collaboration tools",
    "a3": "whiteboard|miro|mural|zusammenarbeit|collaboration",
    "d2": "it security|it sicherheit|cyber security|cybersecurity|phishing|datensicherheit",
    "e1": "recruiting|bewerbung|active sourcing",
    "e4": "onboarding",
    "f1": "fuhrung|leadership|new leadership|moderne fuhrung",
    "f2": "feedback|feedback kultur|feedbackkultur",
    "f4": "new work|homeoffice|home office|remote work|remote|hybrides arbeiten|flexible work",
    "f5": "agile|agilitat|scrum|agiles arbeiten",
    "g1": "diversity|vielfalt|diversitat|generationen",
    "g3": "mental health|mentale gesundheit",
    "h3": "nachhaltigkeit|sustainability|esg",
    "h4": "trends|trendscouting|innovation",
}
"""What people write for a topic without knowing its title."""


@dataclass(frozen=True)
class Subjects:
    """The topics that may be meant: key by each of its names; `free` lets other keys pass."""

    by_name: Mapping[str, str]
    free: bool = False

    def __hash__(self) -> int:
        return id(self)

    def key_of(self, word: str) -> tuple[str | None, bool]:
        """The key that a word means, and whether that is certain; None if nothing is near."""
        return _key_of(self, word)

    def has(self, key: str) -> bool:
        """Whether there is a topic of that key."""
        return self.free or key in self.by_name.values()

    def read(self, cell: str) -> list[tuple[str, int | str]]:
        """The topics of a cell: each word with its weight, or the word that is no weight."""
        return [self._weighed(item) for item in self._items(cell) if item.strip()]

    def _items(self, cell: str) -> Sequence[str]:
        if plain(cell) in self.by_name:
            return [cell]
        parts = re.split(r"[;\n\r|]+", cell)
        return [item for part in parts for item in self._by_commas(part)]

    def _by_commas(self, part: str) -> list[str]:
        """Parted at commas, but for those that stand in a title."""
        pieces, items, at = part.split(","), [], 0
        while at < len(pieces):
            ends = range(len(pieces), at + 1, -1)
            whole = next((end for end in ends if self._is_title(pieces[at:end])), at + 1)
            items.append(",".join(pieces[at:whole]).strip())
            at = whole
        return items

    def _is_title(self, pieces: Sequence[str]) -> bool:
        text = ",".join(pieces)
        return plain(text) in self.by_name or plain(_name_of(text)) in self.by_name

    def _weighed(self, item: str) -> tuple[str, int | str]:
        item = item.strip()
        found = None if plain(item) in self.by_name else _WEIGHTED.match(item)
        if found is None:
            return item, DEFAULT_WEIGHT
        weight = WEIGHTS.get(found["weight"].casefold())
        if weight is not None:
            return found["name"].strip(), weight
        is_key = _KEY.match(found["name"].strip().lower())
        return (found["name"].strip(), found["weight"]) if is_key else (item, DEFAULT_WEIGHT)


def _name_of(text: str) -> str:
    found = _WEIGHTED.match(text.strip())
    return found["name"] if found else text


@lru_cache(8192)
def _key_of(subjects: Subjects, word: str) -> tuple[str | None, bool]:
    text = plain(word)
    if text in subjects.by_name:
        return subjects.by_name[text], True
    if subjects.free and _KEY.match(word):
        return word, True
    own = _own_words().get(text)
    if own is not None and own in subjects.by_name.values():
        return own, False
    if len(text) < 4:
        return None, False
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        text, subjects.by_name.keys(), scorer=fuzz.token_set_ratio, score_cutoff=NEAR
    )
    return (subjects.by_name[found[0]], False) if found else (None, False)


@lru_cache(1)
def _own_words() -> Mapping[str, str]:
    return {word: key for key, words in _OWN_WORDS.items() for word in words.split("|")}
