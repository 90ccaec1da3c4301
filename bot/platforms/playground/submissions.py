"""What comes back with a form: checked as a platform checks it, before any handler sees it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.platforms import form_checks
from bot.platforms.form_checks import FieldRule
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    ChoiceField,
    ChoicesField,
    Field,
    Form,
    PersonField,
    Text,
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
    foreign = {
        field.key: say("form-choose")
        for field in form.fields
        if not _offered(field, people).issuperset(_chosen(field, values))
    }
    return form_checks.mistakes(map(FieldRule.of, form.fields), values, say) | foreign


def _offered(field: Field, people: Collection[str]) -> set[str]:
    match field:
        case ChoiceField() | ChoicesField():
            return {option.value for option in field.options}
        case PersonField():
            return set(people)
    return set()


def _chosen(field: Field, values: Values) -> set[str]:
    match field:
        case ChoicesField():
            return set(values.choices(field.key))
        case ChoiceField() | PersonField():
            return {values.text(field.key)} - {""}
    return set()
