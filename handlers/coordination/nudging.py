"""A friendly reminder to those who have not answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.prompting import AT_ONCE, BATCH, plan_batch, plan_prompts
from handlers.conversation.router import action, command, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.pairing.proposals import open_proposal
from handlers.people.lookup import programme_meant, programme_of_argument
from handlers.people.open_invitations import open_invitations
from handlers.sessions.checkins import open_question
from storage import pairs, unanswered
from storage.tables import Pair
from storage.types import ASKED, AT_ITS_END, STANDING
from storage.unanswered import Owed

BATCHES = "nudge_batch"
"""The deadline that reminds the next of those who owe an answer, if they are many."""


@command("nudge", coordinator=True, alone=True)
async def nudge(turn: Turn) -> Reply:
    """How many have not answered, and a button to remind them; of suggestions no number is told."""
    programme = await programme_meant(turn)
    silent = await unanswered.count(turn.session, programme.id, Owed.CHECK_IN)
    invited = await open_invitations(turn, programme)
    name, count = programme.name, silent
    questions: list[Text] = []
    if invited:
        questions.append(
            turn.say("nudge-question-invited", invited=invited, count=count, programme=name)
        )
    elif silent:
        questions.append(turn.say("nudge-question", count=count, programme=name))
    if await _count_asked(turn, programme.id):
        questions.append(turn.say("nudge-suggestions", programme=programme.name))
    if not questions:
        key = "nudge-over" if programme.state in AT_ITS_END else "nudge-nobody"
        return message(Paragraph(turn.say(key, programme=programme.name)))
    return message(
        [Paragraph(question) for question in questions],
        Buttons((Button(turn.say("nudge-send"), "nudge.send", str(programme.id), Style.PRIMARY),)),
    )


async def _count_asked(turn: Turn, programme_id: int) -> int:
    """How many pairs are being asked: of how many the answer is missing is nobody's business."""
    return await pairs.count_in(turn.session, programme_id, ASKED)


@action("nudge.send", coordinator=True)
async def send_nudges(turn: Turn) -> Reply:
    """Remind each of them, at most once a day."""
    programme = await programme_of_argument(turn)
    when = _when(turn)
    silent, invited = [
        await unanswered.count_not_reminded(turn.session, programme.id, owed, *when)
        for owed in (Owed.CHECK_IN, Owed.INVITATION)
    ]
    asked = await _count_asked(turn, programme.id)
    if silent + invited + asked > AT_ONCE:
        await plan_batch(turn, BATCHES, programme.id)
    else:
        await _remind(turn, programme.id, AT_ONCE)
    await turn.note("nudge", f"programme:{programme.id}")
    count = silent + invited
    also = [Paragraph(turn.say("nudge-sent-suggestions"))] if asked else []
    is_counted = count or not asked or await _somebody_owes(turn, programme.id)
    sent = [Paragraph(turn.say("nudge-sent", count=count))] if is_counted else []
    return message(sent, also).replacing()


async def remind_pair(turn: Turn, pair: Pair) -> None:
    """Whoever of the two owes an answer to a check-in is reminded of it, at most once a day."""
    silent = await unanswered.asked_to_check_in(turn.session, pair.programme_id, pair.id)
    about, today = pair.programme_id, turn.now.toordinal()
    await plan_prompts(turn, "nudge", silent, about, programme_id=about, number=today)


async def _somebody_owes(turn: Turn, programme_id: int) -> bool:
    """A check-in or the answer to an invitation, reminded or not."""
    for one in (Owed.INVITATION, Owed.CHECK_IN):
        if await unanswered.anybody(turn.session, programme_id, one):
            return True
    return False


def _when(work: UnitOfWork) -> tuple[int, datetime]:
    """The day, and since when a reminder counts as one of today: batches may pass midnight."""
    return work.now.toordinal(), work.now - timedelta(hours=6)


@deadline(BATCHES)
async def remind_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until everybody has been reminded."""
    last = await _remind(work, programme_id, BATCH)
    if last:
        await plan_batch(work, BATCHES, programme_id, last)


async def _remind(work: UnitOfWork, programme_id: int, most: int) -> int:
    """So many of each; the greatest id among them, 0 if nobody is left."""
    last, when = 0, _when(work)
    for owed in Owed:
        some = await unanswered.not_reminded(work.session, programme_id, owed, *when, most)
        await plan_prompts(
            work, owed.kind, some, programme_id, programme_id=programme_id, number=when[0]
        )
        if len(some) == most:
            last = max(last, some[-1].id)
    return last


@prompt("nudge", unasked=True)
async def nudged(turn: Turn) -> Message | None:
    """Names each question that is open now, with its buttons; nothing if there is none any more."""
    cards = [
        card
        for pair in await _pairs_in(turn, turn.number)
        for card in (await open_proposal(turn, pair) or await open_question(turn, pair),)
        if card is not None
    ]
    if not cards:
        return None
    parts = [part for card in cards for part in card.parts]
    return message(Paragraph(turn.say("nudge-text", count=len(cards))), parts)


async def _pairs_in(turn: Turn, programme_id: int) -> list[Pair]:
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id, STANDING)
    return [pair for pair in own if pair.programme_id == programme_id]
