"""Pausing, resuming and leaving: one command each, without reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    Confirm,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.hours import at_time, decent_time
from handlers.conversation.prompting import plan_deadline, plan_prompt
from handlers.conversation.router import action, command, command_button, deadline, prompt
from handlers.conversation.turn import Problem, Turn, UnitOfWork, local_times, row_id
from handlers.enrolment import leaving
from handlers.enrolment.waiting_for_a_place import own_standing
from handlers.people.pairs import partner_in
from storage import pair_sessions, pairs, people, programmes, prompts
from storage.tables import Enrolment, Member, Pair, Programme
from storage.types import EnrolmentState, PairState, SessionState

WEEKS = 2
"""Of a pause, if nothing is said."""
MOST_WEEKS = 8
"""Longest pause (docs/sources.md)."""
PAUSE_OVER = "pause_over"
"""The deadline of a pause, and the prompt that says that it is over."""
INSTANT = timedelta(seconds=1)
"""By which the welcome back comes before what has waited for the end of the pause."""


@command("pause", alone=True)
async def pause(turn: Turn) -> Reply:
    """No prompts for some weeks; the partner is told kindly."""
    own = await _enrolments(turn, lock=True)
    word = turn.words.partition(" ")[0]
    if word and not (word.isdecimal() and 1 <= row_id(word) <= MOST_WEEKS):
        raise Problem("pause-weeks", most=MOST_WEEKS)
    weeks = int(word) if word else WEEKS
    after = turn.now.replace(second=0, microsecond=0) + timedelta(weeks=weeks)
    until = decent_time(after, local_times(turn.workspace, turn.member))
    for enrolment, _programme in own:
        enrolment.state, enrolment.paused_until = EnrolmentState.PAUSED, until
        await plan_deadline(turn, PAUSE_OVER, enrolment.id, until)
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    await _tell_partners(turn, running, until)
    standing = [await _standing(turn, pair, turn.member, until) for pair in running]
    word = turn.say.command("resume")
    return message(
        Paragraph(turn.say("pause-done", until=turn.say.day(until))),
        [_over_by_then(turn, one) for _own, one in own if one.last_day < until.date()],
        [Paragraph(turn.say("pause-partner-told"))] if running else [],
        [part for parts in standing for part in parts],
        Buttons((command_button(turn.say("pause-resume"), word),)),
    )


def _over_by_then(turn: Turn, programme: Programme) -> Paragraph:
    day = turn.say.day(programme.last_day)
    return Paragraph(turn.say("pause-over-by-then", programme=programme.name, day=day))


async def _enrolments(turn: Turn, *, lock: bool = False) -> list[tuple[Enrolment, Programme]]:
    own = await programmes.current_enrolments(
        turn.session, turn.workspace.id, turn.member.id, lock=lock
    )
    if not own:
        raise Problem("enrolment-none")
    return list(own)


def _number(until: datetime) -> int:
    """Of the prompts about a pause: another end is another pause."""
    return int(until.timestamp()) // 60


async def _tell_partners(turn: Turn, running: Sequence[Pair], until: datetime) -> None:
    """Plan a word to every partner."""
    for pair in running:
        partner = await partner_in(turn, pair)
        await plan_prompt(
            turn,
            "partner_paused",
            partner,
            pair.id,
            programme_id=pair.programme_id,
            number=_number(until),
        )


async def _standing(turn: Turn, pair: Pair, pauses: Member, until: datetime) -> list[Part]:
    """Sessions of the pair until the end of the last day of the pause: it cancels none of them."""
    local = local_times(turn.workspace, pauses)
    last = until.astimezone(local.tz).date()
    over = at_time(last + timedelta(days=1), time(0), local)
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    planned = [one for one in every if one.state is SessionState.PLANNED]
    within = [one for one in planned if turn.now < one.starts_at < over]
    if not within:
        return []
    name = (await partner_in(turn, pair)).name
    parts: list[Part] = []
    for one in within:
        said = turn.say("pause-session", name=name, moment=turn.say.moment(one.starts_at))
        move = Button(turn.say("session-move"), "session.move", str(one.id))
        parts += [Paragraph(said), Buttons((move,))]
    return parts


@prompt("partner_paused")
async def partner_paused(turn: Turn) -> Message | None:
    """The partner pauses; nothing to do. Not said if by now they resumed, or pause until later."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    partner = await partner_in(turn, pair)
    enrolment = await programmes.enrolment_of(turn.session, pair.programme_id, partner.id)
    if enrolment is None or enrolment.paused_until is None:
        return None
    if turn.prompt is not None and turn.prompt.number != _number(enrolment.paused_until):
        return None
    day = turn.say.day(enrolment.paused_until)
    return message(
        Paragraph(turn.say("pause-partner", name=partner.name, until=day)),
        await _standing(turn, pair, partner, enrolment.paused_until),
    )


@deadline(PAUSE_OVER)
async def end_pause(work: UnitOfWork, enrolment_id: int) -> None:
    """The person takes part again, unless by now they resumed, left or pause until later."""
    enrolment = await programmes.enrolment_by_id(
        work.session, work.workspace.id, enrolment_id, lock=True
    )
    if enrolment is None or enrolment.paused_until is None or enrolment.paused_until > work.now:
        return
    until = enrolment.paused_until
    enrolment.state, enrolment.paused_until = EnrolmentState.ACTIVE, None
    member = await people.member_named(work.session, work.workspace.id, enrolment.member_id)
    first = until - INSTANT
    is_decent = decent_time(first, local_times(work.workspace, member)) == first
    await plan_prompt(
        work,
        PAUSE_OVER,
        member,
        enrolment.id,
        programme_id=enrolment.programme_id,
        due_at=first if is_decent else None,
        number=_number(until),
    )


@prompt(PAUSE_OVER)
async def pause_over(turn: Turn) -> Message | None:
    """Welcome back, unless by now the person pauses anew or left."""
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if enrolment is None or enrolment.state is not EnrolmentState.ACTIVE:
        return None
    return message(Paragraph(turn.say("pause-over")), Buttons((_where_i_stand(turn),)))


@command("resume", alone=True)
async def resume(turn: Turn) -> Reply:
    """Prompts come again; what waited for the end of the pause comes now."""
    paused = [
        enrolment
        for enrolment, _programme in await _enrolments(turn, lock=True)
        if enrolment.state is EnrolmentState.PAUSED
    ]
    if not paused:
        return message(Paragraph(turn.say("resume-not-paused")))
    for enrolment in paused:
        if enrolment.paused_until is not None:
            await prompts.bring_forward(
                turn.session,
                enrolment.programme_id,
                turn.member.id,
                enrolment.paused_until,
                turn.now,
            )
        enrolment.state, enrolment.paused_until = EnrolmentState.ACTIVE, None
    return message(Paragraph(turn.say("resume-done")), Buttons((_where_i_stand(turn),)))


def _where_i_stand(turn: Turn) -> Button:
    return command_button(turn.say("parting-where-i-stand"), "")


# ---------------------------------------------------------------------------- leaving


@command("leave", alone=True)
async def leave(turn: Turn) -> Reply:
    """Asks once, then goes without reasons; whoever only waits may stop that."""
    waits = await own_standing(turn)
    current = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if waits and not current:
        return message(waits)
    own = await _enrolments(turn)
    say = turn.say
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    with_pairs = Counter(pair.programme_id for pair in running)
    buttons = tuple(
        leave_button(say, enrolment, programme, with_pairs[programme.id])
        for enrolment, programme in own
    )
    word = say.command("pause")
    return message(
        Paragraph(say("leave-text")), Buttons((*buttons, command_button(say("leave-pause"), word)))
    )


def leave_button(say: Say, enrolment: Enrolment, programme: Programme, running: int = 0) -> Button:
    """Leaves the programme, after asking once; `running` pairs of the person end with it."""
    question = say("leave-question", pairs=running)
    return Button(
        say("leave-button", programme=programme.name),
        "leave",
        str(enrolment.id),
        Style.DANGER,
        Confirm(say("leave-title"), question, say("leave-yes"), say("leave-no")),
    )


@action("leave")
async def left(turn: Turn) -> Reply:
    """The person's pairs end; partners are told, and matched again."""
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if enrolment is None or enrolment.member_id != turn.member.id:
        raise Problem("problem-old-button")
    if enrolment.state is EnrolmentState.LEFT:
        return message(Paragraph(turn.say("leave-already")))
    files = await leaving.leave(turn, [enrolment])
    return message(Paragraph(turn.say("leave-done"))).replacing().with_files(*files)
