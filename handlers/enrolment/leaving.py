"""Somebody takes part no more: they leave, are gone, or have everything about them deleted."""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.chat import File
from handlers.conversation.turn import Turn
from handlers.pairing.partings import LEFT, dates_taken_back, end_pairs
from handlers.people.inviting_posts import renew_posts
from handlers.people.waiting_list import place_may_be_free
from storage import pairs, programmes, proposed
from storage.tables import Enrolment, Pair
from storage.types import STANDING, EnrolmentState, PairState


async def leave(turn: Turn, own: Collection[Enrolment], *, forgotten: bool = False) -> list[File]:
    """The person leaves those programmes; their partners are told, and matched again.

    Returns what takes the dates of their pairs out of their own calendar. With `forgotten` nobody
    else takes them out, because their address goes with everything else.
    """
    programme_ids = {enrolment.programme_id for enrolment in own}
    for programme_id in sorted(programme_ids):
        programme = await programmes.programme_by_id(
            turn.session, turn.workspace.id, programme_id, lock=True
        )
        if programme is not None and programme.places:
            await renew_posts(turn, programme, turn.member)
            await place_may_be_free(turn, programme)
    for enrolment in own:
        enrolment.state, enrolment.paused_until = EnrolmentState.LEFT, None
    standing = await _standing(turn, programme_ids)
    await end_pairs(turn, LEFT, *standing, but=turn.member)
    return await dates_taken_back(turn, standing, forgotten=forgotten)


async def _standing(turn: Turn, programme_ids: Collection[int]) -> list[Pair]:
    """The person's pairs in those programmes; what nobody was told of is forgotten."""
    await proposed.forget_people(turn.session, programme_ids, (turn.member.id,))
    states = (*STANDING, PairState.SUGGESTED)
    every = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id, states)
    own = [pair for pair in every if pair.programme_id in programme_ids]
    for pair in own:
        if pair.state is PairState.SUGGESTED:
            await turn.session.delete(pair)
    await turn.session.flush()
    return [pair for pair in own if pair.state in STANDING]
