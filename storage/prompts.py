"""Prompts: planning, withdrawing, answering. The schedule, the queue and the record are one table.

Planning happens in the transaction that changes the programme (a transactional outbox). What the
delivery does with them stands in storage/deliveries.py.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, func, or_
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import SQLModel, col, select, update

from storage.database import Session
from storage.rows import insert_all_missing, insert_missing, row_by_id
from storage.tables import CHECK_IN, WAITING_WORD, Member, Prompt
from storage.tallies import note_change
from storage.types import ARRIVED, GIVEN_UP, ON_THE_WAY, PromptState

FIRST_SESSION_NUDGE = "first_session_nudge"
"""The kind of what asks a pair without any session for one; its subject is the pair."""
CALENDAR_ENTRY = "calendar_entry"
"""What is done about the entry of a session that both of a pair have in their calendars."""


LATEST_QUESTIONS = 10
"""Unanswered ones that are looked at: nobody is shown more to choose from."""


async def plan(session: Session, prompt: Prompt) -> bool:
    """Plan `prompt` unless it was planned before; whether it is new.

    The same kind, subject, recipient and number is one prompt, whoever plans it and how often.
    """
    return await insert_missing(session, prompt)


async def plan_all(session: Session, planned: Sequence[Prompt]) -> int:
    """Plan many; how many of them were not planned before. See `insert_all_missing`."""
    return len(await insert_all_missing(session, planned, "recipient_id"))


_NEXT_DUE = select(func.min(Prompt.due_at)).where(col(Prompt.state) == PromptState.WAITING)


async def next_due_at(session: Session, workspace_id: int | None = None) -> datetime | None:
    """When the next waiting prompt is due, in one workspace or in all."""
    if workspace_id is None:
        return (await session.exec(_NEXT_DUE)).one()
    here = _NEXT_DUE.where(Prompt.workspace_id == workspace_id)
    return (await session.exec(here)).one()


_PROMPTS = SQLModel.metadata.tables["prompt"]
_ITS_KEY = (
    Prompt.workspace_id == bindparam("workspace"),
    Prompt.kind == bindparam("kind"),
    Prompt.subject_id == bindparam("subject"),
    Prompt.recipient_id == bindparam("recipient"),
)
_ABOUT = select(Prompt).where(*_ITS_KEY)
_SENT_PROMPT = _ABOUT.where(Prompt.number == bindparam("number"), col(Prompt.attempts) > 0)
_NEWEST = _ABOUT.order_by(col(Prompt.number).desc()).limit(1)
_NEWEST_SENT = _NEWEST.where(col(Prompt.sent_at).is_not(None))
_SENT_TIMES = select(Prompt.sent_at, Prompt.answered_at).where(
    *_ITS_KEY, col(Prompt.sent_at).is_not(None)
)
_OF_KINDS = (
    select(func.count())
    .select_from(Prompt)
    .where(
        Prompt.recipient_id == bindparam("recipient"),
        col(Prompt.kind).in_(bindparam("kinds", expanding=True)),
    )
)
_SENT_COUNT = _OF_KINDS.where(col(Prompt.sent_at) >= bindparam("since"))
_WAITING_COUNT = _OF_KINDS.where(
    col(Prompt.state).in_(ON_THE_WAY),
    col(Prompt.answered_at).is_(None),
    col(Prompt.due_at) < bindparam("until"),
)
"""Built once: before each message what came before it is looked at."""


def _about(
    workspace_id: int, kind: str, subject_id: int, recipient_id: int
) -> dict[str, str | int]:
    return {
        "workspace": workspace_id,
        "kind": kind,
        "subject": subject_id,
        "recipient": recipient_id,
    }


async def sent_prompt(
    session: Session, workspace_id: int, kind: str, subject_id: int, recipient_id: int, number: int
) -> Prompt | None:
    """The one prompt with this key, once it was handed to the platform.

    That is before the sending is recorded: people may answer faster, or the connection may break.
    """
    asked = _about(workspace_id, kind, subject_id, recipient_id) | {"number": number}
    return (await session.exec(_SENT_PROMPT, params=asked)).one_or_none()


async def shared_channel(session: Session, kind: str, subject_id: int) -> str:
    """Where a prompt to two people together stands; empty if it went to nobody together."""
    found = await session.exec(
        select(Prompt.channel).where(
            Prompt.kind == kind,
            Prompt.subject_id == subject_id,
            col(Prompt.partner_id).is_not(None),
            col(Prompt.state).in_(ARRIVED),
        )
    )
    return found.first() or ""


async def newest(
    session: Session,
    workspace_id: int,
    kind: str,
    subject_id: int,
    recipient_id: int,
    *,
    sent: bool = False,
) -> Prompt | None:
    """The prompt of that kind with the highest number; with `sent` of those that went out."""
    query = _NEWEST_SENT if sent else _NEWEST
    asked = _about(workspace_id, kind, subject_id, recipient_id)
    return (await session.exec(query, params=asked)).one_or_none()


async def unanswered_since(
    session: Session, recipient: Member, kinds: Collection[str], since: datetime
) -> Sequence[Prompt]:
    """The last prompts of `kinds` that a member was sent since then and did not answer."""
    found = await session.exec(
        select(Prompt)
        .where(
            Prompt.workspace_id == recipient.workspace_id,
            Prompt.recipient_id == recipient.id,
            col(Prompt.kind).in_(sorted(kinds)),
            Prompt.state == PromptState.SENT,
            col(Prompt.sent_at) >= since,
        )
        .order_by(col(Prompt.sent_at).desc(), col(Prompt.id).desc())
        .limit(LATEST_QUESTIONS)
    )
    return found.all()


async def sent_about(session: Session, recipient: Member, kind: str, subject_id: int) -> int:
    """How many prompts of a kind about a subject a member has been sent."""
    found = await session.exec(
        select(func.count())
        .select_from(Prompt)
        .where(
            Prompt.workspace_id == recipient.workspace_id,
            Prompt.kind == kind,
            Prompt.subject_id == subject_id,
            Prompt.recipient_id == recipient.id,
            col(Prompt.sent_at).is_not(None),
        )
    )
    return found.one()


async def keep_sum(session: Session, prompt: Prompt, about: str) -> None:
    """What a prompt is about, for the next one of its kind to be compared with."""
    await session.exec(update(Prompt).where(col(Prompt.id) == prompt.id).values(sum=about))


async def recipients(session: Session, programme_id: int, kind: str) -> frozenset[int]:
    """Who was sent a prompt of that kind in a programme: ids of members."""
    found = await session.exec(
        select(Prompt.recipient_id).where(
            Prompt.programme_id == programme_id,
            Prompt.kind == kind,
            col(Prompt.sent_at).is_not(None),
        )
    )
    return frozenset(found.all())


async def is_level(session: Session, workspace_id: int, session_id: int, before: datetime) -> bool:
    """Whether nothing about a session's entry is still to be done, or was done after `before`."""
    found = await session.exec(
        select(Prompt.id).where(
            Prompt.workspace_id == workspace_id,
            Prompt.kind == CALENDAR_ENTRY,
            Prompt.subject_id == session_id,
            or_(col(Prompt.state).in_(sorted(ON_THE_WAY)), col(Prompt.sent_at) >= before),
        )
    )
    return found.first() is None


async def withdraw(
    session: Session,
    workspace_id: int,
    kinds: Collection[str],
    subject_id: int,
    recipient_id: int | None = None,
) -> None:
    """Skip the waiting prompts of `kinds` about a subject (to one recipient, or to all)."""
    asked = {"workspace": workspace_id, "kinds": sorted(kinds), "subject": subject_id}
    to_one = {} if recipient_id is None else {"recipient": recipient_id}
    await session.flush()
    await session.exec(_withdrawing(to_one=bool(to_one)), params=asked | to_one)
    for one in _loaded(session, workspace_id, kinds, subject_id, recipient_id):
        if one.state is PromptState.WAITING:
            set_committed_value(one, "state", PromptState.SKIPPED)


@cache
def _withdrawing(*, to_one: bool) -> Any:
    """Built once, as the statement of mark_answered."""
    statement = update(_PROMPTS).where(
        _PROMPTS.c.workspace_id == bindparam("workspace"),
        _PROMPTS.c.kind.in_(bindparam("kinds", expanding=True)),
        _PROMPTS.c.subject_id == bindparam("subject"),
        _PROMPTS.c.state == PromptState.WAITING,
    )
    if to_one:
        statement = statement.where(_PROMPTS.c.recipient_id == bindparam("recipient"))
    return statement.values(state=PromptState.SKIPPED)


def _loaded(
    session: Session,
    workspace_id: int,
    kinds: Collection[str],
    subject_id: int,
    recipient_id: int | None,
) -> list[Prompt]:
    """Prompts as this transaction has read them: it is to know what becomes of them."""
    every = session.sync_session.identity_map.values()
    return [
        one
        for one in every
        if isinstance(one, Prompt)
        and (one.workspace_id, one.subject_id) == (workspace_id, subject_id)
        and one.kind in kinds
        and recipient_id in (None, one.recipient_id)
    ]


async def is_waiting(session: Session, workspace_id: int, kind: str, subject_id: int) -> bool:
    """Whether a prompt of that kind about a subject is still to be sent."""
    found = await session.exec(
        select(Prompt.id).where(
            Prompt.workspace_id == workspace_id,
            Prompt.kind == kind,
            Prompt.subject_id == subject_id,
            Prompt.state == PromptState.WAITING,
        )
    )
    return found.first() is not None


async def prompt_by_id(session: Session, workspace_id: int, prompt_id: int) -> Prompt | None:
    """The prompt, if it is one of that workspace's."""
    return await row_by_id(session, Prompt, workspace_id, prompt_id)


async def plan_change(
    session: Session,
    workspace_id: int,
    kinds: Collection[str],
    subject_id: int,
    change: str,
    now: datetime,
    but: str = "",
    recipient_id: int | None = None,
    number: int | None = None,
) -> None:
    """Plan a prompt of the kind `change` about each message of `kinds` about a subject.

    Of those to one recipient, or to all, and of that number, or of any; not about the message with
    the id `but`, nor where such a change waits already.
    """
    query = select(Prompt).where(
        Prompt.workspace_id == workspace_id,
        col(Prompt.kind).in_(sorted(kinds)),
        Prompt.subject_id == subject_id,
        col(Prompt.sent_at).is_not(None),
        col(Prompt.message_id).not_in(["", but]),
    )
    if recipient_id is not None:
        query = query.where(Prompt.recipient_id == recipient_id)
    if number is not None:
        query = query.where(Prompt.number == number)
    for sent in (await session.exec(query)).all():
        earlier = await session.exec(
            select(Prompt.state).where(
                Prompt.workspace_id == workspace_id,
                Prompt.kind == change,
                Prompt.subject_id == sent.id,
            )
        )
        states = earlier.all()
        if PromptState.WAITING in states:
            continue
        planned = Prompt(
            workspace_id=workspace_id,
            programme_id=sent.programme_id,
            recipient_id=sent.recipient_id,
            kind=change,
            subject_id=sent.id,
            number=len(states),
            due_at=now,
            created_at=now,
        )
        await plan(session, planned)


async def bring_forward(
    session: Session, programme_id: int, recipient_id: int, due_at: datetime, to: datetime
) -> None:
    """Make the recipient's prompts that wait until exactly `due_at` due at `to`."""
    await session.exec(
        update(Prompt)
        .where(
            col(Prompt.programme_id) == programme_id,
            col(Prompt.recipient_id) == recipient_id,
            col(Prompt.state) == PromptState.WAITING,
            col(Prompt.due_at) == due_at,
        )
        .values(due_at=to)
    )


async def withdraw_first(
    session: Session, programme_id: int, until: datetime, most: int, but: Collection[str] = ()
) -> int:
    """Skip the first `most` waiting prompts of a programme that were planned until then.

    Except those of the kinds `but`. The id of the last; 0 if no more of them are left.
    """
    first = await session.exec(
        select(Prompt.id)
        .where(
            Prompt.programme_id == programme_id,
            col(Prompt.state) == WAITING_WORD,
            col(Prompt.kind).not_in(sorted(but)),
            Prompt.created_at <= until,
        )
        .order_by(col(Prompt.id))
        .limit(most)
    )
    ids = first.all()
    await session.exec(
        update(Prompt)
        .where(col(Prompt.id).in_(ids), col(Prompt.state) == PromptState.WAITING)
        .values(state=PromptState.SKIPPED)
    )
    return ids[-1] if len(ids) == most else 0


async def mark_answered(
    session: Session,
    workspace_id: int,
    kind: str,
    subject_id: int,
    recipient_id: int,
    answer: str,
    now: datetime,
    number: int | None = None,
) -> None:
    """Record that the recipient answered the prompt (that number, or every one sent so far).

    One whose sending is not on record yet stays with the delivery, which records both.
    """
    asked = {"workspace": workspace_id, "subject": subject_id, "recipient": recipient_id}
    of_one = {} if number is None else {"of_number": number}
    await session.flush()
    given = {"of_kind": kind, "at": now, "word": answer}
    await session.exec(_answering(of_one=bool(of_one)), params=asked | of_one | given)
    for one in _loaded(session, workspace_id, (kind,), subject_id, recipient_id):
        counts = number in (None, one.number) and one.attempts > 0
        if counts and one.state not in GIVEN_UP:
            state = PromptState.ANSWERED if one.state is PromptState.SENT else one.state
            for name, value in (("state", state), ("answered_at", now), ("answer", answer)):
                set_committed_value(one, name, value)
    if kind == CHECK_IN:
        note_change(session, subject_id)


@cache
def _answering(*, of_one: bool) -> Any:
    statement = update(_PROMPTS).where(
        _PROMPTS.c.workspace_id == bindparam("workspace"),
        _PROMPTS.c.kind == bindparam("of_kind"),
        _PROMPTS.c.subject_id == bindparam("subject"),
        _PROMPTS.c.recipient_id == bindparam("recipient"),
        _PROMPTS.c.state.not_in(GIVEN_UP),
        _PROMPTS.c.attempts > 0,
    )
    if of_one:
        statement = statement.where(_PROMPTS.c.number == bindparam("of_number"))
    answered = case(
        (_PROMPTS.c.state == PromptState.SENT, PromptState.ANSWERED), else_=_PROMPTS.c.state
    )
    moment = bindparam("at", type_=_PROMPTS.c.answered_at.type)
    return statement.values(state=answered, answered_at=moment, answer=bindparam("word"))


async def sent_count(
    session: Session, recipient_id: int, kinds: Collection[str], since: datetime
) -> int:
    """How many prompts of `kinds` a member has been sent since then."""
    asked = {"recipient": recipient_id, "kinds": sorted(kinds), "since": since}
    return (await session.exec(_SENT_COUNT, params=asked)).one()


async def waiting_count(
    session: Session, recipient_id: int, kinds: Collection[str], until: datetime
) -> int:
    """How many prompts of `kinds` a member is to be sent before then, and has not answered yet."""
    asked = {"recipient": recipient_id, "kinds": sorted(kinds), "until": until}
    return (await session.exec(_WAITING_COUNT, params=asked)).one()


async def reschedule(session: Session, prompt: Prompt, due_at: datetime) -> None:
    """Make a prompt due at another time, as long as it waits."""
    await session.exec(
        update(Prompt)
        .where(col(Prompt.id) == prompt.id, col(Prompt.state) == PromptState.WAITING)
        .values(due_at=due_at)
    )


async def waiting_for(session: Session, recipient_id: int, after: datetime) -> Sequence[Prompt]:
    """What is planned for a member alone after then, and was never tried nor refused."""
    found = await session.exec(
        select(Prompt).where(
            Prompt.recipient_id == recipient_id,
            Prompt.state == PromptState.WAITING,
            Prompt.due_at > after,
            col(Prompt.partner_id).is_(None),
            Prompt.attempts == 0,
            Prompt.error == "",
        )
    )
    return found.all()


async def unanswered_in_a_row(
    session: Session,
    workspace_id: int,
    kind: str,
    subject_id: int,
    recipient_id: int,
    *,
    since: datetime | None = None,
) -> int:
    """How many prompts of a kind about a subject the recipient got since they last answered one.

    Those before `since` do not count either.
    """
    asked = _about(workspace_id, kind, subject_id, recipient_id)
    found = await session.exec(_SENT_TIMES, params=asked)
    rows = [(sent, answered) for sent, answered in found if sent is not None]
    answers = [answered for _sent, answered in rows if answered is not None]
    last_answer = max((*answers, *([since] if since else [])), default=None)
    return sum(
        answered is None and (last_answer is None or sent > last_answer) for sent, answered in rows
    )
