"""The moments of the gate: when the clock says so, answers become figures.

The only place that reads answers of others in order to make figures (docs/gate.md).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from handlers.contents import is_given_back
from handlers.gate import figures as gate
from handlers.gate.answers import SMALLEST_PROGRAMME, Answer, counting
from handlers.gate.cells import TOTAL
from handlers.gate.moments import is_due, latest_moment
from handlers.gate.shares import Signal, Topics, acting, needs, signals
from handlers.gate.wishes import OFFERS, WISHES, Joined, wishes
from handlers.reflection.measured import (
    ATTITUDE,
    COMPASS,
    COMPETENCE,
    DOORS,
    LEADERSHIP,
    SIGNALS,
    THANKS,
    category_of,
)
from handlers.reflection.partner_choices import doors_asked_from
from storage import figures, opinions, people, programmes
from storage.database import Database, Session
from storage.opinions import Given
from storage.tables import Enrolment, GateMoment, Programme, StoredFigure, Workspace
from storage.types import OPENED, Role

ROLES = {OFFERS: Role.MENTOR, WISHES: Role.MENTEE}

Read = Callable[[Session, int, str], Awaitable[list[Given]]]
FIGURES: tuple[tuple[gate.Question, Read], ...] = (
    (gate.USEFULNESS, opinions.usefulness),
    (gate.RELATIONSHIP, opinions.levels),
    (COMPETENCE, opinions.changes),
    (LEADERSHIP, opinions.changes),
    (ATTITUDE, opinions.changes),
    (gate.WOULD_AGAIN, opinions.again),
)

Acted = tuple[int, frozenset[int]]
"""The id of what one of a couple did that the other sees too, and the couple."""


@dataclass(frozen=True, slots=True)
class Held:
    """A moment of one programme, and who does not count in it."""

    session: Session
    programme: Programme
    on: date
    coordinators: frozenset[int]

    def row(
        self, question: str, cell: str, least: int, number: int, parts: int = 0
    ) -> StoredFigure:
        """A figure of this moment."""
        return StoredFigure(
            workspace_id=self.programme.workspace_id,
            programme_id=self.programme.id,
            question=question,
            cell=cell,
            on=self.on,
            least=least,
            number=number,
            parts=parts,
        )


async def hold_moments(database: Database, now: datetime) -> None:
    """Hold every moment that is due; each programme in a transaction of its own."""
    async with database.begin() as session:
        every = [
            (workspace, programme.id)
            for workspace in await people.workspaces(session)
            for programme in await programmes.programmes_in(session, workspace.id, OPENED)
            if await _due(session, workspace, programme, now) is not None
        ]
    for workspace, programme_id in every:
        async with database.begin() as session:
            await _hold(session, workspace, programme_id, now)


async def _due(
    session: Session, workspace: Workspace, programme: Programme, now: datetime
) -> date | None:
    """The moment that is to be held today, by the workspace's calendar."""
    zone = ZoneInfo(workspace.timezone)
    closed = programme.closed_at.astimezone(zone).date() if programme.closed_at else None
    opened = (programme.opened_at or programme.created_at).astimezone(zone).date()
    moment = latest_moment(programme.starts_on, closed, now.astimezone(zone).date())
    last = await figures.last_moment(session, programme.id)
    return moment if is_due(moment, opened, last, closed) else None


async def _hold(session: Session, workspace: Workspace, programme_id: int, now: datetime) -> None:
    programme = await programmes.programme_by_id(session, workspace.id, programme_id, lock=True)
    if programme is None or (on := await _due(session, workspace, programme, now)) is None:
        return
    begun = GateMoment(workspace_id=workspace.id, programme_id=programme.id, on=on)
    if not await figures.begin_moment(session, begun):
        return
    since = programme.opened_at or programme.created_at
    out = await opinions.coordinators_since(session, workspace.id, since)
    held = Held(session, programme, on, out)
    if await opinions.couples(session, programme.id) >= SMALLEST_PROGRAMME:
        for question, read in FIGURES:
            await _make_figures(held, question, await read(session, programme.id, question.name))
        thanks = await opinions.thanked(session, programme.id, THANKS)
        await _make_acts(held, THANKS, thanks)
        doors = await opinions.doors(session, programme.id, DOORS)
        await _make_acts(held, DOORS, doors, doors_asked_from(programme.sessions))
        await _make_signals(held)
        await _make_needs(held)
    for name, role in ROLES.items():
        enrolled = await opinions.joined(session, programme.id, role, name)
        await _make_topics(held, name, enrolled)


async def _make_figures(held: Held, question: gate.Question, given: Iterable[Given]) -> None:
    pool = counting((_answer(question, one) for one in given), held.coordinators)
    for figure in gate.figures(question, pool, held.programme.k):
        row = held.row(question.name, figure.cell, figure.band.least, figure.number)
        await opinions.keep(held.session, [row], [int(str(key)) for key in figure.uses])


def _answer(question: gate.Question, given: Given) -> Answer:
    couple = frozenset((given.mentor_id, given.mentee_id))
    role = Role.MENTOR if given.person_id == given.mentor_id else Role.MENTEE
    about = category_of(given.item) if question is COMPETENCE else role.value
    return Answer(given.id, given.person_id, couple, given.value, about)


async def _make_acts(held: Held, question: str, given: Sequence[Acted], least: int = 1) -> None:
    """In how many couples somebody did it, of those that met since the last such figure.

    Only couples that held at least so many sessions could.
    """
    programme_id = held.programme.id
    before = await figures.latest_figures(held.session, programme_id, question)
    since = datetime.combine(before[0].on, time(), UTC) if before else None
    met = await opinions.met_since(held.session, programme_id, since, least)
    share = acting({couple for _id, couple in given}, met, held.coordinators)
    if share is not None:
        row = held.row(question, TOTAL, share.band.least, share.number, share.parts)
        await opinions.keep(held.session, [row], [number for number, _couple in given])


async def _make_signals(held: Held) -> None:
    """On which topics people noted something, one of each person's."""
    noted = await opinions.noted(held.session, held.programme.id, SIGNALS)
    pool = [
        Signal(one.id, one.person_id, one.couple, one.topic)
        for one in noted
        if one.person_id not in held.coordinators
    ]
    await _keep_topics(held, SIGNALS, signals(pool, held.programme.k))


async def _make_needs(held: Held) -> None:
    """What mentors need most, one need of each couple."""
    said = await opinions.needs(held.session, held.programme.id, COMPASS)
    pool = [Signal(one.id, one.person_id, one.couple, one.topic) for one in said]
    await _keep_topics(held, COMPASS, needs(pool, held.coordinators))


async def _make_topics(held: Held, question: str, enrolled: Sequence[Enrolment]) -> None:
    counted = [one for one in enrolled if one.member_id not in held.coordinators]
    found = wishes([Joined(one.id, _main_topics(one)) for one in counted], held.programme.k)
    await _keep_topics(held, question, found)


async def _keep_topics(held: Held, question: str, found: Topics | None) -> None:
    """The first row has no topic: it tells the band alone."""
    if found is None:
        return
    rows = [held.row(question, "", found.band.least, 0)]
    for topic, share in found.named.items():
        rows.append(held.row(question, topic, share.band.least, share.number, share.parts))
    await opinions.keep(held.session, rows, [int(str(key)) for key in found.uses])


def _main_topics(enrolment: Enrolment) -> dict[str, int]:
    return {key: weight for key, weight in enrolment.topics.items() if not is_given_back(key)}
