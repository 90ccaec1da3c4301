"""What a coordinator does by hand: have two people asked, end a pair, keep two apart."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Message,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.matching.score import score
from handlers.matching.solver.solution import Match
from handlers.pairing.against import against
from handlers.pairing.asking import begin_round
from handlers.pairing.candidates import candidates_of, pair_row
from handlers.pairing.partings import COORDINATOR, end_pairs
from handlers.people.lookup import matchable_programmes, people_meant
from handlers.people.pairs import both_of
from storage import matchable, pairs, people, programmes, proposed
from storage.tables import Member, Pair, Programme
from storage.types import ASKED, STANDING, EnrolmentState, PairState, Role


async def pair_by_hand(turn: Turn) -> Reply:
    """The two people named are asked whether they want to be a pair; see pair_up."""
    return await pair_up(turn, await people_meant(turn))


async def pair_up(turn: Turn, named: tuple[Member, ...], *, sure: bool = False) -> Reply:
    """Two people are asked, in a round of their own; what is against it is named before.

    Raises Problem unless they are exactly a mentor and a mentee of the programme, of whom nobody
    is being asked about as many pairs as they have room for.
    """
    programme = await _programme_of(turn, named)
    await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
    two = await _mentor_and_mentee(turn, programme, named)
    mentor, mentee = two
    known = await pairs.pair_between(turn.session, programme.id, mentor.id, mentee.id)
    if known is not None and known.state is PairState.RUNNING:
        raise Problem("by-hand-already", mentor=mentor.name, mentee=mentee.name)
    places = await _places(turn, programme, two)
    _check_nobody_is_being_asked(turn, known, places)
    found = await against(turn, programme, mentor, mentee)
    found += [turn.say("by-hand-rule-full", name=one.member.name) for one in places if one.is_full]
    if found and not sure:
        return _ask_whether(turn, programme, mentor, mentee, found)
    pair = known or await _new_pair(turn, programme, mentor, mentee)
    pair.rank = 1
    await begin_round(turn, programme, [pair])
    await proposed.forget_couple(turn.session, turn.workspace.id, mentor.id, mentee.id)
    await _take_off_the_list(turn, programme, places)
    await turn.note("pair.by_hand", f"pair:{pair.id}")
    day = turn.say.day(pair.expires_at or turn.now)
    names = {"mentor": mentor.name, "mentee": mentee.name}
    return message(Paragraph(turn.say("by-hand-asking", **names, day=day)))


@action("pair.sure", coordinator=True)
async def sure(turn: Turn) -> Reply:
    """They are to be asked, whatever is against it."""
    try:
        ids = [row_id(one) for one in turn.argument.split(":")]
    except ValueError as error:
        raise Problem("problem-old-button") from error
    named = [await people.member_by_id(turn.session, turn.workspace.id, one) for one in ids]
    reply = await pair_up(turn, tuple(one for one in named if one is not None), sure=True)
    return reply.replacing() if isinstance(reply, Message) else reply


@dataclass(frozen=True, slots=True)
class _Places:
    """How many pairs somebody may have, has, and is being asked about."""

    member: Member
    room: int
    running: int
    asked: tuple[Pair, ...]

    @property
    def is_full(self) -> bool:
        """Whether they have as many pairs as they may."""
        return self.running >= self.room


async def _places(turn: Turn, programme: Programme, two: tuple[Member, Member]) -> list[_Places]:
    mentor, mentee = two
    enrolment = await programmes.enrolment_of(turn.session, programme.id, mentor.id)
    rooms = (enrolment.capacity if enrolment is not None else 1, programme.mentee_capacity)
    ids = mentor.id, mentee.id
    every = await matchable.pairs_with(turn.session, programme.id, ids)
    standing = [pair for pair in every if pair.state in STANDING]
    found = []
    for member, room in zip((mentor, mentee), rooms, strict=True):
        own = [pair for pair in standing if member.id in (pair.mentor_id, pair.mentee_id)]
        asked = tuple(pair for pair in own if pair.state in ASKED)
        found.append(_Places(member, room, len(own) - len(asked), asked))
    return found


def _check_nobody_is_being_asked(turn: Turn, known: Pair | None, places: list[_Places]) -> None:
    """A round never ends early: who is being asked has to be waited for, whatever was answered."""
    for one in places:
        if known is not None and known in one.asked:
            raise Problem("by-hand-asked-already", day=turn.say.day(known.expires_at or turn.now))
        if one.asked and one.running + len(one.asked) >= one.room:
            until = max(pair.expires_at or turn.now for pair in one.asked)
            raise Problem("by-hand-being-asked", name=one.member.name, day=turn.say.day(until))


def _ask_whether(
    turn: Turn, programme: Programme, mentor: Member, mentee: Member, found: list[Text]
) -> Message:
    names = {"mentor": mentor.name, "mentee": mentee.name}
    heading = turn.say("by-hand-against", **names, programme=programme.name)
    button = Button(turn.say("by-hand-sure"), "pair.sure", f"{mentor.id}:{mentee.id}")
    return message(Paragraph(heading), Bullets(tuple(found)), Buttons((button,)))


async def _take_off_the_list(turn: Turn, programme: Programme, places: list[_Places]) -> None:
    """What nobody was told of, and for which one of the two has no room any more, is forgotten."""
    full = {one.member.id for one in places if one.running + len(one.asked) + 1 >= one.room}
    await proposed.forget_people(turn.session, (programme.id,), full)
    for pair in await matchable.pairs_with(turn.session, programme.id, sorted(full)):
        if pair.state is PairState.SUGGESTED:
            await turn.session.delete(pair)


async def _programme_of(turn: Turn, named: tuple[Member, ...]) -> Programme:
    """The newest of those that are matched in which they all take part, else the newest."""
    found = await matchable_programmes(turn)
    for programme in found:
        ids = {one.id for one in named}
        joined = await matchable.enrolled(turn.session, programme.id, ids)
        if ids <= {member.id for _enrolment, member in joined}:
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
    found = await candidates_of(turn, programme, (mentor.id, mentee.id))
    by_id = {person.id: person for person in found.people}
    one, other = by_id.get(str(mentee.id)), by_id.get(str(mentor.id))
    if one is not None and other is not None:
        match = Match(one, other, score(one, other, found.rules))
        pair = pair_row(turn, programme, match, PairState.SUGGESTED)
    else:
        pair = Pair(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            mentor_id=mentor.id,
            mentee_id=mentee.id,
            state=PairState.SUGGESTED,
            created_at=turn.now,
        )
    turn.session.add(pair)
    await turn.session.flush()
    return pair


# ---------------------------------------------------------------------------- the end of a pair


async def ask_before_ending(turn: Turn, pair: Pair) -> Message:
    """A pair that stands is ended by one more press."""
    other, one = await both_of(turn, pair)
    said = turn.say("by-hand-end-question", one=one.name, other=other.name)
    return message(Paragraph(said), Buttons((end_button(turn, pair, one, other),)))


def end_button(turn: Turn, pair: Pair, one: Member, other: Member) -> Button:
    """Ends the pair of these two, once it was confirmed."""
    sure = Confirm(
        turn.say("by-hand-end-title"),
        turn.say("by-hand-end-question", one=one.name, other=other.name),
        turn.say("by-hand-end-yes"),
        turn.say("by-hand-no"),
    )
    return Button(turn.say("by-hand-end-yes"), "pair.end", str(pair.id), Style.DANGER, sure)


async def pair_named(turn: Turn) -> Pair:
    """The pair of the two people named in the command; raises Problem if they are none."""
    named = await people_meant(turn)
    if len(named) != 2:
        raise _needs_two(turn, "end")
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
    return message(Paragraph(turn.say("by-hand-ended"))).replacing()


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
    await proposed.forget_couple(turn.session, turn.workspace.id, one.id, other.id)
    suggested = (PairState.SUGGESTED,)
    for pair in await pairs.pairs_of(turn.session, turn.workspace.id, one.id, suggested):
        if other.id in (pair.mentor_id, pair.mentee_id):
            await turn.session.delete(pair)
    await turn.note("block", f"member:{one.id} member:{other.id}")
    return message(Paragraph(turn.say("by-hand-blocked", one=one.name, other=other.name)))
