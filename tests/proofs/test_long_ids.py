"""An id of twenty, thirty or five thousand digits, wherever ids come in: like any unknown one.

Every action, every form and every search that is registered, whatever shape its argument has, and
every field of a form at once. Nobody is answered with an apology, and nothing changes by it that
an unknown id of a few digits would not change as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from bot.platforms.teams.files import consent
from handlers.conversation.router import RUN, routes
from tests.conversation import Company, Person, read
from tests.handlers.enrolment.test_personal_data import live
from tests.sizes import Size

UNKNOWN = "2147480000"
"""As large as an id may be, and nobody's."""
LONG = ("9" * 30, "9" * 5000)
SHAPES = (
    "{}",
    "{0}:{0}",
    "{0}:{0}:{0}",
    "{0}:{0}:{0}:{0}:",
    "{0}:mentor",
    "{0},{0}",
    "all {0} {0}",
)
ENDS_EVERYTHING = ("privacy.delete",)
"""It asks for no id: whoever sends it is gone."""
FIELDS = sorted(
    {
        key
        for path in Path("handlers").rglob("*.py")
        for key in re.findall(
            r'(?:values\.(?:text|chosen|all)|typed|_number|_chosen)\((?:turn, )?"(\w+)"',
            path.read_text(),
        )
    }
)


def tries(shapes: int) -> Iterator[tuple[str, str, str, bool]]:
    """Kind, name and shape of everything that takes an id; whether it is for coordinators.

    Each in so many of the shapes, by turns.
    """
    turns = cycle(SHAPES)
    kinds = {"action": routes.actions, "form": routes.forms, "search": routes.searches}
    for kind, registered in kinds.items():
        for name in sorted(registered):
            if name != RUN and name not in ENDS_EVERYTHING:
                for_coordinators = registered[name].coordinator
                for shape in islice(turns, shapes):
                    yield kind, name, shape, for_coordinators


async def sends(person: Person, kind: str, name: str, argument: str, number: str) -> str:
    """What somebody reads who sends it."""
    if kind == "action":
        return read(await person.sends_action(name, argument))
    if kind == "form":
        return read(await person.sends_form(name, argument, dict.fromkeys(FIELDS, number[:30])))
    return read(await person.sends_search(name, number, argument))


def without(said: str, number: str) -> str:
    """What is said, but for the number; in a field no more than 30 of its digits stand."""
    return said.replace(number, "").replace(number[:30], "")


@pytest.mark.timeout(300)
async def test_a_long_id_is_like_any_unknown_one(sqlite_url: str, size: Size) -> None:
    assert len(FIELDS) > 20
    async with Company.founded(sqlite_url) as company:
        lived = await live(company)
        different = []
        for kind, name, shape, for_coordinators in tries(size(1, len(SHAPES))):
            person = lived.carla if for_coordinators else lived.lena
            wanted = await sends(person, kind, name, shape.format(UNKNOWN), UNKNOWN)
            for number in LONG:
                said = await sends(person, kind, name, shape.format(number), number)
                if without(said, number) != without(wanted, UNKNOWN):
                    different.append((kind, name, shape, len(number), wanted, said))
        assert different == []


@pytest.mark.parametrize("number", [10**20, -(10**30)])
def test_nor_does_a_long_number_of_a_file_reach_the_database(number: int) -> None:
    answer = consent({"action": "decline", "context": {"parcel": number}}, "https://smba")
    assert answer is not None
    assert answer.parcel_id == 0
