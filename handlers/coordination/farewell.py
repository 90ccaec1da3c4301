"""What two people take with them: what they did together, and the mentor's certificate.

Facts of their own alone: no rating, no word of how well, no weekday.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Fact,
    Facts,
    Heading,
    LinkButton,
    Part,
    Style,
    Text,
)
from handlers.conversation.turn import Turn
from handlers.people.inviting_posts import say_in_rooms
from storage import channel_digests, contracts, goals, pair_sessions, prompts
from storage.tables import Goal, Member, Pair, PairSession, Programme, Workspace
from storage.types import AGREED_ONCE, AgreementState, SessionState

CLOSING = "closing"
"""The prompt with which the certificate comes."""
CERTIFICATE, CERTIFICATE_POST = "certificate.pdf", "certificate.post"
"""The actions that make the PDF, and the post in a channel: handlers/insight/certificate.py."""
ON_PAPER_ALONE = ("name", "programme", "sessions")
"""Lines of the certificate that the message around it has said already."""
GOALS_SHOWN = 3
"""Of a pair, the oldest first."""
LINKEDIN = "https://www.linkedin.com/profile/add"
"""Opens the reader's own profile, with the form for a certificate filled in."""


async def held_sessions(turn: Turn, pair: Pair) -> list[PairSession]:
    """Of a pair, in the order of their dates."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    return [session for session in every if session.state is SessionState.HELD]


def _weeks(first: datetime, last: datetime) -> int:
    """From day to day where somebody is: a night of summer time has an hour less."""
    return 1 + (last.date() - first.date()).days // 7


async def together(turn: Turn, pair: Pair, held: Sequence[PairSession]) -> list[Part]:
    """A few numbers, and what the two had set out to reach; nothing of two who never met.

    How often they met stands in the thanks above; goals are counted where not all are named.
    """
    if not held:
        return []
    agreed = [
        one for one in await goals.goals_of(turn.session, pair.id) if one.state in AGREED_ONCE
    ]
    numbers: dict[str, float] = {
        "hours": round(sum(one.minutes for one in held) / 60, 1),
        "weeks": _weeks(*(one.starts_at.astimezone(turn.say.zone) for one in (held[0], held[-1]))),
    }
    lines = tuple(_goal(turn, one) for one in agreed[:GOALS_SHOWN] if one.text)
    if len(lines) < len(agreed):
        numbers["goals"] = len(agreed)
        numbers["reached"] = sum(one.state is AgreementState.DONE for one in agreed)
    rows = tuple(
        Fact(turn.say(f"together-{name}"), Text.of(turn.say.number(count)))
        for name, count in numbers.items()
        if count
    )
    return [
        Heading(turn.say("together-heading")),
        Facts(rows),
        *([Bullets(lines)] if lines else []),
    ]


def _goal(turn: Turn, goal: Goal) -> Text:
    reached = goal.state is AgreementState.DONE
    return turn.say("together-goal-reached" if reached else "together-goal", goal=goal.text)


# ---------------------------------------------------------------------------- the certificate


async def certificate_parts(
    turn: Turn, programme: Programme, pair: Pair, held: Sequence[PairSession]
) -> list[Part]:
    """What a mentor did, and how to take it along."""
    say = turn.say
    rows = await certificate_rows(turn, say, programme, pair, held)
    facts = tuple(
        Fact(say(f"certificate-{key}"), Text.of(value))
        for key, value in rows
        if value and key not in ON_PAPER_ALONE
    )
    own_language, *other_languages = turn.catalogue.of_papers(say.language)
    own = Button(say("certificate-pdf"), CERTIFICATE, f"{pair.id}:{own_language}", Style.PRIMARY)
    others = [
        Button(
            say("certificate-pdf-in", language=say.language_name(code)),
            CERTIFICATE,
            f"{pair.id}:{code}",
        )
        for code in other_languages
    ]
    issued = await _issued_at(turn, pair)
    link = LinkButton(say("certificate-linkedin"), _linkedin(turn, programme, issued))
    return [
        Heading(say("certificate-heading")),
        Facts(facts),
        Buttons((own, *others, link, *await _channel_button(turn, programme, pair))),
    ]


async def _channel_button(turn: Turn, programme: Programme, pair: Pair) -> tuple[Button, ...]:
    """Where coordinators have chosen a channel: a word there, once the mentor has read it."""
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is None or digest.is_muted:
        return ()
    read = certificate_word(say_in_rooms(turn), turn.member, programme)
    sure = Confirm(
        turn.say("certificate-channel"),
        turn.say("certificate-channel-question", room=digest.room_name, text=str(read)),
        turn.say("certificate-channel-yes"),
        turn.say("programme-not-now"),
    )
    button = turn.say("certificate-channel")
    return (Button(button, CERTIFICATE_POST, str(pair.id), Style.PLAIN, sure),)


def certificate_word(say: Say, mentor: Member, programme: Programme) -> Text:
    """What the channel reads of a mentor."""
    return say("certificate-channel-text", name=mentor.name, programme=programme.name)


async def certificate_rows(
    turn: Turn, say: Say, programme: Programme, pair: Pair, held: Sequence[PairSession]
) -> list[tuple[str, str]]:
    """The name of each line's words, and what stands there; empty where nothing is known."""
    begun = pair.introduced_at or pair.created_at
    topics = [str(say(f"topic-{key}.short")) for key in await _topics(turn, pair)]
    return [
        ("name", turn.member.name),
        ("company", company_name(turn.workspace)),
        ("programme", programme.name),
        ("role", str(say("certificate-mentor"))),
        ("topics", say.listed(topics) if topics else ""),
        ("since", say.calendar_day(begun)),
        ("sessions", str(len(held))),
        ("day", say.calendar_day(await _issued_at(turn, pair))),
    ]


async def _issued_at(turn: Turn, pair: Pair) -> datetime:
    """When it came with the close: one day, whenever and however it is asked for again."""
    told = turn.prompt or await prompts.sent_prompt(
        turn.session, turn.workspace.id, CLOSING, pair.id, turn.member.id, 0
    )
    return (told.sent_at if told is not None else None) or turn.now


def company_name(workspace: Workspace) -> str:
    """The company as coordinators named it, else the workspace; without its address."""
    named = workspace.controller.splitlines()
    return (named[0].partition(",")[0] if named else "") or workspace.name


async def _topics(turn: Turn, pair: Pair) -> list[str]:
    """What the two agreed on, else what they were matched for."""
    card = await contracts.contract_of(turn.session, pair.id)
    agreed = card is not None and card.state is AgreementState.AGREED
    return card.topics if card is not None and agreed and card.topics else pair.topics


def _linkedin(turn: Turn, programme: Programme, issued: datetime) -> str:
    local = issued.astimezone(turn.say.zone)
    named = {
        "startTask": "CERTIFICATION_NAME",
        "name": str(turn.say("certificate-linkedin-name", programme=programme.name)),
        "organizationName": company_name(turn.workspace),
        "issueYear": local.year,
        "issueMonth": local.month,
    }
    return f"{LINKEDIN}?{urlencode({key: value for key, value in named.items() if value})}"
