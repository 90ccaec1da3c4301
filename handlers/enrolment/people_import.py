"""People from a CSV file into a programme (`mentor people import`): all good rows or, on any
error, none; the same file again changes nothing.

A row enrols whoever is not enrolled yet, as if they had filled in the form with it. For everyone
else it only fills gaps: what people said about themselves stays, and whoever left stays away. Only
the manager is always taken from the file, because nobody can tell it in chat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.conversation.catalogue import LANGUAGES
from handlers.conversation.chat import Buttons, Message, Note, Paragraph, message
from handlers.conversation.hours import decent_time, known_countries
from handlers.conversation.router import command_button, prompt
from handlers.conversation.turn import Problem, Turn, local_times
from handlers.enrolment.joining import JOINABLE, LONGEST_PLACE, MOST_TOPICS, SPOKEN
from handlers.enrolment.taking_part import leave_button
from handlers.matching.rules import Participant
from handlers.people.people_file import BadRow, PeopleFile, PersonRow
from storage import pairs, people, programmes, prompts
from storage.database import Session
from storage.tables import Enrolment, Member, Programme, Prompt, Workspace
from storage.types import EnrolmentState, Role

KIND = "people_imported"


@dataclass(frozen=True, slots=True)
class Imported:
    """How many were enrolled, how many were there already or have left, and what was left out."""

    programme: str
    enrolled: int
    there_already: int
    bad: tuple[BadRow, ...]


async def import_people(
    session: Session, file: PeopleFile, name: str, workspace_id: str, now: datetime
) -> Imported:
    """Enrol the people of `file` in the programme of that name, and plan to tell them.

    `workspace_id` is the platform's; empty for the only one. Raises Problem if the workspace or the
    programme cannot be found, or nobody may join it now.
    """
    workspace = await _workspace(session, workspace_id)
    programme = await _programme(session, workspace, name)
    rows, bad = _fitting(file, programme)
    known = await _remember(session, workspace, rows, now)
    enrolled = [row for row in rows if await _enrol(session, programme, known[row.id], row, now)]
    anew = {row.id for row in enrolled}
    for row in rows:
        _take_over(known[row.id], row, enrolled=row.id in anew)
        await _keep_ties(session, known, row, now)
    for row in enrolled:
        await _plan_telling(session, workspace, programme, known[row.id], now)
    participants = sum(row.participant is not None for row in rows)
    left_out = sorted((*file.bad, *bad), key=lambda one: one.line)
    return Imported(programme.name, len(enrolled), participants - len(enrolled), tuple(left_out))


async def _workspace(session: Session, external_id: str) -> Workspace:
    every = await people.workspaces(session)
    if not every:
        raise Problem("cli-no-workspace")
    meant = [one for one in every if external_id in ("", one.external_id)]
    names = ", ".join(one.external_id for one in every)
    if not meant:
        raise Problem("cli-unknown-workspace", name=external_id, names=names)
    if len(meant) > 1:
        raise Problem("cli-which-workspace", names=names)
    return meant[0]


async def _programme(session: Session, workspace: Workspace, name: str) -> Programme:
    named = await programmes.programme_named(session, workspace.id, name)
    if named is None:
        raise Problem("problem-no-programme-named", name=name)
    locked = await programmes.programme_by_id(session, workspace.id, named.id, lock=True)
    if locked is None or locked.state not in JOINABLE:
        raise Problem("cli-programme-not-open", programme=named.name)
    return locked


# ---------------------------------------------------------------------------- which rows fit


class BadCell(ValueError):
    """One row cannot be used; `key` is a wording key with `arguments`."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


def _fitting(file: PeopleFile, programme: Programme) -> tuple[list[PersonRow], list[BadRow]]:
    """The rows that the programme can take, and the others with the reason."""
    good: list[PersonRow] = []
    bad: list[BadRow] = []
    for row in file.rows:
        try:
            _check(row, programme)
        except BadCell as problem:
            bad.append(BadRow(row.line, problem.key, problem.arguments))
        else:
            good.append(row)
    return good, bad


def _check(row: PersonRow, programme: Programme) -> None:
    """What the enrolment form would not have let through either."""
    columns = {"name": row.name, "department": row.department, "location": row.location}
    for column, text in columns.items():
        if len(text) > LONGEST_PLACE:
            raise BadCell("people-too-long", column=column, most=str(LONGEST_PLACE))
    if row.language not in ("", *LANGUAGES):
        known = ", ".join(LANGUAGES)
        raise BadCell("people-unknown-language", language=row.language, known=known)
    if row.country and row.country not in known_countries():
        raise BadCell("people-unknown-country", country=row.country)
    if row.participant is not None:
        _check_part(row.participant, programme)


def _check_part(participant: Participant, programme: Programme) -> None:
    for topic in participant.topics:
        if topic not in programme.topics:
            raise BadCell("people-unknown-topic", topic=topic)
    if max(Counter(participant.topics.values()).values()) > MOST_TOPICS:
        raise BadCell("people-too-many-topics", most=str(MOST_TOPICS))
    for language in sorted(participant.languages):
        if language not in SPOKEN:
            known = ", ".join(SPOKEN)
            raise BadCell("people-unknown-spoken", language=language, known=known)


# ---------------------------------------------------------------------------- what is kept


async def _remember(
    session: Session, workspace: Workspace, rows: Sequence[PersonRow], now: datetime
) -> dict[str, Member]:
    """Everyone in the rows and everyone whom they name, by the platform's id.

    Somebody who is only named is remembered too: otherwise a block would be lost, and a leader
    whose manager is not in the file would count as the top of the house.
    """
    names = {row.id: row.name for row in rows}
    known = {one.external_id: one for one in await people.members_of(session, workspace.id)}
    for row in rows:
        for external_id in filter(None, (row.id, row.manager_id, *row.blocked, *row.earlier)):
            if external_id not in known:
                member = Member(
                    workspace_id=workspace.id,
                    external_id=external_id,
                    name=names.get(external_id) or external_id,
                    created_at=now,
                )
                known[external_id] = await people.remember_member(session, member)
    return known


async def _enrol(
    session: Session, programme: Programme, member: Member, row: PersonRow, now: datetime
) -> bool:
    """Whether the row enrols somebody who was not enrolled before."""
    part = row.participant
    if part is None:
        return False
    enrolment = Enrolment(
        workspace_id=programme.workspace_id,
        programme_id=programme.id,
        member_id=member.id,
        role=part.role,
        topics=dict(part.topics),
        languages=sorted(part.languages),
        capacity=part.capacity,
        style=part.style,
        joined_at=now,
    )
    return await programmes.enrol(session, enrolment)


def _take_over(member: Member, row: PersonRow, *, enrolled: bool) -> None:
    """What the row says counts for whom it enrols; for others it only fills gaps."""
    if member.name == member.external_id:
        member.name = row.name or row.id
    if row.level is not None and (enrolled or member.level is None):
        member.level = row.level
    if row.department and (enrolled or not member.department):
        member.department = row.department
    if row.location and (enrolled or not member.location):
        member.location = row.location
    member.timezone = member.timezone or row.zone
    member.language = member.language or row.language
    member.country = member.country or row.country


async def _keep_ties(
    session: Session, known: dict[str, Member], row: PersonRow, now: datetime
) -> None:
    member = known[row.id]
    if row.manager_id:
        member.manager_id = known[row.manager_id].id
    for other in row.blocked:
        await pairs.block(session, member.workspace_id, member.id, known[other].id, now)
    for other in row.earlier:
        two = (member.id, known[other].id)
        if row.participant is not None and row.participant.role is Role.MENTEE:
            two = two[::-1]
        await pairs.remember_earlier_pair(session, member.workspace_id, *two)


# ---------------------------------------------------------------------------- telling them


async def _plan_telling(
    session: Session, workspace: Workspace, programme: Programme, member: Member, now: datetime
) -> None:
    await prompts.plan(
        session,
        Prompt(
            workspace_id=workspace.id,
            programme_id=programme.id,
            recipient_id=member.id,
            kind=KIND,
            subject_id=programme.id,
            due_at=decent_time(now, local_times(workspace, member)),
            created_at=now,
        ),
    )


@prompt(KIND)
async def imported(turn: Turn) -> Message | None:
    """That they were enrolled, where they see it, and how they leave."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    enrolment = await programmes.enrolment_of(turn.session, turn.number, turn.member.id)
    if programme is None or programme.state not in JOINABLE:
        return None
    if enrolment is None or enrolment.state is EnrolmentState.LEFT:
        return None
    say = turn.say
    word = say.command("profile")
    return message(
        Paragraph(say("people-imported", programme=programme.name, role=enrolment.role.value)),
        Note(say("people-imported-note")),
        Buttons(
            (
                command_button(say("people-imported-profile"), word),
                leave_button(say, enrolment, programme),
            )
        ),
    )
