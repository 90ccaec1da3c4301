"""The Web API's methods: what each does to a workspace, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.peers.slack.limits import (
    STACKED_VIEWS,
    Refused,
    check_home,
    check_message,
    check_modal,
)
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.rules import Problem
from tests.peers.slack.state import Conversation, File, Json, Posted, User, View
from tests.peers.slack.workspace import Workspace

FACTS: Mapping[str, Json] = json.loads(
    (Path(__file__).parent / "methods.json").read_text(encoding="utf-8")
)
"""Of each method its arguments, the scopes it needs (by kind of conversation where that
matters), and how often a minute it may be called; from Slack's reference."""

_EVERYWHERE = ("team_id",)
"""What every method takes: with an organisation's token it says which workspace is meant."""

_STRUCTURED = ("blocks", "view", "metadata", "files")


@dataclass(frozen=True, slots=True)
class Installed:
    """The app in one workspace: what a bot token stands for."""

    workspace: Workspace
    scopes: frozenset[str]
    manifest: Manifest
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method."""

    method: str
    arguments: Json
    by: Installed
    base_url: str

    @property
    def workspace(self) -> Workspace:
        """Where it is called."""
        return self.by.workspace

    def get(self, name: str, default: str = "") -> str:
        """An argument as text."""
        return str(self.arguments.get(name, default))

    def flag(self, name: str) -> bool:
        """An argument as yes or no."""
        return self.get(name).lower() in ("1", "true")

    def needs(self, scope: str) -> None:
        """Raises Refused if the token lacks the scope."""
        if scope not in self.by.scopes:
            provided = ",".join(sorted(self.by.scopes))
            raise Refused("missing_scope", needed=scope, provided=provided)

    def needs_for(self, conversation: Conversation) -> None:
        """Raises Refused if the token lacks the scope for this kind of conversation."""
        self.needs(FACTS[self.method]["scopes"][conversation.kind])


Method = Callable[[Call], Json]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """This function is the Web API's method `name`."""

    def register(function: Method) -> Method:
        METHODS[name] = function
        return function

    return register


def run(call: Call) -> Json:
    """The answer to a call; raises Refused."""
    facts = FACTS[call.method]
    if isinstance(facts["scopes"], list):
        for scope in facts["scopes"]:
            call.needs(scope)
    check_arguments(call.method, call.arguments)
    return {"ok": True, **METHODS[call.method](call)}


def decoded(arguments: Json) -> Json:
    """The arguments with those that came as JSON text read."""
    read = dict(arguments)
    for name in _STRUCTURED:
        if isinstance(read.get(name), str):
            try:
                read[name] = json.loads(read[name])
            except ValueError:
                wrong = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
                raise Refused(wrong) from None
    return read


def check_arguments(method: str, arguments: Json) -> None:
    """Raises Refused if one is missing, or one that the method does not know is there."""
    known: Mapping[str, str] = FACTS[method]["arguments"]
    problems = [
        Problem(f"/{name}", f"missing required field: {name}")
        for name, need in known.items()
        if need == "required" and arguments.get(name) in (None, "")
    ]
    problems += [
        Problem(f"/{name}", f"unknown argument: {name}")
        for name in arguments
        if name not in (*known, *_EVERYWHERE)
    ]
    if problems:
        raise Refused("invalid_arguments", *problems)


# ------------------------------------------------------------------------ who and where


@method("auth.test")
def _auth_test(call: Call) -> Json:
    workspace = call.workspace
    return {
        "url": "https://example.slack.com/",
        "team": workspace.team_id,
        "user": workspace.bot.name,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": workspace.is_organisation,
        **({"enterprise_id": workspace.enterprise_id} if workspace.enterprise_id else {}),
    }


@method("team.info")
def _team_info(call: Call) -> Json:
    team_id = call.workspace.team_id
    return {"team": {"id": team_id, "name": team_id, "domain": team_id.lower()}}


@method("users.info")
def _users_info(call: Call) -> Json:
    user = call.workspace.user(call.get("user"))
    return {"user": _shown(call, user)}


def _shown(call: Call, user: User) -> Json:
    with_email = "users:read.email" in call.by.scopes
    return user.as_json(call.workspace.team_id, call.flag("include_locale"), with_email)


@method("users.list")
def _users_list(call: Call) -> Json:
    """Page by page: a cursor is the number of the next person, told as Slack tells cursors."""
    limit = int(call.get("limit", "0")) or 1000
    if limit > 1000:
        raise Refused("invalid_limit")
    begins = int(call.get("cursor").removeprefix("dXNlcjo") or 0)
    every = list(call.workspace.users.values())
    more = begins + limit < len(every)
    return {
        "members": [_shown(call, user) for user in every[begins : begins + limit]],
        "response_metadata": {"next_cursor": f"dXNlcjo{begins + limit}" if more else ""},
    }


@method("users.lookupByEmail")
def _users_lookup_by_email(call: Call) -> Json:
    """Slack finds nobody who is deactivated, whatever the case of the address."""
    wanted = call.get("email").casefold()
    for user in call.workspace.users.values():
        if user.address.casefold() == wanted and not user.deleted and not user.is_bot:
            return {"user": _shown(call, user)}
    raise Refused("users_not_found")


# ------------------------------------------------------------------------ conversations


@method("conversations.open")
def _conversations_open(call: Call) -> Json:
    user_ids = [part for part in call.get("users").split(",") if part]
    kinds = FACTS[call.method]["scopes"]
    call.needs(kinds["mpim" if len(user_ids) > 1 else "im"])
    return {"channel": {"id": call.workspace.opened(user_ids).id}}


@method("conversations.info")
def _conversations_info(call: Call) -> Json:
    conversation = _visible(call)
    shown: Json = {"id": conversation.id, "name": conversation.name}
    shown |= {f"is_{kind}": kind == conversation.kind for kind in ("im", "mpim", "channel")}
    shown |= {
        "is_private": conversation.kind != "channel",
        "is_member": call.workspace.bot.id in conversation.members,
        "is_archived": conversation.is_archived,
        "is_ext_shared": conversation.is_shared,
    }
    if conversation.kind == "im":
        shown["user"] = conversation.members[0]
    return {"channel": shown}


def _visible(call: Call) -> Conversation:
    """A conversation that the bot is in, or a public channel; raises Refused for others."""
    conversation = call.workspace.conversation(call.get("channel"), public=True)
    call.needs_for(conversation)
    return conversation


@method("conversations.members")
def _conversations_members(call: Call) -> Json:
    limit = int(call.get("limit", "0")) or 100
    if limit > 999:
        raise Refused("invalid_limit")
    begins = int(call.get("cursor").removeprefix("bWVtYmVy") or 0)
    every = _visible(call).members
    more = begins + limit < len(every)
    return {
        "members": list(every[begins : begins + limit]),
        "response_metadata": {"next_cursor": f"bWVtYmVy{begins + limit}" if more else ""},
    }


@method("usergroups.list")
def _usergroups_list(call: Call) -> Json:
    return {
        "usergroups": [
            {"id": one.id, "team_id": call.workspace.team_id, "handle": one.handle}
            for one in call.workspace.groups.values()
        ]
    }


@method("usergroups.users.list")
def _usergroups_users_list(call: Call) -> Json:
    group = call.workspace.groups.get(call.get("usergroup"))
    if group is None:
        raise Refused("no_such_subteam")
    return {"users": list(group.members)}


@method("bots.info")
def _bots_info(call: Call) -> Json:
    workspace = call.workspace
    if call.get("bot") != workspace.bot_id:
        raise Refused("bot_not_found")
    return {"bot": {"id": workspace.bot_id, "app_id": workspace.app_id, "name": "mentor"}}


@method("conversations.history")
def _conversations_history(call: Call) -> Json:
    conversation = call.workspace.conversation(call.get("channel"))
    call.needs_for(conversation)
    limit = min(int(call.get("limit", "100")), call.workspace.longest_page)
    outside = [m for m in conversation.messages if not m.thread]
    found = [m for m in reversed(outside) if _in_range(call, m.ts)]
    page, more = found[:limit], found[limit:]
    return {
        "messages": [m.as_json(call.workspace, call.flag("include_all_metadata")) for m in page],
        "has_more": bool(more),
        "response_metadata": {"next_cursor": page[-1].ts if more else ""},
    }


def _in_range(call: Call, ts: str) -> bool:
    inclusive = call.flag("inclusive")
    moment = float(ts)
    oldest, latest = float(call.get("oldest", "0")), float(call.get("latest", "1e12"))
    cursor = float(call.get("cursor") or "1e12")
    inside = oldest <= moment <= latest if inclusive else oldest < moment < latest
    return inside and moment < cursor


# ------------------------------------------------------------------------ messages


@method("chat.postMessage")
def _chat_post_message(call: Call) -> Json:
    check_message(*_message_of(call))
    conversation = _where_to_post(call)
    if conversation.kind == "im" and not call.by.manifest.can_be_written_to:
        raise Refused("messages_tab_disabled")
    message = call.workspace.post(
        conversation.id, call.workspace.bot.id, call.get("text"), call.arguments.get("blocks")
    )
    message.metadata = call.arguments.get("metadata")
    message.thread = _thread(call, conversation)
    return _where(call, message)


def _thread(call: Call, conversation: Conversation) -> str:
    """The message under which it goes, if any; raises Refused if that is not there."""
    thread = call.get("thread_ts")
    if thread and thread not in [m.ts for m in conversation.messages if not m.thread]:
        raise Refused("thread_not_found")
    return thread


@method("chat.postEphemeral")
def _chat_post_ephemeral(call: Call) -> Json:
    check_message(*_message_of(call))
    conversation = call.workspace.conversation(call.get("channel"))
    to = call.workspace.user(call.get("user"))
    if to.id not in conversation.members:
        raise Refused("user_not_in_channel")
    message = call.workspace.whisper(
        conversation.id, to.id, call.get("text"), call.arguments.get("blocks")
    )
    return {"message_ts": message.ts}


@method("chat.update")
def _chat_update(call: Call) -> Json:
    check_message(*_message_of(call))
    message = call.workspace.posted(call.get("channel"), call.get("ts"))
    call.workspace.rewrite(message, call.get("text"), call.arguments.get("blocks"))
    if "metadata" in call.arguments:
        message.metadata = call.arguments["metadata"]
    return _where(call, message) | {"text": message.text}


@method("chat.delete")
def _chat_delete(call: Call) -> Json:
    message = call.workspace.posted(call.get("channel"), call.get("ts"))
    call.workspace.erase(message)
    return {"channel": message.channel, "ts": message.ts}


def _message_of(call: Call) -> tuple[Any, Any, Any]:
    arguments = call.arguments
    return arguments.get("text"), arguments.get("blocks"), arguments.get("metadata")


def _where_to_post(call: Call) -> Conversation:
    channel = call.get("channel")
    if not channel.startswith(("U", "W")):
        public = "chat:write.public" in call.by.scopes
        found = call.workspace.conversation(channel, public=public)
        if found.is_archived:
            raise Refused("is_archived")
        if found.only_some_post:
            raise Refused("restricted_action")
        return found
    user = call.workspace.users.get(channel)
    if user is None or user.deleted or user.id == call.workspace.bot.id:
        raise Refused("channel_not_found")
    return call.workspace.dm(user.id)


def _where(call: Call, message: Posted) -> Json:
    return {
        "channel": message.channel,
        "ts": message.ts,
        "message": message.as_json(call.workspace, with_metadata=True),
    }


# ------------------------------------------------------------------------ files


@method("files.getUploadURLExternal")
def _files_get_upload_url(call: Call) -> Json:
    if not call.get("length").isdigit() or int(call.get("length")) < 1:
        raise Refused("invalid_arguments", Problem("/length", "must provide a number"))
    file = File(call.workspace.new_id("F"), call.get("filename"), alt=call.get("alt_txt"))
    call.workspace.files[file.id] = file
    url = f"{call.base_url}/upload/{call.workspace.team_id}/{file.id}/{call.get('length')}"
    return {"upload_url": url, "file_id": file.id}


@method("files.completeUploadExternal")
def _files_complete_upload(call: Call) -> Json:
    files = [_uploaded(call.workspace, entry) for entry in call.arguments["files"]]
    if "channel_id" in call.arguments:
        conversation = call.workspace.conversation(call.get("channel_id"))
        message = call.workspace.post(
            conversation.id, call.workspace.bot.id, call.get("initial_comment"), None
        )
        message.files = files
        message.thread = _thread(call, conversation)
    for file in files:
        file.shared = True
    return {"files": [file.as_json() for file in files]}


def _uploaded(workspace: Workspace, entry: Json) -> File:
    file = workspace.files.get(entry["id"])
    if file is None or file.content is None or file.shared:
        raise Refused("file_not_found")
    file.title = entry.get("title", file.name)
    return file


# ------------------------------------------------------------------------ views


@method("views.open")
def _views_open(call: Call) -> Json:
    content = call.arguments["view"]
    check_modal(content)
    user = call.workspace.exchange(call.get("trigger_id"))
    _check_external_id(call.workspace, content)
    view = call.workspace.new_view(user, content)
    call.workspace.modals[user] = [view]
    return {"view": view.as_json(call.workspace)}


@method("views.push")
def _views_push(call: Call) -> Json:
    content = call.arguments["view"]
    check_modal(content)
    user = call.workspace.exchange(call.get("trigger_id"))
    _check_external_id(call.workspace, content)
    view = push(call.workspace, user, content)
    return {"view": view.as_json(call.workspace)}


def push(workspace: Workspace, user: str, content: Json) -> View:
    """Put a modal onto those that somebody has open; raises Refused if there is no room."""
    stack = workspace.modals.get(user) or []
    if not stack:
        raise Refused("not_found")
    if len(stack) >= STACKED_VIEWS:
        raise Refused("push_limit_reached")
    view = workspace.new_view(user, content, below=stack[-1])
    stack.append(view)
    return view


@method("views.update")
def _views_update(call: Call) -> Json:
    content = call.arguments["view"]
    check_modal(content)
    view = call.workspace.view(call.get("view_id"))
    _check_hash(call, view)
    call.workspace.change_view(view, content)
    return {"view": view.as_json(call.workspace)}


@method("views.publish")
def _views_publish(call: Call) -> Json:
    content = call.arguments["view"]
    check_home(content)
    if not call.by.manifest.home_tab:
        raise Refused("not_enabled")
    user = call.workspace.user(call.get("user_id"))
    home = call.workspace.homes.get(user.id)
    if home is None:
        home = call.workspace.homes[user.id] = call.workspace.new_view(user.id, content)
    else:
        _check_hash(call, home)
        call.workspace.change_view(home, content)
    return {"view": home.as_json(call.workspace)}


def _check_hash(call: Call, view: View) -> None:
    if "hash" in call.arguments and call.get("hash") != view.hash:
        raise Refused("hash_conflict")


def _check_external_id(workspace: Workspace, content: Json) -> None:
    external_id = content.get("external_id")
    open_views = [view for stack in workspace.modals.values() for view in stack]
    if external_id and any(v.content.get("external_id") == external_id for v in open_views):
        raise Refused("duplicate_external_id")
