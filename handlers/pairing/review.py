"""A coordinator matches a programme: the proposal, the review, the release.

Nobody is asked before the release. Pinned pairs stay when the rest is matched anew.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Heading,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, command, command_button
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.matching.further import Further
from handlers.matching.reasons import why_unmatched
from handlers.matching.rules import Participant
from handlers.matching.solver.assign import suggestions
from handlers.matching.solver.solution import Solution
from handlers.matching.whatif import WhatIf, imagine
from handlers.pairing import running, waiting
from handlers.pairing.asking import begin_round, round_days
from handlers.pairing.by_hand import keep_apart
from handlers.pairing.candidates import Candidates, candidates_of, pair_row
from handlers.pairing.rematching import match_button, suggest_further
from handlers.pairing.why import why_matched
from handlers.people.lookup import matchable_programmes, programme_meant, programme_of_argument
from handlers.people.pairs import member_of_pair
from storage import pairs, people, programmes
from storage.tables import Member, Pair, Programme
from storage.types import ASKED, MATCHABLE, PairState

PAGE = 10
"""Pairs in one message."""
UNMATCHED_SHOWN = 12
"""People in one message."""
SECOND_CLICK = timedelta(minutes=1)
"""Within it the same button means the same release."""
OTHERS = 8
"""Other mentors offered for a swap."""


@command("match", coordinator=True)
async def match(turn: Turn) -> Reply:
    """The list of proposed pairs; made now if there is none."""
    programme = await _meant(turn)
    if programme.state not in MATCHABLE:
        raise Problem("match-not-open", programme=programme.name)
    if await _proposed(turn, programme):
        return await _review(turn, programme)
    return await _anew(turn, programme)


async def _proposed(turn: Turn, programme: Programme) -> list[Pair]:
    found = await pairs.pairs_in(turn.session, programme.id, (PairState.PROPOSED,))
    return sorted(found, key=lambda pair: (-pair.score, pair.id))


async def _anew(turn: Turn, programme: Programme) -> Message:
    """Match whoever is free anew and show the list; what is pinned stays on it.

    A large programme takes a while: then the list comes later, and a message tells how far it is.
    """
    await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
    for pair in await _proposed(turn, programme):
        if not pair.pinned:
            await turn.session.delete(pair)
    await turn.session.flush()
    found = await candidates_of(turn, programme)
    solution = await _solved(turn, programme, found)
    if solution is None:
        ready = partial(_ready, turn.say, programme.id, programme.name)
        await waiting.remember(turn, programme, waiting.MATCHING)
        wanted = waiting.wanted(turn, programme, waiting.MATCHING)
        return running.start(turn, programme, "solve", found.problem, ready, wanted)
    turn.session.add_all(
        pair_row(turn, programme, one, PairState.PROPOSED) for one in solution.matches
    )
    await turn.session.flush()
    return await _review(turn, programme)


async def _solved(turn: Turn, programme: Programme, found: Candidates) -> Solution | None:
    if not running.is_large(found.problem):
        return await asyncio.to_thread(found.solved)
    await waiting.forget(turn, programme, waiting.MATCHING)
    solution = running.result_of(turn, programme, "solve", found.problem)
    return solution if isinstance(solution, Solution) else None


def _ready(say: Say, programme_id: int, name: str, result: running.Result) -> Message:
    count = result.value.matched if isinstance(result, Solution) else 0
    show = Button(say("match-show"), "match.again", str(programme_id), Style.PRIMARY)
    return message(Paragraph(say("match-ready", programme=name, count=count)), Buttons((show,)))


@action("match.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """End a matching that is under way, here or on another replica."""
    programme = await programme_of_argument(turn)
    elsewhere = await waiting.is_remembered(turn, programme)
    await waiting.forget(turn, programme)
    here = running.stop(turn.key, programme.id)
    key = "match-stopped" if here or elsewhere else "match-stopped-already"
    return message(Paragraph(turn.say(key, programme=programme.name)))


# ---------------------------------------------------------------------------- what would help


@action("match.whatif", coordinator=True)
async def whatif(turn: Turn) -> Reply:
    """How many more leaders would find a mentor if something were different."""
    programme = await _under_way(turn)
    setting = (await candidates_of(turn, programme)).problem
    tell = partial(_helps, turn.say, programme.name)
    if not running.is_large(setting):
        return tell(await asyncio.to_thread(imagine, setting))
    await waiting.forget(turn, programme, waiting.HELP)
    found = running.result_of(turn, programme, "imagine", setting)
    if found:
        return tell(found)
    await waiting.remember(turn, programme, waiting.HELP)
    wanted = waiting.wanted(turn, programme, waiting.HELP)
    return running.start(turn, programme, "imagine", setting, tell, wanted)


def _helps(say: Say, name: str, found: running.Result) -> Message:
    if not isinstance(found, WhatIf) or not found.waiting:
        return message(Paragraph(say("match-whatif-nobody", programme=name)))
    numbers = (("match-whatif-gap", found.gap), ("match-whatif-room", found.room))
    lines = [say(key, count=count) for key, count in numbers if count]
    lines += [_further(say, one) for one in found.topics]
    return message(
        Heading(say("match-whatif-heading", programme=name, count=found.waiting)),
        Bullets(tuple(lines)) if lines else Paragraph(say("match-whatif-nothing")),
        Note(say("match-whatif-note")),
    )


def _further(say: Say, one: Further) -> Text:
    topic = str(say(f"topic-{one.topic}.short"))
    if one.room == 1:
        return say("match-whatif-topic", topic=topic, count=one.mentors)
    numbers = {"mentors": one.mentors, "room": one.room, "leaders": one.leaders}
    return say("match-whatif-topic-shared", topic=topic, **numbers)


# ---------------------------------------------------------------------------- the review


async def _review(turn: Turn, programme: Programme, page: int = 0) -> Message:
    proposed = await _proposed(turn, programme)
    found = await candidates_of(turn, programme)
    unmatched = await _unmatched(turn, programme, found, proposed)
    if not proposed:
        nothing = Paragraph(turn.say("match-nothing", programme=programme.name))
        return message(nothing, unmatched)
    shown = proposed[page * PAGE : (page + 1) * PAGE]
    named = await _named(turn, shown)
    return message(
        Heading(turn.say("match-heading", programme=programme.name, count=len(proposed))),
        Bullets(tuple(_line(turn, pair, named) for pair in shown)),
        Menu(
            "match.look",
            turn.say("match-look"),
            tuple(Option(str(pair.id), _short(turn, pair, named)) for pair in shown),
        ),
        unmatched,
        Buttons(_review_buttons(turn, programme, len(proposed), page)),
        Note(turn.say("match-note")),
    )


async def _named(turn: Turn, shown: list[Pair]) -> dict[int, Member]:
    ids = {member_id for pair in shown for member_id in (pair.mentor_id, pair.mentee_id)}
    return await people.members_by_id(turn.session, turn.workspace.id, ids)


def _line(turn: Turn, pair: Pair, named: dict[int, Member]) -> Text:
    reasons = " ".join(str(reason) for reason in why_matched(turn.say, pair))
    return turn.say(
        "match-pinned-line" if pair.pinned else "match-line",
        mentee=named[pair.mentee_id].name,
        mentor=named[pair.mentor_id].name,
        score=pair.score,
        reasons=reasons,
    )


def _short(turn: Turn, pair: Pair, named: dict[int, Member]) -> Text:
    mentee, mentor = named[pair.mentee_id], named[pair.mentor_id]
    return turn.say("match-short", mentee=mentee.name, mentor=mentor.name)


def _review_buttons(turn: Turn, programme: Programme, count: int, page: int) -> tuple[Button, ...]:
    say, key = turn.say, str(programme.id)
    sure = Confirm(
        say("match-approve-title"),
        say("match-approve-question", count=count),
        say("match-approve", count=count),
        say("match-not-now"),
    )
    buttons = [Button(say("match-approve", count=count), "match.approve", key, Style.PRIMARY, sure)]
    if page:
        buttons.append(Button(say("match-back"), "match.page", f"{key}:{page - 1}"))
    if (page + 1) * PAGE < count:
        buttons.append(Button(say("match-more"), "match.page", f"{key}:{page + 1}"))
    buttons.append(Button(say("match-again"), "match.again", key))
    buttons.append(Button(say("match-whatif"), "match.whatif", key))
    buttons.append(Button(say("match-discard"), "match.discard", key))
    return tuple(buttons)


async def _unmatched(
    turn: Turn, programme: Programme, found: Candidates, proposed: list[Pair]
) -> list[Part]:
    """Everyone who is free and not on the list, with the reason."""
    standing = await pairs.standing_pairs(turn.session, programme.id)
    busy = {str(i) for pair in (*standing, *proposed) for i in (pair.mentor_id, pair.mentee_id)}
    left = [person for person in found.people if person.id not in busy]
    count = len(left) + len(found.unrated)
    if not count:
        return []
    shown = left[:UNMATCHED_SHOWN]
    named = await people.members_by_id(
        turn.session, turn.workspace.id, [int(person.id) for person in shown]
    )
    lines = [_why_not(turn, named[int(person.id)].name, person, found) for person in shown]
    lines += [turn.say("match-unrated", name=member.name) for member in found.unrated]
    parts: list[Part] = [
        Paragraph(turn.say("match-unmatched", count=count)),
        Bullets(tuple(lines[:UNMATCHED_SHOWN])),
    ]
    if count > UNMATCHED_SHOWN:
        parts.append(Note(turn.say("match-unmatched-more", count=count - UNMATCHED_SHOWN)))
    return parts


def _why_not(turn: Turn, name: str, person: Participant, found: Candidates) -> Text:
    reason = why_unmatched(person, found.people, found.rules, found.ties)
    why = turn.say(f"unmatched-{person.role}-{reason.reason}", count=reason.suitable)
    return turn.say("match-unmatched-line", name=name, why=str(why))


@action("match.page", coordinator=True)
async def page(turn: Turn) -> Reply:
    """Another page of the list."""
    number, _, wanted = turn.argument.partition(":")
    if not (number.isdecimal() and wanted.isdecimal()):
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    return (await _review(turn, programme, row_id(wanted))).replacing()


@action("match.again", coordinator=True)
async def again(turn: Turn) -> Reply:
    """Match anew, around what is pinned."""
    return (await _anew(turn, await _under_way(turn))).replacing()


@action("match.discard", coordinator=True)
async def discard(turn: Turn) -> Reply:
    """Throw the list away; nobody was asked."""
    programme = await _under_way(turn)
    if not await pairs.forget_proposed(turn.session, programme.id):
        return await _what_became(turn, programme)
    await turn.note("match.discard", f"programme:{programme.id}")
    return message(Paragraph(turn.say("match-discarded"))).replacing()


async def _meant(turn: Turn) -> Programme:
    """The one that is named, else the newest whose people are matched."""
    return await programme_meant(turn) if turn.words else (await matchable_programmes(turn))[0]


async def _under_way(turn: Turn) -> Programme:
    programme = await programme_of_argument(turn)
    if programme.state not in MATCHABLE:
        raise Problem("match-not-open", programme=programme.name)
    return programme


# ---------------------------------------------------------------------------- one pair


@action("match.look", coordinator=True)
async def look(turn: Turn) -> Reply:
    """One pair with its reasons, and what can be done with it."""
    return await _pair_card(turn, await _proposed_pair(turn, turn.number))


async def _proposed_pair(turn: Turn, pair_id: int) -> Pair:
    """The pair, locked after its programme: so whoever matches anew is not waited for in a ring."""
    known = await pairs.pair_by_id(turn.session, turn.workspace.id, pair_id)
    if known is not None:
        await programmes.programme_by_id(
            turn.session, turn.workspace.id, known.programme_id, lock=True
        )
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, pair_id, lock=True)
    if pair is None or pair.state is not PairState.PROPOSED:
        raise Problem("match-not-proposed")
    return pair


async def _pair_card(turn: Turn, pair: Pair) -> Message:
    mentee = await member_of_pair(turn, pair.mentee_id)
    mentor = await member_of_pair(turn, pair.mentor_id)
    say, key = turn.say, str(pair.id)
    pin = "match-unpin" if pair.pinned else "match-pin"
    return message(
        Heading(say("match-short", mentee=mentee.name, mentor=mentor.name)),
        Bullets(tuple(why_matched(say, pair))),
        await _other_mentors(turn, pair),
        Buttons(
            (
                Button(say(pin), "match.pin", key),
                Button(say("match-block"), "match.block", key, Style.DANGER),
                Button(say("match-to-list"), "match.page", f"{pair.programme_id}:0"),
            )
        ),
    )


async def _other_mentors(turn: Turn, pair: Pair) -> list[Part]:
    """A menu of the mentors who suit the mentee best besides this one, taken or not."""
    programme = await programme_of_argument(turn, pair.programme_id)
    found = await candidates_of(turn, programme)
    mentee = next((one for one in found.people if one.id == str(pair.mentee_id)), None)
    if mentee is None:
        return []
    others = [one for one in found.people if one.id != str(pair.mentor_id)]
    best = suggestions(mentee, others, found.rules, found.ties, OTHERS)
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


@action("match.pin", coordinator=True)
async def pin(turn: Turn) -> Reply:
    """Keep this pair when the rest is matched again, or let it go."""
    pair = await _proposed_pair(turn, turn.number)
    pair.pinned = not pair.pinned
    await turn.note("match.pin" if pair.pinned else "match.unpin", f"pair:{pair.id}")
    return (await _pair_card(turn, pair)).replacing()


@action("match.swap", coordinator=True)
async def swap(turn: Turn) -> Reply:
    """Give the mentee another mentor, pinned; everyone else who is free is matched around it."""
    number, _, wanted = turn.argument.partition(":")
    if not (number.isdecimal() and wanted.isdecimal()):
        raise Problem("problem-old-button")
    pair = await _proposed_pair(turn, row_id(number))
    programme = await programme_of_argument(turn, pair.programme_id)
    found = await candidates_of(turn, programme)
    by_id = {one.id: one for one in found.people}
    mentee, mentor = by_id.get(str(pair.mentee_id)), by_id.get(wanted)
    if mentee is None or mentor is None:
        raise Problem("match-not-proposed")
    chosen = suggestions(mentee, [mentor], found.rules, found.ties)
    if not chosen or await _is_fixed(turn, programme, mentor.id, mentor.capacity):
        raise Problem("match-mentor-fixed")
    for one in await _proposed(turn, programme):
        if one.id == pair.id or not one.pinned:
            await turn.session.delete(one)
    await turn.session.flush()
    row = pair_row(turn, programme, chosen[0], PairState.PROPOSED)
    row.pinned = True
    turn.session.add(row)
    await turn.session.flush()
    await turn.note("match.swap", f"pair:{row.id}")
    return (await _anew(turn, programme)).replacing()


async def _is_fixed(turn: Turn, programme: Programme, mentor_id: str, capacity: int) -> bool:
    """Whether pairs that stand or are pinned leave that mentor no room."""
    standing = await pairs.standing_pairs(turn.session, programme.id)
    pinned = [one for one in await _proposed(turn, programme) if one.pinned]
    taken = sum(str(one.mentor_id) == mentor_id for one in (*standing, *pinned))
    return taken >= capacity


@action("match.block", coordinator=True)
async def block(turn: Turn) -> Reply:
    """Never these two: match the rest again."""
    pair = await _proposed_pair(turn, turn.number)
    mentee = await member_of_pair(turn, pair.mentee_id)
    mentor = await member_of_pair(turn, pair.mentor_id)
    programme = await programme_of_argument(turn, pair.programme_id)
    await keep_apart(turn, mentee, mentor)
    await turn.session.flush()
    return (await _anew(turn, programme)).replacing()


# ---------------------------------------------------------------------------- the release


@action("match.approve", coordinator=True)
async def approve(turn: Turn) -> Reply:
    """Ask every leader on the list; each may see up to two further suggestions."""
    programme = await programmes.programme_by_id(
        turn.session, turn.workspace.id, (await _under_way(turn)).id, lock=True
    )
    if programme is None:
        raise Problem("problem-old-button")
    proposed = await _proposed(turn, programme)
    if not proposed:
        return await _what_became(turn, programme)
    found = await candidates_of(turn, programme)
    await suggest_further(turn, programme, proposed, found)
    await begin_round(turn, programme, proposed)
    await turn.note("match.approve", f"programme:{programme.id}")
    return _approved(turn, programme, len(proposed))


def _approved(turn: Turn, programme: Programme, count: int) -> Message:
    """How many are asked, and what it costs that nobody learns of a no."""
    price = turn.say("match-approved-round", days=round_days(programme))
    said = turn.say("match-approved", count=count)
    show = command_button(
        turn.say("match-show-pairs"), f"{turn.say.command('pairs')} {programme.name}"
    )
    return message(Paragraph(said), Note(price), Buttons((show,))).replacing()


async def _what_became(turn: Turn, programme: Programme) -> Message:
    """To a button of a list that is gone; a second click says what the first one said."""
    asked = await pairs.pairs_in(turn.session, programme.id, ASKED)
    moments = [pair.asked_at for pair in asked if pair.asked_at is not None]
    just_now = [at for at in moments if at == max(moments) and turn.now - at < SECOND_CLICK]
    if just_now:
        return _approved(turn, programme, len(just_now))
    return message(
        Paragraph(turn.say("match-approved-already", count=len(asked))),
        Buttons((match_button(turn),)),
    ).replacing()
