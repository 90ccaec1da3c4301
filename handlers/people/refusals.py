"""What the platform refuses for a day, because of how it is set there: coordinators are told.

Most often the app lacks a permission. What was meant for two together each gets alone then.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from handlers.conversation.chat import Message, Note, Paragraph, Part, message
from handlers.conversation.prompting import tell_coordinators
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, UnitOfWork
from storage import reach

KIND = "refused"
A_DAY = 32
"""Attempts: nine in the first one and a half hours, then one an hour (bot/delivery)."""
LATELY = timedelta(days=1)
"""Of what was refused that much is told, also if each of two has got it alone meanwhile."""
PLATFORMS = {"slack": "Slack", "teams": "Microsoft Teams"}


async def refused(work: UnitOfWork) -> None:
    """A message was refused for a day: the coordinators are told, at most once a day."""
    await tell_coordinators(work, KIND, work.workspace.id, programme_id=None)


async def note_lacking(work: UnitOfWork, missing: str) -> None:
    """What the app may not do in the workspace; the coordinators are told if that is new."""
    if work.workspace.lacks == missing:
        return
    work.workspace.lacks = missing
    work.session.add(work.workspace)
    if missing:
        await tell_coordinators(work, KIND, work.workspace.id, programme_id=None)


@prompt(KIND)
async def told(turn: Turn) -> Message | None:
    """What the app lacks, how many messages, in the platform's own words, and what to do."""
    found = await reach.refused_since(turn.session, turn.workspace.id, A_DAY, turn.now - LATELY)
    lacks = turn.workspace.lacks
    if not found.total() and not lacks:
        return None
    platform = PLATFORMS.get(turn.workspace.platform, turn.workspace.platform)
    return message(
        [Paragraph(turn.say("refused-lacks", platform=platform, scopes=lacks))] if lacks else [],
        _refused(turn, found, platform),
        Note(turn.say("refused-note" if found.total() else "refused-lacks-note")),
    )


def _refused(turn: Turn, found: Counter[str], platform: str) -> list[Part]:
    if not found.total():
        return []
    reasons = ", ".join(sorted(reason for reason in found if reason))
    return [
        Paragraph(turn.say("refused-told", count=found.total(), platform=platform)),
        *([Paragraph(turn.say("refused-reason", reasons=reasons))] if reasons else []),
    ]
