"""Who is known in a tenant: how to reach people, their names, and in whose words they read.

What was seen of a person is kept; Teams lets a bot look nobody up who never met it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from bot.platforms.teams.connector import (
    Connector,
    RequestRefused,
    TeamsConversation,
    patiently,
)
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import File, Option, Text, TryLater, WorkspaceKey
from handlers.conversation.turn import Clock, UnitOfWork, speaker
from handlers.people import unreachable
from storage import addresses, people
from storage.database import Database
from storage.tables import Address, PendingFile, SentMessage, Workspace


class AddressBook:
    """People of the tenants that the bot is in."""

    def __init__(
        self,
        connector: Connector,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        new_workspace: Callable[[WorkspaceKey], Workspace],
    ) -> None:
        self._connector = connector
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._new_workspace = new_workspace

    async def remember(self, workspace: WorkspaceKey, seen: Address) -> Address:
        """Keep how to reach somebody; `seen` needs no workspace yet.

        Mostly nothing is new, and nothing is written.
        """
        address, _is_news = await self.learn(workspace, seen)
        return address

    async def learn(self, workspace: WorkspaceKey, seen: Address) -> tuple[Address, bool]:
        """The same, and whether something else was known of them before."""
        known = await self.address(workspace, seen.external_id)
        if known is not None and not addresses.is_news(seen, known):
            return known, False
        async with self._database.begin() as session:
            stored = await people.remember_workspace(session, self._new_workspace(workspace))
            seen.workspace_id = stored.id
            return await addresses.remember(session, seen), known is not None

    async def workspace_id(self, workspace: WorkspaceKey) -> int:
        """The row of a tenant, made if it is new."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
        if stored is not None:
            return stored.id
        async with self._database.begin() as session:
            made = await people.remember_workspace(session, self._new_workspace(workspace))
            return made.id

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

    async def with_emails(self, workspace: WorkspaceKey) -> AsyncIterator[tuple[str, Address]]:
        """Everybody whom the bot can write to, with the address that Teams tells of them."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            known = await addresses.all_addresses(session, stored.id) if stored else ()
        for one in known:
            if not one.conversation:
                continue
            place = TeamsConversation(one.service_url, workspace.external_id, one.conversation)
            try:
                found = await patiently(partial(self._connector.member, place, one.account_id))
            except (RequestRefused, TryLater):
                continue
            for email in (found.get("email"), found.get("userPrincipalName")):
                if isinstance(email, str) and email:
                    yield email.casefold(), one

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
                work = UnitOfWork(session=session, now=self._clock(), workspace=stored)
                await unreachable.lost(work, member)

    async def first_time(self, workspace: WorkspaceKey, key: str) -> bool:
        """Whether a delivery of that key comes for the first time; without a key it always does."""
        async with self._database.begin() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            if stored is None or not key:
                return True
            return await people.first_time(session, stored.id, key, self._clock())

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

    async def drop_file(self, workspace: WorkspaceKey, external_id: str, parcel_id: int) -> None:
        """A file was taken, or is not wanted."""
        async with self._database.begin() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            if stored is not None:
                await addresses.drop_file(session, stored.id, external_id, parcel_id)

    async def way(self, workspace: WorkspaceKey) -> Address | None:
        """Any address in the tenant: it names the service that reaches everybody in it."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            return await addresses.any_address(session, stored.id) if stored else None

    async def copies(self, workspace: WorkspaceKey, mark: str) -> Sequence[SentMessage]:
        """The copies of a message that were sent, or begun."""
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            return await addresses.postings_of(session, stored.id, mark) if stored else ()

    async def keep_file(self, workspace: WorkspaceKey, external_id: str, file: File) -> int:
        """Keep a file until its reader takes it; its id."""
        async with self._database.begin() as session:
            stored = await people.remember_workspace(session, self._new_workspace(workspace))
            parcel = PendingFile(
                workspace_id=stored.id,
                external_id=external_id,
                name=file.name,
                media_type=file.media_type,
                content="",
                created_at=self._clock(),
            )
            return await addresses.keep_file(session, parcel, file.content)
