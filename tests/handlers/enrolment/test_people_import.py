"""People from a file: enrolled once, told once, and what they said themselves stays."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlmodel import SQLModel, select

from bot.app import Bot
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Profile, WorkspaceKey
from handlers.conversation.turn import Problem
from handlers.enrolment.people_import import Imported, import_list
from handlers.people.lists.replies_given import Answers
from storage import people, programmes
from storage.database import Session
from storage.tables import Block, EarlierPair, Enrolment, Member, Programme, Prompt
from storage.types import EnrolmentState, ProgrammeState, Role
from tests.conversation import Company, Person
from tests.kept import kept
from tests.people_csv import Row, content, mentee, mentor

NAME = "Spring 2027"


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    """A company whose programme is open; Lena (U1) and Klaus (U2) have met the bot."""
    async with Company.founded(database_url) as company:
        await company.person("Lena Vogt")
        await company.person("Klaus Berg", language="de", timezone="Europe/Vienna")
        await opened(company)
        yield company


async def opened(company: Company, state: ProgrammeState = ProgrammeState.OPEN) -> None:
    """The programme with the topics a1 to a3 and b1 to b5, in that state."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        programme = await programmes.programme_named(session, workspace.id, NAME)
        programme = programme or Programme(
            workspace_id=workspace.id,
            name=NAME,
            starts_on=company.clock().date(),
            topics=["a1", "a2", "a3"],
            created_at=company.clock(),
        )
        programme.state = state
        session.add(programme)


async def imported(company: Company, *rows: Row, name: str = NAME, workspace: str = "") -> Imported:
    """What comes of a file with these rows."""
    return await import_list(
        company.bot.database,
        content(*rows),
        Answers(),
        company.clock(),
        programme=name,
        workspace=workspace,
        enrol=True,
    )


async def member(session: Session, company: Company, external_id: str) -> Member:
    """The person with the platform's id."""
    workspace = await company.workspace(session)
    found = await people.member_of(session, workspace.id, external_id)
    assert found is not None
    return found


async def known(company: Company, external_id: str) -> Member:
    """What is stored about a person."""
    async with company.bot.database.begin() as session:
        return await member(session, company, external_id)


async def enrolment(company: Company, external_id: str) -> Enrolment | None:
    """A person's part in the programme."""
    async with company.bot.database.begin() as session:
        one = await member(session, company, external_id)
        programme = await programmes.programme_named(session, one.workspace_id, NAME)
        assert programme is not None
        return await programmes.enrolment_of(session, programme.id, one.id)


async def stored(bot: Bot) -> list[list[tuple[object, ...]]]:
    """Every row of every table."""
    async with bot.database.begin() as session:
        connection = await session.connection()
        return [
            [tuple(row) for row in await connection.execute(table.select().order_by("id"))]
            for table in SQLModel.metadata.sorted_tables
        ]


def meets(company: Company, external_id: str, name: str) -> Person:
    """Somebody whom only a file has named, and who turns to the bot now."""
    person = Person(company, Profile(external_id, name, "", ""))
    company.people[external_id] = person
    return person


# ---------------------------------------------------------------------------- who is enrolled


async def test_a_row_becomes_a_member_with_an_enrolment(company: Company) -> None:
    done = await imported(
        company,
        mentor(
            "U7",
            name="Ida Maier",
            topics="a1:3;a3",
            department="IT",
            location="Graz",
            languages="de;en",
            capacity="2",
            style="listener",
            language="de",
            country="AT",
        ),
    )
    assert (done.programme, done.enrolled, done.there_already, done.problems) == (NAME, 1, 0, [])
    ida = await known(company, "U7")
    assert (ida.name, ida.level, ida.department, ida.location) == ("Ida Maier", 2, "IT", "Graz")
    assert (ida.timezone, ida.language, ida.country) == ("Europe/Berlin", "de", "AT")
    part = await enrolment(company, "U7")
    assert part is not None
    assert (part.role, part.state) == (Role.MENTOR, EnrolmentState.ACTIVE)
    assert (part.topics, part.languages) == ({"a1": 3, "a3": 2}, ["de", "en"])
    assert (part.capacity, part.style) == (2, "listener")


async def test_everyone_enrolled_is_told_once_in_their_language(company: Company) -> None:
    lena, klaus = company.people["U1"], company.people["U2"]
    await imported(company, mentor("U1"), mentee("U2"))
    await company.delivers()
    assert "enrolled in Spring 2027 (as mentor)" in lena.sees
    assert "bei Spring 2027 angemeldet (als Mentee)" in klaus.sees
    assert "/mentor datenschutz" in klaus.sees
    assert (len(lena.seen), len(klaus.seen)) == (1, 1)


async def test_whoever_is_told_can_look_at_the_profile_or_leave_with_one_tap(
    company: Company,
) -> None:
    lena = company.people["U1"]
    await imported(company, mentor("U1", department="IT"))
    await company.delivers()
    await lena.presses("My profile")
    assert "IT" in lena.sees
    await lena.presses("Change")
    await lena.submits(location="Graz")
    await lena.presses("Leave Spring 2027")
    assert "You have left the programme" in lena.sees
    part = await enrolment(company, "U1")
    assert part is not None
    assert part.state is EnrolmentState.LEFT


async def test_the_same_file_again_changes_nothing_and_tells_nobody(company: Company) -> None:
    rows = (
        mentor("U1", manager_id="U8", blocked="U2"),
        mentee("U2", earlier_partners="U9"),
        mentor("U7", department="IT"),
    )
    await imported(company, *rows)
    await company.delivers()
    before = await stored(company.bot)
    again = await imported(company, *rows)
    assert (again.enrolled, again.there_already) == (0, 3)
    assert await stored(company.bot) == before
    assert await company.delivers() == 0


async def test_whoever_left_is_not_enrolled_again(company: Company) -> None:
    lena = company.people["U1"]
    await imported(company, mentor("U1"))
    await company.delivers()
    await lena.presses("Leave Spring 2027")
    told = len(lena.seen)
    assert (await imported(company, mentor("U1"))).enrolled == 0
    await company.delivers()
    part = await enrolment(company, "U1")
    assert part is not None
    assert part.state is EnrolmentState.LEFT
    assert len(lena.seen) == told


async def test_whoever_leaves_before_being_told_hears_nothing(company: Company) -> None:
    lena = company.people["U1"]
    await imported(company, mentor("U1"))
    part = await enrolment(company, "U1")
    assert part is not None
    await lena.sends_action("leave", str(part.id))
    told = len(lena.seen)
    await company.delivers()
    assert len(lena.seen) == told


async def test_nobody_is_told_at_night(company: Company) -> None:
    klaus = company.people["U2"]
    await company.moves_to("2026-11-23 21:00")
    await imported(company, mentee("U2"))
    await company.delivers()
    assert klaus.seen == []
    await company.moves_to("2026-11-24 12:00")
    assert "angemeldet" in klaus.sees


# ---------------------------------------------------------------------------- what stays


async def test_what_people_said_about_themselves_stays(company: Company) -> None:
    lena = company.people["U1"]
    await lena.says("join mentor")
    await lena.submits(topics_3=("a1",), level="3", department="HR", location="Graz")
    row = mentor(
        "U1",
        name="L. Vogt",
        level="1",
        topics="a2",
        department="IT",
        location="Wien",
        timezone="Asia/Tokyo",
        country="DE",
    )
    assert (await imported(company, row)).there_already == 1
    stays = await known(company, "U1")
    assert (stays.name, stays.level, stays.department) == ("Lena Vogt", 3, "HR")
    assert (stays.location, stays.timezone) == ("Graz", "Europe/Berlin")
    assert stays.country == "DE", "a gap is filled"
    part = await enrolment(company, "U1")
    assert part is not None
    assert part.topics == {"a1": 3}
    await company.delivers()
    assert "enrolled" not in lena.has_seen


async def test_a_row_that_enrols_counts_like_the_form(company: Company) -> None:
    async with company.bot.database.begin() as session:
        lena = await member(session, company, "U1")
        lena.level, lena.department = 1, "HR"
    await imported(company, mentor("U1", level="3", department="IT"))
    lena = await known(company, "U1")
    assert (lena.level, lena.department, lena.name) == (3, "IT", "Lena Vogt")


async def test_the_manager_is_always_taken_from_the_file(company: Company) -> None:
    await imported(company, mentor("U1", manager_id="U2"), mentee("U2"))
    await imported(company, mentor("U1", manager_id="U9"), {"id": "U9", "name": "Petra Lang"})
    assert (await known(company, "U1")).manager_id == (await known(company, "U9")).id
    await imported(company, mentor("U1"))
    assert (await known(company, "U1")).manager_id == (await known(company, "U9")).id


async def test_somebody_without_a_role_is_known_but_not_enrolled_or_told(company: Company) -> None:
    boss: Row = {"id": "U9", "name": "Petra Lang", "level": "8"}
    done = await imported(company, mentor("U1", manager_id="U9"), boss)
    assert (done.enrolled, done.there_already) == (1, 0)
    assert (await known(company, "U9")).name == "Petra Lang"
    assert await enrolment(company, "U9") is None
    async with company.bot.database.begin() as session:
        assert len((await session.exec(select(Prompt))).all()) == 1


async def test_whoever_was_only_named_gets_their_name_when_they_come(company: Company) -> None:
    await imported(company, mentor("U1", blocked="U8"))
    assert (await known(company, "U8")).name == "U8"
    await meets(company, "U8", "Jo Weber").says("help")
    assert (await known(company, "U8")).name == "Jo Weber"


async def test_blocks_earlier_partners_and_managers_keep_people_apart(company: Company) -> None:
    await imported(
        company,
        mentor("U1", manager_id="U2", blocked="U3;U1"),
        mentor("U4"),
        mentee("U2"),
        mentee("U3", earlier_partners="U4"),
    )
    ids = {name: (await known(company, name)).id for name in ("U1", "U2", "U3", "U4")}
    async with company.bot.database.begin() as session:
        blocks = (await session.exec(select(Block))).all()
        earlier = (await session.exec(select(EarlierPair))).all()
    apart = [{one.first_id, one.second_id} for one in blocks]
    assert apart == [{ids["U1"], ids["U3"]}]
    assert [(one.mentor_id, one.mentee_id) for one in earlier] == [(ids["U4"], ids["U3"])]
    assert (await known(company, "U1")).manager_id == ids["U2"]


async def test_nobody_is_matched_below_a_manager_who_is_not_in_the_list(company: Company) -> None:
    carla = await company.person("Carla Roth", coordinator=True)
    await imported(company, mentee("U2", manager_id="somebody"), mentor("U1"))
    assert (await known(company, "U2")).line_unknown
    await carla.says("match")
    assert "Klaus Berg learns from" not in carla.sees


async def test_imported_people_can_be_matched(company: Company) -> None:
    carla = await company.person("Carla Roth", coordinator=True)
    await imported(company, mentor("U1"), mentee("U2"), mentee("U7", name="Ida", topics="a2"))
    await carla.says("match")
    assert "Klaus Berg learns from Lena Vogt" in carla.sees
    assert "Ida: no mentor offers any of the wanted topics" in carla.sees


# ---------------------------------------------------------------------------- bad rows


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"topics": "a1;b1"}, "people-unknown-topic"),
        ({"languages": "de;brezelisch"}, "people-no-such-language"),
        ({"country": "Atlantis"}, "people-unknown-country"),
        ({"department": "x" * 81}, "people-too-long"),
        ({"name": "x" * 81}, "people-too-long"),
        ({"level": "9"}, "people-level"),
    ],
)
async def test_nobody_is_enrolled_by_a_bad_row_and_the_others_are(
    sqlite_url: str, changes: Row, key: str
) -> None:
    async with Company.founded(sqlite_url) as company:
        await opened(company)
        done = await imported(
            company, mentor("U7", **changes), mentee("U8"), mentee("U9", role="x")
        )
        assert [(bad.line, bad.key) for bad in done.problems] == [
            (2, key),
            (4, "people-unknown-role"),
        ]
        assert done.enrolled == 1
        for language in ("en", "de"):
            say = Catalogue().speaker(language)
            assert all(str(say(bad.key, **bad.arguments)) for bad in done.problems)
        async with company.bot.database.begin() as session:
            stored = {one.external_id for one in await session.exec(select(Member))}
        assert stored == {"U7", "U8", "U9"}


async def test_more_topics_of_one_weight_than_the_form_takes_are_a_bad_row(
    company: Company,
) -> None:
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        programme = await programmes.programme_named(session, workspace.id, NAME)
        assert programme is not None
        programme.topics = [f"{letter}{number}" for letter in "abc" for number in range(1, 6)]
    many = [f"{letter}{number}" for letter in "abc" for number in range(1, 5)]
    done = await imported(
        company, mentor("U7", topics=";".join(many)), mentor("U8", topics=";".join(many[:10]))
    )
    assert [(bad.line, bad.key) for bad in done.problems] == [(2, "people-too-many-topics")]
    assert done.enrolled == 1


# ---------------------------------------------------------------------------- where to


async def test_a_programme_that_nobody_may_join_takes_nobody(company: Company) -> None:
    for state in (ProgrammeState.DRAFT, ProgrammeState.CLOSING, ProgrammeState.ARCHIVED):
        await opened(company, state)
        with pytest.raises(Problem) as refused:
            await imported(company, mentor("U1"))
        assert refused.value.key == "cli-programme-not-open"
    assert await enrolment(company, "U1") is None
    await opened(company, ProgrammeState.RUNNING)
    assert (await imported(company, mentor("U1"))).enrolled == 1


async def test_the_programme_is_found_by_its_name_whatever_the_capitals(company: Company) -> None:
    assert (await imported(company, mentor("U1"), name=" spring 2027")).programme == NAME
    with pytest.raises(Problem) as refused:
        await imported(company, mentor("U1"), name="Autumn")
    assert refused.value.key == "problem-no-programme-named"


async def test_without_a_workspace_the_bot_says_what_to_do(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        with pytest.raises(Problem) as refused:
            await imported(company, mentor("U1"))
        assert refused.value.key == "cli-no-workspace"


async def test_of_several_workspaces_one_is_named_and_the_others_are_left_alone(
    company: Company,
) -> None:
    async with company.bot.database.begin() as session:
        key = WorkspaceKey("test", "T2")
        await people.remember_workspace(session, company.bot.settings.new_workspace(key))
    with pytest.raises(Problem) as refused:
        await imported(company, mentor("U1"))
    assert (refused.value.key, refused.value.arguments) == (
        "cli-which-workspace",
        {"names": "T1, T2"},
    )
    with pytest.raises(Problem) as refused:
        await imported(company, mentor("U1"), workspace="T3")
    assert refused.value.key == "cli-unknown-workspace"
    with pytest.raises(Problem) as refused:
        await imported(company, mentor("U1"), workspace="T2")
    assert refused.value.key == "problem-no-programme-named"
    assert (await imported(company, mentor("U1"), workspace="T1")).enrolled == 1
    async with company.bot.database.begin() as session:
        workspaces = {one.workspace_id for one in await session.exec(select(Member))}
    assert workspaces == {(await known(company, "U1")).workspace_id}
