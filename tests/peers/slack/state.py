"""The things in a Slack workspace: people, conversations, messages, files and views."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.peers.slack.workspace import Workspace

Json = dict[str, Any]
Clock = Callable[[], datetime]


@dataclass(slots=True)
class User:
    """A person, or an app's bot user."""

    id: str
    name: str
    real_name: str
    tz: str = "Europe/Berlin"
    locale: str = "en-US"
    is_admin: bool = False
    is_owner: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    deleted: bool = False
    display_name: str = ""
    email: str = ""
    """Shown to tokens with `users:read.email` alone."""
    status: str = ""
    """The emoji of their status, and the second in which it ends, if it does."""
    status_ends: int = 0
    team_id: str = ""
    """The team of an organisation where they are; empty for the workspace's own."""

    @property
    def address(self) -> str:
        """Everybody in Slack has one."""
        return self.email or f"{self.id.casefold()}@example.com"

    def as_json(self, team_id: str, with_locale: bool, with_email: bool = False) -> Json:
        """The user object of `users.info`."""
        shown = {
            "id": self.id,
            "team_id": self.team_id or team_id,
            "name": self.name,
            "deleted": self.deleted,
            "real_name": self.real_name,
            "profile": {
                "real_name": self.real_name,
                "display_name": self.display_name,
                "real_name_normalized": self.real_name,
                "display_name_normalized": self.display_name,
                "status_text": "",
                "status_emoji": self.status,
                "status_expiration": self.status_ends,
                **({"email": self.address} if with_email else {}),
            },
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 1_600_000_000,
        }
        if self.deleted:
            return shown
        shown |= {
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": 0,
            "is_admin": self.is_admin,
            "is_owner": self.is_owner,
            "is_primary_owner": False,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_stranger": self.is_stranger,
        }
        return shown | ({"locale": self.locale} if with_locale else {})


@dataclass(slots=True)
class File:
    """An uploaded file."""

    id: str
    name: str
    title: str = ""
    content: bytes | None = None
    shared: bool = False
    alt: str = ""

    def as_json(self) -> Json:
        """The file object of messages."""
        size = len(self.content or b"")
        return {"id": self.id, "name": self.name, "title": self.title or self.name, "size": size}


@dataclass(slots=True)
class Posted:
    """A message, or an ephemeral one that only `only_for` sees."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    files: list[File] = field(default_factory=list)
    only_for: str = ""
    edited: bool = False
    order: int = 0
    thread: str = ""
    """The message under which it is."""

    def as_json(self, workspace: Workspace, with_metadata: bool = False) -> Json:
        """The message object of histories and payloads."""
        shown: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        if self.thread:
            shown["thread_ts"] = self.thread
        if self.user == workspace.bot.id:
            shown |= {"bot_id": workspace.bot_id, "app_id": workspace.app_id}
        if self.blocks:
            shown["blocks"] = copy.deepcopy(self.blocks)
        if self.files:
            shown |= {"files": [file.as_json() for file in self.files], "upload": True}
        if self.edited:
            shown["edited"] = {"user": self.user, "ts": self.ts}
        if self.metadata is not None and with_metadata:
            shown["metadata"] = copy.deepcopy(self.metadata)
        return shown


@dataclass(slots=True)
class Conversation:
    """A direct message (`im`), a group direct message (`mpim`), a `channel` or a `private` one."""

    id: str
    kind: str
    members: tuple[str, ...]
    messages: list[Posted] = field(default_factory=list)
    called: str = "general"
    is_archived: bool = False
    is_shared: bool = False
    """With another company."""
    only_some_post: bool = False

    @property
    def name(self) -> str:
        """As payloads name it."""
        return {"im": "directmessage", "mpim": "mpdm-group"}.get(self.kind, self.called)


@dataclass(frozen=True, slots=True)
class UserGroup:
    """People under one name, `@handle`."""

    id: str
    handle: str
    members: tuple[str, ...]


@dataclass(slots=True)
class View:
    """A modal somebody has open, or somebody's home tab."""

    id: str
    user: str
    content: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    state: dict[str, dict[str, Json]] = field(default_factory=dict)
    found: dict[str, list[Json]] = field(default_factory=dict)
    """What the app offered last for what was typed into a field, by block id."""
    order: int = 0

    def as_json(self, workspace: Workspace) -> Json:
        """The view object of payloads."""
        content = {"private_metadata": "", "callback_id": "", **self.content}
        if content["type"] == "modal":
            content = {"submit": None, "close": None} | content
        return copy.deepcopy(content) | {
            "id": self.id,
            "team_id": workspace.team_id,
            "state": {"values": copy.deepcopy(self.state)},
            "hash": self.hash,
            "clear_on_close": content.get("clear_on_close", False),
            "notify_on_close": content.get("notify_on_close", False),
            "previous_view_id": self.previous_id,
            "root_view_id": self.root_id,
            "app_id": workspace.app_id,
            "external_id": content.get("external_id", ""),
            "app_installed_team_id": workspace.installed_in,
            "bot_id": workspace.bot_id,
        }


@dataclass(slots=True)
class Trigger:
    """What allows to open one view, for a moment."""

    user: str
    made_at: datetime
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """What allows to answer an interaction a few times, for a while."""

    user: str
    channel: str
    message: Posted | None
    made_at: datetime
    uses: int = 0
