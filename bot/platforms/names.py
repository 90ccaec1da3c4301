"""People named in typed words by an `@` and their name, where a platform gives no ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def people_named(words: str, names: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The ids of the people named, in their order; `names` are pairs of name and id.

    A name that several people have names nobody.
    """
    by_name: dict[str, set[str]] = {}
    for name, external_id in names:
        by_name.setdefault(name.casefold(), set()).add(external_id)
    longest_first = sorted(filter(None, by_name), key=len, reverse=True)
    for after in words.casefold().split("@")[1:]:
        name = next((name for name in longest_first if _starts(after, name)), "")
        if name and len(by_name[name]) == 1:
            yield from by_name[name]


def _starts(text: str, name: str) -> bool:
    follower = text[len(name) : len(name) + 1]
    return text.startswith(name) and not follower.isalnum()
