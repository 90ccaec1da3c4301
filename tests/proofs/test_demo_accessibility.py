"""Every screen of the demo page against WCAG 2.2 AA and best practice, by axe-core.

What axe cannot decide by itself is listed in docs/accessibility.md, by rule.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import structlog
from playwright.async_api import Browser, Route, expect

from bot.platforms.payloads import Json
from bot.platforms.playground import rendering, server
from bot.platforms.playground.platform_views import PLATFORMS
from handlers.conversation.catalogue import VARIANTS
from handlers.conversation.chat import Form
from handlers.conversation.router import routes
from tests.accessibility.axe import LOOKS, Auditor
from tests.proofs.forms_on_the_page import (
    AT_THE_END,
    BEFORE_PAIRS,
    LEADER,
    MENTOR,
    NOT_ON_THE_PAGE,
    WEEKS,
    WITH_PAIRS,
    Way,
)
from tests.sizes import Size
from tests.visitor import Visitor, demo_page, visiting

log = structlog.get_logger(__name__)

DOCUMENT = Path(__file__).parents[2] / "docs" / "accessibility.md"
COORDINATOR, JUNIOR = "Miriam Krüger", "Lena Vogt"
FORMS_OF_COORDINATORS = ("programme new", "settings", "announce Hello", "block", "end")
FORMS_OF_EVERYBODY = ("trend", "language")
CARDS_OF_COORDINATORS = (
    *("", "programme", "status", "pairs", "insights", "people", "invite", "nudge", "channel"),
    *("coordinator", "topics"),
)
CARDS_OF_EVERYBODY = (
    *("help", "profile", "topics", "prepare", "pair", "session", "goal", "trends", "learnings"),
    *("who b1", "pause", "leave", "privacy", "assistant", "story", "unknown word"),
)
WITH_A_PAST = {
    COORDINATOR: ("", "status", "pairs", "insights", "report", "export", "story", "settings"),
    LEADER: ("", "pair", "session", "goal", "agreement", "story", "trends", "privacy"),
    MENTOR: ("", "assistant", "learnings", "prepare", "profile"),
}
"""Cards that hold more once a company has lived with the programme."""
TYPED = "input:not([type=radio], [type=checkbox]), textarea"
"""Boxes of a form."""
IS_ACT = re.compile(r"/api/people/[^/]+/(say|press)$")
A_BREATH = 300
"""Milliseconds until what the bot answers is drawn."""
Look = Callable[[str], Awaitable[None]]


def looked_at() -> set[str]:
    """The rules whose open questions the document answers."""
    return set(re.findall(r"^\| `([a-z-]+)` \|", DOCUMENT.read_text(encoding="utf-8"), re.M))


async def looks_at(visitor: Visitor, audits: Look, command: str) -> None:
    """What a command brings, a card or a form; of a form also what is wrong with an empty one."""
    before = await visitor.entries.locator(".entry.bot").count()
    await visitor.types(f"/mentor {command}")
    answered = visitor.page.locator("#form-dialog[open]").or_(
        visitor.entries.locator(".entry.bot").nth(before)
    )
    await answered.first.wait_for()
    await audits(f"/mentor {command}")
    if await visitor.dialog.is_visible():
        await looks_at_mistakes(visitor, audits, command)


async def looks_at_mistakes(visitor: Visitor, audits: Look, form: str) -> None:
    for box in await visitor.dialog.locator(TYPED).all():
        await box.fill("")
    await visitor.page.click("#form-submit")
    wrong = visitor.dialog.locator(".wrong:not([hidden])").first
    await wrong.or_(visitor.page.locator("#form-dialog:not([open])")).first.wait_for(
        state="attached"
    )
    if await visitor.dialog.is_visible():
        await audits(f"mistakes in {form}")
        await visitor.page.click("#form-cancel")


async def looks_around(visitor: Visitor, audits: Look) -> None:
    """What belongs to no command."""
    await visitor.becomes(JUNIOR)
    await visitor.entries.locator("[data-action]").first.wait_for()
    await audits("the invitation")
    await visitor.presses(visitor.word("invitation-join-mentor"))
    await visitor.dialog.wait_for()
    await audits("the form to join")
    await looks_at_mistakes(visitor, audits, "the form to join")
    await visitor.page.fill("#words", "/mentor ")
    await audits("completions")
    await visitor.page.fill("#words", "")
    await visitor.page.fill("#search", "xyz")
    await audits("nobody of that name")
    await visitor.page.fill("#search", "")
    await visitor.page.click("#anew")
    await audits("a question")
    await visitor.page.click("#confirm-no")
    for platform in PLATFORMS:
        async with shown_as(visitor, platform):
            await visitor.entries.locator(f".as-{platform}").first.wait_for()
            await visitor.entries.locator("summary").last.click()
            await audits(f"as {platform}")
            await visitor.presses(visitor.word("invitation-join-mentor"))
            await looks_at_form_as(visitor, audits, platform, "the form to join")


@asynccontextmanager
async def shown_as(visitor: Visitor, platform: str) -> AsyncIterator[None]:
    """Messages and forms as that platform shows them."""
    await visitor.page.check(f"[name=platform][value={platform}]")
    yield
    await visitor.page.check("[name=platform][value='']")


async def looks_at_form_as(visitor: Visitor, audits: Look, platform: str, form: str) -> None:
    """The form that opens, its lists and its JSON opened too; then it is closed."""
    dialog = visitor.page.locator(f"#form-dialog.as-{platform}[open]")
    await dialog.wait_for()
    for closed in await dialog.locator("summary").all():
        await closed.click()
    await audits(f"{form} as {platform}")
    await visitor.page.click("#form-cancel")


async def looks_at_matching(visitor: Visitor, audits: Look) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor match")
    await visitor.entries.locator('[data-action="match.approve"]').wait_for()
    await audits("/mentor match")
    async with shown_as(visitor, "teams"):
        await visitor.entries.locator(".as-teams [data-opens]").last.click()
        await audits("a card that asks back")
    await visitor.entries.locator('[data-action="match.approve"]').click()
    await audits("the question before approving")
    await visitor.page.click("#confirm-no")


async def test_no_screen_breaks_a_rule_of_accessibility(chromium: Browser, size: Size) -> None:
    for language in VARIANTS[: size(1, len(VARIANTS))]:
        async with (
            demo_page(with_programme=True) as (bot, address),
            visiting(chromium, address, bot, language) as visitor,
        ):
            auditor = Auditor(visitor.page, size(2, looks_in(language)))
            await looks_around(visitor, auditor.audits)
            if size(0, 1):
                await looks_at_matching(visitor, auditor.audits)
                for words in (*CARDS_OF_COORDINATORS, *FORMS_OF_COORDINATORS):
                    await looks_at(visitor, auditor.audits, words)
                await visitor.becomes(LEADER)
                for words in (*CARDS_OF_EVERYBODY, *FORMS_OF_EVERYBODY):
                    await looks_at(visitor, auditor.audits, words)
            log.info("audited", language=language, screens=len(auditor.screens))
            log.info("told", findings=auditor.told())
            assert auditor.violations == []
            assert {one.rule for one in auditor.incomplete} <= looked_at()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the forms that the page has been given, in that order."""
    names: list[str] = []

    def noted(form_id: str, form: Form) -> Json:
        names.append(form.name)
        return rendering.form_json(form_id, form)

    monkeypatch.setattr(server, "form_json", noted)
    return names


async def goes(visitor: Visitor, step: str) -> None:
    """Types that or presses the newest button that does it, and waits for what comes of it."""
    async with visitor.page.expect_response(IS_ACT):
        if step.startswith("/"):
            await visitor.types(step)
        else:
            await visitor.entries.locator(f'button[data-action="{step}"]').last.click()
            if await visitor.page.locator("#confirm-dialog").is_visible():
                await visitor.confirms()
    await visitor.page.wait_for_timeout(A_BREATH)


async def looks_at_form(visitor: Visitor, audits: Look, way: Way, opened: list[str]) -> None:
    """Each card on the way, the form, and what is wrong with an empty one."""
    await visitor.becomes(way.person)
    for step in way.steps:
        await goes(visitor, step)
        if step != way.steps[-1]:
            await audits(f"{step} on the way to {way.form}")
    await visitor.dialog.wait_for()
    assert opened[-1] == way.form, way
    await audits(f"the form {way.form}")
    await visitor.page.click("#form-cancel")
    for platform in PLATFORMS:
        async with shown_as(visitor, platform):
            await goes(visitor, way.steps[-1])
            await looks_at_form_as(visitor, audits, platform, way.form)
    await goes(visitor, way.steps[-1])
    await visitor.dialog.wait_for()
    await looks_at_mistakes(visitor, audits, way.form)


async def proposes_a_goal(visitor: Visitor, audits: Look) -> None:
    """Escape does not close what was filled in; then it is sent off."""
    await visitor.becomes(LEADER)
    await goes(visitor, "/mentor goal")
    await goes(visitor, "goal.new")
    await visitor.fills(text="Twice a week")
    await visitor.page.keyboard.press("Escape")
    await audits("a form that is kept")
    await visitor.sends()


async def looks_at_failures(visitor: Visitor, audits: Look) -> None:
    """The server cannot be reached, and what it was asked for is gone."""
    for alert in ("offline", "gone"):
        async with failing(visitor, alert):
            await visitor.types("/mentor help")
            await expect(visitor.page.locator("#alert")).to_have_text(
                visitor.word(f"playground-{alert}")
            )
            await audits(f"the alert {alert}")


@asynccontextmanager
async def failing(visitor: Visitor, alert: str) -> AsyncIterator[None]:
    """What is typed meets that failure; that the browser complains of it is no fault."""

    async def fails(route: Route) -> None:
        await (route.abort() if alert == "offline" else route.fulfill(status=409))

    faults = list(visitor.faults)
    await visitor.page.route(IS_ACT, fails)
    yield
    await visitor.page.unroute(IS_ACT)
    visitor.faults[:] = faults


async def approves(visitor: Visitor) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor match")
    await visitor.entries.locator('[data-action="match.approve"]').wait_for()
    await goes(visitor, "match.approve")


async def closes(visitor: Visitor) -> None:
    await visitor.becomes(COORDINATOR)
    await goes(visitor, "/mentor programme")
    await goes(visitor, "programme.close")


async def looks_at_the_beginning(visitor: Visitor, audits: Look, opened: list[str]) -> None:
    await looks_at_failures(visitor, audits)
    await approves(visitor)
    for way in BEFORE_PAIRS:
        await looks_at_form(visitor, audits, way, opened)


async def looks_at_pairs(visitor: Visitor, audits: Look, opened: list[str]) -> None:
    for way in WITH_PAIRS:
        await looks_at_form(visitor, audits, way, opened)
        if way.form == "goal":
            await proposes_a_goal(visitor, audits)
    for person, cards in WITH_A_PAST.items():
        await visitor.becomes(person)
        for words in cards:
            await looks_at(visitor, audits, words)
    await closes(visitor)
    for way in AT_THE_END:
        await looks_at_form(visitor, audits, way, opened)


def looks_in(language: str) -> int:
    """Every look in one language; in the others each colour and each width once."""
    return len(LOOKS) if language == "en" else 2


@pytest.mark.whole_only
@pytest.mark.parametrize("language", VARIANTS)
async def test_no_form_breaks_a_rule_of_accessibility(
    chromium: Browser, opened: list[str], language: str
) -> None:
    auditors = []
    for lived, looks in ((0, looks_at_the_beginning), (WEEKS, looks_at_pairs)):
        async with (
            demo_page(with_programme=True, lived=lived, language=language) as (bot, address),
            visiting(chromium, address, bot, language) as visitor,
        ):
            auditors.append(Auditor(visitor.page, looks_in(language)))
            await looks(visitor, auditors[-1].audits, opened)
    for auditor in auditors:
        log.info("audited", language=language, screens=len(auditor.screens))
        log.info("told", findings=auditor.told())
        assert auditor.violations == []
        assert {one.rule for one in auditor.incomplete} <= looked_at()
    assert set(routes.forms) - set(opened) == set(NOT_ON_THE_PAGE)
