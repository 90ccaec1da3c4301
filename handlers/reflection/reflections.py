"""Reflections: what one takes from a session, in under a minute; the author says who reads it."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Form,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command, command_button, form
from handlers.conversation.turn import Problem, Turn
from handlers.conversation.whom_to_ask import in_confidence
from handlers.gate.texts import FEWEST_AUTHORS
from handlers.people.pairs import known_name, own_pair, partner_in
from handlers.reflection.asked import ReflectionQuestion, in_order, questions_for
from handlers.reflection.form import (
    LONGEST,
    USEFULNESS,
    ReflectedSession,
    asked_in,
    occasion_of,
    readers_key,
    reflection_form,
    topics_of,
)
from handlers.reflection.partner_choices import keep_choices
from handlers.reflection.questionnaires import parts_after
from handlers.reflection.sharing import for_partner, share
from storage import pair_sessions, pairs, prompts, reflections
from storage.tables import CHECK_IN, Pair, Reflection, ReflectionAnswer
from storage.types import PairState, Visibility

OF_LITTLE_USE = ("1", "2")
"""Ratings after which the author alone is reminded whom they may talk to."""


@command("reflect", helps={Situation.PAIRED: 3}, suggested=True)
async def reflect(turn: Turn) -> Reply:
    """The form for the latest session that waits for it."""
    return await _latest(turn)


@action("reflection.latest")
async def latest(turn: Turn) -> Reply:
    """The same for one pair."""
    return await _latest(turn, (await own_pair(turn, turn.number)).id)


async def _latest(turn: Turn, pair_id: int | None = None) -> Reply:
    held = await reflections.session_without_reflection(
        turn.session, turn.workspace.id, turn.member.id, pair_id
    )
    return await reflection_form(turn, held.id) if held else await _nothing_waits(turn, pair_id)


async def _nothing_waits(turn: Turn, pair_id: int | None) -> Message:
    log = turn.say.command("session")
    buttons = [command_button(turn.say("reflection-log-session"), log)]
    last = await reflections.session_with_reflection(
        turn.session, turn.workspace.id, turn.member.id, pair_id
    )
    if last is None:
        if not await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id):
            raise Problem("problem-no-pair")
        return message(Paragraph(turn.say("reflection-no-session")), Buttons(tuple(buttons)))
    buttons.append(Button(turn.say("reflection-change"), "reflection.open", str(last.id)))
    day = turn.say.day(last.starts_at)
    return message(Paragraph(turn.say("reflection-none-waits", day=day)), Buttons(tuple(buttons)))


@action("reflection.open")
async def opened(turn: Turn) -> Form:
    """The form for one session, with what was said before."""
    return await reflection_form(turn, turn.number)


# ---------------------------------------------------------------------------- what came back


@form("reflection")
async def reflected(turn: Turn) -> Message:
    """The reflection is kept, or changed; whom it is for will read it."""
    occasion = await occasion_of(turn, turn.number)
    before = for_partner(occasion.answers.values())
    given = await _keep_rating(turn, occasion)
    answers = _keep_answers(turn, occasion, given)
    await _answer_check_in(turn, occasion)
    await share(turn, occasion.pair, given, before, for_partner(answers))
    taken_back = set(before) - set(for_partner(answers))
    return await _thanks(turn, occasion, answers, bool(taken_back))


async def _keep_rating(turn: Turn, occasion: ReflectedSession) -> Reflection:
    usefulness, topic = turn.values.text("usefulness"), turn.values.text("topic")
    if usefulness not in USEFULNESS:
        raise Problem("reflection-usefulness-missing", "usefulness")
    if topic and topic not in topics_of(occasion):
        raise Problem("reflection-topic-unknown", "topic")
    given = occasion.given or Reflection(
        workspace_id=turn.workspace.id,
        pair_id=occasion.pair.id,
        session_id=occasion.session.id,
        author_id=turn.member.id,
        usefulness=0,
        rated_at=turn.now,
        created_at=turn.now,
    )
    if int(usefulness) != given.usefulness:
        given.usefulness, given.rated_at = int(usefulness), turn.now
    given.topic = topic
    keep_choices(turn, occasion.role, occasion.stage, given)
    turn.session.add(given)
    await turn.session.flush()
    return given


def _keep_answers(
    turn: Turn, occasion: ReflectedSession, given: Reflection
) -> list[ReflectionAnswer]:
    kept = []
    for one in questions_for(occasion.role, occasion.stage):
        answer = occasion.answers.get(one.key) or ReflectionAnswer(
            workspace_id=turn.workspace.id,
            reflection_id=given.id,
            question=one.key,
            asked=asked_in(occasion, one),
        )
        answer.text, answer.readers = _text(turn, one.key), _readers(turn, one)
        turn.session.add(answer)
        kept.append(answer)
    return kept


def _text(turn: Turn, key: str) -> str:
    text = turn.values.text(key)
    if len(text) > LONGEST:
        raise Problem("reflection-too-long", key, longest=LONGEST, length=len(text))
    return text


def _readers(turn: Turn, one: ReflectionQuestion) -> Visibility:
    """Whom the author chose; nobody else if they chose nobody."""
    chosen = turn.values.text(readers_key(one))
    return Visibility(chosen) if chosen in set(one.readers) else Visibility.ME


async def _answer_check_in(turn: Turn, occasion: ReflectedSession) -> None:
    number = occasion.session.check_in
    if number is not None:
        await prompts.mark_answered(
            turn.session,
            turn.workspace.id,
            CHECK_IN,
            occasion.pair.id,
            turn.member.id,
            "met",
            turn.now,
            number=number,
        )


async def _thanks(
    turn: Turn, occasion: ReflectedSession, answers: list[ReflectionAnswer], taken_back: bool
) -> Message:
    name = known_name(turn, await partner_in(turn, occasion.pair))
    day = turn.say.day(occasion.session.starts_at)
    readers = await _who_reads(turn, occasion.pair, answers, name)
    change = Button(turn.say("reflection-change"), "reflection.open", str(occasion.session.id))
    buttons: tuple[Button, ...] = (change,)
    parts: list[Part] = [Paragraph(turn.say("reflection-saved", name=name, day=day))]
    if readers:
        parts.append(Bullets(readers))
    if taken_back:
        parts.append(Note(turn.say("reflection-changes-message", name=name)))
    if await _needs_date(turn, occasion.pair):
        held = await pair_sessions.held_count(turn.session, occasion.pair.id)
        of = occasion.programme.sessions
        key = "reflection-all-held" if held >= of else "reflection-next-date"
        parts.append(Paragraph(turn.say(key, name=name, count=held)))
        plan = Button(
            turn.say("reflection-plan"), "session.plan", str(occasion.pair.id), Style.PRIMARY
        )
        buttons = (plan, change)
    unhappy = turn.values.text("usefulness") in OF_LITTLE_USE
    trusted = in_confidence(turn.say, turn.workspace) if unhappy else []
    scales = await parts_after(turn, occasion.programme, occasion.pair)
    return message(parts, Buttons(buttons), trusted, scales).replacing()


async def _who_reads(
    turn: Turn, pair: Pair, answers: list[ReflectionAnswer], name: str
) -> tuple[Text, ...]:
    """A partner reads as long as the pair runs; what was released stays as others read it."""
    await turn.session.flush()
    released = await reflections.released_among(turn.session, [one.id for one in answers])
    alone = pair.state is not PairState.RUNNING
    told = []
    for one, answer in in_order(answers):
        told_to_me = alone and answer.readers is Visibility.PARTNER
        who = Visibility.ME if told_to_me else answer.readers
        key = "released" if answer.id in released else who.value
        text = str(turn.say(f"{one.wording}.yours"))
        told.append(
            turn.say(f"reflection-read-by-{key}", text=text, name=name, authors=FEWEST_AUTHORS)
        )
    return tuple(told)


async def _needs_date(turn: Turn, pair: Pair) -> bool:
    if pair.state is not PairState.RUNNING:
        return False
    return await pair_sessions.next_session(turn.session, pair.id, turn.now) is None
