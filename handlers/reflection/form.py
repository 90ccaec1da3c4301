"""The reflection form: one rating, a topic, three short texts, and who may read each."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.contents import reflection_prompt, stage_of_session
from handlers.conversation.chat import (
    ChoiceField,
    Field,
    Form,
    Note,
    Option,
    Paragraph,
    Text,
    TextField,
)
from handlers.conversation.turn import Problem, Turn
from handlers.people.pairs import known_name, own_pair, partner_in, role_in
from storage import pair_sessions, programmes, reflections
from storage.tables import Pair, PairSession, Programme, Reflection
from storage.types import ProgrammeState, SessionState, Visibility

LONGEST = 1500
"""Of each text, in characters."""
USEFULNESS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class ReflectedSession:
    """A held session of one's own, and all that a reflection on it needs."""

    session: PairSession
    pair: Pair
    programme: Programme
    given: Reflection | None
    """What was said before."""


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
    return ReflectedSession(held, pair, programme, given)


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
        ),
    )


async def _fields(turn: Turn, occasion: ReflectedSession) -> tuple[Field, ...]:
    say, given = turn.say, occasion.given
    extra = say(await extra_key_of(turn, occasion))
    usefulness = tuple(Option(step, say(f"usefulness-{step}")) for step in USEFULNESS)
    return (
        ChoiceField(
            "usefulness",
            say("pulse-question"),
            usefulness,
            buttons=True,
            initial=str(given.usefulness) if given else "",
        ),
        *_topic_field(turn, occasion),
        _text_field("learned", say("reflection-learned"), given.learned if given else ""),
        _readers_field(turn, "learned_for", given.learned_for if given else None),
        _text_field("to_try", say("reflection-to-try"), given.to_try if given else ""),
        _readers_field(turn, "to_try_for", given.to_try_for if given else None),
        _text_field("extra", extra, given.extra if given else ""),
        _readers_field(turn, "extra_for", given.extra_for if given else None),
    )


def _topic_field(turn: Turn, occasion: ReflectedSession) -> tuple[ChoiceField, ...]:
    """Empty if the programme has no topics: no platform shows a menu without a choice."""
    topics, given = topics_of(occasion), occasion.given
    if not topics:
        return ()
    options = tuple(Option(key, turn.say(f"topic-{key}.short")) for key in topics)
    initial = given.topic if given and given.topic in topics else ""
    label = turn.say("reflection-topic")
    return (ChoiceField("topic", label, options, required=False, initial=initial),)


def _text_field(key: str, label: Text, initial: str) -> TextField:
    return TextField(key, label, lines=True, longest=LONGEST, initial=initial)


def _readers_field(turn: Turn, key: str, chosen: Visibility | None) -> ChoiceField:
    options = tuple(
        Option(readers.value, turn.say(f"visible-{readers.value}")) for readers in Visibility
    )
    initial = (chosen or Visibility.ME).value
    return ChoiceField(key, turn.say("reflection-readers"), options, initial=initial)


def topics_of(occasion: ReflectedSession) -> tuple[str, ...]:
    """The pair's own topics first, then the programme's."""
    return tuple(dict.fromkeys((*occasion.pair.topics, *occasion.programme.topics)))


async def extra_key_of(turn: Turn, occasion: ReflectedSession) -> str:
    """The wording key of the question that fits the stage and the role."""
    if occasion.given is not None and occasion.given.extra_key:
        return occasion.given.extra_key
    every = await pair_sessions.sessions_of(turn.session, occasion.pair.id)
    held = sorted(
        (item for item in every if item.state is SessionState.HELD),
        key=lambda item: (item.starts_at, item.id),
    )
    number = [item.id for item in held].index(occasion.session.id) + 1
    stage = stage_of_session(number, occasion.programme.sessions)
    return reflection_prompt(stage, role_in(occasion.pair, turn.member))
