"""Whatever is kept, two clicks at the same moment keep it once, and the bot need not apologise.

On Postgres, where two turns run side by side; SQLite takes one after the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest

from storage.tables import Contract, ListedPair, Pair, PairSession, Reflection, ShortQuestion
from storage.types import AgreementState, ProgrammeState
from tests.conversation import Company, Person, initial_of, read
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import introduced

pytestmark = pytest.mark.on_both_databases

Given = Mapping[str, str | tuple[str, ...]]


async def twice(person: Person, name: str, subject: str, values: Given) -> list[str]:
    """What is said to two clicks on a form's button."""
    answers = await asyncio.gather(*(person.sends_form(name, subject, values) for _ in range(2)))
    return [read(answer) for answer in answers]


async def twice_what_is_open(person: Person, **typed: str) -> list[str]:
    """The form that is open, filled in with a date and what else is typed."""
    held = {item.key: initial_of(item) for item in person.form.fields}
    values = {**held, "day": "2026-12-01", "time": "14:00", **typed}
    return await twice(person, person.form.name, person.form.subject, values)


async def a_pair(company: Company) -> tuple[Person, Person]:
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    return lena, klaus


def nothing_went_wrong(said: list[str]) -> bool:
    return not any("went wrong" in one for one in said)


async def test_a_reflection(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        lena, _klaus = await a_pair(company)
        await lena.says("session 2026-11-20 14:00")
        said = await twice(lena, "reflection", "1", {"usefulness": "4", "learned": "To ask"})
        assert nothing_went_wrong(said)
        assert [one.usefulness for one in await rows(company, Reflection)] == [4]


async def test_a_contract_card(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        lena, _klaus = await a_pair(company)
        await lena.says("contract")
        await lena.presses("Fill in")
        said = await twice_what_is_open(lena, goal="Know the board")
        assert nothing_went_wrong(said)
        open_ = [c for c in await rows(company, Contract) if c.state is AgreementState.PROPOSED]
        assert len(open_) == 1


async def test_a_session(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        lena, _klaus = await a_pair(company)
        await lena.says("session")
        await lena.presses("Plan a session")
        said = await twice_what_is_open(lena)
        assert nothing_went_wrong(said)
        assert len(await rows(company, PairSession)) == 1


async def test_a_question(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor", questions="yes")
        said = await twice(klaus, "question", "1:b1", {"text": "How?"})
        assert nothing_went_wrong(said)
        assert len(await rows(company, ShortQuestion)) == 1


async def test_a_pair_put_together_by_hand(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        answers = await asyncio.gather(*(carla.says("pair", lena, klaus) for _ in range(2)))
        assert nothing_went_wrong([read(answer) for answer in answers])
        assert len(await rows(company, Pair)) == 1


async def test_matching(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        await joins(await company.person("Lena Vogt"), "mentor")
        await joins(await company.person("Klaus Berg"), "mentee")
        answers = await asyncio.gather(*(carla.says("match") for _ in range(2)))
        assert nothing_went_wrong([read(answer) for answer in answers])
        assert len(await rows(company, ListedPair)) == 1
