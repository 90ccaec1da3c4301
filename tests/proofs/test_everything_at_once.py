"""The benchmark of everything at once does what it measures, and leaves the company as it was."""

from __future__ import annotations

import gc
from argparse import Namespace
from collections.abc import Iterator

import pytest

from benchmarks.acknowledgements import measured
from benchmarks.company import make
from storage.database import Database
from tests.conversation import KEY, MONDAY
from tests.version_before.rows import engine_of, everything_in

pytestmark = pytest.mark.timed_callbacks


@pytest.fixture(autouse=True)
def _garbage_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


async def test_it_is_answered_matched_and_told_at_once_and_taken_back(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await make(database, 12, ("test", "T1"), MONDAY)
    await database.close()
    engine = engine_of(sqlite_url)
    before = everything_in(engine)
    given = Namespace(pairs=0, matched=240, seconds=1.0, a_second=10.0)
    played, rush = await measured(sqlite_url, KEY, given)
    assert rush.waits
    assert (rush.failed, rush.refused, played.apologies) == (0, 0, [])
    assert rush.posts > 0
    assert played.matchings > 0
    assert all(one.what for tries in played.callbacks.values() for one in tries)
    assert everything_in(engine) == before
    engine.dispose()
