"""Forms as Slack's modals, what comes back from them, and the home tab."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from slack_sdk.models.blocks import (
    CheckboxesElement,
    DatePickerElement,
    ExternalDataMultiSelectElement,
    ExternalDataSelectElement,
    InputBlock,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
    UserSelectElement,
)
from slack_sdk.models.blocks import (
    Option as SlackOption,
)
from slack_sdk.models.blocks.block_elements import InputInteractiveElement

from bot.platforms.fitting import cut
from bot.platforms.payloads import Json
from bot.platforms.slack.blocks import OPTIONS_IN_A_GROUP, groups, home_blocks, options, part_blocks
from bot.platforms.slack.text import plain
from handlers.conversation.chat import (
    ChoiceField,
    ChoicesField,
    DateField,
    Field,
    Form,
    FormErrors,
    Found,
    Message,
    MessageRef,
    Option,
    PersonField,
    Searched,
    TextField,
    TimeField,
    Values,
)

VIEW_BLOCKS = 100
"""Slack's limit."""
TITLE = 24
"""Characters: Slack's limit, of buttons of a form too."""
LABEL = 2000
"""Characters: Slack's limit."""
LONGEST_TEXT = 3000
"""Characters: Slack's limit of a plain-text input."""
SIDE_BY_SIDE = 10
"""Choices shown as buttons; more become a menu."""
ERROR = 2000
"""Characters of the sentence at a field."""
_ACTION = "value"
_SEARCH = "·"
"""Between the action of a field and the name of its search."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where somebody acted, and on which message; a form remembers it for its own answer."""

    channel: str = ""
    ts: str = ""
    """Empty for a message that only one person sees: that one is reached by `response_url`."""
    response_url: str = ""
    was_private: bool = False
    """Whether it was such a message; a command is no message at all."""
    at_home: bool = False
    thread: str = ""
    """The message under which it was, if it was in a thread."""


def form_view(form: Form, origin: Origin) -> Json:
    """The modal of a form. Raises ValueError for a choice among nothing."""
    fields = [_input(field).to_dict() for field in form.fields]
    view: Json = {
        "type": "modal",
        "callback_id": form.name,
        "private_metadata": json.dumps({"subject": form.subject, **asdict(origin)}),
        "title": plain(form.title, TITLE).to_dict(),
        "blocks": part_blocks(form.intro, VIEW_BLOCKS - len(fields)) + fields,
    }
    if fields:
        view["submit"] = plain(form.submit, TITLE).to_dict()
    return view


def beginning_with(form: Form, words: str) -> Form:
    """The form with `words` in its first text field, as far as they fit."""
    fields = list(form.fields)
    for place, field in enumerate(fields):
        if isinstance(field, TextField):
            fields[place] = replace(field, initial=cut(words, field.longest))
            break
    return replace(form, fields=tuple(fields))


def home_view(message: Message) -> Json:
    """The home tab."""
    return {"type": "home", "blocks": home_blocks(message)}


def origin_of(view: Json) -> Origin:
    """Where the form of a view was asked for."""
    kept = json.loads(view["private_metadata"] or "{}")
    return Origin(
        channel=str(kept.get("channel", "")),
        ts=str(kept.get("ts", "")),
        response_url=str(kept.get("response_url", "")),
        was_private=bool(kept.get("was_private")),
        at_home=bool(kept.get("at_home")),
        thread=str(kept.get("thread", "")),
    )


def ref_of(origin: Origin) -> MessageRef | None:
    """The message on which somebody acted, if everybody there sees it."""
    return MessageRef(origin.channel, origin.ts) if origin.ts else None


def subject_of(view: Json) -> str:
    """What the form of a view is about."""
    return str(json.loads(view["private_metadata"] or "{}").get("subject", ""))


def values_of(view: Json) -> Values:
    """What was filled in, by field key."""
    state: Mapping[str, Mapping[str, Json]] = view["state"]["values"]
    return Values(
        {
            key: _value(one)
            for key, held in state.items()
            for action_id, one in held.items()
            if action_id.partition(_SEARCH)[0] == _ACTION
        }
    )


def searched(payload: Json) -> Searched:
    """What somebody types into a field whose options are found by typing."""
    name = str(payload["action_id"]).partition(_SEARCH)[2]
    return Searched(name, subject_of(payload["view"]), str(payload["value"]))


def found_options(found: Found) -> list[Json]:
    """The options offered for it."""
    return [option.to_dict() for option in options(found.options[:OPTIONS_IN_A_GROUP])]


def errors_at_fields(view: Json, found: FormErrors) -> dict[str, str]:
    """The sentences at the fields of a view; one about no field of it stands at the first."""
    keys = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    return {
        key if key in keys else keys[0]: cut(str(sentence), ERROR)
        for key, sentence in found.errors.items()
        if keys
    }


def _value(state: Json) -> str | tuple[str, ...]:
    if "selected_options" in state:
        return tuple(option["value"] for option in state["selected_options"])
    if "selected_option" in state:
        return str((state["selected_option"] or {}).get("value", ""))
    for name in ("value", "selected_date", "selected_time", "selected_user"):
        if name in state:
            return str(state[name] or "")
    return ""


# ------------------------------------------------------------------------ fields


def _input(field: Field) -> InputBlock:
    return InputBlock(
        block_id=field.key,
        label=plain(field.label, LABEL),
        hint=plain(field.hint, LABEL) if field.hint else None,
        optional=not field.required,
        element=_element(field),
    )


def _element(field: Field) -> InputInteractiveElement:
    match field:
        case TextField():
            longest = min(field.longest, LONGEST_TEXT)
            return PlainTextInputElement(
                action_id=_ACTION,
                multiline=field.lines,
                max_length=longest,
                initial_value=cut(field.initial, longest) or None,
            )
        case ChoiceField():
            return _choice(field)
        case ChoicesField():
            return _choices(field)
        case DateField(initial=day):
            shown = day.isoformat() if day else None
            return DatePickerElement(action_id=_ACTION, initial_date=shown)
        case TimeField(initial=time):
            return TimePickerElement(action_id=_ACTION, initial_time=time or None)
        case PersonField(initial=person):
            return UserSelectElement(action_id=_ACTION, initial_user=person or None)


def _choice(field: ChoiceField) -> InputInteractiveElement:
    chosen = _chosen(_some(field.options), (field.initial,))
    initial = chosen[0] if chosen else None
    if _is_searched(field):
        return ExternalDataSelectElement(
            action_id=_action(field), initial_option=initial, min_query_length=0
        )
    if field.buttons and len(field.options) <= SIDE_BY_SIDE:
        return RadioButtonsElement(
            action_id=_ACTION, options=options(field.options), initial_option=initial
        )
    return StaticSelectElement(action_id=_ACTION, initial_option=initial, **_listed(field.options))


def _choices(field: ChoicesField) -> InputInteractiveElement:
    initial = _chosen(_some(field.options), field.initial) or None
    if _is_searched(field):
        return ExternalDataMultiSelectElement(
            action_id=_action(field),
            initial_options=initial,
            max_selected_items=min(field.most, OPTIONS_IN_A_GROUP),
            min_query_length=0,
        )
    if len(field.options) <= min(SIDE_BY_SIDE, field.most):
        return CheckboxesElement(
            action_id=_ACTION, options=options(field.options), initial_options=initial
        )
    return StaticMultiSelectElement(
        action_id=_ACTION,
        initial_options=initial,
        max_selected_items=min(field.most, len(field.options)),
        **_listed(field.options),
    )


def _is_searched(field: ChoiceField | ChoicesField) -> bool:
    return bool(field.search) and len(field.options) > OPTIONS_IN_A_GROUP


def _action(field: ChoiceField | ChoicesField) -> str:
    return f"{_ACTION}{_SEARCH}{field.search}"


def _listed(choices: Sequence[Option]) -> dict[str, Any]:
    if len(choices) > OPTIONS_IN_A_GROUP:
        return {"option_groups": groups(choices)}
    return {"options": options(choices)}


def _chosen(choices: Sequence[Option], values: Sequence[str]) -> list[SlackOption]:
    return options([choice for choice in choices if choice.value in values])


def _some(choices: Sequence[Option]) -> Sequence[Option]:
    if not choices:
        raise ValueError("a form field needs at least one option")
    return choices
