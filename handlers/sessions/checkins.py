"""Check-ins: did the two meet? What the answers do: handlers/sessions/checkin_answers.py."""

from __future__ import annotations

from datetime import timedelta

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
from handlers.conversation.hours import add_working_days
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import asks, command_button, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Turn, UnitOfWork, local_times
from handlers.conversation.whom_to_ask import in_confidence
from handlers.people.pairs import both_of, member_of_pair, partner_id, partner_in, programme_of
from handlers.sessions.formats import WEEKLY, format_of
from handlers.sessions.help_requests import help_button
from handlers.sessions.preparation import PREPARATION
from handlers.sessions.rhythm import IN_A_ROW, left_unanswered, plan_next
from handlers.sessions.slots import slot_parts
from storage import pair_sessions, pairs, prompts, reflections
from storage.tables import CHECK_IN, Pair, PairSession, Programme, Prompt
from storage.types import PairState, ProgrammeState, PromptState, SessionState

REMIND_AFTER = 3
"""Working days until the one reminder (docs/sources.md)."""
REMINDER = "check_in_reminder"
STILL_HERE = "check_in_still_here"
MET = "met"
"""The answer that the two have met."""
NOT_YET = "not_yet"
"""The answer that they have not."""
QUIET_FOR = timedelta(days=60)
"""Between two short lines to somebody who does not answer (docs/sources.md)."""


# ---------------------------------------------------------------------------- planning


async def plan_first(turn: Turn, pair: Pair) -> None:
    """Plan the first check-in of both; each one that is sent plans the next."""
    for member in await both_of(turn, pair):
        await plan_next(turn, pair, member, 0)


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
                await plan_next(turn, pair, member, last.number if last else 0)


async def _newest(turn: Turn, pair: Pair, member_id: int, *, sent: bool = False) -> Prompt | None:
    return await prompts.newest(
        turn.session, turn.workspace.id, CHECK_IN, pair.id, member_id, sent=sent
    )


async def _sent(turn: Turn) -> None:
    """A check-in went out: plan its reminder, and the next one.

    After the third without an answer there is no reminder, but a short line now and then.
    """
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None:
        return
    number = turn.prompt.number
    await _settle_earlier(turn, pair, number)
    local = local_times(turn.workspace, turn.member)
    silent = await left_unanswered(turn, pair) >= IN_A_ROW
    if silent:
        await _plan_short_line(turn, pair.id, pair.programme_id)
    else:
        await plan_prompt(
            turn,
            REMINDER,
            turn.member,
            pair.id,
            programme_id=pair.programme_id,
            due_at=add_working_days(turn.now, REMIND_AFTER, local),
            number=number,
        )
    await plan_next(turn, pair, turn.member, number)


async def _settle_earlier(turn: Turn, pair: Pair, number: int) -> None:
    """The check-in before it says that it was asked anew, or was answered with a not yet."""
    for earlier in range(number - 1, 0, -1):
        asked = await sent_check_in(turn, pair, earlier)
        if asked is not None:
            if asked.answer != MET:
                await settle_check_in(turn, asked)
            return


async def settle_open(work: UnitOfWork, pair: Pair) -> None:
    """The pair is over: whatever it was asked last needs no answer any more."""
    for member_id in (pair.mentee_id, pair.mentor_id):
        asked = await prompts.newest(
            work.session, work.workspace.id, CHECK_IN, pair.id, member_id, sent=True
        )
        if asked is not None and asked.answer != MET:
            await settle_check_in(work, asked)


async def settle_check_in(work: UnitOfWork, asked: Prompt, *, with_acted_on: bool = False) -> None:
    """Its message and its reminder's say what has become of it."""
    await settle(
        work,
        (CHECK_IN, REMINDER),
        asked.subject_id,
        asked.recipient_id,
        number=asked.number,
        with_acted_on=with_acted_on,
    )


async def _plan_short_line(turn: Turn, pair_id: int, programme_id: int | None) -> None:
    due_at = turn.now + QUIET_FOR
    await plan_prompt(
        turn,
        STILL_HERE,
        turn.member,
        pair_id,
        programme_id=programme_id,
        due_at=due_at,
        number=due_at.toordinal(),
    )


async def _still_quiet(turn: Turn) -> None:
    """The next short line."""
    if turn.prompt is not None:
        await _plan_short_line(turn, turn.number, turn.prompt.programme_id)


# ---------------------------------------------------------------------------- asking


async def _became(turn: Turn) -> Message | None:
    """What was answered, or that it was asked anew."""
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None:
        return None
    asked = await sent_check_in(turn, pair, turn.prompt.number)
    if asked is None:
        return None
    partner = await partner_in(turn, pair)
    held = await held_since(turn, pair, asked)
    if held is not None:
        day = turn.say.day(held.starts_at)
        known = await reflections.reflection_on(turn.session, held.id, turn.member.id)
        label = turn.say("reflection-change" if known else "check-in-reflect")
        said = Paragraph(turn.say("check-in-became-met", name=partner.name, day=day))
        return message(said, Buttons((Button(label, "reflection.open", str(held.id)),)))
    if asked.state is PromptState.ANSWERED:
        return message(Paragraph(turn.say("check-in-became-not-yet", name=partner.name)))
    command = turn.say.command("session")
    return message(Paragraph(turn.say("check-in-asked-anew", name=partner.name, command=command)))


async def _is_past(turn: Turn, pair: Pair, asked: Prompt) -> bool:
    """Whether a check-in that went out was answered, or another has gone out since."""
    if asked.state is not PromptState.SENT:
        return asked.state is PromptState.ANSWERED
    newest = await _newest(turn, pair, turn.member.id, sent=True)
    return newest is not None and newest.number > asked.number


@prompt(CHECK_IN, then=_sent, unasked=True, urgency=3, replaced_by=_became)
async def check_in(turn: Turn) -> Message | None:
    """Did you two meet? Or, if that is known: how was it? Nothing if that is known too."""
    pair = await _still_asked(turn)
    if pair is None or turn.prompt is None or await _is_past(turn, pair, turn.prompt):
        return None
    left = await left_unanswered(turn, pair)
    if left >= IN_A_ROW:
        await plan_next(turn, pair, turn.member, turn.prompt.number)
        return None
    held = await held_since(turn, pair, turn.prompt)
    if held is None and left == IN_A_ROW - 1:
        return await _other_question(turn, pair, turn.prompt)
    if held is None:
        return await _question(turn, pair, turn.prompt)
    if await reflections.reflection_on(turn.session, held.id, turn.member.id) is not None:
        await plan_next(turn, pair, turn.member, turn.prompt.number)
        return None
    partner = await partner_in(turn, pair)
    day = turn.say.day(held.starts_at)
    return message(
        Paragraph(turn.say("check-in-held", name=partner.name, day=day)),
        Buttons((met_button(turn.say("check-in-reflect"), turn.prompt),)),
    )


@asks(CHECK_IN, REMINDER, yes="check_in.met", no="check_in.not_yet", met=True)
async def asked_anew(turn: Turn) -> Message | None:
    """The newest check-in about the pair once more, as long as it is open."""
    pair = await _still_asked(turn)
    return await open_question(turn, pair) if pair else None


async def open_question(turn: Turn, pair: Pair) -> Message | None:
    """The newest check-in that the person got, as long as their answer is waited for."""
    asked = await _open_check_in(turn, pair)
    return await _question(turn, pair, asked) if asked is not None else None


async def question_on_card(turn: Turn, pair: Pair) -> list[Part]:
    """The same on the card of the session ahead, which it must not be taken to be about."""
    asked = await _open_check_in(turn, pair)
    if asked is None:
        return []
    partner = await partner_in(turn, pair)
    due = await _due_session(turn, pair)
    key = "check-in-planned" if due else "check-in-since"
    day = turn.say.day(due.starts_at if due else asked.created_at)
    return [
        Paragraph(turn.say("check-in-last-time")),
        Paragraph(turn.say(key, name=partner.name, day=day)),
        _met_or_not_yet(turn, asked),
    ]


async def _open_check_in(turn: Turn, pair: Pair) -> Prompt | None:
    programme = await programme_of(turn, pair)
    if pair.state is not PairState.RUNNING or programme.state is not ProgrammeState.RUNNING:
        return None
    asked = await _newest(turn, pair, turn.member.id, sent=True)
    if asked is None or asked.state is not PromptState.SENT:
        return None
    return asked if await held_since(turn, pair, asked) is None else None


@prompt(REMINDER, unasked=True, replaced_by=_became)
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
    if await held_since(turn, pair, asked) is not None or await _is_known(turn, pair, asked):
        return None
    if await is_weekly(turn, pair) and await _stands_on_card(turn, pair, asked):
        return None
    return await _question(turn, pair, asked, "check-in-reminder")


async def _is_known(turn: Turn, pair: Pair, asked: Prompt) -> bool:
    """Whether the partner has said that the two have not met yet."""
    ids = turn.workspace.id, CHECK_IN, pair.id, partner_id(pair, turn.member)
    theirs = await prompts.sent_prompt(turn.session, *ids, asked.number)
    return theirs is not None and theirs.answer == NOT_YET


async def is_weekly(turn: Turn, pair: Pair) -> bool:
    """Whether a session is as near as the reminder of the one before."""
    return format_of(await programme_of(turn, pair)) is WEEKLY


async def _stands_on_card(turn: Turn, pair: Pair, asked: Prompt) -> bool:
    """Whether the card before the next session asks the same, or has since the check-in."""
    ahead = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    if ahead is None:
        return False
    ids = turn.workspace.id, PREPARATION, ahead.id, turn.member.id
    card = await prompts.newest(turn.session, *ids)
    if card is None or asked.sent_at is None:
        return False
    return card.state is PromptState.WAITING or (card.sent_at or asked.sent_at) > asked.sent_at


@prompt(STILL_HERE, then=_still_quiet, unasked=True)
async def still_here(turn: Turn) -> Message | None:
    """A short line to somebody who has left three check-ins unanswered, until they answer."""
    pair = await _still_asked(turn)
    if pair is None or await left_unanswered(turn, pair) < IN_A_ROW:
        return None
    if (await programme_of(turn, pair)).last_day <= turn.now.date():
        return None
    partner = await partner_in(turn, pair)
    stand = command_button(turn.say("check-in-where-we-stand"), "")
    return message(Paragraph(turn.say("check-in-quiet", name=partner.name)), Buttons((stand,)))


async def _other_question(turn: Turn, pair: Pair, asked: Prompt) -> Message:
    """The third in a row: not the same question again, but ways on.

    Where sessions are noted, nothing is asked that is known.
    """
    partner = await partner_in(turn, pair)
    pause, leave = turn.say.command("pause"), turn.say.command("leave")
    held = await pair_sessions.held_count(turn.session, pair.id)
    how = Button(turn.say("check-in-how-it-was"), "reflection.latest", str(pair.id))
    met = turn.say("check-in-met-since" if held else "check-in-did-meet")
    key = "check-in-third-met" if held else "check-in-third"
    return message(
        Paragraph(turn.say(key, name=partner.name, count=held)),
        [] if held else await slot_parts(turn, pair),
        Buttons(
            (
                *((how,) if held else ()),
                met_button(met, asked, Style.PLAIN),
                help_button(turn, pair),
                command_button(turn.say("check-in-pause"), pause),
                command_button(turn.say("check-in-kind-end"), leave),
            )
        ),
        Note(turn.say("check-in-third-note")),
        in_confidence(turn.say, turn.workspace),
    )


async def _still_asked(turn: Turn) -> Pair | None:
    """The pair that a prompt is about, as long as it and its programme run."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    programme = await programme_of(turn, pair)
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
    return message(parts, _met_or_not_yet(turn, asked))


def _met_or_not_yet(turn: Turn, asked: Prompt) -> Buttons:
    not_yet = Button(turn.say("check-in-no"), "check_in.not_yet", _argument(asked))
    return Buttons((met_button(turn.say("check-in-yes"), asked), not_yet))


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
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    return pair_sessions.latest_due(every, turn.now)
