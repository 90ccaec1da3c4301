"""From a programme's rows to a matching problem, and back to rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from handlers.contents import is_given_back
from handlers.conversation.turn import UnitOfWork
from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Participant, Rules, Ties, Weights, apart_of
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Match, Solution
from storage import matchable, pairs, people, programmes
from storage.matchable import People
from storage.tables import Enrolment, Member, Pair, Programme
from storage.types import NO_PAIR, STANDING, EnrolmentState, PairState

DECLINE_REASONS = ("time", "topics", "known", "private")
"""Why somebody says no; see `asking.marked`."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything that matching needs to know about a programme.

    People's ids are our member ids as text. `unrated` take part but have no level yet, and so
    cannot be matched. `standing` are pairs (mentee, mentor) that use up capacity.
    """

    people: tuple[Participant, ...]
    unrated: tuple[Member, ...]
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

    With `some` only what concerns these people.
    """
    joined, every = await _joined(work, programme, some)
    enrolled = [
        (enrolment, member)
        for enrolment, member in joined
        if enrolment.state is EnrolmentState.ACTIVE and member.active
    ]
    standing = [pair for pair in every if _stands(pair)]
    unsettled = await people.below_unknown_managers(work.session, work.workspace.id)
    return Candidates(
        people=tuple(
            _participant(work, enrolment, member, member.level)
            for enrolment, member in enrolled
            if member.level is not None and main_topics(enrolment) and enrolment.languages
            if member.id not in unsettled
        ),
        unrated=tuple(
            member
            for enrolment, member in enrolled
            if member.level is None or not main_topics(enrolment) or not enrolment.languages
        ),
        rules=_rules(programme),
        ties=await _ties(work, every, some),
        standing=tuple((str(pair.mentee_id), str(pair.mentor_id)) for pair in standing),
    )


async def _joined(
    work: UnitOfWork, programme: Programme, some: People | None
) -> tuple[Sequence[tuple[Enrolment, Member]], Sequence[Pair]]:
    if some is None:
        joined = await programmes.participants(work.session, programme.id)
        return joined, await pairs.pairs_in(work.session, programme.id, tuple(PairState))
    joined = await matchable.enrolled(work.session, programme.id, some)
    return joined, await matchable.pairs_with(work.session, programme.id, some)


def _stands(pair: Pair) -> bool:
    return pair.state in STANDING or (pair.pinned and pair.state is PairState.PROPOSED)


def _participant(work: UnitOfWork, enrolment: Enrolment, member: Member, level: int) -> Participant:
    return Participant(
        id=str(member.id),
        role=enrolment.role,
        level=level,
        topics=main_topics(enrolment),
        languages=frozenset(enrolment.languages),
        department=member.department,
        location=member.location,
        zone=member.timezone or work.workspace.timezone,
        capacity=enrolment.capacity,
        style=enrolment.style,
    )


def main_topics(enrolment: Enrolment) -> dict[str, int]:
    """What goes from junior to leader: topics that are given back make no pair."""
    return {key: weight for key, weight in enrolment.topics.items() if not is_given_back(key)}


def _rules(programme: Programme) -> Rules:
    known = {field.name for field in fields(Weights)}
    weights = {name: points for name, points in programme.weights.items() if name in known}
    return Rules(
        on=programme.starts_on,
        min_level_gap=programme.min_level_gap,
        top_min_distance=programme.top_min_distance,
        require_cross_department=programme.require_cross_department,
        min_overlap_hours=programme.min_overlap_hours,
        mentee_capacity=programme.mentee_capacity,
        weights=Weights(**weights),
    )


async def _ties(work: UnitOfWork, every: Sequence[Pair], some: People | None) -> Ties:
    ended = [(one.mentor_id, one.mentee_id) for one in every if one.state is PairState.ENDED]
    if some is not None:
        ids = work.session, work.workspace.id, some
        apart = [*await matchable.apart(*ids), *ended]
        above = await matchable.managers_above(*ids)
        return Ties(
            managers={str(one): str(manager) for one, manager in above},
            apart=apart_of((str(one), str(other)) for one, other in apart),
        )
    members = await people.members_of(work.session, work.workspace.id)
    blocks = await pairs.blocks_in(work.session, work.workspace.id)
    earlier = await pairs.earlier_pairs(work.session, work.workspace.id)
    unlucky = await pairs.became_no_pair(work.session, work.workspace.id)
    apart = [
        *((one.first_id, one.second_id) for one in blocks),
        *((one.mentor_id, one.mentee_id) for one in earlier),
        *((one.mentor_id, one.mentee_id) for one in unlucky),
        *ended,
    ]
    return Ties(
        managers={str(one.id): str(one.manager_id) for one in members if one.manager_id},
        apart=apart_of((str(one), str(other)) for one, other in apart),
    )


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
    return Pair(
        workspace_id=work.workspace.id,
        programme_id=programme.id,
        mentor_id=int(match.mentor.id),
        mentee_id=int(match.mentee.id),
        state=state,
        score=match.score.total,
        topics=list(match.score.topics),
        bonuses=list(match.score.bonuses),
        created_at=work.now,
    )
