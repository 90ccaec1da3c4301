"""Every card of a company's life is valid, small enough, and drawn by the real renderer.

At the width of a phone, in both languages. MENTOR_TEST_PICTURES names a folder for a picture of
each language's cards.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage

from bot.platforms.teams_cards import CARD_BYTES, message_card, size
from bot.platforms.teams_forms import Asked, filled, form_card
from handlers.chat import Form, Message, Reply, Said, Text, Values
from handlers.wording import Say
from tests.conversation import Company
from tests.machine import lacking
from tests.peers.teams.cards import Json, check_card
from tests.story.full_company import Everyone

RENDERER = Path(__file__).parent / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.js"
PHONE = 360
PAGE = """<!doctype html><meta charset="utf-8">
<style>body { margin: 0; font: 14px sans-serif } .card { width: 360px; margin-bottom: 16px }
input, textarea, select { max-width: 100% }</style><body></body>"""
DRAW = """cards => {
    const marks = [];
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        if (/\\]\\(/.test(text)) marks.push(`read as a link: ${text}`);
        const escaped = document.createElement("span");
        escaped.textContent = text;
        result.outputHtml = escaped.innerHTML;
        result.didProcess = true;
    };
    return cards.map(content => {
        const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = new AdaptiveCards.HostConfig({
            supportsInteractivity: true,
            actions: { maxActions: 6, actionsOrientation: "vertical", showCard: {} },
        });
        card.parse(content, context);
        const box = document.createElement("div");
        box.className = "card";
        const drawn = card.render();
        if (drawn) box.appendChild(drawn);
        document.body.appendChild(box);
        const complaints = marks.splice(0);
        for (let n = 0; n < context.eventCount; n++) complaints.push(context.getEventAt(n).message);
        const result = card.validateProperties();
        for (const found of result.validationEvents) complaints.push(found.message);
        if (!drawn) complaints.push("nothing is drawn");
        if (box.scrollWidth > 360) complaints.push(`${box.scrollWidth} pixels wide`);
        return complaints;
    });
}"""


async def cards_of(database_url: str, language: str) -> list[Json]:
    """Every card that somebody in a company sees in a whole programme."""
    async with Company.founded(database_url, language=language) as company:
        everyone = await Everyone.of(company, "[Größe](x)")
        await everyone.live()
        await company.moves_to("2026-12-07 10:00")
        await everyone.live_on()
        await everyone.look_at_everything()
        replies = [reply for person in company.people.values() for reply in person.ever_seen]
        return [card for reply in replies for card in _cards(reply, everyone.say)]


def _cards(reply: Reply, say: Say) -> Sequence[Json]:
    match reply:
        case Message():
            return [message_card(reply, say)]
        case Form():
            wrong = {field.key: Text.of("Wrong " * 20) for field in reply.fields}
            typed = filled(reply, Values({field.key: "😀 typed" for field in reply.fields}))
            return [
                form_card(reply, Asked(Said("goal")), say),
                form_card(typed, Asked(Said("goal")), say, errors=wrong),
            ]
        case _:
            return []


@pytest.mark.parametrize("language", ["en", "de"])
async def test_every_card_is_drawn_on_a_phone_without_a_warning(
    sqlite_url: str, language: str, chromium: Browser
) -> None:
    if not RENDERER.exists():
        lacking("no renderer of Adaptive Cards: install Node, then `make clients`")
    cards = await cards_of(sqlite_url, language)
    assert len(cards) > 150
    for card in cards:
        check_card(card)
        assert size(card) <= CARD_BYTES

    said: list[str] = []
    page = await chromium.new_page(viewport={"width": PHONE, "height": 800})
    page.on("console", lambda one: said.append(_complaint(one)))
    await page.set_content(PAGE)
    await page.add_script_tag(path=RENDERER)
    complaints = await page.evaluate(DRAW, cards)
    assert [one for one in complaints if one] == []
    assert [one for one in said if one] == []
    pictures = os.environ.get("MENTOR_TEST_PICTURES")
    if pictures:
        await page.screenshot(path=Path(pictures) / f"cards-{language}.png", full_page=True)


def _complaint(message: ConsoleMessage) -> str:
    return message.text if message.type in ("warning", "error") else ""
