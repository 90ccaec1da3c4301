"""All that ends with a pair, in one place: whoever ends one says why, and the rest follows.

Dates ahead are taken back, the two are told kindly and without reasons, who is free is matched
anew. A pair that has not begun ends as well: somebody says no, nothing, or is gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.conversation.chat import Buttons, File, Message, Paragraph, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import command_button, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.conversation.whom_to_ask import whom_to_ask
from handlers.pairing.asking import ASKING_KINDS, marked
from handlers.pairing.rematching import ask_next
from handlers.people.pairs import known_name, member_of_pair, partner_in, role_in
from handlers.sessions.checkins import settle_open
from handlers.sessions.entries import plan_entry
from handlers.sessions.preparation import withdraw_preparation
from handlers.sessions.session_calendar import calendar_file_of, calendar_files, off_note
from storage import pair_sessions, pairs, programmes, prompts
from storage.prompts import FIRST_SESSION_NUDGE
from storage.tables import Member, Pair
from storage.types import ASKED, OVER, PairState, SessionState

PAIR_KINDS = (
    *ASKING_KINDS,
    "introduction",
    FIRST_SESSION_NUDGE,
    "check_in",
    "check_in_reminder",
)
"""What nobody is to be asked or told any more when a pair is over."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a pair is over, or the question whether two people want to be one.

    `mark` is what is stored, never free text; who of the two wanted it is not, but for answers.
    """

    mark: str
    unbegun: PairState = PairState.EXPIRED
    """What becomes of a pair that has not begun; one that has begun is ended."""
    told: bool = False
    """Whether both hear that their pair has ended, and its dates are taken back."""
    goes_on: bool = True
    """Whether who is free now is matched anew."""


LEFT = Why("left", told=True)
COORDINATOR = Why("coordinator", told=True)
REMATCH = Why("rematch", told=True)
CLOSED = Why("closed", goes_on=False)
"""Their programme closes, or is over: of that they hear for themselves, but for dates ahead."""
SESSIONS_OFF = "sessions_off"


def no_pair(pair: Pair) -> Why:
    """A round of asking is over, and no pair came of a suggestion; see `asking.marked`.

    Whoever let their time run out may have said meanwhile that it is to be made once more.
    """
    is_silence = pair.answer.startswith("silent")
    return Why(
        pair.end_reason or pair.answer,
        unbegun=PairState.EXPIRED if is_silence else PairState.DECLINED,
        goes_on=False,
    )


async def end_pairs(work: UnitOfWork, why: Why, *over: Pair, but: Member | None = None) -> None:
    """Pairs and proposals are over. Everybody hears what they are to hear, `but` whoever did it.

    Whatever keeps somebody from being matched again is to be changed before. Their programmes are
    locked; whoever locks one of the pairs locks its programme before: see programmes.lock_of_pair.
    Raises Problem if one of them has ended before.
    """
    for programme_id in sorted({pair.programme_id for pair in over}):
        await programmes.programme_by_id(work.session, work.workspace.id, programme_id, lock=True)
    for pair in over:
        await _end(work, why, pair, but)
    if why.goes_on:
        await ask_next(work, *over)


async def _end(work: UnitOfWork, why: Why, pair: Pair, but: Member | None) -> None:
    if pair.state in OVER:
        raise Problem("problem-pair-not-running")
    if why is LEFT and pair.state in ASKED and but is not None:
        # To the other one it is an answer like any other: it shows at the end of the round.
        pair.answer = pair.answer or marked(why.mark, role_in(pair, but))
        await settle(work, ASKING_KINDS, pair.id, but.id)
        return
    had_begun = pair.state is PairState.RUNNING
    pair.state = PairState.ENDED if had_begun else why.unbegun
    pair.ended_at, pair.end_reason = work.now, why.mark
    await work.session.flush()
    await prompts.withdraw(work.session, work.workspace.id, PAIR_KINDS, pair.id)
    if why.told or not had_begun:
        await settle(work, ASKING_KINDS, pair.id)
    if had_begun:
        await settle_open(work, pair)
        dates = await _take_dates_back(work, pair)
        if why.told or dates:
            await _tell(work, pair, but, "pair_ended" if why.told else SESSIONS_OFF)


async def _take_dates_back(work: UnitOfWork, pair: Pair) -> int:
    """How many there were: none is left in a calendar when a pair is over."""
    ahead = 0
    for one in await pair_sessions.sessions_of(work.session, pair.id):
        if one.state is SessionState.PLANNED and one.starts_at > work.now:
            pair_sessions.call_off(one, work.now)
            await withdraw_preparation(work, one)
            await work.session.flush()
            await plan_entry(work, pair, one)
            ahead += 1
    return ahead


async def _tell(work: UnitOfWork, pair: Pair, but: Member | None, kind: str) -> None:
    for member_id in (pair.mentee_id, pair.mentor_id):
        if but is None or member_id != but.id:
            recipient = await member_of_pair(work, member_id)
            await plan_prompt(work, kind, recipient, pair.id, programme_id=pair.programme_id)


@prompt("pair_ended")
async def pair_ended(turn: Turn) -> Message | None:
    """Says so, thanks, and tells what comes next."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.ENDED:
        return None
    partner = await partner_in(turn, pair)
    role = role_in(pair, turn.member)
    name = known_name(turn, partner)
    files = await dates_taken_back(turn, [pair])
    return message(
        Paragraph(turn.say(f"parting-{pair.end_reason}", name=name)),
        await whom_to_ask(turn) if pair.end_reason == COORDINATOR.mark else [],
        [Paragraph(turn.say(f"parting-next-{role}"))],
        off_note(turn, files),
        Buttons((command_button(turn.say("parting-where-i-stand"), ""),)),
    ).with_files(*files)


@prompt(SESSIONS_OFF)
async def sessions_off(turn: Turn) -> Message | None:
    """The programme was ended while the two still had dates ahead."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.ENDED:
        return None
    files = await dates_taken_back(turn, [pair])
    name = known_name(turn, await partner_in(turn, pair))
    said = Paragraph(turn.say("parting-sessions-off", name=name))
    return message(said, off_note(turn, files)).with_files(*files)


async def dates_taken_back(
    turn: Turn, ended: Sequence[Pair], *, forgotten: bool = False
) -> list[File]:
    """A calendar file for each of the pairs that has just ended and had dates ahead.

    Only of those that the reader put into a calendar themselves, unless they are `forgotten`.
    """
    files: list[File] = []
    for pair in ended:
        off = [
            one
            for one in await pair_sessions.sessions_of(turn.session, pair.id)
            if one.state is SessionState.CANCELLED and one.closed_at == pair.ended_at
        ]
        if forgotten and off:
            files.append(await calendar_file_of(turn, pair, off))
        else:
            files += await calendar_files(turn, pair, off)
    return files
