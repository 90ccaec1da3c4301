"""A programme as a workbook: what other commands tell coordinators, and nothing besides."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from handlers.conversation.chat import Message
from handlers.insight.exported_sheets import COLUMNS
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import SPOKEN, joins, programme_in
from tests.handlers.running_pairs import introduced
from tests.workbooks import Cells, workbook_of

FORMULA = '=HYPERLINK("http://x.example","Pay")'


async def exported(person: Person, words: str = "export") -> dict[str, Cells]:
    """The sheets that come of it, without their headers."""
    await person.says(words)
    return {name: rows[1:] for name, rows in workbook_of(person.seen[-1]).items()}


async def test_it_holds_what_pairs_status_and_insights_tell(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt", level=2, department="IT", location="Köln")
        klaus = await company.person(FORMULA, level=6, department="+49", location="Wien")
        pair = await introduced(company, lena, klaus)
        await klaus.says("session 2026-11-20 14:00")
        await klaus.says("session 2026-12-01 14:00")
        await lena.sends_action("support.ask", str(pair))
        sheets = await exported(petra)
        assert sheets["People"] == [
            [FORMULA, "Mentee", "+49", "Wien", 1],
            ["Lena Vogt", "Mentor", "IT", "Köln", 1],
        ]
        begun, last, ahead = date(2026, 11, 23), date(2026, 11, 20), date(2026, 12, 1)
        assert sheets["Pairs"] == [
            [FORMULA, "Lena Vogt", "running", begun, 1, last, ahead, "asked for help", "", ""]
        ]
        assert sheets["Sessions"] == [
            [FORMULA, "Lena Vogt", last, "held"],
            [FORMULA, "Lena Vogt", ahead, "planned"],
        ]
        figures = {str(row[1]): row[2] for row in sheets["Figures"]}
        assert (figures["Pairs that have met"], figures["Sessions per pair"]) == (1, 1)
        assert figures["New connections across departments, levels or places"] == 1
        assert figures["Worth it"] == "no figure yet, on 21 December 2026 at the earliest"
        explained = {(row[0], row[1]) for row in sheets["About"] if row[1]}
        assert len(explained) == sum(map(len, COLUMNS.values())) - len(COLUMNS["about"])
        assert ["Exported by", "", "Petra Koch"] in sheets["About"]
        await klaus.sends_action("privacy.delete")
        assert (await exported(petra))["Pairs"][0][0] == "somebody who has left"
        await petra.says("coordinator")
        assert petra.sees.count("exported “Spring” as a workbook") == 2
        await lena.says("export")
        assert "Only coordinators" in lena.sees


@pytest.mark.usefixtures("from_nothing")
async def test_no_cell_is_a_formula_whatever_people_are_called(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("@SUM(1+1)", coordinator=True)
        for sign in "=+-@\t\r":
            await joins_as(company, f"{sign}cmd|' /C calc'!A0", "mentor")
        await petra.says("export")
        reply = petra.seen[-1]
        assert isinstance(reply, Message)
        with ZipFile(BytesIO(reply.files[0].content)) as packed:
            parts = {name: packed.read(name).decode() for name in packed.namelist()}
        cells = "".join(text for name, text in parts.items() if "worksheets" in name)
        assert "calc" in cells
        assert not any(tag in cells for tag in ("<f>", "<f ", "hyperlink"))
        assert 'quotePrefix="1"' in parts["xl/styles.xml"]
        assert len(workbook_of(reply)["People"]) == 7


async def joins_as(company: Company, name: str, role: str) -> Person:
    """Somebody of that name joins Spring, which is made if it is new."""
    if len(company.people) == 1:
        await programme_in(company, ProgrammeState.OPEN)
    person = await company.person(name)
    await joins(person, role, "b1")
    return person


async def test_of_a_round_of_asking_it_names_the_leader_alone(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await joins_as(company, "Lena Vogt", "mentor")
        klaus = await joins_as(company, "Klaus Berg", "mentee")
        mia = await joins_as(company, "Mia Moor", "mentor")
        free = "joined, became free or changed their profile; there has been no new list since"
        assert (await exported(petra))["Without a pair"] == [
            ["Klaus Berg", "Mentee", free],
            ["Lena Vogt", "Mentor", free],
            ["Mia Moor", "Mentor", free],
        ]
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.delivers()
        sheets = await exported(petra)
        assert sheets["Pairs"] == [
            ["Klaus Berg", "", "being asked", "", "", "", "", "", date(2026, 12, 3), ""]
        ]
        assert [row[4] for row in sheets["People"]] == [0, 0, 0]
        assert sheets["Sessions"] == []
        yes = str(klaus.button("Yes, meet").label)
        asked = next(one for one in (lena, mia) if one.profile.name in yes)
        await klaus.presses(yes)
        await company.delivers()
        assert (await exported(petra))["Pairs"] == sheets["Pairs"]
        await asked.presses("Yes, meet Klaus Berg")
        assert (await exported(petra))["Pairs"][0][1:3] == [
            asked.profile.name,
            "not introduced yet",
        ]


@pytest.mark.parametrize(("language", "formal"), SPOKEN, ids=("en", "de", "de-formal"))
async def test_it_speaks_the_coordinators_language_and_names_other_programmes(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus, programme="Frühling/2026")
        await programme_in(company, ProgrammeState.DRAFT, name="Herbst")
        say = company.bot.catalogue.speaker(language, formal)
        word = say.command("export")
        await petra.says(f"{word} Frühling/2026")
        reply = petra.seen[-1]
        assert isinstance(reply, Message)
        assert reply.files[0].name == "Frühling-2026.xlsx"
        first, *others = workbook_of(reply)
        assert first == {"en": "People", "de": "Personen"}[language]
        assert ("Ihrer Zeitzone" in str(workbook_of(reply)[others[-1]])) is formal
        await petra.says(word)
        assert "Frühling/2026" in petra.has_seen
        assert workbook_of(petra.seen[-1])[first][1:] == [], "nobody has joined the newest one"
