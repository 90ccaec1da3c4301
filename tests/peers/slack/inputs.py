"""What form fields hold: how Slack sends each kind, filled in or not, and what it insists on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Json = dict[str, Any]


class CannotFill(Exception):
    """Slack's own client would not take this in the field."""


_CHOSEN_ONE = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
}
_CHOSEN_SOME = {
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
}
_VALUE = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "rich_text_input": "rich_text_value",
}
_VALUES = {"multi_users_select": "selected_users"}
_STATEFUL = {**_CHOSEN_ONE, **_CHOSEN_SOME, **_VALUE, **_VALUES}
_INITIAL = {
    "value": "initial_value",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
    "selected_user": "initial_user",
    "selected_users": "initial_users",
    "selected_conversation": "initial_conversation",
    "selected_channel": "initial_channel",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "rich_text_value": "initial_value",
}


def holds_something(element: Json) -> bool:
    """Whether an element has a state at all; buttons do not."""
    return element["type"] in _STATEFUL


def initial_state(element: Json) -> Json:
    """What an element holds before anybody touches it."""
    name = _STATEFUL[element["type"]]
    nothing: Any = [] if element["type"] in (*_CHOSEN_SOME, *_VALUES) else None
    initial = element.get(_INITIAL[name], nothing)
    return {"type": element["type"], name: _sent(initial) if name.startswith("sel") else initial}


def filled_state(element: Json, value: str | Sequence[str]) -> Json:
    """What an element holds once `value` is typed or chosen, by an option's text or value.

    Raises CannotFill where Slack's client would not let a person do that.
    """
    kind = element["type"]
    name = _STATEFUL[kind]
    if kind in _CHOSEN_SOME:
        wanted = [value] if isinstance(value, str) else list(value)
        return {"type": kind, name: [_sent(option_called(element, one)) for one in wanted]}
    if kind in _VALUES:
        return {"type": kind, name: [value] if isinstance(value, str) else list(value)}
    if not isinstance(value, str):
        raise CannotFill(f"a {kind} holds one value, not {value!r}")
    if kind in _CHOSEN_ONE:
        return {"type": kind, name: _sent(option_called(element, value)) if value else None}
    if kind == "datetimepicker":
        return {"type": kind, name: int(value)}
    _SHAPES.get(kind, _any_shape)(value)
    return {"type": kind, name: value or None}


def option_called(element: Json, wanted: str) -> Json:
    """The option with that text or value; raises CannotFill if there is none."""
    groups: list[Json] = element.get("option_groups") or [element]
    options: list[Json] = [option for group in groups for option in group.get("options", ())]
    for option in options:
        if wanted in (option["text"]["text"], option.get("value")):
            return option
    shown = [option["text"]["text"] for option in options]
    raise CannotFill(f"no option {wanted!r} among {shown}")


def complaint(block: Json, state: Json) -> str:
    """Why Slack's client does not send a form with this field as it is; empty if it does."""
    element = block["element"]
    value = state[_STATEFUL[element["type"]]]
    if not value:
        return "" if block.get("optional") else "Please complete this required field."
    if isinstance(value, str):
        if len(value) > element.get("max_length", 3000):
            return f"Please use at most {element.get('max_length', 3000)} characters."
        if len(value) < element.get("min_length", 0):
            return f"Please use at least {element['min_length']} characters."
    if element["type"].startswith("multi") and len(value) > element.get("max_selected_items", 100):
        return f"Please choose at most {element['max_selected_items']} items."
    return ""


def _sent(option: Any) -> Any:
    """An option as payloads carry it: plain text is marked for emoji."""
    if isinstance(option, list):
        return [_sent(one) for one in option]
    if not isinstance(option, dict):
        return option
    text = option["text"]
    if text["type"] == "plain_text":
        text = {**text, "emoji": text.get("emoji", True)}
    return {**option, "text": text}


def _matching(pattern: str) -> Callable[[str], None]:
    def check(value: str) -> None:
        if value and not re.fullmatch(pattern, value):
            raise CannotFill(f"{value!r} does not look like {pattern}")

    return check


def _any_shape(_value: str) -> None:
    """Every text will do."""


_SHAPES: Mapping[str, Callable[[str], None]] = {
    "datepicker": _matching(r"\d{4}-\d\d-\d\d"),
    "timepicker": _matching(r"\d\d:\d\d"),
    "users_select": _matching(r"[UW]\w+"),
    "email_text_input": _matching(r"\S+@\S+\.\S+"),
    "url_text_input": _matching(r"https?://\S+"),
    "number_input": _matching(r"-?\d+(\.\d+)?"),
}
