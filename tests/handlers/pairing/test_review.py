"""The coordinator looks through the list of proposed pairs and changes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import NamedTuple

import pytest

from storage.tables import AuditEntry, Block, ListedPair, Pair
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import set_programme
from tests.kept import kept


class Office(NamedTuple):
    """Klaus and Nora want a mentor; Lena suits best, then Mia, then Tom."""

    company: Company
    carla: Person
    klaus: Person
    nora: Person
    lena: Person
    mia: Person
    tom: Person


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    async with Company.founded(database_url) as company:
        yield await an_office(company)


async def an_office(company: Company) -> Office:
    await programme_in(company, ProgrammeState.OPEN, topics=("a1", "b1", "c1", "f1"))
    carla = await company.person("Carla Coy", coordinator=True)
    names = ("Klaus Kern", "Nora Nix", "Lena Vogt", "Mia Moor", "Tom Thal")
    klaus, nora, lena, mia, tom = [await company.person(name) for name in names]
    await joins(klaus, "mentee", "a1", "b1", "c1")
    await joins(nora, "mentee", "c1")
    for mentor, topics in ((lena, ("a1", "b1", "c1")), (mia, ("a1", "b1")), (tom, ("c1",))):
        await mentor.says("join mentor")
        await mentor.submits(level="2", department="IT", topics_3=("f1",), topics_1=topics)
    return Office(company, carla, klaus, nora, lena, mia, tom)


async def proposed(company: Company) -> set[str]:
    """The list as it is stored; a pinned pair with a mark."""
    names = {p.id: p.profile.name.split()[0] for p in company.people.values()}
    async with company.bot.database.begin() as session:
        by_id = {(await company.member(session, p)).id: p.id for p in company.people.values()}
    return {
        f"{names[by_id[one.mentee_id]]} ← {names[by_id[one.mentor_id]]}{' !' if one.pinned else ''}"
        for one in await rows(company, ListedPair)
    }


# ---------------------------------------------------------------------------- the list


async def test_the_list_names_each_pair_with_its_reasons_and_who_is_left_with_why(
    office: Office,
) -> None:
    await office.carla.says("match")
    assert "Spring: 2 pairs proposed" in office.carla.sees
    assert await proposed(office.company) == {"Klaus ← Lena", "Nora ← Tom"}
    assert "Klaus Kern learns from Lena Vogt (" in office.carla.sees
    assert "Wanted and offered: " in office.carla.sees
    assert "1 person has no pair yet:" in office.carla.sees
    assert "Mia Moor: the one suitable mentee has a mentor already" in office.carla.sees
    assert "Nobody hears of this before you approve it" in office.carla.sees
    await office.company.delivers()
    assert "A suggestion for you" not in office.klaus.has_seen


async def test_looking_again_shows_the_same_list(office: Office) -> None:
    first = read(await office.carla.says("match"))
    assert read(await office.carla.says("matching Spring")) == first
    assert len(await rows(office.company, ListedPair)) == 2


async def test_whose_profile_lacks_something_is_named_and_left_out(office: Office) -> None:
    async with office.company.bot.database.begin() as session:
        (await office.company.member(session, office.nora)).level = None
    await office.carla.says("match")
    assert "Nora Nix: level, topics or languages are missing in the profile" in office.carla.sees
    assert await proposed(office.company) == {"Klaus ← Lena"}


async def test_without_anybody_to_match_the_list_says_so(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        await joins(await company.person("Lena Vogt"), "mentor")
        await carla.says("match")
        assert "There are no new pairs to propose in Spring" in carla.sees
        assert "Lena Vogt: nobody has joined as mentee yet" in carla.sees
        for state in (ProgrammeState.CLOSING, ProgrammeState.ARCHIVED):
            await set_programme(company, state)
            await carla.says("match Spring")
            assert "Spring is neither open nor running" in carla.sees


async def proposed_to_carla(company: Company, pairs: int, left: int = 1) -> Person:
    """So many pairs, and mentors who are left."""
    await programme_in(company, ProgrammeState.OPEN)
    carla = await company.person("Carla Coy", coordinator=True)
    for number in range(pairs):
        await joins(await company.person(f"Mentor {number}"), "mentor")
        await joins(await company.person(f"Leader {number}"), "mentee")
    for number in range(pairs, pairs + left):
        await joins(await company.person(f"Mentor {number}"), "mentor")
    await carla.says("match")
    return carla


async def test_the_last_of_those_who_are_left_is_named_rather_than_counted(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.pairing.review.LONGEST_ASKED", 0)
    async with Company.founded(sqlite_url) as company:
        carla = await proposed_to_carla(company, 1, left=4)
        assert "4 people have no pair yet:" in carla.sees
        assert "more." not in carla.sees


async def test_a_long_list_comes_in_pages(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        carla = await proposed_to_carla(company, 14)
        first = carla.sees
        assert first.count(" learns from ") == 4
        assert "1 person has no pair yet:" in first, "whoever is left is named beside them"
        assert "Pairs 1 to 4 of 14." in first
        for label in ("The next 4 pairs", "The next 4 pairs", "The next 2 pairs"):
            await carla.presses(label)
        assert carla.sees.count(" learns from ") == 2
        assert "Pairs 13 to 14 of 14." in carla.sees
        assert "[The pairs before]" in carla.sees
        assert "[The next" not in carla.sees
        assert "Approve 14 pairs" in carla.sees, "all of them, whatever page is shown"
        for _ in range(3):
            await carla.presses("The pairs before")
        assert carla.sees == first


async def test_the_next_pairs_stand_below_the_list_and_apart_from_the_approval(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        carla = await proposed_to_carla(company, 6)
        order = ("learns from", "[The next 2 pairs]", "[Approve 6 pairs]", "1 person has no pair")
        places = [carla.sees.index(one) for one in order]
        assert places == sorted(places), "whoever is content approves without scrolling on"
        [onward] = [one for one in carla.sees.split("\n") if "[The next 2 pairs]" in one]
        assert "Approve" not in onward


async def test_a_button_of_a_page_that_is_gone_shows_the_last_one(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        for number in range(6):
            await joins(await company.person(f"Mentor {number}"), "mentor")
            await joins(await company.person(f"Leader {number}"), "mentee")
        await carla.says("match")
        await carla.sends_action("match.page", "1:7")
        assert "Pairs 5 to 6 of 6." in carla.sees
        for wrong in ("", "1", "x:0", "1:-1", "99:0"):
            await carla.sends_action("match.page", wrong)
            assert "older message" in carla.sees


# ---------------------------------------------------------------------------- one pair


async def test_a_pair_is_looked_at_and_pinned_and_stays_when_the_rest_is_matched_again(
    office: Office,
) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.chooses("Nora Nix ← Tom Thal")
    assert "Wanted and offered" in carla.sees
    await carla.presses("Pin")
    await carla.presses("Back to the list")
    assert "📌 pinned: Nora Nix learns from Tom Thal" in carla.sees
    assert (
        "1 pair (📌) is as you set it; the others are the best possible beside that" in carla.sees
    )
    assert "A pair has 100 points at most: 60 for topics" in carla.sees
    await office.lena.says("leave")
    await office.lena.presses("Leave Spring")
    await carla.presses("Match again")
    assert await proposed(office.company) == {"Klaus ← Mia", "Nora ← Tom !"}
    await carla.chooses("Nora Nix ← Tom Thal")
    await carla.presses("Unpin")
    assert await proposed(office.company) == {"Klaus ← Mia", "Nora ← Tom"}
    acts = [entry.act for entry in await rows(office.company, AuditEntry)]
    assert acts == ["match.pin", "match.unpin"]


async def test_another_mentor_is_chosen_and_everybody_else_is_matched_around_it(
    office: Office,
) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.chooses("Klaus Kern ← Lena Vogt")
    menu = carla.sees.partition("<")[2]
    assert "Mia Moor (" in menu
    assert "Lena Vogt" not in menu, "only others are offered"
    await carla.chooses("Tom Thal")
    assert "📌 pinned: Klaus Kern learns from Tom Thal" in carla.sees
    assert await proposed(office.company) == {"Klaus ← Tom !", "Nora ← Lena"}


async def test_a_list_changed_by_hand_says_what_was_changed_and_what_points_are(
    office: Office,
) -> None:
    carla = office.carla
    await carla.says("match")
    assert "then the highest total of points" in carla.sees
    assert "A pair has 100 points at most: 60 for topics, 15 department" in carla.sees
    await carla.chooses("Klaus Kern ← Lena Vogt")
    await carla.chooses("Tom Thal")
    assert "highest total of points" not in carla.sees, "it is not, with what she wants"
    assert "1 pair (📌) is as you set it; the others are the best possible" in carla.sees
    assert "📌 pinned: Klaus Kern learns from Tom Thal" in carla.sees
    assert "A pair has 100 points at most" in carla.sees


async def test_more_never_brings_one_pair_alone(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        for number in range(5):
            await joins(await company.person(f"Mentor {number}"), "mentor")
            await joins(await company.person(f"Leader {number}"), "mentee")
        await carla.says("match")
        assert carla.sees.count(" learns from ") == 5
        assert "[More]" not in carla.sees


async def test_a_mentor_who_is_pinned_elsewhere_is_not_given_away(office: Office) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.chooses("Nora Nix ← Tom Thal")
    await carla.presses("Pin")
    await carla.says("match")
    await carla.chooses("Klaus Kern ← Lena Vogt")
    await carla.chooses("Tom Thal")
    assert "That mentor has no room left" in carla.sees
    assert await proposed(office.company) == {"Klaus ← Lena", "Nora ← Tom !"}


async def test_a_mentor_who_may_not_be_matched_is_refused_also_by_an_old_menu(
    office: Office,
) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.chooses("Klaus Kern ← Lena Vogt")
    await carla.says("block", office.klaus, office.tom)
    await carla.chooses("Tom Thal")
    assert "may not be matched with this leader" in carla.sees
    pair = next(p for p in await rows(office.company, ListedPair) if p.mentor_id == 4)
    for wrong in ("", f"{pair.id}", "x:6", f"{pair.id}:x"):
        await carla.sends_action("match.swap", wrong)
        assert "older message" in carla.sees
    await carla.sends_action("match.swap", f"{pair.id}:2")
    assert "may not be matched with this leader" in carla.sees, "a leader is no mentor"
    await carla.sends_action("match.swap", f"{pair.id}:999")
    assert "not on the list any more" in carla.sees
    assert await proposed(office.company) == {"Klaus ← Lena", "Nora ← Tom"}


async def test_two_who_are_never_to_be_a_pair_leave_the_list_for_good(office: Office) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.chooses("Klaus Kern ← Lena Vogt")
    await carla.presses("Never these two")
    assert await proposed(office.company) == {"Klaus ← Mia", "Nora ← Lena"}
    await carla.presses("Match again")
    assert "Klaus Kern learns from Lena Vogt" not in carla.sees
    assert len(await rows(office.company, Block)) == 1


async def test_the_list_can_be_thrown_away_and_nobody_hears_of_it(office: Office) -> None:
    carla = office.carla
    await carla.says("match")
    await carla.presses("Discard")
    assert "The list is gone. Nobody was asked." in carla.sees
    assert await rows(office.company, ListedPair) == []
    await office.company.delivers()
    assert "A suggestion for you" not in office.klaus.has_seen


@pytest.mark.parametrize("action", ["look", "pin", "block"])
async def test_a_pair_that_left_the_list_cannot_be_changed(sqlite_url: str, action: str) -> None:
    async with Company.founded(sqlite_url) as company:
        office = await an_office(company)
        await office.carla.says("match")
        await office.carla.presses("Approve 2 pairs")
        for argument in ("1", "99"):
            await office.carla.sends_action(f"match.{action}", argument)
            assert "This pair is not on the list any more" in office.carla.sees


# ---------------------------------------------------------------------------- two at once


async def test_two_who_release_at_once_ask_everybody_once(office: Office) -> None:
    otto = await office.company.person("Otto Orth", coordinator=True)
    await office.carla.says("match")
    await asyncio.gather(
        *(person.sends_action("match.approve", "1") for person in (office.carla, otto))
    )
    asked = [p for p in await rows(office.company, Pair) if p.state is PairState.ASKING_MENTEE]
    assert len(asked) == 2
    assert [entry.act for entry in await rows(office.company, AuditEntry)] == ["match.approve"]
    await office.company.delivers()
    assert office.klaus.has_seen.count("A suggestion for you") == 1


async def test_two_who_change_the_list_at_once_leave_one_list(office: Office) -> None:
    otto = await office.company.person("Otto Orth", coordinator=True)
    await office.carla.says("match")
    answers = await asyncio.gather(
        office.carla.sends_action("match.again", "1"),
        otto.sends_action("match.again", "1"),
        otto.sends_action("match.block", "1"),
    )
    assert not any("went wrong" in read(answer) for answer in answers)
    leaders = [one.partition(" ")[0] for one in await proposed(office.company)]
    assert sorted(leaders) == ["Klaus", "Nora"]


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize("formal", [False, True])
async def test_german_in_du_and_in_sie(sqlite_url: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        office = await an_office(company)
        await office.carla.says("matching")
        assert "Spring: 2 Tandems" in office.carla.sees
        assert "Mia Moor: " in office.carla.sees
        assert (" Sie " in office.carla.sees or " Ihr" in office.carla.sees) is formal
