"""A message in Teams until its answer is there, beside a bare CloudAdapter that says hello.

Neither checks tokens, as for a client on the same machine. The bare adapter answers at once, and
once more after as many `SELECT 1` as the bot needs statements; the bot is `mentor serve` on SQLite.
There are many tenants, because Teams takes fifty messages a second for each, and the bot no more.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.loopback import (
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
from bot.platforms.teams.setup import MESSAGES_PATH, add_teams
from bot.settings import Settings
from storage.database import upgrade
from storage.tables import Address, Enrolment, Member, Programme, Workspace
from storage.types import ProgrammeState, Role

ROUNDS, TENANTS = 3, 400
COMMANDS = {"help": "help-heading", "status": "status-heading"}
"""What is written, and what stands at the top of the answer."""
NAME = "Tandems"


async def fill(bot: Bot, platform: Platform) -> None:
    """In each tenant a coordinator who is in an open programme."""
    async with bot.database.begin() as session:
        houses = [
            Workspace(platform="teams", external_id=f"T{n}", created_at=NOW) for n in range(TENANTS)
        ]
        session.add_all(houses)
        await session.flush()
        programmes = [
            Programme(
                workspace_id=house.id,
                name=NAME,
                state=ProgrammeState.OPEN,
                starts_on=date(2026, 12, 1),
                created_at=NOW,
            )
            for house in houses
        ]
        about = {"welcomed_at": NOW, "created_at": NOW, "is_coordinator": True, "language": "en"}
        members = [
            Member(workspace_id=house.id, external_id="U", name="P", **about) for house in houses
        ]
        session.add_all([*programmes, *members])
        session.add_all(
            Address(
                workspace_id=house.id,
                external_id="U",
                account_id="29:U",
                conversation=f"c{number}",
                service_url=service_of(platform),
                name="P",
                language="en",
            )
            for number, house in enumerate(houses)
        )
        await session.flush()
        session.add_all(
            Enrolment(
                workspace_id=house.id,
                programme_id=programme.id,
                member_id=member.id,
                role=Role.MENTOR,
                topics={"b1": 2},
                languages=["en"],
                joined_at=NOW,
            )
            for house, programme, member in zip(houses, programmes, members, strict=True)
        )
    await bot.close()


def service_of(platform: Platform) -> str:
    """Where the answers are sent."""
    return f"{platform.url}/connector/"


def asks(typed: str, platform: Platform, only: Iterator[int]) -> Iterator[Ask]:
    """Messages from every tenant in turn."""
    for number in only:
        tenant = number % TENANTS
        activity = {
            "type": "message",
            "id": f"1{number:012}",
            "channelId": "msteams",
            "serviceUrl": service_of(platform),
            "from": {"id": "29:U", "aadObjectId": "U", "name": "P"},
            "recipient": {"id": "28:bot", "name": "Mentor"},
            "conversation": {"id": f"c{tenant}", "conversationType": "personal"},
            "channelData": {"tenant": {"id": f"T{tenant}"}},
            "locale": "en-GB",
            "text": typed,
            "textFormat": "plain",
        }
        yield Ask(f"c{tenant}", json.dumps(activity).encode(), {"Content-Type": "application/json"})


def main() -> None:
    """The floor and ours in turn, for each command, and for one beside a floor without database."""
    platform, only = Platform(), numbers()
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        url = f"sqlite:///{Path(folder) / 'mentor.db'}"
        upgrade(url)
        settings = Settings(
            database_url=url,
            encryption_key=KEY,
            teams_without_authentication=True,
            _env_file=None,
        )
        runner.run(fill(assemble(settings), platform))
        with running("bot", "serve", path=MESSAGES_PATH, settings=environment_of(settings)) as ours:

            def beside(name: str, typed: str, selects: int) -> None:
                own = asks(typed, platform, only)

                def took(server: Server) -> Measured:
                    return runner.run(measured(platform, server, own))

                bare = ("benchmarks.bare_teams", url, str(selects))
                with running(*bare, path=MESSAGES_PATH) as floor:
                    sides = alternately(lambda: took(floor), lambda: took(ours), ROUNDS)
                print(*told_all(name, *sides), sep="\n")

            for typed, heading in COMMANDS.items():
                bot = assemble(settings)
                expected = str(bot.catalogue.speaker("en")(heading, programme=NAME))
                own = asks(typed, platform, only)
                selects = runner.run(statements(bot, add_teams, MESSAGES_PATH, platform, own))
                if expected not in platform.last:
                    raise RuntimeError(f"not an answer to {typed}: {platform.last[:200]}")
                beside(f"{typed} in Teams ({selects} statements)", typed, selects)
            beside("help in Teams (floor without database)", "help", 0)


if __name__ == "__main__":
    main()
