"""What is meant for several people: one message in a group chat of theirs, if there can be one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.platforms.teams.connector import RequestRefused, TeamsConversation
from bot.platforms.teams.graph import Graph
from handlers.conversation.chat import MessageRef
from handlers.conversation.turn import Clock
from storage import addresses
from storage.database import Database
from storage.tables import Address, SentMessage

log = structlog.get_logger(__name__)

AGAIN_AFTER = timedelta(days=1)
"""Until another chat is made where the app could not be put into the last one."""
ALL = ""
"""Stands for the recipient of what goes to several at once."""
NO_DIRECTORY_ID = "29:"
"""So begins what somebody is called whose id in the directory Teams does not tell."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who is to be in a chat, what it is called, and the mark of the message for it."""

    tenant: str
    members: tuple[Address, ...]
    topic: str
    mark: str

    @property
    def workspace_id(self) -> int:
        """Of the workspace that all of them are in."""
        return self.members[0].workspace_id


class Groups:
    """Group chats that the bot makes. Each step is noted before the next one is taken.

    Where one cannot be, none is begun: nobody is to find an empty chat.
    """

    def __init__(self, graph: Graph | None, database: Database, clock: Clock) -> None:
        self._graph = graph
        self._database = database
        self._clock = clock
        self._told: dict[str, str] = {}
        """What the log has said of each tenant that is missing there."""
        self._not_before: dict[str, datetime] = {}
        """When the app is tried again where it could not be put into a chat."""

    async def post(
        self,
        meeting: Meeting,
        sent: Sequence[SentMessage],
        post: Callable[[TeamsConversation], Awaitable[str]],
    ) -> MessageRef | None:
        """Post with `post` into the members' chat; None if there can be none.

        `sent` is what is known to be sent under this mark: the chat of an earlier attempt is used
        again, and where copies are on their way already there is no chat as well. Raises TryLater.
        """
        if self._graph is None or not _can_meet(meeting, sent):
            return None
        if not sent and not await self._may_make(meeting.tenant, self._graph):
            return None
        try:
            chat_id = sent[0].channel if sent else await self._made(meeting, self._graph)
            await self._put_app(meeting.tenant, chat_id, self._graph)
            place = TeamsConversation(meeting.members[0].service_url, meeting.tenant, chat_id)
            message_id = await post(place)
        except RequestRefused as refusal:
            log.warning(
                "no_group_chat", status=refusal.status, reason=refusal.code, mark=meeting.mark
            )
            return None
        await self._note(meeting, chat_id, message_id)
        return MessageRef(chat_id, message_id)

    async def _may_make(self, tenant: str, graph: Graph) -> bool:
        """Whoever runs the bot is told once of what is missing, and again of another thing."""
        missing = await graph.lacking(tenant)
        if missing and missing != self._told.get(tenant):
            log.warning(
                "teams_permissions_missing",
                tenant=tenant,
                permissions=missing,
                next_step="grant them to the app in Microsoft Entra, with admin consent",
            )
        self._told[tenant] = missing
        return not missing and self._clock() >= self._not_before.get(tenant, self._clock())

    async def _put_app(self, tenant: str, chat_id: str, graph: Graph) -> None:
        """Raises RequestRefused; then the chat is taken away, and none is made for a day."""
        try:
            await graph.add_app(tenant, chat_id)
        except RequestRefused:
            self._not_before[tenant] = self._clock() + AGAIN_AFTER
            gone = await graph.take_away(tenant, chat_id)
            log.warning("app_not_in_chat", tenant=tenant, chat=chat_id, chat_is_gone=gone)
            raise

    async def is_ours(self, workspace_id: int, conversation: str) -> bool:
        """Whether the bot made this chat."""
        async with self._database.begin() as session:
            return await addresses.is_posted_to(session, workspace_id, conversation, ALL)

    async def _made(self, meeting: Meeting, graph: Graph) -> str:
        user_ids = [one.external_id for one in meeting.members]
        chat_id = await graph.make_chat(meeting.tenant, user_ids, meeting.topic)
        await self._note(meeting, chat_id, "")
        return chat_id

    async def _note(self, meeting: Meeting, chat_id: str, message_id: str) -> None:
        posting = SentMessage(
            workspace_id=meeting.workspace_id,
            mark=meeting.mark,
            external_id=ALL,
            channel=chat_id,
            message_id=message_id,
        )
        async with self._database.begin() as session:
            await addresses.record_posting(session, posting)


def _can_meet(meeting: Meeting, sent: Sequence[SentMessage]) -> bool:
    is_free = all(one.external_id == ALL for one in sent)
    return is_free and not any(
        one.external_id.startswith(NO_DIRECTORY_ID) for one in meeting.members
    )
