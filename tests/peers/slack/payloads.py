"""What Slack tells an app: commands, events and interactions, in Slack's own shapes."""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from tests.peers.slack.rendering import escaped
from tests.peers.slack.state import Conversation, Json, Posted, User, UserGroup, View
from tests.peers.slack.workspace import Workspace

_MENTION = r"(?<![\w@])@(?P<name>[\w.-]+)"
_CHANNEL = r"(?<![\w#])#(?P<channel>[\w-]+)"
_ADDRESS = r"(?P<url>https?://[^\s<>|]+)"
_EMOJI = r"(?P<emoji>[\u2600-\u27bf\U0001f300-\U0001faff])"
_SPECIAL = re.compile(f"{_MENTION}|{_CHANNEL}|{_ADDRESS}|{_EMOJI}")
_Part = str | User | UserGroup | Conversation | re.Match[str]


def command(
    workspace: Workspace, user: User, typed: str, channel: Conversation, response_url: str,
    should_escape: bool,
) -> Json:  # fmt: skip
    """A slash command, `/name and words`."""
    name, _, words = typed.partition(" ")
    return {
        "token": "deprecated",
        "team_id": workspace.team_of(user.id),
        "team_domain": workspace.team_of(user.id).lower(),
        **_organisation(workspace),
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": _in_command(workspace, words.strip()) if should_escape else words.strip(),
        "api_app_id": workspace.app_id,
        "is_enterprise_install": "true" if workspace.is_organisation else "false",
        "response_url": response_url,
        "trigger_id": workspace.new_trigger(user.id),
    }


def event(workspace: Workspace, happened: Json) -> Json:
    """The envelope of the Events API around what happened."""
    enterprise_id = workspace.enterprise_id or None
    who = happened.get("user")
    team_id = workspace.team_of(who if isinstance(who, str) else workspace.bot.id)
    return {
        "token": "deprecated",
        "team_id": team_id,
        **({"enterprise_id": enterprise_id} if enterprise_id else {}),
        "api_app_id": workspace.app_id,
        "event": happened,
        "type": "event_callback",
        "event_id": workspace.new_id("Ev"),
        "event_time": int(workspace.clock().timestamp()),
        "authorizations": [
            {
                "enterprise_id": enterprise_id,
                "team_id": None if workspace.is_organisation else team_id,
                "user_id": workspace.bot.id,
                "is_bot": True,
                "is_enterprise_install": workspace.is_organisation,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-context",
    }


def written(workspace: Workspace, message: Posted, typed: str) -> Json:
    """A `message` event: somebody wrote to the app."""
    kind = workspace.conversations[message.channel].kind
    return {
        "type": "message",
        "user": message.user,
        "client_msg_id": f"client-{message.ts}",
        "ts": message.ts,
        "text": message.text,
        "team": workspace.team_id,
        "blocks": [_rich_text(workspace, typed)],
        **({"thread_ts": message.thread} if message.thread else {}),
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": kind,
    }


def echoed(workspace: Workspace, message: Posted) -> Json:
    """The `message` event about the app's own message."""
    kind = workspace.conversations[message.channel].kind
    return {
        **message.as_json(workspace),
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": kind,
        "team": workspace.team_id,
    }


def changed(workspace: Workspace, message: Posted) -> Json:
    """The `message` event about a change of the app's own message."""
    kind = workspace.conversations[message.channel].kind
    shown = message.as_json(workspace)
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": shown,
        "previous_message": shown,
        "channel": message.channel,
        "hidden": True,
        "ts": message.ts,
        "event_ts": message.ts,
        "channel_type": kind,
    }


def home_opened(workspace: Workspace, user: User, channel: Conversation, tab: str) -> Json:
    """An `app_home_opened` event."""
    happened: Json = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": channel.id,
        "event_ts": workspace.new_ts(),
        "tab": tab,
    }
    home = workspace.homes.get(user.id)
    return happened | ({"view": home.as_json(workspace)} if home else {})


def shortcut(workspace: Workspace, user: User, callback_id: str) -> Json:
    """A global shortcut."""
    return {
        **_interaction(workspace, user, "shortcut"),
        "action_ts": workspace.new_ts(),
        "callback_id": callback_id,
    }


def on_message(
    workspace: Workspace, user: User, callback_id: str, message: Posted, response_url: str
) -> Json:
    """A message shortcut."""
    conversation = workspace.conversations[message.channel]
    return {
        **_interaction(workspace, user, "message_action"),
        "action_ts": workspace.new_ts(),
        "callback_id": callback_id,
        "response_url": response_url,
        "message_ts": message.ts,
        "channel": {"id": conversation.id, "name": conversation.name},
        "message": message.as_json(workspace),
    }


def acted_in_message(
    workspace: Workspace, user: User, message: Posted, action: Json, state: Mapping[str, Any],
    response_url: str,
) -> Json:  # fmt: skip
    """A `block_actions` payload from a message. Ephemeral messages are not sent along."""
    conversation = workspace.conversations[message.channel]
    payload = {
        **_interaction(workspace, user, "block_actions"),
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": bool(message.only_for),
        },
        "channel": {"id": conversation.id, "name": conversation.name},
        "state": {"values": dict(state)},
        "response_url": response_url,
        "actions": [action],
    }
    if not message.only_for:
        payload["message"] = message.as_json(workspace, with_metadata=True)
    return payload


def acted_in_view(workspace: Workspace, user: User, view: View, action: Json) -> Json:
    """A `block_actions` payload from a modal or the home tab."""
    return {
        **_interaction(workspace, user, "block_actions"),
        "container": {"type": "view", "view_id": view.id},
        "view": view.as_json(workspace),
        "actions": [action],
    }


def submitted(workspace: Workspace, user: User, view: View) -> Json:
    """A `view_submission` payload."""
    return {
        **_interaction(workspace, user, "view_submission"),
        "view": view.as_json(workspace),
        "response_urls": [],
    }


def typed_into(workspace: Workspace, user: User, view: View, block: Json, typed: str) -> Json:
    """A `block_suggestion` payload: somebody types into a menu whose options the app gives."""
    interaction = _interaction(workspace, user, "block_suggestion")
    del interaction["trigger_id"]
    return {
        **interaction,
        "container": {"type": "view", "view_id": view.id},
        "action_id": block["element"]["action_id"],
        "block_id": block["block_id"],
        "value": typed,
        "view": view.as_json(workspace),
    }


def action_on(workspace: Workspace, block_id: str, element: Json, chosen: Json) -> Json:
    """The entry of `actions` for one element; `chosen` is what a menu holds now."""
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block_id,
        "action_ts": workspace.new_ts(),
        **chosen,
    }
    for name in ("text", "placeholder"):
        if name in element:
            action[name] = {"emoji": True, **element[name]}
    for name in ("value", "style", "confirm", "url"):
        if name in element:
            action[name] = copy.deepcopy(element[name])
    return action


def as_sent(workspace: Workspace, typed: str) -> str:
    """A message's `text` for what a person typed: escaped, references and emoji by their names."""
    return "".join(_in_text(part, "<@{id}>") for part in _parts(workspace, typed))


def _organisation(workspace: Workspace) -> Json:
    enterprise = workspace.enterprise
    if enterprise is None:
        return {}
    return {"enterprise_id": enterprise["id"], "enterprise_name": enterprise["name"]}


def _interaction(workspace: Workspace, user: User, kind: str) -> Json:
    team_id = workspace.team_of(user.id)
    team = None if workspace.is_organisation else {"id": team_id, "domain": team_id.lower()}
    return {
        "type": kind,
        "user": {
            "id": user.id,
            "username": user.name,
            "name": user.name,
            "team_id": team_id,
        },
        "api_app_id": workspace.app_id,
        "token": "deprecated",
        "trigger_id": workspace.new_trigger(user.id),
        "team": team,
        "enterprise": workspace.enterprise,
        "is_enterprise_install": workspace.is_organisation,
    }


def _in_command(workspace: Workspace, words: str) -> str:
    return "".join(_in_text(part, "<@{id}|{name}>") for part in _parts(workspace, words))


def _rich_text(workspace: Workspace, typed: str) -> Json:
    elements = [_in_rich_text(part) for part in _parts(workspace, typed)]
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": workspace.new_id("b"), "elements": [section]}


def _parts(workspace: Workspace, typed: str) -> Iterator[_Part]:
    """What was typed as text, people, groups and channels named, and addresses or emoji."""
    position = 0
    for found in _SPECIAL.finditer(typed):
        part = _meant(workspace, found)
        if part is None:
            continue
        if found.start() > position:
            yield typed[position : found.start()]
        yield part
        position = found.end()
    if position < len(typed):
        yield typed[position:]


def _meant(workspace: Workspace, found: re.Match[str]) -> _Part | None:
    if found["name"]:
        named = (one for one in workspace.users.values() if one.name == found["name"])
        groups = (one for one in workspace.groups.values() if one.handle == found["name"])
        return next(named, None) or next(groups, None)
    if found["channel"]:
        every = workspace.conversations.values()
        return next((one for one in every if one.name == found["channel"]), None)
    return found


def _in_text(part: _Part, mention: str) -> str:
    if isinstance(part, str):
        return escaped(part)
    if isinstance(part, User):
        return mention.format(id=part.id, name=part.name)
    if isinstance(part, UserGroup):
        return f"<!subteam^{part.id}|@{part.handle}>"
    if isinstance(part, Conversation):
        return f"<#{part.id}|{part.name if part.kind == 'channel' else ''}>"
    return f":{_emoji_name(part[0])}:" if part["emoji"] else f"<{escaped(part[0])}>"


def _in_rich_text(part: _Part) -> Json:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    if isinstance(part, UserGroup):
        return {"type": "usergroup", "usergroup_id": part.id}
    if isinstance(part, Conversation):
        return {"type": "channel", "channel_id": part.id}
    if isinstance(part, User):
        return {"type": "user", "user_id": part.id}
    if part["emoji"]:
        code = f"{ord(part[0]):x}"
        return {"type": "emoji", "name": _emoji_name(part[0]), "unicode": code}
    return {"type": "link", "url": part[0]}


def _emoji_name(emoji: str) -> str:
    return unicodedata.name(emoji, "emoji").lower().replace(" ", "_").replace("-", "_")
