"""Reads transcripts of the demo and says what in them is not as it is promised: `make read`.

    python -m scripts.read_transcripts FILE.jsonl …

Of what nobody asked for: no text twice before the same person (names, days, times and numbers
masked), at most two messages a week of the bot's own accord, none at night or at the weekend, and
nobody who takes part five weeks without a word.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import handlers.modules
from bot.demo.company import FILE
from handlers.conversation.restraint import MOST
from handlers.conversation.router import routes

assert handlers.modules

QUIET_FROM, QUIET_TO = 18, 8
"""Hours of the demo company."""
WEEKEND = 5
"""The first of its days, Monday being 0."""
LONGEST_SILENCE = timedelta(days=35)
"""Between two messages to somebody who takes part (docs/sources.md)."""
MAY_COME_AGAIN = frozenset(
    {
        "announced",
        "announcement",
        "check_in",
        "check_in_reminder",
        "check_in_still_here",
        "contract_agreed",
        "contract_proposed",
        "digest",
        "goal_agreed",
        "goal_done",
        "goal_dropped",
        "goal_proposed",
        "goal_reworded",
        "help_asked",
        "none_left",
        "partner_paused",
        "pause_over",
        "proposal",
        "proposal_unanswered",
        "rebook",
        "reflection_shared",
        "session_cancelled",
        "session_off",
        "session_planned",
        "session_preparation",
        "support_asked",
        "thanks",
    }
)
"""What comes each time that something happens, or that somebody typed."""
IS_OUT = frozenset({"leave", "pause", "invitation.no", "privacy.delete"})
"""Answers after which somebody does not take part, or not for a while."""

_NUMBER = re.compile(r"\d[\d.:,]*")
_DAY = re.compile(
    r"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun|mo|di|mi|do|fr|sa|so)(day|\.|tag|nerstag|nstag)?\b"
    r"|\b(jan|feb|mar|mär|apr|may|mai|june?|juni|july?|juli|aug|sept?|oct|okt|nov|dec|dez)\w*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A message before one reader."""

    at: datetime
    to: str
    kind: str
    asked: bool
    text: str


def lines_of(file: Path) -> list[ReadLine]:
    """Those of a transcript, in their order."""
    with file.open(encoding="utf-8") as rows:
        return [_line(json.loads(row)) for row in rows]


def _line(row: Mapping[str, object]) -> ReadLine:
    to = row["to"]
    assert isinstance(to, dict)
    return ReadLine(
        datetime.fromisoformat(str(row["at"])),
        str(to["id"]),
        str(row["kind"]),
        bool(row["asked"]),
        str(row["text"]),
    )


def names() -> list[str]:
    """Of the demo company's people, whole and each word of them."""
    with FILE.open(encoding="utf-8") as rows:
        whole = [row["name"] for row in csv.DictReader(rows)]
    return sorted({*whole, *(word for one in whole for word in one.split())}, key=len, reverse=True)


def masked(text: str, some: Iterable[str]) -> str:
    """A text without names, days, times and numbers."""
    for name in some:
        text = text.replace(name, "·")
    return _NUMBER.sub("#", _DAY.sub("#", text))


def faults(lines: Sequence[ReadLine]) -> Iterator[str]:
    """What is not as it is promised, a sentence each."""
    unasked = [one for one in lines if not one.asked]
    of: dict[str, list[ReadLine]] = defaultdict(list)
    for one in unasked:
        of[one.to].append(one)
    people = names()
    for person, own in sorted(of.items()):
        yield from _twice(person, own, people)
        yield from _too_many(person, own)
        yield from _silence(person, own, [one for one in lines if one.to == person and one.asked])
    yield from _at_night(unasked)


def _twice(person: str, own: Sequence[ReadLine], people: Sequence[str]) -> Iterator[str]:
    texts = Counter(
        (one.kind, masked(one.text, people)) for one in own if one.kind not in MAY_COME_AGAIN
    )
    for (kind, text), count in texts.items():
        if count > 1:
            yield f"{person} reads the same {kind} {count} times: {text[:90]!r}"


def _too_many(person: str, own: Sequence[ReadLine]) -> Iterator[str]:
    accord = {name for name, one in routes.prompts.items() if one.unasked}
    weeks = Counter(one.at.isocalendar()[:2] for one in own if one.kind in accord)
    for (year, week), count in weeks.items():
        if count > MOST:
            yield f"{person} reads {count} messages of the bot's own accord in week {week}/{year}"


def _silence(person: str, own: Sequence[ReadLine], asked: Sequence[ReadLine]) -> Iterator[str]:
    """Until the person leaves or pauses, which the transcript shows as their own doing."""
    out = min((one.at for one in asked if one.kind in IS_OUT), default=None)
    heard = sorted(one.at for one in (*own, *asked))
    for before, after in pairwise(heard):
        if after - before > LONGEST_SILENCE and (out is None or before < out):
            yield f"{person} hears nothing from {before:%d %b} to {after:%d %b}"


def _at_night(unasked: Sequence[ReadLine]) -> Iterator[str]:
    """What is sent at once because somebody just acted is left to delivery's own proof."""
    accord = {name for name, one in routes.prompts.items() if one.unasked}
    for one in unasked:
        if one.kind in accord and not _is_decent(one.at):
            yield f"{one.to} reads {one.kind} at {one.at:%a %H:%M}"


def _is_decent(at: datetime) -> bool:
    return at.weekday() < WEEKEND and QUIET_TO <= at.hour < QUIET_FROM


def main() -> None:
    """Print the faults of each file; exit with 1 if there are any."""
    found = 0
    for name in sys.argv[1:]:
        every = lines_of(Path(name))
        wrong = list(faults(every))
        found += len(wrong)
        print(f"{name}: {len(every)} messages, {len(wrong)} faults")
        print("".join(f"  {one}\n" for one in wrong), end="")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
