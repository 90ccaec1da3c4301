"""What the page refuses, so that nothing looks well here that a real platform would turn down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Facts,
    Field,
    File,
    Form,
    Heading,
    Link,
    LinkButton,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    Text,
    TextField,
)

PARTS = 50
"""Of one message: Slack's limit of blocks."""
FIELDS = 50
"""Of one form."""
TEXT = 12_000
"""Characters of one part, and of all parts together."""
BUTTONS = 25
"""In one row: Slack's limit of an actions block."""
BUTTON_LABEL = 75
"""Characters: Slack's limit."""
NAME = 100
"""Characters of an action's or a form's name."""
ARGUMENT = 1500
"""Characters of a button's argument; Slack takes 2,000."""
OPTIONS = 100
"""Of one field without a search: Slack's limit."""
FOUND_BY_TYPING = 20_000
"""Options of a field with a search."""
OPTION_LABEL = 150
"""Characters; Slack takes 75 and shortens, Teams wraps."""
OPTION_VALUE = 150
"""Characters: Slack's limit."""
SIDE_BY_SIDE = 10
"""Facts in one block: Slack's limit of fields."""
TITLE = 24
"""Characters of a form's title: Slack's limit."""
TYPED = 3000
"""Characters of one field: Slack's limit of an input."""
FILE_BYTES = 5_000_000
"""Of one file."""
FILES = 10
"""With one message."""


class LimitExceeded(ValueError):
    """A message or form that a platform would not take; the text says why."""


def check_message(message: Message) -> None:
    """Raises Refused if the message breaks a limit."""
    _raise_first(_in_message(message))


def check_form(form: Form) -> None:
    """Raises Refused if the form breaks a limit."""
    _raise_first(_in_form(form))


def _raise_first(wrong: Iterator[str]) -> None:
    reason = next(wrong, None)
    if reason is not None:
        raise LimitExceeded(reason)


def _in_message(message: Message) -> Iterator[str]:
    if not message.parts:
        yield "no parts"
    yield from _in_parts(message.parts)
    yield from _too_many("files", len(message.files), FILES)
    for file in message.files:
        yield from _in_file(file)


def _in_file(file: File) -> Iterator[str]:
    yield from _too_many(f"bytes in the file {file.name}", len(file.content), FILE_BYTES)
    if not file.name or "/" in file.name or "\\" in file.name:
        yield f"file name {file.name!r}"


def _in_parts(parts: Sequence[Part]) -> Iterator[str]:
    yield from _too_many("parts", len(parts), PARTS)
    yield from _too_many("characters", sum(map(_length, parts)), TEXT)
    for part in parts:
        yield from _in_part(part)


def _length(part: Part) -> int:
    return sum(len(str(text)) for text in _texts(part))


def _texts(part: Part) -> Sequence[Text | str]:
    match part:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            return (text,)
        case Quote(text=words):
            return (words,)
        case Bullets(items=items):
            return items
        case Facts(rows=rows):
            return [text for row in rows for text in (row.label, row.value)]
        case _:
            return ()


def _in_part(part: Part) -> Iterator[str]:
    for text in _texts(part):
        if isinstance(text, Text):
            yield from _in_links(text)
    match part:
        case Buttons(buttons=buttons):
            yield from _between("buttons in a row", len(buttons), 1, BUTTONS)
            for button in buttons:
                yield from _in_button(button)
        case Menu():
            yield from _between("characters in a menu's name", len(part.name), 1, NAME)
            yield from _in_options(part.options)


def _in_links(text: Text) -> Iterator[str]:
    for span in text.spans:
        if isinstance(span, Link):
            yield from _in_address(span.url)


def _in_button(button: Button | LinkButton) -> Iterator[str]:
    label = len(str(button.label))
    yield from _between("characters in a button's label", label, 1, BUTTON_LABEL)
    if isinstance(button, LinkButton):
        yield from _in_address(button.url)
        return
    yield from _between("characters in a button's name", len(button.name), 1, NAME)
    yield from _too_many("characters in a button's argument", len(button.argument), ARGUMENT)


def _in_address(url: str) -> Iterator[str]:
    if urlsplit(url).scheme not in ("http", "https"):
        yield f"the address {url[:40]!r}"


def _in_options(options: Sequence[Option], most: int = OPTIONS) -> Iterator[str]:
    yield from _between("options", len(options), 1, most)
    if len({option.value for option in options}) < len(options):
        yield "two options of the same value"
    for option in options:
        label = len(str(option.label))
        yield from _between("characters in an option's label", label, 1, OPTION_LABEL)
        yield from _between("characters in an option's value", len(option.value), 1, OPTION_VALUE)


def _in_form(form: Form) -> Iterator[str]:
    yield from _between("characters in a form's title", len(str(form.title)), 1, TITLE)
    yield from _between("characters in a form's button", len(str(form.submit)), 1, TITLE)
    yield from _between("fields", len(form.fields), 1, FIELDS)
    yield from _in_parts(form.intro)
    if len({field.key for field in form.fields}) < len(form.fields):
        yield "two fields of the same key"
    for field in form.fields:
        yield from _in_field(field)


def _in_field(field: Field) -> Iterator[str]:
    if not field.label:
        yield f"the field {field.key} without a label"
    match field:
        case TextField():
            yield from _between(f"characters for {field.key}", field.longest, 1, TYPED)
            yield from _too_many(f"characters in {field.key}", len(field.initial), field.longest)
        case ChoiceField():
            yield from _in_options(field.options, FOUND_BY_TYPING if field.search else OPTIONS)
            side_by_side = SIDE_BY_SIDE if field.buttons else len(field.options)
            yield from _too_many(f"options for {field.key}", len(field.options), side_by_side)
            yield from _initially(field, (field.initial,) if field.initial else ())
        case ChoicesField():
            yield from _in_options(field.options, FOUND_BY_TYPING if field.search else OPTIONS)
            yield from _initially(field, field.initial)


def _initially(field: ChoiceField | ChoicesField, initial: Sequence[str]) -> Iterator[str]:
    if not {option.value for option in field.options}.issuperset(initial):
        yield f"{field.key} begins with what is no option"


def _between(what: str, number: int, least: int, most: int) -> Iterator[str]:
    if number < least:
        yield f"{number} {what}, at least {least}"
    yield from _too_many(what, number, most)


def _too_many(what: str, number: int, most: int) -> Iterator[str]:
    if number > most:
        yield f"{number} {what}, at most {most}"
