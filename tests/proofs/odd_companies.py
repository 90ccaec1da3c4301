"""Odd companies to be matched, twenty families of them; a family and a number make one company.

Each is a file of people, as anybody may hand it to `mentor match`, with the programme's rules and
the pairs that a coordinator has pinned.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.matching.rules import Rules, Weights
from tests.people_csv import Row

WINTER, SUMMER, BETWEEN = date(2026, 12, 1), date(2026, 7, 1), date(2027, 3, 22)
"""The last is after the clocks changed in New York and before they do in Berlin."""
TOPICS = ("a1", "a2", "b1", "b2", "c1")
"""Known to the catalogue, so that the same company can be matched in chat."""
SPOKEN = ("de", "en", "fr", "de;en", "en;fr", "de;en;fr")
ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "Asia/Dubai",
    "Asia/Karachi",
    "America/Sao_Paulo",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Honolulu",
    "Pacific/Marquesas",
)
AWAY = "away"
"""Somebody who does not take part at the moment, but whose pairs stand."""

Choices = Mapping[str, Sequence[str]]
USUAL: Choices = {
    "languages": ("de", "de;en", "en"),
    "department": ("IT", "HR", "Sales"),
    "location": ("Berlin", "Graz"),
    "timezone": ("Europe/Berlin",),
    "style": ("", "listener", "talker"),
}


@dataclass(frozen=True)
class OddCompany:
    """The rows of its file, the rules, and pinned pairs (mentee, mentor)."""

    name: str
    rows: tuple[Row, ...]
    rules: Rules
    pins: tuple[tuple[str, str], ...] = ()
    managers_outside: bool = False
    """Whether managers who are nobody in the file are people outside."""


def odd_company(family: str, number: int) -> OddCompany:
    """The same company for the same family and number, wherever it is made."""
    chance = random.Random(f"{family} {number}")
    return replace(FAMILIES[family](chance), name=f"{family} {number}")


# ---------------------------------------------------------------------------- who is in them


def _rules(chance: random.Random, **more: object) -> Rules:
    usual: dict[str, object] = {
        "on": chance.choice((WINTER, SUMMER, BETWEEN)),
        "min_level_gap": chance.choice((2, 2, 1)),
        "mentee_capacity": chance.choice((1, 1, 2)),
    }
    return Rules(**(usual | more))  # type: ignore[arg-type]


def _topics(chance: random.Random, most: int) -> str:
    some = chance.sample(TOPICS, chance.randint(1, most))
    return ";".join(f"{key}{chance.choice((':1', ':2', ':3', ''))}" for key in some)


def _person(chance: random.Random, id_: str, role: str, choices: Choices) -> Row:
    own: dict[str, Sequence[str]] = {
        "level": ("5", "6", "7", "8") if role == "mentee" else ("1", "2", "3", "4"),
        "topics": [_topics(chance, 3)],
        "capacity": ("",) if role == "mentee" else ("", "1", "2"),
    }
    drawn = {key: chance.choice(values) for key, values in {**own, **USUAL, **choices}.items()}
    return {"id": id_, "name": id_.title(), "role": role} | drawn


def _people(
    chance: random.Random, leaders: int, juniors: int, choices: Choices | None = None
) -> list[Row]:
    rows = [_person(chance, f"k{n}", "mentee", choices or {}) for n in range(leaders)]
    rows += [_person(chance, f"l{n}", "mentor", choices or {}) for n in range(juniors)]
    chance.shuffle(rows)
    return rows


def _some(chance: random.Random, choices: Choices | None = None, most: int = 9) -> list[Row]:
    return _people(chance, chance.randint(2, most), chance.randint(2, most), choices)


def _company(rows: list[Row], rules: Rules, pins: Sequence[tuple[str, str]] = ()) -> OddCompany:
    return OddCompany("", tuple(rows), rules, tuple(dict.fromkeys(pins)))


def _changed(rows: list[Row], changes: Mapping[str, Row]) -> list[Row]:
    return [row | changes.get(row["id"], {}) for row in rows]


# ---------------------------------------------------------------------------- the families


def _everyday(chance: random.Random) -> OddCompany:
    return _company(_some(chance, most=12), _rules(chance))


def _everybody_alike(chance: random.Random) -> OddCompany:
    """Every solution that matches as many is as good: the ids alone decide."""
    alike = {key: values[:1] for key, values in USUAL.items()}
    alike |= {"topics": ("a1:2;b1:1",), "level": ("6",)}
    juniors = alike | {"level": ("2",), "capacity": ("1",)}
    rows = _people(chance, chance.randint(2, 9), 0, alike)
    rows += _people(chance, 0, chance.randint(2, 9), juniors)
    return _company(rows, _rules(chance))


def _few_sorts(chance: random.Random) -> OddCompany:
    """Two sorts of each, so that many solutions are as good as each other."""
    choices = {"topics": ("a1:3", "a1:3;b1:3"), "department": ("IT", "HR"), "style": ("",)}
    return _company(_some(chance, choices), _rules(chance))


def _one_long_line(chance: random.Random) -> OddCompany:
    """Everybody is the manager of the next one."""
    rows = _some(chance)
    line = [row["id"] for row in rows]
    chance.shuffle(line)
    above = dict(zip(line[1:], line, strict=False))
    changes = {one: {"manager_id": above.get(one, "")} for one in line}
    return _company(_changed(rows, changes), _rules(chance))


def _managers_in_a_circle(chance: random.Random) -> OddCompany:
    """One to three people are each other's managers; many others hang below them."""
    rows = _some(chance)
    ids = [row["id"] for row in rows]
    circle = chance.sample(ids, chance.randint(1, 3))
    changes = {one: {"manager_id": chance.choice((*circle, *ids, ""))} for one in ids}
    for one, above in zip(circle, circle[1:] + circle[:1], strict=True):
        changes[one] = {"manager_id": above}
    return _company(_changed(rows, changes), _rules(chance))


def _top_of_the_house(chance: random.Random) -> OddCompany:
    """One leader above all others, whose mentor may stand in their own line far enough below."""
    rows = _people(chance, chance.randint(1, 4), chance.randint(2, 6))
    chance.shuffle(rows)
    above = {"k0": ""}
    for row in rows:
        if row["id"] != "k0":
            above[row["id"]] = list(above)[-1] if chance.random() < 0.7 else chance.choice([*above])
    changes = {one: {"manager_id": manager} for one, manager in above.items()}
    rules = _rules(chance, top_min_distance=chance.choice((3, 3, 2, 1)))
    return _company(_changed(rows, changes), rules)


def _managers_from_outside(chance: random.Random) -> OddCompany:
    """Managers who are not in the file, and employees who are only in it as managers.

    Whoever is below the first is not matched, unless it is said that they are outside.
    """
    rows = _some(chance)
    staff: list[Row] = [{"id": f"m{n}", "name": f"M{n}"} for n in range(2)]
    staff[0]["manager_id"] = chance.choice(("nobody", rows[0]["id"], ""))
    names = ["nobody", "no-one", "m0", "m1", *(row["id"] for row in rows[:2]), ""]
    changes = {row["id"]: {"manager_id": chance.choice(names)} for row in rows[2:]}
    company = _company([*_changed(rows, changes), *staff], _rules(chance))
    return replace(company, managers_outside=chance.random() < 0.5)


def _departments_missing(chance: random.Random) -> OddCompany:
    choices = {"department": ("", "", "IT", "HR"), "location": ("", "Berlin")}
    return _company(_some(chance, choices), _rules(chance, require_cross_department=True))


def _places_missing(chance: random.Random) -> OddCompany:
    choices = {"department": ("", "IT"), "location": ("", "", "Graz"), "timezone": ("", "UTC")}
    return _company(_some(chance, choices), _rules(chance))


def _much_room(chance: random.Random) -> OddCompany:
    """Mentors who take up to three."""
    rows = _people(chance, chance.randint(4, 12), chance.randint(1, 4))
    changes = {row["id"]: {"capacity": chance.choice("123")} for row in rows if row["id"][0] == "l"}
    return _company(_changed(rows, changes), _rules(chance))


def _several_mentors_each(chance: random.Random) -> OddCompany:
    rows = _people(chance, chance.randint(1, 5), chance.randint(3, 9))
    return _company(rows, _rules(chance, mentee_capacity=chance.choice((2, 3))))


def _pinned(chance: random.Random) -> OddCompany:
    """Pinned pairs that the rules would allow or not, one of them with somebody who is away."""
    rows = _some(chance)
    leaders = [row["id"] for row in rows if row["role"] == "mentee"]
    juniors = [row["id"] for row in rows if row["role"] == "mentor"]
    pins = [(chance.choice(leaders), chance.choice(juniors)) for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.3:
        pins.append((chance.choice(leaders), AWAY))
    return _company(rows, _rules(chance), pins)


def _pinned_beyond_all_room(chance: random.Random) -> OddCompany:
    """More pairs are pinned than one mentor and one leader have room for."""
    rows = _some(chance)
    leaders = [row["id"] for row in rows if row["role"] == "mentee"]
    juniors = [row["id"] for row in rows if row["role"] == "mentor"]
    pins = [(leader, juniors[0]) for leader in leaders[:3]]
    pins += [(leaders[0], junior) for junior in juniors[:2]]
    return _company(rows, _rules(chance), pins)


def _kept_apart(chance: random.Random) -> OddCompany:
    """Blocks and earlier pairs, named by either side, by both, or naming somebody unknown."""
    rows = _some(chance)
    ids = [*(row["id"] for row in rows), "nobody"]
    changes = {
        row["id"]: {
            "blocked": ";".join(chance.sample(ids, chance.randint(0, 3))),
            "earlier_partners": ";".join(chance.sample(ids, chance.randint(0, 2))),
        }
        for row in rows
    }
    return _company(_changed(rows, changes), _rules(chance))


def _around_the_world(chance: random.Random) -> OddCompany:
    hours = chance.choice((2, 0, 0.25, 1.5, 4, 4.75, 8))
    choices = {"timezone": (*ZONES, "")}
    return _company(_some(chance, choices), _rules(chance, min_overlap_hours=hours))


def _styles(chance: random.Random) -> OddCompany:
    choices = {"style": ("listener", "talker", ""), "topics": ("a1:1",)}
    return _company(_some(chance, choices), _rules(chance))


def _few_common_languages(chance: random.Random) -> OddCompany:
    choices = {"languages": (*SPOKEN, "FR", "De")}
    return _company(_some(chance, choices), _rules(chance))


def _levels_at_the_border(chance: random.Random) -> OddCompany:
    gap = chance.choice((0, 1, 2, 3, 4, 7))
    choices = {"level": tuple("12345678"), "topics": ("a1:2", "a1:3;b1:1")}
    return _company(_some(chance, choices), _rules(chance, min_level_gap=gap))


def _detours(chance: random.Random) -> OddCompany:
    """Each mentor suits two leaders in a row, so that taking the best first strands somebody.

    The weights are a programme's own.
    """
    length = chance.randint(3, 9)
    rows = [
        _person(chance, f"k{n}", "mentee", {"topics": (f"t{n}:1;t{n + 1}:3",)})
        for n in range(length)
    ]
    rows += [
        _person(chance, f"l{n}", "mentor", {"topics": (f"t{n}:{chance.randint(1, 3)}",)})
        for n in range(length + chance.randint(-1, 1))
    ]
    chance.shuffle(rows)
    weights = chance.choice((Weights(), Weights(topics=75, department=1), Weights(*[0] * 6)))
    return _company(_changed(rows, {}), _rules(chance, weights=weights))


def _lopsided(chance: random.Random) -> OddCompany:
    """Nobody on one side, or one against many, or an empty file."""
    leaders, juniors = chance.choice(((0, 4), (5, 0), (1, 9), (9, 1), (0, 0), (1, 1), (12, 2)))
    return _company(_people(chance, leaders, juniors), _rules(chance))


DEFECTS: Sequence[Row] = (
    {"level": "9"},
    {"level": ""},
    {"role": "boss"},
    {"languages": ""},
    {"languages": " ; "},
    {"topics": ""},
    {"topics": "a1:4"},
    {"topics": "a1;a1"},
    {"capacity": "0"},
    {"timezone": "Europe/Bielefeld"},
    {"style": "loud"},
)


def _spoilt_rows(chance: random.Random) -> OddCompany:
    """Some rows cannot be used, one id is there twice; the rest is matched, none past a manager."""
    rows = _some(chance)
    spoilt = chance.sample(range(len(rows)), chance.randint(1, min(3, len(rows) - 1)))
    for place in spoilt:
        rows[place] = rows[place] | chance.choice(DEFECTS)
    for place in range(1, len(rows)):
        above = chance.choice(rows[:place])["id"]
        rows[place] = rows[place] | {"manager_id": chance.choice((above, "", ""))}
    first = next(row for place, row in enumerate(rows) if place not in spoilt)
    return _company([*rows, first | {"level": "4"}], _rules(chance))


FAMILIES: Mapping[str, Callable[[random.Random], OddCompany]] = {
    family.__name__.removeprefix("_"): family
    for family in (
        _everyday,
        _everybody_alike,
        _few_sorts,
        _one_long_line,
        _managers_in_a_circle,
        _top_of_the_house,
        _managers_from_outside,
        _departments_missing,
        _places_missing,
        _much_room,
        _several_mentors_each,
        _pinned,
        _pinned_beyond_all_room,
        _kept_apart,
        _around_the_world,
        _styles,
        _few_common_languages,
        _levels_at_the_border,
        _detours,
        _lopsided,
        _spoilt_rows,
    )
}
