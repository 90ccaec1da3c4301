"""Whoever is sent to the coordinators reads who that is, as a mention to write to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Mention, Message, Paragraph
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Office = tuple[Company, Person, Person, Person]
NAMED = "Write to the coordinators: Carla Coy"


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        yield company, carla, lena, klaus


def mentioned(person: Person) -> list[str]:
    """Who can be written to by a click on the newest message."""
    reply = person.seen[-1]
    assert isinstance(reply, Message)
    texts = [part.text for part in reply.parts if isinstance(part, Paragraph)]
    return [span.name for text in texts for span in text.spans if isinstance(span, Mention)]


async def test_a_command_for_coordinators_names_them_to_everybody_else(office: Office) -> None:
    _company, _carla, lena, _klaus = office
    await lena.says("status")
    assert "Only coordinators can do that" in lena.sees
    assert NAMED in lena.sees
    assert mentioned(lena) == ["Carla Coy"]


async def test_help_and_a_request_for_support_name_them(office: Office) -> None:
    _company, _carla, lena, _klaus = office
    await lena.says("help")
    assert NAMED in lena.sees
    await lena.says("pair")
    await lena.presses("Ask for help")
    assert NAMED in lena.sees
    assert mentioned(lena) == ["Carla Coy"]


async def test_a_coordinators_own_help_does_not_send_them_to_themselves(office: Office) -> None:
    _company, carla, _lena, _klaus = office
    await carla.says("help")
    assert NAMED not in carla.sees


async def test_whoever_hears_of_an_end_by_a_coordinator_learns_whom_to_ask(office: Office) -> None:
    company, carla, lena, klaus = office
    await carla.says("unpair", lena, klaus)
    await carla.presses("End the pair")
    await company.delivers()
    assert "please ask the coordinators" in klaus.has_seen
    assert NAMED in klaus.has_seen


@pytest.mark.parametrize("dismissed", [1, 2])
async def test_of_many_three_are_named_and_nobody_who_is_none(
    office: Office, dismissed: int
) -> None:
    company, carla, lena, _klaus = office
    others = [await company.person(f"Coor {number}", coordinator=True) for number in range(4)]
    for one in others[:dismissed]:
        await carla.says("coordinator remove", one)
    await lena.says("status")
    left = ["Carla Coy", *(one.profile.name for one in others[dismissed:])]
    assert mentioned(lena) == left[:3]
