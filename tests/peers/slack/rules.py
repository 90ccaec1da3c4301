"""A small language for saying what Slack takes: rules over JSON, each problem with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that Slack refuses, worded as Slack words it."""

    pointer: str
    text: str

    def __str__(self) -> str:
        return f"{self.text} [json-pointer:{self.pointer}]"


Rule: TypeAlias = Callable[[Any, str], Iterator[Problem]]
"""Says what is wrong with a value at a JSON pointer."""


def length(text: str) -> int:
    """Characters, counted strictly: those beyond the basic plane, as most emoji, are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(longest: int, shortest: int = 1) -> Rule:
    """Text of `shortest` to `longest` characters."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(at, "must provide a string")
        elif length(value) > longest:
            yield Problem(at, f"must be less than {longest + 1} characters")
        elif length(value) < shortest:
            yield Problem(at, f"must be more than {shortest - 1} characters")

    return check


def boolean(value: Any, at: str) -> Iterator[Problem]:
    """True or false."""
    if not isinstance(value, bool):
        yield Problem(at, "must provide a boolean")


def integer(least: int, most: int) -> Rule:
    """A whole number between two others."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield Problem(at, "must provide an integer")
        elif not least <= value <= most:
            yield Problem(at, f"must be between {least} and {most}")

    return check


def one_of(*choices: str) -> Rule:
    """One of a few words."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if value not in choices:
            yield Problem(at, f"value must be one of: {', '.join(choices)}")

    return check


def matching(pattern: str, meaning: str) -> Rule:
    """Text of a certain shape."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield Problem(at, f"must be {meaning}")

    return check


def array(item: Rule, most: int, least: int = 1) -> Rule:
    """A list of `least` to `most` items."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(at, "must provide an array")
            return
        if len(value) > most:
            yield Problem(at, f"no more than {most} items allowed")
        if len(value) < least:
            yield Problem(at, f"no fewer than {least} items allowed")
        for index, entry in enumerate(value):
            yield from item(entry, f"{at}/{index}")

    return check


def record(
    required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None, *also: Rule
) -> Rule:
    """An object with just these fields; `also` are rules about how they go together."""
    known = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "must provide an object")
            return
        for name in required:
            if name not in value:
                yield Problem(at, f"missing required field: {name}")
        for name, entry in value.items():
            if name in known:
                yield from known[name](entry, f"{at}/{name}")
            else:
                yield Problem(at, f"invalid additional property: {name}")
        for rule in also:
            yield from rule(value, at)

    return check


def typed(kinds: Mapping[str, Rule]) -> Rule:
    """An object whose `type` says which of these rules it follows."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "must provide an object")
            return
        rule = kinds.get(str(value.get("type")))
        if rule is None:
            yield Problem(f"{at}/type", f"unsupported type: {value.get('type')}")
            return
        rest = {name: entry for name, entry in value.items() if name != "type"}
        yield from rule(rest, at)

    return check


def anything(_value: Any, _at: str) -> Iterator[Problem]:
    """No condition."""
    return iter(())


def without_repeats(name: str, values: Iterable[object], at: str) -> Iterator[Problem]:
    """Each value once."""
    seen: set[object] = set()
    for value in values:
        if value in seen:
            yield Problem(at, f'`{name}` "{value}" already exists')
        seen.add(value)
