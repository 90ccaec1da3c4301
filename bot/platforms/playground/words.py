"""The page's own texts, and the commands that it completes."""

from __future__ import annotations

from handlers.conversation.catalogue import FALLBACK, Catalogue, Say, address_of
from handlers.conversation.commands import does
from handlers.conversation.router import routes

OUR_KEYS = "playground-"
FILLED_BY_THE_PAGE = ("name", "count", "moment", "words", "most", "length", "reason", "to")
"""Arguments that the page itself puts in, in the place of `{name}`."""


PERSONAL = (
    "form-cancel",
    "form-choose",
    "form-find",
    "form-kept",
    "form-left",
    "form-one-of",
    "form-optional",
    "file-save",
)
"""Texts that stand in the middle of what the bot says to somebody."""


def page_words(catalogue: Catalogue, variant: str) -> dict[str, str]:
    """Every text of the page by its key, the name of each language, and the locale of its dates."""
    say = catalogue.speaker(*address_of(variant))
    blanks = {name: f"{{{name}}}" for name in FILLED_BY_THE_PAGE}
    texts = {
        key.removeprefix(OUR_KEYS): str(say(key, **blanks))
        for key in sorted(catalogue.keys(FALLBACK))
        if key.startswith(OUR_KEYS)
    }
    names = {f"language-{one}": catalogue.own_name(one) for one in catalogue.variants}
    return texts | names | {"locale": str(say("language-locale")).replace("_", "-")}


def personal_words(say: Say) -> dict[str, str]:
    """What stands around forms and files that are for one person, in that person's language."""
    blanks = {name: f"{{{name}}}" for name in FILLED_BY_THE_PAGE}
    return {key: str(say(f"{OUR_KEYS}{key}", **blanks)) for key in PERSONAL}


def commands_of(
    catalogue: Catalogue, say: Say, coordinator: bool
) -> list[dict[str, str | list[str]]]:
    """What a person may type after `/mentor`, what it does, and all its names in any language."""
    return [
        {
            "word": say.command(one.name),
            "does": does(say, one.name),
            "names": list(one.names(catalogue)),
        }
        for one in sorted(routes.commands.values(), key=lambda one: say.command(one.name))
        if coordinator or not one.coordinator
    ]
