"""What tests need of the machine that they run on."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

TIMED = "timed_callbacks"
"""A marker: what the loop itself does is timed, on Python's loop and with the database beside it,
as in the bot."""


def lacking(what: str) -> NoReturn:
    """Leave the test out and say why; in CI, where nobody reads that, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
