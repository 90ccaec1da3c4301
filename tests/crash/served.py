"""The bot's server in a process of its own, in a strict Slack, at a time that stands still.

`mentor serve` but for the clock: what may be sent depends on the hour.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import logs
from bot.app import assemble
from bot.server.serving import run_server
from bot.settings import Settings
from tests.peers.slack.server import StrictSlack

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
READY = "ready"


@dataclass
class Served:
    """The process; what it logs is read as it comes."""

    process: Process
    logged: list[dict[str, Any]] = field(default_factory=list)

    async def logs(self, event: str) -> None:
        """Returns when it has logged that."""
        async with asyncio.timeout(PATIENCE):
            while not any(line["event"] == event for line in self.logged):
                self.logged.append(json.loads(await _line(self.process.stderr)))

    async def ends(self) -> int:
        """The exit code, with everything logged until then."""
        async with asyncio.timeout(PATIENCE):
            _, rest = await self.process.communicate()
        self.logged += [json.loads(line) for line in rest.decode().splitlines()]
        return await self.process.wait()

    def is_told_to_stop(self) -> None:
        """As a supervisor does it."""
        self.process.send_signal(signal.SIGTERM)


@asynccontextmanager
async def served(
    slack: StrictSlack, database_url: str, key: str, now: datetime
) -> AsyncIterator[Served]:
    """It runs when this begins; at the end it must have ended."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.crash.served", now.isoformat()),
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "MENTOR_DATABASE_URL": database_url,
            "MENTOR_ENCRYPTION_KEY": key,
            "MENTOR_PORT": "0",
            "MENTOR_TICK_SECONDS": "0.05",
            "SLACK_BOT_TOKEN": "xoxb-T1-for-tests",
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "SLACK_API_URL": slack.api_url,
        },
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            assert await _line(process.stdout) == READY
        yield Served(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _line(stream: asyncio.StreamReader | None) -> str:
    assert stream is not None
    line = (await stream.readline()).decode().strip()
    assert line, "the process has ended"
    return line


def serve(now: datetime) -> None:
    """The whole life of the process."""
    settings = Settings(_env_file=None)
    logs.configure(settings.log_level)
    run_server(assemble(settings, lambda: now), lambda: print(READY, flush=True))  # noqa: T201


if __name__ == "__main__":
    serve(datetime.fromisoformat(sys.argv[1]))
