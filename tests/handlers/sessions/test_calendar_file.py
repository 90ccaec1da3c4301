"""Calendar files, read back as a calendar program reads them, and the links beside them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Component

import handlers.modules  # noqa: F401  (registers every command)
from handlers.conversation.catalogue import LANGUAGES, Catalogue
from handlers.conversation.chat import Message
from handlers.conversation.router import routes
from handlers.sessions.calendar_file import Date, calendar_file, google_link, outlook_link
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced

BERLIN = ZoneInfo("Europe/Berlin")
MADE = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)


def date(
    local: str,
    *,
    uid: str = "session-7-1@reverse-mentoring-bot",
    revision: int = 0,
    minutes: int = 60,
    text: str = "",
    place: str = "",
    cancelled: bool = False,
) -> Date:
    starts_at = datetime.fromisoformat(local).replace(tzinfo=BERLIN)
    title = "Reverse Mentoring mit Jürgen Groß"
    return Date(uid, revision, starts_at, minutes, title, text, place, cancelled)


def events(content: bytes) -> list[Component]:
    return Calendar.from_ical(content.decode()).walk("VEVENT")


def event(content: bytes) -> Component:
    (found,) = events(content)
    return found


def text(read: Component, name: str) -> str:
    return str(read[name])


def number(read: Component, name: str) -> int:
    return int(text(read, name))


def moment(read: Component, name: str) -> datetime:
    value = read.decoded(name)
    assert isinstance(value, datetime)
    return value


# ---------------------------------------------------------------------------- the file


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_names_a_word_that_can_be_written_in_slack_and_in_teams(language: str) -> None:
    """Teams knows no `/mentor`; a calendar does not know where its owner chats."""
    said = str(Catalogue().speaker(language)("calendar-text"))
    [word] = re.findall(r"[“„](\w+)[”“]", said)
    assert "/" not in said
    meant = routes.command_named(word, Catalogue(), language)
    assert meant is not None
    assert meant.name == "prepare"


def test_a_calendar_reads_what_when_and_where() -> None:
    one = date("2027-01-12 14:00", minutes=45, text="Bring a question", place="Café, 2nd floor")
    read = event(calendar_file([one], MADE))
    assert text(read, "SUMMARY") == "Reverse Mentoring mit Jürgen Groß"
    assert text(read, "DESCRIPTION") == "Bring a question"
    assert text(read, "LOCATION") == "Café, 2nd floor"
    assert moment(read, "DTSTART") == datetime(2027, 1, 12, 13, 0, tzinfo=UTC)
    assert moment(read, "DTEND") == datetime(2027, 1, 12, 13, 45, tzinfo=UTC)
    assert moment(read, "DTSTAMP") == MADE
    assert text(read, "STATUS") == "CONFIRMED"


def test_the_file_is_a_valid_publication() -> None:
    content = calendar_file([date("2027-01-12 14:00")], MADE)
    calendar = Calendar.from_ical(content.decode())
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["PRODID"]
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines), "lines end with CRLF (RFC 5545, 3.1)"
    assert all(len(line) <= 75 for line in lines)


def test_what_is_typed_stays_what_was_typed() -> None:
    place = "Raum 3; 2. Stock, \\links\nBEGIN:VALARM 🎉 " + "x" * 200
    content = calendar_file([date("2027-01-12 14:00", place=place)], MADE)
    read = event(content)
    assert text(read, "LOCATION") == place
    assert b"\r\nBEGIN:VALARM" not in content


@pytest.mark.parametrize(
    ("local", "utc_hour"),
    [
        ("2027-03-26 14:00", 13),  # the working days around the change to summer time
        ("2027-03-30 14:00", 12),
        ("2027-10-29 14:00", 12),  # and to winter time
        ("2027-11-01 14:00", 13),
    ],
)
def test_the_same_local_time_on_both_sides_of_a_change_of_clocks(local: str, utc_hour: int) -> None:
    starts = moment(event(calendar_file([date(local)], MADE)), "DTSTART")
    assert starts.hour == utc_hour
    assert f"{starts.astimezone(BERLIN):%Y-%m-%d %H:%M}" == local


def test_a_session_over_the_change_of_clocks_lasts_as_long_as_it_lasts() -> None:
    read = event(calendar_file([date("2027-03-28 01:30", minutes=60)], MADE))
    assert (moment(read, "DTEND") - moment(read, "DTSTART")).total_seconds() == 3600


def test_many_dates_are_one_file() -> None:
    six = [date(f"2027-0{month}-12 14:00", uid=f"session-{month}") for month in range(1, 7)]
    read = events(calendar_file(six, MADE))
    assert [text(one, "UID") for one in read] == [f"session-{month}" for month in range(1, 7)]


def test_a_cancelled_date_says_so() -> None:
    gone = date("2027-01-12 14:00", revision=2, cancelled=True)
    read = event(calendar_file([gone], MADE))
    assert text(read, "STATUS") == "CANCELLED"
    assert number(read, "SEQUENCE") == 2


# ---------------------------------------------------------------------------- the links


def test_google_gets_the_same_date() -> None:
    link = google_link(date("2027-06-01 14:00", text="Ü & more", place="Room 1"))
    query = parse_qs(urlsplit(link).query)
    assert urlsplit(link).hostname == "calendar.google.com"
    assert query["dates"] == ["20270601T120000Z/20270601T130000Z"]
    assert query["text"] == ["Reverse Mentoring mit Jürgen Groß"]
    assert query["details"] == ["Ü & more"]
    assert query["location"] == ["Room 1"]


def test_outlook_gets_the_same_date() -> None:
    link = outlook_link(date("2027-06-01 14:00", text="Ü & more", place="Room 1"))
    query = parse_qs(urlsplit(link).query)
    assert urlsplit(link).hostname == "outlook.office.com"
    assert query["startdt"] == ["2027-06-01T12:00:00Z"]
    assert query["enddt"] == ["2027-06-01T13:00:00Z"]
    assert query["subject"] == ["Reverse Mentoring mit Jürgen Groß"]
    assert query["body"] == ["Ü & more"]
    assert query["location"] == ["Room 1"]


# ---------------------------------------------------------------------------- in the conversation


def file_seen_by(person: Person) -> Component:
    reply = person.seen[-1]
    assert isinstance(reply, Message)
    (file,) = reply.files
    assert file.name.endswith(".ics")
    assert file.media_type == "text/calendar"
    return event(file.content)


async def test_a_date_keeps_its_uid_when_it_moves_and_when_it_is_cancelled(
    database_url: str,
) -> None:
    """So that a calendar that has it moves it, and takes it off, instead of showing it twice."""
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await klaus.says("session 2026-12-01 14:00")
        first = file_seen_by(klaus)
        await company.delivers()
        assert text(file_seen_by(lena), "UID") == text(first, "UID")
        assert "Klaus Berg" in text(file_seen_by(lena), "SUMMARY")
        assert "Lena Vogt" in text(first, "SUMMARY")

        await lena.presses("Move")
        await lena.submits(day="2026-12-02")
        moved = file_seen_by(lena)
        assert text(moved, "UID") == text(first, "UID")
        assert number(moved, "SEQUENCE") > number(first, "SEQUENCE")
        assert moment(moved, "DTSTART") == datetime(2026, 12, 2, 13, 0, tzinfo=UTC)

        await company.delivers()
        await klaus.presses("Cancel")
        await company.delivers()
        gone = file_seen_by(lena)
        assert text(gone, "UID") == text(first, "UID")
        assert number(gone, "SEQUENCE") > number(moved, "SEQUENCE")
        assert text(gone, "STATUS") == "CANCELLED"


async def test_two_sessions_never_share_a_uid(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await klaus.says("session 2026-12-01 14:00")
        first = file_seen_by(klaus)
        await klaus.says("session 2026-12-08 14:00")
        assert text(file_seen_by(klaus), "UID") != text(first, "UID")
