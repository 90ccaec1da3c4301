"""A workspace with members and a programme, written straight into the tables."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from storage.database import Database, Session
from storage.tables import Enrolment, Member, Pair, Programme, Prompt, Workspace
from storage.types import EnrolmentState, PairState, ProgrammeState, Role

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class House:
    """Two workspaces that look alike; `there` is the other one."""

    session: Session
    here: Workspace
    there: Workspace

    @classmethod
    @asynccontextmanager
    async def of(cls, database_url: str) -> AsyncIterator[House]:
        """In one transaction, which is thrown away."""
        database = Database(database_url)
        try:
            async with Session(database.engine, expire_on_commit=False) as session:
                house = cls(session, workspace("T1"), workspace("T2"))
                await house.keep(house.here, house.there)
                yield house
                await session.rollback()
        finally:
            await database.close()

    async def keep(self, *rows: object) -> None:
        """Write these rows."""
        self.session.add_all(rows)
        await self.session.flush()

    async def member(self, name: str, at: Workspace | None = None, **more: Any) -> Member:
        """Somebody, by default here; the platform's id is their name."""
        place = at or self.here
        fields: dict[str, Any] = {"external_id": name, "name": name, "created_at": NOON} | more
        one = Member(workspace_id=place.id, **fields)
        await self.keep(one)
        return one

    async def programme(
        self, name: str, state: ProgrammeState, at: Workspace | None = None
    ) -> Programme:
        """A programme in that state."""
        one = Programme(
            workspace_id=(at or self.here).id,
            name=name,
            state=state,
            starts_on=NOON.date(),
            created_at=NOON,
        )
        await self.keep(one)
        return one

    async def enrolled(
        self,
        programme: Programme,
        member: Member,
        role: Role,
        state: EnrolmentState = EnrolmentState.ACTIVE,
        topics: Sequence[str] = ("b1",),
    ) -> Enrolment:
        """A member's part in a programme."""
        one = Enrolment(
            workspace_id=programme.workspace_id,
            programme_id=programme.id,
            member_id=member.id,
            role=role,
            state=state,
            topics=dict.fromkeys(topics, 3),
            joined_at=NOON,
        )
        await self.keep(one)
        return one

    async def pair(
        self, programme: Programme, mentor: Member, mentee: Member, state: PairState
    ) -> Pair:
        """Two people in that state."""
        one = Pair(
            workspace_id=programme.workspace_id,
            programme_id=programme.id,
            mentor_id=mentor.id,
            mentee_id=mentee.id,
            state=state,
            created_at=NOON,
        )
        await self.keep(one)
        return one


def workspace(external_id: str) -> Workspace:
    """A workspace that is not stored yet."""
    return Workspace(platform="test", external_id=external_id, created_at=NOON)


def prompt(recipient: Member, kind: str = "check_in", **more: Any) -> Prompt:
    """A prompt that is not stored yet, due at noon."""
    fields: dict[str, Any] = {"due_at": NOON, "created_at": NOON - timedelta(days=1)} | more
    return Prompt(
        workspace_id=recipient.workspace_id, recipient_id=recipient.id, kind=kind, **fields
    )
