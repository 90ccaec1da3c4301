"""Somebody says when they work: on which days, with whose public holidays, in which time zone.

What waits for them comes at their hours from then on.
"""

from __future__ import annotations

from zoneinfo import available_timezones

from handlers.conversation.chat import Facts, Form, Note, Reply, TextField, message
from handlers.conversation.places import known_countries
from handlers.conversation.router import action, form
from handlers.conversation.turn import Problem, Turn, local_times, zone_of
from handlers.people.lists.tongues import country_of
from handlers.people.working_times import (
    days_field,
    days_in,
    region_field,
    region_in,
    times_facts,
)
from handlers.sessions.moved_zones import follow_zone
from storage import people
from storage.types import Source

LONGEST = 60
"""Characters of a country or a time zone."""


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
                longest=LONGEST,
                initial=say.country_name(member.country) if member.country else "",
            ),
            region_field(say, country, member.region),
            TextField(
                "timezone",
                say("times-zone"),
                say("times-zone-hint"),
                longest=LONGEST,
                initial=member.timezone if people.has_chosen(member, "timezone") else "",
            ),
        ),
        intro=(Note(say("times-form-note")),),
    )


@form("times")
async def save(turn: Turn) -> Reply:
    """Keep what was chosen, and say what counts from now on."""
    member, before = turn.member, zone_of(turn.workspace, turn.member)
    member.country = _country(turn)
    member.work_days = days_in(turn.values)
    member.region = region_in(turn, local_times(turn.workspace, member).country)
    await _keep_zone(turn)
    if zone_of(turn.workspace, member) != before:
        await follow_zone(turn, before)
    local = local_times(turn.workspace, member)
    return message(Note(turn.say("times-saved")), Facts(times_facts(turn.say, local)))


def _country(turn: Turn) -> str:
    typed = turn.typed("country", LONGEST)
    code = country_of(typed) if typed else ""
    if code is None or (code and code not in known_countries()):
        raise Problem("times-unknown-country", field="country", country=typed)
    return code


async def _keep_zone(turn: Turn) -> None:
    """Their own, whatever the platform says; or the platform's again."""
    member, typed = turn.member, turn.typed("timezone", LONGEST)
    if typed:
        member.timezone = _zone_named(typed)
        people.note_source(member, Source.THEMSELVES, turn.now.date(), ("timezone",))
    elif people.has_chosen(member, "timezone"):
        profile = await turn.chat.profile(turn.key, member.external_id)
        member.timezone = profile.timezone if profile else ""
        people.note_source(member, Source.PLATFORM, turn.now.date(), ("timezone",))


def _zone_named(typed: str) -> str:
    """By its name, or by the city in it; raises Problem for any other."""
    wanted = typed.casefold().replace(" ", "_")
    for zone in sorted(available_timezones(), key=lambda one: (one.count("/"), one)):
        if wanted in (zone.casefold(), zone.rpartition("/")[2].casefold()):
            return zone
    raise Problem("settings-unknown-zone", field="timezone", zone=typed)
