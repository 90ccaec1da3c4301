"""What the app may do in a workspace, and what of it an earlier installation did not ask for."""

from __future__ import annotations

from collections.abc import Iterable

SCOPES = (
    "channels:read",
    "chat:write",
    "chat:write.public",
    "commands",
    "files:read",
    "files:write",
    "groups:read",
    "im:history",
    "im:write",
    "mpim:history",
    "mpim:write",
    "usergroups:read",
    "users:read",
    "users:read.email",
)
"""What the app asks for; app_manifest.yml says what each is for."""


def lacking(granted: Iterable[str]) -> str:
    """Those that are not among the granted ones, to be read; empty if none is."""
    given = {one.strip() for one in granted}
    return ", ".join(sorted(set(SCOPES) - given))
