"""Column types that mean the same on both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import select

from storage.tables import Member
from storage.types import Role
from tests.storage.house import House


async def test_a_moment_comes_back_as_the_same_moment_in_utc(database_url: str) -> None:
    async with House.of(database_url) as house:
        berlin = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
        await house.member("Lena", created_at=berlin)
        await house.member("Klaus", created_at=berlin, welcomed_at=berlin)
        house.session.expunge_all()
        lena, klaus = (await house.session.exec(select(Member).order_by(Member.id))).all()  # type: ignore[arg-type]
        assert lena.created_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "after the change"
        assert lena.created_at.tzinfo is UTC
        assert (lena.welcomed_at, klaus.welcomed_at) == (None, lena.created_at)
        found = await house.session.exec(select(Member.name).where(Member.welcomed_at == berlin))
        assert found.all() == ["Klaus"]


async def test_a_time_without_a_zone_is_refused(database_url: str) -> None:
    async with House.of(database_url) as house:
        with pytest.raises(StatementError, match="has no time zone"):
            await house.member("Lena", created_at=datetime(2026, 10, 25))  # noqa: DTZ001


def test_each_role_is_the_others_other() -> None:
    assert [role.other for role in Role] == [Role.MENTEE, Role.MENTOR]
