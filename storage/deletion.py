"""Somebody has everything about them deleted: what goes, and the one list of what stays.

No name, id of a platform, address or text of theirs is left. On SQLite the files hold none either:
see `Database.wipe`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Delete, Select, Update, case, union_all
from sqlalchemy import delete as delete_from
from sqlalchemy import update as update_columns
from sqlmodel import SQLModel, col, delete, or_, select, update

from storage import assistants, list_answers, stories
from storage.database import Session, leave_no_trace
from storage.encryption import fingerprints
from storage.free_text import emptying_texts_of
from storage.people import dismiss
from storage.personal_data import keys_to_members
from storage.prompts import CALENDAR_ENTRY
from storage.tables import (
    Block,
    ChosenTopic,
    ClosingAnswer,
    EarlierPair,
    Enrolment,
    Helped,
    Lesson,
    LookBack,
    Member,
    NextWish,
    Pair,
    Prompt,
    Reflection,
    ReflectionAnswer,
    ScaleAnswer,
    ShortQuestion,
    Thanks,
    Trend,
    UsedAnswer,
    WaitingListEntry,
)
from storage.types import EnrolmentState, Role, TextKind
from storage.where_any import UpdateOrDelete, change_where_any

Opinion = Reflection | ClosingAnswer | ScaleAnswer | Thanks | Trend
"""Tables whose rows figures use."""
NO_NAME = "–"
"""Of whoever had everything about them deleted."""

STAYS: Mapping[str, frozenset[str]] = {
    "number": frozenset({"member.id"}),
    "part": frozenset({"enrolment.member_id", "invitation.member_id"}),
    "pairs": frozenset(
        {
            *("pair.mentor_id", "pair.mentee_id", "contract.filled_by_id"),
            *("goal.proposed_by_id", "thanks.from_id", "thanks.to_id"),
        }
    ),
    "messages": frozenset({"prompt.recipient_id", "prompt.partner_id"}),
    "figures": frozenset(),
    "released": frozenset(),
    "log": frozenset({"audit_entry.subject"}),
    "others": frozenset({"question.helper_id"}),
    "short": frozenset(),
    "chat": frozenset(),
}
"""All that stays, in the order in which people are told of it (`privacy-stays-…`), each with the
columns in which the number of a deleted member may stand; nothing else may name them."""

QUESTIONS_OF: Mapping[type[Opinion], tuple[str, ...]] = {
    Reflection: ("usefulness", "doors", "compass"),
    ClosingAnswer: ("again",),
    Thanks: ("thanks",),
    ScaleAnswer: ("relationship", "competence", "leadership", "attitude"),
    Trend: ("trends", TextKind.SIGNAL),
}
"""Under which names figures have used answers, and texts were released (storage/opinions.py)."""
SHARED_REFLECTION = "reflection_shared"
"""The kind of prompt whose subject is a reflection."""


def is_forgotten(member: Member) -> bool:
    """Whether a member had everything about them deleted."""
    return member.name == NO_NAME and not member.active


async def forget(session: Session, member: Member, now: datetime) -> None:
    """Delete what a member wrote and who they are, but for what STAYS lists."""
    leave_no_trace(session)
    await change_where_any(session, list(_deletions(member.id)))
    await change_where_any(session, list(_emptyings(member)))
    member.external_id = f"deleted-{member.id}"
    member.name = NO_NAME
    member.away_until = None
    member.language = member.timezone = member.country = member.region = member.work_days = ""
    member.department = member.location = ""
    member.email = member.email_key = ""
    member.sources = {}
    member.level = member.manager_id = member.unreachable_since = member.listed_at = None
    member.welcomed_at = member.not_for_me_at = member.looked_at = None
    dismiss(member, now)
    member.active = member.answers_questions = member.hides_calendar = member.line_unknown = False
    member.no_questions = False
    session.add(member)


def _deletions(member_id: int) -> Iterator[UpdateOrDelete]:
    """Opinions, questions, wishes not to meet, and what made sense only with them here."""
    opinions: dict[type[Opinion], ColumnElement[bool]] = {
        Reflection: col(Reflection.author_id) == member_id,
        ClosingAnswer: col(ClosingAnswer.member_id) == member_id,
        ScaleAnswer: col(ScaleAnswer.member_id) == member_id,
        Trend: col(Trend.author_id) == member_id,
    }
    yield _no_longer_used([one for it in opinions.items() for one in _used(*it)])
    yield _no_longer_shown(opinions[Reflection])
    for table, theirs in opinions.items():
        yield delete(table).where(theirs)
    yield stories.forgetting_of(member_id)
    yield delete(NextWish).where(col(NextWish.member_id) == member_id)
    yield delete(LookBack).where(col(LookBack.author_id) == member_id)
    yield delete(Helped).where(col(Helped.member_id) == member_id)
    yield delete(ShortQuestion).where(col(ShortQuestion.asker_id) == member_id)
    yield _of_either(Block, Block.first_id, Block.second_id, member_id)
    yield _of_either(EarlierPair, EarlierPair.mentor_id, EarlierPair.mentee_id, member_id)
    yield assistants.ending(member_id)
    own = select(Enrolment.id).where(Enrolment.member_id == member_id)
    yield delete(Lesson).where(col(Lesson.enrolment_id).in_(own))
    yield delete(WaitingListEntry).where(col(WaitingListEntry.member_id) == member_id)
    yield delete(ChosenTopic).where(col(ChosenTopic.member_id) == member_id)
    yield _unsent(member_id)


def _emptyings(member: Member) -> Iterator[UpdateOrDelete]:
    """What they wrote, and that it was they, where the row itself stays."""
    yield from emptying_texts_of(member.id)
    yield list_answers.forgetting_managers(member.workspace_id)
    yield _message_places(member.id)
    yield _parts(member.id)
    yield _pairs(member.id)
    yield from _cuts(member.id)
    yield from _reach(member.workspace_id, member.external_id)


def _of_either(
    table: type[Block | EarlierPair], one: object, other: object, member_id: int
) -> Delete:
    """By ids, since a database that reads *or* goes through all of the table."""
    theirs = (select(table.id).where(col(side) == member_id) for side in (one, other))
    return delete(table).where(col(table.id).in_(union_all(*theirs)))


async def delete_opinions(
    session: Session, table: type[Opinion], where: ColumnElement[bool]
) -> None:
    """Delete answers; figures that were made of them stay as they are (docs/gate.md).

    That a figure has used them, and that the partner was shown them, is forgotten with them: an id
    may be given again, to an answer that is new.
    """
    await session.exec(_no_longer_used(list(_used(table, where))))
    if table is Reflection:
        await session.exec(_no_longer_shown(where))
    await session.exec(delete(table).where(where))


def _used(table: type[Opinion], where: ColumnElement[bool]) -> Iterator[Select[int]]:
    """The ids by which it is noted that figures have used them, or that they were released."""
    yield _noted(QUESTIONS_OF[table], table, where)
    if table is Reflection:
        theirs = col(ReflectionAnswer.reflection_id).in_(select(Reflection.id).where(where))
        yield _noted((TextKind.LEARNING,), ReflectionAnswer, theirs)


def _noted(
    questions: tuple[str, ...], table: type[Opinion | ReflectionAnswer], where: ColumnElement[bool]
) -> Select[int]:
    gone, here = select(table.id).where(where), select(table.workspace_id).where(where)
    return select(UsedAnswer.id).where(
        col(UsedAnswer.workspace_id).in_(here),
        col(UsedAnswer.question).in_(questions),
        col(UsedAnswer.answer_id).in_(gone),
    )


def _no_longer_used(noted: Sequence[Select[int]]) -> Delete:
    return delete(UsedAnswer).where(col(UsedAnswer.id).in_(union_all(*noted)))


def _no_longer_shown(where: ColumnElement[bool]) -> Delete:
    gone, here = select(Reflection.id).where(where), select(Reflection.workspace_id).where(where)
    shown = col(Prompt.kind) == SHARED_REFLECTION, col(Prompt.subject_id).in_(gone)
    return delete(Prompt).where(col(Prompt.workspace_id).in_(here), *shown)


def _unsent(member_id: int) -> Delete:
    """What is still to be sent goes."""
    return delete(Prompt).where(
        col(Prompt.recipient_id) == member_id,
        col(Prompt.sent_at).is_(None),
        col(Prompt.kind) != CALENDAR_ENTRY,
    )


def _message_places(member_id: int) -> Update:
    """Of what was sent stays which button was pressed, not where."""
    return (
        update(Prompt)
        .where(or_(Prompt.recipient_id == member_id, Prompt.partner_id == member_id))
        .values(channel="", message_id="")
    )


def _parts(member_id: int) -> Update:
    """That they took part stays; what they wished does not."""
    return (
        update(Enrolment)
        .where(col(Enrolment.member_id) == member_id)
        .values(
            topics={},
            languages=[],
            style="",
            capacity=1,
            no_time=False,
            once_more_at=None,
            state=EnrolmentState.LEFT,
            paused_until=None,
        )
    )


def _pairs(member_id: int) -> Update:
    """That they were a pair stays; what they wished does not, nor why they said no.

    From now on it is as if they had just left.
    """
    sides = {
        Role.MENTOR: col(Pair.mentor_id) == member_id,
        Role.MENTEE: col(Pair.mentee_id) == member_id,
    }
    reasons = {
        name: case(
            *(
                (own & col(reason).endswith(f"_{role}", autoescape=True), f"left_{role}")
                for role, own in sides.items()
            ),
            else_=col(reason),
        )
        for name, reason in (("answer", Pair.answer), ("end_reason", Pair.end_reason))
    }
    wishes: dict[str, list[str]] = {"topics": [], "bonuses": [], "turned_down": []}
    return update(Pair).where(or_(*sides.values())).values(**reasons, **wishes)


def _cuts(member_id: int) -> Iterator[Update]:
    """What need not name a member does so no more."""
    for table in SQLModel.metadata.sorted_tables:
        for key in keys_to_members(table):
            if key.ondelete == "SET NULL":
                cut = update_columns(table).where(key.parent == member_id)
                yield cut.values({key.parent.name: None})


async def forget_reach(session: Session, workspace_id: int, external_id: str) -> None:
    """How to reach somebody, which copies of messages they got, which files wait for them."""
    for going in _reach(workspace_id, external_id):
        await session.exec(going)


def _reach(workspace_id: int, external_id: str) -> Iterator[Delete]:
    for table in SQLModel.metadata.sorted_tables:
        if {"workspace_id", "external_id"} <= set(table.c.keys()) and table.name != "member":
            of_them = table.c.external_id.in_((external_id, *fingerprints(external_id)))
            yield delete_from(table).where(table.c.workspace_id == workspace_id, of_them)
