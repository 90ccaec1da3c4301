"""The Slack adapter between a strict Slack and a script that stands for the router."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from bot.clock import MovableClock
from bot.platforms.rates import Seconds
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.clients import SlackAccess
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Changed,
    Chat,
    Dropped,
    Message,
    OpenedHome,
    Paragraph,
    Pressed,
    Reply,
    Request,
    Said,
    Searched,
    Submitted,
    Text,
    message,
)
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import slowly
from tests.peers.slack.transport import Http, SocketMode

MANIFEST = Manifest.read(Path(__file__).parents[3] / "app_manifest.yml")


NOT_INSTALLED = "The app was taken off."
DOWN = "Slack is down."
"""What is said where it cannot be known whose language to speak."""


def says(text: str) -> Message:
    """A message of one paragraph."""
    return message(Paragraph(Text.of(text)))


@dataclass
class Script:
    """Answers as the test says, and each key once, as the router does."""

    replies: dict[str, Reply] = field(default_factory=dict)
    """By the first word said, the action pressed, the form sent off, or `home`."""
    requests: list[Request] = field(default_factory=list)
    before: Callable[[Request], Awaitable[None]] | None = None
    _keys: set[str] = field(default_factory=set)

    async def answer(self, request: Request, chat: Chat) -> Reply | None:
        if self.before is not None:
            await self.before(request)
        if request.key and request.key in self._keys:
            return None
        self._keys.add(request.key)
        self.requests.append(request)
        return self.replies.get(self._what(request), says(f"heard {self._what(request)}"))

    def _what(self, request: Request) -> str:
        match request.what:
            case Said(words=words):
                return words.partition(" ")[0]
            case Pressed(name=name) | Submitted(name=name) | Searched(name=name):
                return name
            case OpenedHome():
                return "home"
            case Dropped(name=name):
                return name
            case Changed():
                return "changed"

    def said(self) -> Said:
        """The last words."""
        what = self.requests[-1].what
        assert isinstance(what, Said)
        return what


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """All wording, read once."""
    return Catalogue()


@pytest.fixture
def clock() -> MovableClock:
    """A clock that Slack and the bot share."""
    return MovableClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
def script() -> Script:
    """What the router would say."""
    return Script()


@pytest_asyncio.fixture
async def slack(clock: MovableClock) -> AsyncIterator[StrictSlack]:
    """A workspace with Lena, Klaus and two who cannot be written to."""
    async with StrictSlack(MANIFEST, clock) as running:
        workspace = running.workspace(
            "T1",
            [
                User("ULENA", "lena", "Lena Brandt", locale="de-DE"),
                User("UKLAUS", "klaus", "Klaus <Weber>", tz="America/New_York", is_owner=True),
                User("UOLAF", "olaf", "Olaf Gone", deleted=True),
                User("UROBOT", "robot", "Robot", is_bot=True),
            ],
        )
        workspace.channel("C1", "ULENA", "UKLAUS")
        yield running


async def _over_http(adapter: Slack) -> tuple[web.AppRunner, str]:
    server = web.Application()
    server.router.add_post("/slack/events", adapter.events)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"


@pytest.fixture
def seconds() -> Seconds:
    """What the bot's own limits go by: here they are never reached."""
    return slowly()


@pytest_asyncio.fixture(params=["http", "socket"])
async def adapter(
    request: pytest.FixtureRequest,
    slack: StrictSlack,
    script: Script,
    catalogue: Catalogue,
    clock: MovableClock,
    seconds: Seconds,
) -> AsyncIterator[Slack]:
    """The adapter, connected both ways; by HTTP and by Socket Mode."""
    access = SlackAccess(
        bot_token="xoxb-T1-for-tests",
        signing_secret=slack.signing_secret,
        app_token=slack.app_token if request.param == "socket" else "",
        api_url=slack.api_url,
    )
    made = Slack(
        script.answer,
        catalogue,
        clock,
        access,
        not_installed=NOT_INSTALLED,
        down=DOWN,
        seconds=seconds,
    )
    runner, url = await _over_http(made)
    await made.start()
    app = SocketMode(slack) if request.param == "socket" else Http(slack, url)
    slack.connect(app, made.settled)
    yield made
    await made.drain()
    await made.stop()
    await runner.cleanup()
