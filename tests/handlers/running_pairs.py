"""Pairs that have been introduced, for tests of what pairs do."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.conversation.turn import Turn, speaker
from handlers.sessions import checkins
from storage import programmes
from storage.database import Session
from storage.tables import Enrolment, Pair, Programme
from storage.types import ASKED, PairState, ProgrammeState, Role
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows

TOPICS = ["a1", "b1", "c1"]


async def programme_of(company: Company, session: Session, name: str) -> Programme:
    """The company's programme of that name, running since today; made if it is new."""
    workspace = await company.workspace(session)
    known = await programmes.programme_named(session, workspace.id, name)
    if known is not None:
        return known
    programme = Programme(
        workspace_id=workspace.id,
        name=name,
        state=ProgrammeState.RUNNING,
        starts_on=company.clock().date(),
        topics=TOPICS,
        opened_at=company.clock(),
        created_at=company.clock(),
    )
    session.add(programme)
    await session.flush()
    return programme


async def introduced(
    company: Company, mentor: Person, mentee: Person, *, programme: str = "Spring"
) -> int:
    """The id of a pair that has just been introduced, its first check-ins planned."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        cycle = await programme_of(company, session, programme)
        mentor_row = await company.member(session, mentor)
        mentee_row = await company.member(session, mentee)
        for member, role in ((mentor_row, Role.MENTOR), (mentee_row, Role.MENTEE)):
            await _enrol(session, company, cycle, member.id, role)
        pair = Pair(
            workspace_id=workspace.id,
            programme_id=cycle.id,
            mentor_id=mentor_row.id,
            mentee_id=mentee_row.id,
            state=PairState.RUNNING,
            topics=["b1"],
            accepted_at=company.clock(),
            introduced_at=company.clock(),
            created_at=company.clock(),
        )
        session.add(pair)
        await session.flush()
        say = speaker(company.bot.catalogue, workspace, mentee_row)
        await checkins.plan_first(
            Turn(
                session=session,
                now=company.clock(),
                workspace=workspace,
                member=mentee_row,
                say=say,
                catalogue=company.bot.catalogue,
                chat=company.chat,
                look=company.bot.database.look,
                begin=company.bot.database.begin,
            ),
            pair,
        )
        return pair.id


async def _enrol(
    session: Session, company: Company, programme: Programme, member_id: int, role: Role
) -> None:
    if await programmes.enrolment_of(session, programme.id, member_id) is None:
        session.add(
            Enrolment(
                workspace_id=programme.workspace_id,
                programme_id=programme.id,
                member_id=member_id,
                role=role,
                topics={"b1": 3},
                joined_at=company.clock(),
            )
        )
        await session.flush()


async def set_programme(company: Company, state: ProgrammeState, name: str = "Spring") -> None:
    """Moves the programme to another state of its life."""
    async with company.bot.database.begin() as session:
        (await programme_of(company, session, name)).state = state


async def shorten_programme(
    company: Company, weeks: int, name: str = "Spring", sessions: int = 6
) -> date:
    """Lets the programme last `weeks`; its last day."""
    async with company.bot.database.begin() as session:
        programme = await programme_of(company, session, name)
        programme.weeks, programme.sessions = weeks, sessions
        return programme.starts_on + timedelta(weeks=weeks)


async def says_we_met(person: Person, day: str = "Today", yes: str = "Yes, we met") -> None:
    """Answers a check-in about a session that was in no calendar."""
    await person.presses(yes)
    await person.presses(day)


async def put_together(company: Company) -> tuple[Person, Person, Person]:
    """Petra, who coordinates, has just made a pair of Lena and Klaus."""
    await programme_in(company, ProgrammeState.OPEN)
    petra = await company.person("Petra Koch", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    await become_a_pair(petra, lena, klaus)
    await company.delivers()
    return petra, lena, klaus


async def become_a_pair(coordinator: Person, mentor: Person, mentee: Person) -> None:
    """By hand, whatever is against it: both are asked and say yes. The introduction is planned."""
    company = coordinator.company
    await coordinator.says("pair", mentor, mentee)
    async with company.bot.database.begin() as session:
        two = [(await company.member(session, one)).id for one in (mentor, mentee)]
    if not await _asked(company, *two):
        await coordinator.sends_action("pair.sure", f"{two[0]}:{two[1]}")
    [pair] = await _asked(company, *two)
    for person in (mentee, mentor):
        await person.sends_action("proposal.accept", str(pair.id))


async def _asked(company: Company, mentor_id: int, mentee_id: int) -> list[Pair]:
    every = await rows(company, Pair)
    return [
        one
        for one in every
        if one.state in ASKED and (one.mentor_id, one.mentee_id) == (mentor_id, mentee_id)
    ]


async def end(company: Company, pair_id: int) -> None:
    """Ends a pair without a word."""
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        pair.state, pair.ended_at, pair.end_reason = PairState.ENDED, company.clock(), "left"
