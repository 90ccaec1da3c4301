"""Check-ins: did the two meet? What the answers do: handlers/sessions/checkin_answers.py."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Note,
    Paragraph,
    Part,
    Style,
    Text,
    message,
)
from handlers.conversation.hours import add_working_days, check_in_at
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import member_of_pair, partner_in
from storage import pair_sessions, pairs, programmes, prompts, reflections
from storage.prompts import CHECK_IN
from storage.tables import Member, Pair, PairSession, Programme, Prompt
from storage.types import PairState, ProgrammeState, PromptState, SessionState

FIRST_AFTER = timedelta(days=14)
"""Within which the first session is to be held (docs/sources.md)."""
REMIND_AFTER = 3
"""Working days until the one reminder (docs/sources.md)."""
REMINDER = "check_in_reminder"


# ---------------------------------------------------------------------------- planning


async def plan_first(turn: Turn, pair: Pair) -> None:
    """Plan the first check-in of both; each one that is sent plans the next."""
    for member_id in (pair.mentee_id, pair.mentor_id):
        await _plan_after(turn, pair, await member_of_pair(turn, member_id), 0)


def day_of(pair: Pair, programme: Programme, number: int) -> date:
    """The day from which check-in `number` (1, 2, …) is due: fixed, so that both keep in step."""
    introduced = pair.introduced_at or pair.created_at
    rhythm = timedelta(weeks=programme.cadence_weeks)
    return (introduced + FIRST_AFTER + (number - 1) * rhythm).date()


async def _plan_after(turn: Turn, pair: Pair, recipient: Member, number: int) -> None:
    """Plan the first check-in after `number` that is still ahead and within the programme."""
    programme = await _programme(turn, pair)
    local = local_times(turn.workspace, recipient)
    while (day := day_of(pair, programme, number := number + 1)) <= programme.last_day:
        due_at = check_in_at(day, local)
        if due_at > turn.now:
            await plan_prompt(
                turn,
                CHECK_IN,
                recipient,
                pair.id,
                programme_id=programme.id,
                due_at=due_at,
                number=number,
            )
            return


async def plan_missing(turn: Turn, programme: Programme) -> None:
    """The programme has been given more time: the check-ins of its pairs go on.

    Whoever has one ahead is left as they are: it plans the next when it goes out.
    """
    for pair in await pairs.pairs_in(turn.session, programme.id, (PairState.RUNNING,)):
        if pair.introduced_at is None:
            continue
        for member_id in (pair.mentee_id, pair.mentor_id):
            last = await _newest(turn, pair, member_id)
            if last is None or last.state is not PromptState.WAITING:
                member = await member_of_pair(turn, member_id)
                await _plan_after(turn, pair, member, last.number if last else 0)


async def _newest(turn: Turn, pair: Pair, member_id: int, *, sent: bool = False) -> Prompt | None:
    return await prompts.newest(
        turn.session, turn.workspace.id, CHECK_IN, pair.id, member_id, sent=sent
    )


async def _programme(turn: Turn, pair: Pair) -> Programme:
    found = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    if found is None:
        raise LookupError(f"programme {pair.programme_id} of pair {pair.id} is missing")
    return found


async def _sent(turn: Turn) -> None:
    """A check-in went out: plan its reminder, and the next one."""
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None:
        return
    number = turn.prompt.number
    local = local_times(turn.workspace, turn.member)
    await plan_prompt(
        turn,
        REMINDER,
        turn.member,
        pair.id,
        programme_id=pair.programme_id,
        due_at=add_working_days(turn.now, REMIND_AFTER, local),
        number=number,
    )
    await _plan_after(turn, pair, turn.member, number)


# ---------------------------------------------------------------------------- asking


@prompt(CHECK_IN, then=_sent, unasked=True, urgency=3)
async def check_in(turn: Turn) -> Message | None:
    """Did you two meet? Or, if that is known: how was it? Nothing if that is known too."""
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None:
        return None
    held = await held_since(turn, pair, turn.prompt)
    if held is None:
        return await _question(turn, pair, turn.prompt)
    if await reflections.reflection_on(turn.session, held.id, turn.member.id) is not None:
        await _plan_after(turn, pair, turn.member, turn.prompt.number)
        return None
    partner = await partner_in(turn, pair)
    day = turn.say.day(held.starts_at)
    return message(
        Paragraph(turn.say("check-in-held", name=partner.name, day=day)),
        Buttons((met_button(turn.say("check-in-reflect"), turn.prompt),)),
    )


async def open_question(turn: Turn, pair: Pair) -> Message | None:
    """The newest check-in that the person got, as long as their answer is waited for."""
    programme = await _programme(turn, pair)
    if pair.state is not PairState.RUNNING or programme.state is not ProgrammeState.RUNNING:
        return None
    asked = await _newest(turn, pair, turn.member.id, sent=True)
    if asked is None or asked.state is not PromptState.SENT:
        return None
    if await held_since(turn, pair, asked) is not None:
        return None
    return await _question(turn, pair, asked)


@prompt(REMINDER, unasked=True)
async def check_in_reminder(turn: Turn) -> Message | None:
    """One gentle reminder, unless there was an answer, the two have met, or it is asked anew."""
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None:
        return None
    asked = await sent_check_in(turn, pair, turn.prompt.number)
    if asked is None or asked.state is not PromptState.SENT:
        return None
    if await sent_check_in(turn, pair, turn.prompt.number + 1) is not None:
        return None
    if await held_since(turn, pair, asked) is not None:
        return None
    return await _question(turn, pair, asked, "check-in-reminder")


async def _still_asked(turn: Turn) -> Pair | None:
    """The pair that a prompt is about, as long as it and its programme run."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    programme = await _programme(turn, pair)
    return pair if programme.state is ProgrammeState.RUNNING else None


async def _question(turn: Turn, pair: Pair, asked: Prompt, key: str = "") -> Message:
    partner = await partner_in(turn, pair)
    parts: list[Part] = []
    due = await _due_session(turn, pair)
    if key or due is None:
        parts.append(Paragraph(turn.say(key or "check-in-question", name=partner.name)))
    else:
        day = turn.say.day(due.starts_at)
        parts.append(Paragraph(turn.say("check-in-planned", name=partner.name, day=day)))
    upcoming = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    if upcoming is not None:
        moment = turn.say.moment(upcoming.starts_at)
        parts.append(Note(turn.say("check-in-upcoming", moment=moment)))
    not_yet = Button(turn.say("check-in-no"), "check_in.not_yet", _argument(asked))
    return message(parts, Buttons((met_button(turn.say("check-in-yes"), asked), not_yet)))


def met_button(label: Text, asked: Prompt, style: Style = Style.PRIMARY) -> Button:
    """Says that the two have met."""
    return Button(label, "check_in.met", _argument(asked), style)


def _argument(asked: Prompt) -> str:
    return f"{asked.subject_id}:{asked.number}"


# ---------------------------------------------------------------------------- what is known


async def sent_check_in(turn: Turn, pair: Pair, number: int) -> Prompt | None:
    """The check-in of that number to the person whose turn it is."""
    return await prompts.sent_prompt(
        turn.session, turn.workspace.id, CHECK_IN, pair.id, turn.member.id, number
    )


async def held_since(turn: Turn, pair: Pair, asked: Prompt) -> PairSession | None:
    """The session that answers a check-in already: the first one since the check-in before it.

    A check-in is planned at the moment when the one before it goes out.
    """
    for item in await pair_sessions.sessions_of(turn.session, pair.id):
        since = item.check_in is None and item.starts_at >= asked.created_at
        if item.state is SessionState.HELD and (since or item.check_in == asked.number):
            return item
    return None


async def _due_session(turn: Turn, pair: Pair) -> PairSession | None:
    """The latest session whose time has come without a word of what became of it."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    due = [
        item for item in every if item.state is SessionState.PLANNED and item.starts_at <= turn.now
    ]
    return due[-1] if due else None
