"""Everything that is stored about one person, to export it; it is deleted in deletion.py.

Which rows are about a person follows from the tables: those that name them, and those that name
nobody but belong to such a row. What the tables call hidden is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_core import to_jsonable_python
from sqlalchemy import ColumnElement, ForeignKey, RowMapping, Table, and_, exists
from sqlalchemy import select as select_columns
from sqlmodel import SQLModel, col, or_, select

from storage import assistants, audit, people
from storage.database import Session
from storage.encryption import fingerprints
from storage.free_text import may_read, texts_in
from storage.tables import AuditEntry, Member, Pair, Prompt
from storage.types import KNOWN_TO_BOTH, Role
from storage.where_any import which_hold

TELL_OF_OTHERS = ("block", "support.done", "match.pin", "match.unpin", "match.swap")
"""Acts that would tell what somebody else asked for, or what a coordinator thought of doing."""


@dataclass(frozen=True, slots=True)
class Whom:
    """A member by our id, and as tables name them that have the platform's alone."""

    id: int
    external_ids: tuple[str, ...]


async def everything_about(
    session: Session, workspace_id: int, member_id: int
) -> dict[str, list[dict[str, object]]]:
    """Every row about a member, by table; values as JSON can hold them."""
    await session.flush()
    connection = await session.connection()
    member = await session.get_one(Member, member_id)
    whom = Whom(member_id, (member.external_id, *fingerprints(member.external_id)))
    about = [
        (table, among & (table.c.workspace_id == workspace_id))
        for table in SQLModel.metadata.sorted_tables
        if (among := _about(table, whom)) is not None
    ]
    found: dict[str, list[dict[str, object]]] = {table.name: [] for table, _among in about}
    for table, among in [about[place] for place in await which_hold(session, about)]:
        texts = [may_read(one, member_id).label(_READABLE + one.name) for one in texts_in(table)]
        rows = await connection.execute(
            select_columns(table, *texts).where(among).order_by(table.c.id)
        )
        found[table.name] = [_told(table, row) for row in rows.mappings()]
    return found | await _beside_the_tables(session, workspace_id, member_id)


async def _beside_the_tables(
    session: Session, workspace_id: int, member_id: int
) -> dict[str, list[dict[str, object]]]:
    """What a row tells more of than is the person's own: their part of it alone."""
    either = or_(col(Pair.mentor_id) == member_id, col(Pair.mentee_id) == member_id)
    query = select(Pair).where(Pair.workspace_id == workspace_id, either).order_by(col(Pair.id))
    every = (await session.exec(query)).all()
    own = [one for pair in every for one in _own_answer(pair, member_id)]
    known = [f"pair:{pair.id}" for pair in every if pair.state in KNOWN_TO_BOTH]
    acts = await audit.about(session, workspace_id, [f"member:{member_id}", *known])
    return {
        "assistance": await _assistance(session, workspace_id, member_id),
        "own_answer": own,
        "act_about_me": [_act(one) for one in acts if one.act not in TELL_OF_OTHERS],
    }


async def _assistance(
    session: Session, workspace_id: int, member_id: int
) -> list[dict[str, object]]:
    """Whose sessions the person sees to, and who sees to theirs, by name: asked, or agreed."""
    told = []
    for one in await assistants.concerning(session, member_id):
        role, other = ("leader", one.assistant_id)
        if one.assistant_id == member_id:
            role, other = ("assistant", one.leader_id)
        name = (await people.member_named(session, workspace_id, other)).name
        told.append(to_jsonable_python({"id": one.id, "as": role, "with": name}))
    return told


def _own_answer(pair: Pair, member_id: int) -> list[dict[str, object]]:
    """Why the person said no to a suggestion, or that their time ran out; never the other's."""
    role = Role.MENTOR if pair.mentor_id == member_id else Role.MENTEE
    mark = pair.answer or pair.end_reason
    if not mark.endswith(f"_{role}"):
        return []
    reason = mark.removesuffix(f"_{role}")
    return [to_jsonable_python({"id": pair.id, "as": role, "answer": reason})]


def _act(entry: AuditEntry) -> dict[str, object]:
    told: dict[str, object] = to_jsonable_python(
        {"id": entry.id, "act": entry.act, "by": entry.actor_id, "at": entry.at}
    )
    return told


_READABLE = "may read "


def _told(table: Table, row: RowMapping) -> dict[str, object]:
    """What a row says to the person it is about."""
    told = {one.name: row[one] for one in table.columns if not one.info.get("hidden")}
    unread = {one.name: "" for one in texts_in(table) if not row[_READABLE + one.name]}
    values: dict[str, object] = to_jsonable_python(told | unread)
    return values


def _about(table: Table, whom: Whom) -> ColumnElement[bool] | None:
    """Which rows of a table are about a member; None if none can be, or none is to be told."""
    if table.info.get("hidden") or "workspace_id" not in table.c:
        return None
    if table.name == Member.__tablename__:
        return table.c.id == whom.id
    if "external_id" in table.c:
        return table.c.external_id.in_(whom.external_ids)
    named = [key.parent == whom.id for key in keys_to_members(table)]
    if not named:
        return _belonging(table, whom)
    if table.name == Pair.__tablename__:
        return and_(or_(*named), table.c.state.in_(KNOWN_TO_BOTH))
    if table.name == Prompt.__tablename__:
        return and_(or_(*named), _has_arrived(table))
    return or_(*named)


def _has_arrived(prompt: Table) -> ColumnElement[bool]:
    """What a person has got, each message once.

    What is planned, and when a message was changed, would tell what others have answered.
    """
    earlier = prompt.alias()
    is_change = exists().where(
        earlier.c.recipient_id == prompt.c.recipient_id,
        earlier.c.channel == prompt.c.channel,
        earlier.c.message_id == prompt.c.message_id,
        earlier.c.id < prompt.c.id,
    )
    return and_(prompt.c.sent_at.is_not(None), ~is_change)


def _belonging(table: Table, whom: Whom) -> ColumnElement[bool] | None:
    """Which rows belong to one that is about a member."""
    found = []
    for key in keys_of(table):
        about = _about(key.column.table, whom)
        if about is not None:
            found.append(key.parent.in_(select_columns(key.column).where(about)))
    return or_(*found) if found else None


def keys_to_members(table: Table) -> list[ForeignKey]:
    """Those that name a member."""
    return [key for key in keys_of(table) if key.column.table.name == Member.__tablename__]


def keys_of(table: Table) -> list[ForeignKey]:
    """The foreign keys of a table, by name."""
    return sorted(table.foreign_keys, key=lambda key: key.parent.name)
