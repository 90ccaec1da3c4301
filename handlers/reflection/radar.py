"""The trend radar: which topics people noted, how many of them, and which way it goes.

Rings and arrows come from the classes of the gate alone (docs/gate.md): a topic rises if its whole
class lies above that of the batch before, and is steady if it is the same. What is not named
belongs to the lowest class.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from handlers.conversation.catalogue import Say
from handlers.gate.scales import Band, stored_band
from storage.tables import StoredFigure


class Movement(enum.StrEnum):
    """Against the batch before; nothing is said of the first, nor where the classes overlap."""

    UNKNOWN = "unknown"
    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class Blip:
    """A topic that more than `number` of so many `parts` of the people noted."""

    topic: str
    number: int
    parts: int
    direction: Movement


@dataclass(frozen=True, slots=True)
class Radar:
    """One batch: its day, about how many people noted something, what is named, what no more."""

    on: date
    band: Band
    blips: tuple[Blip, ...]
    """Those that most noted first."""
    gone: tuple[str, ...]
    """Topics that the batch before named."""


def radar_of(figures: Sequence[StoredFigure]) -> Radar | None:
    """The newest batch, against the one before; figures come with the newest moment first."""
    days = list(dict.fromkeys(one.on for one in figures))[:2]
    if not days:
        return None
    newest, *before = [[one for one in figures if one.on == day] for day in days]
    earlier = before[0] if before else None
    blips = [_blip(one, earlier) for one in newest if one.cell]
    blips.sort(key=lambda one: (-Fraction(one.number, one.parts), one.topic))
    named = {one.topic for one in blips}
    gone = sorted(one.cell for one in earlier or () if one.cell and one.cell not in named)
    band = next(stored_band(one.least) for one in newest)
    return Radar(days[0], band, tuple(blips), tuple(gone))


def _blip(figure: StoredFigure, earlier: Sequence[StoredFigure] | None) -> Blip:
    return Blip(figure.cell, figure.number, figure.parts, _direction(figure, earlier))


def _direction(figure: StoredFigure, earlier: Sequence[StoredFigure] | None) -> Movement:
    if earlier is None:
        return Movement.UNKNOWN
    before = next((one for one in earlier if one.cell == figure.cell), None)
    if before is None:
        return Movement.RISING
    if Fraction(figure.number, figure.parts) >= Fraction(before.number + 1, before.parts):
        return Movement.RISING
    if Fraction(figure.number + 1, figure.parts) <= Fraction(before.number, before.parts):
        return Movement.FALLING
    same = (figure.number, figure.parts) == (before.number, before.parts)
    return Movement.STEADY if same else Movement.UNKNOWN


def blip_in_words(say: Say, one: Blip) -> str:
    """The topic, how many noted it, and which way it goes."""
    topic = str(say(f"topic-{one.topic}.short"))
    share = str(say(f"share-{one.number}-{one.parts}"))
    return str(say(f"radar-{one.direction}", topic=topic, share=share))


def radar_in_words(say: Say, radar: Radar) -> str:
    """All of it in a line."""
    told = "; ".join(blip_in_words(say, one) for one in radar.blips)
    return str(say("radar-line" if told else "radar-line-none", told=told, band=str(radar.band)))
