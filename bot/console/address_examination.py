"""Whether the address that Slack and Teams are told leads to the bot: asked from outside of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp

from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.settings import Settings

ALIVE = {"status": "ok"}
"""What the bot answers at /healthz, and hardly anything else."""
REFUSES = frozenset({400, 401, 403})
"""How the bot answers whoever is not Slack or Microsoft."""
PATHS = {"/slack/events": "Slack", "/api/messages": "Teams"}


async def examined(settings: Settings, address: str) -> AsyncIterator[Finding]:
    """One finding, if it is well; else what stands in the way."""
    if not address:
        return
    base = address.rstrip("/")
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session:
            async with session.get(f"{base}/healthz") as answer:
                body = await answer.json(content_type=None) if answer.status == 200 else None
            if body != ALIVE:
                yield ill("doctor-address-other", address=base, status=str(answer.status))
                return
            for path, platform in _used(settings).items():
                async with session.post(base + path, data=b"{}") as answer:
                    if answer.status not in REFUSES:
                        yield ill("doctor-address-path", address=base + path, platform=platform)
                        return
    except (*AWAY, ValueError) as error:
        yield ill("doctor-address-away", address=base, why=type(error).__name__)
        return
    yield Finding("doctor-address", {"address": base})


def _used(settings: Settings) -> dict[str, str]:
    by_http = bool(settings.slack_signing_secret.get_secret_value())
    is_used = {"Slack": settings.has_slack and by_http, "Teams": settings.has_teams}
    return {path: platform for path, platform in PATHS.items() if is_used[platform]}
