"""The page's own texts, and the commands that it completes."""

from __future__ import annotations

from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.router import routes

OUR_KEYS = "playground-"
FILLED_BY_THE_PAGE = ("name", "count", "moment", "words", "most", "length", "reason")
"""Arguments that the page itself puts in, in the place of `{name}`."""


def page_words(catalogue: Catalogue, variant: str) -> dict[str, str]:
    """Every text of the page by its key, in `en`, `de` or `de-formal`."""
    say = catalogue.speaker(variant.partition("-")[0], formal=variant == "de-formal")
    blanks = {name: f"{{{name}}}" for name in FILLED_BY_THE_PAGE}
    return {
        key.removeprefix(OUR_KEYS): str(say(key, **blanks))
        for key in sorted(catalogue.keys("en"))
        if key.startswith(OUR_KEYS)
    }


def commands_of(say: Say, coordinator: bool) -> list[dict[str, str | list[str]]]:
    """What a person may type after `/mentor`, what it does, and all its names in any language."""
    return [
        {
            "word": one.name_in(say.language),
            "does": str(say(f"help-{one.name}")),
            "names": list(one.names),
        }
        for one in sorted(routes.commands.values(), key=lambda one: one.name_in(say.language))
        if coordinator or not one.coordinator
    ]
