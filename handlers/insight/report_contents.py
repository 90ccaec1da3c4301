"""What stands in a report: the numbers of `insights` with how they were made, and what follows.

Plain values alone, for handlers/paper/report.typ. No row is about one pair or one person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.conversation.catalogue import Say
from handlers.conversation.lengths import shortened
from handlers.conversation.turn import Turn, workspace_times
from handlers.coordination.farewell import company_name
from handlers.gate.answers import fewest_people
from handlers.gate.figures import USEFULNESS, WOULD_AGAIN
from handlers.insight.classes import (
    SCALES,
    cell_name,
    figure_in_words,
    in_their_order,
    reach,
    told_apart,
)
from handlers.insight.report_radar import places_of, sectors_of
from handlers.insight.report_rules import (
    DECISIONS,
    Conclusion,
    Findings,
    conclusions,
    last_day,
    verdict,
)
from handlers.insight.standing import Standing
from handlers.insight.telling import counts, released_ranges, told, told_as_latest
from handlers.insight.worth import MEASURES, MEETINGS, Measure, Section, Worth
from handlers.reflection.measured import COMPETENCE, SIGNALS
from handlers.reflection.radar import Movement, blip_in_words, radar_of
from storage.insights import SessionsDone
from storage.programmes import is_over
from storage.tables import Programme, ReportLogo, StoredFigure
from storage.types import AT_ITS_END, Role

Piece = dict[str, object]
COLOUR = "#2f5d8a"
"""Of bars, where the company has set none."""
IN_TWO = 2
"""People in a session."""
VERDICTS = {USEFULNESS.name: "worth-it-high", WOULD_AGAIN.name: "recommend-high"}
"""Measures of whether it was worth it, and the conclusion that is said with its numbers."""
SHORTENED, WHOLE = 160, 300
"""Characters of a released text on the first page, and further on; `learnings` has all of it."""
ANOTHER = "next"
"""The decision on another programme."""
FEW_CELLS = 3
"""Of a measure whose cells are all told on the first page; of more the ends alone."""
MOST_RISING = 4
"""Topics of which something is to be decided; the radar has all."""


@dataclass(frozen=True, slots=True)
class Reported:
    """All that there is to tell; `learnings` are released texts."""

    worth: Worth
    invited: int
    joined: int
    needs: int
    unplanned: int
    """Pairs that run, have not met and have no session planned."""
    asked: int
    answered: int
    learnings: Sequence[str]
    as_written: bool
    """The texts are in another language than the report."""
    again: int
    going_on: int
    standing: Standing
    without_pair: int
    """People who take part and have no pair."""


def contents(turn: Turn, found: Reported) -> Piece:
    """The whole of it, in the words of the turn."""
    say, programme = turn.say, found.worth.programme
    today = say.calendar_day(turn.now)
    first, last = say.calendar_day(programme.starts_on), say.calendar_day(programme.last_day)
    over = _has_ended(turn, programme)
    subtitle = say("report-at-close" if over else "report-so-far", day=today)
    return {
        "title": str(say("insights-heading", programme=programme.name)),
        "language": say.language,
        "company": company_name(turn.workspace),
        "colour": turn.workspace.report_colour or COLOUR,
        "subtitle": str(subtitle),
        "period": str(say("report-period", first=first, last=last)),
        "footer": str(say("report-footer", programme=programme.name, day=today)),
        "aloud": _aloud(turn, found),
        "summary": summary(turn, found),
        "sections": [
            _section(say, "glance", _glance(turn, found), breaks=True),
            *_parts(turn, found),
            _section(say, "cannot", _cannot(turn, found)) | {"whole": True},
        ],
    }


def _has_ended(turn: Turn, programme: Programme) -> bool:
    """It closes or is closed, or its last day has passed and nobody has closed it yet."""
    return programme.state in AT_ITS_END or is_over(turn.workspace, programme, turn.now)


def _aloud(turn: Turn, found: Reported) -> str:
    """The whole report in one sentence, to be read to a board."""
    met = found.worth.meetings
    if not met.pairs:
        return str(turn.say("report-aloud-nobody"))
    over = "yes" if _has_ended(turn, found.worth.programme) else "no"
    said = verdict(*(released_ranges(found.worth, name) for name in VERDICTS))
    counted = {"met": met.met, "pairs": met.pairs, "held": met.held}
    return str(turn.say("report-aloud", **counted, verdict=said.value, over=over))


def logo_data(turn: Turn, logo: ReportLogo | None) -> Piece:
    """Its bytes, none without one, and what is read in its place."""
    told = f"{turn.say('report-logo')} {company_name(turn.workspace)}".strip()
    return {"logo": list(logo.content) if logo else [], "logo_alt": told}


def _section(say: Say, name: str, blocks: list[Piece], *, breaks: bool = False) -> Piece:
    """`breaks` begins a page."""
    title = str(say(f"report-{name}"))
    return {"title": title, "blocks": blocks, "breaks": breaks, "whole": False}


# ---------------------------------------------------------------------------- at a glance


def _glance(turn: Turn, found: Reported) -> list[Piece]:
    say, met = turn.say, found.worth.meetings
    hours = _hours(met.done)
    cards = {"pairs": met.pairs, "met": met.met, "held": met.held, "hours": hours}
    joined = "joined-over" if _has_ended(turn, found.worth.programme) else "joined"
    people = {"invited": found.invited, joined: found.joined}
    pairs = {
        "introduced": met.pairs,
        "have-met": met.met,
        "half": met.done.half,
        "whole": met.done.whole,
    }
    return [
        {
            "kind": "cards",
            "items": [
                {"value": say.number(count), "label": str(say(f"report-card-{name}"))}
                for name, count in cards.items()
            ],
        },
        {"kind": "heading", "text": str(say("report-people"))},
        _bars(say, people),
        {"kind": "heading", "text": str(say("report-pairs"))},
        _bars(say, pairs),
        _small(say("report-how-bars", sessions=found.worth.programme.sessions)),
        {"kind": "heading", "text": str(say("report-cost"))},
        _text(say("report-hours", hours=hours, held=met.held)),
        _text(_money(turn, hours) or say("report-unpriced")),
    ]


def _bars(say: Say, counts: dict[str, int]) -> Piece:
    most = max(1, *counts.values())
    rows = [
        {"label": str(say(f"report-bar-{name}")), "value": say.number(count), "share": count / most}
        for name, count in counts.items()
    ]
    alt = "; ".join(f"{one['label']}: {one['value']}" for one in rows)
    return {"kind": "bars", "alt": alt, "rows": rows}


def _text(text: object) -> Piece:
    return {"kind": "text", "text": str(text)}


def _small(text: object) -> Piece:
    return {"kind": "small", "text": str(text)}


# ---------------------------------------------------------------------------- the five parts


def _parts(turn: Turn, found: Reported) -> Iterator[Piece]:
    """As `insights` has them, each figure with how it is made."""
    for section in Section:
        blocks = [_figure(turn, found.worth, one) for one in MEASURES if one.section is section]
        if section is Section.TRENDS:
            blocks += _radar(turn, found.worth)
        if section is Section.LEARNING and found.learnings:
            blocks.append({"kind": "heading", "text": str(turn.say("report-learnings"))})
            whole = [shortened(one, WHOLE) for one in found.learnings]
            blocks.append({"kind": "list", "items": whole})
            blocks.append(_small(turn.say("report-learnings-how")))
        breaks = section is Section.LEARNING
        title = str(turn.say(f"insights-{section}-button"))
        yield {"title": title, "blocks": blocks, "breaks": breaks, "whole": False}


def _radar(turn: Turn, worth: Worth) -> list[Piece]:
    """The newest batch as a picture, with a line for each of its blips."""
    radar = radar_of(worth.figures[SIGNALS])
    if radar is None or not radar.blips:
        return []
    lines = [blip_in_words(turn.say, one) for one in radar.blips]
    sectors = [str(turn.say(f"category-{key}")) for key in sectors_of(radar)]
    placed = [{"x": x, "y": y} for x, y in places_of(radar)]
    alt = str(turn.say("report-radar", count=len(lines)))
    return [{"kind": "radar", "alt": alt, "sectors": sectors, "blips": placed, "lines": lines}]


def _figure(turn: Turn, worth: Worth, one: Measure) -> Piece:
    shown = in_their_order(worth.latest(one.name)) if one.name in SCALES else []
    made = worth.figures.get(one.name)
    on = turn.say("report-on", day=turn.say.calendar_day(made[0].on)) if made else ""
    how = turn.say(f"insights-how-{one.name}")
    return {
        "kind": "figure",
        "label": str(turn.say(f"insights-of-{one.name}")),
        "text": told(turn.say, worth, one),
        "scales": [_scale(turn.say, figure) for figure in shown],
        "how": f"{how} {on}".strip(),
    }


def _scale(say: Say, figure: StoredFigure) -> Piece:
    scale = SCALES[figure.question]
    low, high = reach(figure)
    [alt] = told_apart(say, [figure])
    return {
        "least": say.number(scale.low),
        "most": say.number(scale.high),
        "from": low,
        "to": high,
        "label": cell_name(say, figure),
        "zero": float(-scale.low / scale.length) if scale.low < 0 else None,
        "alt": alt,
    }


# ---------------------------------------------------------------------------- the first page


def summary(turn: Turn, found: Reported) -> list[Piece]:
    """What was learned, whether it was worth it, what is to be decided: all that a board needs."""
    say = turn.say
    follows = conclusions(findings(turn, found))
    return [
        _section(say, "learned", _learned(turn, found)),
        _section(say, "worth", _worth(turn, found, follows)),
        _section(say, "decide", _decisions(turn, found, follows)),
    ]


def _learned(turn: Turn, found: Reported) -> list[Piece]:
    lines = [_told_of(turn, found.worth, COMPETENCE.name), _goals(turn.say, found.worth)]
    lines += _noted_most(turn.say, found.worth)
    texts = [shortened(one, SHORTENED) for one in found.learnings]
    if not texts:
        return [{"kind": "list", "items": [*lines, str(turn.say("report-learnings-none"))]}]
    quoted = [str(turn.say("report-quoted", text=one)) for one in texts]
    return [
        {"kind": "list", "items": lines},
        _text(turn.say(f"report-learnings-{'as-written' if found.as_written else 'own'}")),
        {"kind": "list", "items": quoted},
    ]


def _told_of(turn: Turn, worth: Worth, name: str, verdict: str = "") -> str:
    """A measure as `insights` tells it, on its scale, or below what follows from it.

    Of many cells where it is most, and where least.
    """
    say, one = turn.say, next(one for one in MEASURES if one.name == name)
    label = say(f"report-rule-{verdict}" if verdict else f"report-of-{name}")
    cells = worth.latest(name) if worth.figures.get(name) else []
    if len(cells) <= FEW_CELLS and not _is_one_range(say, cells):
        return f"{label}: {told_as_latest(say, worth, one)}"
    text = _ends(say, cells, str(say(f"insights-{one.section}-button")))
    latest = say("insights-latest", text=text, day=say.calendar_day(cells[0].on))
    return f"{label}: {latest}"


def _goals(say: Say, worth: Worth) -> str:
    return str(say("report-goals", of=worth.meetings.pairs, **counts(say, worth, "goals")))


def _noted_most(say: Say, worth: Worth) -> list[str]:
    """The topic that most noted, if any stands out."""
    radar = radar_of(worth.figures[SIGNALS])
    if radar is None or not radar.blips:
        return []
    first = blip_in_words(say, radar.blips[0])
    return [str(say("report-noted-most", told=first, band=str(radar.band)))]


def _ends(say: Say, cells: Sequence[StoredFigure], part: str) -> str:
    """Where most has changed, and where least; or that it is everywhere the same."""
    least, *_between, most = sorted(in_their_order(cells), key=reach)
    told = figure_in_words(say, most)
    if reach(least) == reach(most):
        of_whom = "roles" if most.cell in tuple(Role) else "all"
        return str(say(f"report-same-in-{of_whom}", count=len(cells), text=told))
    return str(
        say(
            "report-most-and-least",
            best=cell_name(say, most),
            most=told,
            worst=cell_name(say, least),
            least=figure_in_words(say, least),
            count=len(cells),
            part=part,
        )
    )


def _is_one_range(say: Say, cells: Sequence[StoredFigure]) -> bool:
    """Of several cells each would be told in the same words."""
    return len(cells) > 1 and len({figure_in_words(say, one) for one in cells}) == 1


def _worth(turn: Turn, found: Reported, follows: Sequence[Conclusion]) -> list[Piece]:
    say = turn.say
    told_so = {one.name: one for one in follows if one.name not in DECISIONS}
    clear = {name: verdict for name, verdict in VERDICTS.items() if told_so.pop(verdict, None)}
    lines = [
        *(_told_of(turn, found.worth, name, verdict) for name, verdict in clear.items()),
        str(say("insights-meetings", **counts(say, found.worth, MEETINGS))),
        *_against_plan(turn, found),
        *(_told_of(turn, found.worth, name) for name in VERDICTS if name not in clear),
        *(_in_words(say, one) for one in told_so.values()),
        cost_in_words(turn, found.worth),
    ]
    return [{"kind": "list", "items": lines}]


def _against_plan(turn: Turn, found: Reported) -> list[str]:
    """What was planned beside what was, and who has no pair; nothing before there is anybody."""
    say, programme = turn.say, found.worth.programme
    standing, plan, lines = found.standing, found.standing.by_plan, []
    over = "-over" if _has_ended(turn, programme) else ""
    if plan is not None:
        due = {"sessions": plan.sessions, "complete": plan.done, "weeks": programme.cadence_weeks}
        lines.append(say(f"report-plan{over}", done=standing.pairs.done, **due))
    if found.joined:
        lines.append(say(f"report-without-pair{over}", count=found.without_pair))
    return [str(line) for line in lines]


def cost_in_words(turn: Turn, worth: Worth) -> str:
    """The hours that it took, and what they cost if that is known."""
    hours, held = _hours(worth.meetings.done), worth.meetings.held
    told = turn.say("report-hours-short", hours=hours, held=held)
    return f"{told} {_money(turn, hours)}".strip()


def _hours(done: SessionsDone) -> int:
    return round(IN_TWO * done.minutes / 60)


def _money(turn: Turn, hours: int) -> str:
    """What they cost at the company's rate; empty if none is set."""
    workspace, say = turn.workspace, turn.say
    if not workspace.hour_cost or not hours:
        return ""
    rate, total = say.number(workspace.hour_cost), say.number(hours * workspace.hour_cost)
    return str(say("report-money", rate=rate, total=total, currency=workspace.currency))


def _decisions(turn: Turn, found: Reported, follows: Sequence[Conclusion]) -> list[Piece]:
    """Each with who sees to it, and until when."""
    say = turn.say
    made_on = turn.now.astimezone(say.zone).date()
    local = workspace_times(turn.workspace)
    rows = []
    for one in follows:
        if one.name in DECISIONS:
            who, days = DECISIONS[one.name]
            day = say.calendar_day(last_day(made_on, days, local))
            told = _in_words(say, one)
            if one.name == ANOTHER:
                told = f"{told} {_size_of_another(turn, found)}"
            rows.append([told, str(say(f"report-by-{who}")), day])
    if not rows:
        return [_text(say("report-follows-nothing"))]
    header = [str(say(f"report-decide-{name}")) for name in ("what", "who", "until")]
    return [
        {"kind": "decisions", "header": header, "rows": rows},
        _small(say("report-follows-how")),
    ]


def _size_of_another(turn: Turn, found: Reported) -> str:
    """What the same programme takes once more, and what that costs where the rate is known."""
    programme, workspace = found.worth.programme, turn.workspace
    pairs, minutes = found.worth.meetings.pairs, programme.session_minutes
    hours = round(IN_TWO * pairs * programme.sessions * minutes / 60)
    size = {"pairs": pairs, "sessions": programme.sessions, "minutes": minutes, "hours": hours}
    cost = turn.say.number(hours * workspace.hour_cost) if workspace.hour_cost else "none"
    said = turn.say("report-next-size", **size, cost=cost, currency=workspace.currency)
    return str(said)


def _in_words(say: Say, one: Conclusion) -> str:
    topics = say.listed(list(one.topics)) if one.topics else ""
    return str(say(f"report-rule-{one.name}", **one.numbers, topics=topics))


def findings(turn: Turn, found: Reported) -> Findings:
    """What the rules look at."""
    say, worth = turn.say, found.worth
    radar = radar_of(worth.figures[SIGNALS])
    rising = [
        str(say(f"topic-{one.topic}.short"))
        for one in (radar.blips if radar else ())
        if one.direction is Movement.RISING
    ]
    return Findings(
        pairs=worth.meetings.pairs,
        met=worth.meetings.met,
        unplanned=found.unplanned,
        needs=found.needs,
        with_goal=worth.goals.pairs,
        connections=worth.connections.couples,
        across=worth.connections.across,
        asked=found.asked,
        answered=found.answered,
        worth_it=released_ranges(worth, USEFULNESS.name),
        recommend=released_ranges(worth, WOULD_AGAIN.name),
        rising=rising[:MOST_RISING],
        again=found.again,
        going_on=found.going_on,
        is_over=_has_ended(turn, worth.programme),
    )


def _cannot(turn: Turn, found: Reported) -> list[Piece]:
    say, worth = turn.say, found.worth
    missing = [
        f"{say(f'insights-of-{one.name}')}: {told(say, worth, one)}"
        for one in MEASURES
        if one.asked is not None and not worth.figures[one.name]
    ]
    k = fewest_people(worth.programme.k)
    always = [
        str(say("report-cannot-people", k=k)),
        str(say("report-cannot-cause")),
        str(say("report-cannot-silent", answered=found.answered, asked=found.asked)),
        str(say("report-cannot-money")),
    ]
    blocks: list[Piece] = [{"kind": "list", "items": always}]
    if missing:
        blocks.append({"kind": "heading", "text": str(say("report-missing"))})
        blocks.append({"kind": "list", "items": missing})
    return blocks


def file_name(say: Say, programme: str, now: datetime) -> str:
    """With the day, so that two reports lie side by side."""
    day = now.astimezone(say.zone).date().isoformat()
    return str(say("report-file", programme=programme[:60], day=day))
