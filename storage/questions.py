"""Short questions: who answers them, and who asked whom."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, select

from storage.database import Session
from storage.tables import Enrolment, Member, Programme, ShortQuestion
from storage.types import UNDER_WAY, EnrolmentState, RequestState, Role

QUESTION_ASKED = "question_asked"
"""The kind of the prompt that carries a question to who is asked; its subject is the question."""


async def people_who_answer(
    session: Session, workspace_id: int
) -> Sequence[tuple[Member, dict[str, int]]]:
    """Active members who opted in, with the topics that they teach in any programme, by name."""
    found = await session.exec(
        select(Member, Enrolment.topics)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .join(Programme, col(Programme.id) == Enrolment.programme_id)
        .where(
            Member.workspace_id == workspace_id,
            col(Member.active).is_(True),
            col(Member.answers_questions).is_(True),
            Enrolment.role == Role.MENTOR,
            Enrolment.state == EnrolmentState.ACTIVE,
            col(Programme.state).in_(UNDER_WAY),
        )
        .order_by(col(Member.name), col(Member.id))
    )
    taught: dict[int, tuple[Member, dict[str, int]]] = {}
    for member, topics in found:
        taught.setdefault(member.id, (member, {}))[1].update(topics)
    return list(taught.values())


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
