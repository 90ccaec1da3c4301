"""The app's manifest asks for exactly what the code uses, in both directions."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from bot.platforms.slack.adapter import COMMAND, MESSAGE_SHORTCUTS, SHORTCUTS
from bot.platforms.slack.scopes import SCOPES
from tests.peers.slack.api import FACTS
from tests.peers.slack.manifest import EVENT_SCOPES, Manifest

PROJECT = Path(__file__).parents[4]
SCHEMA = PROJECT / "tests" / "peers" / "slack" / "manifest.schema.json"
ADAPTER = PROJECT / "bot" / "platforms" / "slack"
COMMENTED = re.compile(r"^( +)# (\w*urls?:.*|  - https.*)$", re.MULTILINE)
KINDS = ("im", "mpim")
"""The conversations that the bot is in."""
NAMED_BY_COORDINATORS = {"conversations.info", "conversations.members"}
"""Asked about channels alone, in which the bot need not be."""
POSTS_WITHOUT_JOINING = "chat:write.public"
"""Without it `chat.postMessage` works too, but not in a channel that the bot has not joined."""
TELLS_ADDRESSES = "users:read.email"
"""Without it `users.info` answers too, but leaves the e-mail address out."""
BY_BOLT = {"auth.test", "apps.connections.open"}
BEHIND = {"files_upload_v2": {"files.getUploadURLExternal", "files.completeUploadExternal"}}
"""Methods of the SDK that call several methods of Slack's."""


def manifest() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((PROJECT / "app_manifest.yml").read_text("utf-8"))
    return content


def called_methods() -> set[str]:
    names = {method.replace(".", "_"): {method} for method in FACTS} | BEHIND
    called: set[str] = set(BY_BOLT)
    for path in ADAPTER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                called |= names.get(node.attr, set())
    return called


def scopes_of(method: str) -> set[str]:
    scopes = FACTS[method]["scopes"]
    kinds = ("channel", "private") if method in NAMED_BY_COORDINATORS else KINDS
    return set(scopes) if isinstance(scopes, list) else {scopes[kind] for kind in kinds}


def test_the_manifest_is_valid() -> None:
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(manifest())


def test_with_its_commented_lines_it_is_valid_too_and_sends_everything_to_one_address() -> None:
    text = (PROJECT / "app_manifest.yml").read_text("utf-8")
    opened = yaml.safe_load(COMMENTED.sub(r"\1\2", text))
    assert opened["oauth_config"]["redirect_urls"]
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(opened)
    settings = opened["settings"]
    addresses = {
        opened["features"]["slash_commands"][0]["url"],
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        settings["interactivity"]["message_menu_options_url"],
    }
    assert addresses == {"https://mentor.example.com/slack/events"}


def test_a_manifest_with_an_unknown_setting_is_not_valid() -> None:
    schema = jsonschema.Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))
    wrong = manifest()
    wrong["settings"]["colour"] = "red"
    assert not schema.is_valid(wrong)


def test_the_scopes_are_those_of_what_is_called_and_heard() -> None:
    content = manifest()
    needed = {scope for method in called_methods() for scope in scopes_of(method)}
    needed |= {EVENT_SCOPES[e] for e in _events(content) if e in EVENT_SCOPES}
    needed |= {"commands", TELLS_ADDRESSES, POSTS_WITHOUT_JOINING}
    needed |= {"files:read"}  # files have their own address
    assert set(content["oauth_config"]["scopes"]["bot"]) == needed
    assert content["oauth_config"]["scopes"]["bot"] == list(SCOPES)


def test_commands_and_shortcuts_are_those_that_are_answered() -> None:
    features = manifest()["features"]
    assert [command["command"] for command in features["slash_commands"]] == [COMMAND]
    for kind, answered in (("global", SHORTCUTS), ("message", MESSAGE_SHORTCUTS)):
        offered = [one["callback_id"] for one in features["shortcuts"] if one["type"] == kind]
        assert offered == list(answered)


def test_events_are_those_that_are_listened_to() -> None:
    source = (ADAPTER / "adapter.py").read_text("utf-8")
    for event in _events(manifest()):
        assert f'event("{event.partition(".")[0]}")' in source


def test_people_can_write_to_the_app_and_names_arrive_as_ids() -> None:
    read = Manifest(manifest())
    command = read.command(COMMAND)
    assert read.can_be_written_to
    assert read.home_tab
    assert read.interactive
    assert command is not None
    assert command["should_escape"] is True


def _events(content: dict[str, Any]) -> list[str]:
    events: list[str] = content["settings"]["event_subscriptions"]["bot_events"]
    return events
