"""What takes a processor for long, in a process of its own: the bot goes on answering meanwhile."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from contextlib import aclosing, asynccontextmanager, suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from handlers.matching.solver.solution import Progress

PageT = TypeVar("PageT")
ResultT = TypeVar("ResultT")
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
    async with another_process(_work, job, pause) as there:
        while True:
            done, of, result = await asyncio.to_thread(there.recv)
            if of == 0:
                return result
            await heard(done, of)


async def done_from_pages(
    job: Callable[[Iterator[PageT]], ResultT], pages: AsyncGenerator[PageT, None]
) -> ResultT:
    """The same of a job that takes its pages one by one, as they are read here.

    The next is read when it has taken the one before, so that there are never many.
    """
    async with aclosing(pages), another_process(_work_on_pages, job) as there:
        async for page in pages:
            await asyncio.to_thread(there.send, page)
        await asyncio.to_thread(there.send, None)
        result: ResultT = await asyncio.to_thread(there.recv)
        return result


@asynccontextmanager
async def another_process(
    work: Callable[..., None], *arguments: object
) -> AsyncIterator[Connection]:
    """A process that does `work`, and the way to speak with it; afterwards it is gone."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *arguments), daemon=True)
    try:
        await asyncio.to_thread(process.start)
        theirs.close()
        yield ours
    except (EOFError, ConnectionError):
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

    with suppress(ConnectionError):
        connection.send((0, 0, job(tell)))


def _work_on_pages(connection: Connection, job: Callable[[Iterator[PageT]], object]) -> None:
    with suppress(EOFError, ConnectionError):
        connection.send(job(iter(connection.recv, None)))
