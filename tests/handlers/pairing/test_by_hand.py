"""What a coordinator does by hand: put two people together, part them, keep them apart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import NamedTuple

import pytest
from structlog.testing import capture_logs

import handlers.modules  # noqa: F401  (registers every search)
from handlers.conversation.router import routes
from storage.tables import AuditEntry, Block, ListedPair, Pair
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair, programme_of, set_programme
from tests.kept import kept


class Four(NamedTuple):
    """Carla coordinates; Lena and Mia are mentors, Klaus is a leader; Otto takes no part."""

    company: Company
    carla: Person
    lena: Person
    mia: Person
    klaus: Person
    otto: Person


@kept
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
async def test_two_are_asked_the_leader_first_whoever_is_named_first(
    four: Four, words: str
) -> None:
    company, carla, lena, klaus = four.company, four.carla, four.lena, four.klaus
    await carla.says(words, klaus, lena)
    assert "I’m asking Klaus Berg first, then Lena Vogt" in carla.sees
    assert "on Thursday, 3 December and not before" in carla.sees, "eight working days"
    await company.delivers()
    assert "Lena Vogt could be your mentor" in klaus.sees
    assert "Put together by a coordinator" not in klaus.sees, "their topics are the reason"
    assert "Klaus" not in lena.has_seen
    await klaus.presses("Yes, meet Lena Vogt")
    await company.delivers()
    await lena.presses("Yes, meet Klaus Berg")
    assert await pairs(company) == [(2, 4, PairState.RUNNING)]
    await company.delivers()
    for person in (lena, klaus):
        assert "Lena Vogt and Klaus Berg: you are a pair now" in person.sees
    await carla.says("pair", lena, klaus)
    assert "Lena Vogt and Klaus Berg are a pair already" in carla.sees
    assert [entry.act for entry in await rows(company, AuditEntry)] == ["pair.by_hand"]


@pytest.mark.parametrize(
    ("settings", "day"), [({"round_days": 5}, "30"), ({"cadence_weeks": 1}, "27")]
)
async def test_the_programmes_setting_says_how_long_they_are_asked(
    four: Four, settings: dict[str, int], day: str
) -> None:
    async with four.company.bot.database.begin() as session:
        for key, value in settings.items():
            setattr(await programme_of(four.company, session, "Spring"), key, value)
    await four.carla.says("pair", four.lena, four.klaus)
    assert f", {day} November and not before" in four.carla.sees


@pytest.mark.parametrize("who", ["the leader", "the mentor", "nobody"])
async def test_a_no_shows_at_the_end_of_the_round_and_not_whose_it_was(
    four: Four, who: str
) -> None:
    company, carla = four.company, four.carla
    await carla.says("pair", four.lena, four.klaus)
    await company.delivers()
    if who == "the mentor":
        await four.klaus.presses("Yes, meet")
        await company.delivers()
    if who != "nobody":
        said_no = four.klaus if who == "the leader" else four.lena
        await said_no.presses("No, thank you")
        await said_no.submits(reason="topics")
    for moment in ("2026-11-25 12:00", "2026-12-02 12:00"):
        await company.moves_to(moment)
        await carla.says("status")
        assert "0 running, 1 being asked" in carla.sees
        await carla.says("pair", four.lena, four.klaus)
        assert "These two are being asked already" in carla.sees
    await company.moves_to("2026-12-04 12:00")
    await carla.says("status")
    assert "0 running, 0 being asked" in carla.sees
    assert "Klaus Berg" in carla.has_seen
    await carla.says("pair", four.lena, four.klaus)
    assert "were a pair or a suggestion before" in carla.sees


async def test_every_rule_that_a_pair_by_hand_breaks_is_named_before_anybody_is_asked(
    four: Four,
) -> None:
    company, carla = four.company, four.carla
    tim = await company.person("Tim Tau", timezone="America/Los_Angeles")
    await joins(tim, "mentor", "c1", level="7", department="Sales", languages=("fr",))
    async with company.bot.database.begin() as session:
        (await programme_of(company, session, "Spring")).require_cross_department = True
        klaus = await company.member(session, four.klaus)
        (await company.member(session, tim)).manager_id = klaus.id
    await carla.says("block", tim, four.klaus)
    await carla.says("pair", tim, four.klaus)
    for sentence in (
        "Tim Tau and Klaus Berg do not fit the rules of “Spring”",
        "Tim Tau offers none of the topics that Klaus Berg wants.",
        "no language in common",
        "too close to each other in level",
        "working hours overlap too little",
        "work in the same department",
        "in the other’s reporting line",
        "blocked for each other",
    ):
        assert sentence in carla.sees
    assert await pairs(company) == []
    await carla.presses("Ask them all the same")
    assert "I’m asking Klaus Berg first" in carla.sees
    await carla.sends_action("pair.sure", "6:4")
    assert "being asked already" in carla.sees
    assert [state for *_two, state in await pairs(company)] == [PairState.ASKING_MENTEE]


async def test_what_cannot_be_checked_is_said_and_a_trainee_is_not_given_to_their_boss_in_silence(
    four: Four,
) -> None:
    async with four.company.bot.database.begin() as session:
        klaus = await four.company.member(session, four.klaus)
        lena = await four.company.member(session, four.lena)
        lena.level, lena.manager_id = None, klaus.id
    await four.carla.says("pair", four.lena, four.klaus)
    assert "I cannot check all rules" in four.carla.sees
    assert "in the other’s reporting line" in four.carla.sees
    assert await pairs(four.company) == []


async def test_who_has_no_room_is_named(four: Four) -> None:
    await become_a_pair(four.carla, four.lena, four.klaus)
    await four.carla.says("pair", four.mia, four.klaus)
    assert "Klaus Berg has no room for one more pair." in four.carla.sees


@pytest.mark.parametrize("argument", ["", "x", "2", "2:4:5", "2:99", "2:" + "9" * 30, "4:4"])
async def test_a_forged_confirmation_asks_nobody(four: Four, argument: str) -> None:
    with capture_logs() as logs:
        await four.carla.sends_action("pair.sure", argument)
    assert "request_failed" not in [one["event"] for one in logs], "no fault of ours"
    assert await pairs(four.company) == []


async def test_who_is_being_asked_already_is_asked_about_nobody_else(four: Four) -> None:
    await four.carla.says("match")
    await four.carla.presses("Approve 1 pair")
    await four.company.delivers()
    ((mentor, _mentee, _state),) = await asked(four.company)
    other = {2: four.mia, 3: four.lena}[mentor]
    await four.carla.says("pair", other, four.klaus)
    assert "Klaus Berg is being asked about another pair until Thursday, 3 Dec" in four.carla.sees
    assert len(await asked(four.company)) == 1


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
    assert "Please name two people: /mentor end @one @other." in four.carla.sees
    await become_a_pair(four.carla, four.lena, four.klaus)
    await four.carla.says("unpair", four.mia, four.klaus)
    assert "are not a pair" in four.carla.sees
    await four.carla.says("unpair", four.klaus, four.lena)
    assert "End the pair of Lena Vogt and Klaus Berg?" in four.carla.sees
    assert await pairs(four.company) == [(2, 4, PairState.RUNNING)]
    confirm = four.carla.button("End the pair").confirm
    assert confirm is not None
    await four.carla.presses("End the pair")
    assert "The pair has ended" in four.carla.sees
    await four.carla.presses("End the pair")
    assert "This pair has ended" in four.carla.sees
    await four.carla.sends_action("pair.end", "99")
    assert "older message" in four.carla.sees
    acts = [entry.act for entry in await rows(four.company, AuditEntry)]
    assert acts == ["pair.by_hand", "pair.end"]


async def test_who_is_kept_apart_is_not_proposed_but_a_pair_that_stands_stays(four: Four) -> None:
    await four.carla.says("block", four.lena, four.klaus)
    assert "I’ll never propose Lena Vogt and Klaus Berg to each other" in four.carla.sees
    await four.carla.says("match")
    listed = await rows(four.company, ListedPair)
    assert [(one.mentor_id, one.mentee_id) for one in listed] == [(3, 4)]
    await four.carla.says("sperren", four.klaus, four.mia)
    assert await rows(four.company, ListedPair) == [], "the proposal goes at once"
    await become_a_pair(four.carla, four.lena, four.klaus)
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


async def test_two_are_chosen_from_lists_and_asked(four: Four) -> None:
    await four.carla.opens_home()
    await four.carla.presses("Pair two people")
    assert "Mentor" in four.carla.sees
    await four.carla.searches("mentor", "VOGT")
    assert four.carla.sees == "Lena Vogt"
    await four.carla.submits(mentor="3", mentee="4")
    assert "I’m asking Klaus Berg first, then Mia Moor" in four.carla.sees
    for person in (four.klaus, four.mia):
        await person.sends_action("proposal.accept", "1")
    await four.carla.says("unpair")
    await four.carla.searches("pair", "moor")
    assert four.carla.sees == "Klaus Berg ← Mia Moor"
    await four.carla.submits(pair="1")
    assert "End the pair of Mia Moor and Klaus Berg?" in four.carla.sees
    await four.carla.presses("End the pair")
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
    assert "I’m asking" not in four.carla.sees


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
