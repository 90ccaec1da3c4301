"""Who needs a coordinator: pairs by their dates, and people with whom the bot gets no further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Menu,
    Note,
    Option,
    Paragraph,
    Part,
    Text,
)
from handlers.conversation.turn import Turn
from handlers.coordination.programme_over import over_parts
from handlers.enrolment.waiting_help import waiting_help
from handlers.insight.attention import thresholds
from handlers.insight.pair_help import aid_buttons
from handlers.insight.what_was_done import what_was_done
from handlers.pairing.without_pair import left_button, line_without_pair, who_waits
from storage import status as facts
from storage.pair_overview import PairFilter, PairLine, count_needing, needing_somebody
from storage.tables import Programme
from storage.types import AT_ITS_END
from storage.without_pair import PeopleWithoutPair, without_pair

SHOWN = 10
"""Lines of each list in one message; the most urgent come first."""
BELOW = "below"
"""Ends the argument of a button that does not stand in the list of pairs itself."""
WITH_BUTTONS = 3
"""Pairs that have their buttons right below them."""


@dataclass(frozen=True, slots=True)
class Attention:
    """Everything in a programme that needs somebody."""

    count: int
    """Of pairs; `pairs` are the most urgent of them."""
    pairs: Sequence[PairLine]
    without_pair: PeopleWithoutPair
    unreachable: facts.SomePeople
    left_alone: facts.SomePeople
    """Who left before they ever had a pair."""
    done: Mapping[int, str] = field(default_factory=dict)
    """By pair, what coordinators have done for it lately."""

    def waits_urgently(self) -> bool:
        """Whether somebody should not be left without an answer for weeks."""
        return any(one.urgent for one in self.pairs) or self.without_pair.unlisted > 0


NOBODY = Attention(
    0, (), PeopleWithoutPair(0, 0, 0, ()), facts.SomePeople(0, ()), facts.SomePeople(0, ())
)
"""Of a programme that nobody has joined yet."""


async def attention_of(turn: Turn, programme: Programme, most: int = SHOWN) -> Attention:
    """Of the pairs that need somebody the first, and people."""
    bounds = thresholds(turn, programme)
    shown, count = await needing_somebody(turn.session, programme.id, bounds, most)
    alone = await without_pair(turn.session, programme.id, most)
    apart = await facts.people_apart(turn.session, programme.id, SHOWN)
    done = await what_was_done(turn, shown[:SHOWN])
    return Attention(count, shown, alone, apart.unreachable, apart.left_alone, done)


async def needing_attention(turn: Turn, programme: Programme) -> int:
    """How many pairs are on the list."""
    return await count_needing(turn.session, programme.id, thresholds(turn, programme))


async def attention_parts(
    turn: Turn,
    programme: Programme,
    found: Attention,
    all_well: Sequence[Part] = (),
    most: int = SHOWN,
    *,
    in_short: bool = False,
) -> list[Part]:
    """All of it, with at most so many pairs and people without one.

    `all_well` stands in place of an empty list of pairs. `in_short`: what helps those who wait is
    one press away, since it takes a look at everybody who is free.
    """
    over = await over_parts(turn, programme)
    return [
        *over,
        *(_pair_parts(turn, programme, found, most) or ([] if over else all_well)),
        *await _people_parts(turn, programme, found, most, in_short=in_short),
    ]


async def waiting_parts(turn: Turn, programme: Programme) -> list[Part]:
    """Who has no pair, since when, and what helps; empty if there is nobody."""
    found = await without_pair(turn.session, programme.id, SHOWN)
    return await _without_pair(turn, programme, found)


async def people_left(turn: Turn, programme: Programme) -> list[Part]:
    """Who has no pair, cannot be reached, or gave up; empty if there is nobody."""
    alone = await without_pair(turn.session, programme.id, SHOWN)
    apart = await facts.people_apart(turn.session, programme.id, SHOWN)
    found = replace(
        NOBODY, without_pair=alone, unreachable=apart.unreachable, left_alone=apart.left_alone
    )
    return [*await _people_parts(turn, programme, found), *left_alone_parts(turn, found)]


def left_alone_parts(turn: Turn, found: Attention) -> list[Part]:
    """Who gave up before there was a pair for them."""
    return _named(turn, "status-left-alone", found.left_alone)


# ---------------------------------------------------------------------------- pairs


def _pair_parts(turn: Turn, programme: Programme, found: Attention, most: int) -> list[Part]:
    """The most urgent with their buttons, the others as a list that opens each of them."""
    if not found.count:
        return []
    first, others = found.pairs[:WITH_BUTTONS], found.pairs[WITH_BUTTONS:most]
    parts: list[Part] = [Heading(turn.say("status-attention", count=found.count))]
    for one in first:
        parts += [Paragraph(_line(turn, found, one)), aid_buttons(turn, one)]
    if others:
        options = tuple(Option(str(one.pair.id), _both(turn, one)) for one in others)
        parts.append(Bullets(tuple(_line(turn, found, one) for one in others)))
        parts.append(Menu("pairs.look", turn.say("pairs-look"), options))
    if found.count > len(first) + len(others):
        parts.append(Buttons((_all_of_them(turn, programme, found.count),)))
    return parts


def _all_of_them(turn: Turn, programme: Programme, count: int) -> Button:
    return Button(
        turn.say("status-all-needing", count=count), "pairs.page", needing_page(programme)
    )


def needing_page(programme: Programme) -> str:
    """What opens the list of those that need somebody, below what is read."""
    return f"{programme.id}:{PairFilter.NEEDS}:0:{BELOW}"


def reasons(turn: Turn, one: PairLine) -> str:
    """Why a pair needs somebody; empty if it does not."""
    return reasons_in_words(turn.say, one.flags, (turn.now - one.since).days)


def reasons_in_words(say: Say, flags: Sequence[str], days: int) -> str:
    """The reasons of that name, after so many days of silence."""
    return say.listed([str(say(f"status-flag-{flag}", days=days)) for flag in flags])


def _line(turn: Turn, found: Attention, one: PairLine) -> Text:
    told = [reasons(turn, one), found.done.get(one.pair.id, "")]
    return turn.say(
        "status-urgent-line" if one.urgent else "status-attention-line",
        mentee=one.mentee.name,
        mentor=one.mentor.name,
        reasons="; ".join(part for part in told if part),
    )


def _both(turn: Turn, one: PairLine) -> Text:
    return turn.say("pairs-both", mentee=one.mentee.name, mentor=one.mentor.name)


# ---------------------------------------------------------------------------- people


async def _people_parts(
    turn: Turn,
    programme: Programme,
    found: Attention,
    most: int = SHOWN,
    *,
    in_short: bool = False,
) -> list[Part]:
    return [
        *await _without_pair(turn, programme, found.without_pair, most, in_short=in_short),
        *_named(turn, "status-unreachable", found.unreachable),
    ]


async def _without_pair(
    turn: Turn,
    programme: Programme,
    found: PeopleWithoutPair,
    most: int = SHOWN,
    *,
    in_short: bool = False,
) -> list[Part]:
    """How many they are, what helps, and each with the reason.

    Many of whom nothing is known are not named.
    """
    if not found.count:
        return []
    counts = {"count": found.count, "listed": found.listed}
    said: list[Part] = [Paragraph(turn.say("status-no-pair", **counts))]
    if not in_short and found.others and programme.state not in AT_ITS_END:
        said += await waiting_help(turn, programme, found)
    others = found.others[:most]
    is_known = any(one.asked_until or one.enrolment.unmatched for one in others)
    if others and (is_known or found.unlisted <= SHOWN):
        lines = [line_without_pair(turn.say, one, found.unlisted) for one in others]
        said.append(Bullets(tuple(lines)))
        if found.unlisted > len(lines):
            more = found.unlisted - len(lines)
            said.append(Note(turn.say("match-unmatched-more", count=more)))
    return [*said, *_their_wait(turn, programme, found, in_short=in_short)]


def _their_wait(
    turn: Turn, programme: Programme, found: PeopleWithoutPair, *, in_short: bool
) -> list[Part]:
    """Since when, of which side, and what helps later once nobody is matched any more."""
    if not found.others:
        return []
    if programme.state in AT_ITS_END:
        return [Note(turn.say("waiting-next-time", count=found.unlisted))]
    sides: list[Part] = [Paragraph(who_waits(turn.say, found))]
    if in_short:
        sides.append(Buttons((left_button(turn.say, programme),)))
    if found.unlisted > len(found.others):
        return sides
    day = turn.say.day(min(one.since for one in found.others))
    return [Note(turn.say("status-waiting-since", count=found.unlisted, day=day)), *sides]


def _named(turn: Turn, key: str, some: facts.SomePeople) -> list[Part]:
    if not some.count:
        return []
    names = turn.say.listed([name for name, _since in some.named])
    more = some.count - len(some.named)
    return [Paragraph(turn.say(key, names=names, more=more, count=some.count))]
