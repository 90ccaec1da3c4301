"""Every number of a large made-up company is what its rows say, in words and in pictures.

The company (benchmarks/company.py) is shaken first, so that everything that is counted is there in
part; then the moment of the gate is held, and a coordinator asks for everything.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import SQLModel, func, select

from benchmarks.bulk import without_indexes
from benchmarks.company import make
from handlers.contents import CATEGORIES
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Bullets, Message, Paragraph, Part, Profile, Text
from handlers.insight.worth import Section
from handlers.reflection.figure_moments import hold_moments
from handlers.reflection.measured import MEASURED
from storage.database import Database, Session
from storage.part_marks import mark_all_anew
from storage.tables import Programme
from storage.tallies import count_all_anew
from tests.conversation import Company, Person
from tests.proofs.insights_oracle import Rows
from tests.proofs.status_oracle import Ledger, ledger_of
from tests.proofs.test_insights_recomputed import (
    ROLES,
    SHARED,
    acts_agree,
    every_page,
    facts_agree,
    lines_of,
    needs_agree,
    opinion_agrees,
    picture_agrees,
)
from tests.proofs.test_status_recomputed import assert_listed, expected_status, read_status
from tests.sizes import Size
from tests.version_before import rows

BERLIN = ZoneInfo("Europe/Berlin")
SCALE = (
    "INSERT INTO scale_answer (workspace_id, programme_id, member_id, instrument, item, occasion,"
    " value, created_at) SELECT workspace_id, programme_id, member_id, '{name}', {item},"
    " '{when}', {value}, joined_at FROM enrolment WHERE member_id % 3 < 2"
)
ITEM = "'b' || (1 + member_id % 2)"
SHAKEN = (
    *(f"DELETE FROM {table}" for table in ("used_answer", "figure", "gate_moment", "scale_answer")),
    "UPDATE pair_session SET state = 'cancelled', closed_at = starts_at"
    " WHERE id % 7 = 0 OR pair_id % 23 = 0",
    "UPDATE goal SET state = 'done' WHERE id % 3 = 0 AND state = 'agreed'",
    "UPDATE enrolment SET state = CASE member_id % 5 WHEN 0 THEN 'paused' ELSE 'left' END"
    " WHERE member_id % 13 < 2",
    "UPDATE pair SET state = 'ended', ended_at = asked_at, end_reason ="
    " CASE id % 2 WHEN 0 THEN 'left' ELSE 'closed' END WHERE state = 'running' AND id % 11 = 0",
    "UPDATE pair SET help_asked_at = asked_at WHERE id % 17 = 0",
    "UPDATE pair SET seen_to_at = asked_at WHERE id % 5 = 0",
    "UPDATE member SET department = '' WHERE id % 19 = 0",
    "UPDATE member SET unreachable_since = created_at WHERE id % 29 = 0",
    "UPDATE prompt SET state = 'answered', answered_at = sent_at"
    " WHERE kind = 'check_in' AND sent_at IS NOT NULL AND id % 3 = 0",
    "DELETE FROM prompt WHERE kind = 'check_in' AND number > 4 AND subject_id % 3 < 2",
    "INSERT INTO prompt (workspace_id, programme_id, recipient_id, kind, subject_id, number,"
    " due_at, state, attempts, channel, message_id, sent_at, answer, error, sum, created_at)"
    " SELECT workspace_id, programme_id, mentor_id, 'closing', id, 0, asked_at, 'sent', 1, '',"
    " '', asked_at, '', '', '', asked_at FROM pair WHERE introduced_at NOT NULL AND id % 5 < 2",
    "UPDATE reflection SET usefulness = 2 + (id * 7) % 4",
    "UPDATE reflection SET usefulness = 5 WHERE author_id IN (SELECT mentee_id FROM pair)"
    " AND id % 3 > 0",
    "UPDATE reflection SET door = 'meeting' WHERE pair_id % 3 = 0"
    " AND author_id IN (SELECT mentee_id FROM pair)",
    "UPDATE reflection SET need = CASE WHEN pair_id % 3 < 2 THEN 'feedback' ELSE 'freedom' END"
    " WHERE author_id IN (SELECT mentor_id FROM pair)",
    "UPDATE closing_answer SET again = (id * 3) % 11",
    "DELETE FROM thanks WHERE pair_id % 5 < 2",
    "UPDATE trend SET topic = CASE WHEN id % 5 < 3 THEN 'b1' ELSE 'c1' END",
    *(
        SCALE.format(name=name, item=item, when=when, value=value)
        for name, item in (
            ("competence", ITEM),
            ("leadership", "'one'"),
            ("attitude", "'two'"),
        )
        for when, value in (("start", "1 + member_id % 3"), ("end", "2 + member_id % 4"))
    ),
    SCALE.format(name="relationship", item="'three'", when="middle", value="3 + member_id % 3"),
    "UPDATE programme SET state = 'open' WHERE name = 'Autumn'",
    "INSERT INTO enrolment (workspace_id, programme_id, member_id, role, state, topics, languages,"
    " capacity, style, about, no_time, unmatched, suitable, has_pair, is_invited, joined_at)"
    " SELECT workspace_id,"
    " (SELECT id FROM programme WHERE name = 'Autumn'), member_id, 'mentee', CASE member_id % 4"
    " WHEN 0 THEN 'left' ELSE 'active' END, topics, languages, 1, '', '', 0, '', 0, 0, 0, joined_at"
    " FROM enrolment WHERE member_id % 7 = 0",
)
INDEXES_AND_REFERENCES = (
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes"
    " WHERE schemaname = current_schema() UNION ALL"
    " SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'"
)


@pytest.mark.timeout(3600)
async def test_every_number_of_a_made_company_is_what_its_rows_say(
    sqlite_url: str, size: Size
) -> None:
    async with Company.founded(sqlite_url) as company:
        key = company.key.platform, company.key.external_id
        await make(company.bot.database, size(36, 4000), key, company.clock())
        with sqlite3.connect(sqlite_url.partition("///")[2]) as connection:
            for statement in SHAKEN:
                connection.execute(statement)
        async with company.bot.database.look() as session:
            every = (await session.exec(select(Programme.id))).all()
        for programme_id in every:
            await count_all_anew(company.bot.database, programme_id)
            await mark_all_anew(company.bot.database, programme_id)
        await hold_moments(company.bot.database, company.clock())
        carla = Person(company, Profile("C0", "Carla Coy", "", "Europe/Berlin"))
        say = company.bot.catalogue.speaker("en", False, BERLIN, company.clock())
        engine = rows.engine_of(sqlite_url)
        await _status_agrees(carla, ledger_of(engine, "Spring", company.clock(), BERLIN), say)
        await _insights_agree(carla, Rows.of(engine), say)
        engine.dispose()


async def test_many_pairs_come_with_the_same_rows_and_leave_postgres_as_it_was(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Company.founded(postgres_url) as company:
        database, now = company.bot.database, company.clock()
        at_first, defined = await _counted(database), await _defined(database)
        await make(database, 12, ("slack", "few"), now)
        with_few = await _counted(database)
        monkeypatch.setattr("benchmarks.company.MANY", 12)
        await make(database, 12, ("slack", "many"), now)
        with_many = await _counted(database)
        assert with_many - with_few == with_few - at_first
        assert await _defined(database) == defined


async def test_postgres_has_its_indexes_and_references_back_whatever_goes_wrong(
    postgres_url: str,
) -> None:
    async with Company.founded(postgres_url) as company:
        database = company.bot.database
        defined = await _defined(database)
        with suppress(InterruptedError):
            async with database.begin() as session, without_indexes(session):
                left = await _defined_for(session)
                raise InterruptedError
        assert left == {one for one in defined if re.match("pk_|.*_pkc$", one[0])} < defined
        assert await _defined(database) == defined


async def _counted(database: Database) -> Counter[str]:
    """How many rows each table has."""
    async with database.look() as session:
        return Counter(
            {
                table.name: (await session.exec(select(func.count()).select_from(table))).one()
                for table in SQLModel.metadata.sorted_tables
            }
        )


async def _defined(database: Database) -> set[tuple[str, str]]:
    async with database.look() as session:
        return await _defined_for(session)


async def _defined_for(session: Session) -> set[tuple[str, str]]:
    """Each index and reference; Postgres words a condition as it likes."""
    connection = await session.connection()
    found = await connection.exec_driver_sql(INDEXES_AND_REFERENCES)
    return {(one.name, one.definition.partition(" WHERE ")[0]) for one in found}


async def _status_agrees(carla: Person, ledger: Ledger, say: Say) -> None:
    reply = await carla.says("status Spring")
    assert isinstance(reply, Message)
    assert ledger.marks_kept() == ledger.marks()
    assert ledger.who_joined_kept() == ledger.who_joined()
    assert read_status(reply, say) == expected_status(ledger, say)
    listed = await carla.says("pairs Spring")
    assert isinstance(listed, Message)
    assert_listed(listed, ledger, say)
    names = {key: str(one["name"]) for key, one in ledger.members.items()}
    [lines] = [part.items for part in listed.parts if isinstance(part, Bullets)]
    told = {str(line).partition(": ")[0]: str(line) for line in lines}
    shown = 0
    for pair in ledger.pairs:
        both = f"{names[pair['mentee_id']]} and {names[pair['mentor_id']]}"
        if pair["state"] in ("running", "ended") and pair["introduced_at"] and both in told:
            assert f"met {ledger.held_of(pair)} of 6" in told[both]
            shown += 1
    assert shown >= len(told) // 2


async def _insights_agree(carla: Person, ledger: Rows, say: Say) -> None:
    reply = _ungrouped(await every_page(await carla.says("insights Spring"), carla.sends_action))
    said = lines_of(reply)
    cells = {str(say(f"category-{one}")): one for one in CATEGORIES} | ROLES
    facts_agree(reply, said, ledger)
    picture_agrees(reply, said, (*cells, "other topics"))
    assert all(opinion_agrees(said, ledger, one.name, cells) for one in MEASURED)
    assert all(acts_agree(said, ledger, one) for one in SHARED)
    needs_agree(said, ledger, say)
    programme = ledger.programme()["id"]
    for section in Section:
        part = await carla.sends_action("insights.part", f"{programme}:{section}")
        assert isinstance(part, Message)
        _part_agrees(_ungrouped(part), section, ledger, say)


def _part_agrees(part: Message, section: Section, ledger: Rows, say: Say) -> None:
    """Each number that is counted stands in its picture's alternative text."""
    [picture] = part.files
    goals, linked, going = ledger.goals(), ledger.connections(), ledger.going_on()
    assert going is not None
    assert going["leaders"] * going["mentors"] > 0
    counted: dict[Section, dict[str, float]] = {
        Section.LEARNING: {f"goals-{key}": count for key, count in goals.items()},
        Section.NETWORK: {
            "connections-couples": linked["couples"],
            "connections-across": linked["across"],
            "across-departments": linked["department"],
            "across-levels": linked["level"],
            "across-places": linked["location"],
        },
        Section.RECOGNITION: {
            "recognition-thanks": ledger.released(),
            "recognition-certificates": ledger.certificates(),
            "going_on-leaders": going["leaders"],
            "going_on-mentors": going["mentors"],
        },
    }
    for key, count in counted.get(section, {}).items():
        assert f"{say(f'export-count-{key}')}: {count:g}" in picture.description, (key, count)


def _ungrouped(reply: Message) -> Message:
    """The same with 4,000 as 4000."""
    parts: list[Part] = []
    for part in reply.parts:
        if isinstance(part, Bullets):
            parts.append(Bullets(tuple(Text.of(_bare(str(item))) for item in part.items)))
        elif isinstance(part, Paragraph):
            parts.append(Paragraph(Text.of(_bare(str(part.text)))))
    files = [replace(one, description=_bare(one.description)) for one in reply.files]
    return Message(tuple(parts), tuple(files))


def _bare(words: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3})", "", words)
