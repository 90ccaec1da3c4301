"""The coordinators by name: whoever is sent to them learns who that is, and can write to them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Mention, Note, Paragraph, Plain, Span, Text
from handlers.conversation.turn import Turn
from storage import people
from storage.tables import Member, Workspace

NAMED = 3
"""Coordinators named in one line: enough to find one who is there."""


async def whom_to_ask(turn: Turn) -> list[Paragraph]:
    """The line that names them; nothing as long as there are none."""
    return named(turn.say, await people.coordinators_of(turn.session, turn.workspace.id))


def named(say: Say, coordinators: Sequence[Member]) -> list[Paragraph]:
    """The line for these, each a mention to click on where the platform has that."""
    if not coordinators:
        return []
    spans: list[Span] = [*say("coordinators-named").spans]
    for number, one in enumerate(coordinators[:NAMED]):
        spans += [Plain(", " if number else " "), Mention(one.external_id, one.name)]
    return [Paragraph(Text(tuple(spans)))]


def in_confidence(say: Say, workspace: Workspace) -> list[Note]:
    """Whom people may talk to outside of HR, shown where something may be going wrong."""
    if not workspace.trusted_contact:
        return []
    return [Note(say("contacts-trusted", contact=workspace.trusted_contact))]
