"""When Python looks for garbage: not while the bot is loaded, and never in what was loaded then."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

NEW_OBJECTS = 5_000
"""As many and Python looks at them, instead of at every 700: next to nothing is garbage."""
NOBODY_WAITS = 50_000
"""The same where a programme plays by itself: a look may take longer."""
LOOKS_AGAIN = 10
"""After as many looks it looks once more at what they have left: that halts the bot for as long as
there is much of it."""
SELDOM_AT_ALL = 1_000
"""After as many of those it looks at everything. What the bot makes is hardly ever in a circle.

A list that is dropped into a company of 100,000 is compared with their names. Python's searches
meanwhile took 900 ms and halted the bot for up to 195 ms at once; with what was loaded left out of
them 400 and 80 ms. Of a programme of 80,000 everybody is loaded to be matched: where the second
look came after 200 instead, it halted the bot for 280 ms; now for 25 at most.
"""


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


def seldom(new_objects: int = NEW_OBJECTS) -> None:
    """From now on look as seldom as that, in a bot that serves or a programme that plays."""
    gc.set_threshold(new_objects, LOOKS_AGAIN, SELDOM_AT_ALL)
