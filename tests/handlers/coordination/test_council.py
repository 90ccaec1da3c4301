"""The works council reads the log, the settings and the sheet; nothing else is open to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.conversation.chat import Button, Buttons, Message
from handlers.conversation.router import COUNCILS_OWN, RUN, routes
from storage.tables import AuditEntry, Member
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import SPOKEN, joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair
from tests.kept import kept
from tests.story.forgery import nothing_changes

Three = tuple[Company, Person, Person]
SHEET = Path("docs/works-council.en.md").read_bytes()
REFUSED = "You read for the works council."


@kept
async def with_bruno(database_url: str) -> AsyncIterator[Three]:
    """Carla has appointed Bruno, and put Lena and Klaus together by hand."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.RUNNING)
        carla = await company.person("Carla Coy", coordinator=True)
        bruno = await company.person("Bruno Rat")
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await become_a_pair(carla, lena, klaus)
        await carla.says("coordinator council", bruno)
        await company.delivers()
        yield company, carla, bruno


async def test_whoever_is_appointed_is_told_and_reads_participants_as_numbers(
    with_bruno: Three,
) -> None:
    _company, carla, bruno = with_bruno
    assert "Reading for the works council now: Bruno Rat." in carla.sees
    assert "You read for the works council" in bruno.sees
    await bruno.says("")
    assert (
        "Carla Coy: asked by hand whether they want to be a pair: person 3 and person 4"
        in bruno.sees
    )
    for name in ("Lena", "Klaus"):
        assert name not in bruno.has_seen
    await carla.says("coordinator")
    assert "Reading for the works council: Bruno Rat." in carla.sees
    assert "Carla Coy: appointed Bruno Rat to read for the works council" in carla.sees


async def test_the_council_reads_settings_and_the_sheet(with_bruno: Three) -> None:
    _company, _carla, bruno = with_bruno
    await bruno.says("")
    await bruno.presses("Settings")
    assert "Smallest group for figures: 5 people" in bruno.sees
    shown = bruno.seen[-1]
    assert isinstance(shown, Message)
    assert not [part for part in shown.parts if isinstance(part, Buttons)]
    await bruno.says("")
    reply = await bruno.presses("Fact sheet")
    assert isinstance(reply, Message)
    (file,) = reply.files
    assert file.content == SHEET


async def test_every_other_command_button_form_and_search_refuses(with_bruno: Three) -> None:
    company, _carla, bruno = with_bruno
    async with nothing_changes(company.bot):
        for name in routes.commands:
            if name not in COUNCILS_OWN:
                await bruno.says(name)
                assert REFUSED in bruno.sees, name
        await bruno.says("whatever")
        assert REFUSED in bruno.sees
        for name, one in routes.actions.items():
            if not one.council and name != RUN:
                assert REFUSED in read(await bruno.sends_action(name, "1")), name
        for name in routes.forms:
            assert REFUSED in read(await bruno.sends_form(name, "1", {"name": "Mine"})), name
        for name in routes.searches:
            assert REFUSED in read(await bruno.sends_search(name, "L", "1")), name
    own = {name for name, one in routes.actions.items() if one.council}
    assert own == {
        *("council.log", "council.settings", "council.sheet", "language.choose"),
        *("privacy.export", "privacy.stays", "privacy.delete"),
    }


async def test_nobody_else_reads_it(with_bruno: Three) -> None:
    company, carla, _bruno = with_bruno
    mia = await company.person("Mia Moor")
    for person in (carla, mia):
        for name in ("council.log", "council.settings", "council.sheet"):
            assert "older message" in read(await person.sends_action(name, "all 0 0"))


async def test_who_takes_part_or_coordinates_is_not_appointed_nor_the_other_way_round(
    with_bruno: Three,
) -> None:
    company, carla, bruno = with_bruno
    lena = company.people["U3"]
    for person in (lena, carla):
        await carla.says("coordinator council", person)
        assert "Whoever reads for the works council does neither." in carla.sees
    await carla.says("coordinator add", bruno)
    assert "Whoever reads for the works council does neither." in carla.sees
    members = await rows(company, Member)
    assert [one.name for one in members if one.is_council] == ["Bruno Rat"]


async def test_the_office_ends_and_the_log_says_so(with_bruno: Three) -> None:
    company, carla, bruno = with_bruno
    await carla.says("coordinator remove", bruno)
    await bruno.says("")
    assert "You read for the works council" not in bruno.sees
    assert [one.act for one in await rows(company, AuditEntry)][-1] == "council.remove"


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_in_every_language(sqlite_url: str, language: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        bruno = await company.person("Bruno Rat")
        say = company.bot.catalogue.speaker(language, formal)
        await carla.says("koordination betriebsrat", bruno)
        await company.delivers()
        assert str(say("council-intro")) in bruno.sees
        buttons = [one for one in bruno.seen[-1].parts if isinstance(one, Buttons)]  # type: ignore[union-attr]
        labels = [b.label for part in buttons for b in part.buttons if isinstance(b, Button)]
        for label in labels[:2]:
            await bruno.says("")
            await bruno.presses(str(label))
        assert str(say("council-sheet-here")) in bruno.sees
        await bruno.says("status")
        assert str(say("problem-council-only")) in bruno.sees
