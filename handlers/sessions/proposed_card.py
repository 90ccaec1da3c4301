"""A contract card that waits for its answer proposes a first session: no other time beside it."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Paragraph, Part, Style
from handlers.conversation.turn import Turn
from handlers.people.pairs import partner_in
from storage import contracts
from storage.tables import Contract, Pair


async def proposed_ahead(turn: Turn, pair: Pair) -> Contract | None:
    """The card that waits, as long as the first session on it is still to come."""
    waiting = await contracts.proposed_of(turn.session, pair.id)
    return waiting if waiting is not None and waiting.first_session_at > turn.now else None


async def proposed_parts(turn: Turn, pair: Pair, *, again: bool = False) -> list[Part]:
    """When the session is, and how to answer; nothing if nothing waits. `again` in other words.

    What stands on the card is for the two alone: to an assistant it is as if there were none.
    """
    waiting = await proposed_ahead(turn, pair)
    if waiting is None or turn.assistant is not None:
        return []
    say, partner = turn.say, await partner_in(turn, pair)
    look = Button(say("home-contract"), "contract.show", str(pair.id))
    other = Button(say("session-other-time"), "session.plan", str(pair.id))
    key = "session-proposal-waits"
    answers: tuple[Button, ...] = (look, other)
    if waiting.filled_by_id != turn.member.id:
        confirm = Button(
            say("contract-confirm"), "contract.confirm", str(waiting.id), Style.PRIMARY
        )
        key, answers = "session-proposed-with-card", (confirm, look, other)
    said = say(
        f"{key}-again" if again else key,
        name=partner.name,
        moment=say.moment(waiting.first_session_at),
    )
    return [Paragraph(said), Buttons(answers)]
