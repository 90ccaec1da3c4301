"""The topics of the catalogue, by key and by their titles in every language of the bot."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from handlers.contents import TOPICS
from handlers.conversation.catalogue import LANGUAGES, Catalogue
from handlers.people.lists.fields import plain
from handlers.people.lists.subjects import Subjects


@lru_cache(1)
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in LANGUAGES:
        say = Catalogue().speaker(language)
        for topic in TOPICS:
            names[topic.key] = topic.key
            for wording in (f"topic-{topic.key}", f"topic-{topic.key}.short"):
                names[plain(str(say(wording)))] = topic.key
    return names


def subjects(offered: Iterable[str] | None = None, *, free: bool = False) -> Subjects:
    """The topics that a list may name: all, or those on offer; `free` lets any other key pass."""
    keys = None if offered is None else frozenset(offered)
    names = {name: key for name, key in _names().items() if keys is None or key in keys}
    return Subjects(names, free)
