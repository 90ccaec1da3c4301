""" "Delete everything" while the bot runs, in Slack and in Teams: what is left, byte by byte.

On SQLite the file, its write-ahead log and its index are searched while the process has them open;
on Postgres every column of every row of every table. Nothing but what `STAYS` names may be found.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text
from sqlmodel import SQLModel, select

from bot.app import Bot
from handlers.conversation.catalogue import Catalogue
from storage import people
from storage.deletion import STAYS
from storage.encryption import fingerprints
from storage.personal_data import keys_to_members
from storage.tables import Member, PairSession
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import Cast, teams_users, users

pytestmark = pytest.mark.on_both_databases

DOCS = Path(__file__).parents[2] / "docs"
SHEETS = {"en": "works-council.en.md", "de-formal": "betriebsrat.de.md"}
WORD = "Kaleidoscope"
"""In everything that Klaus types."""
EMAIL = "klaus.kern@example.com"
"""Told by a list."""
ALIKE = pytest.mark.whole_only
"""For a life that others here are lived with: on that platform, and on that database."""


@asynccontextmanager
async def town_on(platform: str, url: str) -> AsyncIterator[tuple[Cast[Any], set[str]]]:
    """Everybody on a platform, and the words by which Klaus could be known there."""
    own = {"UKLAUS", "Klaus Kern", WORD, EMAIL}
    if platform == "slack":
        async with bot_in_slack(url, users("en")) as slack:
            yield Cast(slack, "en"), own
        return
    async with bot_in_teams(url, teams_users("en"), coordinators="UCARLA") as teams:
        for user_id in ("UCARLA", "UKLAUS", "ULENA"):
            await teams.person(user_id).installs()
        klaus = teams.teams.users["UKLAUS"]
        own |= {klaus.account, klaus.mail, teams.teams.personal(klaus).id}
        yield Cast(teams, "en"), own


async def live(cast: Cast[Any]) -> None:
    """Klaus becomes Lena's pair, agrees, meets, thanks, notes a trend, and is sent a file."""
    await cast.become_a_pair()
    async with cast.town.bot.database.begin() as session:
        query = select(Member).where(Member.external_id == "UKLAUS")
        people.list_email((await session.exec(query)).one(), EMAIL)
    await cast.agree_on_a_contract()
    for typed in (f"trend {WORD} trend", f"goal {WORD} goal"):
        await cast.klaus.commands(cast.command(*typed.split(maxsplit=1)))
    await cast.klaus.submits()
    await cast.town.moves_to("2026-12-02 10:00")
    await cast.klaus.commands(cast.command("pair"))
    await cast.klaus.commands(cast.command("session"))


async def deletes_everything(cast: Cast[Any]) -> str:
    await cast.klaus.commands(cast.command("privacy"))
    said: str = await cast.klaus.presses(cast.words("privacy-delete"))
    await cast.town.delivers()
    return said


def in_files(url: str, words: Iterable[str]) -> set[str]:
    """Those of the words that stand in SQLite's file, its log or its index as they are now."""
    database = Path(url.partition("///")[2])
    content = b"".join(one.read_bytes() for one in database.parent.glob(f"{database.name}*"))
    return {word for word in words if word.encode() in content}


def written_lately(url: str) -> int:
    """Bytes in SQLite's write-ahead log."""
    return Path(url.partition("///")[2] + "-wal").stat().st_size


async def in_rows(bot: Bot, words: Iterable[str]) -> set[str]:
    """`table.column: word` for each column of each table that the database has."""
    found: set[str] = set()
    async with bot.database.look() as session:
        connection = await session.connection()
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        assert set(SQLModel.metadata.tables) <= set(names)
        for table in names:
            for row in (await connection.execute(text(f'SELECT * FROM "{table}"'))).mappings():
                found |= {
                    f"{table}.{column}: {word}"
                    for column, value in row.items()
                    for word in words
                    if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", str(value))
                }
    return found


@pytest.mark.parametrize("platform", ["slack", pytest.param("teams", marks=ALIKE)])
async def test_while_the_bot_runs_nothing_of_theirs_is_left_in_file_log_and_index(
    sqlite_url: str, platform: str
) -> None:
    async with town_on(platform, sqlite_url) as (cast, own):
        await live(cast)
        own |= set(fingerprints(EMAIL))
        assert in_files(sqlite_url, own) >= {"UKLAUS", "Klaus Kern"}
        assert written_lately(sqlite_url) > 0, "the process has written, and runs on"
        await deletes_everything(cast)
        assert in_files(sqlite_url, own) == set()
        assert in_files(sqlite_url, {"ULENA", "Lena Vogt"}) == {"ULENA", "Lena Vogt"}


@pytest.mark.parametrize(
    ("database_url", "platform"),
    [
        ("sqlite", "slack"),
        ("postgres", "teams"),
        pytest.param("sqlite", "teams", marks=ALIKE),
        pytest.param("postgres", "slack", marks=ALIKE),
    ],
    indirect=["database_url"],
)
async def test_every_table_is_without_them_but_for_their_number_where_the_list_says(
    database_url: str, platform: str
) -> None:
    async with town_on(platform, database_url) as (cast, own):
        await live(cast)
        bot = cast.town.bot
        async with bot.database.look() as session:
            query = select(Member.id).where(Member.external_id == "UKLAUS")
            number = (await session.exec(query)).one()
        own |= set(fingerprints(EMAIL))
        assert len(await in_rows(bot, own)) > 2, "name, id, fingerprint of the address"
        await deletes_everything(cast)
        assert await in_rows(bot, own) == set()
        named = {"member.id", *await columns_with(bot, number)}
        assert named <= set().union(*STAYS.values())
        assert {"pair.mentee_id", "enrolment.member_id", "prompt.recipient_id"} <= named
        await cast.town.moves_to("2026-12-15 12:00")
        assert await in_rows(bot, own) == set(), "and nothing comes back by itself"


async def columns_with(bot: Bot, number: int) -> set[str]:
    """Those that say that something is of the member with that number."""
    found: set[str] = set()
    async with bot.database.look() as session:
        connection = await session.connection()
        for table in SQLModel.metadata.sorted_tables:
            for key in keys_to_members(table):
                rows = await connection.execute(table.select().where(key.parent == number))
                found |= {f"{table.name}.{key.parent.name}" for _row in rows}
    return found


async def test_a_file_handed_over_with_the_deletion_is_taken_and_leaves_nothing(
    sqlite_url: str,
) -> None:
    async with town_on("teams", sqlite_url) as (cast, own):
        await live(cast)
        async with cast.town.bot.database.begin() as session:
            for one in (await session.exec(select(PairSession))).all():
                one.starts_at += timedelta(days=30)
        await deletes_everything(cast)
        assert in_files(sqlite_url, own) == set()
        taken = await cast.klaus.takes_files()
        assert b"METHOD:CANCEL" in taken[-1].content or b"STATUS:CANCELLED" in taken[-1].content
        await cast.town.delivers()
        assert in_files(sqlite_url, own) == set()


async def test_a_card_that_looks_by_itself_brings_nobody_back(sqlite_url: str) -> None:
    async with town_on("teams", sqlite_url) as (cast, own):
        await live(cast)
        await cast.klaus.commands(cast.command("pair"))
        card = cast.klaus.last_message()
        await deletes_everything(cast)
        await cast.klaus.looks_again(card)
        await cast.town.delivers()
        assert in_files(sqlite_url, own) == set()


async def test_without_wiping_the_log_still_holds_their_name(sqlite_url: str) -> None:
    """The check above can fail: this is what SQLite leaves by itself."""
    async with town_on("slack", sqlite_url) as (cast, own):
        await live(cast)
        await cast.klaus.commands(cast.command("privacy"))
        await cast.klaus.presses(cast.words("privacy-delete"))
        assert "Klaus Kern" in in_files(sqlite_url, own)


# ---------------------------------------------------------------------------- the one list


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
async def test_chat_says_the_whole_list_before_and_after(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with bot_in_slack(sqlite_url, users(language), language=language, formal=formal) as town:
        cast = Cast(town, language)
        say = town.bot.catalogue.speaker(language, formal)
        listed = [str(say(f"privacy-stays-{one}")) for one in STAYS]
        await cast.klaus.commands(cast.command("privacy"))
        before = await cast.klaus.presses(str(say("privacy-what-stays")))
        await cast.klaus.commands(cast.command("privacy"))
        after = await cast.klaus.presses(str(say("privacy-delete")))
        assert [one for one in listed if one not in before] == []
        assert [one for one in listed if one not in after] == []


@pytest.mark.parametrize("variant", SHEETS)
def test_the_fact_sheet_has_the_same_list(variant: str) -> None:
    language, _, formal = variant.partition("-")
    say = Catalogue().speaker(language, bool(formal))
    listed = [f"- {say(f'privacy-stays-{one}')}" for one in STAYS]
    sheet = (DOCS / SHEETS[variant]).read_text()
    begin = sheet.index(str(say("privacy-stays")))
    block = re.sub(r"\n  +", " ", sheet[begin:]).split("\n\n")[1]
    assert block.splitlines() == listed
