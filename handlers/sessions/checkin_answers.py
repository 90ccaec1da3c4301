"""Answers to check-ins: yes leads to the reflection, not yet to a date, help or a pause.

Each answer counts whenever it comes, also from an old message, and counts once.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import LONGEST_ID, Problem, Turn
from handlers.conversation.whom_to_ask import in_confidence
from handlers.people.pairs import own_pair, partner_in
from handlers.reflection.form import reflection_form
from handlers.sessions.checkins import (
    MET,
    NOT_YET,
    REMINDER,
    held_since,
    met_button,
    sent_check_in,
    settle_check_in,
)
from handlers.sessions.held_sessions import not_held_button
from handlers.sessions.help_requests import help_button
from handlers.sessions.sessions import session_for_check_in, session_held_on
from storage import pair_sessions, prompts, reflections
from storage.tables import CHECK_IN, Pair, PairSession, Prompt

DAYS_OFFERED = 7
"""Days to choose from, today being the first; for an earlier one there is a form."""


@action("check_in.met")
async def met(turn: Turn) -> Reply:
    """Yes: the session is noted as held, and the reflection form opens."""
    pair, asked = await _own_check_in(turn)
    held = await held_since(turn, pair, asked)
    if held is None:
        held = await session_for_check_in(turn, pair, asked.number)
    if held is None:
        return _when(turn, pair, asked)
    return await _met(turn, pair, asked, held)


@action("check_in.on")
async def met_on(turn: Turn) -> Reply:
    """They met on that day, so many days ago where the person is."""
    turn.argument, _, days = turn.argument.rpartition(":")
    if not days.isdecimal() or int(days[:LONGEST_ID]) >= DAYS_OFFERED:
        raise Problem("problem-old-button")
    pair, asked = await _own_check_in(turn)
    held = await held_since(turn, pair, asked)
    if held is None:
        day = turn.now.astimezone(turn.say.zone).date() - timedelta(days=int(days))
        held = await session_held_on(turn, pair, asked.number, day)
    return await _met(turn, pair, asked, held)


def _when(turn: Turn, pair: Pair, asked: Prompt) -> Message:
    """On which day was it? Nothing is noted before that is known."""
    today = turn.now.astimezone(turn.say.zone).date()
    first = (pair.introduced_at or pair.created_at).astimezone(turn.say.zone).date()
    days = range(min(DAYS_OFFERED, (today - first).days + 1))
    buttons = [
        Button(
            turn.say(f"check-in-day-{ago}")
            if ago < 2
            else Text.of(turn.say.day(turn.now - timedelta(days=ago))),
            "check_in.on",
            f"{asked.subject_id}:{asked.number}:{ago}",
        )
        for ago in days
    ]
    another = Button(turn.say("check-in-another-day"), "session.plan", str(pair.id))
    said = Paragraph(turn.say("check-in-when"))
    return message(said, Buttons((*buttons, another))).replacing()


async def _met(turn: Turn, pair: Pair, asked: Prompt, held: PairSession) -> Reply:
    await _answer(turn, asked, MET)
    if await reflections.reflection_on(turn.session, held.id, turn.member.id) is not None:
        return await _known(turn, pair, held, "check-in-reflected", "reflection-change")
    return await reflection_form(turn, held.id)


@action("check_in.not_yet")
async def not_yet(turn: Turn) -> Message:
    """Not yet: what would help?"""
    pair, asked = await _own_check_in(turn)
    held = await held_since(turn, pair, asked)
    if held is not None:
        return await _known(turn, pair, held, "check-in-was-held", "check-in-reflect")
    await _answer(turn, asked, NOT_YET)
    return await _what_helps(turn, pair, asked)


async def _own_check_in(turn: Turn) -> tuple[Pair, Prompt]:
    """The check-in whose button was pressed, if the person got it and the pair still runs."""
    pair_id, number = turn.numbers
    pair = await own_pair(turn, pair_id)
    asked = await sent_check_in(turn, pair, number)
    if asked is None:
        raise Problem("problem-old-button")
    return pair, asked


async def _answer(turn: Turn, asked: Prompt, answer: str) -> None:
    workspace_id, pair_id, member_id = turn.workspace.id, asked.subject_id, turn.member.id
    await prompts.mark_answered(
        turn.session,
        workspace_id,
        CHECK_IN,
        pair_id,
        member_id,
        answer,
        turn.now,
        number=asked.number,
    )
    await prompts.withdraw(turn.session, workspace_id, (REMINDER,), pair_id, member_id)
    await settle_check_in(turn, asked, with_acted_on=answer == MET)


async def _known(turn: Turn, pair: Pair, held: PairSession, key: str, label: str) -> Message:
    """What was said before, and the way to the reflection on it."""
    partner = await partner_in(turn, pair)
    day = turn.say.day(held.starts_at)
    return message(
        Paragraph(turn.say(key, name=partner.name, day=day)),
        Buttons(
            (
                Button(turn.say(label), "reflection.open", str(held.id)),
                not_held_button(turn, held),
            )
        ),
    ).replacing()


async def _what_helps(turn: Turn, pair: Pair, asked: Prompt) -> Message:
    partner = await partner_in(turn, pair)
    upcoming = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    parts: list[Part] = [Paragraph(turn.say("check-in-not-yet"))]
    buttons: list[Button] = []
    if upcoming is None:
        parts.append(Paragraph(turn.say("check-in-what-helps", name=partner.name)))
        plan = Button(turn.say("check-in-plan"), "session.plan", str(pair.id), Style.PRIMARY)
        buttons.append(plan)
    else:
        moment = turn.say.moment(upcoming.starts_at)
        parts.append(Paragraph(turn.say("check-in-date-stands", moment=moment)))
    pause = turn.say.command("pause")
    buttons += [
        help_button(turn, pair),
        command_button(turn.say("check-in-pause"), pause),
        met_button(turn.say("check-in-did-meet"), asked, Style.PLAIN),
    ]
    trusted = in_confidence(turn.say, turn.workspace)
    return message(parts, Buttons(tuple(buttons)), trusted).replacing()
