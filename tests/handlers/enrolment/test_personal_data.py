"""What the bot knows about somebody: explained, exported whole, deleted without a trace.

That nobody is named any more afterwards: test_privacy.py.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlmodel import SQLModel

from handlers.conversation.chat import Message
from storage import pairs
from storage.tables import Announcement, ClosingAnswer, Member, Pair, Reflection, ScaleAnswer, Trend
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import SPOKEN, joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair, introduced, set_programme
from tests.kept import kept

Export = dict[str, list[dict[str, object]]]

LENAS, KLAUSS, CARLAS = "Opal", "Quartz", "Onyx"
"""The word in everything that each of them types."""

NOT_EXPORTED = {
    *(("block", "first_id"), ("block", "second_id"), ("member", "manager_id")),
    *(("member_word", "member_id"), ("chosen_topic", "member_id")),
}
"""What would tell about others more than about oneself; and words and topics once more."""


class Lived(NamedTuple):
    """Lena and Klaus are a pair who have used everything; Carla coordinates."""

    company: Company
    carla: Person
    lena: Person
    klaus: Person


@kept
async def lived(database_url: str) -> AsyncIterator[Lived]:
    async with Company.founded(database_url) as company:
        yield await live(company)


async def live(company: Company) -> Lived:
    carla = await company.person("Carla Coy", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await programme_in(company, ProgrammeState.RUNNING)
    for person, role, word in ((lena, "mentor", LENAS), (klaus, "mentee", KLAUSS)):
        profile = {key: f"{word} {key}" for key in ("about", "department", "location")}
        asked = {"questions": "yes"} if role == "mentor" else {}
        await joins(person, role, **asked, **profile)
    await become_a_pair(carla, lena, klaus)
    await carla.says("block", klaus, carla)
    await company.delivers()
    await lena.says("session 2026-11-20 14:00")
    for person, word in ((lena, LENAS), (klaus, KLAUSS)):
        await types_everywhere(person, word)
    await fill_the_contract_card(lena, klaus)
    await carla.says(f"announce {CARLAS} announcement")
    await carla.submits()
    await carla.presses("Send")
    await klaus.sends_form("question", "2:b1", {"text": f"{KLAUSS} question"})
    await company.delivers()
    await set_programme(company, ProgrammeState.CLOSING)
    for person, again in ((lena, "3"), (klaus, "5")):
        scales = {f"attitude_instrument-attitude-{number}": again for number in (1, 2)}
        await person.sends_form("closing.again", "1", {"again": again, **scales})
    return Lived(company, carla, lena, klaus)


async def types_everywhere(person: Person, word: str) -> None:
    """In every form and beside every command of a pair's that takes text."""
    await person.says(f"goal {word} goal")
    await person.submits()
    await person.says(f"thanks {word} thanks")
    await person.submits(shared="shared")
    await person.says(f"trend {word} trend")
    await person.says("prepare")
    await person.presses("Done")
    await person.says("reflect")
    texts = {key: f"{word} {key}" for key in ("learned", "to_try", "extra")}
    await person.submits(usefulness="4", learned_for="partner", **texts)


async def fill_the_contract_card(lena: Person, klaus: Person) -> None:
    """Klaus fills it in, Lena changes one line of it, Klaus confirms."""
    await klaus.says("contract")
    await klaus.presses("Fill in")
    texts = {key: f"{KLAUSS} contract {key}" for key in ("goal", "success", "place", "feedback")}
    await klaus.submits(day="2026-12-01", time="14:00", **texts)
    await lena.says("contract")
    await lena.presses("Change")
    await lena.submits(success=f"{LENAS} success")
    await klaus.says("contract")
    await klaus.presses("Confirm")


async def exported(person: Person) -> Export:
    await person.says("privacy")
    reply = await person.presses("Export everything")
    assert isinstance(reply, Message)
    (file,) = reply.files
    assert (file.name, file.media_type) == ("my-mentoring-data.json", "application/json")
    found: Export = json.loads(file.content.decode("utf-8"))
    return found


async def deletes(person: Person) -> None:
    await person.says("privacy")
    await person.presses("Delete everything")


def ids_in(found: Export) -> dict[str, set[object]]:
    return {table: {_named(row) for row in rows_} for table, rows_ in found.items() if rows_}


def _named(row: Mapping[str, Any]) -> object:
    """Its number; a message has none in the export, which would tell how many others there were."""
    return row["id"] if "id" in row else (row["kind"], row["subject_id"], row["number"])


def _got(rows_: Iterable[Any]) -> set[object]:
    """The messages that arrived, each once however often it was changed."""
    first: dict[str, object] = {}
    for row in sorted(rows_, key=lambda one: one.id):
        if row.sent_at is not None:
            first.setdefault(row.message_id, (row.kind, row.subject_id, row.number))
    return set(first.values())


async def ids_about(company: Company, person: Person) -> dict[str, set[object]]:
    """Every row that names a person, found by looking at the schema alone."""
    async with company.bot.database.begin() as session:
        member_id = (await company.member(session, person)).id
        connection = await session.connection()
        found: dict[str, set[object]] = {"member": {member_id}}
        for table in SQLModel.metadata.sorted_tables:
            for key in table.foreign_keys:
                named = (table.name, key.parent.name)
                if key.column.table.name == "member" and named not in NOT_EXPORTED:
                    query = table.select().where(key.parent == member_id)
                    some = (await connection.execute(query)).all()
                    ids = _got(some) if table.name == "prompt" else {row.id for row in some}
                    found.setdefault(table.name, set()).update(ids)
    return {name: ids for name, ids in found.items() if ids}


def words_in(found: Export, word: str) -> set[str]:
    """Whatever in an export begins with that word."""
    values = (value for rows_ in found.values() for row in rows_ for value in row.values())
    return {str(value).removeprefix(f"{word} ") for value in values if str(value).startswith(word)}


# ---------------------------------------------------------------------------- the explanation


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_it_is_explained_in_plain_words(sqlite_url: str, language: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena = await company.person("Lena Vogt")
        say = company.bot.catalogue.speaker(language, formal)
        await lena.says("privacy")
        assert str(say("privacy-retention", days=90)) in lena.sees
        if language == "de":
            assert (" du " in lena.sees) is not formal
            assert (" Sie " in lena.sees) is formal
        confirm = lena.button(str(say("privacy-delete"))).confirm
        assert confirm is not None
        assert str(confirm.question) == str(say("privacy-delete-question"))
        await lena.presses(str(say("privacy-export")))
        assert str(say("privacy-exported")) in lena.sees
        await lena.presses(str(say("privacy-delete")))
        assert str(say("privacy-deleted")) in lena.sees


# ---------------------------------------------------------------------------- the export


async def test_the_export_holds_every_row_about_the_person(lived: Lived) -> None:
    for person in (lived.lena, lived.klaus, lived.carla):
        expected = await ids_about(lived.company, person)
        found = ids_in(await exported(person))
        also = {"pair_session", "lesson", "answer", "own_answer", "act_about_me"}
        assert {table: ids for table, ids in found.items() if table not in also} == expected
    assert len(await ids_about(lived.company, lived.klaus)) >= 9, "the test has lived a lot"


async def test_it_holds_every_text_the_person_typed_and_what_was_meant_for_them(
    lived: Lived,
) -> None:
    klaus = await exported(lived.klaus)
    assert words_in(klaus, KLAUSS) == {
        *("about", "department", "location", "goal", "thanks", "trend", "question"),
        *("learned", "to_try", "extra"),
        *(f"contract {key}" for key in ("goal", "success", "place", "feedback")),
    }
    assert words_in(klaus, LENAS) == {"thanks"}
    lena = await exported(lived.lena)
    assert words_in(lena, KLAUSS) >= {"thanks", "question"}
    assert not words_in(lena, KLAUSS) & {"learned", "to_try", "extra", "trend", "about", "goal"}
    assert [row["again"] for row in lena["closing_answer"]] == [3]
    assert [row["value"] for row in lena["scale_answer"]] == [3, 3]
    assert len(lena["lesson"]) == len(lena["reflection"]) == 1
    assert {row["state"] for row in lena["pair_session"]} == {"held", "planned"}


async def test_what_a_coordinator_announced_stands_in_their_own_export_alone(lived: Lived) -> None:
    assert words_in(await exported(lived.carla), CARLAS) == {"announcement"}
    assert f"{CARLAS} announcement" in lived.klaus.has_seen
    assert words_in(await exported(lived.klaus), CARLAS) == set()
    await deletes(lived.carla)
    (sent,) = await rows(lived.company, Announcement)
    assert (sent.text, sent.author_id) == ("", None)


async def test_it_leaves_out_what_would_tell_what_somebody_else_decided(lived: Lived) -> None:
    await lived.klaus.says("pair")
    await lived.klaus.presses("Ask for help")
    await deletes(lived.klaus)
    (pair,) = (await exported(lived.lena))["pair"]
    assert pair["state"] == "ended"
    for column in ("help_asked_at", "end_reason", "rank", "chosen", "pinned"):
        assert column not in pair
    assert "block" not in await exported(lived.carla)


async def test_a_mentor_who_was_declined_cannot_find_out(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        klaus = await company.person("Klaus Berg")
        mentors = [await company.person(name) for name in ("Lena Vogt", "Mia Moor")]
        for mentor in mentors:
            await joins(mentor, "mentor")
        await joins(klaus, "mentee")
        before = [await exported(mentor) for mentor in mentors]
        await carla.says("match")
        await carla.presses("Approve 1 pair")
        await company.delivers()
        await klaus.presses("No, thank you")
        await klaus.submits(reason="topics")
        assert "topics_mentee" in {pair.answer for pair in await rows(company, Pair)}
        assert [await exported(mentor) for mentor in mentors] == before


async def test_a_leader_whose_mentor_declined_cannot_find_out(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        klaus, lena = await company.person("Klaus Berg"), await company.person("Lena Vogt")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await carla.says("match")
        await carla.presses("Approve 1 pair")
        await company.delivers()
        await klaus.presses("Yes, meet Lena Vogt")
        await company.delivers()
        before = await exported(klaus)
        await lena.presses("No, thank you")
        await lena.submits(reason="known")
        await company.delivers()
        assert [pair.answer for pair in await rows(company, Pair)] == ["known_mentor"]
        assert await exported(klaus) == before


async def test_two_workspaces_with_the_same_ids_export_their_own(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        other = company.neighbour("T2")
        for one, word in ((company, "Amber"), (other, "Jade")):
            await programme_in(one, ProgrammeState.OPEN)
            await joins(await one.person(f"{word} One"), "mentor", department=f"{word} IT")
        for one, word, foreign in ((company, "Amber", "Jade"), (other, "Jade", "Amber")):
            found = await exported(one.people["U1"])
            assert words_in(found, word) == {"One", "IT"}
            assert not words_in(found, foreign)


async def asked_for_a_pair(company: Company) -> tuple[Person, Person, Person]:
    """Carla, and Lena and Klaus whose suggestion she has approved."""
    await programme_in(company, ProgrammeState.OPEN)
    carla = await company.person("Carla Coy", coordinator=True)
    klaus, lena = await company.person("Klaus Berg"), await company.person("Lena Vogt")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    await company.delivers()
    return carla, klaus, lena


async def test_ones_own_no_and_its_reason_is_in_ones_own_export_alone(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        carla, klaus, lena = await asked_for_a_pair(company)
        await klaus.presses("No, thank you")
        await klaus.submits(reason="topics")
        own = [{"id": 1, "as": "mentee", "answer": "topics"}]
        assert (await exported(klaus))["own_answer"] == own
        for other in (carla, lena):
            assert (await exported(other))["own_answer"] == []
        await company.lets_pass(weeks=4)
        assert (await exported(klaus))["own_answer"] == own, "after the round as well"
        assert (await exported(lena))["own_answer"] == []


async def test_what_coordinators_did_about_one_is_in_it_but_for_what_tells_of_others(
    lived: Lived,
) -> None:
    await lived.klaus.says("pair")
    await lived.klaus.presses("Ask for help")
    await lived.carla.sends_action("support.done", "1")
    await lived.carla.says("coordinator add", lived.lena)
    acts = [act["act"] for act in (await exported(lived.lena))["act_about_me"]]
    assert acts == ["pair.by_hand", "coordinator.add"]
    klaus = await exported(lived.klaus)
    assert [act["act"] for act in klaus["act_about_me"]] == ["pair.by_hand"]
    own = [row["act"] for row in (await exported(lived.carla))["audit_entry"]]
    assert {"block", "support.done", "coordinator.add"} <= set(own), "and all that oneself did"


async def test_earlier_pairs_are_in_it_as_ids(lived: Lived) -> None:
    async with lived.company.bot.database.begin() as session:
        workspace = await lived.company.workspace(session)
        await pairs.remember_earlier_pair(session, workspace.id, 2, 3)
    for person in (lived.lena, lived.klaus):
        (row,) = (await exported(person))["earlier_pair"]
        assert (row["mentor_id"], row["mentee_id"]) == (2, 3)
    assert (await exported(lived.carla))["earlier_pair"] == []


# ---------------------------------------------------------------------------- the deletion


async def test_nothing_typed_stands_in_the_file_and_after_the_deletion_no_name_either(
    sqlite_url: str,
) -> None:
    """What is typed is encrypted; names and places are not, and go from the file's pages too."""
    file = Path(sqlite_url.partition("///")[2])
    async with Company.founded(sqlite_url) as company:
        lived = await live(company)
        secret = {f"{word} {what}" for word in (LENAS, KLAUSS) for what in ("goal", "learned")}
        secret.add(f"{CARLAS} announcement")
        plain = {"Klaus Berg", f"{KLAUSS} department", f"{KLAUSS} location"}
        assert found_in(file, secret) == set()
        assert found_in(file, plain) == plain
        await deletes(lived.klaus)
    assert found_in(file, {KLAUSS, "Klaus Berg"}) == set()
    assert found_in(file, {f"{LENAS} department", "Lena Vogt"}) == {
        f"{LENAS} department",
        "Lena Vogt",
    }


def found_in(database: Path, words: set[str]) -> set[str]:
    """Those of `words` that stand as they are in a database's file or in what belongs to it."""
    files = database.parent.glob(f"{database.name}*")
    content = b"".join(file.read_bytes() for file in files)
    return {word for word in words if word.encode() in content}


async def test_every_word_of_theirs_is_gone_and_of_others_none(lived: Lived) -> None:
    before = words_in(await exported(lived.lena), LENAS)
    await deletes(lived.klaus)
    after = await exported(lived.lena)
    assert not words_in(after, KLAUSS)
    assert before - words_in(after, LENAS) == {"success"}, "a card that both have written goes"
    for table in SQLModel.metadata.sorted_tables:
        async with lived.company.bot.database.begin() as session:
            connection = await session.connection()
            for row in await connection.execute(table.select()):
                assert KLAUSS not in str(row), table.name


async def test_ratings_go_and_counts_without_a_name_stay(lived: Lived) -> None:
    await deletes(lived.klaus)
    company = lived.company
    assert [one.usefulness for one in await rows(company, Reflection)] == [4]
    assert [one.again for one in await rows(company, ClosingAnswer)] == [3]
    assert {one.member_id for one in await rows(company, ScaleAnswer)} == {2}
    assert len(await rows(company, Pair)) == 1
    assert [bool(one.text) for one in await rows(company, Trend)] == [True]
    gone = (await rows(company, Member))[2]
    assert (gone.name, gone.department, gone.location, gone.level) == ("–", "", "", None)
    assert not gone.active


async def test_the_partner_is_told_kindly_and_their_pair_ends(lived: Lived) -> None:
    await set_programme(lived.company, ProgrammeState.RUNNING)
    await deletes(lived.klaus)
    await lived.company.delivers()
    assert "one of you is leaving" in lived.lena.has_seen
    await lived.lena.opens_home()
    assert "Klaus" not in lived.lena.sees
    assert [pair.state for pair in await rows(lived.company, Pair)] == [PairState.ENDED]


async def test_nothing_more_is_sent_to_who_has_gone(lived: Lived) -> None:
    await set_programme(lived.company, ProgrammeState.RUNNING)
    await lived.klaus.says("session 2026-12-08 14:00")
    await deletes(lived.klaus)
    seen = len(lived.klaus.seen)
    await lived.company.lets_pass(weeks=10)
    assert len(lived.klaus.seen) == seen


async def test_whoever_writes_again_starts_afresh(lived: Lived) -> None:
    await deletes(lived.klaus)
    await lived.klaus.says("profile")
    assert "You don’t take part in a programme" in lived.klaus.sees
    again = await exported(lived.klaus)
    assert {table for table, found in again.items() if found} == {"member"}
    assert not words_in(again, KLAUSS)


async def test_deleting_twice_is_deleting_once(lived: Lived) -> None:
    await deletes(lived.klaus)
    await lived.klaus.presses("Delete everything")
    assert "Done. Your profile, your ratings and your texts are deleted" in lived.klaus.sees
    names = [member.name for member in await rows(lived.company, Member)]
    assert names == ["Carla Coy", "Lena Vogt", "–", "–"]


async def test_a_coordinator_who_deletes_everything_coordinates_no_more(lived: Lived) -> None:
    await deletes(lived.carla)
    await lived.carla.says("settings")
    assert "Only coordinators can do that" in lived.carla.sees


async def test_whose_sessions_somebody_sees_to_is_told_to_both_of_them(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        alma = await company.person("Alma Reich")
        await introduced(company, lena, klaus)
        await klaus.says("assistant @Alma", alma)
        await company.delivers()
        await alma.presses("Yes, gladly")
        for person, role, other in ((alma, "assistant", "Klaus Berg"), (klaus, "leader", "Alma")):
            found = await exported(person)
            [told] = found["assistance"]
            assert told["as"] == role
            assert str(told["with"]).startswith(other)
            [row] = found["assistant"]
            assert row["agreed_at"], "since when"
        assert not (await exported(lena))["assistance"]
