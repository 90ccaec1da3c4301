"""What `mentor doctor` finds, platform by platform."""

from __future__ import annotations

from dataclasses import dataclass, field

import aiohttp

PATIENCE = 5.0
"""Seconds that anything may take to answer."""
AWAY = (aiohttp.ClientError, OSError, TimeoutError)
"""What asking raises where nothing answers."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `key` is its sentence, which says what to do if it is ill."""

    key: str
    arguments: dict[str, str] = field(default_factory=dict)
    is_well: bool = True


def ill(key: str, **arguments: str) -> Finding:
    """Something that is not well."""
    return Finding(key, arguments, is_well=False)
