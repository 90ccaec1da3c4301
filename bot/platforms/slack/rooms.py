"""Who is in a channel or user group of Slack's, and whether the bot may look and write there.

Slack's documentation of `conversations.info`, `conversations.members` (tier 4), `usergroups.list`
and `usergroups.users.list` (tier 2, paid plans).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.payloads import Json
from bot.platforms.slack.directory import ONE_BY_ONE, listed_users
from handlers.conversation.chat import Room, RoomRefused

GROUP = "S"
"""So begin the ids of user groups."""
PAGE = 200
"""Members of one page; Slack recommends no more."""
MEANT = {
    "channel_not_found": "room-slack-private",
    "not_in_channel": "room-slack-private",
    "missing_scope": "room-slack-scope",
    "no_such_subteam": "room-slack-group",
    "subteam_not_found": "room-slack-group",
    "plan_upgrade_required": "room-slack-group",
    "paid_teams_only": "room-slack-group",
}
"""What Slack's errors mean for whoever named a channel."""


async def who_is_in(client: AsyncWebClient, room: Room) -> tuple[Room, list[str]]:
    """The room by its name, and the ids of everybody in it.

    Raises RoomRefused, and SlackApiError for what may pass.
    """
    try:
        if room.external_id.startswith(GROUP):
            return await _group(client, room)
        return await _channel(client, room)
    except SlackApiError as error:
        meant = MEANT.get(str(error.response.get("error")))
        if meant is None:
            raise
        raise RoomRefused(meant) from error


async def _channel(client: AsyncWebClient, room: Room) -> tuple[Room, list[str]]:
    found: Json = (await client.conversations_info(channel=room.external_id))["channel"]
    if found.get("is_archived"):
        raise RoomRefused("room-slack-archived")
    if found.get("is_ext_shared") or found.get("is_pending_ext_shared"):
        raise RoomRefused("room-slack-shared")
    if found.get("is_private") and not found.get("is_member"):
        raise RoomRefused("room-slack-private")
    members = [one async for one in _members(client, room.external_id)]
    return Room(room.external_id, f"#{found['name']}"), members


async def _members(client: AsyncWebClient, channel: str) -> AsyncIterator[str]:
    cursor = ""
    while True:
        page = await client.conversations_members(
            channel=channel, limit=PAGE, cursor=cursor or None
        )
        for one in page["members"]:
            yield str(one)
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return


async def _group(client: AsyncWebClient, room: Room) -> tuple[Room, list[str]]:
    every: list[Json] = (await client.usergroups_list())["usergroups"]
    found = next((one for one in every if one["id"] == room.external_id), None)
    if found is None:
        raise RoomRefused("room-slack-group")
    members = await client.usergroups_users_list(usergroup=room.external_id)
    named = Room(room.external_id, f"@{found['handle']}", takes_posts=False)
    return named, [str(one) for one in members["users"]]


async def users_by_id(client: AsyncWebClient, ids: Collection[str]) -> list[Json]:
    """Slack's user objects: a few are asked for one by one, many are found in the whole list."""
    wanted = set(ids)
    if len(wanted) <= ONE_BY_ONE:
        return [
            (await client.users_info(user=one, include_locale=True))["user"]
            for one in sorted(wanted)
        ]
    return [user async for user in listed_users(client) if user["id"] in wanted]


async def app_id(client: AsyncWebClient) -> str:
    """The app's own id; empty if Slack does not tell."""
    who: Any = await client.auth_test()
    found: Any = await client.bots_info(bot=who["bot_id"])
    return str((found["bot"] or {}).get("app_id") or "")
