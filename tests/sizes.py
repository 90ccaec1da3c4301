"""Proofs come in two sizes: a short form in every run of the tests, the whole with `--whole`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import pytest

T = TypeVar("T")


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
