"""Block Kit's blocks, as Slack takes them in messages, modals and home tabs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.peers.slack.elements import (
    ID,
    IMAGE,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    URL,
    any_text,
    mrkdwn_fields,
    plain,
    plain_fields,
)
from tests.peers.slack.rich_text import ELEMENTS
from tests.peers.slack.rules import (
    Problem,
    Rule,
    array,
    boolean,
    record,
    string,
    typed,
    without_repeats,
)


def blocks(most: int) -> Rule:
    """Up to `most` blocks, their ids each once."""
    each = array(BLOCK, most)

    def check(value: Any, at: str) -> Iterator[Problem]:
        yield from each(value, at)
        if isinstance(value, list):
            ids = [block["block_id"] for block in value if _has(block, "block_id")]
            yield from without_repeats("block_id", ids, at)

    return check


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The interactive elements of a block, in their order."""
    candidates = [block.get("element"), block.get("accessory")]
    if block.get("type") == "actions":
        candidates.extend(block.get("elements") or ())
    return [element for element in candidates if isinstance(element, dict)]


def _has(block: Any, name: str) -> bool:
    return isinstance(block, dict) and isinstance(block.get(name), str)


def _text_or_fields(block: dict[str, Any], at: str) -> Iterator[Problem]:
    if "text" not in block and "fields" not in block:
        yield Problem(at, "must define either `text` or `fields`")


def _actions_once(block: dict[str, Any], at: str) -> Iterator[Problem]:
    ids = [e["action_id"] for e in block.get("elements") or () if _has(e, "action_id")]
    yield from without_repeats("action_id", ids, at)


_NAMED: dict[str, Rule] = {"block_id": ID}

_SECTION = record(
    {},
    {
        **_NAMED,
        "text": any_text(3000),
        "fields": array(any_text(2000), 10),
        "accessory": IN_SECTION,
        "expand": boolean,
    },
    _text_or_fields,
)
_IMAGE = record({"image_url": URL, "alt_text": string(2000)}, {**_NAMED, "title": plain(2000)})
_CONTEXT = record(
    {
        "elements": array(
            typed(
                {
                    "image": IMAGE,
                    "plain_text": plain_fields(3000),
                    "mrkdwn": mrkdwn_fields(3000),
                }
            ),
            10,
        )
    },
    _NAMED,
)
_INPUT = record(
    {"label": plain(2000), "element": IN_INPUT},
    {**_NAMED, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
)

BLOCK: Rule = typed(
    {
        "section": _SECTION,
        "header": record({"text": plain(150)}, _NAMED),
        "divider": record({}, _NAMED),
        "image": _IMAGE,
        "context": _CONTEXT,
        "actions": record({"elements": array(IN_ACTIONS, 25)}, _NAMED, _actions_once),
        "rich_text": record({"elements": ELEMENTS}, _NAMED),
        "input": _INPUT,
    }
)
"""Any block that an app may send; Slack's newer ones are added here when they are used."""
