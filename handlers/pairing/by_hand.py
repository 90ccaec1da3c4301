"""What a coordinator does by hand: put two people together, part them, keep them apart."""

from __future__ import annotations

from collections import Counter

from handlers.conversation.chat import (
    Button,
    Buttons,
    Confirm,
    Message,
    Paragraph,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn
from handlers.matching.score import score
from handlers.matching.solver.solution import Match
from handlers.pairing.candidates import candidates_of, pair_row
from handlers.pairing.introductions import begin_pair
from handlers.pairing.partings import BY_HAND, COORDINATOR, end_pairs
from handlers.people.lookup import matchable_programmes, people_meant
from handlers.people.pairs import member_of_pair
from storage import pairs, programmes
from storage.tables import Member, Pair, Programme
from storage.types import STANDING, UNBEGUN, UNTOLD, EnrolmentState, PairState, Role


async def pair_by_hand(turn: Turn) -> Reply:
    """The two people named become a pair; see pair_up."""
    return await pair_up(turn, await people_meant(turn))


async def pair_up(turn: Turn, named: tuple[Member, ...]) -> Reply:
    """Two people become a pair at once, whatever the rules; both are introduced.

    Raises Problem unless they are exactly a mentor and a mentee of the programme.
    """
    programme = await _programme_of(turn, named)
    await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
    mentor, mentee = await _mentor_and_mentee(turn, programme, named)
    known = await pairs.pair_between(turn.session, programme.id, mentor.id, mentee.id)
    if known is not None and known.state is PairState.RUNNING:
        raise Problem("by-hand-already", mentor=mentor.name, mentee=mentee.name)
    pair = known or await _new_pair(turn, programme, mentor, mentee)
    pair.pinned = True
    await begin_pair(turn, pair)
    await end_pairs(turn, BY_HAND, *await _without_room(turn, programme, pair))
    await turn.note("pair.by_hand", f"pair:{pair.id}")
    return message(Paragraph(turn.say("by-hand-paired", mentor=mentor.name, mentee=mentee.name)))


async def _without_room(turn: Turn, programme: Programme, begun: Pair) -> list[Pair]:
    """Of those who are asked, the ones with no room for it any more; the others are forgotten."""
    enrolment = await programmes.enrolment_of(turn.session, programme.id, begun.mentor_id)
    room = {begun.mentee_id: programme.mentee_capacity, begun.mentor_id: 1}
    if enrolment is not None:
        room[begun.mentor_id] = enrolment.capacity
    running = await pairs.pairs_in(turn.session, programme.id, (PairState.RUNNING,))
    taken = Counter(member_id for one in running for member_id in (one.mentee_id, one.mentor_id))
    full = {member_id for member_id, places in room.items() if taken[member_id] >= places}
    asked = []
    for one in await pairs.pairs_in(turn.session, programme.id, UNBEGUN):
        if not full & {one.mentee_id, one.mentor_id}:
            continue
        if one.state in UNTOLD:
            await turn.session.delete(one)
        else:
            asked.append(one)
    return asked


async def _programme_of(turn: Turn, named: tuple[Member, ...]) -> Programme:
    """The newest of those that are matched in which they all take part, else the newest."""
    found = await matchable_programmes(turn)
    for programme in found:
        joined = await programmes.participants(turn.session, programme.id)
        if {one.id for one in named} <= {member.id for _enrolment, member in joined}:
            return programme
    return found[0]


async def _mentor_and_mentee(
    turn: Turn, programme: Programme, named: tuple[Member, ...]
) -> tuple[Member, Member]:
    enrolled: dict[Role, Member] = {}
    for member in named:
        enrolment = await programmes.enrolment_of(turn.session, programme.id, member.id)
        if enrolment is None or enrolment.state is EnrolmentState.LEFT:
            raise Problem("by-hand-not-enrolled", name=member.name, programme=programme.name)
        enrolled[enrolment.role] = member
    if len(named) != 2 or len(enrolled) != 2:
        raise Problem("by-hand-who")
    return enrolled[Role.MENTOR], enrolled[Role.MENTEE]


async def _new_pair(turn: Turn, programme: Programme, mentor: Member, mentee: Member) -> Pair:
    found = await candidates_of(turn, programme)
    by_id = {person.id: person for person in found.people}
    one, other = by_id.get(str(mentee.id)), by_id.get(str(mentor.id))
    if one is not None and other is not None:
        match = Match(one, other, score(one, other, found.rules))
        pair = pair_row(turn, programme, match, PairState.PROPOSED)
    else:
        pair = Pair(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            mentor_id=mentor.id,
            mentee_id=mentee.id,
            created_at=turn.now,
        )
    turn.session.add(pair)
    await turn.session.flush()
    return pair


# ---------------------------------------------------------------------------- parting


async def ask_before_parting(turn: Turn, pair: Pair) -> Message:
    """A pair that stands is ended by one more press."""
    one = await member_of_pair(turn, pair.mentor_id)
    other = await member_of_pair(turn, pair.mentee_id)
    said = turn.say("by-hand-unpair-question", one=one.name, other=other.name)
    return message(Paragraph(said), Buttons((part_button(turn, pair, one, other),)))


def part_button(turn: Turn, pair: Pair, one: Member, other: Member) -> Button:
    """Ends the pair of these two, once it was confirmed."""
    sure = Confirm(
        turn.say("by-hand-unpair-title"),
        turn.say("by-hand-unpair-question", one=one.name, other=other.name),
        turn.say("by-hand-unpair-yes"),
        turn.say("by-hand-no"),
    )
    return Button(turn.say("by-hand-unpair-yes"), "pair.end", str(pair.id), Style.DANGER, sure)


async def pair_named(turn: Turn) -> Pair:
    """The pair of the two people named in the command; raises Problem if they are none."""
    named = await people_meant(turn)
    if len(named) != 2:
        raise _needs_two(turn, "unpair")
    one, other = named
    for pair in await pairs.pairs_of(turn.session, turn.workspace.id, one.id, STANDING):
        if other.id in (pair.mentor_id, pair.mentee_id):
            return pair
    raise Problem("by-hand-no-pair", one=one.name, other=other.name)


def _needs_two(turn: Turn, command_name: str) -> Problem:
    word = turn.say.command(command_name)
    return Problem("by-hand-two", command=word)


@action("pair.end", coordinator=True)
async def end(turn: Turn) -> Reply:
    """End it; both are told and matched again."""
    await programmes.lock_of_pair(turn.session, turn.workspace.id, turn.number)
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    if pair is None:
        raise Problem("problem-old-button")
    await end_pairs(turn, COORDINATOR, pair)
    await turn.note("pair.end", f"pair:{pair.id}")
    return message(Paragraph(turn.say("by-hand-unpaired"))).replacing()


# ---------------------------------------------------------------------------- keeping apart


async def block_named(turn: Turn) -> Message:
    """These two are never proposed to each other; a pair that stands is not touched."""
    named = await people_meant(turn)
    if len(named) != 2 or named[0].id == named[1].id:
        raise _needs_two(turn, "block")
    one, other = named
    return await keep_apart(turn, one, other)


async def keep_apart(turn: Turn, one: Member, other: Member) -> Message:
    """Block two people for each other, and take them off the list of proposals."""
    await pairs.block(turn.session, turn.workspace.id, one.id, other.id, turn.now)
    for pair in await pairs.pairs_of(turn.session, turn.workspace.id, one.id, UNTOLD):
        if other.id in (pair.mentor_id, pair.mentee_id):
            await turn.session.delete(pair)
    await turn.note("block", f"member:{one.id} member:{other.id}")
    return message(Paragraph(turn.say("by-hand-blocked", one=one.name, other=other.name)))
