"""People change: names are followed, and whoever has gone is let go kindly, pair by pair."""

from __future__ import annotations

from handlers.conversation.catalogue import LANGUAGES
from handlers.conversation.chat import Profile
from handlers.conversation.router import changes
from handlers.conversation.turn import Turn
from handlers.enrolment.leaving import leave
from handlers.enrolment.waiting_for_a_place import leave_lists
from handlers.sessions.assistants import stop_assisting
from storage import people, programmes


@changes
async def changed(turn: Turn, profile: Profile) -> None:
    """What the platform knows anew about a member."""
    if not profile.may_take_part:
        if turn.member.active:
            await _gone(turn)
        return
    turn.member.active = True
    turn.member.name = profile.name
    turn.member.timezone = profile.timezone or turn.member.timezone
    if profile.language in LANGUAGES:
        turn.member.language = turn.member.language or profile.language


async def _gone(turn: Turn) -> None:
    """Their pairs end, partners are told and matched again; what they wrote stays as it was."""
    member = turn.member
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, member.id)
    people.dismiss(member, turn.now)
    member.active = member.answers_questions = False
    await leave_lists(turn)
    await stop_assisting(turn, member)
    await leave(turn, [enrolment for enrolment, _programme in own])
