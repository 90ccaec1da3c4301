"""A row is read once in a transaction, and is the one of this workspace; on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, func, update
from sqlmodel import col

from storage import people
from storage.database import Database, Session
from storage.rows import row_by_id, rows_by_id
from storage.tables import Member
from tests.storage.house import House


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements that are executed meanwhile."""
    executed: list[str] = []
    engine = session.get_bind()

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        executed.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield executed
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def test_a_transaction_reads_a_row_once_also_if_nobody_keeps_it(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena = (await house.member("Lena")).id
        await house.session.commit()
        house.session.expunge_all()
        with counted(house.session) as statements:
            for _ in range(3):
                found = await row_by_id(house.session, Member, house.here.id, lena)
                assert found is not None
                del found
        assert len([one for one in statements if one.startswith("SELECT")]) == 1


async def test_what_another_workspace_has_is_not_found_read_before_or_not(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        lena = (await house.member("Lena")).id
        session = house.session
        assert await row_by_id(session, Member, house.here.id, lena) is not None
        assert await row_by_id(session, Member, house.there.id, lena) is None
        assert await rows_by_id(session, Member, house.there.id, [lena]) == {}
        assert set(await rows_by_id(session, Member, house.here.id, [lena, 4711])) == {lena}


async def test_what_a_statement_has_changed_is_read_again(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, session = (await house.member("Lena")).id, house.session
        assert await row_by_id(session, Member, house.here.id, lena) is not None
        louder = update(Member).where(col(Member.id) == lena).values(name=func.upper(Member.name))
        await session.exec(louder)
        found = await row_by_id(session, Member, house.here.id, lena)
        assert found is not None
        assert found.name == "LENA"


async def test_whoever_locks_a_row_sees_what_others_have_made_of_it(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, home = (await house.member("Lena")).id, house.here.id
        await house.session.commit()
        assert (await people.member_by_id(house.session, home, lena)) is not None
        await house.session.commit()
        other = Database(database_url)
        async with other.begin() as elsewhere:
            await elsewhere.exec(update(Member).where(col(Member.id) == lena).values(name="Magda"))
        await other.close()
        found = await row_by_id(house.session, Member, home, lena, lock=True)
        assert found is not None
        assert found.name == "Magda"


async def test_what_is_deleted_is_not_found_any_more(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, session = await house.member("Lena"), house.session
        assert await row_by_id(session, Member, house.here.id, lena.id) is lena
        await session.delete(lena)
        await session.flush()
        assert await row_by_id(session, Member, house.here.id, lena.id) is None
