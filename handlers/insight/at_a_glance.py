"""What coordinators want to know of a programme at a glance: each question is one press.

From the coordinator's page; what came of it all from `status` and `insights` too. How many pairs
meet is the first sentence of `status`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from handlers.conversation.chat import (
    Button,
    Buttons,
    Heading,
    Message,
    Paragraph,
    Part,
    Reply,
    Said,
    Style,
    buttons_in,
    message,
)
from handlers.conversation.commands import QUESTIONS, looked_for, question_in
from handlers.conversation.router import (
    PUNCTUATION,
    action,
    asked_as_shown,
    command_button,
    offered_first,
    press,
    routes,
)
from handlers.conversation.turn import Turn
from handlers.insight.attention_list import needing_page, people_left
from handlers.insight.is_it_worth_it import worth_button
from handlers.insight.worth import Section
from handlers.people.lookup import programme_of_argument
from handlers.people.open_invitations import open_invitations
from storage import programmes
from storage.tables import Programme
from storage.types import HAS_BEGUN, MATCHABLE, ProgrammeState


def question_buttons(turn: Turn, programme: Programme) -> tuple[Button, ...]:
    """How many meet, who needs help, who is left, and what came of it all."""
    return (
        command_button(turn.say("question-meet"), f"{turn.say.command('status')} {programme.name}"),
        Button(turn.say("question-help"), "pairs.page", needing_page(programme)),
        Button(turn.say("question-left"), "status.left", str(programme.id)),
        *outcome_buttons(turn, programme),
    )


def outcome_buttons(turn: Turn, programme: Programme) -> tuple[Button, ...]:
    """What was learned, whether it is worth it, which trends come up."""
    trends = f"{turn.say.command('trends')} {programme.name}"
    archived = programme.state is ProgrammeState.ARCHIVED
    return (
        Button(turn.say("question-learned"), "insights.part", f"{programme.id}:{Section.LEARNING}"),
        worth_button(turn, programme),
        *(() if archived else (command_button(turn.say("question-trends"), trends),)),
    )


@asked_as_shown
async def asked_in_words(turn: Turn, said: Said) -> Reply | None:
    """A coordinator types one of the questions: the same as pressing its button."""
    if not turn.member.is_coordinator or said.mentions:
        return None
    asked = _plain(said.words)
    if asked not in {_plain(str(turn.say(key))) for key in QUESTIONS}:
        return None
    every = await programmes.programmes_in(turn.session, turn.workspace.id, HAS_BEGUN)
    for button in question_buttons(turn, every[0]) if every else ():
        if _plain(str(button.label)) == asked:
            return await press(turn, button)
    return None


@offered_first
async def asked_in_other_words(turn: Turn, text: str, found: Sequence[str] | None) -> Button | None:
    """The button of the question that a coordinator asks in their own words."""
    if not turn.member.is_coordinator:
        return None
    if found is None:
        names = list(routes.commands)
        every_one = list(routes.commands.values())
        found = await asyncio.to_thread(looked_for, every_one, names, turn.catalogue, text)
    asked = await asyncio.to_thread(question_in, turn.catalogue, text, found)
    every = await programmes.programmes_in(turn.session, turn.workspace.id, HAS_BEGUN)
    if not (asked and every):
        return None
    label = turn.say(asked)
    of_all = question_buttons(turn, every[0])
    return next((replace(one, style=Style.PRIMARY) for one in of_all if one.label == label), None)


def _plain(question: str) -> str:
    return " ".join(question.casefold().strip(f"{PUNCTUATION} ").split())


@action("status.left", coordinator=True)
async def who_is_left(turn: Turn) -> Message:
    """Who has no pair, cannot be reached or gave up, and what to do about it now."""
    programme = await programme_of_argument(turn, turn.number)
    nobody = Paragraph(turn.say("question-nobody-left"))
    left = await people_left(turn, programme) or [nobody]
    there = buttons_in(left)
    steps = (it for it in _what_now(turn, programme) if (it.name, it.argument) not in there)
    return message(
        Heading(turn.say("question-left-title", programme=programme.name)),
        left,
        await _still_open(turn, programme, left),
        Buttons(tuple(steps)),
    )


async def _still_open(turn: Turn, programme: Programme, told: Sequence[Part]) -> list[Part]:
    """How many invitations wait for an answer, and of which side, unless that is told already."""
    said = await open_invitations(turn, programme)
    if not said or any(isinstance(one, Paragraph) and said in str(one.text) for one in told):
        return []
    return [Paragraph(turn.say("question-left-invited", invited=said))]


def _what_now(turn: Turn, programme: Programme) -> tuple[Button, ...]:
    """By what the programme still allows; what helps who waits stands below them."""
    names = ("nudge", "pairs") if programme.state in MATCHABLE else ("pairs", "programme")
    return steps_to(turn, programme, names)


def steps_to(turn: Turn, programme: Programme, names: Sequence[str]) -> tuple[Button, ...]:
    """A button for each of these commands, about that programme."""
    return tuple(
        command_button(turn.say(f"status-{name}"), f"{turn.say.command(name)} {programme.name}")
        for name in names
    )
