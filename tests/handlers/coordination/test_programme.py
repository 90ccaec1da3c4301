"""A coordinator's programmes: creating, changing, opening, starting, closing, archiving."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest

from handlers.contents import TOPICS
from handlers.conversation.chat import ChoiceField, Form, FormErrors
from storage.tables import AuditEntry, Programme
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import introduced, set_programme
from tests.kept import kept

One = tuple[Company, Person]
Given = Mapping[str, str | tuple[str, ...]]

STEPS = ("open", "start", "close", "archive")
"""In their order."""

SPRING: Given = {
    "name": "Spring",
    "purpose": "",
    "starts_on": "2026-12-01",
    "weeks": "26",
    "sessions": "6",
    "cadence_weeks": "4",
    "session_minutes": "60",
    "topics": ("a1", "b1"),
    "min_level_gap": "2",
    "min_overlap_hours": "2",
    "require_cross_department": "no",
}


@kept
async def with_carla(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Carla Coy", coordinator=True)


async def only_programme(company: Company) -> Programme:
    (one,) = await rows(company, Programme)
    return one


async def acts(company: Company) -> list[str]:
    return [entry.act for entry in await rows(company, AuditEntry)]


# ---------------------------------------------------------------------------- creating


async def test_the_first_programme_is_a_draft_with_sensible_defaults(with_carla: One) -> None:
    company, carla = with_carla
    await carla.says("programme")
    assert "There is no programme at the moment" in carla.sees
    await carla.presses("New programme")
    await carla.submits(name="Spring")
    assert "Spring is saved." in carla.sees
    assert "State: Draft" in carla.sees
    assert "First day: Monday, 7 December" in carla.sees, "in two weeks"
    assert "6 sessions of 60 minutes within 26 weeks, every 4 weeks" in carla.sees
    one = await only_programme(company)
    assert one.state is ProgrammeState.DRAFT
    assert sorted(one.topics) == sorted(topic.key for topic in TOPICS)
    assert (one.opened_at, one.closed_at) == (None, None)
    assert await acts(company) == ["programme.create"]


async def test_everything_that_was_filled_in_is_kept_and_shown(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await carla.says("programm neu")
    await carla.submits(
        name="Spring & <more>",
        purpose="Learn *together*",
        starts_on="2027-01-04",
        weeks="12",
        sessions="5",
        cadence_weeks="2",
        session_minutes="45",
        topics=("c1", "a1"),
        min_level_gap="3",
        min_overlap_hours="0",
        require_cross_department="yes",
    )
    for shown in (
        "Spring & <more> is saved",
        "Learn *together*",
        "First day: Monday, 4 January 2027",
        "5 sessions of 45 minutes within 12 weeks, every 2 weeks",
        "Topics: 2 topics",
    ):
        assert shown in carla.sees
    one = await only_programme(company)
    assert one.topics == ["a1", "c1"]
    assert (one.weeks, one.sessions, one.cadence_weeks, one.session_minutes) == (12, 5, 2, 45)
    assert (one.min_level_gap, one.min_overlap_hours) == (3, 0)
    assert one.require_cross_department
    await company.delivers()
    assert not lena.seen, "nobody hears of a draft"


async def test_a_coordinator_says_how_long_people_have_to_answer(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        carla = await company.person("Carla", coordinator=True)
        await programme_in(company, ProgrammeState.OPEN)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await carla.says("programme Spring")
        await carla.presses("Edit")
        [field] = [one for one in carla.form.fields if one.key == "round_days"]
        assert isinstance(field, ChoiceField)
        assert str(field.options[0].label).startswith("As usual: 8 working days (4 if")
        await carla.submits(round_days="4")
        await carla.says("coordinator")
        assert "Time to answer a list: – → 4" in carla.sees
        await carla.says("match")
        await carla.presses("Approve 1 pair")
        said = "Leaders are to answer before Wednesday, 25 November, their mentors before Friday, 2"
        assert said in carla.sees
        await company.delivers()
        assert "Please answer before Wednesday, 25 November" in klaus.sees
        await company.moves_to("2026-11-27 09:00")
        await carla.says("status")
        assert "1 being asked" in carla.sees
        await company.moves_to("2026-11-27 12:00")
        assert (
            "no pair stands now. Klaus Berg and Lena Vogt were suggested, and no pair"
            in carla.has_seen
        )


WRONG: list[tuple[Given, str, str]] = [
    ({"name": "  "}, "name", "Please give the programme a name"),
    ({"name": "autumn"}, "name", "There is a programme called “autumn” already"),
    ({"starts_on": ""}, "starts_on", "Please choose the first day"),
    ({"starts_on": "soon"}, "starts_on", "Please choose the first day"),
    ({"starts_on": "2026-02-30"}, "starts_on", "Please choose the first day"),
    ({"starts_on": "2026-11-22"}, "starts_on", "That day has passed"),
    ({"weeks": "0"}, "weeks", "a number from 1 to 104"),
    ({"weeks": "half a year"}, "weeks", "a number from 1 to 104"),
    ({"sessions": "27"}, "sessions", "a number from 1 to 26"),
    ({"cadence_weeks": "7"}, "cadence_weeks", "a number from 1 to 6"),
    ({"session_minutes": "10"}, "session_minutes", "a number from 15 to 240"),
    ({"round_days": "3"}, "round_days", "a number from 4 to 20"),
    ({"min_level_gap": "8"}, "min_level_gap", "a number from 0 to 7"),
    ({"min_overlap_hours": "-1"}, "min_overlap_hours", "a number from 0 to 8"),
    ({"topics": ()}, "topics", "at least one topic"),
    ({"topics": ("z9",)}, "topics", "at least one topic"),
    ({"weeks": "12"}, "sessions", "6 sessions every 4 weeks do not fit into 12 weeks"),
]


async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(with_carla: One) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.DRAFT, name="Autumn")
    for wrong, field, said in WRONG:
        reply = await carla.sends_form("programme", "", {**SPRING, **wrong})
        assert isinstance(reply, FormErrors), wrong
        assert set(reply.errors) == {field}
        assert said in read(reply)
    assert [one.name for one in await rows(company, Programme)] == ["Autumn"]
    assert await acts(company) == []


async def test_it_may_begin_today_and_fill_its_weeks_to_the_last(with_carla: One) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", {**SPRING, "starts_on": "2026-11-23", "weeks": "20"})
    assert "Spring is saved" in carla.sees
    assert (await only_programme(company)).weeks == 20


async def test_a_topic_that_does_not_exist_is_left_out(with_carla: One) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", {**SPRING, "topics": ("z9", "b1")})
    assert (await only_programme(company)).topics == ["b1"]


async def test_two_clicks_at_once_create_one_programme(with_carla: One) -> None:
    company, carla = with_carla
    answers = await asyncio.gather(*(carla.sends_form("programme", "", SPRING) for _ in range(2)))
    said = sorted(read(answer).split("\n")[0] for answer in answers)
    assert said[0] == "Spring is saved."
    assert "There is a programme called “Spring” already" in said[1]
    assert (await only_programme(company)).name == "Spring"


# ---------------------------------------------------------------------------- looking and changing


async def test_programmes_are_listed_newest_first_and_found_by_name(with_carla: One) -> None:
    company, carla = with_carla
    for name in ("Spring", "Autumn"):
        await programme_in(company, ProgrammeState.DRAFT, name=name)
    await carla.says("programme")
    assert carla.sees.index("Autumn") < carla.sees.index("Spring")
    await carla.says("programm  SPRING")
    assert "Spring" in carla.sees
    assert "Autumn" not in carla.sees
    await carla.says("programme Winter")
    assert "There is no programme called “Winter”" in carla.sees


async def test_the_form_holds_what_is_there_and_changes_only_what_is_changed(
    with_carla: One,
) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", {**SPRING, "purpose": "Learn", "weeks": "33"})
    await carla.presses("Edit")
    held = {item.key: getattr(item, "initial", "") for item in carla.form.fields}
    assert (held["name"], held["purpose"], held["weeks"]) == ("Spring", "Learn", "33")
    await carla.submits(name="Summer", session_minutes="90")
    one = await only_programme(company)
    assert (one.name, one.session_minutes) == ("Summer", 90)
    assert (one.purpose, one.weeks, one.topics) == ("Learn", 33, ["a1", "b1"])
    assert await acts(company) == ["programme.create", "programme.change"]


async def test_a_programme_that_has_begun_keeps_its_first_day_or_gets_one_ahead(
    with_carla: One,
) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", SPRING)
    await set_programme(company, ProgrammeState.RUNNING)
    await company.lets_pass(weeks=3)
    await carla.says("programme")
    await carla.presses("Edit")
    await carla.submits(purpose="Learn")
    assert "Spring is saved" in carla.sees, "the day is past, but it is the same"
    reply = await carla.sends_form("programme", "1", {**SPRING, "starts_on": "2026-12-02"})
    assert isinstance(reply, FormErrors)
    assert "That day has passed" in read(reply)
    await carla.sends_form("programme", "1", {**SPRING, "starts_on": "2026-12-20"})
    assert "First day: Sunday, 20 December" in carla.sees


async def test_it_may_keep_its_own_name_in_other_letters_but_not_take_anothers(
    with_carla: One,
) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState.DRAFT, name="Autumn")
    await carla.sends_form("programme", "", SPRING)
    await carla.sends_form("programme", "2", {**SPRING, "name": "SPRING"})
    assert "SPRING is saved" in carla.sees
    reply = await carla.sends_form("programme", "2", {**SPRING, "name": " Autumn "})
    assert isinstance(reply, FormErrors)
    assert set(reply.errors) == {"name"}


async def test_what_is_archived_can_only_be_read(with_carla: One) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", SPRING)
    await set_programme(company, ProgrammeState.ARCHIVED)
    await carla.says("programme")
    assert "State: Archived" in carla.sees
    assert "[Edit]" not in carla.sees
    await carla.presses("Status")
    assert "Spring at a glance" in carla.sees
    await carla.sends_form("programme", "1", {**SPRING, "name": "Another"})
    assert "archived and can only be read" in carla.sees
    assert (await only_programme(company)).name == "Spring"


async def test_a_programme_that_is_not_there_cannot_be_changed(with_carla: One) -> None:
    _company, carla = with_carla
    for argument in ("99", "Spring"):
        await carla.sends_action("programme.edit", argument)
        assert "older message" in carla.sees
        await carla.sends_form("programme", argument, SPRING)
        assert "older message" in carla.sees
        for step in STEPS:
            await carla.sends_action(f"programme.{step}", argument)
            assert "older message" in carla.sees


# ---------------------------------------------------------------------------- its life


async def test_it_goes_from_draft_to_archive_by_its_own_buttons(with_carla: One) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", SPRING)
    offered = {
        "Open for joining": ("Spring is open.", ProgrammeState.OPEN),
        "Start": ("Spring is running.", ProgrammeState.RUNNING),
        "Close": ("Spring is closing.", ProgrammeState.CLOSING),
        "Archive": ("Spring is archived.", ProgrammeState.ARCHIVED),
    }
    for label, (said, state) in offered.items():
        button = carla.button(label)
        assert (button.confirm is not None) is (label != "Start")
        if button.confirm is not None:
            assert "“Spring”?" in str(button.confirm.question)
        await carla.presses(label)
        assert said in carla.sees
        assert (await only_programme(company)).state is state
    one = await only_programme(company)
    assert one.opened_at == one.closed_at == company.clock()
    assert await acts(company) == ["programme.create", *(f"programme.{step}" for step in STEPS)]


@pytest.mark.parametrize("state", list(ProgrammeState))
async def test_a_step_out_of_order_says_where_it_stands_and_does_nothing(
    sqlite_url: str, state: ProgrammeState
) -> None:
    async with Company.founded(sqlite_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt")
        await programme_in(company, state)
        order = list(ProgrammeState)
        for number, step in enumerate(STEPS):
            if order[number] is state:
                continue
            await carla.sends_action(f"programme.{step}", "1")
            assert "Spring has moved on already. Its state is:" in carla.sees
        assert (await only_programme(company)).state is state
        assert await acts(company) == []
        await company.delivers()
        assert not lena.seen


async def test_two_who_press_at_once_take_the_step_once(with_carla: One) -> None:
    company, carla = with_carla
    otto = await company.person("Otto Orth", coordinator=True)
    lena = await company.person("Lena Vogt")
    await carla.sends_form("programme", "", SPRING)
    for step in STEPS:
        answers = await asyncio.gather(
            *(person.sends_action(f"programme.{step}", "1") for person in (carla, otto))
        )
        said = [read(answer) for answer in answers]
        assert sum("has moved on already" in one for one in said) == 1
    assert await acts(company) == ["programme.create", *(f"programme.{step}" for step in STEPS)]
    await company.delivers()
    assert not lena.seen, "it is over before anybody was invited"


# ---------------------------------------------------------------------------- inviting


async def test_everybody_known_is_invited_once_but_for_who_opened_it(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    nina = await company.person("Nina Novak", language="de")
    gone = await company.person("Gone Gone")
    async with company.bot.database.begin() as session:
        (await company.member(session, gone)).active = False
    await carla.sends_form("programme", "", {**SPRING, "purpose": "Learn *together*"})
    await carla.presses("Open for joining")
    await company.delivers()
    assert "You are invited: Spring" in lena.sees
    assert "Learn *together*" in lena.sees
    assert "First day: Tuesday, 1 December" in lena.sees
    assert "you can leave at any time without giving reasons" in lena.sees
    assert "Du bist eingeladen: Spring" in nina.sees
    assert not gone.seen
    assert "invited" not in carla.has_seen
    await nina.presses("Als Mentor:in mitmachen")
    assert isinstance(nina.seen[-1], Form)
    await carla.says("status Spring")
    assert "2 invited" in carla.sees


async def test_who_joins_or_the_end_of_joining_is_faster_than_the_invitation(
    with_carla: One,
) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await company.moves_to("2026-11-23 20:00")
    await carla.sends_form("programme", "", SPRING)
    await carla.presses("Open for joining")
    await joins(lena, "mentor")
    seen = len(lena.seen)
    await company.moves_to("2026-11-24 12:00")
    assert len(lena.seen) == seen, "who has joined is not invited any more"
    assert "You are invited" in klaus.sees

    await company.moves_to("2026-11-24 20:00")
    await carla.sends_form("programme", "", {**SPRING, "name": "Autumn"})
    await carla.presses("Open for joining")
    await carla.presses("Start")
    await carla.presses("Close")
    await company.moves_to("2026-11-25 12:00")
    assert "Autumn" not in klaus.has_seen


async def test_the_smallest_group_is_that_of_the_day_it_opened(with_carla: One) -> None:
    company, carla = with_carla
    await carla.sends_form("programme", "", SPRING)
    await carla.says("settings")
    await carla.presses("Change")
    await carla.submits(k="9")
    await carla.says("programme")
    await carla.presses("Open for joining")
    assert (await only_programme(company)).k == 9


async def test_a_draft_is_nobodys_but_the_coordinators(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await carla.sends_form("programme", "", {**SPRING, "name": "Hush"})
    for words in ("", "join", "join mentor", "topics", "profile", "help", "programme"):
        await lena.says(words)
        assert "Hush" not in lena.sees


async def test_another_workspaces_programme_is_out_of_reach(with_carla: One) -> None:
    company, carla = with_carla
    await introduced(company, await company.person("Lena Vogt"), await company.person("Klaus Berg"))
    other = company.neighbour("T2")
    olga = await other.person("Olga Orth", coordinator=True)
    await olga.says("programme")
    assert "There is no programme at the moment" in olga.sees
    await olga.says("programme Spring")
    assert "There is no programme called “Spring”" in olga.sees
    await olga.sends_action("programme.close", "1")
    assert "older message" in olga.sees
    await olga.sends_form("programme", "", SPRING)
    assert "Spring is saved" in olga.sees, "the name is free there"
    await carla.says("programme Spring")
    assert "State: Running" in carla.sees


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "none", "asked", "invited"),
    [
        (False, "bevor du es öffnest", "Bitte gib dem Programm", "Du bist eingeladen: Frühling"),
        (True, "bevor Sie es öffnen", "Bitte geben Sie dem", "Sie sind eingeladen: Frühling"),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, none: str, asked: str, invited: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt")
        await carla.says("programm")
        assert none in carla.sees
        assert asked in read(await carla.sends_form("programme", "", {**SPRING, "name": ""}))
        for wrong, field, _said in WRONG:
            if field not in ("name", "sessions"):
                assert "Bitte" in read(await carla.sends_form("programme", "", {**SPRING, **wrong}))
        await carla.says("programm neu")
        await carla.submits(name="Frühling")
        assert "Frühling ist gespeichert." in carla.sees
        await carla.presses("Für Anmeldungen öffnen")
        assert "Stand: Offen für Anmeldungen" in carla.sees
        await company.delivers()
        assert invited in lena.sees


# ---------------------------------------------------------------------------- opening


async def creates(carla: Person) -> None:
    await carla.says("programme new")
    await carla.submits(name="Spring")


async def test_opening_says_first_how_many_are_asked(with_carla: One) -> None:
    company, carla = with_carla
    await company.person("Lena Vogt")
    await company.person("Klaus Kern")
    await creates(carla)
    confirm = carla.button("Open for joining").confirm
    assert confirm is not None
    assert "The 2 people I know here are invited" in str(confirm.question)
    assert "Until somebody joins you can take it back" in str(confirm.question)


async def test_an_opening_is_taken_back_and_whoever_was_not_written_to_is_not_asked(
    with_carla: One,
) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    far = await company.person("Ana Far", timezone="America/Los_Angeles")
    await creates(carla)
    await carla.presses("Open for joining")
    await company.delivers()
    await carla.presses("Take back the opening")
    assert "is a draft again. 1 person had not been written to yet" in carla.sees
    assert "1 person has read the invitation" in carla.sees
    await company.lets_pass(days=1)
    assert not far.seen
    await lena.presses("Join as mentor")
    assert "Spring is not open for joining at the moment" in lena.sees
    await programme_in(company, ProgrammeState.OPEN, "Autumn")
    await lena.presses("Join as mentor")
    assert "Spring is not open" in lena.sees, "an invitation’s button belongs to its programme"
    await lena.presses("Autumn")
    assert "Autumn: What could you show somebody?" in lena.sees
    await lena.says("join mentor spring")
    assert "Spring is not open" in lena.sees
    await carla.presses("Open for joining")
    await company.lets_pass(days=1)
    assert "You are invited" in far.sees
    assert sum("You are invited" in str(one) for one in lena.ever_seen) == 1


async def test_an_opening_stays_once_somebody_has_joined(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await creates(carla)
    await carla.presses("Open for joining")
    back = carla.button("Take back the opening")
    await lena.says("join mentor")
    await lena.submits(topics_3=("a1",), level="2", department="Sales")
    await carla.sends_action(back.name, back.argument)
    assert "Somebody has joined" in carla.sees
    await carla.says("programme")
    assert "Take back" not in carla.sees


async def test_a_programme_opens_without_inviting_anybody(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    await creates(carla)
    confirm = carla.button("Open without inviting").confirm
    assert confirm is not None
    assert "and invite nobody?" in str(confirm.question)
    await carla.presses("Open without inviting")
    assert "is open, and nobody was invited" in carla.sees
    await company.lets_pass(days=1)
    assert not lena.seen
    await carla.says("invite")
    assert "Not invited yet: 1" in carla.sees
    await carla.presses("Invite the 1 person known")
    await carla.presses("Invite 1 person")
    await company.delivers()
    assert "You are invited: Spring" in lena.sees


async def test_who_is_invited_later_reads_that_the_programme_has_begun(with_carla: One) -> None:
    company, carla = with_carla
    await creates(carla)
    await carla.presses("Open for joining")
    assert "I know nobody here yet whom I could invite" in carla.sees
    lena = await company.person("Lena Vogt")
    await carla.says("invite")
    await carla.presses("Texts, link and QR code")
    assert "It starts on" in carla.sees
    await company.lets_pass(days=30)
    await carla.says("invite", lena)
    await carla.presses("Invite 1 person")
    await company.delivers()
    assert "Running: " in lena.sees
    assert "joining is possible at any time" in lena.sees
    assert "First day" not in lena.sees
    await carla.says("invite")
    await carla.presses("Texts, link and QR code")
    assert "It has been running since" in carla.sees
    assert "It starts on" not in carla.sees
