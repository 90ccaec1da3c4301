"""What coordinators answered about lists of one shape, for the next of that shape."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Update
from sqlmodel import col, delete, select, update

from storage.database import Session
from storage.tables import ListAnswers


async def of_workspace(session: Session, workspace_id: int) -> dict[str, ListAnswers]:
    """Every answered shape of a workspace."""
    found = await session.exec(select(ListAnswers).where(ListAnswers.workspace_id == workspace_id))
    return {one.shape: one for one in found}


async def keep(session: Session, answers: ListAnswers) -> None:
    """Keep them in place of what was answered before about lists of that shape."""
    await forget(session, answers.workspace_id, answers.shape)
    session.add(answers)


async def forget(session: Session, workspace_id: int, shape: str) -> None:
    """Lists of that shape are read as if nobody had answered anything."""
    await session.exec(
        delete(ListAnswers).where(
            col(ListAnswers.workspace_id) == workspace_id, col(ListAnswers.shape) == shape
        )
    )


OF_A_DAY = "~"
"""How the shape begins of what was answered about a list with which nothing was done yet."""


async def forget_beginning(session: Session, workspace_id: int, begins: str) -> None:
    """What was answered about lists whose shape begins so."""
    await session.exec(
        delete(ListAnswers).where(
            col(ListAnswers.workspace_id) == workspace_id,
            col(ListAnswers.shape).startswith(begins),
        )
    )


async def forget_of_a_day(session: Session, workspace_id: int, before: datetime) -> None:
    """What was answered before that time about lists with which nothing was done."""
    await session.exec(
        delete(ListAnswers).where(
            col(ListAnswers.workspace_id) == workspace_id,
            col(ListAnswers.shape).startswith(OF_A_DAY),
            col(ListAnswers.answered_at) <= before,
        )
    )


def forgetting_managers(workspace_id: int) -> Update:
    """After it nobody is named in any answer: somebody of the workspace is to be forgotten."""
    here = col(ListAnswers.workspace_id) == workspace_id
    return update(ListAnswers).where(here).values(managers="")


async def forget_old(session: Session, workspace_id: int, before: datetime) -> None:
    """What was answered before that time has no purpose any more."""
    await session.exec(
        delete(ListAnswers).where(
            col(ListAnswers.workspace_id) == workspace_id,
            col(ListAnswers.answered_at) <= before,
        )
    )
