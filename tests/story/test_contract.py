"""The agreement: filled by one, confirmed by the other, changed by both; and all its sessions."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Component
from sqlmodel import col, select

from handlers.conversation.chat import (
    Buttons,
    ChoicesField,
    Form,
    FormErrors,
    LinkButton,
    Message,
    TimeField,
)
from storage.tables import Contract, Goal, PairSession, Programme
from storage.types import AgreementState, SessionState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.story.test_programme import LANGUAGES, Words, a_running_pair

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
SIX = [
    "2026-12-01 14:00",
    "2026-12-22 14:00",
    "2027-01-19 14:00",
    "2027-02-16 14:00",
    "2027-03-16 14:00",
    "2027-04-13 14:00",
]
"""Tuesdays in Berlin: the second after three weeks, then every four; the last in summer time."""


async def sessions_of(company: Company) -> list[PairSession]:
    async with company.bot.database.begin() as session:
        found = await session.exec(select(PairSession).order_by(col(PairSession.starts_at)))
        return list(found.all())


async def dates(
    company: Company, state: SessionState = SessionState.PLANNED, zone: ZoneInfo = BERLIN
) -> list[str]:
    """The local dates of the company's sessions in one state."""
    return [
        f"{one.starts_at.astimezone(zone):%Y-%m-%d %H:%M}"
        for one in await sessions_of(company)
        if one.state is state
    ]


async def contracts_of(company: Company) -> list[AgreementState]:
    async with company.bot.database.begin() as session:
        found = await session.exec(select(Contract.state).order_by(col(Contract.number)))
        return [AgreementState(state) for state in found]


async def agreed_goals(company: Company) -> list[str]:
    async with company.bot.database.begin() as session:
        found = await session.exec(select(Goal).where(Goal.state == AgreementState.AGREED))
        return [goal.text for goal in found]


def calendar_seen_by(person: Person) -> list[Component]:
    """The events of the file that came with the newest message."""
    reply = person.seen[-1]
    assert isinstance(reply, Message)
    (file,) = reply.files
    return Calendar.from_ical(file.content.decode()).walk("VEVENT")


def starts_in(events: list[Component], zone: ZoneInfo) -> list[str]:
    moments = [event.decoded("DTSTART") for event in events]
    assert all(isinstance(moment, datetime) for moment in moments)
    return [f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" for moment in moments]


def uids(events: list[Component]) -> list[str]:
    return [str(event["UID"]) for event in events]


def links_seen_by(person: Person) -> list[str]:
    reply = person.seen[-1]
    assert isinstance(reply, Message)
    rows = [part.buttons for part in reply.parts if isinstance(part, Buttons)]
    return [button.url for row in rows for button in row if isinstance(button, LinkButton)]


async def two(company: Company, *, abroad: str = "Europe/Berlin") -> tuple[Person, Person]:
    """Klaus, who leads in Berlin, and Lena, his mentor, who have just been introduced."""
    lena = await company.person("Lena Vogt", level=2, timezone=abroad)
    klaus = await company.person("Klaus Kern", level=7)
    await introduced(company, lena, klaus)
    return klaus, lena


async def agree(company: Company, filler: Person, confirmer: Person, **card: str) -> None:
    """One fills the card in, the other confirms it."""
    values = {"goal": "Use AI every week", "day": "2026-12-01", "time": "14:00", **card}
    await filler.says("contract")
    await filler.presses("Change" if "Change]" in filler.sees else "Fill in")
    await filler.submits(**values)
    await company.delivers()
    await confirmer.presses("Confirm")
    await company.delivers()


# ---------------------------------------------------------------------------- agreeing


@pytest.mark.parametrize("filler", ["Klaus in Berlin", "Lena in New York"])
async def test_the_first_session_begins_as_a_time_at_which_both_work(
    sqlite_url: str, filler: str
) -> None:
    """Ten in Berlin is four in New York; what both work is 15 to 17 in Berlin."""
    async with Company.founded(sqlite_url) as company:
        klaus, lena = await two(company, abroad="America/New_York")
        who = klaus if filler.startswith("Klaus") else lena
        await who.says("contract")
        await who.presses("Fill in")
        form = who.seen[-1]
        assert isinstance(form, Form)
        (given,) = (field for field in form.fields if isinstance(field, TimeField))
        assert given.initial == ("15:00" if who is klaus else "10:00")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_fills_the_card_in_and_the_other_confirms_it(
    database_url: str, language: str
) -> None:
    async with Company.founded(database_url, language=language) as company:
        words = Words(company, language)
        _carla, klaus, lena = await a_running_pair(company, language)
        await klaus.presses(words("introduction-contract"))
        await klaus.submits(
            goal="Use AI every week",
            success="My team asks me how",
            day="2026-12-01",
            time="14:00",
            place="Canteen",
            address="first-name",
            confidentiality="red",
        )
        assert words("contract-sent", name="Lena Vogt") in klaus.sees
        assert await sessions_of(company) == [], "one alone plans nothing"

        await company.delivers()
        assert words("contract-waiting-for-you", name="Klaus Kern") in lena.sees
        for written in ("Use AI every week", "My team asks me how", "14:00", "Canteen"):
            assert written in lena.sees
        assert words("confidentiality-red") in lena.sees
        assert words("contract-field-exit.text") in lena.sees
        await klaus.says("contract")
        assert words("contract-waiting-for-partner", name="Lena Vogt") in klaus.sees

        await lena.presses(words("contract-confirm"))
        assert words("contract-agreed", name="Klaus Kern", count=6) in lena.sees
        assert await dates(company) == SIX
        await company.delivers()
        assert words("contract-agreed", name="Lena Vogt", count=6) in klaus.has_seen
        assert await agreed_goals(company) == ["Use AI every week"]

        await klaus.says("contract")
        assert words("contract-agreed-note") in klaus.sees


async def test_the_pairs_own_topics_stand_first_on_the_card(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        klaus, _lena = await two(company)
        async with company.bot.database.begin() as session:
            programme = (await session.exec(select(Programme))).one()
            programme.topics = ["a1", "b1", "c1"]
        await klaus.says("contract")
        await klaus.presses("Fill in")
        [topics] = [one for one in klaus.form.fields if one.key == "topics"]
        assert isinstance(topics, ChoicesField)
        assert [one.value for one in topics.options] == ["b1", "a1", "c1"]


async def test_nobody_confirms_their_own_card(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await klaus.says("contract")
        await klaus.presses("Fill in")
        await klaus.submits(goal="Use AI every week", day="2026-12-01", time="14:00")
        await company.delivers()
        confirm = lena.button("Confirm")
        await klaus.sends_action(confirm.name, confirm.argument)
        assert "your partner confirms it" in klaus.sees
        assert await contracts_of(company) == [AgreementState.PROPOSED]
        assert await sessions_of(company) == []


async def test_confirming_twice_does_it_once(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena)
        confirm = lena.button("Confirm")
        await lena.sends_action(confirm.name, confirm.argument)
        assert "confirmed already" in lena.sees
        assert await dates(company) == SIX
        assert await agreed_goals(company) == ["Use AI every week"]


async def test_a_card_may_come_back_changed_instead_of_confirmed(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await klaus.says("contract")
        await klaus.presses("Fill in")
        await klaus.submits(goal="Use AI every week", day="2026-12-01", time="14:00")
        await company.delivers()
        first = lena.button("Confirm")
        await lena.presses("Change")
        assert [field.initial for field in lena.form.fields if field.key == "goal"] == [
            "Use AI every week"
        ]
        await lena.submits(time="15:30")
        await lena.sends_action(first.name, first.argument)
        assert "newer version" in lena.sees
        await company.delivers()
        await klaus.presses("Confirm")
        assert await contracts_of(company) == [AgreementState.DROPPED, AgreementState.AGREED]
        assert (await dates(company))[0] == "2026-12-01 15:30"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"goal": "   "}, "goal"),
        ({"day": "2028-01-01"}, "day"),
    ],
)
async def test_a_card_that_cannot_be_stays_open_and_says_why(
    database_url: str, wrong: dict[str, str], field: str
) -> None:
    async with Company.founded(database_url) as company:
        klaus, _lena = await two(company)
        await klaus.says("contract")
        await klaus.presses("Fill in")
        filled = {"goal": "Use AI", "day": "2026-12-01", "time": "14:00", **wrong}
        answer = await klaus.submits(**filled)
        assert isinstance(answer, FormErrors)
        assert list(answer.errors) == [field]
        assert await contracts_of(company) == []


# ---------------------------------------------------------------------------- changed later


async def test_a_change_counts_only_when_both_agree(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena)
        await lena.says("contract")
        await lena.presses("Change")
        await lena.submits(time="16:00")
        await company.delivers()
        assert await dates(company) == SIX, "Klaus has not confirmed it yet"
        assert await contracts_of(company) == [AgreementState.AGREED, AgreementState.PROPOSED]
        await klaus.presses("Confirm")
        assert await dates(company) == [date.replace("14:00", "16:00") for date in SIX]
        assert await contracts_of(company) == [AgreementState.DONE, AgreementState.AGREED]


async def test_a_change_of_dates_moves_those_ahead_in_everybodys_calendar(
    database_url: str,
) -> None:
    """What was held stays; what is ahead keeps its UID, so that no calendar shows it twice."""
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena)
        before = calendar_seen_by(klaus)
        await company.moves_to("2026-12-02 10:00")
        await klaus.says("session")
        await klaus.presses("We met")
        await agree(company, klaus, lena, day="2026-12-03", time="09:00")
        after = calendar_seen_by(klaus)
        assert await dates(company, SessionState.HELD) == ["2026-12-01 14:00"]
        assert await dates(company) == [
            "2026-12-03 09:00",
            "2026-12-25 09:00",
            "2027-01-21 09:00",
            "2027-02-18 09:00",
            "2027-03-18 09:00",
        ]
        assert starts_in(after, BERLIN) == await dates(company)
        assert uids(after) == uids(before)[1:]
        assert {int(str(event["SEQUENCE"])) for event in after} == {1}


async def test_a_new_goal_leaves_the_dates_as_they_have_become(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena)
        await klaus.says("session")
        await klaus.presses("Move")
        await klaus.submits(day="2026-12-02")
        moved = ["2026-12-02 14:00", *SIX[1:]]
        assert await dates(company) == moved
        await lena.says("contract")
        await lena.presses("Change")
        await lena.submits(goal="Lead a team of bots", place="Library")
        await company.delivers()
        await klaus.presses("Confirm")
        assert await dates(company) == moved
        assert {one.place for one in await sessions_of(company)} == {"Library"}
        assert await agreed_goals(company) == ["Lead a team of bots"], "in place of the old one"


async def test_a_session_whose_day_has_come_is_not_lost_by_a_change(database_url: str) -> None:
    """Nobody has said yet whether it was held: the day after, a check-in asks about it."""
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena)
        await company.moves_to("2026-12-02 10:00")
        await agree(company, klaus, lena, day="2026-12-10", time="10:00")
        assert await dates(company) == [
            "2026-12-01 14:00",
            "2026-12-10 10:00",
            "2027-01-01 10:00",
            "2027-01-28 10:00",
            "2027-02-25 10:00",
            "2027-03-25 10:00",
        ]
        assert "had planned to meet on Tuesday, 1 December" in klaus.has_seen
        await lena.says("")
        assert lena.button("Yes, we met")


# ---------------------------------------------------------------------------- all sessions


async def test_six_dates_in_two_time_zones_keep_the_time_of_whoever_filled_the_card_in(
    database_url: str,
) -> None:
    """New York's clocks change on 14 March, Berlin's on 28 March 2027."""
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company, abroad="America/New_York")
        await company.moves_to("2026-11-23 17:00")
        await agree(company, klaus, lena, time="16:00")
        in_berlin = [date.replace("14:00", "16:00") for date in SIX]
        in_new_york = [date.replace("14:00", "10:00") for date in SIX]
        in_new_york[4] = "2027-03-16 11:00"
        assert await dates(company) == in_berlin
        assert await dates(company, zone=NEW_YORK) == in_new_york
        assert "Tue, 1 Dec, 16:00" in klaus.sees
        assert "Tue, 16 Mar 2027, 16:00" in klaus.sees
        assert "Tue, 16 Mar 2027, 11:00" in lena.has_seen


async def test_the_same_card_filled_in_abroad_keeps_the_time_there(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company, abroad="America/New_York")
        await company.moves_to("2026-11-23 17:00")
        await agree(company, lena, klaus, time="10:00")
        in_berlin = [date.replace("14:00", "16:00") for date in SIX]
        in_berlin[4] = "2027-03-16 15:00"
        assert await dates(company, zone=NEW_YORK) == [d.replace("14:00", "10:00") for d in SIX]
        assert await dates(company) == in_berlin


async def test_no_date_falls_on_a_holiday_of_either_partner(database_url: str) -> None:
    """28 December 2026 is a holiday in Britain, 29 March 2027 (Easter Monday) in Germany."""
    async with Company.founded(database_url, country="DE") as company:
        klaus, lena = await two(company, abroad="Europe/London")
        async with company.bot.database.begin() as session:
            (await company.member(session, lena)).country = "GB"
        await agree(company, klaus, lena, day="2026-12-07")
        assert (await dates(company))[:2] == ["2026-12-07 14:00", "2026-12-29 14:00"]
        await agree(company, klaus, lena, day="2026-12-14")
        assert (await dates(company))[4] == "2027-03-30 14:00"


async def test_the_calendar_file_holds_all_six_and_each_date_has_links(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await agree(company, klaus, lena, place="Canteen")
        events = calendar_seen_by(klaus)
        assert starts_in(events, BERLIN) == SIX
        assert len(set(uids(events))) == 6
        assert {str(event["LOCATION"]) for event in events} == {"Canteen"}
        assert {str(event["SUMMARY"]) for event in events} == {"Reverse mentoring with Lena Vogt"}

        await klaus.says("session")
        await klaus.presses("Move")
        await klaus.submits(day="2026-12-03", time="09:00")
        google, outlook = links_seen_by(klaus)
        assert parse_qs(urlsplit(google).query)["dates"] == ["20261203T080000Z/20261203T090000Z"]
        assert parse_qs(urlsplit(outlook).query)["startdt"] == ["2026-12-03T08:00:00Z"]
        assert starts_in(calendar_seen_by(klaus), BERLIN) == ["2026-12-03 09:00"]
        await company.delivers()
        assert len(links_seen_by(lena)) == 2
        assert uids(calendar_seen_by(lena)) == uids(events)[:1]


# ---------------------------------------------------------------------------- cancelled


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_cancelled_date_asks_for_a_new_one_at_once(
    database_url: str, language: str
) -> None:
    async with Company.founded(database_url, language=language) as company:
        words = Words(company, language)
        klaus, lena = await two(company)
        await klaus.says("session 2026-12-01 14:00")
        await company.delivers()
        asked = lena.button(words("session-cancel"))
        assert asked.confirm is not None
        await lena.presses(words("session-cancel"))
        assert isinstance(lena.seen[-1], Form), "the form for the new date is open"
        first = (await sessions_of(company))[0].starts_at
        say = company.bot.catalogue.speaker(language, zone=BERLIN, now=company.clock())
        assert words("session-cancelled-new", day=say.day(first)) in lena.sees

        await company.delivers()
        told = words("session-partner-cancelled", name="Lena Vogt", day=say.day(first))
        assert told in klaus.sees
        assert [str(event["STATUS"]) for event in calendar_seen_by(klaus)] == ["CANCELLED"]
        assert klaus.button(words("session-slots-none"))

        await lena.submits(day="2026-12-03", time="14:00")
        await company.delivers()
        assert words("session-partner-planned", name="Lena Vogt") in klaus.sees
        assert await dates(company) == ["2026-12-03 14:00"]
        assert await dates(company, SessionState.CANCELLED) == ["2026-12-01 14:00"]
        await company.moves_to("2026-12-03 09:00")
        again = words("session-rebook", name="Lena Vogt", day=say.day(first))
        assert again not in klaus.has_seen, "there is a new date"


async def cancels(person: Person, words: str = "Cancel") -> None:
    """Calls the next planned date off."""
    await person.says("session")
    await person.presses(words)


async def test_without_a_new_date_both_are_asked_once_more_after_two_working_days(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        klaus, lena = await two(company)
        await klaus.says("session 2026-12-01 14:00")
        await company.delivers()
        await company.moves_to("2026-11-26 10:00")
        await cancels(klaus)
        await company.moves_to("2026-11-30 09:59")
        assert "no new one yet" not in klaus.has_seen + lena.has_seen
        await company.moves_to("2026-11-30 10:00")
        assert "no new one yet" in klaus.has_seen
        assert "no new one yet" in lena.has_seen
        await company.moves_to("2026-12-04 10:00")
        assert klaus.has_seen.count("no new one yet") == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_cancelled_dates_of_the_card_put_the_pair_on_the_coordinators_list(
    database_url: str, language: str
) -> None:
    async with Company.founded(database_url, language=language) as company:
        words = Words(company, language)
        carla = await company.person("Carla Coy", coordinator=True)
        klaus, lena = await two(company)
        await klaus.says("contract")
        await klaus.presses(words("contract-fill"))
        await klaus.submits(goal="Use AI every week", day="2026-12-01", time="14:00")
        await company.delivers()
        await lena.presses(words("contract-confirm"))

        flag = words("status-flag-cancelled")
        line = words("status-attention-line", mentee="Klaus Kern", mentor="Lena Vogt", reasons=flag)
        await cancels(lena, words("session-cancel"))
        await carla.says("status Spring")
        assert words("status-all-well") in carla.sees
        await cancels(klaus, words("session-cancel"))
        await carla.says("status Spring")
        assert line in carla.sees

        await company.moves_to("2026-11-30 10:00")
        assert words("status-digest-heading", programme="Spring", day="").strip() in carla.sees
        assert line in carla.sees
        await company.moves_to("2027-01-19 15:30")
        await klaus.says("session")
        await klaus.presses(words("session-met"))
        await carla.says("status Spring")
        assert line not in carla.sees, "a session that was held ends the row"
