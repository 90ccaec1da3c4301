"""Which of their pairs a person means, asked in the form itself if they are in several."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import ChoiceField, Option, Text
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.pairs import own_pair, pair_for_dates, partner_in
from storage import pairs
from storage.tables import Pair


async def running_pairs(turn: Turn) -> Sequence[Pair]:
    """The person's running pairs, oldest first; raises Problem if there is none."""
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        raise Problem("problem-no-pair")
    return own


async def pair_field(turn: Turn, own: Sequence[Pair]) -> tuple[ChoiceField, ...]:
    """A field that asks with whom, if there is a choice."""
    if len(own) == 1:
        return ()
    options = [
        Option(str(pair.id), Text.of((await partner_in(turn, pair)).name[:75])) for pair in own
    ]
    return (ChoiceField("pair", turn.say("pair-choice"), tuple(options)),)


def pair_subject(own: Sequence[Pair]) -> str:
    """What a form is about: the one pair there is, or nothing as long as it must be chosen."""
    return str(own[0].id) if len(own) == 1 else ""


async def chosen_pair(turn: Turn, *, dates: bool = False) -> Pair:
    """The pair that a form is about, if it is the person's own (for `dates` also a leader's)."""
    chosen = turn.values.text("pair") or turn.argument
    if not chosen.isdecimal():
        raise Problem("problem-old-button")
    find = pair_for_dates if dates else own_pair
    return await find(turn, row_id(chosen))
