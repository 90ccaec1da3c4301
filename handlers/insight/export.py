"""A programme as a workbook: people, pairs, sessions, who has no pair, figures as released.

Facts alone, none that another command would not tell a coordinator; who exported is in the log
before anything is read. It is read and written after the answer, and comes as a message of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from handlers.conversation.chat import File, Message, Note, Paragraph, Reply, message
from handlers.conversation.router import command
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.enrolment import afterwards
from handlers.insight.attention import thresholds
from handlers.insight.exported_sheets import Exported, WithoutPair, sheets
from handlers.insight.workbook import MEDIA_TYPE, workbook
from handlers.insight.worth import worth_of
from handlers.matching.reasons import Unmatched
from handlers.matching.rules import Participant
from handlers.matching.solver.solution import Progress
from handlers.matching.solver.worker import done_elsewhere
from handlers.pairing.candidates import Candidates, candidates_of
from handlers.pairing.running import is_large
from handlers.people.lookup import meant_and_others
from storage import exporting, pairs, people
from storage.database import Session
from storage.tables import Programme
from storage.types import MATCHABLE, NOT_ARCHIVED, STANDING, PairState

LONGEST_NAME = 60
"""Characters of the programme in the file's name."""


@command("export", coordinator=True)
async def export(turn: Turn) -> Reply:
    """That the file is on its way; the newest programme's, if none is named."""
    programme, others = await meant_and_others(turn, "export", NOT_ARCHIVED)
    await turn.note("export", f"programme:{programme.id}")
    afterwards.begin(turn, partial(_file, turn, programme))
    return message(Paragraph(turn.say("export-begun", programme=programme.name)), others)


async def _file(turn: Turn, programme: Programme) -> Message:
    async with turn.look() as session:
        found = await _everything(turn, programme, session)
    content = await asyncio.to_thread(_written, turn, found)
    kept = "".join(sign if sign.isalnum() else "-" for sign in programme.name[:LONGEST_NAME])
    name = str(turn.say("export-file", programme=kept.strip("-")))
    return message(
        Paragraph(turn.say("export-here", programme=programme.name)),
        Note(turn.say("export-note")),
    ).with_files(File(name, MEDIA_TYPE, content))


def _written(turn: Turn, found: Exported) -> bytes:
    return workbook(sheets(turn, found), turn.now)


async def _everything(turn: Turn, programme: Programme, session: Session) -> Exported:
    return Exported(
        programme,
        await exporting.people(session, programme.id),
        await exporting.pairs(session, programme.id, thresholds(turn, programme)),
        await exporting.sessions(session, programme.id, turn.now),
        await _without_pair(turn, programme, session),
        await worth_of(session, turn.workspace, programme, turn.now),
    )


# ---------------------------------------------------------------------------- who has no pair


async def _without_pair(turn: Turn, programme: Programme, session: Session) -> list[WithoutPair]:
    """As `match` names them, and those on a list that was not released yet; by name."""
    if programme.state not in MATCHABLE:
        return []
    work = UnitOfWork(session=session, now=turn.now, workspace=turn.workspace)
    found = await candidates_of(work, programme)
    standing = await pairs.pairs_in(session, programme.id, STANDING)
    proposed = await pairs.pairs_in(session, programme.id, (PairState.PROPOSED,))
    busy = {str(one) for pair in standing for one in (pair.mentor_id, pair.mentee_id)}
    listed = {str(one) for pair in proposed for one in (pair.mentor_id, pair.mentee_id)} - busy
    left = [one for one in found.people if one.id not in busy | listed]
    reasons = await _reasons(found, left)
    unrated = [one for one in found.unrated if one not in busy]
    ids = [int(one.id) for one in found.people if one.id not in busy] + [*map(int, unrated)]
    named = await people.members_by_id(session, turn.workspace.id, ids)
    rows = [WithoutPair(named[int(one.person.id)].name, one.person.role, one) for one in reasons]
    rows += [
        WithoutPair(named[int(one.id)].name, one.role, None, listed=True)
        for one in found.people
        if one.id in listed
    ]
    rows += [WithoutPair(named[int(one)].name, None, None) for one in unrated]
    return sorted(rows, key=lambda one: one.name)


async def _reasons(found: Candidates, left: Sequence[Participant]) -> Sequence[Unmatched]:
    job = partial(_why_unmatched, found, left)
    if not is_large(found.problem):
        return await asyncio.to_thread(job)
    reasons = await done_elsewhere(partial(_told_elsewhere, job), _unheard)
    return reasons if isinstance(reasons, list) else []


def _why_unmatched(found: Candidates, left: Sequence[Participant]) -> list[Unmatched]:
    from handlers.matching.shortage import why_all_unmatched

    return why_all_unmatched(left, found.people, found.rules, found.ties)


def _told_elsewhere(job: Callable[[], list[Unmatched]], _progress: Progress) -> list[Unmatched]:
    return job()


async def _unheard(_done: int, _of: int) -> None:
    """Nobody is told how far it has come: it takes seconds."""
