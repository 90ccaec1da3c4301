"""A line for each pair: how often the two met, what comes next, and whether they need somebody.

Nothing but operational facts. While somebody is asked, the leader alone is named: which mentor they
think about, and what either says, is nobody's business until the round is over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.insight.attention import thresholds
from handlers.insight.attention_list import BELOW, reasons, waiting_parts
from handlers.insight.pair_help import every_act, known_pair
from handlers.insight.what_was_done import what_was_done
from handlers.pairing.rematching import match_button
from handlers.people.lookup import meant_and_others, programme_of_argument
from handlers.people.pairs import known_name
from storage.pair_facts import Thresholds
from storage.pair_overview import (
    PairFilter,
    PairLine,
    count_listed,
    count_needing,
    needing_somebody,
    pair_line,
    pair_lines,
)
from storage.tables import Programme
from storage.types import ASKED, KNOWN_TO_BOTH, MATCHABLE, NOT_ARCHIVED, PairState

PAGE = 10
"""Pairs in one message."""
MANY = 5_000
"""Pairs of a programme beyond which those that need somebody are counted on their own page only."""


@command("pairs", coordinator=True)
async def pair_list(turn: Turn) -> Reply:
    """Every pair of one programme."""
    programme, others = await meant_and_others(turn, "pairs", NOT_ARCHIVED)
    return (await _page(turn, programme, PairFilter.ALL, 0)).with_parts(*others)


@action("pairs.page", coordinator=True)
async def page(turn: Turn) -> Reply:
    """Some of them, or the next ten in the place of these."""
    number, among, wanted, below = (*turn.argument.split(":"), "", "", "")[:4]
    if not (number.isdecimal() and wanted.isdecimal()) or among not in set(PairFilter):
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    shown = await _page(turn, programme, PairFilter(among), row_id(wanted))
    return shown if below == BELOW else shown.replacing()


async def _page(turn: Turn, programme: Programme, among: PairFilter, number: int) -> Message:
    bounds = thresholds(turn, programme)
    offset = PAGE * number if number < 1_000_000 else 0
    counts, shown = await _counts_and_lines(turn, programme, bounds, among, offset)
    heading = Heading(turn.say("pairs-heading", programme=programme.name))
    if not counts[PairFilter.ALL]:
        nothing = [Paragraph(turn.say("pairs-none"))]
        matching = [Buttons((match_button(turn),))] if programme.state in MATCHABLE else []
        return message(heading, nothing, matching)
    done = await what_was_done(turn, shown)
    lines = tuple(_line(turn, programme, one, done) for one in shown)
    is_first_that_need = among is PairFilter.NEEDS and number == 0
    return message(
        heading,
        Paragraph(turn.say(f"pairs-shown-{among}", count=counts[among] or 0)),
        [Bullets(lines)] if lines else [],
        _menu(turn, shown),
        await waiting_parts(turn, programme) if is_first_that_need else [],
        Buttons(_page_buttons(turn, programme, among, number, counts)),
        Note(turn.say("pairs-note")),
    )


async def _counts_and_lines(
    turn: Turn, programme: Programme, bounds: Thresholds, among: PairFilter, offset: int
) -> tuple[dict[PairFilter, int | None], Sequence[PairLine]]:
    """Of each filter; None where a look at every pair would take too long and was not asked for."""
    of_this = turn.session, programme.id, bounds
    listed = await count_listed(*of_this)
    needs = None
    if among is PairFilter.NEEDS:
        lines, needs = await needing_somebody(*of_this, PAGE, offset)
    else:
        lines = await pair_lines(*of_this, among, PAGE, offset)
        if listed[PairFilter.ALL] <= MANY:
            needs = await count_needing(*of_this)
    counts = {**listed, PairFilter.NEEDS: needs}
    return {one: counts[one] for one in PairFilter}, lines


def _menu(turn: Turn, shown: Sequence[PairLine]) -> list[Part]:
    options = tuple(
        Option(str(one.pair.id), _both(turn, one))
        for one in shown
        if one.pair.state in KNOWN_TO_BOTH
    )
    return [Menu("pairs.look", turn.say("pairs-look"), options)] if options else []


def _page_buttons(
    turn: Turn,
    programme: Programme,
    among: PairFilter,
    number: int,
    counts: Mapping[PairFilter, int | None],
) -> tuple[Button, ...]:
    buttons = []
    if number:
        buttons.append(_to(turn, programme, "match-back", among, number - 1))
    if (number + 1) * PAGE < (counts[among] or 0):
        buttons.append(_to(turn, programme, "match-more", among, number + 1))
    for other, count in counts.items():
        if other is not among:
            key = f"pairs-filter-{other}" if count is not None else "pairs-filter-uncounted"
            buttons.append(_to_others(turn, programme, key, other, count or 0))
    return tuple(buttons)


def _to(turn: Turn, programme: Programme, key: str, among: PairFilter, number: int) -> Button:
    return Button(turn.say(key), "pairs.page", f"{programme.id}:{among}:{number}")


def _to_others(turn: Turn, programme: Programme, key: str, among: PairFilter, count: int) -> Button:
    """Another question, so that its answer stands below."""
    argument = f"{programme.id}:{among}:0:{BELOW}"
    return Button(turn.say(key, count=count), "pairs.page", argument)


# ---------------------------------------------------------------------------- a line


def _line(turn: Turn, programme: Programme, one: PairLine, done: Mapping[int, str]) -> Text:
    mentee = known_name(turn, one.mentee)
    if one.pair.state in ASKED:
        until = turn.say.day(one.pair.expires_at or turn.now)
        return turn.say("pairs-asked-line", mentee=mentee, day=until)
    told = [*_meetings(turn, programme, one), *_ahead(turn, programme, one)]
    if one.flags:
        told.append(turn.say("pairs-needs", reasons=reasons(turn, one)))
    if one.pair.id in done:
        told.append(Text.of(done[one.pair.id]))
    mentor = known_name(turn, one.mentor)
    facts = "; ".join(str(part) for part in told)
    return turn.say("pairs-line", mentee=mentee, mentor=mentor, facts=facts)


def _meetings(turn: Turn, programme: Programme, one: PairLine) -> list[Text]:
    if one.pair.introduced_at is None:
        return [turn.say("pairs-not-introduced")]
    told = [turn.say("pairs-met", held=one.held, sessions=programme.sessions)]
    if one.met_at is not None:
        told.append(turn.say("pairs-last", day=turn.say.day(one.met_at)))
    return told


def _ahead(turn: Turn, programme: Programme, one: PairLine) -> list[Text]:
    """The next session, or that there is none; of a pair that is over, since when."""
    if one.pair.state is PairState.ENDED:
        return [turn.say("pairs-over", day=turn.say.day(one.pair.ended_at or turn.now))]
    if one.next_at is not None:
        return [turn.say("pairs-next", moment=turn.say.moment(one.next_at))]
    return [turn.say("pairs-no-session")] if programme.state in MATCHABLE else []


def _both(turn: Turn, one: PairLine) -> Text:
    names = {"mentee": known_name(turn, one.mentee), "mentor": known_name(turn, one.mentor)}
    return turn.say("pairs-both", **names)


# ---------------------------------------------------------------------------- one pair


@action("pairs.look", coordinator=True)
async def look(turn: Turn) -> Reply:
    """One pair, and what can be done for it."""
    pair = await known_pair(turn)
    programme = await programme_of_argument(turn, pair.programme_id)
    one = await pair_line(turn.session, pair, thresholds(turn, programme))
    if one is None:
        raise Problem("problem-old-button")
    told = [*_meetings(turn, programme, one), *_ahead(turn, programme, one)]
    rows = [
        Fact(turn.say("pairs-sessions"), Text.of("; ".join(str(part) for part in told))),
        Fact(turn.say("pairs-since"), Text.of(turn.say.day(pair.accepted_at or pair.created_at))),
    ]
    if one.flags:
        done = (await what_was_done(turn, [one])).get(pair.id, "")
        why = "; ".join(part for part in (reasons(turn, one), done) if part)
        rows.append(Fact(turn.say("pairs-attention"), Text.of(why)))
    return message(
        Heading(_both(turn, one)),
        Facts(tuple(rows)),
        Buttons(_acts(turn, programme, one)),
    )


def _acts(turn: Turn, programme: Programme, one: PairLine) -> tuple[Button, ...]:
    back = _to(turn, programme, "pairs-to-list", PairFilter.ALL, 0)
    return (back, *(every_act(turn, one) if one.pair.state is PairState.RUNNING else ()))
