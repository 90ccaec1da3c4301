"""Where an answer goes in Slack: beside what was asked, in its place, or as a form on top."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.platforms.slack.blocks import fallback, message_blocks
from bot.platforms.slack.chat import DIRECT, SlackChat
from bot.platforms.slack.clients import Clients
from bot.platforms.slack.rates import asked_to_wait
from bot.platforms.slack.views import Origin, form_view, home_view
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    Changed,
    Disconnected,
    Dropped,
    Form,
    FormErrors,
    Message,
    MessageRef,
    OpenedHome,
    Paragraph,
    Pressed,
    Profile,
    Reply,
    Request,
    Said,
    Searched,
    Submitted,
    Throttled,
    TryLater,
    Undeliverable,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import RUN

log = structlog.get_logger(__name__)

SpeakerFor = Callable[[WorkspaceKey, str], Awaitable[Say]]
"""Wording for somebody of a workspace, by the platform's id."""

LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"})
CLOSED = "not_found"


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """Where somebody did something, and what Slack allows there."""

    workspace: WorkspaceKey
    user: str
    origin: Origin = field(default_factory=Origin)
    trigger: str = ""
    """Opens one form, for three seconds; empty for words, which cannot open any."""
    view_id: str = ""
    """The form in which a button was pressed."""
    among_others: bool = False
    """Whether it was said in words to the bot where other people are."""


class SlackReplies:
    """Gives answers. `clients` and `chat` wait as long as Slack asks; the hasty ones never do.

    What can be answered by a response URL is: of these Slack asks nobody to wait.
    """

    def __init__(
        self,
        clients: Clients,
        hasty: Clients,
        chat: SlackChat,
        hasty_chat: SlackChat,
        catalogue: Catalogue,
        speaker: SpeakerFor | None = None,
    ) -> None:
        self._clients = clients
        self._hasty = hasty
        self._chat = chat
        self._hasty_chat = hasty_chat
        self._catalogue = catalogue
        self._speaker_for = speaker or self._by_profile
        self._own: dict[tuple[WorkspaceKey, str], str] = {}
        """The direct message of each person with the bot, as far as it is known."""

    async def give(self, reply: Reply | None, request: Request, place: ReplyTarget) -> None:
        """Show the reply to who asked, and to nobody else unless it takes a message's place.

        If Slack does not take it, they are told so where that is still possible.
        """
        try:
            await self._give(reply, request, place)
        except SlackApiError:
            if reply is not None:
                await self._own_up(request, place)
            raise

    async def _own_up(self, request: Request, place: ReplyTarget) -> None:
        """By the response URL, which is not part of what has failed; else in a message."""
        said = message(Paragraph((await self._speaker(request))("slack-not-answered")))
        try:
            if not await self._answered(said, place.origin, replace=False):
                await self._chat.post(place.workspace, place.user, said)
        except (SlackApiError, aiohttp.ClientError, OSError) as error:
            log.warning("slack_takes_nothing", error=type(error).__name__)

    async def say_that_it_takes_longer(self, place: ReplyTarget) -> None:
        """By the response URL, in their language if it is known; nobody is looked up for it."""
        say = await self._speaker_for(place.workspace, place.user)
        said = message(Paragraph(say("slack-takes-longer")))
        await self._answered(said, place.origin, replace=False)

    async def _speaker(self, request: Request) -> Say:
        return await self._by_profile(request.workspace, request.sender_id)

    async def _by_profile(self, workspace: WorkspaceKey, external_id: str) -> Say:
        profile: Profile | None = None
        with suppress(TryLater, Undeliverable, Disconnected):
            profile = await self._chat.profile(workspace, external_id)
        return self._catalogue.speaker(profile.language if profile else "")

    async def _give(self, reply: Reply | None, request: Request, place: ReplyTarget) -> None:
        match reply:
            case Form():
                await self._open(reply, request, place)
            case Message():
                await self._say(reply, place)
            case FormErrors(errors=errors):
                await self._say(message([Paragraph(text) for text in errors.values()]), place)

    async def publish_home(
        self, workspace: WorkspaceKey, user: str, page: Message, seen_hash: str | None
    ) -> None:
        """Show somebody's home tab, unless a newer one came in between."""
        client = await self._clients.of(workspace)
        try:
            await client.views_publish(user_id=user, view=home_view(page), hash=seen_hash)
        except SlackApiError as error:
            if error.response["error"] != "hash_conflict":
                raise

    # ------------------------------------------------------------------ forms

    async def _open(self, form: Form, request: Request, place: ReplyTarget) -> None:
        view = form_view(form, place.origin)
        try:
            if place.view_id:
                client = await self._clients.of(place.workspace)
                await client.views_update(view_id=place.view_id, view=view)
            elif place.trigger:
                hasty = await self._hasty.of(place.workspace)
                await hasty.views_open(trigger_id=place.trigger, view=view)
            else:
                await self._say(await self._opener(form, request, "slack-open-form"), place)
        except Throttled:
            await self._say(await self._opener(form, request, "slack-form-late"), place)
        except SlackApiError as error:
            if not _comes_too_late(error, place):
                raise
            await self._say(await self._opener(form, request, "slack-form-late"), place)

    async def _opener(self, form: Form, request: Request, wording: str) -> Message:
        """A button that asks for the same form once more."""
        say = await self._speaker(request)
        return message(
            Paragraph(say(wording)),
            Buttons((Button(form.title, *_again(request.what)),)),
        )

    # ------------------------------------------------------------------ messages

    async def _say(self, said: Message, place: ReplyTarget) -> None:
        if said.replaces and await self._replaced(said, place):
            return
        dm, thread = await self._told(said, place)
        if said.files:
            dm = dm or await self._chat.conversation(place.workspace, [place.user])
            await self._chat.upload(place.workspace, dm, said.files, thread, place.user)

    async def _told(self, said: Message, place: ReplyTarget) -> tuple[str, str]:
        """The direct message in which it stands now, if it is one, and the thread there.

        No conversation is opened for an answer: Slack allows few of those, just when many people
        come at once.
        """
        workspace, origin = place.workspace, place.origin
        if self._is_their_own(place):
            chat = self._hasty_chat if origin.response_url else self._chat
            try:
                there = self._own.get((workspace, place.user), place.user)
                ref = await chat.post(workspace, there, said, thread=origin.thread)
            except Throttled:
                log.info("answered_beside", workspace=workspace.external_id)
            except SlackApiError as error:
                if not origin.response_url or asked_to_wait(error) is None:
                    raise
            else:
                self._own[workspace, place.user] = ref.channel
                said.stands_at(ref)
                return ref.channel, origin.thread
        said.stands_at(None)
        if await self._answered(said, origin, replace=False):
            return "", ""
        if place.among_others and await self._whispered(said, place):
            return "", ""
        return (await self._chat.post(workspace, place.user, said)).channel, ""

    async def _whispered(self, said: Message, place: ReplyTarget) -> bool:
        """Where it was said, seen by nobody else; not if Slack does not take it there."""
        client = await self._clients.of(place.workspace)
        try:
            await client.chat_postEphemeral(
                channel=place.origin.channel,
                user=place.user,
                text=fallback(said),
                blocks=message_blocks(said),
                thread_ts=place.origin.thread or None,
            )
        except SlackApiError as error:
            log.info("answered_in_private", error=error.response["error"])
            return False
        return True

    def _is_their_own(self, place: ReplyTarget) -> bool:
        """Whether it was in the direct message with the bot; as long as that is not known, it is.

        What is said goes to the person, never to a conversation that a request names.
        """
        channel = place.origin.channel
        known = self._own.get((place.workspace, place.user), channel)
        return not channel or (channel.startswith(DIRECT) and channel == known)

    async def _replaced(self, said: Message, place: ReplyTarget) -> bool:
        if place.origin.ts:
            return await self._updated(said, place)
        return place.origin.was_private and await self._answered(said, place.origin, replace=True)

    async def _updated(self, said: Message, place: ReplyTarget) -> bool:
        ref = MessageRef(place.origin.channel, place.origin.ts)
        try:
            await self._chat.show_instead(place.workspace, ref, said, place.origin.thread)
        except SlackApiError as error:
            log.info("message_not_replaced", error=error.response["error"])
            return False
        return True

    async def _answered(self, said: Message, origin: Origin, *, replace: bool) -> bool:
        """Whether the response URL still took it: five times, for half an hour."""
        if not origin.response_url:
            return False
        webhook = AsyncWebhookClient(origin.response_url, session=self._clients.session)
        answer = await webhook.send(
            text=fallback(said),
            blocks=message_blocks(said),
            response_type="ephemeral",
            replace_original=replace,
        )
        return answer.status_code == 200 and '"ok":false' not in answer.body.replace(" ", "")


def _comes_too_late(error: SlackApiError, place: ReplyTarget) -> bool:
    """Whether the trigger is good no more, the form is closed, or too many open forms just now."""
    if asked_to_wait(error) is not None:
        return True
    reason = error.response["error"]
    return reason in LATE or bool(place.view_id and reason == CLOSED)


def _again(
    what: Said | Pressed | Submitted | Searched | OpenedHome | Changed | Dropped,
) -> tuple[str, str]:
    """The action that does the same once more."""
    if isinstance(what, Pressed):
        return what.name, what.argument
    return RUN, what.words if isinstance(what, Said) else ""
