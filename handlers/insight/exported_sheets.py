"""The sheets of an export, in the coordinator's words.

Each tells what a command tells: people as `people`, pairs as `pairs`, sessions as `status`, who has
no pair as `match`, figures as `insights`; the last says what each column is.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from datetime import date, datetime
from functools import cache, partial
from typing import TypeVar

from handlers.conversation.catalogue import Say
from handlers.conversation.turn import Turn
from handlers.gate.answers import fewest_people
from handlers.insight.attention import thresholds
from handlers.insight.attention_list import reasons_in_words
from handlers.insight.classes import told_apart
from handlers.insight.telling import told
from handlers.insight.workbook import ExplainedColumn, Sheet, SheetRow
from handlers.insight.worth import MEASURES, MEETINGS, Measure, Worth, worth_of
from handlers.pairing.without_pair import why_without_pair
from storage import exporting
from storage.database import Session
from storage.exporting import ExportedPair, ExportedPerson, ExportedSession
from storage.tables import Programme
from storage.types import ASKED, PairState
from storage.without_pair import WithoutPair, everybody_without_pair, without_pair

FoundT = TypeVar("FoundT")
COLUMNS = {
    "people": ("name", "role", "department", "location", "pairs"),
    "pairs": (
        "leader",
        "mentor",
        "state",
        "since",
        "held",
        "last",
        "next",
        "needs",
        "until",
        "ended",
    ),
    "sessions": ("leader", "mentor", "day", "state"),
    "unmatched": ("name", "role", "why"),
    "figures": ("part", "figure", "value", "on", "how"),
    "about": ("sheet", "column", "means"),
}


Rows = AsyncGenerator[list[SheetRow], None]
"""Of a sheet, page by page."""


async def sheets(turn: Turn, programme: Programme, session: Session) -> list[tuple[Sheet, Rows]]:
    """In the order in which they stand in the file; rows are read when they are asked for."""
    worth = await worth_of(session, turn.workspace, programme, turn.now)
    alone = await without_pair(session, programme.id, 0)
    words, limits = _Words(turn.say), thresholds(turn, programme)
    people = exporting.people(session, programme.id)
    pairs = exporting.pairs(session, programme.id, limits)
    sessions = exporting.sessions(session, programme.id, turn.now)
    unmatched = everybody_without_pair(session, programme.id)
    rows = {
        "people": _told(people, partial(_person, words)),
        "pairs": _told(pairs, partial(_pair, turn, words)),
        "sessions": _told(sessions, partial(_session, words)),
        "unmatched": _told(unmatched, partial(_without_pair, words, alone.unlisted)),
        "figures": _at_once(_figures(turn, worth)),
        "about": _at_once(_about(turn, programme)),
    }
    return [(_sheet(turn.say, name), found) for name, found in rows.items()]


async def _told(
    found: AsyncGenerator[list[FoundT], None], row: Callable[[FoundT], SheetRow]
) -> Rows:
    async with aclosing(found):
        async for page in found:
            yield [row(one) for one in page]


async def _at_once(rows: Iterator[SheetRow]) -> Rows:
    yield list(rows)


def _sheet(say: Say, name: str) -> Sheet:
    keys = [f"export-{name}-{column}" for column in COLUMNS[name]]
    columns = tuple(ExplainedColumn(str(say(key)), str(say(f"{key}.means"))) for key in keys)
    return Sheet(str(say(f"export-{name}")), columns)


class _Words:
    """The same few words of many rows: each is looked up once."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.of = cache(lambda key: str(say(key)))
        self.reasons = cache(lambda flags, days: reasons_in_words(say, flags, days))

    def name(self, name: str) -> str:
        """As it is, or that somebody is gone."""
        return name or self.of("person-gone")

    def day(self, moment: datetime | None) -> date | None:
        """Where the reader is."""
        return moment.astimezone(self.say.zone).date() if moment else None


# ---------------------------------------------------------------------------- rows


def _person(words: _Words, one: ExportedPerson) -> SheetRow:
    return one.name, words.of(f"role-{one.role}"), one.department, one.location, one.pairs


def _pair(turn: Turn, words: _Words, one: ExportedPair) -> SheetRow:
    """While somebody is asked nothing but the leader, and until when."""
    mentee, day = words.name(one.mentee), words.day
    if one.state in ASKED:
        state = words.of("export-state-asked")
        return mentee, "", state, None, None, None, None, "", day(one.asked_until), None
    return (
        mentee,
        words.name(one.mentor),
        words.of(f"export-state-{_state(one)}"),
        day(one.begun_at),
        one.held,
        day(one.met_at),
        day(one.next_at) if one.state is PairState.RUNNING else None,
        words.reasons(one.flags, (turn.now - one.since).days) if one.flags else "",
        None,
        day(one.ended_at) if one.state is PairState.ENDED else None,
    )


def _state(one: ExportedPair) -> str:
    if one.state is PairState.ENDED:
        return "ended"
    return "running" if one.introduced_at else "waiting"


def _session(words: _Words, one: ExportedSession) -> SheetRow:
    state = words.of(f"export-state-{one.state}")
    return words.name(one.mentee), words.name(one.mentor), words.day(one.starts_at), state


def _without_pair(words: _Words, of: int, one: WithoutPair) -> SheetRow:
    why = why_without_pair(words.say, one, of)
    return one.member.name, words.of(f"role-{one.enrolment.role}"), why


# ---------------------------------------------------------------------------- figures


def _figures(turn: Turn, worth: Worth) -> Iterator[SheetRow]:
    """Counts as numbers; of opinions every figure that was ever released, the newest first."""
    yield from _counted(turn, worth, "", MEETINGS)
    for one in MEASURES:
        part = str(turn.say(f"insights-{one.section}-button"))
        if one.asked is None:
            yield from _counted(turn, worth, part, one.name)
        else:
            yield from _released(turn, worth, part, one)


def _counted(turn: Turn, worth: Worth, part: str, name: str) -> Iterator[SheetRow]:
    say, today = turn.say, turn.now.astimezone(turn.say.zone).date()
    how = str(say("export-how-meetings" if name == MEETINGS else f"insights-how-{name}"))
    for key, count in worth.counted(name).items():
        yield part, str(say(f"export-count-{name}-{key}")), count, today, how


def _released(turn: Turn, worth: Worth, part: str, one: Measure) -> Iterator[SheetRow]:
    label, how = (str(turn.say(f"insights-{kind}-{one.name}")) for kind in ("of", "how"))
    every = worth.figures[one.name]
    if not every:
        yield part, label, told(turn.say, worth, one), None, how
    for day in dict.fromkeys(figure.on for figure in every):
        for line in told_apart(turn.say, [figure for figure in every if figure.on == day]):
            yield part, label, line, day, how


# ---------------------------------------------------------------------------- what it is


def _about(turn: Turn, programme: Programme) -> Iterator[SheetRow]:
    say = turn.say
    state = str(say(f"programme-state-{programme.state}"))
    yield str(say("export-about-programme")), "", f"{programme.name} ({state})"
    yield str(say("export-about-made")), "", turn.now.astimezone(say.zone).date()
    yield str(say("export-about-by")), "", turn.member.name
    yield str(say("export-about-holds")), "", str(say("export-about-facts"))
    k = fewest_people(programme.k)
    yield str(say("export-about-opinions")), "", str(say("export-about-ranges", k=k))
    for sheet in (_sheet(say, name) for name in COLUMNS if name != "about"):
        for column in sheet.columns:
            yield sheet.title, column.header, column.means
