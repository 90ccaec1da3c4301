"""Teams as the bot speaks in it: people looked up, messages sent and changed.

A bot cannot open a conversation of several people. What is meant for several goes to a group chat
where Graph may make one, else to each of them, with a link that opens a chat with the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import structlog

from bot.platforms.payloads import Json
from bot.platforms.teams.cards import Renewal, message_card
from bot.platforms.teams.connector import Connector, RequestRefused, TeamsConversation
from bot.platforms.teams.files import is_picture, offer_activity, picture_activity
from bot.platforms.teams.groups import ALL, Groups, Meeting
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import (
    Audience,
    Buttons,
    File,
    LinkButton,
    Message,
    MessageRef,
    Option,
    Profile,
    Text,
    TryLater,
    Undeliverable,
    Unreachable,
    WorkspaceKey,
)
from handlers.conversation.turn import Clock, speaker
from handlers.people import unreachable
from storage import addresses, people
from storage.database import Database
from storage.tables import Address, PendingFile, SentMessage, Workspace

log = structlog.get_logger(__name__)

CHAT_LINK = "https://teams.microsoft.com/l/chat/0/0"
CARD = "application/vnd.microsoft.card.adaptive"
AWAY = frozenset({403, 404})
"""Answers that mean: blocked, the app removed, or never installed."""


class TeamsChat:
    """The Chat port for the tenants that the bot is in."""

    def __init__(
        self,
        connector: Connector,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        new_workspace: Callable[[WorkspaceKey], Workspace],
        bot_id: str,
        groups: Groups,
    ) -> None:
        self._groups = groups
        self._connector = connector
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._new_workspace = new_workspace
        self._bot_id = bot_id

    # ------------------------------------------------------------------ the port

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What was seen of a person; None if they were never seen."""
        address = await self.address(workspace, external_id)
        if address is None:
            return None
        name = address.name or external_id
        return Profile(external_id, name, address.language, address.timezone)

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Post to one person, to a group chat of several, or a copy to each of them."""
        if len(audience.external_ids) == 1:
            return await self._send_to(audience.workspace, audience.external_ids[0], message)
        in_group = await self._send_to_group(audience, message, mark)
        if in_group is not None:
            return in_group
        refs: list[MessageRef] = []
        failed: list[TryLater | Unreachable | Undeliverable] = []
        for external_id in audience.external_ids:
            try:
                refs.append(await self._send_copy(audience, external_id, message, mark))
            except (TryLater, Unreachable, Undeliverable) as error:
                failed.append(error)
        if failed:
            raise failed[0]
        return refs[0]

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """Teams cannot tell; of copies we know ourselves whether all were sent."""
        sent = [one for one in await self._copies(audience.workspace, mark) if one.message_id]
        for one in sent:
            if one.external_id == ALL:
                return MessageRef(one.channel, one.message_id)
        complete = {one.external_id for one in sent} >= set(audience.external_ids)
        return MessageRef(sent[0].channel, sent[0].message_id) if sent and complete else None

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Show something else in the place of a message of the bot."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            known = await addresses.any_address(session, stored.id) if stored else None
        if known is None:
            raise Undeliverable("no_address")
        say = await self.speaker(workspace, "")
        place = TeamsConversation(known.service_url, workspace.external_id, ref.channel)
        try:
            await self._connector.replace(
                place, ref.message_id, card_activity(message_card(message, say), message.summary)
            )
        except RequestRefused as refusal:
            raise Undeliverable(refusal.code) from refusal

    # ------------------------------------------------------------------ people

    async def remember(self, workspace: WorkspaceKey, seen: Address) -> Address:
        """Keep how to reach somebody; `seen` needs no workspace yet.

        Mostly nothing is new, and nothing is written.
        """
        known = await self.address(workspace, seen.external_id)
        if known is not None and not addresses.is_news(seen, known):
            return known
        async with self._database.begin() as session:
            stored = await people.remember_workspace(session, self._new_workspace(workspace))
            seen.workspace_id = stored.id
            return await addresses.remember(session, seen)

    async def address(self, workspace: WorkspaceKey, external_id: str) -> Address | None:
        """How to reach somebody, if they were ever seen."""
        async with self._database.look() as session:
            return await addresses.known(
                session, workspace.platform, workspace.external_id, external_id
            )

    async def by_account(
        self, workspace: WorkspaceKey, place: TeamsConversation, account_id: str
    ) -> str:
        """The external id of somebody in a conversation; empty if there is nobody."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            known = stored and await addresses.address_by_account(session, stored.id, account_id)
        if known:
            return str(known.external_id)
        try:
            found = await self._connector.member(place, account_id)
        except (RequestRefused, TryLater):
            return ""
        seen = Address(
            external_id=str(found.get("aadObjectId") or found.get("objectId") or account_id),
            account_id=account_id,
            service_url=place.service_url,
            name=str(found.get("name") or ""),
        )
        return (await self.remember(workspace, seen)).external_id

    async def name_in(self, place: TeamsConversation, account_id: str) -> str:
        """The name of somebody in a conversation; empty if Teams does not tell."""
        try:
            return str((await self._connector.member(place, account_id)).get("name") or "")
        except (RequestRefused, TryLater):
            return ""

    async def people(self, workspace: WorkspaceKey) -> list[Option]:
        """Everyone known, to be chosen from."""
        return [Option(one, Text.of(name)) for name, one in await self.names(workspace)]

    async def names(self, workspace: WorkspaceKey) -> list[tuple[str, str]]:
        """Everyone known: name and external id."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            known = await people.members_of(session, stored.id) if stored else ()
            return [(one.name, one.external_id) for one in known if one.active]

    async def lost(self, workspace: WorkspaceKey, external_id: str) -> None:
        """Somebody has taken the bot away."""
        async with self._database.begin() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            member = stored and await people.member_of(session, stored.id, external_id)
            if stored and member:
                await unreachable.lost(session, stored, member, self._clock())

    async def first_time(self, workspace: WorkspaceKey, key: str) -> bool:
        """Whether a delivery of that key comes for the first time; without a key it always does."""
        async with self._database.begin() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            if stored is None or not key:
                return True
            return await people.first_time(session, stored.id, key, self._clock())

    async def file_for(
        self, workspace: WorkspaceKey, external_id: str, parcel_id: int
    ) -> tuple[str, bytes] | None:
        """The name and content of a file that waits for this person."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            if stored is None:
                return None
            found = await addresses.file_for(session, stored.id, external_id, parcel_id)
            if found is None:
                return None
            parcel, content = found
            return parcel.name, content

    async def made(self, workspace: WorkspaceKey, conversation: str) -> bool:
        """Whether the bot opened this conversation itself."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
        return stored is not None and await self._groups.is_ours(stored.id, conversation)

    async def drop_file(self, workspace: WorkspaceKey, external_id: str, parcel_id: int) -> None:
        """A file was taken, or is not wanted."""
        async with self._database.begin() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            if stored is not None:
                await addresses.drop_file(session, stored.id, external_id, parcel_id)

    async def speaker(self, workspace: WorkspaceKey, external_id: str) -> Say:
        """Wording for a person, known or not."""
        key = (workspace.platform, workspace.external_id)
        async with self._database.look() as session:
            known = await people.known(session, *key, external_id)
            if known is not None:
                return speaker(self._catalogue, *known)
            stored = await people.workspace_of(session, *key)
            if stored is None:
                return self._catalogue.speaker("en")
            seen = await addresses.known(session, *key, external_id)
            language = (seen.language if seen else "") or stored.language
            return self._catalogue.speaker(language, stored.formal, ZoneInfo(stored.timezone))

    # ------------------------------------------------------------------ messages

    async def post(
        self,
        place: TeamsConversation,
        account_id: str,
        message: Message,
        say: Say,
        renewal: Renewal | None = None,
    ) -> str:
        """Post into a conversation; the message's id. Raises Refused or TryLater."""
        card = message_card(message, say, renewal)
        return await self.post_card(place, account_id, card, message.summary)

    async def post_card(
        self, place: TeamsConversation, account_id: str, card: Json, summary: str
    ) -> str:
        """Post a card; the message's id. Raises Refused or TryLater."""
        return await self.post_activity(place, account_id, card_activity(card, summary))

    async def post_text(self, place: TeamsConversation, account_id: str, text: str) -> str:
        """Post a line of our own words. Raises Refused or TryLater."""
        activity: Json = {"type": "message", "text": text, "textFormat": "plain"}
        return await self.post_activity(place, account_id, activity)

    async def post_activity(self, place: TeamsConversation, account_id: str, activity: Json) -> str:
        """Post anything; the message's id. Raises Refused or TryLater."""
        ends: Json = {
            "from": {"id": self._bot_id},
            "recipient": {"id": account_id},
            "conversation": {"id": place.conversation},
        }
        return await self._connector.send(place, activity | ends)

    async def post_files(
        self, workspace: WorkspaceKey, address: Address, files: Sequence[File], say: Say
    ) -> None:
        """Offer files. The message they belong to is there already: failure is only logged."""
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        for file in files:
            if is_picture(file):
                activity = picture_activity(file)
            else:
                activity = offer_activity(file, await self._keep(address, file), say)
            try:
                await self.post_activity(place, address.account_id, activity)
            except (RequestRefused, TryLater) as error:
                log.warning("file_not_sent", error=str(error))

    async def _keep(self, address: Address, file: File) -> int:
        parcel = PendingFile(
            workspace_id=address.workspace_id,
            external_id=address.external_id,
            name=file.name,
            media_type=file.media_type,
            content="",
            created_at=self._clock(),
        )
        async with self._database.begin() as session:
            return await addresses.keep_file(session, parcel, file.content)

    async def own_place(
        self, workspace: WorkspaceKey, external_id: str
    ) -> tuple[TeamsConversation, Address]:
        """The bot's own conversation with a person. Raises Unreachable or TryLater."""
        address = await self.address(workspace, external_id)
        if address is None or not address.conversation:
            address = await self._open(workspace, external_id, address)
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        return place, address

    # ------------------------------------------------------------------ how

    async def _send_to(
        self, workspace: WorkspaceKey, external_id: str, message: Message
    ) -> MessageRef:
        place, address = await self.own_place(workspace, external_id)
        say = await self.speaker(workspace, external_id)
        try:
            message_id = await self.post(place, address.account_id, message, say)
        except RequestRefused as refusal:
            if refusal.status in AWAY:
                raise Unreachable(external_id, refusal.code) from refusal
            raise Undeliverable(refusal.code) from refusal
        await self.post_files(workspace, address, message.files, say)
        return MessageRef(place.conversation, message_id)

    async def _send_to_group(
        self, audience: Audience, message: Message, mark: str
    ) -> MessageRef | None:
        found = [await self.address(audience.workspace, one) for one in audience.external_ids]
        members = tuple(one for one in found if one is not None)
        if len(members) < len(found):
            return None
        say = await self.speaker(audience.workspace, members[0].external_id)
        topic = str(say("teams-group-topic", names=" & ".join(one.name for one in members)))
        meeting = Meeting(audience.workspace.external_id, members, topic, mark)

        async def post(place: TeamsConversation) -> str:
            return await self.post(place, members[0].account_id, message, say)

        return await self._groups.post(meeting, await self._copies(audience.workspace, mark), post)

    async def _send_copy(
        self, audience: Audience, external_id: str, message: Message, mark: str
    ) -> MessageRef:
        for sent in await self._copies(audience.workspace, mark):
            if sent.external_id == external_id:
                return MessageRef(sent.channel, sent.message_id)
        say = await self.speaker(audience.workspace, external_id)
        links = [
            link
            for other in audience.external_ids
            if other != external_id
            for link in await self._chat_with(audience.workspace, other, say)
        ]
        told = message.with_parts(Buttons(tuple(links))) if links else message
        ref = await self._send_to(audience.workspace, external_id, told)
        async with self._database.begin() as session:
            workspace = await people.remember_workspace(
                session, self._new_workspace(audience.workspace)
            )
            posting = SentMessage(
                workspace_id=workspace.id,
                mark=mark,
                external_id=external_id,
                channel=ref.channel,
                message_id=ref.message_id,
            )
            await addresses.record_posting(session, posting)
        return ref

    async def _chat_with(
        self, workspace: WorkspaceKey, external_id: str, say: Say
    ) -> list[LinkButton]:
        """A button that opens a chat with somebody, the first words in it; none if unknown."""
        address = await self.address(workspace, external_id)
        if address is None or not address.conversation:
            return []
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        try:
            found = await self._connector.member(place, address.account_id)
        except RequestRefused:
            return []
        user = str(found.get("userPrincipalName") or found.get("email") or "")
        if not user:
            return []
        words = str(say("teams-first-message", name=address.name))
        link = f"{CHAT_LINK}?{urlencode({'users': user, 'message': words})}"
        return [LinkButton(say("teams-open-chat", name=address.name), link)]

    async def _open(
        self, workspace: WorkspaceKey, external_id: str, known: Address | None
    ) -> Address:
        """A conversation with somebody who never wrote: it needs the app to be installed."""
        way = known or await self._way(workspace)
        if way is None:
            raise Unreachable(external_id, "never_seen")
        account_id = known.account_id if known else external_id
        place = TeamsConversation(way.service_url, workspace.external_id, "")
        try:
            conversation = await self._connector.open(place, self._bot_id, account_id)
        except RequestRefused as refusal:
            raise Unreachable(external_id, refusal.code) from refusal
        seen = Address(
            external_id=external_id,
            account_id=account_id,
            conversation=conversation,
            service_url=way.service_url,
        )
        return await self.remember(workspace, seen)

    async def _way(self, workspace: WorkspaceKey) -> Address | None:
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            return await addresses.any_address(session, stored.id) if stored else None

    async def _copies(self, workspace: WorkspaceKey, mark: str) -> Sequence[SentMessage]:
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            return await addresses.postings_of(session, stored.id, mark) if stored else ()


def card_activity(card: Json, summary: str) -> Json:
    """A message that is a card; `summary` is for notifications."""
    return {
        "type": "message",
        "summary": summary,
        "attachments": [{"contentType": CARD, "content": card}],
    }
