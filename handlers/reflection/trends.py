"""Trends: somebody notes a signal for the trend radar, in one line."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    Form,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    Reply,
    Text,
    TextField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command, form
from handlers.conversation.turn import Problem, Turn
from handlers.gate.texts import FEWEST_AUTHORS
from storage import programmes, trends
from storage.tables import Programme, Trend

LONGEST = 500
"""Characters of a signal."""
SHOWN = 5
"""How many of their own notes a person sees again."""


@command("trend", helps={Situation.PAIRED: 8})
async def trend(turn: Turn) -> Reply:
    """With a text: note it. Alone: a form."""
    programme = await _programme(turn)
    if not turn.words:
        return await _form(turn, programme)
    return await _note(turn, programme, turn.words, "")


async def _programme(turn: Turn) -> Programme:
    """The newest programme under way in which the person takes part."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        raise _takes_part_in_none(turn)
    return own[0][1]


async def _form(turn: Turn, programme: Programme) -> Form:
    return Form(
        "trend",
        turn.say("trend-form-title"),
        turn.say("trend-form-submit"),
        (
            TextField(
                "text",
                turn.say("trend-form-text"),
                turn.say("trend-form-text.hint"),
                required=True,
                lines=True,
                longest=LONGEST,
            ),
            *_topic_field(turn, programme),
        ),
        subject=str(programme.id),
        intro=(
            Paragraph(turn.say("trend-form-intro", authors=FEWEST_AUTHORS)),
            *await _own_notes(turn),
        ),
    )


def _topic_field(turn: Turn, programme: Programme) -> tuple[ChoiceField, ...]:
    """Empty if the programme has no topics: no platform shows a menu without a choice."""
    topics = _topics(turn, programme)
    label = turn.say("trend-form-topic")
    return (ChoiceField("topic", label, topics, required=False),) if topics else ()


def _topics(turn: Turn, programme: Programme) -> tuple[Option, ...]:
    return tuple(Option(key, turn.say(f"topic-{key}.short")) for key in programme.topics)


@form("trend")
async def filled(turn: Turn) -> Message:
    """The form came back."""
    programme = await _own_programme(turn, turn.number)
    text = turn.values.text("text")
    if not text:
        raise Problem("trend-text-missing", "text")
    topic = turn.values.text("topic")
    if topic and topic not in programme.topics:
        raise Problem("trend-topic-unknown", "topic")
    return await _note(turn, programme, text, topic)


async def _own_programme(turn: Turn, programme_id: int) -> Programme:
    """That programme, if the person takes part in it and it is under way."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    for _enrolment, programme in own:
        if programme.id == programme_id:
            return programme
    raise _takes_part_in_none(turn)


def _takes_part_in_none(turn: Turn) -> Problem:
    is_coordinator = turn.member.is_coordinator
    return Problem("trend-not-for-coordinators" if is_coordinator else "trend-no-programme")


async def _note(turn: Turn, programme: Programme, text: str, topic: str) -> Message:
    if len(text) > LONGEST:
        raise Problem("trend-too-long", "text", longest=LONGEST, length=len(text))
    earlier = await _own_notes(turn)
    noted = Trend(
        workspace_id=turn.workspace.id,
        programme_id=programme.id,
        author_id=turn.member.id,
        topic=topic,
        text=text,
        created_at=turn.now,
    )
    turn.session.add(noted)
    await turn.session.flush()
    return _confirmation(turn, programme, noted).with_parts(*earlier)


def _confirmation(turn: Turn, programme: Programme, noted: Trend) -> Message:
    back = Button(turn.say("learnings-take-back"), "trend.take_back", str(noted.id))
    parts: list[Part] = [
        Paragraph(turn.say("trend-noted", authors=FEWEST_AUTHORS)),
        Quote(noted.text),
        Buttons((back,)),
    ]
    if noted.topic:
        topic = str(turn.say(f"topic-{noted.topic}.short"))
        return message(parts, Note(turn.say("trend-topic", topic=topic)))
    if not programme.topics:
        return message(parts)
    options = tuple(
        Option(f"{noted.id}:{option.value}", option.label) for option in _topics(turn, programme)
    )
    return message(parts, Menu("trend.topic", turn.say("trend-choose-topic"), options))


@action("trend.topic")
async def topic_chosen(turn: Turn) -> Message:
    """A signal noted in haste gets its topic."""
    number, _, topic = turn.argument.partition(":")
    turn.argument = number
    noted = await trends.trend_by_id(turn.session, turn.workspace.id, turn.number)
    if noted is None or noted.author_id != turn.member.id:
        raise Problem("problem-old-button")
    programme = await _own_programme(turn, noted.programme_id)
    if topic not in programme.topics:
        raise Problem("problem-old-button")
    noted.topic = topic
    return _confirmation(turn, programme, noted).replacing()


async def _own_notes(turn: Turn) -> tuple[Part, ...]:
    own = await trends.trends_by(turn.session, turn.workspace.id, turn.member.id, SHOWN)
    lines = tuple(
        Text.of(f"{turn.say.day(noted.created_at)}: {noted.text}") for noted in own if noted.text
    )
    return (Paragraph(turn.say("trend-earlier")), Bullets(lines)) if lines else ()
