"""A company full of things, and people who try each of them with what is somebody else's.

The company is the newest one that was recorded (tests/version_before): a prompt of every kind was
sent there, and every button and form shown. Some of its people look at everything once more, so
that what is new since then is tried too.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields, is_dataclass

from sqlalchemy import and_, not_, or_, select
from sqlmodel import col

from handlers.conversation.chat import File, Form, Found, Reply
from storage.database import upgrade
from storage.free_text import may_read, texts
from storage.tables import Enrolment, Member, Pair
from storage.types import PairState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.story.full_company import Offer, offers_in
from tests.version_before import rows
from tests.version_before.record import FORM, SEARCH, Shown, all_records, everything_shown
from tests.version_before.reopened import moods_of

WORDS = ("", "help", "profile", "pair", "session", "contract", "goal", "prepare", "privacy", "who")
OFFICE = ("", "help", "match", "status", "programme", "settings", "coordinator", "nudge", "end")
LOOKERS = ("Klaus", "Lena", "Jan", "Pia", "Tom", "Ada", "Ivy")
TOO_SHORT = 8
"""A text of fewer letters may stand anywhere by chance."""


@dataclass(frozen=True)
class World:
    """Everybody in it, and everything that they were shown."""

    company: Company
    shown: Sequence[Shown]
    outsider: Person
    neighbours: tuple[Person, Person]
    """Of another workspace: one of a pair, and one who coordinates."""


@asynccontextmanager
async def world_on(url: str) -> AsyncIterator[World]:
    """On an empty database."""
    record = all_records()[-1]
    rows.restore(url, record.revision, record.lines("rows.jsonl"))
    upgrade(url)
    async with record.reopened(url) as company:
        neighbours = await _neighbours(company.neighbour("T2"))
        outsider = await company.person("Olga Omega")
        await company.moves_to("2027-01-06 11:00")
        await _look_around(company)
        shown = list(dict.fromkeys([*record.shown, *everything_shown(company)]))
        yield World(company, shown, outsider, neighbours)


async def _neighbours(company: Company) -> tuple[Person, Person]:
    tess, tim = await company.person("Tess Tau"), await company.person("Tim Tau")
    tara = await company.person("Tara Tau", coordinator=True)
    await introduced(company, tess, tim)
    return tim, tara


async def _look_around(company: Company) -> None:
    """Also those who could not be reached are heard from."""
    for name in moods_of(company).blocked:
        await company.people[name].says("help")
    for person in company.people.values():
        first = person.profile.name.split()[0]
        looks = OFFICE if first == "Carla" else WORDS if first in LOOKERS else ()
        for words in looks:
            await person.says(words)


# ------------------------------------------------------------------------ who may see what


@dataclass(frozen=True)
class Forger:
    """Somebody who tries what is not theirs, and what they must not read."""

    person: Person
    is_here: bool
    """In the workspace whose things are tried."""
    coordinates: bool
    partners: frozenset[str]
    programmes: frozenset[str]
    names: frozenset[str]
    """Of everybody there but themselves, their partners, and the coordinators, who are named."""
    texts: frozenset[str]
    """That they may not read."""

    def reads_too_much(self, reply: Reply) -> list[str]:
        """Names and texts in a reply that are none of their business."""
        said = "\n".join(strings_in(reply))
        return [one for one in sorted(self.names | self.texts) if one in said]


async def forger(world: World, person: Person) -> Forger:
    """What stands in the database about somebody."""
    company = person.company
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
        connection = await session.connection()
        pairs = await connection.execute(
            select(col(Pair.mentor_id), col(Pair.mentee_id)).where(
                col(Pair.state) == PairState.RUNNING,
                or_(col(Pair.mentor_id) == member.id, col(Pair.mentee_id) == member.id),
            )
        )
        ids = {one for both in pairs.all() for one in both}
        known = await connection.execute(
            select(col(Member.external_id)).where(col(Member.id).in_(ids))
        )
        parts = await connection.execute(
            select(col(Enrolment.programme_id)).where(col(Enrolment.member_id) == member.id)
        )
        partners = frozenset(known.scalars()) - {person.id}
        programmes = frozenset(str(one) for one in parts.scalars())
        hidden: list[str] = []
        for column in texts():
            unread = select(column).where(and_(column != "", not_(may_read(column, member.id))))
            hidden += (await connection.execute(unread)).scalars()
        named = await connection.execute(
            select(col(Member.external_id)).where(
                col(Member.workspace_id) == member.workspace_id,
                col(Member.is_coordinator).is_(True),
            )
        )
        coordinators = frozenset(named.scalars())
    is_here = company is world.company
    known_to = {person.id, *partners, *coordinators} if is_here else set()
    everybody = world.company.people.values()
    names = frozenset(one.profile.name for one in everybody if one.id not in known_to)
    return Forger(
        person,
        is_here,
        member.is_coordinator,
        partners,
        programmes,
        names,
        frozenset(text for text in hidden if len(text) >= TOO_SHORT),
    )


# ------------------------------------------------------------------------ what a reply holds


def strings_in(part: object) -> Iterator[str]:
    """Every text in a reply, also what fields hold and what is in its files."""
    match part:
        case str():
            yield part
        case File(content=content):
            yield content.decode(errors="replace")
        case tuple() | list():
            for one in part:
                yield from strings_in(one)
        case dict():
            yield from strings_in(list(part.values()))
    if is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from strings_in(getattr(part, field.name))


def lets_in(reply: Reply) -> bool:
    """Whether a reply opens a form, offers what is about something, or finds anything."""
    if isinstance(reply, Found):
        return bool(reply.options)
    return isinstance(reply, Form) or any(one.is_about_something for one in offers_in(reply))


async def tried_by(person: Person, one: Shown) -> Reply:
    """Pressed, sent off or searched by somebody else than who was shown it."""
    if one.kind == SEARCH:
        return await person.sends_search(one.name, "a", one.argument)
    return await Offer(one.name, one.argument, one.kind == FORM, one.values).taken_by(person)
