"""Somebody who sees to a leader's dates: asked by the leader, told to the mentor, ended by a word.

They may find, move and cancel dates, and nothing else: every press is checked against the list of
assistants (`pair_for_dates` in handlers/people/pairs.py).
"""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Reply, Style, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.people.lookup import people_meant
from handlers.people.pairs import member_of_pair
from storage import assistants, pairs
from storage.tables import Assistant, Member, Pair

END = frozenset({"stop", "end", "none", "nobody", "ende", "stopp", "niemand", "keine"})
"""Words that end it."""


@command("assistant")
async def assistant(turn: Turn) -> Reply:
    """Alone: who it is. With a name: ask them. With a word like `stop`: it ends."""
    if turn.words.strip().casefold() in END:
        return await _end(turn)
    if turn.mentions:
        return await _ask(turn)
    known = await assistants.assistant_of(turn.session, turn.member.id)
    if known is None:
        return message(Paragraph(turn.say("assistant-none")))
    person = await member_of_pair(turn, known.assistant_id)
    key = "assistant-is" if known.agreed_at else "assistant-was-asked"
    button = Button(turn.say("assistant-end"), "assistant.end")
    return message(Paragraph(turn.say(key, name=person.name)), Buttons((button,)))


async def _ask(turn: Turn) -> Message:
    led = await _led_by(turn, turn.member)
    if not led:
        raise Problem("assistant-leaders-only")
    person = (await people_meant(turn))[0]
    _may_be_asked(turn, person, led)
    asked = Assistant(
        workspace_id=turn.workspace.id,
        leader_id=turn.member.id,
        assistant_id=person.id,
        created_at=turn.now,
    )
    await assistants.put(turn.session, asked)
    await plan_prompt(turn, "assistant_asked", person, asked.id, programme_id=None)
    return message(Paragraph(turn.say("assistant-asking", name=person.name)))


async def _led_by(turn: Turn, leader: Member) -> list[Pair]:
    every = await pairs.pairs_of(turn.session, turn.workspace.id, leader.id)
    return [pair for pair in every if pair.mentee_id == leader.id]


def _may_be_asked(turn: Turn, person: Member, led: list[Pair]) -> None:
    """Not oneself, nor the mentor, who decides for the other side, nor a coordinator."""
    if person.id == turn.member.id:
        raise Problem("assistant-not-oneself")
    if person.id in {pair.mentor_id for pair in led}:
        raise Problem("assistant-not-the-mentor", name=person.name)
    if person.is_coordinator:
        raise Problem("assistant-no-coordinator", name=person.name)


@prompt("assistant_asked")
async def assistant_asked(turn: Turn) -> Message | None:
    """Whether they will, and what it means."""
    known = await assistants.by_id(turn.session, turn.workspace.id, turn.number)
    if known is None or known.agreed_at is not None or known.assistant_id != turn.member.id:
        return None
    leader = await member_of_pair(turn, known.leader_id)
    agree = Button(turn.say("assistant-yes"), "assistant.yes", str(known.id), Style.PRIMARY)
    decline = Button(turn.say("assistant-no"), "assistant.no", str(known.id))
    asked = Paragraph(turn.say("assistant-question", name=leader.name))
    return message(asked, Buttons((agree, decline)))


async def _own(turn: Turn) -> Assistant:
    known = await assistants.by_id(turn.session, turn.workspace.id, turn.number)
    if known is None or known.assistant_id != turn.member.id:
        raise Problem("problem-old-button")
    return known


@action("assistant.yes")
async def yes(turn: Turn) -> Reply:
    """From now on; the leader and their mentors are told."""
    known = await _own(turn)
    leader = await member_of_pair(turn, known.leader_id)
    led = await _led_by(turn, leader)
    await assistants.agree(turn.session, known, turn.now)
    await plan_prompt(turn, "assistant_agreed", leader, known.id, programme_id=None)
    for pair in led:
        mentor = await member_of_pair(turn, pair.mentor_id)
        await plan_prompt(turn, "assistant_told", mentor, known.id, programme_id=None)
    return message(Paragraph(turn.say("assistant-thanks", name=leader.name))).replacing()


@action("assistant.no")
async def no(turn: Turn) -> Reply:
    """Not now, or not any more."""
    known = await _own(turn)
    await turn.session.delete(known)
    return message(Paragraph(turn.say("assistant-ended"))).replacing()


@action("assistant.end")
async def end(turn: Turn) -> Reply:
    """The leader's button."""
    return (await _end(turn)).replacing()


async def _end(turn: Turn) -> Message:
    await assistants.end(turn.session, turn.member.id)
    return message(Paragraph(turn.say("assistant-ended")))


@prompt("assistant_agreed")
async def assistant_agreed(turn: Turn) -> Message | None:
    """To the leader."""
    return await _about(turn, "assistant-agreed")


@prompt("assistant_told")
async def assistant_told(turn: Turn) -> Message | None:
    """To the mentor: who else writes about dates, and that they see nothing else."""
    return await _about(turn, "assistant-told")


async def _about(turn: Turn, key: str) -> Message | None:
    known = await assistants.by_id(turn.session, turn.workspace.id, turn.number)
    if known is None or known.agreed_at is None:
        return None
    person = await member_of_pair(turn, known.assistant_id)
    leader = await member_of_pair(turn, known.leader_id)
    return message(Paragraph(turn.say(key, name=person.name, leader=leader.name)))
