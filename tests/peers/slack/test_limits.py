"""Each limit of Slack's: at the limit it is taken, one over it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.peers.slack.limits import (
    BLOCKS_IN_ALL,
    Refused,
    check_home,
    check_message,
    check_metadata,
    check_modal,
)

Json = dict[str, Any]


def plain(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}


def mrkdwn(text: str = "x") -> Json:
    return {"type": "mrkdwn", "text": text}


def section(**more: Any) -> Json:
    return {"type": "section", "text": plain(), **more}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "a", "text": plain(), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(value: str = "v", text: str = "x", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def options(count: int) -> list[Json]:
    return [option(str(number)) for number in range(count)]


def chooser(kind: str, **more: Any) -> Json:
    return {"type": kind, "action_id": "a", "options": options(2), **more}


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain(), "element": element, **more}


def text_input(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "a", **more}


def modal(*blocks: Json, **more: Any) -> Json:
    view = {"type": "modal", "title": plain(), "submit": plain(), "blocks": list(blocks)}
    return {**view, **more}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def rich_section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def rich_list(**more: Any) -> Json:
    return {"type": "rich_text_list", "style": "bullet", "elements": [rich_section(TEXT)], **more}


TEXT: Json = {"type": "text", "text": "x"}
CONFIRM: Json = {
    "title": plain("t" * 100),
    "text": plain("t" * 300),
    "confirm": plain("t" * 30),
    "deny": plain("t" * 30),
}


def refused(content: Json) -> list[str]:
    """The problems that Slack has with a block in a message."""
    try:
        check_message("text", [content])
    except Refused as refusal:
        return [str(problem) for problem in refusal.problems]
    return []


LIMITS: dict[str, tuple[int, Callable[[int], Json]]] = {
    "section text": (3000, lambda n: section(text=mrkdwn("x" * n))),
    "section fields": (10, lambda n: section(fields=[plain()] * n)),
    "section field": (2000, lambda n: section(fields=[plain("x" * n)])),
    "header": (150, lambda n: {"type": "header", "text": plain("x" * n)}),
    "block id": (255, lambda n: section(block_id="x" * n)),
    "context elements": (10, lambda n: {"type": "context", "elements": [plain()] * n}),
    "actions": (25, lambda n: actions(*(button(action_id=str(i)) for i in range(n)))),
    "button text": (75, lambda n: actions(button(text=plain("x" * n)))),
    "button value": (2000, lambda n: actions(button(value="x" * n))),
    "button url": (3000, lambda n: actions(button(url="x" * n))),
    "action id": (255, lambda n: actions(button(action_id="x" * n))),
    "confirm title": (100, lambda n: actions(button(confirm=CONFIRM | {"title": plain("x" * n)}))),
    "confirm text": (300, lambda n: actions(button(confirm=CONFIRM | {"text": plain("x" * n)}))),
    "confirm yes": (30, lambda n: actions(button(confirm=CONFIRM | {"confirm": plain("x" * n)}))),
    "confirm no": (30, lambda n: actions(button(confirm=CONFIRM | {"deny": plain("x" * n)}))),
    "menu options": (100, lambda n: actions(chooser("static_select", options=options(n)))),
    "option text": (
        75,
        lambda n: actions(chooser("static_select", options=[option("v", "x" * n)])),
    ),
    "option value": (150, lambda n: actions(chooser("static_select", options=[option("x" * n)]))),
    "option description": (
        75,
        lambda n: actions(chooser("static_select", options=[option(description=plain("x" * n))])),
    ),
    "placeholder": (150, lambda n: actions(chooser("static_select", placeholder=plain("x" * n)))),
    "overflow options": (5, lambda n: actions(chooser("overflow", options=options(n)))),
    "radio options": (10, lambda n: actions(chooser("radio_buttons", options=options(n)))),
    "checkbox options": (10, lambda n: actions(chooser("checkboxes", options=options(n)))),
    "input label": (2000, lambda n: field(text_input(), label=plain("x" * n))),
    "input hint": (2000, lambda n: field(text_input(), hint=plain("x" * n))),
    "input length": (3000, lambda n: field(text_input(max_length=n))),
    "input initial value": (3000, lambda n: field(text_input(initial_value="x" * n))),
    "list indent": (8, lambda n: rich(rich_list(indent=n))),
    "image address": (3000, lambda n: {"type": "image", "alt_text": "x", "image_url": "x" * n}),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_block_at_its_limit_is_taken_and_one_over_it_refused(limit: str) -> None:
    most, block = LIMITS[limit]
    assert refused(block(most)) == []
    assert refused(block(most + 1))


WRONG: dict[str, Json] = {
    "unknown block": {"type": "banner"},
    "no type": {"text": plain()},
    "unknown field": section(colour="red"),
    "section of nothing": {"type": "section"},
    "empty text": section(text=plain("")),
    "header with markup": {"type": "header", "text": mrkdwn()},
    "button with markup": actions(button(text=mrkdwn())),
    "emoji in markup": section(text={"type": "mrkdwn", "text": "x", "emoji": True}),
    "verbatim in plain text": section(text={**plain(), "verbatim": True}),
    "actions of nothing": actions(),
    "text input among actions": actions(text_input()),
    "several choices among actions": actions(chooser("multi_static_select")),
    "text input beside a section": section(accessory=text_input()),
    "button as an input": field(button()),
    "image among actions": actions({"type": "image", "image_url": "x", "alt_text": "x"}),
    "button in context": {"type": "context", "elements": [button()]},
    "two actions of one id": actions(button(), button()),
    "unknown style": actions(button(style="huge")),
    "number as text": actions(button(value=7)),
    "unknown initial option": actions(chooser("static_select", initial_option=option("9"))),
    "initial option worded differently": actions(
        chooser("static_select", initial_option=option("0", "y"))
    ),
    "unknown initial checks": field(chooser("checkboxes", initial_options=[option("9")])),
    "no initial checks": field(chooser("checkboxes", initial_options=[])),
    "options with the same value": actions(
        chooser("static_select", options=[option("1"), option("1")])
    ),
    "no options": actions({"type": "static_select", "action_id": "a"}),
    "too many chosen already": field(
        chooser("multi_static_select", initial_options=options(2), max_selected_items=1)
    ),
    "not a date": field({"type": "datepicker", "action_id": "a", "initial_date": "1.12.2026"}),
    "not a day": field({"type": "datepicker", "action_id": "a", "initial_date": "2026-12-32"}),
    "not a time": field({"type": "timepicker", "action_id": "a", "initial_time": "24:00"}),
    "not a person": field({"type": "users_select", "action_id": "a", "initial_user": "Lena"}),
    "initial text too long": field(text_input(max_length=2, initial_value="xxx")),
    "least above most": field(text_input(max_length=2, min_length=3)),
    "input with a marked-up label": field(text_input(), label=mrkdwn()),
    "confirm of nothing": actions(button(confirm={})),
    "rich text of nothing": rich(),
    "rich section of nothing": rich(rich_section()),
    "rich text without letters": rich(rich_section({"type": "text", "text": ""})),
    "link without letters": rich(rich_section({"type": "link", "url": "x", "text": ""})),
    "unknown rich part": rich(rich_section({"type": "video"})),
    "unknown rich style": rich(rich_section({**TEXT, "style": {"huge": True}})),
    "rich style that is no yes or no": rich(rich_section({**TEXT, "style": {"bold": "yes"}})),
    "person in code": rich(
        {"type": "rich_text_preformatted", "elements": [{"type": "user", "user_id": "U1"}]}
    ),
    "text right in a list": rich(rich_list(elements=[TEXT])),
    "list in a section": rich(rich_section(rich_list())),
    "list of unknown style": rich(rich_list(style="roman")),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_slack_refuses_is_refused(wrong: str) -> None:
    assert refused(WRONG[wrong])


RIGHT: dict[str, Json] = {
    "text with a menu": section(accessory=chooser("static_select", initial_option=option("0"))),
    "several people": field({"type": "multi_users_select", "action_id": "a"}),
    "email": field({"type": "email_text_input", "action_id": "a"}),
    "number": field({"type": "number_input", "action_id": "a", "is_decimal_allowed": False}),
    "grouped options": actions(
        {
            "type": "static_select",
            "action_id": "a",
            "option_groups": [{"label": plain(), "options": options(2)}],
        }
    ),
    "context": {"type": "context", "elements": [mrkdwn(), plain()]},
    "divider": {"type": "divider"},
    "radio buttons with markup": field(
        chooser("radio_buttons", options=[{"text": mrkdwn(), "value": "v"}])
    ),
    "rich text": rich(
        rich_section(
            {**TEXT, "style": {"bold": True, "italic": True}},
            {"type": "user", "user_id": "U1"},
            {"type": "link", "url": "https://example.org", "text": "x"},
            {"type": "emoji", "name": "tada"},
            {"type": "broadcast", "range": "here"},
        ),
        rich_list(indent=1, border=0),
        {"type": "rich_text_quote", "elements": [TEXT]},
        {"type": "rich_text_preformatted", "elements": [TEXT], "border": 1},
    ),
}


@pytest.mark.parametrize("right", RIGHT)
def test_what_slack_takes_is_taken(right: str) -> None:
    assert refused(RIGHT[right]) == []


def test_a_problem_says_what_is_wrong_and_where() -> None:
    assert refused(actions(button(text=plain("x" * 76)))) == [
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"
    ]


def test_one_action_id_in_two_blocks_is_taken() -> None:
    check_message("text", [actions(button()), actions(button())])


def test_one_block_id_twice_is_refused() -> None:
    with pytest.raises(Refused, match="already exists"):
        check_message("text", [section(block_id="b"), section(block_id="b")])


def test_a_message_has_at_most_50_blocks() -> None:
    check_message("text", [{"type": "divider"}] * 50)
    with pytest.raises(Refused, match="no more than 50"):
        check_message("text", [{"type": "divider"}] * 51)


def test_a_message_has_a_text_of_at_most_40000_characters() -> None:
    check_message("x" * 40_000)
    with pytest.raises(Refused, match="msg_too_long"):
        check_message("x" * 40_001)
    with pytest.raises(Refused, match="no_text"):
        check_message("", [section()])


def test_the_blocks_of_a_message_are_limited_in_all() -> None:
    around = len('[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[]}]}]')
    around += len('{"type":"text","text":""}')
    fits = BLOCKS_IN_ALL - around
    check_message("x", [rich(rich_section({"type": "text", "text": "x" * fits}))])
    with pytest.raises(Refused, match="msg_blocks_too_long"):
        check_message("x", [rich(rich_section({"type": "text", "text": "x" * (fits + 1)}))])


def test_blocks_are_a_list() -> None:
    with pytest.raises(Refused, match="invalid_blocks_format"):
        check_message("text", {"type": "divider"})


VIEW_LIMITS: dict[str, tuple[int, Callable[[int], Json]]] = {
    "blocks": (100, lambda n: modal(*[{"type": "divider"}] * n)),
    "title": (24, lambda n: modal(section(), title=plain("x" * n))),
    "submit": (24, lambda n: modal(section(), submit=plain("x" * n))),
    "close": (24, lambda n: modal(section(), close=plain("x" * n))),
    "private metadata": (3000, lambda n: modal(section(), private_metadata="x" * n)),
    "callback id": (255, lambda n: modal(section(), callback_id="x" * n)),
    "external id": (255, lambda n: modal(section(), external_id="x" * n)),
}


@pytest.mark.parametrize("limit", VIEW_LIMITS)
def test_a_view_at_its_limit_is_taken_and_one_over_it_refused(limit: str) -> None:
    most, view = VIEW_LIMITS[limit]
    check_modal(view(most))
    with pytest.raises(Refused) as refusal:
        check_modal(view(most + 1))
    assert refusal.value.error == "invalid_arguments"
    assert refusal.value.as_json()["response_metadata"]["messages"]


def test_a_modal_that_asks_for_something_has_a_submit_button() -> None:
    view = modal(field(text_input()))
    check_modal(view)
    del view["submit"]
    with pytest.raises(Refused, match="submit"):
        check_modal(view)


def test_a_modal_has_a_title() -> None:
    view = modal(section())
    del view["title"]
    with pytest.raises(Refused, match="title"):
        check_modal(view)


def test_a_view_has_at_most_250_kilobytes() -> None:
    check_modal(modal(*[section(text=plain("x" * 2500))] * 98))
    with pytest.raises(Refused, match="view_too_large"):
        check_modal(modal(*[section(text=plain("x" * 2600))] * 98))


def test_a_home_tab_is_no_modal() -> None:
    home: Json = {"type": "home", "blocks": [section(), field(text_input())]}
    check_home(home)
    for wrong in (modal(section()), home | {"title": plain()}, home | {"type": "workflow"}):
        with pytest.raises(Refused):
            check_home(wrong)
    with pytest.raises(Refused):
        check_modal(home)


def test_metadata_is_an_event_type_and_an_object() -> None:
    check_metadata({"event_type": "mentor_prompt", "event_payload": {"prompt": 7}})
    for wrong in ({}, {"event_type": "x"}, {"event_type": "", "event_payload": {}}, "x"):
        with pytest.raises(Refused, match="invalid_metadata_format"):
            check_metadata(wrong)
    with pytest.raises(Refused, match="metadata_too_large"):
        check_metadata({"event_type": "x", "event_payload": {"x": "x" * 20_000}})
