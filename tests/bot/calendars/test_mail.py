"""Sessions by mail, through a real mail server into calendars that keep to iTIP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy

import pytest
import pytest_asyncio

from bot.calendars.mail import Mail, MailServer
from bot.calendars.outside import Outside
from handlers.conversation.calendars import Attendee, Connected
from handlers.conversation.chat import Message
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.inbox import Entry, Inbox
from tests.peers.calendars.smtp import HOST, MailTown, mail_server

BOT = Attendee("mentor@example.com", "Mentoring")


@dataclass
class Cast:
    """Lena and Klaus, a pair, and the mail of their company."""

    company: Company
    town: MailTown
    lena: Person
    klaus: Person
    pair_id: int

    @property
    def inboxes(self) -> tuple[Inbox, Inbox]:
        """Of both."""
        return self.town.inbox("lena@example.com"), self.town.inbox("klaus@example.com")

    def standing(self) -> list[Entry]:
        """What stands in their calendars: the same in both, but for the language."""
        lena, klaus = ([*inbox.entries.values()] for inbox in self.inboxes)
        assert [replace(one, title="") for one in lena] == [replace(one, title="") for one in klaus]
        return klaus


def outside(port: int) -> Outside:
    """A mail server and nothing else."""
    post = Mail(MailServer(HOST, port, BOT, security="none"))
    return Outside(post=post, connected=Connected(mail=True))


@pytest_asyncio.fixture
async def cast(database_url: str) -> AsyncIterator[Cast]:
    town = MailTown()
    async with (
        mail_server(town) as port,
        Company.founded(database_url, outside=outside(port)) as company,
    ):
        lena = await company.person("Lena Vogt", email="lena@example.com", language="de")
        klaus = await company.person('Klaus "KB" Berg; Dr.', email="klaus@example.com")
        pair_id = await introduced(company, lena, klaus)
        yield Cast(company, town, lena, klaus, pair_id)


async def test_a_session_through_its_life_is_one_entry_at_each_moment(cast: Cast) -> None:
    company, klaus, lena = cast.company, cast.klaus, cast.lena
    await klaus.says("session 2026-12-01 14:00")
    await company.delivers()
    [entry] = cast.standing()
    assert f"{entry.starts_at:%d %H:%M}" == "01 13:00"
    assert entry.title == "Reverse mentoring: Lena & Klaus"
    assert entry.organiser == BOT.address
    assert entry.attendees == {"lena@example.com", "klaus@example.com"}
    for day in ("2026-12-02", "2026-12-03", "2026-12-04"):
        await klaus.says("session")
        await klaus.presses("Move")
        await klaus.submits(day=day)
        await company.delivers()
        [entry] = cast.standing()
        assert f"{entry.starts_at:%Y-%m-%d}" == day
    await lena.says("treffen")
    await lena.presses("Absagen")
    await company.delivers()
    assert cast.standing() == []
    await lena.submits(day="2026-12-08", time="14:00")
    await company.delivers()
    [entry] = cast.standing()
    assert f"{entry.starts_at:%d}" == "08"
    await klaus.says("leave")
    await klaus.presses("Leave")
    await company.delivers()
    assert cast.standing() == []


async def test_who_gets_the_entry_by_itself_is_offered_no_file(cast: Cast) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    assert "It appears in your calendar by itself" in cast.klaus.sees
    reply = cast.klaus.seen[-1]
    assert isinstance(reply, Message)
    assert not reply.files
    await cast.company.delivers()
    assert "von selbst in deinen Kalender" in cast.lena.sees


async def test_each_mail_is_in_the_language_of_its_reader_and_holds_nothing_private(
    cast: Cast,
) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    lena, klaus = (inbox.mails[0] for inbox in cast.inboxes)
    assert lena["Subject"] == "Reverse Mentoring: Lena & Klaus: Di., 1. Dez., 14:00 Uhr"
    assert klaus["Subject"] == "Reverse mentoring: Lena & Klaus: Tue, 1 Dec, 14:00"
    assert lena["From"] == "Mentoring <mentor@example.com>"


async def test_two_moves_before_the_mail_went_out_are_one_mail(cast: Cast) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.klaus.says("session")
    await cast.klaus.presses("Move")
    await cast.klaus.submits(day="2026-12-02")
    await cast.company.delivers()
    assert [len(inbox.mails) for inbox in cast.inboxes] == [1, 1]
    [entry] = cast.standing()
    assert f"{entry.starts_at:%d}" == "02"


async def test_what_was_cancelled_before_the_mail_went_out_sends_none(cast: Cast) -> None:
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.klaus.says("session")
    await cast.klaus.presses("Cancel")
    await cast.company.delivers()
    assert not any(inbox.mails for inbox in cast.inboxes)


async def test_an_address_that_is_refused_is_told_in_chat_with_the_file(cast: Cast) -> None:
    cast.town.unknown.add("lena@example.com")
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    await cast.company.delivers()
    assert "ließ sich nicht in deinen Kalender eintragen" in cast.lena.has_seen
    reply = cast.lena.seen[-1]
    assert isinstance(reply, Message)
    assert b"BEGIN:VEVENT" in reply.files[0].content
    assert len(cast.town.inbox("klaus@example.com").entries) == 1


async def test_who_has_no_address_keeps_the_file_and_the_links(cast: Cast) -> None:
    mia = await cast.company.person("Mia Kern")
    await introduced(cast.company, mia, cast.klaus)
    await mia.says("session 2026-12-01 14:00")
    assert "[Google Calendar] [Outlook]" in mia.sees
    await cast.company.delivers()
    assert len(cast.town.inbox("klaus@example.com").entries) == 1


async def test_the_whole_company_may_choose_titles_that_say_less(cast: Cast) -> None:
    async with cast.company.bot.database.begin() as session:
        (await cast.company.workspace(session)).plain_titles = True
    await cast.klaus.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    assert [one.title for one in cast.standing()] == ["1:1 Lena & Klaus"]


@pytest.mark.parametrize("name", ["", "Zoë", 'A "B"; C', "x" * 300, "名前"])
async def test_any_name_makes_a_mail_that_calendars_take(name: str) -> None:
    from datetime import UTC, datetime

    from bot.calendars.mail import letter
    from handlers.conversation.calendars import CalendarInvitation, Event

    at = datetime(2026, 12, 1, 13, tzinfo=UTC)
    person = Attendee("zoe@example.com", name)
    event = Event("uid", 0, at, 60, "Title", "Text", name, (person,), at)
    raw = letter(
        CalendarInvitation(person, event, f"Subject\n{name}"[:100].replace("\n", " "), name), BOT
    )
    inbox = Inbox(person.address)
    inbox.takes(raw.as_bytes())
    assert list(inbox.entries) == ["uid"]
    assert message_from_bytes(raw.as_bytes(), policy=policy.default)["Message-ID"]
