"""Who can show me …? A short question to someone who opted in: thirty minutes, no pair needed."""

from __future__ import annotations

from datetime import timedelta

from handlers.contents import TOPICS, Direction
from handlers.conversation.chat import (
    Button,
    Buttons,
    Form,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    TextField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, asks, command, form, prompt
from handlers.conversation.suggestions import help_button, perhaps
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.pairs import known_name
from handlers.people.topics import matching_topics
from storage import people, questions
from storage.tables import Member, ShortQuestion
from storage.types import RequestState

SHOWN = 8
"""People offered for one topic."""
LONGEST = 500
"""Characters of a short question."""
KEYS = [topic.key for topic in TOPICS if topic.direction is Direction.MENTOR_TO_MENTEE]
"""What juniors can be asked about."""


@command(
    "who", helps={Situation.OUTSIDE: 3, Situation.WAITING: 4, Situation.PAIRED: 9}, suggested=True
)
async def who(turn: Turn) -> Reply:
    """People who opted in to short questions, on a topic or on any."""
    wanted = matching_topics(turn.say, turn.words, KEYS)
    typed = f"{turn.say.command('who')} {turn.words}"
    elsewhere = None if wanted else await perhaps(turn, typed, but="who")
    if elsewhere is not None:
        return elsewhere
    count, shown = await questions.people_who_answer(turn.session, turn.member, wanted, SHOWN)
    if not count:
        key = "who-nobody-for" if turn.words else "who-nobody"
        return message(Paragraph(turn.say(key, words=turn.words[:60])), help_button(turn))
    parts: list[Part] = [Heading(turn.say("who-heading", count=count))]
    for member, topics in shown:
        parts += _person(turn, member, topics)
    if count > SHOWN:
        parts.append(Note(turn.say("who-more", count=count - SHOWN)))
    return message(parts)


def _person(turn: Turn, member: Member, topics: list[str]) -> list[Part]:
    labels = "; ".join(str(turn.say(f"topic-{key}.short")) for key in topics)
    ask = Button(turn.say("who-ask", name=member.name), "question.ask", f"{member.id}:{topics[0]}")
    return [
        Paragraph(turn.say("who-person", name=member.name, topics=labels)),
        Buttons((ask,)),
    ]


@action("question.ask")
async def ask(turn: Turn) -> Reply:
    """The form for the question."""
    helper, topic = await _helper(turn)
    return Form(
        "question",
        turn.say("question-title"),
        turn.say("question-submit"),
        (
            TextField(
                "text",
                turn.say("question-field"),
                turn.say("question-field-hint"),
                required=True,
                lines=True,
                longest=LONGEST,
            ),
        ),
        subject=f"{helper.id}:{topic}",
        intro=(
            Paragraph(
                turn.say(
                    "question-intro",
                    name=helper.name,
                    topic=str(turn.say(f"topic-{topic}.short")),
                )
            ),
        ),
    )


async def _helper(turn: Turn) -> tuple[Member, str]:
    """The person and topic of the argument, if they still answer questions on it."""
    number, _, topic = turn.argument.partition(":")
    member_id = row_id(number) if number.isdecimal() else 0
    helper = await questions.who_answers(turn.session, turn.member, member_id, topic)
    if helper is None:
        raise Problem("question-not-now")
    return helper, topic


@form("question")
async def asked(turn: Turn) -> Reply:
    """Pass the question on, once as long as it is open."""
    helper, topic = await _helper(turn)
    text = turn.typed("text", LONGEST)
    if not text:
        raise Problem("question-needs-text", field="text")
    question = ShortQuestion(
        workspace_id=turn.workspace.id,
        asker_id=turn.member.id,
        helper_id=helper.id,
        topic=topic,
        text=text,
        kept_until=turn.now + timedelta(days=turn.workspace.retention_days),
        created_at=turn.now,
    )
    if not await questions.ask(turn.session, question):
        raise Problem("question-open", field="text", name=helper.name)
    await plan_prompt(turn, questions.QUESTION_ASKED, helper, question.id, programme_id=None)
    return message(Paragraph(turn.say("question-sent", name=helper.name)))


@asks(questions.QUESTION_ASKED, yes="question.accept", no="question.decline")
@prompt(questions.QUESTION_ASKED)
async def question_asked(turn: Turn) -> Message | None:
    """To the one who is asked, unless its text was not to be kept any longer."""
    question = await questions.question_by_id(turn.session, turn.workspace.id, turn.number)
    if question is None or question.state is not RequestState.ASKED or not question.text:
        return None
    asker = await _member(turn, question.asker_id)
    return message(
        Paragraph(
            turn.say(
                "question-asked",
                name=asker.name,
                topic=str(turn.say(f"topic-{question.topic}.short")),
            )
        ),
        Quote(question.text),
        Buttons(
            (
                Button(
                    turn.say("question-yes"), "question.accept", str(question.id), Style.PRIMARY
                ),
                Button(turn.say("question-no"), "question.decline", str(question.id)),
            )
        ),
        Note(turn.say("question-flash")),
    )


@action("question.accept")
async def accept(turn: Turn) -> Reply:
    """Yes: the asker is told to arrange half an hour."""
    return await _answer(turn, RequestState.ACCEPTED)


@action("question.decline")
async def decline(turn: Turn) -> Reply:
    """No, kindly."""
    return await _answer(turn, RequestState.DECLINED)


async def _answer(turn: Turn, state: RequestState) -> Message:
    question = await questions.question_by_id(
        turn.session, turn.workspace.id, turn.number, lock=True
    )
    if question is None or question.helper_id != turn.member.id:
        raise Problem("problem-old-button")
    asker = await _member(turn, question.asker_id)
    if question.state is RequestState.ASKED:
        question.state = state
        await plan_prompt(turn, "question_answered", asker, question.id, programme_id=None)
    said = turn.say(f"question-{question.state}", name=asker.name)
    return message(Paragraph(said)).replacing()


@prompt("question_answered")
async def question_answered(turn: Turn) -> Message | None:
    """To the one who asked."""
    question = await questions.question_by_id(turn.session, turn.workspace.id, turn.number)
    if question is None or question.state is RequestState.ASKED:
        return None
    helper = await _member(turn, question.helper_id)
    state = question.state if helper.active else RequestState.DECLINED
    name = known_name(turn, helper)
    return message(Paragraph(turn.say(f"question-answered-{state}", name=name)))


async def _member(turn: Turn, member_id: int) -> Member:
    return await people.member_named(turn.session, turn.workspace.id, member_id)
