"""The reflection form: one rating, a topic, a few short texts, and who may read each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.contents import Stage, stage_of_session
from handlers.conversation.chat import (
    ChoiceField,
    Field,
    Form,
    Note,
    Option,
    Paragraph,
    TextField,
)
from handlers.conversation.turn import Problem, Turn
from handlers.gate.texts import FEWEST_AUTHORS
from handlers.people.pairs import known_name, own_pair, partner_in, role_in
from handlers.reflection.asked import ReflectionQuestion, questions_for
from handlers.reflection.partner_choices import choice_fields
from storage import pair_sessions, programmes, reflections
from storage.tables import Pair, PairSession, Programme, Reflection, ReflectionAnswer
from storage.types import ProgrammeState, Role, SessionState, Visibility

LONGEST = 1500
"""Of each text, in characters."""
USEFULNESS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class ReflectedSession:
    """A held session of one's own, and all that a reflection on it needs."""

    session: PairSession
    pair: Pair
    programme: Programme
    role: Role
    """The person's own."""
    stage: Stage
    given: Reflection | None
    """What was said before."""
    answers: Mapping[str, ReflectionAnswer]
    """What was answered before, by question."""


async def occasion_of(turn: Turn, session_id: int) -> ReflectedSession:
    """The session of that id, if it is the person's own and was held.

    Raises Problem if not, or if its programme is archived and so read-only.
    """
    held = await pair_sessions.session_by_id(turn.session, turn.workspace.id, session_id)
    if held is None:
        raise Problem("problem-old-button")
    pair = await own_pair(turn, held.pair_id, running=False)
    if held.state is not SessionState.HELD:
        raise Problem("reflection-not-held")
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    if programme is None or programme.state is ProgrammeState.ARCHIVED:
        raise Problem("reflection-archived")
    given = await reflections.reflection_on(turn.session, held.id, turn.member.id)
    answers = await reflections.answers_in(turn.session, given.id) if given else {}
    stage = await _stage_of(turn, held, programme)
    return ReflectedSession(
        held, pair, programme, role_in(pair, turn.member), stage, given, answers
    )


async def _stage_of(turn: Turn, held: PairSession, programme: Programme) -> Stage:
    every = await pair_sessions.sessions_of(turn.session, held.pair_id)
    in_order = sorted(
        (item for item in every if item.state is SessionState.HELD),
        key=lambda item: (item.starts_at, item.id),
    )
    number = [item.id for item in in_order].index(held.id) + 1
    return stage_of_session(number, programme.sessions)


async def reflection_form(turn: Turn, session_id: int) -> Form:
    """The form for a held session of the person's own."""
    occasion = await occasion_of(turn, session_id)
    partner = await partner_in(turn, occasion.pair)
    day = turn.say.day(occasion.session.starts_at)
    return Form(
        "reflection",
        turn.say("reflection-title"),
        turn.say("reflection-submit"),
        await _fields(turn, occasion),
        subject=str(session_id),
        intro=(
            Paragraph(turn.say("reflection-intro", name=known_name(turn, partner), day=day)),
            Note(turn.say("privacy-line")),
            Note(turn.say("reflection-for-others", authors=FEWEST_AUTHORS)),
        ),
    )


async def _fields(turn: Turn, occasion: ReflectedSession) -> tuple[Field, ...]:
    say, given = turn.say, occasion.given
    usefulness = tuple(Option(step, say(f"usefulness-{step}")) for step in USEFULNESS)
    fields: list[Field] = [
        ChoiceField(
            "usefulness",
            say("pulse-question"),
            usefulness,
            buttons=True,
            initial=str(given.usefulness) if given else "",
        ),
        *_topic_field(turn, occasion),
    ]
    for one in questions_for(occasion.role, occasion.stage):
        fields += _question_fields(turn, occasion, one)
    partner = known_name(turn, await partner_in(turn, occasion.pair))
    choices = choice_fields(turn, occasion.role, occasion.stage, given, partner)
    return (*fields, *choices)


def _question_fields(
    turn: Turn, occasion: ReflectedSession, one: ReflectionQuestion
) -> tuple[TextField | ChoiceField, ...]:
    """The text, and who may read it where there is a choice."""
    given = occasion.answers.get(one.key)
    label = turn.say(asked_in(occasion, one) or one.wording)
    text = TextField(
        one.key, label, lines=True, longest=LONGEST, initial=given.text if given else ""
    )
    if len(one.readers) < 2:
        return (text,)
    return text, _readers_field(turn, one, given.readers if given else Visibility.ME)


def asked_in(occasion: ReflectedSession, one: ReflectionQuestion) -> str:
    """How a question is put on this occasion: as it was before, if it has been answered."""
    given = occasion.answers.get(one.key)
    return given.asked if given else one.asked(occasion.stage, occasion.role)


def _topic_field(turn: Turn, occasion: ReflectedSession) -> tuple[ChoiceField, ...]:
    """Empty if the programme has no topics: no platform shows a menu without a choice."""
    topics, given = topics_of(occasion), occasion.given
    if not topics:
        return ()
    options = tuple(Option(key, turn.say(f"topic-{key}.short")) for key in topics)
    initial = given.topic if given and given.topic in topics else ""
    label = turn.say("reflection-topic")
    return (ChoiceField("topic", label, options, required=False, initial=initial),)


def readers_key(one: ReflectionQuestion) -> str:
    """The field that says who may read an answer."""
    return f"{one.key}_for"


def _readers_field(turn: Turn, one: ReflectionQuestion, chosen: Visibility) -> ChoiceField:
    options = tuple(Option(who.value, turn.say(f"visible-{who.value}")) for who in one.readers)
    label = turn.say("reflection-readers")
    return ChoiceField(readers_key(one), label, options, initial=chosen.value)


def topics_of(occasion: ReflectedSession) -> tuple[str, ...]:
    """The pair's own topics first, then the programme's."""
    return tuple(dict.fromkeys((*occasion.pair.topics, *occasion.programme.topics)))
