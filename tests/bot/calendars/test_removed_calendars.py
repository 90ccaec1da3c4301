"""A calendar is taken out of the settings, and nobody touches the sessions that it kept."""

from __future__ import annotations

import asyncio

import pytest

from bot.calendars.mail import Mail, MailServer
from bot.calendars.outside import Outside
from handlers.conversation.calendars import Attendee, Connected
from handlers.conversation.chat import Message
from tests.bot.calendars.test_sessions import KLAUS, LENA, Cast, the_cast
from tests.bot.calendars.towns import connected_town
from tests.peers.calendars.smtp import HOST, MailTown, mail_server

ANEW = "appear again by themselves; please delete the earlier entries"


async def two_sessions_stand(cast: Cast) -> None:
    for day in ("15", "22"):
        await cast.klaus.says(f"session 2026-12-{day} 14:00")
    await cast.company.delivers()
    assert len(cast.town.standing()) == 2


@pytest.mark.parametrize("now_with", ["google", "mail"])
async def test_after_a_day_whoever_is_connected_keeps_them_and_both_are_told_once(
    database_url: str, now_with: str
) -> None:
    mails = MailTown()
    async with (
        mail_server(mails) as port,
        connected_town("graph") as before,
        connected_town("google") as after,
        the_cast(database_url, before, before.outside) as cast,
    ):
        await two_sessions_stand(cast)
        server = MailServer(HOST, port, Attendee("mentor@example.com", "Mentor"), security="none")
        by_mail = Outside(post=Mail(server), connected=Connected(mail=True))
        await cast.company.starts_again(by_mail if now_with == "mail" else after.outside)
        await cast.company.lets_pass(hours=20)
        await cast.company.bot.hourly()
        await cast.company.delivers()
        assert not after.standing()
        assert not mails.handed_over, "it may be a mistake"
        await cast.company.lets_pass(hours=6)
        await asyncio.gather(*(cast.company.bot.hourly() for _replica in range(2)))
        await cast.company.lets_pass(hours=20)
        entries = [len(mails.inbox(address).entries) for address in (LENA, KLAUS)]
        expected = (0, [2, 2]) if now_with == "mail" else (2, [0, 0])
        assert (len(after.standing()), entries) == expected
        await cast.company.lets_pass(hours=30)
        await cast.company.bot.hourly()
        await cast.company.delivers()
        for person in (cast.lena, cast.klaus):
            assert person.has_seen.count(ANEW) == 1
            assert "Tue, 15 Dec, 14:00" in person.has_seen.partition(ANEW)[2]
        await cast.klaus.says("leave")
        await cast.klaus.presses("Leave")
        await cast.company.delivers()
        assert not after.standing()
        assert not any(mails.inbox(address).entries for address in (LENA, KLAUS))


async def test_with_nobody_connected_both_get_the_file_and_hear_what_to_delete(
    sqlite_url: str,
) -> None:
    async with (
        connected_town("graph") as town,
        the_cast(sqlite_url, town, town.outside) as cast,
    ):
        await two_sessions_stand(cast)
        await cast.company.starts_again(Outside())
        await cast.company.lets_pass(days=2)
        for person in (cast.lena, cast.klaus):
            assert person.has_seen.count("please delete them, and open this file") == 1
        [told] = [one for one in cast.lena.seen if isinstance(one, Message) and one.files]
        content = told.files[0].content.decode()
        assert content.count("BEGIN:VEVENT") == 2
        await cast.klaus.says("session")
        await cast.klaus.presses("Move")
        await cast.klaus.submits(day="2026-12-16")
        assert isinstance(cast.klaus.seen[-1], Message)
        assert cast.klaus.seen[-1].files, "from now on by file, at once"
