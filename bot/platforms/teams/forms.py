"""Forms as cards, and what comes back from them.

A card has no memory: with its button goes what the form is about, how it was asked for (to show
it once more if an input is wrong) and what each input must hold.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from microsoft_teams.cards import (
    ActionSet,
    ChoiceSetInput,
    DateInput,
    ExecuteAction,
    QueryData,
    TextInput,
    TimeInput,
)
from microsoft_teams.cards.core import CardElement

from bot.platforms.fitting import cut, storable
from bot.platforms.form_checks import FieldRule, is_date, is_time
from bot.platforms.payloads import Json
from bot.platforms.teams.cards import (
    BUTTON_LABEL,
    CARD_BYTES,
    FORM,
    KIND,
    OURS,
    ROOMS,
    Space,
    around,
    as_card,
    choices,
    lines,
    part_elements,
    rich,
    size,
    that_fit,
)
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    ChoiceField,
    ChoicesField,
    DateField,
    Field,
    Form,
    Found,
    Option,
    PersonField,
    Pressed,
    Said,
    Searched,
    Text,
    TextField,
    TimeField,
    Values,
)

EXPANDED = 7
"""More options than that stand in a drop-down, or are filtered by typing if several may be chosen:
telephones draw a drop-down of several as check boxes, all of them.

Source: github.com/microsoft/AdaptiveCards/issues/1744. The choices stand in the card: those that
are asked for as somebody types are not shown on telephones before (issue 8823).
"""
LISTED = 100
"""More options than that are found by typing, where the field has a search."""
FITTING = 15
"""So many Teams shows at once."""
_PREFIX = "field."
_SEARCH = ":"


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it came back."""

    name: str
    subject: str
    opener: Said | Pressed
    """What was done to get the form."""
    origin: str
    """The message whose button was pressed for it; empty for words."""
    nonce: str
    """Of this one rendering: the same again is the same delivery."""
    values: Values
    rules: tuple[FieldRule, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a form comes from."""

    opener: Said | Pressed
    origin: str = ""


def form_card(
    form: Form,
    asked: Asked,
    say: Say,
    people: Sequence[Option] = (),
    errors: Mapping[str, Text] | None = None,
) -> Json:
    """The card of a form, with a sentence at each field that needs a change.

    `people` are the options of fields that ask for a person. Raises ValueError for a choice among
    nothing.
    """
    found, extra = errors or {}, around(str(form.title), say)
    for room in ROOMS:
        elements = list(_form(form, asked, say, people, found, room))
        card = as_card(elements) | extra
        if size(card) <= CARD_BYTES:
            return card
    return as_card(that_fit(elements)) | extra


def filled(form: Form, values: Values) -> Form:
    """The form with what was typed into it."""
    return replace(form, fields=tuple(_filled(field, values) for field in form.fields))


def sent_form(verb: str, data: Json, ours: Json) -> Sent:
    """A form that came back; raises ValueError, KeyError or TypeError if it is not one of ours."""
    rules = tuple(_rule(row) for row in _listed(ours["rules"]))
    return Sent(
        name=verb,
        subject=_text(ours["subject"]),
        opener=asked_of(ours["opener"]),
        origin=_text(ours["origin"]),
        nonce=_text(ours["nonce"]),
        values=Values({rule.key: _value(rule, data.get(_PREFIX + rule.key)) for rule in rules}),
        rules=rules,
    )


# ------------------------------------------------------------------------ rendering


def _form(
    form: Form,
    asked: Asked,
    say: Say,
    people: Sequence[Option],
    errors: Mapping[str, Text],
    room: Space,
) -> Iterator[CardElement]:
    yield rich(form.title, room.text, size="Large", weight="Bolder")
    yield from part_elements(form.intro, say, room)
    keys = {field.key for field in form.fields}
    for key, sentence in errors.items():
        if key not in keys:
            yield rich(sentence, room.text, color="Attention")
    for field in form.fields:
        yield _input(form, field, say, people, room)
        if field.hint:
            yield from lines(field.hint, room.text, size="Small", is_subtle=True, spacing="Small")
        if field.key in errors:
            yield rich(errors[field.key], room.text, color="Attention", spacing="Small")
    if form.fields:
        yield ActionSet(actions=[_submit(form, asked)])


def _submit(form: Form, asked: Asked) -> ExecuteAction:
    return ExecuteAction(
        title=cut(str(form.submit), BUTTON_LABEL),
        verb=form.name,
        style="positive",
        data={
            OURS: {
                KIND: FORM,
                "subject": form.subject,
                "opener": asked_json(asked.opener),
                "origin": asked.origin,
                "nonce": secrets.token_urlsafe(9),
                "rules": [
                    [rule.key, rule.kind, rule.least, rule.most]
                    for rule in map(FieldRule.of, form.fields)
                ],
            }
        },
    )


def _input(
    form: Form, field: Field, say: Say, people: Sequence[Option], room: Space
) -> CardElement:
    common: Json = {
        "id": _PREFIX + field.key,
        "label": str(field.label),
        "is_required": field.required or None,
        "error_message": str(say("form-required")) if field.required else None,
    }
    match field:
        case TextField():
            return TextInput(
                **common,
                is_multiline=field.lines or None,
                max_length=field.longest,
                value=cut(field.initial, field.longest) or None,
            )
        case ChoiceField() | ChoicesField() if field.search and len(field.options) > LISTED:
            return _found_by_typing(common, field, form)
        case ChoiceField():
            style = "expanded" if field.buttons else "compact"
            return _choice(common, field.options, style, field.initial, room)
        case ChoicesField():
            return _choices(common, field, room)
        case DateField(initial=day):
            return DateInput(**common, value=day.isoformat() if day else None)
        case TimeField(initial=moment):
            return TimeInput(**common, value=moment or None)
        case PersonField():
            return _choice(common, people, "compact", field.initial, room)


def _choice(
    common: Json, options: Sequence[Option], style: str, initial: str, room: Space
) -> CardElement:
    return ChoiceSetInput(
        **common,
        style=style,
        choices=choices(_some(options), room),
        value=initial or None,
        wrap=True,
    )


def _found_by_typing(common: Json, field: ChoiceField | ChoicesField, form: Form) -> CardElement:
    """Teams asks for those that fit; what was chosen before is there from the beginning."""
    initial = field.initial if isinstance(field, ChoicesField) else (field.initial,)
    chosen = [option for option in field.options if option.value in initial]
    return ChoiceSetInput(
        **common,
        style="filtered",
        choices=choices(chosen, ROOMS[0]),
        choices_data=QueryData(dataset=f"{field.search}{_SEARCH}{form.subject}"),
        value=",".join(initial) or None,
        is_multi_select=True if isinstance(field, ChoicesField) else None,
        wrap=True,
    )


def searched(value: Mapping[str, object]) -> Searched | None:
    """What somebody types into such a field; None if it is not one of ours."""
    dataset, typed = value.get("dataset"), value.get("queryText", "")
    if not isinstance(dataset, str) or not isinstance(typed, str):
        return None
    name, _, subject = storable(dataset).partition(_SEARCH)
    return Searched(name, subject, storable(typed))


def found_choices(found: Found) -> Json:
    """The answer to it, in the shape that Teams wants."""
    results = [
        {"value": one.value, "title": one.title}
        for one in choices(found.options[:FITTING], ROOMS[0])
    ]
    return {
        "statusCode": 200,
        "type": "application/vnd.microsoft.search.searchResponse",
        "value": {"results": results},
    }


def _choices(common: Json, field: ChoicesField, room: Space) -> CardElement:
    """Several values come back joined by commas, so none may hold one."""
    if any("," in option.value for option in field.options):
        raise ValueError(f"an option of {field.key} has a comma in its value")
    return ChoiceSetInput(
        **common,
        style="expanded" if len(field.options) <= EXPANDED else "filtered",
        is_multi_select=True,
        choices=choices(_some(field.options), room),
        value=",".join(field.initial) or None,
        wrap=True,
    )


def _some(options: Sequence[Option]) -> Sequence[Option]:
    if not options:
        raise ValueError("a form field needs at least one option")
    return options


def asked_json(opener: Said | Pressed) -> Json:
    """What somebody did, to go with a card that answers it."""
    if isinstance(opener, Said):
        return {"words": opener.words, "mentions": list(opener.mentions)}
    return {"name": opener.name, "argument": opener.argument}


# ------------------------------------------------------------------------ coming back


def _filled(field: Field, values: Values) -> Field:
    text = values.text(field.key)
    match field:
        case ChoicesField():
            known = {option.value for option in field.options}
            return replace(
                field, initial=tuple(one for one in values.choices(field.key) if one in known)
            )
        case ChoiceField():
            return replace(field, initial=text if text in {o.value for o in field.options} else "")
        case DateField():
            return replace(field, initial=date.fromisoformat(text) if is_date(text) else None)
        case TimeField():
            return replace(field, initial=text if is_time(text) else "")
        case TextField() | PersonField():
            return replace(field, initial=text)


def _value(rule: FieldRule, given: object) -> str | tuple[str, ...]:
    text = _text(given if given is not None else "")
    if rule.kind == "choices":
        return tuple(one for one in text.split(",") if one)
    return text


def _rule(row: object) -> FieldRule:
    key, kind, least, most = _listed(row)
    if not isinstance(least, int) or not isinstance(most, int):
        raise TypeError("a rule without its numbers")
    return FieldRule(_text(key), _text(kind), least, most)


def asked_of(given: object) -> Said | Pressed:
    """The same, come back; raises KeyError or TypeError."""
    if not isinstance(given, dict):
        raise TypeError("a form that nobody asked for")
    if "words" in given:
        mentions = _listed(given.get("mentions") or [])
        return Said(_text(given["words"]), tuple(map(_text, mentions)))
    return Pressed(_text(given["name"]), _text(given["argument"]))


def _listed(given: object) -> list[object]:
    if not isinstance(given, list):
        raise TypeError("not a list")
    return given


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError("not a text")
    return storable(given)
