"""A group chat of two partners with the bot in it, made through Microsoft Graph.

A bot cannot open one by itself. Graph can, for an app that an administrator has given the
application permissions `Chat.Create` and `TeamsAppInstallation.ReadWriteSelfForChat.All`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from bot.platforms.fitting import cut
from bot.platforms.teams.connector import Connector, RequestRefused

LONGEST_TOPIC = 250
"""Characters of a group chat's name: Graph's limit."""
MEMBER = "#microsoft.graph.aadUserConversationMember"
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
        """The token is the tenant's own, also for a bot of many tenants."""
        address = urlsplit(self._url)
        scope = f"{address.scheme}://{address.netloc}/.default"
        url = f"{self._url}/{path}"
        return await self._connector.request("POST", url, body, tenant, scope)
