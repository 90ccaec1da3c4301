"""Teams that have the app: known from what happened in them, because Teams lists none to a bot."""

from __future__ import annotations

from collections.abc import Sequence

from bot.platforms.payloads import Json
from bot.platforms.teams.connector import Connector, RequestRefused, TeamsConversation
from handlers.conversation.chat import Profile, Room, RoomRefused, TryLater, WorkspaceKey
from storage import addresses, people
from storage.database import Database
from storage.tables import TeamRoom

MOST_OFFERED = 100
"""Teams to choose from: as many as a menu holds."""
GUEST = "#EXT#"
"""In the user name of somebody of another company."""


class Rooms:
    """The teams of the tenants that the bot is in."""

    def __init__(self, connector: Connector, database: Database) -> None:
        self._connector = connector
        self._database = database

    async def learn(self, workspace_id: int, place: TeamsConversation, name: str) -> None:
        """A team has the app; what it is called is asked for where nobody said it."""
        async with self._database.look() as session:
            known = await addresses.team_room(session, workspace_id, place.conversation)
        if known is not None and name in ("", known.name):
            return
        if not name:
            try:
                name = await self._connector.team_name(place)
            except (RequestRefused, TryLater):
                return
        async with self._database.begin() as session:
            await addresses.remember_team_room(
                session,
                TeamRoom(
                    workspace_id=workspace_id,
                    room=place.conversation,
                    name=name,
                    service_url=place.service_url,
                ),
            )

    async def forget(self, workspace_id: int, team: str) -> None:
        """A team has the app no more."""
        async with self._database.begin() as session:
            await addresses.forget_team_room(session, workspace_id, team)

    async def offered(self, workspace: WorkspaceKey) -> list[Room]:
        """By name."""
        return [Room(one.room, one.name) for one in await self._known(workspace)][:MOST_OFFERED]

    async def place(self, workspace: WorkspaceKey, room: str) -> tuple[TeamsConversation, str]:
        """Where a team is, and its name; raises RoomRefused if it has the app no more."""
        for one in await self._known(workspace):
            if one.room == room:
                place = TeamsConversation(one.service_url, workspace.external_id, room)
                return place, one.name
        raise RoomRefused("room-teams-gone")

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Everybody in a team. Raises RoomRefused or TryLater."""
        place, name = await self.place(workspace, room.external_id)
        try:
            found = [profile_in(one) async for one in self._connector.members(place)]
        except RequestRefused as refusal:
            raise RoomRefused("room-teams-gone") from refusal
        return Room(room.external_id, name), found

    async def _known(self, workspace: WorkspaceKey) -> Sequence[TeamRoom]:
        async with self._database.look() as session:
            stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
            return await addresses.team_rooms(session, stored.id) if stored else ()


def profile_in(member: Json) -> Profile:
    """Somebody as a roster tells of them."""
    external_id = str(member.get("aadObjectId") or member.get("objectId") or member.get("id"))
    return Profile(
        external_id=external_id,
        name=str(member.get("name") or external_id),
        email=str(member.get("email") or "").casefold(),
        is_guest=is_guest(member),
    )


def is_guest(member: Json) -> bool:
    """Whether a roster says that somebody is of another company."""
    name = str(member.get("userPrincipalName") or "")
    return str(member.get("userRole") or "").casefold() == "guest" or GUEST in name.upper()
