"""A rush of messages in one Slack workspace, beside what Slack's documentation allows.

The bot delivers to a strict Slack on this machine, which refuses whatever is one too many. The
clock is a parameter and moves from beat to beat, so a long rush takes no long time.
The floor is the limit itself; there is nothing to run in turn with.
"""

from __future__ import annotations

import asyncio
import bisect
import logging
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import structlog
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import insert

from benchmarks.wakeup import KEY, NOW
from bot.app import Bot, assemble
from bot.clock import MovableClock
from bot.platforms.slack.setup import add_slack
from bot.settings import Settings
from storage import prompts
from storage.database import upgrade
from storage.tables import Enrolment, Member, Programme, Prompt, Workspace
from storage.types import ProgrammeState, Role
from tests.peers.slack.rates import POSTS_PER_MINUTE
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST

COUNT = 2_000
MINUTE = 60.0
POST = "chat.postMessage"


async def fill(bot: Bot) -> None:
    """So many people who are to hear that they were enrolled, all at this moment."""
    async with bot.database.begin() as session:
        workspace = Workspace(platform="slack", external_id="T1", created_at=NOW)
        session.add(workspace)
        await session.flush()
        programme = Programme(
            workspace_id=workspace.id,
            name="Tandems",
            state=ProgrammeState.OPEN,
            starts_on=date(2026, 12, 1),
            created_at=NOW,
        )
        session.add(programme)
        await session.flush()
        here = {"workspace_id": workspace.id, "created_at": NOW}
        people = [here | {"external_id": f"U{n}", "name": f"P{n}"} for n in range(COUNT)]
        added = await session.exec(insert(Member).returning(Member.id), params=people)
        ids = added.scalars().all()
        whose = {"workspace_id": workspace.id, "programme_id": programme.id}
        enrolments = [
            whose
            | {"member_id": one, "role": Role.MENTOR, "topics": {"b1": 2}, "languages": ["en"]}
            | {"joined_at": NOW}
            for one in ids
        ]
        await session.exec(insert(Enrolment), params=enrolments)
        due = [
            whose
            | {"recipient_id": one, "kind": "people_imported", "subject_id": programme.id}
            | {"due_at": NOW, "created_at": NOW}
            for one in ids
        ]
        await session.exec(insert(Prompt), params=due)


async def delivered(bot: Bot, clock: MovableClock) -> None:
    """Beat by beat until nothing is left; beats with nothing to do are passed over."""
    beat = timedelta(seconds=bot.settings.tick_seconds)
    while True:
        await bot.tick()
        async with bot.database.begin() as session:
            due = await prompts.next_due_at(session)
        if due is None:
            return
        beats = max(1, -((clock() - due) // beat))
        clock.move_to(clock() + beats * beat)


def fullest(moments: list[float]) -> int:
    """The most messages in any minute, wherever it begins."""
    return max(
        place + 1 - bisect.bisect_right(moments, moment - MINUTE)
        for place, moment in enumerate(moments)
    )


def whole_minutes(moments: list[float]) -> Iterator[int]:
    """The messages of each minute from the first on, without the last, which ends early."""
    for minute in range(int((moments[-1] - moments[0]) // MINUTE)):
        began = moments[0] + minute * MINUTE
        yield sum(began <= moment < began + MINUTE for moment in moments)


async def rush(folder: Path) -> None:
    """Deliver, and tell what Slack saw."""
    url = f"sqlite:///{folder / 'mentor.db'}"
    upgrade(url)
    clock = MovableClock(NOW)
    async with StrictSlack(MANIFEST, clock) as slack:
        slack.counts_rates = True
        people = [User(f"U{n}", f"u{n}", f"P{n}") for n in range(COUNT)]
        token = SecretStr(slack.bot_token(slack.workspace("T1", people)))
        settings = Settings(
            database_url=url,
            encryption_key=KEY,
            slack_bot_token=token,
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_api_url=slack.api_url,
            _env_file=None,
        )
        bot = assemble(settings, clock)
        adapter = add_slack(bot, web.Application(), lambda: clock().timestamp())
        await adapter.start()
        await fill(bot)
        began = time.process_time()
        await delivered(bot, clock)
        seconds = time.process_time() - began
        await adapter.stop()
        await bot.close()
        tell([float(call.answer["ts"]) for call in slack.calls if call.method == POST], slack)
    print(f"processor time, Slack's included: {1000 * seconds / COUNT:.1f} ms a message")


def tell(moments: list[float], slack: StrictSlack) -> None:
    """The shares of the limit, and what was beyond it."""
    if len(moments) != COUNT:
        raise RuntimeError(f"{len(moments)} of {COUNT} messages were delivered")
    minutes = list(whole_minutes(moments))
    share = sum(minutes) / len(minutes) / POSTS_PER_MINUTE
    least, most = min(minutes) / POSTS_PER_MINUTE, fullest(moments) / POSTS_PER_MINUTE
    print(
        f"{COUNT} messages in {(moments[-1] - moments[0]) / MINUTE:.1f} minutes: {share:.1%} of "
        f"{POSTS_PER_MINUTE} a minute over the rush, {least:.1%} in the emptiest minute, "
        f"{most:.1%} in the fullest; {slack.tries[POST] - COUNT} refused as one too many"
    )


async def main() -> None:
    """One rush."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as folder:
        await rush(Path(folder))


if __name__ == "__main__":
    asyncio.run(main())
