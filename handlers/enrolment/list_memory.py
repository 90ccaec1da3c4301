"""What was answered about a list is offered again: to all with the next list that has the same
columns, and before anything is done with a list, for a day, to whoever answered.

Until something is done with a list nothing of it is kept, so these answers name nothing of it:
headers, words and managers are fingerprints, which only the same list brings to life again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from handlers.enrolment.list_drafts import ListDraft
from handlers.people.lists.columns import Columns
from handlers.people.lists.fields import header_key, plain
from handlers.people.lists.replies_given import NOBODY, OUTSIDE, Answers, answers_in
from storage import list_answers
from storage.database import Session
from storage.encryption import fingerprints
from storage.tables import ListAnswers

_NOTHING = Answers()
A_DAY = timedelta(days=1)
"""How long answers count about a list with which nothing is done."""
LONGEST = 40
"""Hexadecimal digits of a fingerprint here."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """Answers given before, and when; `is_own`: of today, by whoever drops the list."""

    answers: Answers
    at: datetime
    is_own: bool


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
    session: Session, workspace_id: int, member_id: int, draft: ListDraft
) -> Recalled | None:
    """What was answered about such a list, as far as it is about anything in this one."""
    every = await list_answers.of_workspace(session, workspace_id)
    answers, at = draft.answers, None
    kept = every.get(shape_of(draft.people.columns))
    if kept is not None:
        told = json.loads(kept.answers) | {"managers": json.loads(kept.managers or "{}")}
        answers, at = _both(answers_in(json.dumps(told)), answers), kept.answered_at
    own = (every.get(key) for key in _keys(member_id, draft))
    fresh = next((one for one in own if one and draft.at - one.answered_at < A_DAY), None)
    if fresh is not None:
        answers = _both(answers, _revived(draft, fresh))
    if fresh is None and at is None:
        return None
    return Recalled(answers, fresh.answered_at if fresh else at or draft.at, fresh is not None)


def _both(earlier: Answers, later: Answers) -> Answers:
    return Answers(
        columns={**earlier.columns, **later.columns},
        levels={**earlier.levels, **later.levels},
        managers={**earlier.managers, **later.managers},
        topics={**earlier.topics, **later.topics},
        managers_outside=earlier.managers_outside or later.managers_outside,
        sheet=later.sheet or earlier.sheet,
    )


# ---------------------------------------------------------------------------- for a day


async def note(
    session: Session, workspace_id: int, member_id: int, draft: ListDraft, now: datetime
) -> None:
    """Keep for a day what somebody has answered about a list, naming nothing that stands in it."""
    given = draft.answers
    others = [one.value for one in draft.people.managers_unknown] if given.managers_outside else []
    managers = {**dict.fromkeys(others, OUTSIDE), **given.managers}
    told = {
        "columns": {_mark(header_key(header)): name for header, name in given.columns.items()},
        "levels": {_mark(plain(word)): level for word, level in given.levels.items()},
        "sheet": _mark(given.sheet) if given.sheet else "",
    }
    named = {_mark(plain(value)): _meaning(meant) for value, meant in managers.items()}
    for key in _keys(member_id, draft):
        await list_answers.keep(
            session,
            ListAnswers(
                workspace_id=workspace_id,
                shape=key,
                answers=json.dumps(told),
                managers=json.dumps(named),
                answered_at=now,
            ),
        )


async def forget(session: Session, workspace_id: int, member_id: int) -> None:
    """Nothing of what somebody has answered today is kept any longer."""
    await list_answers.forget_beginning(session, workspace_id, _begins(member_id))


def _begins(member_id: int) -> str:
    return list_answers.OF_A_DAY + _mark(f"answered by {member_id}")[:16]


def _keys(member_id: int, draft: ListDraft) -> tuple[str, str]:
    """For the very same file, whichever sheet is read, and for a mended one with its columns."""
    content, shape = hashlib.sha256(draft.content).hexdigest(), shape_of(draft.people.columns)
    begins = _begins(member_id)
    return begins + _mark(content), begins + _mark(shape)


def _mark(text: str) -> str:
    return fingerprints(text)[0][:LONGEST]


def _meaning(answer: str) -> str:
    return answer if answer in (OUTSIDE, NOBODY) else _mark(plain(answer))


def _revived(draft: ListDraft, kept: ListAnswers) -> Answers:
    """What the fingerprints stand for in this list; of others nothing can be told."""
    told, managers = json.loads(kept.answers), json.loads(kept.managers or "{}")
    found = draft.people
    columns = _known(told["columns"], (one.header for one in found.columns.every), header_key)
    levels = _known(told["levels"], found.levels, plain)
    sheet = next((one for one in found.sheets if _mark(one) == told["sheet"]), "")
    meant: dict[str, str] = {}
    for one in found.managers_unknown:
        answer = managers.get(_mark(plain(one.value)), "")
        likely = {_mark(plain(near.key)): near.key for near in one.candidates}
        name = answer if answer in (OUTSIDE, NOBODY) else likely.get(answer)
        if name:
            meant[one.value] = name
    return Answers(columns=columns, levels=levels, managers=meant, sheet=sheet)


def _known(marked: Mapping[str, Any], words: Iterable[str], key: Any) -> dict[str, Any]:
    return {word: marked[mark] for word in words if (mark := _mark(key(word))) in marked}
