"""The sheets of an export, in the coordinator's words.

Each tells what a command tells: people as `people`, pairs as `pairs`, sessions as `status`, who has
no pair as `match`, figures as `insights`; the last says what each column is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.conversation.catalogue import Say
from handlers.conversation.turn import Turn
from handlers.gate.answers import fewest_people
from handlers.insight.attention_list import reasons_in_words
from handlers.insight.classes import told_apart
from handlers.insight.telling import told
from handlers.insight.workbook import CellValue, ExplainedColumn, Sheet
from handlers.insight.worth import MEASURES, MEETINGS, Measure, Worth
from handlers.pairing.without_pair import why_without_pair
from storage.exporting import ExportedPair, ExportedPerson, ExportedSession
from storage.tables import Programme
from storage.types import ASKED, PairState
from storage.without_pair import WithoutPair

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


@dataclass(frozen=True, slots=True)
class Exported:
    """All that there is of one programme."""

    programme: Programme
    people: Sequence[ExportedPerson]
    pairs: Sequence[ExportedPair]
    sessions: Sequence[ExportedSession]
    unmatched: Sequence[WithoutPair]
    worth: Worth


def sheets(turn: Turn, found: Exported) -> list[Sheet]:
    """In the order in which they stand in the file."""
    say = turn.say
    unlisted = sum(not one.is_listed for one in found.unmatched)
    tables: list[tuple[str, list[tuple[CellValue, ...]]]] = [
        ("people", [_person(say, one) for one in found.people]),
        ("pairs", [_pair(turn, one) for one in found.pairs]),
        ("sessions", [_session(say, one) for one in found.sessions]),
        ("unmatched", [_without_pair(say, one, unlisted) for one in found.unmatched]),
        ("figures", list(_figures(turn, found.worth))),
    ]
    made = [_sheet(say, name, rows) for name, rows in tables]
    return [*made, _sheet(say, "about", list(_about(turn, found.programme, made)))]


def _sheet(say: Say, name: str, rows: list[tuple[CellValue, ...]]) -> Sheet:
    keys = [f"export-{name}-{column}" for column in COLUMNS[name]]
    columns = tuple(ExplainedColumn(str(say(key)), str(say(f"{key}.means"))) for key in keys)
    return Sheet(str(say(f"export-{name}")), columns, rows)


# ---------------------------------------------------------------------------- rows


def _person(say: Say, one: ExportedPerson) -> tuple[CellValue, ...]:
    return one.name, str(say(f"role-{one.role}")), one.department, one.location, one.pairs


def _pair(turn: Turn, one: ExportedPair) -> tuple[CellValue, ...]:
    """While somebody is asked nothing but the leader, and until when."""
    say, mentee = turn.say, _named(turn.say, one.mentee)
    if one.state in ASKED:
        state = str(say("export-state-asked"))
        return mentee, "", state, None, None, None, None, "", _day(say, one.asked_until), None
    return (
        mentee,
        _named(say, one.mentor),
        str(say(f"export-state-{_state(one)}")),
        _day(say, one.begun_at),
        one.held,
        _day(say, one.met_at),
        _day(say, one.next_at) if one.state is PairState.RUNNING else None,
        reasons_in_words(say, one.flags, (turn.now - one.since).days) if one.flags else "",
        None,
        _day(say, one.ended_at) if one.state is PairState.ENDED else None,
    )


def _state(one: ExportedPair) -> str:
    if one.state is PairState.ENDED:
        return "ended"
    return "running" if one.introduced_at else "waiting"


def _session(say: Say, one: ExportedSession) -> tuple[CellValue, ...]:
    state = str(say(f"export-state-{one.state}"))
    return _named(say, one.mentee), _named(say, one.mentor), _day(say, one.starts_at), state


def _named(say: Say, name: str) -> str:
    return name or str(say("person-gone"))


def _day(say: Say, moment: datetime | None) -> date | None:
    """Where the reader is."""
    return moment.astimezone(say.zone).date() if moment else None


def _without_pair(say: Say, one: WithoutPair, of: int) -> tuple[CellValue, ...]:
    why = why_without_pair(say, one, of)
    return one.member.name, str(say(f"role-{one.enrolment.role}")), why


# ---------------------------------------------------------------------------- figures


def _figures(turn: Turn, worth: Worth) -> Iterator[tuple[CellValue, ...]]:
    """Counts as numbers; of opinions every figure that was ever released, the newest first."""
    yield from _counted(turn, worth, "", MEETINGS)
    for one in MEASURES:
        part = str(turn.say(f"insights-{one.section}-button"))
        if one.asked is None:
            yield from _counted(turn, worth, part, one.name)
        else:
            yield from _released(turn, worth, part, one)


def _counted(turn: Turn, worth: Worth, part: str, name: str) -> Iterator[tuple[CellValue, ...]]:
    say, today = turn.say, turn.now.astimezone(turn.say.zone).date()
    how = str(say("export-how-meetings" if name == MEETINGS else f"insights-how-{name}"))
    for key, count in worth.counted(name).items():
        yield part, str(say(f"export-count-{name}-{key}")), count, today, how


def _released(turn: Turn, worth: Worth, part: str, one: Measure) -> Iterator[tuple[CellValue, ...]]:
    label, how = (str(turn.say(f"insights-{kind}-{one.name}")) for kind in ("of", "how"))
    every = worth.figures[one.name]
    if not every:
        yield part, label, told(turn.say, worth, one), None, how
    for day in dict.fromkeys(figure.on for figure in every):
        for line in told_apart(turn.say, [figure for figure in every if figure.on == day]):
            yield part, label, line, day, how


# ---------------------------------------------------------------------------- what it is


def _about(
    turn: Turn, programme: Programme, made: Sequence[Sheet]
) -> Iterator[tuple[CellValue, ...]]:
    say = turn.say
    state = str(say(f"programme-state-{programme.state}"))
    yield str(say("export-about-programme")), "", f"{programme.name} ({state})"
    yield str(say("export-about-made")), "", turn.now.astimezone(say.zone).date()
    yield str(say("export-about-by")), "", turn.member.name
    yield str(say("export-about-holds")), "", str(say("export-about-facts"))
    k = fewest_people(programme.k)
    yield str(say("export-about-opinions")), "", str(say("export-about-ranges", k=k))
    for sheet in made:
        for column in sheet.columns:
            yield sheet.title, column.header, column.means
