"""Short questions: who answers them, and who asked whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, true
from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from storage.database import Session
from storage.tables import Enrolment, Member, Programme, ShortQuestion
from storage.types import UNDER_WAY, EnrolmentState, RequestState, Role

QUESTION_ASKED = "question_asked"
"""The kind of the prompt that carries a question to who is asked; its subject is the question."""


async def people_who_answer(
    session: Session, asker: Member, topics: Collection[str], most: int
) -> tuple[int, Sequence[tuple[Member, list[str]]]]:
    """How many answer questions on one of these topics, and of the first `most`, by name, which.

    Active members who opted in, `asker` not among them, and what they teach in any programme.
    """
    ids = _who_teach(asker, topics).with_only_columns(col(Member.id)).distinct().subquery()
    count = (await session.exec(select(func.count()).select_from(ids))).one()
    first = (
        select(Member)
        .where(col(Member.id).in_(select(ids.c.id)))
        .order_by(col(Member.name), col(Member.id))
        .limit(most)
    )
    members = (await session.exec(first)).all()
    shown = [one.id for one in members]
    taught: dict[int, dict[str, None]] = {one: {} for one in shown}
    teach = _who_teach(asker, topics).where(col(Member.id).in_(shown))
    rows = teach.order_by(col(Enrolment.id))
    for member_id, topic in await session.exec(rows):
        taught[member_id][topic] = None
    return count, [(one, list(taught[one.id])) for one in members]


async def who_answers(session: Session, asker: Member, helper_id: int, topic: str) -> Member | None:
    """That member, if they answer questions of `asker` on that topic."""
    ids = _who_teach(asker, (topic,)).with_only_columns(col(Member.id))
    query = select(Member).where(Member.id == helper_id, col(Member.id).in_(ids))
    return (await session.exec(query)).one_or_none()


def _who_teach(asker: Member, topics: Collection[str]) -> Select[int, str]:
    """Member and topic, of everybody but `asker` who answers questions."""
    taught = func.json_each(col(Enrolment.topics)).table_valued("key")
    return (
        select(col(Member.id), taught.c.key)
        .join_from(Member, Enrolment, col(Enrolment.member_id) == Member.id)
        .join(Programme, col(Programme.id) == Enrolment.programme_id)
        .join(taught, true())
        .where(
            col(Member.workspace_id) == asker.workspace_id,
            col(Member.id) != asker.id,
            col(Member.active).is_(True),
            col(Member.answers_questions).is_(True),
            col(Enrolment.role) == Role.MENTOR,
            col(Enrolment.state) == EnrolmentState.ACTIVE,
            col(Programme.state).in_(UNDER_WAY),
            taught.c.key.in_(sorted(topics)),
        )
    )


async def question_by_id(
    session: Session, workspace_id: int, question_id: int, *, lock: bool = False
) -> ShortQuestion | None:
    """A question of this workspace; `lock` makes whoever wants to change it too wait."""
    query = select(ShortQuestion).where(
        ShortQuestion.workspace_id == workspace_id, ShortQuestion.id == question_id
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(query)).one_or_none()


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
