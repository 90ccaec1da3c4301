"""Whoever takes part and has no pair is told so, and why, and is not left alone with it.

The day after a round of asking is over, or four weeks after joining where there is none, then
every four weeks as long as it lasts: each time with something else that helps meanwhile. The reason
is told only where it says nothing about anybody else: not that two are kept apart, nor that a
suggestion came to nothing. Mentors are told what everybody may know, how the two sides are in
number, or what a pair takes: to them it must make no difference whether a leader has said no to
them. A leader who read that no pair came of a suggestion has read the first of it with that.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Text, message
from handlers.conversation.hours import FOURTH_MONDAY, add_working_days, monday_after
from handlers.conversation.prompting import BATCH, plan_batch, plan_deadline, plan_some
from handlers.conversation.router import command_button, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork, local_times
from handlers.pairing.asking import round_times
from handlers.people.lookup import ended_in_words
from handlers.people.pairs import is_known_to
from storage import pairs, programmes, prompts, without_pair
from storage.tables import Enrolment, Programme
from storage.types import MATCHABLE, STANDING, EnrolmentState, PairState, ProgrammeState, Role

NO_PAIR_YET = "no_pair_yet"
NO_PAIR_CAME = "proposal_no_pair"
"""To a leader who had said yes, at the end of a round."""
WAITED = "alone"
"""In the place of a wish of one of a pair: that of somebody who waited to the end."""
NOBODY_CAME = "no_pair_at_the_end"
WEEKLY, BATCHES, END_BATCHES = "no_pair_weekly", "no_pair_batch", "no_pair_end_batch"
"""The deadlines at which it is looked who has no pair; the others go on with the next."""
AGAIN_AFTER = FOURTH_MONDAY
"""So that the fourth Monday counts: nobody is five weeks without a message (docs/sources.md)."""
LAST_DAYS = 5
"""Working days; with fewer ahead nobody is told that it lasts until then."""
LONG_OVER = timedelta(days=1)
"""After the end of a round: what came of it is known to all by then."""
MEANWHILE = ("profile", "prepare", "who", "learnings", "trends", "topics")
"""What is offered the first time, the second …: commands, worded as `no-pair-<number>`. The first
of them, by which topics are added, each time as well."""
TOLD = ("nobody", "topics", "languages", "level", "hours", "department", "taken")
"""Reasons that say nothing about anybody else; for all others the words are the same."""


async def look_from_now_on(work: UnitOfWork, programme: Programme) -> None:
    """The programme opens: whoever waits four weeks hears so, even if nobody is ever matched."""
    await plan_deadline(work, WEEKLY, programme.id, monday_after(work.now))


async def tell_afterwards(work: UnitOfWork, programme: Programme) -> None:
    """A round begins: whoever has no pair when it is over hears so."""
    _half, end = round_times(work, programme, work.now)
    await plan_deadline(work, WEEKLY, programme.id, end + LONG_OVER)


@deadline(WEEKLY)
async def look_who_waits(work: UnitOfWork, programme_id: int) -> None:
    """Plan it for some at once, for the others in batches; and the next look, on Monday."""
    programme = await _matched(work, programme_id)
    if programme is None:
        return
    await tell_next(work, programme_id)
    await plan_deadline(work, WEEKLY, programme_id, monday_after(work.now))


@deadline(BATCHES)
async def tell_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other."""
    if await _matched(work, programme_id) is None:
        return
    since = work.now - AGAIN_AFTER
    some = await without_pair.not_told(
        work.session,
        programme_id,
        NO_PAIR_YET,
        since,
        BATCH,
        unasked_joined=since,
        or_heard=NO_PAIR_CAME,
    )
    recipients = [(member, own.id) for own, member in some]
    which = {"programme_id": programme_id, "number": work.now.toordinal()}
    await plan_some(work, NO_PAIR_YET, recipients, BATCHES, **which)


async def _matched(work: UnitOfWork, programme_id: int) -> Programme | None:
    """The programme, as long as its people are matched."""
    ids = work.workspace.id, programme_id
    programme = await programmes.programme_by_id(work.session, *ids)
    return programme if programme is not None and programme.state in MATCHABLE else None


# ---------------------------------------------------------------------------- what they read


@prompt(NO_PAIR_YET, unasked=True, urgency=1)
async def no_pair_yet(turn: Turn) -> Message | None:
    """That they wait, why, and what helps meanwhile; nothing if that has changed."""
    found = await _still_alone(turn, MATCHABLE)
    if found is None:
        return None
    own, programme = found
    left = programme.last_day - turn.now.date()
    if _is_as_good_as_over(turn, programme):
        return None
    if left < min(AGAIN_AFTER, (programme.last_day - programme.starts_on) / 4):
        return _too_late(turn, programme)
    told = await prompts.sent_about(turn.session, turn.member, NO_PAIR_YET, own.id)
    if told >= len(MEANWHILE):
        return None
    key, offered = f"no-pair-{told + 1}", MEANWHILE[told]
    is_early = not await without_pair.was_anybody_asked(turn.session, own.programme_id)
    why = turn.say("no-pair-why-early") if is_early else await _why(turn, own)
    what_next = [] if told else [Paragraph(turn.say("no-pair-next"))]
    said = Paragraph(turn.say(key, programme=programme.name))
    meanwhile = [_command(turn, f"{key}.button", offered)] if told else []
    return message(said, Paragraph(why), what_next, Buttons((*meanwhile, *waiting_acts(turn))))


def waiting_acts(turn: Turn) -> tuple[Button, ...]:
    """What whoever waits can always do: what they offer or want, and waiting no longer."""
    more = _command(turn, "no-pair-1.button", MEANWHILE[0])
    return more, _command(turn, "no-pair-leave", "leave")


async def _why(turn: Turn, own: Enrolment) -> Text:
    if own.role is Role.MENTEE:
        told = own.unmatched if own.unmatched in TOLD else "other"
        return turn.say(f"no-pair-why-{told}")
    are_many = await without_pair.are_more_mentors(turn.session, own.programme_id)
    return turn.say("no-pair-why-many" if are_many else "no-pair-why-mentor")


def _is_as_good_as_over(turn: Turn, programme: Programme) -> bool:
    """Whether nothing can come of waiting any more; its end is told to all by itself."""
    local = local_times(turn.workspace, turn.member)
    return add_working_days(turn.now, LAST_DAYS, local).date() > programme.last_day


def _too_late(turn: Turn, programme: Programme) -> Message:
    """So shortly before the end nobody is promised a pair."""
    day = turn.say.calendar_day(programme.last_day)
    said = Paragraph(turn.say("no-pair-late", programme=programme.name, day=day))
    return message(said, Buttons((_command(turn, "no-pair-3.button", "who"), *waiting_acts(turn))))


async def _still_alone(
    turn: Turn, states: tuple[ProgrammeState, ...]
) -> tuple[Enrolment, Programme] | None:
    own = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if own is None or own.state is not EnrolmentState.ACTIVE:
        return None
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, own.programme_id)
    if programme is None or programme.state not in states:
        return None
    ids = turn.workspace.id, own.member_id
    standing = await pairs.pairs_of(turn.session, *ids, STANDING)
    if any(one.programme_id == programme.id and is_known_to(one, turn.member) for one in standing):
        return None
    return own, programme


def _command(turn: Turn, label: str, name: str) -> Button:
    return command_button(turn.say(label), turn.say.command(name))


# ---------------------------------------------------------------------------- the end


async def tell_at_the_end(work: UnitOfWork, programme: Programme) -> None:
    """The programme closes: whoever is in no pair hears that too."""
    await plan_batch(work, END_BATCHES, programme.id)


@deadline(END_BATCHES)
async def tell_next_at_the_end(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other."""
    ever = datetime.min.replace(tzinfo=UTC)
    some = await without_pair.not_told(work.session, programme_id, NOBODY_CAME, ever, BATCH)
    recipients = [(member, own.id) for own, member in some]
    await plan_some(work, NOBODY_CAME, recipients, END_BATCHES, programme_id=programme_id)


@prompt(NOBODY_CAME)
async def nobody_came(turn: Turn) -> Message | None:
    """Thanks, and what stays open to them; whoever had a pair once has read of its end."""
    found = await _still_alone(turn, (ProgrammeState.CLOSING,))
    if found is None:
        return None
    own, programme = found
    ended = await pairs.pairs_of(
        turn.session, turn.workspace.id, turn.member.id, (PairState.ENDED,)
    )
    if any(pair.programme_id == programme.id for pair in ended):
        return None
    said = turn.say("no-pair-end", programme=programme.name, over=ended_in_words(turn, programme))
    again = Button(turn.say("closing-next-again"), "closing.next", f"{own.id}:{WAITED}")
    return message(Paragraph(said), Buttons((again, _command(turn, "no-pair-3.button", "who"))))
