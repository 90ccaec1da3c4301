"""How reports look, and what an hour costs in them: a company's own logo, colour and rate."""

from __future__ import annotations

import re

from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Form,
    Note,
    Option,
    Paragraph,
    Reply,
    Text,
    TextField,
    message,
)
from handlers.conversation.router import action, command_button, form
from handlers.conversation.turn import Problem, Turn
from handlers.insight.report_logo import note_logo
from storage import logos

CURRENCIES = ("EUR", "CHF", "USD", "GBP")
MOST_AN_HOUR = 2_000
"""Of any of these currencies: above that somebody has typed a day's or a year's."""
LEAST_CONTRAST = 3.0
"""Of a colour against white paper: WCAG 2.1, 1.4.11, graphics (docs/sources.md)."""
KEEP, REMOVE = "keep", "remove"
"""What may become of the logo."""
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def look_button(turn: Turn) -> Button:
    """The way to the form."""
    return Button(turn.say("report-look"), "report.look")


@action("report.look", coordinator=True)
async def look(turn: Turn) -> Form:
    """Rate, currency, colour and logo; each may stay as it is."""
    workspace, say = turn.workspace, turn.say
    logo = await logos.used_name(turn.session, workspace.id)
    return Form(
        "report_look",
        say("report-look-title"),
        say("settings-form-save"),
        (
            TextField(
                "cost",
                say("report-look-cost"),
                say("report-look-cost.hint"),
                initial=str(workspace.hour_cost or ""),
            ),
            ChoiceField(
                "currency",
                say("report-look-currency"),
                tuple(Option(code, Text.of(code)) for code in CURRENCIES),
                initial=workspace.currency,
            ),
            TextField(
                "colour",
                say("report-look-colour"),
                say("report-look-colour.hint"),
                initial=workspace.report_colour,
            ),
            *_logo_field(turn, logo),
        ),
        intro=(Note(say("report-look-logo-how")),),
    )


def _logo_field(turn: Turn, name: str) -> tuple[ChoiceField, ...]:
    """Whether the logo stays, where there is one."""
    say = turn.say
    options = (
        Option(KEEP, say("report-look-logo-keep", name=name)),
        Option(REMOVE, say("report-look-logo-remove")),
    )
    return (ChoiceField("logo", say("report-logo"), options, initial=KEEP),) if name else ()


@form("report_look", coordinator=True)
async def keep(turn: Turn) -> Reply:
    """Kept for all reports from now on; what was changed is in the log."""
    workspace, before = turn.workspace, look_values(turn)
    colour, cost = _colour(turn), _cost(turn)
    currency = turn.values.text("currency")
    if currency not in CURRENCIES:
        raise Problem("form-choose", field="currency")
    workspace.report_colour, workspace.hour_cost, workspace.currency = colour, cost, currency
    changed = await turn.note_changes("settings.change", "workspace", before, look_values(turn))
    if turn.values.text("logo") == REMOVE:
        name = await logos.used_name(turn.session, workspace.id)
        await logos.remove(turn.session, workspace.id)
        changed = await note_logo(turn, name, "") or changed
    said = turn.say("report-look-kept" if changed else "settings-unchanged")
    anew = command_button(turn.say("report-anew"), turn.say.command("report"))
    return message(Paragraph(said), Buttons((anew,)))


def look_values(turn: Turn) -> dict[str, str]:
    """As the log tells them, by the wording key of each."""
    workspace = turn.workspace
    return {
        "report-look-colour": workspace.report_colour or "–",
        "report-look-cost": str(workspace.hour_cost or "–"),
        "report-look-currency": workspace.currency,
    }


def _colour(turn: Turn) -> str:
    """As `#rrggbb`, or nothing; dark enough to be seen on white paper."""
    typed = turn.values.text("colour").lower()
    if not typed:
        return ""
    typed = typed if typed.startswith("#") else f"#{typed}"
    if not COLOUR.fullmatch(typed):
        raise Problem("report-look-no-colour", field="colour")
    if contrast_to_white(typed) < LEAST_CONTRAST:
        raise Problem("report-look-too-light", field="colour")
    return typed


def contrast_to_white(colour: str) -> float:
    """Of `#rrggbb`, 1 to 21: the contrast ratio of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    luminance = sum(one * part for one, part in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
    return 1.05 / (luminance + 0.05)


def _cost(turn: Turn) -> int:
    typed = turn.values.text("cost")
    if not typed:
        return 0
    if not (typed.isascii() and typed.isdecimal()) or not 0 < int(typed[:6]) <= MOST_AN_HOUR:
        raise Problem("report-look-no-cost", field="cost", most=MOST_AN_HOUR)
    return int(typed)
