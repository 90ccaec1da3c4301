"""`mentor doctor`: each fault is named with its next step, and nothing is changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr
from sqlalchemy import text
from typer.testing import CliRunner

from bot.clock import present
from bot.console import cli
from bot.console.examination import examined
from bot.platforms.slack.examination import examined as slack_examined
from bot.platforms.slack.scopes import SCOPES
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from storage.database import Database
from storage.encryption import new_key, use_keys
from storage.installations import every
from storage.tables import Member
from tests.conversation import KEY, Company
from tests.handlers.running_pairs import introduced
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST, app_in_slack
from tests.peers.teams.graph import CATALOG_APP_ID
from tests.peers.teams.server import APP_ID, PASSWORD, TENANT, StrictTeams
from tests.storage.house import NOON, House
from tests.story.slack_people import users

NOBODY = "http://127.0.0.1:9/"
"""Where nothing answers."""


@dataclass
class Machine:
    """A bot that is set up well, and what may go wrong with it."""

    slack: StrictSlack
    teams: StrictTeams
    url: str
    token: str

    async def is_told(
        self, now: datetime | None = None, address: str = "", **settings: Any
    ) -> tuple[set[str], str]:
        """The sentences about what is well, by key, and what is read about the rest."""
        given: dict[str, Any] = {
            "database_url": self.url,
            "encryption_key": KEY,
            "slack_bot_token": SecretStr(self.token),
            "slack_app_token": SecretStr(self.slack.app_token),
            "slack_api_url": self.slack.api_url,
            "teams_app_id": APP_ID,
            "teams_app_password": SecretStr(PASSWORD),
            "teams_tenant_id": TENANT,
            "teams_openid_url": self.teams.openid_url,
            "teams_login_url": f"{self.teams.base_url}/login",
            "teams_graph_url": self.teams.graph.url,
        }
        say = Catalogue().speaker("en")
        well, ill = set(), []
        used = Settings(_env_file=None, **{**given, **settings})
        async for finding in examined(used, now or present(), address):
            if finding.is_well:
                well.add(finding.key)
            else:
                ill.append(str(say(finding.key, **finding.arguments)))
        return well, "\n".join(ill)


@pytest_asyncio.fixture
async def machine(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Machine]:
    """On which a pair is at work, however busy it is."""
    monkeypatch.setattr("bot.console.examination.SLOW", 60_000.0)
    async with (
        Company.founded(database_url) as company,
        StrictSlack(MANIFEST, present) as slack,
        StrictTeams((), present) as teams,
    ):
        lena, klaus = await company.person("Lena"), await company.person("Klaus")
        await introduced(company, lena, klaus)
        await lena.says("goal Speak so that everybody understands")
        await lena.submits()
        token = slack.bot_token(slack.workspace("T1", [User("ULENA", "lena", "Lena")]))
        yield Machine(slack, teams, database_url, token)


async def test_where_all_is_well_it_says_so(machine: Machine) -> None:
    well, ill = await machine.is_told()
    assert ill == ""
    assert well >= {
        "doctor-database",
        "doctor-schema-current",
        "doctor-slack",
        "doctor-slack-socket",
        "doctor-teams",
        "doctor-teams-keys",
    }


async def test_a_key_that_does_not_fit_is_found_before_anything_is_written(
    machine: Machine,
) -> None:
    well, _ = await machine.is_told()
    assert "doctor-key" in well
    _, ill = await machine.is_told(encryption_key=SecretStr(new_key()))
    assert "The encryption key does not fit" in ill
    assert "Put the earlier key back" in ill
    _, ill = await machine.is_told(encryption_key=SecretStr(f"{new_key()},{KEY}"))
    assert ill == "", "a change of keys names both"


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "the database is away": (
        {"database_url": "postgresql://mentor@127.0.0.1:9/mentor"},
        "The database does not answer",
    ),
    "the bot token is wrong": (
        {"slack_bot_token": SecretStr("xoxb-wrong")},
        "refuses SLACK_BOT_TOKEN (invalid_auth). Copy it again",
    ),
    "the app token is wrong": (
        {"slack_app_token": SecretStr("xapp-wrong")},
        "refuses SLACK_APP_TOKEN (invalid_auth). Turn Socket Mode on",
    ),
    "Slack is away": ({"slack_api_url": NOBODY}, "Slack does not answer"),
    "there is no way in": (
        {"slack_app_token": SecretStr("")},
        "Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET",
    ),
    "Microsoft's secret has ended": (
        {"teams_app_password": SecretStr("ended")},
        "no token (no_token_401). Check MENTOR_TEAMS_APP_ID",
    ),
    "Microsoft's login is away": ({"teams_login_url": NOBODY}, "Microsoft gives the bot no token"),
    "Microsoft's keys are away": (
        {"teams_openid_url": NOBODY},
        "Let this machine reach login.botframework.com",
    ),
    "group chats may not be made": (
        {"teams_catalog_app_id": CATALOG_APP_ID},
        "lacks permissions: Chat.Create, TeamsAppInstallation.ReadWriteSelfForChat.All. Grant them",
    ),
    "the mail server is away": (
        {"mail_host": "127.0.0.1", "mail_port": 9, "mail_from": "mentor@example.com"},
        "The mail server does not answer",
    ),
}


async def test_each_fault_is_named_with_what_to_do(machine: Machine) -> None:
    for fault, (settings, told) in FAULTS.items():
        _, ill = await machine.is_told(**settings)
        assert told in ill, fault
        others = 1 if settings.get("slack_api_url") else 0
        assert len(ill.splitlines()) == 1 + others, (fault, "nothing else is")


async def test_a_database_that_is_far_away_is_named(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.examination.SLOW", 0.0)
    _, ill = await machine.is_told()
    assert "Put the bot nearer to it" in ill


async def test_rights_that_the_app_lacks_are_listed(machine: Machine) -> None:
    without = MANIFEST.content["oauth_config"]["scopes"]["bot"]
    few = [one for one in without if one not in ("im:write", "files:read")]
    content = MANIFEST.content | {"oauth_config": {"scopes": {"bot": few}}}
    async with StrictSlack(Manifest(content), present) as old:
        token = old.bot_token(old.workspace("T1", [User("ULENA", "lena", "Lena")]))
        well, ill = await machine.is_told(
            slack_api_url=old.api_url,
            slack_bot_token=SecretStr(token),
            slack_app_token=SecretStr(old.app_token),
        )
    assert "the app lacks permissions: im:write. Paste app_manifest.yml" in ill
    assert "doctor-slack-without" in well, "files:read is for one thing alone"
    assert "Reinstall" in ill
    assert set(without) == set(SCOPES), "the manifest asks for the same"


async def test_each_workspace_that_installed_the_app_is_looked_at(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url, manifest=MANIFEST, encryption_key=SecretStr(KEY)) as town:
        for team in ("T1", "T2", "T3"):
            workspace = town.slack.found(team, users("en"))
            await town.browser().installs(workspace, "UCARLA")
        async with town.bot.database.begin() as session:
            one, _two, three = sorted(await every(session), key=lambda found: found.team_id)
            one.scopes = one.scopes.replace(",im:write,", ",").replace("files:read,", "")
            three.bot_token = "xoxb-revoked"
        told = [
            str(Catalogue().speaker("en")(finding.key, **finding.arguments))
            async for finding in slack_examined(town.bot.settings, town.clock())
        ]
    assert told[0].endswith("installed the app from Slack: 3.")
    [lacks, without, refused] = told[1:]
    assert "In the workspace Team T1 the app lacks permissions: im:write." in lacks
    assert "does without these optional permissions: files:read." in without
    assert "refuses the token of the workspace Team T3 (invalid_auth)" in refused


async def test_it_is_said_whether_the_public_address_leads_to_the_bot(machine: Machine) -> None:
    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def refuses(_: web.Request) -> web.Response:
        return web.Response(status=401)

    behind: dict[str, Any] = {
        "slack_app_token": SecretStr(""),
        "slack_signing_secret": SecretStr("secret"),
    }
    ways: dict[str, list[tuple[str, str, Any]]] = {
        "": [
            ("GET", "/healthz", alive),
            ("POST", "/slack/events", refuses),
            ("POST", "/api/messages", refuses),
        ],
        "answers (404), but it is not the bot": [],
        "/api/messages does not lead to the bot, so Teams does not reach it": [
            ("GET", "/healthz", alive),
            ("POST", "/slack/events", refuses),
        ],
    }
    for told, routes in ways.items():
        app = web.Application()
        for method, path, handler in routes:
            app.router.add_route(method, path, handler)
        async with TestServer(app) as server:
            address = str(server.make_url("/"))
            well, ill = await machine.is_told(address=address, **behind)
        assert told in ill
        assert ("doctor-address" in well) is (not told)
    _, ill = await machine.is_told(address=NOBODY, **behind)
    assert "does not answer" in ill


async def test_a_clock_that_is_off_is_noticed(machine: Machine) -> None:
    _, ill = await machine.is_told(now=present() + timedelta(minutes=7))
    assert "This machine’s clock is 7 min off." in ill


@pytest.mark.parametrize(
    ("revision", "told"), [("0001", "doctor-schema-older"), ("9999", "A newer version of the bot")]
)
async def test_an_older_schema_is_no_fault_and_a_newer_one_is(
    machine: Machine, revision: str, told: str
) -> None:
    database = Database(machine.url)
    async with database.engine.begin() as connection:
        before = await connection.scalar(text("SELECT version_num FROM alembic_version"))
        await connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))
    well, ill = await machine.is_told()
    async with database.engine.begin() as connection:
        await connection.execute(text(f"UPDATE alembic_version SET version_num = '{before}'"))
    await database.close()
    assert told in (well if "-" in told else ill)


def test_a_setting_that_cannot_be_is_named_and_nothing_is_asked(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTOR_DATABASE_URL", sqlite_url)
    for name, value, told in (
        ("MENTOR_TIMEZONE", "Mars/Olympus", "timezone"),
        ("MENTOR_ENCRYPTION_KEY", "short", "`mentor key` makes one"),
    ):
        with monkeypatch.context() as wrong:
            wrong.setenv(name, value)
            done = CliRunner().invoke(cli.app, ["doctor"])
        assert done.exit_code == 2
        assert told in done.output


def test_with_a_key_that_does_not_fit_the_bot_does_not_start_and_writes_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(_something_encrypted(sqlite_url))
    monkeypatch.setenv("MENTOR_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
    started: list[object] = []
    monkeypatch.setattr("bot.server.serving.run_server", lambda bot, _: started.append(bot))
    for key, code in ((new_key(), 2), (KEY, 0)):
        monkeypatch.setenv("MENTOR_ENCRYPTION_KEY", key)
        done = CliRunner().invoke(cli.app, ["serve"])
        assert done.exit_code == code, done.output
    assert len(started) == 1
    monkeypatch.setenv("MENTOR_ENCRYPTION_KEY", new_key())
    assert "The encryption key does not fit" in CliRunner().invoke(cli.app, ["serve"]).output


async def _something_encrypted(url: str) -> None:
    use_keys([KEY])
    async with House.of(url) as house:
        await house.keep(
            Member(
                workspace_id=house.here.id,
                external_id="U1",
                name="Lena",
                email="lena@example.com",
                created_at=NOON,
            )
        )
        await house.session.commit()


def test_the_command_says_what_is_wrong_and_ends_so(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTOR_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("MENTOR_ENCRYPTION_KEY", new_key())
    assert CliRunner().invoke(cli.app, ["doctor"]).exit_code == 2, "there is no platform yet"
    for name, value in {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": "secret",
        "SLACK_API_URL": NOBODY,
    }.items():
        monkeypatch.setenv(name, value)
    told = CliRunner().invoke(cli.app, ["doctor"], catch_exceptions=False)
    assert told.exit_code == 1
    assert "✓ The database’s schema is up to date." in told.stdout
    assert "✗ Slack does not answer" in told.stdout
    assert "1 thing is not well." in told.stdout
