"""What people read of a coordinator's announcement.

It comes at each reader's working hours, and after a pause to whoever pauses. It is no message that
the bot writes on its own, so the limit of handlers/conversation/restraint.py does not hold it back.
"""

from __future__ import annotations

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Mention, Message, Note, Paragraph, Part, Quote, message
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import known_name
from storage import announcements, people, programmes
from storage.tables import Announcement, Member, Programme
from storage.types import AnnouncementState, EnrolmentState, Role

AUDIENCES = {"everyone": None, "mentors": Role.MENTOR, "mentees": Role.MENTEE}
"""Who may be told something, by a wording key's suffix."""


def audience_of(role: Role | None) -> str:
    """The suffix for those of a role, or for everyone."""
    return next(name for name, meant in AUDIENCES.items() if meant is role)


def letter(say: Say, one: Announcement, author: str | Mention, programme: Programme) -> list[Part]:
    """What each of them reads, and its author before."""
    key = f"announce-letter-{'two' if one.pair_id else audience_of(one.role)}"
    name = author.name if isinstance(author, Mention) else author
    return [
        Paragraph(say(key, name=author, programme=programme.name)),
        Quote(one.text),
        Note(say("announce-answer", name=name)),
    ]


def _name(turn: Turn, author: Member) -> str | Mention:
    """To click on, unless nobody stands behind it any more."""
    return turn.mentioned(author) if author.active else known_name(turn, author)


@prompt(announcements.KIND, waits_for_pause=True)
async def announced(turn: Turn) -> Message | None:
    """To each of them, unless they have left; whoever reads it later is told of which day it is."""
    one = await announcements.announcement_by_id(turn.session, turn.workspace.id, turn.number)
    if one is None or one.author_id is None or one.sent_at is None or not one.text:
        return None
    if one.state is AnnouncementState.STOPPED:
        return None
    enrolment = await programmes.enrolment_of(turn.session, one.programme_id, turn.member.id)
    author = await people.member_by_id(turn.session, turn.workspace.id, one.author_id)
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, one.programme_id)
    if enrolment is None or enrolment.state is EnrolmentState.LEFT or not (author and programme):
        return None
    day, today = turn.say.day(one.sent_at), turn.say.day(turn.now)
    return message(
        letter(turn.say, one, _name(turn, author), programme),
        [Note(turn.say("announce-written", day=day))] if day != today else [],
    )
