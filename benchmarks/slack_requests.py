"""`/mentor` over HTTP until the answer is on Slack, beside a bare Bolt app that says hello.

Both acknowledge at once and answer through the response URL. The bare app says "Hello" after as
many `SELECT 1`, in one transaction of the same engine, as the bot needs statements. The bot is
`mentor serve` on SQLite; requests are signed, and sixteen are under way at a time.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from pydantic import SecretStr

from benchmarks.loopback import (
    AT_ONCE,
    Ask,
    Measured,
    Platform,
    Server,
    environment_of,
    measured,
    numbers,
    running,
    statements,
    told_all,
)
from benchmarks.sides import alternately
from benchmarks.wakeup import KEY, NOW
from bot.app import Bot, assemble
from bot.platforms.slack.setup import EVENTS_PATH, add_slack
from bot.settings import Settings
from storage.database import upgrade
from storage.tables import Enrolment, Member, Programme, Workspace
from storage.types import ProgrammeState, Role
from tests.peers.slack.signing import signed

ROUNDS = 3
SECRET = "a-signing-secret"
COMMANDS = {"help": "help-heading", "status": "status-heading"}
"""What is typed, and what stands at the top of the answer."""
NAME = "Tandems"


def settings_for(database_url: str, platform: Platform) -> Settings:
    """The bot's."""
    return Settings(
        database_url=database_url,
        encryption_key=SecretStr(KEY),
        slack_bot_token=SecretStr("xoxb-1"),
        slack_signing_secret=SecretStr(SECRET),
        slack_api_url=f"{platform.url}/api/",
        _env_file=None,
    )


async def fill(bot: Bot) -> None:
    """A coordinator for each request under way, all of them in an open programme."""
    async with bot.database.begin() as session:
        workspace = Workspace(platform="slack", external_id="T1", created_at=NOW)
        session.add(workspace)
        await session.flush()
        programme = Programme(
            workspace_id=workspace.id,
            name=NAME,
            state=ProgrammeState.OPEN,
            starts_on=date(2026, 12, 1),
            created_at=NOW,
        )
        about = {"welcomed_at": NOW, "created_at": NOW, "is_coordinator": True, "language": "en"}
        members = [
            Member(workspace_id=workspace.id, external_id=f"U{n}", name=f"P{n}", **about)
            for n in range(AT_ONCE)
        ]
        session.add_all([programme, *members])
        await session.flush()
        session.add_all(
            Enrolment(
                workspace_id=workspace.id,
                programme_id=programme.id,
                member_id=member.id,
                role=Role.MENTOR,
                topics={"b1": 2},
                languages=["en"],
                joined_at=NOW,
            )
            for member in members
        )
    await bot.close()


def asks(typed: str, platform: Platform, only: Iterator[int]) -> Iterator[Ask]:
    """Signed commands of everybody in turn."""
    for number in only:
        key = f"r{number}"
        form = {
            "team_id": "T1",
            "channel_id": "C1",
            "channel_name": "general",
            "user_id": f"U{number % AT_ONCE}",
            "command": "/mentor",
            "text": typed,
            "api_app_id": "A1",
            "is_enterprise_install": "false",
            "response_url": f"{platform.url}/commands/{key}",
            "trigger_id": f"{number}.1",
        }
        body = urlencode(form)
        headers = {"Content-Type": "application/x-www-form-urlencoded", **signed(SECRET, body)}
        yield Ask(key, body.encode(), headers)


def main() -> None:
    """The floor and ours in turn, for each command."""
    platform, only = Platform(), numbers()
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        url = f"sqlite:///{Path(folder) / 'mentor.db'}"
        upgrade(url)
        settings = settings_for(url, platform)
        runner.run(fill(assemble(settings)))
        with running("bot", "serve", path=EVENTS_PATH, settings=environment_of(settings)) as ours:
            for typed, heading in COMMANDS.items():
                bot = assemble(settings)
                expected = str(bot.catalogue.speaker("en")(heading, programme=NAME))
                own = asks(typed, platform, only)
                selects = runner.run(statements(bot, add_slack, EVENTS_PATH, platform, own))
                if expected not in platform.last:
                    raise RuntimeError(f"not an answer to {typed}: {platform.last[:200]}")
                bare = ("benchmarks.bare_slack", url, f"{platform.url}/api/", SECRET, str(selects))
                with running(*bare, path=EVENTS_PATH) as floor:

                    def took(server: Server, own: Iterator[Ask] = own) -> Measured:
                        return runner.run(measured(platform, server, own))

                    sides = alternately(lambda: took(floor), lambda: took(ours), ROUNDS)
                print(*told_all(f"/mentor {typed} ({selects} statements)", *sides), sep="\n")


if __name__ == "__main__":
    main()
