"""Reads transcripts of the demo and says what in them is not as it is promised: `make read`.

    python -m scripts.read_transcripts [--sessions N] FILE.jsonl …

Of what nobody asked for: no text twice before the same person (names, days, times and numbers
masked), but what comes with each session or was typed by somebody; check-ins and their reminders as
often as there are sessions; preparation cards in order and before the first check-in; nobody asked
about a session that was called off; nothing after the close but what belongs to it; at most two
messages a week of the bot's own accord, none at night, on a day off or on a holiday; and nobody who
is in the programme five weeks without a word.
"""

from __future__ import annotations

import argparse
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
from bot.demo.company import FILE, the_people
from bot.demo.staging import LOST_FROM, LOST_UNTIL, RHYTHMS, Mood, mood_of
from handlers.conversation.hours import LocalTimes, decent_time
from handlers.conversation.restraint import MOST
from handlers.conversation.router import routes

assert handlers.modules

LONGEST_SILENCE = timedelta(days=35)
"""Between two messages to somebody who takes part (docs/sources.md)."""
LONGEST_UNANSWERED = timedelta(days=70)
"""To somebody who answers nothing: a short line every 60 days, on a working day."""
PER_SESSION = ("check_in", "check_in_reminder")
"""As many as there are sessions, each."""
MAY_COME_AGAIN = frozenset(
    {
        *PER_SESSION,
        "session_preparation",
        "session_planned",
        "session_cancelled",
        "session_off",
        "check_in_still_here",
        "digest",
    }
)
"""What comes with each session, the line every 60 days, the coordinators' Mondays."""
TYPED = frozenset(
    {
        "announcement",
        "contract_proposed",
        "contract_agreed",
        "goal_agreed",
        "goal_done",
        "goal_dropped",
        "goal_proposed",
        "goal_reworded",
        "reflection_shared",
        "thanks",
    }
)
"""What a partner or a coordinator typed, or answered to it: it says whose words these are."""
AFTER_THE_CLOSE = frozenset({"closing", "closing_both", "certificate", "digest", *TYPED})
"""What belongs to the end."""
BEFORE_JOINING = frozenset({"invitation", "invitation_reminder"})
ENDS = frozenset({"closing", "no_pair_at_the_end"})
LEFT = frozenset({"leave", "invitation.no", "privacy.delete"})
PAUSED, BACK = "pause", frozenset({"pause_over", "resume"})

HOME = "DE"
"""Whose holidays count for whoever has no country of their own."""
_CARD = re.compile(r"(\d) (?:of|von) \d")
_DATE = re.compile(
    r"\b(\d{1,2}\.? (?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\w*)"
)
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


def faults(lines: Sequence[ReadLine], sessions: int) -> Iterator[str]:
    """What is not as it is promised, a sentence each."""
    if not lines:
        yield "nobody was told anything"
    unasked = [one for one in lines if not one.asked]
    of: dict[str, list[ReadLine]] = defaultdict(list)
    for one in unasked:
        of[one.to].append(one)
    people = names()
    begins = min((one.at for one in lines), default=None)
    for person, own in sorted(of.items()):
        asked = [one for one in lines if one.to == person and one.asked]
        yield from _twice(person, own, people)
        yield from _too_often(person, own, sessions)
        yield from _cards(person, own)
        yield from _called_off(person, own)
        yield from _after_the_close(person, own)
        yield from _too_many(person, own)
        if begins is not None:
            last_day = begins + timedelta(weeks=RHYTHMS[sessions].weeks)
            yield from _silence(person, own, asked, begins, last_day)
    yield from _not_decent(unasked)


def _twice(person: str, own: Sequence[ReadLine], people: Sequence[str]) -> Iterator[str]:
    some = [one for one in own if one.kind not in MAY_COME_AGAIN | TYPED]
    texts = Counter((one.kind, masked(one.text, people)) for one in some)
    for (kind, text), count in texts.items():
        if count > 1:
            yield f"{person} reads the same {kind} {count} times: {text[:90]!r}"


def _too_often(person: str, own: Sequence[ReadLine], sessions: int) -> Iterator[str]:
    counted = Counter(one.kind for one in own)
    pairs = max(1, counted["introduction"])
    for kind in PER_SESSION:
        if counted[kind] > sessions * pairs:
            yield f"{person} reads {counted[kind]} of {kind} in {sessions} sessions"


def _cards(person: str, own: Sequence[ReadLine]) -> Iterator[str]:
    cards = [one for one in own if one.kind == "lesson"]
    numbers = [int(found[1]) for one in cards if (found := _CARD.search(one.text))]
    if numbers != sorted(set(numbers)) or len(numbers) < len(cards):
        yield f"{person} reads the preparation cards as {numbers}"
    met = min((one.at for one in own if one.kind == "check_in"), default=None)
    if met is not None and any(one.at > met for one in cards):
        yield f"{person} reads a preparation card after the first check-in"


def _called_off(person: str, own: Sequence[ReadLine]) -> Iterator[str]:
    """A check-in that names a day that was called off before, and not set again."""
    off: set[str] = set()
    for one in own:
        days = set(_DATE.findall(one.text))
        if one.kind == "session_cancelled":
            off |= set(list(_DATE.findall(one.text))[:1])
        elif one.kind == "session_planned":
            off -= days
        elif one.kind == "check_in" and days and next(iter(_DATE.findall(one.text))) in off:
            yield f"{person} is asked about a session that is not: {one.text[:90]!r}"


def _after_the_close(person: str, own: Sequence[ReadLine]) -> Iterator[str]:
    over = min((one.at for one in own if one.kind in ENDS), default=None)
    for one in own:
        if over is not None and one.at > over and one.kind not in AFTER_THE_CLOSE:
            yield f"{person} reads {one.kind} after the close"


def _too_many(person: str, own: Sequence[ReadLine]) -> Iterator[str]:
    weeks = Counter(one.at.isocalendar()[:2] for one in own if one.kind in _accord())
    for (year, week), count in weeks.items():
        if count > MOST:
            yield f"{person} reads {count} messages of the bot's own accord in week {week}/{year}"


def _accord() -> frozenset[str]:
    return frozenset(name for name, one in routes.prompts.items() if one.unasked)


def _silence(
    person: str,
    own: Sequence[ReadLine],
    asked: Sequence[ReadLine],
    begins: datetime,
    last_day: datetime,
) -> Iterator[str]:
    """From the first word about a pair to the end, but while they pause or are not reached."""
    joined = min((one.at for one in own if one.kind not in BEFORE_JOINING), default=None)
    if joined is None:
        return
    over = min(
        (one.at for one in own if one.kind in ENDS),
        default=max(one.at for one in (*own, *asked)),
    )
    left = min((one.at for one in asked if one.kind in LEFT), default=over)
    ends = min(over, left, last_day)
    heard = [*sorted(one.at for one in (*own, *asked) if joined <= one.at <= ends), ends]
    longest = LONGEST_UNANSWERED if mood_of(person) is Mood.SILENT else LONGEST_SILENCE
    for before, after in pairwise(heard):
        if after - before > longest and not _is_out(person, before, after, own, asked, begins):
            yield f"{person} hears nothing from {before:%d %b} to {after:%d %b}"


def _is_out(
    person: str,
    before: datetime,
    after: datetime,
    own: Sequence[ReadLine],
    asked: Sequence[ReadLine],
    begins: datetime,
) -> bool:
    """Whether a pause or a time without reach begins in that stretch, or the one fills it."""
    lost = begins + timedelta(weeks=LOST_FROM), begins + timedelta(weeks=LOST_UNTIL)
    if mood_of(person) is Mood.UNREACHABLE and lost[0] < after and before < lost[1]:
        return True
    pauses = [one.at for one in asked if one.kind == PAUSED]
    ends = [one.at for one in (*own, *asked) if one.kind in BACK]
    return any(
        start <= after and not any(start < end <= before for end in ends) for start in pauses
    )


def _not_decent(unasked: Sequence[ReadLine]) -> Iterator[str]:
    """What is sent at once because somebody just acted is left to delivery's own proof."""
    where = {one.id: LocalTimes(one.timezone, one.country or HOME) for one in the_people()}
    for one in unasked:
        if one.kind in _accord() and decent_time(one.at, where[one.to]) != one.at:
            yield f"{one.to} reads {one.kind} at {one.at:%a %d %b %H:%M}"


def main() -> None:
    """Print the faults of each file; exit with 1 if there are any."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sessions", type=int, default=6, choices=RHYTHMS, help="of each pair")
    parser.add_argument("files", nargs="+")
    given = parser.parse_args()
    found = 0
    for name in given.files:
        every = lines_of(Path(name))
        wrong = list(faults(every, given.sessions))
        found += len(wrong)
        print(f"{name}: {len(every)} messages, {len(wrong)} faults")
        print("".join(f"  {one}\n" for one in wrong), end="")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
