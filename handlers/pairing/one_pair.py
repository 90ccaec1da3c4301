"""One pair of the coordinator's list: looked at, pinned, given another mentor, never to be one."""

from __future__ import annotations

from dataclasses import asdict

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Menu,
    Message,
    Option,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn
from handlers.matching.rules import Participant, Rules
from handlers.matching.score import MOST_PRODUCT, NEAR_LEVEL, OPPOSITES
from handlers.matching.solver.assign import suggestions
from handlers.matching.solver.solution import Match
from handlers.pairing.by_hand import keep_apart
from handlers.pairing.candidates import candidates_of, listed_columns
from handlers.pairing.doors import why_matched_here
from handlers.pairing.review import anew
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import both_of
from storage import matchable, people, programmes, proposed
from storage.matchable import MentorsWanted
from storage.tables import ListedPair, Programme

OTHERS = 8
"""Other mentors offered for a swap."""
LOOKED_AT, LOOKS = 12, 16
"""Mentors who are read together, and how often: the best of so many are found."""


@action("match.look", coordinator=True)
async def look(turn: Turn) -> Reply:
    """One pair with its reasons, and what can be done with it."""
    return await _pair_card(turn, await _proposed_pair(turn, turn.number))


async def _proposed_pair(turn: Turn, listed_id: int) -> ListedPair:
    """The pair, locked after its programme: so whoever matches anew is not waited for in a ring."""
    ids = turn.workspace.id, listed_id
    known = await proposed.by_id(turn.session, *ids)
    if known is None:
        raise Problem("match-not-proposed")
    programme = await programmes.programme_by_id(
        turn.session, turn.workspace.id, known.programme_id, lock=True
    )
    pair = await proposed.by_id(turn.session, *ids, lock=True)
    if programme is None or pair is None or programme.approved_at is not None:
        raise Problem("match-not-proposed")
    return pair


async def _pair_card(turn: Turn, pair: ListedPair) -> Message:
    mentee, mentor = await both_of(turn, pair)
    say, key = turn.say, str(pair.id)
    pin = "match-unpin" if pair.pinned else "match-pin"
    return message(
        Heading(say("match-short", mentee=mentee.name, mentor=mentor.name)),
        Bullets(tuple(await why_matched_here(turn, say, pair))),
        await _other_mentors(turn, pair),
        Buttons(
            (
                Button(say(pin), "match.pin", key),
                Button(say("match-block"), "match.block", key, Style.DANGER),
                Button(say("match-to-list"), "match.page", f"{pair.programme_id}:0"),
            )
        ),
    )


async def _other_mentors(turn: Turn, pair: ListedPair) -> list[Part]:
    """A menu of the mentors who suit the mentee best besides this one, taken or not."""
    programme = await programme_of_argument(turn, pair.programme_id)
    best = await _best_mentors(turn, programme, pair)
    named = await people.members_by_id(
        turn.session, turn.workspace.id, [int(one.mentor.id) for one in best]
    )
    options = tuple(
        Option(
            f"{pair.id}:{one.mentor.id}",
            turn.say(
                "match-other",
                name=named[int(one.mentor.id)].name,
                score=one.score.total,
            ),
        )
        for one in best
    )
    return [Menu("match.swap", turn.say("match-swap"), options)] if options else []


async def _best_mentors(turn: Turn, programme: Programme, pair: ListedPair) -> list[Match]:
    """The database tells who can have most points; the rules say who of them may be a pair.

    It ends when nobody who was not looked at can have more than those who were found.
    """
    alone = await candidates_of(turn, programme, (pair.mentee_id,))
    best: list[Match] = []
    if not alone.people:
        return best
    mentee, wish = alone.people[0], _wish(alone.people[0], alone.rules)
    for look in range(LOOKS):
        some = await matchable.most_promising(
            turn.session, programme.id, wish, pair.mentor_id, look * LOOKED_AT, LOOKED_AT
        )
        if not some or (len(best) == OTHERS and best[-1].score.total >= some[0][1]):
            break
        ids = (pair.mentee_id, *(mentor_id for mentor_id, _points in some))
        found = await candidates_of(turn, programme, ids)
        best += suggestions(mentee, found.people, found.rules, found.ties, OTHERS)
        best = sorted(best, key=lambda one: (-one.score.total, one.mentor.id))[:OTHERS]
        if len(some) < LOOKED_AT or (len(best) == OTHERS and best[-1].score.total >= some[-1][1]):
            break
    return best


def _wish(mentee: Participant, rules: Rules) -> MentorsWanted:
    weights = rules.weights
    styles = OPPOSITES - {mentee.style} if mentee.style in OPPOSITES else ()
    return MentorsWanted(
        topics=dict(mentee.topics),
        languages=tuple(sorted(mentee.languages)),
        highest=mentee.level - rules.min_level_gap,
        near=mentee.level - rules.min_level_gap - NEAR_LEVEL,
        department=mentee.department,
        location=mentee.location,
        other_department=rules.require_cross_department,
        style="".join(styles),
        points=asdict(weights),
        most_product=MOST_PRODUCT,
    )


@action("match.pin", coordinator=True)
async def pin(turn: Turn) -> Reply:
    """Keep this pair when the rest is matched again, or let it go."""
    pair = await _proposed_pair(turn, turn.number)
    pair.pinned = not pair.pinned
    await turn.note("match.pin" if pair.pinned else "match.unpin", _both(pair))
    return (await _pair_card(turn, pair)).replacing()


def _both(pair: ListedPair) -> str:
    """As the log names them: what stands on a list may be gone soon."""
    return f"member:{pair.mentor_id} member:{pair.mentee_id}"


@action("match.swap", coordinator=True)
async def swap(turn: Turn) -> Reply:
    """Give the mentee another mentor, pinned; everyone else who is free is matched around it."""
    pair_id, wanted = turn.numbers
    pair = await _proposed_pair(turn, pair_id)
    programme = await programme_of_argument(turn, pair.programme_id)
    found = await candidates_of(turn, programme, (pair.mentee_id, wanted))
    by_id = {one.id: one for one in found.people}
    mentee, mentor = by_id.get(str(pair.mentee_id)), by_id.get(str(wanted))
    if mentee is None or mentor is None:
        raise Problem("match-not-proposed")
    chosen = suggestions(mentee, [mentor], found.rules, found.ties)
    fixed = await proposed.fixed_of(turn.session, programme.id, int(mentor.id))
    if not chosen or fixed >= mentor.capacity:
        raise Problem("match-mentor-fixed")
    await proposed.forget_unpinned(turn.session, programme.id, pair.id)
    row = ListedPair(**listed_columns(turn, programme, chosen[0], pinned=True))
    turn.session.add(row)
    await turn.session.flush()
    await turn.note("match.swap", _both(row))
    return (await anew(turn, programme, afresh=True)).replacing()


@action("match.block", coordinator=True)
async def block(turn: Turn) -> Reply:
    """Never these two: match the rest again."""
    pair = await _proposed_pair(turn, turn.number)
    mentee, mentor = await both_of(turn, pair)
    programme = await programme_of_argument(turn, pair.programme_id)
    await keep_apart(turn, mentee, mentor)
    await turn.session.flush()
    return (await anew(turn, programme, afresh=True)).replacing()
