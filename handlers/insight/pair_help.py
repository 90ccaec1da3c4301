"""What a coordinator can do for one pair, each a button: times for both, a word to both, an end.

None of them says to the coordinator what either of the two does about it.
"""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Paragraph, Reply, message
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn
from handlers.coordination.announcing import write_button
from handlers.coordination.nudging import remind_pair
from handlers.insight.attention import SEEN_TO
from handlers.pairing.by_hand import end_button
from handlers.sessions.slots import offer_to_both
from storage import pairs
from storage.pair_overview import PairLine
from storage.tables import Pair
from storage.types import KNOWN_TO_BOTH, PairState


async def known_pair(turn: Turn, *, lock: bool = False) -> Pair:
    """A pair of which both know; of any other nobody may be told anything."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number, lock=lock)
    if pair is None or pair.state not in KNOWN_TO_BOTH:
        raise Problem("problem-old-button")
    return pair


def seen_to_button(turn: Turn, one: PairLine) -> Button:
    """The coordinator has talked to them: they leave the list for a while."""
    if one.pair.help_asked_at is not None:
        said = turn.say("status-helped", name=one.mentee.name)
        return Button(said, "support.done", str(one.pair.id))
    return Button(turn.say("pairs-seen-to"), "pairs.seen_to", str(one.pair.id))


def first_aid(turn: Turn, one: PairLine) -> list[Button]:
    """What helps a pair that needs somebody: dates only where there is none."""
    aid = [write_button(turn, one.pair), seen_to_button(turn, one)]
    if one.next_at is None:
        aid.insert(0, Button(turn.say("pairs-times"), "pairs.times", str(one.pair.id)))
    return [*aid, end_button(turn, one.pair, one.mentor, one.mentee)]


def every_act(turn: Turn, one: PairLine) -> list[Button]:
    """All that can be done for a pair that runs."""
    remind = Button(turn.say("pairs-remind"), "pairs.remind", str(one.pair.id))
    return [*first_aid(turn, one)[:-1], remind, first_aid(turn, one)[-1]]


@action("pairs.times", coordinator=True)
async def times(turn: Turn) -> Reply:
    """Both are sent three times that suit both."""
    pair = await _running(turn)
    await offer_to_both(turn, pair)
    await turn.note("pairs.times", f"pair:{pair.id}")
    return message(Paragraph(turn.say("pairs-times-sent")))


@action("pairs.seen_to", coordinator=True)
async def seen_to(turn: Turn) -> Reply:
    """They are on nobody's list for two weeks, unless they ask for help."""
    pair = await _running(turn, lock=True)
    pair.seen_to_at = turn.now
    await turn.note("pairs.seen_to", f"pair:{pair.id}")
    day = turn.say.day(turn.now + SEEN_TO)
    return message(Paragraph(turn.say("pairs-seen-to-noted", day=day)))


@action("pairs.remind", coordinator=True)
async def remind(turn: Turn) -> Reply:
    """Whoever of the two has not answered is reminded; nobody is told who that is, or if any."""
    pair = await known_pair(turn)
    await remind_pair(turn, pair)
    await turn.note("nudge", f"pair:{pair.id}")
    return message(Paragraph(turn.say("pairs-reminded")))


async def _running(turn: Turn, *, lock: bool = False) -> Pair:
    pair = await known_pair(turn, lock=lock)
    if pair.state is not PairState.RUNNING:
        raise Problem("problem-old-button")
    return pair


def aid_buttons(turn: Turn, one: PairLine) -> Buttons:
    """Below the line that names a pair."""
    return Buttons(tuple(first_aid(turn, one)))
