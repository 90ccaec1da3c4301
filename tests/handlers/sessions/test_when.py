"""Dates as people type them, in German and in English, on Wednesday, 25 November."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.sessions.date_words import date_words
from handlers.sessions.when import parse_when, read_when

SPOKEN = date_words(Catalogue(), "en")
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=BERLIN)


def here(text: str, now: datetime = NOW, zone: ZoneInfo = BERLIN) -> str | None:
    """What is understood, as local time."""
    moment = parse_when(text, now, zone, SPOKEN)
    if moment is None:
        return None
    assert moment.tzinfo is UTC
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


ENGLISH = {
    "today": "2026-11-25 10:00",
    "today 3pm": "2026-11-25 15:00",
    "tomorrow": "2026-11-26 10:00",
    "tomorrow 2pm": "2026-11-26 14:00",
    "Tomorrow at 2 PM": "2026-11-26 14:00",
    "2pm tomorrow": "2026-11-26 14:00",
    "tomorrow, 2:30 pm": "2026-11-26 14:30",
    "12am tomorrow": "2026-11-26 00:00",
    "12pm tomorrow": "2026-11-26 12:00",
    "yesterday 15:00": "2026-11-24 15:00",
    "15:45": "2026-11-25 15:45",
    "9.30 tomorrow": "2026-11-26 09:30",
    "14.30": "2026-11-25 14:30",
    "Tue 14:00": "2026-12-01 14:00",
    "tues 14:00": "2026-12-01 14:00",
    "on Tuesday at 14:00": "2026-12-01 14:00",
    "thurs 9am": "2026-11-26 09:00",
    "friday": "2026-11-27 10:00",
    "Sat.": "2026-11-28 10:00",
    "wednesday": "2026-12-02 10:00",  # a week from today
    "2026-12-01": "2026-12-01 10:00",
    "2026-12-01 14:00": "2026-12-01 14:00",
    "2026-12-01T14:00": "2026-12-01 14:00",
    "1 Dec": "2026-12-01 10:00",
    "Dec 1": "2026-12-01 10:00",
    "December 1st, 2 pm": "2026-12-01 14:00",
    "2nd of December": "2026-12-02 10:00",
    "3rd March 9:05": "2027-03-03 09:05",
    "1 December 2026 14:00": "2026-12-01 14:00",
    "Dec 1 2027": "2027-12-01 10:00",
    "24 Nov": "2027-11-24 10:00",  # yesterday's day: next year's
    "24 Nov 2026": "2026-11-24 10:00",  # unless the year is named
    "25 Nov": "2026-11-25 10:00",
    "29 Feb 2028": "2028-02-29 10:00",
    "5 Jan at 10": "2027-01-05 10:00",
    "next week wed 3pm": "2026-12-02 15:00",
    "3 p.m. on 5 January": "2027-01-05 15:00",
    "13/1 at 9": "2027-01-13 09:00",
    "2027/01/05": "2027-01-05 10:00",
    "in two weeks at 3": "2026-12-09 15:00",
    "a week on Tuesday": "2026-12-08 10:00",
    "half past two tomorrow": "2026-11-26 14:30",
    "quarter to 4 on Friday": "2026-11-27 15:45",
    "3 in the afternoon on Friday": "2026-11-27 15:00",
    "the 5th at 2": "2026-12-05 14:00",
    "from 2 to 3 pm on Friday": "2026-11-27 14:00",
    "tomorrow at 10 o'clock": "2026-11-26 10:00",
    "noon on Thursday": "2026-11-26 12:00",
    "last Tuesday": "2026-11-24 10:00",
}
GERMAN = {
    "heute": "2026-11-25 10:00",
    "heute um 15 Uhr": "2026-11-25 15:00",
    "morgen": "2026-11-26 10:00",
    "morgen 14 Uhr": "2026-11-26 14:00",
    "morgen, 14.30 Uhr": "2026-11-26 14:30",
    "übermorgen 9h": "2026-11-27 09:00",
    "gestern 16:15": "2026-11-24 16:15",
    "vorgestern": "2026-11-23 10:00",
    "14 Uhr": "2026-11-25 14:00",
    "Di 14:00": "2026-12-01 14:00",
    "Di. 14 Uhr": "2026-12-01 14:00",
    "Di 14.30": "2026-12-01 14:30",
    "Dienstag um 14:00": "2026-12-01 14:00",
    "am Donnerstag": "2026-11-26 10:00",
    "kommenden Samstag": "2026-11-28 10:00",
    "Sonnabend": "2026-11-28 10:00",
    "Mittwoch": "2026-12-02 10:00",
    "1.12.": "2026-12-01 10:00",
    "1.12": "2026-12-01 10:00",
    "01.12. 14:00": "2026-12-01 14:00",
    "1.12. um 14 Uhr": "2026-12-01 14:00",
    "1.12 14:00": "2026-12-01 14:00",
    "1.12 14.30": "2026-12-01 14:30",
    "1.12.2026 14:00": "2026-12-01 14:00",
    "1.12.26 14:00": "2026-12-01 14:00",
    "24.11.": "2027-11-24 10:00",
    "1. Dezember": "2026-12-01 10:00",
    "1. Dez. 14 Uhr": "2026-12-01 14:00",
    "den 3. März 2027 um 9:30 Uhr": "2027-03-03 09:30",
    "3 Mär": "2027-03-03 10:00",
    "3. Mrz": "2027-03-03 10:00",
    "5. Mai": "2027-05-05 10:00",
    "31. Oktober": "2027-10-31 10:00",
    "übermorgen halb drei": "2026-11-27 14:30",
    "dreiviertel vier am Freitag": "2026-11-27 15:45",
    "um 3 am Freitag": "2026-11-27 15:00",
    "Mi viertel nach 3": "2026-12-02 15:15",
    "morgen um drei": "2026-11-26 15:00",
    "in 14 Tagen": "2026-12-09 10:00",
    "heute in einer Woche um 10": "2026-12-02 10:00",
    "nächste Woche Mittwoch 15 Uhr": "2026-12-02 15:00",
    "am 5. um 10": "2026-12-05 10:00",
    "Mo, 30.11., 10-11 Uhr": "2026-11-30 10:00",
    "Freitag um zwei nachmittags": "2026-11-27 14:00",
    "letzten Dienstag": "2026-11-24 10:00",
    "5. Januar mittags": "2027-01-05 12:00",
}
NOT_UNDERSTOOD = [
    "",
    "   ",
    "soon",
    "someday",
    "Feiertag",
    "morgen früh",
    "tomorrow or friday",
    "tomorrow tomorrow",
    "14:00 15:00",
    "25:00",
    "14:60",
    "13pm",
    "0am",
    "24 Uhr",
    "2026-13-01",
    "2026-02-30",
    "29 Feb 2027",
    "31.4.2027",
    "0.12.",
    "32 Dec",
    "1 Decade",
    "5 mayor",
    "Dec",
    "1 Dec 26 extra",
    "tomorrow 2pm with Klaus",
    "<!channel>",
    "1.12.2026 DROP TABLE",
    "9999-12-31 23:59 9999",
]


@pytest.mark.parametrize(("text", "moment"), [*ENGLISH.items(), *GERMAN.items()])
def test_both_languages_are_understood_at_once(text: str, moment: str) -> None:
    assert here(text) == moment


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_no_date_is_not_guessed_at(text: str) -> None:
    assert here(text) is None


EITHER = [
    ("next friday 3pm", "en", ["2026-11-27 15:00", "2026-12-04 15:00"]),
    ("nächsten Freitag 9 Uhr", "de", ["2026-11-27 09:00", "2026-12-04 09:00"]),
    ("next Tuesday", "en", ["2026-12-01 10:00"]),  # there is none left in this week
    ("1/12/2027 3pm", "en", ["2027-12-01 15:00", "2027-01-12 15:00"]),
    ("1/12/2027 15 Uhr", "de", ["2027-12-01 15:00"]),
    ("Wed 5 Jan 2027", "en", ["2027-01-05 10:00", "2027-01-06 10:00"]),
    ("9:00", "en", ["2026-11-26 09:00", "2026-11-25 09:00"]),  # it is eleven
]


@pytest.mark.parametrize(("text", "language", "moments"), EITHER)
def test_what_may_be_two_days_is_both(text: str, language: str, moments: list[str]) -> None:
    found = read_when(text, NOW, BERLIN, date_words(Catalogue(), language))
    assert found is not None
    assert [f"{one.astimezone(BERLIN):%Y-%m-%d %H:%M}" for one in found.moments] == moments


@pytest.mark.parametrize("text", ["tomorrow morning", "next week", "Montagnachmittag"])
def test_half_a_day_or_a_week_is_no_time_to_book(text: str) -> None:
    found = read_when(text, NOW, BERLIN, SPOKEN)
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize(
    ("text", "zone"), [("9999-12-31 23:59", "America/New_York"), ("0001-01-01 00:00", "Asia/Tokyo")]
)
def test_a_day_beyond_the_calendar_is_not_understood(text: str, zone: str) -> None:
    assert here(text, zone=ZoneInfo(zone)) is None


def test_today_is_where_the_person_is() -> None:
    """At 23:00 in Berlin it is tomorrow in Tokyo already, and still the afternoon in New York."""
    late = datetime(2026, 11, 25, 23, 0, tzinfo=BERLIN)
    assert here("tomorrow", late, BERLIN) == "2026-11-26 10:00"
    assert here("tomorrow", late, ZoneInfo("Asia/Tokyo")) == "2026-11-27 10:00"
    assert here("tomorrow", late, ZoneInfo("America/New_York")) == "2026-11-26 10:00"


def utc(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_the_time_is_local_on_both_sides_of_a_change_of_clocks() -> None:
    assert parse_when("2027-03-26 14:00", NOW, BERLIN, SPOKEN) == datetime(
        2027, 3, 26, 13, tzinfo=UTC
    )
    assert parse_when("2027-03-29 14:00", NOW, BERLIN, SPOKEN) == datetime(
        2027, 3, 29, 12, tzinfo=UTC
    )


def test_an_hour_that_the_day_lacks_is_the_hour_after_it() -> None:
    assert here("2027-03-28 02:30") == "2027-03-28 03:30"


def test_an_hour_that_comes_twice_is_the_first() -> None:
    assert parse_when("2027-10-31 02:30", NOW, BERLIN, SPOKEN) == datetime(
        2027, 10, 31, 0, 30, tzinfo=UTC
    )
