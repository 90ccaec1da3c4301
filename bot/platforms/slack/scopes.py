"""What the app may do in a workspace, and what of it an earlier installation did not ask for."""

from __future__ import annotations

from collections.abc import Iterable

REQUIRED = (
    "chat:write",
    "commands",
    "im:history",
    "im:write",
    "users:read",
)
"""Without one of these nobody is answered, or nobody is known."""
OPTIONAL = (
    "app_mentions:read",
    "channels:read",
    "chat:write.public",
    "files:read",
    "files:write",
    "groups:read",
    "mpim:history",
    "mpim:write",
    "usergroups:read",
    "users:read.email",
)
"""Each is for one thing alone, which says what is missing: app_manifest.yml has the list."""
SCOPES = tuple(sorted(REQUIRED + OPTIONAL))
"""What the app asks for; app_manifest.yml says what each is for."""


def lacking(granted: Iterable[str]) -> str:
    """Those required ones that are not among the granted, to be read; empty if none is."""
    return _without(granted, REQUIRED)


def doing_without(granted: Iterable[str]) -> str:
    """The same of the optional ones."""
    return _without(granted, OPTIONAL)


def _without(granted: Iterable[str], asked: Iterable[str]) -> str:
    given = {one.strip() for one in granted}
    return ", ".join(sorted(set(asked) - given))
