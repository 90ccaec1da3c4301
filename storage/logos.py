"""The logo of a company's reports: offered by whoever drops it, used once a coordinator says so."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, delete, select

from storage.database import Session
from storage.tables import ReportLogo


async def used(session: Session, workspace_id: int) -> ReportLogo | None:
    """The one that reports have."""
    found = await session.exec(
        select(ReportLogo).where(
            ReportLogo.workspace_id == workspace_id, col(ReportLogo.in_use).is_(True)
        )
    )
    return found.one_or_none()


async def used_name(session: Session, workspace_id: int) -> str:
    """What its file was called; empty without one."""
    found = await session.exec(
        select(ReportLogo.name).where(
            ReportLogo.workspace_id == workspace_id, col(ReportLogo.in_use).is_(True)
        )
    )
    return found.one_or_none() or ""


async def offered(session: Session, workspace_id: int, number: int) -> ReportLogo | None:
    """One that waits for a coordinator's yes."""
    found = await session.exec(
        select(ReportLogo).where(
            ReportLogo.workspace_id == workspace_id,
            ReportLogo.id == number,
            col(ReportLogo.in_use).is_(False),
        )
    )
    return found.one_or_none()


async def offer(
    session: Session, workspace_id: int, name: str, content: bytes, now: datetime
) -> ReportLogo:
    """It waits, in place of any that waited before."""
    await _forget(session, workspace_id, in_use=False)
    made = ReportLogo(workspace_id=workspace_id, name=name, content=content, created_at=now)
    session.add(made)
    await session.flush()
    return made


async def use(session: Session, logo: ReportLogo) -> None:
    """Reports have this one from now on."""
    await _forget(session, logo.workspace_id, in_use=True)
    logo.in_use = True
    session.add(logo)
    await session.flush()


async def remove(session: Session, workspace_id: int) -> None:
    """Reports have none any more."""
    await _forget(session, workspace_id, in_use=True)


async def discard(session: Session, logo: ReportLogo) -> None:
    """It waits no longer."""
    await session.delete(logo)


async def _forget(session: Session, workspace_id: int, *, in_use: bool) -> None:
    await session.exec(
        delete(ReportLogo).where(
            col(ReportLogo.workspace_id) == workspace_id, col(ReportLogo.in_use).is_(in_use)
        )
    )
