"""Everybody whom the cell of a manager may mean, in the list and outside of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from handlers.people.lists.fields import plain
from handlers.people.lists.listed import ListedPerson
from handlers.people.lists.names import BEHIND, INITIALS, initials, name_key

NEAR = 70.0
"""Likeness, of 100, from which somebody is offered as the one who is meant."""
CANDIDATES = 3
"""Likely meanings of a manager that are offered."""


class Someone(NamedTuple):
    """A person who is known outside the list: in a large company many are made for each list."""

    id: str
    name: str
    email: str = ""


@dataclass(slots=True)
class ManagerIndex:
    """The list's people and the others by all that they go by."""

    people: Sequence[ListedPerson]
    by_id: dict[str, list[int]] = field(default_factory=dict)
    by_email: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_number: dict[str, list[int]] = field(default_factory=dict)
    outside: dict[str, list[Someone]] = field(default_factory=dict)
    names_outside: dict[str, list[Someone]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for place, one in enumerate(self.people):
            for index, key in (
                (self.by_id, one.id.casefold()),
                (self.by_email, one.email.casefold()),
                (self.by_name, name_key(one.name)),
                (self.by_number, one.id.lstrip("0") if one.id.isdecimal() else ""),
            ):
                if key:
                    index.setdefault(key, []).append(place)

    def add(self, others: Iterable[Someone]) -> None:
        """People outside of the list, who count only where nobody in it does."""
        for one in others:
            name = name_key(one.name)
            for key in {one.id.casefold(), one.email.casefold(), name} - {""}:
                self.outside.setdefault(key, []).append(one)
            if one.name:
                self.names_outside.setdefault(name, []).append(one)

    def _with_initials(self, text: str) -> list[int]:
        """Everybody whose first and last name begin with these letters, in either order."""
        wanted = plain(text).replace(" ", "")
        every = self.by_name.items()
        return [place for name, places in every if wanted in initials(name) for place in places]

    def meant(self, text: str) -> list[int]:
        """The places of all whom a cell may name in so many words."""
        folded = text.casefold()
        for index, key in (
            (self.by_id, folded),
            (self.by_email, folded),
            (self.by_number, text.lstrip("0") if text.isdecimal() else ""),
            (self.by_name, name_key(text)),
        ):
            if key and key in index:
                return self._told_apart(text, index[key])
        return []

    def behind(self, text: str) -> list[int]:
        """Whose id or address stands in brackets behind a name."""
        found = BEHIND.search(text)
        key = found[1].strip().casefold() if found else ""
        number = key.lstrip("0") if key.isdecimal() else ""
        places = self.by_id.get(key) or self.by_email.get(key) or self.by_number.get(number)
        return list(places or ()) if key else []

    def _told_apart(self, text: str, places: list[int]) -> list[int]:
        """Of several who have one name, the one whose number stands behind it."""
        if len(places) < 2:
            return places
        named = [place for place in self.behind(text) if place in places]
        return named or places

    def meant_outside(self, text: str) -> list[Someone]:
        """Everybody outside of the list whom a cell may name in so many words."""
        return self.outside.get(text.casefold()) or self.outside.get(name_key(text)) or []

    def likely(self, value: str, places: Sequence[int]) -> tuple[ListedPerson, ...]:
        """Whoever may be meant, the likeliest first; nobody as their own manager only.

        `places` are those whose manager it is. Who is outside of the list has no line.
        """
        fitting = self.meant(value) or self.behind(value)
        if not fitting and INITIALS.match(value.strip()) and value.isupper():
            fitting = self._with_initials(value)
        inside = [self.people[one] for one in fitting if len(places) > 1 or one not in places]
        found = inside or [_outsider(one) for one in self.meant_outside(value)]
        return tuple((found or self._alike(value, places))[:CANDIDATES])

    def _alike(self, value: str, places: Sequence[int]) -> list[ListedPerson]:
        """By likeness of the names, or of the addresses."""
        if value.isdecimal():
            return []
        text = value.casefold() if "@" in value else name_key(value)
        inside = self.by_email if "@" in value else self.by_name
        outside = {} if "@" in value else self.names_outside
        scored: list[tuple[float, ListedPerson]] = []
        for name, score in _near(text, inside.keys()):
            fitting = (one for one in inside[name] if len(places) > 1 or one not in places)
            scored += [(score, self.people[one]) for one in fitting]
        for name, score in _near(text, outside.keys() - inside.keys()):
            scored += [(score, _outsider(one)) for one in outside[name]]
        return [one for _score, one in sorted(scored, key=lambda pair: -pair[0])]


def _near(text: str, names: Collection[str]) -> list[tuple[str, float]]:
    """The names most like a text, with their likeness."""
    from rapidfuzz import fuzz, process

    scorer = fuzz.token_sort_ratio
    found = process.extract(text, names, scorer=scorer, score_cutoff=NEAR, limit=CANDIDATES)
    return [(name, score) for name, score, _at in found]


def _outsider(one: Someone) -> ListedPerson:
    return ListedPerson(0, id=one.id, email=one.email, name=one.name)
