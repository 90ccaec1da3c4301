"""Who needs a coordinator: pairs by their dates, and people with whom the bot gets no further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Bullets, Button, Buttons, Heading, Paragraph, Part, Text
from handlers.conversation.turn import Turn
from handlers.coordination.programme_over import over_parts
from handlers.insight.attention import thresholds
from handlers.pairing.candidates import no_pair_since
from storage import pairs, people, programmes
from storage import status as facts
from storage.pair_overview import PairFilter, PairLine, count_pairs, pair_lines
from storage.tables import Member, Pair, Programme
from storage.types import MATCHABLE, NO_PAIR, STANDING, EnrolmentState, PairState

SHOWN = 10
"""Lines of each list in one message; the most urgent come first."""


async def attention_parts(
    turn: Turn,
    programme: Programme,
    all_well: Sequence[Part] = (),
    since: datetime | None = None,
) -> list[Part]:
    """Everything that needs somebody; `all_well` in place of an empty list of pairs.

    With `since`, of those of whose suggestion no pair came only whoever waits since then.
    """
    over = await over_parts(turn, programme)
    watched = await _pairs(turn, programme)
    return [
        *over,
        *(watched or ([] if over else all_well)),
        *await _without_pair(turn, programme, since),
        *await _unreachable(turn, programme),
    ]


async def needing_attention(turn: Turn, programme: Programme) -> int:
    """How many pairs are on the list."""
    counts = await count_pairs(turn.session, programme.id, thresholds(turn, programme))
    return counts[PairFilter.NEEDS]


# ---------------------------------------------------------------------------- pairs


async def _pairs(turn: Turn, programme: Programme) -> list[Part]:
    count = await needing_attention(turn, programme)
    if not count:
        return []
    shown = await pair_lines(
        turn.session, programme.id, thresholds(turn, programme), PairFilter.NEEDS, SHOWN
    )
    named = await people_in(turn, shown)
    heading = Heading(turn.say("status-attention", count=count))
    lines = Bullets(tuple(_line(turn, entry, named) for entry in shown))
    helped = [helped_button(turn, one.pair, named) for one in shown if one.pair.help_asked_at]
    return [heading, lines, *([Buttons(tuple(helped))] if helped else [])]


async def people_in(turn: Turn, shown: Sequence[PairLine]) -> dict[int, Member]:
    """Both people of each of these pairs, by id."""
    ids = {member_id for one in shown for member_id in (one.pair.mentor_id, one.pair.mentee_id)}
    return await people.members_by_id(turn.session, turn.workspace.id, ids)


def helped_button(turn: Turn, pair: Pair, named: Mapping[int, Member]) -> Button:
    """A coordinator has talked to a pair that asked for help."""
    said = turn.say("status-helped", name=named[pair.mentee_id].name)
    return Button(said, "support.done", str(pair.id))


def reasons(turn: Turn, one: PairLine) -> str:
    """Why a pair needs somebody; empty if it does not."""
    return reasons_in_words(turn.say, one.flags, (turn.now - one.since).days)


def reasons_in_words(say: Say, flags: Sequence[str], days: int) -> str:
    """The reasons of that name, after so many days of silence."""
    return say.listed([str(say(f"status-flag-{flag}", days=days)) for flag in flags])


def _line(turn: Turn, one: PairLine, named: dict[int, Member]) -> Text:
    return turn.say(
        "status-urgent-line" if one.urgent else "status-attention-line",
        mentee=named[one.pair.mentee_id].name,
        mentor=named[one.pair.mentor_id].name,
        reasons=reasons(turn, one),
    )


# ---------------------------------------------------------------------------- people


async def _without_pair(turn: Turn, programme: Programme, after: datetime | None) -> list[Part]:
    """Whoever was asked without a pair coming of it, and waits for nothing now."""
    if programme.state not in MATCHABLE:
        return []
    every = await _no_pair_since(turn, programme)
    since = {member_id: at for member_id, at in every.items() if after is None or at >= after}
    if not since:
        return []
    joined = await programmes.participants(turn.session, programme.id)
    lines = [
        turn.say("status-no-pair-line", name=member.name, day=turn.say.day(since[member.id]))
        for enrolment, member in joined
        if member.id in since and enrolment.state is EnrolmentState.ACTIVE
    ]
    if not lines:
        return []
    heading = Paragraph(turn.say("status-no-pair", count=len(lines)))
    return [heading, Bullets(tuple(lines[:SHOWN]))]


async def _no_pair_since(turn: Turn, programme: Programme) -> dict[int, datetime]:
    """When each of them last did, of those who are in no other pair or proposal."""
    over = await pairs.pairs_in(turn.session, programme.id, NO_PAIR)
    waiting = await pairs.pairs_in(turn.session, programme.id, (*STANDING, PairState.PROPOSED))
    busy = {member_id for pair in waiting for member_id in (pair.mentor_id, pair.mentee_id)}
    return {member_id: at for member_id, at in no_pair_since(over).items() if member_id not in busy}


async def _unreachable(turn: Turn, programme: Programme) -> list[Part]:
    found = await facts.unreachable(turn.session, programme.id)
    if not found:
        return []
    names = turn.say.listed([member.name for member in found[:SHOWN]])
    return [Paragraph(turn.say("status-unreachable", names=names))]
