"""Clocks: the present, and one that can be moved for the demo, simulations and tests."""

from __future__ import annotations

from datetime import UTC, datetime


def present() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class MovableClock:
    """A clock that stands still until it is moved, and goes on, or begins anew."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def __call__(self) -> datetime:
        """The moment at which it stands."""
        return self._moment

    def move_to(self, moment: datetime) -> None:
        """Set the clock to `moment`, or leave it if that is past."""
        self._moment = max(self._moment, moment.astimezone(UTC))

    def begin_anew(self, moment: datetime) -> None:
        """Set the clock to `moment`, for a company in which nothing has happened yet."""
        self._moment = moment.astimezone(UTC)
