"""Who coordinates, what they did, and the friendly reminder."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Message
from handlers.coordination.contact_settings import KEYS
from handlers.coordination.workspace_settings import values_of
from storage import audit
from storage.tables import AuditEntry, Member, Workspace
from storage.types import ProgrammeState
from tests.conversation import MONDAY, Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import introduced
from tests.kept import kept

One = tuple[Company, Person]
LOG = "What was done lately"


@kept
async def with_carla(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Carla Coy", coordinator=True)


async def coordinators(company: Company) -> list[str]:
    return [member.name for member in await rows(company, Member) if member.is_coordinator]


async def acts(company: Company) -> list[tuple[str, str]]:
    return [(entry.act, entry.subject) for entry in await rows(company, AuditEntry)]


# ---------------------------------------------------------------------------- appointing


@pytest.mark.parametrize("words", ["coordinator add", "koordination hinzufügen", "koordination +"])
async def test_whoever_is_appointed_is_told_once_and_can_coordinate(
    with_carla: One, words: str
) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await carla.says(words.replace("+", "plus"), lena)
    assert "Lena Vogt can coordinate now." in carla.sees
    await carla.says(words.replace("+", "plus"), lena)
    await company.delivers()
    assert lena.has_seen.count("You have been appointed coordinator") == 1
    assert "/mentor help" in lena.sees
    await lena.says("settings")
    assert "Settings for everybody here" in lena.sees
    assert await acts(company) == [("coordinator.add", "member:2")], "what changed nothing is none"


async def test_several_are_appointed_at_once_also_whom_the_bot_has_never_met(
    with_carla: One,
) -> None:
    company, carla = with_carla
    lena, nina = await company.person("Lena Vogt"), company.stranger("Nina New", language="de")
    await carla.says("coordinator add", lena, nina)
    assert "Lena Vogt and Nina New can coordinate now." in carla.sees
    await company.delivers()
    assert "Du gehörst jetzt zur Koordination" in nina.sees, "in her own language"
    assert "/mentor hilfe" in nina.sees
    assert await coordinators(company) == ["Carla Coy", "Lena Vogt", "Nina New"]


async def test_who_is_dismissed_before_hearing_of_it_hears_nothing(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await carla.says("coordinator add", lena)
    await carla.says("coordinator remove", lena)
    await company.delivers()
    assert not lena.seen


async def test_nobody_named_is_asked_for_and_nobody_known_is_refused(with_carla: One) -> None:
    company, carla = with_carla
    for words in ("coordinator add", "coordinator remove", "coordinator add Lena"):
        await carla.says(words)
        assert "Please name the person" in carla.sees
    nobody = Person(company, company.stranger("Nobody").profile)
    del company.people[nobody.id]
    await carla.says("coordinator add", nobody)
    assert "I don’t know anybody called “U2” here" in carla.sees
    assert await acts(company) == []


# ---------------------------------------------------------------------------- dismissing


async def test_whoever_is_dismissed_coordinates_no_more(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt", coordinator=True)
    await carla.says("coordinator remove", lena)
    assert "No longer coordinating: Lena Vogt." in carla.sees
    await lena.says("settings")
    assert "Only coordinators can do that" in lena.sees
    assert await acts(company) == [("coordinator.remove", "member:2")]


async def test_coordinators_may_dismiss_themselves_but_not_the_last_one(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt", coordinator=True)
    mia = await company.person("Mia Moor")
    await carla.says("coordinator remove", carla, lena)
    assert "At least one person has to coordinate" in carla.sees
    await carla.says("coordinator remove", carla, lena, mia)
    assert "At least one person has to coordinate" in carla.sees
    await carla.says("coordinator remove", carla)
    assert "No longer coordinating: Carla Coy." in carla.sees
    await lena.says("coordinator remove", lena)
    assert "At least one person has to coordinate" in lena.sees
    assert await coordinators(company) == ["Lena Vogt"]


async def test_two_who_dismiss_each_other_at_once_leave_one(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt", coordinator=True)
    await asyncio.gather(
        carla.says("coordinator remove", lena), lena.says("coordinator remove", carla)
    )
    assert len(await coordinators(company)) == 1


async def test_who_has_gone_does_not_count_as_a_coordinator(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt", coordinator=True)
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).active = False
    await carla.says("coordinator remove", carla)
    assert "At least one person has to coordinate" in carla.sees


# ---------------------------------------------------------------------------- the log


async def test_the_log_says_who_did_what_but_no_contents(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    otto = await company.person("Otto Orth", coordinator=True)
    await carla.says("coordinator")
    assert LOG not in carla.sees, "nothing was done yet"
    await carla.says("programme new")
    await carla.submits(name="Spring", purpose="Hidden purpose")
    await carla.presses("Open for joining")
    await joins(lena, "mentor", about="A line of Lena’s")
    await joins(klaus, "mentee", about="A line of Klaus’s")
    await carla.says("settings")
    await carla.presses("Change")
    await carla.submits(timezone="Asia/Kolkata", retention_days="1234")
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    await otto.says("block", lena, otto)
    await otto.says("coordinator add", klaus)
    await otto.says("coordinator")
    log = otto.sees.partition(LOG)[2]
    lines = [line.split(", ", 3)[3] for line in log_lines(otto)]
    assert lines == [
        "Otto Orth: appointed Klaus Berg",
        "Otto Orth: keeps apart: Lena Vogt and Otto Orth",
        "Carla Coy: approved pairs in “Spring”",
        "Carla Coy: changed the settings (Time zone: Europe/Berlin → Asia/Kolkata; "
        "Texts are kept (days): 90 → 1234)",
        "Carla Coy: opened “Spring” for joining",
        "Carla Coy: created “Spring”",
    ]
    for content in ("Hidden", "line of"):
        assert content not in log
    assert [subject for _act, subject in await acts(company)] == [
        "programme:1",
        "programme:1",
        "workspace",
        "programme:1",
        "member:2 member:4",
        "member:3",
    ], "no name is stored"


async def test_the_log_shows_the_newest_ten_in_the_readers_time(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    for _ in range(9):
        await company.lets_pass(hours=1)
        await carla.says("coordinator add", lena)
        await carla.says("coordinator remove", lena)
    await carla.says("coordinator")
    lines = log_lines(carla)
    assert len(lines) == 10
    assert lines[0] == "• Mon, 23 Nov, 19:00, Carla Coy: removed Lena Vogt as coordinator"
    priya = await company.person("Priya Nair", coordinator=True, timezone="Asia/Kolkata")
    await priya.says("coordinator")
    assert "• Mon, 23 Nov, 23:30, Carla Coy: removed Lena Vogt" in priya.sees


async def test_the_log_is_read_to_its_beginning_and_by_kind_and_person(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await carla.says("block", carla, lena)
    for _ in range(10):
        await carla.says("coordinator add", lena)
        await carla.says("coordinator remove", lena)
    otto = await company.person("Otto Orth", coordinator=True)
    await otto.says("block", otto, lena)
    await carla.says("coordinator")
    first = log_lines(carla)
    await carla.presses("Earlier")
    await carla.presses("Earlier")
    rest = log_lines(carla)
    assert (len(first), len(rest)) == (10, 2)
    assert rest[-1].endswith("Carla Coy: keeps apart: Carla Coy and Lena Vogt")
    await carla.presses("Newest")
    assert log_lines(carla) == first
    await carla.chooses("Matching and pairs")
    assert [line.rpartition(": keeps")[0][-9:] for line in log_lines(carla)] == [
        "Otto Orth",
        "Carla Coy",
    ]
    await carla.says("coordinator", otto)
    assert len(log_lines(carla)) == 1


def log_lines(person: Person) -> list[str]:
    """The lines of the log on the screen."""
    shown = person.sees.partition(LOG)[2].strip().splitlines()
    return [line for line in shown if line.startswith("•")]


async def test_saving_settings_as_they_are_writes_nothing(with_carla: One) -> None:
    company, carla = with_carla
    await carla.says("programme new")
    await carla.submits(name="Spring")
    before = await acts(company)
    for words, buttons in (
        ("settings", ("Change",)),
        ("settings", ("Data protection and AI rules", "Change")),
        ("programme Spring", ("Edit",)),
    ):
        await carla.says(words)
        for button in buttons:
            await carla.presses(button)
        await carla.submits()
    assert await acts(company) == before


def test_every_setting_is_in_the_log() -> None:
    told = {"platform", "external_id", "name", "disconnected_since", "created_at", "id", *KEYS}
    told |= {"texts_released_on", "lacks"}
    told |= {"report_colour", "hour_cost", "currency"}  # tests/handlers/insight/test_report.py
    columns = {column.name for column in Workspace.__table__.columns} - told  # type: ignore[attr-defined]
    for name in columns:
        one = Workspace(platform="test", external_id="T1", language="de", created_at=MONDAY)
        before, value = values_of(one), getattr(one, name)
        setattr(one, name, OTHER[type(value)](value))
        assert values_of(one) != before, name


OTHER: dict[type, Callable[[Any], Any]] = {
    bool: lambda value: not value,
    int: lambda value: value + 1,
    str: lambda value: "en",
    time: lambda value: value.replace(minute=7),
}
"""Another value of that type."""


async def test_what_was_done_by_somebody_who_deleted_their_data_names_nobody(
    with_carla: One,
) -> None:
    company, carla = with_carla
    otto = await company.person("Otto Orth", coordinator=True)
    await otto.says("block", carla, otto)
    await otto.says("privacy")
    await otto.presses("Delete everything")
    await carla.says("coordinator")
    log = carla.sees.partition(LOG)[2]
    assert "somebody who has left: keeps apart: Carla Coy and somebody who has left" in log
    assert "Otto" not in carla.sees


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_act_that_the_bot_records_is_told_in_words(language: str) -> None:
    source = "\n".join(path.read_text() for path in Path("handlers").rglob("*.py"))
    recorded = set(
        re.findall(r'(?:turn\.note|audit\.record)\([^)]*?"([a-z]\w*(?:\.\w+)?)"', source)
    )
    recorded |= {f"programme.{act}" for act in re.findall(r'_step\(turn, .*?, "(\w+)"', source)}
    assert {
        "match.approve",
        "pair.end",
        "programme.archive",
        "nudge",
        "announce",
        "block",
    } <= recorded
    say = Catalogue().speaker(language)
    for act in recorded | {"programme.create", "match.unpin", "coordinator.remove"}:
        words = str(say(f"act-{act.replace('.', '-').replace('_', '-')}", about="Spring"))
        assert words


async def test_a_proposed_pair_is_named_also_when_it_has_gone(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.OPEN)
    await joins(await company.person("Lena Vogt"), "mentor")
    await joins(await company.person("Klaus Berg"), "mentee")
    await carla.says("match")
    await carla.chooses("Klaus Berg")
    await carla.presses("Pin")
    await carla.says("coordinator")
    assert "Carla Coy: pinned a proposed pair: Lena Vogt and Klaus Berg" in carla.sees
    await carla.says("match")
    await carla.presses("Discard")
    await carla.says("coordinator")
    assert "Carla Coy: pinned a proposed pair: Lena Vogt and Klaus Berg" in carla.sees


async def test_a_pair_that_the_version_before_has_thrown_away_is_named_so(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.OPEN)
    async with company.bot.database.begin() as session:
        await audit.record(session, 1, 1, "match.pin", "pair:4711", company.clock())
    await carla.says("coordinator")
    assert "Carla Coy: pinned a proposed pair: (no longer on the list)" in carla.sees


async def test_only_the_own_workspaces_acts_are_shown(with_carla: One) -> None:
    company, carla = with_carla
    other = company.neighbour("T2")
    olga = await other.person("Olga Orth", coordinator=True)
    await olga.says("block", olga, await other.person("Ida Iser"))
    await carla.says("coordinator")
    assert LOG not in carla.sees
    assert "Olga" not in carla.sees


# ---------------------------------------------------------------------------- reminding


async def test_only_who_has_not_answered_is_reminded_once_a_day(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await carla.says("nudge")
    assert "Nothing in Spring is waiting for an answer" in carla.sees
    await company.moves_to("2026-12-07 10:00")
    await lena.presses("Not yet")
    await carla.says("nudge")
    assert "1 person in Spring has not answered yet" in carla.sees
    await carla.presses("Send reminder")
    assert "I’m reminding 1 person" in carla.sees
    seen = len(lena.seen)
    await company.delivers()
    assert len(lena.seen) == seen
    assert "A small reminder" in klaus.sees
    assert "Not yet" in klaus.sees, "with what is asked, and its buttons"
    await carla.says("nudge Spring")
    await carla.presses("Send reminder")
    assert "Everyone has been reminded today already" in carla.sees
    assert [act for act, _subject in await acts(company)] == ["nudge", "nudge"]


async def test_who_answers_before_the_reminder_is_sent_is_left_alone(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await company.moves_to("2026-12-07 20:00")
    await carla.says("nudge")
    assert "2 people" in carla.sees
    await carla.presses("Send reminder")
    for person in (lena, klaus):
        await person.presses("Not yet")
    await company.moves_to("2026-12-08 12:00")
    assert "A small reminder" not in lena.has_seen + klaus.has_seen


async def test_a_programme_that_is_not_there_cannot_be_reminded(with_carla: One) -> None:
    company, carla = with_carla
    await carla.says("nudge")
    assert "There is no programme under way at the moment" in carla.sees
    await programme_in(company, ProgrammeState.OPEN)
    await carla.says("nudge Winter")
    assert "There is no programme called “Winter”" in carla.sees
    await carla.sends_action("nudge.send", "99")
    assert "older message" in carla.sees


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "asked", "last", "told"),
    [
        (False, "Bitte nenne die Person", "Bitte nimm zuerst", "Du gehörst jetzt"),
        (True, "Bitte nennen Sie die Person", "Bitte nehmen Sie zuerst", "Sie gehören jetzt"),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, asked: str, last: str, told: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt")
        await carla.says("koordination hinzufügen")
        assert asked in carla.sees
        await carla.says("koordination entfernen", carla)
        assert last in carla.sees
        await carla.says("koordination hinzufügen", lena)
        assert "Ab jetzt in der Koordination: Lena Vogt" in carla.sees
        await company.delivers()
        assert told in lena.sees
        reply = await carla.says("koordination")
        assert isinstance(reply, Message)
        assert "Was zuletzt geschah" in carla.sees
