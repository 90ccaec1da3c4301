"""The calendars beside the chat: what whoever is looked at, and their partners, see there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.turn import Clock, speaker, zone_of
from storage import pair_sessions, pairs, people
from storage.database import Session
from storage.tables import Member, Pair, PairSession, Workspace
from storage.types import SessionState


async def calendars_json(
    session: Session, catalogue: Catalogue, workspace: Workspace, person: str, clock: Clock
) -> list[Json]:
    """Of that person first, then of whom they are paired with; nothing without a pair."""
    member = await people.member_of(session, workspace.id, person)
    own = await pairs.pairs_of(session, workspace.id, member.id) if member else ()
    if member is None or not own:
        return []
    ids = dict.fromkeys(number for pair in own for number in (pair.mentee_id, pair.mentor_id))
    partners = [
        await people.member_named(session, workspace.id, number)
        for number in ids
        if number != member.id
    ]
    return [
        await _calendar(session, catalogue, workspace, one, clock) for one in (member, *partners)
    ]


async def _calendar(
    session: Session, catalogue: Catalogue, workspace: Workspace, member: Member, clock: Clock
) -> Json:
    """As the file and the links put it there: worded for its owner, in their zone."""
    say = speaker(catalogue, workspace, member, clock())
    entries = []
    for pair in await pairs.pairs_of(session, workspace.id, member.id):
        partner = await people.member_named(session, workspace.id, _other(pair, member))
        title = str(say("calendar-title", name=partner.name))
        every = await pair_sessions.sessions_of(session, pair.id)
        entries += [_entry(one, title) for one in _ahead(every, clock)]
    return {
        "person": member.external_id,
        "name": member.name,
        "zone": zone_of(workspace, member).key,
        "entries": sorted(entries, key=lambda one: str(one["starts"])),
    }


def _other(pair: Pair, member: Member) -> int:
    return pair.mentor_id if pair.mentee_id == member.id else pair.mentee_id


def _ahead(every: Sequence[PairSession], clock: Clock) -> Iterable[PairSession]:
    now = clock()
    return (one for one in every if one.state is SessionState.PLANNED and one.starts_at >= now)


def _entry(one: PairSession, title: str) -> Json:
    return {
        "starts": one.starts_at.isoformat(),
        "minutes": one.minutes,
        "title": title,
        "place": one.place,
    }
