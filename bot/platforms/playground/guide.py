"""The guided path of five steps: what has happened by itself lights up, and what comes next."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.turn import speaker
from storage import pairs, people, programmes, prompts, reflections, unanswered
from storage.database import Session
from storage.tables import Enrolment, Member, Pair, Programme, Workspace
from storage.types import ASKED, NOT_ARCHIVED, PairState


class GuideStep(enum.StrEnum):
    """The main job, in order; worded as `playground-step-<value>`."""

    JOIN = "join"
    MATCH = "match"
    MEET = "meet"
    REFLECT = "reflect"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Move:
    """The next thing to do, worded as `playground-move-<key>`: as that person, with those words.

    Without a person it is the clock that has to move.
    """

    key: str
    person: Member | None = None
    command: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """The steps done so far, and the next move of the first that is not."""

    done: frozenset[GuideStep]
    move: Move


@dataclass(slots=True)
class _Facts:
    """What the database says."""

    language: str
    """What the company speaks: who does too is followed before others."""
    coordinator: Member | None
    programme: Programme | None
    everyone: Sequence[Member]
    enrolled: Sequence[tuple[Enrolment, Member]] = ()
    pairs: Sequence[Pair] = ()
    asked: Sequence[Member] = ()
    """Who has a proposal before them."""
    checked_in: Sequence[Member] = ()
    """Who has a check-in before them."""
    authors: frozenset[int] = frozenset()
    by_id: dict[int, Member] = field(default_factory=dict)

    def in_state(self, *states: PairState) -> list[Pair]:
        """The pairs in one of these states: those of the company's language, then the oldest."""
        found = [pair for pair in self.pairs if pair.state in states]
        return sorted(found, key=lambda pair: not self._is_spoken_in(pair))

    def _is_spoken_in(self, pair: Pair) -> bool:
        both = (self.by_id[pair.mentee_id], self.by_id[pair.mentor_id])
        return all(self.speaks(member) for member in both)

    def speaks(self, member: Member) -> bool:
        """Whether that person speaks the company's language with the bot."""
        return member.language in ("", self.language)


class Guide:
    """Knows since when the demo runs, and whether the coordinator has looked at the outcome."""

    def __init__(self, since: datetime) -> None:
        self._since = since
        self._reader = ""
        """Who is to look at the status, once there is a reflection."""
        self._status_seen = False

    def command_used(self, person: str, name: str) -> None:
        """Somebody used a command; the coordinator's `status` ends the path."""
        if name == "status" and person == self._reader:
            self._status_seen = True

    async def path(self, session: Session, workspace: Workspace) -> Path:
        """Where the company stands."""
        facts = await _facts(session, workspace)
        if facts.authors and facts.coordinator is not None:
            self._reader = facts.coordinator.external_id
        done = self._done(facts)
        return Path(done, self._move(facts, done))

    def _done(self, facts: _Facts) -> frozenset[GuideStep]:
        reached = {
            GuideStep.JOIN: any(one.joined_at >= self._since for one, _member in facts.enrolled),
            GuideStep.MATCH: any(pair.asked_at for pair in facts.pairs),
            GuideStep.MEET: any(pair.introduced_at for pair in facts.pairs),
            GuideStep.REFLECT: bool(facts.authors),
            GuideStep.STATUS: self._status_seen,
        }
        return frozenset(step for step, is_done in reached.items() if is_done)

    def _move(self, facts: _Facts, done: frozenset[GuideStep]) -> Move:
        moves = {
            GuideStep.JOIN: _to_join,
            GuideStep.MATCH: _to_match,
            GuideStep.MEET: _to_meet,
            GuideStep.REFLECT: _to_reflect,
            GuideStep.STATUS: _to_status,
        }
        first = next((step for step in GuideStep if step not in done), None)
        return moves[first](facts) if first else Move("finished")


async def _facts(session: Session, workspace: Workspace) -> _Facts:
    everyone = await people.members_of(session, workspace.id)
    coordinators = await people.coordinators_of(session, workspace.id)
    found = await programmes.programmes_in(session, workspace.id, NOT_ARCHIVED)
    coordinator, programme = next(iter(coordinators), None), next(iter(found), None)
    facts = _Facts(workspace.language, coordinator, programme, everyone)
    if facts.programme is None:
        return facts
    programme_id = facts.programme.id
    facts.by_id = {member.id: member for member in everyone}
    facts.enrolled = await programmes.participants(session, programme_id)
    facts.pairs = await pairs.pairs_in(session, programme_id, tuple(PairState))
    told = await prompts.recipients(session, programme_id, "proposal")
    asked = await unanswered.asked_for_a_pair(session, programme_id)
    facts.asked = [one for one in asked if one.id in told]
    facts.checked_in = await unanswered.asked_to_check_in(session, programme_id)
    facts.authors = await reflections.authors_in(session, programme_id)
    return facts


def _to_join(facts: _Facts) -> Move:
    if facts.programme is None or facts.programme.opened_at is None:
        return Move("open", facts.coordinator, "programme")
    enrolled = {member.id for _enrolment, member in facts.enrolled}
    free = [one for one in facts.everyone if one.id not in enrolled and not one.is_coordinator]
    least_senior = sorted(free, key=lambda one: (not facts.speaks(one), one.level or 9, one.name))
    return Move("join", next(iter(least_senior), None), "join")


def _to_match(facts: _Facts) -> Move:
    key = "approve" if facts.in_state(PairState.PROPOSED) else "match"
    return Move(key, facts.coordinator, "match")


def _to_meet(facts: _Facts) -> Move:
    """Follow the pair that is nearest to its introduction."""
    if facts.in_state(PairState.RUNNING):
        return Move("introduction")
    asked = {member.id for member in facts.asked}
    for pair in facts.in_state(PairState.ASKING_MENTOR):
        if pair.mentor_id in asked:
            return Move("mentor", facts.by_id[pair.mentor_id])
    for pair in facts.in_state(PairState.ASKING_MENTEE):
        if pair.mentee_id in asked:
            return Move("leader", facts.by_id[pair.mentee_id])
    if facts.in_state(*ASKED):
        return Move("proposal")
    return _to_match(facts)


def _to_reflect(facts: _Facts) -> Move:
    first = min(facts.checked_in, key=lambda one: not facts.speaks(one), default=None)
    return Move("check-in", first) if first is not None else Move("time")


def _to_status(facts: _Facts) -> Move:
    return Move("status", facts.coordinator, "status")


# ---------------------------------------------------------------------------- for the page


def path_json(path: Path, catalogue: Catalogue, workspace: Workspace) -> dict[str, object]:
    """The path as the page draws it; commands in the language of who is to type them."""
    move, person = path.move, path.move.person
    words = ""
    if person is not None and move.command:
        words = f"/mentor {speaker(catalogue, workspace, person).command(move.command)}"
    return {
        "steps": [{"key": step.value, "done": step in path.done} for step in GuideStep],
        "move": {
            "key": move.key,
            "person": person.external_id if person else "",
            "name": person.name if person else "",
            "words": words,
        },
    }
