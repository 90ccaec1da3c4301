"""A released text before its readers: what stands beside it, and what can be done with it."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Confirm,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Style,
    message,
)
from handlers.conversation.lengths import shortened
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import Problem, Turn
from storage import released_texts
from storage.released_texts import TextsWanted
from storage.tables import ReleasedText

QUOTED = 160
"""Characters of a text of somebody's where it stands for others."""


async def newest_in_quotes(turn: Turn, wanted: TextsWanted, most: int) -> list[Quote]:
    """Their beginnings, each once."""
    texts = await released_texts.newest_texts(turn.session, turn.workspace.id, wanted, most)
    return [Quote(shortened(one, QUOTED)) for one in texts]


def topic_name(turn: Turn, key: str) -> str:
    """What a topic is called where there is little room."""
    return str(turn.say(f"topic-{key}.short"))


def text_parts(turn: Turn, one: ReleasedText) -> list[Part]:
    """The text, what enough authors of its batch share, and what can be done with it."""
    told = [
        *([topic_name(turn, one.topic)] if one.topic else []),
        *([str(turn.say(f"released-by-{one.role}"))] if one.role else []),
        *([str(turn.say("released-helped", count=one.helped))] if one.helped else []),
    ]
    note = [Note(turn.say("released-beside", told=" · ".join(told)))] if told else []
    return [Quote(one.text), *note, Buttons(_acts(turn, one))]


def _acts(turn: Turn, one: ReleasedText) -> tuple[Button, ...]:
    acts = [Button(turn.say("released-helps"), "released.helps", str(one.id))]
    if one.topic:
        who = f"{turn.say.command('who')} {one.topic}"
        acts.append(command_button(turn.say("released-who"), who))
    if turn.member.is_coordinator:
        acts.append(_hiding(turn, one))
    return tuple(acts)


def _hiding(turn: Turn, one: ReleasedText) -> Button:
    hide = turn.say("released-hide")
    confirm = Confirm(hide, turn.say("released-hide-question"), hide, turn.say("released-hide-no"))
    return Button(hide, "released.hide", str(one.id), Style.DANGER, confirm)


async def _of_argument(turn: Turn) -> ReleasedText:
    found = await released_texts.by_id(turn.session, turn.workspace.id, turn.number)
    if found is None:
        raise Problem("released-gone")
    return found


@action("released.helps")
async def helps(turn: Turn) -> Message:
    """It helps the reader: counted once, and nobody is told who it was."""
    text = await _of_argument(turn)
    new = await released_texts.note_help(turn.session, text, turn.member.id)
    key = "released-helps-noted" if new else "released-helps-already"
    return message(Paragraph(turn.say(key, count=text.helped)))


@action("released.hide", coordinator=True)
async def hide(turn: Turn) -> Message:
    """A text that should not be there is removed for good."""
    text = await _of_argument(turn)
    await turn.note("released.hide", "workspace")
    await released_texts.hide(turn.session, text)
    return message(Paragraph(turn.say("released-hidden")))
