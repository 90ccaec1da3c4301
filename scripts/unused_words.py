"""Which keys of the catalogue no code reaches: `python -m scripts.unused_words`.

A key is reached if it stands in the code, or if an f-string of the code can make it: its fixed
parts, with anything in between. Keys that are only written elsewhere than in `say(…)` (tables of
words, stored values) are found the same way, since every string of the code is looked at.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

PROJECT = Path(__file__).parents[1]
CODE = ("bot", "handlers", "storage", "scripts")
PAGE = "playground-"
"""Before the keys that the demo's page knows by the rest of their names."""
_PARTED = re.compile(r"[-_.]")
_QUOTED = re.compile(r"[\"'`]([\w.-]+)[\"'`]")
_TEMPLATE = re.compile(r"`([\w.-]*\$\{[^}`]*\}[\w.-]*)`")
_BLANK = re.compile(r"\$\{[^}]*\}")
SHORTEST = 3
"""Letters that are fixed in a pattern, at least: `{a}-{b}` reaches nothing in particular."""


def keys(language: str = "en") -> Iterator[str]:
    """Every message of a language, with its attributes."""
    for path in sorted((PROJECT / "handlers" / "wording" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message):
                if entry.value is not None:
                    yield entry.id.name
                yield from (f"{entry.id.name}.{one.id.name}" for one in entry.attributes)


@dataclass(frozen=True, slots=True)
class Strings:
    """What the code says between quotes."""

    constants: frozenset[str]
    patterns: re.Pattern[str]
    """Of f-strings: their fixed parts, with anything in between."""

    @property
    def pieces(self) -> frozenset[str]:
        """The words of which constants are made."""
        return frozenset(piece for one in self.constants for piece in _PARTED.split(one))


def strings() -> Strings:
    """Of Python, and of what the demo's page runs in the browser."""
    constants: set[str] = set()
    patterns: set[str] = set()
    for package in CODE:
        for path in (PROJECT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    constants.add(node.value)
                patterns |= set(_pattern_of(node))
    for path in (PROJECT / "bot").rglob("static/*"):
        if path.suffix in (".js", ".html"):
            source = path.read_text("utf-8")
            constants |= set(_QUOTED.findall(source))
            patterns |= {
                re.escape(PAGE) + r"[\w.-]+".join(map(re.escape, _BLANK.split(one)))
                for one in _TEMPLATE.findall(source)
            }
    return Strings(frozenset(constants), re.compile("|".join(sorted(patterns))))


def _pattern_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.JoinedStr):
        fixed = [one.value if isinstance(one, ast.Constant) else None for one in node.values]
        if sum(len(str(one)) for one in fixed if one) >= SHORTEST:
            yield "".join(re.escape(str(one)) if one else r"[\w.-]+" for one in fixed)


def unused(language: str = "en") -> list[str]:
    """Keys that no string of the code is, or can be made to be."""
    said = strings()
    pieces = said.pieces
    return [one for one in keys(language) if not _is_reached(one, said, pieces)]


def _is_reached(key: str, said: Strings, pieces: frozenset[str]) -> bool:
    if key in said.constants or said.patterns.fullmatch(key):
        return True
    if key.startswith(PAGE):
        return key.removeprefix(PAGE) in said.constants or _made(key, said, pieces)
    return _made(key, said, pieces)


def _made(key: str, said: Strings, pieces: frozenset[str]) -> bool:
    """Whether it is a constant with pieces of others behind it: `first-session-nudge` + role."""
    for found in _PARTED.finditer(key):
        rest = _PARTED.split(key[found.end() :])
        begins = key[: found.start()]
        is_known = "-" in begins and begins in said.constants
        if is_known and all(piece in pieces or piece.isdecimal() for piece in rest):
            return True
    return False


def main() -> None:
    """Print them; exit with 1 if there are any."""
    found = unused()
    print("\n".join(found) or "every key is reached")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
