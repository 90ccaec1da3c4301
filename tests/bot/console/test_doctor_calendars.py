"""`mentor doctor` on calendars and the mailbox of answers: each fault with its next step."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.console import calendar_examination
from bot.console.examination import examined
from bot.settings import Settings
from handlers.conversation.catalogue import LANGUAGES, Catalogue
from storage.encryption import new_key
from tests.bot.calendars.towns import MAILBOX
from tests.peers.calendars import google, graph
from tests.peers.calendars.imap import HOST, PASSWORD, USER, imap_server

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
NOBODY = "http://127.0.0.1:9"
"""Where nothing answers."""


@dataclass
class Machine:
    """A bot that is connected to everything that it can be, and what may go wrong with it."""

    graph: graph.GraphTown
    google: google.GoogleTown
    settings: dict[str, dict[str, Any]]
    """What connects it, by what it is connected to."""
    database: str

    def used(self, kind: str, **changed: Any) -> Settings:
        """The settings that connect the bot to one of them."""
        return Settings(
            _env_file=None,
            database_url=self.database,
            encryption_key=SecretStr(new_key()),
            **{**self.settings[kind], **changed},
        )

    async def is_told(self, kind: str, **changed: Any) -> tuple[set[str], list[str]]:
        """What is well, by key, and what is read about the rest, in each language."""
        well, ill = set(), list[str]()
        async for finding in calendar_examination.examined(self.used(kind, **changed), NOW):
            if finding.is_well:
                well.add(finding.key)
            else:
                speakers = [Catalogue().speaker(language) for language in LANGUAGES]
                ill += [str(say(finding.key, **finding.arguments)) for say in speakers]
        assert not [said for said in ill if "doctor-" in said], "each has its sentence"
        return well, ill


@pytest_asyncio.fixture
async def machine(sqlite_url: str) -> AsyncIterator[Machine]:
    microsoft, workspace = graph.GraphTown(), google.GoogleTown()
    microsoft.busy[MAILBOX] = []
    workspace.busy[MAILBOX] = []
    wanted = dict.fromkeys(("free_busy", "events", "links"), True)
    wanted = {f"calendar_{name}": value for name, value in wanted.items()}
    async with AsyncExitStack() as stack:
        graph_url = await stack.enter_async_context(graph.graph_server(microsoft))
        google_url = await stack.enter_async_context(google.google_server(workspace))
        mailbox = await stack.enter_async_context(imap_server())
        with_graph = {
            "graph_mailbox": MAILBOX,
            "graph_tenant_id": "tenant",
            "graph_app_id": "app",
            "graph_password": SecretStr(microsoft.password),
            "teams_graph_url": f"{graph_url}/v1.0",
            "teams_login_url": graph_url,
        }
        with_google = {
            "google_user": MAILBOX,
            "google_service_account": workspace.account,
            "google_private_key": SecretStr(workspace.private_key.replace("\n", "\\n")),
            "google_url": f"{google_url}/calendar/v3",
            "google_token_url": f"{google_url}/token",
        }
        with_imap = {
            "imap_host": HOST,
            "imap_port": mailbox.port,
            "imap_security": "none",
            "imap_user": USER,
            "imap_password": SecretStr(PASSWORD),
        }
        settings = {
            "graph": {**with_graph, **wanted},
            "google": {**with_google, **wanted},
            "imap": with_imap,
        }
        yield Machine(microsoft, workspace, settings, sqlite_url)


@pytest.mark.parametrize(
    ("kind", "key"),
    [("graph", "doctor-graph"), ("google", "doctor-google"), ("imap", "doctor-mailbox")],
)
async def test_where_all_is_well_it_says_so_and_has_changed_nothing(
    machine: Machine, kind: str, key: str
) -> None:
    well, ill = await machine.is_told(kind)
    assert key in well
    assert not ill
    assert not machine.graph.events
    assert not machine.google.events
    assert key in [one.key async for one in examined(machine.used(kind), NOW)], "doctor says so"


Injected = Callable[[Machine], object]

INJECTED: dict[str, tuple[str, Injected, str]] = {
    "nobody may ask Microsoft when people are free": (
        "graph",
        lambda machine: machine.graph.permissions.discard("ReadBasic"),
        "(403_ErrorAccessDenied). Grant the application permission Calendars.ReadBasic.All",
    ),
    "nobody may put events into the mailbox": (
        "graph",
        lambda machine: machine.graph.permissions.discard("ReadWrite"),
        "(403_ErrorAccessDenied). Assign the role Application Calendars.ReadWrite",
    ),
    "the mailbox has no licence for Teams": (
        "graph",
        lambda machine: setattr(machine.graph, "licensed", False),
        "Give that mailbox a licence for Teams",
    ),
    "the mailbox has no calendar in the cloud": (
        "graph",
        lambda machine: machine.graph.busy.clear(),
        "MENTOR_GRAPH_MAILBOX (not_there). Check the address",
    ),
    "Microsoft asks to come again": (
        "graph",
        lambda machine: machine.graph.moods.append(graph.Refusal(503, "busy")),
        "Microsoft’s calendars do not answer (calendar_503)",
    ),
    "no scope is delegated to the service account": (
        "google",
        lambda machine: machine.google.scopes.clear(),
        "that domain-wide delegation lists calendar.freebusy and calendar.events",
    ),
    "the Calendar API is off": (
        "google",
        lambda machine: machine.google.moods.append(google.Refusal(403, "accessNotConfigured")),
        "(403_accessNotConfigured). Turn the Calendar API on",
    ),
    "the service user has no calendar": (
        "google",
        lambda machine: machine.google.busy.clear(),
        "MENTOR_GOOGLE_USER (not_there). Check the address",
    ),
}

SET_WRONG: dict[str, tuple[str, dict[str, Any], str]] = {
    "Microsoft's secret has ended": (
        "graph",
        {"graph_password": SecretStr("ended")},
        "(no_token_401). Check MENTOR_GRAPH_TENANT_ID",
    ),
    "Microsoft is out of reach": (
        "graph",
        {"teams_graph_url": f"{NOBODY}/v1.0"},
        "may reach graph.microsoft.com",
    ),
    "there is no such mailbox": (
        "graph",
        {"graph_mailbox": "nobody@example.com"},
        "(404_ErrorInvalidUser). Check the address",
    ),
    "a calendar is connected for nothing": (
        "graph",
        {f"calendar_{name}": False for name in ("free_busy", "events", "links")},
        "Set MENTOR_CALENDAR_FREE_BUSY or MENTOR_CALENDAR_EVENTS to true.",
    ),
    "links are wanted without events": (
        "graph",
        {"calendar_events": False},
        "Set MENTOR_CALENDAR_EVENTS to true as well.",
    ),
    "half of a key was copied": (
        "google",
        {"google_private_key": SecretStr("-----BEGIN PRIVATE KEY-----")},
        "(no_token_private_key). Check MENTOR_GOOGLE_PRIVATE_KEY",
    ),
    "the key is another account's": (
        "google",
        {
            "google_private_key": SecretStr(
                google.GoogleTown(google.account_key("another")).private_key
            )
        },
        "(no_token_400). Check MENTOR_GOOGLE_PRIVATE_KEY",
    ),
    "Google is out of reach": (
        "google",
        {"google_url": f"{NOBODY}/calendar/v3"},
        "may reach www.googleapis.com",
    ),
    "the mailbox's password is wrong": (
        "imap",
        {"imap_password": SecretStr("wrong")},
        "Check MENTOR_IMAP_USER and MENTOR_IMAP_PASSWORD",
    ),
    "the folder is not there": (
        "imap",
        {"imap_folder": "Answers"},
        "There is no folder Answers in the mailbox of answers.",
    ),
    "the mailbox is out of reach": (
        "imap",
        {"imap_port": 9},
        "(ConnectionRefusedError). Check MENTOR_IMAP_HOST",
    ),
    "the mailbox speaks without TLS": (
        "imap",
        {"imap_security": "tls"},
        "Check MENTOR_IMAP_HOST, MENTOR_IMAP_PORT and MENTOR_IMAP_SECURITY",
    ),
}


@pytest.mark.parametrize(("kind", "inject", "told"), INJECTED.values(), ids=INJECTED)
async def test_what_a_company_has_not_granted_is_named_with_what_to_do(
    machine: Machine, kind: str, inject: Injected, told: str
) -> None:
    inject(machine)
    _well, ill = await machine.is_told(kind)
    assert any(told in said for said in ill), ill
    assert len(ill) == len(LANGUAGES), "nothing else is"


@pytest.mark.parametrize(("kind", "changed", "told"), SET_WRONG.values(), ids=SET_WRONG)
async def test_what_is_set_wrong_is_named_with_what_to_do(
    machine: Machine, kind: str, changed: dict[str, Any], told: str
) -> None:
    _well, ill = await machine.is_told(kind, **changed)
    assert any(told in said for said in ill), ill
    assert len(ill) == len(LANGUAGES), "nothing else is"
