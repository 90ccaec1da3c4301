"""On which days somebody works, and whose public holidays they have: by their place, or chosen."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    ChoicesField,
    Fact,
    Option,
    Text,
    TextField,
    Values,
)
from handlers.conversation.hours import LocalTimes
from handlers.conversation.places import region_named, regions_of
from handlers.conversation.turn import NO_REGION, Problem, Turn

LONGEST_REGION = 60
"""Characters."""
DASHES = ("-", "–", "—")
"""Typed by whom no region's holidays concern."""


def times_facts(say: Say, local: LocalTimes) -> tuple[Fact, ...]:
    """Which days are worked, which holidays count, and in which time zone."""
    return (
        Fact(say("times-days"), Text.of(week_told(say, local.week))),
        Fact(say("times-holidays"), _holidays_told(say, local)),
        Fact(say("times-zone"), Text.of(local.zone)),
    )


def week_told(say: Say, week: Iterable[int]) -> str:
    """`Monday to Friday`, or one day after the other where they do not follow each other."""
    days = sorted(week)
    firsts = [day for day in days if (day - 1) % 7 not in days]
    if len(firsts) != 1 or len(days) < 3:
        return say.listed([say.weekday(day) for day in days])
    last = (firsts[0] + len(days) - 1) % 7
    return str(say("times-week", first=say.weekday(firsts[0]), last=say.weekday(last)))


def _holidays_told(say: Say, local: LocalTimes) -> Text:
    if not local.country:
        return say("times-no-holidays")
    name = say.country_name(local.country)
    region = regions_of(local.country).get(local.region)
    return Text.of(f"{name}, {region}" if region else name)


def times_button(say: Say) -> Button:
    """Opens the form."""
    return Button(say("times-change"), "times.edit")


def days_field(say: Say, chosen: str) -> ChoicesField:
    """The days of a week to choose from; none means the usual ones."""
    options = tuple(Option(str(day), Text.of(say.weekday(day))) for day in range(7))
    return ChoicesField(
        "work_days", say("times-days"), options, say("times-days-hint"), initial=tuple(chosen)
    )


def days_in(values: Values) -> str:
    """What was chosen, as it is stored."""
    return "".join(sorted(set(values.choices("work_days")) & set("0123456")))


def region_field(say: Say, country: str, region: str) -> TextField:
    """The region to name; empty for that of the place."""
    return TextField(
        "region",
        say("times-region"),
        say("times-region-hint"),
        longest=LONGEST_REGION,
        initial=regions_of(country).get(region, region),
    )


def region_in(turn: Turn, country: str) -> str:
    """What was typed as it is stored; raises Problem for what is no region of the country."""
    typed = turn.typed("region", LONGEST_REGION)
    if not typed or typed in DASHES:
        return NO_REGION if typed else ""
    code = region_named(country, typed)
    if code is not None:
        return code
    known = sorted(set(regions_of(country).values()))
    if not known:
        raise Problem("times-no-regions", field="region")
    raise Problem(
        "times-unknown-region",
        field="region",
        region=typed,
        country=turn.say.country_name(country),
        known=", ".join(known),
    )
