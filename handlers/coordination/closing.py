"""The end of a programme: a last word, the mentors' certificate, and what is remembered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.hours import week_of
from handlers.conversation.prompting import AT_ONCE, BATCH, plan_batch, plan_each
from handlers.conversation.router import action, command_button, deadline, form, prompt
from handlers.conversation.settled import KIND as SETTLED
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.coordination.farewell import (
    CLOSING,
    certificate_parts,
    held_sessions,
    together,
)
from handlers.coordination.look_back import look_back_button
from handlers.coordination.next_time import KIND as BOTH_WISH_IT
from handlers.coordination.next_time import next_parts
from handlers.pairing.no_pair_yet import tell_at_the_end
from handlers.pairing.partings import CLOSED, end_pairs
from handlers.people.inviting_posts import RENEWAL
from handlers.people.lookup import ended_in_words, programme_of_argument
from handlers.people.pairs import known_name, partner_in, role_in
from handlers.people.waiting_list import OVER as PLACES_OVER
from handlers.people.waiting_list import end_list
from handlers.reflection.questionnaires import (
    Questionnaire,
    keep_scales,
    own_change,
    questionnaire,
    questions_button,
    scale_fields,
)
from storage import (
    announcements,
    closing_answers,
    pairs,
    people,
    programmes,
    prompts,
    proposed,
)
from storage.tables import ClosingAnswer, Pair, PairSession, Programme
from storage.types import UNBEGUN, Occasion, PairState, ProgrammeState, Role

PROGRAMME_OVER = "programme_over"
"""The kind of prompt that tells coordinators that a programme's time is over."""
DIGEST = "digest"
"""The kind of Monday's message to coordinators; once a programme is over it offers to close it."""
DIGESTS = 8
"""Weeks back, in which such a message is changed."""
KEPT = (announcements.KIND, RENEWAL, SETTLED)
"""What still goes out while a programme closes, and what old messages say by now."""
STILL_SAID = (BOTH_WISH_IT, SETTLED)
"""The same once it is archived."""
CLEARING_BATCHES, CLOSING_BATCHES = "closing_clear_batch", "closing_batch"
"""The deadlines that take back the next messages, then see to the next pairs, if they are many."""
CLEARED_BATCHES, MEMORY_BATCHES = "archive_clear_batch", "archive_memory_batch"
ARCHIVE_BATCHES = "archive_batch"
"""The same when a programme is archived, and the one between: who is to be remembered."""
SCALE = range(11)
"""0–10: would you take part again? (docs/sources.md)"""


async def begin_closing(turn: Turn, programme: Programme) -> None:
    """Nothing new begins; every running pair is asked for a last word.

    What a coordinator has announced still reaches whom it has not reached yet.
    """
    programme.state, programme.closed_at = ProgrammeState.CLOSING, turn.now
    programme.approved_at = None
    await proposed.forget(turn.session, programme.id)
    await settle(turn, (PROGRAMME_OVER,), programme.id)
    for week in _mondays(programme.last_day, turn.now):
        await settle(turn, (DIGEST,), programme.id, number=week)
    await turn.session.flush()
    last = await _take_back(turn, programme.id, turn.now, KEPT, AT_ONCE)
    await end_list(turn, programme)
    if last:
        await plan_batch(turn, CLEARING_BATCHES, programme.id, last)
    else:
        await _say_goodbye(turn, programme)


async def _take_back(
    work: UnitOfWork,
    programme_id: int,
    until: datetime | None,
    but: Collection[str],
    most: int,
) -> int:
    """What waited before then is not sent any more, for one batch; an id, 0 at the end.

    What somebody does meanwhile, and what the closing itself says, is later.
    """
    return await prompts.withdraw_first(work.session, programme_id, until or work.now, most, but)


@deadline(CLEARING_BATCHES)
async def clear_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch of what waits after the other; whatever is said at the end comes then."""
    programme = await _locked(work, programme_id, ProgrammeState.CLOSING)
    if programme is None:
        return
    but = (*KEPT, PLACES_OVER)
    last = await _take_back(work, programme_id, programme.closed_at, but, BATCH)
    if last:
        await plan_batch(work, CLEARING_BATCHES, programme_id, last)
    else:
        await _say_goodbye(work, programme)


async def _locked(work: UnitOfWork, programme_id: int, state: ProgrammeState) -> Programme | None:
    """None if it is in that state no more."""
    found = await programmes.programme_by_id(
        work.session, work.workspace.id, programme_id, lock=True
    )
    return found if found is not None and found.state is state else None


async def _say_goodbye(work: UnitOfWork, programme: Programme) -> None:
    """To whoever is in no pair; and both of each pair that runs are asked for a last word."""
    await tell_at_the_end(work, programme)
    if await pairs.count_in(work.session, programme.id, (*UNBEGUN, PairState.RUNNING)) > AT_ONCE:
        await plan_batch(work, CLOSING_BATCHES, programme.id)
    else:
        await _ask_for_last_words(work, programme, AT_ONCE)


def _mondays(last_day: date, now: datetime) -> Sequence[int]:
    """The newest weeks, as they are numbered, that began after that day."""
    newest = week_of(now)
    return range(newest, max(last_day.toordinal(), newest - 7 * DIGESTS), -7)


@deadline(CLOSING_BATCHES)
async def close_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch of its pairs after the other."""
    programme = await _locked(work, programme_id, ProgrammeState.CLOSING)
    if programme is not None:
        last = await _ask_for_last_words(work, programme, BATCH)
        if last:
            await plan_batch(work, CLOSING_BATCHES, programme_id, last)


async def _ask_for_last_words(work: UnitOfWork, programme: Programme, most: int) -> int:
    """What has not begun ends; of the pairs that run both are asked. An id, 0 at the end."""
    unbegun = await pairs.first_in(work.session, programme.id, UNBEGUN, most)
    await end_pairs(work, CLOSED, *unbegun)
    running = await pairs.first_in(
        work.session, programme.id, (PairState.RUNNING,), most, without=CLOSING
    )
    ids = {one for pair in running for one in (pair.mentee_id, pair.mentor_id)}
    named = await people.members_by_id(work.session, work.workspace.id, ids)
    both = [(named[one], pair.id) for pair in running for one in (pair.mentee_id, pair.mentor_id)]
    await plan_each(work, CLOSING, both, programme_id=programme.id)
    return max((some[-1].id for some in (unbegun, running) if len(some) == most), default=0)


async def end_programme(turn: Turn, programme: Programme) -> None:
    """Pairs end and are remembered as ids, so that the next cycle does not repeat them."""
    programme.state, programme.archived_at = ProgrammeState.ARCHIVED, turn.now
    await turn.session.flush()
    last = await _take_back(turn, programme.id, turn.now, STILL_SAID, AT_ONCE)
    if last:
        await plan_batch(turn, CLEARED_BATCHES, programme.id, last)
    else:
        await _remember(turn, programme.id, AT_ONCE)


@deadline(CLEARED_BATCHES)
async def archive_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch of what waits after the other; then the pairs are remembered."""
    programme = await _locked(work, programme_id, ProgrammeState.ARCHIVED)
    if programme is None:
        return
    last = await _take_back(work, programme_id, programme.archived_at, STILL_SAID, BATCH)
    if last:
        await plan_batch(work, CLEARED_BATCHES, programme_id, last)
    else:
        await _remember(work, programme_id, BATCH)


@deadline(MEMORY_BATCHES)
async def remember_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch of its pairs after the other."""
    await _remember(work, programme_id, BATCH)


async def _remember(work: UnitOfWork, programme_id: int, most: int) -> None:
    """Who was with whom, for one batch; when all of them are remembered, the pairs end."""
    last = await pairs.remember_introduced(work.session, programme_id, most)
    if last:
        await plan_batch(work, MEMORY_BATCHES, programme_id, last)
    elif await pairs.count_in(work.session, programme_id, (PairState.RUNNING,)) > AT_ONCE:
        await plan_batch(work, ARCHIVE_BATCHES, programme_id)
    else:
        await _end_some(work, programme_id, AT_ONCE)


@deadline(ARCHIVE_BATCHES)
async def end_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch of its pairs after the other."""
    last = await _end_some(work, programme_id, AT_ONCE)
    if last:
        await plan_batch(work, ARCHIVE_BATCHES, programme_id, last)


async def _end_some(work: UnitOfWork, programme_id: int, most: int) -> int:
    """So many pairs end; an id, 0 at the end."""
    some = await pairs.first_in(work.session, programme_id, (PairState.RUNNING,), most)
    await end_pairs(work, CLOSED, *some)
    return some[-1].id if len(some) == most else 0


@prompt(CLOSING)
async def closing(turn: Turn) -> Message | None:
    """Thanks, what the two did together, and for mentors their certificate."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    if programme is None:
        return None
    partner = await partner_in(turn, pair)
    held = await held_sessions(turn, pair)
    certified = role_in(pair, turn.member) is Role.MENTOR and held
    return message(
        Heading(
            turn.say(
                "closing-heading", programme=programme.name, over=ended_in_words(turn, programme)
            )
        ),
        Paragraph(turn.say("closing-thanks", name=partner.name, count=len(held))),
        await together(turn, pair, held),
        await certificate_parts(turn, programme, pair, held) if certified else [],
        _last_word(turn, programme, pair, held),
        _story(turn, held),
        next_parts(turn, pair, known_name(turn, partner)),
        Note(turn.say("closing-note", days=programme.retention_days)),
    )


def _story(turn: Turn, held: Sequence[PairSession]) -> list[Part]:
    """The offer to tell others; a pair that never met has nothing to tell."""
    if not held:
        return []
    button = command_button(turn.say("closing-story-button"), turn.say.command("story"))
    return [Paragraph(turn.say("closing-story")), Buttons((button,))]


def _last_word(
    turn: Turn, programme: Programme, pair: Pair, held: Sequence[PairSession]
) -> list[Part]:
    """The questions of the end, but for whoever wants none, and the way to a last reflection.

    A pair that never met has nothing to look back on.
    """
    reflect = (look_back_button(turn, pair),) if held else ()
    if turn.member.no_questions:
        return [Buttons(reflect)] if reflect else []
    ask = Button(
        turn.say("closing-again-button"), "closing.again", str(programme.id), Style.PRIMARY
    )
    return [
        Paragraph(turn.say("closing-last-word" if held else "closing-questions")),
        Buttons((ask, *reflect, questions_button(turn))),
    ]


@action("closing.again")
async def ask_again(turn: Turn) -> Reply:
    """Would they take part again, from 0 to 10, and where they stand now."""
    programme = await _own_programme(turn)
    given = await closing_answers.closing_answer_of(turn.session, programme.id, turn.member.id)
    asked = await questionnaire(turn, programme, Occasion.END)
    options = tuple(Option(str(n), turn.say("closing-again-option", number=n)) for n in SCALE)
    return Form(
        "closing.again",
        turn.say("closing-again-title"),
        turn.say("closing-again-submit"),
        (
            ChoiceField(
                "again",
                turn.say("closing-again-question"),
                options,
                required=False,
                initial=str(given.again) if given else "",
            ),
            *scale_fields(turn, asked),
        ),
        subject=str(programme.id),
        intro=(Note(turn.say("closing-again-note", k=programme.k)),),
    )


async def _own_programme(turn: Turn) -> Programme:
    programme = await programme_of_argument(turn)
    if await programmes.enrolment_of(turn.session, programme.id, turn.member.id) is None:
        raise Problem("problem-not-your-pair")
    if programme.state is not ProgrammeState.CLOSING:
        raise Problem("closing-is-over")
    return programme


@form("closing.again")
async def keep_answer(turn: Turn) -> Reply:
    """A second answer replaces the first; what is left out stays as it was."""
    programme = await _own_programme(turn)
    text = turn.values.text("again")
    if text and text not in {str(n) for n in SCALE}:
        raise Problem("closing-again-choose", field="again")
    asked = await questionnaire(turn, programme, Occasion.END)
    if not await keep_scales(turn, asked) and not text:
        raise Problem("closing-again-choose", field="again")
    if text:
        await _keep_again(turn, programme, int(text))
    return message(Paragraph(turn.say("closing-again-kept")), _own_change(turn, asked))


def _own_change(turn: Turn, asked: Questionnaire) -> list[Part]:
    so_far = own_change(turn, asked)
    return [Paragraph(turn.say("scales-yours")), Bullets(so_far)] if so_far else []


async def _keep_again(turn: Turn, programme: Programme, again: int) -> None:
    await closing_answers.keep(
        turn.session,
        ClosingAnswer(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            member_id=turn.member.id,
            again=again,
            created_at=turn.now,
        ),
    )
