"""What a coordinator tells everyone: seen by them first, sent once, at each reader's time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from typing import NamedTuple

import pytest
from sqlmodel import select

from storage.tables import Announcement, AuditEntry, Prompt
from storage.types import AnnouncementState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.conversation.test_restraint import unasked_of
from tests.handlers.open_programmes import SPOKEN, joins, programme_in, rows
from tests.handlers.running_pairs import introduced, set_programme
from tests.kept import kept

TEXT = "Our summer meeting is on 3 December, <!channel>."


class Spring(NamedTuple):
    """Carla coordinates; Lena is Klaus's mentor since Monday, 23 November, 10:00."""

    company: Company
    carla: Person
    lena: Person
    klaus: Person


@kept
async def spring(database_url: str) -> AsyncIterator[Spring]:
    async with Company.founded(database_url) as company:
        yield await begun(company)


async def begun(company: Company) -> Spring:
    carla = await company.person("Carla Coy", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    return Spring(company, carla, lena, klaus)


async def drafted(carla: Person, text: str = TEXT, **values: str) -> None:
    """The preview of a text stands before her."""
    await carla.says(f"announce {text}")
    await carla.submits(**values)


async def announcement(company: Company) -> Announcement:
    (one,) = await rows(company, Announcement)
    return one


async def planned(company: Company) -> list[int]:
    """Whom announcements are or were on the way to, by our ids."""
    async with company.bot.database.begin() as session:
        query = select(Prompt.recipient_id).where(Prompt.kind == "announcement")
        return sorted(await session.exec(query))


async def acts(company: Company) -> list[tuple[str, str]]:
    return [(entry.act, entry.subject) for entry in await rows(company, AuditEntry)]


# ---------------------------------------------------------------------------- from end to end


async def test_it_is_looked_at_first_and_then_everyone_who_takes_part_reads_it(
    spring: Spring,
) -> None:
    company, carla, lena, klaus = spring
    mara = await company.person("Mara Lind")
    await carla.says(f"announce {TEXT}")
    assert "Everyone who takes part" in str(carla.form.fields[1])
    await carla.submits()
    assert "Nothing has been sent. This is what 2 people in Spring will read:" in carla.sees
    letter = (
        "Carla Coy, who coordinates Spring, writes to everyone who takes part:\n"
        f"{TEXT}\n"
        "To answer, please write to Carla Coy directly; I don’t forward replies."
    )
    assert letter in carla.sees
    await company.delivers()
    assert TEXT not in lena.has_seen + klaus.has_seen
    await carla.presses("Send")
    assert "I’m sending this to 2 people in Spring, during their working hours:" in carla.sees
    await company.delivers()
    for person in (lena, klaus):
        assert person.sees == letter, "exactly as in the preview"
    assert not mara.seen
    assert not [reply for reply in carla.seen if reply == lena.seen[-1]], "she takes no part"


async def test_the_log_tells_who_sent_it_but_not_what(spring: Spring) -> None:
    company, carla, _lena, _klaus = spring
    await drafted(carla)
    assert await acts(company) == [], "a draft is nobody's business"
    await carla.presses("Send")
    assert await acts(company) == [("announce", "programme:1")]
    await carla.says("coordinator")
    assert "Carla Coy: sent an announcement in “Spring”" in carla.sees
    assert "summer meeting" not in carla.sees


@pytest.mark.parametrize(
    ("audience", "reader", "said"),
    [("mentors", "Lena Vogt", "the mentors"), ("mentees", "Klaus Berg", "the leaders")],
)
async def test_mentors_or_leaders_alone(
    spring: Spring, audience: str, reader: str, said: str
) -> None:
    company, carla, *others = spring
    await drafted(carla, audience=audience)
    assert "what 1 person in Spring will read" in carla.sees
    await carla.presses("Send")
    await company.delivers()
    for person in others:
        assert (TEXT in person.has_seen) is (person.profile.name == reader)
        assert (f"writes to {said}:" in person.has_seen) is (person.profile.name == reader)


async def test_with_several_programmes_the_newest_is_proposed_and_another_can_be_chosen(
    spring: Spring,
) -> None:
    company, carla, lena, klaus = spring
    await carla.says("announce Hello")
    assert "programme" not in {field.key for field in carla.form.fields}, "there is no choice"
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    mara = await company.person("Mara Lind")
    await mara.says("join mentor")
    await mara.presses("Autumn")
    await mara.submits(topics_3=("b1",), level="2", department="IT")
    await drafted(carla)
    assert "1 person in Autumn" in carla.sees
    await carla.presses("Change")
    await carla.submits(programme="1")
    assert "2 people in Spring" in carla.sees
    await carla.presses("Send")
    await company.delivers()
    assert TEXT in lena.has_seen
    assert TEXT in klaus.has_seen
    assert TEXT not in mara.has_seen


# -------------------------------------------------------------------------- pressed twice, or late


async def test_two_presses_at_once_send_once(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    await drafted(carla)
    await asyncio.gather(carla.presses("Send"), carla.presses("Send"))
    assert "This was sent to 2 people, once: Mon, 23 Nov, 10:00." in carla.has_seen
    await company.delivers()
    assert lena.has_seen.count(TEXT) == 1
    assert await acts(company) == [("announce", "programme:1")]


async def test_an_old_preview_sends_nothing_else_than_what_it_shows(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    await drafted(carla)
    old = carla.button("Send").argument
    await carla.presses("Change")
    await carla.submits(text="On 4 December, after all.")
    for name in ("announce.send", "announce.discard", "announce.change"):
        await carla.sends_action(name, old)
        assert "This preview was out of date, so nothing was done" in carla.sees
        assert "On 4 December, after all." in carla.sees
    assert (await announcement(company)).state is AnnouncementState.DRAFT
    await carla.presses("Send")
    await company.delivers()
    assert TEXT not in lena.has_seen
    assert "On 4 December, after all." in lena.has_seen
    for name in ("announce.send", "announce.discard", "announce.change"):
        await carla.sends_action(name, old)
        assert "This was sent to 2 people, once" in carla.sees
    assert (await announcement(company)).text == "On 4 December, after all."


async def test_what_is_discarded_is_gone_and_reaches_nobody(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    await drafted(carla)
    send = carla.button("Send").argument
    await carla.presses("Discard")
    assert "Discarded. Nothing was sent." in carla.sees
    assert (await announcement(company)).text == ""
    for name in ("announce.send", "announce.change", "announce.discard"):
        await carla.sends_action(name, send)
        assert "Discarded. Nothing was sent." in carla.sees
    await company.delivers()
    assert TEXT not in lena.has_seen
    assert await acts(company) == []


async def test_a_form_that_was_left_open_changes_nothing_that_was_sent(spring: Spring) -> None:
    company, carla, _lena, _klaus = spring
    await drafted(carla)
    send = carla.button("Send").argument
    await carla.presses("Change")
    form = carla.form
    await carla.sends_action("announce.send", send)
    await carla.sends_form("announce", form.subject, {"text": "Else", "audience": "everyone"})
    assert "text: This text has been sent in the meantime" in carla.sees
    assert (await announcement(company)).text == TEXT


async def test_nobody_sends_what_another_coordinator_has_written(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    otto = await company.person("Otto Orth", coordinator=True)
    await drafted(carla)
    number = carla.button("Send").argument
    for name in ("announce.send", "announce.change", "announce.discard"):
        await otto.sends_action(name, number)
        assert "older message" in otto.sees
    values = {"text": "Mine", "audience": "everyone"}
    await otto.sends_form("announce", f"1:{number.partition(':')[0]}", values)
    assert "older message" in otto.sees
    for words in ("announce Hello", "ankündigung Hallo"):
        await lena.says(words)
        assert "Only coordinators can do that" in lena.sees
    await lena.sends_action("announce.send", number)
    assert "Only coordinators can do that" in lena.sees
    assert (await announcement(company)).state is AnnouncementState.DRAFT


# ---------------------------------------------------------------------------- when it comes


async def test_it_comes_during_working_hours_and_then_says_when_it_was_written(
    spring: Spring,
) -> None:
    company, carla, lena, _klaus = spring
    priya = await company.person("Priya Nair", timezone="Asia/Kolkata")
    await introduced(company, priya, await company.person("Uwe Uhl"))
    await company.moves_to("2026-11-27 19:00")
    await drafted(carla)
    await carla.presses("Send")
    await company.moves_to("2026-11-30 05:25")
    assert TEXT not in priya.has_seen
    await company.moves_to("2026-11-30 05:30")
    assert TEXT in priya.has_seen, "it is ten in Kolkata"
    assert TEXT not in lena.has_seen
    await company.moves_to("2026-11-30 10:00")
    assert TEXT in lena.has_seen
    assert "Written on Friday, 27 November." in lena.has_seen


async def test_whoever_pauses_reads_it_when_they_are_back(spring: Spring) -> None:
    company, carla, lena, klaus = spring
    await lena.says("pause 4")
    await klaus.says("pause 2")
    await drafted(carla)
    assert "2 of them are pausing and get it when the pause is over" in carla.sees
    await carla.presses("Send")
    await company.moves_to("2026-12-02 12:00")
    assert TEXT not in lena.has_seen + klaus.has_seen
    await lena.says("resume")
    await company.delivers()
    assert TEXT in lena.has_seen
    await company.moves_to("2026-12-08 12:00")
    assert klaus.has_seen.count(TEXT) == 1, "his pause is over"


async def test_it_is_not_held_back_by_what_the_bot_has_written_nor_holds_that_back(
    spring: Spring,
) -> None:
    """Check-in on Monday; the plan of Thursday's session on Tuesday: that is all for one week."""
    company, carla, lena, klaus = spring
    await klaus.says("session 2026-12-04 14:00")
    await company.moves_to("2026-12-06 12:00")
    await klaus.says("session 2026-12-10 14:00")
    await company.moves_to("2026-12-07 08:30")
    for words in ("One", "Two", "Three"):
        await drafted(carla, words)
        await carla.presses("Send")
    await company.delivers()
    for words in ("One", "Two", "Three"):
        assert f"\n{words}\n" in lena.has_seen
    await company.moves_to("2026-12-09 10:00")
    assert (await unasked_of(company, lena))[-2:] == [
        (date(2026, 12, 7), "check_in"),
        (date(2026, 12, 8), "session_preparation"),
    ]
    await drafted(carla, "Four")
    await carla.presses("Send")
    await company.delivers()
    assert "\nFour\n" in lena.sees


async def test_who_cannot_be_reached_is_counted_and_who_is_gone_is_not(spring: Spring) -> None:
    company, carla, lena, klaus = spring
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).unreachable_since = company.clock()
        (await company.member(session, klaus)).active = False
    await drafted(carla)
    assert "what 1 person in Spring will read" in carla.sees
    assert "1 of them cannot be reached at the moment" in carla.sees


async def test_who_leaves_before_it_comes_does_not_get_it(spring: Spring) -> None:
    company, carla, lena, klaus = spring
    await company.moves_to("2026-11-23 20:00")
    await drafted(carla)
    await carla.presses("Send")
    await lena.says("leave")
    await lena.presses("Leave Spring")
    await company.moves_to("2026-11-24 12:00")
    assert TEXT not in lena.has_seen
    assert TEXT in klaus.has_seen


async def test_a_programme_that_is_closed_that_night_still_says_it_and_an_archived_one_not(
    spring: Spring,
) -> None:
    company, carla, lena, klaus = spring
    await klaus.says("pause 4")
    await company.moves_to("2026-11-23 20:00")
    await drafted(carla)
    await carla.presses("Send")
    await carla.says("programme Spring")
    await carla.presses("Close")
    await company.moves_to("2026-11-24 12:00")
    assert TEXT in lena.has_seen
    await carla.says("programme Spring")
    await carla.presses("Archive")
    await company.lets_pass(days=40)
    assert TEXT not in klaus.has_seen


async def test_what_its_author_has_deleted_is_sent_no_more(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    await company.moves_to("2026-11-23 20:00")
    await drafted(carla)
    await carla.presses("Send")
    await carla.says("privacy")
    await carla.presses("Delete everything")
    await company.moves_to("2026-11-24 12:00")
    assert "Carla Coy, who coordinates" not in lena.has_seen


# ---------------------------------------------------------------------------- bad input


async def test_a_text_is_needed_and_somebody_to_read_it(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        await carla.says("announce Hello")
        assert "There is no programme under way at the moment" in carla.sees
        await programme_in(company, ProgrammeState.OPEN)
        await carla.says("announce")
        await carla.submits(text=" \n ")
        assert "text: Please write what people should read." in carla.sees
        await carla.submits(text="Hello")
        assert "audience: Nobody in Spring belongs to that group yet" in carla.sees
        await joins(await company.person("Lena Vogt"), "mentor")
        await carla.submits(text="Hello", audience="mentees")
        assert "Nobody in Spring belongs to that group yet" in carla.sees
        await carla.sends_form("announce", "1:", {"text": "Hello", "audience": "all"})
        assert "audience: Please choose who should read it." in carla.sees
        for subject in ("", ":", "x:", f"{2**70}:", "99:", "1:99", "1:x"):
            await carla.sends_form("announce", subject, {"text": "Hi", "audience": "everyone"})
            assert "older message" in carla.sees
        await carla.says(f"announce {'x' * 2001}")
        assert "That is 2,001 characters; there is room for 2,000" in carla.sees
        assert await rows(company, Announcement) == []


async def test_a_programme_that_is_over_meanwhile_is_told_nothing(spring: Spring) -> None:
    company, carla, _lena, _klaus = spring
    await drafted(carla)
    await carla.says("announce Once more")
    await set_programme(company, ProgrammeState.ARCHIVED)
    await carla.submits()
    assert "text: Spring is not under way any more, so nothing was sent." in carla.sees
    await carla.presses("Send")
    assert "Spring is not under way any more, so nothing was sent." in carla.sees
    await carla.presses("Change")
    assert "There is no programme under way at the moment" in carla.sees
    assert await planned(company) == []


async def test_who_has_left_before_it_is_sent_is_not_counted(spring: Spring) -> None:
    company, carla, lena, _klaus = spring
    await drafted(carla, audience="mentors")
    await lena.says("leave")
    await lena.presses("Leave Spring")
    await carla.presses("Send")
    assert "Nobody in Spring belongs to that group yet" in carla.sees
    assert await planned(company) == []
    assert (await announcement(company)).state is AnnouncementState.DRAFT


# ---------------------------------------------------------------------------- both languages


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_each_reads_it_in_their_own_language_in_du_and_in_sie(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        _company, carla, lena, klaus = await begun(company)
        say = company.bot.catalogue.speaker(language, formal)
        await lena.says("language en" if language == "de" else "language de")
        await drafted(carla)
        assert str(say("announce-language")) in carla.sees
        await carla.presses(str(say("announce-send")))
        await company.delivers()
        english, german = (klaus, lena) if language == "en" else (lena, klaus)
        assert "Carla Coy, who coordinates Spring, writes to everyone" in english.sees
        assert "Carla Coy aus der Koordination von Spring schreibt an alle" in german.sees
        assert TEXT in english.sees
        assert TEXT in german.sees
