"""What the counting of requests has in common, whatever the platform."""

from __future__ import annotations

from collections.abc import Callable

Seconds = Callable[[], float]
"""A clock that only goes on, in seconds: `time.monotonic`, or one that a test moves."""
KEPT = 10_000
"""Conversations whose past is remembered; those that have been quiet longest go first."""
