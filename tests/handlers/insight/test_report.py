"""The report for the board: the numbers of `insights`, what follows by rule, and nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Message
from handlers.conversation.hours import LocalTimes
from handlers.enrolment import afterwards
from handlers.insight.report_contents import Piece
from handlers.insight.report_rules import (
    DECISIONS,
    Findings,
    ReleasedRange,
    conclusions,
    last_day,
)
from handlers.paper.typeset import typeset
from storage.tables import ReleasedText
from storage.types import TextKind
from tests.conversation import Company, Person, read
from tests.handlers.insight.made_reports import NOW, Named, made
from tests.handlers.insight.test_ratings import Cohort
from tests.papers import Pdf

FEWEST_PAGES, MOST_PAGES = 4, 6
BERLIN = LocalTimes("Europe/Berlin", "DE")
QUIET = Findings(
    pairs=4,
    met=4,
    unplanned=0,
    needs=0,
    with_goal=2,
    connections=4,
    across=2,
    asked=10,
    answered=5,
    worth_it=(),
    recommend=(),
    rising=(),
    again=0,
    going_on=0,
    is_over=False,
)


def pdf_of(person: Person) -> Pdf:
    """What came last, flowing as it is read."""
    reply = person.seen[-1]
    assert isinstance(reply, Message), person.sees
    [file] = reply.files
    return Pdf(file.content)


def flowing(text: str) -> str:
    """Without the ends of lines."""
    return " ".join(text.split())


async def test_it_tells_the_numbers_of_insights_and_names_nobody(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        cohort = await Cohort(company, petra).grows(5)
        await cohort.meets(1, 2, 3, 4)
        await cohort.rate(4, 4, 5, 4, 5, 4, 5, 4)
        await cohort.moment()
        await petra.says("insights")
        insights = flowing(petra.sees)
        await petra.says("report")
        english = pdf_of(petra)
        assert read(petra.seen[-2]).startswith("Report on Spring: finished.")
        text = flowing(english.text)
        assert english.is_accessible
        assert english.title == "What Spring has brought"
        assert FEWEST_PAGES <= english.pages <= MOST_PAGES
        for told in (
            "4 of 5 pairs have met, 4 sessions in all, 0.8 per pair.",
            "4 of 5 or better (5–9 people)",
            "4, 4 of them across departments, levels or places, on average 1 per person",
        ):
            assert told in insights
            assert told in text
        assert "8 working hours: the lengths of 4 sessions held" in text
        assert "1 of 5 pairs has not met and has no session planned" in text
        assert "People find the sessions worth their time" in text
        assert "there is no group to compare with" in text
        assert "/mentor" not in text
        first = flowing(english.page_texts[0])
        for told in (
            *("What was learned", "Was it worth it?", "What is to be decided"),
            "4 of 5 pairs have met",
            "4 of 5 or better (5–9 people)",
            "8 working hours in sessions",
            "Should a first session be put into the calendar",
            "first into the leader’s? Coordinators 4 January 2027",
            "latest figure, of answers up to 21 December 2026",
            "By plan, 5 sessions were due by now: one every 4 weeks",
            "Everybody who takes part has a pair.",
        ):
            assert told in first
        people = [one.profile.name for one in company.people.values()]
        assert [name for name in people if name in text] == []
        await petra.presses("Report in German")
        await afterwards.settled()
        german = pdf_of(petra)
        assert (german.language, german.pages) == ("de", english.pages)
        assert "4 von 5 Tandems haben sich getroffen: 4 Treffen insgesamt" in flowing(german.text)
        await petra.says("coordinator")
        assert petra.sees.count("asked for the report on “Spring”") == 2
        lena = cohort.pairs[0][1]
        await lena.says("report")
        assert "Only coordinators" in lena.sees
        for argument in ("1:fr", "x:de", "99:de", ""):
            await petra.sends_action("report.pdf", argument)
            assert "older message" in petra.sees


async def test_it_has_the_companys_colour_and_says_what_the_hours_cost(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        cohort = await Cohort(company, petra).grows(2)
        await cohort.meets(1, 2)
        await petra.says("report")
        text = flowing(pdf_of(petra).text)
        assert "Coordinators can set what a working hour costs" in text
        await petra.presses("Hourly cost, logo, colour")
        for wrong, said in (
            ({"colour": "blue"}, "six digits or letters"),
            ({"colour": "#ffee00"}, "too light"),
            ({"colour": "", "cost": "85.5"}, "a whole number from 1 to 2000"),
            ({"cost": "0"}, "a whole number"),
        ):
            await petra.submits(**wrong)
            assert said in petra.sees.replace(",", "")
        await petra.submits(colour="a03020", cost="85", currency="CHF")
        assert "Kept" in petra.sees
        await petra.presses("New report")
        await afterwards.settled()
        priced = pdf_of(petra)
        assert priced.is_accessible
        told = "At 85 CHF an hour, as the coordinators have set it, that is 340 CHF."
        assert told in flowing(priced.page_texts[0])
        await petra.says("coordinator")
        assert "What a working hour costs" in petra.sees


async def test_learnings_of_another_language_are_told_before_none(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await Cohort(company, petra).grows(1)
        for language, said in (("de", "Kurze Videos statt langer Mails"), ("en", "Ask first")):
            async with company.bot.database.begin() as session:
                workspace = await company.workspace(session)
                for _ in ("somebody", "somebody else"):
                    session.add(
                        ReleasedText(
                            workspace_id=workspace.id,
                            kind=TextKind.LEARNING,
                            language=language,
                            text=said,
                        )
                    )
            await petra.says("report")
            text = flowing(pdf_of(petra).page_texts[0])
            assert text.count(f"“{said}”") == 1, "whoever wrote the same is quoted once"
            assert ("in the language in which they wrote" in text) is (language == "de")
        assert "Kurze Videos" not in text


@pytest.mark.parametrize(
    ("day", "days", "last"),
    [
        ("2026-11-23", 7, "2026-11-30"),
        ("2026-11-28", 14, "2026-12-14"),
        ("2026-11-27", 2, "2026-11-30"),
        ("2026-12-04", 28, "2027-01-04"),
    ],
)
def test_what_is_due_on_a_weekend_or_holiday_is_due_on_the_next_working_day(
    day: str, days: int, last: str
) -> None:
    assert last_day(date.fromisoformat(day), days, BERLIN).isoformat() == last


def test_each_rule_says_who_sees_to_it_or_that_nothing_is_to_be_decided() -> None:
    start = "report-rule-"
    keys = {one.removeprefix(start) for one in Catalogue().keys("en") if one.startswith(start)}
    assert keys == DECISIONS.keys() | {
        "all-met",
        "answers",
        "not-met-yet",
        "worth-it-high",
        "recommend-high",
    }


def first_page(report: Piece) -> str:
    """Everything on it, flowing."""
    return flowing(f"{report['subtitle']} {report['aloud']} {report['summary']}")


def test_its_first_page_begins_with_one_sentence_to_read_aloud() -> None:
    assert made("en", 11)["aloud"] == (
        "9 of 11 pairs have met, 36 times in all, and those who took part say that it was hardly"
        " worth their time; the board decides whether another programme opens."
    )
    assert made("de", 2, over=False)["aloud"] == (
        "2 von 2 Tandems haben sich bisher getroffen, insgesamt 8-mal, und ob sich die Zeit"
        " gelohnt hat, lässt sich noch nicht sagen."
    )
    assert "nothing to tell" in str(made("en", 0, over=False)["aloud"])
    page = Pdf(typeset("report", made("en", 11)).content).page_texts[0]
    assert flowing(page).index("the board decides") < flowing(page).index("What was learned")


def test_a_range_that_is_the_same_everywhere_is_told_once() -> None:
    page = first_page(made("en", 11, Named(alike=True)))
    assert page.count("1.75 to below 2 of 5") == 1
    assert "for mentors and mentees alike 1.75 to below 2 of 5 (20+ people)" in page
    assert "in all 9 categories of topics -2.5 to below -2 steps" in page
    apart = first_page(made("en", 11))
    assert "mentors 1.75 to below 2 of 5 (20+ people); mentees 2 to below 2.25" in apart


def test_another_programme_is_decided_with_its_size_and_its_cost() -> None:
    size = "The same again, 11 pairs with 6 sessions of 60 minutes, takes 132 working hours"
    priced = first_page(made("en", 11))
    assert f"{size}: 11,220 EUR, preparation and coordination not counted." in priced
    unpriced = first_page(made("en", 11, rate=0))
    assert f"{size}, preparation and coordination not counted." in unpriced
    assert "The same again" not in first_page(made("en", 11, over=False))


def test_after_the_last_day_nothing_is_told_as_if_it_went_on() -> None:
    """Also while nobody has closed the programme."""
    for over in (True, False):
        ended = first_page(made("en", 11, over=over, now=NOW + timedelta(days=8)))
        assert "Report at the close" in ended
        assert "so far" not in ended
        assert "due by now" not in ended
        assert "66 sessions were due in all" in ended
    under_way = first_page(made("en", 11, over=False))
    assert "Report so far" in under_way
    assert "have met so far" in under_way
    assert "due by now" in under_way


async def test_of_a_draft_it_says_that_nothing_follows_yet(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name="Früh & Spät 🎉", purpose="Ausprobieren", starts_on="2026-12-01")
        await petra.says("bericht")
        found = pdf_of(petra)
        assert "Im Moment ist nichts zu entscheiden" in flowing(found.page_texts[0])
        assert found.is_accessible
        assert found.pages <= MOST_PAGES


@pytest.mark.parametrize(
    ("changed", "follows"),
    [
        ({}, ["all-met"]),
        ({"met": 3}, ["not-met-yet"]),
        ({"met": 3, "unplanned": 1}, ["unplanned"]),
        ({"met": 3, "is_over": True}, ["next", "never-met-over"]),
        ({"needs": 1}, ["needs"]),
        ({"needs": 1, "is_over": True}, ["next"]),
        ({"with_goal": 1}, ["all-met", "goals"]),
        ({"with_goal": 1, "is_over": True}, ["next", "goals-over"]),
        ({"across": 1}, ["all-met", "across"]),
        ({"answered": 4}, ["all-met", "answers"]),
        ({"worth_it": (ReleasedRange(Fraction(4), None),)}, ["all-met", "worth-it-high"]),
        ({"worth_it": (ReleasedRange(Fraction(7, 2), Fraction(4)),)}, ["all-met"]),
        (
            {"worth_it": (ReleasedRange(Fraction(4), None), ReleasedRange(None, Fraction(3)))},
            ["all-met"],
        ),
        ({"worth_it": (ReleasedRange(None, Fraction(3)),)}, ["all-met", "worth-it-low"]),
        ({"recommend": (ReleasedRange(Fraction(7), Fraction(8)),)}, ["all-met", "recommend-high"]),
        ({"recommend": (ReleasedRange(Fraction(5), Fraction(6)),)}, ["all-met", "recommend-low"]),
        ({"rising": ("Agents",)}, ["all-met", "rising"]),
        ({"pairs": 0, "met": 0, "connections": 0, "across": 0, "asked": 0, "answered": 0}, []),
    ],
)
def test_each_sentence_follows_by_its_rule(changed: dict[str, object], follows: list[str]) -> None:

    found = replace(QUIET, **changed)  # type: ignore[arg-type]
    assert [one.name for one in conclusions(found)] == follows
