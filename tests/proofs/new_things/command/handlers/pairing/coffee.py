"""A coffee of two people who are a pair, without an agenda."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Reply, message
from handlers.conversation.commands import Situation
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import own_pair, partner_in, which_pair
from storage import pairs


@command("coffee", helps={Situation.PAIRED: 10})
async def coffee(turn: Turn) -> Reply:
    """Offer to ask the partner."""
    pair = await which_pair(turn, "coffee.ask")
    if isinstance(pair, Message):
        return pair
    ask = Button(turn.say("coffee-ask"), "coffee.ask", str(pair.id))
    return message(Paragraph(turn.say("coffee-offer")), Buttons((ask,)))


@action("coffee.ask")
async def ask(turn: Turn) -> Reply:
    """The partner is to hear of it."""
    pair = await own_pair(turn, turn.number)
    partner = await partner_in(turn, pair)
    programme_id = pair.programme_id
    await plan_prompt(turn, "coffee_asked", partner, pair.id, programme_id=programme_id)
    return message(Paragraph(turn.say("coffee-asked", name=partner.name))).replacing()


@prompt("coffee_asked")
async def asked(turn: Turn) -> Message | None:
    """The partner's question."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None:
        return None
    other = await partner_in(turn, pair)
    return message(Paragraph(turn.say("coffee-question", name=other.name)))
