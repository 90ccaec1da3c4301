"""What the coordination sees: figures that are true, a list, a chart. Ratings: test_figures.py."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import File, Message
from storage.tables import Enrolment, Invitation, ListedPair, Pair, PairSession, Prompt
from storage.types import (
    EnrolmentState,
    PairState,
    ProgrammeState,
    PromptState,
    Role,
    SessionState,
)
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair, introduced, set_programme
from tests.kept import kept
from tests.workbooks import workbook_of

One = tuple[Company, Person]


@kept
async def with_carla(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Carla Coy", coordinator=True)


async def lines(carla: Person, words: str = "status") -> dict[str, str]:
    """The figures as they are shown, by their labels."""
    await carla.says(words)
    return dict(line.split(": ", 1) for line in carla.sees.split("\n") if ": " in line)


async def chart(carla: Person) -> list[File]:
    reply = await carla.says("status")
    assert isinstance(reply, Message)
    return list(reply.files)


# ---------------------------------------------------------------------------- figures


async def a_quarter(company: Company, carla: Person) -> None:
    """A programme in which everything happens that is counted."""
    await carla.says("programme new")
    await carla.submits(name="Spring", starts_on="2026-11-23")
    await carla.presses("Open for joining")
    for number in range(1, 5):
        mentor = await company.person(f"Mentor {number}")
        leader = await company.person(f"Leader {number}")
        await joins(mentor, "mentor")
        await joins(leader, "mentee")
        if number <= 3:
            await become_a_pair(carla, mentor, leader)
        if number == 1:
            await mentor.says("session 2026-11-20 14:00")
            await mentor.says("session 2026-12-01 14:00")
        if number == 2:
            await mentor.says("session 2026-12-15 14:00")
            await mentor.says("session")
            await mentor.presses("Cancel")
        if number == 3:
            await mentor.says("session 2026-11-19 14:00")
            await leader.says("session 2026-12-22 14:00")
            await leader.says("leave")
            await leader.presses("Leave Spring")
    await company.people["U2"].says("pause 8")
    uninvited = await company.person("Nina Novak")
    await uninvited.says("help")
    await carla.says("match")
    await company.moves_to("2026-12-08 12:00")
    await company.people["U4"].presses("Not yet")


async def test_the_figures_are_those_of_an_independent_count(with_carla: One) -> None:
    company, carla = with_carla
    await a_quarter(company, carla)
    shown = await lines(carla)
    enrolled = Counter(
        one.role for one in await rows(company, Enrolment) if one.state is not EnrolmentState.LEFT
    )
    paused = [one for one in await rows(company, Enrolment) if one.state is EnrolmentState.PAUSED]
    pairs = Counter(one.state for one in await rows(company, Pair))
    sessions = Counter(one.state for one in await rows(company, PairSession))
    sent = [one for one in await rows(company, Prompt) if one.sent_at is not None]
    check_ins = [one for one in sent if one.kind == "check_in"]
    answered = [one for one in check_ins if one.state is PromptState.ANSWERED]
    assert shown["Enrolled"] == (
        f"{enrolled[Role.MENTOR]} mentors, {enrolled[Role.MENTEE]} mentees ({len(paused)} pausing);"
        " 1 has left"
    )
    asked = pairs[PairState.ASKING_MENTEE] + pairs[PairState.ASKING_MENTOR]
    assert shown["Pairs"] == (
        f"{pairs[PairState.RUNNING]} running, {asked} being asked,"
        f" {len(await rows(company, ListedPair))} proposed, {pairs[PairState.ENDED]} ended"
    )
    assert shown["Sessions"] == (f"{sessions[SessionState.HELD]} held, 0 ahead"), (
        "the one that is planned has passed"
    )
    assert shown["Check-ins answered"] == f"{len(answered)} of {len(check_ins)}"
    invited = {one.member_id for one in await rows(company, Invitation)}
    here = [one for one in await rows(company, Enrolment) if one.state is not EnrolmentState.LEFT]
    uninvited = sum(one.member_id not in invited for one in here)
    assert shown["So far"] == (
        f"{len(invited)} invited → 7 joined ({uninvited} uninvited)"
        " → 3 paired → 2 met → 0 halfway → 0 done"
    )
    assert shown["By plan today"] == "2 met, 0 halfway, 0 done, 2 sessions", "one never began"
    assert (enrolled[Role.MENTOR], enrolled[Role.MENTEE], len(paused)) == (4, 3, 1)
    assert (pairs[PairState.RUNNING], pairs[PairState.ENDED]) == (2, 1)
    assert (sessions[SessionState.HELD], sessions[SessionState.PLANNED]) == (2, 1)
    assert (len(check_ins), len(answered)) == (3, 1), "one of four pauses"


async def test_one_sentence_comes_first_and_tells_the_end_from_the_way(with_carla: One) -> None:
    company, carla = with_carla
    await a_quarter(company, carla)
    await carla.says("status")
    assert (
        carla.sees.split("\n")[1]
        == "2 of 3 pairs have met, and 1 needs you; 3 people have no pair."
    )
    await set_programme(company, ProgrammeState.CLOSING)
    await carla.says("status")
    assert carla.sees.split("\n")[1] == (
        "0 pairs have completed all sessions, 1 met less often, 1 ended early, 1 never met."
    )
    assert "running" not in carla.sees, "what a pair is called while its programme closes"
    assert "By plan to the end" in carla.sees
    assert "In all: " in carla.sees
    assert "So far: " not in carla.sees


async def test_an_empty_programme_has_noughts_and_no_chart(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.DRAFT)
    shown = await lines(carla)
    assert shown["State"] == "Draft"
    assert shown["Enrolled"] == "0 mentors, 0 mentees"
    assert shown["So far"] == "0 invited → 0 joined → 0 paired → 0 met → 0 halfway → 0 done"
    assert "By plan today" not in shown, "nobody was introduced"
    assert shown["Pairs"] == "0 running, 0 being asked, 0 proposed, 0 ended"
    assert shown["Sessions"] == "0 held, 0 ahead"
    assert shown["Check-ins answered"] == "0 of 0"
    assert "There is no pair yet." in carla.sees
    assert "No pair needs your attention" in carla.sees
    assert await chart(carla) == []


async def test_who_gave_up_waiting_is_told_of(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.OPEN)
    for name in ("Hanna Leitner", "Ida Ott"):
        person = await company.person(name)
        await joins(person, "mentor")
        if name.startswith("Hanna"):
            await person.says("leave")
            await person.presses("Leave Spring")
    shown = await lines(carla)
    assert shown["Enrolled"] == "1 mentor, 0 mentees; 1 has left"
    assert "Hanna Leitner left before there was a pair for them." in carla.sees


async def test_each_programme_has_its_own_figures(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await lena.says("session 2026-11-20 14:00")
    await introduced(company, lena, await company.person("Ida Iser"), programme="Autumn")
    await carla.says("status")
    assert "Autumn at a glance" in carla.sees, "the newest"
    assert (await lines(carla, "status spring"))["Sessions"] == "1 held, 0 ahead"
    assert (await lines(carla, "status Autumn"))["Sessions"] == "0 held, 0 ahead"
    await set_programme(company, ProgrammeState.ARCHIVED, "Autumn")
    await carla.says("status")
    assert "Spring at a glance" in carla.sees
    assert (await lines(carla, "status Autumn"))["State"] == "Archived", "by its name it is there"


async def test_without_a_programme_or_with_a_wrong_name_it_says_so(with_carla: One) -> None:
    company, carla = with_carla
    await carla.says("status")
    assert "There is no programme under way at the moment" in carla.sees
    await introduced(company, await company.person("Lena"), await company.person("Klaus"))
    await carla.says("status Winter")
    assert "There is no programme called “Winter”" in carla.sees


async def test_its_buttons_lead_on_to_the_same_programme(with_carla: One) -> None:
    company, carla = with_carla
    await introduced(company, await company.person("Lena"), await company.person("Klaus"))
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    for label, said in (("Matching", "Spring"), ("Remind", "Spring"), ("Programmes", "Spring")):
        await carla.says("status Spring")
        await carla.presses(label)
        assert said in carla.sees


async def test_who_is_without_a_pair_has_one_answer(with_carla: One) -> None:
    company, carla = with_carla
    names = ("Lena Vogt", "Mia Moor", "Ole Ost", "Klaus Berg", "Timo Roth")
    await programme_in(company, ProgrammeState.OPEN)
    for name, role in zip(names, ("mentor",) * 3 + ("mentee",) * 2, strict=True):
        await joins(await company.person(name), role)
    await become_a_pair(carla, company.people["U2"], company.people["U5"])

    async def told_by(words: str) -> str:
        await carla.says(words)
        return carla.sees

    async def in_the_file() -> dict[str, str]:
        await carla.says("export")
        told = workbook_of(carla.seen[-1])["Without a pair"][1:]
        return {str(row[0]): str(row[2]) for row in told}

    unknown = "joined, became free or changed their profile; there has been no new list since"
    assert await in_the_file() == dict.fromkeys(("Mia Moor", "Ole Ost", "Timo Roth"), unknown)
    status = await told_by("status")
    assert "3 people have no pair.\n• " in status
    assert f"Ole Ost: {unknown}" in status
    listed = await told_by("match")
    on_it = {"Mia Moor", "Timo Roth"} if "learns from Mia" in listed else {"Ole Ost", "Timo Roth"}
    [left] = {"Mia Moor", "Ole Ost"} - on_it
    why = f"{left}: both suitable mentees have mentors already"
    status, written = await told_by("status"), await in_the_file()
    assert why in listed
    assert f"3 people have no pair. On the list that waits for your approval: 2.\n• {why}" in status
    assert written.keys() == {left, *on_it}
    assert f"{left}: {written[left]}" == why
    assert {written[one] for one in on_it} == {"on the list that waits for your approval"}
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    await company.moves_to("2026-12-03 12:00")
    asked = "was suggested, and no pair came of it (Thursday, 3 December)"
    written = await in_the_file()
    assert {one: written[one] for one in on_it} == dict.fromkeys(on_it, asked)
    for state in (ProgrammeState.CLOSING, ProgrammeState.ARCHIVED):
        await set_programme(company, state)
        status = await told_by("status Spring")
        assert "3 people have no pair." in status
        assert all(f"{name}: {reason}" in status for name, reason in written.items())
        await carla.says("export Spring")
        told = workbook_of(carla.seen[-1])["Without a pair"][1:]
        assert {str(row[0]): str(row[2]) for row in told} == written, "the end changes nothing"


async def test_match_asks_which_of_several_programmes_is_meant(with_carla: One) -> None:
    company, carla = with_carla
    await introduced(company, await company.person("Lena"), await company.person("Klaus"))
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    await carla.says("match")
    assert carla.sees == "Which programme is it about?\n[Autumn] [Spring]"
    await carla.presses("Spring")
    assert "Spring" in carla.sees
    assert "Which programme" not in carla.sees


# ---------------------------------------------------------------------------- what it never shows


async def test_no_word_and_no_rating_of_anybody_is_in_it(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await lena.says("session 2026-11-20 14:00")
    for person in (lena, klaus):
        await person.says("reflect")
        await person.submits(usefulness="1", learned="Nothing whatsoever", learned_for="anonymous")
        await person.says("thanks Kindest words")
        await person.submits(shared="shared")
        await person.says("goal Quit my job")
        await person.submits()
        await person.says("trend A secret product")
    await company.delivers()
    await carla.says("status")
    for text in ("whatsoever", "Kindest", "Quit", "secret product", "Lena", "Klaus"):
        assert text not in carla.sees
    assert (
        "no figure yet; I look every fourth Monday, and it takes new answers of 5 people in 3"
        in carla.sees
    )
    assert "1 of 5" not in carla.sees


async def test_whoever_cannot_be_reached_is_named(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await carla.says("status")
    assert "I cannot reach" not in carla.sees
    async with company.bot.database.begin() as session:
        (await company.member(session, klaus)).unreachable_since = company.clock()
    await carla.says("status")
    assert "I cannot reach this person in chat at the moment: Klaus Berg." in carla.sees


# ---------------------------------------------------------------------------- the chart


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG, every chunk of which is whole."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    place, chunks = 8, []
    while place < len(picture):
        (length,) = struct.unpack_from(">I", picture, place)
        body = picture[place + 4 : place + 8 + length]
        (checksum,) = struct.unpack_from(">I", picture, place + 8 + length)
        assert zlib.crc32(body) == checksum
        chunks.append(body)
        place += 12 + length
    assert chunks[-1] == b"IEND"
    width, height = struct.unpack_from(">II", chunks[0], 4)
    return width, height


async def test_the_chart_is_a_picture_that_also_says_what_it_shows(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    for day in ("2026-10-30", "2026-11-20", "2026-11-21", "2026-12-01", "2027-01-12"):
        await lena.says(f"session {day} 14:00")
    await lena.says("session 2026-11-25 14:00")
    await lena.says("session")
    await lena.presses("Cancel")
    (picture,) = await chart(carla)
    assert (picture.name, picture.media_type) == ("status.png", "image/png")
    assert size_of(picture.content)[0] == 1200
    assert picture.description == (
        "1 of 1 pair has met, and none needs you now. People: Invited: 0; Joined: 2, 2 uninvited."
        " Pairs: Paired: 1; Met: 1, plan 0; Halfway: 1, plan 0; Done: 0, plan 0."
        " Sessions by month: Oct 2026: 1 held, 0 ahead, plan 0; Nov 2026: 2 held, 0 ahead, plan 0;"
        " Dec 2026: 0 held, 1 ahead, plan 1; Jan 2027: 0 held, 1 ahead, plan 1."
    )


async def test_the_chart_counts_what_the_figures_count_also_of_pairs_that_have_ended(
    with_carla: One,
) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await lena.says("session 2026-11-20 14:00")
    await lena.says("leave")
    await lena.presses("Leave Spring")
    assert (await lines(carla))["Sessions"] == "1 held, 0 ahead"
    (picture,) = await chart(carla)
    assert "Sessions by month: Nov 2026: 1 held, 0 ahead, plan 0." in picture.description


async def test_months_are_those_of_whoever_reads(database_url: str) -> None:
    """Half past midnight on 1 December in Berlin is still November in New York."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        nora = await company.person("Nora Nix", coordinator=True, timezone="America/New_York")
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("session 2026-12-01 00:30")
        await lena.presses("Book it all the same")
        assert "Dec 2026" in (await chart(carla))[0].description
        assert "Nov 2026" in (await chart(nora))[0].description


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize("formal", [False, True])
async def test_german_in_du_and_in_sie(sqlite_url: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("treffen 20.11.2026 14:00")
        shown = await lines(carla)
        assert "Spring auf einen Blick" in carla.sees
        assert shown["Angemeldet"] == "1 Mentor:in, 1 Mentee"
        (picture,) = await chart(carla)
        assert picture.name == "status.png"
        assert (
            "Treffen nach Monat: Nov. 2026: 1 bisher, 0 bevorstehend, Plan 0."
            in picture.description
        )
