"""On which Mondays coordinators get a message, and on which none: by documentation and rows alone.

What needs somebody is counted by status_oracle.py, in the minute before such a message is due and
after it has gone out: what happens in that minute (a check-in goes out as well) may be in it or in
the next.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.proofs.status_oracle import Ledger, Row, ledger_of, moment
from tests.version_before.rows import engine_of

BERLIN = ZoneInfo("Europe/Berlin")
HOLIDAYS = {date(2027, 3, 29), date(2027, 5, 17)}
"""Mondays of Easter and Whitsun: the message comes the day after."""
IS_MATCHED = ("open", "running")
FOUR_WEEKS = timedelta(days=26)
"""What is urgent, or waits in an open programme, is said (again) then."""
JUST_OVER = timedelta(days=4)
"""The word that a programme is over has said it all."""
TWO_A_WEEK = 2
UNASKED = {"digest", "check_in", "check_in_reminder", "check_in_still_here", "lesson"} | {
    *("first_session_nudge", "session_preparation", "quiet_pair", "no_pair_yet", "rebook"),
    *("invitation", "invitation_reminder", "proposal_reminder", "nudge", "doors_moved"),
}
"""Kinds of messages of which nobody gets more than two in a week."""
Line = Sequence[str]
Found = tuple[Any, ...]


@dataclass(frozen=True)
class Look:
    """How a programme stood at one moment."""

    found: Found
    """Everything that needs somebody; empty if there is nothing."""
    is_urgent: bool
    says_nothing: bool
    """Whatever is found: it is just over, or nobody has waited for long before its first list."""
    alone: tuple[str, ...]
    """Who never had a pair, and can be written to."""


@dataclass(frozen=True)
class Monday:
    """One message that may come: to whom, in which programme, and what there was to say."""

    day: date
    week: date
    programme_id: int
    readers: tuple[str, ...]
    before: Look
    after: Look

    def line(self, reader: str) -> tuple[str, str, str, str]:
        """As it is kept, if it comes."""
        about = f"{self.programme_id}/{self.week.toordinal()}"
        return reader, "digest", about, f"{self.day} 10:00"

    def should_come(self, told: set[Found], last: date | None) -> bool | None:
        """Whether it should, to somebody who was told that last; None if both are right."""
        quiet = {self.before.says_nothing, self.after.says_nothing}
        again = last is not None and self.day - last >= FOUR_WEEKS and self.after.is_urgent
        found = {self.before.found, self.after.found}
        is_the_same = found == told and len(found) == 1
        if quiet == {True}:
            return False
        if not found & told or (is_the_same and again):
            return None if True in quiet else True
        return False if is_the_same else None


@dataclass
class Mondays:
    """All of a time that is lived through."""

    url: str
    all: list[Monday] = field(default_factory=list)
    _before: dict[int, Look] = field(default_factory=dict)

    def look_before(self, due: datetime) -> None:
        """In the minute before they are due."""
        self._before = {ledger.programme["id"]: _look(ledger) for ledger in self._matched(due)}

    def look_after(self, due: datetime) -> None:
        """Once they have gone out."""
        for ledger in self._matched(due):
            programme_id = ledger.programme["id"]
            before, day = self._before[programme_id], due.date()
            readers = tuple(
                one["name"].split()[0] for one in ledger.members.values() if one["is_coordinator"]
            )
            week = day - timedelta(days=day.weekday())
            self.all.append(Monday(day, week, programme_id, readers, before, _look(ledger)))

    def _matched(self, due: datetime) -> Iterator[Ledger]:
        engine = engine_of(self.url)
        with engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT name, state FROM programme ORDER BY id")
            names = [name for name, state in rows if state in IS_MATCHED]
        for name in names:
            yield ledger_of(engine, name, due.astimezone(UTC), BERLIN)
        engine.dispose()

    def mistakes(self, came: Collection[Line]) -> list[tuple[str, ...]]:
        """What should not have come, and what is missing."""
        lines = {tuple(line) for line in came}
        foreseen: set[tuple[str, ...]] = set()
        told: dict[tuple[str, int], tuple[set[Found], date | None]] = {}
        wrong = []
        for monday in self.all:
            for reader in monday.readers:
                key, line = (reader, monday.programme_id), monday.line(reader)
                should, comes = monday.should_come(*told.get(key, ({()}, None))), line in lines
                foreseen.add(line)
                if comes:
                    told[key] = {monday.before.found, monday.after.found}, monday.day
                if should is False and comes:
                    wrong.append(("not meant", *line))
                if should and not comes and _unasked(lines, reader, monday) < TWO_A_WEEK:
                    wrong.append(("missing", *line))
        other = {line for line in lines if line[1] == "digest"} - foreseen
        return [*wrong, *(("not foreseen", *line) for line in sorted(other))]

    def waited_to_the_end(self) -> list[str]:
        """Who never had a pair until the last Monday of the programmes that are over."""
        last = {one.programme_id: one for one in self.all}
        over = [one for one in last.values() if one.day < self.all[-1].day]
        return sorted(name for one in over for name in one.after.alone)


def _unasked(lines: Collection[Line], reader: str, monday: Monday) -> int:
    """How many unasked messages the reader got in that week until then."""
    return sum(
        to == reader and kind in UNASKED and str(monday.week) <= at <= f"{monday.day} 10:00"
        for to, kind, _about, at in lines
    )


def is_day_of_one(day: date) -> bool:
    """A Monday, or the day after one that nobody works."""
    return day in {monday + timedelta(days=1) for monday in HOLIDAYS} or (
        day.weekday() == 0 and day not in HOLIDAYS
    )


def _look(ledger: Ledger) -> Look:
    pairs = sorted((one.pair["id"], one.urgent, *one.reasons) for one in ledger.watched())
    alone, listed = ledger.alone(), ledger.listed_alone()
    unlisted = [one for one in alone if one["id"] not in listed]
    over, lost = ledger.is_over(), ledger.unreachable()
    found = tuple(pairs), tuple(one["id"] for one in unlisted), tuple(lost), over
    today = ledger.now.astimezone(ledger.workspace_zone).date()
    just_over = over and today - ledger.last_day() <= JUST_OVER
    early = ledger.programme["state"] == "open" and not _is_late(ledger, unlisted)
    return Look(
        found if pairs or alone or lost or over else (),
        any(one.urgent for one in ledger.watched()) or bool(unlisted),
        just_over or early,
        tuple(one["name"].split()[0] for one in alone if _never_had_a_pair(ledger, one)),
    )


def _never_had_a_pair(ledger: Ledger, one: Row) -> bool:
    """Whoever had one has read of its end; whoever cannot be reached reads nothing."""
    had = {who for pair in ledger.pairs if pair["state"] == "ended" for who in _both(pair)}
    return one["id"] not in had and not one["unreachable_since"]


def _both(pair: Row) -> tuple[int, int]:
    return pair["mentor_id"], pair["mentee_id"]


def _is_late(ledger: Ledger, unlisted: Sequence[Row]) -> bool:
    """Whether a list was approved before, or somebody has waited for four weeks."""
    waits = any(ledger.now - _waits_since(ledger, one["id"]) >= FOUR_WEEKS for one in unlisted)
    return waits or any(pair["asked_at"] for pair in ledger.pairs)


def _waits_since(ledger: Ledger, who: int) -> datetime:
    """Since they joined, were asked in vain, or their pair ended."""
    ended = [
        moment(one["ended_at"])
        for one in ledger.pairs
        if one["state"] == "ended" and who in _both(one)
    ]
    vain = ledger.asked_in_vain(who)
    joined = moment(ledger.part_of(who)["joined_at"])
    return max([joined, *ended, *([vain] if vain else [])])
