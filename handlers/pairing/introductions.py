"""A pair begins: the introduction in a shared conversation, and the way to the first session.

The first session is due within 14 days; the leader is nudged after two days without a date, both
after five (docs/sources.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.contents import starter_for
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Style,
    message,
)
from handlers.conversation.hours import check_in_at, decent_for_both
from handlers.conversation.prompting import plan_deadline, plan_prompt, plan_shared
from handlers.conversation.router import command_button, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork, local_times
from handlers.pairing.doors import why_matched_here
from handlers.people.pairs import both_of, partner_in, programme_of, role_in
from handlers.sessions import assistants, checkins, preparation
from handlers.sessions.formats import format_of
from handlers.sessions.proposed_card import proposed_parts
from handlers.sessions.slots import slot_parts
from storage import pair_sessions, pairs, programmes
from storage.prompts import FIRST_SESSION_NUDGE
from storage.tables import Member, Pair
from storage.types import PairState, ProgrammeState

INTRODUCTION = "introduction"
START = "programme_start"
"""The deadline at which a pair's programme is running, because the pair is to be introduced."""
NUDGE_LEADER_AFTER = timedelta(days=2)
"""Without a date; the leader first (docs/sources.md)."""
NUDGE_BOTH_AFTER = timedelta(days=5)
"""Without a date (docs/sources.md)."""


@dataclass(frozen=True, slots=True)
class Begun:
    """How a pair begins: whether its programme has yet to, and whether it hears of it together."""

    begins_on: datetime | None
    """The programme's first day, if that is still to come."""
    together: bool
    introduced_at: datetime
    """When the first of them is to hear of it."""


async def begin_pair(turn: Turn, pair: Pair) -> Begun:
    """Both said yes (or a coordinator put them together): plan the introduction.

    Not before the programme's first day.
    """
    pair.state, pair.accepted_at, pair.expires_at = PairState.RUNNING, turn.now, None
    await turn.session.flush()
    mentee, mentor = await both_of(turn, pair)
    programme = await programme_of(turn, pair)
    first_day = check_in_at(programme.starts_on, local_times(turn.workspace, mentee))
    due_at, together = await plan_shared(
        turn,
        INTRODUCTION,
        mentee,
        mentor,
        pair.id,
        programme_id=pair.programme_id,
        due_at=max(turn.now, first_day),
    )
    if programme.state is ProgrammeState.OPEN:
        await plan_deadline(turn, START, pair.id, due_at)
    await preparation.plan_lessons(turn, pair)
    await assistants.after_beginning(turn, pair)
    return Begun(first_day if first_day > turn.now else None, together, due_at)


@deadline(START)
async def start_programme(work: UnitOfWork, pair_id: int) -> None:
    """A pair is to be introduced: the first one sets its programme going."""
    pair = await pairs.pair_by_id(work.session, work.workspace.id, pair_id)
    if pair is None or pair.state is not PairState.RUNNING:
        return
    programme = await programmes.programme_by_id(
        work.session, work.workspace.id, pair.programme_id, lock=True
    )
    if programme is not None and programme.state is ProgrammeState.OPEN:
        programme.state = ProgrammeState.RUNNING


# ---------------------------------------------------------------------------- introduction


async def _introduced(turn: Turn) -> None:
    """From now on the pair's check-ins and nudges run; from the first, if there are two."""
    pair = await _running(turn)
    if pair is None or pair.introduced_at is not None:
        return
    pair.introduced_at = turn.now
    await checkins.plan_first(turn, pair)
    mentee, mentor = await both_of(turn, pair)
    for number, recipient, after in (
        (1, mentee, NUDGE_LEADER_AFTER),
        (2, mentee, NUDGE_BOTH_AFTER),
        (2, mentor, NUDGE_BOTH_AFTER),
    ):
        await plan_prompt(
            turn,
            FIRST_SESSION_NUDGE,
            recipient,
            pair.id,
            programme_id=pair.programme_id,
            due_at=turn.now + after,
            number=number,
        )


@prompt(INTRODUCTION, then=_introduced)
async def introduction(turn: Turn) -> Message | None:
    """Who is who, why the two, how to begin, and what the first session holds.

    To both in both languages, one after the other, if they do not share one; to each alone in
    theirs, where no hour is decent for both.
    """
    pair = await _running(turn)
    if pair is None:
        return None
    mentee, mentor = await both_of(turn, pair)
    if turn.prompt is not None and turn.prompt.partner_id is None:
        return await _introduction_alone(turn, pair, mentor, mentee)
    say, other = turn.speak_to(mentee), turn.speak_to(mentor)
    parts = await _introduction(turn, say, pair, mentor, mentee)
    if other.language != say.language:
        parts += [Divider(), *await _introduction(turn, other, pair, mentor, mentee)]
    return message(parts, Buttons(_first_steps(say, pair)))


async def _introduction_alone(turn: Turn, pair: Pair, mentor: Member, mentee: Member) -> Message:
    partner = mentor if turn.member.id == mentee.id else mentee
    hours = (local_times(turn.workspace, one) for one in (turn.member, partner))
    why = "apart" if decent_for_both(turn.now, *hours) is None else "no-room"
    return message(
        await _introduction(turn, turn.say, pair, mentor, mentee),
        Note(turn.say(f"introduction-{why}", name=partner.name)),
        Buttons(_first_steps(turn.say, pair)),
    )


async def _introduction(
    turn: Turn, say: Say, pair: Pair, mentor: Member, mentee: Member
) -> list[Part]:
    within = format_of(await programme_of(turn, pair)).first_session.days
    return [
        Heading(say("introduction-heading", mentor=mentor.name, mentee=mentee.name)),
        Paragraph(say("introduction-mentor", person=turn.mentioned(mentor), place=_place(mentor))),
        *await _own_words(turn, pair, mentor),
        Paragraph(say("introduction-mentee", person=turn.mentioned(mentee), place=_place(mentee))),
        *await _own_words(turn, pair, mentee),
        Bullets(tuple(await why_matched_here(turn, say, pair))),
        Paragraph(say("introduction-starter", question=str(say(starter_for(pair.id))))),
        Paragraph(say("introduction-next", mentee=mentee.name, days=within)),
        Note(say("introduction-note")),
    ]


def _place(member: Member) -> str:
    known = (member.department, member.location)
    return ", ".join(part for part in known if part) or "none"


async def _own_words(turn: Turn, pair: Pair, member: Member) -> list[Part]:
    enrolment = await programmes.enrolment_of(turn.session, pair.programme_id, member.id)
    return [Quote(enrolment.about)] if enrolment and enrolment.about else []


def _first_steps(say: Say, pair: Pair) -> tuple[Button, ...]:
    return (
        Button(say("introduction-plan"), "session.offer", str(pair.id), Style.PRIMARY),
        Button(say("introduction-contract"), "contract.open", str(pair.id)),
    )


async def _running(turn: Turn) -> Pair | None:
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    return pair if pair is not None and pair.state is PairState.RUNNING else None


# ---------------------------------------------------------------------------- nudges


@prompt(FIRST_SESSION_NUDGE, unasked=True, urgency=1)
async def first_session_nudge(turn: Turn) -> Message | None:
    """A pair without any date is asked for one; or to answer the one that is proposed."""
    pair = await _running(turn)
    if pair is None or await pair_sessions.sessions_of(turn.session, pair.id):
        return None
    is_second = turn.prompt is not None and turn.prompt.number > 1
    proposed = await proposed_parts(turn, pair, again=is_second)
    if proposed:
        return message(proposed, Buttons((_pause_button(turn),)))
    role = role_in(pair, turn.member)
    partner = await partner_in(turn, pair)
    key = "first-session-nudge-again" if is_second else "first-session-nudge"
    slots = await slot_parts(turn, pair)
    plan = Button(turn.say("introduction-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    steps = (_pause_button(turn),) if slots else (plan, _pause_button(turn))
    return message(Paragraph(turn.say(f"{key}-{role}", name=partner.name)), slots, Buttons(steps))


def _pause_button(turn: Turn) -> Button:
    word = turn.say.command("pause")
    return command_button(turn.say("first-session-nudge-pause"), word)
