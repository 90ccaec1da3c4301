"""What the two of a pair would like when their programme is over, and what comes of it.

Going on and the other way round concern both: nobody hears of it until both have said so, so that
silence tells nothing. Who would take part again, coordinators see by name, and the button says so.
"""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, prompt
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.pairing.no_pair_yet import WAITED
from handlers.people.invitation_text import joining_buttons
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import known_name, own_pair, partner_in, role_in
from storage import next_wishes, pairs, programmes
from storage.tables import Enrolment, NextWish, Pair, Programme
from storage.types import (
    AT_ITS_END,
    JOINABLE,
    OF_THE_TWO,
    ClosingWish,
    PairState,
    ProgrammeState,
)

KIND = "closing_both"
"""Of the prompt by which whoever said it first hears that their partner says so too."""
NAMED = 30
"""People, and couples, whom a coordinator is shown of each wish."""


def next_parts(turn: Turn, pair: Pair, name: str) -> list[Part]:
    """The three choices, for the message at the close."""
    labels = {wish: _label(turn, pair, wish, name) for wish in ClosingWish}
    buttons = tuple(
        Button(label, "closing.next", f"{pair.id}:{wish}") for wish, label in labels.items()
    )
    said = turn.say(
        "closing-next",
        name=name,
        on=str(labels[ClosingWish.GO_ON]),
        turned=str(labels[ClosingWish.RETURN]),
        again=str(labels[ClosingWish.AGAIN]),
    )
    return [Paragraph(said), Buttons(buttons)]


def _label(turn: Turn, pair: Pair, wish: ClosingWish, name: str) -> Text:
    return turn.say(f"closing-next-{_key(turn, pair, wish)}", name=name)


def _key(turn: Turn, pair: Pair, wish: ClosingWish) -> str:
    """Of its words: the other way round is something else for each of the two."""
    told = wish.value.replace("_", "-")
    return f"{told}-{role_in(pair, turn.member)}" if wish is ClosingWish.RETURN else told


async def _meant(turn: Turn) -> tuple[Pair, ClosingWish]:
    number, _, wish = turn.argument.partition(":")
    if not number.isdecimal() or wish not in tuple(ClosingWish):
        raise Problem("problem-old-button")
    pair = await own_pair(turn, row_id(number), running=False)
    programme = await programme_of_argument(turn, pair.programme_id)
    if programme.state is not ProgrammeState.CLOSING or pair.state is not PairState.RUNNING:
        raise Problem("closing-is-over")
    return pair, ClosingWish(wish)


@action("closing.next")
async def choose(turn: Turn) -> Reply:
    """Note a wish; of what concerns both, both hear once both have said so."""
    if turn.argument.endswith(f":{WAITED}"):
        return await _once_more(turn)
    pair, wish = await _meant(turn)
    await next_wishes.keep(
        turn.session,
        NextWish(
            workspace_id=turn.workspace.id,
            pair_id=pair.id,
            member_id=turn.member.id,
            wish=wish,
            created_at=turn.now,
        ),
    )
    partner = await partner_in(turn, pair)
    if wish in OF_THE_TWO and await next_wishes.by_both(turn.session, pair, wish):
        number = OF_THE_TWO.index(wish)
        await plan_prompt(
            turn, KIND, partner, pair.id, programme_id=pair.programme_id, number=number
        )
        return message(*_both(turn, pair, wish, partner.name))
    said = f"closing-next-{_key(turn, pair, wish)}-kept"
    return await _noted(turn, said, known_name(turn, partner), again=wish is ClosingWish.AGAIN)


async def _once_more(turn: Turn) -> Reply:
    """The same wish of somebody who waited to the end: there is no partner to hear of it."""
    own = await _who_waited(turn)
    own.once_more_at = own.once_more_at or turn.now
    return await _noted(turn, "closing-next-again-kept", "", again=True)


async def _who_waited(turn: Turn) -> Enrolment:
    number = turn.argument.partition(":")[0]
    found = row_id(number) if number.isdecimal() else 0
    own = await programmes.enrolment_by_id(turn.session, turn.workspace.id, found)
    if own is None or own.member_id != turn.member.id:
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, own.programme_id)
    if programme.state is not ProgrammeState.CLOSING:
        raise Problem("closing-is-over")
    return own


async def _noted(turn: Turn, key: str, name: str, *, again: bool) -> Message:
    """What is kept, what is open already, and the way to take it back."""
    back = Button(turn.say("closing-next-take-back"), "closing.take_back", turn.argument)
    joinable = await _joinable(turn) if again else []
    return message(Paragraph(turn.say(key, name=name)), joinable, Buttons((back,)))


async def _joinable(turn: Turn) -> list[Part]:
    """A programme that is open already is no later one."""
    for one in await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE):
        if await programmes.enrolment_of(turn.session, one.id, turn.member.id) is None:
            buttons = Buttons(tuple(joining_buttons(turn.say, one)))
            return [Paragraph(turn.say("home-join", programme=one.name)), buttons]
    return []


def _both(turn: Turn, pair: Pair, wish: ClosingWish, name: str) -> list[Part]:
    return [Paragraph(turn.say(f"closing-next-{_key(turn, pair, wish)}-both", name=name))]


@action("closing.take_back")
async def take_back(turn: Turn) -> Reply:
    """Forget it, unless both know of it."""
    if turn.argument.endswith(f":{WAITED}"):
        (await _who_waited(turn)).once_more_at = None
        return message(Paragraph(turn.say("closing-next-taken-back"))).replacing()
    pair, wish = await _meant(turn)
    if wish in OF_THE_TWO and await next_wishes.by_both(turn.session, pair, wish):
        raise Problem("closing-next-too-late")
    await next_wishes.take_back(turn.session, pair.id, turn.member.id, wish)
    return message(Paragraph(turn.say("closing-next-taken-back"))).replacing()


@prompt(KIND)
async def both_wish_it(turn: Turn) -> Message | None:
    """That the partner says so too; nothing if one of the two has had everything deleted."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or turn.prompt is None:
        return None
    wish = OF_THE_TWO[turn.prompt.number]
    if not await next_wishes.by_both(turn.session, pair, wish):
        return None
    partner = await partner_in(turn, pair)
    return message(*_both(turn, pair, wish, partner.name))


# ---------------------------------------------------------------------------- for coordinators


def wishes_button(turn: Turn, programme: Programme) -> tuple[Button, ...]:
    """The way to what people would like, once they are asked."""
    if programme.state not in AT_ITS_END or programme.erased_at is not None:
        return ()
    return (Button(turn.say("wishes-button"), "programme.wishes", str(programme.id)),)


@action("programme.wishes", coordinator=True)
async def wishes(turn: Turn) -> Reply:
    """Who would take part again, and which couples both wish to go on or to turn it round."""
    programme = await programme_of_argument(turn)
    if programme.state not in AT_ITS_END:
        raise Problem("closing-is-over")
    number = programme.id
    count = await next_wishes.count_again(turn.session, number)
    names = await next_wishes.who_again(turn.session, number, NAMED)
    parts = _listed(turn, ClosingWish.AGAIN, count, [Text.of(name) for name in names])
    for wish in OF_THE_TWO:
        count = await next_wishes.count_couples(turn.session, number, wish)
        both = await next_wishes.couples(turn.session, number, wish, NAMED, of=count)
        lines = [turn.say("pairs-both", mentee=mentee, mentor=mentor) for mentee, mentor in both]
        parts += _listed(turn, wish, count, lines)
    return message(
        Heading(turn.say("wishes-heading", programme=programme.name)),
        parts,
        Note(turn.say("wishes-note")),
    )


def _listed(turn: Turn, wish: ClosingWish, count: int, lines: list[Text]) -> list[Part]:
    said = Paragraph(turn.say(f"wishes-{wish.value.replace('_', '-')}", count=count))
    further = count - len(lines)
    more = [turn.say("wishes-further", count=further)] if further else []
    return [said, *([Bullets((*lines, *more))] if lines else [])]
