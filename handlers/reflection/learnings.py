"""Learnings: what others have learned and released, and what of one's own waits for its release."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    Heading,
    Message,
    Paragraph,
    Part,
    Quote,
    Reply,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn
from handlers.gate.texts import FEWEST_AUTHORS
from handlers.reflection.released_pages import Looked, texts_page
from storage import reflections
from storage.released_texts import TextsWanted
from storage.tables import ReflectionAnswer
from storage.types import TextKind, Visibility

LONGEST = 100
"""Characters of what is looked for."""
OWN = 10
"""Texts of one's own that wait, in one message."""


@command("learnings", helps={Situation.OUTSIDE: 4, Situation.WAITING: 5, Situation.PAIRED: 10})
async def learnings(turn: Turn) -> Reply:
    """The newest ones in the reader's language, or all that have the words."""
    words = " ".join(turn.words.split())[:LONGEST]
    language = "" if words else turn.say.language
    wanted = TextsWanted(TextKind.LEARNING, words, language=language)
    return await texts_page(turn, Looked(wanted), *await _mine_button(turn))


async def _mine_button(turn: Turn) -> list[Button]:
    own = await reflections.waiting_for_release(turn.session, turn.workspace.id, turn.member.id, 1)
    return [Button(turn.say("learnings-mine"), "learnings.mine")] if own else []


@action("learnings.mine")
async def mine(turn: Turn) -> Message:
    """One's own texts that wait for their batch, each with the way to take it back."""
    return await _own(turn)


async def _own(turn: Turn) -> Message:
    waiting = await reflections.waiting_for_release(
        turn.session, turn.workspace.id, turn.member.id, OWN
    )
    if not waiting:
        return message(Paragraph(turn.say("learnings-none-of-mine")))
    return message(
        Heading(turn.say("learnings-mine")),
        Paragraph(turn.say("learnings-mine-intro", authors=FEWEST_AUTHORS)),
        _taking_back(turn, waiting),
    )


def _taking_back(turn: Turn, waiting: Sequence[ReflectionAnswer]) -> list[Part]:
    label = turn.say("learnings-take-back")
    return [
        part
        for one in waiting
        for part in (
            Quote(one.text),
            Buttons((Button(label, "learnings.take_back", str(one.id)),)),
        )
    ]


@action("learnings.take_back")
async def take_back(turn: Turn) -> Message:
    """As long as its batch was not released, a text is its author's alone again."""
    answer = await reflections.own_answer(
        turn.session, turn.workspace.id, turn.member.id, turn.number
    )
    if answer is None or answer.readers is not Visibility.ANONYMOUS:
        raise Problem("problem-old-button")
    if await reflections.released_among(turn.session, [answer.id]):
        raise Problem("learnings-too-late")
    answer.readers = Visibility.ME
    turn.session.add(answer)
    await turn.session.flush()
    taken = Paragraph(turn.say("learnings-taken-back"))
    return message(taken, (await _own(turn)).parts).replacing()
