"""Files that people drop into the chat with the bot: fetched with the bot's token, by need alone.

Slack's documentation of file objects: `url_private_download` is open to a token with `files:read`;
without it Slack answers with a page to log in.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp

from bot.platforms.payloads import Json
from handlers.conversation.chat import FileRefused
from handlers.people.lists.kinds import MOST_BYTES

PATIENCE = aiohttp.ClientTimeout(total=120)
HTML = "text/html"


async def fetch(session: aiohttp.ClientSession, token: str, file: Json, api_url: str) -> bytes:
    """What is in a file; of one that is too large the beginning. Raises FileRefused."""
    address = str(file.get("url_private_download") or file.get("url_private") or "")
    if not _is_slacks(address, api_url):
        raise FileRefused("list-not-fetched")
    headers = {"Authorization": f"Bearer {token}"}
    try:
        async with session.get(
            address, headers=headers, allow_redirects=False, timeout=PATIENCE
        ) as answer:
            if answer.status in (301, 302, 303) or answer.content_type == HTML:
                raise FileRefused("list-slack-scope")
            if answer.status != 200:
                raise FileRefused("list-not-fetched")
            return await _at_most(answer)
    except (aiohttp.ClientError, TimeoutError, OSError):
        raise FileRefused("list-not-fetched") from None


async def _at_most(answer: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for piece in answer.content.iter_chunked(1 << 16):
        content += piece
        if len(content) > MOST_BYTES:
            break
    return bytes(content)


def _is_slacks(address: str, api_url: str) -> bool:
    """The token goes to Slack alone, or to where the bot finds Slack's methods."""
    parts, api = urlsplit(address), urlsplit(api_url)
    if (parts.scheme, parts.netloc) == (api.scheme, api.netloc):
        return True
    host = parts.hostname or ""
    return parts.scheme == "https" and (host == "slack.com" or host.endswith(".slack.com"))
