"""One session through its life, as other programs read the mails: npm ical.js and xandikos."""

from __future__ import annotations

import json
import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import vobject
from xandikos import import_imip

from tests.bot.calendars.test_mailbox import KLAUS, LENA, Answering, answering
from tests.machine import lacking
from tests.peers.calendars.answers import counter, reply
from tests.peers.calendars.inbox import calendar_of

CLIENT = Path(__file__).parents[2] / "peers" / "calendars" / "client"


async def life_of_a_session(both: Answering) -> AsyncIterator[str]:
    """The days on which something stands: booked, moved by chat, moved by the other, moved by a
    proposal made in a calendar, declined in a calendar, booked again, called off in chat, booked
    again; then the pair ends.
    """
    company, lena, klaus = both.cast.company, both.cast.lena, both.cast.klaus
    yield "2026-12-01"
    for day, person in (("2026-12-02", klaus), ("2026-12-03", lena), ("2026-12-04", klaus)):
        await company.lets_pass(hours=1)
        await person.says("session")
        await person.presses("Move")
        await person.submits(day=day, place="Room 4")
        await company.delivers()
        yield day
    local = datetime(2026, 12, 7, 10)  # noqa: DTZ001 (in the zone that the mail names)
    await both.receives(counter(both.invitation(KLAUS), KLAUS, local))
    yield "2026-12-04"
    await lena.presses("Take this time")
    await company.delivers()
    yield "2026-12-07"
    await both.receives(reply(both.invitation(LENA), LENA, "DECLINED"))
    yield ""
    await lena.says("session 2026-12-08 14:00")
    await company.delivers()
    yield "2026-12-08"
    await lena.says("session")
    await lena.presses("Cancel")
    await company.delivers()
    yield ""
    await lena.submits(day="2026-12-09", time="14:00")
    await company.delivers()
    yield "2026-12-09"
    await klaus.says("leave")
    await klaus.presses("Leave")
    await company.delivers()
    yield ""


@dataclass
class IcalJs:
    """A calendar of the events as npm ical.js reads them."""

    events: dict[str, dict[str, Any]]

    def takes(self, mail: EmailMessage) -> None:
        found = subprocess.run(
            ["node", "read.mjs"],
            cwd=CLIENT,
            input=calendar_of(mail),
            capture_output=True,
            check=True,
            timeout=60,
        )
        read = json.loads(found.stdout)
        [event] = read["events"]
        assert (read["method"] == "CANCEL") == event["cancelled"]
        known = self.events.get(event["uid"])
        assert known is None or known["sequence"] < event["sequence"]
        self.events[event["uid"]] = event

    def standing(self) -> list[str]:
        """The days on which something stands."""
        return [one["starts_at"][:10] for one in self.events.values() if not one["cancelled"]]


async def test_npm_ical_js_sees_one_event_at_each_moment(sqlite_url: str) -> None:
    if not shutil.which("node") or not (CLIENT / "node_modules" / "ical.js").exists():
        lacking("npm ical.js: run make clients")
    calendars = (IcalJs({}), IcalJs({}))
    async with answering(sqlite_url) as both:
        read = [0, 0]
        async for day in life_of_a_session(both):
            inboxes = both.cast.inboxes
            for number, (calendar, inbox) in enumerate(zip(calendars, inboxes, strict=True)):
                for mail in inbox.mails[read[number] :]:
                    calendar.takes(mail)
                read[number] = len(inbox.mails)
                assert calendar.standing() == ([day] if day else [])
    [first, *_] = calendars[0].events.values()
    assert first["organiser"] == "mailto:mentor@example.com"
    assert set(first["attendees"]) == {"mailto:lena@example.com", "mailto:klaus@example.com"}
    assert first["place"] == "Room 4"


async def imported(folder: Path, mail: EmailMessage) -> None:
    """By `xandikos import-imip`, as a mail server hands it over."""
    into = Namespace(directory=str(folder), principal="/user/", autocreate=True)
    into.server_url = into.principal_url = None
    assert await import_imip.main(into, ArgumentParser(), mail.as_bytes()) == 0


def standing_in(folder: Path) -> list[str]:
    """What is not cancelled counts."""
    files = (folder / "user" / "calendars" / "calendar").glob("*.ics")
    events = [vobject.readOne(file.read_text()).vevent for file in files]
    return [f"{one.dtstart.value:%Y-%m-%d}" for one in events if one.status.value != "CANCELLED"]


async def test_a_calendar_by_the_rules_shows_the_same_one_event_to_both(database_url: str) -> None:
    """`vobject`, in an inbox that looks at organiser, SEQUENCE and DTSTAMP."""
    async with answering(database_url) as both:
        async for day in life_of_a_session(both):
            standing = both.cast.standing()
            assert [f"{one.starts_at:%Y-%m-%d}" for one in standing] == ([day] if day else [])


async def test_xandikos_keeps_one_event_at_each_moment(sqlite_url: str, tmp_path: Path) -> None:
    async with answering(sqlite_url) as both:
        inbox, read = both.cast.inboxes[0], 0
        async for day in life_of_a_session(both):
            for mail in inbox.mails[read:]:
                await imported(tmp_path, mail)
            read = len(inbox.mails)
            assert standing_in(tmp_path) == ([day] if day else [])
