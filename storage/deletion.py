"""Somebody has everything about them deleted: what goes, and the one list of what stays.

No name, id of a platform, address or text of theirs is left. On SQLite the files hold none either:
see `Database.wipe`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Select
from sqlalchemy import delete as delete_from
from sqlalchemy import update as update_columns
from sqlmodel import SQLModel, col, delete, or_, select, update

from storage import assistants, list_answers, stories, waiting_list
from storage.database import Session, leave_no_trace
from storage.encryption import fingerprints
from storage.free_text import empty_texts_of
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
)
from storage.types import EnrolmentState, Role, TextKind

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
    await empty_texts_of(session, member.id)
    await _delete_rows(session, member.id)
    await waiting_list.take_off(session, member.id)
    await list_answers.forget_managers(session, member.workspace_id)
    await _empty_messages(session, member.id)
    await _empty_parts(session, member.id)
    await _cut(session, member)
    await forget_reach(session, member.workspace_id, member.external_id)
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


async def _delete_rows(session: Session, member_id: int) -> None:
    """Opinions, questions, wishes not to meet, and what made sense only with them here."""
    await delete_opinions(session, Reflection, col(Reflection.author_id) == member_id)
    await delete_opinions(session, ClosingAnswer, col(ClosingAnswer.member_id) == member_id)
    await delete_opinions(session, ScaleAnswer, col(ScaleAnswer.member_id) == member_id)
    await delete_opinions(session, Trend, col(Trend.author_id) == member_id)
    await stories.forget_of(session, member_id)
    await session.exec(delete(NextWish).where(col(NextWish.member_id) == member_id))
    await session.exec(delete(LookBack).where(col(LookBack.author_id) == member_id))
    await session.exec(delete(Helped).where(col(Helped.member_id) == member_id))
    await session.exec(delete(ShortQuestion).where(col(ShortQuestion.asker_id) == member_id))
    await session.exec(delete(Block).where(_either(Block.first_id, Block.second_id, member_id)))
    pairs = _either(EarlierPair.mentor_id, EarlierPair.mentee_id, member_id)
    await session.exec(delete(EarlierPair).where(pairs))
    await assistants.end(session, member_id)
    own = select(Enrolment.id).where(Enrolment.member_id == member_id)
    await session.exec(delete(Lesson).where(col(Lesson.enrolment_id).in_(own)))


def _either(one: object, other: object, member_id: int) -> ColumnElement[bool]:
    return or_(col(one) == member_id, col(other) == member_id)


async def delete_opinions(
    session: Session, table: type[Opinion], where: ColumnElement[bool]
) -> None:
    """Delete answers; figures that were made of them stay as they are (docs/gate.md).

    That a figure has used them, and that the partner was shown them, is forgotten with them: an id
    may be given again, to an answer that is new.
    """
    gone, here = select(table.id).where(where), select(table.workspace_id).where(where)
    used = col(UsedAnswer.question).in_(QUESTIONS_OF[table]), col(UsedAnswer.answer_id).in_(gone)
    await session.exec(delete(UsedAnswer).where(col(UsedAnswer.workspace_id).in_(here), *used))
    if table is Reflection:
        await _forget_releases(session, gone)
        shown = col(Prompt.kind) == SHARED_REFLECTION, col(Prompt.subject_id).in_(gone)
        await session.exec(delete(Prompt).where(col(Prompt.workspace_id).in_(here), *shown))
    await session.exec(delete(table).where(where))


async def _forget_releases(session: Session, reflections: Select[int]) -> None:
    theirs = col(ReflectionAnswer.reflection_id).in_(reflections)
    texts = select(ReflectionAnswer.id).where(theirs)
    here = select(ReflectionAnswer.workspace_id).where(theirs)
    used = col(UsedAnswer.question) == TextKind.LEARNING, col(UsedAnswer.answer_id).in_(texts)
    await session.exec(delete(UsedAnswer).where(col(UsedAnswer.workspace_id).in_(here), *used))


async def _empty_messages(session: Session, member_id: int) -> None:
    """What is still to be sent goes; of what was sent stays which button was pressed, not where."""
    await session.exec(
        delete(Prompt).where(
            col(Prompt.recipient_id) == member_id,
            col(Prompt.sent_at).is_(None),
            col(Prompt.kind) != CALENDAR_ENTRY,
        )
    )
    await session.exec(
        update(Prompt)
        .where(or_(Prompt.recipient_id == member_id, Prompt.partner_id == member_id))
        .values(channel="", message_id="")
    )


async def _empty_parts(session: Session, member_id: int) -> None:
    """That they took part and were a pair stays; what they wished and answered does not."""
    await session.exec(
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
    await session.exec(delete(ChosenTopic).where(col(ChosenTopic.member_id) == member_id))
    sides = {Role.MENTOR: col(Pair.mentor_id), Role.MENTEE: col(Pair.mentee_id)}
    for role, column in sides.items():
        await _forget_answers(session, column == member_id, role)
    await session.exec(
        update(Pair)
        .where(or_(*(column == member_id for column in sides.values())))
        .values(topics=[], bonuses=[], turned_down=[])
    )


async def _forget_answers(session: Session, own: ColumnElement[bool], role: Role) -> None:
    """Why they said no: from now on as if they had just left."""
    for name in ("answer", "end_reason"):
        column = getattr(Pair, name)
        reason = col(column).endswith(f"_{role}", autoescape=True)
        await session.exec(update(Pair).where(own, reason).values({name: f"left_{role}"}))


async def _cut(session: Session, member: Member) -> None:
    """What need not name a member does so no more."""
    await session.flush()
    connection = await session.connection()
    for table in SQLModel.metadata.sorted_tables:
        for key in keys_to_members(table):
            if key.ondelete == "SET NULL":
                cut = update_columns(table).where(key.parent == member.id)
                await connection.execute(cut.values({key.parent.name: None}))


async def forget_reach(session: Session, workspace_id: int, external_id: str) -> None:
    """How to reach somebody, which copies of messages they got, which files wait for them."""
    connection = await session.connection()
    for table in SQLModel.metadata.sorted_tables:
        if {"workspace_id", "external_id"} <= set(table.c.keys()) and table.name != "member":
            of_them = table.c.external_id.in_((external_id, *fingerprints(external_id)))
            await connection.execute(
                delete_from(table).where(table.c.workspace_id == workspace_id, of_them)
            )
