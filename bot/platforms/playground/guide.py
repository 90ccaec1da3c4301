"""The guided path of eight steps: what has happened by itself lights up, and what comes next."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.platforms.playground.chat import PlaygroundChat
from bot.platforms.playground.standpoint import Standpoint, standpoint_of
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.turn import speaker
from handlers.coordination.farewell import CERTIFICATE
from handlers.pairing.without_pair import why_without_pair
from storage.database import Session
from storage.tables import Enrolment, Member, Pair, Workspace
from storage.types import ASKED, AT_ITS_END, PairState, ProgrammeState, Role
from storage.without_pair import WithoutPair

ENOUGH_PAIRS, ENOUGH_AUTHORS = 5, 10
"""From so many running pairs on, the path waits until so many people have reflected: then the
coordinator sees figures about them (k = 5 in each group)."""


class GuideStep(enum.StrEnum):
    """The main job, in order; worded as `playground-step-<value>`."""

    JOIN = "join"
    MATCH = "match"
    MEET = "meet"
    REFLECT = "reflect"
    STATUS = "status"
    END = "end"
    INSIGHTS = "insights"
    REPORT = "report"


LAST_WORDS = timedelta(weeks=2)
"""How long people are given for their last word, before it is told what came of it all."""
NEEDED_WITHIN = timedelta(weeks=10)
"""From when the visitor came: how long the path waits for a pair that needs the coordinator."""
HELPS = ("announce.send", "pairs.times", "pairs.remind", "pairs.seen_to", "support.done")
"""Buttons and forms by which a coordinator helps a pair."""
PDF = ".pdf"
SHOWN_WITHIN = timedelta(hours=1)
"""After it is stored that two are introduced: later, each of them was told alone."""
LOOKS = (GuideStep.STATUS, GuideStep.INSIGHTS, GuideStep.REPORT)
"""Steps that are a command of the coordinator's, of the same name."""


@dataclass(frozen=True, slots=True)
class Move:
    """The next thing to do, worded as `playground-move-<key>`: as that person, with those words.

    Without a person it is the clock that has to move.
    """

    key: str
    person: Member | None = None
    command: str = ""
    channel: str = ""
    """Of the conversation to open; else the person's own with the bot."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the visitor should know of who has joined, worded as `demo-aside-<key>`."""

    key: str
    enrolment: Enrolment
    member: Member
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """The steps done so far, the next move of the first that is not, and whom it is about."""

    done: frozenset[GuideStep]
    move: Move
    people: tuple[str, ...] = ()
    aside: Aside | None = None


class Guide:
    """Knows since when the demo runs, and what the coordinator has looked at."""

    def __init__(self, since: datetime, chat: PlaygroundChat | None = None) -> None:
        self._chat = chat
        self.begin_anew(since)

    def begin_anew(self, since: datetime) -> None:
        """Nothing has been done or looked at."""
        self._since = since
        self._followed: int | None = None
        self._reader = ""
        """Who is to look, once there is a reflection."""
        self._seen: set[str] = set()
        self._has_met = self.has_helped = self._has_opened = False

    def witness(self, person: str, name: str) -> None:
        """Somebody used a command, a button or a form; the coordinator's looks end the path."""
        if person != self._reader:
            return
        if name in LOOKS:
            self._seen.add(name)
        elif name in HELPS:
            self.has_helped = True

    def file_opened(self, person: str, name: str) -> None:
        """Somebody has saved a file that came with a message."""
        if person == self._reader and GuideStep.REPORT in self._seen and name.endswith(PDF):
            self._has_opened = True

    async def path(
        self, session: Session, workspace: Workspace, now: datetime, *, lives: bool
    ) -> Path:
        """Where the company stands; `lives`: the others act while the visitor plays."""
        facts = await standpoint_of(
            session, workspace, self._since, self._followed, now, lives=lives
        )
        followed = facts.followed
        self._followed = followed.id if followed and followed.asked_at else None
        done = self._done(facts)
        self._has_met = self._has_met or GuideStep.MEET in done
        self.has_helped = self.has_helped or GuideStep.STATUS in done
        if GuideStep.REFLECT in done and facts.coordinator is not None:
            self._reader = facts.coordinator.external_id
        awaited = facts.of(followed) if followed and GuideStep.REFLECT not in done else ()
        move = self._move(facts, done)
        people = {member.external_id for member in (*awaited, move.person) if member}
        return Path(done, move, tuple(sorted(people)), _aside(facts, done))

    def _done(self, facts: Standpoint) -> frozenset[GuideStep]:
        pair = facts.followed
        both = {pair.mentee_id, pair.mentor_id} if pair else facts.authors
        reached = {
            GuideStep.JOIN: bool(facts.newcomers),
            GuideStep.MATCH: any(one.asked_at for one in facts.pairs),
            GuideStep.MEET: self._has_met or self._are_introduced(facts),
            GuideStep.REFLECT: bool(facts.authors & both),
            GuideStep.STATUS: GuideStep.STATUS in self._seen
            and (self.has_helped or not facts.needing),
            GuideStep.END: _has_ended(facts),
            GuideStep.INSIGHTS: GuideStep.INSIGHTS in self._seen,
            GuideStep.REPORT: self._has_opened,
        }
        if facts.programme is not None and facts.programme.state in AT_ITS_END:
            reached |= {step: True for step in GuideStep if step not in (*LOOKS, GuideStep.END)}
        return frozenset(step for step, is_done in reached.items() if is_done)

    def _are_introduced(self, facts: Standpoint) -> bool:
        """The two have been, and one of them has read so."""
        pair = facts.followed
        if pair is None or pair.introduced_at is None:
            return False
        channel = self._introduction(facts, pair)
        if channel is None:
            return facts.now > pair.introduced_at + SHOWN_WITHIN
        return not channel

    def _introduction(self, facts: Standpoint, pair: Pair) -> str | None:
        """The conversation of the two, as long as nobody has read in it how they are introduced."""
        both = (one.external_id for one in facts.of(pair))
        return self._chat.unread_together(*both) if self._chat else ""

    def _move(self, facts: Standpoint, done: frozenset[GuideStep]) -> Move:
        first = next((step for step in GuideStep if step not in done), None)
        match first:
            case None:
                return Move("finished", self._certified(facts))
            case GuideStep.JOIN:
                return _to_join(facts)
            case GuideStep.MATCH:
                return _to_match(facts)
            case GuideStep.MEET:
                return self._to_meet(facts)
            case GuideStep.REFLECT:
                return _to_reflect(facts)
            case GuideStep.END:
                return _to_end(facts)
            case GuideStep.STATUS if GuideStep.STATUS in self._seen:
                return Move("help", facts.coordinator)
            case GuideStep.REPORT if GuideStep.REPORT in self._seen:
                return self._to_open(facts.coordinator)
            case _:
                return _to_look(facts, first)

    def _to_meet(self, facts: Standpoint) -> Move:
        """Both say yes, the mentee first, and hear of each other."""
        pair = facts.followed
        if pair is None:
            return _to_match(facts)
        asked = {member.id for member in facts.asked}
        mentee, mentor = facts.of(pair)
        if pair.introduced_at is not None:
            reader = mentor if mentor.id in facts.newcomers else mentee
            return Move("introduced", reader, channel=self._introduction(facts, pair) or "")
        if pair.state is PairState.ASKING_MENTOR and mentor.id in asked:
            return Move("mentor", mentor)
        if pair.state is PairState.ASKING_MENTEE and mentee.id in asked:
            return Move("leader", mentee)
        return Move("proposal" if pair.state in ASKED else "introduction")

    def _to_open(self, coordinator: Member | None) -> Move:
        """The report, as soon as it is there; until then nothing is to be done."""
        is_being_made = (
            coordinator is not None
            and self._chat is not None
            and not self._chat.was_sent(coordinator.external_id, PDF)
        )
        return Move("making-report" if is_being_made else "open-report", coordinator)

    def _certified(self, facts: Standpoint) -> Member | None:
        """A mentor who has a certificate before them, first of those who joined meanwhile."""
        mentors = [
            (own.joined_at < facts.since, member.name, member)
            for own, member in facts.enrolled
            if own.role is Role.MENTOR and not member.is_coordinator
        ]
        ranked = sorted(mentors, key=lambda one: one[:2])
        given = (
            member
            for _before, _name, member in ranked
            if self._chat and self._chat.was_offered(member.external_id, CERTIFICATE)
        )
        return next(given, None)


def _aside(facts: Standpoint, done: frozenset[GuideStep]) -> Aside | None:
    """Whether the newcomer will be matched, or why they were not."""
    if GuideStep.JOIN not in done or GuideStep.REFLECT in done or facts.joined_alone is None:
        return None
    own, member = facts.joined_alone
    if GuideStep.MATCH in done:
        return Aside("alone", own, member)
    key = "sought" if facts.is_sought(own) else "unsought"
    return Aside(key, own, member, facts.most_sought(own))


def _has_ended(facts: Standpoint) -> bool:
    """The programme is closed, and whoever lives has had time for a last word."""
    programme = facts.programme
    if programme is None or programme.state not in AT_ITS_END:
        return False
    if not facts.lives or programme.closed_at is None:
        return True
    return facts.now >= programme.closed_at + LAST_WORDS


def _to_join(facts: Standpoint) -> Move:
    if facts.programme is None or facts.programme.opened_at is None:
        return Move("open", facts.coordinator, "programme")
    enrolled = {member.id for _enrolment, member in facts.enrolled}
    free = [one for one in facts.everyone if one.id not in enrolled and not one.is_coordinator]
    least_senior = sorted(
        free,
        key=lambda one: (
            not facts.speaks(one),
            one.id not in facts.invited,
            one.level or 9,
            one.name,
        ),
    )
    first = next(iter(least_senior), None)
    is_asked = first is not None and first.id in facts.invited
    return Move("join", first, "" if is_asked else "join")


def _to_match(facts: Standpoint) -> Move:
    """What was proposed stands in the coordinator's chat already."""
    if facts.listed:
        return Move("approve", facts.coordinator)
    return Move("match", facts.coordinator, "match")


def _to_reflect(facts: Standpoint) -> Move:
    if facts.met_by is not None:
        return Move("reflection", facts.met_by, "reflect")
    first = min(facts.checked_in, key=lambda one: not facts.speaks(one), default=None)
    return Move("check-in", first) if first is not None else Move("time")


def _to_end(facts: Standpoint) -> Move:
    """Time alone brings the end where the others act; else the visitor closes the programme."""
    is_closed = facts.programme is not None and facts.programme.state in AT_ITS_END
    if facts.lives or is_closed:
        return Move(GuideStep.END)
    return Move("close", facts.coordinator, "programme")


def _to_look(facts: Standpoint, step: GuideStep) -> Move:
    """Not before there is something to see, if there will be."""
    running = facts.programme is not None and facts.programme.state is ProgrammeState.RUNNING
    many = len(facts.in_state(PairState.RUNNING)) >= ENOUGH_PAIRS
    if running and many and (len(facts.authors) < ENOUGH_AUTHORS or _all_is_well(facts, step)):
        return Move("weeks")
    return Move(step, facts.coordinator, step)


def _all_is_well(facts: Standpoint, step: GuideStep) -> bool:
    """Nobody needs the coordinator yet, who is to see whom to help."""
    is_early = facts.now < facts.since + NEEDED_WITHIN
    return step is GuideStep.STATUS and facts.lives and is_early and not facts.needing


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
            "channel": move.channel,
        },
        "aside": _aside_in_words(path.aside, catalogue, workspace) if path.aside else "",
    }


def _aside_in_words(aside: Aside, catalogue: Catalogue, workspace: Workspace) -> str:
    say = catalogue.speaker(workspace.language, workspace.formal)
    name = aside.member.name
    if aside.key == "alone":
        found = WithoutPair(aside.enrolment, aside.member, is_listed=False, asked_until=None)
        return str(say("demo-aside-alone", name=name, why=why_without_pair(say, found, 1)))
    topic = str(say(f"topic-{aside.topic}.short")) if aside.topic else ""
    role = str(aside.enrolment.role)
    return str(say(f"demo-aside-{aside.key}", name=name, role=role, topic=topic))
