"""Figures about opinions in words. What they may say, the gate has decided (docs/gate.md)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from handlers.gate.answers import fewest_people
from handlers.gate.cells import TOTAL
from handlers.gate.figures import USEFULNESS
from handlers.gate.scales import RATING, class_between, stored_band
from storage import figures
from storage.tables import Programme, StoredFigure


async def usefulness(turn: Turn, programme: Programme) -> Text:
    """How useful sessions are, as it may be shown."""
    shown = await figures.latest_figures(turn.session, programme.id, USEFULNESS.name)
    if not shown:
        return turn.say("status-usefulness-few", k=fewest_people(programme.k))
    return turn.say(
        "status-usefulness-text",
        classes="; ".join(_in_words(turn, one) for one in _by_role(shown)),
        day=turn.say.calendar_day(shown[0].on),
    )


def _by_role(shown: Sequence[StoredFigure]) -> list[StoredFigure]:
    cells = (*USEFULNESS.division, TOTAL)
    return sorted(shown, key=lambda one: cells.index(one.cell))


def _in_words(turn: Turn, figure: StoredFigure) -> str:
    told = class_between(RATING, figure.least, figure.number)
    numbers = {name: turn.say.number(float(end)) for name, end in told.ends.items()}
    of_five = str(turn.say(f"status-usefulness-{told.kind}", **numbers))
    band = str(stored_band(figure.least))
    return str(turn.say(f"status-usefulness-{figure.cell}", text=of_five, band=band))
