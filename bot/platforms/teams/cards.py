"""Messages as Adaptive Cards 1.5, in cards that Teams takes, however long their text is.

Every text is a rich text block: unlike a text block it reads no markup, so that what people typed
is shown as it stands. What does not fit is cut with an ellipsis, all texts alike; if that is not
enough, the last texts go, and what can be pressed and filled in stays.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    Choice,
    ChoiceSetInput,
    Container,
    DateInput,
    ExecuteAction,
    OpenUrlAction,
    RefreshDefinition,
    RichTextBlock,
    ShowCardAction,
    TextInput,
    TextRun,
    TimeInput,
)
from microsoft_teams.cards.core import Action, CardElement

from bot.platforms.fitting import ELLIPSIS, cut, length
from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bold,
    Bullets,
    Button,
    Buttons,
    Code,
    Confirm,
    Divider,
    Fact,
    Facts,
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
    Plain,
    Quote,
    Span,
    Style,
    Text,
)

VERSION = "1.5"
CARD_BYTES = 25_000
"""Teams takes 28 KB for a message with everything around the card."""
FRAME_BYTES = 1500
"""Of a card besides its elements: who may renew it, and how."""
BUTTONS_IN_A_ROW = 5
"""More of them would not fit on a phone."""
FALLBACK_TEXT = 200
"""Characters: one line of a notification."""
BUTTON_LABEL = 75
"""Characters, as in Slack: one button, one length."""
CHOICE_LABEL = 150
"""Characters."""
OURS = "mentor"
"""Under this key stands what a card tells us of itself when it comes back."""
KIND, PRESS, MENU, FORM, REFRESH = "kind", "press", "menu", "form", "refresh"
_COMMAND = re.compile(r"/mentor(?:\s+|$)")
_COMMANDS_IN_TEXT = re.compile(r"/mentor\s+(?=\S)")
_DATE_FUNCTION = re.compile(r"\{\{(?=\s*(?:DATE|TIME)\b)", re.IGNORECASE)
ACTED_ON = (ActionSet, ChoiceSetInput, DateInput, TextInput, TimeInput)
_STYLES = {Style.PLAIN: None, Style.PRIMARY: "positive", Style.DANGER: "destructive"}


@dataclass(frozen=True, slots=True)
class Space:
    """How much of each part is shown."""

    text: int
    options: int


ROOMS = (
    Space(12_000, 200),
    Space(3000, 100),
    Space(1500, 80),
    Space(700, 60),
    Space(300, 40),
    Space(120, 20),
    Space(40, 10),
)


@dataclass(frozen=True, slots=True)
class Renewal:
    """Lets a card show its state of the moment whenever this person looks at it."""

    account_id: str
    asked: Json
    """What the card answers, as it comes back."""


def message_card(message: Message, say: Say, renewal: Renewal | None = None) -> Json:
    """The card of a message, small enough for Teams."""
    extra = around(message.summary, say)
    if any(isinstance(part, Facts | Bullets) for part in message.parts):
        extra["msteams"] = {"width": "Full"}
    if renewal is not None:
        extra["refresh"] = _refresh(renewal)
    for room in ROOMS:
        elements = list(part_elements(message.parts, say, room))
        card = as_card(elements) | extra
        if size(card) <= CARD_BYTES:
            return card
    return as_card(that_fit(elements)) | extra


def around(summary: str, say: Say) -> Json:
    """What a card is about, for who hears it and for clients that show none, and its language."""
    words = cut(without_slash(summary), FALLBACK_TEXT)
    told = {"fallbackText": words, "speak": words} if words else {}
    return {"lang": say.language, **told}


def as_card(body: Sequence[CardElement]) -> Json:
    """A card of these elements; Teams shows none without any."""
    some = list(body) or [rich(Text.of(ELLIPSIS), 1)]
    return dumped(AdaptiveCard(version=VERSION, body=some))


def that_fit(elements: Sequence[CardElement]) -> list[CardElement]:
    """What can be pressed and filled in, and as many of the texts from the top as fit beside it."""
    left = CARD_BYTES - FRAME_BYTES
    kept: set[int] = set()
    for wanted in (True, False):
        for place, element in enumerate(elements):
            if _is_acted_on(element) is not wanted:
                continue
            left -= size(dumped(element))
            if left < 0:
                break
            kept.add(place)
    shown = [element for place, element in enumerate(elements) if place in kept]
    missing = next(place for place in range(len(elements) + 1) if place not in kept)
    return [*shown[:missing], rich(Text.of(ELLIPSIS), 1), *shown[missing:]]


def _is_acted_on(element: CardElement) -> bool:
    if isinstance(element, Container):
        return any(map(_is_acted_on, element.items or ()))
    return isinstance(element, ACTED_ON)


def dumped(element: CardElement | Action | RefreshDefinition) -> Json:
    """What the card library made, as JSON."""
    return element.model_dump(by_alias=True, exclude_none=True, mode="json")


def size(card: Json) -> int:
    """Bytes on the wire."""
    return len(json.dumps(card).encode())


def part_elements(parts: Sequence[Part], say: Say, room: Space) -> Iterator[CardElement]:
    """The elements of a message's parts, or of what stands above a form."""
    divided = False
    for number, part in enumerate(parts):
        if isinstance(part, Divider):
            divided = True
            continue
        for element in _elements(part, number, say, room):
            if divided:
                yield Container(items=[element], separator=True, spacing="Medium")
            else:
                yield element
            divided = False


def choices(options: Sequence[Option], room: Space) -> list[Choice]:
    """Options of a menu or a field; a hint stands behind its label."""
    return [Choice(title=_titled(option), value=option.value) for option in options[: room.options]]


def rich(text: Text, longest: int, **look: Any) -> CardElement:
    """A paragraph of literal text; `look` holds for all of it."""
    block = {"spacing": look.pop("spacing", None)}
    return RichTextBlock(inlines=list(_runs(text, longest, look)), **block)


def lines(text: Text, longest: int, **look: Any) -> Iterator[CardElement]:
    """Literal text with its line breaks, which a text run would not show."""
    spacing = look.pop("spacing", None)
    for line in _split(text):
        yield rich(line or Text.of("\u00a0"), longest, spacing=spacing, **look)
        spacing = "None"


def as_typed(command: str) -> str:
    """A command as it is typed here: without the slash, which would open a menu of Teams."""
    found = _COMMAND.match(command)
    return command if found is None else command[found.end() :] or "mentor"


def without_slash(text: str) -> str:
    """The commands of a text that is shown outside of cards, as they are typed here."""
    return _COMMANDS_IN_TEXT.sub("", text)


def literal(text: str) -> str:
    """Text in which no renderer finds a date function."""
    return _DATE_FUNCTION.sub("{\u2060{", text)


def unlinked(text: str) -> str:
    """A label without links: what stands beside a box to tick is read as markup."""
    return literal(text).replace("](", "]\u2060(")


# ------------------------------------------------------------------------ parts


def _elements(part: Part, number: int, say: Say, room: Space) -> Iterator[CardElement]:
    match part:
        case Heading(text=text) if text:
            yield rich(text, room.text, size="Large", weight="Bolder")
        case Paragraph(text=text) if text:
            yield from lines(text, room.text)
        case Quote(text=words) if words:
            quoted = list(lines(Text.of(words), room.text, italic=True))
            yield Container(items=quoted, style="emphasis")
        case Bullets(items=items):
            yield from _bullets([item for item in items if item], room)
        case Facts(rows=rows):
            yield from _facts(rows, room)
        case Note(text=text) if text:
            yield from lines(text, room.text, size="Small", is_subtle=True)
        case Buttons(buttons=buttons):
            yield from _rows(buttons)
        case Menu(options=options) if options:
            yield from _menu(part, number, say, room)


def _bullets(items: Sequence[Text], room: Space) -> Iterator[CardElement]:
    for index, item in enumerate(items):
        text = Text((Plain("•\u00a0"), *item.spans))
        yield from lines(text, room.text, spacing="Small" if index else None)


def _facts(rows: Sequence[Fact], room: Space) -> Iterator[CardElement]:
    for index, row in enumerate(rows):
        text = Text((Bold(f"{row.label}:"), Plain(" "), *row.value.spans))
        yield from lines(text, room.text, spacing="Small" if index else None)


def _rows(buttons: Sequence[Button | LinkButton]) -> Iterator[CardElement]:
    for start in range(0, len(buttons), BUTTONS_IN_A_ROW):
        row = [_button(button) for button in buttons[start : start + BUTTONS_IN_A_ROW]]
        yield ActionSet(actions=row)


def _button(button: Button | LinkButton) -> Action:
    title = cut(str(button.label), BUTTON_LABEL) or ELLIPSIS
    if isinstance(button, LinkButton):
        return OpenUrlAction(title=title, url=button.url)
    if button.confirm is not None:
        return _asking(button, button.confirm, title)
    return _execute(button, title)


def _execute(button: Button, title: str) -> Action:
    return ExecuteAction(
        title=title,
        verb=button.name,
        data={OURS: {KIND: PRESS, "argument": button.argument}},
        associated_inputs="none",
        style=_STYLES[button.style],
    )


def _asking(button: Button, confirm: Confirm, title: str) -> Action:
    """A card cannot ask back by itself: the button opens the question, with the real button."""
    question = AdaptiveCard(
        version=VERSION,
        body=[
            rich(confirm.title, 300, weight="Bolder"),
            *lines(confirm.question, 1000),
            ActionSet(actions=[_execute(button, cut(str(confirm.yes), BUTTON_LABEL))]),
        ],
    )
    return ShowCardAction(title=title, card=question, style=_STYLES[button.style])


def _menu(menu: Menu, number: int, say: Say, room: Space) -> Iterator[CardElement]:
    """A choice, and a button that sends it: choosing alone sends nothing in a card."""
    key = f"menu{number}"
    yield ChoiceSetInput(
        id=key,
        style="compact",
        placeholder=cut(str(menu.placeholder), CHOICE_LABEL),
        choices=choices(menu.options, room),
    )
    choose = ExecuteAction(
        title=str(say("teams-choose")), verb=menu.name, data={OURS: {KIND: MENU, "input": key}}
    )
    yield ActionSet(actions=[choose])


def _refresh(renewal: Renewal) -> Json:
    action = ExecuteAction(
        verb=REFRESH, data={OURS: {KIND: REFRESH, **renewal.asked}}, associated_inputs="none"
    )
    return dumped(RefreshDefinition(action=action, user_ids=[renewal.account_id]))


def _titled(option: Option) -> str:
    shown = f"{option.label} – {option.hint}" if option.hint else str(option.label)
    return unlinked(cut(shown, CHOICE_LABEL)) or ELLIPSIS


# ------------------------------------------------------------------------ text


def _split(text: Text) -> Iterator[Text]:
    line: list[Span] = []
    for span in text.spans:
        if not isinstance(span, Plain | Bold):
            line.append(span)
            continue
        first, *others = span.text.split("\n")
        line.append(replace(span, text=first))
        for other in others:
            yield Text(tuple(line))
            line = [replace(span, text=other)]
    yield Text(tuple(line))


def _runs(text: Text, longest: int, look: Json) -> Iterator[TextRun]:
    left = longest
    for span in text.spans:
        if not span.text:
            continue
        if left <= 0:
            return
        shown = as_typed(span.text) if isinstance(span, Code) else span.text
        yield TextRun(**{"text": literal(cut(shown, left)), **look, **_look(span)})
        left -= length(shown)


def _look(span: object) -> Json:
    match span:
        case Bold() | Mention():
            return {"weight": "Bolder"}
        case Code():
            return {"font_type": "Monospace"}
        case Link(url=url):
            return {"select_action": OpenUrlAction(url=url), "underline": True}
        case _:
            return {}
