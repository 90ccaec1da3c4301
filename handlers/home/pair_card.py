"""The pair's card: who, why the two were matched, what comes next, and what one can do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Divider,
    Fact,
    Facts,
    Heading,
    LinkButton,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command
from handlers.conversation.turn import CoordinatorsNeeded, Turn
from handlers.pairing.by_hand import pair_by_hand
from handlers.pairing.doors import why_matched_here
from handlers.pairing.introductions import INTRODUCTION
from handlers.pairing.partings import REMATCH, dates_taken_back, end_pairs
from handlers.people.pair_choice import running_pairs
from handlers.people.pairs import own_pair, partner_in, programme_of, role_in
from handlers.reflection.partner_choices import choices_facts
from handlers.sessions.formats import format_of
from handlers.sessions.help_requests import help_button
from storage import contracts, goals, pair_sessions, programmes, prompts, thanks
from storage.tables import Goal, Member, Pair, PairSession
from storage.types import AgreementState, SessionState

REMATCH_BEFORE_SESSION = 2
"""Without reasons, until the second session or the format's day, whichever comes first
(docs/sources.md)."""


@command("pair", helps={Situation.PAIRED: 4}, suggested=True)
async def pair(turn: Turn) -> Reply:
    """One's own pairs; with two people named, a coordinator puts them together by hand."""
    if turn.words or turn.mentions:
        if not turn.member.is_coordinator:
            raise CoordinatorsNeeded("problem-coordinators-only")
        return await pair_by_hand(turn)
    parts: list[Part] = []
    for own in await running_pairs(turn):
        parts += [Divider()] if parts else []
        parts += await pair_parts(turn, own)
    return message(parts)


async def pair_parts(turn: Turn, own: Pair) -> list[Part]:
    """The card of one running pair."""
    partner = await partner_in(turn, own)
    sessions = await pair_sessions.sessions_of(turn.session, own.id)
    held = sum(item.state is SessionState.HELD for item in sessions)
    every_goal = await goals.goals_of(turn.session, own.id)
    return [
        Heading(turn.say(f"pair-heading-{role_in(own, turn.member)}", name=partner.name)),
        Facts(tuple(await _facts(turn, own, partner, held))),
        *await _conversation(turn, own),
        Paragraph(turn.say("pair-why")),
        Bullets(tuple(await why_matched_here(turn, turn.say, own))),
        *_goal_parts(turn, every_goal),
        Buttons(tuple(await _buttons(turn, own, held))),
    ]


async def _facts(turn: Turn, own: Pair, partner: Member, held: int) -> list[Fact]:
    say = turn.say
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, own.programme_id)
    of = programme.sessions if programme else 0
    counted = say("pair-sessions-held", held=held, of=of) if held <= of else Text.of(str(held))
    received = await thanks.thanks_to(turn.session, own.id, turn.member.id)
    facts = [
        Fact(say("pair-partner"), Text((turn.mentioned(partner),))),
        Fact(say("pair-department"), Text.of(partner.department)),
        Fact(say("pair-location"), Text.of(partner.location)),
        Fact(say("pair-next-session"), await _next(turn, own)),
        Fact(say("pair-sessions"), counted),
        Fact(say("pair-contract"), await _contract(turn, own)),
    ]
    if received:
        shared = sum(item.released for item in received)
        count = say("pair-thanks-count", count=len(received), shared=shared)
        facts.append(Fact(say("pair-thanks"), count))
    facts += await choices_facts(turn, own, role_in(own, turn.member))
    return [fact for fact in facts if fact.value]


async def _conversation(turn: Turn, own: Pair) -> list[Part]:
    """The way to the conversation in which the two were introduced, where there is one."""
    channel = await prompts.shared_channel(turn.session, INTRODUCTION, own.id)
    link = turn.chat.conversation_link(turn.key, channel)
    return [Buttons((LinkButton(turn.say("pair-conversation"), link),))] if link else []


async def _next(turn: Turn, own: Pair) -> Text:
    upcoming: PairSession | None = await pair_sessions.next_session(turn.session, own.id, turn.now)
    if upcoming is None:
        return turn.say("pair-no-date")
    return Text.of(turn.say.moment(upcoming.starts_at))


async def _contract(turn: Turn, own: Pair) -> Text:
    contract = await contracts.contract_of(turn.session, own.id)
    return turn.say(f"pair-contract-{contract.state}" if contract else "pair-contract-none")


def _goal_parts(turn: Turn, every: Sequence[Goal]) -> list[Part]:
    agreed = [item for item in every if item.state is AgreementState.AGREED]
    if not agreed:
        return [Paragraph(turn.say("pair-no-goals"))]
    lines = tuple(turn.say("pair-goal", text=item.text, progress=item.progress) for item in agreed)
    return [Paragraph(turn.say("pair-goals")), Bullets(lines)]


async def _buttons(turn: Turn, own: Pair, held: int) -> list[Button]:
    say, number = turn.say, str(own.id)
    buttons = [
        Button(say("pair-plan"), "session.plan", number, Style.PRIMARY),
        Button(say("pair-contract-open"), "contract.open", number),
        Button(say("pair-goals-open"), "goal.list", number),
        Button(say("pair-reflect"), "reflection.latest", number),
        Button(say("pair-thank"), "thanks.open", number),
        help_button(turn, own),
    ]
    if held < REMATCH_BEFORE_SESSION and turn.now < await _rematch_until(turn, own):
        buttons.append(_rematch_button(turn, own))
    return buttons


# ---------------------------------------------------------------------------- a new match


async def _rematch_until(turn: Turn, own: Pair) -> datetime:
    """How long either may ask for somebody else without a reason, if they have not met twice."""
    began = own.introduced_at or own.accepted_at or own.created_at
    return began + await _rematch_within(turn, own)


async def _rematch_within(turn: Turn, own: Pair) -> timedelta:
    return format_of(await programme_of(turn, own)).rematch


def _rematch_button(turn: Turn, own: Pair) -> Button:
    sure = Confirm(
        turn.say("pair-rematch-title"),
        turn.say("pair-rematch-question"),
        turn.say("pair-rematch-yes"),
        turn.say("pair-rematch-no"),
    )
    return Button(turn.say("pair-rematch"), "pair.rematch", str(own.id), Style.DANGER, sure)


@action("pair.rematch")
async def another(turn: Turn) -> Message:
    """The pair ends without a reason, and both are offered somebody else."""
    await programmes.lock_of_pair(turn.session, turn.workspace.id, turn.number)
    own = await own_pair(turn, turn.number)
    sessions = await pair_sessions.sessions_of(turn.session, own.id)
    held = sum(item.state is SessionState.HELD for item in sessions)
    if held >= REMATCH_BEFORE_SESSION or turn.now >= await _rematch_until(turn, own):
        days = (await _rematch_within(turn, own)).days
        raise CoordinatorsNeeded("pair-rematch-too-late", days=days)
    partner = await partner_in(turn, own)
    await end_pairs(turn, REMATCH, own, but=turn.member)
    files = await dates_taken_back(turn, [own])
    said = message(Paragraph(turn.say("pair-rematched", name=partner.name)))
    return said.replacing().with_files(*files)
