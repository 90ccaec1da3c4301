"""Something that takes a while was begun, and nobody has seen its result: the coordinator hears.

The bot may have been restarted meanwhile, and then the matching, or what would help, is lost. The
reminder stands in the database, so it outlives that; whoever sees the result or stops the
computation takes it back.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Style, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.pairing import running
from storage import programmes, prompts, proposed
from storage.tables import Programme
from storage.types import MATCHABLE

MATCHING, HELP = KINDS = "matching_waits", "whatif_waits"
AFTER = timedelta(minutes=15)
"""Longer than a large matching takes."""


async def remember(turn: Turn, programme: Programme, kind: str) -> None:
    """It began, and ended whatever else was computed: remind this coordinator of it later."""
    await forget(turn, programme)
    await _remind(turn, programme, kind)


async def _remind(turn: Turn, programme: Programme, kind: str) -> None:
    last = await prompts.newest(turn.session, turn.workspace.id, kind, programme.id, turn.member.id)
    await plan_prompt(
        turn,
        kind,
        turn.member,
        programme.id,
        programme_id=programme.id,
        due_at=turn.now + AFTER,
        number=last.number + 1 if last else 0,
    )


def wanted(turn: Turn, programme: Programme, kind: str) -> Callable[[], Awaitable[bool]]:
    """Tells, also after the turn, whether its result has been neither seen nor stopped."""
    look, workspace_id, programme_id = turn.look, turn.workspace.id, programme.id

    async def still() -> bool:
        async with look() as session:
            return await prompts.is_waiting(session, workspace_id, kind, programme_id)

    return still


async def is_remembered(turn: Turn, programme: Programme) -> bool:
    """Whether anything is computed, here or by another replica, whose result nobody has seen."""
    ids = turn.workspace.id, programme.id
    waits = [await prompts.is_waiting(turn.session, ids[0], kind, ids[1]) for kind in KINDS]
    return any(waits)


async def forget(turn: Turn, programme: Programme, *kinds: str) -> None:
    """Its result was seen, or everything was stopped."""
    await prompts.withdraw(turn.session, turn.workspace.id, kinds or KINDS, programme.id)


@prompt(HELP)
async def help_still_waiting(turn: Turn) -> Message | None:
    """Offers to compute anew what would help, unless that still goes on or was told."""
    programme = await _computed(turn, HELP)
    if programme is None or running.has_told(turn.key, programme.id, "imagine"):
        return None
    anew = Button(turn.say("match-whatif"), "match.whatif", str(programme.id), Style.PRIMARY)
    sentence = turn.say("match-whatif-waits", programme=programme.name)
    return message(Paragraph(sentence), Buttons((anew,)))


@prompt(MATCHING)
async def still_waiting(turn: Turn) -> Message | None:
    """Offers the list, computed anew if it was lost; says nothing while it is being computed."""
    programme = await _computed(turn, MATCHING)
    if programme is None:
        return None
    stored = await proposed.count(turn.session, programme.id)
    show = show_button(turn.say, programme.id) if stored else _begin_again(turn.say, programme.id)
    sentence = turn.say("match-waits", programme=programme.name)
    return message(Paragraph(sentence), Buttons((show,)))


def show_button(say: Say, programme_id: int) -> Button:
    """The list that has come of it."""
    return Button(say("match-show"), "match.page", f"{programme_id}:0", Style.PRIMARY)


def _begin_again(say: Say, programme_id: int) -> Button:
    return Button(say("match-show"), "match.again", str(programme_id), Style.PRIMARY)


async def _computed(turn: Turn, kind: str) -> Programme | None:
    """The programme, if nothing is computed for it any more; else the coordinator hears later."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state not in MATCHABLE:
        return None
    if not running.is_under_way(turn.key, programme.id):
        return programme
    await _remind(turn, programme, kind)
    return None
