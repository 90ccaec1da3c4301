"""Who reports to whom: a manager is found for certain, or asked about; nobody is guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from handlers.people.lists.fields import plain
from handlers.people.lists.listed import (
    IdleAnswer,
    LeftOut,
    ListedPerson,
    PeopleList,
    UnknownManager,
)
from handlers.people.lists.manager_index import ManagerIndex, Someone
from handlers.people.lists.replies_given import NOBODY, OUTSIDE, Answers
from handlers.people.lists.tables import RowProblem
from handlers.people.lists.words import NOBODY as WORDS_FOR_NOBODY
from handlers.people.lists.words import is_blank

Others = Callable[[], Iterable[Someone]]
"""Gives everybody who is known outside of the list; asked once, and only if they are needed."""
MOST_SOUGHT = 100
"""Unknown managers for whom somebody alike is sought; the rest are listed without."""


def settle_managers(found: PeopleList, answers: Answers, others: Others) -> None:
    """Give each person their boss; what is not certain becomes a question, or what it was told."""
    index = ManagerIndex(found.people)
    told = {plain(value): meaning for value, meaning in answers.managers.items()}
    if _leads_outside(found.people, index, told):
        index.add(others())
    unknown: dict[str, list[int]] = {}
    settled: dict[str, str] = {}
    for place, one in enumerate(found.people):
        if _has_no_manager(one):
            continue
        _settle(found, index, place, told, answers)
        if one.manager_unknown and one.manager not in unknown:
            _say_idle(found, index, one.manager, told.get(plain(one.manager), ""))
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
            index.likely(value, places) if number < MOST_SOUGHT else (),
        )
        for number, (value, places) in enumerate(unknown.items())
    ]


def _leads_outside(
    people: Sequence[ListedPerson], index: ManagerIndex, told: Mapping[str, str]
) -> bool:
    """Whether for anybody's manager nobody else of the list may be meant."""
    for place, one in enumerate(people):
        if _has_no_manager(one):
            continue
        answer = told.get(plain(one.manager), "")
        texts = {one.manager, *([answer] if answer not in ("", NOBODY, OUTSIDE) else [])}
        if any(index.meant(text) in ([], [place]) for text in texts):
            return True
    return False


def _has_no_manager(one: ListedPerson) -> bool:
    return is_blank(one.manager) or plain(one.manager) in WORDS_FOR_NOBODY


def _settle(
    found: PeopleList, index: ManagerIndex, place: int, told: Mapping[str, str], answers: Answers
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
    beyond = index.meant_outside(text)
    if not meant and len({other.id for other in beyond}) == 1:
        one.boss_key = beyond[0].id
    elif answer == OUTSIDE or (answers.managers_outside and not meant):
        one.boss_key = one.manager
    else:
        one.manager_unknown = True


def _say_idle(found: PeopleList, index: ManagerIndex, value: str, answer: str) -> None:
    """An answer was given for this manager, and leaves it open."""
    if not answer or answer == OUTSIDE:
        return
    several = len(index.meant(answer)) + len(index.meant_outside(answer)) > 1
    key = "list-idle-several" if several else "list-idle-nobody"
    told = {"name": value[:60], "meant": answer[:60]}
    found.idle_answers.append(IdleAnswer(value, key, told))


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
