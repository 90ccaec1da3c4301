"""What a browser asks for, as far as we speak it."""

from __future__ import annotations

from handlers.conversation.catalogue import LANGUAGES


def spoken_by(accepted: str) -> str:
    """The first of our languages in an `Accept-Language` header (RFC 9110), or empty."""
    ranges = (one.partition(";q=") for one in accepted.replace(" ", "").split(","))
    weighed = [(_weight(weight), tag.partition("-")[0].casefold()) for tag, _, weight in ranges]
    known = [(weight, language) for weight, language in weighed if language in LANGUAGES]
    return max(known, key=lambda one: one[0], default=(0.0, ""))[1]


def _weight(given: str) -> float:
    try:
        return float(given or 1)
    except ValueError:
        return 0.0
