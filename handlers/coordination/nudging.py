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
from handlers.conversation.router import action, command, prompt, routes
from handlers.conversation.turn import Turn
from handlers.pairing.asking import ASKING_KINDS
from handlers.people.asking_in import REMINDER
from handlers.people.lookup import programme_meant, programme_of_argument
from storage import invitations, pairs, unanswered
from storage.prompts import CHECK_IN
from storage.tables import Member
from storage.types import ASKED

PROPOSAL = ASKING_KINDS[0]
NUDGED_KINDS = (PROPOSAL, CHECK_IN)
"""What a coordinator may remind people of: operational questions only."""


@command("nudge", coordinator=True)
async def nudge(turn: Turn) -> Reply:
    """How many have not answered, and a button to remind them; of suggestions no number is told."""
    programme = await programme_meant(turn)
    silent = await unanswered.silent_members(turn.session, programme.id, (CHECK_IN,))
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
    silent = await unanswered.silent_members(turn.session, programme.id, (CHECK_IN,))
    invited = await invitations.unanswered(turn.session, programme.id)
    told = await _remind(turn, programme.id, "nudge", silent)
    told += await _remind(turn, programme.id, REMINDER, invited)
    suggested = await unanswered.silent_members(turn.session, programme.id, (PROPOSAL,))
    await _remind(turn, programme.id, "nudge", suggested)
    await turn.note("nudge", f"programme:{programme.id}")
    is_asking = await _is_asking(turn, programme.id)
    also = [Paragraph(turn.say("nudge-sent-suggestions"))] if is_asking else []
    is_counted = silent or invited or not is_asking
    sent = [Paragraph(turn.say("nudge-sent", count=told))] if is_counted else []
    return message(sent, also).replacing()


async def _remind(turn: Turn, programme_id: int, kind: str, some: Sequence[Member]) -> int:
    told, today = 0, turn.now.toordinal()
    for member in some:
        told += await plan_prompt(
            turn, kind, member, programme_id, programme_id=programme_id, number=today
        )
    return told


@prompt("nudge", unasked=True)
async def nudged(turn: Turn) -> Message | None:
    """Points at what is open; the person's own page says the rest."""
    waiting = await unanswered.silent_members(turn.session, turn.number, NUDGED_KINDS)
    if turn.member.id not in {member.id for member in waiting}:
        return None
    if routes.home is None:
        return None
    page = await routes.home(turn)
    own = page.parts if isinstance(page, Message) else ()
    return message(Paragraph(turn.say("nudge-text")), own)
