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
        began = time.thread_time()
        _run(handle)
        seconds = time.thread_time() - began
        if seconds > longest.seconds:
            longest.seconds, longest.what = seconds, _named(handle)

    with mock.patch.object(asyncio.Handle, "_run", run):
        yield longest


def _named(handle: asyncio.Handle) -> str:
    """By the coroutine, where it is a step of a task."""
    callback = getattr(handle, "_callback", None)
    task = getattr(callback, "__self__", None)
    if not isinstance(task, asyncio.Task):
        return repr(callback)
    stack = task.get_stack(limit=1)
    where = f" at {stack[-1].f_code.co_filename}:{stack[-1].f_lineno}" if stack else ""
    return f"{getattr(task.get_coro(), '__qualname__', task)}{where}"
