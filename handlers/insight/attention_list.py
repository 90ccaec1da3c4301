"""Who needs a coordinator: pairs by their dates, and people with whom the bot gets no further."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.conversation.chat import Bullets, Button, Buttons, Heading, Paragraph, Part, Text
from handlers.conversation.turn import Turn
from handlers.coordination.programme_over import is_over, over_parts
from handlers.insight.attention import Attention, Flag, attention
from handlers.pairing.candidates import no_pair_since
from storage import pairs, people, programmes
from storage import status as facts
from storage.tables import Member, Programme
from storage.types import MATCHABLE, NO_PAIR, STANDING, EnrolmentState, PairState, ProgrammeState

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
    watched = await _pairs(turn, await _watched(turn, programme))
    return [
        *over,
        *(watched or ([] if over else all_well)),
        *await _without_pair(turn, programme, since),
        *await _unreachable(turn, programme),
    ]


async def needing_attention(turn: Turn, programme: Programme) -> int:
    """How many pairs are on the list."""
    return len(await _watched(turn, programme))


async def _watched(turn: Turn, programme: Programme) -> list[Attention]:
    """The pairs on the list, the most urgent first."""
    running = await facts.running_pairs(turn.session, programme.id)
    found = [entry for one in running if (entry := attention(one, turn.now)) is not None]
    if programme.state is not ProgrammeState.RUNNING or is_over(
        turn.workspace, programme, turn.now
    ):
        found = [entry.only(Flag.HELP) for entry in found if Flag.HELP in entry.flags]
    return sorted(found, key=lambda entry: (not entry.urgent, -entry.days, entry.facts.pair.id))


# ---------------------------------------------------------------------------- pairs


async def _pairs(turn: Turn, watched: list[Attention]) -> list[Part]:
    if not watched:
        return []
    shown = watched[:SHOWN]
    named = await _people(turn, shown)
    heading = Heading(turn.say("status-attention", count=len(watched)))
    lines = Bullets(tuple(_line(turn, entry, named) for entry in shown))
    helped = tuple(
        Button(
            turn.say("status-helped", name=named[entry.facts.pair.mentee_id].name),
            "support.done",
            str(entry.facts.pair.id),
        )
        for entry in shown
        if entry.facts.pair.help_asked_at
    )
    return [heading, lines, *([Buttons(helped)] if helped else [])]


async def _people(turn: Turn, shown: list[Attention]) -> dict[int, Member]:
    ids = {
        member_id
        for entry in shown
        for member_id in (entry.facts.pair.mentor_id, entry.facts.pair.mentee_id)
    }
    return await people.members_by_id(turn.session, turn.workspace.id, ids)


def _line(turn: Turn, entry: Attention, named: dict[int, Member]) -> Text:
    pair = entry.facts.pair
    reasons = [str(turn.say(f"status-flag-{flag}", days=entry.days)) for flag in entry.flags]
    return turn.say(
        "status-urgent-line" if entry.urgent else "status-attention-line",
        mentee=named[pair.mentee_id].name,
        mentor=named[pair.mentor_id].name,
        reasons=turn.say.listed(reasons),
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
