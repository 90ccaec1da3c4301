"""A coordinator matches a programme: the list of proposed pairs, and who has none and why.

Nobody is asked before the release. Pinned pairs stay when the rest is matched anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

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
from handlers.conversation.lengths import LONGEST_ASKED, composed, fitting
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn
from handlers.pairing import making, running, waiting
from handlers.pairing.approved import being_asked
from handlers.pairing.candidates import weights_of
from handlers.pairing.why import why_in_short
from handlers.pairing.without_pair import left_button, line_without_pair
from handlers.people.lookup import (
    matchable_programmes,
    programme_meant,
    programme_of_argument,
    which_programme,
)
from storage import people, proposed
from storage.tables import ListedPair, Member, Programme
from storage.types import MATCHABLE
from storage.without_pair import without_pair

PAGE, STRAGGLERS = 4, 1
"""Pairs in one message, and how many more it may have if they are the last."""
UNMATCHED_SHOWN, FEWEST_UNMATCHED = 12, 3
"""People in one message at most, and however long the rest of it is."""


@command("match", coordinator=True)
async def match(turn: Turn) -> Reply:
    """The list of proposed pairs; made now if there is none. Of several, it asks which is meant."""
    found = [await programme_meant(turn)] if turn.words else await matchable_programmes(turn)
    if len(found) > 1:
        return which_programme(turn, "match", found)
    programme = found[0]
    if programme.state not in MATCHABLE:
        raise Problem("match-not-open", programme=programme.name, state=programme.state)
    if await proposed.count(turn.session, programme.id):
        return await review(turn, programme)
    return await anew(turn, programme)


async def anew(turn: Turn, programme: Programme, *, afresh: bool = False) -> Message:
    """Match whoever is free anew and show the list; what is pinned stays on it.

    A large programme takes a while: then the list comes later, and a message tells how far it is.
    What is being computed already goes on, but for `afresh`: then it has become wrong.
    """
    later = await making.make(turn, programme, afresh=afresh)
    return later or await review(turn, programme)


@action("match.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """End a matching that is under way, here or on another replica."""
    programme = await programme_of_argument(turn)
    elsewhere = await waiting.is_remembered(turn, programme)
    await waiting.forget(turn, programme)
    here = running.stop(turn.key, programme.id)
    key = "match-stopped" if here or elsewhere else "match-stopped-already"
    return message(Paragraph(turn.say(key, programme=programme.name)))


# ---------------------------------------------------------------------------- the list


async def review(turn: Turn, programme: Programme, page: int = 0) -> Message:
    """One page of the list, and the first of those who are not on it."""
    if programme.approved_at is not None:
        return await being_asked(turn, programme, turn.say)
    count = await proposed.count(turn.session, programme.id)
    await waiting.forget(turn, programme, waiting.MATCHING)
    if not count:
        nothing = Paragraph(turn.say("match-nothing", programme=programme.name))
        alone = await _unmatched(turn, programme, LONGEST_ASKED)
        helps = [Buttons((left_button(turn.say, programme),))] if alone else []
        return message(nothing, alone, helps)
    page = min(page, (count - 1) // PAGE)
    first = page * PAGE
    most = PAGE + STRAGGLERS if count - first <= PAGE + STRAGGLERS else PAGE
    shown = await proposed.some(turn.session, programme.id, first, most)
    named = await _named(turn, shown)
    pairs_shown: list[Part] = [
        Heading(turn.say("match-heading", programme=programme.name, count=count)),
        Bullets(tuple(_line(turn, pair, named) for pair in shown)),
        *_pages(turn, programme, page, first + len(shown), count),
    ]
    notes: list[Part] = [
        Note(await _how_it_was_made(turn, programme)),
        Note(turn.say("match-points", **_points(programme))),
    ]
    room = LONGEST_ASKED - composed([*pairs_shown, *notes])
    return message(
        pairs_shown,
        Menu(
            "match.look",
            turn.say("match-look"),
            tuple(Option(str(pair.id), _short(turn, pair, named)) for pair in shown),
        ),
        Buttons(_review_buttons(turn, programme, count)),
        await _unmatched(turn, programme, room),
        notes,
    )


async def _how_it_was_made(turn: Turn, programme: Programme) -> Text:
    """The best there is; with what the coordinator has set, the best beside that."""
    pinned = await proposed.count_pinned(turn.session, programme.id)
    return turn.say("match-note-pinned", count=pinned) if pinned else turn.say("match-note")


def _points(programme: Programme) -> dict[str, int]:
    """The most that a pair can have, and what for."""
    weights = weights_of(programme)
    return {"most": weights.most, **{f.name: getattr(weights, f.name) for f in fields(weights)}}


async def _named(turn: Turn, shown: Sequence[ListedPair]) -> dict[int, Member]:
    ids = {member_id for pair in shown for member_id in (pair.mentor_id, pair.mentee_id)}
    return await people.members_by_id(turn.session, turn.workspace.id, ids)


def _line(turn: Turn, pair: ListedPair, named: dict[int, Member]) -> Text:
    return turn.say(
        "match-pinned-line" if pair.pinned else "match-line",
        mentee=named[pair.mentee_id].name,
        mentor=named[pair.mentor_id].name,
        score=pair.score,
        reasons=why_in_short(turn.say, pair),
    )


def _short(turn: Turn, pair: ListedPair, named: dict[int, Member]) -> Text:
    mentee, mentor = named[pair.mentee_id], named[pair.mentor_id]
    return turn.say("match-short", mentee=mentee.name, mentor=mentor.name)


def _pages(turn: Turn, programme: Programme, page: int, last: int, count: int) -> list[Part]:
    """Which of all pairs these are, and the way to the others; nothing if all are shown."""
    say, key, left = turn.say, programme.id, count - last
    buttons = []
    if page:
        buttons.append(Button(say("match-before"), "match.page", f"{key}:{page - 1}"))
    if left:
        following = left if left <= PAGE + STRAGGLERS else PAGE
        label = say("match-next", count=following)
        buttons.append(Button(label, "match.page", f"{key}:{page + 1}"))
    if not buttons:
        return []
    shown = say("match-shown", first=page * PAGE + 1, last=last, count=count)
    return [Note(shown), Buttons(tuple(buttons))]


def _review_buttons(turn: Turn, programme: Programme, count: int) -> tuple[Button, ...]:
    say, key = turn.say, str(programme.id)
    sure = Confirm(
        say("match-approve-title"),
        say("match-approve-question", count=count),
        say("match-approve", count=count),
        say("match-not-now"),
    )
    buttons = [Button(say("match-approve", count=count), "match.approve", key, Style.PRIMARY, sure)]
    buttons.append(Button(say("match-again"), "match.again", key))
    buttons.append(Button(say("match-whatif"), "match.whatif", key))
    buttons.append(Button(say("match-discard"), "match.discard", key))
    return tuple(buttons)


async def _unmatched(turn: Turn, programme: Programme, room: int) -> list[Part]:
    """Who takes part, is in no pair and not on the list, with the reason: as many as have room.

    `room` is in characters.
    """
    found = await without_pair(turn.session, programme.id, UNMATCHED_SHOWN)
    count = found.unlisted
    if not count:
        return []
    lines = [line_without_pair(turn.say, one, count) for one in found.others]
    head = Paragraph(turn.say("match-unmatched", count=count))
    more = Note(turn.say("match-unmatched-more", count=count))
    shown = fitting(lines, room - composed([head, more]), FEWEST_UNMATCHED)
    if len(shown) == count - 1:
        shown = lines
    parts: list[Part] = [head, Bullets(tuple(shown))]
    if count > len(shown):
        parts.append(Note(turn.say("match-unmatched-more", count=count - len(shown))))
    return parts


@action("match.page", coordinator=True)
async def page(turn: Turn) -> Reply:
    """Another page of the list."""
    programme_id, wanted = turn.numbers
    programme = await programme_of_argument(turn, programme_id)
    return (await review(turn, programme, wanted)).replacing()


@action("match.again", coordinator=True)
async def again(turn: Turn) -> Reply:
    """Match anew, around what is pinned."""
    return (await anew(turn, await under_way(turn))).replacing()


async def under_way(turn: Turn) -> Programme:
    """The programme of a button; raises Problem unless its people are matched."""
    programme = await programme_of_argument(turn)
    if programme.state not in MATCHABLE:
        raise Problem("match-not-open", programme=programme.name, state=programme.state)
    return programme
