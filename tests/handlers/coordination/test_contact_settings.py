"""Who answers for the data and where the rules about AI are: named once, shown where it matters."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import FormErrors
from handlers.people.contacts import is_link
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import programme_in
from tests.handlers.running_pairs import introduced
from tests.kept import kept

GUARD = "AI: try and check, never just trust."
NAMED = {
    "controller": "Example Ltd, London",
    "privacy_contact": "privacy@example.com",
    "privacy_notice": "https://intranet.example.com/mentoring?page=1",
    "ai_rules": "https://intranet.example.com/ai",
    "ai_expert": "Ada Kent",
    "trusted_contact": "Toni Trust, extension 7",
}

One = tuple[Company, Person]


@kept
async def with_carla(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Carla Coy", coordinator=True)


async def names(carla: Person, **values: str) -> str:
    await carla.says("settings")
    await carla.presses("Data protection and AI rules")
    await carla.presses("Change")
    return read(await carla.submits(**values))


async def test_who_joins_and_who_asks_reads_who_answers_for_the_data(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.OPEN)
    assert "Controller: Example Ltd, London" in await names(carla, **NAMED)
    lena = await company.person("Lena Vogt")
    await lena.says("privacy")
    asked = lena.sees
    await lena.says("join mentor")
    for shown in (asked, lena.sees):
        assert "Controller: Example Ltd, London." in shown
        assert "Questions about data protection: privacy@example.com." in shown
        assert "In full: privacy notice." in shown


async def test_where_nothing_is_named_nothing_is_shown(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.OPEN)
    await carla.says("privacy")
    asked = carla.sees
    await carla.says("join mentor")
    for shown in (asked, carla.sees):
        assert "Controller" not in shown
        assert "In full" not in shown


async def test_a_link_is_one_that_people_can_be_sent_to(with_carla: One) -> None:
    _company, carla = with_carla
    await carla.says("settings")
    await carla.presses("Data protection and AI rules")
    await carla.presses("Change")
    refused = await carla.submits(ai_rules="intranet/ai")
    assert isinstance(refused, FormErrors)
    assert "begins with https://" in str(refused.errors["ai_rules"])


@pytest.mark.parametrize(
    ("typed", "fine"),
    [
        ("https://example.com", True),
        ("https://example.com:8443/a/b?c=d#e", True),
        ("http://example.com", False),
        ("https://", False),
        ("https://example.com/a b", False),
        ("https://example.com/a|b>", False),
        ("javascript:alert(1)", False),
        ("https://example.com/" + "a" * 500, False),
    ],
)
def test_what_is_a_link(typed: str, fine: bool) -> None:
    assert is_link(typed) is fine


async def test_both_are_told_what_a_beginner_cannot_vouch_for_and_whom_to_ask(
    with_carla: One,
) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await klaus.says("session tomorrow 14:00")
    await names(carla, **NAMED)
    for person in (lena, klaus):
        await person.says("prepare plan")
        assert GUARD in person.sees
        assert "The company’s rules for AI." in person.sees
        assert "Whoever wants to be sure asks: Ada Kent." in person.sees
        assert "ask IT before" not in person.sees


async def test_what_was_said_once_is_a_line_in_the_plans_after_it(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await names(carla, **NAMED)
    await klaus.says("session 2026-11-24 14:00")
    await company.moves_to("2026-11-24 16:00")
    await klaus.says("session 2026-12-21 14:00")
    for person in (lena, klaus):
        await person.says("prepare plan")
        assert "AI, as ever: check each result against a source" in person.sees
        assert "The company’s rules for AI." in person.sees
        assert GUARD not in person.sees
        assert "Ada Kent" not in person.sees


async def test_without_rules_and_expert_both_are_told_to_ask_first(with_carla: One) -> None:
    company, _carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await klaus.says("session tomorrow 14:00")
    await lena.says("prepare plan")
    assert GUARD in lena.sees
    assert "ask IT before you type anything into it" in lena.sees


async def test_who_does_not_coordinate_names_nothing(with_carla: One) -> None:
    company, _carla = with_carla
    lena = await company.person("Lena Vogt")
    for forged in ("contacts.show", "contacts.change"):
        await lena.sends_action(forged)
        assert "Only coordinators can do that" in lena.sees


TRUSTED = "in confidence, outside of HR, to: Toni Trust, extension 7."


async def test_a_confidential_contact_stands_wherever_something_may_be_going_wrong(
    with_carla: One,
) -> None:
    company, carla = with_carla
    assert "Toni Trust" in await names(carla, **NAMED)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await lena.says("privacy")
    assert TRUSTED in lena.sees
    await klaus.says("pair")
    await klaus.presses("Ask for help")
    assert TRUSTED in klaus.sees
    assert TRUSTED not in carla.has_seen
    await lena.says("session 2026-11-20 14:00")
    await lena.says("reflect")
    await lena.submits(usefulness="4")
    assert TRUSTED not in lena.sees
    await lena.presses("Change")
    await lena.submits(usefulness="2")
    assert TRUSTED in lena.sees
    await lena.says("prepare")
    for _ in range(2):
        assert TRUSTED not in lena.sees
        await lena.presses("Done")
    assert "If it becomes too much" in lena.sees
    assert TRUSTED in lena.sees


async def test_who_did_not_meet_reads_of_the_confidential_contact(with_carla: One) -> None:
    company, carla = with_carla
    await names(carla, **NAMED)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await company.lets_pass(weeks=5)
    await lena.presses("Not yet")
    assert TRUSTED in lena.sees
