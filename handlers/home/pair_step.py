"""What somebody in a pair does best next: the first of these that there is anything to do about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence

from handlers.agreements.goals import answer_buttons
from handlers.conversation.chat import Button, Buttons, Paragraph, Part, Quote, Style
from handlers.conversation.turn import Turn
from handlers.people.pairs import partner_in
from handlers.sessions.checkins import open_question
from handlers.sessions.proposed_card import proposed_parts
from handlers.sessions.rhythm import is_complete
from storage import contracts, goals, pair_sessions, programmes, reflections
from storage.programmes import is_over
from storage.tables import Pair
from storage.types import AgreementState


async def pairs_step(turn: Turn, running: Sequence[Pair], ending: Collection[int]) -> list[Part]:
    """One sentence about one of the person's running pairs, with buttons; nothing if all is well.

    `ending` are the ids of programmes that close: there only reflections are left to give.
    """
    for look in LOOKS:
        for pair in running:
            if pair.programme_id in ending and look is not _reflection:
                continue
            found = await look(turn, pair)
            if found:
                return found
    return []


async def _card(turn: Turn, pair: Pair) -> list[Part]:
    """A contract card that the partner has filled in."""
    proposed = await contracts.proposed_of(turn.session, pair.id)
    if proposed is None or proposed.filled_by_id == turn.member.id:
        return []
    if await _is_over(turn, pair):
        return []
    ahead = await proposed_parts(turn, pair)
    if ahead:
        return ahead
    partner = await partner_in(turn, pair)
    look = Button(turn.say("home-contract"), "contract.show", str(pair.id), Style.PRIMARY)
    return [Paragraph(turn.say("contract-waiting-for-you", name=partner.name)), Buttons((look,))]


async def _is_over(turn: Turn, pair: Pair) -> bool:
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    return programme is not None and is_over(turn.workspace, programme, turn.now)


async def _check_in(turn: Turn, pair: Pair) -> list[Part]:
    asked = await open_question(turn, pair)
    return list(asked.parts) if asked is not None else []


async def _reflection(turn: Turn, pair: Pair) -> list[Part]:
    held = await reflections.session_without_reflection(
        turn.session, turn.workspace.id, turn.member.id, pair.id
    )
    if held is None:
        return []
    reflect = Button(turn.say("home-button-reflect"), "reflection.latest", str(pair.id))
    day = turn.say.day(held.starts_at)
    return [Paragraph(turn.say("home-reflect", day=day)), Buttons((reflect,))]


async def _goal(turn: Turn, pair: Pair) -> list[Part]:
    """A goal that the partner has proposed."""
    for goal in await goals.goals_of(turn.session, pair.id):
        if goal.state is AgreementState.PROPOSED and goal.proposed_by_id != turn.member.id:
            partner = await partner_in(turn, pair)
            return [
                Paragraph(turn.say("goal-asks", name=partner.name)),
                Quote(goal.text),
                Buttons(answer_buttons(turn, goal)),
            ]
    return []


async def _date(turn: Turn, pair: Pair) -> list[Part]:
    if await pair_sessions.next_session(turn.session, pair.id, turn.now) is not None:
        return []
    proposed = await proposed_parts(turn, pair)
    if proposed:
        return proposed
    partner = await partner_in(turn, pair)
    plan = Button(turn.say("home-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    key = "home-all-held" if await is_complete(turn, pair) else "home-no-date"
    return [Paragraph(turn.say(key, name=partner.name)), Buttons((plan,))]


LOOKS: tuple[Callable[[Turn, Pair], Awaitable[list[Part]]], ...] = (
    _card,
    _check_in,
    _reflection,
    _goal,
    _date,
)
"""The most urgent first."""
