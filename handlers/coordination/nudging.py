"""A friendly reminder to those who have not answered."""

from __future__ import annotations

from collections.abc import Sequence

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
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, prompt
from handlers.conversation.turn import Turn
from handlers.pairing.proposals import open_proposal
from handlers.people.asking_in import REMINDER
from handlers.people.lookup import programme_meant, programme_of_argument
from handlers.sessions.checkins import open_question
from storage import invitations, pairs, unanswered
from storage.tables import Member, Pair
from storage.types import ASKED, STANDING


@command("nudge", coordinator=True)
async def nudge(turn: Turn) -> Reply:
    """How many have not answered, and a button to remind them; of suggestions no number is told."""
    programme = await programme_meant(turn)
    silent = await unanswered.asked_to_check_in(turn.session, programme.id)
    invited = await invitations.unanswered(turn.session, programme.id)
    name, count = programme.name, len(silent)
    questions: list[Text] = []
    if invited:
        questions.append(
            turn.say("nudge-question-invited", invited=len(invited), count=count, programme=name)
        )
    elif silent:
        questions.append(turn.say("nudge-question", count=count, programme=name))
    if await _is_asking(turn, programme.id):
        questions.append(turn.say("nudge-suggestions", programme=programme.name))
    if not questions:
        return message(Paragraph(turn.say("nudge-nobody", programme=programme.name)))
    return message(
        [Paragraph(question) for question in questions],
        Buttons((Button(turn.say("nudge-send"), "nudge.send", str(programme.id), Style.PRIMARY),)),
    )


async def _is_asking(turn: Turn, programme_id: int) -> bool:
    """Whether a round of asking is under way: how many have answered in it is nobody's business."""
    return bool(await pairs.pairs_in(turn.session, programme_id, ASKED))


@action("nudge.send", coordinator=True)
async def send_nudges(turn: Turn) -> Reply:
    """Remind each of them, at most once a day."""
    programme = await programme_of_argument(turn)
    silent = await unanswered.asked_to_check_in(turn.session, programme.id)
    invited = await invitations.unanswered(turn.session, programme.id)
    told = await _remind(turn, programme.id, "nudge", silent)
    told += await _remind(turn, programme.id, REMINDER, invited)
    suggested = await unanswered.asked_for_a_pair(turn.session, programme.id)
    await _remind(turn, programme.id, "nudge", suggested)
    await turn.note("nudge", f"programme:{programme.id}")
    is_asking = await _is_asking(turn, programme.id)
    also = [Paragraph(turn.say("nudge-sent-suggestions"))] if is_asking else []
    is_counted = silent or invited or not is_asking
    sent = [Paragraph(turn.say("nudge-sent", count=told))] if is_counted else []
    return message(sent, also).replacing()


async def remind_pair(turn: Turn, pair: Pair) -> None:
    """Whoever of the two owes an answer to a check-in is reminded of it, at most once a day."""
    silent = await unanswered.asked_to_check_in(turn.session, pair.programme_id, pair.id)
    await _remind(turn, pair.programme_id, "nudge", silent)


async def _remind(turn: Turn, programme_id: int, kind: str, some: Sequence[Member]) -> int:
    told, today = 0, turn.now.toordinal()
    for member in some:
        told += await plan_prompt(
            turn, kind, member, programme_id, programme_id=programme_id, number=today
        )
    return told


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
