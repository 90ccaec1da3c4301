"""From a programme's rows to a matching problem, and back to rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from handlers.contents import is_given_back
from handlers.conversation.turn import UnitOfWork
from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Participant, Rules, Ties, Weights, apart_of
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Match, Solution
from storage import matchable, people
from storage.matchable import People
from storage.rows import in_parts
from storage.tables import Pair, Programme
from storage.types import NO_PAIR, PairState

DECLINE_REASONS = ("time", "topics", "known", "private")
"""Why somebody says no; see `asking.marked`."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything that matching needs to know about a programme, or about some of its people.

    People's ids are our member ids as text. `unrated` have no level, topic or language yet, and so
    cannot be matched. `standing` are pairs (mentee, mentor) that use up capacity.
    """

    people: tuple[Participant, ...]
    unrated: tuple[str, ...]
    rules: Rules
    ties: Ties
    standing: tuple[tuple[str, str], ...]

    @property
    def problem(self) -> MatchingProblem:
        """All that the best pairs depend on."""
        return MatchingProblem(self.people, self.rules, self.ties, self.standing)

    def solved(self) -> Solution:
        """The best pairs besides those that stand."""
        return solve(self.people, self.rules, self.ties, self.standing)

    def without(self, ids: frozenset[str]) -> Candidates:
        """The same without some people."""
        return replace(self, people=tuple(one for one in self.people if one.id not in ids))

    def besides(self, listed: Iterable[tuple[str, str]]) -> Candidates:
        """The same with further pairs (mentee, mentor) that use up capacity."""
        return replace(self, standing=tuple(dict.fromkeys((*self.standing, *listed))))


async def candidates_of(
    work: UnitOfWork, programme: Programme, some: People | None = None
) -> Candidates:
    """The active people of a programme, its rules, and the pairs that stand or are pinned.

    With `some` only what concerns these people. Whoever has somebody in their line of managers who
    is not known cannot be matched, and is in neither list.
    """
    some = matchable.active(programme) if some is None else some
    ids = work.workspace.id, some
    unsettled = await people.below_unknown_managers(work.session, *ids)
    known: list[Participant] = []
    alike: dict[Any, Any] = {}
    unrated: list[str] = []
    async for part in in_parts(work.session, matchable.parts(programme.id, some)):
        for one in part:
            if one.level is None or not is_complete(one.topics, one.languages):
                unrated.append(str(one.id))
            elif one.id not in unsettled:
                zone = one.timezone or work.workspace.timezone
                known.append(_participant(one, one.level, zone, alike))
    standing: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    async for part in in_parts(work.session, matchable.together(programme.id, some)):
        for mentee, mentor, has_ended in part:
            (apart if has_ended else standing).append((str(mentee), str(mentor)))
    ties = await _ties(work, some, apart)
    return Candidates(tuple(known), tuple(unrated), _rules(programme), ties, tuple(standing))


def _participant(
    one: matchable.MatchingProfile, level: int, zone: str, alike: dict[Any, Any]
) -> Participant:
    """What many have alike is there once, in `alike`: so many people are soon forgotten then."""

    def shared(value: Any) -> Any:
        return alike.setdefault(value, value)

    return Participant(
        id=str(one.id),
        role=one.role,
        level=level,
        topics=main_topics(one.topics),
        languages=shared(frozenset(one.languages)),
        department=shared(one.department),
        location=shared(one.location),
        zone=shared(zone),
        capacity=one.capacity,
        style=shared(one.style),
    )


def is_complete(topics: Mapping[str, int], languages: Sequence[str]) -> bool:
    """Whether somebody with a level can be matched by what their profile says."""
    return bool(main_topics(topics)) and bool(languages)


def main_topics(topics: Mapping[str, int]) -> dict[str, int]:
    """What goes from junior to leader: topics that are given back make no pair."""
    return {key: weight for key, weight in topics.items() if not is_given_back(key)}


def _rules(programme: Programme) -> Rules:
    return Rules(
        on=programme.starts_on,
        min_level_gap=programme.min_level_gap,
        top_min_distance=programme.top_min_distance,
        require_cross_department=programme.require_cross_department,
        min_overlap_hours=programme.min_overlap_hours,
        mentee_capacity=programme.mentee_capacity,
        weights=weights_of(programme),
    )


def weights_of(programme: Programme) -> Weights:
    """The points of the score's parts in a programme."""
    known = {field.name for field in fields(Weights)}
    return Weights(**{name: one for name, one in programme.weights.items() if name in known})


async def _ties(work: UnitOfWork, some: People, apart: list[tuple[str, str]]) -> Ties:
    for query in matchable.apart(work.workspace.id, some):
        async for part in in_parts(work.session, query):
            apart += [(str(one), str(other)) for one, other in part]
    managers: dict[str, str] = {}
    above = matchable.managers_above(work.workspace.id, some)
    async for part in in_parts(work.session, above):
        managers |= {str(one): str(manager) for one, manager in part}
    return Ties(managers, apart_of(apart))


async def waiting_for_a_list(
    work: UnitOfWork, programme: Programme, some: People
) -> frozenset[str]:
    """Who of them was asked last, or was to be, and no pair came of it: for the next list.

    Both of the two, whatever the reason, so that it tells nothing.
    """
    latest: dict[int, Pair] = {}
    for pair in await matchable.pairs_with(work.session, programme.id, some):
        if pair.asked_at is not None or pair.accepted_at is not None:
            latest |= {pair.mentor_id: pair, pair.mentee_id: pair}
    return frozenset(str(one) for one, pair in latest.items() if pair.state in NO_PAIR)


def no_pair_since(over: Iterable[Pair]) -> dict[int, datetime]:
    """Both people of suggestions of which no pair came, and when that was last."""
    since: dict[int, datetime] = {}
    for pair in over:
        if pair.asked_at is not None and pair.ended_at is not None:
            for member_id in (pair.mentee_id, pair.mentor_id):
                since[member_id] = max(pair.ended_at, since.get(member_id, pair.ended_at))
    return since


def pair_row(work: UnitOfWork, programme: Programme, match: Match, state: PairState) -> Pair:
    """A new pair with its score and reasons."""
    return Pair(state=state, **_told_of(work, programme, match))


def listed_columns(
    work: UnitOfWork, programme: Programme, match: Match, *, pinned: bool = False
) -> dict[str, Any]:
    """The same on the coordinator's list: the columns of a ListedPair."""
    return {"pinned": pinned, **_told_of(work, programme, match)}


def _told_of(work: UnitOfWork, programme: Programme, match: Match) -> dict[str, Any]:
    return {
        "workspace_id": work.workspace.id,
        "programme_id": programme.id,
        "mentor_id": int(match.mentor.id),
        "mentee_id": int(match.mentee.id),
        "score": match.score.total,
        "topics": list(match.score.topics),
        "bonuses": list(match.score.bonuses),
        "created_at": work.now,
    }
