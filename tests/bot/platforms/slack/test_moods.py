"""Slack as it is on odd days: people who are gone or on holiday, permissions that are missing."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest_asyncio
from sqlmodel import select
from structlog.testing import capture_logs

from bot.platforms.slack.chat import NEVER
from bot.platforms.slack.permissions import token_watched
from handlers.conversation.chat import Audience, File, Paragraph, Text, WorkspaceKey, message
from storage.tables import Member, Prompt, Workspace
from storage.types import PromptState
from tests.peers.slack.state import Conversation
from tests.peers.slack.town import Town, bot_in_slack
from tests.story.slack_people import Cast, users

BERLIN = ZoneInfo("Europe/Berlin")


@pytest_asyncio.fixture
async def cast(sqlite_url: str) -> AsyncIterator[Cast]:
    """Klaus and Lena are a pair since Monday; Carla coordinates."""
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        yield cast


def town_of(cast: Cast) -> Town:
    assert isinstance(cast.town, Town)
    return cast.town


def shared(cast: Cast) -> Conversation:
    """The conversation of the two with the bot."""
    return town_of(cast).slack.workspaces[0].dm("UKLAUS", "ULENA")


async def check_in_of(cast: Cast, external_id: str) -> Prompt:
    async with cast.town.bot.database.look() as session:
        found = await session.exec(
            select(Prompt)
            .join(Member, Member.id == Prompt.recipient_id)  # type: ignore[arg-type]
            .where(Member.external_id == external_id, Prompt.kind == "check_in", Prompt.number == 1)
        )
        return found.one()


async def test_somebody_whom_slack_does_not_let_be_written_to_is_named_to_coordinators(
    cast: Cast,
) -> None:
    town = town_of(cast)
    await town.moves_to("2026-12-07 09:00")
    known = town.slack.workspaces[0].users
    known["UKLAUS"] = dataclasses.replace(known["UKLAUS"], deleted=True)
    with capture_logs() as logs:
        await town.moves_to("2026-12-07 12:00")
    [said] = [one for one in logs if one["event"] == "prompt_failed"]
    assert said["reason"] in NEVER
    assert {"workspace", "recipient"} <= said.keys(), "where and who, by id"
    assert (await check_in_of(cast, "UKLAUS")).state is PromptState.FAILED
    told = cast.carla.sees()
    assert cast.words("unreachable-told", count=1) in told
    assert cast.words("unreachable-note-next") in told


async def test_on_holiday_nobody_is_asked_anything_until_the_day_that_the_status_names(
    cast: Cast,
) -> None:
    town = town_of(cast)
    workspace = town.slack.workspaces[0]
    back = datetime(2026, 12, 14, 9, 0, tzinfo=BERLIN)
    away = dataclasses.replace(
        cast.klaus.user, status=":palm_tree:", status_ends=int(back.timestamp())
    )
    await town.slack.changes(workspace, away)
    await town.moves_to("2026-12-08 12:00")
    question = cast.words("check-in-question", name="Klaus Kern")
    assert question in cast.lena.sees()
    mine = cast.words("check-in-question", name="Lena Vogt")
    assert mine not in cast.klaus.sees()
    due = (await check_in_of(cast, "UKLAUS")).due_at.astimezone(BERLIN)
    assert due.date() == date(2026, 12, 14)
    await town.moves_to("2026-12-14 12:00")
    assert mine in cast.klaus.sees()


async def test_a_status_without_an_end_that_nobody_takes_back_counts_for_two_weeks(
    cast: Cast,
) -> None:
    town = town_of(cast)
    away = dataclasses.replace(cast.klaus.user, status=":palm_tree:")
    for day in ("2026-11-23 12:00", "2026-11-30 12:00"):
        await town.moves_to(day)
        await town.slack.changes(town.slack.workspaces[0], away)
    async with town.bot.database.look() as session:
        found = await session.exec(select(Member).where(Member.external_id == "UKLAUS"))
        klaus = found.one()
    assert klaus.away_until is not None
    assert klaus.away_until.astimezone(BERLIN).date() == date(2026, 12, 7)
    await town.slack.changes(town.slack.workspaces[0], dataclasses.replace(away, status=""))
    async with town.bot.database.look() as session:
        found = await session.exec(select(Member).where(Member.external_id == "UKLAUS"))
        assert found.one().away_until is None


async def test_people_are_named_to_be_clicked_on_and_their_conversation_is_one_press_away(
    cast: Cast,
) -> None:
    await cast.klaus.commands("/mentor pair")
    card = cast.klaus.last_message()
    assert {"type": "user", "user_id": "ULENA"} in _elements(card.blocks)
    link = f"https://slack.com/app_redirect?channel={shared(cast).id}&team=T1"
    assert link in str(card.blocks)


def _elements(blocks: object) -> list[object]:
    """Every part of a message, however deep."""
    if isinstance(blocks, dict):
        return [blocks, *(part for one in blocks.values() for part in _elements(one))]
    return [part for one in blocks for part in _elements(one)] if isinstance(blocks, list) else []


async def test_who_mentions_the_bot_beside_others_is_answered_there_and_alone(cast: Cast) -> None:
    where = shared(cast).id
    assert cast.words("privacy-heading") in await cast.lena.names_the_app("privacy", where)
    answer = cast.lena.last_message()
    assert (answer.channel, answer.only_for) == (where, "ULENA")
    assert cast.words("privacy-heading") not in cast.klaus.sees()
    town_of(cast).slack.fails("chat.postEphemeral", "channel_not_found")
    await cast.lena.names_the_app("privacy", where)
    assert cast.lena.last_message().channel != where, "else in their own"


async def test_the_form_for_a_session_opens_with_the_next_hour_that_suits_both(cast: Cast) -> None:
    town = town_of(cast)
    moved = dataclasses.replace(cast.lena.user, tz="America/New_York")
    await town.slack.changes(town.slack.workspaces[0], moved)
    await cast.klaus.commands("/mentor session")
    await cast.klaus.presses(cast.words("session-plan"))
    view = town.slack.workspaces[0].modals["UKLAUS"][-1]
    begins = {
        str(block["element"].get("initial_date") or block["element"].get("initial_time"))
        for block in view.content["blocks"]
        if block["type"] == "input"
    }
    assert {"2026-11-24", "15:00"} <= begins, "nine in New York"


async def test_what_the_app_may_not_do_is_told_to_coordinators_once(cast: Cast) -> None:
    town = town_of(cast)
    workspace = town.slack.workspaces[0]
    settings, database = town.bot.settings, town.bot.database

    async def asked() -> list[str]:
        every = token_watched(settings, database, town.clock, town.clock())
        return [one.key async for one in every if not one.is_well]

    town.slack.take_scope(workspace, "files:write")
    assert "doctor-slack-scopes" not in await asked(), "without that one everything else works"
    town.slack.take_scope(workspace, "im:write")
    for _ in range(3):
        assert "doctor-slack-scopes" in await asked()
    await town.lets_pass(hours=3)
    told = cast.words("refused-lacks", platform="Slack", scopes="im:write")
    assert cast.carla.sees().count(told) == 1
    async with database.look() as session:
        assert (await session.exec(select(Workspace))).one().lacks == "im:write"


async def test_without_the_permission_for_files_it_is_said_in_the_place_of_the_file(
    cast: Cast,
) -> None:
    town = town_of(cast)
    town.slack.take_scope(town.slack.workspaces[0], "files:write")
    dates = File("dates.ics", "text/calendar", b"BEGIN:VCALENDAR")
    said = message(Paragraph(Text.of("Here it is"))).with_files(dates)
    to = Audience(WorkspaceKey("slack", "T1"), ("UKLAUS",))
    await town.adapter.chat.send(to, said, "prompt-0")
    assert cast.klaus.sees().endswith("Here it is\n\n" + cast.words("slack-no-files"))
    await cast.klaus.commands("/mentor session 2026-12-01 14:00")
    assert cast.klaus.sees().count(cast.words("slack-no-files")) == 2, "of an answer's file too"
