"""The questions of which figures are made: their scales, and into which cells they are divided."""

from __future__ import annotations

from handlers.contents import CATEGORIES, GIVE_BACK
from handlers.gate.figures import RELATIONSHIP, USEFULNESS, WOULD_AGAIN, change
from storage.types import Role

COMPETENCE = change("competence", tuple(one for one in CATEGORIES if one != GIVE_BACK))
"""By category of topic; a person's value is the mean of their changes in it."""
LEADERSHIP = change("leadership", tuple(Role))
"""By role, because each is asked something else."""
ATTITUDE = change("attitude")

THANKS = "thanks"
"""Of all couples that met those in which somebody thanked: a share, as partners see it too."""

DOORS = "doors"
"""Of all couples that met those in which the leader opened a door: told as thanks are."""

COMPASS = "compass"
"""What mentors need most to do good work, of the eight needs of the compass: their shares."""

SIGNALS = "trends"
"""Of all who noted something the share that did so on each topic."""

MEASURED = (USEFULNESS, RELATIONSHIP, COMPETENCE, LEADERSHIP, ATTITUDE, WOULD_AGAIN)
"""In the order in which they are asked."""


def category_of(topic: str) -> str:
    """The category of a topic's key, as cells are named."""
    return topic[:1]
