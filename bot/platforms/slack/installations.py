"""The app's installations in many workspaces and organisations, as the SDK wants to keep them.

The SDK's own store for SQLAlchemy would need SQLAlchemy here, keeps tokens in plain text, and knows
no renewal by several replicas; this one speaks to `storage` and leaves all three to it.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.clients import PLATFORM, Clients, SlackAccess
from bot.platforms.slack.rates import Limits
from bot.platforms.slack.scopes import lacking
from handlers.conversation.chat import Disconnected, Throttled, WorkspaceKey
from handlers.conversation.turn import Clock, UnitOfWork
from handlers.people import refusals
from storage import installations, people
from storage.database import Database
from storage.tables import SlackInstallation, Workspace

log = structlog.get_logger(__name__)

STATE_LIFE = timedelta(minutes=10)
"""For which an installation that was begun can be ended."""
KNOWN_FOR = timedelta(seconds=60)
"""How long another replica may go without noticing an installation or its end."""
RENEWED_BEFORE = timedelta(hours=2)
"""A token lives for twelve hours; this leaves time for several tries."""
LOOKED_AT_EVERY = timedelta(seconds=30)
"""Between two looks for tokens that end soon."""
RENEWALS_AT_ONCE = 8
"""Requests to Slack side by side."""
WORTHLESS = frozenset({"invalid_refresh_token", "token_revoked", "account_inactive"})
"""Answers to a renewal that no later try would change."""


def workspace_key(
    enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None
) -> WorkspaceKey | None:
    """The workspace that Slack means; None if it names none.

    An organisation that installed the app as a whole is one workspace of ours: its people have the
    same ids everywhere in it, and are to meet across its workspaces.
    """
    found = enterprise_id if is_enterprise_install else team_id
    return WorkspaceKey(PLATFORM, found) if found else None


@dataclass(frozen=True, slots=True)
class _KnownInstallation:
    installation: SlackInstallation
    until: datetime


class Installations(AsyncInstallationStore):
    """Keeps installations, and gives the token of each."""

    may_be_lost = True

    def __init__(
        self,
        database: Database,
        clock: Clock,
        access: SlackAccess,
        new_workspace: Callable[[WorkspaceKey], Workspace],
    ) -> None:
        self._database = database
        self._clock = clock
        self._access = access
        self._new_workspace = new_workspace
        self._known: dict[str, _KnownInstallation] = {}
        self._looked_at: datetime | None = None
        self.clients = Clients(self, access.api_url, Limits(clock))

    @property
    def logger(self) -> logging.Logger:
        """What the SDK's own parts log to."""
        return logging.getLogger(__name__)

    # ------------------------------------------------------------------ the SDK's store

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation; what the workspace had before, it finds again."""
        key = _key_of(installation)
        row = _row_of(installation, self._clock())
        async with self._database.begin() as session:
            await installations.install(session, row)
            workspace = await people.remember_workspace(session, self._new_workspace(key))
            workspace.name, workspace.disconnected_since = row.name, None
            session.add(workspace)
            work = UnitOfWork(session=session, now=self._clock(), workspace=workspace)
            await refusals.note_lacking(work, lacking(row.scopes.split(",")))
        self._known.pop(key.external_id, None)
        log.info("slack_installed", workspace=key.external_id)
        if missing := lacking(row.scopes.split(",")):
            log.warning(
                "slack_scopes_missing",
                workspace=key.external_id,
                scopes=missing,
                next_step="paste app_manifest.yml into the app again and press Reinstall",
            )

    async def async_find_bot(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        is_enterprise_install: bool | None = False,
    ) -> Bot | None:
        """The bot that Slack means, if the app is installed there."""
        key = workspace_key(enterprise_id, team_id, is_enterprise_install)
        if key is None:
            return None
        try:
            found = await self._installation(key)
        except Disconnected:
            return None
        return _bot_of(found)

    async def end(self, workspace: WorkspaceKey, moment: datetime) -> None:
        """The app was taken off at that moment; an installation made later stays."""
        async with self._database.begin() as session:
            if not await installations.uninstall(session, workspace.external_id, moment):
                return
            await people.note_access(session, PLATFORM, workspace.external_id, self._clock())
        self._known.pop(workspace.external_id, None)
        log.info("slack_uninstalled", workspace=workspace.external_id)

    async def people_in(self, workspace: WorkspaceKey) -> list[str]:
        """The ids of the members whom we know and who have not left."""
        async with self._database.look() as session:
            known = await people.workspace_of(session, PLATFORM, workspace.external_id)
            members = await people.members_of(session, known.id) if known else ()
        return [member.external_id for member in members if member.active]

    # ------------------------------------------------------------------ tokens

    async def of(self, workspace: WorkspaceKey) -> str:
        """The token of a workspace.

        Raises Disconnected where the app is not installed, and Throttled if the token has to be
        renewed first.
        """
        found = await self._installation(workspace)
        if found.expires_at is not None and found.expires_at <= self._clock():
            raise Throttled(installations.RENEWAL.total_seconds(), "token_expired")
        return found.bot_token

    async def check(self, workspace: WorkspaceKey, client: AsyncWebClient) -> None:
        """Each workspace has its own token."""

    async def renew(self) -> None:
        """Renew the tokens that expire soon; each is renewed by one replica only."""
        now = self._clock()
        if self._looked_at is not None and now - self._looked_at < LOOKED_AT_EVERY:
            return
        self._looked_at = now
        async with self._database.begin() as session:
            claimed = await installations.claim_renewals(session, now, now + RENEWED_BEFORE)
        at_once = asyncio.Semaphore(RENEWALS_AT_ONCE)
        await asyncio.gather(*(self._renew(one, at_once) for one in claimed))

    async def encrypt_anew(self) -> None:
        """Give every token the newest key."""
        async with self._database.begin() as session:
            await installations.encrypt_anew(session)

    async def _installation(self, workspace: WorkspaceKey) -> SlackInstallation:
        now = self._clock()
        known = self._known.get(workspace.external_id)
        if known is None or known.until <= now:
            async with self._database.look() as session:
                found = await installations.installation_of(session, workspace.external_id)
            if found is None:
                self._known.pop(workspace.external_id, None)
                raise Disconnected(workspace)
            known = self._known[workspace.external_id] = _KnownInstallation(found, now + KNOWN_FOR)
        return known.installation

    async def _renew(self, one: SlackInstallation, at_once: asyncio.Semaphore) -> None:
        external_id = one.team_id or one.enterprise_id
        try:
            async with at_once:
                answer = await self.clients.with_token(None).oauth_v2_access(
                    client_id=self._access.client_id,
                    client_secret=self._access.client_secret,
                    grant_type="refresh_token",
                    refresh_token=one.refresh_token,
                )
            until = self._clock() + timedelta(seconds=int(answer["expires_in"]))
            async with self._database.begin() as session:
                await installations.renew(
                    session, one, answer["access_token"], answer["refresh_token"], until
                )
        except SlackApiError as error:
            reason = str(error.response.get("error"))
            log.warning("token_not_renewed", workspace=external_id, reason=reason)
            if reason in WORTHLESS:
                await self.end(WorkspaceKey(PLATFORM, external_id), one.installed_at)
        except Exception as error:
            log.warning("token_not_renewed", workspace=external_id, reason=type(error).__name__)
        finally:
            self._known.pop(external_id, None)


class InstallStates(AsyncOAuthStateStore):
    """The secrets that tie an installation's end to its beginning, for every replica."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @property
    def logger(self) -> logging.Logger:
        """What the SDK's own parts log to."""
        return logging.getLogger(__name__)

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new secret, good for one installation within ten minutes."""
        state, now = secrets.token_urlsafe(32), self._clock()
        async with self._database.begin() as session:
            await installations.begin_install(session, state, now, now + STATE_LIFE)
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether it was given out and not used yet."""
        async with self._database.begin() as session:
            return await installations.end_install(session, state, self._clock())


class Authorize(AsyncAuthorize):
    """Bolt's question whose request this is, answered from what is stored."""

    def __init__(self, store: Installations) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._store = store

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """Who the bot is there; None where the app is not installed."""
        bot = await self._store.async_find_bot(
            enterprise_id=enterprise_id,
            team_id=team_id,
            is_enterprise_install=context.is_enterprise_install,
        )
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=bot.bot_id,
            bot_user_id=bot.bot_user_id,
            bot_token=bot.bot_token,
            user_id=user_id,
        )


def _key_of(installation: Installation) -> WorkspaceKey:
    key = workspace_key(
        installation.enterprise_id, installation.team_id, installation.is_enterprise_install
    )
    if key is None:
        raise ValueError("an installation names a team or an organisation")
    return key


def _row_of(given: Installation, now: datetime) -> SlackInstallation:
    whole = bool(given.is_enterprise_install)
    life = None
    if given.bot_token_expires_at is not None:
        life = timedelta(seconds=given.bot_token_expires_at - time.time())
    return SlackInstallation(
        enterprise_id=given.enterprise_id or "",
        team_id="" if whole else given.team_id or "",
        name=(given.enterprise_name if whole else given.team_name) or "",
        app_id=given.app_id or "",
        bot_id=given.bot_id or "",
        bot_user_id=given.bot_user_id or "",
        scopes=",".join(given.bot_scopes or ()),
        bot_token=given.bot_token or "",
        refresh_token=given.bot_refresh_token or "",
        expires_at=None if life is None else now + life,
        installed_at=now,
    )


def _bot_of(found: SlackInstallation) -> Bot:
    return Bot(
        app_id=found.app_id,
        enterprise_id=found.enterprise_id or None,
        team_id=found.team_id or None,
        bot_token=found.bot_token,
        bot_id=found.bot_id,
        bot_user_id=found.bot_user_id,
        bot_scopes=found.scopes,
        is_enterprise_install=not found.team_id,
        installed_at=found.installed_at.astimezone(UTC).timestamp(),
    )
