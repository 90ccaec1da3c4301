"""The page's server: for this machine and the page alone, strict with what comes in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession, WSServerHandshakeError, web

from bot.app import assemble
from bot.clock import MovableClock
from bot.demo.company import found
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.server.serving import make_server
from bot.settings import Settings
from storage.encryption import new_key
from tests.visitor import MONDAY

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass
class Page:
    """The page's own requests, without a browser."""

    http: ClientSession
    address: str

    async def asks(self, path: str, status: int = 200, **headers: str) -> Any:
        async with self.http.get(self.address + path, headers=headers) as response:
            assert response.status == status, await response.text()
            return await response.json() if response.content_type == "application/json" else None

    async def posts(
        self, path: str, status: int = 200, headers: Mapping[str, str] | None = None, **body: Any
    ) -> Any:
        own = {"Origin": self.address, **(headers or {})}
        async with self.http.post(self.address + path, json=body, headers=own) as response:
            assert response.status == status, await response.text()
            return await response.json() if response.content_type == "application/json" else None

    async def types(self, person: str, words: str) -> Any:
        return await self.posts(f"/api/people/{person}/say", channel=person, words=words)

    async def presses(self, person: str, entry: dict[str, Any], name: str) -> Any:
        button = button_of(entry, name)
        press = {"entry": entry["id"], "name": name, "argument": button["argument"]}
        return await self.posts(f"/api/people/{person}/press", channel=person, **press)

    async def newest(self, person: str) -> dict[str, Any]:
        seen = await self.asks(f"/api/people/{person}")
        entry: dict[str, Any] = seen["conversations"][0]["entries"][-1]
        return entry


def button_of(entry: dict[str, Any], name: str) -> dict[str, str]:
    rows = [part["buttons"] for part in entry["parts"] if part["kind"] == "buttons"]
    found: dict[str, str] = next(one for row in rows for one in row if one["name"] == name)
    return found


@asynccontextmanager
async def at(app: web.Application) -> AsyncIterator[Page]:
    runner = await start(app, 0)
    host, port = runner.addresses[0][:2]
    async with ClientSession() as http:
        yield Page(http, f"http://{host}:{port}")
    await runner.cleanup()


@asynccontextmanager
async def served() -> AsyncIterator[Page]:
    clock = MovableClock(MONDAY)
    async with on_stage(Settings(_env_file=None), clock) as (bot, chat):
        await found(bot, chat)
        await bot.tick()
        async with at(make_app(bot, chat, clock)) as page:
            yield page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def page() -> AsyncIterator[Page]:
    """Of a company that is there for all who leave clock and language alone."""
    async with served() as page:
        yield page


@pytest_asyncio.fixture(loop_scope="module")
async def own_page() -> AsyncIterator[Page]:
    """Of a company that nobody else sees."""
    async with served() as page:
        yield page


async def test_it_listens_on_this_machine_only(page: Page) -> None:
    assert page.address.startswith("http://127.0.0.1:")


async def test_another_hosts_name_is_refused(page: Page) -> None:
    await page.asks("/", 403, Host="evil.example")
    await page.asks("/api/world", 403, Host="evil.example:8765")
    await page.asks("/", 200, Host="localhost:8765")


async def test_another_pages_request_is_refused(page: Page) -> None:
    for origin in ({"Origin": "http://evil.example"}, {}):
        body = {"move": "week"}
        async with page.http.post(
            f"{page.address}/api/clock", json=body, headers=origin
        ) as response:
            assert response.status == 403
        with pytest.raises(WSServerHandshakeError, match="403"):
            await page.http.ws_connect(f"{page.address}/live", headers=origin)
    form = {"Origin": page.address, "Content-Type": "text/plain"}
    async with page.http.post(f"{page.address}/api/clock", data="{}", headers=form) as response:
        assert response.status == 415


async def test_nothing_but_its_own_scripts_may_run_on_it(page: Page) -> None:
    for path in ("/", "/static/app.js", "/api/nowhere"):
        async with page.http.get(page.address + path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'; script-src 'self'" in policy
            assert "unsafe" not in policy


async def test_serve_has_no_page() -> None:
    bot = assemble(Settings(database_url="sqlite://", encryption_key=new_key(), _env_file=None))
    paths = {resource.canonical for resource in make_server(bot).router.resources()}
    assert paths == {"/healthz", "/readyz"}
    with pytest.raises(TypeError, match="movable clock"):
        make_app(bot, None, bot.clock)  # type: ignore[arg-type]
    await bot.close()


async def test_a_button_that_somebody_does_not_have_cannot_be_pressed(page: Page) -> None:
    await page.types("miriam", "/mentor programme")
    entry = await page.newest("miriam")
    button = button_of(entry, "programme.edit")
    press = {"entry": entry["id"], "name": button["name"], "argument": button["argument"]}
    await page.posts("/api/people/lena/press", 409, channel="miriam", **press)
    await page.posts("/api/people/lena/press", 409, channel="lena", **press)
    await page.posts("/api/people/miriam/press", 409, channel="miriam", **{**press, "name": "x"})
    opened = await page.posts("/api/people/miriam/press", channel="miriam", **press)
    assert opened["form"]["fields"][0]["key"] == "name"


async def test_a_form_comes_back_once_and_from_who_opened_it(own_page: Page) -> None:
    await own_page.types("lena", "/mentor join mentor")
    form = (await own_page.types("lena", "/mentor join mentor"))["form"]
    values = {field["key"]: field["initial"] for field in form["fields"]}
    path = "/api/people/{}/submit"
    await own_page.posts(path.format("amir"), 409, form=form["id"], values=values)
    wrong = await own_page.posts(path.format("lena"), form=form["id"], values=values)
    assert wrong["errors"].keys() == {"topics_3"}
    await own_page.posts(path.format("lena"), 400, form=form["id"], values={"nothing": ""})
    right = values | {"topics_3": ["f1"]}
    assert await own_page.posts(path.format("lena"), form=form["id"], values=right) == {}
    await own_page.posts(path.format("lena"), 409, form=form["id"], values=right)


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("department", "", "Please fill this in."),
        ("location", "x" * 81, "That is 81 characters; the limit is 80."),
        ("level", "9", "Please choose one of the options."),
        ("topics_3", ["nothing"], "Please choose one of the options."),
        ("languages", [], "Please choose at least one."),
    ],
)
async def test_a_field_that_cannot_be_sent_says_why(
    page: Page, key: str, value: object, sentence: str
) -> None:
    form = (await page.types("lena", "/mentor join mentor"))["form"]
    values = {field["key"]: field["initial"] for field in form["fields"]}
    given = values | {"topics_3": ["f1"], key: value}
    answer = await page.posts("/api/people/lena/submit", form=form["id"], values=given)
    assert answer["errors"] == {key: sentence}


async def test_the_clock_moves_for_everybody_and_prompts_come(own_page: Page) -> None:
    assert (await own_page.posts("/api/clock", move="next")) == {"moved": True}  # reminders
    assert (await own_page.posts("/api/clock", move="next")) == {"moved": True}  # nobody matches
    await own_page.types("miriam", "/mentor match")
    await own_page.presses("miriam", await own_page.newest("miriam"), "match.approve")
    asked = await own_page.asks("/api/world")
    assert (await own_page.posts("/api/clock", move="next")) == {"moved": True}
    reminded = await own_page.asks("/api/world")
    assert reminded["clock"]["now"] > asked["clock"]["now"]
    await own_page.posts("/api/clock", 400, move="year")


async def test_the_page_hears_at_once_of_what_the_bot_says(page: Page) -> None:
    origin = {"Origin": page.address}
    async with page.http.ws_connect(f"{page.address}/live", headers=origin) as live:
        await page.types("lena", "/mentor help")
        heard: list[str] = []
        while len(heard) < 2:
            told = await live.receive_json()
            if told["event"] == "entry":
                heard.append(told["entry"]["author"])
    assert heard == ["lena", ""]


async def test_what_is_typed_stays_text(page: Page) -> None:
    words = "<script>alert(1)</script> <!channel> *b* &lt; \u202eolleh"
    await page.types("lena", words)
    seen = await page.asks("/api/people/lena")
    entries = seen["conversations"][0]["entries"]
    assert entries[-2]["parts"] == [
        {"kind": "paragraph", "text": [{"kind": "plain", "text": words}]}
    ]


async def test_a_message_is_shown_as_slack_and_teams_get_it(page: Page) -> None:
    await page.types("lena", "/mentor help")
    entry = await page.newest("lena")
    address = f"/api/people/lena/as/{{}}/lena/{entry['id']}"
    blocks = (await page.asks(address.format("slack")))["json"]
    assert {"header", "rich_text", "actions"} <= {block["type"] for block in blocks}
    card = (await page.asks(address.format("teams")))["json"]
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    await page.asks(address.format("irc"), 404)
    await page.asks(f"/api/people/amir/as/slack/lena/{entry['id']}", 404)


async def test_what_stands_around_a_form_is_in_its_readers_language(page: Page) -> None:
    for person, word in (("thomas", "freiwillig"), ("fiona", "optional")):
        seen = await page.asks(f"/api/people/{person}")
        assert seen["words"]["form-optional"] == word
        assert "{count}" in seen["words"]["form-left"]


async def test_a_form_is_shown_as_slack_and_teams_get_it(page: Page) -> None:
    form = (await page.types("lena", "/mentor join mentor"))["form"]
    address = f"/api/people/lena/forms/{form['id']}/as/{{}}"
    keys = [field["key"] for field in form["fields"]]
    modal = (await page.asks(address.format("slack")))["json"]
    assert modal["type"] == "modal"
    assert [one["block_id"] for one in modal["blocks"] if one["type"] == "input"] == keys
    card = (await page.asks(address.format("teams")))["json"]
    inputs = [one["id"] for one in card["body"] if one["type"].startswith("Input.")]
    assert inputs == [f"field.{key}" for key in keys]
    await page.asks(address.format("irc"), 404)
    await page.asks(f"/api/people/amir/forms/{form['id']}/as/slack", 404)


async def test_the_company_changes_its_language(own_page: Page) -> None:
    await own_page.posts("/api/language", variant="de-formal")
    assert (await own_page.asks("/api/world"))["variant"] == "de-formal"
    await own_page.types("lena", "hilfe")
    assert "Sie" in str((await own_page.newest("lena"))["parts"])
    await own_page.posts("/api/language", 400, variant="xx")


async def test_somebody_unknown_is_not_found(page: Page) -> None:
    await page.asks("/api/people/nobody", 404)
    await page.asks("/api/words/xx", 404)
    await page.posts("/api/people/lena/say", 400, channel="lena", words="x" * 12_001)
    await page.posts("/api/people/lena/say", 409, channel="klaus", words="hello")
