"""`session`: the dates of one's pairs; with a date, in whatever words, it is planned or logged.

A date that somebody writes without the command opens the form with it: it may be meant otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.conversation.chat import (
    Button,
    Buttons,
    Form,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Said,
    Style,
    Text,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.meaning import begins_with
from handlers.conversation.router import command, command_button, free_text
from handlers.conversation.suggestions import perhaps
from handlers.conversation.turn import Turn
from handlers.people.pair_choice import pair_field, pair_subject, running_pairs
from handlers.people.pairs import member_of_pair, own_pair, partner_in
from handlers.sessions.date_words import date_words
from handlers.sessions.held_sessions import held_list
from handlers.sessions.sessions import calendar_line, keep_session, next_slot, session_form
from handlers.sessions.when import ReadDate, read_when
from storage import assistants, pair_sessions, pairs
from storage.tables import Pair
from storage.types import SessionState

_TYPED = "%Y-%m-%d %H:%M"
"""A moment as it is typed if nobody is to mistake it."""


@command("session", helps={Situation.PAIRED: 1}, suggested=True)
async def session(turn: Turn) -> Reply:
    """Alone: the dates of one's pairs. With a date: plan it, or log it if it is past."""
    seen_to = await assistants.pairs_seen_to(turn.session, turn.workspace.id, turn.member.id)
    if seen_to and not turn.words:
        return message(await _dates_seen_to(turn, seen_to))
    own = await running_pairs(turn)
    if not turn.words:
        parts: list[Part] = []
        for pair in own:
            parts += await _dates(turn, pair)
        return message(parts)
    found = await _date_in(turn, turn.words, own)
    if found is None and await _have_dates(turn, own):
        dates = [part for pair in own for part in await _dates(turn, pair)]
        return message(Paragraph(turn.say("session-not-a-date")), dates)
    if found is None or found.rest or not found.certain or len(own) > 1:
        return await _date_form(turn, own, found)
    if len(found.moments) > 1:
        return _which_date(turn, found)
    return await keep_session(turn, await own_pair(turn, own[0].id), found.moments[0], 0, "")


async def _date_in(turn: Turn, text: str, own: Sequence[Pair]) -> ReadDate | None:
    """What a text says of a date, without what people say with one, the partners' names too."""
    spoken = date_words(turn.catalogue, turn.say.language)
    found = read_when(text, turn.now, turn.say.zone, spoken)
    if found is None:
        return None
    names = [(await partner_in(turn, pair)).name for pair in own]
    ignored = {*spoken.meeting, *" ".join(names).casefold().split()}
    return replace(found, rest=tuple(word for word in found.rest if word not in ignored))


async def _have_dates(turn: Turn, own: Sequence[Pair]) -> bool:
    """Whether there is one ahead, which may be what they mean: to move it, or to cancel it."""
    ahead = [await pair_sessions.next_session(turn.session, one.id, turn.now) for one in own]
    return any(ahead)


def _which_date(turn: Turn, found: ReadDate) -> Message:
    """One tap says which of them is meant."""
    word, zone = turn.say.command("session"), turn.say.zone
    buttons = tuple(
        command_button(Text.of(turn.say.moment(one)), f"{word} {one.astimezone(zone):{_TYPED}}")
        for one in found.moments
    )
    return message(Paragraph(turn.say("session-which-date")), Buttons(buttons))


async def _date_form(turn: Turn, own: Sequence[Pair], found: ReadDate | None) -> Form:
    """The form, with as much as was understood."""
    key = "session-when-check" if found else "session-when"
    moment = found.moments[0] if found else None
    if moment is None and len(own) == 1:
        moment = await next_slot(turn, own[0])
    field, subject = await pair_field(turn, own), pair_subject(own)
    return session_form(turn, field, subject, moment, intro=(Note(turn.say(key)),))


async def _dates_seen_to(turn: Turn, seen_to: Sequence[Pair]) -> list[Part]:
    """One's own dates, then those of the leaders whose assistant one is."""
    speaks = turn.member
    parts: list[Part] = []
    for pair in await pairs.pairs_of(turn.session, turn.workspace.id, speaks.id):
        parts += await _dates(turn, pair)
    for pair in seen_to:
        turn.member, turn.assistant = await member_of_pair(turn, pair.mentee_id), speaks
        parts += await _dates(turn, pair)
    return parts


async def _dates(turn: Turn, pair: Pair) -> list[Part]:
    """The planned dates of a pair, each with what can be done about it."""
    partner = await partner_in(turn, pair)
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    planned = [one for one in every if one.state is SessionState.PLANNED]
    held = [one for one in every if one.state is SessionState.HELD]
    parts: list[Part] = [
        Heading(turn.say("session-heading", name=partner.name)),
        Note(turn.say("session-held-count", count=len(held))),
        *held_list(turn, held),
    ]
    if turn.assistant is not None:
        leader = turn.member.name
        parts = [Heading(turn.say("assistant-heading", leader=leader, name=partner.name))]
    for one in planned:
        parts += calendar_line(turn, one)
    if not planned:
        parts.append(Paragraph(turn.say("session-none")))
    plan = Button(turn.say("session-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    find = Button(turn.say("session-find"), "session.offer", str(pair.id))
    return [*parts, Buttons((plan, find))]


@free_text
async def date_alone(turn: Turn, said: Said) -> Reply | None:
    """A date and nothing else opens the form with it; None for anything else."""
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    found = await _date_in(turn, said.words, own) if own else None
    if found is None or found.rest:
        return None
    if len(found.moments) > 1 and found.certain and len(own) == 1:
        return _which_date(turn, found)
    return await _date_form(turn, own, found)


@free_text
async def date_within(turn: Turn, said: Said) -> Reply | None:
    """A date among other words, where nothing else is understood: the dates are offered."""
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if not own or begins_with(turn.catalogue, said.words) is not None:
        return None
    found = await _date_in(turn, said.words, own)
    if found is None or await perhaps(turn, said.words) is not None:
        return None
    return await perhaps(turn, turn.say.command("session"))
