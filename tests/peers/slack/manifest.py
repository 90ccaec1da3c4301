"""The app's manifest as Slack reads it: what the app may do and what it is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Json = dict[str, Any]

EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "team_join": "users:read",
    "user_change": "users:read",
}
"""The scopes without which Slack does not send these events."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an `app_manifest.yml` says."""

    content: Json

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """From a file."""
        return cls(yaml.safe_load(path.read_text(encoding="utf-8")))

    @property
    def scopes(self) -> frozenset[str]:
        """The bot token's scopes."""
        return frozenset(self.content["oauth_config"]["scopes"]["bot"])

    def hears(self, event: str) -> bool:
        """Whether the app is told of these events: subscribed to, with the scope they need."""
        subscriptions = self._settings.get("event_subscriptions", {})
        needed = EVENT_SCOPES.get(event)
        return event in subscriptions.get("bot_events", ()) and (
            needed is None or needed in self.scopes
        )

    @property
    def rotates_tokens(self) -> bool:
        """Whether tokens expire and are renewed."""
        return bool(self._settings.get("token_rotation_enabled"))

    @property
    def interactive(self) -> bool:
        """Whether buttons, forms and shortcuts reach the app."""
        return bool(self._settings.get("interactivity", {}).get("is_enabled"))

    @property
    def home_tab(self) -> bool:
        """Whether the app has a home tab."""
        return bool(self._features.get("app_home", {}).get("home_tab_enabled"))

    @property
    def can_be_written_to(self) -> bool:
        """Whether people can write to the app in its messages tab."""
        home = self._features.get("app_home", {})
        return bool(home.get("messages_tab_enabled")) and not home.get(
            "messages_tab_read_only_enabled", True
        )

    def command(self, name: str) -> Json | None:
        """The slash command of that name, with its slash."""
        commands: list[Json] = self._features.get("slash_commands", [])
        return next((c for c in commands if c["command"] == name), None)

    def shortcut(self, callback_id: str, kind: str = "global") -> Json | None:
        """The shortcut of that callback id."""
        shortcuts: list[Json] = self._features.get("shortcuts", [])
        return next(
            (s for s in shortcuts if s["callback_id"] == callback_id and s["type"] == kind), None
        )

    @property
    def _features(self) -> Json:
        features: Json = self.content.get("features", {})
        return features

    @property
    def _settings(self) -> Json:
        settings: Json = self.content.get("settings", {})
        return settings
