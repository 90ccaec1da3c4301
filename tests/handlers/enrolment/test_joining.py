"""Joining a programme, and the profile that goes with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest

from handlers.conversation.chat import Form, FormErrors
from storage.tables import Enrolment, Member
from storage.types import EnrolmentState, ProgrammeState, Role
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import set_programme
from tests.kept import kept

One = tuple[Company, Person]
Given = Mapping[str, str | tuple[str, ...]]

ENOUGH: Given = {
    "topics_3": ("b1",),
    "level": "2",
    "department": "IT",
    "languages": ("en",),
    "questions": "no",
}
"""The least that the form takes."""


@kept
async def open_for_lena(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        yield company, await company.person("Lena Vogt")


async def enrolment_in(company: Company) -> Enrolment:
    (only,) = await rows(company, Enrolment)
    return only


async def nothing_was_kept(company: Company) -> bool:
    (lena,) = await rows(company, Member)
    untouched = not lena.department and lena.level is None and not lena.answers_questions
    return untouched and await rows(company, Enrolment) == []


# ---------------------------------------------------------------------------- the way in


async def test_without_a_role_both_are_explained_and_one_tap_opens_the_form(
    open_for_lena: One,
) -> None:
    _company, lena = open_for_lena
    await lena.says("join")
    assert "Spring: which role is yours?" in lena.sees
    assert "Mentor: you are at an earlier stage" in lena.sees
    assert "Mentee: you lead people" in lena.sees
    await lena.presses("Join as mentor")
    assert "What could you show somebody?" in lena.sees
    await lena.presses("Join as mentee")
    assert "What would you like to learn?" in lena.sees


@pytest.mark.parametrize("words", ["join Mentor", "BEITRETEN  Mentor:in", "join mentor please"])
async def test_the_role_may_stand_beside_the_command(sqlite_url: str, words: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt")
        await lena.says(words)
        assert "What could you show somebody?" in lena.sees


async def test_a_word_that_is_no_role_is_answered_by_the_choice(open_for_lena: One) -> None:
    _company, lena = open_for_lena
    await lena.says("join boss")
    assert "which role is yours?" in lena.sees


async def test_when_nothing_is_open_the_bot_promises_to_write(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt")
        for state in (ProgrammeState.DRAFT, ProgrammeState.CLOSING, ProgrammeState.ARCHIVED):
            await programme_in(company, state, name=state)
        await lena.says("join mentor")
        assert "No programme is open for joining" in lena.sees


async def test_a_running_programme_takes_people_and_the_newest_comes_first(
    open_for_lena: One,
) -> None:
    company, lena = open_for_lena
    await programme_in(company, ProgrammeState.RUNNING, name="Autumn")
    await lena.says("join")
    assert "[Autumn] [Spring]" in lena.sees
    await lena.presses("Autumn")
    assert "Autumn: which role is yours?" in lena.sees


async def test_a_mentor_says_how_many_mentees_and_a_mentee_is_not_asked(
    open_for_lena: One,
) -> None:
    _company, lena = open_for_lena
    await lena.says("join mentor")
    assert "How many mentees?" in lena.sees
    await lena.says("join mentee")
    assert "How many mentees?" not in lena.sees


# ---------------------------------------------------------------------------- what is kept


async def test_everything_that_was_filled_in_is_kept_and_shown(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await lena.says("join mentor")
    await lena.submits(
        topics_3=("b1",),
        topics_2=("c1", "a1"),
        level="3",
        department="Research & <Development>",
        location="Kiel",
        languages=("de", "en"),
        style="listener",
        capacity="2",
        about="I like *asking* questions.",
        questions="yes",
    )
    assert "Welcome to Spring" in lena.sees
    assert "/mentor leave" in lena.sees, "taking part is voluntary, and it says so"
    for shown in (
        "Role: Mentor",
        "Department: Research & <Development>",
        "Location: Kiel",
        "Level: 3 – Professional",
        "Languages for your talks: German and English",
        "In conversation I’d rather: listen",
        "How many mentees?: 2 mentees",
        "I like *asking* questions.",
    ):
        assert shown in lena.sees
    kept = await enrolment_in(company)
    assert (kept.role, kept.state) == (Role.MENTOR, EnrolmentState.ACTIVE)
    assert kept.topics == {"b1": 3, "c1": 2, "a1": 2}
    assert (kept.languages, kept.style, kept.capacity) == (["de", "en"], "listener", 2)
    assert kept.about == "I like *asking* questions."
    assert kept.joined_at == company.clock()
    (member,) = await rows(company, Member)
    assert (member.level, member.department, member.location) == (
        3,
        "Research & <Development>",
        "Kiel",
    )
    assert member.answers_questions


async def test_who_is_in_already_sees_their_profile_instead_of_a_second_form(
    open_for_lena: One,
) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor")
    await lena.says("join mentee")
    assert "You are part of Spring already" in lena.sees
    assert "Role: Mentor" in lena.sees
    assert (await enrolment_in(company)).role is Role.MENTOR


async def test_an_old_form_of_the_other_role_does_not_change_ones_role(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor")
    await lena.sends_form("enrolment", "1:mentee", ENOUGH)
    assert (await enrolment_in(company)).role is Role.MENTOR


async def test_who_left_comes_back_in_the_role_they_choose_now(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor")
    await lena.says("leave")
    await lena.presses("Leave Spring")
    assert (await enrolment_in(company)).state is EnrolmentState.LEFT
    await joins(lena, "mentee", "c1")
    assert "Welcome to Spring" in lena.sees
    kept = await enrolment_in(company)
    assert (kept.role, kept.state, kept.topics) == (
        Role.MENTEE,
        EnrolmentState.ACTIVE,
        {"c1": 3},
    )


async def test_two_clicks_at_once_enrol_once(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await lena.says("join mentor")
    answers = await asyncio.gather(
        *(lena.sends_form("enrolment", "1:mentor", ENOUGH) for _ in range(2))
    )
    assert all("Spring" in read(answer) for answer in answers)
    assert (await enrolment_in(company)).topics == {"b1": 3}


# ---------------------------------------------------------------------------- what is refused


WRONG: list[tuple[Given, str, str]] = [
    ({"topics_3": ()}, "topics_3", "at least one topic"),
    ({"topics_2": ("b1",)}, "topics_2", "“Generative AI in everyday work” twice"),
    ({"level": ""}, "level", "Please choose your level"),
    ({"level": "9"}, "level", "Please choose your level"),
    ({"level": "seven"}, "level", "Please choose your level"),
    ({"department": "  "}, "department", "Please tell me your department"),
    ({"languages": ()}, "languages", "at least one language"),
    ({"languages": ("tlh",)}, "languages", "at least one language"),
]


async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(open_for_lena: One) -> None:
    company, lena = open_for_lena
    for wrong, field, said in WRONG:
        reply = await lena.sends_form("enrolment", "1:mentor", {**ENOUGH, **wrong})
        assert isinstance(reply, FormErrors), wrong
        assert set(reply.errors) == {field}
        assert said in read(reply)
    assert await nothing_was_kept(company)


async def test_what_no_form_offers_is_left_out(open_for_lena: One) -> None:
    company, lena = open_for_lena
    forged: Given = {
        "topics_1": ("z9",),
        "languages": ("en", "tlh"),
        "style": "silent",
        "capacity": "99",
        "questions": "perhaps",
    }
    await lena.sends_form("enrolment", "1:mentor", {**ENOUGH, **forged})
    kept = await enrolment_in(company)
    assert kept.topics == {"b1": 3}
    assert (kept.languages, kept.style, kept.capacity) == (["en"], "", 1)
    assert not (await rows(company, Member))[0].answers_questions


@pytest.mark.parametrize("subject", ["", "1", "x:mentor", "1:boss", "999:mentor"])
async def test_a_form_about_nothing_is_an_old_one(sqlite_url: str, subject: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt")
        await lena.sends_form("enrolment", subject, ENOUGH)
        assert "older message" in lena.sees
        assert await nothing_was_kept(company)


async def test_a_form_sent_off_after_the_programme_closed_is_too_late(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await lena.says("join mentor")
    await set_programme(company, ProgrammeState.CLOSING)
    await lena.submits(topics_3=("b1",), level="2", department="IT")
    assert "Joining Spring is over" in lena.sees
    assert await nothing_was_kept(company)


# ---------------------------------------------------------------------------- the profile


async def test_without_a_part_in_anything_the_profile_leads_to_joining(open_for_lena: One) -> None:
    _company, lena = open_for_lena
    await lena.says("profile")
    assert "You don’t take part in a programme" in lena.sees
    await lena.presses("Join")
    assert "which role is yours?" in lena.sees


async def test_the_profile_of_every_programme_can_be_changed(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor", about="First line", languages=("de",))
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    await joins(lena, "mentee", "a1")
    await lena.says("profil")
    assert "Your profile in Autumn" in lena.sees
    assert "Your profile in Spring" in lena.sees
    await lena.sends_action("enrolment.edit", "1")
    form = lena.form
    held = {item.key: getattr(item, "initial", None) for item in form.fields}
    assert held["topics_3"] == ("b1",)
    assert (held["about"], held["languages"]) == ("First line", ("de",))
    assert (held["level"], held["department"]) == ("7", "Sales"), "those are the person's own"
    await lena.submits(topics_3=("c1",), topics_1=("b1",), about="")
    assert "Saved. This is your profile in Spring now" in lena.sees
    spring, autumn = await rows(company, Enrolment)
    assert (spring.topics, spring.about) == ({"c1": 3, "b1": 1}, "")
    assert (autumn.topics, autumn.role) == ({"a1": 3}, Role.MENTEE)


async def test_of_several_programmes_one_is_asked_which_but_not_of_those_one_is_in(
    open_for_lena: One,
) -> None:
    company, lena = open_for_lena
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    await lena.says("join")
    assert "Which programme is it about?" in lena.sees
    await lena.says("join mentor spring")
    assert "Which programme is it about?" not in lena.sees, "it was named"
    await lena.says("join")
    await lena.presses("Spring")
    assert "Spring: which role is yours?" in lena.sees
    await lena.presses("Join as mentor")
    await lena.submits(topics_3=("b1",), level="2", department="IT")
    assert [one.programme_id for one in await rows(company, Enrolment)] == [1]
    await joins(lena, "mentee", "a1")
    assert [one.programme_id for one in await rows(company, Enrolment)] == [1, 2], "no question"


async def test_nobody_opens_anothers_profile(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor")
    mia = await company.person("Mia Moor")
    for argument in ("1", "2", "", "Lena"):
        await mia.sends_action("enrolment.edit", argument)
        assert "older message" in mia.sees


async def test_a_profile_of_what_is_over_is_not_changed(open_for_lena: One) -> None:
    company, lena = open_for_lena
    await joins(lena, "mentor")
    await set_programme(company, ProgrammeState.ARCHIVED)
    reply = await lena.sends_action("enrolment.edit", "1")
    assert not isinstance(reply, Form)
    await set_programme(company, ProgrammeState.RUNNING)
    await lena.says("leave")
    await lena.presses("Leave Spring")
    reply = await lena.sends_action("enrolment.edit", "1")
    assert not isinstance(reply, Form)
    assert "older message" in lena.sees


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "asked", "thanked"),
    [
        (False, "Was könntest du jemandem zeigen?", "Willkommen bei Spring. Ich melde mich"),
        (True, "Was könnten Sie jemandem zeigen?", "Willkommen bei Spring. Ich melde mich"),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, asked: str, thanked: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt")
        await lena.says("beitreten")
        assert "Mentor:in" in lena.sees
        assert ("Sie " in lena.sees, "Du " in lena.sees) == (formal, not formal)
        await lena.presses("Als Mentor:in mitmachen")
        assert asked in lena.sees
        errors = await lena.sends_form("enrolment", "1:mentor", {**ENOUGH, "level": ""})
        assert ("wählen Sie" in read(errors)) is formal
        await lena.presses("Als Mentor:in mitmachen")
        await lena.submits(topics_3=("b1",), level="2", department="IT")
        assert thanked in lena.sees
        assert "Ebene: 2 – Berufseinstieg" in lena.sees
        assert "Sprachen für die Gespräche: Deutsch" in lena.sees
