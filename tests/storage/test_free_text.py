"""Free text is declared once, and whoever keeps, shows or deletes it goes by that."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import pytest
import pytest_asyncio
from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, insert, select
from sqlmodel import AutoString, SQLModel

import storage.tables
from storage import deletion, personal_data, reflections, retention
from storage.encryption import EncryptedText
from storage.free_text import FreeText, declared, texts, way_to
from storage.types import PairState, ProgrammeState, Visibility
from tests.storage.house import NOON, House

NO_TEXT_OF_ANYBODY = {
    "member": {"email"},
    "pair_session": {"link"},
    "parcel": {"content"},
    "released_text": {"text"},
    "slack_installation": {"bot_token", "refresh_token"},
}
"""Encrypted too: an address from the platform, a link that a calendar made, a file on its way to
its recipient, gone in a week; copies of which nobody knows any more whose they are; and tokens."""

KEYS_AND_CODES = {
    "workspace": {
        *(
            "platform",
            "external_id",
            "name",
            "language",
            "timezone",
            "country",
            "region",
            "work_days",
        ),
        *(
            "controller",
            "privacy_contact",
            "privacy_notice",
            "ai_rules",
            "ai_expert",
            "trusted_contact",
            *("report_colour", "currency", "lacks"),
        ),
    },
    "slack_installation": {
        *("enterprise_id", "team_id", "name", "app_id"),
        *("bot_id", "bot_user_id", "scopes"),
    },
    "slack_install_state": {"digest"},
    "member": {
        *("external_id", "name", "language", "timezone", "country", "region", "work_days"),
        *("department", "location", "email_key"),
    },
    "member_word": {"word"},
    "programme": {"name", "purpose"},
    "enrolment": {"style", "unmatched"},
    "chosen_topic": {"topic"},
    "inviting_post": {"room", "room_name"},
    "channel_digest": {"room", "room_name"},
    "report_logo": {"name"},
    "pair": {"answer", "end_reason"},
    "team_room": {"room", "name", "service_url"},
    "pair_session": {"uid", "writer", "event_id"},
    "list_answers": {"shape", "answers", "managers"},
    "calendar_cursor": {"source", "cursor"},
    "contract": {"address", "confidentiality"},
    "reflection": {"topic", "door", "need"},
    "answer": {"question", "asked"},
    "scale_answer": {"instrument", "item"},
    "deadline": {"kind", "error"},
    "figure": {"question", "cell"},
    "used_answer": {"question"},
    "trend": {"topic"},
    "released_text": {"language", "topic", "role"},
    "question": {"topic"},
    "prompt": {"kind", "channel", "message_id", "answer", "error", "sum"},
    "address": {
        *("external_id", "account_id", "conversation", "service_url"),
        *("name", "language", "language_before", "timezone"),
    },
    "posting": {"mark", "external_id", "channel", "message_id"},
    "parcel": {"external_id", "name", "media_type"},
    "handled_request": {"key"},
    "audit_entry": {"act", "subject"},
}
"""Columns of characters that hold no free text: keys, codes, and how somebody or something is
called, which the form for it says that others read."""


def strings_of(table: Table) -> set[str]:
    """The columns into which any characters go, but for free text."""
    return {
        column.name
        for column in table.columns
        if isinstance(column.type, String | AutoString | EncryptedText)
        and not isinstance(column.type, FreeText)
        and not getattr(column.type, "enums", None)
    }


def test_a_column_that_takes_any_characters_is_free_text_or_known_not_to_be() -> None:
    others = {table.name: strings_of(table) for table in SQLModel.metadata.sorted_tables}
    known = {
        name: KEYS_AND_CODES.get(name, set()) | NO_TEXT_OF_ANYBODY.get(name, set())
        for name in others
    }
    assert others == known, "declare it as FreeText, or say here that nobody types it"


def test_every_free_text_says_whose_it_is_and_when_its_time_is_over() -> None:
    for column in texts():
        assert declared(column).authors, column
        belongs = way_to(column.table, "programme") is not None
        known_period = {"workspace_id", "created_at", "kept_until"} <= set(column.table.c.keys())
        assert belongs or known_period, column


# ---------------------------------------------------------------------------- a table of a test's


@pytest.fixture
def note() -> Iterator[Table]:
    """A table that the bot does not have: what the test writes about it is all there is."""
    table = Table(
        "note",
        SQLModel.metadata,
        Column("id", Integer, primary_key=True),
        Column("workspace_id", ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False),
        Column("pair_id", ForeignKey("pair.id", ondelete="CASCADE"), nullable=False),
        Column("writer_id", ForeignKey("member.id", ondelete="CASCADE"), nullable=False),
        Column("line", FreeText(authors=("writer_id",)), nullable=False),
    )
    yield table
    SQLModel.metadata.remove(table)


@pytest_asyncio.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with House.of(database_url) as house:
        yield house


async def written(house: House, note: Table, programme_state: ProgrammeState) -> list[int]:
    """Lena and Klaus, a pair, have each noted a line; their ids."""
    lena, klaus = await house.member("Lena"), await house.member("Klaus")
    programme = await house.programme("Spring", programme_state)
    programme.closed_at = NOON if programme_state is ProgrammeState.CLOSING else None
    pair = await house.pair(programme, lena, klaus, PairState.RUNNING)
    connection = await house.session.connection()
    await connection.run_sync(note.create)
    for one in (lena, klaus):
        line = {"writer_id": one.id, "line": f"{one.name}’s line"}
        row = {"workspace_id": house.here.id, "pair_id": pair.id} | line
        await connection.execute(insert(note).values(row))
    return [lena.id, klaus.id]


async def lines(house: House, note: Table) -> list[str]:
    connection = await house.session.connection()
    return list(await connection.scalars(select(note.c.line).order_by(note.c.id)))


async def test_a_new_text_is_exported_and_deleted_without_another_line_of_code(
    house: House, note: Table
) -> None:
    lena_id, klaus_id = await written(house, note, ProgrammeState.RUNNING)
    found = await personal_data.everything_about(house.session, house.here.id, lena_id)
    assert [one["line"] for one in found["note"]] == ["Lena’s line"]
    found = await personal_data.everything_about(house.session, house.there.id, lena_id)
    assert not any(found.values())

    klaus = await house.session.get_one(storage.tables.Member, klaus_id)
    await deletion.forget(house.session, klaus, NOON)
    assert await lines(house, note) == ["Lena’s line", ""]


async def test_a_new_text_goes_when_its_time_is_over_without_another_line_of_code(
    house: House, note: Table
) -> None:
    await written(house, note, ProgrammeState.CLOSING)
    over = NOON + timedelta(days=house.here.retention_days)
    await retention.remove_old_texts(house.session, house.here, over - timedelta(seconds=1))
    assert await lines(house, note) == ["Lena’s line", "Klaus’s line"]
    await retention.remove_old_texts(house.session, house.here, over)
    assert await lines(house, note) == ["", ""]


async def test_what_belongs_to_no_programme_goes_so_long_after_it_was_written(
    house: House,
) -> None:
    table = Table(
        "remark",
        SQLModel.metadata,
        Column("id", Integer, primary_key=True),
        Column("workspace_id", ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False),
        Column("writer_id", ForeignKey("member.id", ondelete="CASCADE"), nullable=False),
        Column("line", FreeText(authors=("writer_id",)), nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False),
        Column("kept_until", DateTime(timezone=True), nullable=False),
    )
    try:
        connection = await house.session.connection()
        await connection.run_sync(table.create)
        lena = await house.member("Lena")
        row = {"workspace_id": house.here.id, "writer_id": lena.id, "created_at": NOON}
        row["kept_until"] = NOON + timedelta(days=90)
        house.here.retention_days = 3650
        await connection.execute(insert(table).values(row | {"line": "Mine"}))
        for days, left in ((89, "Mine"), (90, "")):
            await retention.remove_old_texts(house.session, house.here, NOON + timedelta(days=days))
            assert await connection.scalar(select(table.c.line)) == left
    finally:
        SQLModel.metadata.remove(table)


# ---------------------------------------------------------------------------- who reads it


async def test_only_a_partner_whom_the_author_chose_reads_an_answer(house: House) -> None:
    lena, klaus, mia = [await house.member(name) for name in ("Lena", "Klaus", "Mia")]
    programme = await house.programme("Spring", ProgrammeState.RUNNING)
    pair = await house.pair(programme, lena, klaus, PairState.RUNNING)
    held = storage.tables.PairSession(
        workspace_id=house.here.id,
        programme_id=pair.programme_id,
        pair_id=pair.id,
        starts_at=NOON,
        created_at=NOON,
    )
    await house.keep(held)
    given = storage.tables.Reflection(
        workspace_id=house.here.id,
        pair_id=pair.id,
        session_id=held.id,
        author_id=lena.id,
        usefulness=4,
        rated_at=NOON,
        created_at=NOON,
    )
    await house.keep(given)
    for question, readers in (("learned", Visibility.ANONYMOUS), ("to_try", Visibility.PARTNER)):
        await house.keep(
            storage.tables.ReflectionAnswer(
                workspace_id=house.here.id,
                reflection_id=given.id,
                question=question,
                text=question,
                readers=readers,
            )
        )
    for member, readable in ((lena, {"learned", "to_try"}), (klaus, {"to_try"}), (mia, set())):
        found = await reflections.answers_for(house.session, given.id, member.id)
        assert {one.text for one in found} == readable, member.name
