"""What `mentor doctor` looks at: each service is asked as the bot would ask, nothing is changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

from bot.console import address_examination as public_address
from bot.console import calendar_examination as calendars
from bot.platforms.finding import PATIENCE, Finding, ill
from bot.platforms.slack import examination as slack
from bot.platforms.teams import examination as teams
from bot.settings import Settings
from storage.database import Database, DatabaseUnusable
from storage.encryption import reads
from storage.health import SchemaState, latency, schema_state, some_encrypted

SLOW = 100.0
"""Milliseconds after which a database is too far away for answers within three seconds."""


async def examined(settings: Settings, now: datetime, address: str = "") -> AsyncIterator[Finding]:
    """Every finding, as it is made; of the public address if one is named."""
    for findings in (
        _database(settings),
        slack.examined(settings, now),
        teams.examined(settings),
        calendars.examined(settings, now),
        public_address.examined(settings, address),
    ):
        async for finding in findings:
            yield finding


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    database = Database(settings.database)
    try:
        async with asyncio.timeout(PATIENCE):
            took = await latency(database)
        key = "doctor-database" if took < SLOW else "doctor-database-slow"
        yield Finding(key, {"milliseconds": f"{took:.0f}"}, is_well=took < SLOW)
        state = await schema_state(database)
        yield Finding(f"doctor-schema-{state}", is_well=state is not SchemaState.NEWER)
        if state is SchemaState.CURRENT:
            yield await _key(database, settings)
    except DatabaseUnusable as error:
        yield ill("doctor-database-away", why=error.why)
    except TimeoutError:
        yield ill("doctor-database-away", why="TimeoutError")
    finally:
        await database.close()


async def _key(database: Database, settings: Settings) -> Finding:
    texts = [text async for text in some_encrypted(database)]
    if not texts:
        return Finding("doctor-key-unused")
    if reads(settings.keys, texts):
        return Finding("doctor-key")
    return ill("doctor-key-wrong")
