"""When Python looks for garbage: not while the bot is loaded, and never in what was loaded then."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def none_while_loading() -> Iterator[Callable[[], None]]:
    """No search for garbage until what this gives is called, or it ends.

    Nearly everything stays that is made while modules are loaded: to search it again and again
    took a fifth of the start. Later it would halt the bot for tens of milliseconds, in vain.
    """

    def loaded() -> None:
        gc.freeze()
        gc.enable()

    gc.disable()
    try:
        yield loaded
    finally:
        gc.enable()
