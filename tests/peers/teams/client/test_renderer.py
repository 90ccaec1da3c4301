"""Every card that the bot can send is valid, small enough, and drawn by the real renderer.

At the width of a phone, in English, with du and with Sie, every text at its longest.
MENTOR_TEST_PICTURES names a folder for a picture of the first cards of each.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page

from bot.platforms.teams_cards import CARD_BYTES, Renewal, message_card, size
from bot.platforms.teams_forms import Asked, asked_json, filled, form_card
from handlers.chat import (
    Bold,
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Code,
    Confirm,
    DateField,
    Fact,
    Facts,
    Form,
    FormErrors,
    Heading,
    Link,
    LinkButton,
    Mention,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    PersonField,
    Plain,
    Quote,
    Reply,
    Rule,
    Said,
    Style,
    Text,
    TextField,
    TimeField,
    Values,
    message,
)
from handlers.wording import Catalogue, Say
from tests.conversation import Company
from tests.handlers.open_programmes import SPOKEN
from tests.machine import lacking
from tests.peers.teams.cards import Json, actions, check_parts, inputs
from tests.story.every_reply import every_reply, everything_registered, listened_to

HERE = Path(__file__).parent
RENDERER = HERE / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.js"
SCHEMA = files("adaptive_cards") / "schemas" / "schema-1.5.json"
PHONE = 360
PICTURE = 12_000
"""Pixels."""
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


async def cards_of(database_url: str, language: str, *, formal: bool) -> list[Json]:
    """Every card that somebody sees in a whole programme."""
    async with Company.founded(database_url, language=language, formal=formal) as company:
        company.talkative = True
        with listened_to() as heard:
            replies = await every_reply(company, WORD)
        assert everything_registered() - heard == set(), "these never answered"
        say = company.bot.catalogue.speaker(language, formal)
        cards = [(reply, card) for reply in replies for card in _cards(reply, say)]
        assert [reply for reply, card in cards if _offered(card) != _offers(reply)] == []
        return [card for _, card in cards]


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


def _cards(reply: Reply, say: Say) -> Iterator[Json]:
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


# ------------------------------------------------------------------------ all there can be

LONG = Text(
    tuple(
        span
        for number in range(9)
        for span in (
            Plain(f"{WORD} {number} {{{{DATE(2026-11-23,SHORT)}}}} *a* \n- b <at>c</at> "),
            Bold(WORD),
            Mention("U1", WORD),
            Code("/mentor join " * 8),
            Link("https://example.com/" + "x" * 200, WORD),
        )
    )
)
LABEL = Text.of(f"{WORD} " * 9)
BUTTONS = tuple(
    Button(LABEL, "run", "x" * 200, style, Confirm(LABEL, LABEL, LABEL, LABEL) if sure else None)
    for style in Style
    for sure in (False, True)
)
OPTIONS = tuple(Option(str(number), LABEL, LABEL) for number in range(100))
PARTS: tuple[Part, ...] = (
    Heading(LABEL),
    Paragraph(LONG),
    Quote(str(LONG)),
    Rule(),
    Bullets((LONG,) * 9),
    Facts((Fact(LABEL, LONG),) * 9),
    Note(LONG),
    Buttons((*BUTTONS, LinkButton(LABEL, "https://example.com/" + "x" * 200))),
    Menu("run", LABEL, OPTIONS),
)
FIELDS = (
    TextField("text", LABEL, LONG, required=True, longest=200, initial=str(LONG)),
    TextField("lines", LABEL, LONG, lines=True, longest=3000, initial=str(LONG)),
    ChoiceField("choice", LABEL, OPTIONS, LONG, initial="1"),
    ChoiceField("buttons", LABEL, OPTIONS[:10], LONG, buttons=True),
    ChoicesField("choices", LABEL, OPTIONS, LONG, least=1, most=3, initial=("1", "2")),
    DateField("day", LABEL, LONG, required=True, initial=date(2026, 11, 23)),
    TimeField("time", LABEL, LONG, initial="10:00"),
    PersonField("person", LABEL, LONG),
)
THE_MOST: tuple[Reply, ...] = (
    *(message(part) for part in PARTS),
    message(PARTS),
    message(PARTS * 4),
    Form("most", LABEL, LABEL, FIELDS, subject="x" * 200, intro=PARTS[:6]),
)


# ------------------------------------------------------------------------ the checks


def not_valid(cards: list[Json]) -> list[str]:
    """What the published schema has against any of the cards."""
    node = shutil.which("node")
    if node is None or not RENDERER.exists():
        lacking("no renderer of Adaptive Cards: install Node, then `make clients`")
    checked = subprocess.run(
        [node, HERE / "validate.js"],
        input=json.dumps({"schema": json.loads(SCHEMA.read_text("utf-8")), "cards": cards}),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found: list[str] = json.loads(checked.stdout)
    assert len(found) == len(cards)
    return [one for one in found if one]


def test_the_schema_refuses_what_is_no_card() -> None:
    assert not_valid([{"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "Text"}]}])


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_every_card_is_drawn_on_a_phone_without_a_warning(
    sqlite_url: str, language: str, formal: bool, chromium: Browser
) -> None:
    cards = await cards_of(sqlite_url, language, formal=formal)
    assert len(cards) > 600
    await _are_drawn(cards, chromium, f"{language}{'-formal' if formal else ''}")


async def test_cards_that_hold_all_there_can_be_are_drawn_as_well(chromium: Browser) -> None:
    say = Catalogue().speaker("en")
    await _are_drawn([card for most in THE_MOST for card in _cards(most, say)], chromium, "most")


async def test_the_renderer_refuses_every_second_language_so_cards_name_none(
    chromium: Browser,
) -> None:
    """If this fails, it is better now: then cards may say which language they speak."""
    card = message_card(message(Paragraph(Text.of("Hallo"))), Catalogue().speaker("de"))
    assert "lang" not in card
    page = await _with_renderer(chromium)
    first, second = await page.evaluate(DRAW, [card | {"lang": "de"}] * 2)
    assert first == []
    assert second != []


async def _with_renderer(chromium: Browser) -> Page:
    page = await chromium.new_page(viewport={"width": PHONE, "height": 800})
    await page.set_content(PAGE)
    await page.add_script_tag(path=RENDERER)
    return page


async def _are_drawn(cards: list[Json], chromium: Browser, name: str) -> None:
    assert not_valid(cards) == []
    for card in cards:
        check_parts(card)
        assert size(card) <= CARD_BYTES
    said: list[str] = []
    page = await _with_renderer(chromium)
    page.on("console", lambda one: said.append(_complaint(one)))
    complaints = await page.evaluate(DRAW, cards)
    assert [one for one in complaints if one] == []
    assert [one for one in said if one] == []
    pictures = os.environ.get("MENTOR_TEST_PICTURES")
    if pictures:
        await page.set_viewport_size({"width": PHONE, "height": PICTURE})
        await page.screenshot(path=Path(pictures) / f"cards-{name}.png")


def _complaint(message: ConsoleMessage) -> str:
    return message.text if message.type in ("warning", "error") else ""
