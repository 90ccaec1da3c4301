"""No search for garbage while the bot is loaded."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from bot.server.garbage import NEW_OBJECTS, none_while_loading, seldom


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_what_was_loaded_is_left_out_of_every_later_search() -> None:
    before = gc.get_freeze_count()
    with none_while_loading() as loaded:
        made: list[object] = [[]]
        assert not gc.isenabled()
        loaded()
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
        assert not any(one is made for one in gc.get_objects())


def test_a_start_that_fails_leaves_it_switched_on() -> None:
    with pytest.raises(LookupError), none_while_loading():
        raise LookupError
    assert gc.isenabled()


def test_a_bot_that_is_loaded_looks_seldom() -> None:
    before = gc.get_threshold()
    try:
        seldom()
        assert gc.isenabled()
        assert gc.get_threshold()[0] == NEW_OBJECTS
    finally:
        gc.set_threshold(*before)
