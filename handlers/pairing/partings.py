"""A pair ends: kindly, without reasons given, and with an offer to go on."""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.chat import Buttons, File, Message, Paragraph, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import command_button, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn
from handlers.pairing.asking import ASKING_KINDS
from handlers.people.pairs import known_name, member_of_pair, partner_in, role_in
from handlers.sessions.entries import plan_entry
from handlers.sessions.session_calendar import calendar_file_of, calendar_files
from storage import pair_sessions, pairs, programmes, prompts
from storage.tables import Member, Pair
from storage.types import STANDING, PairState, SessionState

REASONS = ("left", "coordinator", "rematch", "closed")
PAIR_KINDS = (
    *ASKING_KINDS,
    "introduction",
    "first_session_nudge",
    "check_in",
    "check_in_reminder",
)


UNTOLD = (PairState.PROPOSED, PairState.SUGGESTED)
"""States of a pair of which neither of the two has been told."""


async def end_pair(turn: Turn, pair: Pair, reason: str, but: Member | None = None) -> None:
    """End a standing pair; both are told in neutral words, except `but` (who did it).

    `reason` is one of REASONS. Who of the two wanted it is stored nowhere. Whether anyone is
    matched again is the caller's decision: see handlers/pairing/rematching.py.
    Raises Problem if the pair has ended before.
    """
    if reason not in REASONS:
        raise ValueError(f"{reason!r} is no reason to end a pair: use one of {REASONS}")
    if pair.state not in STANDING:
        raise Problem("problem-pair-not-running")
    was_running = pair.state is PairState.RUNNING
    pair.state, pair.ended_at, pair.end_reason = PairState.ENDED, turn.now, reason
    await turn.session.flush()
    await prompts.withdraw(turn.session, turn.workspace.id, PAIR_KINDS, pair.id)
    await settle(turn, ASKING_KINDS, pair.id)
    if not was_running:
        return
    await _cancel_dates(turn, pair)
    for member_id in (pair.mentee_id, pair.mentor_id):
        if but is None or member_id != but.id:
            recipient = await member_of_pair(turn, member_id)
            await plan_prompt(
                turn, "pair_ended", recipient, pair.id, programme_id=pair.programme_id
            )


async def withdraw_proposal(turn: Turn, pair: Pair) -> None:
    """Nobody is waited for any more: one of the two has been put together with somebody else."""
    pair.state, pair.ended_at, pair.end_reason = PairState.EXPIRED, turn.now, "by_hand"
    await turn.session.flush()
    await prompts.withdraw(turn.session, turn.workspace.id, ASKING_KINDS, pair.id)
    await settle(turn, ASKING_KINDS, pair.id)


async def _cancel_dates(turn: Turn, pair: Pair) -> None:
    for one in await pair_sessions.sessions_of(turn.session, pair.id):
        if one.state is SessionState.PLANNED and one.starts_at > turn.now:
            one.state, one.closed_at = SessionState.CANCELLED, turn.now
            one.revision += 1
            await turn.session.flush()
            await plan_entry(turn, pair, one)


async def end_own_pairs(turn: Turn, programme_ids: Collection[int]) -> list[Pair]:
    """The person goes: end their pairs in those programmes and return the ones that stood.

    Pairs of which nobody has been told are forgotten. The programmes are locked, because what
    follows is matching: see rematching.ask_next.
    """
    for programme_id in sorted(programme_ids):
        await programmes.programme_by_id(turn.session, turn.workspace.id, programme_id, lock=True)
    own = await pairs.pairs_of(
        turn.session, turn.workspace.id, turn.member.id, (*STANDING, *UNTOLD)
    )
    ended: list[Pair] = []
    for pair in own:
        if pair.programme_id not in programme_ids:
            continue
        if pair.state in UNTOLD:
            await turn.session.delete(pair)
        else:
            await end_pair(turn, pair, "left", but=turn.member)
            ended.append(pair)
    await turn.session.flush()
    return ended


@prompt("pair_ended")
async def pair_ended(turn: Turn) -> Message | None:
    """Says so, thanks, and tells what comes next."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.ENDED:
        return None
    partner = await partner_in(turn, pair)
    role = role_in(pair, turn.member)
    name = known_name(turn, partner)
    return message(
        Paragraph(turn.say(f"parting-{pair.end_reason}", name=name)),
        *(
            [Paragraph(turn.say(f"parting-next-{role}"))]
            if pair.end_reason in ("left", "rematch", "coordinator")
            else []
        ),
        Buttons((command_button(turn.say("parting-where-i-stand"), ""),)),
    ).with_files(*await cancelled_dates(turn, pair))


async def cancelled_dates(turn: Turn, pair: Pair, *, forgotten: bool = False) -> list[File]:
    """A calendar file that takes back the dates of a pair that has ended; none if it had none."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    off = [
        one
        for one in every
        if one.state is SessionState.CANCELLED and one.closed_at == pair.ended_at
    ]
    if forgotten and off:
        return [await calendar_file_of(turn, pair, off)]
    return list(await calendar_files(turn, pair, off))
