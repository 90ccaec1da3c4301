"""Many rows, read page by page: between two of them the bot does something else."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from typing import Any, TypeVar

from storage.database import Session

MadeT = TypeVar("MadeT")
AT_ONCE = 200
"""Rows of a page: read in a few milliseconds."""


async def pages(
    session: Session, query: Any, made: Callable[[Any], MadeT], at_once: int = AT_ONCE
) -> AsyncGenerator[list[MadeT], None]:
    """What is made of each row that the query finds; the database keeps what is not read yet."""
    found = await session.stream(query, execution_options={"yield_per": at_once})
    try:
        async for page in found.partitions():
            yield [made(row) for row in page]
    finally:
        await found.close()
