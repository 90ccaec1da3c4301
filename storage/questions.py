"""Short questions: who answers them, and who asked whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, func, true
from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from storage.chosen_topics import keep_topics
from storage.database import Session
from storage.rows import row_by_id
from storage.tables import ChosenTopic, Enrolment, Member, Programme, ShortQuestion
from storage.types import UNDER_WAY, EnrolmentState, RequestState, Role

QUESTION_ASKED = "question_asked"
"""The kind of the prompt that carries a question to who is asked; its subject is the question."""


async def people_who_answer(
    session: Session, asker: Member, topics: Collection[str], most: int
) -> tuple[int, Sequence[tuple[Member, list[str]]]]:
    """How many answer questions on one of these topics, and of the first `most`, by name, which.

    Active members who opted in, `asker` not among them, and what they teach in any programme.
    """
    await keep_topics(session)
    theirs = await _programmes(session, asker)
    answer = *_answers(asker), _teaches(theirs, topics)
    count = (await session.exec(select(func.count(col(Member.id))).where(*answer))).one()
    first = select(Member).where(*answer).order_by(col(Member.name), col(Member.id)).limit(most)
    members = (await session.exec(first)).all()
    taught: dict[int, dict[str, None]] = {one.id: {} for one in members}
    for member_id, topic in await session.exec(_taught(theirs, topics, taught)):
        taught[member_id][topic] = None
    return count, [(one, list(taught[one.id])) for one in members]


async def who_answers(session: Session, asker: Member, helper_id: int, topic: str) -> Member | None:
    """That member, if they answer questions of `asker` on that topic."""
    await keep_topics(session)
    teaches = _teaches(await _programmes(session, asker), (topic,))
    query = select(Member).where(Member.id == helper_id, *_answers(asker), teaches)
    return (await session.exec(query)).one_or_none()


async def _programmes(session: Session, asker: Member) -> Sequence[int]:
    """Those whose mentors are asked: few, and by their ids the mentors are found in the index."""
    here = col(Programme.workspace_id) == asker.workspace_id
    query = select(Programme.id).where(here, col(Programme.state).in_(UNDER_WAY))
    return (await session.exec(query)).all()


def _answers(asker: Member) -> tuple[ColumnElement[bool], ...]:
    """Of everybody but `asker`: whether they answer questions at all."""
    return (
        col(Member.workspace_id) == asker.workspace_id,
        col(Member.id) != asker.id,
        col(Member.active).is_(True),
        col(Member.answers_questions).is_(True),
    )


def _mentors(programmes: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Enrolment.programme_id).in_(programmes),
        col(Enrolment.role) == Role.MENTOR,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
    )


def _teaches(programmes: Collection[int], topics: Collection[str]) -> ColumnElement[bool]:
    """Whether a member offers one of these topics as a mentor there; see `keep_topics`."""
    mentors = select(ChosenTopic.member_id).where(
        col(ChosenTopic.programme_id).in_(programmes),
        col(ChosenTopic.role) == Role.MENTOR,
        col(ChosenTopic.state) == EnrolmentState.ACTIVE,
        col(ChosenTopic.topic).in_(sorted(topics)),
    )
    # Looked for together: SQLite would go through all topics for each member.
    return col(Member.id).in_(mentors)


def _taught(
    programmes: Collection[int], topics: Collection[str], members: Collection[int]
) -> Select[int, str]:
    """Which of these topics each of some members offers."""
    taught = func.json_each(col(Enrolment.topics)).table_valued("key")
    return (
        select(Enrolment.member_id, taught.c.key)
        .join_from(Enrolment, taught, true())
        .where(
            *_mentors(programmes),
            col(Enrolment.member_id).in_(members),
            taught.c.key.in_(sorted(topics)),
        )
        .order_by(col(Enrolment.id))
    )


async def question_by_id(
    session: Session, workspace_id: int, question_id: int, *, lock: bool = False
) -> ShortQuestion | None:
    """A question of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, ShortQuestion, workspace_id, question_id, lock=lock)


async def ask(session: Session, question: ShortQuestion) -> bool:
    """Store a question; False if its asker waits for an answer of the same person.

    An asker's questions are stored one after the other, so that two clicks at once ask once.
    """
    asker = select(Member.id).where(Member.id == question.asker_id)
    await session.exec(asker.with_for_update(key_share=True))
    waiting = await session.exec(
        select(ShortQuestion.id).where(
            ShortQuestion.asker_id == question.asker_id,
            ShortQuestion.helper_id == question.helper_id,
            ShortQuestion.state == RequestState.ASKED,
            ShortQuestion.text != "",
        )
    )
    if waiting.first() is not None:
        return False
    session.add(question)
    await session.flush()
    return True
