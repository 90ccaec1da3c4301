"""People change: they are followed, and whoever has gone is let go kindly, pair by pair."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.catalogue import LANGUAGES
from handlers.conversation.chat import Profile
from handlers.conversation.router import changes
from handlers.conversation.turn import Turn, zone_of
from handlers.enrolment.leaving import leave
from handlers.enrolment.waiting_for_a_place import leave_lists
from handlers.sessions.assistants import stop_assisting
from handlers.sessions.moved_zones import follow_zone
from storage import people, programmes
from storage.tables import Member

AWAY_WITHOUT_END = timedelta(days=14)
"""How long somebody counts as away whose status says so and not until when (docs/sources.md)."""


@changes
async def changed(turn: Turn, profile: Profile) -> None:
    """What the platform knows anew about a member."""
    if not profile.may_take_part:
        if turn.member.active:
            await _gone(turn)
        return
    member, before = turn.member, zone_of(turn.workspace, turn.member)
    member.active = True
    member.name = profile.name
    if not people.has_chosen(member, "timezone"):
        member.timezone = profile.timezone or member.timezone
    member.away_until = _away_until(member, profile, turn.now)
    if profile.language in LANGUAGES and not people.has_chosen(member, "language"):
        member.language = profile.language
    if zone_of(turn.workspace, member) != before:
        await follow_zone(turn, before)


def _away_until(member: Member, profile: Profile, now: datetime) -> datetime | None:
    """One that names no end, and is never taken back, counts for two weeks and no longer."""
    if not profile.is_away:
        return None
    return profile.away_until or member.away_until or now + AWAY_WITHOUT_END


async def _gone(turn: Turn) -> None:
    """Their pairs end, partners are told and matched again; what they wrote stays as it was."""
    member = turn.member
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, member.id)
    people.dismiss(member, turn.now)
    member.active = member.answers_questions = False
    await leave_lists(turn)
    await stop_assisting(turn, member)
    await leave(turn, [enrolment for enrolment, _programme in own])
