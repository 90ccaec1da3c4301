"""Three times that suit both, in calendars as leaders have them, in eight zones, over a year."""

from __future__ import annotations

import random
import statistics
import time
from datetime import UTC, datetime, timedelta

from handlers.conversation.calendars import Busy
from handlers.conversation.hours import LocalTimes
from handlers.sessions.offers import LATER_DAYS, Diary, offers

ZONES = (
    ("Europe/Berlin", "DE"),
    ("Europe/London", "GB"),
    ("America/New_York", "US"),
    ("America/Sao_Paulo", "BR"),
    ("Asia/Kolkata", "IN"),
    ("Asia/Kathmandu", ""),
    ("Asia/Tokyo", "JP"),
    ("Australia/Sydney", "AU"),
)
NOW = datetime(2026, 11, 23, 9, 7, tzinfo=UTC)
ROUNDS = 500


def diary(chance: random.Random, now: datetime) -> Diary:
    """Up to four hundred entries in the six weeks that are looked at, some of them tentative."""
    entries = []
    for _ in range(chance.choice((0, 100, 400))):
        begins = now + timedelta(minutes=chance.randrange(45 * 24 * 60))
        length = timedelta(minutes=chance.choice((30, 60, 120)))
        entries.append(Busy(begins, begins + length, chance.random() < 0.2))
    return Diary(LocalTimes(*chance.choice(ZONES)), tuple(entries))


def main() -> None:
    """Print how much processor time one look takes: the median, and the longest."""
    took = []
    for seed in range(ROUNDS):
        chance = random.Random(seed)
        now = NOW + timedelta(hours=chance.randrange(365 * 24))
        asked, partner = diary(chance, now), diary(chance, now)
        offers(now, asked, partner, 60)  # the holidays of a country and a year are read once
        began = time.process_time()
        offers(now, asked, partner, 60, days=LATER_DAYS)
        took.append((time.process_time() - began) * 1000)
    print(f"three times within six weeks: median {statistics.median(took):.1f} ms,")
    print(f"longest of {ROUNDS}: {max(took):.1f} ms (at most 50 ms are promised)")


if __name__ == "__main__":
    main()
