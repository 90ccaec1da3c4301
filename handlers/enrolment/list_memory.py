"""What was answered about a list is offered again with the next list that has the same columns."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import datetime

from handlers.enrolment.list_drafts import ListDraft
from handlers.people.lists.columns import Columns
from handlers.people.lists.fields import header_key
from handlers.people.lists.replies_given import Answers, answers_in
from storage import list_answers
from storage.database import Session
from storage.tables import ListAnswers

_NOTHING = Answers()


def shape_of(columns: Columns) -> str:
    """The same for all lists whose headers are the same, in whatever order."""
    headers = sorted(header_key(one.header) for one in columns.every)
    return hashlib.sha256("\n".join(headers).encode()).hexdigest()


async def remember(session: Session, workspace_id: int, draft: ListDraft, now: datetime) -> None:
    """Keep what was answered; a list about which nothing was answered changes nothing."""
    kept = replace(draft.answers, sheet="", managers_outside=False)  # asked about each time anew
    if kept == _NOTHING:
        return
    told = asdict(kept)
    managers = json.dumps(told.pop("managers"))
    await list_answers.keep(
        session,
        ListAnswers(
            workspace_id=workspace_id,
            shape=shape_of(draft.people.columns),
            answers=json.dumps(told),
            managers=managers,
            answered_at=now,
        ),
    )


async def recalled(
    session: Session, workspace_id: int, draft: ListDraft
) -> tuple[Answers, datetime] | None:
    """What was answered about such a list, and when; None if nothing was."""
    every = await list_answers.of_workspace(session, workspace_id)
    kept = every.get(shape_of(draft.people.columns))
    if kept is None:
        return None
    told = json.loads(kept.answers) | {"managers": json.loads(kept.managers or "{}")}
    return answers_in(json.dumps(told)), kept.answered_at
