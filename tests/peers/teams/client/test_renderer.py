"""A card that holds all there can be is valid, small enough, and drawn by the real renderer.

At the width of a phone. What the bot really sends: tests/proofs/test_everything.py.
"""

from __future__ import annotations

from datetime import date

from playwright.async_api import Browser

from bot.platforms.teams.cards import message_card
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Bold,
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Code,
    Confirm,
    DateField,
    Divider,
    Fact,
    Facts,
    Form,
    Heading,
    Link,
    LinkButton,
    Mention,
    Menu,
    Note,
    Option,
    Paragraph,
    Part,
    PersonField,
    Plain,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
    TimeField,
    message,
)
from tests.peers.teams.client.renderer import (
    DRAW,
    ITS_FAULTS,
    WORD,
    are_drawn,
    cards_of,
    not_valid,
    with_renderer,
)

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
    Divider(),
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


def test_the_schema_refuses_what_is_no_card() -> None:
    assert not_valid([{"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "Text"}]}])


async def test_cards_that_hold_all_there_can_be_are_drawn_as_well(chromium: Browser) -> None:
    say = Catalogue().speaker("en")
    await are_drawn([card for most in THE_MOST for card in cards_of(most, say)], chromium, "most")


async def test_a_card_names_its_language_though_the_renderer_takes_every_second_one_only(
    chromium: Browser,
) -> None:
    """If this fails, the renderer is better now: then it has no faults to be left out any more."""
    card = message_card(message(Paragraph(Text.of("Hallo"))), Catalogue().speaker("de"))
    assert card["lang"] == "de"
    page = await with_renderer(chromium)
    first, second = await page.evaluate(DRAW, [card] * 2)
    assert first == []
    assert second
    assert set(second) <= ITS_FAULTS
