"""A group chat of two partners with the bot in it, made through Microsoft Graph.

A bot cannot open one by itself. Graph can, for an app that an administrator has given the
application permissions CREATE and INSTALL; whether it has stands in its token.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from bot.platforms.fitting import cut
from bot.platforms.teams.connector import Connector, RequestRefused
from handlers.conversation.chat import TryLater

LONGEST_TOPIC = 250
"""Characters of a group chat's name: Graph's limit."""
MEMBER = "#microsoft.graph.aadUserConversationMember"
CREATE, INSTALL = "Chat.Create", "TeamsAppInstallation.ReadWriteSelfForChat.All"
"""Application permissions without which there is no such chat."""
DELETE = "Chat.ManageDeletion.All"
"""With which a chat that came to nothing is taken away again."""
THERE_ALREADY = 409
"""HTTP status for an app that is installed."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Where Graph is, and what it knows the app by."""

    url: str
    """With its version: `https://graph.microsoft.com/v1.0`."""
    app_id: str
    """Of the app in the tenant's catalogue: not the one in its manifest."""


class Graph:
    """The two requests that make a group chat."""

    def __init__(self, connector: Connector, catalog: Catalog) -> None:
        self._connector = connector
        self._catalog = catalog
        self._url = catalog.url.rstrip("/")

    async def lacking(self, tenant: str) -> str:
        """The permissions that are missing, to be read; empty if none is, or nobody can tell.

        Raises TryLater.
        """
        given = await self._connector.tokens.permissions(tenant, self._scope)
        return "" if given is None else ", ".join(sorted({CREATE, INSTALL} - given))

    async def take_away(self, tenant: str, chat_id: str) -> bool:
        """A chat in which the bot cannot be; whether it is gone: not without its permission."""
        given = await self._connector.tokens.permissions(tenant, self._scope)
        if given is None or DELETE not in given:
            return False
        try:
            await self._request("DELETE", tenant, f"chats/{quote(chat_id, safe='')}", None)
        except (RequestRefused, TryLater):
            return False
        return True

    async def make_chat(self, tenant: str, user_ids: Sequence[str], topic: str) -> str:
        """A new group chat of people known by their directory ids; its id.

        Raises Refused (no permission, a guest, somebody unknown) or TryLater.
        """
        made = await self._post(
            tenant,
            "chats",
            {
                "chatType": "group",
                "topic": cut(topic.replace(":", " "), LONGEST_TOPIC),
                "members": [self._member(one) for one in user_ids],
            },
        )
        chat_id = made.get("id")
        if not isinstance(chat_id, str) or not chat_id:
            raise RequestRefused(200, "no_chat")
        return chat_id

    async def add_app(self, tenant: str, chat_id: str) -> None:
        """Put the bot into a chat; once is enough. Raises Refused or TryLater."""
        app = f"{self._url}/appCatalogs/teamsApps/{self._catalog.app_id}"
        path = f"chats/{quote(chat_id, safe='')}/installedApps"
        try:
            await self._post(tenant, path, {"teamsApp@odata.bind": app})
        except RequestRefused as refusal:
            if refusal.status != THERE_ALREADY:
                raise

    def _member(self, user_id: str) -> dict[str, object]:
        return {
            "@odata.type": MEMBER,
            "roles": ["owner"],
            "user@odata.bind": f"{self._url}/users('{user_id}')",
        }

    async def _post(self, tenant: str, path: str, body: dict[str, object]) -> dict[str, object]:
        return await self._request("POST", tenant, path, body)

    async def _request(
        self, method: str, tenant: str, path: str, body: dict[str, object] | None
    ) -> dict[str, object]:
        """The token is the tenant's own, also for a bot of many tenants."""
        url = f"{self._url}/{path}"
        return await self._connector.request(method, url, body, tenant, self._scope)

    @property
    def _scope(self) -> str:
        return scope_of(self._url)


def scope_of(url: str) -> str:
    """For what a token for Graph at this address is asked."""
    address = urlsplit(url)
    return f"{address.scheme}://{address.netloc}/.default"
