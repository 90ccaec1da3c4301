"""From the first page of the demo to the report: by the guided path, counted in clicks and minutes.

The short form plays with nobody acting but the visitor; the whole one lets the company live to the
end of its programme, and reads the report on it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from time import perf_counter
from urllib.parse import urljoin

import structlog
from playwright.async_api import Browser, ViewportSize, expect

from tests.papers import Pdf
from tests.sizes import Size
from tests.visitor import LONG_PATIENCE, Visitor, demo_page, visiting

log = structlog.get_logger(__name__)

MOST_CLICKS = 40
MOST_SECONDS = 300
STEPS = 8
PHONE: ViewportSize = {"width": 390, "height": 844}
HALF_A_YEAR = timedelta(weeks=25)
PAIRS_AT_LEAST = 10
"""Of the fourteen or so that the company makes, have met by the end."""
SESSIONS_EACH = 4
"""Held at least by one of these, of the six that are planned; some leave, some are silent."""
TOLD_OF_PAIRS = {
    "en": r"(?P<met>\d+) of (?P<pairs>\d+) pairs have met, (?P<held>\d+) sessions in all",
    "de": r"(?P<met>\d+) von (?P<pairs>\d+) Tandems haben sich getroffen: (?P<held>\d+) Treffen",
}
TOLD_OF_WISHES = {
    "en": r"(\d+) people would take part again",
    "de": r"(\d+) Menschen möchten wieder mitmachen",
}
"""As the report's first page says it."""
COUNT = """() => {
    window.acts = 0;
    const count = event => (window.acts += event.isTrusted && event.key !== "Tab" ? 1 : 0);
    addEventListener("pointerdown", count, true);
    addEventListener("keydown", event => event.key === "Enter" && count(event), true);
}"""


async def goes_on(visitor: Visitor) -> None:
    """As the path says: lets time pass until it names somebody, and is shown what they do."""
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
    approve = visitor.entries.locator('[data-action="match.approve"]')
    await approve.wait_for()
    await expect(visitor.page.locator("#guide .there")).to_be_visible()
    await goes_on(visitor)
    await expect(approve).to_be_focused()
    await approve.click()
    await visitor.confirms()
    await expect(visitor.done).to_have_count(2)


async def meet(visitor: Visitor) -> None:
    for _answer in ("leader", "mentor"):
        await goes_on(visitor)
        no = visitor.entries.locator('[data-action="proposal.decline"]').last
        await expect(no).to_be_in_viewport(ratio=1)
        await visitor.presses_action("proposal.accept")
    await visitor.waits_for_somebody_to_act()
    await expect(visitor.done).to_have_count(2)
    await goes_on(visitor)
    shared = visitor.page.locator("#conversations [aria-pressed=true]")
    await expect(shared).to_contain_text(visitor.word("playground-chat-with", name="").strip())
    await expect(visitor.done).to_have_count(3)


async def reflects(visitor: Visitor) -> None:
    await goes_on(visitor)
    await visitor.entries.locator('[data-action="check_in.met"]').last.click()
    form = visitor.dialog.locator("[name=usefulness]").first
    day = visitor.entries.locator('[data-action="check_in.on"]').first
    await form.or_(day).first.wait_for()
    if not await form.is_visible():
        await day.click()
    await form.wait_for()
    looked_at = visitor.page.locator("#people-list [aria-current=true] .about span")
    name = await looked_at.first.inner_text()
    await expect(visitor.page.locator("#steps .move .what")).to_have_text(
        visitor.word("playground-move-reflection", name=name)
    )
    await visitor.fills(usefulness="4")
    await visitor.sends()
    saved = visitor.entries.get_by_role("button", name=visitor.word("reflection-change"))
    await expect(saved.last).to_be_in_viewport()
    await expect(visitor.done).to_have_count(4)


async def sees_how_it_goes(visitor: Visitor, *, others_act: bool) -> None:
    """Where others act, a pair needs the coordinator by then, who does something for it."""
    await goes_on(visitor)
    if others_act:
        help_them = visitor.entries.locator('[data-action="pairs.times"]')
        await help_them.or_(
            visitor.entries.locator('[data-action="pairs.seen_to"]')
        ).last.wait_for()
        await expect(visitor.done).to_have_count(4)
        await goes_on(visitor)
        await visitor.page.locator(".pointed").wait_for()
        await visitor.entries.locator('[data-action="pairs.seen_to"]').last.click()
    await expect(visitor.done).to_have_count(5)


async def comes_to_the_end(visitor: Visitor, *, others_act: bool) -> None:
    """The company lives to it, or the visitor closes the programme."""
    if others_act:
        await visitor.lets_time_pass()
    else:
        await goes_on(visitor)
        await visitor.entries.locator('[data-action="programme.close"]').click()
        await visitor.confirms()
    await expect(visitor.done).to_have_count(6)


async def reads_the_report(visitor: Visitor) -> Pdf:
    link = await visitor.entries.locator("a[download$=pdf]").last.get_attribute("href")
    answer = await visitor.page.request.get(urljoin(visitor.page.url, str(link)))
    return Pdf(await answer.body())


async def today_of(visitor: Visitor) -> datetime:
    return datetime.fromisoformat(str(await visitor.page.get_attribute("#now", "datetime")))


async def looks_at_what_came_of_it(visitor: Visitor) -> None:
    """Insights and report."""
    await goes_on(visitor)
    await expect(visitor.done).to_have_count(STEPS - 1)
    await goes_on(visitor)
    report = visitor.entries.locator("a[download$=pdf]")
    await report.wait_for(timeout=LONG_PATIENCE)
    await expect(visitor.done).to_have_count(STEPS - 1)
    async with visitor.page.expect_download():
        await report.click()
    await expect(visitor.done).to_have_count(STEPS)
    finished = visitor.word("playground-move-finished")
    await expect(visitor.page.locator("#steps .move .what")).to_have_text(finished)


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
            morning = await today_of(visitor)
            await joins(visitor)
            await are_matched(visitor)
            await meet(visitor)
            await reflects(visitor)
            await sees_how_it_goes(visitor, others_act=others_act)
            await comes_to_the_end(visitor, others_act=others_act)
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
                assert await today_of(visitor) - morning > HALF_A_YEAR, "as the README says"
                await tells_of_a_whole_programme(visitor, language)
            await is_shown_a_certificate(visitor)


async def test_on_a_phone_the_newest_message_is_in_view_once_time_has_passed(
    chromium: Browser,
) -> None:
    """Also where one before it was taller than the window and was shown from its beginning."""
    async with (
        demo_page(with_programme=True) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        await visitor.page.uncheck("#lives")
        await visitor.page.set_viewport_size(PHONE)
        await says_which_step(visitor, 1)
        await joins(visitor)
        await says_which_step(visitor, 2)
        await are_matched(visitor)
        await meet(visitor)
        await visitor.waits_for_somebody_to_act()
        newest = visitor.entries.locator(":scope > li").last
        await expect(newest).to_be_in_viewport()


async def is_shown_a_certificate(visitor: Visitor) -> None:
    """A mentor's, by the button at the end of the path."""
    await visitor.page.click("#guide-go")
    certificate = visitor.entries.locator('.pointed[data-action="certificate.pdf"]')
    await expect(certificate).to_be_focused()


async def says_which_step(visitor: Visitor, number: int) -> None:
    """Where the other steps are not shown."""
    said = visitor.word("playground-guide-step", count=number, most=STEPS)
    await expect(visitor.page.locator("#steps .of")).to_have_text(said)
    await expect(visitor.page.locator("#steps .of")).to_be_visible()


async def tells_of_a_whole_programme(visitor: Visitor, language: str) -> None:
    """Most pairs have met to the end, and people have said whether they would do it again."""
    report = await reads_the_report(visitor)
    first = " ".join(report.page_texts[0].split())
    log.info("report", text=first)
    assert report.pages >= 4
    assert report.faults == []
    told = re.search(TOLD_OF_PAIRS[language], first)
    assert told is not None, first
    met, pairs, held = (int(told[name]) for name in ("met", "pairs", "held"))
    assert PAIRS_AT_LEAST <= met <= pairs
    assert held >= met * SESSIONS_EACH
    wishes = re.search(TOLD_OF_WISHES[language], first)
    assert wishes is not None, first
    assert int(wishes[1]) >= PAIRS_AT_LEAST
    assert visitor.word("report-learnings-none") not in first, "people have written for others"
