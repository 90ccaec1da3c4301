"""The pictures of `insights`: the year, and one of each part.

Opinions are ranges on their scale, as the gate made them; what is counted are bars. Each says what
the message says, in the same words.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import date

from handlers.contents import CATEGORIES
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import File
from handlers.gate.answers import fewest_people
from handlers.gate.scales import CHANGE
from handlers.insight.classes import (
    SCALES,
    cell_name,
    figure_in_words,
    in_their_order,
    need_in_words,
    needs_in_order,
    reach,
)
from handlers.insight.telling import EARLIER, counts, days_of, figures_on, told
from handlers.insight.worth import (
    GOING_ON,
    MEASURES,
    MEETINGS,
    Measure,
    Section,
    Worth,
    told_in_its_part,
)
from handlers.paper.drawing import Bar, Panel, Picture, Range, Row, described, png
from handlers.reflection.measured import COMPASS, SIGNALS, category_of
from handlers.reflection.radar import blip_in_words, radar_of
from storage.tables import StoredFigure

NOT_DRAWN = "per"
"""A mean beside the numbers that it is made of."""
ROWS = 10
"""Of one measure in the picture of its part, unless its newest moment has more."""
NAMED = 3
"""Topics in a title."""


async def drawn(say: Say, picture: Picture, part: str = "") -> File:
    """The picture as a file whose description is all that it says."""
    called = say(f"insights-{part}-button" if part else "insights-picture-all")
    name = str(say("insights-picture-file", part=str(called).lower()))
    return File(name, "image/png", await asyncio.to_thread(png, picture), described(picture))


def year_picture(say: Say, worth: Worth) -> Picture:
    """A line for each measure, as it stands now."""
    panels = [
        Panel(
            str(say(f"insights-{section}-button")),
            tuple(row for one in _measures(section) for row in _now(say, worth, one)),
        )
        for section in Section
    ]
    return _picture(
        say, worth, str(say("insights-meetings", **counts(say, worth, MEETINGS))), panels
    )


def part_picture(say: Say, worth: Worth, section: Section) -> Picture:
    """A panel for each measure of a part, opinions moment by moment."""
    panels = [panel for one in told_in_its_part(section) for panel in _panels(say, worth, one)]
    if section is Section.LEARNING and worth.learned_most():
        panels.insert(0, _by_topic(say, worth))
    return _picture(say, worth, sentence_of(say, worth, section), panels)


def _by_topic(say: Say, worth: Worth) -> Panel:
    """Beside how many texts each topic stands."""
    bars = tuple(
        Row(str(say(f"topic-{topic}.short")), say.number(count), (Bar(count),))
        for topic, count in worth.learned_most()[:ROWS]
    )
    return Panel(str(say("insights-by-topic")), bars)


def _picture(say: Say, worth: Worth, title: str, panels: Sequence[Panel]) -> Picture:
    note = say("insights-picture-note", k=fewest_people(worth.programme.k))
    return Picture(title, tuple(panels), str(note), say.language)


def _measures(section: Section) -> list[Measure]:
    return [one for one in MEASURES if one.section is section]


def _label(say: Say, one: Measure) -> str:
    return str(say(f"insights-of-{one.name}"))


# ---------------------------------------------------------------------------- the sentence


def sentence_of(say: Say, worth: Worth, section: Section) -> str:
    """What the picture of a part proves."""
    match section:
        case Section.LEARNING:
            numbers = {**counts(say, worth, "goals"), **counts(say, worth, "learnings")}
            numbers |= _learned_most(say, worth)
        case Section.TRENDS:
            return _noted_most(say, worth)
        case Section.CULTURE:
            return _first_opinion(say, worth)
        case Section.NETWORK:
            numbers = counts(say, worth, "connections")
        case Section.RECOGNITION:
            numbers = counts(say, worth, "recognition")
    return str(say(f"insights-picture-{section}", **numbers))


def _learned_most(say: Say, worth: Worth) -> dict[str, int | str]:
    topics = [str(say(f"topic-{topic}.short")) for topic, _count in worth.learned_most()[:NAMED]]
    return {"count": len(topics), "topics": say.listed(topics) if topics else ""}


def _noted_most(say: Say, worth: Worth) -> str:
    radar = radar_of(worth.figures[SIGNALS])
    blips = radar.blips[:NAMED] if radar else ()
    topics = say.listed([str(say(f"topic-{one.topic}.short")) for one in blips])
    return str(say("insights-picture-trends", count=len(blips), topics=topics if blips else ""))


def _first_opinion(say: Say, worth: Worth) -> str:
    for one in _measures(Section.CULTURE):
        if worth.figures[one.name]:
            label, text = _label(say, one), told(say, worth, one)
            return str(say("insights-line", label=label, text=text))
    return str(say("insights-picture-culture"))


# ---------------------------------------------------------------------------- rows


def _now(say: Say, worth: Worth, one: Measure) -> Iterator[Row | Range]:
    """A measure in the picture of the year: counts in words, opinions of the newest moment."""
    shown = worth.latest(one.name) if one.asked is not None and worth.figures[one.name] else []
    if not shown or one.name in (SIGNALS, COMPASS):
        yield Row(
            _label(say, one),
            _noted_most(say, worth) if shown and one.name == SIGNALS else told(say, worth, one),
        )
        return
    for figure in in_their_order(shown):
        name = cell_name(say, figure)
        label = str(say("insights-line", label=_label(say, one), text=name)) if name else ""
        yield _range(say, figure, label or _label(say, one))


def _panels(say: Say, worth: Worth, one: Measure) -> Iterator[Panel]:
    if one.name == GOING_ON and not worth.going_on.is_possible:
        yield Panel(_label(say, one), (Row("", told(say, worth, one)),))
    elif one.asked is None:
        yield Panel(_label(say, one), _bars(say, worth, one))
    elif not worth.figures[one.name]:
        yield Panel(_label(say, one), (Row("", told(say, worth, one)),))
    elif one.name == SIGNALS:
        yield from _sectors(say, worth)
    elif one.name == COMPASS:
        yield _needs(say, worth, one)
    else:
        yield Panel(_with_scale(say, one), tuple(_by_moment(say, worth, one)))


def _bars(say: Say, worth: Worth, one: Measure) -> tuple[Row, ...]:
    """Each number that a measure is made of."""
    return tuple(
        Row(str(say(f"export-count-{one.name}-{key}")), say.number(count), (Bar(int(count)),))
        for key, count in worth.counted(one.name).items()
        if key != NOT_DRAWN
    )


def _by_moment(say: Say, worth: Worth, one: Measure) -> list[Range]:
    """The newest moment whole, and those before it as far as there is room."""
    rows: list[Range] = []
    for day in days_of(worth, one)[:EARLIER]:
        some = list(_on(say, figures_on(worth, one, day), day))
        if rows and len(rows) + len(some) > ROWS:
            break
        rows += some
    return rows


def _on(say: Say, figures: Sequence[StoredFigure], day: date) -> Iterator[Range]:
    """The figures of one moment, each with its day."""
    told_day = say.calendar_day(day)
    for figure in in_their_order(figures):
        name = cell_name(say, figure)
        label = str(say("insights-line", label=told_day, text=name)) if name else told_day
        yield _range(say, figure, label)


def _range(say: Say, figure: StoredFigure, label: str) -> Range:
    low, high = reach(figure)
    is_change = SCALES.get(figure.question) is CHANGE
    return Range(label, figure_in_words(say, figure), low, high, 0.5 if is_change else None)


def _with_scale(say: Say, one: Measure) -> str:
    scale = SCALES.get(one.name)
    if scale is None:
        return str(say("insights-picture-share", label=_label(say, one)))
    ends = {"low": say.number(scale.low), "high": say.number(scale.high)}
    return str(say("insights-picture-scale", label=_label(say, one), **ends))


def _sectors(say: Say, worth: Worth) -> Iterator[Panel]:
    """The radar: a sector is a category of topics, and how far a bar reaches how many noted it."""
    radar = radar_of(worth.figures[SIGNALS])
    if radar is None or not radar.blips:
        yield Panel("", (Row("", told(say, worth, _of_signals())),))
        return
    for category in CATEGORIES:
        rows = []
        for one in radar.blips:
            if category_of(one.topic) == category:
                topic, _, share = blip_in_words(say, one).rpartition(": ")
                low, high = one.number / one.parts, (one.number + 1) / one.parts
                rows.append(Range(topic, share, low, high))
        if rows:
            yield Panel(str(say(f"category-{category}")), tuple(rows))


def _needs(say: Say, worth: Worth, one: Measure) -> Panel:
    """The compass: how far a bar reaches how many pairs named the need."""
    rows: list[Row | Range] = []
    for figure in needs_in_order(worth.latest(one.name)):
        need, share = need_in_words(say, figure)
        rows.append(Range(need, share, *reach(figure)))
    return Panel(_with_scale(say, one), tuple(rows or [Row("", told(say, worth, one))]))


def _of_signals() -> Measure:
    return next(one for one in MEASURES if one.name == SIGNALS)
