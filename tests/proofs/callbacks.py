"""How long the loop is held up by one callback: in processor time of its thread.

Whoever computes in another thread or process, or waits, holds nobody up, and a busy machine makes
no callback longer.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest import mock

LIBRARIES = "/lib/python"
_run = asyncio.Handle._run


@dataclass(slots=True)
class Longest:
    """The longest callback: seconds, and what it was."""

    seconds: float = 0.0
    what: str = ""


@contextmanager
def longest_callback() -> Iterator[Longest]:
    """Of all that the loop runs inside, but for the one that is running."""
    longest = Longest()

    def run(handle: asyncio.Handle) -> None:
        place, began = _place(handle), time.thread_time()
        _run(handle)
        seconds = time.thread_time() - began
        if seconds > longest.seconds:
            longest.seconds, longest.what = seconds, _named(handle, place)

    with mock.patch.object(asyncio.Handle, "_run", run):
        yield longest


Place = tuple[str, int]
"""A file and a line."""


def _named(handle: asyncio.Handle, before: Place | None) -> str:
    """By the coroutine, where it is a step of a task: from where to where it went."""
    task = _task_of(handle)
    if task is None:
        return repr(getattr(handle, "_callback", None))
    name = getattr(task.get_coro(), "__qualname__", task)
    went = [f"{file}:{line}" for file, line in filter(None, (before, _place(handle)))]
    return f"{name} {' to '.join(went)}"


def _task_of(handle: asyncio.Handle) -> asyncio.Task[object] | None:
    task = getattr(getattr(handle, "_callback", None), "__self__", None)
    return task if isinstance(task, asyncio.Task) else None


def _place(handle: asyncio.Handle) -> Place | None:
    """Where a task waits: the innermost place that is in no library."""
    task = _task_of(handle)
    found, coroutine = None, task.get_coro() if task else None
    while (frame := getattr(coroutine, "cr_frame", None)) is not None:
        if LIBRARIES not in frame.f_code.co_filename:
            found = frame.f_code.co_filename, frame.f_lineno
        coroutine = getattr(coroutine, "cr_await", None)
    return found
