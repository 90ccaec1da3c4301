"""What a coordinator names for everybody: who answers for the data, and the rules about AI."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Form,
    Heading,
    Message,
    Note,
    Reply,
    Text,
    TextField,
    message,
)
from handlers.conversation.router import action, form
from handlers.conversation.turn import Problem, Turn
from handlers.people.contacts import LONGEST_LINK, is_link

KEYS = (
    *("controller", "privacy_contact", "privacy_notice", "ai_rules", "ai_expert"),
    "trusted_contact",
)
"""Columns of the workspace, in the order of the form."""
LINKS = ("privacy_notice", "ai_rules")
LONGEST = 200
"""Characters of a contact's name."""


@action("contacts.show", coordinator=True)
async def show(turn: Turn) -> Reply:
    """What is named, and a button to change it."""
    return _card(turn)


def contact_facts(turn: Turn) -> Facts:
    """Whom the workspace names."""
    return Facts(
        tuple(
            Fact(turn.say(f"contacts-field-{_word(key)}"), Text.of(_named(turn, key)))
            for key in KEYS
        )
    )


def _card(turn: Turn) -> Message:
    say = turn.say
    return message(
        Heading(say("contacts-heading")),
        contact_facts(turn),
        Note(say("contacts-note")),
        Buttons((Button(say("settings-change"), "contacts.change"),)),
    )


@action("contacts.change", coordinator=True)
async def change(turn: Turn) -> Reply:
    """The form; every line may stay empty."""
    say = turn.say
    fields = tuple(
        TextField(
            key,
            say(f"contacts-field-{_word(key)}"),
            say(f"contacts-field-{_word(key)}.hint"),
            longest=LONGEST_LINK if key in LINKS else LONGEST,
            initial=str(getattr(turn.workspace, key)),
        )
        for key in KEYS
    )
    return Form("contacts", say("contacts-form-title"), say("settings-form-save"), fields)


@form("contacts", coordinator=True)
async def save(turn: Turn) -> Reply:
    """Keep what was typed; a link has to be one that people can be sent to."""
    typed = {key: turn.values.text(key).strip() for key in KEYS}
    for key in LINKS:
        if typed[key] and not is_link(typed[key]):
            raise Problem("contacts-no-link", field=key)
    before = _values(turn)
    for key, value in typed.items():
        setattr(turn.workspace, key, value)
    changed = await turn.note_changes("settings.change", "workspace", before, _values(turn))
    said = turn.say("settings-saved" if changed else "settings-unchanged")
    return message(Note(said), _card(turn).parts)


def _values(turn: Turn) -> dict[str, str]:
    return {f"contacts-field-{_word(key)}": str(getattr(turn.workspace, key)) for key in KEYS}


def _word(key: str) -> str:
    return key.replace("_", "-")


def _named(turn: Turn, key: str) -> str:
    return str(getattr(turn.workspace, key) or turn.say("contacts-unset"))
