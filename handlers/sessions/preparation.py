"""Getting ready: the preparation cards before the first session, and a card before each.

Training is what is consistently linked to mentoring quality (Allen, Eby & Lentz 2006, in
docs/sources.md): three cards for mentors, two for mentees, five minutes each.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.contents import (
    ABOUT_DATES,
    ABOUT_LIMITS,
    COMPASS_NEEDS,
    LESSONS,
)
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.hours import LocalTimes, add_working_days, decent_time_before
from handlers.conversation.lengths import composed
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, command_button, prompt
from handlers.conversation.turn import Problem, Turn, UnitOfWork, local_times
from handlers.conversation.whom_to_ask import in_confidence
from handlers.people.pairs import both_of
from handlers.reflection.questionnaires import scale_parts
from handlers.sessions.session_plan import plan_of_next
from storage import lessons, pair_sessions, pairs, programmes, prompts
from storage.tables import Enrolment, Member, Pair, PairSession
from storage.types import (
    EnrolmentState,
    Occasion,
)

SHORT = 200
"""Characters, of what leaves room for the plan of a session below it."""
PREPARATION = "session_preparation"
BEFORE_SESSION = timedelta(days=2)
"""When the preparation card comes (docs/sources.md)."""


@command("prepare", helps={Situation.WAITING: 1, Situation.PAIRED: 2}, suggested=True)
async def prepare(turn: Turn) -> Reply:
    """The next card that is not done; else, or with any word, the plan of each pair's session.

    With the word for it, what the leadership compass has to choose among.
    """
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        raise Problem("enrolment-none")
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if turn.catalogue.means(turn.words, "preparation-compass-word"):
        return _compass(turn)
    parts: list[Part] = []
    if not (turn.words and running):
        for enrolment, _programme in own:
            parts += await _next_lesson(turn, enrolment)
    if composed(parts) > SHORT and running:
        return message(parts, Buttons((_to_the_plan(turn),)))
    for pair in running:
        parts += [*([Divider()] if parts else []), *await plan_of_next(turn, pair)]
    return message(parts)


def _compass(turn: Turn) -> Message:
    needs = tuple(turn.say(f"compass-{need}") for need in COMPASS_NEEDS)
    return message(
        Heading(turn.say("preparation-compass")),
        Paragraph(turn.say("compass-intro")),
        Bullets(needs),
    )


def _to_the_plan(turn: Turn) -> Button:
    """Leads from a card that is read first to the plan of the next session."""
    words = f"{turn.say.command('prepare')} {turn.say('preparation-plan-word')}"
    return command_button(turn.say("preparation-show-plan"), words)


# ---------------------------------------------------------------------------- lessons


async def plan_lessons(turn: Turn, pair: Pair) -> None:
    """The first card for both; each plans the one after it, so that they come in their order."""
    mentee, mentor = await both_of(turn, pair)
    for member in (mentor, mentee):
        enrolment = await programmes.enrolment_of(turn.session, pair.programme_id, member.id)
        if enrolment is not None:
            await _plan_lesson(turn, enrolment, member, 1)


async def _plan_lesson(turn: Turn, enrolment: Enrolment, member: Member, number: int) -> None:
    """That card on the next working day, if there is one of that number."""
    if number > len(LESSONS[enrolment.role]):
        return
    await plan_prompt(
        turn,
        "lesson",
        member,
        enrolment.id,
        programme_id=enrolment.programme_id,
        due_at=add_working_days(turn.now, 1, local_times(turn.workspace, member)),
        number=number,
    )


async def _after_lesson(turn: Turn) -> None:
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if enrolment is not None and turn.prompt is not None:
        await _plan_lesson(turn, enrolment, turn.member, turn.prompt.number + 1)


@prompt("lesson", then=_after_lesson, unasked=True)
async def lesson(turn: Turn) -> Message | None:
    """A card; the next one instead if it is done. None once the two have begun, or one has left.

    What has not come by then waits under `prepare`.
    """
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if enrolment is None or turn.prompt is None or enrolment.state is EnrolmentState.LEFT:
        return None
    if await _has_begun(turn, enrolment):
        return None
    if turn.prompt.number in await lessons.lessons_done(turn.session, enrolment.id):
        await _plan_lesson(turn, enrolment, turn.member, turn.prompt.number + 1)
        return None
    return message(
        await _card(turn, enrolment, turn.prompt.number),
        _others(turn, enrolment),
        await _where_they_start(turn, enrolment),
    )


def _others(turn: Turn, enrolment: Enrolment) -> list[Part]:
    """Where those are that come later, or no more: a first session ends their coming."""
    if turn.prompt is None or turn.prompt.number == len(LESSONS[enrolment.role]):
        return []
    return [Note(turn.say("lesson-others", command=turn.say.command("prepare")))]


async def _where_they_start(turn: Turn, enrolment: Enrolment) -> list[Part]:
    """The questions of the start, with the first card after the two have become a pair."""
    programme = await programmes.programme_by_id(
        turn.session, turn.workspace.id, enrolment.programme_id
    )
    if programme is None or turn.prompt is None or turn.prompt.number > 1:
        return []
    return await scale_parts(turn, programme, Occasion.START)


async def _has_begun(turn: Turn, enrolment: Enrolment) -> bool:
    """Whether the time of a first session has come, with anybody in that programme."""
    for pair in await _pairs_there(turn, enrolment):
        for item in await pair_sessions.alive_of(turn.session, pair.id):
            if item.starts_at <= turn.now:
                return True
    return False


async def _next_lesson(turn: Turn, enrolment: Enrolment) -> list[Part]:
    done = await lessons.lessons_done(turn.session, enrolment.id)
    every = range(1, len(LESSONS[enrolment.role]) + 1)
    following = next((number for number in every if number not in done), None)
    if following is not None:
        return await _card(turn, enrolment, following)
    again = tuple(
        Button(turn.say("lesson-again", number=number), "lesson.read", f"{enrolment.id}:{number}")
        for number in every
    )
    return [Paragraph(turn.say("lesson-all-done")), Buttons(again)]


async def _card(turn: Turn, enrolment: Enrolment, number: int) -> list[Part]:
    key = LESSONS[enrolment.role][number - 1]
    planned = key in ABOUT_DATES and await _has_dates(turn, enrolment)
    task = "lesson-task-planned" if planned else f"{key}.task"
    whom = in_confidence(turn.say, turn.workspace) if key in ABOUT_LIMITS else []
    done = Button(turn.say("lesson-done"), "lesson.done", f"{enrolment.id}:{number}", Style.PRIMARY)
    return [
        Heading(turn.say(key)),
        Note(turn.say("lesson-number", number=number, of=len(LESSONS[enrolment.role]))),
        Paragraph(turn.say(f"{key}.body")),
        *whom,
        Paragraph(turn.say("lesson-task", task=str(turn.say(task)))),
        Buttons((done,)),
    ]


async def _has_dates(turn: Turn, enrolment: Enrolment) -> bool:
    """Whether a session is in the calendar, with anybody in that programme."""
    found = [
        await pair_sessions.next_session(turn.session, pair.id, turn.now)
        for pair in await _pairs_there(turn, enrolment)
    ]
    return any(one is not None for one in found)


async def _pairs_there(turn: Turn, enrolment: Enrolment) -> list[Pair]:
    """The person's running pairs in that programme."""
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    return [one for one in own if one.programme_id == enrolment.programme_id]


@action("lesson.read")
async def read(turn: Turn) -> Reply:
    """A card once more."""
    enrolment, number = await _own_lesson(turn)
    return message(await _card(turn, enrolment, number))


@action("lesson.done")
async def done(turn: Turn) -> Reply:
    """Done: the next card, or that was all."""
    enrolment, number = await _own_lesson(turn)
    await lessons.mark_done(turn.session, enrolment, number, turn.now)
    return message(await _next_lesson(turn, enrolment)).replacing()


async def _own_lesson(turn: Turn) -> tuple[Enrolment, int]:
    enrolment_id, number = turn.numbers
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, enrolment_id)
    if enrolment is None or enrolment.member_id != turn.member.id:
        raise Problem("problem-old-button")
    if not 1 <= number <= len(LESSONS[enrolment.role]):
        raise Problem("problem-old-button")
    return enrolment, number


# ---------------------------------------------------------------------------- before a session


async def plan_preparation(turn: Turn, pair: Pair, session: PairSession) -> None:
    """A card for both two days before the session, or at once if that is nearer.

    Before the weekend if the two days begin on one: on Monday it would be too late. What waits
    for a time that it had before is not sent any more, and makes room for other messages.
    """
    if session.revision:
        await withdraw_preparation(turn, session)
    mentee, mentor = await both_of(turn, pair)
    for member in (mentor, mentee):
        local = local_times(turn.workspace, member)
        await plan_prompt(
            turn,
            PREPARATION,
            member,
            session.id,
            programme_id=pair.programme_id,
            due_at=max(turn.now, preparation_at(session, local)),
            number=session.revision,
        )


def preparation_at(session: PairSession, local: LocalTimes) -> datetime:
    """When the card is due where somebody works."""
    return decent_time_before(session.starts_at - BEFORE_SESSION, local)


async def withdraw_preparation(work: UnitOfWork, session: PairSession) -> None:
    """Cards that wait for a session at a time that it has no more."""
    kinds = (PREPARATION,)
    await prompts.withdraw(work.session, work.workspace.id, kinds, session.id)
