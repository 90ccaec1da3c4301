"""Every screen of the demo page against WCAG 2.2 AA and best practice, by axe-core.

What axe cannot decide by itself is listed in docs/accessibility.md, by rule.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
from playwright.async_api import Browser

from tests.accessibility.axe import LOOKS, Auditor
from tests.proofs.conftest import Size
from tests.visitor import Visitor, demo_page, visiting

log = structlog.get_logger(__name__)

DOCUMENT = Path(__file__).parents[2] / "docs" / "accessibility.md"
COORDINATOR, JUNIOR, LEADER = "Miriam Krüger", "Lena Vogt", "Sabine Ortmann"
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
    for box in await visitor.dialog.locator("input:not([type=radio], [type=checkbox])").all():
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
    for platform in ("slack", "teams"):
        await visitor.page.check(f"[name=platform][value={platform}]")
        await visitor.entries.locator(f".as-{platform}").first.wait_for()
        await visitor.entries.locator("summary").last.click()
        await audits(f"as {platform}")
    await visitor.page.check("[name=platform][value='']")


async def looks_at_matching(visitor: Visitor, audits: Look) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor match")
    await visitor.entries.locator('[data-action="match.approve"]').wait_for()
    await audits("/mentor match")
    await visitor.page.check("[name=platform][value=teams]")
    await visitor.entries.locator(".as-teams [data-opens]").last.click()
    await audits("a card that asks back")
    await visitor.page.check("[name=platform][value='']")
    await visitor.entries.locator('[data-action="match.approve"]').click()
    await audits("the question before approving")
    await visitor.page.click("#confirm-no")


async def test_no_screen_breaks_a_rule_of_accessibility(chromium: Browser, size: Size) -> None:
    languages = ("en", "de")[: size(1, 2)]
    for language in languages:
        async with (
            demo_page(with_programme=True) as (bot, address),
            visiting(chromium, address, bot, language) as visitor,
        ):
            auditor = Auditor(visitor.page, size(2, len(LOOKS)))
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
