"""A Slack that is not ours: the npm package `emulate` keeps its state and answers every call.

It knows no commands, no interactions and no response URLs, so those still come from the strict
Slack, whose people then see what the emulator says that it holds. The triggers are the emulator's.
"""

from __future__ import annotations

import asyncio
import os
import re
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml
from pydantic import SecretStr

from bot.clock import MovableClock
from tests.machine import lacking
from tests.peers.slack.browser import BACK, INSTALL, Page
from tests.peers.slack.client.node import MODULES, NODE
from tests.peers.slack.oauth import CLIENT_ID, CLIENT_SECRET
from tests.peers.slack.person import Person
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import Conversation, File, Json, Posted, User, View
from tests.peers.slack.town import MANIFEST, MONDAY, Town, running
from tests.peers.slack.transport import Answer, Delivery
from tests.peers.slack.workspace import Workspace
from tests.peers.teams.client.playground import ended, free_port, until_it_answers

PROGRAM = MODULES / "emulate" / "dist" / "index.js"
REGISTERED = f"https://mentor.example.com{BACK}"
"""Where the app's manifest sends browsers back to."""
BOT, LOOKER = "UMENTOR", "xoxb-for-those-who-look-at-files"
SHOWN = ("type", "callback_id", "private_metadata", "title", "submit", "close", "blocks")
"""What a view says; the rest of the emulator's view objects is about it."""


class SecondOpinion(StrictSlack):
    """Calls go to the emulator; what it answers is what people see."""

    def __init__(self, emulator: str, users: Sequence[User]) -> None:
        super().__init__(MANIFEST, MovableClock(MONDAY))
        self._emulator = emulator
        self._wanted = users
        self._token = ""
        self._triggers: dict[str, str] = {}

    async def asks(self, method: str, arguments: Mapping[str, Any], token: str) -> Json:
        """The emulator's own answer; it takes arguments from bodies only."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        url = f"{self._emulator}/api/{method}"
        async with self.http.post(url, json=dict(arguments), headers=headers) as answer:
            said: Json = await answer.json()
        return said

    async def installed(self, browser_visits: Any) -> Page:
        """Carla installs the app on the emulator's own page; then its people are known here."""
        begun: Page = await browser_visits(INSTALL)
        query = {name: value[0] for name, value in parse_qs(urlsplit(begun.button).query).items()}
        page = f"{self._emulator}/oauth/v2/authorize"
        asked = query | {"redirect_uri": REGISTERED}
        async with self.http.get(page, params=asked) as answer:
            assert answer.status == 200, await answer.text()
            buttons = await answer.text()
        agreed = asked | {"user_id": _user_called("carla", buttons)}
        async with self.http.post(f"{page}/callback", data=agreed, allow_redirects=False) as answer:
            back = urlsplit(answer.headers["Location"])
        arrived: Page = await browser_visits(f"{back.path}?{back.query}")
        return arrived

    async def answers(self, method: str, arguments: Json, token: str) -> Json:
        """The emulator's answer, and what it changes on the screens."""
        answer = await self.asks(method, arguments, token)
        if method == "oauth.v2.access" and answer["ok"]:
            self._token = answer["access_token"]
            await self._people_come(answer)
        elif answer["ok"]:
            await self._shows(method, arguments, answer)
        return answer

    async def tell(self, delivery: Delivery) -> Answer:
        """With a trigger of the emulator's, which alone opens views there."""
        if "trigger_id" in delivery.payload:
            user = delivery.payload.get("user_id") or delivery.payload["user"]["id"]
            given = await self.asks("views.generateTriggerId", {"user_id": user}, self._token)
            delivery.payload["trigger_id"] = given["trigger_id"]
            self._triggers[given["trigger_id"]] = user
        return await super().tell(delivery)

    async def history(self, channel: str) -> Sequence[Json]:
        """What the emulator holds of a conversation."""
        given = {"channel": channel, "limit": 1000, "include_all_metadata": True}
        answer = await self.asks("conversations.history", given, self._token)
        found: Sequence[Json] = answer["messages"]
        return found

    def person(self, user_id: str, team_id: str = "") -> Person:
        """By the id that they would have had; the emulator gives its own."""
        workspace = self.workspaces[0]
        wanted = next(user.name for user in self._wanted if user.id == user_id)
        return Person(
            self, workspace, next(u for u in workspace.users.values() if u.name == wanted)
        )

    # ------------------------------------------------------------------ what people see

    async def _people_come(self, installed: Json) -> None:
        known = await self.asks("users.list", {}, self._token)
        ids = {user["name"]: user["id"] for user in known["members"]}
        team = installed["team"]["id"]
        users = [User(ids[one.name], one.name, one.real_name) for one in self._wanted]
        workspace = Workspace(team, users, self.clock, app_id=installed["app_id"])
        del workspace.users[workspace.bot.id]
        workspace.bot = User(installed["bot_user_id"], "mentor", "Mentor", is_bot=True)
        workspace.users[workspace.bot.id] = workspace.bot
        self.workspaces.append(workspace)
        for user in users:
            opened = await self.asks("conversations.open", {"users": user.id}, self._token)
            self._knows_conversation(opened["channel"]["id"], [user.id])

    def _knows_conversation(self, channel: str, user_ids: Sequence[str]) -> None:
        workspace = self.workspaces[0]
        kind = "im" if len(user_ids) == 1 else "mpim"
        members = (*sorted(user_ids), workspace.bot.id)
        workspace.conversations.setdefault(channel, Conversation(channel, kind, members))

    async def _shows(self, method: str, arguments: Json, answer: Json) -> None:
        match method:
            case "conversations.open":
                self._knows_conversation(answer["channel"]["id"], arguments["users"].split(","))
            case "chat.postMessage":
                self._posted(answer)
            case "chat.update":
                self._rewritten(answer["channel"], answer["ts"], answer["message"])
            case "files.completeUploadExternal":
                await self._shared(arguments["channel_id"], answer["files"])
            case "views.open" | "views.update" | "views.publish":
                self._viewed(arguments, answer["view"])

    def _posted(self, answer: Json) -> None:
        workspace, said = self.workspaces[0], answer["message"]
        message = Posted(
            answer["ts"],
            answer["channel"],
            said["user"],
            said["text"],
            workspace.completed(said.get("blocks")),
            said.get("metadata"),
            order=workspace.tick(),
        )
        workspace.conversations[message.channel].messages.append(message)

    def _rewritten(self, channel: str, ts: str, said: Json) -> None:
        workspace = self.workspaces[0]
        message = workspace.posted(channel, ts)
        workspace.rewrite(message, said["text"], said.get("blocks"))

    async def _shared(self, channel: str, files: Sequence[Json]) -> None:
        workspace = self.workspaces[0]
        message = workspace.post(channel, workspace.bot.id, "", None)
        for file in files:
            content = await self._downloaded(file["url_private"])
            message.files.append(File(file["id"], file["name"], file["title"], content, True))

    async def _downloaded(self, url: str) -> bytes:
        headers = {"Authorization": f"Bearer {LOOKER}"}
        async with self.http.get(url, headers=headers) as answer:
            assert answer.status == 200
            return await answer.read()

    def _viewed(self, arguments: Json, shown: Json) -> None:
        workspace = self.workspaces[0]
        content = {name: shown[name] for name in SHOWN if shown.get(name) is not None}
        content["blocks"] = workspace.completed(content["blocks"])
        user = arguments.get("user_id") or self._triggers.get(arguments.get("trigger_id", ""), "")
        if not user:
            view = workspace.view(shown["id"])
            view.content, view.order = content, workspace.tick()
        else:
            view = View(shown["id"], user, content, "", shown["id"], order=workspace.tick())
            if content["type"] == "home":
                workspace.homes[user] = view
            else:
                workspace.modals[user] = [view]
        view.hash = shown["hash"]


@asynccontextmanager
async def bot_in_the_emulator(
    database_url: str, users: Sequence[User], folder: Path
) -> AsyncIterator[Town]:
    """The bot as an app that a workspace of the emulator may install."""
    credentials: dict[str, Any] = {
        "slack_client_id": CLIENT_ID,
        "slack_client_secret": SecretStr(CLIENT_SECRET),
    }
    async with (
        _emulator(users, folder) as address,
        SecondOpinion(address, users) as slack,
    ):
        assert isinstance(slack.clock, MovableClock)
        async with running(slack, slack.clock, database_url, False, **credentials) as town:
            yield town


@asynccontextmanager
async def _emulator(users: Sequence[User], folder: Path) -> AsyncIterator[str]:
    if not (NODE.exists() and PROGRAM.exists()):
        lacking("no emulator of Slack: install Node, then `make clients`")
    seed = folder / "emulator.yaml"
    seed.write_text(yaml.safe_dump({"slack": _seed(users)}))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = await asyncio.create_subprocess_exec(
        *(NODE, PROGRAM, "start", "--service", "slack", "--port", str(port)),
        *("--seed", seed, "--base-url", address),
        cwd=folder,
        env=os.environ | {"HOME": str(folder), "NO_COLOR": "1"},
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        await until_it_answers(f"{address}/oauth/v2/authorize?client_id={CLIENT_ID}", process)
        yield address
    finally:
        await ended(process)


def _seed(users: Sequence[User]) -> Json:
    return {
        "strict_scopes": True,
        "team": {"name": "Example", "domain": "example"},
        "users": [
            {"name": one.name, "real_name": one.real_name, "is_admin": one.is_owner}
            for one in users
        ],
        "oauth_apps": [
            {
                "client_id": CLIENT_ID,
                "client_secret": CLIENT_SECRET,
                "name": "Mentor",
                "redirect_uris": [REGISTERED],
                "bot_user_id": BOT,
                "scopes": sorted(MANIFEST.scopes),
            }
        ],
        "tokens": [{"token": LOOKER, "user_id": BOT, "scopes": ["files:read"]}],
    }


def _user_called(name: str, page: str) -> str:
    """The id behind that person's button on the emulator's page."""
    button = r'name="user_id" value="(\w+)"(?:(?!</form>).)*?class="user-login">(\w+)<'
    return next(found[1] for found in re.finditer(button, page, re.S) if found[2] == name)
