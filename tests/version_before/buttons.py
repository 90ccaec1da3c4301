"""Old buttons pressed, each as if nobody had pressed any other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar

from handlers.conversation.chat import Form, FormErrors, Found, Reply
from storage.database import Database, Session
from tests.conversation import Company, Person, read
from tests.version_before.record import SEARCH, Shown
from tests.version_before.reopened import moods_of

OLD, APOLOGY = "old button", "apology"


class _Forget(Exception):
    """Takes back what a turn has changed."""


_forgotten: ContextVar[Database | None] = ContextVar("forgotten", default=None)


@asynccontextmanager
async def forgetting(database: Database) -> AsyncIterator[None]:
    """Every transaction inside is written, and taken back; not those of who is at work beside."""
    if "begin" not in vars(database):
        _may_forget(database)
    before = _forgotten.set(database)
    try:
        yield
    finally:
        _forgotten.reset(before)


def _may_forget(database: Database) -> None:
    begin = database.begin

    @asynccontextmanager
    async def taken_back() -> AsyncIterator[Session]:
        try:
            async with begin() as session:
                yield session
                await session.flush()
                raise _Forget
        except _Forget:
            return

    @asynccontextmanager
    async def chosen() -> AsyncIterator[Session]:
        forgets = _forgotten.get() is database
        async with taken_back() if forgets else begin() as session:
            yield session

    database.begin = chosen  # type: ignore[method-assign]


async def answers_to(company: Company, shown: Sequence[Shown]) -> list[str]:
    """What each of them does now, in a word or two.

    Whoever could not be reached is heard from first, which is kept.
    """
    for name in moods_of(company).blocked:
        await company.people[name].says("help")
    answers = []
    async with forgetting(company.bot.database):
        for one in shown:
            person = company.people[one.person]
            answers.append(_kind_of(person, await _pressed(person, one)))
    return answers


async def _pressed(person: Person, one: Shown) -> Reply:
    if one.kind == SEARCH:
        return await person.sends_search(one.name, "a", one.argument)
    return await one.offer.taken_by(person)


def _kind_of(person: Person, reply: Reply) -> str:
    if isinstance(reply, Form):
        return f"form {reply.name}"
    if isinstance(reply, Found):
        return "found"
    said = read(reply)
    if said.strip() and _says(person, "problem-old-button") in said:
        return OLD
    if _says(person, "problem-apology", reference="{}").partition("{}")[0] in said:
        return APOLOGY
    return "errors" if isinstance(reply, FormErrors) else "message"


def _says(person: Person, key: str, **arguments: str) -> str:
    settings = person.company.bot.settings
    language = person.profile.language or settings.language
    speaker = person.company.bot.catalogue.speaker(language, settings.formal)
    return str(speaker(key, **arguments))
