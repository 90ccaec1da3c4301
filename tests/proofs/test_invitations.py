"""Many invitations through a mail server in every bad mood: none is lost, none counts twice."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from bot.calendars.mail import Mail, MailServer
from bot.calendars.outside import Outside
from handlers.conversation.calendars import Attendee, Connected
from storage import pair_sessions
from storage.tables import PairSession
from storage.types import SessionState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.smtp import HOST, MailTown, mail_server
from tests.sizes import Size

BOT = Attendee("mentor@example.com", "Mentoring")
IMPATIENT = 0.5
A_DAY = 6
"""Sessions that the pair plans a day."""
MOVED, CANCELLED = 3, 5
"""Every third session is moved, every fifth cancelled, once most invitations are under way."""


async def _planned(company: Company, pair_id: int) -> list[PairSession]:
    async with company.bot.database.begin() as session:
        every = await pair_sessions.sessions_of(session, pair_id)
    return [one for one in every if one.state is SessionState.PLANNED]


async def _some_are_moved_and_some_cancelled(klaus: Person, planned: list[PairSession]) -> None:
    for number, one in enumerate(planned):
        key = str(one.id)
        if number % CANCELLED == 0:
            await klaus.sends_action("session.cancel", key)
        elif number % MOVED == 0:
            await klaus.sends_action("session.move", key)
            await klaus.submits(time="17:00")
            if "Nothing is booked yet" in klaus.sees:
                await klaus.presses("Book it all the same")


@pytest.mark.timeout(900)
async def test_none_is_lost_and_none_counts_twice(sqlite_url: str, size: Size) -> None:
    town = MailTown(
        greylists=True, refuses_now=0.2, forgets_to_say_so=0.15, hangs=0.03, chance=random.Random(7)
    )
    sessions = size(12, 500)
    async with mail_server(town) as port:
        post = Mail(MailServer(HOST, port, BOT, security="none"), IMPATIENT)
        outside = Outside(post=post, connected=Connected(mail=True))
        async with Company.founded(sqlite_url, outside=outside) as company:
            lena = await company.person("Lena Vogt", email="lena@example.com")
            klaus = await company.person("Klaus Berg", email="klaus@example.com")
            pair_id = await introduced(company, lena, klaus)
            day = date(2026, 12, 1)
            for number in range(sessions):
                hour = 9 + number % A_DAY
                day += timedelta(days=number % A_DAY == 0)
                await klaus.says(f"session {day} {hour}:00")
                if "Nothing is booked yet" in klaus.sees:
                    await klaus.presses("Book it all the same")
                if number % 50 == 49:
                    await company.delivers()
            await company.delivers()
            await _some_are_moved_and_some_cancelled(klaus, await _planned(company, pair_id))
            await company.lets_pass(hours=20)
            planned = {one.uid: one.starts_at for one in await _planned(company, pair_id)}
            assert len(planned) == sessions - -(-sessions // CANCELLED)
            inboxes = (town.inbox("lena@example.com"), town.inbox("klaus@example.com"))
            for inbox in inboxes:
                standing = {uid: entry.starts_at for uid, entry in inbox.entries.items()}
                assert standing == planned, "none is lost, and each stands where it stands in chat"
            repeats = sum(inbox.repeats for inbox in inboxes)
            assert repeats or sessions < 100, "the server took some twice"
            changes = sum(len(inbox.by_message_id) for inbox in inboxes)
            assert town.handed_over == changes + repeats, "what came twice changed nothing"
            assert changes > 2 * sessions, "there were moves and cancels"
            assert town.refused, "the server was in a bad mood"
