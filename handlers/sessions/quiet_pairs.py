"""Whoever is in a pair and has heard nothing for four weeks hears what is so, and what comes next.

A date that was called off and not replaced, a partner who pauses or cannot be reached, all
sessions held long before the end: nothing else comes then. What is said is what both know: the
dates, and a pause of which they were told.
"""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Style, Text, message
from handlers.conversation.hours import FOURTH_MONDAY, monday_after
from handlers.conversation.prompting import BATCH, plan_deadline, plan_some
from handlers.conversation.router import command_button, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.people.pairs import partner_in
from handlers.sessions.rhythm import IN_A_ROW, is_complete, left_unanswered
from storage import contracts, pair_sessions, pairs, programmes, prompts, quiet_pairs
from storage.programmes import is_over
from storage.tables import Member, Pair, Programme
from storage.types import PairState, ProgrammeState

QUIET_PAIR = "quiet_pair"
WEEKLY, BATCHES = "quiet_pairs_weekly", "quiet_pairs_batch"
SILENCE = FOURTH_MONDAY
"""So that the fourth Monday counts: nobody is five weeks without a message (docs/sources.md)."""
WORDINGS = 4
"""Beginnings, so that nobody reads the same twice."""


async def plan_looks(work: UnitOfWork, programme: Programme) -> None:
    """Next Monday it is looked who has heard nothing; whoever plans it, and how often."""
    await plan_deadline(work, WEEKLY, programme.id, monday_after(work.now))


@deadline(WEEKLY)
@deadline(BATCHES)
async def tell_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other."""
    programme = await programmes.programme_by_id(work.session, work.workspace.id, programme_id)
    if programme is None or not _goes_on(work, programme):
        return
    since = work.now - SILENCE
    some = await quiet_pairs.heard_nothing(work.session, programme_id, QUIET_PAIR, since, BATCH)
    recipients = [(member, pair.id) for pair, member in some]
    which = {"programme_id": programme_id, "number": work.now.toordinal()}
    await plan_some(work, QUIET_PAIR, recipients, BATCHES, **which)


def _goes_on(work: UnitOfWork, programme: Programme) -> bool:
    over = is_over(work.workspace, programme, work.now)
    return programme.state is ProgrammeState.RUNNING and not over


@prompt(QUIET_PAIR, unasked=True, urgency=1)
async def quiet_pair(turn: Turn) -> Message | None:
    """Where the two stand; nothing if they have heard something by now, or answer nothing."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    if programme is None or not _goes_on(turn, programme):
        return None
    if await quiet_pairs.has_heard(turn.session, turn.member, turn.now - SILENCE):
        return None
    if await left_unanswered(turn, pair) >= IN_A_ROW:
        return None
    told = await prompts.sent_about(turn.session, turn.member, QUIET_PAIR, pair.id)
    begins = Paragraph(turn.say(f"quiet-pair-{told % WORDINGS + 1}"))
    said, buttons = await _where_they_stand(turn, pair, programme)
    return message(begins, Paragraph(said), Buttons(buttons))


async def _where_they_stand(
    turn: Turn, pair: Pair, programme: Programme
) -> tuple[Text, tuple[Button, ...]]:
    partner = await partner_in(turn, pair)
    say, name = turn.say, partner.name
    plan = Button(say("session-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    ahead = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    if ahead is not None:
        said = say("quiet-pair-ahead", name=name, moment=say.moment(ahead.starts_at))
        return said, (_command(turn, "prepare"),)
    if await is_complete(turn, pair):
        until = say.calendar_day(programme.last_day)
        return say("quiet-pair-complete", name=name, until=until), (plan,)
    paused = await _paused_until(turn, pair, partner)
    if paused is not None:
        return say("quiet-pair-paused", name=name, until=paused), (plan,)
    find = Button(say("session-find"), "session.offer", str(pair.id))
    waiting = await contracts.proposed_of(turn.session, pair.id)
    if waiting is not None:
        whose = "own" if waiting.filled_by_id == turn.member.id else "partners"
        look = Button(say("home-contract"), "contract.show", str(pair.id), Style.PRIMARY)
        return say(f"quiet-pair-card-{whose}", name=name), (look, find)
    return say("quiet-pair-no-date", name=name), (plan, find)


async def _paused_until(turn: Turn, pair: Pair, partner: Member) -> str | None:
    own = await programmes.enrolment_of(turn.session, pair.programme_id, partner.id)
    return turn.say.day(own.paused_until) if own and own.paused_until else None


def _command(turn: Turn, name: str) -> Button:
    return command_button(turn.say(f"quiet-pair-{name}"), turn.say.command(name))
