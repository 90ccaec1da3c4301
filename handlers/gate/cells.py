"""One fixed division of a question's answers, and what becomes of cells that are too small.

Which cells there are follows from who answered alone, never from what they said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.gate.answers import Answer, fits

TOTAL = "total"
OTHERS = "others"


def cells(answers: Sequence[Answer], order: Sequence[str], k: int) -> Mapping[str, list[Answer]]:
    """The answers by what they are `about`, in that order; a single cell is the total.

    Cells that do not fit are merged to others; if those do not fit either, they take the smallest
    of the cells that do, by people and then by order. Without an order nothing is divided.
    """
    divided = {name: [one for one in answers if one.about == name] for name in order}
    found = {name: cell for name, cell in divided.items() if fits(cell, k)}
    others = [one for one in answers if one.about not in found]
    while others and found and not fits(others, k):
        smallest = min(found, key=lambda name: len({one.person for one in found[name]}))
        others += found.pop(smallest)
    if others:
        found[OTHERS] = others
    return found if len(found) > 1 else {TOTAL: list(answers)}
