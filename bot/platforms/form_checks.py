"""What a form must hold, checked where a platform does not do it by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    ChoiceField,
    ChoicesField,
    DateField,
    Field,
    PersonField,
    Text,
    TextField,
    TimeField,
    Values,
)


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What an input must hold; a card carries it as these four values.

    `kind` is `text`, `choices`, `date`, `time` or `choice`; `least` and `most` count characters of
    a text and options of choices.
    """

    key: str
    kind: str
    least: int
    most: int

    @classmethod
    def of(cls, field: Field) -> FieldRule:
        """The rule of a field."""
        match field:
            case TextField():
                return cls(field.key, "text", int(field.required), field.longest)
            case ChoicesField():
                most = min(field.most, len(field.options))
                return cls(field.key, "choices", field.least, most)
            case DateField():
                return cls(field.key, "date", int(field.required), 1)
            case TimeField():
                return cls(field.key, "time", int(field.required), 1)
            case ChoiceField() | PersonField():
                return cls(field.key, "choice", int(field.required), 1)


def mistakes(rules: Iterable[FieldRule], values: Values, say: Say) -> dict[str, Text]:
    """A sentence for each field that holds what it must not."""
    found = {rule.key: _mistake(rule, values, say) for rule in rules}
    return {key: sentence for key, sentence in found.items() if sentence}


def is_date(text: str) -> bool:
    """Whether it is a day as platforms write it: 2026-01-31."""
    try:
        return len(text) == len("2026-01-31") and bool(date.fromisoformat(text))
    except ValueError:
        return False


def is_time(text: str) -> bool:
    """Whether it is a time of day as platforms write it: 10:00."""
    try:
        return len(text) == len("10:00") and time.fromisoformat(text) is not None
    except ValueError:
        return False


def _mistake(rule: FieldRule, values: Values, say: Say) -> Text:
    if rule.kind == "choices":
        return _wrong_number(rule, len(values.choices(rule.key)), say)
    text = values.text(rule.key)
    if not text:
        return say("form-required") if rule.least else Text()
    match rule.kind:
        case "text" if len(text) > rule.most:
            return say("form-too-long", most=rule.most, length=len(text))
        case "date" if not is_date(text):
            return say("form-date")
        case "time" if not is_time(text):
            return say("form-time")
    return Text()


def _wrong_number(rule: FieldRule, number: int, say: Say) -> Text:
    if number < rule.least:
        return say("form-at-least", count=rule.least)
    return say("form-at-most", count=rule.most) if number > rule.most else Text()
