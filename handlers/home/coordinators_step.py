"""What a coordinator does best next: the first of these that there is something to do about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.conversation.chat import Button, Buttons, Paragraph, Part, Style
from handlers.conversation.router import command_button
from handlers.conversation.turn import Turn
from handlers.coordination.programme import step_buttons
from handlers.coordination.programme_over import over_parts
from handlers.enrolment.waiting_help import waiting_help
from handlers.insight.attention_list import needing_attention
from handlers.pairing.without_pair import who_waits
from storage import pairs, programmes, proposed
from storage.tables import Programme
from storage.types import PairState, ProgrammeState, Role
from storage.without_pair import without_pair

LAST_WORDS = timedelta(days=14)
"""How long people are given for their last word, before archiving is suggested."""


async def coordinators_step(turn: Turn, every: Sequence[Programme]) -> list[Part]:
    """One sentence about one of the programmes, with a button for it; nothing if all is well."""
    for look in LOOKS:
        for programme in every:
            found = await look(turn, programme)
            if found:
                return found
    return []


async def _over(turn: Turn, programme: Programme) -> list[Part]:
    return await over_parts(turn, programme)


async def _attention(turn: Turn, programme: Programme) -> list[Part]:
    if programme.state is not ProgrammeState.RUNNING:
        return []
    count = await needing_attention(turn, programme)
    if not count:
        return []
    return _said(turn, "home-attention", "status", programme, count=count)


async def _to_release(turn: Turn, programme: Programme) -> list[Part]:
    count = await proposed.count(turn.session, programme.id)
    if programme.approved_at is not None or not count:
        return []
    return _said(turn, "home-release", "match", programme, count=count)


async def _waiting(turn: Turn, programme: Programme) -> list[Part]:
    """Who waits for a pair while others have theirs, and is on no list."""
    if programme.state is not ProgrammeState.RUNNING:
        return []
    found = await without_pair(turn.session, programme.id, 0)
    if not found.unlisted:
        return []
    said = turn.say("home-people-wait", count=found.unlisted, programme=programme.name)
    # A pair by hand is among the likely acts below.
    helps = await waiting_help(turn, programme, found, by_hand=False)
    return [Paragraph(said), Paragraph(who_waits(turn.say, found)), *helps]


async def _to_open(turn: Turn, programme: Programme) -> list[Part]:
    if programme.state is not ProgrammeState.DRAFT:
        return []
    said = Paragraph(turn.say("home-draft", programme=programme.name))
    return [said, await step_buttons(turn, programme)]


async def _to_match(turn: Turn, programme: Programme) -> list[Part]:
    """As long as nobody was ever proposed; later the people without a pair stand in the list."""
    if programme.state is not ProgrammeState.OPEN or programme.approved_at is not None:
        return []
    if await pairs.count_in(turn.session, programme.id, tuple(PairState)):
        return []
    joined = await programmes.count_by_role(turn.session, programme.id)
    mentors, mentees = joined[Role.MENTOR], joined[Role.MENTEE]
    if not (mentors and mentees):
        return []
    return _said(turn, "home-match", "match", programme, mentors=mentors, mentees=mentees)


async def _closing(turn: Turn, programme: Programme) -> list[Part]:
    """What came of it comes first; archiving is offered once people have had their last word."""
    closed = programme.closed_at
    if programme.state is not ProgrammeState.CLOSING or closed is None:
        return []
    told = _said(
        turn, "home-last-words", "report", programme, until=turn.say.day(closed + LAST_WORDS)
    )
    if turn.now < closed + LAST_WORDS:
        return told
    said = Paragraph(turn.say("home-archive", programme=programme.name, day=turn.say.day(closed)))
    return [said, _one_primary(told[-1], await step_buttons(turn, programme))]


def _one_primary(first: Part, others: Buttons) -> Buttons:
    """The button of `first`, then the others, none of which stands out."""
    ahead = first.buttons if isinstance(first, Buttons) else ()
    plain = (
        replace(one, style=Style.PLAIN) if isinstance(one, Button) else one
        for one in others.buttons
    )
    return Buttons((*ahead, *plain))


LOOKS: tuple[Callable[[Turn, Programme], Awaitable[list[Part]]], ...] = (
    _over,
    _attention,
    _to_release,
    _waiting,
    _to_open,
    _to_match,
    _closing,
)
"""The most urgent first."""


def _said(
    turn: Turn, key: str, command: str, programme: Programme, **told: int | str
) -> list[Part]:
    word = turn.say.command(command)
    button = replace(
        command_button(turn.say(f"home-button-{command}"), f"{word} {programme.name}"),
        style=Style.PRIMARY,
    )
    return [Paragraph(turn.say(key, programme=programme.name, **told)), Buttons((button,))]
