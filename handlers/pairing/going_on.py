"""Two who both wished to go on at the end of a programme come first on the list of the next."""

from __future__ import annotations

from handlers.conversation.turn import UnitOfWork
from handlers.matching.score import score
from handlers.matching.solver.solution import Match
from handlers.pairing.candidates import candidates_of, listed_columns
from handlers.pairing.fitting import fitting
from storage import next_wishes, proposed
from storage.tables import ListedPair, Programme

GOING_ON = "going_on"
"""Among the reasons of such a pair."""


async def put_together(work: UnitOfWork, programme: Programme) -> None:
    """Put them on the coordinator's list, pinned, as far as both have room and the rules allow."""
    wished = await next_wishes.going_on(work.session, programme)
    if not wished:
        return
    found = await candidates_of(work, programme, {one for couple in wished for one in couple})
    known = {one.id: one for one in found.people}
    matches = [
        Match(known[mentee], known[mentor], score(known[mentee], known[mentor], found.rules))
        for mentor, mentee in (map(str, couple) for couple in wished)
        if mentor in known and mentee in known
    ]
    rows = []
    for match in fitting(found, matches):
        row = listed_columns(work, programme, match, pinned=True)
        rows.append(row | {"bonuses": [GOING_ON, *row["bonuses"]]})
    await proposed.keep(work.session, ListedPair, rows)
