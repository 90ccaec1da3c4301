"""Who was asked to join which programme, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, func
from sqlalchemy import select as columns
from sqlmodel import col, delete, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.part_marks import keep_marks, mark_uninvited, note_people
from storage.people import AT_ONCE, belongs_to
from storage.rows import insert_all_missing, row_by_id
from storage.tables import (
    Enrolment,
    Invitation,
    InvitingPost,
    Member,
    Prompt,
    WaitingListEntry,
)
from storage.types import TAKES_PART, EnrolmentState, PromptState, Role

KIND = "invitation"
"""Of the prompts that ask somebody in; their subject is the programme."""
REMINDER_KIND = "invitation_reminder"
"""Of those that ask once more; their subject is the same."""
POST_KIND = "invite_post"
"""Of those that ask everybody in a channel; their subject is the post."""


@dataclass(frozen=True, slots=True)
class InvitationCounts:
    """How many are invited, and of them: take part, said no, have not answered.

    Whoever of them has left again, waits for a place or is not here any more is none of the three.
    `uninvited` take part as well: nobody had invited them.
    """

    invited: int
    joined: int
    declined: int
    open: int
    uninvited: int

    @property
    def others(self) -> int:
        """Who is none of the three."""
        return self.invited - self.joined - self.declined - self.open


async def record(session: Session, some: Sequence[Invitation]) -> frozenset[int]:
    """Note that these people are asked; the ids of those who were not before."""
    new = frozenset(await insert_all_missing(session, some, "member_id"))
    for programme_id in {one.programme_id for one in some}:
        note_people(session, programme_id, new)
    return new


async def invited(session: Session, programme_id: int, member_id: int) -> bool:
    """Whether somebody is asked, and was not taken off again."""
    found = await session.exec(
        select(Invitation.id).where(
            Invitation.programme_id == programme_id, Invitation.member_id == member_id
        )
    )
    return found.first() is not None


async def askable(
    session: Session, workspace_id: int, programme_id: int, ids: Iterable[int]
) -> Sequence[Member]:
    """Who of them can be asked: here, not in the programme, not asked yet, no *not for me*."""
    found: list[Member] = []
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), AT_ONCE):
        found += await session.exec(
            _askable(workspace_id, programme_id).where(
                col(Member.id).in_(wanted[start : start + AT_ONCE])
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Among:
    """Of whom only those are meant: from one level to another, in one department, of a list."""

    lowest: int = 0
    highest: int = 0
    department: str = ""
    listed: bool = False

    def narrow(self, query: SelectOfScalar[Member]) -> SelectOfScalar[Member]:
        """The query with these conditions."""
        if self.lowest:
            query = query.where(col(Member.level) >= self.lowest)
        if self.highest:
            query = query.where(col(Member.level) <= self.highest)
        if self.department:
            query = query.where(Member.department == self.department)
        if self.listed:
            query = query.where(col(Member.listed_at).is_not(None))
        return query


async def count_askable(
    session: Session, workspace_id: int, programme_id: int, but: int, among: Among | None = None
) -> int:
    """How many of a workspace (`among` whom) can be asked, but for one; see askable."""
    query = (among or Among()).narrow(_askable(workspace_id, programme_id))
    others = query.where(col(Member.id) != but).subquery()
    return int((await session.exec(select(func.count()).select_from(others))).one())


async def is_anybody_askable(
    session: Session, workspace_id: int, programme_id: int, but: int
) -> bool:
    """Whether anybody of a workspace can be asked, but for one; see askable.

    Whoever came last is looked at first: those before were more likely asked already.
    """
    others = _askable(workspace_id, programme_id).where(col(Member.id) != but)
    newest = others.with_only_columns(col(Member.id)).order_by(col(Member.id).desc())
    first: Any = newest.limit(1)
    return (await session.exec(first)).first() is not None


async def first_askable(
    session: Session, workspace_id: int, programme_id: int, but: int, among: Among, most: int
) -> Sequence[Member]:
    """The first `most` of a workspace, `among` whom, who can be asked, but for one; see askable.

    By their ids first, which an index has: so nobody else is read.
    """
    query = among.narrow(_askable(workspace_id, programme_id)).where(col(Member.id) != but)
    ids = query.with_only_columns(col(Member.id)).order_by(col(Member.id)).limit(most)
    first = select(Member).where(col(Member.id).in_(ids.subquery().select()))
    return (await session.exec(first.order_by(col(Member.id)))).all()


async def askable_by_name(
    session: Session, ids: tuple[int, int, int], among: Among, begins: int, most: int
) -> Sequence[Member]:
    """Of a workspace, for a programme, but for one: who can be asked, by name; see askable."""
    workspace_id, programme_id, but = ids
    query = among.narrow(_askable(workspace_id, programme_id)).where(col(Member.id) != but)
    ordered = query.order_by(col(Member.name), col(Member.id))
    return (await session.exec(ordered.offset(begins).limit(most))).all()


async def departments(session: Session, workspace_id: int, most: int) -> Sequence[str]:
    """The departments with the most people, by name."""
    found = await session.exec(
        select(Member.department, func.count())
        .where(
            Member.workspace_id == workspace_id,
            col(Member.active).is_(True),
            col(Member.is_council).is_(False),
            col(Member.department) != "",
        )
        .group_by(col(Member.department))
        .order_by(func.count().desc(), col(Member.department))
        .limit(most)
    )
    return sorted(name for name, _count in found)


def _askable(workspace_id: int, programme_id: int) -> SelectOfScalar[Member]:
    inside = select(Enrolment.id).where(
        Enrolment.programme_id == programme_id, Enrolment.member_id == Member.id
    )
    before = select(Invitation.id).where(
        Invitation.programme_id == programme_id, Invitation.member_id == Member.id
    )
    return select(Member).where(
        Member.workspace_id == workspace_id,
        *_could_join(programme_id),
        ~inside.exists(),
        ~before.exists(),
    )


def _could_join(programme_id: int) -> tuple[ColumnElement[bool], ...]:
    """Of members: whether a word about a programme is for them, who neither said no nor wait."""
    waits = col(WaitingListEntry.programme_id) == programme_id
    return (
        col(Member.active).is_(True),
        col(Member.is_council).is_(False),
        col(Member.not_for_me_at).is_(None),
        ~exists().where(waits, col(WaitingListEntry.member_id) == Member.id),
    )


async def counts(session: Session, programme_id: int) -> InvitationCounts:
    """What became of a programme's invitations."""
    await keep_marks(session)
    counted = (
        count_invited(programme_id),
        _parts(programme_id, TAKES_PART, is_invited=True),
        _declined(programme_id).with_only_columns(func.count()),
        unanswered(programme_id).with_only_columns(func.count()),
        uninvited(programme_id),
    )
    query: Any = columns(*(one.scalar_subquery() for one in counted))
    found: Sequence[Any] = list(await session.exec(query))
    return InvitationCounts(*found[0])


def _declined(programme_id: int) -> SelectOfScalar[Member]:
    """Who was asked and said no, and has no part in it: the few who ever said so are looked at."""
    return (
        select(Member)
        .join(Invitation, col(Invitation.member_id) == Member.id)
        .where(
            belongs_to(programme_id),
            col(Member.not_for_me_at).is_not(None),
            *_without_part(programme_id),
        )
    )


def _without_part(programme_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Of invitations: who is not in the programme, nor was; by a mark, see `keep_marks`."""
    return col(Invitation.programme_id) == programme_id, col(Invitation.has_part).is_(False)


def count_invited(programme_id: int) -> SelectOfScalar[int]:
    """How many a programme's invitations are for, whether they could be written to yet or not."""
    counted = select(func.count()).select_from(Invitation)
    return counted.where(Invitation.programme_id == programme_id)


def invited_without_part(programme_id: int) -> SelectOfScalar[int]:
    """How many invitations are for those who never joined, written to or not; by a mark."""
    return select(func.count()).select_from(Invitation).where(*_without_part(programme_id))


def uninvited(
    programme_id: int, states: Collection[EnrolmentState] = TAKES_PART
) -> SelectOfScalar[int]:
    """How many take part (are in these `states`) whom nobody had invited."""
    return _parts(programme_id, states, is_invited=False)


def _parts(
    programme_id: int, states: Collection[EnrolmentState], *, is_invited: bool
) -> SelectOfScalar[int]:
    """By a mark of each: see `keep_marks`; counted in the index."""
    return (
        select(func.count())
        .select_from(Enrolment)
        .where(
            Enrolment.programme_id == programme_id,
            col(Enrolment.state).in_(states),
            col(Enrolment.role).in_(list(Role)),
            col(Enrolment.has_pair).in_([True, False]),
            col(Enrolment.is_invited).is_(is_invited),
        )
    )


def unanswered(programme_id: int) -> SelectOfScalar[Member]:
    """Who was asked, and has neither joined nor said no, nor waits for a place."""
    return (
        select(Member)
        .join(Invitation, col(Invitation.member_id) == Member.id)
        .where(
            *_without_part(programme_id),
            *_could_join(programme_id),
        )
    )


async def levels_unanswered(session: Session, programme_id: int) -> dict[int, int]:
    """How many they are by their levels, 0 if it is not known.

    Each is looked up by their id: however few the invited are, nobody else is read.
    """
    await keep_marks(session)
    level = func.coalesce(col(Member.level), 0)
    theirs = select(level).where(Member.id == Invitation.member_id, *_could_join(programme_id))
    each = theirs.correlate(Invitation).scalar_subquery().label("level")
    query: Any = columns(each, func.count()).where(*_without_part(programme_id)).group_by(each)
    return {one: count for one, count in await session.exec(query) if one is not None}


async def record_post(session: Session, post: InvitingPost) -> InvitingPost:
    """Note that a channel is written into; the row with its id."""
    session.add(post)
    await session.flush()
    return post


async def post_by_id(session: Session, workspace_id: int, post_id: int) -> InvitingPost | None:
    """A post of this workspace."""
    return await row_by_id(session, InvitingPost, workspace_id, post_id)


async def standing_posts(session: Session, programme_id: int) -> Sequence[tuple[Prompt, Member]]:
    """What was posted into channels for a programme where it can be changed yet, and by whom."""
    found = await session.exec(
        select(Prompt, Member)
        .join(Member, col(Member.id) == Prompt.recipient_id)
        .where(
            Prompt.programme_id == programme_id,
            Prompt.kind == POST_KIND,
            col(Prompt.message_id) != "",
        )
    )
    return found.all()


async def take_back(session: Session, programme_id: int) -> int:
    """Whoever has not been written to yet is not asked; how many that are.

    Nothing of it stays, so that they can be asked another time.
    """
    untold = (
        col(Prompt.kind) == KIND,
        col(Prompt.subject_id) == programme_id,
        col(Prompt.state) == PromptState.WAITING,
        col(Prompt.attempts) == 0,
    )
    whom = select(Prompt.recipient_id).where(*untold)
    counted = select(func.count()).select_from(Prompt).where(*untold)
    count = (await session.exec(counted)).one()
    of_programme = col(Invitation.programme_id) == programme_id
    await session.exec(delete(Invitation).where(of_programme, col(Invitation.member_id).in_(whom)))
    await mark_uninvited(session, programme_id)
    reminders = (
        col(Prompt.kind) == REMINDER_KIND,
        col(Prompt.subject_id) == programme_id,
        col(Prompt.state) == PromptState.WAITING,
    )
    await session.exec(delete(Prompt).where(*reminders, col(Prompt.recipient_id).in_(whom)))
    await session.exec(delete(Prompt).where(*untold))
    return count
