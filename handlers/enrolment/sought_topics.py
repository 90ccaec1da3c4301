"""Whoever joins reads whether their topics are sought: as far as the gate lets anybody know.

Nobody is told of a topic that few or none look for, only which ones many do (docs/gate.md).
"""

from __future__ import annotations

from collections.abc import Collection

from handlers.contents import is_given_back
from handlers.conversation.chat import Note, Paragraph, Part
from handlers.conversation.turn import Turn
from handlers.gate.shares import fewest_people_of_share
from handlers.gate.wishes import OFFERS, WISHES
from storage import figures
from storage.tables import Programme
from storage.types import Role

ENOUGH = 3
"""Topics, from which on nobody is asked for more."""
NAMED = 4
"""Topics that many look for, in one sentence."""
SOUGHT = {Role.MENTOR: WISHES, Role.MENTEE: OFFERS}
"""What the other side says, by one's own role."""


async def sought_note(turn: Turn, programme: Programme, role: Role) -> list[Part]:
    """For the form: what many look for; nothing before the gate has told."""
    sought = await _sought(turn, programme, role)
    if not sought:
        return []
    return [Note(turn.say(f"sought-many-{role}", topics=_named(turn, sought)))]


async def sought_parts(
    turn: Turn, programme: Programme, role: Role, chosen: Collection[str]
) -> list[Part]:
    """For who has chosen topics: that they are sought, or what helps to find a pair."""
    main = [key for key in chosen if not is_given_back(key)]
    sought = await _sought(turn, programme, role)
    if both := [key for key in sought if key in main]:
        return [Paragraph(turn.say(f"sought-yours-{role}", topics=_named(turn, both)))]
    if sought:
        return [Paragraph(turn.say(f"sought-others-{role}", topics=_named(turn, sought)))]
    if len(main) >= ENOUGH:
        return []
    k = fewest_people_of_share(programme.k)
    return [Paragraph(turn.say(f"sought-unknown-{role}", count=len(main), k=k))]


async def _sought(turn: Turn, programme: Programme, role: Role) -> list[str]:
    """The topics that the gate names, those that most look for first."""
    batch = await figures.largest_batch(turn.session, programme.id, SOUGHT[role])
    named = [one for one in batch if one.cell and one.cell in programme.topics]
    return [one.cell for one in sorted(named, key=lambda one: (-one.number, one.cell))]


def _named(turn: Turn, topics: Collection[str]) -> str:
    return "; ".join(str(turn.say(f"topic-{key}.short")) for key in list(topics)[:NAMED])
