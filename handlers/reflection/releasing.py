"""Every Monday texts that were written for others are released, in batches without authors.

Beside the moments of figures the only place that reads what others wrote (docs/gate.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from zoneinfo import ZoneInfo

from handlers.conversation.catalogue import Catalogue
from handlers.gate.moments import monday_of
from handlers.gate.texts import Released, Waiting, batch
from storage import opinions, people, released_texts
from storage.database import Database, Session
from storage.opinions import Oldest, WaitingText
from storage.tables import ReleasedText, Workspace
from storage.types import TextKind

TOGETHER = 200
"""Authors of a batch, at least, where there are more: many thousands are no one transaction."""

FindOldest = Callable[[Session, int], Awaitable[list[Oldest]]]
ReadWaiting = Callable[[Session, Collection[int]], Awaitable[list[WaitingText]]]
KINDS: dict[TextKind, tuple[FindOldest, ReadWaiting]] = {
    TextKind.LEARNING: (opinions.oldest_learnings, opinions.learnings),
    TextKind.SIGNAL: (opinions.oldest_signals, opinions.signals),
}


async def release_texts(database: Database, now: datetime) -> None:
    """Release what waits in each workspace whose Monday it is, once in its week."""
    async with database.begin() as session:
        due = [one for one in await people.workspaces(session) if _is_due(one, now)]
    for workspace in due:
        await _release(database, workspace, _monday(workspace, now))


def _monday(workspace: Workspace, now: datetime) -> date:
    return monday_of(now.astimezone(ZoneInfo(workspace.timezone)).date())


def _is_due(workspace: Workspace, now: datetime) -> bool:
    last = workspace.texts_released_on
    return last is None or last < _monday(workspace, now)


async def _release(database: Database, workspace: Workspace, monday: date) -> None:
    async with database.begin() as session:
        if not await released_texts.begin_release(session, workspace.id, monday):
            return
        groups = [
            (kind, language, ids)
            for kind, (find_oldest, _read) in KINDS.items()
            for language, ids in _groups(workspace, await find_oldest(session, workspace.id))
        ]
    for kind, language, ids in groups:
        async with database.begin() as session:
            await _release_batch(session, workspace, kind, language, ids)


def _groups(workspace: Workspace, oldest: Sequence[Oldest]) -> Iterator[tuple[str, list[int]]]:
    """By language, and in parts where there are too many authors for one transaction."""
    spoken = [Oldest(one.id, one.language or workspace.language) for one in oldest]
    in_order = sorted(spoken, key=attrgetter("language", "id"))
    for language, group in groupby(in_order, attrgetter("language")):
        ids = [one.id for one in group]
        parts = max(1, len(ids) // TOGETHER)
        yield from ((language, ids[number::parts]) for number in range(parts))


async def _release_batch(
    session: Session, workspace: Workspace, kind: TextKind, language: str, ids: Collection[int]
) -> None:
    """Copy what its authors have not taken back, and forget of each copy whose it is."""
    waiting = await KINDS[kind][1](session, ids)
    if not waiting:
        return
    opened = min(one.programme.opened_at or one.programme.created_at for one in waiting)
    out = await opinions.coordinators_since(session, workspace.id, opened.astimezone(UTC))
    k = max(one.programme.k for one in waiting)
    released = batch([_as_it_waits(it) for it in waiting], out, k)
    await opinions.use_texts(session, workspace.id, kind, [int(str(one.key)) for one in released])
    for one in released:
        await released_texts.keep(session, _copy(workspace, kind, language, one), labels(one.topic))
        await asyncio.sleep(0)


def _as_it_waits(one: WaitingText) -> Waiting:
    couple = frozenset((one.mentor_id, one.mentee_id))
    return Waiting(one.id, one.author_id, couple, one.text, one.topic, one.role)


def _copy(workspace: Workspace, kind: TextKind, language: str, one: Released) -> ReleasedText:
    return ReleasedText(
        workspace_id=workspace.id,
        kind=kind,
        language=language,
        text=one.text,
        topic=one.topic,
        role=one.role,
    )


@cache
def labels(topic: str) -> str:
    """What a topic is called in every language, so that texts are found by it."""
    if not topic:
        return ""
    catalogue = Catalogue()
    spoken = map(catalogue.speaker, catalogue.languages)
    return " ".join(str(say(key)) for say in spoken for key in (f"topic-{topic}.short",))
