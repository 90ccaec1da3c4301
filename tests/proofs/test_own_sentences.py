"""What people type in sentences of their own, 1,800 a language: what comes is right or offered.

`sentences/de.txt`, `en.txt` and the first half of `-later` were written before their authors looked
at how the bot reads, the others after it had been mended for these and before it was for those;
`-fresh` are of somebody who had seen nothing of it, and half were looked at only by their score;
`-once`, too, were scored before they were read: of them a seventh asks for nothing of the bot's;
`-stranger`, `-two`, `-three` and `-four` are of four who had read the README and the guides alone.
Each line: who writes (M mentor, L leader, U somebody not taking part, C coordinator), what is open
or where they are, the words, and what would be right: any of these.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

import handlers.conversation.router as router
from handlers.conversation.chat import Button, Buttons, Form, Message, Reply
from handlers.conversation.router import RUN, routes
from storage import prompts
from storage.database import Session
from storage.tables import Goal, Pair, PairSession
from storage.types import AgreementState, PairState, SessionState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, rows
from tests.handlers.running_pairs import introduced
from tests.sizes import Size

LEAST = 0.95
"""Of the sentences of a language."""
MORE = ("more", "later", "fresh", "once", "stranger", "stranger-two", "stranger-three")
"""Files of sentences beside the first."""
IN_GERMAN = ("stranger-four",)
"""One that has no twin."""
BOOKKEEPING = ("handled_request", "member", "workspace")
"""Tables in which each message leaves something."""
RIGHT = {
    "yes": {"check_in.met", "proposal.accept", "contract.confirm", "session.slot", "invite.join"},
    "no": {"check_in.not_yet", "proposal.decline", "session.none", "invitation.no"},
    "later": {"check_in.met", "proposal.accept", "contract.confirm", "session.slot", "invite.join"},
    "which": {"check_in.met", "session.slot", "pause", "leave"},
    "suggestion": {"proposal.accept", "proposal.choose"},
    "time": {"session.slot", "session.sure"},
    "decline": {"invitation.no"},
    "again": {"closing.again"},
    "thanksbot": {"home"},
    "coordinators": {"support.ask", "named", "coordinator"},
    "stop": {"pause", "leave", "invitation.no"},
    "unpair": {"end"},
    "session": {"session.plan", "session.sure", "session.slot", "session.none"},
    "pair": {"pair.rematch"},
    "goal": {"goal.new", "goal.done", "goal.agree", "goal.progress"},
    "reflect": {"reflection", "reflection.latest"},
    "profile": {"enrolment.edit", "questions.off", "times"},
    "agreement": {"contract.open", "contract", "contract.confirm"},
    "trend": {"trend"},
    "prepare": {"lesson.done"},
    "join": {"invite.join"},
}
"""What else is as right as the command of that name."""
MAY_ACT = frozenset({"yes", "no"})
"""Answers to what is open."""
EXPLICIT = re.compile(r"(session|treffen|termin|trend):? .*\d|trend: ", re.IGNORECASE)
"""A command with all that it needs: a date and a time, or a signal."""


@dataclass(frozen=True)
class Sentence:
    """What somebody types, and what would be right."""

    who: str
    open: str
    words: str
    right: tuple[str, ...]

    @property
    def accepted(self) -> set[str]:
        """Names of commands, actions and forms."""
        return set(self.right).union(*(RIGHT.get(one, set()) for one in self.right))

    @property
    def may_act(self) -> bool:
        """Whether it says all that is needed to do something at once."""
        return bool(MAY_ACT & set(self.right) or EXPLICIT.match(self.words))


def sentences(language: str) -> Iterator[Sentence]:
    """Those of a language."""
    path = Path(__file__).parent / "sentences" / f"{language}.txt"
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            who, what, words, right = (part.strip() for part in line.split(" | "))
            yield Sentence(who, what, words, tuple(right.split(",")))


@dataclass
class Stage:
    """A company in which each of them has their situation."""

    company: Company
    people: dict[tuple[str, str], Person]
    called: list[str]
    written: list[str]


@asynccontextmanager
async def staged(url: str, language: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Nothing that is said from then on leaves anything behind."""
    async with Company.founded(url) as company:

        async def one(name: str, **more: Any) -> Person:
            return await company.person(name, language=language, **more)

        petra = await one("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name="Next", starts_on="2026-11-23")
        await petra.presses("Open for joining" if language == "en" else "Für Anmeldungen öffnen")
        names = {
            key: (await one(mentor), await one(mentee)) for key, (mentor, mentee) in PAIRED.items()
        }
        asked = [(await one("Mia Sommer"), await one("Ralf Horn"))]
        asked.append((await one("Tim Lang"), await one("Eva Stein")))
        outside, invited = await one("Uta Neu"), await one("Ina Gast")
        waiting = await one("Olaf Rest")
        await petra.says("invite @Ina", invited)
        await petra.presses("Invite" if language == "en" else "1 Person")
        for mentor, mentee in asked:
            await joins(mentor, "mentor")
            await joins(mentee, "mentee")
        await petra.says("match")
        await joins(waiting, "mentee")
        ids = {key: await introduced(company, *pair) for key, pair in names.items()}
        await company.moves_to("2026-12-07 10:30")
        for key in ("-", "new", "times", "paused", "contract"):
            await _owes_no_answer(company, ids[key])
        for key in ("-", "contract"):
            await _has_begun(company, ids[key])
        for key in ("times", "both"):
            await petra.sends_action("pairs.times", str(ids[key]))
        for person in names["paused"]:
            await person.says("pause 4")
        await names["contract"][1].sends_action("contract.open", str(ids["contract"]))
        await names["contract"][1].submits(goal="A prototype a week")
        await petra.sends_action("match.approve", "1")
        await company.delivers()
        by_id = {await _id_of(company, one): one for one in company.people.values()}
        asked_first = (PairState.ASKING_MENTEE,)
        [first, second] = [one for one in await rows(company, Pair) if one.state in asked_first]
        await by_id[second.mentee_id].sends_action("proposal.accept", str(second.id))
        await company.delivers()
        people = {
            ("L", "suggestion"): by_id[first.mentee_id],
            ("M", "suggestion"): by_id[second.mentor_id],
            ("M", "joined"): by_id[first.mentor_id],
            ("L", "joined"): waiting,
            ("L", "agreed"): by_id[second.mentee_id],
            ("U", "invited"): invited,
            ("U", "-"): outside,
            ("C", "-"): petra,
        }
        for key, pair in names.items():
            people |= {("M", key): pair[0], ("L", key): pair[1]}
        stage = Stage(company, people, [], [])
        _watch(stage, monkeypatch)
        yield stage


PAIRED = {
    "checkin": ("Lena Vogt", "Klaus Berg"),
    "-": ("Jonas Frei", "Dr. Ines Weber"),
    "new": ("Ben Acker", "Rosa Thal"),
    "times": ("Nora Lind", "Uwe Kern"),
    "both": ("Paul Ried", "Anke Moor"),
    "contract": ("Lea Fuchs", "Hans Ott"),
    "paused": ("Max Holt", "Gerd Pohl"),
}
"""Pairs by what is open: nothing, no session yet, three times, those and a check-in, and so on."""


async def _id_of(company: Company, person: Person) -> int:
    async with company.bot.database.begin() as session:
        return (await company.member(session, person)).id


async def _owes_no_answer(company: Company, pair_id: int) -> None:
    """Their check-ins are answered."""
    now = company.clock()
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        for member_id in (pair.mentor_id, pair.mentee_id):
            await prompts.mark_answered(
                session, pair.workspace_id, "check_in", pair.id, member_id, "met", now
            )


async def _has_begun(company: Company, pair_id: int) -> None:
    """The two have met, are about to meet, and have a goal."""
    now = company.clock()
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        for days, state in ((-4, SessionState.HELD), (7, SessionState.PLANNED)):
            session.add(
                PairSession(
                    workspace_id=pair.workspace_id,
                    programme_id=pair.programme_id,
                    pair_id=pair.id,
                    starts_at=now + timedelta(days=days),
                    minutes=60,
                    state=state,
                    created_at=now,
                )
            )
        session.add(
            Goal(
                workspace_id=pair.workspace_id,
                pair_id=pair.id,
                proposed_by_id=pair.mentor_id,
                text="A prototype a week",
                state=AgreementState.AGREED,
                created_at=now,
            )
        )


def _watch(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes down what is called and written, and undoes it."""
    names = {id(one.handler): name for name, one in routes.commands.items()}
    names |= {id(one.handler): name for name, one in (routes.actions | routes.forms).items()}
    call, at_home = router._call, router._at_home
    database = stage.company.bot.database
    begin = database.begin

    async def called(turn: Any, answerer: Any) -> Reply:
        stage.called.append(names.get(id(answerer.handler), "?") if answerer else "?")
        return await call(turn, answerer)

    async def home(turn: Any) -> Reply:
        stage.called.append("home")
        return await at_home(turn)

    @asynccontextmanager
    async def undone() -> AsyncIterator[Session]:
        async with begin() as session:
            yield session
            session.expunge_all()
            await session.rollback()

    def executed(_c: Any, _k: Any, statement: str, *_rest: Any) -> None:
        verb, *words = statement.split()
        if verb in ("INSERT", "UPDATE", "DELETE"):
            table = words[0] if verb == "UPDATE" else words[1]
            stage.written.append(table)

    monkeypatch.setattr(router, "_call", called)
    monkeypatch.setattr(router, "_at_home", home)
    monkeypatch.setattr(database, "begin", undone)
    event.listen(database.engine.sync_engine, "before_cursor_execute", executed)


def offered(stage: Stage, reply: Reply) -> set[str]:
    """Names of commands, actions and forms that a reply shows."""
    found: set[str] = set()
    if isinstance(reply, Form):
        found.add(reply.name)
    for part in reply.parts if isinstance(reply, Message) else ():
        for button in part.buttons if isinstance(part, Buttons) else ():
            if isinstance(button, Button):
                found.add(_name(stage, button))
    return found


def _name(stage: Stage, button: Button) -> str:
    if button.name != RUN:
        return button.name
    word = button.argument.split(maxsplit=1)[:1]
    if not word:
        return "home"
    known = routes.command_named(word[0], stage.company.bot.catalogue)
    return known.name if known else "?"


async def measured(stage: Stage, one: Sentence) -> tuple[bool, set[str]]:
    """Whether the right thing is done or offered, and the tables in which anything changed."""
    stage.called.clear()
    stage.written.clear()
    person = stage.people[one.who, one.open]
    reply = await person.says(one.words)
    got = set(stage.called) | offered(stage, reply)
    if "Petra Koch" in person.sees:
        got.add("named")
    return bool(got & one.accepted), {table for table in stage.written if table not in BOOKKEEPING}


@pytest.mark.parametrize("language", ["de", "en"])
async def test_what_people_type_is_done_or_offered_and_nothing_else_is_done(
    sqlite_url: str, language: str, monkeypatch: pytest.MonkeyPatch, size: Size
) -> None:
    async with staged(sqlite_url, language, monkeypatch) as stage:
        every_file = (*MORE, *(IN_GERMAN if language == "de" else ()))
        names = (language, *(f"{language}-{more}" for more in every_file))
        every = [one for name in names for one in sentences(name)][:: size(17, 1)]
        found = [(one, *await measured(stage, one)) for one in every]
        wrong = [one.words for one, right, _written in found if not right]
        unmeant = [one.words for one, _right, written in found if written and not one.may_act]
        assert not unmeant, "nothing is done that was not meant"
        assert len(wrong) <= len(every) * (1 - LEAST), wrong
