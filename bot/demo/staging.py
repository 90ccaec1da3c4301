"""How the company plays: in which words, in which rhythm, and who behaves how.

People take turns: most are diligent, and somebody is each of what people are in companies.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A programme's cadence and length, both in weeks."""

    cadence: int
    weeks: int


RHYTHMS = {4: Rhythm(1, 12), 6: Rhythm(4, 23), 12: Rhythm(2, 26)}
"""By the number of sessions: weekly, monthly, fortnightly.

Six monthly sessions leave room in half a year for the close and the last figures after it.
"""
LENGTHS = (30, 60, 90)
"""Minutes of a session."""


@dataclass(frozen=True, slots=True)
class Staging:
    """What may be told to the play. Without a language everybody has their own.

    `company` is what the company speaks with those who have none; the settings say it otherwise.
    """

    language: str = ""
    company: str = ""
    formal: bool | None = None
    """Whether German says Sie; the settings say it otherwise."""
    sessions: int = 6
    minutes: int = 60

    @property
    def rhythm(self) -> Rhythm:
        """Cadence and length; raises KeyError for a number of sessions that is not played."""
        return RHYTHMS[self.sessions]


MIXED = Staging()
"""Everybody in their own language, the usual programme."""


STORY_IN = 3
"""The week of the play in which one pair tells its story, which both then sign."""


class Mood(StrEnum):
    """How somebody behaves."""

    DILIGENT = "diligent"
    SILENT = "silent"
    """Answers nothing once the pair stands."""
    BUSY = "busy"
    """Has not met yet, as a rule."""
    CANCELLING = "cancelling"
    PAUSING = "pausing"
    LEAVING = "leaving"
    UNREACHABLE = "unreachable"
    """Blocks the bot for some weeks."""


MOODS = {
    "regula": Mood.SILENT,
    "emre": Mood.SILENT,
    "klaus": Mood.BUSY,
    "joern": Mood.CANCELLING,
    "aylin": Mood.PAUSING,
    "hanna": Mood.LEAVING,
    "marcus": Mood.UNREACHABLE,
}
"""By id; everybody else is diligent."""

COMPASS_IN = 4
"""The week in which one in two of those who have met looks at the eight needs of the compass."""
GOALS_IN, REACHED_IN = 5, 18
"""Weeks in which half of them propose a goal, and in which those of the two are reached."""
CANCELS_IN = (6, 11)
"""Weeks of the play, the first being 0; so are those below."""
PAUSES_IN, PAUSES_FOR = 9, 3
"""When, and for how many weeks."""
LEAVES_IN = 14
"""When."""
LOST_FROM, LOST_UNTIL = 10, 16
"""When the bot is blocked, and when it is let in again."""


def mood_of(person: str) -> Mood:
    """How somebody behaves."""
    return MOODS.get(person, Mood.DILIGENT)
