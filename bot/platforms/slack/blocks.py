"""Messages as Block Kit: every part becomes blocks that Slack takes, however long its text is.

What does not fit is cut with an ellipsis, all texts alike: first long ones, then shorter ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    OptionGroup,
    StaticSelectElement,
)
from slack_sdk.models.blocks import (
    Option as SlackOption,
)

from bot.platforms.fitting import ELLIPSIS, cut
from bot.platforms.payloads import Json
from bot.platforms.slack.text import RichText, escaped, plain, rich
from handlers.conversation.chat import (
    Bold,
    Bullets,
    Button,
    Buttons,
    Confirm,
    Divider,
    Fact,
    Facts,
    Heading,
    Link,
    LinkButton,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Plain,
    Quote,
    Style,
    Text,
)

MESSAGE_BLOCKS = 50
"""Slack's limit."""
HOME_BLOCKS = 100
"""Slack's limit."""
BLOCKS_IN_ALL = 12_000
"""Characters of a message's blocks; Slack takes about 13,200 and does not say how it counts."""
HOME_IN_ALL = 240_000
"""Bytes of a home tab's blocks; a view has 250 kB with all that is around them."""
FALLBACK_TEXT = 1000
"""Characters of the text that notifications show."""
BUTTON_LABEL = 75
"""Characters: Slack's limit."""
BUTTONS_IN_A_ROW = 25
"""Slack's limit of elements in an actions block."""
OPTION_LABEL = 75
"""Characters: Slack's limit."""
OPTIONS_IN_A_GROUP = 100
"""Slack's limit."""
HEADING = 150
"""Characters: Slack's limit of a header."""
NOTE = 2000
"""Characters of a context element; Slack names no limit below a section's."""
_ID_SEPARATOR = "·"
_LINK_ACTION = "link"


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of each part is shown."""

    text: int
    options: int


_ROOMS = (
    _Room(12_000, 1000),
    _Room(3000, 100),
    _Room(1500, 100),
    _Room(800, 80),
    _Room(400, 50),
    _Room(200, 25),
    _Room(100, 20),
    _Room(40, 10),
)


def message_blocks(message: Message) -> list[Json]:
    """The blocks of a message, within all of Slack's limits."""
    for room in _ROOMS:
        blocks = _some(_in_number(_rendered(message.parts, room), MESSAGE_BLOCKS))
        if _size(blocks) <= BLOCKS_IN_ALL:
            return blocks
    return blocks[:1]


def home_blocks(message: Message) -> list[Json]:
    """The blocks of the home tab, where there is room for more: within Slack's limits too."""
    for room in _ROOMS[1:]:
        blocks = _some(_in_number(_rendered(message.parts, room), HOME_BLOCKS))
        if _bytes(blocks) <= HOME_IN_ALL:
            break
    return blocks


def part_blocks(parts: Sequence[Part], most: int) -> list[Json]:
    """The blocks of parts in a form; none for none."""
    return _in_number(_rendered(parts, _ROOMS[1]), most)


def fallback(message: Message) -> str:
    """What notifications and screen readers get."""
    text = escaped(cut(message.summary, FALLBACK_TEXT))
    return text if text.strip() else ELLIPSIS


def action_name(action_id: str) -> str:
    """The action that a button or menu calls; empty for a link."""
    name = action_id.partition(_ID_SEPARATOR)[0]
    return "" if name == _LINK_ACTION else name


def options(choices: Sequence[Option]) -> list[SlackOption]:
    """Choices of a menu or a field."""
    return [
        SlackOption(
            value=choice.value,
            text=plain(choice.label, OPTION_LABEL),
            description=plain(choice.hint, OPTION_LABEL) if choice.hint else None,
        )
        for choice in choices
    ]


def groups(choices: Sequence[Option]) -> list[OptionGroup]:
    """More choices than a menu takes, in groups that are named after their first and last."""
    runs = [
        choices[start : start + OPTIONS_IN_A_GROUP]
        for start in range(0, len(choices), OPTIONS_IN_A_GROUP)
    ]
    return [
        OptionGroup(
            label=plain(f"{cut(str(run[0].label), 35)} – {cut(str(run[-1].label), 35)}", 75),
            options=options(run),
        )
        for run in runs
    ]


# ------------------------------------------------------------------------ parts


def _rendered(parts: Sequence[Part], room: _Room) -> list[Json]:
    return [block for part in parts for block in _blocks(part, room)]


def _blocks(part: Part, room: _Room) -> Iterator[Json]:
    match part:
        case Paragraph(text=text) if text:
            yield _rich_text(_section(text, room))
        case Quote(text=text) if text:
            quoted = rich(Text.of(text), room.text)
            yield _rich_text({"type": "rich_text_quote", "elements": quoted})
        case Bullets(items=items) if any(items):
            yield _rich_text(_list([item for item in items if item], room))
        case Facts(rows=rows) if rows:
            yield _rich_text(_facts(rows, room))
        case Note(text=text) if text and any(isinstance(span, Link) for span in text.spans):
            yield _rich_text(_section(text, room))  # small print cannot carry links
        case _:
            for block in _other_blocks(part, room):
                yield block.to_dict()


def _other_blocks(part: Part, room: _Room) -> Iterator[Block]:
    match part:
        case Heading(text=text) if text:
            yield HeaderBlock(text=plain(text, HEADING))
        case Note(text=text) if text:
            yield ContextBlock(elements=[plain(text, min(NOTE, room.text))])
        case Divider():
            yield DividerBlock()
        case Buttons(buttons=buttons) if buttons:
            row = [_button(b, n) for n, b in enumerate(buttons[:BUTTONS_IN_A_ROW])]
            yield ActionsBlock(elements=row)
        case Menu(options=choices) if choices:
            yield ActionsBlock(elements=[_menu(part, room)])


def _rich_text(element: RichText) -> Json:
    return {"type": "rich_text", "elements": [element]}


def _section(text: Text, room: _Room) -> RichText:
    return {"type": "rich_text_section", "elements": rich(text, room.text)}


def _list(items: Sequence[Text], room: _Room) -> RichText:
    shown = [_section(item, room) for item in items]
    return {"type": "rich_text_list", "style": "bullet", "elements": shown}


def _facts(rows: Sequence[Fact], room: _Room) -> RichText:
    elements: list[RichText] = []
    for index, row in enumerate(rows):
        if index:
            elements.append({"type": "text", "text": "\n"})
        label = Text((Bold(f"{row.label}:"), Plain(" ")))
        elements += [*rich(label, room.text), *rich(row.value, room.text)]
    return {"type": "rich_text_section", "elements": elements}


def _button(button: Button | LinkButton, number: int) -> ButtonElement:
    label = plain(button.label, BUTTON_LABEL)
    if isinstance(button, LinkButton):
        return ButtonElement(text=label, action_id=_id(_LINK_ACTION, number), url=button.url)
    return ButtonElement(
        text=label,
        action_id=_id(button.name, number),
        value=button.argument or None,
        style=None if button.style is Style.PLAIN else button.style.value,
        confirm=_confirm(button.confirm) if button.confirm else None,
    )


def _confirm(confirm: Confirm) -> ConfirmObject:
    return ConfirmObject(
        title=plain(confirm.title, 100),
        text=plain(confirm.question, 300),
        confirm=plain(confirm.yes, 30),
        deny=plain(confirm.no, 30),
    )


def _menu(menu: Menu, room: _Room) -> StaticSelectElement:
    shown = menu.options[: room.options]
    many = len(shown) > OPTIONS_IN_A_GROUP
    return StaticSelectElement(
        action_id=_id(menu.name, 0),
        placeholder=plain(menu.placeholder, 150),
        options=None if many else options(shown),
        option_groups=groups(shown) if many else None,
    )


def _id(name: str, number: int) -> str:
    """Slack wants an id of its own for each element of a row."""
    return f"{name}{_ID_SEPARATOR}{number}"


# ------------------------------------------------------------------------ fitting


def _in_number(blocks: list[Json], most: int) -> list[Json]:
    """At most that many blocks: neighbouring texts joined, else the last but one left out."""
    if len(blocks) > most:
        blocks = _joined(blocks)
    if len(blocks) > most:
        blocks = [*blocks[: most - 2], _gap(), blocks[-1]]
    return blocks


def _some(blocks: list[Json]) -> list[Json]:
    """Slack takes no message and no page of no blocks."""
    return blocks or [_gap()]


def _gap() -> Json:
    return ContextBlock(elements=[plain(ELLIPSIS, NOTE)]).to_dict()


def _joined(blocks: list[Json]) -> list[Json]:
    joined: list[Json] = []
    for block in blocks:
        if block["type"] == "rich_text" and joined and joined[-1]["type"] == "rich_text":
            joined[-1] = {**block, "elements": joined[-1]["elements"] + block["elements"]}
        else:
            joined.append(block)
    return joined


def _size(blocks: list[Json]) -> int:
    return len(_compact(blocks))


def _bytes(blocks: list[Json]) -> int:
    return len(_compact(blocks).encode())


def _compact(blocks: list[Json]) -> str:
    return json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))
