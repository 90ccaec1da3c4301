from __future__ import annotations

from datetime import UTC, datetime

from handlers.conversation.hours import LocalTimes
from handlers.sessions.dates import session_dates

BERLIN = LocalTimes("Europe/Berlin", "DE")
LONDON = LocalTimes("Europe/London", "GB")
NEW_YORK = LocalTimes("America/New_York", "US")
TOKYO = LocalTimes("Asia/Tokyo", "JP")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# ---------------------------------------------------------------------------- sessions


def test_six_sessions_keep_their_time_of_day_over_both_changes_of_clocks() -> None:
    """14:30 in Berlin; the second after three weeks, then every four."""
    assert session_dates(utc("2027-02-03 13:30"), 6, 4, BERLIN, BERLIN) == (
        utc("2027-02-03 13:30"),
        utc("2027-02-24 13:30"),
        utc("2027-03-24 13:30"),
        utc("2027-04-21 12:30"),
        utc("2027-05-19 12:30"),
        utc("2027-06-16 12:30"),
    )
    assert session_dates(utc("2027-10-04 07:00"), 3, 4, BERLIN, BERLIN) == (
        utc("2027-10-04 07:00"),
        utc("2027-10-25 07:00"),
        utc("2027-11-22 08:00"),
    )


def test_the_first_date_stays_even_on_a_holiday_because_the_two_chose_it() -> None:
    """Whit Monday, 17 May 2027; three weeks after 8 March is Easter Monday."""
    assert session_dates(utc("2027-05-17 08:00"), 2, 1, BERLIN, BERLIN) == (
        utc("2027-05-17 08:00"),
        utc("2027-05-24 08:00"),
    )
    assert session_dates(utc("2027-03-08 09:00"), 2, 4, BERLIN, BERLIN) == (
        utc("2027-03-08 09:00"),
        utc("2027-03-30 08:00"),
    )


def test_no_date_falls_on_a_holiday_of_either() -> None:
    """14:00 in Berlin, weekly: 28 Dec is a holiday in London, 1 Jan in both, 18 Jan in New York."""
    assert session_dates(utc("2026-12-21 13:00"), 3, 1, BERLIN, LONDON) == (
        utc("2026-12-21 13:00"),
        utc("2026-12-29 13:00"),
        utc("2027-01-04 13:00"),
    )
    assert session_dates(utc("2027-01-11 14:00"), 2, 1, BERLIN, NEW_YORK) == (
        utc("2027-01-11 14:00"),
        utc("2027-01-19 14:00"),
    )
    assert session_dates(utc("2027-01-11 14:00"), 2, 1, NEW_YORK, BERLIN) == (
        utc("2027-01-11 14:00"),
        utc("2027-01-19 14:00"),
    )


def test_no_date_falls_on_the_eve_of_christmas_or_of_the_new_year() -> None:
    """Thursdays both; what follows is a holiday, a weekend, or neither."""
    christmas = session_dates(utc("2026-12-03 09:00"), 2, 4, BERLIN, BERLIN)
    new_year = session_dates(utc("2026-12-10 09:00"), 2, 4, BERLIN, BERLIN)
    assert christmas[1] == utc("2026-12-28 09:00")
    assert new_year[1] == utc("2027-01-04 09:00")
    assert session_dates(utc("2026-12-24 09:00"), 1, 4, BERLIN, BERLIN) == (
        utc("2026-12-24 09:00"),
    )


def test_it_is_a_working_day_where_each_of_the_two_is() -> None:
    """16:00 in New York is 05:00 of the next day in Tokyo."""
    assert session_dates(utc("2027-04-21 20:00"), 2, 1, NEW_YORK, TOKYO) == (
        utc("2027-04-21 20:00"),
        utc("2027-04-29 20:00"),  # on Wednesday, the 28th, it is Showa Day in Tokyo already
    )
    assert session_dates(utc("2027-06-04 20:00"), 2, 1, NEW_YORK, TOKYO) == (
        utc("2027-06-04 20:00"),
        utc("2027-06-14 20:00"),  # on Friday, the 11th, it is Saturday in Tokyo already
    )


def test_one_session_is_one_date() -> None:
    """Also where it is a holiday."""
    assert session_dates(utc("2027-05-17 08:00"), 1, 4, BERLIN, BERLIN) == (
        utc("2027-05-17 08:00"),
    )
