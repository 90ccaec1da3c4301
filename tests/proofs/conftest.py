"""How much of a proof is run: a short form with all tests, the whole with `make proofs`."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest


@pytest.fixture
def size() -> Callable[[int, int], int]:
    """Chooses between the size of the short form and that of the whole."""
    whole = os.environ.get("MENTOR_PROOFS") == "whole"
    return lambda short, full: full if whole else short
