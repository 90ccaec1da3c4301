"""`mentor serve` as it runs: what the process has loaded by the time that it has answered."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web

from storage.encryption import new_key
from tests.machine import lacking
from tests.peers.teams.client.playground import ended, free_port, until_it_answers

ROOT = Path(__file__).parents[3]
HEAVY = {"numpy", "numpy.libs", "scipy", "scipy.libs", "typst"}
PATIENCE = 60


@asynccontextmanager
async def service(answers: asyncio.Queue[str]) -> AsyncIterator[str]:
    """The address of what takes the bot's messages on this machine."""

    async def take(request: web.Request) -> web.Response:
        await answers.put(await request.text())
        return web.json_response({"id": "m1"})

    app = web.Application()
    app.router.add_post("/v3/conversations/{conversation}/activities", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


def loaded_by(process: int) -> set[str]:
    """The folders and names of all files that a process has mapped: its shared objects."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    lines = [line.split(maxsplit=5) for line in maps.splitlines()]
    return {part for line in lines if len(line) == 6 for part in Path(line[5]).parts}


async def test_a_server_that_has_answered_has_loaded_nothing_that_only_matching_needs(
    sqlite_url: str, tmp_path: Path
) -> None:
    if sys.platform != "linux":
        lacking("only Linux tells what a process has mapped")
    port, answers = free_port(), asyncio.Queue[str]()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "serve"),
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHONPATH": str(ROOT),
            "MENTOR_DATABASE_URL": sqlite_url,
            "MENTOR_ENCRYPTION_KEY": new_key(),
            "MENTOR_PORT": str(port),
            "MENTOR_TEAMS_WITHOUT_AUTHENTICATION": "true",
        },
    )
    address = f"http://127.0.0.1:{port}"
    try:
        await until_it_answers(f"{address}/readyz", process)
        async with service(answers) as url, aiohttp.ClientSession() as session:
            for number, words in enumerate(("help", "topics")):
                activity = _message(url, number, words)
                async with session.post(f"{address}/api/messages", json=activity) as answer:
                    assert answer.status == 200
                said = await asyncio.wait_for(answers.get(), PATIENCE)
                assert "AdaptiveCard" in said
        loaded = loaded_by(process.pid)
    finally:
        await ended(process)
    assert loaded >= {"aiohttp", "sqlalchemy"}, "shared objects are seen where there are any"
    assert loaded & HEAVY == set()


def _message(service_url: str, number: int, words: str) -> dict[str, object]:
    return {
        "type": "message",
        "id": f"m{number}",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:lena", "aadObjectId": "ULENA", "name": "Lena Vogt"},
        "recipient": {"id": "28:bot", "name": "Mentor"},
        "conversation": {"id": "a:1", "conversationType": "personal"},
        "channelData": {"tenant": {"id": "T1"}},
        "text": words,
    }
