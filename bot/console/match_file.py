"""`mentor match`: the people of a CSV file in, the best pairs out. Needs no database."""

from __future__ import annotations

import csv
import io
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Text
from handlers.matching.reasons import UNSETTLED, Unmatched
from handlers.matching.rules import Participant, Rules, Ties
from handlers.matching.score import Score
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Solution
from handlers.pairing.why import reasons
from handlers.people.lists.replies_given import Answers
from handlers.people.people_file import PeopleFile, read_people
from storage.types import Role

PAIR_COLUMNS = (
    "mentee_id",
    "mentor_id",
    "score",
    "topics",
    "reasons",
    "mentee_name",
    "mentor_name",
)
UNMATCHED_COLUMNS = ("id", "role", "reason", "name")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What came of a file: who is in it, the pairs, who has none and why, and how long it took."""

    people: PeopleFile
    solution: Solution
    unmatched: tuple[Unmatched, ...]
    seconds: float

    @property
    def names(self) -> Mapping[str, str]:
        """What the file calls each person, by id."""
        return {row.id: row.name for row in self.people.rows}

    @property
    def mentees(self) -> int:
        """How many want a mentor."""
        return sum(person.role is Role.MENTEE for person in self.people.participants)

    @property
    def mentors(self) -> int:
        """How many offer to be one."""
        return sum(person.role is Role.MENTOR for person in self.people.participants)

    @property
    def summary(self) -> dict[str, object]:
        """The JSON object of docs/matching.md."""
        value, bound = self.solution.value, self.solution.bound
        return {
            "mentees": self.mentees,
            "mentors": self.mentors,
            "matched": value.matched,
            "total_score": value.total_score,
            "bound": {"matched": bound.matched, "total_score": bound.total_score},
            "seconds": round(self.seconds, 3),
        }


def match_people(content: bytes, rules: Rules, answers: Answers | None = None) -> Matched:
    """The best pairs of a file's good rows; nobody whose line of managers is not known is in one.

    Raises BadFile if the file as a whole cannot be read.
    """
    began = time.perf_counter()
    people = read_people(content, answers, rules.on)
    everybody, ties = people.matchable, people.ties
    solution = solve(everybody, rules, ties)
    in_pairs = {one.id for match in solution.matches for one in (match.mentee, match.mentor)}
    alone = [person for person in everybody if person.id not in in_pairs]
    unmatched = sorted(
        (*_why(alone, everybody, rules, ties), *_unsettled(people)), key=_mentees_first
    )
    return Matched(people, solution, tuple(unmatched), time.perf_counter() - began)


def _why(
    alone: Sequence[Participant], everybody: Sequence[Participant], rules: Rules, ties: Ties
) -> tuple[Unmatched, ...]:
    if not alone:
        return ()
    from handlers.matching.shortage import why_all_unmatched

    return tuple(why_all_unmatched(alone, everybody, rules, ties))


def _unsettled(people: PeopleFile) -> Iterator[Unmatched]:
    waiting = (one for one in people.participants if one.id in people.unsettled)
    return (Unmatched(person, UNSETTLED, 0) for person in waiting)


def _mentees_first(one: Unmatched) -> tuple[bool, str]:
    return one.person.role is Role.MENTOR, one.person.id


def pairs_table(say: Say, matched: Matched) -> str:
    """`pairs.csv`: one line for each pair, by mentee and mentor."""
    return _table(
        PAIR_COLUMNS,
        (
            (
                match.mentee.id,
                match.mentor.id,
                str(match.score.total),
                ";".join(_titles(say, match.score.topics)),
                " ".join(map(str, _reasons(say, match.score))),
                matched.names.get(match.mentee.id, ""),
                matched.names.get(match.mentor.id, ""),
            )
            for match in matched.solution.matches
        ),
    )


def _titles(say: Say, keys: Iterable[str]) -> list[str]:
    """Topics by their titles where the catalogue has them; in a file any other key may stand."""
    wordings = ((key, f"topic-{key.replace('_', '-')}") for key in keys)
    return [str(say(f"{one}.short")) if say.has(one) else key for key, one in wordings]


def _reasons(say: Say, score: Score) -> list[Text]:
    return reasons(say, _titles(say, score.topics), score.bonuses)


def unmatched_table(say: Say, matched: Matched) -> str:
    """Everybody without a pair and the reason: mentees first, then mentors."""
    return _table(
        UNMATCHED_COLUMNS,
        (
            (
                one.person.id,
                one.person.role.value,
                reason(say, one),
                matched.names.get(one.person.id, ""),
            )
            for one in matched.unmatched
        ),
    )


def reason(say: Say, one: Unmatched) -> str:
    """Why somebody has no pair, in words."""
    return str(say(f"unmatched-{one.person.role}-{one.reason}", count=one.suitable))


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def _harmless(cell: str) -> str:
    """The cell, as text even to a spreadsheet that would run it as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def write_whole(texts: Mapping[Path, str]) -> None:
    """Each file beside its place first; only when all are there they are moved into it.

    Raises OSError if one cannot be written.
    """
    with ExitStack() as stack:
        moves: list[tuple[Path, Path]] = []
        for path, text in texts.items():
            place = path.resolve()
            beside = place.with_name(f".{place.name}.{os.getpid()}")
            stack.callback(beside.unlink, missing_ok=True)
            beside.write_text(text, encoding="utf-8", newline="")
            moves.append((beside, place))
        for beside, place in moves:
            beside.replace(place)
