"""A made-up company of N pairs, written straight into a database: `make company N=40000`.

Besides its pairs it has a quarter as many people who wait for a partner and as many who have not
joined, and rows in every table that belongs to a workspace. Everything is drawn from one seed.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import String, cast, func, insert, literal
from sqlmodel import SQLModel, col, select

from benchmarks.bulk import without_indexes
from handlers.contents import TOPICS
from storage import tables as t
from storage.chosen_topics import filling
from storage.database import Database, Session, upgrade
from storage.encryption import fingerprints, new_key, use_keys
from storage.folding import words_of
from storage.part_marks import mark_all_anew
from storage.stemming import marks_of
from storage.tallies import count_all_anew
from storage.types import (
    AgreementState,
    AnnouncementState,
    ClosingWish,
    EnrolmentState,
    Occasion,
    PairState,
    ProgrammeState,
    PromptState,
    RequestState,
    Role,
    SessionState,
    TextKind,
    Visibility,
)

BATCH = 1_000
MANY = 500
"""Pairs: from then on it pays to make the indexes of Postgres anew."""
SEED = 20261123
CHECK_INS = 20
"""Sent to each of a pair; with the other kinds that makes some fifty prompts for each pair."""
HELD = 4
"""Sessions that each pair has had; one more is planned."""
ANSWERS = {
    "learned": Visibility.PARTNER,
    "to_try": Visibility.PARTNER,
    "extra": Visibility.ANONYMOUS,
}
"""To each question of a reflection, and who may read it."""
KEYS = [topic.key for topic in TOPICS]
FIRST = "Ada Björn Çağla Dörte Emil Flor Gül Hanna Ivo Jörg Kai Lena Müge Nils Olga Pia Rosa Uwe"
LAST = "Ahrens Brandt Çelik Dietz Engel Fuchs Größer Haas Isik Jäger Köhler Lange Mertens Nowak"
PLACES = ("Berlin", "Hamburg", "Lisbon", "Wien")
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="3"/>'
DEPARTMENTS = ("IT", "Sales", "HR", "Legal", "Production", "Purchasing", "Research", "Service")


Fill = Callable[[Session], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: ids of rows, and the platform's ids of people by what they are."""

    workspace_id: int
    programme_id: int
    coordinator: str = "C0"
    mentor: str = "M0"
    """Of the first pair, as `mentee` is."""
    mentee: str = "L0"
    waiting: str = "V0"
    """A mentor without a pair."""
    asked: str = "K0"
    """A leader who is asked for a pair."""
    outsider: str = "O0"
    council: str = "B0"


async def make(database: Database, pairs: int, key: tuple[str, str], now: datetime) -> Made:
    """A workspace of that platform and id with so many pairs that run; it must be new."""
    async with database.begin() as session:
        maker = await _Maker.of(session, pairs, key, now)
    if database.one_writer or pairs < MANY:
        await _one_by_one(database, maker.fills())
    else:
        async with database.begin() as session, without_indexes(session):
            for fill in maker.fills():
                await fill(session)
    await count_all_anew(database, maker.programme.id)
    await mark_all_anew(database, maker.programme.id)
    await _known(database)
    return Made(maker.workspace_id, maker.programme.id)


async def make_free(database: Database, workspace: t.Workspace, each: int) -> int:
    """Another programme there, of so many mentors and leaders without a pair; its id.

    The mentors are U0, U1, …, the leaders E0, E1, …, and D0 coordinates.
    """
    now = workspace.created_at
    async with database.begin() as session:
        programme = _programme(workspace, "Winter", ProgrammeState.OPEN, now)
        session.add(programme)
        await session.flush()
        await _Maker(0, programme, now).enrols_free(session, each)
    await mark_all_anew(database, programme.id)
    await _known(database)
    return programme.id


async def _known(database: Database) -> None:
    """To the database itself: by what it has, it chooses its ways."""
    await database.gather_statistics()
    if not database.one_writer:
        await _tidied(database)


async def _one_by_one(database: Database, fills: Iterable[Fill]) -> None:
    for fill in fills:
        async with database.begin() as session:
            await fill(session)


async def _tidied(database: Database) -> None:
    """As Postgres does by itself after a while: who made the company just now need not wait."""
    at_once = database.engine.execution_options(isolation_level="AUTOCOMMIT")
    async with at_once.connect() as connection:
        await connection.exec_driver_sql("VACUUM (ANALYZE)")


class _Maker:
    def __init__(self, pairs: int, programme: t.Programme, now: datetime) -> None:
        self.programme, self.workspace_id, self.now = programme, programme.workspace_id, now
        self.pairs = pairs
        self.few = max(pairs // 8, 12)
        """Of each role, who wait for a partner; and as many pairs in each other state."""
        self._chance = random.Random(SEED)
        self._leaders: list[int] = []
        self._people: dict[str, list[int]] = {}

    @classmethod
    async def of(cls, session: Session, pairs: int, key: tuple[str, str], now: datetime) -> _Maker:
        platform, name = key
        workspace = t.Workspace(
            platform=platform, external_id=name, timezone="Europe/Berlin", created_at=now
        )
        session.add(workspace)
        await session.flush()
        running = _programme(workspace, "Spring", ProgrammeState.RUNNING, now - timedelta(days=120))
        session.add_all((running, _programme(workspace, "Autumn", ProgrammeState.DRAFT, now)))
        await session.flush()
        return cls(pairs, running, now)

    def fills(self) -> Iterator[Fill]:
        """All rows, in their order; each for a transaction of its own, or all in one."""
        yield self._enrols
        yield self._topics
        yield from self._rows_of_every_kind()

    # ------------------------------------------------------------------ people

    async def _enrols(self, session: Session) -> None:
        """Everybody, their parts, and who is with whom."""
        few = self.few
        await self._meets(session, "L", self.pairs, (5, 8))
        await self._meets(session, "K", few * 3, (5, 8))
        await self._meets(session, "M", self.pairs, (1, 3))
        await self._meets(session, "V", few * 3, (1, 3))
        await self._meets(session, "O", max(self.pairs // 4, 24), (1, 8))
        await self._meets(session, "C", 2, (5, 5), is_coordinator=True)
        await self._meets(session, "B", 1, (4, 4), is_council=True)
        for paired, open_ones, role in (("M", "V", Role.MENTOR), ("L", "K", Role.MENTEE)):
            with_pair = self._people[paired] + self._people[open_ones][:few]
            alone = self._people[open_ones][few:]
            await _writes(session, t.Enrolment, map(self._enrolment(role, True), with_pair))
            await _writes(session, t.Enrolment, map(self._enrolment(role, False), alone))
        await _writes(session, t.Pair, self._pair_rows())
        await _writes(session, t.ListedPair, self._listed())

    async def enrols_free(self, session: Session, each: int) -> None:
        """So many of each role, without a pair, and who coordinates."""
        await self._meets(session, "E", each, (5, 8))
        await self._meets(session, "U", each, (1, 3))
        await self._meets(session, "D", 1, (5, 5), is_coordinator=True)
        for letter, role in (("U", Role.MENTOR), ("E", Role.MENTEE)):
            alone = map(self._enrolment(role, False), self._people[letter])
            await _writes(session, t.Enrolment, alone)
        await self._topics(session)

    async def _topics(self, session: Session) -> None:
        await session.exec(filling(t.Enrolment.programme_id == self.programme.id))

    async def _meets(
        self, session: Session, letter: str, count: int, levels: tuple[int, int], **more: bool
    ) -> None:
        known = self._people.setdefault(letter, [])
        while len(known) < count:
            some = min(count - len(known), BATCH, max(len(self._leaders) * 8, 1))
            rows = [self._member(f"{letter}{len(known) + n}", levels, more) for n in range(some)]
            await _writes(session, t.Member, rows)
            ids = await self._newest(session, some)
            known += ids
            if letter in "LE":
                self._leaders += ids

    async def _newest(self, session: Session, count: int) -> list[int]:
        """The ids of the people who came last, in the order in which they came."""
        here = select(t.Member.id).where(t.Member.workspace_id == self.workspace_id)
        found = await session.exec(here.order_by(col(t.Member.id).desc()).limit(count))
        return sorted(found)

    def _member(self, external_id: str, levels: tuple[int, int], more: dict[str, bool]) -> Any:
        pick = self._chance.choice
        person = {
            "workspace_id": self.workspace_id,
            "external_id": external_id,
            "name": f"{pick(FIRST.split())} {pick(LAST.split())} {external_id}",
            "timezone": "Europe/Berlin",
            "level": self._chance.randint(*levels),
            "department": pick(DEPARTMENTS),
            "location": pick(PLACES),
            "manager_id": pick(self._leaders) if self._leaders else None,
            "is_coordinator": False,
            "is_council": False,
            "answers_questions": self._chance.random() < 0.5,
            "email_key": fingerprints(f"{external_id}@made.example")[0],
            "welcomed_at": self.now,
            "created_at": self.now,
        }
        return person | more

    def _all(self, letters: str) -> list[int]:
        return [one for letter in letters for one in self._people[letter]]

    def _enrolment(self, role: Role, has_pair: bool) -> Callable[[int], dict[str, Any]]:
        """Marked as it will be anyway: a row that is right is not written again."""
        return lambda member_id: {
            "workspace_id": self.workspace_id,
            "programme_id": self.programme.id,
            "member_id": member_id,
            "role": role,
            "state": EnrolmentState.ACTIVE,
            "topics": dict(zip(self._chance.sample(KEYS, 3), (3, 2, 1), strict=True)),
            "languages": ["en"],
            "has_pair": has_pair,
            "is_invited": True,
            "joined_at": self.now,
        }

    # ------------------------------------------------------------------ pairs

    def _pair_rows(self) -> Iterator[dict[str, Any]]:
        mentors, leaders = self._people["M"], self._people["L"]
        begun = self.now - timedelta(days=90)
        for mentor, leader in zip(mentors, leaders, strict=True):
            yield self._pair(mentor, leader, PairState.RUNNING, introduced_at=begun)
        free, open_ones, few = self._people["V"], self._people["K"], self.few
        end = self.now + timedelta(days=8)
        for mentor, leader in zip(free[:few], open_ones[:few], strict=True):
            yield self._pair(mentor, leader, PairState.ASKING_MENTEE, expires_at=end)
        for mentor, leader in zip(free[-few:], open_ones[-few:], strict=True):
            yield self._pair(mentor, leader, PairState.DECLINED, ended_at=self.now)
        for mentor, leader in zip(mentors[:few], leaders[1 : few + 1], strict=False):
            yield self._pair(mentor, leader, PairState.ENDED, ended_at=self.now)

    def _listed(self) -> Iterator[dict[str, Any]]:
        free, open_ones = (self._people[one][self.few : -self.few] for one in "VK")
        for mentor, leader in zip(free, open_ones, strict=True):
            yield self._two(mentor, leader)

    def _two(self, mentor: int, leader: int) -> dict[str, Any]:
        return {
            "workspace_id": self.workspace_id,
            "programme_id": self.programme.id,
            "mentor_id": mentor,
            "mentee_id": leader,
            "topics": self._chance.sample(KEYS, 2),
            "created_at": self.now - timedelta(days=91),
        }

    def _pair(
        self, mentor: int, leader: int, state: PairState, **times: datetime | None
    ) -> dict[str, Any]:
        moments = {"introduced_at": None, "expires_at": None, "ended_at": None}
        asked = {"asked_at": self.now - timedelta(days=1)}
        return (
            moments
            | asked
            | times
            | {"state": state, "leader_until": times.get("expires_at")}
            | self._two(mentor, leader)
        )

    # ------------------------------------------------------------------ what happened since

    def _rows_of_every_kind(self) -> Iterator[Fill]:
        """Made by the database out of the rows it has."""
        yield from self._of_pairs()
        yield from self._of_sessions()
        yield from self._released()
        yield from self._prompts()
        yield from self._of_people()
        yield from self._words()
        yield self._single_rows

    def _of_pairs(self) -> Iterator[Fill]:
        pair, now = t.Pair, self.now
        running = pair.programme_id == self.programme.id, pair.state == PairState.RUNNING
        partner = col(pair.mentee_id)
        agreed = {"state": AgreementState.AGREED, "created_at": now}
        contract = agreed | {
            "pair_id": pair.id,
            "number": 1,
            "filled_by_id": partner,
            "address": "first-name",
            "goal": "Learn from one another",
            "first_session_at": now,
            "agreed_at": now,
        }
        yield self._from(t.Contract, contract, *running)
        newer = {"number": 2, "state": AgreementState.PROPOSED, "filled_by_id": pair.mentor_id}
        yield self._from(t.Contract, contract | newer | {"agreed_at": None}, *running)
        goal = {"pair_id": pair.id, "proposed_by_id": partner, "text": "Try one tool a month"}
        yield self._from(t.Goal, agreed | goal, *running)
        asked_for = {"state": AgreementState.PROPOSED, "proposed_by_id": pair.mentor_id}
        yield self._from(t.Goal, agreed | goal | asked_for, *running)
        given = {"from_id": partner, "to_id": pair.mentor_id, "text": "Thank you", "shared": True}
        thanks = {"pair_id": pair.id, "created_at": now}
        yield self._from(t.Thanks, given | thanks | {"released": True}, *running)
        yield self._from(t.Thanks, given | thanks, *running)
        trend = {"programme_id": pair.programme_id, "author_id": partner, "topic": KEYS[0]}
        yield self._from(t.Trend, trend | {"text": "A signal", "created_at": now}, *running)
        own = {"pair_id": pair.id, "created_at": now}
        for one in (partner, pair.mentor_id):
            wished = own | {"member_id": one, "wish": ClosingWish.RETURN}
            yield self._from(t.NextWish, wished, *running)
        again = own | {"member_id": partner, "wish": ClosingWish.AGAIN}
        yield self._from(t.NextWish, again, *running)
        told = own | {"together": "Much", "signed_by_mentor": True, "signed_by_mentee": True}
        yield self._from(t.Story, told, *running)
        looked = own | {"author_id": partner, "stays": "Much", "changed": ""}
        yield self._from(t.LookBack, looked, *running)
        apart = {"first_id": pair.mentor_id, "second_id": partner, "created_at": now}
        yield self._from(t.Block, apart, pair.state == PairState.DECLINED)
        both = {"mentor_id": pair.mentor_id, "mentee_id": partner}
        yield self._from(t.EarlierPair, both, pair.state == PairState.ENDED)
        helper = {"asker_id": partner, "helper_id": pair.mentor_id, "topic": KEYS[0]}
        asked = {"state": RequestState.ASKED, "kept_until": now, "created_at": now}
        yield self._from(t.ShortQuestion, helper | asked, pair.state == PairState.ENDED)
        helped = {"leader_id": partner, "assistant_id": pair.mentor_id, "created_at": now}
        yield self._from(t.Assistant, helped, pair.state == PairState.ENDED)
        due = {"kind": "proposal_expiry", "subject_id": pair.id, "created_at": now}
        asking = pair.state == PairState.ASKING_MENTEE
        yield self._from(t.Deadline, due | {"due_at": now + timedelta(days=8)}, asking)

    def _of_sessions(self) -> Iterator[Fill]:
        pair, running = t.Pair, t.Pair.state == PairState.RUNNING
        for number in range(HELD + 1):
            at = self.now + timedelta(days=28 * (number - HELD) + 7)
            held = {"state": SessionState.HELD, "closed_at": at, "check_in": number + 1}
            ahead = {"state": SessionState.PLANNED, "closed_at": None, "check_in": None}
            one = {"pair_id": pair.id, "starts_at": at, "created_at": self.now}
            one["programme_id"] = pair.programme_id
            yield self._from(t.PairSession, one | (held if number < HELD else ahead), running)
        told = self.now - timedelta(days=28)
        met = t.PairSession.starts_at < told
        for author in (pair.mentor_id, pair.mentee_id):
            one = {"pair_id": pair.id, "session_id": t.PairSession.id, "author_id": author}
            rated = {"usefulness": 4, "rated_at": self.now, "created_at": self.now}
            topic = {"topic": KEYS[0]}
            yield self._from(t.Reflection, one | rated | topic, met, joined=t.PairSession)
        for question, readers in ANSWERS.items():
            said = {"question": question, "text": "Something", "readers": readers}
            reflection = {"reflection_id": t.Reflection.id}
            yield self._from(t.ReflectionAnswer, said | reflection, source=t.Reflection)
        used = {"question": "usefulness", "answer_id": t.Reflection.id}
        yield self._from(t.UsedAnswer, used, source=t.Reflection)

    def _released(self) -> Iterator[Fill]:
        """A text for each pair that runs, each found by a word that no other has, and by one."""
        running = t.Pair.state == PairState.RUNNING
        told = {"kind": TextKind.LEARNING, "language": "en", "text": "Something", "helped": 0}
        beside = {"topic": KEYS[0], "role": Role.MENTEE}
        yield self._from(t.ReleasedText, told | beside, running)
        text_id = {"text_id": t.ReleasedText.id}
        for word in (t.ReleasedText.id, *marks_of(TextKind.LEARNING, "something")):
            yield self._from(t.ReleasedWord, text_id | {"word": word}, source=t.ReleasedText)
        whose = text_id | {"member_id": self._people["C"][0]}
        yield self._from(t.Helped, whose, source=t.ReleasedText)

    def _prompts(self) -> Iterator[Fill]:
        pair, running = t.Pair, t.Pair.state == PairState.RUNNING
        for number in range(1, CHECK_INS + 1):
            for recipient in (pair.mentor_id, pair.mentee_id):
                at = self.now - timedelta(days=7 * (CHECK_INS - number), hours=1)
                sent = self._sent(at) | {"number": number, "recipient_id": recipient}
                sent["message_id"] = cast(col(pair.id) * 100 + number, String)
                about = {"kind": "check_in", "subject_id": pair.id}
                yield self._from(t.Prompt, sent | about | self._in_programme(), running)
        for recipient in (pair.mentor_id, pair.mentee_id):
            whose = {"recipient_id": recipient} | self._in_programme()
            invited = {"kind": "invitation", "subject_id": pair.programme_id}
            yield self._from(t.Prompt, self._sent(self.now) | invited | whose, running)
            later = {"state": PromptState.WAITING, "due_at": self.now + timedelta(days=7)}
            check = {"kind": "check_in", "subject_id": pair.id, "number": CHECK_INS + 1}
            planned = later | {"created_at": self.now}
            yield self._from(t.Prompt, planned | check | whose, running)
        proposal = {"kind": "proposal", "subject_id": pair.id, "recipient_id": pair.mentee_id}
        asked = self._sent(self.now) | proposal | self._in_programme()
        yield self._from(t.Prompt, asked, pair.state == PairState.ASKING_MENTEE)

    def _in_programme(self) -> dict[str, Any]:
        return {"programme_id": self.programme.id}

    def _sent(self, at: datetime) -> dict[str, Any]:
        reference = {"channel": "D1", "message_id": "1"}
        return reference | {
            "state": PromptState.SENT,
            "attempts": 1,
            "due_at": at,
            "sent_at": at,
            "created_at": at,
        }

    def _of_people(self) -> Iterator[Fill]:
        person, here = t.Member, t.Enrolment.programme_id == self.programme.id
        invited = self._in_programme() | {"invited_at": self.now}
        takes_part = invited | {"member_id": t.Enrolment.member_id, "has_part": True}
        yield self._from(t.Invitation, takes_part, here, source=t.Enrolment)
        outside = self._people["O"]
        some = col(person.id).between(outside[0], outside[len(outside) // 2 - 1])
        yield self._from(t.Invitation, invited | {"member_id": person.id}, some, source=person)
        lesson = {"enrolment_id": t.Enrolment.id, "number": 1, "done_at": self.now}
        yield self._from(t.Lesson, lesson, here, source=t.Enrolment)
        rated = {"programme_id": self.programme.id, "member_id": t.Enrolment.member_id}
        again = rated | {"again": 8, "created_at": self.now}
        yield self._from(t.ClosingAnswer, again, here, source=t.Enrolment)
        scale = {"instrument": "attitude", "item": "instrument-attitude-1", "value": 4}
        at_start = {"occasion": Occasion.START, "created_at": self.now}
        yield self._from(t.ScaleAnswer, rated | scale | at_start, here, source=t.Enrolment)
        id_of = {"external_id": person.external_id, "account_id": person.external_id}
        address = id_of | {"service_url": "https://chat.example", "name": person.name}
        yield self._from(t.Address, address, source=person)
        copy = {"mark": "prompt-1", "external_id": person.external_id}
        yield self._from(t.SentMessage, copy | {"channel": "D1", "message_id": "1"}, source=person)
        handled = {"key": person.external_id, "at": self.now}
        yield self._from(t.HandledRequest, handled, source=person)
        act = {"actor_id": person.id, "act": "announce", "subject": "", "at": self.now}
        yield self._from(t.AuditEntry, act, col(person.level) >= 5, source=person)

    def _words(self) -> Iterator[Fill]:
        """By which people are found: what `storage.finding` notes of each, word by word."""
        name = col(t.Member.name)
        whose = (
            *((one, name.startswith(f"{one} ")) for one in FIRST.split()),
            *((one, name.contains(f" {one} ")) for one in LAST.split()),
            *((one, col(t.Member.department) == one) for one in DEPARTMENTS),
        )
        found: dict[str, Any] = {"member_id": t.Member.id}
        for text, holds in whose:
            for word in words_of(text):
                yield self._from(t.MemberWord, found | {"word": word}, holds, source=t.Member)
        number = {"word": func.lower(t.Member.external_id)}
        yield self._from(t.MemberWord, found | number, source=t.Member)

    async def _single_rows(self, session: Session) -> None:
        own: dict[str, Any] = {"workspace_id": self.workspace_id}
        inside = own | {"programme_id": self.programme.id}
        said: dict[str, Any] = {"text": "Welcome", "created_at": self.now}
        said["author_id"] = self._people["C"][0]
        session.add_all(
            t.Announcement(**inside, **said, state=state) for state in AnnouncementState
        )
        session.add(t.ChannelDigest(**own, room="G1", is_muted=False, created_at=self.now))
        session.add_all(
            t.ReportLogo(**own, name="l.svg", content=LOGO, in_use=used, created_at=self.now)
            for used in (True, False)
        )
        session.add(t.InvitingPost(**inside, room="G1", posted_at=self.now))
        session.add(t.GateMoment(**inside, on=self.now.date()))
        shown: dict[str, Any] = {"cell": "total", "least": 5, "number": 3, "on": self.now.date()}
        session.add(t.StoredFigure(**inside, **shown, question="usefulness"))
        room: dict[str, Any] = {"room": "G1", "service_url": "https://chat.example"}
        session.add(t.TeamRoom(**own, **room, name="All"))
        waiting: dict[str, Any] = {"name": "list.csv", "media_type": "text/csv", "content": ""}
        session.add(t.PendingFile(**own, **waiting, external_id="C0", created_at=self.now))
        told: dict[str, Any] = {"shape": "none", "answers": "{}", "answered_at": self.now}
        session.add(t.ListAnswers(**own, **told))
        waits: dict[str, Any] = {"member_id": self._people["O"][-1], "role": Role.MENTOR}
        session.add(t.WaitingListEntry(**inside, **waits, since=self.now))
        await session.flush()

    def _from(
        self,
        table: type[SQLModel],
        values: dict[str, Any],
        *conditions: Any,
        source: Any = t.Pair,
        joined: Any = None,
    ) -> Fill:
        """One row of `table` for each of the workspace's of `source` of which `conditions` hold."""
        columns = table.__table__.c  # type: ignore[attr-defined]
        given = {"workspace_id": self.workspace_id} | values
        selected = [
            one if hasattr(one, "label") else literal(one, columns[name].type)
            for name, one in given.items()
        ]
        query = select(*selected).where(source.workspace_id == self.workspace_id, *conditions)
        if joined is not None:
            query = query.join_from(source, joined, joined.pair_id == source.id)

        async def fill(session: Session) -> None:
            await session.exec(insert(table).from_select(list(given), query))

        return fill


async def _writes(session: Session, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
    every, into = iter(rows), insert(table.__table__)  # type: ignore[attr-defined]
    while some := list(islice(every, BATCH)):
        await session.exec(into, params=some)


def _programme(
    workspace: t.Workspace, name: str, state: ProgrammeState, begun: datetime
) -> t.Programme:
    return t.Programme(
        workspace_id=workspace.id,
        name=name,
        state=state,
        starts_on=begun.date(),
        topics=KEYS,
        opened_at=begun,
        created_at=begun,
    )


# ---------------------------------------------------------------------- from the command line


async def _rows(database: Database) -> int:
    async with database.look() as session:
        counted = [
            (await session.exec(select(func.count()).select_from(one))).one()
            for one in SQLModel.metadata.sorted_tables
        ]
    return sum(counted)


async def _made(url: str, pairs: int) -> Sequence[str]:
    upgrade(url)
    database, began = Database(url), time.perf_counter()
    try:
        await make(database, pairs, ("slack", "T1"), datetime.now(UTC))
        took, rows = time.perf_counter() - began, await _rows(database)
    finally:
        await database.close()
    return [f"{pairs:,} pairs, {rows:,} rows in {took:.0f} s"]


@contextmanager
def empty_database(address: str) -> Iterator[str]:
    """Where a company can be made, quietly and with a key of its own: there, or in a new file."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    use_keys([new_key()])
    with tempfile.TemporaryDirectory() as folder:
        url = address or f"sqlite:///{Path(folder) / 'company.db'}"
        upgrade(url)
        yield url


def main() -> None:
    """Into the database of that address, with the key in use or a new one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=int)
    parser.add_argument("--database-url", default="sqlite:///company.db")
    parser.add_argument("--key", default="", help="MENTOR_ENCRYPTION_KEY; else a new one is told")
    given = parser.parse_args()
    key = given.key or new_key()
    use_keys([key])
    print(*asyncio.run(_made(given.database_url, given.pairs)), sep="\n")
    print(f"{given.database_url}" + ("" if given.key else f", MENTOR_ENCRYPTION_KEY={key}"))


if __name__ == "__main__":
    main()
