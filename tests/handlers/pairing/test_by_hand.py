"""What a coordinator does by hand: put two people together, part them, keep them apart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import NamedTuple

import pytest
import pytest_asyncio

import handlers.modules  # noqa: F401  (registers every search)
from handlers.conversation.router import routes
from storage.tables import AuditEntry, Block, Pair
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import set_programme


class Four(NamedTuple):
    """Carla coordinates; Lena and Mia are mentors, Klaus is a leader; Otto takes no part."""

    company: Company
    carla: Person
    lena: Person
    mia: Person
    klaus: Person
    otto: Person


@pytest_asyncio.fixture
async def four(database_url: str) -> AsyncIterator[Four]:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        names = ("Lena Vogt", "Mia Moor", "Klaus Berg", "Otto Orth")
        lena, mia, klaus, otto = [await company.person(name) for name in names]
        await joins(lena, "mentor")
        await joins(mia, "mentor", "b1")
        await joins(klaus, "mentee")
        yield Four(company, carla, lena, mia, klaus, otto)


async def pairs(company: Company) -> list[tuple[int, int, PairState]]:
    return [(one.mentor_id, one.mentee_id, one.state) for one in await rows(company, Pair)]


# ---------------------------------------------------------------------------- together


@pytest.mark.parametrize("words", ["pair @mentor @mentee", "tandem", "pair"])
async def test_two_become_a_pair_whoever_is_named_first(four: Four, words: str) -> None:
    await four.carla.says(words, four.klaus, four.lena)
    assert "Lena Vogt and Klaus Berg are a pair now" in four.carla.sees
    assert await pairs(four.company) == [(2, 4, PairState.RUNNING)]
    await four.company.delivers()
    for person in (four.lena, four.klaus):
        assert "Lena Vogt and Klaus Berg: you are a pair now" in person.sees
    await four.carla.says("pair", four.lena, four.klaus)
    assert "Lena Vogt and Klaus Berg are a pair already" in four.carla.sees
    assert [entry.act for entry in await rows(four.company, AuditEntry)] == ["pair.by_hand"]


async def test_the_rules_of_matching_do_not_count_but_the_reasons_are_kept(four: Four) -> None:
    tim = await four.company.person("Tim Tau")
    await joins(tim, "mentor", "c1", level="7", department="Sales", languages=("fr",))
    await four.carla.says("pair", tim, four.klaus)
    assert "are a pair now" in four.carla.sees
    await four.carla.says("pair", four.lena, four.klaus)
    unfit, fit = await rows(four.company, Pair)
    assert (unfit.topics, fit.topics) == ([], ["b1"])
    assert fit.score > unfit.score


async def test_a_proposal_that_waits_becomes_a_pair_at_once(four: Four) -> None:
    await four.carla.says("match")
    await four.carla.presses("Approve 1 pair")
    await four.company.delivers()
    ((mentor, _mentee, _state),) = await asked(four.company)
    chosen = {2: four.lena, 3: four.mia}[mentor]
    await four.carla.says("pair", chosen, four.klaus)
    running = [one for one in await pairs(four.company) if one[2] is PairState.RUNNING]
    assert running == [(mentor, 4, PairState.RUNNING)]
    await four.klaus.presses("Yes, meet")
    assert "are a pair already" in four.klaus.sees


async def asked(company: Company) -> list[tuple[int, int, PairState]]:
    return [one for one in await pairs(company) if one[2] is PairState.ASKING_MENTEE]


async def test_a_mentor_and_a_mentee_of_the_programme_are_needed(four: Four) -> None:
    refused: dict[str, list[tuple[Person, ...]]] = {
        "Please name one mentor and one mentee": [
            (four.lena, four.mia),
            (four.lena,),
            (four.lena, four.lena),
            (four.lena, four.klaus, four.mia),
        ],
        "Otto Orth does not take part in “Spring”": [(four.otto, four.klaus)],
    }
    for said, named in refused.items():
        for people in named:
            await four.carla.says("pair", *people)
            assert said in four.carla.sees
    await four.mia.says("leave")
    await four.mia.presses("Leave Spring")
    await four.carla.says("pair", four.mia, four.klaus)
    assert "Mia Moor does not take part" in four.carla.sees
    assert await pairs(four.company) == []


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("draft", "Spring is neither open nor running"),
        ("closing", "Spring is neither open nor running"),
        ("archived", "There is no programme under way at the moment"),
    ],
)
async def test_nothing_begins_in_a_programme_that_is_not_under_way(
    four: Four, state: str, said: str
) -> None:
    await set_programme(four.company, ProgrammeState(state))
    await four.carla.says("pair", four.lena, four.klaus)
    assert said in four.carla.sees
    assert await pairs(four.company) == []


# ---------------------------------------------------------------------------- apart


async def test_parting_asks_first_and_needs_a_pair(four: Four) -> None:
    await four.carla.says("unpair", four.lena, four.klaus)
    assert "Lena Vogt and Klaus Berg are not a pair at the moment" in four.carla.sees
    await four.carla.says("trennen", four.lena)
    assert "Please name two people: /mentor unpair @one @other." in four.carla.sees
    await four.carla.says("pair", four.lena, four.klaus)
    await four.carla.says("unpair", four.mia, four.klaus)
    assert "are not a pair" in four.carla.sees
    await four.carla.says("unpair", four.klaus, four.lena)
    assert "End the pair of Lena Vogt and Klaus Berg?" in four.carla.sees
    assert await pairs(four.company) == [(2, 4, PairState.RUNNING)]
    confirm = four.carla.button("End pair").confirm
    assert confirm is not None
    await four.carla.presses("End pair")
    assert "The pair has ended" in four.carla.sees
    await four.carla.presses("End pair")
    assert "This pair has ended" in four.carla.sees
    await four.carla.sends_action("pair.end", "99")
    assert "older message" in four.carla.sees
    acts = [entry.act for entry in await rows(four.company, AuditEntry)]
    assert acts == ["pair.by_hand", "pair.end"]


async def test_who_is_kept_apart_is_not_proposed_but_a_pair_that_stands_stays(four: Four) -> None:
    await four.carla.says("block", four.lena, four.klaus)
    assert "I’ll never propose Lena Vogt and Klaus Berg to each other" in four.carla.sees
    await four.carla.says("match")
    assert [one[:2] for one in await pairs(four.company)] == [(3, 4)]
    await four.carla.says("sperren", four.klaus, four.mia)
    assert await pairs(four.company) == [], "the proposal goes at once"
    await four.carla.says("pair", four.lena, four.klaus)
    await four.carla.says("block", four.klaus, four.lena)
    assert await pairs(four.company) == [(2, 4, PairState.RUNNING)]
    blocks = [(one.first_id, one.second_id) for one in await rows(four.company, Block)]
    assert blocks == [(2, 4), (3, 4)], "each once, whoever is named first"


async def test_two_different_people_are_needed_to_keep_apart(four: Four) -> None:
    for named in ((four.lena,), (four.lena, four.lena), (four.lena, four.mia, four.klaus)):
        await four.carla.says("block", *named)
        assert "Please name two people: /mentor block @one @other." in four.carla.sees
    assert await rows(four.company, Block) == []


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize("formal", [False, True])
async def test_german_in_du_and_in_sie(sqlite_url: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        await carla.says("tandem", carla, carla)
        assert "programm" in carla.sees.casefold()
        await programme_in(company, ProgrammeState.OPEN)
        await joins(carla, "mentor")
        for words in ("tandem", "sperren", "trennen"):
            await carla.says(words, carla, carla, carla)
            assert ("Bitte nennen Sie" in carla.sees) is formal
            assert ("Bitte nenne " in carla.sees) is not formal


# ---------------------------------------------------------------------------- without naming anyone


async def test_two_are_chosen_from_lists_and_become_a_pair(four: Four) -> None:
    await four.carla.opens_home()
    await four.carla.presses("Pair two people")
    assert "Mentor" in four.carla.sees
    await four.carla.searches("mentor", "VOGT")
    assert four.carla.sees == "Lena Vogt"
    await four.carla.submits(mentor="3", mentee="4")
    assert "Mia Moor and Klaus Berg are a pair now" in four.carla.sees
    await four.carla.says("unpair")
    await four.carla.searches("pair", "moor")
    assert four.carla.sees == "Klaus Berg ← Mia Moor"
    await four.carla.submits(pair="1")
    assert "End the pair of Mia Moor and Klaus Berg?" in four.carla.sees
    await four.carla.presses("End pair")
    assert (await pairs(four.company))[0] == (3, 4, PairState.ENDED)


async def test_without_a_pair_there_is_nothing_to_choose(four: Four) -> None:
    await four.carla.says("unpair")
    assert "There is no such pair" in four.carla.sees


async def test_two_are_chosen_to_be_kept_apart(four: Four) -> None:
    await four.carla.says("block")
    await four.carla.searches("one", "")
    assert four.carla.sees == "Klaus Berg\nLena Vogt\nMia Moor"
    await four.carla.submits(one="2", other="2")
    assert "two different people" in four.carla.sees
    await four.carla.sends_form("pair.keep_apart", "", {"one": "2", "other": "4"})
    assert "never propose Lena Vogt and Klaus Berg" in four.carla.sees
    assert len(await rows(four.company, Block)) == 1


@pytest.mark.parametrize("chosen", ["", "5", "99", "x", "9" * 30, "-1"])
async def test_only_who_takes_part_can_be_chosen(four: Four, chosen: str) -> None:
    await four.carla.sends_form("pair.by_hand", "", {"mentor": chosen, "mentee": "4"})
    assert await pairs(four.company) == []
    assert "pair now" not in four.carla.sees


async def test_only_coordinators_search_people_and_only_their_own(four: Four) -> None:
    await four.carla.sends_action("pair.choose")
    four.lena.seen.append(four.carla.form)
    await four.lena.searches("mentor", "")
    assert "Only coordinators" in four.lena.sees


@pytest.mark.parametrize("search", ["mentors", "mentees", "participants", "pairs"])
async def test_nobody_else_searches_what_coordinators_choose_from(four: Four, search: str) -> None:
    await four.carla.says("pair @Klaus @Mia", four.klaus, four.mia)
    somebody = "Klaus" if search == "mentees" else "Moor"
    await four.carla.sends_search(search, somebody)
    assert somebody in four.carla.sees
    await four.lena.sends_search(search, somebody)
    assert "Only coordinators" in four.lena.sees
    assert somebody not in four.lena.sees


def test_whatever_else_can_be_searched_names_no_people() -> None:
    """A new search is for coordinators, or has to be thought about here."""
    everybodys = {name for name, one in routes.searches.items() if not one.coordinator}
    assert everybodys == {"catalogue", "topics"}
