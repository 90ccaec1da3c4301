"""Matching against an oracle that was written apart from the engine, for many odd companies.

The oracle reads the file by hand, tries everything (or solves an integer program), and looks at
each reason that is said: of a pair, and of somebody who has none.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest

from bot.console.match_file import Matched, match_people, pairs_table, unmatched_table
from handlers.conversation.catalogue import Catalogue, Say
from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Participant
from handlers.matching.shortage import why_all_unmatched
from handlers.pairing.review import FEWEST_UNMATCHED
from handlers.people.lists.replies_given import Answers
from handlers.people.people_file import read_people
from storage.tables import ListedPair
from tests.conversation import Company
from tests.handlers.matching.independent import House
from tests.handlers.open_programmes import rows as rows_of
from tests.people_csv import content
from tests.proofs.odd_companies import FAMILIES, TOPICS, OddCompany, odd_company
from tests.proofs.odd_companies_in_chat import settle
from tests.proofs.people_oracle import Heard, heard, in_tables
from tests.sizes import Size

BONUSES = (
    "department",
    "department_half",
    "location",
    "location_half",
    "near_level",
    "hours",
    "style",
)
FEW = 30
"""Possible pairs up to which everything is tried out."""


@dataclass(frozen=True)
class Answer:
    """What somebody is told who has a company matched: tables as they are read in a spreadsheet."""

    pairs: list[list[str]]
    """Mentee, mentor, score, topics, reasons, and both names."""
    unmatched: dict[str, str]
    """The reason for each person who has none."""


@pytest.fixture(scope="module")
def say() -> Say:
    return Catalogue().speaker("en")


def matched(company: OddCompany) -> Matched:
    """What the engine makes of the company's file, and of what its coordinator has pinned."""
    file = content(*company.rows)
    answers = Answers(managers_outside=company.managers_outside)
    if not company.pins:
        return match_people(file, company.rules, answers)
    people = read_people(file, answers)
    everybody = tuple(people.matchable)
    found = MatchingProblem(everybody, company.rules, people.ties, company.pins).solved()
    taken = {id_ for match in found.matches for id_ in (match.mentee.id, match.mentor.id)}
    taken |= {id_ for pin in company.pins for id_ in pin}
    alone = [one for one in everybody if one.id not in taken]
    return Matched(
        people, found, tuple(why_all_unmatched(alone, everybody, company.rules, people.ties)), 0.0
    )


def told(say: Say, found: Matched) -> Answer:
    """The two tables, read back."""
    pairs, alone = (
        list(csv.reader(io.StringIO(table(say, found), newline="")))[1:]
        for table in (pairs_table, unmatched_table)
    )
    assert len({row[0] for row in alone}) == len(alone), "somebody is listed twice"
    return Answer(pairs, {row[0]: row[2] for row in alone})


# ---------------------------------------------------------------------------- the judgement


def check(company: OddCompany, said: Heard, answer: Answer, say: Say) -> None:
    """Everything that was said is true, and nothing better exists."""
    house = House(said.population)
    chosen = [(row[0], row[1]) for row in answer.pairs]
    _check_room(house, chosen)
    for row in answer.pairs:
        _check_pair(house, row, say)
    served = {leader for leader, _ in chosen} - {leader for leader, _ in company.pins}
    value = (len(served), sum(int(row[2]) for row in answer.pairs))
    assert value == best_of(house), company.name
    reasons = dict(_reasons(house, [*chosen, *company.pins], say))
    roles = {row["id"]: row["role"] for row in company.rows if row.get("role")}
    reasons |= {id_: str(say(f"unmatched-{roles[id_]}-unsettled")) for id_ in said.unsettled}
    assert answer.unmatched == reasons, company.name


def best_of(house: House) -> tuple[int, int]:
    """Matched leaders and total score of the best of all solutions, as the oracle finds it."""
    if len(house.points) <= FEW:
        return house.best_by_trying()
    return house.best_by_integer_program()


def _check_room(house: House, chosen: Sequence[tuple[str, str]]) -> None:
    """Nobody is matched twice with the same person, nor more often than they have room for."""
    assert len(set(chosen)) == len(chosen)
    for side, people, room in (
        (0, house.mentees, house.mentee_room),
        (1, house.mentors, house.mentor_room),
    ):
        taken = Counter(pair[side] for pair in chosen)
        for person, places in zip(people, room, strict=True):
            assert taken.pop(person.id, 0) <= places, person
        assert not taken, "somebody is matched who does not take part"


def _check_pair(house: House, row: Sequence[str], say: Say) -> None:
    """The two may be a pair, and their score, topics and reasons are what the oracle finds."""
    leader = next(one for one in house.mentees if one.id == row[0])
    junior = next(one for one in house.mentors if one.id == row[1])
    assert house.forbidden_by(leader, junior) == set(), row
    earned = house.earned(leader, junior)
    topics = [_title(say, key) for key in house.shared_topics(leader, junior)]
    sentences = [str(say("why-topics", topics="; ".join(topics)))]
    sentences += [str(say(f"why-{name.replace('_', '-')}")) for name in BONUSES if name in earned]
    truth = [str(sum(earned.values())), ";".join(topics), " ".join(sentences)]
    assert list(row[2:]) == [*truth, leader.id.title(), junior.id.title()], row


def _title(say: Say, key: str) -> str:
    """What people call a topic; one that the catalogue does not have is called by its key."""
    return str(say(f"topic-{key}.short")) if key in TOPICS else key


def _reasons(
    house: House, everything: Sequence[tuple[str, str]], say: Say
) -> Iterator[tuple[str, str]]:
    """Everybody who is in no pair, and what is to be said about it."""
    busy = {id_ for pair in everything for id_ in pair}
    for person in (*house.mentees, *house.mentors):
        if person.id not in busy:
            rule, suitable = house.why_alone(person, everything)
            key = f"unmatched-{person.role}-{rule}"
            yield person.id, str(say(key, count=suitable))


# ---------------------------------------------------------------------------- files


@pytest.mark.parametrize("family", FAMILIES)
def test_a_files_pairs_are_the_best_and_every_reason_is_true(
    family: str, size: Size, say: Say
) -> None:
    for number in range(size(3, 34)):
        company = odd_company(family, number)
        found = matched(company)
        said = heard(company)
        assert sorted({bad.line for bad in found.people.bad}) == said.bad, company.name
        answer = told(say, found)
        check(company, said, answer, say)
        assert found.solution.bound == found.solution.value, company.name
        backwards = replace(company, rows=company.rows[::-1])
        if not said.bad:
            assert told(say, matched(backwards)) == answer, company.name


@pytest.mark.parametrize("family", FAMILIES)
def test_the_two_oracles_agree(family: str, size: Size) -> None:
    """Trying everything, and an integer program: so that neither is believed for itself."""
    for number in range(size(1, 12)):
        company = odd_company(family, number)
        house = House(heard(company).population)
        if len(house.points) <= FEW:
            assert house.best_by_trying() == house.best_by_integer_program(), company.name


def test_a_family_is_not_all_of_one_kind() -> None:
    """The odd cases are there: otherwise the proof would prove little."""
    reasons: set[str] = set()
    for family in FAMILIES:
        for number in range(6):
            company = odd_company(family, number)
            house = House(heard(company).population)
            for leader in house.mentees:
                for junior in house.mentors:
                    reasons |= house.forbidden_by(leader, junior)
    assert reasons == {"level", "topics", "languages", "hours", "department", "apart", "line"}


# ---------------------------------------------------------------------------- chat


IN_CHAT = [one for one in FAMILIES if one not in ("detours", "spoilt_rows", "lopsided")]
"""Topics that the catalogue knows, rows that a form would have taken, and somebody on each side."""


@pytest.mark.parametrize("family", IN_CHAT)
async def test_the_list_in_chat_is_the_best_too(
    family: str, size: Size, sqlite_url: str, say: Say
) -> None:
    """Read from tables, where a circle of managers and an empty time zone mean something else."""
    async with Company.founded(sqlite_url) as chat:
        for number in range(size(1, 5)):
            company = odd_company(family, number)
            whole_hours = int(company.rules.min_overlap_hours)
            rules = replace(company.rules, min_overlap_hours=whole_hours)
            company = replace(company, rules=rules)
            await _check_in_chat(chat.neighbour(f"T{number}"), company, say)


async def _check_in_chat(chat: Company, company: OddCompany, say: Say) -> None:
    carla = await chat.person("Carla Coy", coordinator=True)
    async with chat.bot.database.begin() as session:
        members = await settle(chat, session, company)
    await carla.says("match")
    if company.pins:
        await carla.presses(str(say("match-again")))
    by_row = {member_id: id_ for id_, member_id in members.items()}
    pairs = [
        (by_row[one.mentee_id], by_row[one.mentor_id], one)
        for one in await rows_of(chat, ListedPair)
        if not one.pinned and one.mentee_id in by_row
    ]
    population = in_tables(company, "Europe/Berlin")
    house = House(population)
    by_id = {one.id: one for one in population.people}
    for mentee, mentor, pair in pairs:
        _check_row(house, by_id[mentee], by_id[mentor], pair)
    chosen = [(mentee, mentor) for mentee, mentor, _ in pairs]
    _check_room(house, chosen)
    served = {leader for leader, _ in chosen} - {leader for leader, _ in company.pins}
    assert (len(served), sum(pair.score for _, _, pair in pairs)) == best_of(house), company.name
    seen = carla.sees
    reasons = dict(_reasons(house, [*chosen, *company.pins], say))
    if reasons:
        assert str(say("match-unmatched", count=len(reasons))) in seen, company.name
    lines = [f"• {id_.title()}: {reason}" for id_, reason in reasons.items()]
    shown = sum(line in seen for line in lines)
    assert shown >= min(len(lines), FEWEST_UNMATCHED), company.name
    if shown < len(lines):
        more = say("match-unmatched-more", count=len(lines) - shown)
        assert str(more) in seen, company.name


def _check_row(house: House, leader: Participant, junior: Participant, pair: ListedPair) -> None:
    earned = house.earned(leader, junior)
    assert house.forbidden_by(leader, junior) == set(), pair
    assert pair.score == sum(earned.values())
    assert pair.topics == house.shared_topics(leader, junior)
    assert pair.bonuses == [name for name in BONUSES if name in earned]
