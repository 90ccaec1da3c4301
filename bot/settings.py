"""Every setting, its default and its environment variable."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal, Self

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator, model_validator

from bot.clock import present
from bot.logs import LEVELS
from bot.speech import Speech
from handlers.conversation.chat import WorkspaceKey
from storage.database import async_address
from storage.encryption import KeyMissing, keyring, new_key
from storage.tables import Workspace

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Settings(Speech):
    """Read from the environment (`MENTOR_…`, and Slack's own names) and from a file `.env`."""

    database_url: str = ""
    """SQLite or Postgres; empty for a file in the user's data directory."""
    encryption_key: SecretStr = SecretStr("")
    """One key or several, newest first, separated by commas; empty for a file beside the data."""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    tick_seconds: float = Field(default=2.0, gt=0)
    """How often due prompts are looked for."""
    coordinators: str = ""
    """Platform ids of the first coordinators, separated by commas."""
    log_level: str = "INFO"
    """What the bot's own log begins with: DEBUG, INFO, WARNING, ERROR or CRITICAL."""
    country: str = ""
    """Of new workspaces, until their coordinator changes it: for the holidays."""

    slack_bot_token: SecretStr = Field(default=SecretStr(""), alias="SLACK_BOT_TOKEN")
    slack_signing_secret: SecretStr = Field(default=SecretStr(""), alias="SLACK_SIGNING_SECRET")
    slack_app_token: SecretStr = Field(default=SecretStr(""), alias="SLACK_APP_TOKEN")
    slack_client_id: str = Field(default="", alias="SLACK_CLIENT_ID")
    slack_client_secret: SecretStr = Field(default=SecretStr(""), alias="SLACK_CLIENT_SECRET")
    slack_api_url: str = Field(default="https://slack.com/api/", alias="SLACK_API_URL")

    teams_app_id: str = ""
    teams_app_password: SecretStr = SecretStr("")
    teams_tenant_id: str = ""
    """Of a single-tenant bot; empty for a multi-tenant one."""
    teams_allowed_tenants: str = ""
    """Whose people are heard, separated by commas; empty for the tenant above, `*` for all."""
    teams_catalog_app_id: str = ""
    """Of the app in the tenant's catalogue; with it partners meet in a group chat, by Graph."""
    teams_graph_url: str = "https://graph.microsoft.com/v1.0"
    teams_login_url: str = "https://login.microsoftonline.com"
    teams_openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    teams_issuer: str = "https://api.botframework.com"
    """Who vouches for what Teams sends; another in national clouds."""
    teams_scope: str = "https://api.botframework.com/.default"
    """For what the bot asks for a token; another in national clouds."""
    teams_web_url: str = "https://teams.microsoft.com"
    """Where links into Teams lead; another in national clouds."""
    teams_without_authentication: bool = False
    """For a local client that has no tokens; on a loopback address only."""

    mail_host: str = ""
    """Of the company's mail server; with it and a sender, invitations go out by mail."""
    mail_port: int = Field(default=587, ge=1, le=65535)
    mail_security: Literal["starttls", "tls", "none"] = "starttls"
    mail_user: str = ""
    mail_password: SecretStr = SecretStr("")
    mail_from: str = ""
    """The bot's own address. It has to take mail: answers to invitations go there."""
    mail_name: str = "Mentor"

    imap_host: str = ""
    """Of the mailbox to which answers to invitations go; with it they are read."""
    imap_port: int = Field(default=993, ge=1, le=65535)
    imap_security: Literal["tls", "starttls", "none"] = "tls"
    imap_user: str = ""
    """These two are those of the mail server unless they are set."""
    imap_password: SecretStr = SecretStr("")
    imap_folder: str = "INBOX"

    graph_mailbox: str = ""
    """Of the service user in Microsoft 365; with it calendars are reached through Graph."""
    graph_tenant_id: str = ""
    """These three are those of the Teams bot unless they are set."""
    graph_app_id: str = ""
    graph_password: SecretStr = SecretStr("")

    google_user: str = ""
    """The service user in Google Workspace, for whom the service account speaks."""
    google_service_account: str = ""
    google_private_key: SecretStr = SecretStr("")
    google_url: str = "https://www.googleapis.com/calendar/v3"
    google_token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 (an address)

    calendar_free_busy: bool = False
    """Whether calendars are asked when people are free."""
    calendar_events: bool = False
    """Whether sessions are put into calendars by the service user."""
    calendar_links: bool = False
    """Whether such sessions bring a link to meet, in Teams or Google Meet."""

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        return async_address(url) if url else url

    @field_validator("encryption_key")
    @classmethod
    def _usable_keys(cls, given: SecretStr) -> SecretStr:
        keys = _listed(given.get_secret_value())
        try:
            if keys:
                keyring(keys)
        except KeyMissing as error:
            raise ValueError(str(error)) from error
        return given

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, level: str) -> str:
        if level.upper() not in LEVELS:
            raise ValueError(f"MENTOR_LOG_LEVEL is one of {', '.join(LEVELS)}")
        return level.upper()

    @model_validator(mode="after")
    def _one_way_into_slack(self) -> Settings:
        if self.slack_bot_token.get_secret_value() and self.slack_client_id:
            raise ValueError(
                "SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: set one of them"
            )
        return self

    @model_validator(mode="after")
    def _safe_teams(self) -> Self:
        if self.teams_without_authentication and self.host not in LOOPBACK:
            raise ValueError("MENTOR_TEAMS_WITHOUT_AUTHENTICATION needs a loopback MENTOR_HOST")
        if self.teams_app_id and not self.allowed_tenants:
            raise ValueError(
                "a multi-tenant bot needs MENTOR_TEAMS_ALLOWED_TENANTS (or MENTOR_TEAMS_TENANT_ID)"
            )
        return self

    @model_validator(mode="after")
    def _whole_calendars(self) -> Self:
        if self.mail_host and "@" not in self.mail_from:
            raise ValueError("MENTOR_MAIL_HOST needs MENTOR_MAIL_FROM, the bot's own address")
        if self.graph_mailbox and self.google_user:
            raise ValueError("set MENTOR_GRAPH_MAILBOX or MENTOR_GOOGLE_USER, not both")
        if self.graph_mailbox and not (self.graph_tenant_id or self.teams_tenant_id):
            raise ValueError("MENTOR_GRAPH_MAILBOX needs MENTOR_GRAPH_TENANT_ID")
        if self.google_user and not self.google_service_account:
            raise ValueError("MENTOR_GOOGLE_USER needs MENTOR_GOOGLE_SERVICE_ACCOUNT and its key")
        return self

    @property
    def has_mail(self) -> bool:
        """Whether invitations go out by mail."""
        return bool(self.mail_host)

    @property
    def database(self) -> str:
        """The database's address; makes the data directory if the default is in use."""
        return self.database_url or f"sqlite+aiosqlite:///{data_directory() / 'mentor.db'}"

    @property
    def keys(self) -> tuple[str, ...]:
        """The encryption keys, newest first; makes and keeps one if none is set."""
        keys = _listed(self.encryption_key.get_secret_value())
        return keys or (_kept_key(data_directory() / "encryption.key"),)

    @property
    def first_coordinators(self) -> frozenset[str]:
        """Who coordinates a workspace from the first word on."""
        return frozenset(_listed(self.coordinators))

    @property
    def has_slack(self) -> bool:
        """Whether Slack is configured, by HTTP or by Socket Mode."""
        return bool(
            (self.slack_bot_token.get_secret_value() or self.installs_in_slack)
            and (
                self.slack_signing_secret.get_secret_value()
                or self.slack_app_token.get_secret_value()
            )
        )

    @property
    def installs_in_slack(self) -> bool:
        """Whether many Slack workspaces may install the bot, rather than one whose token is set."""
        return bool(self.slack_client_id and self.slack_client_secret.get_secret_value())

    @property
    def has_teams(self) -> bool:
        """Whether Teams is configured."""
        registered = self.teams_app_id and self.teams_app_password.get_secret_value()
        return self.teams_without_authentication or bool(registered)

    @property
    def allowed_tenants(self) -> frozenset[str]:
        """The Teams tenants whose people are heard."""
        named = _listed(self.teams_allowed_tenants) or _listed(self.teams_tenant_id)
        return frozenset(one.casefold() for one in named)

    def new_workspace(self, key: WorkspaceKey) -> Workspace:
        """What a workspace starts with."""
        return Workspace(
            platform=key.platform,
            external_id=key.external_id,
            language=self.language,
            formal=self.formal,
            timezone=self.timezone,
            country=self.country,
            created_at=present(),
        )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())


def data_directory() -> Path:
    """Where the embedded database lives; made if it is missing, readable by its owner only."""
    path = user_data_path("reverse-mentoring-bot", appauthor=False)
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _kept_key(path: Path) -> str:
    """The key in `path`; processes that start at once end up with the same one.

    The file is there only when the key is in it: nobody reads a half of it.
    """
    if not path.exists():
        with NamedTemporaryFile("w", dir=path.parent, prefix=path.name) as file:
            file.write(new_key())
            file.flush()
            with suppress(FileExistsError):
                os.link(file.name, path)
    return path.read_text().strip()
