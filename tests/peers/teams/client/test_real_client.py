"""A programme in the real Teams client for testing, three people side by side, in Chromium.

MENTOR_TEST_PICTURES names a folder for pictures of their windows, then in German as well.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser
from sqlmodel import col, select

from handlers.conversation.catalogue import Catalogue, Say
from storage.database import Database
from storage.encryption import new_key
from storage.tables import Prompt
from storage.types import PromptState
from tests.machine import lacking
from tests.peers.teams.client.playground import (
    PATIENCE,
    PLAYGROUND,
    Someone,
    Window,
    ended,
    free_port,
    playground,
    until_it_answers,
)

PROJECT = Path(__file__).parents[4]
CARLA, KLAUS, LENA = (
    Someone("carla", "Carla Coy"),
    Someone("klaus", "Klaus Kern"),
    Someone("lena", "Lena Vogt"),
)
PROGRAMME = "Mentoring 2026"
PICTURES = os.environ.get("MENTOR_TEST_PICTURES")
LANGUAGES = ("en", "de") if PICTURES else ("en",)
UNSENT = (PromptState.WAITING, PromptState.SENDING)


@dataclass
class Scene:
    """The three windows, and the moment that the bot lives in."""

    windows: dict[str, Window]
    clock: Path
    database: Database
    say: Say

    def words(self, key: str, **arguments: str | int) -> str:
        """The wording of a key, its commands without a slash."""
        return str(self.say(key, **arguments)).replace("/mentor ", "")

    async def moves_to(self, moment: str) -> None:
        """It is another day for the bot, as soon as it has recorded what it did on this one.

        What is on a screen may not be recorded yet; a day that changes in between would be taken
        for the day of the sending.
        """
        async with asyncio.timeout(PATIENCE):
            while unsent := await self._unsent():
                logging.info("waiting for %s", unsent)
                await asyncio.sleep(0.1)
        self.clock.write_text(f"{moment}+01:00")

    async def _unsent(self) -> list[str]:
        """The kinds of the prompts that are due and not recorded as sent."""
        due = col(Prompt.due_at) <= datetime.fromisoformat(self.clock.read_text())
        async with self.database.look() as session:
            found = await session.exec(
                select(Prompt.kind).where(col(Prompt.state).in_(UNSENT), due)
            )
            return list(found.all())

    async def picture(self, window: Window, name: str, card: str = "") -> None:
        """Keep what somebody sees, or one card of it, where pictures are wanted."""
        if PICTURES is not None:
            await window.page.mouse.move(0, 0)
            await window.looks(Path(PICTURES) / f"teams-{name}-{self.say.language}.png", card)


@pytest_asyncio.fixture(params=LANGUAGES)
async def scene(
    request: pytest.FixtureRequest, chromium: Browser, sqlite_url: str, tmp_path: Path
) -> AsyncIterator[Scene]:
    """`mentor serve` without authentication, and Carla's, Klaus's and Lena's playgrounds."""
    if shutil.which("node") is None or not PLAYGROUND.exists():
        lacking("no Teams playground: install Node, then `make clients`")
    clock, port = tmp_path / "clock", free_port()
    clock.write_text("2026-11-23T10:00:00+01:00")
    database = Database(sqlite_url)
    serving = await _serve(sqlite_url, clock, port)
    everyone = (CARLA, KLAUS, LENA)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(database.close)
        stack.push_async_callback(ended, serving)
        await until_it_answers(f"http://127.0.0.1:{port}/readyz", serving)
        windows = await asyncio.gather(
            *(
                stack.enter_async_context(
                    playground(
                        one, everyone, f"http://127.0.0.1:{port}/api/messages", chromium, tmp_path
                    )
                )
                for one in everyone
            )
        )
        yield Scene(
            {window.someone.key: window for window in windows},
            clock,
            database,
            Catalogue().speaker(request.param, now=datetime(2026, 11, 23, tzinfo=UTC)),
        )


async def _serve(database_url: str, clock: Path, port: int) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.peers.teams.client.serve_with_clock", "serve", str(clock)),
        cwd=PROJECT,
        env=os.environ
        | {
            "MENTOR_DATABASE_URL": database_url,
            "MENTOR_ENCRYPTION_KEY": new_key(),
            "MENTOR_PORT": str(port),
            "MENTOR_TICK_SECONDS": "0.3",
            "MENTOR_COORDINATORS": CARLA.directory_id,
            "MENTOR_TEAMS_WITHOUT_AUTHENTICATION": "true",
        },
    )


@pytest.mark.timeout(300)
async def test_a_programme_runs_in_the_real_client(scene: Scene) -> None:
    carla, klaus, lena = (scene.windows[key] for key in ("carla", "klaus", "lena"))
    words = scene.words
    for window in (carla, klaus, lena):
        await window.sees("Nice to meet you!")
        if scene.say.language != "en":
            await window.says(f"language {scene.say.language}")
            await window.sees(words("language-done"))
    await scene.picture(klaus, "welcome")

    await carla.says("programme new")
    await carla.fills(words("programme-field-name"), PROGRAMME)
    await carla.presses(words("programme-form-save"))
    await carla.sees(words("programme-saved", name=PROGRAMME))
    await carla.presses(words("programme-open"))
    await carla.presses(words("programme-open"))
    await carla.sees(words("programme-open-done", name=PROGRAMME, count=1))

    for window, role, level, department in (
        (klaus, "mentee", 7, "Finance"),
        (lena, "mentor", 2, "IT"),
    ):
        await window.presses(words(f"invitation-join-{role}"))
        await window.chooses(words(f"enrolment-topics-{role}-3"), words("topic-b1.short"))
        await window.chooses(words("enrolment-level"), words(f"enrolment-level-{level}"))
        await window.fills(words("enrolment-department"), department)
        if window is lena:
            await scene.picture(lena, "join")
        await window.presses(words("enrolment-form-save"))
        await window.sees(words("enrolment-joined", programme=PROGRAMME))

    await carla.says("match")
    await carla.presses(words("match-approve", count=1))
    await carla.sees(words("match-approve-question", count=1))
    await scene.picture(carla, "match")
    await carla.presses(words("match-approve", count=1))
    await carla.sees(words("match-approved", count=1))
    await klaus.sees(words("proposal-to-mentee", name="Lena Vogt"))
    await scene.picture(klaus, "proposal")
    await klaus.presses(words("proposal-accept", name="Lena Vogt"))
    await klaus.sees(words("proposal-mentor-is-asked", name="Lena Vogt"))
    await lena.presses(words("proposal-accept", name="Klaus Kern"))
    start = scene.say.day(date(2026, 12, 7))
    await lena.sees(words("proposal-begun-later", name="Klaus Kern", day=start))

    await scene.moves_to("2026-12-07T10:00:00")
    for window, other in ((klaus, "Lena Vogt"), (lena, "Klaus Kern")):
        await window.sees(words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern"))
        await window.sees(words("teams-open-chat", name=other))
    heading = words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern")
    await scene.picture(klaus, "introduction", heading)

    await _check_in(scene, klaus, lena)
    await carla.says("status")
    await carla.sees(words("status-heading", programme=PROGRAMME))
    await carla.sees(words("status-sessions-text", held=1, planned=0))
    await scene.picture(carla, "status", words("status-heading", programme=PROGRAMME))


async def _check_in(scene: Scene, klaus: Window, lena: Window) -> None:
    words = scene.words
    await scene.moves_to("2026-12-21T10:30:00")
    await klaus.presses(words("check-in-yes"))
    await klaus.presses(words("check-in-day-0"))
    await klaus.sees(words("reflection-title"))
    await klaus.marks(words("usefulness-5"))
    await scene.picture(klaus, "reflection")
    await klaus.presses(words("reflection-submit"))
    day = scene.say.day(date(2026, 12, 21))
    await klaus.sees(words("reflection-saved", name="Lena Vogt", day=day))
