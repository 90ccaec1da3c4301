"""The whole story on the demo page, in a real browser, with clicks and typing."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from tests.visitor import Visitor, demo_page, visiting

LEADER, JUNIOR, COORDINATOR = "Klaus Behrens", "Lena Vogt", "Miriam Krüger"
PROGRAMME, PURPOSE = "Spring 2027", "Learn <b>together</b> & *well*"
ENGLISH_TOO = pytest.param("en", marks=pytest.mark.whole_only)
GERMAN_TOO = pytest.param("de", marks=pytest.mark.whole_only)


async def creates_a_programme(visitor: Visitor) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor programme new")
    await visitor.fills(
        name=PROGRAMME, starts_on="2026-11-23", purpose="Learn <b>together</b> & *well*"
    )
    await visitor.sends()
    await visitor.sees(PURPOSE)
    await visitor.presses(visitor.word("programme-open"))
    await visitor.confirms()
    await visitor.sees(visitor.word("programme-open-done", name=PROGRAMME, count=1))


async def joins(visitor: Visitor, name: str, role: str) -> None:
    await visitor.becomes(name)
    await visitor.sees(visitor.word("invitation-heading", name=PROGRAMME))
    await visitor.presses(visitor.word(f"invitation-join-{role}"))
    await visitor.page.click("#form-submit")
    await expect(visitor.dialog.locator('[data-field="topics_3"] .wrong')).to_have_text(
        visitor.word("enrolment-needs-topic")
    )
    await visitor.fills(topics_3=["b1", "c1"])
    await visitor.sends()
    await visitor.sees(visitor.word("enrolment-joined", programme=PROGRAMME))


async def are_matched(visitor: Visitor) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor match")
    await visitor.sees(LEADER)
    await visitor.presses(visitor.word("match-approve", count=1))
    await visitor.confirms()
    await visitor.sees(visitor.word("match-approved", count=1))


async def accepts(visitor: Visitor, name: str, partner: str) -> None:
    await visitor.becomes(name)
    await visitor.presses(visitor.word("proposal-accept", name=partner))


async def announces(visitor: Visitor, text: str) -> None:
    await visitor.becomes(COORDINATOR)
    await visitor.types("/mentor announce Hello")
    await visitor.fills(text=text, audience="mentees")
    await visitor.sends()
    await visitor.sees(visitor.word("announce-preview", count=1, programme=PROGRAMME))
    await visitor.presses(visitor.word("announce-send"))
    await visitor.sees(visitor.word("announce-sent", count=1, programme=PROGRAMME))
    await visitor.becomes(LEADER)
    await visitor.sees(text)


async def reflects(visitor: Visitor, name: str, learned: str, day: str = "") -> None:
    """With a `day` it is not known yet when the two met."""
    await visitor.becomes(name)
    await visitor.presses(visitor.word("check-in-yes"))
    if day:
        await visitor.presses(visitor.word(day))
    await visitor.fills(usefulness="5", learned=learned)
    await visitor.sends()


@pytest.mark.parametrize(
    ("database_url", "language"), [("sqlite", "en"), ("postgres", "de")], indirect=["database_url"]
)
async def test_a_programme_is_lived_through_with_clicks_and_typing(
    chromium: Browser, database_url: str, language: str
) -> None:
    async with (
        demo_page(with_programme=False, database_url=database_url) as (bot, address),
        visiting(chromium, address, bot, language) as visitor,
    ):
        await visitor.plays_everybody()
        await creates_a_programme(visitor)
        await joins(visitor, LEADER, "mentee")
        await joins(visitor, JUNIOR, "mentor")
        await are_matched(visitor)
        await accepts(visitor, LEADER, JUNIOR)
        await accepts(visitor, JUNIOR, LEADER)
        await visitor.opens_chat_with(LEADER)
        await visitor.sees(visitor.word("introduction-heading", mentor=JUNIOR, mentee=LEADER))
        await announces(visitor, "Lunch is <b>at noon</b> & *warm*")
        for number in (1, 2):
            await visitor.becomes(LEADER)
            await visitor.moves_to_the_check_in()
            await reflects(visitor, LEADER, f"counter-arguments {number}", "check-in-day-0")
            await reflects(visitor, JUNIOR, "how decisions are made")
        await visitor.becomes(COORDINATOR)
        await visitor.types(f"/mentor status {PROGRAMME}")
        await visitor.sees(
            visitor.word("status-pairs-text", running=1, asked=0, proposed=0, ended=0)
        )
        await expect(visitor.entries.get_by_text("counter-arguments")).to_have_count(0)
        await expect(visitor.done).to_have_count(5)


@pytest.mark.parametrize("language", ["de", ENGLISH_TOO])
async def test_the_first_session_is_two_clicks_from_the_introduction_and_in_both_calendars(
    chromium: Browser, language: str
) -> None:
    async with (
        demo_page(with_programme=False) as (bot, address),
        visiting(chromium, address, bot, language) as visitor,
    ):
        await creates_a_programme(visitor)
        await joins(visitor, LEADER, "mentee")
        await joins(visitor, JUNIOR, "mentor")
        await are_matched(visitor)
        await accepts(visitor, LEADER, JUNIOR)
        entries = visitor.page.locator("#calendars li")
        await expect(visitor.page.locator("#calendars .note")).to_have_text(
            visitor.word("playground-calendars-none")
        )
        await accepts(visitor, JUNIOR, LEADER)
        await visitor.opens_chat_with(LEADER)
        await visitor.sees(visitor.word("introduction-heading", mentor=JUNIOR, mentee=LEADER))
        await visitor.presses(visitor.word("introduction-plan"))
        await visitor.entries.locator('[data-action="session.slot"]').first.click()
        await expect(entries).to_have_count(2)
        await expect(visitor.page.locator("#calendars h3")).to_have_text([JUNIOR, LEADER])
        times = visitor.page.locator("#calendars time")
        [own, other] = [await times.nth(number).inner_text() for number in (0, 1)]
        assert own == other, "both are in Germany"
        await expect(entries.nth(0)).to_contain_text(visitor.word("calendar-title", name=LEADER))
        await expect(entries.nth(1)).to_contain_text(JUNIOR)
        await visitor.becomes(LEADER)
        await visitor.types("/mentor session")
        await visitor.entries.locator('[data-action="session.cancel"]').last.click()
        await visitor.confirms()
        await visitor.page.click("#form-cancel")
        await expect(entries).to_have_count(0)


async def test_the_page_can_be_used_with_the_keyboard_alone(chromium: Browser) -> None:
    async with (
        demo_page(with_programme=True) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        page = visitor.page
        await page.keyboard.press("Tab")
        await expect(page.locator(".skip")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Shift+Tab")
        await expect(page.locator("#words")).to_be_focused()
        await page.keyboard.type("/mentor hel")
        await page.keyboard.press("Enter")
        await expect(page.locator("#words")).to_have_value("/mentor help")
        await page.keyboard.press("Enter")
        await visitor.sees(visitor.word("help-heading"))
        await page.keyboard.insert_text("two\nlines")
        await expect(page.locator("#words")).to_have_value("two\nlines")
        await page.keyboard.press("Enter")
        await expect(page.locator("#words")).to_have_value("")


@pytest.mark.parametrize("language", ["de", ENGLISH_TOO])
async def test_on_a_phone_a_form_keeps_save_in_view_and_the_composer_takes_one_line(
    chromium: Browser, language: str
) -> None:
    async with (
        demo_page(with_programme=True, language=language) as (bot, address),
        visiting(chromium, address, bot, language) as visitor,
    ):
        await visitor.page.set_viewport_size({"width": 390, "height": 844})
        box = await visitor.page.locator("#composer").bounding_box()
        assert box is not None
        assert box["height"] < 64
        await visitor.presses(visitor.word("invitation-join-mentor"))
        await expect(visitor.page.locator("#form-submit")).to_be_in_viewport(ratio=1)
        enough = visitor.dialog.get_by_text(visitor.word("playground-form-one-of"))
        await expect(enough).to_have_count(3)
        await visitor.page.locator("#form-body").evaluate("form => form.scrollTo(0, 700)")
        await expect(visitor.page.locator("#form-submit")).to_be_in_viewport(ratio=1)
        await visitor.page.click("#form-cancel")


@pytest.mark.parametrize("language", ["en", GERMAN_TOO])
async def test_beside_what_happened_meanwhile_it_says_that_only_the_demo_tells_it(
    chromium: Browser, language: str
) -> None:
    async with (
        demo_page(with_programme=True, language=language) as (bot, address),
        visiting(chromium, address, bot, language) as visitor,
    ):
        note = visitor.page.locator("#others .note")
        await note.scroll_into_view_if_needed()
        await expect(note).to_be_in_viewport(ratio=1)
        await expect(note).to_have_text(visitor.word("playground-meanwhile-note"))
        await expect(note).to_contain_text("✓")


async def test_what_stands_around_the_chat_says_who_one_is_and_what_is_theirs(
    chromium: Browser,
) -> None:
    """The hour and the language of whom one is, a list to upload, whose messages are to be read."""
    async with (
        demo_page(with_programme=True) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        page = visitor.page
        await visitor.plays_everybody()
        await expect(page.locator("#upload")).to_be_hidden()
        await expect(page.locator("#people-list .awaited")).to_have_attribute("data-person", "amir")
        waits = page.locator("#people-list .unread").first
        assert await waits.evaluate(COLOUR) != await page.evaluate(DANGER), "somebody else’s"
        await expect(page.locator("#you-title")).to_contain_text("10:05")
        await page.click("#move-next")
        await expect(page.locator("#you-title")).to_contain_text("10:00")
        assert not any(map(str.isdigit, await page.locator(".legend").inner_text()))
        await visitor.becomes(COORDINATOR)
        await expect(page.locator("#upload")).to_be_visible()
        await visitor.becomes("Luca Bernasconi")
        await expect(page.locator("#you-title")).to_contain_text("speaks German")
        await page.locator("#anew").scroll_into_view_if_needed()
        await expect(page.locator("#guide")).not_to_be_in_viewport()
        await page.click("#anew")
        await visitor.confirms()
        await expect(page.locator("#you")).to_have_text("You are Amir Rahimi")
        await expect(page.locator("#guide")).to_be_in_viewport()


COLOUR = "node => getComputedStyle(node).backgroundColor"
DANGER = """() => {
    const probe = document.createElement("i");
    probe.style.backgroundColor = "var(--danger)";
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
}"""


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_topic_is_found_by_a_part_of_its_name(chromium: Browser, language: str) -> None:
    """There are nearly sixty, three times over."""
    async with (
        demo_page(with_programme=True, language=language) as (bot, address),
        visiting(chromium, address, bot, language) as visitor,
    ):
        await visitor.presses(visitor.word("invitation-join-mentor"))
        field = visitor.dialog.locator('[data-field="topics_3"]')
        shown, finder = field.locator(".options label:visible"), field.locator("[type=search]")
        await finder.wait_for()
        every = await shown.count()
        await expect(finder).to_have_attribute(
            "placeholder", visitor.word("playground-form-find", count=every)
        )
        await finder.fill(visitor.word("topic-b1.short")[-9:].upper())
        await expect(shown).to_have_count(1)
        await finder.press("Enter")
        await expect(field.locator("input:checked")).to_have_attribute("value", "b1")
        await finder.fill("qqq")
        await expect(shown, "what is ticked stays in view").to_have_count(1)
        await finder.fill("")
        await expect(shown).to_have_count(every)
        await visitor.page.click("#form-cancel")


@pytest.mark.parametrize("width", [1360, 390])
async def test_the_json_of_a_message_stays_within_the_chat(chromium: Browser, width: int) -> None:
    async with (
        demo_page(with_programme=True) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        page = visitor.page
        await page.set_viewport_size({"width": width, "height": 844})
        await page.get_by_role("radio", name="Teams").check()
        await page.locator(".source summary").last.click()
        edge = "node => node.getBoundingClientRect().right"
        inside = float(await page.locator("#entries").evaluate(edge))
        assert float(await page.locator(".source pre").last.evaluate(edge)) < inside
