"""What an answer costs: how many statements it takes, and how many rows come and go by them.

Every act is played in a made-up company (benchmarks/company.py), and taken back, so that all of
them find the same company.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from sqlalchemy import event
from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_ss_cursor
from sqlmodel import col, select

from benchmarks.company import make
from handlers.conversation.chat import Profile, Reply
from handlers.conversation.router import routes
from handlers.enrolment import afterwards
from handlers.enrolment.list_drafts import draft_of, keep
from handlers.pairing import running
from storage.database import Database, Session
from storage.tables import (
    Announcement,
    Assistant,
    Contract,
    Enrolment,
    Goal,
    Invitation,
    ListedPair,
    Member,
    Pair,
    PairSession,
    Programme,
    Reflection,
    ReflectionAnswer,
    ReleasedText,
    ReportLogo,
    ShortQuestion,
    Story,
    Thanks,
    Trend,
)
from storage.types import (
    AgreementState,
    AnnouncementState,
    ProgrammeState,
    SessionState,
    Visibility,
)
from tests.conversation import Company, Person, read
from tests.proofs.callbacks import Longest, longest_callback
from tests.version_before.buttons import forgetting

COORDINATOR, COLLEAGUE, MENTOR, MENTEE, ASKED, OUTSIDER = "C0", "C1", "M0", "L0", "K0", "O0"
WAITING, COUNCIL, HELPED = "V0", "B0", "L1"
PEOPLE = (COORDINATOR, COLLEAGUE, MENTOR, MENTEE, ASKED, OUTSIDER, WAITING, COUNCIL, HELPED)

LIST = b"""Name;E-Mail;Level;Manager
Ada One;O0@made.example;Lead;Max Muster
Bo Two;O1@made.example;3;Max Muster
Max Muster;O2@made.example;6;
Max Muster;O3@made.example;7;
"""
"""With a level that has to be told, and two people of the same name."""

Values = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Act:
    """Who does what: `kind` and `name` as registered, about `subject`, typing `values` or words."""

    kind: str
    name: str
    who: str
    subject: str = ""
    values: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    named: tuple[str, ...] = ()
    """Whom a command mentions."""
    state: ProgrammeState = ProgrammeState.RUNNING
    """Of the programme."""

    def __str__(self) -> str:
        return f"{self.kind} {self.name} by {self.who}{', of named' if self.named else ''}"


@dataclass(slots=True)
class Cost:
    """Statements; rows that were fetched, or written one by one; how long the database took."""

    statements: int = 0
    rows: int = 0
    seconds: float = 0.0


@contextmanager
def counted(database: Database) -> Iterator[Cost]:
    """Everything that the database is asked inside, but for what goes on apart."""
    cost, engine, own = Cost(), database.engine.sync_engine, asyncio.current_task()
    began = 0.0

    def begin(*_statement: Any) -> None:
        nonlocal began
        if asyncio.current_task() is own:
            began = time.perf_counter()

    def note(
        _connection: Any, cursor: Any, _text: str, parameters: Any, _c: Any, many: bool
    ) -> None:
        if asyncio.current_task() is not own:
            return
        cost.seconds += time.perf_counter() - began
        cost.statements += 1
        written = len(parameters) if many else 0
        read = len(getattr(cursor, "_rows", ()))
        cost.rows += read if cursor.description else written

    def fetchmany(cursor: Any, size: int | None = None) -> Any:
        rows = in_parts(cursor, size)
        cost.rows += len(rows) if asyncio.current_task() is own else 0
        return rows

    event.listen(engine, "before_cursor_execute", begin)
    event.listen(engine, "after_cursor_execute", note)
    in_parts = AsyncAdapt_dbapi_ss_cursor.fetchmany
    try:
        with mock.patch.object(AsyncAdapt_dbapi_ss_cursor, "fetchmany", fetchmany):
            yield cost
    finally:
        event.remove(engine, "before_cursor_execute", begin)
        event.remove(engine, "after_cursor_execute", note)


@dataclass(frozen=True)
class Costed:
    """A made-up company, and the ids of things in it by what they are."""

    company: Company
    ids: dict[str, str]

    @classmethod
    @asynccontextmanager
    async def of(cls, database_url: str, pairs: int) -> AsyncIterator[Costed]:
        """With so many pairs that run."""
        async with Company.founded(database_url) as company:
            key = (company.key.platform, company.key.external_id)
            await make(company.bot.database, pairs, key, company.clock())
            yield await cls.inside(company)

    @classmethod
    async def inside(cls, company: Company) -> Costed:
        """A company that was made before."""
        for name in PEOPLE:
            company.people[name] = Person(company, Profile(name, name, "", "Europe/Berlin"))
        async with company.bot.database.look() as session:
            self = cls(company, await _ids(session))
        async with forgetting(company.bot.database):
            await self._begins()
        return self

    async def _begins(self) -> None:
        """A list is dropped and a channel looked at: what comes of it waits in memory."""
        coordinator = self.company.people[COORDINATOR]
        await coordinator.drops(LIST)
        self.company.chat.channels["G1"] = (OUTSIDER, WAITING)
        await coordinator.says("invite", channel="G1")

    async def cost_of(self, act: Act) -> tuple[Cost, Reply]:
        """What the act costs, and what it says."""
        async with self._taken_back(act):
            with counted(self.company.bot.database) as cost:
                reply = await self._plays(act)
        return cost, reply

    async def longest_of(self, act: Act) -> Longest:
        """The longest callback of the loop, with whatever goes on after the answer."""
        with longest_callback() as longest:
            await self.played(act)
        return longest

    async def played(self, act: Act) -> Reply:
        """What the act says, once whatever goes on after the answer is over."""
        async with self._taken_back(act):
            reply = await asyncio.create_task(self._plays(act))
            await running.settled(self.company.key, int(self.ids["programme"]))
        return reply

    @asynccontextmanager
    async def _taken_back(self, act: Act) -> AsyncIterator[None]:
        """The act finds the company as it was, and leaves it so."""
        key = self.company.key
        dropped = draft_of(key, COORDINATOR, self.company.clock())
        await self.moves(act.state)
        async with forgetting(self.company.bot.database):
            yield
            await afterwards.settled()
            running.stop(key, int(self.ids["programme"]))
        if dropped is not None:
            keep(key, COORDINATOR, dropped)

    async def moves(self, state: ProgrammeState) -> None:
        """The programme is in that state now."""
        async with self.company.bot.database.begin() as session:
            programme = await session.get_one(Programme, int(self.ids["programme"]))
            programme.state = state

    async def _plays(self, act: Act) -> Reply:
        person = self.company.people[act.who]
        subject = act.subject.format(**self.ids)
        match act.kind:
            case "command":
                words = f"{act.name} {subject}".strip()
                named = tuple(self.company.people[one] for one in act.named)
                return await person.says(words, *named)
            case "home":
                return await person.opens_home()
            case "action":
                return await person.sends_action(act.name, subject)
            case "dropped":
                await person.drops(LIST)
                return person.seen[-1]
            case "search":
                return await person.sends_search(act.name, "a", subject)
            case _:
                return await person.sends_form(act.name, subject, self._typed(act))

    def _typed(self, act: Act) -> Values:
        return {
            key: one.format(**self.ids) if isinstance(one, str) else one for key, one in act.values
        }


async def _ids(session: Session) -> dict[str, str]:
    """Of the first pair and of whatever else the acts are about."""

    async def one(query: Any) -> str:
        return str((await session.exec(query.limit(1))).one())

    async def member(external_id: str) -> int:
        return int(await one(select(Member.id).where(Member.external_id == external_id)))

    mentor, mentee = await member(MENTOR), await member(MENTEE)
    pair = int(await one(select(Pair.id).where(Pair.mentee_id == mentee, Pair.mentor_id == mentor)))
    sessions = select(PairSession.id).where(PairSession.pair_id == pair)
    held = sessions.where(PairSession.state == SessionState.HELD)
    newest = held.order_by(col(PairSession.starts_at).desc())
    goals = select(Goal.id).where(Goal.pair_id == pair)
    own = select(Enrolment.id).where(Enrolment.member_id == mentee)
    drafts = select(Programme.id).where(Programme.state == ProgrammeState.DRAFT)
    announcement = select(Announcement.id).where(Announcement.state == AnnouncementState.DRAFT)
    sent = select(Announcement.id).where(Announcement.state == AnnouncementState.SENT)
    proposed = select(ListedPair.id)
    asked = select(Pair.id).where(Pair.mentee_id == await member(ASKED))
    planned = sessions.where(PairSession.state == SessionState.PLANNED)
    contract = select(Contract.id).where(Contract.pair_id == pair)
    found = {
        "programme": select(Programme.id).where(Programme.name == "Spring"),
        "planned": planned,
        "held": newest,
        "goal": goals.where(Goal.state == AgreementState.AGREED),
        "goal_asked": goals.where(Goal.state == AgreementState.PROPOSED),
        "contract_asked": contract.where(Contract.state == AgreementState.PROPOSED),
        "thanks": select(Thanks.id).where(Thanks.pair_id == pair, col(Thanks.released).is_(False)),
        "story": select(Story.id).where(Story.pair_id == pair),
        "question": select(ShortQuestion.id).where(ShortQuestion.helper_id == mentor),
        "assistant": select(Assistant.id).where(Assistant.assistant_id == mentor),
        "enrolment": own,
        "draft": drafts,
        "announcement": announcement,
        "announced": sent,
        "proposed": proposed,
        "asked": asked,
        "reflection": select(Reflection.id).where(Reflection.author_id == mentee),
        "released": select(ReleasedText.id),
        "logo": select(ReportLogo.id).where(col(ReportLogo.in_use).is_(False)),
        "for_others": select(ReflectionAnswer.id)
        .join(Reflection, col(Reflection.id) == ReflectionAnswer.reflection_id)
        .where(Reflection.author_id == mentee, ReflectionAnswer.readers == Visibility.ANONYMOUS),
        "trend": select(Trend.id).where(Trend.author_id == mentee),
        "invited": select(Invitation.member_id),
        "helper": select(Member.id).where(col(Member.answers_questions).is_(True)),
    }
    ids = {name: await one(query) for name, query in found.items()}
    people = {name.lower(): str(await member(name)) for name in PEOPLE}
    return ids | people | {"pair": str(pair)}


def registered() -> set[tuple[str, str]]:
    """Everything that people can ask for, by its kind and name."""
    return {
        ("home", ""),
        ("dropped", ""),
        *(("command", name) for name in routes.commands),
        *(("action", name) for name in routes.actions),
        *(("form", name) for name in routes.forms),
        *(("search", name) for name in routes.searches),
    }


def said(reply: Reply) -> str:
    """In one line."""
    return " ".join(read(reply).split())
