"""What a report may have to tell, from nothing at all to as much and as long as there can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, cast

from handlers.contents import TOPICS
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.turn import Turn
from handlers.gate.cells import OTHERS
from handlers.gate.figures import RELATIONSHIP, USEFULNESS, WOULD_AGAIN
from handlers.insight.report_contents import Piece, Reported, contents, logo_data
from handlers.insight.standing import ByPlan, Standing
from handlers.insight.worth import MEASURES, Worth
from handlers.reflection.measured import ATTITUDE, COMPETENCE, LEADERSHIP, SIGNALS
from storage import insights
from storage.journey import Journey
from storage.released_texts import ReleasedCounts
from storage.status import PeopleCounts
from storage.tables import Programme, StoredFigure, Workspace
from storage.types import ProgrammeState, TextKind

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
DAY, BEFORE = date(2026, 11, 23), date(2026, 10, 26)
LEARNED = (
    "Kurze Videos statt langer Mails",
    "Ask the person who will use it before anybody writes a line of the concept",
    "Wer fragt, führt",
)


@dataclass(frozen=True)
class Named:
    """How a company and its programme are called, and what people wrote."""

    company: str = "Größe & Söhne GmbH"
    programme: str = "Frühling 2026"
    learnings: tuple[str, ...] = LEARNED
    topics: int = 4
    """On the radar: no more than four can be in a class that is named, of all who noted one."""
    alike: bool = False
    """All parts of a figure lie in the same class."""


def made(
    language: str,
    pairs: int,
    named: Named | None = None,
    *,
    over: bool = True,
    now: datetime = NOW,
    rate: int = 85,
) -> Piece:
    """The contents of a report on so many pairs, as much as there can be of them.

    `over`: the programme is being closed.
    """
    found = _reported(pairs, named or Named(), over=over)
    turn = _turn(language, named or Named(), now, rate)
    return contents(turn, found) | logo_data(turn, None)


@cache
def _catalogue() -> Catalogue:
    return Catalogue()


def _turn(language: str, named: Named, now: datetime, rate: int) -> Turn:
    """As much of it as the contents look at."""
    workspace = Workspace(
        platform="slack",
        external_id="T1",
        name="Acme",
        controller=named.company,
        hour_cost=rate,
        timezone="Europe/Berlin",
        created_at=NOW,
    )
    say = _catalogue().speaker(language, False, now=now)
    nothing = cast("Any", None)
    return Turn(
        session=nothing,
        now=now,
        workspace=workspace,
        member=nothing,
        say=say,
        catalogue=_catalogue(),
        chat=nothing,
        look=nothing,
        begin=nothing,
    )


def _reported(pairs: int, named: Named, *, over: bool) -> Reported:
    met, half = pairs - pairs // 5, pairs // 2
    programme = Programme(
        workspace_id=1,
        name=named.programme,
        purpose="",
        starts_on=date(2026, 6, 1),
        weeks=26,
        sessions=6,
        cadence_weeks=4,
        k=5,
        state=ProgrammeState.CLOSING if over else ProgrammeState.RUNNING,
        created_at=NOW,
    )
    worth = Worth(
        programme,
        insights.Meetings(
            pairs, met, 4 * met, 2 * met, insights.SessionsDone(half, pairs // 5, 60 * 4 * met)
        ),
        insights.Goals(pairs // 3, half, half // 2),
        insights.Connections(met, met // 4, met // 4, met // 5, met // 4),
        insights.Recognition(pairs // 3, pairs // 2),
        insights.GoingOn(pairs // 4, pairs // 5, pairs > 0),
        ReleasedCounts({TextKind.LEARNING: pairs * 2, TextKind.SIGNAL: pairs}, {"": pairs * 2}),
        {
            one.name: _figures(one.name, pairs, named) if one.asked is not None else []
            for one in MEASURES
        },
        {one.name: DAY for one in MEASURES},
    )
    journey = Journey(0, 0, pairs, 0, met, 0, half, half, 6 * pairs, 2 * pairs, None, None)
    people = PeopleCounts(pairs, pairs, 0, 0, 3 * pairs)
    by_plan = ByPlan(pairs, pairs, pairs, 6 * pairs)
    return Reported(
        worth=worth,
        invited=3 * pairs,
        joined=2 * pairs,
        needs=pairs // 7,
        unplanned=pairs // 8,
        asked=6 * pairs,
        answered=2 * pairs,
        learnings=list(named.learnings) if pairs > 10 else [],
        as_written=False,
        again=pairs // 2,
        going_on=pairs // 4,
        standing=Standing(people, journey, 4 * met, 0, by_plan if pairs else None, []),
        without_pair=pairs // 9,
    )


def _figures(question: str, pairs: int, named: Named) -> list[StoredFigure]:
    """As many cells as there can be; none of what fewer than five couples say."""
    if pairs < 10:
        return []
    if question == SIGNALS:
        return _noted(named.topics)
    cells = {
        USEFULNESS.name: ("mentor", "mentee"),
        COMPETENCE.name: (*COMPETENCE.division, OTHERS),
        **dict.fromkeys(
            (WOULD_AGAIN.name, RELATIONSHIP.name, ATTITUDE.name, LEADERSHIP.name), ("total",)
        ),
    }
    return [
        _figure(question, cell, on, 2 if named.alike else 2 + place % 3)
        for on in (DAY, BEFORE)
        for place, cell in enumerate(cells.get(question, ()))
    ]


def _noted(count: int) -> list[StoredFigure]:
    """A batch of signals in which so many topics were named, and one before without them."""
    named = [
        _figure(SIGNALS, one.key, DAY, 1 + place % 3, parts=5)
        for place, one in enumerate(TOPICS[:count])
    ]
    newest, before = (_figure(SIGNALS, "", on, 0, parts=5) for on in (DAY, BEFORE))
    return [newest, *named, before]


def _figure(question: str, cell: str, on: date, number: int, parts: int = 0) -> StoredFigure:
    return StoredFigure(
        workspace_id=1,
        programme_id=1,
        question=question,
        cell=cell,
        on=on,
        least=20,
        number=number,
        parts=parts,
    )
