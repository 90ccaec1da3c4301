"""The Slack adapter: what arrives becomes a request, and the router's reply is shown.

Slack waits three seconds, so everything is acknowledged at once and worked on afterwards in a task
that a shutdown waits for; only forms are answered in line, because errors must stand at their
fields. Whatever is delivered again carries the same key, and the router answers a key once.
"""

from __future__ import annotations

import asyncio
import re
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from http import HTTPStatus
from itertools import islice

import aiohttp
import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.platforms.background import Background
from bot.platforms.payloads import Json
from bot.platforms.rates import Seconds
from bot.platforms.slack.authorizing import AuthorizeOne, SlackIsDown, answer_while_down
from bot.platforms.slack.chat import DIRECT, SlackChat, profile_of
from bot.platforms.slack.clients import Clients, OneToken, Pause, SlackAccess
from bot.platforms.slack.incoming import (
    is_from_a_person,
    people_named,
    pressed,
    said,
    source_of,
    submitted,
)
from bot.platforms.slack.installations import Authorize, Installations, workspace_key
from bot.platforms.slack.rates import Limits
from bot.platforms.slack.replies import ReplyTarget, SlackReplies, SpeakerFor
from bot.platforms.slack.views import (
    Origin,
    beginning_with,
    errors_at_fields,
    form_view,
    found_options,
    origin_of,
    ref_of,
    searched,
)
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Changed,
    Dropped,
    Form,
    FormErrors,
    Found,
    Message,
    OpenedHome,
    Profile,
    Reply,
    Request,
    Said,
    WorkspaceKey,
)
from handlers.conversation.router import Responder
from handlers.conversation.turn import Clock

log = structlog.get_logger(__name__)


COMMAND = "/mentor"
SHORTCUTS = {"log_session": "session"}
"""Global shortcuts and the words that they stand for."""
MESSAGE_SHORTCUTS = {"thank": "thanks", "note_trend": "trend"}
"""Shortcuts on anybody's message."""
QUOTING = frozenset({"note_trend"})
"""Those whose form begins with the message's words."""
MOST_NAMES = 50
"""People named in one message whose names are looked up; Slack allows a hundred a minute."""
TELL_OF_REFUSALS = timedelta(minutes=5)
"""How often the log says that requests with a wrong signature arrive."""
CONNECTIONS = 100
"""To Slack at the same time."""
SOON = 2.0
"""Seconds after which whoever typed a command hears that the answer is on its way."""
LONGEST_KEY = 200
"""Characters of a delivery's id that are kept."""
_ANY = re.compile(".*")
MISSHAPEN = (ValueError, AttributeError, TypeError, LookupError, OverflowError, RecursionError)
"""What reading a request that is not in Slack's shape raises."""


class Slack:
    """The bot in one Slack workspace, or in all that install it. Start before use, and stop."""

    def __init__(
        self,
        answer: Responder,
        catalogue: Catalogue,
        clock: Clock,
        access: SlackAccess,
        installations: Installations | None = None,
        not_installed: str = "",
        down: str = "",
        seconds: Seconds = time.monotonic,
        pause: Pause = asyncio.sleep,
        speaker: SpeakerFor | None = None,
        soon: float = SOON,
    ) -> None:
        self._reply_to = answer
        self._pause = pause
        self._soon = soon
        self._access = access
        self._installations = installations
        self._not_installed, self._down = not_installed, down
        self._tokens = tokens = installations or OneToken(access.bot_token)
        limits = Limits(clock, seconds)
        self._sending = Clients(tokens, access.api_url, limits)
        self._answering = Clients(tokens, access.api_url, limits, patient=True, pause=pause)
        self._hasty = Clients(tokens, access.api_url, limits, hasty=True)
        self.chat = SlackChat(self._sending, self._answering, clock, catalogue=catalogue)
        self._patient_chat = SlackChat(
            self._answering, self._answering, clock, self._hasty, catalogue
        )
        hasty_chat = SlackChat(self._hasty, self._answering, clock)
        self._replies = SlackReplies(
            self._answering, self._hasty, self._patient_chat, hasty_chat, catalogue, speaker
        )
        self._background = Background("slack_answer_failed")
        self._clock = clock
        self._told_of_refusal: datetime | None = None
        self._socket: AsyncSocketModeHandler | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._app = self._bolt_app()

    # ------------------------------------------------------------------ life

    async def start(self) -> None:
        """Get ready; with an app token Slack's events come as soon as Slack lets them.

        As long as Slack is away, that is tried again and again while the bot is up already.
        """
        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS))
        for clients in (self._sending, self._answering, self._hasty):
            clients.session = session
        if self._installations is not None:
            self._installations.clients.session = self._sending.session
            await self._installations.encrypt_anew()
        if self._access.app_token:
            self._socket = AsyncSocketModeHandler(self._app, self._access.app_token)
            connected = self._socket.connect_async()  # type: ignore[no-untyped-call]
            self._connecting = asyncio.create_task(self._background.logged(connected))

    async def drain(self) -> None:
        """Take nothing more by Socket Mode, and finish what was acknowledged."""
        if self._connecting is not None:
            self._connecting.cancel()
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self.settled()

    async def stop(self) -> None:
        """Close the connections."""
        if self._sending.session is not None:
            await self._sending.session.close()

    async def listens(self) -> bool:
        """Whether what people do arrives: with Socket Mode, whether the socket is open."""
        if self._socket is None:
            return not self._access.app_token
        return bool(await self._socket.client.is_connected())

    async def settled(self) -> None:
        """Returns when everything that was acknowledged is done."""
        await self._background.settled()

    async def events(self, request: web.Request) -> web.Response:
        """Slack's requests over HTTP."""
        try:
            arrived = await to_bolt_request(request)
            response = await self._app.async_dispatch(arrived)
        except MISSHAPEN:  # Bolt reads before it checks
            return web.Response(status=400)
        if response.status == HTTPStatus.UNAUTHORIZED:
            self._tell_of_refusal()
        return await to_aiohttp_response(response)

    def _tell_of_refusal(self) -> None:
        """A wrong signing secret looks like silence else; whoever guesses fills no log."""
        if (
            self._told_of_refusal is None
            or self._told_of_refusal + TELL_OF_REFUSALS <= self._clock()
        ):
            self._told_of_refusal = self._clock()
            log.warning(
                "slack_signature_refused",
                next_step="compare SLACK_SIGNING_SECRET with the app's Basic Information",
            )

    def _bolt_app(self) -> AsyncApp:
        app = AsyncApp(
            name="mentor",
            client=self._answering.with_token(None),
            signing_secret=self._access.signing_secret,
            authorize=self._authorize(),  # type: ignore[arg-type]
            user_facing_authorize_error_message=self._not_installed,
            process_before_response=True,
        )
        app.error(self._misunderstood)
        app.command(COMMAND)(self._on_command)
        app.event("message")(self._on_message)
        app.event("app_mention")(self._on_mention)
        app.event("app_home_opened")(self._on_home)
        app.event("user_change")(self._on_person)
        app.event("team_join")(self._on_person)
        app.event("team_access_revoked")(self._on_team_revoked)
        app.event("app_uninstalled")(self._on_uninstalled)
        app.event("tokens_revoked")(self._on_tokens_revoked)
        app.action(_ANY)(self._on_action)
        app.view(_ANY)(self._on_form)
        app.options(_ANY)(self._on_search)
        for callback_id in SHORTCUTS:
            app.shortcut(callback_id)(self._on_shortcut)
        for callback_id in MESSAGE_SHORTCUTS:
            app.shortcut(callback_id)(self._on_message_shortcut)
        return app

    def _authorize(self) -> AsyncAuthorize:
        if isinstance(self._tokens, OneToken):
            return AuthorizeOne(self._tokens, self._answering)
        return Authorize(self._tokens)

    async def _misunderstood(self, error: Exception, body: Json) -> BoltResponse:
        """What Slack would never send is refused; a fault of ours is repeated as little."""
        if isinstance(error, SlackIsDown):
            log.warning("slack_is_down", error=type(error.__cause__).__name__)
            return answer_while_down(body, self._down)
        if not isinstance(error, MISSHAPEN):
            log.error("slack_request_failed", exc_info=error)
        return BoltResponse(status=400, body="")

    # ------------------------------------------------------------------ what arrives

    async def _on_command(self, ack: AsyncAck, context: AsyncBoltContext, body: Json) -> None:
        await ack()
        origin = Origin(body["channel_id"], response_url=body["response_url"])
        place = ReplyTarget(
            _workspace(context), body["user_id"], origin, trigger=body["trigger_id"]
        )
        self._background.start(self._hear_soon(body["text"], place, _key_of(body)))

    async def _on_message(self, context: AsyncBoltContext, body: Json, event: Json) -> None:
        if not is_from_a_person(event) or event.get("channel_type") != "im":
            return
        origin = Origin(event["channel"], thread=event.get("thread_ts") or "")
        place = ReplyTarget(_workspace(context), event["user"], origin)
        if event.get("files"):
            what = self._dropped(place.workspace, event["files"][0])
            request = Request(place.workspace, place.user, what, body["event_id"])
            self._background.start(self._answer(request, place))
            return
        self._background.start(self._hear(source_of(event), place, body["event_id"]))

    async def _on_mention(self, context: AsyncBoltContext, body: Json, event: Json) -> None:
        """Somebody names the bot where others are: the answer is for them alone."""
        if not is_from_a_person(event) or event["channel"].startswith(DIRECT):
            return
        origin = Origin(event["channel"], thread=event.get("thread_ts") or "")
        place = ReplyTarget(_workspace(context), event["user"], origin, among_others=True)
        words = source_of(event).replace(f"<@{context.bot_user_id}>", "").strip()
        self._background.start(self._hear(words, place, body["event_id"]))

    def _dropped(self, workspace: WorkspaceKey, file: Json) -> Dropped:
        """The first of the files; it is fetched only for somebody who may drop it."""
        name = str(file.get("name") or file.get("title") or "")
        fetch = partial(self._patient_chat.fetched, workspace, file)
        return Dropped(name, int(file.get("size") or 0), fetch)

    async def _on_home(self, context: AsyncBoltContext, event: Json) -> None:
        if event.get("tab") == "home":
            seen_hash = (event.get("view") or {}).get("hash")
            self._background.start(self._show_home(_workspace(context), event["user"], seen_hash))

    async def _on_shortcut(self, ack: AsyncAck, context: AsyncBoltContext, body: Json) -> None:
        await ack()
        place = ReplyTarget(_workspace(context), body["user"]["id"], trigger=body["trigger_id"])
        what = Said(SHORTCUTS[body["callback_id"]])
        request = Request(place.workspace, place.user, what, _key_of(body))
        self._background.start(self._answer(request, place))

    async def _on_message_shortcut(
        self, ack: AsyncAck, context: AsyncBoltContext, body: Json
    ) -> None:
        await ack()
        place = ReplyTarget(_workspace(context), body["user"]["id"], trigger=body["trigger_id"])
        name = body["callback_id"]
        quoted = source_of(body["message"]) if name in QUOTING else ""
        what = Said(MESSAGE_SHORTCUTS[name])
        request = Request(place.workspace, place.user, what, _key_of(body))
        self._background.start(self._answer_about(quoted, request, place))

    async def _on_action(self, ack: AsyncAck, context: AsyncBoltContext, body: Json) -> None:
        await ack()
        what = pressed(body["actions"][0])
        if what is not None:
            place = _place_of_action(_workspace(context), body)
            on = ref_of(place.origin)
            request = Request(place.workspace, place.user, what, _key_of(body), on)
            self._background.start(self._answer(request, place))

    async def _on_form(self, ack: AsyncAck, context: AsyncBoltContext, body: Json) -> None:
        view = body["view"]
        key = f"form:{view['id']}:{view['hash']}"
        on = ref_of(origin_of(view))
        request = Request(_workspace(context), body["user"]["id"], submitted(view), key, on)
        reply = await self._reply_to(request, self._patient_chat)
        errors = errors_at_fields(view, reply) if isinstance(reply, FormErrors) else {}
        if errors:
            await ack(response_action="errors", errors=errors)
        elif isinstance(reply, Form):
            await ack(response_action="update", view=form_view(reply, origin_of(view)))
        else:
            await ack()
            place = ReplyTarget(request.workspace, request.sender_id, origin_of(view))
            self._background.start(self._give(reply, request, place))

    async def _on_search(self, ack: AsyncAck, context: AsyncBoltContext, body: Json) -> None:
        request = Request(_workspace(context), body["user"]["id"], searched(body))
        reply = await self._reply_to(request, self._patient_chat)
        await ack(options=found_options(reply) if isinstance(reply, Found) else [])

    async def _on_person(self, context: AsyncBoltContext, body: Json, event: Json) -> None:
        workspace, profile = _workspace(context), profile_of(event["user"])
        self._background.start(self._notice(workspace, profile, body["event_id"]))

    async def _on_team_revoked(self, context: AsyncBoltContext) -> None:
        """A team of the organisation lost the app: whom Slack does not show us any more is gone."""
        if self._installations is not None:
            self._background.start(self._look_round(_workspace(context), self._installations))

    async def _on_uninstalled(self, context: AsyncBoltContext, body: Json) -> None:
        if self._installations is not None:
            await self._installations.end(_workspace(context), _moment_of(body))

    async def _on_tokens_revoked(self, context: AsyncBoltContext, body: Json, event: Json) -> None:
        if event.get("tokens", {}).get("bot"):
            await self._on_uninstalled(context, body)

    # ------------------------------------------------------------------ what is done about it

    async def _hear(self, source: str, place: ReplyTarget, key: str = "") -> None:
        what = await self._said(source, place.workspace)
        await self._answer(Request(place.workspace, place.user, what, key), place)

    async def _hear_soon(self, source: str, place: ReplyTarget, key: str) -> None:
        """Whoever would wait for longer, for Slack or for others, is told so and then answered."""
        telling = asyncio.create_task(self._say_that_it_takes_longer(place))
        try:
            await self._hear(source, place, key)
        finally:
            telling.cancel()

    async def _say_that_it_takes_longer(self, place: ReplyTarget) -> None:
        await self._pause(self._soon)
        await self._background.logged(self._replies.say_that_it_takes_longer(place))

    async def _said(self, source: str, workspace: WorkspaceKey) -> Said:
        names: dict[str, str] = {}
        for external_id in islice(dict.fromkeys(people_named(source)), MOST_NAMES):
            profile = await self._patient_chat.profile(workspace, external_id)
            if profile is not None:
                names[external_id] = profile.name
        return said(source, names)

    async def _answer_about(self, quoted: str, request: Request, place: ReplyTarget) -> None:
        reply = await self._reply_to(request, self._patient_chat)
        if isinstance(reply, Form) and quoted:
            words = await self._said(quoted, place.workspace)
            reply = beginning_with(reply, words.words)
        await self._give(reply, request, place)

    async def _answer(self, request: Request, place: ReplyTarget) -> None:
        reply = await self._reply_to(request, self._patient_chat)
        await self._give(reply, request, place)

    async def _give(self, reply: Reply | None, request: Request, place: ReplyTarget) -> None:
        await self._replies.give(reply, request, place)
        if place.origin.at_home and not isinstance(reply, Form):
            await self._show_home(request.workspace, place.user, None)

    async def _show_home(self, workspace: WorkspaceKey, user: str, seen_hash: str | None) -> None:
        page = await self._reply_to(Request(workspace, user, OpenedHome()), self._patient_chat)
        if isinstance(page, Message):
            await self._replies.publish_home(workspace, user, page, seen_hash)

    async def _notice(self, workspace: WorkspaceKey, profile: Profile, key: str = "") -> None:
        for chat in (self.chat, self._patient_chat):
            chat.learn(workspace, profile)
        request = Request(workspace, profile.external_id, Changed(profile), key)
        await self._reply_to(request, self._patient_chat)

    async def _look_round(self, workspace: WorkspaceKey, installations: Installations) -> None:
        self._patient_chat.forget_people(workspace)
        for external_id in await installations.people_in(workspace):
            profile = await self._patient_chat.profile(workspace, external_id)
            if profile is None:
                await self._notice(workspace, Profile(external_id, external_id, is_person=False))


def _workspace(context: AsyncBoltContext) -> WorkspaceKey:
    """Where the app is installed; somebody of another company may act there as well."""
    where = context.authorize_result
    key = where and workspace_key(where.enterprise_id, where.team_id, context.is_enterprise_install)
    if not key:
        raise ValueError("Slack's request names no workspace")
    return key


def _key_of(body: Json) -> str:
    """Of one thing that somebody did: its trigger, whoever sends it how often."""
    return f"trigger:{body['trigger_id']}"[:LONGEST_KEY]


def _moment_of(body: Json) -> datetime:
    """The end of the second in which an event happened."""
    return datetime.fromtimestamp(int(body["event_time"]) + 1, UTC)


def _place_of_action(workspace: WorkspaceKey, body: Json) -> ReplyTarget:
    user, trigger = body["user"]["id"], body["trigger_id"]
    container = body["container"]
    if container["type"] == "view":
        view = body["view"]
        if view["type"] == "home":
            return ReplyTarget(workspace, user, Origin(at_home=True), trigger)
        return ReplyTarget(workspace, user, origin_of(view), trigger, view_id=view["id"])
    is_private = bool(container.get("is_ephemeral"))
    origin = Origin(
        channel=container["channel_id"],
        ts="" if is_private else container["message_ts"],
        response_url=body.get("response_url") or "",
        was_private=is_private,
        thread=(body.get("message") or {}).get("thread_ts") or "",
    )
    return ReplyTarget(workspace, user, origin, trigger)
