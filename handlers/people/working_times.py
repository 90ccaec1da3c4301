"""On which days somebody works, and whose public holidays they have: by their place, or chosen."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    ChoicesField,
    Fact,
    Facts,
    Form,
    Note,
    Option,
    Reply,
    Text,
    TextField,
    Values,
    message,
)
from handlers.conversation.hours import LocalTimes
from handlers.conversation.places import known_countries, region_named, regions_of
from handlers.conversation.router import action, form
from handlers.conversation.turn import NO_REGION, Problem, Turn, local_times
from handlers.people.lists.tongues import country_of

LONGEST_COUNTRY, LONGEST_REGION = 60, 60
"""Characters."""
DASHES = ("-", "–", "—")
"""Typed by whom no region's holidays concern."""


def times_facts(say: Say, local: LocalTimes) -> tuple[Fact, Fact]:
    """Which days are worked, and which holidays count."""
    return (
        Fact(say("times-days"), Text.of(week_told(say, local.week))),
        Fact(say("times-holidays"), _holidays_told(say, local)),
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


@action("times.edit")
async def edit(turn: Turn) -> Reply:
    """The form, filled in with what the person has chosen themselves."""
    say, member = turn.say, turn.member
    country = local_times(turn.workspace, member).country
    return Form(
        "times",
        say("times-form-title"),
        say("times-form-save"),
        (
            days_field(say, member.work_days),
            TextField(
                "country",
                say("times-country"),
                say("times-country-hint"),
                longest=LONGEST_COUNTRY,
                initial=say.country_name(member.country) if member.country else "",
            ),
            region_field(say, country, member.region),
        ),
        intro=(Note(say("times-form-note")),),
    )


@form("times")
async def save(turn: Turn) -> Reply:
    """Keep what was chosen, and say what counts from now on."""
    member = turn.member
    member.country = _country(turn)
    member.work_days = days_in(turn.values)
    member.region = region_in(turn, local_times(turn.workspace, member).country)
    local = local_times(turn.workspace, member)
    return message(Note(turn.say("times-saved")), Facts(times_facts(turn.say, local)))


def _country(turn: Turn) -> str:
    typed = turn.typed("country", LONGEST_COUNTRY)
    code = country_of(typed) if typed else ""
    if code is None or (code and code not in known_countries()):
        raise Problem("times-unknown-country", field="country", country=typed)
    return code
