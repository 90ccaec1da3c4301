"""What arrives from Teams, read with care: an activity is data until all of it has its type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from bot.platforms.fitting import storable
from bot.platforms.names import people_named
from bot.platforms.payloads import Json
from bot.platforms.teams.connector import TeamsConversation
from handlers.conversation.address import without_address
from handlers.conversation.chat import Said

CHANNEL = "msteams"
PERSONAL = "personal"
FILE = "application/vnd.microsoft.teams.file.download.info"
"""Of an attachment that is a file in the person's own store."""
LONGEST_ID = 500
"""Characters; Teams' own are below 200."""
_QUOTED = re.compile(r"<quoted\b[^>]*/>|<quoted\b[^>]*>.*?</quoted>", re.IGNORECASE | re.DOTALL)
"""What stands in the text for the message to which somebody replies: not their words."""
_SLASH = re.compile(r"^/(?=\w)")
"""As commands begin elsewhere."""
_TAG = re.compile(r"<at(?:\s[^>]*)?>(.*?)</at>", re.IGNORECASE | re.DOTALL)


class MalformedActivity(ValueError):
    """Not an activity as Teams sends them."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a message, by the id that conversations have for them."""

    account_id: str
    name: str
    tag: str
    """How the name stands in the text."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One activity."""

    kind: str
    """`message`, `invoke`, `conversationUpdate`, …"""
    id: str
    service_url: str
    tenant: str
    conversation: str
    is_personal: bool
    account_id: str
    external_id: str
    """Of who did it: their id in the directory, where Teams tells it."""
    name: str
    bot_id: str
    language: str = ""
    timezone: str = ""
    text: str = ""
    named: tuple[Named, ...] = ()
    action: str = ""
    """What an invoke or an installation update is called."""
    reply_to: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    value: Json = field(default_factory=dict)
    file_name: str = ""
    file_url: str = ""
    """Where a file that came with the message is, for a few minutes."""
    team: str = ""
    """In which team it happened, if in one; its id is that of its first channel."""
    team_name: str = ""
    """Where Teams tells it."""

    @property
    def place(self) -> TeamsConversation:
        """Where it happened."""
        return TeamsConversation(self.service_url, self.tenant, self.conversation)

    @property
    def names_the_bot(self) -> bool:
        """Whether the bot is mentioned."""
        return any(one.account_id == self.bot_id for one in self.named)

    @property
    def others_named(self) -> tuple[Named, ...]:
        """The people mentioned."""
        return tuple(one for one in self.named if one.account_id != self.bot_id)


def read(body: object) -> Incoming:
    """The activity of a request; raises Malformed."""
    activity = _object(body)
    sender, conversation = _object(activity.get("from")), _object(activity.get("conversation"))
    account_id = _id(sender, "id")
    kind = _id(activity, "type")
    return Incoming(
        kind=kind,
        id=_text(activity, "id"),
        service_url=_id(activity, "serviceUrl"),
        tenant=_tenant(activity, conversation),
        conversation=_id(conversation, "id"),
        is_personal=_text(conversation, "conversationType") == PERSONAL,
        account_id=account_id,
        external_id=_text(sender, "aadObjectId") or account_id,
        name=_text(sender, "name"),
        bot_id=_id(_object(activity.get("recipient")), "id"),
        language=_text(activity, "locale")[:2].casefold(),
        timezone=_text(activity, "localTimezone"),
        text=_text(activity, "text", longest=100_000),
        named=tuple(_mentions(activity)),
        action=_text(activity, "name" if kind == "invoke" else "action"),
        reply_to=_text(activity, "replyToId"),
        added=tuple(_ids(activity, "membersAdded")),
        removed=tuple(_ids(activity, "membersRemoved")),
        value=_object(activity.get("value") or {}) if kind == "invoke" else {},
        **_file(activity),
        **_team(activity),
    )


def said(incoming: Incoming, ids: dict[str, str], known: Iterable[tuple[str, str]]) -> Said:
    """The words without the bot's name.

    `ids` are the external ids of those mentioned, by account; `known` are names and external ids
    of people whom one may name with an `@` where Teams cannot mention anybody.
    """
    text = _QUOTED.sub("", incoming.text)
    for one in incoming.named:
        is_address = one.account_id == incoming.bot_id and text.lstrip().startswith(one.tag)
        text = text.replace(one.tag, "", 1).lstrip(" ,:") if is_address else text
        text = text.replace(one.tag, f"@{one.name}")
    text = _TAG.sub(r"\1", text).replace("&nbsp;", " ").replace("\u00a0", " ").strip()
    text = without_address(_SLASH.sub("", text))
    mentioned = tuple(ids[one.account_id] for one in incoming.others_named if one.account_id in ids)
    return Said(text, mentioned or tuple(people_named(text, known)))


# ------------------------------------------------------------------------ parts


def _mentions(activity: Json) -> Iterator[Named]:
    for entity in _objects(activity, "entities"):
        if entity.get("type") == "mention":
            mentioned = _object(entity.get("mentioned"))
            account_id, name = _id(mentioned, "id"), _text(mentioned, "name")
            # For names with an ampersand Teams may leave the text out.
            tag = _text(entity, "text") or (f"<at>{escape(name, quote=False)}</at>" if name else "")
            if tag:
                yield Named(account_id, name or _TAG.sub(r"\1", tag), tag)


def _file(activity: Json) -> dict[str, str]:
    """The first file of a message, where Teams says how to fetch it."""
    for attachment in _objects(activity, "attachments"):
        if attachment.get("contentType") == FILE:
            content = _object(attachment.get("content") or {})
            return {
                "file_name": _text(attachment, "name"),
                "file_url": _text(content, "downloadUrl", longest=10_000),
            }
    return {}


def _team(activity: Json) -> dict[str, str]:
    team = _object(_object(activity.get("channelData") or {}).get("team") or {})
    return {"team": _text(team, "id"), "team_name": _text(team, "name")}


def _tenant(activity: Json, conversation: Json) -> str:
    channel_data = _object(activity.get("channelData") or {})
    tenant = _object(channel_data.get("tenant") or {})
    ids = (_text(tenant, "id"), _text(conversation, "tenantId"))
    told = {one.casefold() for one in ids if one}
    if not told:
        raise MalformedActivity("no tenant")
    if len(told) > 1:
        raise MalformedActivity("of two tenants")
    return told.pop()


def _ids(activity: Json, key: str) -> Iterator[str]:
    for one in _objects(activity, key):
        yield _id(one, "id")


def _objects(activity: Json, key: str) -> Iterator[Json]:
    found = activity.get(key) or []
    if not isinstance(found, list):
        raise MalformedActivity(f"{key} is no list")
    yield from map(_object, found)


def _object(value: object) -> Json:
    if not isinstance(value, dict):
        raise MalformedActivity("an object is missing")
    return value


def _id(holder: Json, key: str) -> str:
    found = _text(holder, key)
    if not found:
        raise MalformedActivity(f"{key} is missing")
    return found


def _text(holder: Json, key: str, longest: int = LONGEST_ID) -> str:
    """A text that a database can hold; empty if there is none."""
    found = holder.get(key)
    if found is None:
        return ""
    if not isinstance(found, str) or len(found) > longest:
        raise MalformedActivity(f"{key} is no text, or too long")
    return storable(found)
