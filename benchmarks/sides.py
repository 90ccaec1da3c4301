"""Two sides of a figure measured in turn, A B A B …, and what is told of them."""

from __future__ import annotations

import compileall
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import bot
import handlers
import storage

T = TypeVar("T")


def alternately(
    floor: Callable[[], T], ours: Callable[[], T], rounds: int
) -> tuple[list[T], list[T]]:
    """Both so many times in turn, after one round that does not count; what each call returned."""
    floor(), ours()
    both = [(floor(), ours()) for _ in range(rounds)]
    return [one for one, _ in both], [other for _, other in both]


def compiled() -> None:
    """Leave bytecode of our packages, as pip leaves it of every package that it installs."""
    for package in (bot, handlers, storage):
        compileall.compile_dir(Path(str(package.__file__)).parent, quiet=1)


def told(name: str, unit: str, floor: list[float], own: list[float]) -> str:
    """One line: the medians, and median and spread of the ratio ours / floor of each round."""
    ratios = sorted(other / one for one, other in zip(floor, own, strict=True))
    return (
        f"{name}: floor {statistics.median(floor):.3g} {unit}, "
        f"ours {statistics.median(own):.3g} {unit}, "
        f"ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
    )
