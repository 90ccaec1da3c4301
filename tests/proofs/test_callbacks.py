"""The bot answers everybody meanwhile: no callback of its loop takes long, whatever is asked for.

Everything that can be asked for is asked for in a large company, and what goes on after the answers
is waited for. What takes too long is tried twice more, and the shortest counts: what is built once
is not counted. Python looks for garbage as it does in the bot that serves.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.server.garbage import none_while_loading, seldom
from tests.proofs.acts import every_act
from tests.proofs.callbacks import longest_callback
from tests.proofs.costs import Costed
from tests.sizes import Size

MOST, MOST_IN_SHORT = 50, 250
"""Milliseconds of processor time (docs/performance.md).

The short form runs beside other tests, where the same work takes several times as long: it finds
what holds up the loop for everybody to notice, by every third of what can be asked for.
"""
MORE_TRIES = 2
"""For whatever took too long."""

pytestmark = [pytest.mark.timeout(3600), pytest.mark.timed_callbacks]


async def test_no_callback_holds_up_the_loop(sqlite_url: str, size: Size) -> None:
    most = size(MOST_IN_SHORT, MOST) / 1000
    found: dict[str, tuple[float, str]] = {}
    async with Costed.of(sqlite_url, size(300, 4000)) as costed:
        with _garbage_as_it_serves():
            for act in list(every_act())[:: size(3, 1)]:
                longest = await costed.longest_of(act)
                for _ in range(MORE_TRIES):
                    if longest.seconds > most:
                        again = await costed.longest_of(act)
                        longest = min(longest, again, key=lambda one: one.seconds)
                found[str(act)] = longest.seconds, longest.what
    assert {name: how for name, how in found.items() if how[0] > most} == {}


@contextmanager
def _garbage_as_it_serves() -> Iterator[None]:
    before = gc.get_threshold()
    with none_while_loading() as loaded:
        loaded()
    seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


async def test_a_long_callback_is_noticed() -> None:
    with longest_callback() as longest:
        await asyncio.create_task(_counts())
    assert longest.seconds > 0.001
    assert "_counts" in longest.what


async def _counts() -> None:
    await asyncio.sleep(0)
    sum(range(1_000_000))
