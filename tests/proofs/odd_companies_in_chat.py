"""An odd company as rows of the tables: as if everybody had joined in chat."""

from __future__ import annotations

from handlers.matching.rules import Participant, Rules
from storage.database import Session
from storage.pairs import block
from storage.tables import Enrolment, ListedPair, Member, Programme, Workspace
from storage.types import ProgrammeState
from tests.conversation import Company
from tests.people_csv import Row
from tests.proofs.odd_companies import AWAY, TOPICS, OddCompany
from tests.proofs.people_oracle import in_tables


async def settle(chat: Company, session: Session, company: OddCompany) -> dict[str, int]:
    """The id of everybody's row, by their id in the company's file.

    Earlier partners become blocks as well: which of the two it was makes no difference to matching.
    """
    workspace = await chat.workspace(session)
    programme = _programme(chat, workspace, company.rules)
    session.add(programme)
    population = in_tables(company, "")
    members = {
        id_: Member(
            workspace_id=workspace.id, external_id=id_, name=id_.title(), created_at=chat.clock()
        )
        for row in company.rows
        for id_ in (row["id"], row.get("manager_id", ""), AWAY)
        if id_
    }
    session.add_all(members.values())
    await session.flush()
    for row in company.rows:
        _fill(members, row)
    ids = {id_: member.id for id_, member in members.items()}
    for one in population.people:
        session.add(_enrolment(chat, programme, ids[one.id], one))
    for pair in population.ties.apart:
        two = [ids[id_] for id_ in pair if id_ in ids]
        if len(two) == 2:
            await block(session, workspace.id, two[0], two[1], chat.clock())
    for mentee, mentor in company.pins:
        session.add(_pin(chat, programme, ids[mentee], ids[mentor]))
    return ids


def _programme(chat: Company, workspace: Workspace, rules: Rules) -> Programme:
    return Programme(
        workspace_id=workspace.id,
        name="Spring",
        state=ProgrammeState.OPEN,
        starts_on=rules.on,
        min_level_gap=rules.min_level_gap,
        top_min_distance=rules.top_min_distance,
        min_overlap_hours=int(rules.min_overlap_hours),
        require_cross_department=rules.require_cross_department,
        mentee_capacity=rules.mentee_capacity,
        topics=list(TOPICS),
        opened_at=chat.clock(),
        created_at=chat.clock(),
    )


def _fill(members: dict[str, Member], row: Row) -> None:
    member = members[row["id"]]
    member.level = int(row["level"]) if row.get("level") else None
    member.department = row.get("department", "")
    member.location = row.get("location", "")
    member.timezone = row.get("timezone", "")
    if row.get("manager_id"):
        member.manager_id = members[row["manager_id"]].id


def _enrolment(chat: Company, programme: Programme, member_id: int, one: Participant) -> Enrolment:
    return Enrolment(
        workspace_id=programme.workspace_id,
        programme_id=programme.id,
        member_id=member_id,
        role=one.role,
        topics=dict(one.topics),
        languages=sorted(one.languages),
        capacity=one.capacity,
        style=one.style,
        joined_at=chat.clock(),
    )


def _pin(chat: Company, programme: Programme, mentee_id: int, mentor_id: int) -> ListedPair:
    return ListedPair(
        workspace_id=programme.workspace_id,
        programme_id=programme.id,
        mentee_id=mentee_id,
        mentor_id=mentor_id,
        pinned=True,
        created_at=chat.clock(),
    )
