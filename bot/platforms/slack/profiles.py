"""Who people are in Slack: asked for one by one, or, when many come at once, found in the list.

`users.info` is tier 4, a hundred a minute, and `users.list` tier 2: but one page of it tells of two
hundred people. So the first day of a programme, when a thousand come within a minute, needs as many
calls as the list has pages instead of a thousand.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

import structlog
from slack_sdk.errors import SlackApiError

from bot.platforms.payloads import Json
from bot.platforms.slack.clients import Clients
from bot.platforms.slack.directory import pages_of_users
from bot.platforms.slack.rates import asked_to_wait
from handlers.conversation.chat import Throttled, WorkspaceKey

log = structlog.get_logger(__name__)

ONE_BY_ONE = 20
"""People asked for at the same moment, each by a call of their own; more are found in the list."""
MOST_PAGES = 20
"""Of the list: what Slack allows in a minute. Whoever stands behind is asked for one by one."""


@dataclass(slots=True)
class _Asked:
    """Who is asked for in a workspace at this moment."""

    one_by_one: int = 0
    in_list: dict[str, asyncio.Future[Json | None]] = field(default_factory=dict)
    reading: asyncio.Task[None] | None = None
    pages: AsyncIterator[Sequence[Json]] | None = None
    """What is left of the list."""


class Profiles:
    """Slack's user objects."""

    def __init__(
        self, clients: Clients, quick: Clients, seen: Callable[[WorkspaceKey, Json], None]
    ) -> None:
        """`quick` ones raise Throttled where `clients` may wait.

        Everybody on a page that is read is `seen`: whoever comes after it need not be asked for.
        """
        self._clients = clients
        self._quick = quick
        self._seen = seen
        self._asked: dict[WorkspaceKey, _Asked] = {}

    async def user(self, workspace: WorkspaceKey, external_id: str) -> Json:
        """One of them; raises SlackApiError, also if there is nobody of that id, and Throttled."""
        asked = self._asked.setdefault(workspace, _Asked())
        if asked.one_by_one < ONE_BY_ONE:
            asked.one_by_one += 1
            try:
                return await _info(self._quick, workspace, external_id)
            except Throttled:
                log.info("slack_list_read", workspace=workspace.external_id)
            finally:
                asked.one_by_one -= 1
        found = await self._in_list(workspace, asked, external_id)
        return found or await _info(self._clients, workspace, external_id)

    async def _in_list(
        self, workspace: WorkspaceKey, asked: _Asked, external_id: str
    ) -> Json | None:
        """None if the list does not tell; whoever asks together waits for one reading."""
        waiting = asked.in_list.setdefault(external_id, asyncio.get_running_loop().create_future())
        if asked.reading is None:
            asked.reading = asyncio.create_task(self._read(workspace, asked))
        return await asyncio.shield(waiting)

    async def _read(self, workspace: WorkspaceKey, asked: _Asked) -> None:
        """Page by page, as long as somebody waits: who comes while it is read is read for too."""
        try:
            await asyncio.sleep(0)  # whoever asks at the same moment is looked for in one reading
            while asked.in_list:
                await self._read_on(workspace, asked)
        except Exception:
            asked.pages = None
            while asked.in_list:
                _answer(asked.in_list.popitem()[1], None)
        finally:
            asked.reading = None

    async def _read_on(self, workspace: WorkspaceKey, asked: _Asked) -> None:
        """From where it was left: who stands before is known, and the list's calls are few.

        Who was not found from its beginning to its end does not stand there.
        """
        sought = set() if asked.pages else set(asked.in_list)
        asked.pages = asked.pages or pages_of_users(await self._clients.of(workspace), MOST_PAGES)
        async for page in asked.pages:
            for user in page:
                self._seen(workspace, user)
                if user["id"] in asked.in_list:
                    _answer(asked.in_list.pop(user["id"]), user)
            if not asked.in_list:
                return
        asked.pages = None
        for left in sought & asked.in_list.keys():
            _answer(asked.in_list.pop(left), None)


def _answer(waiting: asyncio.Future[Json | None], user: Json | None) -> None:
    if not waiting.done():
        waiting.set_result(user)


async def _info(clients: Clients, workspace: WorkspaceKey, external_id: str) -> Json:
    client = await clients.of(workspace)
    try:
        answer = await client.users_info(user=external_id, include_locale=True)
    except SlackApiError as error:
        seconds = asked_to_wait(error)
        if seconds is None:
            raise
        raise Throttled(seconds, "users.info") from error
    user: Json = answer["user"]
    return user
