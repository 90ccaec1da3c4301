"""The demo company is consistent, lives through a programme, and nothing is lost on the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.app import assemble
from bot.clock import MovableClock
from bot.demo.autoplay import play
from bot.demo.company import COORDINATOR, DatabaseInUse, coordinator_of, found, the_people
from bot.demo.living import LivingCompany
from bot.demo.page import first_morning
from bot.demo.players import Players
from bot.demo.stage import on_stage
from bot.demo.staging import Staging
from bot.platforms.playground.chat import PlaygroundChat
from bot.platforms.playground.guide import Guide, GuideStep, Move, Path
from bot.platforms.playground.server import make_app
from bot.settings import Settings
from handlers.contents import TOPICS
from handlers.conversation.chat import File, Message, Paragraph, Text, WorkspaceKey
from handlers.enrolment import afterwards
from handlers.insight.story import QUESTIONS
from storage import people
from storage.encryption import new_key
from storage.tables import Programme
from storage.types import ProgrammeState, Role
from tests.bot.demo.test_living import leave_nothing_unread_but_questions
from tests.bot.platforms.playground.test_playground import at
from tests.conversation import read
from tests.visitor import MONDAY


def settings(database_url: str = "") -> Settings:
    return Settings(database_url=database_url, _env_file=None)


def test_the_company_is_consistent() -> None:
    company = the_people()
    ids = {one.id for one in company}
    assert len(ids) == len(company) == 37
    assert {one.manager for one in company} - {""} <= ids
    assert {one.part for one in company} == {"", COORDINATOR, *Role}
    known = {topic.key for topic in TOPICS}
    for one in company:
        assert one.topics.keys() <= known, one.id
        assert bool(one.topics) == (one.part in tuple(Role)), one.id
        assert ZoneInfo(one.timezone)
    assert {one.country for one in company} == {"DE", "AT", "CH", "GB", "US", "IN"}
    assert {one.language for one in company} == {"", "de", "en"}


async def test_the_demo_leaves_a_real_workspace_alone(database_url: str) -> None:
    real = assemble(Settings(database_url=database_url, encryption_key=new_key(), _env_file=None))
    key = WorkspaceKey("slack", "T1")
    async with real.database.begin() as session:
        await people.remember_workspace(session, real.settings.new_workspace(key))
    with pytest.raises(DatabaseInUse):
        await play(settings(database_url), 1)
    async with real.database.begin() as session:
        assert [one.platform for one in await people.workspaces(session)] == ["slack"]
    await real.close()


async def test_most_people_have_joined_an_open_programme_and_the_rest_is_invited() -> None:
    async with on_stage(settings(), MovableClock(MONDAY)) as (bot, chat):
        await found(bot, chat)
        await bot.tick()
        invited = {person for person in chat.colleagues if chat.conversation(person).entries}
        here = {one.id for one in the_people() if not one.part and one.office != "New York"}
        assert invited == here


async def test_the_page_can_open_after_weeks_that_the_company_has_lived() -> None:
    """Then it has figures, a story for communications and something to say in a channel."""
    opening, staging = MONDAY + timedelta(weeks=4), Staging(language="en")
    clock, heard = MovableClock(opening), list[Message]()
    async with on_stage(settings(), clock) as (bot, chat):
        company = LivingCompany(bot, chat, clock, opening, lived=4, staging=staging)
        await company.begin_anew()
        chat.listen(lambda _conversation, entry: heard.append(entry.message))
        assert clock() == opening
        assert company.has_a_past, "no browser makes it live through them once more"
        async with at(make_app(bot, chat, clock, company)) as page:
            await leave_nothing_unread_but_questions(page, company)
        coordinator = Players(bot, chat).actor(coordinator_of(the_people()).id)
        shown = await coordinator.says("insights")
        assert isinstance(shown, Message)
        assert "13 of 14 pairs have met" in read(shown)
        for language in ("en", "de"):
            await coordinator.presses("language.choose", language)
            say, told = bot.catalogue.speaker(language), await coordinator.says("story")
            assert isinstance(told, Message)
            assert str(say("stories-heading", count=1)) in read(told)
            await coordinator.presses("story.export")
            await afterwards.settled()
            text, picture = heard[-1].files
            assert picture.description == text.content.decode()
            for key in QUESTIONS:
                assert str(say(f"story-{key}")) in picture.description
                assert str(bot.catalogue.speaker("en")(f"demo-story-{key}")) in picture.description
            await coordinator.says("channel")
            await coordinator.presses("channel.room", "general")
            await afterwards.settled()
            assert str(say("channel-title")) in read(heard[-1])
            assert "What people have learned" in read(heard[-1]), "as everybody there reads it"


@pytest.mark.parametrize(
    ("today", "opens"),
    [
        (datetime(2026, 11, 23, 7, 0, tzinfo=UTC), "2026-11-23T10:00:00+01:00"),
        (datetime(2026, 11, 27, 23, 30, tzinfo=UTC), "2026-11-30T10:00:00+01:00"),
        (datetime(2026, 7, 4, 12, 0, tzinfo=UTC), "2026-07-06T10:00:00+02:00"),
    ],
)
def test_the_demo_begins_on_a_working_day_at_ten(today: datetime, opens: str) -> None:
    assert first_morning(today).isoformat() == opens


@pytest.mark.parametrize(("language", "foreign"), [("de", "en"), ("en", "de")])
async def test_the_guided_path_follows_people_who_speak_the_companys_language(
    language: str, foreign: str
) -> None:
    spoken = Settings(language=language, _env_file=None)
    async with on_stage(spoken, MovableClock(MONDAY)) as (bot, chat):
        await found(bot, chat)
        guide = Guide(MONDAY - timedelta(days=1))
        coordinator = Players(bot, chat).actor(coordinator_of(the_people()).id)
        await coordinator.says("match")
        await coordinator.presses("match.approve")
        await bot.tick()
        async with bot.database.begin() as session:
            (workspace,) = await people.workspaces(session)
            move = (await guide.path(session, workspace, MONDAY, lives=True)).move
        assert move.key == "leader"
        assert move.person is not None
        assert move.person.language != foreign


async def test_two_have_met_on_the_path_once_one_of_them_has_read_how_they_are_introduced() -> None:
    """That they are is stored a moment before it is said, and the path may be looked at between."""
    async with on_stage(settings(), MovableClock(MONDAY)) as (bot, chat):
        await found(bot, chat)
        guide, players = Guide(MONDAY - timedelta(days=1), chat), Players(bot, chat)
        silent = PlaygroundChat(chat.workspace, bot.clock, chat.colleagues.values())
        before_it_is_said = Guide(MONDAY - timedelta(days=1), silent)

        async def path(guide: Guide = guide) -> Path:
            async with bot.database.begin() as session:
                (workspace,) = await people.workspaces(session)
                return await guide.path(session, workspace, MONDAY, lives=True)

        coordinator = players.actor(coordinator_of(the_people()).id)
        await coordinator.says("match")
        await coordinator.presses("match.approve")
        two = []
        for key in ("leader", "mentor"):
            await bot.tick()
            move = (await path()).move
            assert move.key == key
            assert move.person is not None
            two.append(move.person.external_id)
            asked = next(one for one in players.heard if one.person == two[-1])
            await players.actor(two[-1]).presses("proposal.accept", asked.argument)
        await bot.tick()
        assert GuideStep.MEET not in (await path(before_it_is_said)).done
        assert GuideStep.MEET not in (await path()).done, "it has been said, and not been read"
        chat.mark_read(chat.conversation(*two), two[0])
        assert GuideStep.MEET in (await path()).done


async def test_neither_a_preview_nor_a_report_being_made_ends_a_step() -> None:
    """The pair is helped by what is sent; the report is to be opened once it is there."""
    async with on_stage(settings(), MovableClock(MONDAY)) as (bot, chat):
        await found(bot, chat)
        coordinator = coordinator_of(the_people()).id
        guide = Guide(MONDAY, chat)

        async def path() -> Path:
            async with bot.database.begin() as session:
                (workspace,) = await people.workspaces(session)
                (programme,) = (await session.exec(select(Programme))).all()
                programme.state, programme.closed_at = ProgrammeState.CLOSING, MONDAY
                return await guide.path(session, workspace, MONDAY, lives=False)

        await path()
        guide.witness(coordinator, "announce")
        assert not guide.has_helped
        guide.witness(coordinator, "announce.send")
        assert guide.has_helped
        for look in ("status", "insights", "report"):
            guide.witness(coordinator, look)
        assert (await path()).move.key == "making-report"
        report = File("report.pdf", "application/pdf", b"%PDF")
        words = Paragraph(Text.of("The report."))
        chat.post(chat.conversation(coordinator), Message((words,), (report,)))
        assert (await path()).move.key == "open-report"


async def test_the_guided_path_of_a_programme_that_closes_begins_with_what_came_of_it() -> None:
    async with on_stage(settings(), MovableClock(MONDAY)) as (bot, chat):
        await found(bot, chat)
        async with bot.database.begin() as session:
            (workspace,) = await people.workspaces(session)
            (programme,) = (await session.exec(select(Programme))).all()
            programme.state, programme.closed_at = ProgrammeState.CLOSING, MONDAY
            await session.flush()
            guide = Guide(MONDAY)
            path = await guide.path(session, workspace, MONDAY, lives=True)
            assert path.move.key == "status", "nobody can join any more"
            guide.witness(coordinator_of(the_people()).id, "status")
            path = await guide.path(session, workspace, MONDAY, lives=True)
            assert path.move == Move("end"), "the others have not had their last word yet"
            for later, lives in ((timedelta(0), False), (timedelta(days=15), True)):
                path = await guide.path(session, workspace, MONDAY + later, lives=lives)
                assert path.move.key == "insights"
