"""From the first page of the demo to the report: by the guided path, counted in clicks and minutes.

The short form plays with nobody acting but the visitor; the whole one lets the company live.
"""

from __future__ import annotations

from time import perf_counter

import structlog
from playwright.async_api import Browser, expect

from tests.sizes import Size
from tests.visitor import Visitor, demo_page, visiting

log = structlog.get_logger(__name__)

MOST_CLICKS = 40
MOST_SECONDS = 300
STEPS = 7
COUNT = """() => {
    window.acts = 0;
    const count = event => (window.acts += event.isTrusted && event.key !== "Tab" ? 1 : 0);
    addEventListener("pointerdown", count, true);
    addEventListener("keydown", event => event.key === "Enter" && count(event), true);
}"""


async def goes_on(visitor: Visitor) -> None:
    """As the path says: lets time pass until it names somebody, and looks at them."""
    await visitor.waits_for_somebody_to_act()
    go = visitor.page.locator("#guide-go")
    person = await go.get_attribute("data-for")
    await go.click()
    looked_at = visitor.page.locator(f'[data-person="{person}"]')
    await expect(looked_at).to_have_attribute("aria-current", "true")


async def joins(visitor: Visitor) -> None:
    await goes_on(visitor)
    await visitor.presses(visitor.word("invitation-join-mentor"))
    await visitor.fills(topics_3=["b1"])
    await visitor.sends()
    await expect(visitor.done).to_have_count(1)


async def are_matched(visitor: Visitor) -> None:
    await goes_on(visitor)
    await visitor.sends_what_is_typed()
    await visitor.entries.locator('[data-action="match.approve"]').click()
    await visitor.confirms()
    await expect(visitor.done).to_have_count(2)


async def meet(visitor: Visitor) -> None:
    for _answer in ("leader", "mentor"):
        await goes_on(visitor)
        await visitor.presses_action("proposal.accept")
    await visitor.waits_for_somebody_to_act()
    await expect(visitor.done).to_have_count(3)


async def reflects(visitor: Visitor) -> None:
    await goes_on(visitor)
    await visitor.entries.locator('[data-action="check_in.met"]').last.click()
    form = visitor.dialog.locator("[name=usefulness]").first
    day = visitor.entries.locator('[data-action="check_in.on"]').first
    await form.or_(day).first.wait_for()
    if not await form.is_visible():
        await day.click()
    await visitor.fills(usefulness="4")
    await visitor.sends()
    saved = visitor.entries.get_by_role("button", name=visitor.word("reflection-change"))
    await expect(saved.last).to_be_in_viewport()
    await expect(visitor.done).to_have_count(4)


async def looks_at_what_came_of_it(visitor: Visitor) -> None:
    """Status, insights, report."""
    for done in range(5, STEPS + 1):
        await goes_on(visitor)
        await visitor.sends_what_is_typed()
        await expect(visitor.done).to_have_count(done)
    finished = visitor.word("playground-move-finished")
    await expect(visitor.page.locator("#steps .move")).to_have_text(finished)
    await visitor.entries.locator("a[download$=pdf]").wait_for()


async def test_the_path_leads_to_the_report_in_under_forty_clicks_and_five_minutes(
    chromium: Browser, size: Size
) -> None:
    others_act = bool(size(0, 1))
    for language in ("en", "de")[: size(1, 2)]:
        begun = perf_counter()
        async with (
            demo_page(with_programme=True) as (bot, address),
            visiting(chromium, address, bot, language) as visitor,
        ):
            if not others_act:
                await visitor.page.uncheck("#lives")
            await visitor.page.evaluate(COUNT)
            await joins(visitor)
            await are_matched(visitor)
            await meet(visitor)
            await reflects(visitor)
            await looks_at_what_came_of_it(visitor)
            clicks = await visitor.page.evaluate("window.acts")
            seconds = perf_counter() - begun
            log.info("counted", language=language, clicks=clicks, seconds=round(seconds))
            assert 10 < clicks < MOST_CLICKS
            if others_act:
                assert seconds < MOST_SECONDS
                lines = visitor.page.locator("#meanwhile li")
                await expect(lines.first).to_be_visible()
                assert await visitor.page.locator("#people-list .acts").count() > 5
                await expect(visitor.entries).not_to_contain_text("have let a suggestion lapse")
