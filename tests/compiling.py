"""What a statement reads as in SQL is worked out once a run, not once for each test's engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import LRUCache

STATEMENTS = 5_000
"""As many are kept for each kind of database."""


@pytest.fixture(autouse=True, scope="session")
def _statements_are_compiled_once() -> Iterator[None]:
    """The bot's engines share what was compiled; a fifth of a conversation's time went there."""
    compiled: dict[type[object], LRUCache[Any, Any]] = {}

    def create_sharing(address: str, **options: Any) -> AsyncEngine:
        engine = create_async_engine(address, **options)
        kind = type(engine.sync_engine.dialect)
        engine.sync_engine._compiled_cache = compiled.setdefault(kind, LRUCache(STATEMENTS))
        return engine

    with pytest.MonkeyPatch.context() as patch:
        # What was compiled is found by its dialect, and each engine has an object of its own.
        patch.setattr(DefaultDialect, "__eq__", lambda one, other: type(one) is type(other))
        patch.setattr(DefaultDialect, "__hash__", lambda one: hash(type(one)))
        patch.setattr("storage.database.create_async_engine", create_sharing)
        yield
