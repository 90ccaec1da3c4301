"""How a programme does: one sentence, how far everybody has come, and who needs attention."""

from __future__ import annotations

import asyncio

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    File,
    Heading,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import command
from handlers.conversation.turn import Turn
from handlers.insight.at_a_glance import outcome_buttons, steps_to
from handlers.insight.attention_list import (
    NOBODY,
    Attention,
    attention_of,
    attention_parts,
    left_alone_parts,
)
from handlers.insight.ratings import usefulness
from handlers.insight.standing import Standing, standing_of
from handlers.insight.status_picture import status_picture
from handlers.paper.drawing import described, png
from handlers.people.lookup import meant_and_others
from storage.status import PeopleCounts
from storage.tables import Programme
from storage.types import AT_ITS_END, NOT_ARCHIVED, ProgrammeState


@command("status", coordinator=True)
async def status(turn: Turn) -> Reply:
    """The figures of one programme, its attention list, and a picture of it all."""
    programme, others = await meant_and_others(turn, "status", NOT_ARCHIVED)
    standing = await standing_of(turn, programme)
    people = standing.people
    anybody = standing.joined + people.left
    attention = await attention_of(turn, programme) if anybody else NOBODY
    sentence = in_a_sentence(turn, programme, standing, attention)
    all_well = Paragraph(turn.say("status-all-well"))
    return message(
        Heading(turn.say("status-heading", programme=programme.name)),
        Paragraph(sentence),
        Facts(await _figures(turn, programme, standing)),
        _in_several(turn, standing),
        await attention_parts(turn, programme, attention, [all_well], in_short=True),
        left_alone_parts(turn, attention),
        Note(turn.say("status-note", k=programme.k)),
        Buttons(next_steps(turn, programme, attention)),
        Buttons(outcome_buttons(turn, programme)) if standing.pairs.pairs else [],
        others,
    ).with_files(*await _picture(turn, standing, str(sentence)))


def next_steps(turn: Turn, programme: Programme, found: Attention) -> tuple[Button, ...]:
    """What a coordinator goes on to from there; at the end nobody is matched or reminded.

    In a programme that runs, what helps stands below those who wait for a pair, if anybody does.
    """
    over = programme.state in AT_ITS_END
    names = ("pairs", "programme") if over else ("pairs", "nudge", "programme")
    all_paired = not found.without_pair.others
    if not over and (all_paired or programme.state is ProgrammeState.OPEN):
        names = ("match", *names)
    return steps_to(turn, programme, names)


def in_a_sentence(
    turn: Turn, programme: Programme, standing: Standing, attention: Attention
) -> Text:
    """How many have met and need somebody; at the end, what became of all."""
    pairs = standing.pairs
    if not pairs.pairs:
        return turn.say("status-nobody-met")
    if programme.state in AT_ITS_END:
        became = {"done": pairs.done, "partly": pairs.partly, "broken": pairs.broken_off}
        return turn.say("status-became", **became, never=pairs.never_met)
    return turn.say(
        "status-sentence",
        met=pairs.met,
        pairs=pairs.pairs,
        needs=attention.count,
        alone=attention.without_pair.count,
    )


def _in_several(turn: Turn, standing: Standing) -> list[Part]:
    """Why people and pairs do not add up, if anybody is in more than one."""
    counts = {
        "mentors": standing.pairs.mentors_of_several,
        "leaders": standing.pairs.mentees_of_several,
    }
    return [
        Paragraph(turn.say(f"status-several-{name}", count=count))
        for name, count in counts.items()
        if count
    ]


async def _figures(turn: Turn, programme: Programme, standing: Standing) -> tuple[Fact, ...]:
    say, people, pairs = turn.say, standing.people, standing.pairs
    so_far = {"met": pairs.met, "halfway": pairs.halfway, "done": pairs.done}
    joined = {"joined": standing.joined, "uninvited": people.uninvited}
    way = {"invited": people.invited, **joined, "paired": pairs.pairs}
    of_pairs = {
        "running": pairs.running,
        "asked": pairs.asked,
        "proposed": pairs.proposed,
        "ended": pairs.ended,
    }
    planned, is_over = standing.by_plan, programme.state in AT_ITS_END
    rows = [
        Fact(say("programme-state"), say(f"programme-state-{programme.state}")),
        Fact(say("status-enrolled"), _enrolled(say, people)),
        Fact(
            say("status-way-over" if is_over else "status-way"),
            say("status-way-text", **way, **so_far),
        ),
    ]
    if planned is not None:
        should = {"met": planned.met, "halfway": planned.halfway, "done": planned.done}
        rows.append(
            Fact(
                say("status-plan-over" if is_over else "status-plan"),
                say("status-plan-text", **should, sessions=planned.sessions)
                if planned.sessions or is_over
                else say("status-plan-none"),
            )
        )
    key = "over" if is_over and not standing.ahead else "text"
    sessions = say(f"status-sessions-{key}", held=standing.held, planned=standing.ahead)
    answers = say("status-answers-text", answered=pairs.answered, sent=pairs.sent)
    return (
        *rows,
        *([] if is_over else [Fact(say("status-pairs"), say("status-pairs-text", **of_pairs))]),
        Fact(say("status-sessions"), sessions),
        Fact(say("status-answers"), answers),
        Fact(say("status-usefulness"), await usefulness(turn, programme)),
    )


def _enrolled(say: Say, people: PeopleCounts) -> Text:
    counts = {"mentors": people.mentors, "mentees": people.mentees, "paused": people.paused}
    here = say("status-enrolled-text", **counts)
    if not people.left:
        return here
    return say("status-enrolled-left", enrolled=str(here), count=people.left)


async def _picture(turn: Turn, standing: Standing, sentence: str) -> list[File]:
    """None as long as nobody has joined."""
    if not standing.joined:
        return []
    picture = status_picture(turn.say, standing, sentence)
    drawn = await asyncio.to_thread(png, picture)
    return [File(str(turn.say("status-chart-file")), "image/png", drawn, described(picture))]
