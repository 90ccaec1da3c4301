"""What `/readyz` tells: whether the process can do its work, and how its platforms are."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.app import assemble
from bot.clock import MovableClock, present
from bot.platforms.health import EVERY, PlatformHealth
from bot.server import health
from bot.server.health import Readiness
from bot.server.serving import PLATFORMS, add_platforms, make_server
from bot.settings import Settings
from storage.encryption import new_key
from tests.conversation import KEY, Company
from tests.handlers.running_pairs import introduced
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST
from tests.peers.teams.server import APP_ID, PASSWORD, TENANT, StrictTeams


@pytest_asyncio.fixture
async def company(database_url: str) -> AsyncIterator[Company]:
    """With something that is stored encrypted."""
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena"), await company.person("Klaus")
        await introduced(company, lena, klaus)
        await lena.says("goal Speak so that everybody understands")
        await lena.submits()
        yield company


async def test_another_schema_is_noticed_and_its_end_too(company: Company) -> None:
    readiness, engine = Readiness(company.bot), company.bot.database.engine
    assert await readiness.state() == "ready"
    async with engine.begin() as connection:
        before = await connection.scalar(text("SELECT version_num FROM alembic_version"))
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert await readiness.state() == "another schema"
    async with engine.begin() as connection:
        await connection.execute(text(f"UPDATE alembic_version SET version_num = '{before}'"))
    assert await readiness.state() == "ready"


async def test_a_key_that_does_not_fit_is_noticed(company: Company) -> None:
    company.bot.settings.encryption_key = SecretStr(new_key())
    assert await Readiness(company.bot).state() == "wrong key"
    company.bot.settings.encryption_key = SecretStr(KEY)
    readiness = Readiness(company.bot)
    assert await readiness.state() == "ready"
    company.bot.settings.encryption_key = SecretStr(new_key())
    assert await readiness.state() == "ready", "it is not tried at every request"
    company.clock.move_to(company.clock() + timedelta(minutes=11))
    assert await readiness.state() == "wrong key"


async def test_one_text_that_is_damaged_is_no_wrong_key(company: Company) -> None:
    async with company.bot.database.engine.begin() as connection:
        await connection.execute(text("UPDATE member SET email = 'gAAAAA'"))
    assert await Readiness(company.bot).state() == "ready"
    lena = company.people["U1"]
    await lena.says("goal")
    assert "so that everybody understands" in lena.sees


async def test_sqlite_needs_a_disk_to_write_to(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil._ntuple_diskusage(10**12, 10**12 - 5_000, 5_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    with capture_logs() as logs:
        state = await Readiness(company.bot).state()
    on_sqlite = company.bot.database.file is not None
    assert state == ("no disk" if on_sqlite else "ready")
    assert [one["state"] for one in logs if one["event"] == "not_ready"] == ["no disk"] * on_sqlite


async def test_a_database_that_hangs_is_no_reason_to_be_silent(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert health.READY_WITHIN == 5
    monkeypatch.setattr(health, "READY_WITHIN", 0.05)

    async def hangs(_database: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(health, "schema_state", hangs)
    with capture_logs() as logs:
        assert await Readiness(company.bot).state() == "no database"
    assert [one["reason"] for one in logs if one["event"] == "not_ready"] == ["TimeoutError"]


# ---------------------------------------------------------------------------- platforms


@dataclass
class Served:
    """A bot on its server, for both platforms."""

    slack: StrictSlack
    teams: StrictTeams
    clock: MovableClock
    health: PlatformHealth
    address: str

    async def says(self) -> tuple[int, dict[str, dict[str, object]]]:
        """The status and the platforms, once they were asked anew."""
        self.clock.move_to(self.clock() + EVERY)
        await self.health.tick()
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.address}/readyz") as answer,
        ):
            return answer.status, (await answer.json())["platforms"]


@pytest_asyncio.fixture
async def served(sqlite_url: str) -> AsyncIterator[Served]:
    clock = MovableClock(present())
    async with StrictSlack(MANIFEST, clock) as slack, StrictTeams((), clock) as teams:
        slack.workspace("T1", [User("ULENA", "lena", "Lena")])
        settings = Settings(
            database_url=sqlite_url,
            encryption_key=KEY,
            slack_bot_token=SecretStr("xoxb-T1-for-tests"),
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_api_url=slack.api_url,
            teams_app_id=APP_ID,
            teams_app_password=SecretStr(PASSWORD),
            teams_tenant_id=TENANT,
            teams_openid_url=teams.openid_url,
            teams_login_url=f"{teams.base_url}/login",
            _env_file=None,
        )
        bot = assemble(settings, clock)
        server = make_server(bot)
        add_platforms(bot, server)
        runner = web.AppRunner(server, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Served(slack, teams, clock, server[PLATFORMS], address)
        await runner.cleanup()


async def test_a_platform_that_refuses_is_told_of_and_takes_no_replica_out(served: Served) -> None:
    status, platforms = await served.says()
    assert (status, {one["state"] for one in platforms.values()}) == (200, {"well"})
    served.slack.fails("auth.test", "token_revoked")
    with capture_logs() as logs:
        status, platforms = await served.says()
        served.slack.fails("auth.test", "token_revoked")
        await served.says()
        _status, after = await served.says()
    assert status == 200, "another replica would be refused as well"
    assert platforms["slack"]["state"] == "troubled"
    assert platforms["slack"]["troubles"] == [{"what": "slack-refused", "why": "token_revoked"}]
    assert platforms["teams"]["state"] == "well"
    assert after["slack"]["state"] == "well"
    told = [one["event"] for one in logs if one["event"].startswith("platform_")]
    assert told == ["platform_troubled", "platform_well_again"], "once each"


async def test_each_is_asked_at_most_every_four_minutes(served: Served) -> None:
    await served.says()
    before = len(served.slack.calls)
    for _ in range(3):
        await served.health.tick()
    assert len(served.slack.calls) == before


async def test_a_socket_that_is_not_open_is_told_of(sqlite_url: str) -> None:
    async def ask() -> AsyncIterator[object]:
        return
        yield

    async def deaf() -> bool:
        return False

    health = PlatformHealth(present)
    health.watch("slack", ask, deaf)  # type: ignore[arg-type]
    assert (await health.told())["slack"] == {"state": "not asked yet", "listens": False}
    await health.tick()
    assert (await health.told())["slack"]["state"] == "troubled"
