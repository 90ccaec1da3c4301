"""Teams on the bot's server: alone or beside Slack, and what is said when nobody is checked."""

from __future__ import annotations

import re
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr
from typer.testing import CliRunner

import bot.server.serving
from bot.app import assemble
from bot.console.cli import app
from bot.server.serving import add_platforms, make_server
from bot.settings import Settings
from storage.encryption import new_key

PROJECT = Path(__file__).parents[4]
NOBODY = "http://127.0.0.1:9/"
"""Where nothing answers."""
SLACK = {
    "slack_bot_token": SecretStr("xoxb-1"),
    "slack_signing_secret": SecretStr("s"),
    "slack_api_url": NOBODY,
}
TEAMS = {
    "teams_login_url": NOBODY,
    "teams_openid_url": NOBODY,
    "teams_app_id": "app",
    "teams_app_password": SecretStr("p"),
    "teams_tenant_id": "tenant",
}


@pytest.mark.parametrize(
    ("given", "platforms"),
    [(SLACK, ["slack"]), (TEAMS, ["teams"]), (SLACK | TEAMS, ["slack", "teams"])],
)
async def test_each_platform_is_served_alone_or_beside_the_other(
    sqlite_url: str, given: dict[str, SecretStr | str], platforms: list[str]
) -> None:
    settings = Settings(
        database_url=sqlite_url,
        encryption_key=SecretStr(new_key()),
        _env_file=None,
        **given,  # type: ignore[arg-type]
    )
    made = assemble(settings)
    server = make_server(made)
    add_platforms(made, server)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{address}/readyz") as answer:
                assert sorted((await answer.json())["platforms"]) == platforms
            for page in ("/", "/privacy", "/terms"):
                async with session.get(address + page) as answer:
                    assert (answer.status == 200) is ("teams" in platforms)
    finally:
        await runner.cleanup()


def test_serve_says_loudly_that_nobody_is_checked(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.server.serving, "run_server", lambda *_: None)
    environment = {
        "MENTOR_DATABASE_URL": sqlite_url,
        "MENTOR_ENCRYPTION_KEY": new_key(),
        "MENTOR_TEAMS_WITHOUT_AUTHENTICATION": "true",
        "MENTOR_LOG_LEVEL": "CRITICAL",
    }
    said = CliRunner().invoke(app, ["serve"], env=environment)
    assert "NOT checked" in said.output
    refused = CliRunner().invoke(app, ["serve"], env=environment | {"MENTOR_HOST": "0.0.0.0"})
    assert refused.exit_code != 0
    assert "loopback" in refused.output


def test_botbuilder_is_imported_in_one_file() -> None:
    imported = re.compile(r"^\s*(?:import|from) (?:botbuilder|botframework|msrest)\b", re.M)
    importers = {
        str(path.relative_to(PROJECT))
        for package in ("bot", "handlers", "storage", "scripts")
        for path in (PROJECT / package).rglob("*.py")
        if imported.search(path.read_text("utf-8"))
    }
    assert importers == {"bot/platforms/teams/adapter.py"}
