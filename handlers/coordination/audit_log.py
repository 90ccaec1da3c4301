"""What coordinators did lately, in words. Only ids are stored: what they name is looked up here."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from handlers.people.pairs import known_name
from storage import pairs, people, programmes
from storage.tables import AuditEntry

NAMELESS = "workspace"
"""The subject of acts that are about nobody and nothing in particular."""


async def audit_lines(turn: Turn, entries: Sequence[AuditEntry]) -> tuple[Text, ...]:
    """One line for each: when, who, what."""
    return tuple([await _line(turn, entry) for entry in entries])


async def _line(turn: Turn, entry: AuditEntry) -> Text:
    named = [await _named(turn, one) for one in entry.subject.split() if one != NAMELESS]
    key = f"act-{entry.act.replace('.', '-').replace('_', '-')}"
    return turn.say(
        "coordination-log-line",
        at=turn.say.moment(entry.at),
        who=await _member(turn, entry.actor_id),
        act=str(turn.say(key, about=turn.say.listed(named))),
    )


async def _named(turn: Turn, subject: str) -> str:
    """What `programme:1`, `pair:1` or `member:1` is called by now."""
    kind, _, number = subject.partition(":")
    if kind == "member":
        return await _member(turn, int(number))
    if kind == "programme":
        return await _programme(turn, int(number))
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, int(number))
    if pair is None:
        return str(turn.say("coordination-pair-gone"))
    both = [await _member(turn, one) for one in (pair.mentor_id, pair.mentee_id)]
    return turn.say.listed(both)


async def _programme(turn: Turn, programme_id: int) -> str:
    found = await programmes.programme_by_id(turn.session, turn.workspace.id, programme_id)
    return found.name if found is not None else ""


async def _member(turn: Turn, member_id: int | None) -> str:
    found = await people.member_by_id(turn.session, turn.workspace.id, member_id or 0)
    return known_name(turn, found) if found is not None else str(turn.say("coordination-somebody"))
