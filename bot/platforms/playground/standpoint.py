"""What the database says of the company, as far as the guided path goes by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.contents import is_given_back
from handlers.conversation.turn import UnitOfWork
from handlers.insight.attention import thresholds
from storage import (
    invitations,
    pair_sessions,
    pairs,
    people,
    programmes,
    prompts,
    proposed,
    reflections,
    unanswered,
)
from storage.database import Session
from storage.pair_overview import count_needing
from storage.tables import CHECK_IN, Enrolment, Member, Pair, Programme, Workspace
from storage.types import NOT_ARCHIVED, STANDING, PairState, PromptState, SessionState


@dataclass(slots=True)
class Standpoint:
    """Where the company stands."""

    language: str
    """What the company speaks: who does too is followed before others."""
    zone: str
    """The head office's: there it is morning now."""
    since: datetime
    """When the visitor came."""
    now: datetime
    lives: bool
    """Whether the others act while the visitor plays."""
    coordinator: Member | None
    programme: Programme | None
    everyone: Sequence[Member]
    enrolled: Sequence[tuple[Enrolment, Member]] = ()
    pairs: Sequence[Pair] = ()
    listed: Sequence[tuple[int, int]] = ()
    """Mentee and mentor of each pair on the coordinator's list."""
    asked: Sequence[Member] = ()
    """Who of the pair followed has its proposal before them."""
    authors: frozenset[int] = frozenset()
    by_id: dict[int, Member] = field(default_factory=dict)
    followed: Pair | None = None
    """The pair to which the path leads."""
    checked_in: Sequence[Member] = ()
    """Who of that pair has a check-in before them."""
    met_by: Member | None = None
    """Who of that pair has said that the two have met, if nobody has reflected on it yet."""
    invited: frozenset[int] = frozenset()
    """Who has an invitation to the programme before them."""
    needing: int = 0
    """Pairs on the coordinator's attention list."""

    @property
    def newcomers(self) -> frozenset[int]:
        """Who has joined since the visitor came."""
        return frozenset(
            member.id for enrolment, member in self.enrolled if enrolment.joined_at >= self.since
        )

    def in_state(self, *states: PairState) -> list[Pair]:
        """The pairs in one of these states, first those to whom the path leads first."""
        found = [pair for pair in self.pairs if pair.state in states]
        return sorted(found, key=self._rank)

    @property
    def joined_alone(self) -> tuple[Enrolment, Member] | None:
        """Whoever has joined since the visitor came, and is in no pair and on no list."""
        busy = {
            one for pair in self.in_state(*STANDING) for one in (pair.mentee_id, pair.mentor_id)
        }.union(*self.listed)
        alone = (own for own in self.enrolled if own[1].id in self.newcomers - busy)
        return next(alone, None)

    def is_sought(self, own: Enrolment) -> bool:
        """Whether anybody on the other side shares a topic with somebody; how many stays unsaid."""
        mine = _main(own)
        others = (one for one, _member in self.enrolled if one.role is own.role.other)
        return any(mine & _main(one) for one in others)

    def most_sought(self, own: Enrolment) -> str:
        """The topic that most on the other side have; empty if nobody is there."""
        others = [one for one, _member in self.enrolled if one.role is own.role.other]
        counts = Counter(topic for one in others for topic in sorted(_main(one)))
        return counts.most_common(1)[0][0] if counts else ""

    def of(self, pair: Pair) -> tuple[Member, Member]:
        """The mentee and the mentor."""
        return self.by_id[pair.mentee_id], self.by_id[pair.mentor_id]

    def speaks(self, member: Member) -> bool:
        """Whether that person speaks the company's language with the bot."""
        return member.language in ("", self.language)

    def _rank(self, pair: Pair) -> tuple[bool, bool, bool]:
        """Whom the visitor let join, then who speaks as the company does, then the head office."""
        both = self.of(pair)
        joined = any(member.id in self.newcomers for member in both)
        speak = all(self.speaks(member) for member in both)
        here = all(member.timezone in ("", self.zone) for member in both)
        return not joined, not speak, not here


def _main(own: Enrolment) -> set[str]:
    return {topic for topic in own.topics if not is_given_back(topic)}


async def standpoint_of(
    session: Session,
    workspace: Workspace,
    since: datetime,
    followed: int | None,
    now: datetime,
    *,
    lives: bool,
) -> Standpoint:
    """All of it; the pair of the id `followed` is followed as long as it stands, else the next."""
    everyone = await people.members_of(session, workspace.id)
    coordinators = await people.coordinators_of(session, workspace.id)
    found = await programmes.programmes_in(session, workspace.id, NOT_ARCHIVED)
    coordinator, programme = next(iter(coordinators), None), next(iter(found), None)
    facts = Standpoint(
        workspace.language,
        workspace.timezone,
        since,
        now,
        lives,
        coordinator,
        programme,
        everyone,
    )
    if programme is None:
        return facts
    facts.by_id = {member.id: member for member in everyone}
    facts.enrolled = await programmes.participants(session, programme.id)
    facts.pairs = await pairs.pairs_in(session, programme.id, tuple(PairState))
    facts.listed = await proposed.couples(session, programme.id)
    facts.authors = await reflections.authors_in(session, programme.id)
    unit = UnitOfWork(session=session, now=now, workspace=workspace)
    facts.needing = await count_needing(session, programme.id, thresholds(unit, programme))
    facts.invited = await prompts.recipients(session, programme.id, invitations.KIND)
    standing = facts.in_state(*STANDING)
    facts.followed = next((pair for pair in standing if pair.id == followed), None) or next(
        iter(standing), None
    )
    if facts.followed is not None:
        facts.asked = [
            one
            for one in facts.of(facts.followed)
            if await prompts.sent_about(session, one, "proposal", facts.followed.id)
        ]
        facts.checked_in = await unanswered.asked_to_check_in(
            session, programme.id, facts.followed.id
        )
        facts.met_by = await _met_by(session, facts, facts.followed)
    return facts


async def _met_by(session: Session, facts: Standpoint, pair: Pair) -> Member | None:
    """Of two who have met, first whoever has said so, and by an answer rather than by a word."""
    every = await pair_sessions.sessions_of(session, pair.id)
    if not any(one.state is SessionState.HELD for one in every):
        return None
    both = sorted(facts.of(pair), key=lambda one: not facts.speaks(one))
    for one in both:
        asked = await prompts.newest(
            session, pair.workspace_id, CHECK_IN, pair.id, one.id, sent=True
        )
        if asked is not None and asked.state is PromptState.ANSWERED:
            return one
    return both[0]
