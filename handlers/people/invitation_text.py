"""What those who are invited to a programme read, the same in the invitation and before it goes."""

from __future__ import annotations

from datetime import date

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Fact, Facts, Heading, Paragraph, Part, Quote
from handlers.people.inviting_posts import starting
from storage.tables import Programme
from storage.types import Role


def invitation_parts(say: Say, programme: Programme, today: date) -> list[Part]:
    """Title, purpose, what it is about, days and rhythm."""
    rhythm = say("programme-rhythm-text", **rhythm_of(programme))
    return [
        Heading(say("invitation-heading", name=programme.name)),
        *([Quote(programme.purpose)] if programme.purpose else []),
        Paragraph(say("invitation-text")),
        Facts((starting(say, programme, today), Fact(say("programme-rhythm"), rhythm))),
    ]


def joining_buttons(say: Say, programme: Programme) -> list[Button]:
    """One for each role, which belong to this programme whatever else is open by then."""
    return [
        Button(say(f"invitation-join-{role}"), "invite.join", f"{programme.id}:{role}")
        for role in Role
    ]


def rhythm_of(programme: Programme) -> dict[str, int]:
    """The arguments of `programme-rhythm-text`: weeks, sessions, weeks between, minutes of each."""
    return {
        "weeks": programme.weeks,
        "sessions": programme.sessions,
        "cadence": programme.cadence_weeks,
        "minutes": programme.session_minutes,
    }
