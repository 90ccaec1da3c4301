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
from functools import partial
from pathlib import Path

from benchmarks.sides import alternately, compiled, told
from benchmarks.wakeup import KEY

ROUNDS = 5
PATIENCE = 60.0
FLOOR = (
    "import slack_bolt.async_app, slack_bolt.adapter.socket_mode.aiohttp, aiohttp.web, resource;"
    "import botbuilder.core, botbuilder.integration.aiohttp;"
    "print(open('/proc/self/statm').read().split()[1])"
)
TEAMS = {"MENTOR_TEAMS_WITHOUT_AUTHENTICATION": "true"}
SLACK = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_SIGNING_SECRET": "secret",
    "SLACK_API_URL": "http://127.0.0.1:9/",
}
SERVED = {"Teams": TEAMS, "Slack": SLACK, "both": TEAMS | SLACK}
PAGE = resource.getpagesize() / 1024 / 1024


def free_port() -> int:
    """A port on this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def imported(memory: list[float]) -> float:
    """Seconds that the imports take in a new interpreter; its megabytes are noted."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", FLOOR], capture_output=True, check=True, text=True)
    memory.append(int(done.stdout) * PAGE)
    return time.perf_counter() - began


def ready(folder: Path, platforms: dict[str, str], memory: list[float]) -> float:
    """Seconds until `mentor serve` says that it is ready; its megabytes are noted."""
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
            seconds = time.perf_counter() - began
            pages = Path(f"/proc/{process.pid}/statm").read_text(encoding="ascii").split()[1]
            memory.append(int(pages) * PAGE)
            return seconds
        finally:
            process.terminate()


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
            floor_memory: list[float] = []
            own_memory: list[float] = []
            floor, own = alternately(
                partial(imported, floor_memory),
                partial(ready, Path(folder), platforms, own_memory),
                ROUNDS,
            )
            print(told(f"ready after start, {name}", "s", floor, own))
            print(told(f"memory when ready, {name}", "MB", floor_memory, own_memory))


if __name__ == "__main__":
    main()
