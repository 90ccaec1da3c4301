"""Teams as the bot speaks in it: people looked up, messages sent and changed.

A bot cannot open a conversation of several people. What is meant for several goes to a group chat
where Graph may make one, else to each of them, with a link that opens a chat with the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote, urlencode

import structlog

from bot.platforms.payloads import Json
from bot.platforms.teams.address_book import AddressBook
from bot.platforms.teams.cards import Renewal, message_card, without_slash
from bot.platforms.teams.connector import (
    NO_CONVERSATION,
    NO_MEMBER,
    Connector,
    RequestRefused,
    TeamsConversation,
)
from bot.platforms.teams.files import as_shown, is_picture, offer_activity, picture_activity
from bot.platforms.teams.groups import ALL, Groups, Meeting
from bot.platforms.teams.rooms import Rooms, is_guest
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import (
    Audience,
    Buttons,
    File,
    LinkButton,
    Message,
    MessageRef,
    Profile,
    Room,
    RoomRefused,
    TryLater,
    Undeliverable,
    Unreachable,
    WorkspaceKey,
)
from handlers.conversation.turn import Clock
from storage import addresses, people
from storage.database import Database
from storage.tables import Address, SentMessage, Workspace

log = structlog.get_logger(__name__)

WEB_URL = "https://teams.microsoft.com"
"""Where links into Teams lead, outside national clouds."""
GROUP_CHAT = "19:"
"""How the id of a chat of several people begins."""
CARD = "application/vnd.microsoft.card.adaptive"
AWAY = frozenset({403, 404})
"""Answers that mean: blocked, the app removed, or never installed."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is answered, and where their own conversation with the bot is."""

    workspace: WorkspaceKey
    external_id: str
    account_id: str
    place: TeamsConversation
    say: Say


class TeamsChat:
    """The Chat port for the tenants that the bot is in."""

    reaches_everybody = False
    keeps_for_later = True
    has_link = True

    def __init__(
        self,
        connector: Connector,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        new_workspace: Callable[[WorkspaceKey], Workspace],
        bot_id: str,
        groups: Groups,
        web_url: str = WEB_URL,
    ) -> None:
        self.book = AddressBook(connector, database, catalogue, clock, new_workspace)
        self.teams = Rooms(connector, database)
        self._groups = groups
        self._web_url = web_url.rstrip("/")
        self._connector = connector
        self._database = database
        self._new_workspace = new_workspace
        self._bot_id = bot_id

    # ------------------------------------------------------------------ the port

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What was seen of a person; None if they were never seen."""
        address = await self.book.address(workspace, external_id)
        if address is None:
            return None
        return profile_of(address, is_guest=await self._is_guest(workspace, address))

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """As the roster of their own conversation has them, with the zone they were last seen in.

        Whoever is in it no more has no account any more; that is asked twice.
        """
        address = await self.book.address(workspace, external_id)
        if address is None or not address.conversation:
            return None
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        for _ in range(2):
            try:
                found = await self._connector.member(place, address.account_id)
            except RequestRefused as refusal:
                if refusal.code != NO_MEMBER:
                    return None
            else:
                known = profile_of(address, is_guest=is_guest(found))
                return replace(known, name=str(found.get("name") or known.name))
        return Profile(external_id, external_id, is_person=False)

    async def _is_guest(self, workspace: WorkspaceKey, address: Address) -> bool:
        """As the roster of their own conversation has it; nobody else is asked."""
        if not address.conversation:
            return False
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        try:
            return is_guest(await self._connector.member(place, address.account_id))
        except (RequestRefused, TryLater):
            return False

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """As the roster of the person's own conversation has it."""
        address = await self.book.address(workspace, external_id)
        found = await self._on_roster(workspace, address)
        return _email_in(found.get("email"), found.get("userPrincipalName"))

    async def _on_roster(self, workspace: WorkspaceKey, address: Address | None) -> Json:
        """What Teams knows of somebody with whom the bot has a conversation; else nothing."""
        if address is None or not address.conversation:
            return {}
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        try:
            return await self._connector.member(place, address.account_id)
        except RequestRefused:
            return {}

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Post to one person, to a group chat of several, or a copy to each of them."""
        if audience.room:
            return await self._send_to_room(audience, message, mark)
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

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Of those who ever met the bot: nobody else can be looked up, nor written to."""
        wanted = {email.casefold() for email in emails}
        found: dict[str, Profile] = {}
        async for email, address in self.book.with_emails(workspace):
            if email in wanted:
                found[email] = Profile(
                    address.external_id,
                    address.name or address.external_id,
                    address.language,
                    address.timezone,
                    email=email,
                )
        return found

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """The teams that have the app: nobody can name one in a chat with a bot."""
        return await self.teams.offered(workspace)

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Everybody in a team, as its roster has it."""
        return await self.teams.people_in(workspace, room)

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """Opens a group chat; a chat of the bot with one person is another kind of id."""
        if not channel.startswith(GROUP_CHAT):
            return ""
        tenant = urlencode({"tenantId": workspace.external_id})
        return f"{self._web_url}/l/chat/{quote(channel, safe='')}/0?{tenant}"

    async def link(self, workspace: WorkspaceKey) -> str:
        """Opens the chat with the bot, or the app's page for whoever does not have it."""
        app_id = quote(self._bot_id.removeprefix("28:"), safe="")
        tenant = urlencode({"tenantId": workspace.external_id})
        return f"{self._web_url}/l/entity/{app_id}/conversations?{tenant}"

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """Teams cannot tell; of copies we know ourselves whether all were sent."""
        sent = [one for one in await self.book.copies(audience.workspace, mark) if one.message_id]
        for one in sent:
            if one.external_id == ALL or one.channel == audience.room:
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
        say = await self.book.speaker(workspace, "")
        place = TeamsConversation(known.service_url, workspace.external_id, ref.channel)
        try:
            await self._connector.replace(
                place, ref.message_id, card_activity(message_card(message, say), message.summary)
            )
        except RequestRefused as refusal:
            raise Undeliverable(refusal.code) from refusal

    async def made(self, workspace: WorkspaceKey, conversation: str) -> bool:
        """Whether the bot opened this conversation itself."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
        return stored is not None and await self._groups.is_ours(stored.id, conversation)

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

    async def post_files(self, recipient: Recipient, files: Sequence[File]) -> None:
        """Offer files. The message they belong to is there already: failure is only logged."""
        for whole in files:
            file = await asyncio.to_thread(as_shown, whole)
            if is_picture(file):
                activity = picture_activity(file)
            else:
                parcel_id = await self.book.keep_file(
                    recipient.workspace, recipient.external_id, file
                )
                activity = offer_activity(file, parcel_id, recipient.say)
            try:
                await self.post_activity(recipient.place, recipient.account_id, activity)
            except (RequestRefused, TryLater) as error:
                log.warning("file_not_sent", error=str(error))

    async def own_place(
        self, workspace: WorkspaceKey, external_id: str
    ) -> tuple[TeamsConversation, Address]:
        """The bot's own conversation with a person. Raises Unreachable or TryLater."""
        address = await self.book.address(workspace, external_id)
        if address is None or not address.conversation:
            address = await self._open(workspace, external_id, address)
        place = TeamsConversation(address.service_url, workspace.external_id, address.conversation)
        return place, address

    # ------------------------------------------------------------------ how

    async def _send_to(
        self, workspace: WorkspaceKey, external_id: str, message: Message
    ) -> MessageRef:
        place, address = await self.own_place(workspace, external_id)
        say = await self.book.speaker(workspace, external_id)
        try:
            message_id = await self.post(place, address.account_id, message, say)
        except RequestRefused as refusal:
            if refusal.code != NO_CONVERSATION:
                raise _for_good(external_id, refusal) from refusal
            address = await self._open(workspace, external_id, address)
            place = replace(place, conversation=address.conversation)
            message_id = await self._post_at_last(place, address, message, say)
        recipient = Recipient(workspace, external_id, address.account_id, place, say)
        await self.post_files(recipient, message.files)
        return MessageRef(place.conversation, message_id)

    async def _post_at_last(
        self, place: TeamsConversation, address: Address, message: Message, say: Say
    ) -> str:
        """Into a conversation that was opened anew, because Teams knew the old one no more."""
        try:
            return await self.post(place, address.account_id, message, say)
        except RequestRefused as refusal:
            raise _for_good(address.external_id, refusal) from refusal

    async def _send_to_room(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Begin a thread in a team's first channel, and note it: Teams finds no message again."""
        workspace = audience.workspace
        try:
            place, _name = await self.teams.place(workspace, audience.room)
            say = await self.book.speaker(workspace, "")
            message_id = await self.post(place, audience.room, message, say)
        except RoomRefused as gone:
            raise Undeliverable(gone.key) from gone
        except RequestRefused as refusal:
            raise Undeliverable(refusal.code) from refusal
        ref = MessageRef(audience.room, message_id)
        await self._note_copy(workspace, audience.external_ids[0], mark, ref)
        return ref

    async def _send_to_group(
        self, audience: Audience, message: Message, mark: str
    ) -> MessageRef | None:
        found = [await self.book.address(audience.workspace, one) for one in audience.external_ids]
        members = tuple(one for one in found if one is not None)
        if len(members) < len(found):
            return None
        say = await self.book.speaker(audience.workspace, members[0].external_id)
        topic = str(say("teams-group-topic", names=" & ".join(one.name for one in members)))
        meeting = Meeting(audience.workspace.external_id, members, topic, mark)

        async def post(place: TeamsConversation) -> str:
            return await self.post(place, members[0].account_id, message, say)

        return await self._groups.post(
            meeting, await self.book.copies(audience.workspace, mark), post
        )

    async def _send_copy(
        self, audience: Audience, external_id: str, message: Message, mark: str
    ) -> MessageRef:
        for sent in await self.book.copies(audience.workspace, mark):
            if sent.external_id == external_id:
                return MessageRef(sent.channel, sent.message_id)
        say = await self.book.speaker(audience.workspace, external_id)
        links = [
            link
            for other in audience.external_ids
            if other != external_id
            for link in await self._chat_with(audience.workspace, other, say)
        ]
        told = message.with_parts(Buttons(tuple(links))) if links else message
        ref = await self._send_to(audience.workspace, external_id, told)
        await self._note_copy(audience.workspace, external_id, mark, ref)
        return ref

    async def _note_copy(
        self, key: WorkspaceKey, external_id: str, mark: str, ref: MessageRef
    ) -> None:
        async with self._database.begin() as session:
            workspace = await people.remember_workspace(session, self._new_workspace(key))
            posting = SentMessage(
                workspace_id=workspace.id,
                mark=mark,
                external_id=external_id,
                channel=ref.channel,
                message_id=ref.message_id,
            )
            await addresses.record_posting(session, posting)

    async def _chat_with(
        self, workspace: WorkspaceKey, external_id: str, say: Say
    ) -> list[LinkButton]:
        """A button that opens a chat with somebody, the first words in it; none if unknown."""
        address = await self.book.address(workspace, external_id)
        found = await self._on_roster(workspace, address)
        user = str(found.get("userPrincipalName") or found.get("email") or "")
        if address is None or not user:
            return []
        words = str(say("teams-first-message", name=address.name))
        begins = urlencode({"users": user, "message": words}, quote_via=quote)
        link = f"{self._web_url}/l/chat/0/0?{begins}"
        return [LinkButton(say("teams-open-chat", name=address.name), link)]

    async def _open(
        self, workspace: WorkspaceKey, external_id: str, known: Address | None
    ) -> Address:
        """A conversation with somebody who never wrote: it needs the app to be installed."""
        way = known or await self.book.way(workspace)
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
        return await self.book.remember(workspace, seen)


def profile_of(address: Address, *, is_guest: bool = False) -> Profile:
    """What was seen of a person: installing tells no zone and often no language, messages do."""
    name = address.name or address.external_id
    return Profile(address.external_id, name, address.language, address.timezone, is_guest=is_guest)


def _for_good(external_id: str, refusal: RequestRefused) -> Unreachable | Undeliverable:
    """What it means that Teams takes no message for somebody."""
    if refusal.status in AWAY:
        return Unreachable(external_id, refusal.code)
    return Undeliverable(refusal.code)


def card_activity(card: Json, summary: str) -> Json:
    """A message that is a card; `summary` is for notifications."""
    return {
        "type": "message",
        "summary": without_slash(summary),
        "attachments": [{"contentType": CARD, "content": card}],
    }


def _email_in(*candidates: object) -> str:
    """The first that is an address; a guest's user name is none (`#EXT#`)."""
    texts = (str(one or "") for one in candidates)
    return next((text for text in texts if "@" in text and "#EXT#" not in text), "")
