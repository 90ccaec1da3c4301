"""What a programme has brought: every measure has its words, its line in the documents, its day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from handlers.conversation.chat import Message
from handlers.conversation.lengths import LONGEST_ASKED
from handlers.gate.moments import next_moment
from handlers.insight.worth import MEASURES, NotCounted, Section, told_in_its_part, worth_of
from storage.tables import Workspace
from tests.conversation import Company
from tests.handlers.insight.test_ratings import Cohort
from tests.handlers.running_pairs import introduced, programme_of

DOCS = Path(__file__).parents[3] / "docs"
BENEFITS = 10


@pytest.mark.parametrize("page", ["kpis.md", "kennzahlen.de.md"])
def test_the_documents_list_the_measures_of_the_code_and_ten_benefits(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8").partition(": `")[2]
    rows = re.findall(r"^\| `(\w+)` \|(.*)\|$", text, re.MULTILINE)
    assert [name for name, _row in rows] == [one.name for one in MEASURES]
    assert all(len(row.split("|")) == 4 for _name, row in rows), "formula, unit, n, when"
    benefits = re.findall(r"^\| (\d+) .*\| ([^|]*) \|$", text, re.MULTILINE)
    assert [int(number) for number, _measure in benefits] == list(range(1, BENEFITS + 1))
    named = {name for _number, cell in benefits for name in re.findall(r"`(\w+)`", cell)}
    assert named == {one.name for one in MEASURES}


@pytest.mark.parametrize(
    ("closed", "today", "not_before", "on"),
    [
        (None, date(2026, 11, 23), None, date(2026, 12, 21)),
        (None, date(2026, 12, 20), None, date(2026, 12, 21)),
        (None, date(2026, 12, 21), None, date(2027, 1, 18)),
        (None, date(2026, 11, 23), date(2027, 1, 1), date(2027, 1, 18)),
        (None, date(2026, 11, 2), None, date(2026, 11, 23)),
        (date(2026, 12, 1), date(2026, 12, 2), date(2027, 5, 1), date(2026, 12, 15)),
        (date(2026, 12, 1), date(2026, 12, 15), None, None),
    ],
)
def test_the_next_moment_is_named_before_it_comes(
    closed: date | None, today: date, not_before: date | None, on: date | None
) -> None:
    assert next_moment(date(2026, 11, 25), closed, today, not_before) == on


async def test_what_a_part_does_not_show_is_not_counted_and_is_no_zero_either(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(3)
        await cohort.meets(1, 2)
        async with company.bot.database.look() as session:
            programme = await programme_of(company, session, "Spring")
            workspace = await session.get_one(Workspace, programme.workspace_id)
            for section in Section:
                shown = told_in_its_part(section)
                worth = await worth_of(session, workspace, programme, company.clock(), shown)
                assert worth.counted("meetings")["met"] == 2
                for one in (one for one in MEASURES if one.asked is None):
                    if one in shown:
                        worth.counted(one.name)
                    elif section is Section.CULTURE:
                        with pytest.raises(NotCounted):
                            worth.counted(one.name)


async def test_before_anything_is_known_the_screen_says_from_when(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(5)
        await petra.says("insights")
        assert "0 of 5 pairs have met" in petra.sees
        assert "Worth it: no figure yet, on 21 December 2026 at the earliest" in petra.sees
        assert "New connections: 0" in petra.sees
        await cohort.meets(1, 2, 3, 4, 5)
        await cohort.rate(4, 4, 3, 4, 5)
        await petra.says("insights")
        assert "5 of 5 pairs have met, 5 sessions in all, 1 per pair." in petra.sees
        assert "no figure yet" in petra.sees, "looking makes no moment come"
        await cohort.moment()
        for section in Section:
            await petra.says("insights")
            await petra.presses(section.capitalize())
            assert f"{section.capitalize()} in Spring" in petra.sees
            reply = petra.seen[-1]
            assert isinstance(reply, Message)
            [picture] = reply.files
            lines = re.findall(r"^(?!\d)[^:]+: (.*)$", petra.sees, re.MULTILINE)
            shown = [one for one in lines if "no figure" in one or "of 5" in one]
            assert all(one in picture.description for one in shown), picture.description
        await petra.says("insights")
        latest = (
            "Worth it: 4 of 5 or better (5–9 people), latest figure, of answers up to 21 December"
        )
        assert latest in petra.sees
        assert len(petra.sees.partition("\n[")[0]) <= LONGEST_ASKED
        await petra.presses("More")
        assert "Worth it" not in petra.sees
        assert "Going on: appears once a later programme has opened" in petra.sees
        async with company.bot.database.begin() as session:
            (await programme_of(company, session, "Autumn")).created_at += timedelta(days=1)
        _pair, lena, klaus = cohort.pairs[0]
        for person, mentor in ((klaus, cohort.pairs[1][1]), (lena, cohort.pairs[2][1])):
            await introduced(company, mentor, person, programme="Autumn")
        await petra.says("insights Spring")
        await petra.presses("More")
        assert "1 leader takes part in a later programme, 1 mentor is mentored" in petra.sees
        for words, heading in (
            ("insights", "What {} has brought"),
            ("trends", "Trend radar of {}"),
        ):
            await petra.says(words)
            assert heading.format("Autumn") in petra.sees, "the newest"
            await petra.presses("Spring")
            assert heading.format("Spring") in petra.sees
            assert "other programmes" not in petra.sees
        await petra.says("trends Winter")
        assert "There is no programme called “Winter”" in petra.sees
        await lena.says("insights")
        assert "Worth it" not in lena.has_seen
        await lena.sends_action("insights.part", "1:learning")
        assert "Worth it" not in lena.has_seen
        for argument in ("1:nothing", "x:learning", "", "99:learning"):
            for button in ("insights.part", "insights.more"):
                await petra.sends_action(button, argument)
                assert "older message" in petra.sees
