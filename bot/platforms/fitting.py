"""Text that fits: counted as the strictest platform counts, and cut with an ellipsis."""

from __future__ import annotations

ELLIPSIS = "…"
_JOINERS = "\u200d\ufe0f"


def length(text: str) -> int:
    """Characters as the strictest counter counts them: emoji are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int) -> str:
    """`text`, or its beginning and an ellipsis, in at most `longest` characters."""
    if length(text) <= longest:
        return text
    kept = text[: longest - 1]
    while (over := length(kept) - (longest - 1)) > 0:
        kept = kept[: len(kept) - (over + 1) // 2]  # no character is more than two
    return kept.rstrip(_JOINERS).rstrip() + ELLIPSIS


def storable(text: str) -> str:
    """`text` without what databases refuse: NUL, and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()
