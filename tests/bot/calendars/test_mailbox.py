"""What comes to the bot's own mailbox: answers to invitations, and invitations that came back.

Invitations go out through a real SMTP server; answers are read from a real IMAP server.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.mail_answers import news_in
from bot.calendars.mailbox import Mailbox, MailboxNews
from handlers.conversation.chat import TryLater
from storage import pair_sessions
from storage.tables import PairSession
from storage.types import SessionState
from tests.bot.calendars.test_mail import Cast, outside
from tests.conversation import Company
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.answers import counter, notification, reply
from tests.peers.calendars.imap import HOST, PASSWORD, USER, ImapTown, imap_server
from tests.peers.calendars.smtp import MailTown, mail_server

LENA, KLAUS = "lena@example.com", "klaus@example.com"


@dataclass
class Answering:
    """Lena and Klaus, their mail, and the bot's mailbox."""

    cast: Cast
    mailbox: ImapTown

    def invitation(self, address: str) -> EmailMessage:
        """The newest that came to them."""
        return self.cast.town.inbox(address).mails[-1]

    async def receives(self, raw: bytes) -> None:
        """The bot's mailbox gets a mail, and the bot looks into it."""
        await self.mailbox.receives(raw)
        await self.cast.company.lets_pass(minutes=5)

    async def session(self) -> PairSession:
        """The newest of the two."""
        async with self.cast.company.bot.database.begin() as session:
            return (await pair_sessions.sessions_of(session, self.cast.pair_id))[-1]


def mailbox_at(port: int, password: str = PASSWORD) -> MailboxNews:
    return MailboxNews(Mailbox(HOST, port, USER, password, security="none"))


@asynccontextmanager
async def answering(database_url: str) -> AsyncIterator[Answering]:
    town = MailTown()
    async with mail_server(town) as port, imap_server() as mailbox:
        connected = replace(outside(port), news=(mailbox_at(mailbox.port),))
        async with Company.founded(database_url, outside=connected) as company:
            lena = await company.person("Lena Vogt", email=LENA)
            klaus = await company.person("Klaus Berg", email=KLAUS)
            pair_id = await introduced(company, lena, klaus)
            cast = Cast(company, town, lena, klaus, pair_id)
            await klaus.says("session 2026-12-01 14:00")
            await company.lets_pass(minutes=5)
            yield Answering(cast, mailbox)


@pytest_asyncio.fixture
async def both(database_url: str) -> AsyncIterator[Answering]:
    async with answering(database_url) as both:
        yield both


async def test_a_decline_cancels_for_both_and_offers_other_times(both: Answering) -> None:
    await both.receives(reply(both.invitation(LENA), LENA, "DECLINED"))
    assert (await both.session()).state is SessionState.CANCELLED
    assert both.cast.standing() == []
    assert "You declined the session with Klaus Berg" in both.cast.lena.sees
    assert "cannot take place" in both.cast.klaus.sees
    await both.cast.lena.presses("Wed, 2 Dec")
    await both.cast.company.delivers()
    assert len(both.cast.standing()) == 1


@pytest.mark.parametrize("partstat", ["ACCEPTED", "TENTATIVE", "NEEDS-ACTION", "DELEGATED"])
async def test_any_other_answer_changes_nothing(both: Answering, partstat: str) -> None:
    before = len(both.cast.lena.ever_seen)
    await both.receives(reply(both.invitation(LENA), LENA, partstat))
    assert (await both.session()).state is SessionState.PLANNED
    assert len(both.cast.lena.ever_seen) == before


async def test_another_time_is_a_proposal_that_the_other_takes_with_one_tap(
    both: Answering,
) -> None:
    await both.receives(counter(both.invitation(LENA), LENA, datetime(2026, 12, 2, 10)))  # noqa: DTZ001 (local)
    assert (await both.session()).starts_at == datetime(2026, 12, 1, 13, tzinfo=UTC)
    assert "until you agree, the session stays on Tue, 1 Dec, 14:00" in both.cast.lena.sees
    assert "Lena Vogt proposes another time" in both.cast.klaus.sees
    assert "Wed, 2 Dec, 10:00 instead of Tue, 1 Dec, 14:00" in both.cast.klaus.sees
    await both.cast.klaus.presses("Take this time")
    await both.cast.company.delivers()
    [entry] = both.cast.standing()
    assert entry.starts_at == datetime(2026, 12, 2, 9, tzinfo=UTC)


async def test_what_speaks_against_a_proposed_time_is_named(both: Answering) -> None:
    await both.receives(counter(both.invitation(LENA), LENA, datetime(2026, 12, 5, 10)))  # noqa: DTZ001 (local)
    assert "is not a working day where you are" in both.cast.klaus.sees


async def test_nobody_answers_for_anybody_else(both: Answering) -> None:
    invitation = both.invitation(LENA)
    for forged in (
        reply(invitation, "mallory@example.com", "DECLINED"),
        reply(invitation, "mallory@example.com", "DECLINED", attendee=LENA),
        reply(invitation, KLAUS, "DECLINED", attendee=LENA),
        counter(invitation, "mallory@example.com", datetime(2026, 12, 2, 10)),  # noqa: DTZ001 (local)
    ):
        await both.receives(forged)
    assert (await both.session()).state is SessionState.PLANNED
    assert "proposes" not in both.cast.klaus.has_seen


async def test_an_answer_to_an_older_revision_is_none_to_this_one(both: Answering) -> None:
    old = both.invitation(LENA)
    await both.cast.klaus.says("session")
    await both.cast.klaus.presses("Move")
    await both.cast.klaus.submits(day="2026-12-04")
    await both.cast.company.delivers()
    await both.receives(reply(old, LENA, "DECLINED"))
    assert (await both.session()).state is SessionState.PLANNED
    await both.receives(reply(both.invitation(LENA), LENA, "DECLINED"))
    assert (await both.session()).state is SessionState.CANCELLED


async def test_the_same_mail_is_followed_once_and_stays_as_it_is(both: Answering) -> None:
    decline = reply(both.invitation(LENA), LENA, "DECLINED")
    await both.receives(decline)
    await both.receives(decline)
    await both.mailbox.is_made_anew()
    await both.receives(decline)
    assert both.cast.lena.has_seen.count("You declined") == 1
    assert "\\Seen" not in await both.mailbox.flags()


@pytest.mark.parametrize("headers_only", [True, False])
async def test_an_invitation_that_comes_back_later_is_told_with_the_file(
    both: Answering, headers_only: bool
) -> None:
    came_back = notification(both.invitation(LENA), "failed", headers_only=headers_only)
    await both.receives(came_back)
    await both.receives(came_back)
    assert both.cast.lena.has_seen.count("I could not get your session") == 1
    assert "I could not get" not in both.cast.klaus.has_seen


async def test_one_that_is_only_late_is_not_told(both: Answering) -> None:
    await both.receives(notification(both.invitation(LENA), "delayed", headers_only=True))
    assert "I could not get" not in both.cast.lena.has_seen


async def test_other_mail_is_passed_over(both: Answering) -> None:
    decline = reply(both.invitation(LENA), LENA, "DECLINED")
    for raw in (b"", b"\xff\xfe", b"From: x\r\n\r\nBuy now\r\n", decline[:-200], decline[:400]):
        await both.mailbox.receives(raw)
    await both.receives(decline)
    assert (await both.session()).state is SessionState.CANCELLED


async def test_nothing_that_somebody_wrote_into_an_answer_is_taken(both: Answering) -> None:
    decline = reply(both.invitation(LENA), LENA, "DECLINED")
    secret = decline.replace(b"See the calendar.", b"I am looking for another job.")
    assert secret != decline
    await both.receives(secret)
    assert "another job" not in str(news_in(secret))
    for person in (both.cast.lena, both.cast.klaus):
        assert "another job" not in person.has_seen


async def test_a_mailbox_that_does_not_open_loses_nothing() -> None:
    async with imap_server() as town:
        with pytest.raises(TryLater, match="imap_"):
            await mailbox_at(town.port, "wrong").read("", datetime.now(UTC))
    with pytest.raises(TryLater, match="imap_"):
        await mailbox_at(town.port).read("", datetime.now(UTC))


@given(st.binary(max_size=400))
def test_no_mail_breaks_the_reader(raw: bytes) -> None:
    head = b"Content-Type: text/calendar; method=REPLY\r\nFrom: a@example.com\r\n\r\n"
    assert news_in(head + raw) is None
    assert news_in(raw) is None
