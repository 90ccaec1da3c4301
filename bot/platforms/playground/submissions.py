"""What comes back with a form: checked as a platform checks it, before any handler sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, time

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    ChoiceField,
    ChoicesField,
    DateField,
    Field,
    Form,
    PersonField,
    Text,
    TextField,
    TimeField,
    Values,
)


class MalformedSubmission(ValueError):
    """Not what the page's own form can send."""


def values_of(form: Form, given: object) -> Values:
    """The values by field. Raises Malformed for fields that the form does not have."""
    if not isinstance(given, Mapping) or not given.keys() <= {one.key for one in form.fields}:
        raise MalformedSubmission("fields that the form does not have")
    return Values({field.key: _value(field, given.get(field.key)) for field in form.fields})


def _value(field: Field, given: object) -> str | tuple[str, ...]:
    if isinstance(field, ChoicesField):
        chosen = [] if given is None else given
        if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
            raise MalformedSubmission(f"{field.key} is not a list of texts")
        return tuple(chosen)
    text = "" if given is None else given
    if not isinstance(text, str):
        raise MalformedSubmission(f"{field.key} is not a text")
    return text


def mistakes(form: Form, values: Values, people: Collection[str], say: Say) -> dict[str, Text]:
    """A sentence for each field that the page would not send off as it is."""
    return {
        field.key: sentence
        for field in form.fields
        for sentence in list(_in_field(field, values, people, say))[:1]
    }


def _in_field(field: Field, values: Values, people: Collection[str], say: Say) -> Iterator[Text]:
    if isinstance(field, ChoicesField):
        yield from _in_choices(field, values.choices(field.key), say)
        return
    text = values.text(field.key)
    if not text:
        if field.required:
            yield say("playground-field-required")
        return
    match field:
        case TextField() if len(text) > field.longest:
            yield say("playground-field-too-long", most=field.longest, length=len(text))
        case ChoiceField() if text not in {option.value for option in field.options}:
            yield say("playground-field-choose")
        case DateField() if not _is_date(text):
            yield say("playground-field-date")
        case TimeField() if not _is_time(text):
            yield say("playground-field-time")
        case PersonField() if text not in people:
            yield say("playground-field-choose")


def _in_choices(field: ChoicesField, chosen: tuple[str, ...], say: Say) -> Iterator[Text]:
    if not {option.value for option in field.options}.issuperset(chosen):
        yield say("playground-field-choose")
    if len(chosen) < field.least:
        yield say("playground-field-at-least", count=field.least)
    if len(chosen) > field.most:
        yield say("playground-field-at-most", count=field.most)


def _is_date(text: str) -> bool:
    try:
        return len(text) == len("2026-01-31") and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_time(text: str) -> bool:
    try:
        return len(text) == len("10:00") and time.fromisoformat(text) is not None
    except ValueError:
        return False
