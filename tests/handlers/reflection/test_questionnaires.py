"""Questionnaires come with messages that come anyway; whoever wants none is asked none."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.contents import INSTRUMENTS
from handlers.conversation.chat import FormErrors
from handlers.reflection.questionnaires import MOST_TOPICS
from storage.tables import Member, ScaleAnswer
from storage.types import Occasion, ProgrammeState, Role
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced, set_programme, shorten_programme
from tests.kept import kept

Three = tuple[Company, Person, Person, Person]


@kept
async def three(database_url: str) -> AsyncIterator[Three]:
    """Carla coordinates; Lena and Klaus were introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        await shorten_programme(company, 26, sessions=2)
        yield company, carla, lena, klaus


async def meets(person: Person, day: str) -> None:
    """They met then, and the person has reflected on it."""
    await person.says(f"session {day} 14:00")
    await person.says("reflect")
    await person.submits(usefulness="4")


async def test_six_sessions_ask_no_role_more_than_37_scales_and_topics() -> None:
    for role in Role:
        scales = sum(
            len(one.questions[role]) * (MOST_TOPICS if one.name == "competence" else 1)
            for one in INSTRUMENTS
            for occasion in one.occasions
            if occasion is not Occasion.SESSION
        )
        assert scales + 6 * len(("worth it", "topic")) <= 37, role


async def test_each_occasion_asks_what_belongs_to_it_and_shows_ones_own_change(
    three: Three,
) -> None:
    company, carla, lena, klaus = three
    await meets(lena, "2026-11-20")
    assert "6 questions on where you start from" in lena.sees or "Halfway" in lena.sees
    await set_programme(company, ProgrammeState.RUNNING)
    await lena.sends_action("scales.open", "1:start")
    assert [one.key for one in lena.form.fields] == [
        "competence_b1",
        "leadership_instrument-leadership-mentor-1",
        "leadership_instrument-leadership-mentor-2",
        *(f"attitude_instrument-attitude-{number}" for number in (1, 2, 3)),
    ]
    assert "Nobody sees your answers" in lena.sees
    await lena.submits(competence_b1="2")
    assert "Saved" in lena.sees
    await lena.presses("Answer briefly")
    await lena.submits(competence_b1="3", **{"relationship_instrument-relationship-2": "5"})
    assert "2 at the start, 3 now" in lena.sees

    await meets(lena, "2026-11-21")
    assert "where you stand now" in lena.sees, "all sessions of the programme were held"
    await lena.presses("Answer briefly")
    await lena.submits(competence_b1="4")
    assert "2 at the start, 4 now" in lena.sees
    await set_programme(company, ProgrammeState.CLOSING)
    await lena.sends_action("closing.again", "1")
    await lena.submits(competence_b1="5")
    assert "2 at the start, 5 now" in lena.sees, "at the close it may be changed"
    kept = [(one.occasion, one.value) for one in await rows(company, ScaleAnswer)]
    assert kept == [("start", 2), ("middle", 3), ("middle", 5), ("end", 5)]
    for person in (carla, klaus):
        for words in ("status", "pair", "profile", ""):
            await person.says(words)
        assert "2 at the start" not in person.has_seen


async def test_no_questions_please_is_one_button_for_good_and_only_for_oneself(
    three: Three,
) -> None:
    company, carla, lena, klaus = three
    await meets(lena, "2026-11-20")
    await lena.presses("No questions, please")
    assert "no more questionnaires" in lena.sees
    assert [one.no_questions for one in await rows(company, Member)] == [False, True, False]
    await lena.presses("Change my reflection")
    await lena.submits(usefulness="5")
    assert "No questions, please" not in lena.sees
    await meets(klaus, "2026-11-20")
    assert "No questions, please" in klaus.sees, "it is hers alone"
    await carla.says("programme Spring")
    await carla.presses("Close")
    await company.delivers()
    assert "Spring is coming to an end" in lena.sees
    assert "Answer briefly" not in lena.sees
    await lena.says("")
    assert "Answer briefly" not in lena.sees
    for words in ("status", "people", "coordinator", "log", "pairs"):
        await carla.says(words)
    assert "uestionnaire" not in carla.has_seen
    await lena.says("profile")
    await lena.presses("Ask me again")
    await klaus.says("profile")
    assert "No questions, please" in klaus.sees
    assert not any(one.no_questions for one in await rows(company, Member))


async def test_what_is_left_out_changes_nothing_and_what_is_no_step_is_refused(
    three: Three,
) -> None:
    company, _carla, lena, _klaus = three
    await lena.sends_form("scales", "1:start", {"competence_b1": ""})
    assert "chosen nothing" in lena.sees
    for wrong in ("0", "6", "x", "٣"):
        reply = await lena.sends_form("scales", "1:start", {"competence_b1": wrong})
        assert isinstance(reply, FormErrors), wrong
    await lena.sends_form("scales", "1:start", {"competence_b1": "4"})
    await lena.sends_form("scales", "1:start", {"competence_b1": ""})
    assert [one.value for one in await rows(company, ScaleAnswer)] == [4]


@pytest.mark.parametrize("subject", ["1:middle", "1:end", "1:session", "9:start", "", "x:start"])
async def test_a_questionnaire_of_another_time_says_so(three: Three, subject: str) -> None:
    company, carla, lena, _klaus = three
    said = read(await lena.sends_form("scales", subject, {"competence_b1": "4"}))
    assert "another time" in said or "older message" in said
    await carla.sends_action("scales.open", "1:start")
    assert "belongs to another pair" in carla.sees, "she takes no part"
    assert await rows(company, ScaleAnswer) == []


async def test_who_joins_is_asked_for_their_topics_alone(three: Three) -> None:
    company, _carla, _lena, _klaus = three
    await set_programme(company, ProgrammeState.OPEN)
    ida = await company.person("Ida Roth", level=2)
    await ida.says("join mentor")
    await ida.submits(
        topics_3=("a1", "b1"), topics_2=("c1",), level="2", department="IT", languages=("en",)
    )
    assert "3 questions on where you start from, about a minute" in ida.sees
    await ida.presses("Answer briefly")
    assert {one.key for one in ida.form.fields} == {
        f"competence_{topic}" for topic in ("a1", "b1", "c1")
    }
