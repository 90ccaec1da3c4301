"""From the start of `mentor serve` until it is ready, and its memory, beside its imports.

The floor imports Bolt, the Bot Framework and aiohttp's server and does nothing with them. Ours has
an SQLite database with its schema and answers over HTTP: Teams without tokens, Slack without being
asked anything, then both.
"""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from pathlib import Path

from benchmarks.sides import alternately, compiled, told
from benchmarks.wakeup import KEY

ROUNDS = 5
PATIENCE = 60.0
FLOOR = (
    "import slack_bolt.async_app, slack_bolt.adapter.socket_mode.aiohttp, aiohttp.web, resource;"
    "import botbuilder.core, botbuilder.integration.aiohttp, time;"
    "print(time.process_time(), open('/proc/self/statm').read().split()[1])"
)
TEAMS = {"MENTOR_TEAMS_WITHOUT_AUTHENTICATION": "true"}
SLACK = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_SIGNING_SECRET": "secret",
    "SLACK_API_URL": "http://127.0.0.1:9/",
}
SERVED = {"Teams": TEAMS, "Slack": SLACK, "both": TEAMS | SLACK}
PAGE = resource.getpagesize() / 1024 / 1024
TICKS = os.sysconf("SC_CLK_TCK")
PARTS = (
    ("ready after start", "s", attrgetter("seconds")),
    ("processor time until ready", "s", attrgetter("processor")),
    ("memory when ready", "MB", attrgetter("memory")),
)


def free_port() -> int:
    """A port on this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@dataclass(frozen=True)
class Start:
    """What a start took, in seconds by the clock and of processor time, and in megabytes."""

    seconds: float
    processor: float
    memory: float


def imported() -> Start:
    """Of the imports in a new interpreter."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", FLOOR], capture_output=True, check=True, text=True)
    processor, pages = done.stdout.split()
    return Start(time.perf_counter() - began, float(processor), int(pages) * PAGE)


def ready(folder: Path, platforms: dict[str, str]) -> Start:
    """Of `mentor serve` until it says that it is ready."""
    port = free_port()
    settings = platforms | {
        "MENTOR_DATABASE_URL": f"sqlite:///{folder / 'mentor.db'}",
        "MENTOR_ENCRYPTION_KEY": KEY,
        "MENTOR_PORT": str(port),
    }
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "serve"],
        env=os.environ | settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            while not answers(f"http://127.0.0.1:{port}/readyz"):
                if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                    raise RuntimeError(f"not ready: {process.stderr and process.stderr.read()}")
                time.sleep(0.01)
            return Start(time.perf_counter() - began, *of_process(process.pid))
        finally:
            process.terminate()


def of_process(pid: int) -> tuple[float, float]:
    """Seconds of processor time until now, and megabytes."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return (int(stat[11]) + int(stat[12])) / TICKS, int(pages) * PAGE


def answers(address: str) -> bool:
    """Whether the server is there and ready."""
    try:
        with urllib.request.urlopen(address, timeout=1):
            return True
    except (urllib.error.URLError, OSError):
        return False


def main() -> None:
    """The floor and ours in turn."""
    compiled()
    with tempfile.TemporaryDirectory() as folder:
        for name, platforms in SERVED.items():
            floor, own = alternately(imported, partial(ready, Path(folder), platforms), ROUNDS)
            for what, unit, part in PARTS:
                sides = [part(one) for one in floor], [part(one) for one in own]
                print(told(f"{what}, {name}", unit, *sides))


if __name__ == "__main__":
    main()
