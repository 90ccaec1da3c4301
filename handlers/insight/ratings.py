"""Figures about opinions: only for groups, and so that no two reports tell what one person said.

A figure is taken when k people in three pairs stand behind it, and stays as it is until as many
have answered anew: what two reports differ by is the answers of a group again (product.md, Trust).
Who is in doubt sees less: n is a band, the mean is rounded to halves, and its ends are open.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from storage import figures, programmes
from storage.figures import Rating
from storage.tables import Programme, ShownFigure

USEFULNESS = "usefulness"
FEWEST_PAIRS = 3
"""Fewest pairs behind any figure about ratings (practice.md)."""
SMALLEST_PROGRAMME = 5
"""With fewer pairs a programme has operational figures only (practice.md)."""
BANDS = (10, 20)
"""Where the bands of n begin, beside k."""
NARROWEST = 5
LOW, HIGH = 1.5, 4.5
"""Beyond these a mean would tell what nearly everyone said."""


async def usefulness(turn: Turn, programme: Programme) -> Text:
    """How useful sessions are, as it may be shown."""
    every = await figures.usefulness_ratings(turn.session, programme.id)
    shown = await _shown(turn, programme, USEFULNESS, every)
    if shown is None:
        return turn.say("status-usefulness-few", k=programme.k)
    mean = round(2 * shown.total / shown.count) / 2
    end = "low" if mean <= LOW else "high" if mean >= HIGH else "text"
    return turn.say(
        f"status-usefulness-{end}",
        mean=turn.say.number(min(max(mean, LOW), HIGH)),
        band=band(shown.people, programme.k),
        day=turn.say.day(shown.as_of),
    )


async def _shown(
    turn: Turn, programme: Programme, name: str, every: Sequence[Rating]
) -> ShownFigure | None:
    """The figure as it was shown before, or taken anew if enough people have answered since."""
    shown = await figures.shown_figure(turn.session, programme.id, name)
    if not _is_due(programme, shown, every):
        return shown
    if await figures.begun_pairs(turn.session, programme.id) < SMALLEST_PROGRAMME:
        return None
    await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
    shown = await figures.shown_figure(turn.session, programme.id, name)
    if _is_due(programme, shown, every):
        if shown is not None:
            await turn.session.delete(shown)
            await turn.session.flush()
        shown = _taken(turn, programme, name, every)
        turn.session.add(shown)
        await turn.session.flush()
    return shown


def _taken(turn: Turn, programme: Programme, name: str, every: Sequence[Rating]) -> ShownFigure:
    return ShownFigure(
        workspace_id=turn.workspace.id,
        programme_id=programme.id,
        name=name,
        total=sum(one.value for one in every),
        count=len(every),
        people=len({one.person_id for one in every}),
        as_of=turn.now,
    )


def _is_due(programme: Programme, shown: ShownFigure | None, every: Sequence[Rating]) -> bool:
    fresh = [one for one in every if shown is None or one.at > shown.as_of]
    people, pairs = {one.person_id for one in fresh}, {one.pair_id for one in fresh}
    return len(people) >= programme.k and len(pairs) >= FEWEST_PAIRS


def band(people: int, k: int) -> str:
    """About how many people there are: `5–9`, `10–19`, `20+`; the first band begins with k."""
    begins = [k, *(least for least in BANDS if least >= k + NARROWEST)]
    for least, following in pairwise(begins):
        if people < following:
            return f"{least}–{following - 1}"
    return f"{begins[-1]}+"
