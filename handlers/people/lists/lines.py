"""Who reports to whom: a manager is found for certain, or asked about; nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.people.lists.fields import plain
from handlers.people.lists.listed import LeftOut, ListedPerson, PeopleList, UnknownManager
from handlers.people.lists.replies_given import NOBODY, OUTSIDE, Answers
from handlers.people.lists.tables import RowProblem
from handlers.people.lists.words import NOBODY as WORDS_FOR_NOBODY
from handlers.people.lists.words import is_blank

NEAR = 70.0
"""Likeness, of 100, from which somebody is offered as the one who is meant."""
MOST_SOUGHT = 100
"""Unknown managers for whom somebody alike is sought; the rest are listed without."""
CANDIDATES = 3
"""Likely meanings of a manager that are looked at."""
_TITLES = re.compile(r"\b(prof|dr|dipl ing|dipl kfm|mba|ing|mag|herr|frau|mr|mrs|ms)\b\.?")
_BEHIND = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*$")
"""`Logan McNeil (On Leave)`, `Logan McNeil [C]`, `McNeil, Logan (21001)`."""
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){2,4}$")
"""`JM`, `J.M.`; who that is, is asked."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person who is known outside the list."""

    id: str
    name: str
    email: str = ""


def straight(name: str) -> str:
    """`Anna Beispiel` for `Beispiel, Anna`, without what stands in brackets behind it."""
    name = " ".join(_BEHIND.sub("", name).split())
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first and first else name


def _initials(name: str) -> tuple[str, ...]:
    """Of all names, the last name before the first, the first and the last alone."""
    letters = "".join(plain(one)[:1] for one in name.split())
    return letters, letters[-1:] + letters[:-1], letters[:1] + letters[-1:]


_NO_NAME = re.compile(r"^\W|\d|[:!?]$|\b(mentor\w*|mentees?)\b", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Whether a text may be somebody's name and not a heading or a sentence."""
    return len(text.split()) <= 5 and not _NO_NAME.search(text)


def name_key(name: str) -> str:
    """By which two spellings of one name are one: case, titles and order of the names."""
    folded = " ".join(straight(name).casefold().replace("-", " ").split())
    return " ".join(_TITLES.sub(" ", folded).split())


@dataclass(slots=True)
class _Index:
    """The list's people and the others by all that they go by."""

    people: Sequence[ListedPerson]
    by_id: dict[str, list[int]] = field(default_factory=dict)
    by_email: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_number: dict[str, list[int]] = field(default_factory=dict)
    outside: dict[str, list[Someone]] = field(default_factory=dict)

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
            keys = {one.id.casefold(), one.email.casefold(), name_key(one.name)} - {""}
            for key in keys:
                self.outside.setdefault(key, []).append(one)

    def by_initials(self, text: str) -> list[int]:
        """Everybody whose first and last name begin with these letters, in either order."""
        if not _INITIALS.match(text.strip()):
            return []
        wanted = plain(text).replace(" ", "")
        return [
            place
            for name, places in self.by_name.items()
            if wanted in _initials(name)
            for place in places
        ]

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
        found = _BEHIND.search(text)
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


def settle_managers(found: PeopleList, answers: Answers, others: Iterable[Someone]) -> None:
    """Give each person their boss; what is not certain becomes a question, or what it was told."""
    index = _Index(found.people)
    index.add(others)
    told = {plain(value): meaning for value, meaning in answers.managers.items()}
    unknown: dict[str, list[int]] = {}
    settled: dict[str, str] = {}
    for place, one in enumerate(found.people):
        if is_blank(one.manager) or plain(one.manager) in WORDS_FOR_NOBODY:
            continue
        _settle(found, index, place, told, answers)
        if one.manager_unknown:
            unknown.setdefault(one.manager, []).append(place)
        elif one.boss is not None and not settled.get(one.manager):
            settled[one.manager] = "said"
            _say_restored(found, one)
    for place in _on_circles(found.people):
        one = found.people[place]
        found.problems.append(
            RowProblem(one.line, "manager_id", one.manager, "people-circle", {"id": one.key}, False)
        )
        one.boss, one.manager_unknown = None, True
        unknown.setdefault(one.manager, []).append(place)
    found.managers_unknown = [
        UnknownManager(
            value,
            tuple(found.people[place].line for place in places),
            _candidates(value, found, index, places) if number < MOST_SOUGHT else (),
        )
        for number, (value, places) in enumerate(unknown.items())
    ]


def _settle(
    found: PeopleList, index: _Index, place: int, told: Mapping[str, str], answers: Answers
) -> None:
    one = found.people[place]
    answer = told.get(plain(one.manager), "")
    if answer == NOBODY:
        return
    text = answer if answer and answer != OUTSIDE else one.manager
    meant = index.meant(text)
    if len(meant) == 1:
        one.boss = meant[0]
        return
    beyond = index.outside.get(text.casefold()) or index.outside.get(name_key(text)) or []
    if not meant and len({other.id for other in beyond}) == 1:
        one.boss_key = beyond[0].id
    elif answer == OUTSIDE or (answers.managers_outside and not meant):
        one.boss_key = one.manager
    else:
        one.manager_unknown = True


def _say_restored(found: PeopleList, one: ListedPerson) -> None:
    boss = found.people[one.boss] if one.boss is not None else None
    if (
        boss is not None
        and one.manager.isdecimal()
        and boss.id.isdecimal()
        and boss.id != one.manager
    ):
        told = {"value": one.manager, "id": boss.id}
        found.notes.append(LeftOut(one.line, "list-zeros-restored", told))


def _on_circles(people: Sequence[ListedPerson]) -> list[int]:
    """Everybody who is above themselves; whoever only hangs below a circle is not."""
    on_circle: set[int] = set()
    settled: set[int] = set()
    for start in range(len(people)):
        path: dict[int, int] = {}
        place: int | None = start
        while place is not None and place not in settled and place not in path:
            path[place] = len(path)
            place = people[place].boss
        if place is not None and place in path:
            on_circle.update(one for one, step in path.items() if step >= path[place])
        settled.update(path)
    return sorted(on_circle)


def _candidates(
    value: str, found: PeopleList, index: _Index, places: Sequence[int]
) -> tuple[ListedPerson, ...]:
    """Whoever may be meant, the likeliest first; nobody is offered as their own manager only."""
    meant = [place for place in index.meant(value) if len(places) > 1 or place not in places]
    if meant:
        return tuple(found.people[place] for place in meant[:CANDIDATES])
    fitting = index.behind(value) or index.by_initials(value)
    if fitting:
        return tuple(found.people[place] for place in fitting[:CANDIDATES])
    from rapidfuzz import fuzz, process

    names = index.by_email if "@" in value else index.by_name
    text = value.casefold() if "@" in value else name_key(value)
    if value.isdecimal():
        return ()
    near = process.extract(
        text, names.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=NEAR, limit=CANDIDATES
    )
    every = [place for name, _score, _at in near for place in names[name]]
    fitting = [place for place in every if len(places) > 1 or place not in places]
    return tuple(found.people[place] for place in fitting[:CANDIDATES])
