"""Whether this process can do its work: the answer to `/readyz`."""

from __future__ import annotations

import asyncio
import os
import shutil
from datetime import datetime, timedelta

import structlog

from bot.app import Bot
from storage.health import SchemaState, key_fits, schema_state

log = structlog.get_logger(__name__)

READY_WITHIN = 5.0
"""Seconds that everything together has to answer."""
LEAST_FREE = 100_000_000
"""Bytes of free disk below which SQLite may soon be unable to write: its log grows by megabytes."""
KEY_HOLDS_FOR = timedelta(minutes=10)
"""For how long a key that fits is not tried again."""

READY = "ready"
NO_DATABASE, OTHER_SCHEMA = "no database", "another schema"
NO_DISK, WRONG_KEY = "no disk", "wrong key"


class Readiness:
    """Looks at database, schema, disk and key; changes nothing and waits for no writer."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._key_fitted: datetime | None = None

    async def state(self) -> str:
        """READY, or what is missing; it is logged."""
        try:
            async with asyncio.timeout(READY_WITHIN):
                found = await self._found()
            reason = found
        except Exception as error:
            found, reason = NO_DATABASE, type(error).__name__
        if found != READY:
            log.warning("not_ready", state=found, reason=reason)
        return found

    async def _found(self) -> str:
        if not await asyncio.to_thread(self._has_disk):
            return NO_DISK
        if await schema_state(self._bot.database) is not SchemaState.CURRENT:
            return OTHER_SCHEMA
        return READY if await self._key_fits() else WRONG_KEY

    def _has_disk(self) -> bool:
        file = self._bot.database.file
        if file is None:
            return True
        return os.access(file, os.W_OK) and shutil.disk_usage(file.parent).free >= LEAST_FREE

    async def _key_fits(self) -> bool:
        """Stored texts are tried; while there are none, any key fits."""
        now = self._bot.clock()
        if self._key_fitted is not None and now < self._key_fitted + KEY_HOLDS_FOR:
            return True
        fits = await key_fits(self._bot.database, self._bot.settings.keys)
        self._key_fitted = now if fits else None
        return fits
