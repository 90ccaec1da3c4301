"""What calendars tell of sessions becomes what it means in chat.

Somebody who declines has cancelled; another time that they name is a proposal, which the other may
take; what has moved or gone in the organiser's calendar, and with it in everybody's, has moved or
gone. Only the two of a pair are heard. The same news twice changes nothing the second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from handlers.conversation.calendars import EntryNews, NewsKind
from handlers.conversation.chat import Bullets, Button, Buttons, Message, Paragraph, Style, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import asks, prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import both_of, partner_in
from handlers.sessions.cancellations import call_off
from handlers.sessions.dates import SENSIBLE_MINUTES
from handlers.sessions.diaries import hints
from handlers.sessions.entries import MAIL, tell_trouble
from handlers.sessions.own_sessions import double_booked, overlapping, said_of
from handlers.sessions.sessions import (
    FURTHEST_AHEAD,
    calendar_line,
    move_session,
    tell_of_dates,
    wish_key,
)
from handlers.sessions.told_sessions import told_session
from storage import pair_sessions, pairs, people, prompts
from storage.database import Session
from storage.tables import Member, Pair, PairSession, Workspace
from storage.types import GIVEN_UP, PairState, SessionState

MINUTE = 60
"""Seconds; a proposal is numbered by the minute that it names."""


class NotLevel(Exception):
    """Our own change of the entry is under way: what is told is from before it, or may be."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose session the news is about; `member` is who answered, else the leader."""

    workspace: Workspace
    member: Member
    pair: Pair
    one: PairSession


async def subject_of(session: Session, news: EntryNews, read_at: datetime) -> Subject | None:
    """The session ahead that is meant; None if it is none of ours, or nobody's of a running pair.

    Raises NotLevel if the entry may have changed since `read_at` by our own doing.
    """
    one = await pair_sessions.session_of_entry(session, news.uid, news.event_id)
    if one is None or not _is_about(one, news, read_at):
        return None
    pair = await pairs.pair_by_id(session, one.workspace_id, one.pair_id, lock=True)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    if not await prompts.is_level(session, one.workspace_id, one.id, read_at):
        raise NotLevel(one.id)
    if news.kind in (NewsKind.STANDS, NewsKind.GONE) and await _was_refused(session, pair, one):
        return None
    member = await _who_answered(session, pair, news)
    if member is None:
        return None
    workspace = await people.workspace_by_id(session, one.workspace_id)
    return Subject(workspace, member, pair, one)


async def _was_refused(session: Session, pair: Pair, one: PairSession) -> bool:
    """Whether the calendar did not take our last change: what stands there is not what was agreed.

    The two have the file; see calendar_trouble in entries.py.
    """
    newest = await prompts.newest(
        session, one.workspace_id, prompts.CALENDAR_ENTRY, one.id, pair.mentee_id
    )
    return newest is not None and newest.state in GIVEN_UP


def _is_about(one: PairSession, news: EntryNews, now: datetime) -> bool:
    """Whether the session stands as it was when somebody answered.

    Other writers than mail count revisions of their own. What bounced is told of whatever state.
    """
    if one.writer == MAIL and news.revision is not None and news.revision != one.revision:
        return False
    if news.kind is NewsKind.BOUNCED:
        return True
    return one.state is SessionState.PLANNED and one.starts_at > now


async def _who_answered(session: Session, pair: Pair, news: EntryNews) -> Member | None:
    """By the address to which the invitation went; nobody else is heard."""
    both = [
        await people.member_named(session, pair.workspace_id, number)
        for number in (pair.mentee_id, pair.mentor_id)
    ]
    if not news.address:
        return both[0] if news.kind in (NewsKind.STANDS, NewsKind.GONE) else None
    address = news.address.casefold()
    return next((one for one in both if one.email and one.email.casefold() == address), None)


async def follow(turn: Turn, subject: Subject, news: EntryNews) -> None:
    """Do what the news means; `turn` is that of the subject's member."""
    turn.availability = {}
    pair, one = subject.pair, subject.one
    match news.kind:
        case NewsKind.DECLINED:
            await call_off(turn, pair, one, "session_declined")
        case NewsKind.GONE:
            await call_off(turn, pair, one, "session_gone")
        case NewsKind.BOUNCED:
            await tell_trouble(turn, pair, one, turn.member)
        case NewsKind.STANDS:
            await _follow_move(turn, pair, one, news)
        case NewsKind.PROPOSED:
            await _ask_partner(turn, pair, one, news)


def _is_sensible(turn: Turn, begins: datetime | None) -> bool:
    return begins is not None and turn.now < begins <= turn.now + FURTHEST_AHEAD


async def _follow_move(turn: Turn, pair: Pair, one: PairSession, news: EntryNews) -> None:
    """The entry stands at another time in everybody's calendar: both are told."""
    begins, ends = news.begins, news.ends
    if begins is None or ends is None or not _is_sensible(turn, begins):
        return
    length = (ends - begins) // timedelta(minutes=1)
    minutes = length if length in SENSIBLE_MINUTES else one.minutes
    if (begins, minutes) == (one.starts_at, one.minutes):
        return
    await move_session(turn, pair, one, begins, minutes, one.place)
    await tell_of_dates(turn, pair, one)
    for member in await both_of(turn, pair):
        await plan_prompt(
            turn,
            "session_moved_there",
            member,
            one.id,
            programme_id=pair.programme_id,
            number=one.revision,
        )


async def _ask_partner(turn: Turn, pair: Pair, one: PairSession, news: EntryNews) -> None:
    """Nothing moves yet: the partner is asked, and whoever proposed is told so."""
    if news.begins is None or not _is_sensible(turn, news.begins) or news.begins == one.starts_at:
        return
    number = int(news.begins.timestamp()) // MINUTE
    partner = await partner_in(turn, pair)
    for kind, recipient in (("session_proposal", partner), ("session_proposed", turn.member)):
        await plan_prompt(
            turn, kind, recipient, one.id, programme_id=pair.programme_id, number=number
        )


# ---------------------------------------------------------------------------- told


async def _planned(turn: Turn) -> tuple[Pair, PairSession] | None:
    """The session that a prompt is about, as long as it stands, with its running pair."""
    found = await told_session(turn, (SessionState.PLANNED,))
    return found if found is not None and found[1].starts_at > turn.now else None


async def _proposal(turn: Turn) -> tuple[Pair, PairSession, datetime] | None:
    """None where the time has passed, or the session stands there by now."""
    found = await _planned(turn)
    if found is None or turn.prompt is None:
        return None
    moment = datetime.fromtimestamp(turn.prompt.number * MINUTE, UTC)
    return (*found, moment) if moment > turn.now and moment != found[1].starts_at else None


@asks("session_proposal", yes="session.sure", no="session.offer")
@prompt("session_proposal")
async def session_proposal(turn: Turn) -> Message | None:
    """To the partner: the time that was named, what speaks against it, and one tap to take it."""
    found = await _proposal(turn)
    if found is None:
        return None
    pair, one, moment = found
    say, partner = turn.say, await partner_in(turn, pair)
    asked = say(
        "session-proposal",
        name=partner.name,
        moment=say.moment(moment),
        was=say.moment(one.starts_at),
    )
    against = [
        *await hints(turn, pair, moment, one.minutes, one),
        *await said_of(turn, await overlapping(turn, pair, moment, one.minutes, one.id)),
    ]
    take = Button(say("session-proposal-take"), "session.sure", wish_key(pair, one, moment))
    others = Button(say("session-other-times"), "session.offer", str(pair.id))
    move = Button(say("session-another"), "session.move", str(one.id))
    return message(
        Paragraph(asked),
        [Bullets(tuple(against))] if against else [],
        Buttons((_first(take), others, move)),
    )


def _first(button: Button) -> Button:
    return Button(button.label, button.name, button.argument, Style.PRIMARY)


@prompt("session_proposed")
async def session_proposed(turn: Turn) -> Message | None:
    """To whoever named another time in their calendar: a proposal until the other takes it."""
    found = await _proposal(turn)
    if found is None:
        return None
    pair, one, moment = found
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(
            turn.say(
                "session-proposed",
                name=partner.name,
                moment=turn.say.moment(moment),
                was=turn.say.moment(one.starts_at),
            )
        )
    )


@prompt("session_moved_there")
async def session_moved_there(turn: Turn) -> Message | None:
    """To both: the entry was moved in the calendar, and the session with it."""
    found = await _planned(turn)
    if found is None or turn.prompt is None or found[1].revision != turn.prompt.number:
        return None
    pair, one = found
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(turn.say("session-moved-there", name=partner.name)),
        *calendar_line(turn, one),
        [Paragraph(text) for text in await double_booked(turn, pair, one)],
    )
