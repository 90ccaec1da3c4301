"""Whose pair is it: finding the pair that a person means, and refusing everybody else's."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Text, message
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from storage import assistants, deletion, pairs, people, programmes
from storage.tables import ListedPair, Member, Pair, Programme
from storage.types import PairState, Role


def role_in(pair: Pair, member: Member) -> Role:
    """What `member` is in `pair`, which must be theirs."""
    return Role.MENTOR if pair.mentor_id == member.id else Role.MENTEE


def member_id_in(pair: Pair, role: Role) -> int:
    """The id of the one who is that in `pair`."""
    return pair.mentor_id if role is Role.MENTOR else pair.mentee_id


def partner_id(pair: Pair, member: Member) -> int:
    """The other one's id."""
    return pair.mentee_id if pair.mentor_id == member.id else pair.mentor_id


async def partner_in(turn: Turn, pair: Pair) -> Member:
    """The partner of the person whose turn it is."""
    return await member_of_pair(turn, partner_id(pair, turn.member))


def known_name(turn: Turn, member: Member) -> str:
    """A member's name, or that they had everything about them deleted."""
    return str(turn.say("person-gone")) if deletion.is_forgotten(member) else member.name


async def member_of_pair(work: UnitOfWork, member_id: int) -> Member:
    """A member whom a pair names."""
    return await people.member_named(work.session, work.workspace.id, member_id)


async def both_of(work: UnitOfWork, pair: Pair | ListedPair) -> tuple[Member, Member]:
    """Its leader and its mentor."""
    ids = pair.mentee_id, pair.mentor_id
    named = await people.members_by_id(work.session, work.workspace.id, ids)
    return named[pair.mentee_id], named[pair.mentor_id]


async def programme_of(work: UnitOfWork, pair: Pair) -> Programme:
    """The programme of a pair."""
    found = await programmes.programme_by_id(work.session, work.workspace.id, pair.programme_id)
    if found is None:
        raise LookupError(f"programme {pair.programme_id} of pair {pair.id} is missing")
    return found


async def own_pair(turn: Turn, pair_id: int, *, running: bool = True) -> Pair:
    """The pair of that id, locked for change, if it is the person's own.

    Raises Problem if it is not theirs, or (with `running`) if it does not run any more.
    """
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, pair_id, lock=True)
    if pair is None or not is_known_to(pair, turn.member):
        raise Problem("problem-not-your-pair")
    if running and pair.state is not PairState.RUNNING:
        raise Problem("problem-pair-not-running")
    return pair


async def pair_for_dates(turn: Turn, pair_id: int) -> Pair:
    """The running pair of that id, locked, if the person may see to its dates.

    That is their own, or one of a leader whose assistant they are: then the turn is the leader's
    from here on, spoken to the assistant. Raises Problem like own_pair.
    """
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, pair_id)
    speaks = turn.assistant or turn.member
    if pair is not None and speaks.id not in (pair.mentor_id, pair.mentee_id):
        leader = await assistants.leader_in(turn.session, pair, speaks.id)
        if leader is not None:
            turn.member, turn.assistant = leader, speaks
    return await own_pair(turn, pair_id)


def is_known_to(pair: Pair, member: Member) -> bool:
    """Whether a member takes part in a pair and was told of it.

    To a mentor who was not asked it is like any other id: their leader may have said no.
    """
    if member.id not in (pair.mentor_id, pair.mentee_id):
        return False
    asked = pair.mentor_asked if pair.mentor_id == member.id else pair.asked_at is not None
    return asked or pair.accepted_at is not None


async def which_pair(turn: Turn, action: str) -> Pair | Message:
    """The person's running pair; with several, a message whose buttons call `action` with its id.

    Raises Problem if there is none.
    """
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        raise Problem("problem-no-pair")
    if len(own) == 1:
        return await own_pair(turn, own[0].id)
    buttons = [
        Button(Text.of((await partner_in(turn, pair)).name), action, str(pair.id)) for pair in own
    ]
    return message(Paragraph(turn.say("pairs-which")), Buttons(tuple(buttons)))
