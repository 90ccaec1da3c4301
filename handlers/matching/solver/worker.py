"""Large matchings in a process of their own, so that the bot goes on answering meanwhile."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from handlers.matching.solver.solution import Progress

Computation = Callable[[Progress], object]
"""What is to be done; it is pickled, so it is made of a module's functions and plain values."""
OnProgress = Callable[[int, int], Awaitable[None]]
SECONDS_BETWEEN = 2.0
"""How often word of the progress comes at most."""


class WorkerDied(RuntimeError):
    """The process ended without a result."""


async def done_elsewhere(
    job: Computation, heard: OnProgress, pause: float = SECONDS_BETWEEN
) -> object:
    """The job's result, computed in another process; `heard` is told of the progress.

    If this is cancelled, the process ends. Raises WorkerDied if it ends by itself.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, job, pause), daemon=True)
    try:
        await asyncio.to_thread(process.start)
        theirs.close()
        while True:
            done, of, result = await asyncio.to_thread(ours.recv)
            if of == 0:
                return result
            await heard(done, of)
    except EOFError:
        raise WorkerDied(f"exit code {process.exitcode}") from None
    finally:
        if process.pid is not None:
            process.kill()
            await asyncio.to_thread(process.join)


def _work(connection: Connection, job: Computation, pause: float) -> None:
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= pause:
            last = time.monotonic()
            connection.send((done, of, None))

    with suppress(BrokenPipeError):
        connection.send((0, 0, job(tell)))
