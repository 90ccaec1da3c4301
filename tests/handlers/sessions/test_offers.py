from __future__ import annotations

from datetime import UTC, datetime, time

from handlers.conversation.calendars import Busy
from handlers.conversation.hours import LocalTimes
from handlers.sessions.offers import Diary, offers

BERLIN = Diary(LocalTimes("Europe/Berlin", "DE"))
LONDON = Diary(LocalTimes("Europe/London", "GB"))
NEW_YORK = Diary(LocalTimes("America/New_York", "US"))
KOLKATA = Diary(LocalTimes("Asia/Kolkata", "IN"))
TOKYO = Diary(LocalTimes("Asia/Tokyo", "JP"))
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def busy(begins: str, ends: str, *, tentative: bool = False) -> Busy:
    return Busy(utc(begins), utc(ends), tentative)


def test_three_days_a_morning_a_midday_and_an_afternoon() -> None:
    assert offers(MONDAY, BERLIN, BERLIN, 60) == (
        utc("2026-11-24 08:00"),
        utc("2026-11-25 10:00"),
        utc("2026-11-26 13:00"),
    )


def test_where_the_hours_of_two_hardly_meet_the_minutes_differ() -> None:
    assert offers(MONDAY, BERLIN, NEW_YORK, 60) == (
        utc("2026-11-24 14:00"),
        utc("2026-11-25 14:30"),
        utc("2026-11-30 15:00"),  # Thanksgiving, and Friday afternoon is worse than Monday
    )


def test_half_an_hour_beside_the_others_clock() -> None:
    """13:30 in Kolkata, where Tuesday is a holiday, is nine in Berlin."""
    assert offers(MONDAY, KOLKATA, BERLIN, 60)[0] == utc("2026-11-25 08:00")


def test_a_long_session_ends_before_the_day_does() -> None:
    ends = [moment.hour for moment in offers(MONDAY, BERLIN, BERLIN, 90)]
    assert max(ends) <= 14


def test_nothing_is_offered_to_two_who_never_work_at_the_same_time() -> None:
    assert offers(MONDAY, TOKYO, NEW_YORK, 60, days=30) == ()


def test_holidays_of_either_are_left_out() -> None:
    """From 23 December: both eves, 25 in both, 28 in London (26 is a Saturday), 1 January."""
    days = [moment.day for moment in offers(utc("2026-12-23 09:00"), BERLIN, LONDON, 60)]
    assert days == [29, 30, 4]


def test_what_is_taken_is_not_offered_and_what_is_half_taken_last() -> None:
    leader = Diary(BERLIN.local, (busy("2026-11-24 07:00", "2026-11-24 17:00"),))
    assert offers(MONDAY, leader, BERLIN, 60)[0] == utc("2026-11-25 08:00")
    unsure = Diary(
        BERLIN.local,
        (busy("2026-11-24 07:00", "2026-11-24 11:00", tentative=True),),
    )
    assert offers(MONDAY, unsure, BERLIN, 60)[0] == utc("2026-11-24 11:00")


def test_the_end_of_one_meeting_is_no_clash_with_the_next() -> None:
    leader = Diary(BERLIN.local, (busy("2026-11-24 07:00", "2026-11-24 08:00"),))
    assert offers(MONDAY, leader, BERLIN, 60)[0] == utc("2026-11-24 08:00")


def test_monday_before_nine_and_friday_afternoon_come_last() -> None:
    early = Diary(BERLIN.local, work_begins=time(8))
    friday = utc("2026-11-27 09:00")
    assert offers(friday, early, early, 60)[0] == utc("2026-11-30 08:00")
    thursday = utc("2026-11-26 09:00")
    afternoon = Diary(BERLIN.local, work_begins=time(13))
    assert offers(thursday, afternoon, afternoon, 60)[0] == utc("2026-11-30 12:00")


def test_what_was_turned_down_does_not_come_again() -> None:
    first = offers(MONDAY, BERLIN, BERLIN, 60)
    again = offers(MONDAY, BERLIN, BERLIN, 60, without=first)
    assert len(again) == 3
    assert not set(first) & set(again)


def test_fewer_than_three_if_there_are_no_more() -> None:
    assert len(offers(MONDAY, BERLIN, BERLIN, 60, days=2)) == 2
