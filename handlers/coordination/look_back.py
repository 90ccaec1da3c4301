"""The last reflection: what somebody takes from the whole of a programme, for themselves alone.

It is open to whoever reflected on every session, and to two who never met. No figure is made of it.
"""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Form,
    Note,
    Paragraph,
    Reply,
    TextField,
    message,
)
from handlers.conversation.router import action, form
from handlers.conversation.turn import Problem, Turn
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import known_name, own_pair, partner_in
from storage import next_wishes
from storage.tables import LookBack, Pair, Programme
from storage.types import PairState, ProgrammeState

LONGEST = 1500
"""Of each text, in characters."""
QUESTIONS = ("stays", "changed")
"""Columns of the table; their words are `look-back-…`."""


def look_back_button(turn: Turn, pair: Pair) -> Button:
    """The way to it."""
    return Button(turn.say("closing-reflect"), "closing.look_back", str(pair.id))


async def _own(turn: Turn) -> tuple[Pair, Programme]:
    pair = await own_pair(turn, turn.number, running=False)
    programme = await programme_of_argument(turn, pair.programme_id)
    if programme.state is not ProgrammeState.CLOSING or pair.state is not PairState.RUNNING:
        raise Problem("closing-is-over")
    return pair, programme


@action("closing.look_back")
async def opened(turn: Turn) -> Form:
    """Two questions about the whole, with what was said before."""
    pair, programme = await _own(turn)
    given = await next_wishes.look_back_of(turn.session, pair.id, turn.member.id)
    name = known_name(turn, await partner_in(turn, pair))
    fields = tuple(
        TextField(
            key,
            turn.say(f"look-back-{key}"),
            lines=True,
            longest=LONGEST,
            initial=getattr(given, key) if given else "",
        )
        for key in QUESTIONS
    )
    return Form(
        "closing.look_back",
        turn.say("closing-reflect"),
        turn.say("look-back-submit"),
        fields,
        subject=str(pair.id),
        intro=(
            Paragraph(turn.say("look-back-intro", programme=programme.name, name=name)),
            Note(turn.say("look-back-note")),
        ),
    )


@form("closing.look_back")
async def kept(turn: Turn) -> Reply:
    """Keep it; a second answer replaces the first."""
    pair, programme = await _own(turn)
    said = {key: turn.typed(key, LONGEST) for key in QUESTIONS}
    if not any(said.values()):
        raise Problem("look-back-empty", QUESTIONS[0])
    given = await next_wishes.look_back_of(turn.session, pair.id, turn.member.id) or LookBack(
        workspace_id=turn.workspace.id,
        pair_id=pair.id,
        author_id=turn.member.id,
        created_at=turn.now,
    )
    given.stays, given.changed = said["stays"], said["changed"]
    turn.session.add(given)
    await turn.session.flush()
    name = known_name(turn, await partner_in(turn, pair))
    change = Button(turn.say("reflection-change"), "closing.look_back", str(pair.id))
    thank = Button(turn.say("look-back-thank", name=name), "thanks.open", str(pair.id))
    days = programme.retention_days
    return message(
        Paragraph(turn.say("look-back-kept", days=days)), Buttons((thank, change))
    ).replacing()
