"""What people say and press in Slack, in our own vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from bot.platforms.payloads import Json
from bot.platforms.slack.blocks import action_name
from bot.platforms.slack.text import escaped
from bot.platforms.slack.typed_links import with_address
from bot.platforms.slack.views import subject_of, values_of
from handlers.conversation.address import without_address
from handlers.conversation.chat import Pressed, Room, Said, Submitted

_REFERENCE = re.compile(r"<([^<>]*)>")
_GROUP = "!subteam^"


def said(source: str, names: Mapping[str, str]) -> Said:
    """Words with Slack's escapes and references; `names` has the people named, by id."""
    mentions = tuple(people_named(source))
    text = _REFERENCE.sub(lambda found: _shown(found[1], names), source)
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return Said(without_address(text), mentions, tuple(rooms_named(source)))


def people_named(source: str) -> Iterator[str]:
    """The ids of the people named in such words, in their order."""
    for found in _REFERENCE.finditer(source):
        target = found[1].partition("|")[0]
        if target.startswith("@"):
            yield target[1:]


def rooms_named(source: str) -> Iterator[Room]:
    """The channels and user groups named in such words, in their order."""
    for found in _REFERENCE.finditer(source):
        target, _, label = found[1].partition("|")
        if target.startswith("#"):
            yield Room(target[1:], f"#{label}" if label else "")
        elif target.startswith(_GROUP):
            yield Room(target.removeprefix(_GROUP), label, takes_posts=False)


def source_of(event: Json) -> str:
    """The words of a message, from its rich text where there is one: that keeps emoji as typed."""
    blocks = event.get("blocks") or []
    with suppress(LookupError, TypeError, ValueError):  # of a kind that Slack did not have before
        if [block["type"] for block in blocks] == ["rich_text"]:
            return "\n".join(_rich_text(element) for element in blocks[0]["elements"])
    return str(event.get("text") or "")


def is_from_a_person(event: Json) -> bool:
    """Whether somebody wrote this just now: no change, no bot, no notice of Slack's."""
    new = event.get("subtype") in (None, "file_share", "thread_broadcast")
    return new and not event.get("bot_id") and bool(event.get("user"))


def pressed(action: Json) -> Pressed | None:
    """The button pressed or the option chosen; None for a link, which Slack opens by itself."""
    name = action_name(action["action_id"])
    if not name:
        return None
    chosen = action.get("selected_option") or {}
    return Pressed(name, str(chosen.get("value") or action.get("value") or ""))


def submitted(view: Json) -> Submitted:
    """A form sent off."""
    return Submitted(str(view["callback_id"]), subject_of(view), values_of(view))


def _shown(reference: str, names: Mapping[str, str]) -> str:
    target, _, label = reference.partition("|")
    if target.startswith("@"):
        return "@" + names.get(target[1:], label or target[1:])
    if target.startswith("#"):
        return "#" + (label or target[1:])
    if target.startswith("!"):
        return label or "@" + target[1:]
    return with_address(label, target) if label else target


def _rich_text(element: Json) -> str:
    """A part of a rich text block, in the same notation as a message's `text`."""
    if element["type"] == "rich_text_list":
        return "\n".join(f"• {_rich_text(item)}" for item in element["elements"])
    return "".join(_inline(part) for part in element["elements"])


def _inline(part: Json) -> str:
    match part["type"]:
        case "user":
            return f"<@{part['user_id']}>"
        case "channel":
            return f"<#{part['channel_id']}>"
        case "usergroup":
            return f"<{_GROUP}{part['usergroup_id']}>"
        case "broadcast":
            return f"<!{part['range']}>"
        case "emoji":
            return _emoji(part)
        case "link":
            url = str(part["url"])
            return escaped(with_address(str(part.get("text") or url), url))
        case _:
            return escaped(str(part.get("text", "")))


def _emoji(part: Json) -> str:
    """The emoji itself; a workspace's own one has only a name."""
    codes = str(part.get("unicode", ""))
    if not codes:
        return f":{part['name']}:"
    return "".join(chr(int(code, 16)) for code in codes.split("-"))
