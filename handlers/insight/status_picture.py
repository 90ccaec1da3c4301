"""The picture of `status`: how far people and pairs have come against the plan, month by month."""

from __future__ import annotations

from handlers.conversation.catalogue import Say
from handlers.insight.standing import Month, Standing
from handlers.paper.drawing import Bar, Panel, Picture, Row


def status_picture(say: Say, standing: Standing, title: str) -> Picture:
    """`title` is the sentence that it proves."""
    people, pairs, plan = standing.people, standing.pairs, standing.by_plan
    stages = (
        ("met", pairs.met, plan.met if plan else None),
        ("halfway", pairs.halfway, plan.halfway if plan else None),
        ("done", pairs.done, plan.done if plan else None),
    )
    months = tuple(_month(say, one) for one in standing.months)
    return Picture(
        title,
        (
            Panel(
                str(say("status-picture-people")),
                (
                    _count(say, "invited", people.invited),
                    _joined(say, standing),
                ),
            ),
            Panel(
                str(say("status-picture-pairs")),
                (
                    _count(say, "paired", pairs.pairs),
                    *(_count(say, name, count, mark) for name, count, mark in stages),
                ),
            ),
            *([Panel(str(say("status-picture-months")), months)] if months else []),
        ),
        note=str(say("status-picture-note", ahead=standing.ahead)),
        language=say.language,
    )


def _count(say: Say, name: str, count: int, by_plan: int | None = None) -> Row:
    text = str(count)
    if by_plan is not None:
        text = str(say("status-picture-of-plan", count=count, plan=by_plan))
    return Row(str(say(f"status-picture-{name}")), text, (Bar(count),), by_plan)


def _joined(say: Say, standing: Standing) -> Row:
    """Some of them may have come without an invitation, so this may be longer than the first."""
    counts = {"count": standing.joined, "uninvited": standing.people.uninvited}
    text = str(say("status-picture-of-joined", **counts))
    return Row(str(say("status-picture-joined")), text, (Bar(standing.joined),))


def _month(say: Say, one: Month) -> Row:
    text = say("status-picture-month", held=one.held, ahead=one.ahead, plan=one.by_plan)
    bars = Bar(one.held), Bar(one.ahead, solid=False)
    return Row(say.month(one.begins), str(text), bars, one.by_plan)
