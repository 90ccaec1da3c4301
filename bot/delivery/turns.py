"""Turns in which nobody has said anything: a prompt is composed, a calendar has told something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.conversation.calendars import Availability, Connected
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Chat
from handlers.conversation.turn import Clock, Turn, speaker
from storage import deliveries
from storage.database import Database, Session
from storage.deliveries import Addressees
from storage.tables import Member, Prompt, Workspace


@dataclass(frozen=True, slots=True)
class PromptTurns:
    """Makes such turns."""

    database: Database
    catalogue: Catalogue
    clock: Clock
    chats: Mapping[str, Chat]
    connected: Connected

    async def of(
        self,
        session: Session,
        prompt: Prompt,
        availability: Mapping[int, Availability] | None = None,
    ) -> tuple[Turn, Addressees]:
        """The turn of the prompt's recipient, and who is to hear of it."""
        addressed = await deliveries.addressees(session, prompt)
        turn = self.about(session, addressed.workspace, addressed.member)
        turn.argument, turn.prompt = str(prompt.subject_id), prompt
        turn.availability = availability
        return turn, addressed

    def about(self, session: Session, workspace: Workspace, member: Member) -> Turn:
        """The turn of somebody who has done something elsewhere than in chat."""
        now = self.clock()
        return Turn(
            session=session,
            now=now,
            workspace=workspace,
            member=member,
            say=speaker(self.catalogue, workspace, member, now),
            catalogue=self.catalogue,
            chat=self.chats[workspace.platform],
            look=self.database.look,
            begin=self.database.begin,
            connected=self.connected,
        )
