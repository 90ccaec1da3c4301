"""How a programme does: enrolment, pairs, sessions, answers, and who needs attention."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    File,
    Heading,
    Message,
    Note,
    Paragraph,
    Reply,
    Text,
    message,
)
from handlers.conversation.hours import week_of
from handlers.conversation.router import command, command_button, prompt
from handlers.conversation.turn import Turn
from handlers.insight.attention_list import attention_parts, needing_attention
from handlers.insight.ratings import usefulness
from handlers.people.lookup import other_programmes, programme_meant
from storage import programmes, prompts
from storage import status as facts
from storage.pair_overview import outcome
from storage.tables import Programme
from storage.types import (
    ASKED,
    MATCHABLE,
    NOT_ARCHIVED,
    EnrolmentState,
    PairState,
    ProgrammeState,
    Role,
    SessionState,
)


@command("status", coordinator=True)
async def status(turn: Turn) -> Reply:
    """The figures of one programme, its attention list, and a chart of its sessions."""
    programme = await programme_meant(turn, NOT_ARCHIVED)
    all_well = Paragraph(turn.say("status-all-well"))
    return message(
        Heading(turn.say("status-heading", programme=programme.name)),
        Paragraph(await _in_a_sentence(turn, programme)),
        Facts(await _figures(turn, programme)),
        await attention_parts(turn, programme, [all_well]),
        Note(turn.say("status-note", k=programme.k)),
        Buttons(_next_steps(turn, programme)),
        await other_programmes(turn, programme, "status", NOT_ARCHIVED),
    ).with_files(*await _chart(turn, programme))


def _next_steps(turn: Turn, programme: Programme) -> tuple[Button, ...]:
    words = {name: turn.say.command(name) for name in ("match", "pairs", "nudge", "programme")}
    return tuple(
        command_button(turn.say(f"status-{name}"), f"{word} {programme.name}")
        for name, word in words.items()
    )


async def _in_a_sentence(turn: Turn, programme: Programme) -> Text:
    """How many have met and need somebody; at the end, what became of all."""
    found = await outcome(turn.session, programme.id)
    met, every = found.met + found.broken_off, found.met + found.broken_off + found.never_met
    if not every:
        return turn.say("status-nobody-met")
    if programme.state not in MATCHABLE:
        return turn.say(
            "status-became", met=found.met, broken=found.broken_off, never=found.never_met
        )
    needs = await needing_attention(turn, programme)
    return turn.say("status-sentence", met=met, pairs=every, needs=needs)


# ---------------------------------------------------------------------------- figures


async def _figures(turn: Turn, programme: Programme) -> tuple[Fact, ...]:
    say = turn.say
    enrolled = await facts.enrolment_counts(turn.session, programme.id)
    pairs_by_state = await facts.pair_counts(turn.session, programme.id)
    sessions = await facts.session_counts(turn.session, programme.id, turn.now)
    sent, answered = await facts.check_in_counts(turn.session, programme.id)
    return (
        Fact(say("programme-state"), say(f"programme-state-{programme.state}")),
        Fact(say("status-enrolled"), say("status-enrolled-text", **taking_part(enrolled))),
        Fact(
            say("status-invited"),
            Text.of(str(await facts.invited_count(turn.session, programme.id))),
        ),
        Fact(
            say("status-pairs"),
            say(
                "status-pairs-text",
                running=pairs_by_state.get(PairState.RUNNING, 0),
                asked=sum(pairs_by_state.get(state, 0) for state in ASKED),
                proposed=pairs_by_state.get(PairState.PROPOSED, 0),
                ended=pairs_by_state.get(PairState.ENDED, 0),
            ),
        ),
        Fact(
            say("status-sessions"),
            say(
                "status-sessions-text",
                held=sessions.get(SessionState.HELD, 0),
                planned=sessions.get(SessionState.PLANNED, 0),
            ),
        ),
        Fact(say("status-answers"), say("status-answers-text", answered=answered, sent=sent)),
        Fact(say("status-usefulness"), await usefulness(turn, programme)),
    )


def taking_part(counts: dict[tuple[Role, EnrolmentState], int]) -> dict[str, int]:
    """How many mentors and mentees there are, and how many of both pause."""
    here = {
        role: sum(
            count
            for (one, state), count in counts.items()
            if one is role and state is not EnrolmentState.LEFT
        )
        for role in Role
    }
    paused = sum(n for (_role, state), n in counts.items() if state is EnrolmentState.PAUSED)
    return {
        "mentors": here[Role.MENTOR],
        "mentees": here[Role.MENTEE],
        "paused": paused,
    }


# ---------------------------------------------------------------------------- every week


@prompt("digest", unasked=True, urgency=3)
async def digest(turn: Turn) -> Message | None:
    """Once a week: who needs somebody, if anybody does; whoever got no pair is named once.

    One whose week is over says nothing: the next one says it all.
    """
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state is not ProgrammeState.RUNNING:
        return None
    if turn.prompt is None or turn.prompt.number != week_of(turn.now):
        return None
    watched = await attention_parts(turn, programme, since=await _last_digest(turn, programme))
    if not watched or not turn.member.is_coordinator:
        return None
    return message(
        Heading(turn.say("status-digest-heading", programme=programme.name)),
        watched,
        Buttons(_next_steps(turn, programme)),
    )


async def _last_digest(turn: Turn, programme: Programme) -> datetime | None:
    """When the reader was last sent one."""
    last = await prompts.newest(
        turn.session, turn.workspace.id, "digest", programme.id, turn.member.id, sent=True
    )
    return last.sent_at if last else None


# ---------------------------------------------------------------------------- chart


async def _chart(turn: Turn, programme: Programme) -> list[File]:
    """Sessions held and planned by month, as a picture; none as long as there are none."""
    held, planned = await _by_month(turn, programme)
    months = sorted(held.keys() | planned.keys())
    if not months:
        return []
    from handlers.insight.chart import bars

    labels = [turn.say.month(datetime.fromisoformat(f"{month}-01")) for month in months]
    described = [
        str(turn.say("status-chart-month", month=label, held=held[month], planned=planned[month]))
        for label, month in zip(labels, months, strict=True)
    ]
    picture = await asyncio.to_thread(
        bars,
        labels,
        {
            str(turn.say("status-chart-held")): [held[month] for month in months],
            str(turn.say("status-chart-planned")): [planned[month] for month in months],
        },
        str(turn.say("status-chart-title")),
    )
    name, text = str(turn.say("status-chart-file")), "; ".join(described)
    return [File(name, "image/png", picture, f"{turn.say('status-chart-title')}: {text}")]


async def _by_month(turn: Turn, programme: Programme) -> tuple[Counter[str], Counter[str]]:
    """Of all pairs, as in the figures; months are those of the reader's time zone."""
    held: Counter[str] = Counter()
    planned: Counter[str] = Counter()
    for session in await facts.sessions_of(turn.session, programme.id, turn.now):
        counted = held if session.state is SessionState.HELD else planned
        counted[f"{session.starts_at.astimezone(turn.say.zone):%Y-%m}"] += 1
    return held, planned
