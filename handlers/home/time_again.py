"""The page of whoever had no time to answer, or none at all: they say there that they have some."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from handlers.conversation.chat import Button, Buttons, Paragraph, Part
from handlers.conversation.turn import Turn
from handlers.pairing.asking import marked
from handlers.people.pairs import is_known_to, known_name, partner_in, role_in
from storage.matchable import AGAIN
from storage.tables import Enrolment, Pair

MOST = 3
"""Suggestions that are named, the newest first."""


async def time_again(
    turn: Turn, own: Collection[Enrolment], every: Sequence[Pair], running: Collection[Pair]
) -> list[Part]:
    """Who was asked and let the time run out, or has said that there is none; nobody else can tell.

    `every` holds all pairs of theirs in WAS_ASKED. Nothing where they have a pair by now.
    """
    met = {pair.programme_id for pair in running}
    waiting = {one.programme_id: one for one in own if one.programme_id not in met}
    asked = [
        pair
        for pair in reversed(every)
        if pair.programme_id in waiting and is_known_to(pair, turn.member)
    ]
    parts: list[Part] = []
    for pair in _without_time(turn, waiting.values(), asked):
        parts += [Paragraph(turn.say("home-no-time")), _button(turn, pair)]
    for pair in _lapsed(turn, asked)[:MOST]:
        partner = await partner_in(turn, pair)
        said = turn.say("home-time-over", name=known_name(turn, partner))
        parts += [Paragraph(said), _button(turn, pair)]
    return parts


def _without_time(
    turn: Turn, waiting: Collection[Enrolment], asked: Sequence[Pair]
) -> Iterator[Pair]:
    """The newest suggestion to which they said so, in each programme in which it still holds."""
    for enrolment in waiting:
        said = (
            pair
            for pair in asked
            if pair.programme_id == enrolment.programme_id
            and pair.answer == marked("time", role_in(pair, turn.member))
        )
        newest = next(said, None)
        if enrolment.no_time and newest is not None:
            yield newest


def _lapsed(turn: Turn, asked: Sequence[Pair]) -> list[Pair]:
    return [
        pair
        for pair in asked
        if pair.answer == marked("silent", role_in(pair, turn.member)) and pair.end_reason != AGAIN
    ]


def _button(turn: Turn, pair: Pair) -> Buttons:
    return Buttons((Button(turn.say("proposal-again"), "proposal.again", str(pair.id)),))
