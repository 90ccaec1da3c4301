"""While one plays, the others of the demo company act too; it begins anew in any language."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.demo.company import the_people
from bot.demo.living import LivingCompany, Meanwhile, _at_work
from bot.demo.stage import on_stage
from bot.platforms.playground.languages import spoken_by
from bot.platforms.playground.server import make_app
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from tests.bot.platforms.playground.test_playground import Page, at
from tests.visitor import MONDAY

README = Path(__file__).parents[3] / "README.md"
PUNE = ZoneInfo("Asia/Kolkata")


@asynccontextmanager
async def at_the_living_company(
    *, with_programme: bool = True, lived: int = 0
) -> AsyncIterator[tuple[Page, LivingCompany]]:
    opening = MONDAY + timedelta(minutes=5)
    clock = MovableClock(opening)
    async with on_stage(Settings(_env_file=None), clock) as (bot, chat):
        company = LivingCompany(
            bot, chat, clock, opening, with_programme=with_programme, lived=lived
        )
        await company.begin_anew()
        async with at(make_app(bot, chat, clock, company)) as page:
            yield page, company


@pytest.mark.parametrize(
    ("moment", "answers"),
    [
        (datetime(2026, 11, 23, 11, 5, tzinfo=PUNE), datetime(2026, 11, 23, 11, 5, tzinfo=PUNE)),
        (datetime(2026, 11, 23, 6, 40, tzinfo=PUNE), datetime(2026, 11, 23, 8, 40, tzinfo=PUNE)),
        (datetime(2026, 11, 27, 22, 10, tzinfo=PUNE), datetime(2026, 11, 30, 8, 10, tzinfo=PUNE)),
    ],
)
def test_everybody_answers_in_their_own_working_hours(moment: datetime, answers: datetime) -> None:
    assert _at_work(moment.astimezone(ZoneInfo("UTC")), PUNE) == answers


def test_who_declined_is_told_to_nobody() -> None:
    said = Meanwhile()
    said.did("declined", "klaus")
    said.did("introduced", "lena", "sabine")
    names = {"klaus": "Klaus", "lena": "Lena", "sabine": "Sabine"}
    declined, introduced = said.lines(Catalogue().speaker("en"), names)
    assert declined == "One suggestion was declined; nobody learns whose"
    assert introduced == "One pair was introduced (Lena & Sabine)"
    assert said.acts == {"lena": 1, "sabine": 1}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("en-GB", "en"),
        ("fr, en;q=0.5, de;q=0.7", "de"),
        ("fr", ""),
        ("", ""),
        ("de;q=much", "de"),
    ],
)
def test_a_browser_is_spoken_to_in_the_first_of_its_languages(accepted: str, language: str) -> None:
    assert spoken_by(accepted) == language


def test_german_titles_and_towns_are_german() -> None:
    english = {one.id: one for one in the_people()}
    for one in the_people("de"):
        assert one.title != english[one.id].title or one.title in ("Community Manager",), one.title
    assert {one.office for one in the_people("de")} >= {"München", "Wien", "Zürich", "London"}


async def joins(page: Page, person: str, topic: str) -> None:
    form = (await page.types(person, "/mentor join mentor"))["form"]
    values = {field["key"]: field["initial"] for field in form["fields"]} | {"topics_3": [topic]}
    await page.posts(f"/api/people/{person}/submit", form=form["id"], values=values)


async def aside(page: Page) -> str:
    """What the path says beside its step."""
    said: str = (await page.asks("/api/world"))["path"]["aside"]
    return said


async def test_the_path_says_whether_leaders_look_for_what_the_newcomer_offers() -> None:
    async with at_the_living_company() as (page, _company):
        assert await aside(page) == ""
        await joins(page, "amir", "b1")
        said = await aside(page)
        assert said.startswith("What Amir Rahimi offers is looked for"), "as the bot: no number"


async def test_the_path_says_why_a_newcomer_waits_and_what_would_help() -> None:
    async with at_the_living_company() as (page, _company):
        await joins(page, "amir", "d1")
        said = await aside(page)
        assert said.startswith("No leader looks for what Amir Rahimi offers")
        assert "press “Change” and add a topic, for example “Generative AI" in said
        await page.types("miriam", "/mentor match")
        await page.presses("miriam", await page.newest("miriam"), "match.approve")
        assert await aside(page) == (
            "Amir Rahimi is in no pair: no mentee wants any of the offered topics."
            " The path goes on with two others."
        )
        await page.posts("/api/language", variant="de")
        assert (await aside(page)).startswith("Amir Rahimi ist in keinem Tandem: ")


@pytest.mark.whole_only
async def test_weeks_that_passed_before_the_visitor_came_leave_nothing_unread_but_questions() -> (
    None
):
    """After four weeks nothing is either: see test_demo.py."""
    async with at_the_living_company(lived=6) as (page, company):
        await leave_nothing_unread_but_questions(page, company)


async def leave_nothing_unread_but_questions(page: Page, company: LivingCompany) -> None:
    """The weeks that a company has lived."""
    people = (await page.asks("/api/world"))["people"]
    unread = {one["id"]: sum(one["unread"].values()) for one in people}
    assert max(unread.values()) <= 1
    assert {one for one, count in unread.items() if count} <= {
        heard.person for heard in company._players.heard
    }


async def test_the_others_act_while_one_plays_until_the_company_begins_anew_in_german() -> None:
    async with at_the_living_company() as (page, company):
        await page.types("miriam", "/mentor match")
        await page.presses("miriam", await page.newest("miriam"), "match.approve")
        await page.asks("/api/world")
        awaited = company.awaited - {"lena", "amir"}
        await page.posts("/api/life", lives=False)
        await page.posts("/api/clock", move="day")
        assert (await page.asks("/api/world"))["meanwhile"] == []
        await page.posts("/api/life", lives=True)
        await page.posts("/api/clock", move="day")
        world = await page.asks("/api/world")
        assert any("suggestions were accepted" in line for line in world["meanwhile"])
        acted = {one["id"] for one in world["people"] if one["acts"]}
        assert len(acted) > 10
        assert not awaited & acted, "to whom the path leads is left to the visitor"
        assert sum(day["messages"] for day in world["coming"]) > 10
        async with page.http.get(f"{page.address}/api/transcript") as said:
            assert "Mentoring bot to Miriam Krüger" in await said.text()

        await page.posts("/api/language", variant="de-formal")
        invited = (await page.newest("lena"))["parts"]
        assert "Sie" in str(invited), "what waits for an answer is told anew"
        await page.posts("/api/anew")
        world = await page.asks("/api/world")
        assert world["variant"] == "de-formal"
        assert world["clock"]["now"].startswith("2026-11-23T09:05")
        assert not [step for step in world["path"]["steps"] if step["done"]]
        assert not company.meanwhile(Catalogue().speaker("de"))["lines"]
        lena = next(one for one in world["people"] if one["id"] == "lena")
        assert (lena["title"], lena["office"]) == ("Softwareentwicklung", "Hamburg")


async def test_the_page_speaks_as_the_browser_does_as_long_as_nothing_was_done() -> None:
    async with at_the_living_company(with_programme=False) as (page, _company):
        await page.asks("/", 200, **{"Accept-Language": "de-DE,de;q=0.9"})
        assert (await page.asks("/api/world"))["variant"] == "de"
        await page.types("miriam", "/mentor")
        shown = (await page.newest("miriam"))["parts"]
        styled = [
            button["label"]
            for part in shown
            for button in part.get("buttons", ())
            if button["style"] == "primary"
        ]
        assert styled == [str(Catalogue().speaker("de")("programme-new"))]
        await page.asks("/", 200, **{"Accept-Language": "en"})
        assert (await page.asks("/api/world"))["variant"] == "de"


GERMAN = {"Accept-Language": "de-DE,de;q=0.9"}


async def test_who_begins_anew_in_a_german_browser_begins_in_german() -> None:
    async with at_the_living_company(with_programme=False, lived=1) as (page, _company):
        await page.asks("/", 200, **GERMAN)
        assert (await page.asks("/api/world"))["variant"] == "en", "what it lived through stays"
        await page.posts("/api/anew", headers=GERMAN)
        assert (await page.asks("/api/world"))["variant"] == "de"
        await page.posts("/api/language", variant="en")
        await page.posts("/api/anew", headers=GERMAN)
        assert (await page.asks("/api/world"))["variant"] == "en", "what was chosen stays"


async def test_a_company_with_a_past_changes_its_language_without_living_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_the_living_company(with_programme=False, lived=1) as (page, company):
        monkeypatch.setattr(company, "begin_anew", never)
        await page.posts("/api/language", variant="de")
        assert (await page.asks("/api/world"))["variant"] == "de"


async def never(_variant: str = "") -> None:
    raise AssertionError("it began anew")


async def test_the_readme_says_how_many_people_the_page_shows() -> None:
    async with at_the_living_company(with_programme=False) as (page, _company):
        shown = len((await page.asks("/api/world"))["people"])
    assert f"a company of {shown} people in seven offices" in README.read_text(encoding="utf-8")
