"""The page's server: what it shows, what people do on it, and the clock that they move.

It runs on a movable clock and on this machine's own address only: it has no place in `serve`.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import structlog
from aiohttp import web

from bot.app import Bot
from bot.clock import MovableClock
from bot.platforms.payloads import Json
from bot.platforms.playground.chat import BOT, Conversation, Entry, PlaygroundChat
from bot.platforms.playground.company import Company
from bot.platforms.playground.guard import LOOPBACK, add_headers, guard
from bot.platforms.playground.guide import Guide
from bot.platforms.playground.languages import spoken_by
from bot.platforms.playground.limits import LimitExceeded
from bot.platforms.playground.live import Live
from bot.platforms.playground.moving import MOVES, Moving, TimeIsPassing
from bot.platforms.playground.platform_views import PLATFORMS, as_platform, form_as_platform
from bot.platforms.playground.rendering import entry_json, form_json
from bot.platforms.playground.replies import NoSuchThing, OpenForm, Outcome, PlaygroundReplies
from bot.platforms.playground.retelling import tell_anew
from bot.platforms.playground.submissions import MalformedSubmission
from bot.platforms.playground.words import commands_of, page_words, personal_words
from bot.platforms.playground.world import World
from handlers.conversation.catalogue import VARIANTS, address_of, variant_of
from handlers.conversation.chat import FormErrors, Option, Text

log = structlog.get_logger(__name__)

STATIC = Path(__file__).parent / "static"
LARGEST_REQUEST = 200_000
"""Bytes."""
LARGEST_FILE = 40_000_000
"""Bytes of a request that brings a file, in base64: those that are too large get a sentence."""
PICTURES = ("image/png", "image/jpeg")


def make_app(
    bot: Bot, chat: PlaygroundChat, clock: MovableClock, company: Company | None = None
) -> web.Application:
    """The page of a bot that runs on `clock` and speaks through `chat`.

    Without a `company` nobody acts but the visitor.
    Raises TypeError without a clock that can be moved, which `serve` does not have.
    """
    if not isinstance(clock, MovableClock) or bot.clock is not clock:
        raise TypeError("the page needs a bot that runs on a movable clock")
    page = Playground(bot, chat, clock, company or Company(bot, clock))
    app = web.Application(middlewares=[guard], client_max_size=LARGEST_REQUEST)
    app.on_response_prepare.append(add_headers)
    app.add_routes(page.routes())
    app.router.add_static("/static/", STATIC)
    app.cleanup_ctx.append(page.running)
    app.on_shutdown.append(page.say_goodbye)
    return app


async def start(app: web.Application, port: int) -> web.AppRunner:
    """Serve the page on this machine's own address; raises OSError if the port is taken."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner


class Playground:
    """Answers the page."""

    def __init__(
        self, bot: Bot, chat: PlaygroundChat, clock: MovableClock, company: Company
    ) -> None:
        self._bot = bot
        self._chat = chat
        self._clock = clock
        self._company = company
        self._live = Live()
        guide = self._guide = Guide(clock(), chat)
        self._world = World(bot.database, bot.catalogue, chat, guide, clock, company)
        self._replies = PlaygroundReplies(
            bot.router.answer, chat, self._world.speaker, guide.witness
        )
        self._moving = Moving(clock, chat, company, self._world, self._live)
        self._changed = asyncio.Event()
        self._touched = False
        """Whether the visitor has done anything yet."""
        self._chosen = False
        """Whether the visitor has chosen a language."""
        self._stopping = False
        chat.listen(self._heard)

    def routes(self) -> list[web.RouteDef]:
        """Every address of the page."""
        person = "/api/people/{person}"
        return [
            web.get("/", self.page),
            web.get("/live", self._live.serve),
            web.get("/api/words/{variant}", self.words),
            web.get("/api/world", self.world),
            web.get("/api/lists/{name}", self.example_list),
            web.get(person, self.person),
            web.get(person + "/calendars", self.calendars),
            web.get(person + "/as/{platform}/{channel}/{entry}", self.as_platform),
            web.get(person + "/forms/{form}/as/{platform}", self.form_as_platform),
            web.get(person + "/files/{channel}/{entry}/{number}", self.file),
            web.post(person + "/say", self.say),
            web.post(person + "/drop", self.drop),
            web.post(person + "/press", self.press),
            web.post(person + "/submit", self.submit),
            web.post(person + "/read", self.read),
            web.post("/api/clock", self.move_clock),
            web.post("/api/language", self.language),
            web.post("/api/life", self.life),
            web.post("/api/anew", self.begin_anew),
            web.get("/api/transcript", self.transcript),
        ]

    # ------------------------------------------------------------------ looking

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The page itself; as long as nothing was done, the company speaks as the browser does."""
        wanted = await self._browsers(request)
        has_a_say = not self._touched and not self._company.has_a_past
        if has_a_say and wanted != await self._world.variant():
            with suppress(TimeIsPassing):  # another window came first
                await self._moving.begin_anew(wanted)
            self._changed.set()
        return web.FileResponse(STATIC / "index.html")

    async def _browsers(self, request: web.Request) -> str:
        """What the company speaks if it is up to the browser, where that may say so."""
        variant = await self._world.variant()
        wanted = spoken_by(request.headers.get("Accept-Language", ""))
        language, formal = address_of(variant)
        is_told = self._company.speaks_as_told or self._chosen or wanted in ("", language)
        return variant if is_told else variant_of(wanted, formal)

    async def words(self, request: web.Request) -> web.Response:
        """The page's own texts, in one of the languages of the catalogue."""
        variant = request.match_info["variant"]
        if variant not in VARIANTS:
            raise web.HTTPNotFound
        return _json(page_words(self._bot.catalogue, variant))

    async def world(self, request: web.Request) -> web.Response:
        """Everybody, the clock and the guided path."""
        return _json(await self._world.snapshot())

    async def example_list(self, request: web.Request) -> web.Response:
        """A list to save and drop."""
        name = request.match_info["name"]
        lists = self._company.lists
        if name not in lists:
            raise web.HTTPNotFound
        return web.Response(
            body=lists[name],
            content_type="application/octet-stream",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    async def person(self, request: web.Request) -> web.Response:
        """One person's conversations, and the commands that they may type."""
        person = self._person(request)
        say = await self._world.speaker(person)
        coordinator = await self._world.is_coordinator(person)
        every = self._chat.conversations_of(person)
        return _json(
            {
                "id": person,
                "commands": commands_of(self._bot.catalogue, say, coordinator),
                "words": personal_words(say),
                "conversations": [_conversation(one, person) for one in every],
            }
        )

    async def calendars(self, request: web.Request) -> web.Response:
        """What stands in the calendars of a person and of whom they are paired with."""
        return _json({"calendars": await self._world.calendars(self._person(request))})

    async def as_platform(self, request: web.Request) -> web.Response:
        """A message of the bot's as it goes to Slack or to Teams."""
        person, place = self._person(request), request.match_info
        conversation = self._chat.conversation_in(place["channel"], person)
        entry = conversation.entry(place["entry"], person) if conversation else None
        if entry is None or entry.author != BOT or place["platform"] not in PLATFORMS:
            raise web.HTTPNotFound
        say = await self._world.speaker(person)
        return _json({"json": as_platform(place["platform"], entry.message, say)})

    async def form_as_platform(self, request: web.Request) -> web.Response:
        """A form that is open, as it goes to Slack or to Teams."""
        person, place = self._person(request), request.match_info
        try:
            form = self._replies.opened(person, place["form"]).form
        except NoSuchThing as gone:
            raise web.HTTPNotFound from gone
        if place["platform"] not in PLATFORMS:
            raise web.HTTPNotFound
        say = await self._world.speaker(person)
        everybody = self._chat.colleagues.values()
        people = [Option(one.id, Text.of(one.profile.name)) for one in everybody]
        return _json({"json": form_as_platform(place["platform"], form, say, people)})

    async def file(self, request: web.Request) -> web.Response:
        """A file that came with a message: a picture is shown, anything else is saved."""
        person, place = self._person(request), request.match_info
        number = int(place["number"]) if place["number"].isdecimal() else -1
        file = self._chat.file(place["channel"], place["entry"], number, person)
        if file is None:
            raise web.HTTPNotFound
        self._guide.file_opened(person, file.name)
        self._changed.set()
        shown = file.media_type in PICTURES
        how = "inline" if shown else "attachment"
        return web.Response(
            body=file.content,
            content_type=file.media_type if shown else "application/octet-stream",
            headers={"Content-Disposition": f"{how}; filename*=UTF-8''{quote(file.name)}"},
        )

    # ------------------------------------------------------------------ doing

    async def say(self, request: web.Request) -> web.Response:
        """Somebody types something."""
        person, given = self._person(request), await _given(request)
        self._visited(person)
        said = self._replies.say(person, _text(given, "channel"), _text(given, "words"))
        return await self._outcome(said)

    async def drop(self, request: web.Request) -> web.Response:
        """Somebody drops a file into the conversation with the bot."""
        larger = request.clone(client_max_size=LARGEST_FILE)
        person, given = self._person(request), await _given(larger)
        try:
            content = b64decode(_text(given, "content"), validate=True)
        except ValueError as error:
            raise web.HTTPBadRequest(text="not base64") from error
        self._visited(person)
        dropped = self._replies.drop(person, _text(given, "channel"), _text(given, "name"), content)
        return await self._outcome(dropped)

    async def press(self, request: web.Request) -> web.Response:
        """Somebody presses a button or chooses from a menu."""
        person, given = self._person(request), await _given(request)
        keys = ("channel", "entry", "name", "argument")
        self._visited(person, _text(given, "argument"))
        return await self._outcome(
            self._replies.press(person, *[_text(given, key) for key in keys])
        )

    async def submit(self, request: web.Request) -> web.Response:
        """Somebody sends a form off."""
        person, given = self._person(request), await _given(request)
        sent = self._replies.submit(person, _text(given, "form"), given.get("values"))
        return await self._outcome(sent)

    async def read(self, request: web.Request) -> web.Response:
        """Somebody has a conversation before their eyes."""
        person, given = self._person(request), await _given(request)
        conversation = self._chat.conversation_in(_text(given, "channel"), person)
        if conversation is None:
            raise web.HTTPNotFound
        self._chat.mark_read(conversation, person)
        self._changed.set()
        return _json({})

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the clock and live through the time; one move at a time."""
        move = _text(await _given(request), "move")
        if move not in MOVES:
            raise web.HTTPBadRequest
        self._touched = True
        try:
            return _json({"moved": await self._moving.move(move)})
        except TimeIsPassing as busy:
            raise web.HTTPConflict from busy
        finally:
            self._changed.set()

    async def language(self, request: web.Request) -> web.Response:
        """What the company speaks, and whether its German says Sie.

        As long as nothing was done it has always done so; later, and after weeks that it has lived
        through, what waits for an answer follows.
        """
        variant = _text(await _given(request), "variant")
        if variant not in VARIANTS:
            raise web.HTTPBadRequest
        self._chosen = True
        keeps = self._touched or self._company.has_a_past or not self._company.can_begin_anew
        if keeps:
            await self._world.choose_language(variant)
            await tell_anew(self._bot, self._chat)
            self._changed.set()
            return _json({})
        return await self._founded_anew(variant)

    async def life(self, request: web.Request) -> web.Response:
        """Whether the others act while the visitor plays."""
        self._company.lives = (await _given(request)).get("lives") is True
        self._changed.set()
        return _json({})

    async def begin_anew(self, request: web.Request) -> web.Response:
        """Everything as it was in the beginning."""
        if not self._company.can_begin_anew:
            raise web.HTTPNotFound
        return await self._founded_anew(await self._browsers(request))

    async def transcript(self, request: web.Request) -> web.Response:
        """Everything that was said, as a file."""
        return web.Response(
            text=self._company.transcript(await self._world.say()),
            headers={"Content-Disposition": 'attachment; filename="transcript.txt"'},
        )

    async def _founded_anew(self, variant: str) -> web.Response:
        try:
            await self._moving.begin_anew(variant)
        except TimeIsPassing as busy:
            raise web.HTTPConflict from busy
        self._touched = False
        self._live.tell({"event": "anew"})
        self._changed.set()
        return _json({})

    # ------------------------------------------------------------------ behind it

    async def running(self, _: web.Application) -> AsyncIterator[None]:
        """Deliver what people cause, and tell the pages, for as long as the server is up."""
        worker = asyncio.create_task(self._follow())
        yield
        self._changed.set()
        await worker

    async def say_goodbye(self, _: web.Application) -> None:
        """Let the pages go and finish what is being sent, so that the server can stop."""
        self._stopping = True
        await self._live.close()
        await self._bot.stop()

    async def _follow(self) -> None:
        self._changed.set()
        while not self._stopping:
            await self._changed.wait()
            self._changed.clear()
            try:
                async with self._moving.founding:
                    await self._bot.tick()
                    self._live.tell({"event": "world", "world": await self._world.snapshot()})
            except Exception:
                log.exception("page_not_told")

    def _heard(self, conversation: Conversation, entry: Entry) -> None:
        """Everyone's pages hear of every entry: on this page one may be anybody."""
        self._live.tell(
            {
                "event": "entry",
                "now": self._clock().isoformat(),
                "people": conversation.people,
                "entry": entry_json(conversation, entry),
            }
        )

    def _visited(self, person: str, argument: str = "") -> None:
        self._touched = True
        self._company.visited(person, argument)

    def _person(self, request: web.Request) -> str:
        person = request.match_info["person"]
        if person not in self._chat.colleagues:
            raise web.HTTPNotFound
        return person

    async def _outcome(self, act: Awaitable[Outcome]) -> web.Response:
        try:
            outcome = await act
        except NoSuchThing as gone:
            raise web.HTTPConflict(text=f"no such {gone}") from gone
        except (MalformedSubmission, LimitExceeded) as refused:
            raise web.HTTPBadRequest(text=str(refused)) from refused
        self._changed.set()
        match outcome:
            case OpenForm():
                return _json({"form": form_json(outcome.id, outcome.form)})
            case FormErrors(errors=errors):
                return _json({"errors": {key: str(text) for key, text in errors.items()}})
            case None:
                return _json({})


def _conversation(conversation: Conversation, person: str) -> Json:
    return {
        "channel": conversation.channel,
        "people": conversation.people,
        "unread": conversation.unread_by(person),
        "entries": [entry_json(conversation, entry) for entry in conversation.seen_by(person)],
    }


def _json(body: Mapping[str, object]) -> web.Response:
    return web.json_response(body, dumps=lambda what: json.dumps(what, ensure_ascii=False))


async def _given(request: web.Request) -> Mapping[str, object]:
    try:
        given = await request.json()
    except ValueError as error:
        raise web.HTTPBadRequest(text="not JSON") from error
    if not isinstance(given, dict):
        raise web.HTTPBadRequest(text="not an object")
    return given


def _text(given: Mapping[str, object], key: str) -> str:
    text = given.get(key, "")
    if not isinstance(text, str):
        raise web.HTTPBadRequest(text=f"{key} is not a text")
    return text
