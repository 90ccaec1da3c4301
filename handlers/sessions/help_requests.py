"""A pair asks the coordination for support: that it does, is all that anyone learns."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Confirm,
    Message,
    Note,
    Paragraph,
    Text,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.conversation.whom_to_ask import in_confidence, whom_to_ask
from handlers.people.pairs import both_of, own_pair
from storage import pairs, people
from storage.tables import Pair
from storage.types import PairState


def help_button(turn: Turn, pair: Pair) -> Button:
    """Asks first, and says what the coordination will learn."""
    sure = Confirm(
        turn.say("support-title"),
        turn.say("support-question"),
        turn.say("support-yes"),
        turn.say("support-no"),
    )
    return Button(turn.say("support-ask"), "support.ask", str(pair.id), confirm=sure)


@action("support.ask")
async def ask(turn: Turn) -> Message:
    """Every coordinator is told, once."""
    pair = await own_pair(turn, turn.number)
    if pair.help_asked_at is not None:
        day = turn.say.day(pair.help_asked_at)
        return await _told(turn, turn.say("support-asked-before", day=day))
    pair.help_asked_at = turn.now
    for coordinator in await people.coordinators_of(turn.session, turn.workspace.id):
        await plan_prompt(
            turn,
            "support_asked",
            coordinator,
            pair.id,
            programme_id=pair.programme_id,
            number=turn.now.date().toordinal(),
        )
    return await _told(turn, turn.say("support-asked"))


async def _told(turn: Turn, said: Text) -> Message:
    """Who asks for help learns as well whom they may ask, and whom in confidence."""
    trusted = in_confidence(turn.say, turn.workspace)
    return message(Paragraph(said), await whom_to_ask(turn), trusted).replacing()


@prompt("support_asked")
async def support_asked(turn: Turn) -> Message | None:
    """A coordinator learns which pair wants support, and no more."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING or pair.help_asked_at is None:
        return None
    mentee, mentor = await both_of(turn, pair)
    return message(
        Paragraph(turn.say("support-wanted", mentor=mentor.name, mentee=mentee.name)),
        Note(turn.say("support-wanted-note")),
        Buttons((Button(turn.say("support-done"), "support.done", str(pair.id)),)),
    )


@action("support.done", coordinator=True)
async def done(turn: Turn) -> Message:
    """A coordinator has talked to the pair: it may ask again, and leaves the attention list."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    if pair is None:
        raise Problem("problem-old-button")
    mentee, mentor = await both_of(turn, pair)
    if pair.help_asked_at is not None:
        pair.help_asked_at = None
        await turn.note("support.done", f"pair:{pair.id}")
    return message(Paragraph(turn.say("support-is-done", mentor=mentor.name, mentee=mentee.name)))
