"""What coordinators have done for a pair that needs them, as long as no session has come of it.

It stands beside the pair wherever it is listed, so that nobody does it again without knowing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.conversation.turn import Turn
from storage import audit, people
from storage.pair_overview import PairLine
from storage.tables import AuditEntry, Member

ACTS = {
    "pairs.times": "times",
    "announce.two": "written",
    "nudge": "reminded",
    "pairs.seen_to": "seen-to",
}
"""What is told of: by the act's name in the log, the suffix of its words."""


async def what_was_done(turn: Turn, some: Sequence[PairLine]) -> Mapping[int, str]:
    """By pair, the newest of it; nothing of pairs that have met, or asked for help, since."""
    waiting = {f"pair:{one.pair.id}": one for one in some if one.flags and one.next_at is None}
    if not waiting:
        return {}
    entries = await audit.about_exactly(
        turn.session, turn.workspace.id, tuple(ACTS), tuple(waiting)
    )
    newest = {one.subject: one for one in entries if _is_open(waiting[one.subject], one)}
    ids = {one.actor_id for one in newest.values() if one.actor_id not in (None, turn.member.id)}
    named = (
        await people.members_by_id(turn.session, turn.workspace.id, {one for one in ids if one})
        if ids
        else {}
    )
    return {waiting[key].pair.id: _told(turn, one, named) for key, one in newest.items()}


def _is_open(line: PairLine, entry: AuditEntry) -> bool:
    asked = line.pair.help_asked_at
    return entry.at > line.since and (asked is None or entry.at > asked)


def _told(turn: Turn, entry: AuditEntry, named: Mapping[int, Member]) -> str:
    who = named.get(entry.actor_id or 0)
    name = who.name if who is not None and who.name else str(turn.say("person-gone"))
    is_mine = "yes" if entry.actor_id == turn.member.id else "no"
    day = turn.say.day(entry.at)
    return str(turn.say(f"pairs-done-{ACTS[entry.act]}", mine=is_mine, name=name, day=day))
