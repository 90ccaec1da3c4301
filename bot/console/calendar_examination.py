"""Calendars, mail server and mailbox of answers, asked as the bot asks: for `mentor doctor`."""

from __future__ import annotations

import asyncio
import imaplib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

import aiosmtplib

from bot.calendars.api import NotTaken
from bot.calendars.google import GoogleCalendars
from bot.calendars.graph import GraphCalendars
from bot.calendars.mailbox import FolderMissing
from bot.calendars.outside import calendars_of, mail_of, mailbox_of
from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.settings import Settings
from handlers.conversation.chat import TryLater

NO_TOKEN = ("no_token", "calendar_401")
"""How reasons begin that have to do with who the bot is."""
FORBIDDEN = 403
"""HTTP status of what the bot may not do; anything else that is refused is about the mailbox."""


async def examined(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """What keeps sessions out of calendars; nothing where nothing is connected."""
    for findings in (_calendars(settings, now), _mail(settings), _mailbox(settings)):
        async for finding in findings:
            yield finding


async def _calendars(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    calendars = calendars_of(settings)
    if calendars is None:
        return
    try:
        if not (calendars.free_busy or calendars.writes):
            yield ill("doctor-calendar-idle")
        if settings.calendar_links and not calendars.writes:
            yield ill("doctor-calendar-links-without-events")
        troubles = [one async for one in _troubles(calendars, settings, now)]
        for trouble in troubles:
            yield trouble
        if not troubles and (calendars.free_busy or calendars.writes):
            yield Finding(f"doctor-{calendars.name}")
    finally:
        await calendars.close()


async def _troubles(
    calendars: GraphCalendars | GoogleCalendars, settings: Settings, now: datetime
) -> AsyncIterator[Finding]:
    """Each right that is wanted is tried, as long as somebody answers who knows the bot."""
    for right, ask in _rights(calendars, settings, now):
        trouble = await _trouble(calendars.name, right, ask)
        if trouble is not None:
            yield trouble
            if trouble.key != f"doctor-{calendars.name}-free-busy":
                return


def _rights(
    calendars: GraphCalendars | GoogleCalendars, settings: Settings, now: datetime
) -> Iterator[tuple[str, Callable[[], Awaitable[bool]]]]:
    """What the settings want, and what tries it. Google does not say whether it makes links."""
    user = settings.graph_mailbox or settings.google_user
    if calendars.free_busy:
        yield "free-busy", partial(_is_known, calendars, user, now)
    if calendars.writes:
        yield "events", partial(_may_write, calendars)
    if calendars.writes and settings.calendar_links and isinstance(calendars, GraphCalendars):
        yield "links", calendars.brings_links


async def _is_known(calendars: GraphCalendars | GoogleCalendars, user: str, now: datetime) -> bool:
    """Whether it is told when the service user is free, whose calendar has to be there."""
    return user in await calendars.availability([user], now, now + timedelta(hours=1))


async def _may_write(calendars: GraphCalendars | GoogleCalendars) -> bool:
    await calendars.may_write()
    return True


async def _trouble(name: str, right: str, ask: Callable[[], Awaitable[bool]]) -> Finding | None:
    why = "not_there"
    try:
        async with asyncio.timeout(PATIENCE):
            if await ask():
                return None
        kind = "links" if right == "links" else "user"
    except NotTaken as refusal:
        kind, why = right if refusal.status == FORBIDDEN else "user", refusal.reason
    except TryLater as trouble:
        kind = "refused" if trouble.reason.startswith(NO_TOKEN) else "away"
        why = trouble.reason
    except TimeoutError:
        kind, why = "away", "TimeoutError"
    return ill(f"doctor-{name}-{kind}", why=why)


async def _mail(settings: Settings) -> AsyncIterator[Finding]:
    mail = mail_of(settings, PATIENCE)
    if mail is None:
        return
    try:
        await mail.greets()
        yield Finding("doctor-mail")
    except aiosmtplib.SMTPAuthenticationError:
        yield ill("doctor-mail-refused")
    except (aiosmtplib.SMTPException, *AWAY) as error:
        yield ill("doctor-mail-away", why=type(error).__name__)


async def _mailbox(settings: Settings) -> AsyncIterator[Finding]:
    mailbox = mailbox_of(settings, PATIENCE)
    if mailbox is None:
        return
    try:
        await mailbox.opens()
        yield Finding("doctor-mailbox")
    except FolderMissing:
        yield ill("doctor-mailbox-folder", folder=settings.imap_folder)
    except (imaplib.IMAP4.abort, OSError) as error:
        yield ill("doctor-mailbox-away", why=type(error).__name__)
    except imaplib.IMAP4.error:
        yield ill("doctor-mailbox-refused")
