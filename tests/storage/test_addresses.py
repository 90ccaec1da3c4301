"""How people are reached, and what is noted of copies of a message."""

from __future__ import annotations

from typing import Any

import pytest

from storage import addresses
from storage.database import Database
from storage.tables import Address, SentMessage
from tests.conversation import Company


def _posting(workspace_id: int, message_id: str, external_id: str = "") -> SentMessage:
    return SentMessage(
        workspace_id=workspace_id,
        mark="prompt-1",
        external_id=external_id,
        channel="19:chat",
        message_id=message_id,
    )


async def _noted(database: Database, *postings: SentMessage) -> list[tuple[str, str]]:
    for posting in postings:
        async with database.begin() as session:
            await addresses.record_posting(session, posting)
    async with database.begin() as session:
        found = await addresses.postings_of(session, postings[0].workspace_id, "prompt-1")
        return [(one.external_id, one.message_id) for one in found]


async def test_a_message_is_noted_once_and_beside_those_of_others(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        async with company.bot.database.begin() as session:
            key = (await company.workspace(session)).id
        database = company.bot.database
        assert await _noted(database, _posting(key, "")) == [("", "")]
        assert await _noted(database, _posting(key, "m1", "U1")) == [("", ""), ("U1", "m1")]
        assert await _noted(database, _posting(key, "m2")) == [("", "m2"), ("U1", "m1")]
        assert await _noted(database, _posting(key, "m3")) == [("", "m2"), ("U1", "m1")]


async def test_a_conversation_is_known_by_what_went_there(database_url: str) -> None:
    async with (
        Company.founded(database_url) as company,
        company.bot.database.begin() as session,
    ):
        key = (await company.workspace(session)).id
        await addresses.record_posting(session, _posting(key, ""))
        assert await addresses.is_posted_to(session, key, "19:chat", "")
        assert not await addresses.is_posted_to(session, key, "19:chat", "U1")
        assert not await addresses.is_posted_to(session, key, "19:another", "")
        assert not await addresses.is_posted_to(session, key + 1, "19:chat", "")


LENA: dict[str, Any] = {
    "external_id": "ULENA",
    "account_id": "29:lena",
    "service_url": "https://eu/",
    "name": "Lena",
}


@pytest.mark.parametrize(
    ("told", "is_news"),
    [
        ({}, False),
        ({"name": ""}, False),
        ({"name": "Lena Vogt"}, True),
        ({"language": "de"}, True),
        ({"conversation": "a:1"}, True),
        ({"service_url": "https://us/"}, True),
        ({"account_id": ""}, True),
    ],
)
async def test_what_is_told_again_is_no_news(
    database_url: str, told: dict[str, str], is_news: bool
) -> None:
    async with Company.founded(database_url) as company:
        key = company.key
        async with company.bot.database.begin() as session:
            here = (await company.workspace(session)).id
            await addresses.remember(session, Address(workspace_id=here, **LENA))
        async with company.bot.database.look() as session:
            stored = await addresses.known(session, key.platform, key.external_id, "ULENA")
            assert stored is not None
            assert addresses.is_news(Address(workspace_id=here, **LENA | told), stored) is is_news
            assert await addresses.known(session, key.platform, "T2", "ULENA") is None
            assert await addresses.known(session, key.platform, key.external_id, "UTOM") is None
