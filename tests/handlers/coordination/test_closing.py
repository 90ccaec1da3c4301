"""The end of a programme: the closing questions, the certificate, and "would you do it again?"."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Form, FormErrors, TextField
from storage import closing_answers
from storage.tables import ClosingAnswer, EarlierPair, Pair, Programme
from storage.types import PairState, ProgrammeState
from tests.conversation import MONDAY, Company, Person, read
from tests.handlers.open_programmes import joins, rows
from tests.handlers.running_pairs import end, introduced, set_programme
from tests.kept import kept

Three = tuple[Company, Person, Person, Person]
CERTIFICATE = "Certificate\nRole: Mentoring of a leader"


@kept
async def three(database_url: str) -> AsyncIterator[Three]:
    """Carla coordinates; Lena and Klaus were introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, carla, lena, klaus


async def closes(company: Company, carla: Person) -> None:
    await carla.says("programme Spring")
    await carla.presses("Close")
    await company.delivers()


async def answers(company: Company) -> list[tuple[int, int]]:
    return [(one.member_id, one.again) for one in await rows(company, ClosingAnswer)]


# ---------------------------------------------------------------------------- the closing questions


async def test_both_are_thanked_with_what_they_did_together(three: Three) -> None:
    company, carla, lena, klaus = three
    for day in ("2026-11-20", "2026-11-21"):
        await lena.says(f"session {day} 14:00")
    await lena.says("session 2026-12-22 14:00")
    await closes(company, carla)
    for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
        assert "Spring is coming to an end" in person.sees
        assert f"You and {partner} met 2 times" in person.sees
        assert "Texts are removed 90 days after the close" in person.sees
    await lena.presses("Last reflection")
    assert "the whole of Spring, with Klaus Berg" in lena.sees
    await lena.submits()
    assert "Write something into one of the two fields" in lena.sees
    await lena.submits(stays="To ask")
    assert "for you alone" in lena.sees
    await lena.presses("Change")
    texts = [one.initial for one in lena.form.fields if isinstance(one, TextField)]
    assert texts == ["To ask", ""]


@pytest.mark.parametrize(
    ("sessions", "said"),
    [((), "Thank you for taking part together with"), (("2026-11-20",), "met once")],
)
async def test_thanks_fit_how_often_they_met(
    three: Three, sessions: tuple[str, ...], said: str
) -> None:
    company, carla, lena, klaus = three
    for day in sessions:
        await lena.says(f"session {day} 14:00")
    await closes(company, carla)
    assert said in lena.sees
    assert said in klaus.sees
    assert ("Last reflection" in lena.sees) is bool(sessions), "on what nobody looks back"


async def test_the_mentor_gets_a_certificate_and_the_leader_none(three: Three) -> None:
    company, carla, lena, klaus = three
    for day in ("2026-11-20", "2026-11-21", "2026-11-22"):
        await lena.says(f"session {day} 14:00")
    await closes(company, carla)
    assert CERTIFICATE in lena.sees
    assert "You and Klaus Berg met 3 times." in lena.sees
    assert "Sessions" not in lena.sees, "it is said once"
    assert "Goals" not in lena.sees, "there were none"
    for shown in (
        "Role: Mentoring of a leader (reverse mentoring)",
        "Hours together: 3",
        "Weeks, from first to last: 1",
        "Issued on: 23 November 2026",
    ):
        assert shown in lena.sees
    assert "Certificate" not in klaus.sees


async def test_a_goal_is_named_once(three: Three) -> None:
    company, carla, lena, klaus = three
    await lena.says("session 2026-11-20 14:00")
    await lena.says("goal Run a meeting on the board")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Agree")
    await closes(company, carla)
    assert lena.sees.count("Run a meeting on the board") == 1
    assert "Goal: Run a meeting on the board" in lena.sees
    assert "Goals agreed" not in lena.sees, "it is named"


async def test_a_night_with_an_hour_less_costs_no_week(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        company.clock.move_to(MONDAY.replace(year=2027, month=3, day=15))
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2027-04-13 12:00")
        for day in ("2027-03-16", "2027-04-13"):
            await lena.says(f"session {day} 10:00")
        await closes(company, carla)
        assert "Weeks, from first to last: 5" in lena.sees


async def test_without_a_session_there_is_nothing_to_certify(three: Three) -> None:
    company, carla, lena, _klaus = three
    await lena.says("session 2026-12-01 14:00")
    await closes(company, carla)
    assert "Certificate" not in lena.sees


async def test_a_mentor_of_two_gets_a_word_about_each(three: Three) -> None:
    company, carla, lena, _klaus = three
    await introduced(company, lena, await company.person("Ida Iser"))
    await closes(company, carla)
    assert lena.has_seen.count("Spring is coming to an end") == 2
    for partner in ("Klaus Berg", "Ida Iser"):
        assert f"taking part together with {partner}" in lena.has_seen


async def test_who_pauses_hears_of_the_end_too_and_whose_pair_has_ended_does_not(
    three: Three,
) -> None:
    company, carla, lena, klaus = three
    ida, tom = await company.person("Ida Iser"), await company.person("Tom Thal")
    await end(company, await introduced(company, ida, tom))
    await lena.says("pause 8")
    await closes(company, carla)
    assert "Spring is coming to an end" in lena.sees
    assert "Spring is coming to an end" in klaus.sees
    assert not ida.seen
    assert not tom.seen


async def test_a_word_that_has_not_been_said_by_the_archive_is_not_said_any_more(
    three: Three,
) -> None:
    company, carla, lena, _klaus = three
    await company.moves_to("2026-11-23 20:00")
    await closes(company, carla)
    await carla.presses("Archive")
    await company.moves_to("2026-11-24 12:00")
    assert "coming to an end" not in lena.has_seen


# ---------------------------------------------------------------------------- would you do it again


async def test_everybody_answers_once_and_may_change_their_mind(three: Three) -> None:
    company, carla, lena, klaus = three
    await closes(company, carla)
    await lena.presses("Answer briefly")
    assert "Nobody sees your answer" in lena.sees
    assert "for groups of at least 5 people" in lena.sees
    assert {getattr(item, "initial", "") for item in lena.form.fields} == {""}
    await lena.submits(again="7")
    assert "That helps the next programme" in lena.sees
    await lena.presses("Answer briefly")
    assert getattr(lena.form.fields[0], "initial", "") == "7"
    await lena.submits(again="10")
    await klaus.presses("Answer briefly")
    await klaus.submits(again="0")
    assert await answers(company) == [(2, 10), (3, 0)]
    async with company.bot.database.begin() as session:
        assert await closing_answers.again_answers(session, 1) == (0, 10)


async def test_nobody_else_is_shown_an_answer(three: Three) -> None:
    company, carla, lena, klaus = three
    await closes(company, carla)
    await lena.sends_form("closing.again", "1", {"again": "3"})
    for words in ("status", "programme", "coordinator", "", "pair", "privacy"):
        await carla.says(words)
        await klaus.says(words)
    for seen in (carla.has_seen, klaus.has_seen):
        assert "3 of" not in seen
        assert "again: 3" not in seen


async def test_what_is_no_number_from_0_to_10_is_refused_at_its_field(three: Three) -> None:
    company, carla, lena, _klaus = three
    await closes(company, carla)
    for wrong in ("", "11", "-1", "ten", "5.5", "05", "٣"):
        reply = await lena.sends_form("closing.again", "1", {"again": wrong})
        assert isinstance(reply, FormErrors), wrong
        assert "from 0 to 10" in read(reply)
        assert set(reply.errors) == {"again"}
    assert await answers(company) == []


async def test_it_is_asked_only_while_the_programme_closes(three: Three) -> None:
    company, carla, lena, _klaus = three
    for state in (ProgrammeState.RUNNING, ProgrammeState.ARCHIVED):
        await set_programme(company, state)
        reply = await lena.sends_action("closing.again", "1")
        assert not isinstance(reply, Form)
        assert "not being closed at the moment" in lena.sees
        await lena.sends_form("closing.again", "1", {"again": "5"})
        assert "not being closed at the moment" in lena.sees
    await set_programme(company, ProgrammeState.CLOSING)
    await carla.sends_action("closing.again", "1")
    assert "belongs to another pair" in carla.sees, "she takes no part"
    for argument in ("99", "", "Spring"):
        await lena.sends_form("closing.again", argument, {"again": "5"})
        assert "older message" in lena.sees
    assert await answers(company) == []


async def test_two_clicks_at_once_are_one_answer(three: Three) -> None:
    company, carla, lena, _klaus = three
    await closes(company, carla)
    said = await asyncio.gather(
        *(lena.sends_form("closing.again", "1", {"again": "8"}) for _ in range(2))
    )
    assert [read(one) for one in said] == ["Thank you. That helps the next programme."] * 2
    assert await answers(company) == [(2, 8)]


# ---------------------------------------------------------------------------- what becomes of it


async def test_closing_ends_what_had_not_begun_and_archiving_the_rest(three: Three) -> None:
    company, carla, _lena, _klaus = three
    ida, tom = await company.person("Ida Iser"), await company.person("Tom Thal")
    await joins(ida, "mentor")
    await joins(tom, "mentee")
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    await closes(company, carla)
    states = [(pair.state, pair.end_reason) for pair in await rows(company, Pair)]
    assert states == [(PairState.RUNNING, ""), (PairState.EXPIRED, "closed")]
    (programme,) = await rows(company, Programme)
    assert programme.closed_at == company.clock()
    assert await rows(company, EarlierPair) == []

    await company.lets_pass(weeks=2)
    await carla.says("programme Spring")
    await carla.presses("Archive")
    states = [(pair.state, pair.end_reason) for pair in await rows(company, Pair)]
    assert states == [(PairState.ENDED, "closed"), (PairState.EXPIRED, "closed")]
    (earlier,) = await rows(company, EarlierPair)
    assert (earlier.mentor_id, earlier.mentee_id) == (2, 3), "and not those who never met"


async def test_the_next_cycle_does_not_repeat_a_pair(three: Three) -> None:
    company, carla, lena, klaus = three
    await closes(company, carla)
    await carla.presses("Archive")
    await carla.says("programme new")
    await carla.submits(name="Autumn")
    await carla.presses("Open for joining")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    ida = await company.person("Ida Iser")
    await joins(ida, "mentor")
    await carla.says("match")
    assert "Ida Iser" in carla.sees.partition("[")[0]
    await carla.presses("Approve 1 pair")
    await company.delivers()
    assert "Ida Iser could be your mentor" in klaus.sees


async def test_in_a_closing_programme_nothing_new_begins(three: Three) -> None:
    company, carla, lena, _klaus = three
    await closes(company, carla)
    ida = await company.person("Ida Iser")
    await ida.says("join mentor")
    assert "No programme is open for joining" in ida.sees
    await carla.says("match Spring")
    assert "Approve" not in carla.sees
    seen = len(lena.seen)
    await company.lets_pass(weeks=12)
    assert len(lena.seen) == seen, "no check-in comes any more"


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "thanked", "asked"),
    [
        (
            False,
            "Klaus Berg und du habt euch einmal getroffen",
            "dass du das Programm weiterempfiehlst",
        ),
        (
            True,
            "Klaus Berg und Sie haben sich einmal getroffen",
            "dass Sie das Programm weiterempfehlen",
        ),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, thanked: str, asked: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("treffen 20.11.2026 14:00")
        await carla.says("programm Spring")
        await carla.presses("Abschließen")
        await company.delivers()
        assert thanked in lena.sees
        assert "Teilnahmenachweis\nRolle: Mentoring einer Führungskraft" in lena.sees
        assert "Rolle: Mentoring einer Führungskraft (Reverse Mentoring)" in lena.sees
        await lena.presses("Kurz beantworten")
        assert asked in lena.sees
        refusal = read(await lena.sends_form("closing.again", "1", {"again": ""}))
        assert ("wählen Sie" in refusal) is formal
