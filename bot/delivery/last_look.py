"""The last moment before a message leaves: whoever sends it may say that it is not to go any more.

Between the delivery's look at its claim and the request lie a composed message, a token and a
turn; a process that stands still there would send what somebody else has sent meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from handlers.conversation.chat import Throttled

_MAY_GO: ContextVar[Callable[[], bool] | None] = ContextVar("may_go", default=None)


@contextmanager
def only_while(may_go: Callable[[], bool]) -> Iterator[None]:
    """What is sent in here looks once more."""
    before = _MAY_GO.set(may_go)
    try:
        yield
    finally:
        _MAY_GO.reset(before)


def look_once_more() -> None:
    """Raises Throttled if it is too late: surely nothing was sent."""
    may_go = _MAY_GO.get()
    if may_go is not None and not may_go():
        raise Throttled(0, "claim_is_old")
