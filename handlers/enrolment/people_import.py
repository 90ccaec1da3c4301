"""A list on the command line: its people are remembered, invited to a programme, or enrolled.

Whoever is enrolled so was not asked in chat: consent is on record elsewhere. They are told, see
what is stored, and leave with one tap; a yes to a partner it is not. The same list again changes
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.conversation.chat import Buttons, Message, Note, Paragraph, WorkspaceKey, message
from handlers.conversation.hours import decent_time
from handlers.conversation.router import command_button, prompt
from handlers.conversation.turn import Problem, Turn, UnitOfWork, local_times
from handlers.enrolment import list_keeping
from handlers.enrolment.list_drafts import ListDraft, read
from handlers.enrolment.taking_part import leave_button
from handlers.people.asking_in import invite
from handlers.people.inviting_posts import places_left
from handlers.people.lists.fields import ListField
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.tables import RowProblem
from handlers.people.waiting_list import tell_listed
from storage import invitations, people, programmes, prompts
from storage.database import Database, Session
from storage.tables import Member, Programme, Prompt, Workspace
from storage.types import JOINABLE, EnrolmentState

KIND = "people_imported"
_NO_MATTER = (ListField.EMAIL.value, ListField.TITLE.value)
"""What is wrong with these cells keeps nobody from being enrolled."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list; numbers are None where nothing of the kind was asked for."""

    draft: ListDraft
    programme: str
    remembered: int
    invited: int | None
    enrolled: int | None
    there_already: int
    waiting: int
    """Who found all places taken."""

    @property
    def problems(self) -> list[RowProblem]:
        """All that could not be taken from the list."""
        return self.draft.people.problems


async def import_list(
    database: Database,
    content: bytes,
    answers: Answers,
    now: datetime,
    *,
    programme: str = "",
    workspace: str = "",
    enrol: bool = False,
) -> Imported:
    """Read a list, and do with its people what is asked for; in one transaction.

    Who has which address is known from earlier lists and from people's own messages. The ids of a
    list without addresses are the platform's. Raises UnreadableList if it is no list, and Problem
    if the workspace or the programme cannot be found, or nobody may join it now.
    """
    async with database.look() as session:
        place = await _workspace(session, workspace)
        key = WorkspaceKey(place.platform, place.external_id)
        if programme:
            await _programme(session, place, programme, lock=False)
    draft = await read(ListDraft("", content, now, answers), database.look, None, key)
    async with database.begin() as session:
        place = await _workspace(session, workspace)
        meant = await _programme(session, place, programme) if programme else None
        return await _act(session, place, draft, meant, now, enrol=enrol)


async def _act(
    session: Session,
    place: Workspace,
    draft: ListDraft,
    programme: Programme | None,
    now: datetime,
    *,
    enrol: bool,
) -> Imported:
    columns = draft.people.columns
    own_ids = columns.has(ListField.ID) and not columns.has(ListField.EMAIL)
    members = await list_keeping.remember(session, place, draft, now, own_ids=own_ids)
    invited = enrolled = None
    there = waiting = 0
    if programme is not None and enrol:
        enrolled, there, waiting = await _enrol(session, place, draft, members, programme, now)
    elif programme is not None:
        ids = [one.id for one in members]
        askable = await invitations.askable(session, place.id, programme.id, ids)
        invited = await invite(session, place, programme, askable, now)
    name = programme.name if programme else ""
    return Imported(draft, name, len(members), invited, enrolled, there, waiting)


async def _enrol(
    session: Session,
    place: Workspace,
    draft: ListDraft,
    members: list[Member],
    programme: Programme,
    now: datetime,
) -> tuple[int, int, int]:
    """How many are enrolled anew, were there or have left, wait for a place."""
    doubtful = {one.line for one in draft.people.problems if one.field not in _NO_MATTER}
    enrolled = there = 0
    places = list_keeping.PlacesLeft(await places_left(session, programme))
    for row, member in zip(draft.people.people, members, strict=True):
        if row.role is None or not member.active or row.line in doubtful:
            continue
        lacking = list_keeping.lacking(row, programme)
        if lacking:
            draft.people.problems += [
                RowProblem(row.line, name, "", key, told) for name, key, told in lacking
            ]
        elif await list_keeping.enrol(session, programme, row, member, now, places):
            await _plan_telling(session, place, programme, member, now)
            enrolled += 1
        elif member not in places.waiting:
            there += 1
    for member in places.waiting:
        await tell_listed(UnitOfWork(session=session, now=now, workspace=place), programme, member)
    draft.people.problems.sort(key=lambda problem: problem.line)
    return enrolled, there, len(places.waiting)


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


async def _programme(
    session: Session, workspace: Workspace, name: str, *, lock: bool = True
) -> Programme:
    named = await programmes.programme_named(session, workspace.id, name)
    if named is None:
        raise Problem("problem-no-programme-named", name=name)
    locked = await programmes.programme_by_id(session, workspace.id, named.id, lock=lock)
    if locked is None or locked.state not in JOINABLE:
        raise Problem("cli-programme-not-open", programme=named.name)
    return locked


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
