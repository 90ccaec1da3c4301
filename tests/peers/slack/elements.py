"""Block Kit's composition objects and interactive elements, as Slack takes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.peers.slack.rich_text import RICH_TEXT
from tests.peers.slack.rules import (
    Problem,
    Rule,
    array,
    boolean,
    integer,
    matching,
    one_of,
    record,
    string,
    typed,
    without_repeats,
)

ID = string(255)
URL = string(3000)
DATE = matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date like 2026-12-31")
TIME = matching(r"([01]\d|2[0-3]):[0-5]\d", "a time like 23:59")
PERSON = matching(r"[UW][A-Z0-9]+", "a user id")
CHANNEL = matching(r"[CDG][A-Z0-9]+", "a channel id")


def plain_fields(longest: int) -> Rule:
    """What a `plain_text` object has besides its type."""
    return record({"text": string(longest)}, {"emoji": boolean})


def mrkdwn_fields(longest: int) -> Rule:
    """What a `mrkdwn` object has besides its type."""
    return record({"text": string(longest)}, {"verbatim": boolean})


def plain(longest: int) -> Rule:
    """A `plain_text` object."""
    return typed({"plain_text": plain_fields(longest)})


def any_text(longest: int) -> Rule:
    """A `plain_text` or `mrkdwn` object."""
    return typed({"plain_text": plain_fields(longest), "mrkdwn": mrkdwn_fields(longest)})


CONFIRM = record(
    {"title": plain(100), "text": plain(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)
DISPATCH = record(
    {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), 2)}
)
MENU_OPTION = record({"text": plain(75), "value": string(150)}, {"description": plain(75)})
LISTED_OPTION = record({"text": any_text(75), "value": string(150)}, {"description": any_text(75)})
OVERFLOW_OPTION = record(
    {"text": plain(75), "value": string(150)}, {"description": plain(75), "url": URL}
)


def _options_of(element: dict[str, Any]) -> list[dict[str, Any]]:
    groups = element.get("option_groups")
    sources = groups if isinstance(groups, list) else [element]
    found: list[dict[str, Any]] = []
    for source in sources:
        options = source.get("options") if isinstance(source, dict) else None
        found.extend(o for o in (options or []) if isinstance(o, dict))
    return found


def _values_once(element: dict[str, Any], at: str) -> Iterator[Problem]:
    values = (str(option.get("value")) for option in _options_of(element))
    yield from without_repeats("value", values, f"{at}/options")


def _initial_is_an_option(element: dict[str, Any], at: str) -> Iterator[Problem]:
    initial = element.get("initial_option")
    if initial is not None and initial not in _options_of(element):
        yield Problem(f"{at}/initial_option", "must match exactly with the provided options")


def _initials_are_options(element: dict[str, Any], at: str) -> Iterator[Problem]:
    for initial in element.get("initial_options") or ():
        if initial not in _options_of(element):
            yield Problem(f"{at}/initial_options", "must match exactly with the provided options")


def _options_or_groups(element: dict[str, Any], at: str) -> Iterator[Problem]:
    if ("options" in element) == ("option_groups" in element):
        yield Problem(at, "must define either `options` or `option_groups`")


def _initial_text_fits(element: dict[str, Any], at: str) -> Iterator[Problem]:
    most, initial = element.get("max_length"), element.get("initial_value")
    if isinstance(most, int) and isinstance(initial, str) and len(initial) > most:
        yield Problem(f"{at}/initial_value", f"must be less than {most + 1} characters")
    least = element.get("min_length")
    if isinstance(most, int) and isinstance(least, int) and least > most:
        yield Problem(f"{at}/min_length", "must not be more than `max_length`")


def _no_more_than_allowed(element: dict[str, Any], at: str) -> Iterator[Problem]:
    most = element.get("max_selected_items")
    if isinstance(most, int) and len(element.get("initial_options") or ()) > most:
        yield Problem(f"{at}/initial_options", f"no more than {most} items allowed")


_ACTED_ON: dict[str, Rule] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
_MENU: dict[str, Rule] = {**_ACTED_ON, "placeholder": plain(150)}
_SEVERAL: dict[str, Rule] = {**_MENU, "max_selected_items": integer(1, 100)}
_TYPED: dict[str, Rule] = {
    "action_id": ID,
    "placeholder": plain(150),
    "focus_on_load": boolean,
    "dispatch_action_config": DISPATCH,
}
_CHOSEN_FROM: dict[str, Rule] = {
    "options": array(MENU_OPTION, 100),
    "option_groups": array(record({"label": plain(75), "options": array(MENU_OPTION, 100)}), 100),
}
_FILTER = record(
    {},
    {
        "include": array(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)

BUTTON = record(
    {"text": plain(75)},
    {
        "action_id": ID,
        "url": URL,
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
)
OVERFLOW = record(
    {"options": array(OVERFLOW_OPTION, 5)}, {"action_id": ID, "confirm": CONFIRM}, _values_once
)
IMAGE = record({"image_url": URL, "alt_text": string(2000)})
STATIC_SELECT = record(
    {},
    {**_MENU, **_CHOSEN_FROM, "initial_option": MENU_OPTION},
    _options_or_groups,
    _values_once,
    _initial_is_an_option,
)
MULTI_STATIC_SELECT = record(
    {},
    {**_SEVERAL, **_CHOSEN_FROM, "initial_options": array(MENU_OPTION, 100)},
    _options_or_groups,
    _values_once,
    _initials_are_options,
    _no_more_than_allowed,
)
EXTERNAL_SELECT = record(
    {}, {**_MENU, "min_query_length": integer(0, 75), "initial_option": MENU_OPTION}
)
MULTI_EXTERNAL_SELECT = record(
    {},
    {
        **_SEVERAL,
        "min_query_length": integer(0, 75),
        "initial_options": array(MENU_OPTION, 100),
    },
    _no_more_than_allowed,
)
USERS_SELECT = record({}, {**_MENU, "initial_user": PERSON})
MULTI_USERS_SELECT = record({}, {**_SEVERAL, "initial_users": array(PERSON, 100)})
CONVERSATIONS_SELECT = record(
    {},
    {
        **_MENU,
        "initial_conversation": CHANNEL,
        "default_to_current_conversation": boolean,
        "response_url_enabled": boolean,
        "filter": _FILTER,
    },
)
CHANNELS_SELECT = record({}, {**_MENU, "initial_channel": CHANNEL, "response_url_enabled": boolean})
RADIO_BUTTONS = record(
    {"options": array(LISTED_OPTION, 10)},
    {**_ACTED_ON, "initial_option": LISTED_OPTION},
    _values_once,
    _initial_is_an_option,
)
CHECKBOXES = record(
    {"options": array(LISTED_OPTION, 10)},
    {**_ACTED_ON, "initial_options": array(LISTED_OPTION, 10)},
    _values_once,
    _initials_are_options,
)
DATEPICKER = record({}, {**_MENU, "initial_date": DATE})
TIMEPICKER = record({}, {**_MENU, "initial_time": TIME, "timezone": string(255)})
DATETIMEPICKER = record({}, {**_ACTED_ON, "initial_date_time": integer(10**9, 10**10 - 1)})
PLAIN_TEXT_INPUT = record(
    {},
    {
        **_TYPED,
        "initial_value": string(3000, shortest=0),
        "multiline": boolean,
        "min_length": integer(0, 3000),
        "max_length": integer(1, 3000),
    },
    _initial_text_fits,
)
EMAIL_TEXT_INPUT = record({}, {**_TYPED, "initial_value": string(3000)})
URL_TEXT_INPUT = record({}, {**_TYPED, "initial_value": string(3000)})
NUMBER_INPUT = record(
    {"is_decimal_allowed": boolean},
    {
        **_TYPED,
        "initial_value": matching(r"-?\d+(\.\d+)?", "a number"),
        "min_value": matching(r"-?\d+(\.\d+)?", "a number"),
        "max_value": matching(r"-?\d+(\.\d+)?", "a number"),
    },
)
RICH_TEXT_INPUT = record({}, {**_TYPED, "initial_value": RICH_TEXT})

_MENUS: dict[str, Rule] = {
    "static_select": STATIC_SELECT,
    "external_select": EXTERNAL_SELECT,
    "users_select": USERS_SELECT,
    "conversations_select": CONVERSATIONS_SELECT,
    "channels_select": CHANNELS_SELECT,
    "radio_buttons": RADIO_BUTTONS,
    "checkboxes": CHECKBOXES,
    "datepicker": DATEPICKER,
    "timepicker": TIMEPICKER,
}
_MULTI_MENUS: dict[str, Rule] = {
    "multi_static_select": MULTI_STATIC_SELECT,
    "multi_external_select": MULTI_EXTERNAL_SELECT,
    "multi_users_select": MULTI_USERS_SELECT,
}

IN_SECTION: Rule = typed(
    {"button": BUTTON, "overflow": OVERFLOW, "image": IMAGE, **_MENUS, **_MULTI_MENUS}
)
"""What may stand beside a section's text."""

IN_ACTIONS: Rule = typed(
    {"button": BUTTON, "overflow": OVERFLOW, "datetimepicker": DATETIMEPICKER, **_MENUS}
)
"""What may stand in a row of actions."""

IN_INPUT: Rule = typed(
    {
        "plain_text_input": PLAIN_TEXT_INPUT,
        "email_text_input": EMAIL_TEXT_INPUT,
        "url_text_input": URL_TEXT_INPUT,
        "number_input": NUMBER_INPUT,
        "rich_text_input": RICH_TEXT_INPUT,
        "datetimepicker": DATETIMEPICKER,
        **_MENUS,
        **_MULTI_MENUS,
    }
)
"""What may be asked for in an input block."""
