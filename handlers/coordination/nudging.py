"""A friendly reminder to those who have not answered."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Reply, Style, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, prompt, routes
from handlers.conversation.turn import Turn
from handlers.pairing.asking import ASKING_KINDS
from handlers.people.asking_in import REMINDER
from handlers.people.lookup import programme_meant, programme_of_argument
from storage import invitations, unanswered

NUDGED_KINDS = (ASKING_KINDS[0], "check_in")
"""What a coordinator may remind people of: operational questions only."""


@command("nudge", coordinator=True)
async def nudge(turn: Turn) -> Reply:
    """How many have not answered, and a button to remind them."""
    programme = await programme_meant(turn)
    silent = await unanswered.silent_members(turn.session, programme.id, NUDGED_KINDS)
    asked = await invitations.unanswered(turn.session, programme.id)
    if asked:
        send = Button(turn.say("nudge-send"), "nudge.send", str(programme.id), Style.PRIMARY)
        question = turn.say(
            "nudge-question-invited",
            count=len(silent),
            invited=len(asked),
            programme=programme.name,
        )
        return message(Paragraph(question), Buttons((send,)))
    if not silent:
        return message(Paragraph(turn.say("nudge-nobody", programme=programme.name)))
    return message(
        Paragraph(turn.say("nudge-question", count=len(silent), programme=programme.name)),
        Buttons((Button(turn.say("nudge-send"), "nudge.send", str(programme.id), Style.PRIMARY),)),
    )


@action("nudge.send", coordinator=True)
async def send_nudges(turn: Turn) -> Reply:
    """Remind each of them, at most once a day."""
    programme = await programme_of_argument(turn)
    silent = await unanswered.silent_members(turn.session, programme.id, NUDGED_KINDS)
    told, today = 0, turn.now.toordinal()
    for member in silent:
        told += await plan_prompt(
            turn,
            "nudge",
            member,
            programme.id,
            programme_id=programme.id,
            number=today,
        )
    for member in await invitations.unanswered(turn.session, programme.id):
        told += await plan_prompt(
            turn, REMINDER, member, programme.id, programme_id=programme.id, number=today
        )
    await turn.note("nudge", f"programme:{programme.id}")
    return message(Paragraph(turn.say("nudge-sent", count=told))).replacing()


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
