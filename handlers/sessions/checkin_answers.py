"""Answers to check-ins: yes leads to the reflection, not yet to a date, help or a pause.

Each answer counts whenever it comes, also from an old message, and counts once.
"""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import Problem, Turn
from handlers.people.pairs import own_pair, partner_in
from handlers.reflection.form import reflection_form
from handlers.sessions.checkins import REMINDER, held_since, met_button, sent_check_in
from handlers.sessions.held_sessions import not_held_button
from handlers.sessions.help_requests import help_button
from handlers.sessions.sessions import session_for_check_in
from storage import pair_sessions, prompts, reflections
from storage.prompts import CHECK_IN
from storage.tables import Pair, PairSession, Prompt


@action("check_in.met")
async def met(turn: Turn) -> Reply:
    """Yes: the session is noted as held, and the reflection form opens."""
    pair, asked = await _own_check_in(turn)
    held = await held_since(turn, pair, asked)
    if held is None:
        held = await session_for_check_in(turn, pair, asked.number)
    await _answer(turn, asked, "met")
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
    await _answer(turn, asked, "not_yet")
    return await _what_helps(turn, pair, asked)


async def _own_check_in(turn: Turn) -> tuple[Pair, Prompt]:
    """The check-in whose button was pressed, if the person got it and the pair still runs."""
    pair_id, _, number = turn.argument.partition(":")
    if not (pair_id.isdecimal() and number.isdecimal()):
        raise Problem("problem-old-button")
    pair = await own_pair(turn, int(pair_id))
    asked = await sent_check_in(turn, pair, int(number))
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
    return message(parts, Buttons(tuple(buttons))).replacing()
