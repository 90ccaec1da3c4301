"""What Slack refuses of messages, modals, home tabs and metadata, down to the last element.

The numbers are those of Slack's reference; the length that all blocks of a message may have
together is not documented there, only observed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tests.peers.slack.blocks import blocks
from tests.peers.slack.elements import ID, MENU_OPTION, plain
from tests.peers.slack.rules import (
    Problem,
    Rule,
    array,
    boolean,
    matching,
    record,
    string,
    typed,
)

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 40_000
BLOCKS_IN_ALL = 13_200
"""Characters of a message's blocks as compact JSON."""
VIEW_BYTES = 250 * 1024
METADATA_BYTES = 16 * 1024
STACKED_VIEWS = 3


class Refused(Exception):
    """What Slack answers instead: its error code, and the problems where it names them."""

    def __init__(self, error: str, *problems: Problem, **more: str) -> None:
        super().__init__(f"{error}: {'; '.join(map(str, problems))}")
        self.error = error
        self.problems = problems
        self.more = more

    def as_json(self) -> dict[str, Any]:
        """The body that says so."""
        body: dict[str, Any] = {"ok": False, "error": self.error, **self.more}
        if self.problems:
            body["errors"] = [str(problem) for problem in self.problems]
            body["response_metadata"] = {
                "messages": [f"[ERROR] {problem}" for problem in self.problems]
            }
        return body


def check_message(text: Any, content: Any = None, metadata: Any = None) -> None:
    """Raises Refused for a message that Slack would not post, or not post well.

    Slack takes blocks without a `text` and warns; we refuse them, since notifications and screen
    readers have nothing then.
    """
    if not isinstance(text, str) or not text.strip():
        raise Refused("no_text")
    if len(text) > MESSAGE_TEXT:
        raise Refused("msg_too_long")
    if content is not None:
        _check_blocks(content)
    if metadata is not None:
        check_metadata(metadata)


def check_modal(view: Any) -> None:
    """Raises Refused for a view that cannot be opened, pushed or put in place of another."""
    _check_view(view, {"modal": _MODAL})


def check_home(view: Any) -> None:
    """Raises Refused for a view that cannot be somebody's home tab."""
    _check_view(view, {"home": _HOME})


def check_found(answer: Any) -> None:
    """Raises Refused for an answer that Slack cannot show as a menu's options."""
    problems = list(_FOUND(answer, "/options"))
    if problems:
        raise Refused("invalid_arguments", *problems)


def check_metadata(metadata: Any) -> None:
    """Raises Refused for metadata that is not an event's type and its payload."""
    if list(_METADATA(metadata, "/metadata")):
        raise Refused("invalid_metadata_format")
    if len(_compact(metadata).encode()) > METADATA_BYTES:
        raise Refused("metadata_too_large")


def _check_blocks(content: Any) -> None:
    if not isinstance(content, list):
        raise Refused("invalid_blocks_format")
    problems = list(blocks(MESSAGE_BLOCKS)(content, "/blocks"))
    if problems:
        raise Refused("invalid_blocks", *problems)
    if len(_compact(content)) > BLOCKS_IN_ALL:
        raise Refused("msg_blocks_too_long")


def _check_view(view: Any, kinds: Mapping[str, Rule]) -> None:
    problems = list(typed(kinds)(view, "/view"))
    if problems:
        raise Refused("invalid_arguments", *problems)
    if len(_compact(view).encode()) > VIEW_BYTES:
        raise Refused("view_too_large")


def _inputs_can_be_sent_off(view: dict[str, Any], at: str) -> Iterator[Problem]:
    content = view.get("blocks")
    asks = isinstance(content, list) and any(
        isinstance(block, dict) and block.get("type") == "input" for block in content
    )
    if asks and "submit" not in view:
        yield Problem(at, "`submit` is required when an `input` block is within the `blocks` array")


def _object(value: Any, at: str) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield Problem(at, "must provide an object")


def _up_to(most: int) -> Rule:
    """A list of options; unlike that of a menu it may be empty."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if value != []:
            yield from array(MENU_OPTION, most)(value, at)

    return check


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


_ANY_VIEW: dict[str, Rule] = {
    "callback_id": ID,
    "external_id": string(255, shortest=0),
    "private_metadata": string(3000, shortest=0),
}
_MODAL = record(
    {"title": plain(24), "blocks": blocks(VIEW_BLOCKS)},
    {
        **_ANY_VIEW,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
    },
    _inputs_can_be_sent_off,
)
_HOME = record({"blocks": blocks(VIEW_BLOCKS)}, _ANY_VIEW)
_FOUND = record({"options": _up_to(100)})
_METADATA = record(
    {"event_type": matching(r"[A-Za-z0-9_.]{1,255}", "an event type"), "event_payload": _object}
)
