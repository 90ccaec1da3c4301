"""What is said in the place of a list that was approved: its leaders are being asked."""

from __future__ import annotations

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Buttons, Message, Paragraph, message
from handlers.conversation.router import command_button
from handlers.conversation.turn import UnitOfWork
from storage import proposed
from storage.tables import Programme


async def being_asked(work: UnitOfWork, programme: Programme, say: Say) -> Message:
    """How many are being asked, with those whose turn comes; see release.py."""
    asked = await proposed.count_asked(work.session, programme)
    said = Paragraph(say("match-approved-already", count=asked))
    return message(said, Buttons((show_pairs(say, programme),)))


def show_pairs(say: Say, programme: Programme) -> Button:
    """All of a programme."""
    return command_button(say("match-show-pairs"), f"{say.command('pairs')} {programme.name}")
