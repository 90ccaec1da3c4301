"""Free text is unreadable where it lies, and readable with any of the keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import sqlite
from sqlmodel import select

from storage import encryption
from storage.encryption import (
    UNREADABLE,
    EncryptedText,
    KeyMissing,
    keyring,
    new_key,
    use_keys,
)
from storage.tables import SlackInstallation, Trend
from storage.types import ProgrammeState
from tests.storage.house import NOON, House

OLD, NEW = new_key(), new_key()
TYPED = "Kunden fragen nach <Link> 🎉"


@pytest.fixture(autouse=True)
def _keys_of_the_others() -> Iterator[None]:
    """What these tests do with keys ends with them."""
    before = list(encryption._keyrings)
    yield
    encryption._keyrings[:] = before


async def noted(house: House, *typed: str) -> None:
    """Trends of a programme."""
    spring = await house.programme(f"Programme of {len(typed)}", ProgrammeState.RUNNING)
    for one in typed:
        trend = Trend(workspace_id=house.here.id, programme_id=spring.id, text=one, created_at=NOON)
        await house.keep(trend)


async def stored(house: House) -> list[str]:
    connection = await house.session.connection()
    return list((await connection.execute(text("SELECT text FROM trend ORDER BY id"))).scalars())


async def read(house: House) -> list[str]:
    house.session.expunge_all()
    return [one.text for one in await house.session.exec(select(Trend))]


async def test_text_is_encrypted_each_time_anew_and_nothing_stays_nothing(
    database_url: str,
) -> None:
    use_keys([NEW])
    async with House.of(database_url) as house:
        await noted(house, TYPED, TYPED, "")
        one, other, empty = await stored(house)
        assert "Kunden" not in one + other
        assert one != other
        assert empty == "", "an empty text is no secret"
        assert await read(house) == [TYPED, TYPED, ""]


async def test_with_a_new_key_first_old_text_stays_readable_and_new_text_is_safe_from_the_old(
    database_url: str,
) -> None:
    use_keys([OLD])
    async with House.of(database_url) as house:
        await noted(house, "Old words")
        use_keys([NEW, OLD])
        await noted(house, "New words", "")
        assert await read(house) == ["Old words", "New words", ""]
        old, new, _empty = await stored(house)
        assert keyring([OLD]).decrypt(old) == b"Old words"
        assert keyring([NEW]).decrypt(new) == b"New words"
        use_keys([NEW])
        assert await read(house) == [UNREADABLE, "New words", ""], "the rest is read all the same"


def test_a_token_that_no_key_reads_is_never_taken_for_one() -> None:
    token = EncryptedText()
    use_keys([OLD])
    stored_token = token.process_bind_param("xoxb-1", sqlite.dialect())
    use_keys([NEW])
    with pytest.raises(KeyMissing, match="not in MENTOR_ENCRYPTION_KEY"):
        token.process_result_value(stored_token, sqlite.dialect())
    tokens = SlackInstallation.__table__.c.bot_token  # type: ignore[attr-defined]
    assert tokens.type.instead is None


async def test_without_a_key_nothing_is_written_or_read(sqlite_url: str) -> None:
    use_keys([NEW])
    async with House.of(sqlite_url) as house:
        await noted(house, TYPED)
        encryption._keyrings.clear()
        with pytest.raises(KeyMissing, match="no encryption key"):
            await read(house)


@pytest.mark.parametrize("keys", [[], ["short"], [NEW, "not a key"], [""]])
def test_a_key_that_is_none_is_refused_before_anything_is_stored(keys: list[str]) -> None:
    use_keys([OLD])
    with pytest.raises(KeyMissing, match="MENTOR_ENCRYPTION_KEY"):
        use_keys(keys)
    assert encryption._current().encrypt(b"x"), "the keys before stay in use"
