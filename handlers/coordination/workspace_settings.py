"""What a coordinator decides for the whole workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from handlers.conversation.catalogue import VARIANTS, Say, address_of, variant_of
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Fact,
    Facts,
    Field,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Reply,
    Text,
    TextField,
    TimeField,
    message,
)
from handlers.conversation.hours import QUIET_AT_LEAST, quiet_long_enough
from handlers.conversation.places import known_countries, regions_of
from handlers.conversation.router import action, command, form
from handlers.conversation.turn import NO_REGION, Problem, Turn, row_id
from handlers.people.working_times import days_field, days_in, region_field, region_in, week_told
from storage import programmes, retention
from storage.tables import Workspace
from storage.types import UNDER_WAY

TITLES = ("full", "plain")
LONGEST_KEPT = 60
"""Months after a programme's end, at most."""
FEWEST_PEOPLE = 3
"""Never below 3 people behind a figure (docs/sources.md)."""


@command("settings", coordinator=True)
async def settings(turn: Turn) -> Reply:
    """What is set, and a button to change it."""
    return _card(turn)


def settings_facts(turn: Turn) -> Facts:
    """All that is set."""
    say, workspace = turn.say, turn.workspace
    rows = (
        Fact(say("settings-language"), Text.of(turn.catalogue.own_name(spoken(workspace)))),
        Fact(say("settings-timezone"), Text.of(workspace.timezone)),
        Fact(say("settings-country"), Text.of(_place(say, workspace))),
        Fact(say("times-days"), _days(say, workspace)),
        Fact(say("settings-check-in-time"), Text.of(f"{workspace.check_in_time:%H:%M}")),
        Fact(
            say("settings-quiet"),
            Text.of(f"{workspace.quiet_from:%H:%M} – {workspace.quiet_to:%H:%M}"),
        ),
        Fact(say("settings-k"), say("settings-k-people", count=workspace.k)),
        Fact(say("settings-titles"), say(f"settings-titles-{_titles(workspace)}")),
        Fact(
            say("settings-retention"),
            say("settings-retention-days", count=workspace.retention_days),
        ),
        Fact(say("settings-kept"), say("settings-kept-months", count=workspace.keep_months)),
    )
    return Facts(rows)


def _card(turn: Turn) -> Message:
    say = turn.say
    return message(
        Heading(say("settings-heading")),
        settings_facts(turn),
        Buttons(
            (
                Button(say("settings-change"), "settings.change"),
                Button(say("settings-contacts"), "contacts.show"),
            )
        ),
    )


def _place(say: Say, workspace: Workspace) -> str:
    if not workspace.country:
        return str(say("settings-no-country"))
    region = regions_of(workspace.country).get(workspace.region)
    return f"{workspace.country}, {region}" if region else workspace.country


def _days(say: Say, workspace: Workspace) -> Text:
    if not workspace.work_days:
        return say("settings-days-by-country")
    return Text.of(week_told(say, map(int, workspace.work_days)))


def _titles(workspace: Workspace) -> str:
    """How entries in calendars are called, one of TITLES."""
    return "plain" if workspace.plain_titles else "full"


def spoken(workspace: Workspace) -> str:
    """The workspace's language with its form of address, one of VARIANTS."""
    return variant_of(workspace.language, workspace.formal)


@action("settings.change", coordinator=True)
async def change(turn: Turn) -> Reply:
    """The form."""
    return Form(
        "settings",
        turn.say("settings-form-title"),
        turn.say("settings-form-save"),
        _fields(turn),
        intro=(Note(turn.say("settings-form-note")),),
    )


def _fields(turn: Turn) -> tuple[Field, ...]:
    say, workspace = turn.say, turn.workspace
    names = turn.catalogue.own_name
    languages = tuple(Option(one, Text.of(names(one))) for one in VARIANTS)
    return (
        ChoiceField(
            "language", say("settings-language"), languages, buttons=True, initial=spoken(workspace)
        ),
        TextField(
            "timezone",
            say("settings-timezone"),
            say("settings-timezone-hint"),
            required=True,
            longest=60,
            initial=workspace.timezone,
        ),
        TextField(
            "country",
            say("settings-country"),
            say("settings-country-hint"),
            longest=2,
            initial=workspace.country,
        ),
        replace(
            region_field(say, workspace.country, workspace.region),
            hint=say("settings-region-hint"),
        ),
        replace(days_field(say, workspace.work_days), hint=say("settings-days-hint")),
        TimeField(
            "check_in_time",
            say("settings-check-in-time"),
            initial=f"{workspace.check_in_time:%H:%M}",
        ),
        TimeField(
            "quiet_from", say("settings-quiet-from"), initial=f"{workspace.quiet_from:%H:%M}"
        ),
        TimeField("quiet_to", say("settings-quiet-to"), initial=f"{workspace.quiet_to:%H:%M}"),
        TextField(
            "k",
            say("settings-k"),
            say("settings-k-hint", least=FEWEST_PEOPLE),
            required=True,
            longest=3,
            initial=str(workspace.k),
        ),
        ChoiceField(
            "titles",
            say("settings-titles"),
            tuple(Option(one, say(f"settings-titles-{one}")) for one in TITLES),
            buttons=True,
            initial=_titles(workspace),
        ),
        TextField(
            "retention_days",
            say("settings-retention"),
            say("settings-retention-hint"),
            required=True,
            longest=4,
            initial=str(workspace.retention_days),
        ),
        TextField(
            "keep_months",
            say("settings-kept"),
            say("settings-kept-hint"),
            required=True,
            longest=2,
            initial=str(workspace.keep_months),
        ),
    )


@form("settings", coordinator=True)
async def save(turn: Turn) -> Reply:
    """Keep what was chosen, field by field, and show it in the language chosen."""
    workspace = turn.workspace
    before = values_of(workspace)
    language = turn.values.text("language")
    if language not in VARIANTS:
        raise Problem("problem-old-button")
    workspace.timezone = _zone(turn)
    workspace.country = _country(turn)
    workspace.region = region_in(turn, workspace.country).removeprefix(NO_REGION)
    workspace.work_days = days_in(turn.values)
    workspace.check_in_time = _time(turn, "check_in_time")
    workspace.quiet_from, workspace.quiet_to = _time(turn, "quiet_from"), _time(turn, "quiet_to")
    if not workspace.quiet_to <= workspace.check_in_time < workspace.quiet_from:
        raise Problem("settings-quiet-check-in", field="check_in_time")
    if not quiet_long_enough(workspace.quiet_from, workspace.quiet_to):
        hours = int(QUIET_AT_LEAST / timedelta(hours=1))
        raise Problem("settings-quiet-short", field="quiet_from", hours=hours)
    await _fewest(turn)
    workspace.plain_titles = turn.values.text("titles") == "plain"
    workspace.retention_days = _number(turn, "retention_days", 1, 3650)
    workspace.keep_months = _number(turn, "keep_months", 1, LONGEST_KEPT)
    await retention.shorten(turn.session, workspace)
    workspace.language, workspace.formal = address_of(language)
    changed = await turn.note_changes("settings.change", "workspace", before, values_of(workspace))
    turn.say = turn.speak_to(turn.member)
    said = turn.say("settings-saved" if changed else "settings-unchanged")
    return message(Note(said), _card(turn).parts)


def values_of(workspace: Workspace) -> dict[str, str]:
    """Every setting as the log tells it, by the wording key of its name; Monday is day 1."""
    return {
        "settings-language": spoken(workspace),
        "settings-timezone": workspace.timezone,
        "settings-country": workspace.country,
        "settings-region": workspace.region,
        "times-days": " ".join(str("0123456".find(day) + 1) for day in workspace.work_days),
        "settings-check-in-time": f"{workspace.check_in_time:%H:%M}",
        "settings-quiet-from": f"{workspace.quiet_from:%H:%M}",
        "settings-quiet-to": f"{workspace.quiet_to:%H:%M}",
        "settings-k": str(workspace.k),
        "settings-titles": _titles(workspace),
        "settings-retention": str(workspace.retention_days),
        "settings-kept": str(workspace.keep_months),
    }


def _zone(turn: Turn) -> str:
    typed = turn.values.text("timezone")
    if typed not in available_timezones():
        raise Problem("settings-unknown-zone", field="timezone", zone=typed)
    return ZoneInfo(typed).key


def _country(turn: Turn) -> str:
    typed = turn.values.text("country").upper()
    if typed and typed not in known_countries():
        raise Problem("settings-unknown-country", field="country", country=typed)
    return typed


def _time(turn: Turn, key: str) -> time:
    try:
        return time.fromisoformat(turn.values.text(key))
    except ValueError:
        raise Problem("settings-time", field=key) from None


def _number(turn: Turn, key: str, least: int, most: int) -> int:
    typed = turn.values.text(key)
    if not typed.isdecimal() or not least <= row_id(typed) <= most:
        raise Problem("settings-number", field=key, least=least, most=most)
    return int(typed)


async def _fewest(turn: Turn) -> None:
    """k is fixed as long as a programme runs, so that nobody can be singled out by lowering it."""
    wanted = _number(turn, "k", FEWEST_PEOPLE, 100)
    if wanted == turn.workspace.k:
        return
    if await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY):
        raise Problem("settings-k-fixed", field="k")
    turn.workspace.k = wanted
