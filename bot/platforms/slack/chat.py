"""Slack as the bot speaks in it: people looked up, messages sent, found again and changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.payloads import Json
from bot.platforms.slack.blocks import fallback, message_blocks
from bot.platforms.slack.clients import Clients, has_failed
from bot.platforms.slack.directory import users_by_email
from bot.platforms.slack.files import fetch
from bot.platforms.slack.histories import Histories, marked
from bot.platforms.slack.profiles import Profiles
from bot.platforms.slack.rates import DEFAULT_WAIT, asked_to_wait
from bot.platforms.slack.rooms import app_id, users_by_id, who_is_in
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Audience,
    Disconnected,
    File,
    FileRefused,
    Message,
    MessageRef,
    Paragraph,
    Profile,
    Refused,
    Room,
    Throttled,
    TryLater,
    Undeliverable,
    WorkspaceKey,
)
from handlers.conversation.chat import message as message_of
from handlers.conversation.turn import Clock

log = structlog.get_logger(__name__)

OPEN_APP = "https://slack.com/app_redirect"
"""Slack's deep link to an app."""
PROFILE_LIFE = timedelta(minutes=15)
"""How long a person's profile is taken as still true."""
CLOCKS_DIFFER = timedelta(minutes=5)
"""By so much at most Slack's clock and ours."""
LONGEST_DESCRIPTION = 1000
"""Of a picture."""
SLACKBOT = "USLACKBOT"
NO_PERSON = ("is_bot", "is_workflow_bot", "deleted")
AWAY_STATUS = ":palm_tree:"
"""Of the statuses that Slack offers, the one that says that somebody is on holiday."""
DIRECT = "D"
"""What the id of a direct message begins with, be it the bot's or of two people."""
GUEST = ("is_stranger", "is_restricted", "is_ultra_restricted")
"""Flags of another company's people, and of guests in this one."""

NEVER = frozenset(
    {
        "channel_not_found",
        "user_not_found",
        "user_disabled",
        "user_not_visible",
        "not_in_channel",
        "is_archived",
        "cannot_dm_bot",
        "invalid_user_combination",
        "too_many_users",
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "team_access_not_granted",
    }
)
"""Slack's errors that say: this person, or this message, cannot be reached.

All others may pass, if only by a setting of Slack's that somebody changes or by a better version.
"""

NOT_THERE = frozenset({"restricted_action", "restricted_action_read_only_channel"})
"""Slack's errors that say: in this channel the bot may not post."""

LOST = frozenset({"account_inactive", "token_revoked"})
"""Slack's errors that say that the app was taken off."""


@dataclass(frozen=True, slots=True)
class _KnownProfile:
    profile: Profile | None
    until: datetime


class SlackChat:
    """The Chat port. Messages go by `clients`; files, which nobody waits for, by `patient` ones."""

    reaches_everybody = True
    keeps_for_later = False
    has_link = True

    def __init__(
        self,
        clients: Clients,
        patient: Clients,
        clock: Clock,
        quick: Clients | None = None,
        catalogue: Catalogue | None = None,
    ) -> None:
        self._clients = clients
        self._catalogue = catalogue or Catalogue()
        self._patient = patient
        self._clock = clock
        self._profiles: dict[tuple[str, str], _KnownProfile] = {}
        self._conversations: dict[tuple[str, ...], str] = {}
        self._users = Profiles(clients, quick or clients, self._seen)
        self._histories = Histories(clients)
        self._app_ids: dict[WorkspaceKey, str] = {}

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """A person's profile, at most a quarter of an hour old; None if there is nobody."""
        key = (workspace.external_id, external_id)
        known = self._profiles.get(key)
        if known is None or known.until <= self._clock():
            profile = await self._look_up(workspace, external_id)
            known = self._profiles[key] = _KnownProfile(profile, self._clock() + PROFILE_LIFE)
        return known.profile

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """As Slack has them at this moment; whom it does not know or show any more is gone."""
        found = await self._look_up(workspace, external_id)
        profile = found or Profile(external_id, external_id, is_person=False)
        self.learn(workspace, profile)
        return profile

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """Told only to an app with the scope `users:read.email`."""
        with self._what_it_means(workspace):
            client = await self._clients.of(workspace)
            found = await client.users_info(user=external_id)
        return str((found["user"].get("profile") or {}).get("email") or "")

    def learn(self, workspace: WorkspaceKey, profile: Profile) -> None:
        """What Slack tells of itself about a person counts from now on.

        Where it leaves their language out they are looked up when they come.
        """
        if not profile.language:
            self._profiles.pop((workspace.external_id, profile.external_id), None)
            return
        until = self._clock() + PROFILE_LIFE
        self._profiles[workspace.external_id, profile.external_id] = _KnownProfile(profile, until)

    def _seen(self, workspace: WorkspaceKey, user: Json) -> None:
        self.learn(workspace, profile_of(user))

    def forget_people(self, workspace: WorkspaceKey) -> None:
        """Look everybody in a workspace up anew."""
        for key in [key for key in self._profiles if key[0] == workspace.external_id]:
            del self._profiles[key]

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Post to one person, or to a group message of several; `mark` goes along unseen."""
        workspace = audience.workspace
        with self._what_it_means(workspace, NEVER | NOT_THERE if audience.room else NEVER):
            channel = await self._where_to_post(audience)
            ref = await self.post(workspace, channel, message, marked(mark))
        reader = "" if audience.room else audience.external_ids[0]
        await self.upload(workspace, ref.channel, message.files, reader=reader)
        return ref

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """Look through the conversation since then for the message that carries `mark`."""
        oldest = str((since - CLOCKS_DIFFER).timestamp())
        workspace = audience.workspace
        with self._what_it_means(workspace):
            channel = audience.room or await self.conversation(workspace, audience.external_ids)
            found = await self._histories.look_for(workspace, channel, mark, oldest)
        return MessageRef(channel, found) if found else None

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Show something else in the place of a message of the bot."""
        with self._what_it_means(workspace):
            await self.show_instead(workspace, ref, message)

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Who has which address, as far as the app may read addresses."""
        with self._what_it_means(workspace):
            client = await self._patient.of(workspace)
            try:
                found = await users_by_email(client, emails)
            except SlackApiError as error:
                if error.response.data.get("error") == "missing_scope":
                    raise FileRefused("list-slack-email-scope") from error
                raise
        return {email: profile_of(user) for email, user in found.items()}

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """None: people name channels in their words."""
        return ()

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Who is in a channel that the bot may see, or in a user group."""
        with self._what_it_means(workspace):
            client = await self._patient.of(workspace)
            named, ids = await who_is_in(client, room)
            users = await users_by_id(client, ids)
        return named, [profile_of(user) for user in users]

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """Slack's redirect to a group message; a direct message is of the bot and one person."""
        if not channel or channel.startswith(DIRECT):
            return ""
        return f"{OPEN_APP}?{_query(channel=channel, team=_team(workspace))}"

    async def link(self, workspace: WorkspaceKey) -> str:
        """Opens the app in this workspace; in an organisation, in the reader's own."""
        if workspace not in self._app_ids:
            with self._what_it_means(workspace):
                self._app_ids[workspace] = await app_id(await self._patient.of(workspace))
        return f"{OPEN_APP}?{_query(app=self._app_ids[workspace], team=_team(workspace))}"

    async def fetched(self, workspace: WorkspaceKey, file: Json) -> bytes:
        """What is in a file that somebody dropped; raises FileRefused."""
        token = await self._patient.tokens.of(workspace)
        if self._patient.session is None:
            raise FileRefused("list-not-fetched")
        return await fetch(self._patient.session, token, file, self._patient.api_url)

    async def show_instead(
        self, workspace: WorkspaceKey, ref: MessageRef, message: Message, thread: str = ""
    ) -> None:
        """Change a message of the bot, which may be in a thread; raises SlackApiError."""
        client = await self._clients.of(workspace)
        await client.chat_update(
            channel=ref.channel,
            ts=ref.message_id,
            text=fallback(message),
            blocks=message_blocks(message),
        )
        await self.upload(workspace, ref.channel, message.files, thread)

    async def post(
        self,
        workspace: WorkspaceKey,
        channel: str,
        message: Message,
        metadata: Json | None = None,
        thread: str = "",
    ) -> MessageRef:
        """Post into a conversation or to a user id; raises SlackApiError."""
        client = await self._clients.of(workspace)
        posted = await client.chat_postMessage(
            channel=channel,
            text=fallback(message),
            blocks=message_blocks(message),
            metadata=metadata,
            thread_ts=thread or None,
            mrkdwn=False,
            parse="none",
            unfurl_links=False,
            unfurl_media=False,
        )
        return MessageRef(str(posted["channel"]), str(posted["ts"]))

    async def conversation(self, workspace: WorkspaceKey, external_ids: Sequence[str]) -> str:
        """The direct or group message of the bot with these people; raises SlackApiError."""
        users = sorted(external_ids)
        key = (workspace.external_id, *users)
        if key not in self._conversations:
            client = await self._clients.of(workspace)
            opened = await client.conversations_open(users=users)
            self._conversations[key] = str(opened["channel"]["id"])
        return self._conversations[key]

    async def upload(
        self,
        workspace: WorkspaceKey,
        channel: str,
        files: Sequence[File],
        thread: str = "",
        reader: str = "",
    ) -> None:
        """Share files, in a thread if one is named.

        The message that they belong to is there already, so failure is only logged; where the app
        may share none at all, the `reader` is told so.
        """
        for file in files:
            try:
                client = await self._patient.of(workspace)
                await client.files_upload_v2(
                    channel=channel,
                    filename=file.name,
                    title=file.name,
                    content=file.content,
                    alt_txt=file.description[:LONGEST_DESCRIPTION] or None,
                    thread_ts=thread or None,
                )
            except (SlackApiError, SlackRequestError, OSError, TryLater, Disconnected) as error:
                log.warning("file_not_sent", channel=channel, error=type(error).__name__)
                if isinstance(error, SlackApiError) and _lacks_scope(error):
                    await self._tell_of_no_files(workspace, channel, thread, reader)
                    return

    async def _tell_of_no_files(
        self, workspace: WorkspaceKey, channel: str, thread: str, reader: str
    ) -> None:
        if not reader:
            return
        with suppress(SlackApiError, TryLater, Undeliverable, Disconnected, OSError):
            profile = await self.profile(workspace, reader)
            say = self._catalogue.speaker(profile.language if profile else "")
            said = message_of(Paragraph(say("slack-no-files")))
            await self.post(workspace, channel, said, thread=thread)

    async def _where_to_post(self, audience: Audience) -> str:
        """A user id where there is one person: Slack opens the conversation by itself."""
        if audience.room:
            return audience.room
        if len(audience.external_ids) == 1:
            return audience.external_ids[0]
        return await self.conversation(audience.workspace, audience.external_ids)

    async def _look_up(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        try:
            with self._what_it_means(workspace):
                user = await self._users.user(workspace, external_id)
        except Undeliverable as nobody:
            if nobody.reason in ("user_not_found", "user_not_visible"):
                return None
            raise
        return profile_of(user)

    @contextmanager
    def _what_it_means(
        self, workspace: WorkspaceKey, never: Collection[str] = NEVER
    ) -> Iterator[None]:
        """Raises what an error of Slack's, or of the network before it, means for a message."""
        try:
            yield
        except SlackApiError as error:
            refusal = _refusal(error, never)
            if self._clients.tokens.may_be_lost and refusal.reason in LOST:
                raise Disconnected(workspace) from error
            raise refusal from error
        except (aiohttp.ClientError, OSError) as error:
            raise TryLater(0, type(error).__name__) from error


def _team(workspace: WorkspaceKey) -> str:
    """Its id; empty for an organisation, where each reader has their own."""
    return workspace.external_id if workspace.external_id.startswith("T") else ""


def _query(**found: str) -> str:
    return urlencode({key: one for key, one in found.items() if one})


def profile_of(user: Json) -> Profile:
    """Slack's user object as a profile."""
    details = user.get("profile") or {}
    ends = details.get("status_expiration")
    name = details.get("real_name") or user.get("real_name") or user.get("name") or user["id"]
    return Profile(
        external_id=user["id"],
        name=str(name),
        language=str(user.get("locale") or "").partition("-")[0],
        timezone=str(user.get("tz") or ""),
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
        is_person=not any(user.get(flag) for flag in NO_PERSON) and user["id"] != SLACKBOT,
        email=str(details.get("email") or "").casefold(),
        is_guest=any(user.get(flag) for flag in GUEST),
        is_away=details.get("status_emoji") == AWAY_STATUS,
        away_until=datetime.fromtimestamp(ends, UTC) if isinstance(ends, int) and ends else None,
    )


def _lacks_scope(error: SlackApiError) -> bool:
    answer = error.response
    return isinstance(answer, AsyncSlackResponse) and answer.get("error") == "missing_scope"


def _refusal(error: SlackApiError, never: Collection[str]) -> Undeliverable | TryLater:
    answer = error.response
    if not isinstance(answer, AsyncSlackResponse):
        return TryLater(DEFAULT_WAIT, "no_json")
    said = answer.data.get("error") if isinstance(answer.data, dict) else None
    reason = str(said or f"status_{answer.status_code}")
    seconds = asked_to_wait(error)
    if seconds is not None:
        return Throttled(seconds, reason)
    if reason in never:
        return Undeliverable(reason)
    return (TryLater if has_failed(error) else Refused)(DEFAULT_WAIT, reason)
