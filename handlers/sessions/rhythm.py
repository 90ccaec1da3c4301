"""When check-ins come: check-in k belongs to session k of the pair.

It comes at check-in time of the first working day after that session, where each of the two is; a
session that moves takes it along as long as it waits. Without such a session in the calendar it
comes on the pair's fixed day. As many check-ins as sessions, never two within five working days.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.conversation.hours import LocalTimes, add_working_days, check_in_at
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import both_of, programme_of
from handlers.sessions.formats import format_of
from storage import pair_sessions, prompts, reflections
from storage.tables import CHECK_IN, Member, Pair, PairSession, Programme
from storage.types import PromptState

APART = 5
"""Working days between two check-ins, at least (docs/sources.md)."""
IN_A_ROW = 3
"""Check-ins without an answer; after them the bot falls silent, but for a short line every 60 days
(docs/sources.md).
"""


def day_of(pair: Pair, programme: Programme, number: int, zone: ZoneInfo) -> date:
    """The fixed day of check-in `number` (1, 2, …), by the calendar where somebody is."""
    introduced = (pair.introduced_at or pair.created_at).astimezone(zone).date()
    rhythm = timedelta(weeks=programme.cadence_weeks)
    return introduced + format_of(programme).first_session + (number - 1) * rhythm


def due_at(
    pair: Pair,
    programme: Programme,
    sessions: Sequence[PairSession],
    number: int,
    before: datetime | None,
    local: LocalTimes,
) -> datetime | None:
    """When check-in `number` is due; None if it would come after the programme.

    `sessions` are the pair's that are not cancelled, in the order of their dates; `before` is when
    the check-in before it came.
    """
    if number <= len(sessions):
        met_on = sessions[number - 1].starts_at.astimezone(local.tz).date()
        due = check_in_at(met_on + timedelta(days=1), local)
    else:
        day = day_of(pair, programme, number, local.tz)
        if day > programme.last_day:
            return None
        due = check_in_at(day, local)
    if before is None:
        return due
    apart = add_working_days(before, APART, local).astimezone(local.tz).date()
    return max(due, check_in_at(apart, local))


async def plan_next(turn: Turn, pair: Pair, recipient: Member, number: int) -> None:
    """Plan the first check-in after `number` that is still ahead.

    A fixed day that has passed is left out.
    """
    programme = await programme_of(turn, pair)
    sessions = await pair_sessions.alive_of(turn.session, pair.id)
    local = local_times(turn.workspace, recipient)
    before = turn.now if number else None
    for following in range(number + 1, programme.sessions + 1):
        due = due_at(pair, programme, sessions, following, before, local)
        if due is None:
            return
        if due > turn.now and not _passed(pair, programme, sessions, following, local, turn.now):
            await plan_prompt(
                turn,
                CHECK_IN,
                recipient,
                pair.id,
                programme_id=programme.id,
                due_at=due,
                number=following,
            )
            return


def _passed(
    pair: Pair,
    programme: Programme,
    sessions: Sequence[PairSession],
    number: int,
    local: LocalTimes,
    now: datetime,
) -> bool:
    """Whether a check-in has no session, and its fixed day is over where somebody is."""
    fixed = day_of(pair, programme, number, local.tz)
    return number > len(sessions) and fixed < now.astimezone(local.tz).date()


async def follow_sessions(turn: Turn, pair: Pair) -> None:
    """The pair's sessions have changed: their waiting check-ins go with them."""
    if pair.introduced_at is None:
        return
    programme = await programme_of(turn, pair)
    sessions = await pair_sessions.alive_of(turn.session, pair.id)
    for member in await both_of(turn, pair):
        newest = await prompts.newest(turn.session, turn.workspace.id, CHECK_IN, pair.id, member.id)
        if newest is None or newest.state is not PromptState.WAITING:
            if newest is not None and newest.state is not PromptState.SENDING:
                await plan_next(turn, pair, member, newest.number)
            continue
        earlier = await prompts.newest(
            turn.session, turn.workspace.id, CHECK_IN, pair.id, member.id, sent=True
        )
        before = earlier.sent_at if earlier else None
        local = local_times(turn.workspace, member)
        due = due_at(pair, programme, sessions, newest.number, before, local)
        if due is not None:
            await prompts.reschedule(turn.session, newest, max(due, turn.now))


async def answer_check_ins(turn: Turn, pair: Pair) -> None:
    """The person has said that the two met: nothing is asked of them any more."""
    await prompts.mark_answered(
        turn.session, turn.workspace.id, CHECK_IN, pair.id, turn.member.id, "met", turn.now
    )


async def left_unanswered(turn: Turn, pair: Pair) -> int:
    """How many check-ins the person has got since they last answered one, or reflected."""
    ids = turn.workspace.id, CHECK_IN, pair.id, turn.member.id
    reflected_at = await reflections.last_reflected_at(turn.session, pair.id, turn.member.id)
    return await prompts.unanswered_in_a_row(turn.session, *ids, since=reflected_at)


async def is_complete(turn: Turn, pair: Pair) -> bool:
    """Whether the two have had as many sessions as their programme has."""
    programme = await programme_of(turn, pair)
    return await pair_sessions.held_count(turn.session, pair.id) >= programme.sessions
