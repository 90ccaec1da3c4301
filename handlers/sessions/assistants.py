"""Somebody who sees to a leader's dates: asked by the leader, told to the mentor, ended by a word.

They may find, move and cancel dates, and nothing else: every press is checked against the list of
assistants (`pair_for_dates` in handlers/people/pairs.py). Neither a mentor of the leader nor a
coordinator sees to them: whoever becomes one stops, and all whom it concerns are told.
"""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Reply, Style, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, appointment, asks, command, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.people.lookup import people_meant
from handlers.people.pairs import member_of_pair
from storage import assistants, deletion, pairs, people
from storage.tables import Assistant, Member, Pair

END = frozenset({"stop", "end", "none", "nobody", "ende", "stopp", "niemand", "keine"})
"""Words that end it."""
ASKED, DECLINED = "assistant_asked", "assistant_declined"
RELEASED, OVER = "assistant_released", "assistant_over"


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
    before = await assistants.assistant_of(turn.session, turn.member.id)
    if before is not None and before.assistant_id == person.id and before.agreed_at is not None:
        return message(Paragraph(turn.say("assistant-is", name=person.name)))
    if before is not None and before.assistant_id != person.id:
        await let_go(turn, before, but=turn.member)
    asked = Assistant(
        workspace_id=turn.workspace.id,
        leader_id=turn.member.id,
        assistant_id=person.id,
        created_at=turn.now,
    )
    await assistants.put(turn.session, asked)
    await _plan(turn, ASKED, person, asked.id)
    return message(Paragraph(turn.say("assistant-asking", name=person.name)))


async def _led_by(work: UnitOfWork, leader: Member) -> list[Pair]:
    every = await pairs.pairs_of(work.session, work.workspace.id, leader.id)
    return [pair for pair in every if pair.mentee_id == leader.id]


async def _plan(work: UnitOfWork, kind: str, recipient: Member, about: int) -> None:
    """Each time anew, for somebody may begin and end more than once."""
    moment = int(work.now.timestamp()) // 60
    await plan_prompt(work, kind, recipient, about, programme_id=None, number=moment)


def _may_be_asked(turn: Turn, person: Member, led: list[Pair]) -> None:
    """Not oneself, nor the mentor, who decides for the other side, nor a coordinator."""
    if person.id == turn.member.id:
        raise Problem("assistant-not-oneself")
    if person.id in {pair.mentor_id for pair in led}:
        raise Problem("assistant-not-the-mentor", name=person.name)
    if person.is_coordinator:
        raise Problem("assistant-no-coordinator", name=person.name)


@asks(ASKED, yes="assistant.yes", no="assistant.no")
@prompt(ASKED)
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
    if turn.member.is_coordinator or turn.member.id in {pair.mentor_id for pair in led}:
        await let_go(turn, known, but=turn.member)
        return message(Paragraph(turn.say("assistant-not-you", name=leader.name))).replacing()
    await assistants.agree(turn.session, known, turn.now)
    await _plan(turn, "assistant_agreed", leader, known.id)
    for pair in led:
        await _tell_mentor(turn, known, pair)
    return message(Paragraph(turn.say("assistant-thanks", name=leader.name))).replacing()


async def _tell_mentor(work: UnitOfWork, known: Assistant, pair: Pair) -> None:
    await _plan(work, "assistant_told", await member_of_pair(work, pair.mentor_id), known.id)


@action("assistant.no")
async def no(turn: Turn) -> Reply:
    """Not now, or not any more; whoever asked hears so."""
    await let_go(turn, await _own(turn), but=turn.member)
    return message(Paragraph(turn.say("assistant-ended"))).replacing()


@action("assistant.end")
async def end(turn: Turn) -> Reply:
    """The leader's button."""
    return (await _end(turn)).replacing()


async def _end(turn: Turn) -> Message:
    await stop_assisting(turn, turn.member)
    return message(Paragraph(turn.say("assistant-ended")))


# ---------------------------------------------------------------------------- its end


async def stop_assisting(work: UnitOfWork, member: Member) -> None:
    """Nobody sees to their dates any more, and they to nobody's; all whom it concerns are told."""
    for known in await assistants.concerning(work.session, member.id):
        await let_go(work, known, but=member)


@appointment
async def assist_none(work: UnitOfWork, member: Member) -> None:
    """Who coordinates sees to nobody's dates; they are told so like everybody whom it concerns."""
    for known in await assistants.concerning(work.session, member.id):
        if known.assistant_id == member.id:
            await let_go(work, known)


async def after_beginning(work: UnitOfWork, pair: Pair) -> None:
    """A pair has begun: its mentor stops being the leader's assistant, or hears who is."""
    known = await assistants.assistant_of(work.session, pair.mentee_id)
    if known is None:
        return
    if known.assistant_id == pair.mentor_id:
        await let_go(work, known)
    elif known.agreed_at is not None:
        await _tell_mentor(work, known, pair)


async def let_go(work: UnitOfWork, known: Assistant, *, but: Member | None = None) -> None:
    """It ends, or is taken back before there was a yes; all are told `but` whoever did it."""
    leader = await member_of_pair(work, known.leader_id)
    person = await member_of_pair(work, known.assistant_id)
    told = [(leader, OVER if known.agreed_at else DECLINED, person)]
    if known.agreed_at is not None:
        told.append((person, RELEASED, leader))
        for pair in await _led_by(work, leader):
            mentor = await member_of_pair(work, pair.mentor_id)
            told += [(mentor, OVER, person)] if mentor.id != person.id else []
    await settle(work, (ASKED,), known.id, person.id)
    await work.session.delete(known)
    await work.session.flush()
    for recipient, kind, about in told:
        if but is None or recipient.id != but.id:
            await _plan(work, kind, recipient, about.id)


async def _other(turn: Turn) -> Member | None:
    """Whom a message about the end names; nobody, once their data are deleted."""
    found = await people.member_by_id(turn.session, turn.workspace.id, turn.number)
    return found if found is not None and not deletion.is_forgotten(found) else None


@prompt(DECLINED)
async def assistant_declined(turn: Turn) -> Message | None:
    """To the leader who had asked."""
    person = await _other(turn)
    return message(Paragraph(turn.say("assistant-declined", name=person.name))) if person else None


@prompt(RELEASED)
async def assistant_released(turn: Turn) -> Message | None:
    """To whoever was the assistant."""
    leader = await _other(turn)
    return message(Paragraph(turn.say("assistant-released", name=leader.name))) if leader else None


@prompt(OVER)
async def assistant_over(turn: Turn) -> Message | None:
    """To the leader, with what has become of the assistant, and to the mentors."""
    person = await _other(turn)
    if person is None:
        return message(Paragraph(turn.say("assistant-gone")))
    led = await _led_by(turn, turn.member)
    if not led:
        return message(Paragraph(turn.say("assistant-over-to-mentor", name=person.name)))
    is_mentor = person.id in {pair.mentor_id for pair in led}
    why = "mentor" if is_mentor else "coordinator" if person.is_coordinator else "other"
    return message(Paragraph(turn.say("assistant-over", name=person.name, why=why)))


# ---------------------------------------------------------------------------- its beginning


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
