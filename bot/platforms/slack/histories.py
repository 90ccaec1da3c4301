"""Messages that carry a mark, and how one is found again in its conversation.

Slack's documentation of `conversations.history`: tier 3, and for apps that are distributed outside
of the Marketplace one call a minute with 15 messages (docs.slack.dev/changelog, 29 May 2025).
"""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.platforms.payloads import Json
from bot.platforms.slack.clients import Clients
from bot.platforms.slack.rates import asked_to_wait
from handlers.conversation.chat import WorkspaceKey

EVENT_TYPE = "mentor_prompt"
PAGE = 200
"""Messages read at once."""


def marked(mark: str) -> Json:
    """The metadata of a message, which people do not see."""
    return {"event_type": EVENT_TYPE, "event_payload": {"prompt": mark}}


class Histories:
    """Looks for messages; whoever is told to wait in the middle goes on there the next time."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._left_off: dict[tuple[str, str], str] = {}
        """The next page, by conversation and mark."""

    async def look_for(
        self, workspace: WorkspaceKey, channel: str, mark: str, oldest: str
    ) -> str | None:
        """The message's id, or None if it is not there; raises SlackApiError and Throttled."""
        key = (channel, mark)
        while True:
            page = await self._page(workspace, key, oldest)
            for message in page["messages"]:
                if message.get("metadata") == marked(mark):
                    self._left_off.pop(key, None)
                    return str(message["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                self._left_off.pop(key, None)
                return None
            self._left_off[key] = str(cursor)

    async def _page(self, workspace: WorkspaceKey, key: tuple[str, str], oldest: str) -> Json:
        client = await self._clients.of(workspace)
        try:
            answer = await client.conversations_history(
                channel=key[0],
                oldest=oldest,
                limit=PAGE,
                include_all_metadata=True,
                cursor=self._left_off.get(key),
            )
        except SlackApiError as error:
            if asked_to_wait(error) is None:
                self._left_off.pop(key, None)
            raise
        found: Json = answer.data  # type: ignore[assignment]
        return found
