"""Who has which address in Slack: a few are asked for one by one, many are found in the whole list.

Slack's documentation of `users.lookupByEmail` (tier 3, scope `users:read.email`) and `users.list`
(tier 2, which tells addresses with the same scope).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence, Set
from itertools import count

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.payloads import Json

ONE_BY_ONE = 20
"""Addresses up to which each is asked for: the whole list takes a call for every 200 people."""
PAGE = 200
"""People of one page; Slack recommends no more."""


async def users_by_email(client: AsyncWebClient, emails: Collection[str]) -> Mapping[str, Json]:
    """Slack's user objects by address, in lower case as `emails` are; raises SlackApiError."""
    if len(emails) <= ONE_BY_ONE:
        return {email: user async for email, user in _asked_for(client, sorted(emails))}
    wanted = emails if isinstance(emails, Mapping | Set) else set(emails)
    found = {}
    async for user in listed_users(client):
        email = str((user.get("profile") or {}).get("email") or "").casefold()
        if email in wanted:
            found[email] = user
    return found


async def _asked_for(
    client: AsyncWebClient, emails: Collection[str]
) -> AsyncIterator[tuple[str, Json]]:
    for email in emails:
        try:
            found = await client.users_lookupByEmail(email=email)
        except SlackApiError as error:
            if error.response["error"] != "users_not_found":
                raise
            continue
        yield email, found["user"]


async def listed_users(client: AsyncWebClient) -> AsyncIterator[Json]:
    """Everybody in the workspace, page by page; raises SlackApiError."""
    async for page in pages_of_users(client):
        for user in page:
            yield user


async def pages_of_users(
    client: AsyncWebClient, most: int | None = None
) -> AsyncIterator[Sequence[Json]]:
    """The pages of the list of everybody in the workspace, or its first; raises SlackApiError."""
    cursor = ""
    for number in count(1):
        page = await client.users_list(limit=PAGE, cursor=cursor or None, include_locale=True)
        yield page["members"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor or number == most:
            return
