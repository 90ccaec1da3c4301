"""The real renderer of Adaptive Cards, in a browser: what it has against a card.

MENTOR_TEST_PICTURES names a folder for a picture of the first cards of each.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from playwright.async_api import Browser, ConsoleMessage, Page

from bot.platforms.teams.cards import CARD_BYTES, Renewal, message_card, size
from bot.platforms.teams.forms import Asked, asked_json, filled, form_card
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Buttons,
    Form,
    FormErrors,
    Menu,
    Message,
    Option,
    Paragraph,
    Reply,
    Said,
    Text,
    Values,
    message,
)
from tests.machine import lacking
from tests.peers.teams.cards import Json, actions, check_parts, inputs, without_filters

HERE = Path(__file__).parent
RENDERER = HERE / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.js"
SCHEMA = files("adaptive_cards") / "schemas" / "schema-1.5.json"
PHONE = 360
PICTURE = 12_000
"""Pixels."""
TEAMS_OWN = "msteams"
"""A property that Teams knows and the published schema does not."""
ITS_FAULTS = {f'Invalid value "{one}" for property "lang".' for one in ("de", "en")}
"""The renderer refuses every second language that it is told (a pattern that remembers where it
stopped); it draws the card all the same, and a screen reader reads the others rightly."""
WORD = "[Größe](x) Wolfeschlegelsteinhausen"
"""Part of every name and of every text."""
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


# ------------------------------------------------------------------------ the cards


def cards_of(reply: Reply, say: Say) -> Iterator[Json]:
    """The cards that a reply becomes: of a form, one for each state in which it can be."""
    match reply:
        case Message():
            yield message_card(reply, say, Renewal("29:somebody", asked_json(Said("pair"))))
        case Form():
            asked, somebody = Asked(Said("goal")), [Option("U1", Text.of(WORD))] * 500
            wrong = {field.key: Text.of("Wrong " * 20) for field in reply.fields}
            typed = filled(reply, Values({field.key: "😀 typed" for field in reply.fields}))
            yield form_card(reply, asked, say, somebody)
            yield form_card(typed, asked, say, somebody, errors=wrong | {"none": Text.of(WORD)})
        case FormErrors(errors=errors):
            yield message_card(message([Paragraph(text) for text in errors.values()]), say)


def offer_the_same(reply: Reply, card: Json) -> bool:
    """Whether there is as much to press and to choose from in a card as a handler said."""
    return _offered(card) == _offers(reply)


def _offered(card: Json) -> list[int]:
    """How much there is to press in a card, and to choose from each of its inputs."""
    chosen_from = [len(one["choices"]) for one in inputs(card) if "choices" in one]
    return [sum(1 for _ in actions(card)), *chosen_from]


def _offers(reply: Reply) -> list[int]:
    """The same of what a handler said; whatever is chosen or filled in needs one button more."""
    parts = reply.parts if isinstance(reply, Message) else ()
    fields = reply.fields if isinstance(reply, Form) else ()
    buttons = [len(part.buttons) for part in parts if isinstance(part, Buttons)]
    menus = [len(part.options) for part in parts if isinstance(part, Menu) and part.options]
    choices = [len(field.options) for field in fields if hasattr(field, "options")]
    return [sum(buttons) + len(menus) + bool(fields), *menus, *choices]


# ------------------------------------------------------------------------ the checks


def not_valid(cards: list[Json]) -> list[str]:
    """What the published schema has against any of the cards."""
    node = shutil.which("node")
    if node is None or not RENDERER.exists():
        lacking("no renderer of Adaptive Cards: install Node, then `make clients`")
    of_all = [
        {name: value for name, value in without_filters(one).items() if name != TEAMS_OWN}
        for one in cards
    ]
    checked = subprocess.run(
        [node, HERE / "validate.js"],
        input=json.dumps({"schema": json.loads(SCHEMA.read_text("utf-8")), "cards": of_all}),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found: list[str] = json.loads(checked.stdout)
    assert len(found) == len(cards)
    return [one for one in found if one]


async def with_renderer(chromium: Browser) -> Page:
    """A page that can draw cards."""
    page = await chromium.new_page(viewport={"width": PHONE, "height": 800})
    await page.set_content(PAGE)
    await page.add_script_tag(path=RENDERER)
    return page


async def are_drawn(cards: list[Json], chromium: Browser, name: str) -> None:
    """Assert that they are valid, small enough, and drawn without a warning."""
    assert not_valid(cards) == []
    for card in cards:
        check_parts(card)
        assert size(card) <= CARD_BYTES
    said: list[str] = []
    page = await with_renderer(chromium)
    page.on("console", lambda one: said.append(_complaint(one)))
    complaints = await page.evaluate(DRAW, cards)
    assert [one for one in complaints if not set(one) <= ITS_FAULTS] == []
    assert [one for one in said if one] == []
    pictures = os.environ.get("MENTOR_TEST_PICTURES")
    if pictures:
        await page.set_viewport_size({"width": PHONE, "height": PICTURE})
        await page.screenshot(path=Path(pictures) / f"cards-{name}.png")


def _complaint(message: ConsoleMessage) -> str:
    return message.text if message.type in ("warning", "error") else ""
