"""A measure of what a programme is worth in words: what is known of it, or from when it can be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Text
from handlers.gate.scales import class_between
from handlers.insight.classes import SCALES, in_words
from handlers.insight.report_rules import ReleasedRange
from handlers.insight.worth import GOING_ON, Measure, Timing, Worth
from storage.tables import StoredFigure

EARLIER = 5
"""Moments of a measure that its part tells, the newest first."""


def told(say: Say, worth: Worth, one: Measure) -> str:
    """What is known of a measure now, or from when it can be."""
    if one.name == GOING_ON and not worth.going_on.is_possible:
        return str(say("insights-going_on-later"))
    if one.asked is None:
        return str(say(f"insights-{one.name}-text", **counts(say, worth, one.name)))
    if worth.figures[one.name]:
        return in_words(say, worth.latest(one.name))
    return _not_yet(say, worth, one)


def told_as_latest(say: Say, worth: Worth, one: Measure) -> str:
    """The same; of opinions also that this is the newest figure alone, and up to which day."""
    said = told(say, worth, one)
    shown = worth.figures.get(one.name)
    if one.asked is None or not shown:
        return said
    return str(say("insights-latest", text=said, day=say.calendar_day(shown[0].on)))


def counts(say: Say, worth: Worth, name: str) -> dict[str, int | str]:
    """The numbers of a measure as its words take them."""
    return {
        key: say.number(count) if key == "per" else int(count)
        for key, count in worth.counted(name).items()
    }


def _not_yet(say: Say, worth: Worth, one: Measure) -> str:
    day = worth.earliest[one.name]
    if day is None:
        return str(say("insights-never"))
    closing = one.asked is Timing.AT_THE_END and worth.programme.closed_at is None
    key = "insights-after-closing" if closing else "insights-not-yet"
    return str(say(key, day=say.calendar_day(day)))


def days_of(worth: Worth, one: Measure) -> list[date]:
    """The moments that brought a figure of it, the newest first."""
    return list(dict.fromkeys(figure.on for figure in worth.figures.get(one.name, ())))


def figures_on(worth: Worth, one: Measure, day: date) -> Sequence[StoredFigure]:
    """What the moment of that day brought."""
    return [figure for figure in worth.figures[one.name] if figure.on == day]


def by_moment(say: Say, worth: Worth, one: Measure) -> tuple[Text, ...]:
    """Each moment that brought a figure, the newest first; none if there was but one."""
    return tuple(
        say(
            "insights-on",
            day=say.calendar_day(day),
            text=in_words(say, figures_on(worth, one, day)),
        )
        for day in days_of(worth, one)[:EARLIER]
    )


def released_ranges(worth: Worth, question: str) -> list[ReleasedRange]:
    """The classes of its newest figures; none as long as there is none."""
    newest = worth.latest(question) if worth.figures[question] else []
    classes = (class_between(SCALES[question], one.least, one.number) for one in newest)
    return [ReleasedRange(one.low, one.high) for one in classes]
