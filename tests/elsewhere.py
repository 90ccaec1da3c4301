"""What is done in another process begins at once: it branches off one that has loaded everything.

The bot starts such a process from nothing, which takes longer than most of what is done there. A
test that asks for `from_nothing` has that: there is one for each kind of work.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from types import SimpleNamespace

import pytest

from handlers.matching.solver import worker

LOADED = ("handlers.modules", "handlers.paper.typeset", "scipy.optimize", "typst", "xlsxwriter")
"""Modules that some work there needs."""


@pytest.fixture(autouse=True, scope="session")
def _another_process_begins_at_once() -> Iterator[None]:
    ready = multiprocessing.get_context("forkserver")
    ready.set_forkserver_preload(list(LOADED))

    def context(_way: str) -> BaseContext:
        return ready

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(worker, "multiprocessing", SimpleNamespace(get_context=context))
        yield


@pytest.fixture
def from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process is started as the bot starts it."""
    monkeypatch.setattr(worker, "multiprocessing", multiprocessing)
