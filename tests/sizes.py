"""Proofs come in two sizes: a short form in every run of the tests, the whole with `--whole`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import pytest
from hypothesis import settings

T = TypeVar("T")

SHORT, WHOLE = "short", "whole"
"""The forms of a proof; of cases that are generated, Hypothesis knows which is asked for."""
PART = 4
"""A short run generates one case in so many of the whole."""


def pytest_configure(config: pytest.Config) -> None:
    """Before any test is read, which says how many cases it takes."""
    for form in (SHORT, WHOLE):
        settings.register_profile(form, deadline=None)
    settings.load_profile(WHOLE if config.getoption("--whole") else SHORT)


def examples(whole: int) -> settings:
    """`@examples(200)`: so many generated cases in the whole of a proof, a part in a short run."""
    is_whole = settings.get_current_profile_name() == WHOLE
    return settings(max_examples=whole if is_whole else whole // PART)


class Size(Protocol):
    """Chooses between what a quick run can afford and the whole of a proof."""

    def __call__(self, short: int, whole: int) -> int:
        """How many instances, years or people to take now."""
        ...


@pytest.fixture(scope="session")
def size(pytestconfig: pytest.Config) -> Size:
    """`size(short, whole)`: the number that this run is to take."""
    is_whole = bool(pytestconfig.getoption("--whole"))

    def chosen(short: int, whole: int) -> int:
        return whole if is_whole else short

    return chosen


def in_turn(size: Size, those: Sequence[T], number: int) -> Sequence[T]:
    """All of them; in a short run the one whose turn it is at the `number`th thing to try."""
    return [those[(number + one) % len(those)] for one in range(size(1, len(those)))]
