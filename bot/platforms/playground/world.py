"""What the page shows around the conversations: the people, the clock, the guided path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.platforms.payloads import Json
from bot.platforms.playground.calendars import calendars_json
from bot.platforms.playground.chat import Colleague, PlaygroundChat
from bot.platforms.playground.coming import coming_json
from bot.platforms.playground.company import Company
from bot.platforms.playground.guide import Guide, Path, path_json
from handlers.conversation.catalogue import VARIANTS, Catalogue, Say, address_of, variant_of
from handlers.conversation.turn import speaker
from storage import deadlines, people, programmes, prompts
from storage.database import Database, Session
from storage.tables import Enrolment, Member, Workspace
from storage.types import UNDER_WAY, EnrolmentState


class NotFounded(LookupError):
    """The company of the page is not in the database."""


@dataclass(frozen=True, slots=True)
class World:
    """The company as a whole, as the database has it."""

    database: Database
    catalogue: Catalogue
    chat: PlaygroundChat
    guide: Guide
    clock: MovableClock
    company: Company

    async def speaker(self, person: str) -> Say:
        """The wording in which the bot speaks to that person."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
            member = await people.member_of(session, workspace.id, person)
        if member is None:
            return self.catalogue.speaker(self.chat.colleagues[person].profile.language)
        return speaker(self.catalogue, workspace, member, self.clock())

    async def is_coordinator(self, person: str) -> bool:
        """Whether that person may use the coordinators' commands."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
            member = await people.member_of(session, workspace.id, person)
        return member is not None and member.is_coordinator

    async def choose_language(self, variant: str) -> None:
        """What the company speaks, one of VARIANTS."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
            workspace.language, workspace.formal = address_of(variant)
            session.add(workspace)
            await self.company.rename(session, workspace)

    async def say(self) -> Say:
        """The company's own wording."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
        zone = ZoneInfo(workspace.timezone)
        return self.catalogue.speaker(workspace.language, workspace.formal, zone, self.clock())

    async def variant(self) -> str:
        """What the company speaks, one of VARIANTS."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
        return variant_of(workspace.language, workspace.formal)

    async def path_now(self) -> tuple[str, str, int]:
        """Where the path leads: a key, whom it names, and how many steps are done."""
        async with self.database.begin() as session:
            path = await self._path(session, await self._workspace(session))
        self.company.waits_for(path.people)
        person = path.move.person
        return path.move.key, person.external_id if person else "", len(path.done)

    async def calendars(self, person: str) -> list[Json]:
        """What that person and their partners have in their calendars."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
            return await calendars_json(session, self.catalogue, workspace, person, self.clock)

    async def snapshot(self) -> Json:
        """Everybody, the clock and the path."""
        async with self.database.begin() as session:
            workspace = await self._workspace(session)
            due = await self._next_due(session, workspace)
            path = await self._path(session, workspace)
            self.company.waits_for(path.people)
            say = self.catalogue.speaker(workspace.language, workspace.formal)
            meanwhile = self.company.meanwhile(say)
            return {
                "company": workspace.name,
                "variant": variant_of(workspace.language, workspace.formal),
                "variants": VARIANTS,
                "clock": {
                    "now": self.clock().isoformat(),
                    "next": due.isoformat() if due else "",
                    "zone": workspace.timezone,
                },
                "people": await self._people(session, workspace, meanwhile["acts"]),
                "meanwhile": meanwhile["lines"],
                "coming": await coming_json(session, workspace, self.clock()),
                "lives": self.company.lives,
                "can_begin_anew": self.company.can_begin_anew,
                "path": path_json(path, self.catalogue, workspace),
                "lists": list(self.company.lists),
            }

    async def _path(self, session: Session, workspace: Workspace) -> Path:
        return await self.guide.path(session, workspace, self.clock(), lives=self.company.lives)

    async def _workspace(self, session: Session) -> Workspace:
        key = self.chat.workspace
        found = await people.workspace_of(session, key.platform, key.external_id)
        if found is None:
            raise NotFounded(f"no workspace {key.external_id!r}: found the company first")
        return found

    async def _next_due(self, session: Session, workspace: Workspace) -> datetime | None:
        """When the next prompt is due, or the next time is over."""
        found = (
            await prompts.next_due_at(session, workspace.id),
            await deadlines.next_due_at(session, self.clock(), workspace.id),
        )
        return min((due for due in found if due is not None), default=None)

    async def _people(
        self, session: Session, workspace: Workspace, acts: Mapping[str, int]
    ) -> list[Json]:
        members = await people.members_of(session, workspace.id)
        by_id = {member.external_id: member for member in members}
        current = await programmes.programmes_in(session, workspace.id, UNDER_WAY)
        enrolled = await programmes.participants(session, current[0].id) if current else ()
        parts = {member.external_id: enrolment for enrolment, member in enrolled}
        return [
            self._person(one, workspace, by_id.get(one.id), parts.get(one.id))
            | {"acts": acts.get(one.id, 0)}
            for one in self.chat.colleagues.values()
        ]

    def _person(
        self,
        colleague: Colleague,
        workspace: Workspace,
        member: Member | None,
        enrolment: Enrolment | None,
    ) -> Json:
        profile = colleague.profile
        return {
            "id": colleague.id,
            "name": profile.name,
            "title": colleague.title,
            "office": colleague.office,
            "language": (member.language if member else profile.language) or workspace.language,
            "zone": (member.timezone if member else profile.timezone) or workspace.timezone,
            "coordinator": member is not None and member.is_coordinator,
            "role": enrolment.role.value if enrolment else "",
            "paused": enrolment is not None and enrolment.state is EnrolmentState.PAUSED,
            "unread": {
                one.channel: one.unread_by(colleague.id)
                for one in self.chat.conversations_of(colleague.id)
            },
        }
