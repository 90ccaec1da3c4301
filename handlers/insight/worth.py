"""What a programme is worth: every measure of it, computed here and shown from here.

Opinions are figures as the gate made them (docs/gate.md); all else is counted by the database.
docs/kpis.md lists each measure by its name here, with formula, unit and when it appears.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Never
from zoneinfo import ZoneInfo

from handlers.contents import TOPICS
from handlers.gate.figures import RELATIONSHIP, USEFULNESS, WOULD_AGAIN
from handlers.gate.moments import next_moment
from handlers.reflection.measured import (
    ATTITUDE,
    COMPASS,
    COMPETENCE,
    DOORS,
    LEADERSHIP,
    SIGNALS,
    THANKS,
)
from storage import figures, insights, released_texts
from storage.database import Session
from storage.tables import Programme, StoredFigure, Workspace
from storage.types import TextKind

GOING_ON = "going_on"
"""Who takes part in a later programme: nothing is known of it before there is one."""
MEETINGS = "meetings"
"""What the first sentence counts."""


class Section(enum.StrEnum):
    """The five parts of the year."""

    LEARNING = "learning"
    TRENDS = "trends"
    CULTURE = "culture"
    NETWORK = "network"
    RECOGNITION = "recognition"


class Timing(enum.Enum):
    """When people are asked for what a figure is made of."""

    ALWAYS = enum.auto()
    HALFWAY = enum.auto()
    AT_THE_END = enum.auto()


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of a section; `asked` is empty of what is counted."""

    name: str
    section: Section
    asked: Timing | None = None


MEASURES = (
    Measure(USEFULNESS.name, Section.LEARNING, Timing.ALWAYS),
    Measure(COMPETENCE.name, Section.LEARNING, Timing.AT_THE_END),
    Measure("goals", Section.LEARNING),
    Measure("learnings", Section.LEARNING),
    Measure(SIGNALS, Section.TRENDS, Timing.ALWAYS),
    Measure("signals", Section.TRENDS),
    Measure(RELATIONSHIP.name, Section.CULTURE, Timing.HALFWAY),
    Measure(LEADERSHIP.name, Section.CULTURE, Timing.AT_THE_END),
    Measure(ATTITUDE.name, Section.CULTURE, Timing.AT_THE_END),
    Measure(COMPASS, Section.CULTURE, Timing.ALWAYS),
    Measure("connections", Section.NETWORK),
    Measure("across", Section.NETWORK),
    Measure(DOORS, Section.NETWORK, Timing.ALWAYS),
    Measure(THANKS, Section.RECOGNITION, Timing.ALWAYS),
    Measure("recognition", Section.RECOGNITION),
    Measure(GOING_ON, Section.RECOGNITION),
    Measure(WOULD_AGAIN.name, Section.RECOGNITION, Timing.AT_THE_END),
)
"""In the order in which they are shown."""


def told_in_its_part(section: Section) -> list[Measure]:
    """The measures that a part tells; whether it is worth it is a question of its own."""
    every = (one for one in MEASURES if one.name != USEFULNESS.name)
    return [one for one in every if one.section is section]


@dataclass(frozen=True, slots=True)
class Worth:
    """Everything that may be shown of one programme, as it stands now."""

    programme: Programme
    meetings: insights.Meetings
    goals: insights.Goals
    connections: insights.Connections
    recognition: insights.Recognition
    going_on: insights.GoingOn
    released: released_texts.ReleasedCounts
    """Texts that others may read, of all programmes of the workspace."""
    figures: Mapping[str, Sequence[StoredFigure]]
    """By question, the newest moment first."""
    earliest: Mapping[str, date | None]
    """By question the day on which the next figure may appear; None if no more will come."""

    def latest(self, question: str) -> list[StoredFigure]:
        """The figures of the newest moment that brought any."""
        every = self.figures[question]
        return [one for one in every if one.on == every[0].on]

    def learned_most(self) -> list[tuple[str, int]]:
        """The topics that stand beside what was learned, and beside how many texts; most first."""
        on = self.released.on
        topics = (topic.key for topic in TOPICS if topic.key in on)
        return [(one, on[one]) for one in sorted(topics, key=lambda one: -on[one])]

    def counted(self, name: str) -> Mapping[str, int | float]:
        """What a measure that is counted is made of, by the names that its words have for it."""
        match name:
            case "meetings":
                met = self.meetings
                per_pair = round(met.held / met.pairs, 1) if met.pairs else 0
                return {"pairs": met.pairs, "met": met.met, "held": met.held, "per": per_pair}
            case "learnings":
                return {"texts": self.released.of[TextKind.LEARNING]}
            case "signals":
                return {"texts": self.released.of[TextKind.SIGNAL]}
            case "goals":
                own = self.goals
                return {"pairs": own.pairs, "agreed": own.agreed, "reached": own.reached}
            case "connections":
                couples, people = self.connections, self.meetings.people
                per_head = round(2 * couples.across / people, 1) if people else 0
                return {"couples": couples.couples, "across": couples.across, "per": per_head}
            case "across":
                couples = self.connections
                return {
                    "departments": couples.departments,
                    "levels": couples.levels,
                    "places": couples.places,
                }
            case "going_on":
                return {"leaders": self.going_on.leaders, "mentors": self.going_on.mentors}
            case "recognition":
                known = self.recognition
                return {"thanks": known.thanks, "certificates": known.certificates}
        raise KeyError(name)


class NotCounted(LookupError):
    """A number that is shown was not asked for: name its measure to `worth_of`."""


class _Uncounted:
    """Stands for what is not shown: whoever looks at it gets an error, and no zero."""

    def __getattr__(self, name: str) -> Never:
        raise NotCounted(name)


_UNCOUNTED: Any = _Uncounted()


async def worth_of(
    session: Session,
    workspace: Workspace,
    programme: Programme,
    now: datetime,
    shown: Sequence[Measure] = MEASURES,
) -> Worth:
    """The measures of a programme, in nine statements at most, whatever its size.

    Opinions are read whatever is `shown`; of what is counted only that, and the meetings.
    """
    questions = [one.name for one in MEASURES if one.asked is not None]
    every = await figures.every_figure(session, programme.id, questions)
    names = {one.name for one in shown}
    return Worth(
        programme,
        await insights.meetings(session, programme),
        await insights.goals(session, programme.id) if "goals" in names else _UNCOUNTED,
        await insights.connections(session, programme.id)
        if names & {"connections", "across"}
        else _UNCOUNTED,
        await insights.recognition(session, programme) if "recognition" in names else _UNCOUNTED,
        await insights.going_on(session, programme) if GOING_ON in names else _UNCOUNTED,
        await released_texts.released(session, workspace.id)
        if names & {"learnings", "signals"}
        else _UNCOUNTED,
        {name: [one for one in every if one.question == name] for name in questions},
        {
            one.name: _earliest(workspace, programme, one.asked, now)
            for one in MEASURES
            if one.asked is not None
        },
    )


def _earliest(
    workspace: Workspace, programme: Programme, asked: Timing, now: datetime
) -> date | None:
    zone = ZoneInfo(workspace.timezone)
    closed = programme.closed_at.astimezone(zone).date() if programme.closed_at else None
    not_before = {
        Timing.ALWAYS: programme.starts_on,
        Timing.HALFWAY: programme.starts_on + timedelta(weeks=programme.weeks) / 2,
        Timing.AT_THE_END: programme.last_day,
    }[asked]
    return next_moment(programme.starts_on, closed, now.astimezone(zone).date(), not_before)
