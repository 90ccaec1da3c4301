"""What a company has connected the bot to: its calendars and its mail server, by its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from handlers.conversation.calendars import Attendee, Calendars, Connected, NewsSource, Post

if TYPE_CHECKING:
    from bot.calendars.google import GoogleCalendars
    from bot.calendars.graph import GraphCalendars
    from bot.calendars.mail import Mail
    from bot.calendars.mailbox import MailboxNews
    from bot.settings import Settings


class Closable(Protocol):
    """Holds connections."""

    async def close(self) -> None:
        """Give them back."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The two, as far as there are any, and what handlers may know of them."""

    calendars: Calendars | None = None
    post: Post | None = None
    connected: Connected = field(default_factory=Connected)
    closes: tuple[Closable, ...] = ()
    news: tuple[NewsSource, ...] = ()
    """Who tells what became of entries."""

    async def close(self) -> None:
        """Give the connections back."""
        for one in self.closes:
            await one.close()


def outside_of(settings: Settings) -> Outside:
    """What the settings name; each part is loaded only if it is in use."""
    post, answers, calendars = mail_of(settings), _answers(settings), calendars_of(settings)
    if calendars is None:
        return Outside(post=post, connected=Connected(mail=post is not None), news=answers)
    news = (*answers, calendars.news) if calendars.writes else answers
    return Outside(calendars, post, _connected(calendars, post, settings), (calendars,), news)


def calendars_of(settings: Settings) -> GraphCalendars | GoogleCalendars | None:
    """Microsoft's or Google's; None if the settings name no service user."""
    if settings.graph_mailbox:
        return _graph(settings)
    return _google(settings) if settings.google_user else None


def mail_of(settings: Settings, patience: float | None = None) -> Mail | None:
    """The company's mail server, with its own patience unless another is named; None if unset."""
    if not settings.has_mail:
        return None
    from bot.calendars import mail

    return mail.Mail(
        mail.MailServer(
            settings.mail_host,
            settings.mail_port,
            Attendee(settings.mail_from, settings.mail_name),
            settings.mail_user,
            settings.mail_password.get_secret_value(),
            settings.mail_security,
        ),
        mail.PATIENCE if patience is None else patience,
    )


def _answers(settings: Settings) -> tuple[NewsSource, ...]:
    mailbox = mailbox_of(settings)
    return () if mailbox is None else (mailbox,)


def mailbox_of(settings: Settings, patience: float | None = None) -> MailboxNews | None:
    """The mailbox of answers, with its own patience unless another is named; None if unset."""
    if not settings.imap_host:
        return None
    from bot.calendars import mailbox

    password = settings.imap_password.get_secret_value()
    box = mailbox.Mailbox(
        settings.imap_host,
        settings.imap_port,
        settings.imap_user or settings.mail_user,
        password or settings.mail_password.get_secret_value(),
        settings.imap_security,
        settings.imap_folder,
        mailbox.PATIENCE if patience is None else patience,
    )
    return mailbox.MailboxNews(box)


def _graph(settings: Settings) -> GraphCalendars:
    from bot.calendars.graph import GraphAccount, GraphCalendars

    password = settings.graph_password.get_secret_value()
    account = GraphAccount(
        settings.graph_tenant_id or settings.teams_tenant_id,
        settings.graph_app_id or settings.teams_app_id,
        password or settings.teams_app_password.get_secret_value(),
        settings.graph_mailbox,
        settings.calendar_free_busy,
        settings.calendar_events,
        settings.calendar_links,
        settings.teams_graph_url,
        settings.teams_login_url,
    )
    return GraphCalendars(account)


def _google(settings: Settings) -> GoogleCalendars:
    from bot.calendars.google import GoogleAccount, GoogleCalendars

    account = GoogleAccount(
        settings.google_service_account,
        settings.google_private_key.get_secret_value().replace("\\n", "\n"),
        settings.google_user,
        settings.calendar_free_busy,
        settings.calendar_events,
        settings.calendar_links,
        settings.google_url,
        settings.google_token_url,
    )
    return GoogleCalendars(account)


def _connected(calendars: Calendars, post: Post | None, settings: Settings) -> Connected:
    return Connected(
        writer=calendars.name if calendars.writes else "",
        mail=post is not None,
        free_busy=calendars.free_busy,
        online=calendars.writes and settings.calendar_links,
    )
