"""The mailbox to which answers go, read by IMAP (RFC 3501) and left as it is.

The standard library's client, in a thread: a look takes a second every two minutes.
"""

from __future__ import annotations

import asyncio
import imaplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.calendars.mail_answers import news_in
from handlers.conversation.calendars import NewsBatch
from handlers.conversation.chat import TryLater

PATIENCE = 20.0
"""Seconds that the server has for each step."""
FIRST_LOOK = timedelta(days=14)
"""How old a mail may be that is read in a folder that is new to us, or was made anew."""
AT_ONCE = 50
"""Mails read in one look."""
LARGEST = 500_000
"""Bytes of a mail that is read: answers are small, what comes back holds a small one."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where the answers are; `security` is `tls`, `starttls` or `none`."""

    host: str
    port: int
    user: str
    password: str
    security: str = "tls"
    folder: str = "INBOX"
    patience: float = PATIENCE


class FolderMissing(imaplib.IMAP4.error):
    """Name and password are right, the folder is not there or not to be opened."""


class MailboxNews:
    """See NewsSource in handlers/conversation/calendars.py."""

    name = "mailbox"

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        """The cursor is the folder's UIDVALIDITY and the last UID that was read."""
        try:
            return await asyncio.to_thread(self._read, cursor, now)
        except (imaplib.IMAP4.error, OSError) as error:
            raise TryLater(0, f"imap_{type(error).__name__}") from error

    async def opens(self) -> None:
        """Look in and go again; raises imaplib's errors, FolderMissing and OSError."""
        await asyncio.to_thread(self._looked_in)

    def _looked_in(self) -> None:
        with self._opened():
            pass

    def _read(self, cursor: str, now: datetime) -> NewsBatch:
        with self._opened() as client:
            validity = _validity(client)
            known, _, last = cursor.partition(":")
            read = int(last) if known == validity and last.isdecimal() else 0
            # A folder that was never read may hold years of mail: answers to us are recent.
            since = "" if read else f" SINCE {_imap_day(now - FIRST_LOOK)}"
            numbers = _after(client, read, since)[:AT_ONCE]
            news = tuple(one for raw in _mails(client, numbers) if (one := news_in(raw)))
            return NewsBatch(news, f"{validity}:{max([read, *numbers])}")

    def _opened(self) -> imaplib.IMAP4:
        box = self._mailbox
        client: imaplib.IMAP4
        if box.security == "tls":
            context = ssl.create_default_context()
            client = imaplib.IMAP4_SSL(
                box.host, box.port, ssl_context=context, timeout=box.patience
            )
        else:
            client = imaplib.IMAP4(box.host, box.port, timeout=box.patience)
        try:
            if box.security == "starttls":
                client.starttls(ssl.create_default_context())
            client.login(box.user, box.password)
            if client.select(f'"{box.folder}"', readonly=True)[0] != "OK":
                raise FolderMissing(box.folder)
        except BaseException:
            client.shutdown()
            raise
        return client


def _said_yes(answer: tuple[str, list[bytes]] | tuple[str, list[bytes | None]]) -> None:
    """Raises IMAP4.error for anything but OK."""
    if answer[0] != "OK":
        raise imaplib.IMAP4.error(answer[0])


def _validity(client: imaplib.IMAP4) -> str:
    _kind, values = client.response("UIDVALIDITY")
    return str(values[0], "ascii") if values and isinstance(values[0], bytes) else "0"


def _imap_day(moment: datetime) -> str:
    """`28-Nov-2026`, in English whatever the language of the machine."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{moment.day}-{months[moment.month - 1]}-{moment.year}"


def _after(client: imaplib.IMAP4, read: int, since: str) -> list[int]:
    """The UIDs after that one. `n:*` names the last mail even if it is older."""
    kind, found = client.uid("SEARCH", f"UID {read + 1}:* SMALLER {LARGEST}{since}")
    _said_yes((kind, found))
    return sorted(int(one) for one in (found[0] or b"").split() if int(one) > read)


def _mails(client: imaplib.IMAP4, numbers: list[int]) -> Iterator[bytes]:
    """Without marking any as read."""
    for number in numbers:
        kind, found = client.uid("FETCH", str(number), "(BODY.PEEK[])")
        _said_yes((kind, found))
        yield from (part[1] for part in found if isinstance(part, tuple))
