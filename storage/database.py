"""The database: its engine, its sessions, its migrations, on SQLite and on Postgres."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession as Session

from storage.transactions import TransactionQueue

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = [
    "Database",
    "DatabaseUnusable",
    "SchemaTooNew",
    "Session",
    "UnusableAddress",
    "lay_out",
    "leave_no_trace",
    "upgrade",
]

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT = 30.0
"""Seconds that SQLite waits for another process, and whoever queues here while nothing moves."""
CONNECT_TIMEOUT = 10
"""Seconds that Postgres has to take a connection."""
MIGRATION_LOCK = 7_265_768_911
"""Any fixed number: the key of the Postgres advisory lock around migrations."""
_ONLY_LOOKS = "mentor_only_looks"
_FORGETS = "mentor_forgets"
LOOKED_AT = 1000
"""Rows of each index that SQLite looks at to know how it is filled: milliseconds of work."""
MUCH_MORE = 0.1
"""Of the file's pages: from then on SQLite looks anew at how its indexes are filled."""
PATIENCE_TO_WIPE = 1000
"""Milliseconds that wiping waits for readers before it is left to the next time."""
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}


class UnusableAddress(ValueError):
    """A database address that is neither SQLite nor Postgres."""


class DatabaseUnusable(Exception):
    """No answer, or a refusal: `why`, in the database's own words. `address` has no password."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address}: {why}")
        self.address = address
        self.why = why


class SchemaTooNew(DatabaseUnusable):
    """A newer version of the bot has been at work in this database."""


class Database:
    """One engine. `async with database.begin() as session` is one transaction.

    `alone`: nobody waits while SQLite answers, so that it needs no thread of its own.
    """

    def __init__(self, url: str, pool_size: int = 10, *, alone: bool = False) -> None:
        address = async_address(url)
        options: dict[str, Any] = {"hide_parameters": True}
        self.one_writer = address.startswith("sqlite")
        """Whether transactions wait for one another, as SQLite's do."""
        self._queue = TransactionQueue(1 if self.one_writer else 2 * pool_size)
        self._pages_looked_at = 0
        """That SQLite's file had when statistics were gathered last."""
        self._has_traces = self.one_writer
        """Also at first: whoever ran before may have been stopped before it could wipe."""
        if self.one_writer:
            options["connect_args"] = {"timeout": BUSY_TIMEOUT}
            if alone:
                from storage.sqlite_in_place import driver_in_place

                options["module"] = driver_in_place()
        else:
            options |= {"pool_size": pool_size, "max_overflow": pool_size, "pool_pre_ping": True}
            options["connect_args"] = {"connect_timeout": CONNECT_TIMEOUT}
        self.engine: AsyncEngine = create_async_engine(address, **options)
        _prepare(self.engine.sync_engine)
        self._looking = self.engine.execution_options(**{_ONLY_LOOKS: True})

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """A session whose transaction commits at the end and rolls back on any error."""
        async with (
            self._in_turn(),
            Session(self.engine, expire_on_commit=False) as session,
        ):
            yield session
            await session.commit()
            self._has_traces |= self.one_writer and bool(session.info.get(_FORGETS))

    async def wipe(self) -> bool:
        """Empty the log of SQLite's writes, where what was deleted still stands as it was.

        Says whether nothing is left to wipe; if somebody reads just then, it is to be tried again.
        In the file itself deleted content is overwritten at once (`secure_delete`).
        """
        if self._has_traces:
            async with self._in_turn(), self.engine.connect() as connection:
                driver = (await connection.get_raw_connection()).driver_connection
                self._has_traces = not await _truncated(driver)
        return not self._has_traces

    async def gather_statistics(self) -> None:
        """Let SQLite know how its tables are filled; Postgres sees to that itself.

        Else it takes every workspace for a small one, and reads it through to find a few people.
        What was gathered stays true until there is much more.
        """
        if not self.one_writer:
            return
        async with self.reading() as connection:
            pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        if pages - self._pages_looked_at <= MUCH_MORE * pages:
            return
        self._pages_looked_at = pages
        async with self._in_turn(), self.engine.begin() as connection:
            await connection.exec_driver_sql(f"PRAGMA analysis_limit={LOOKED_AT}")
            await connection.exec_driver_sql("ANALYZE")
        # Connections that are open plan by what they knew when they were opened.
        await self.engine.dispose()

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Session]:
        """A session that only reads, and waits for no writer, not even one of the same task."""
        async with Session(self._looking, expire_on_commit=False) as session:
            yield session

    def _in_turn(self) -> AbstractAsyncContextManager[None]:
        """Writers of other processes are waited for by SQLite itself."""
        return self._queue.turn(BUSY_TIMEOUT)

    async def ready(self) -> None:
        """Ask the database for an answer, whoever writes just then; raises SQLAlchemy's errors."""
        async with self.reading() as connection:
            await connection.execute(text("SELECT 1"))

    def reading(self) -> AsyncConnection:
        """A connection, to be entered, that only reads, and waits for no writer."""
        return self._looking.connect()

    @property
    def file(self) -> Path | None:
        """SQLite's; None for Postgres, and for a database in memory."""
        name = self.engine.url.database if self.one_writer else None
        return Path(name) if name and name != ":memory:" else None

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()


def leave_no_trace(session: Session) -> None:
    """What this transaction deletes is to be gone from every file: see `Database.wipe`."""
    session.info[_FORGETS] = True


async def _truncated(driver: Any) -> bool:
    """Whether everything in the write-ahead log could be moved into the file, and cut off."""
    await driver.execute(f"PRAGMA busy_timeout={PATIENCE_TO_WIPE}")
    try:
        cursor = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, _frames, _moved) = await cursor.fetchone()
        return not busy
    finally:
        await driver.execute(f"PRAGMA busy_timeout={int(BUSY_TIMEOUT * 1000)}")


def async_address(url: str) -> str:
    """`url` with the driver that we use.

    Raises UnusableAddress if it is neither SQLite nor Postgres.
    """
    return _address(url, DRIVERS)


def upgrade(url: str) -> bool:
    """Bring the schema up to date, and say whether it was not.

    Replicas that start at once wait for one another. Raises DatabaseUnusable, or SchemaTooNew.
    """
    address = make_url(_address(url, {**DRIVERS, "sqlite": "sqlite"}))
    shown = str(address.set(drivername=address.get_backend_name(), query={}))
    patience = (
        {"timeout": BUSY_TIMEOUT}
        if address.drivername == "sqlite"
        else {"connect_timeout": CONNECT_TIMEOUT}
    )
    engine = create_engine(address, connect_args=patience)
    _prepare(engine, cascades=False)
    try:
        with engine.connect() as connection, connection.begin():
            _lock(connection)
            if revisions(connection) == [newest_revision()]:
                return False
            _migrate(connection, shown)
            _check_references(connection, shown)
            return True
    except DBAPIError as error:
        raise DatabaseUnusable(shown, _one_line(error.orig)) from error
    finally:
        engine.dispose()


def lay_out(file: Path) -> None:
    """Make the tables of a new SQLite file as they are by now, without going through their past.

    For what nobody keeps: whatever is to live on has been through every migration.
    """
    engine = create_engine(f"sqlite:///{file}")
    _prepare(engine)
    try:
        with engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
    finally:
        engine.dispose()


def migration_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to an open connection if one is given."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str:
    """What the names of the migrations begin with: to ask Alembic, it would have to be loaded."""
    names = (file.name for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))
    return max(names).partition("_")[0]


def revisions(connection: Connection) -> list[str]:
    """What Alembic noted: nothing in a new database, else one revision."""
    if not inspect(connection).has_table("alembic_version"):
        return []
    return list(connection.scalars(text("SELECT version_num FROM alembic_version")))


def _migrate(connection: Connection, shown: str) -> None:
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(migration_config(connection), "head")
    except CommandError as error:
        raise SchemaTooNew(shown, str(error)) from error


def _check_references(connection: Connection, shown: str) -> None:
    """On SQLite nobody has watched them meanwhile; see `_prepare`."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise DatabaseUnusable(shown, f"the migration left {len(broken)} rows without a parent")


def _one_line(error: BaseException | None) -> str:
    return "; ".join(line.strip() for line in str(error).splitlines())


def _address(url: str, drivers: dict[str, str]) -> str:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise UnusableAddress("the value is not a database address") from error
    backend = {"postgres": "postgresql"}.get(address.drivername, address.drivername.split("+")[0])
    if backend not in drivers:
        raise UnusableAddress(
            f"a database address starts with sqlite:/// or postgresql://, not {backend}://"
        )
    return address.set(drivername=drivers[backend]).render_as_string(hide_password=False)


def _lock(connection: Connection) -> None:
    """On SQLite the transaction has begun IMMEDIATE and is itself the lock."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})


def _plan_at_once(connection: Any, _record: Any) -> None:
    """Postgres compiles no statement first: for those that people wait for it never pays."""
    cursor = connection.cursor()
    cursor.execute("SET jit = off")
    cursor.close()
    connection.commit()


def _prepare(engine: Engine, *, cascades: bool = True) -> None:
    """SQLite: WAL, foreign keys, no trace of what was deleted, the write lock from the start.

    Without `cascades` rows may be without a parent: SQLite changes a table by making another and
    dropping the first, and whatever belongs to its rows would go with it.

    The driver's own transaction control would begin on the first write only, which turns two
    readers that both want to write into an error instead of a queue.
    """
    if engine.dialect.name != "sqlite":
        event.listen(engine, "connect", _plan_at_once)
        return

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={int(BUSY_TIMEOUT * 1000)}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute(f"PRAGMA foreign_keys={'ON' if cascades else 'OFF'}")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        only_looks = connection.get_execution_options().get(_ONLY_LOOKS)
        connection.exec_driver_sql("BEGIN" if only_looks else "BEGIN IMMEDIATE")
