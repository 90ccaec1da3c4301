"""The waiting list of a programme whose places are taken: the first in line hears first.

A place that becomes free is kept for them for some working days; whoever comes anew stands behind
everybody on the list.
"""

from __future__ import annotations

from datetime import datetime

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Buttons, Message, Note, Paragraph, Style, message
from handlers.conversation.hours import add_working_days, decent_time
from handlers.conversation.prompting import plan_deadline, plan_prompt
from handlers.conversation.router import asks, command_button, deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork, local_times
from handlers.people.inviting_posts import renew_posts
from handlers.people.lookup import ended_in_words
from storage import people, programmes, waiting_list
from storage.tables import Member, Programme, WaitingListEntry
from storage.types import JOINABLE

PLACE_FREE, PLACE_GONE = "place_free", "place_gone"
LISTED, OVER = "waiting_list_entry", "waiting_list_over"
PLACES, KEPT = "places_free", "place_kept"
"""The deadlines: a place may be free, and the time is over for which one was kept."""
KEPT_DAYS = 5
"""Working days for which a place is kept; as long as an invitation waits for its reminder."""


def off_button(say: Say, programme: Programme) -> Button:
    """Takes whoever presses it off the list."""
    return Button(say("waiting-list-off"), "waiting.off", str(programme.id))


async def place_may_be_free(work: UnitOfWork, programme: Programme) -> None:
    """Somebody went, or there are more places: once that is stored, the next in line hears."""
    await plan_deadline(work, PLACES, programme.id, work.now)


@deadline(PLACES)
async def offer_places(work: UnitOfWork, programme_id: int) -> None:
    """Keep each free place for whoever is next, and tell them."""
    programme = await programmes.programme_by_id(
        work.session, work.workspace.id, programme_id, lock=True
    )
    if programme is None or programme.state not in JOINABLE:
        return
    free = await _free(work, programme)
    for entry, member in await waiting_list.next_in_line(work.session, programme.id, free):
        await _keep_place(work, programme, entry, member)


async def _free(work: UnitOfWork, programme: Programme) -> int | None:
    """How many places nobody has and none is kept; None if as many as like may join."""
    if not programme.places:
        return None
    taken = await programmes.count_taking_part(work.session, programme.id)
    kept = await waiting_list.count_kept(work.session, programme.id)
    return max(0, programme.places - taken - kept)


async def _keep_place(
    work: UnitOfWork, programme: Programme, entry: WaitingListEntry, member: Member
) -> None:
    local = local_times(work.workspace, member)
    entry.kept_until = add_working_days(decent_time(work.now, local), KEPT_DAYS, local)
    work.session.add(entry)
    await plan_deadline(work, KEPT, entry.id, entry.kept_until)
    number = _number(entry.kept_until)
    await plan_prompt(
        work, PLACE_FREE, member, programme.id, programme_id=programme.id, number=number
    )


def _number(until: datetime) -> int:
    """Of the messages about a place that is kept: another end is another place."""
    return int(until.timestamp()) // 60


@deadline(KEPT)
async def give_place_on(work: UnitOfWork, entry_id: int) -> None:
    """The person has not taken it: they are told, and the next in line hears."""
    entry = await waiting_list.entry_by_id(work.session, work.workspace.id, entry_id)
    if entry is None or entry.kept_until is None or entry.kept_until > work.now:
        return
    programme = await programmes.programme_by_id(
        work.session, work.workspace.id, entry.programme_id, lock=True
    )
    member = await people.member_named(work.session, work.workspace.id, entry.member_id)
    number = _number(entry.kept_until)
    await waiting_list.take_off(work.session, member.id, entry.programme_id)
    if programme is None or programme.state not in JOINABLE:
        return
    await plan_prompt(
        work, PLACE_GONE, member, programme.id, programme_id=programme.id, number=number
    )
    await renew_posts(work, programme, member)
    await offer_places(work, programme.id)


async def end_list(work: UnitOfWork, programme: Programme) -> None:
    """Nobody can join any more: whoever still waits hears so."""
    for member in await waiting_list.everybody(work.session, programme.id):
        await waiting_list.take_off(work.session, member.id, programme.id)
        await plan_prompt(work, OVER, member, programme.id, programme_id=programme.id)


# ---------------------------------------------------------------------------- what they read


@asks(PLACE_FREE, yes="invite.join", no="waiting.off")
@prompt(PLACE_FREE)
async def place_free(turn: Turn) -> Message | None:
    """A place is kept, until when, and the buttons; nothing if it is not kept any more."""
    programme = await _programme(turn)
    entry = await waiting_list.entry_of(turn.session, turn.number, turn.member.id)
    if programme is None or entry is None or entry.kept_until is None:
        return None
    if turn.prompt is not None and turn.prompt.number != _number(entry.kept_until):
        return None
    join = Button(
        turn.say("waiting-list-take"), "invite.join", f"{programme.id}:{entry.role}", Style.PRIMARY
    )
    until = turn.say.day(entry.kept_until)
    return message(
        Paragraph(turn.say("waiting-list-free", programme=programme.name)),
        Paragraph(turn.say("waiting-list-kept", until=until)),
        Buttons((join, off_button(turn.say, programme))),
    )


async def tell_listed(work: UnitOfWork, programme: Programme, member: Member) -> None:
    """A list would have enrolled them: they hear that they wait, and how to end that."""
    await plan_prompt(work, LISTED, member, programme.id, programme_id=programme.id)


@prompt(LISTED)
async def listed(turn: Turn) -> Message | None:
    """That they wait; nothing if by now it is their turn or they are off the list."""
    programme = await _programme(turn)
    entry = await waiting_list.entry_of(turn.session, turn.number, turn.member.id)
    if programme is None or entry is None or entry.kept_until is not None:
        return None
    return message(
        Paragraph(turn.say("waiting-list-listed", programme=programme.name)),
        Buttons((off_button(turn.say, programme),)),
        Note(turn.say("waiting-list-how")),
    )


@prompt(PLACE_GONE)
async def place_gone(turn: Turn) -> Message | None:
    """The place went to the next, and how to come back; nothing to whoever joined meanwhile."""
    programme = await _programme(turn)
    entry = await waiting_list.entry_of(turn.session, turn.number, turn.member.id)
    if programme is None or entry is not None:
        return None
    if await programmes.enrolment_of(turn.session, turn.number, turn.member.id) is not None:
        return None
    again = command_button(turn.say("enrolment-join"), turn.say.command("join"))
    return message(
        Paragraph(turn.say("waiting-list-gone", programme=programme.name)), Buttons((again,))
    )


async def _programme(turn: Turn) -> Programme | None:
    found = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    return found if found is not None and found.state in JOINABLE else None


@prompt(OVER)
async def list_over(turn: Turn) -> Message | None:
    """No place became free before the end."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None:
        return None
    over = ended_in_words(turn, programme)
    return message(
        Paragraph(turn.say("waiting-list-over", programme=programme.name, over=over)),
        Note(turn.say("waiting-list-over-note")),
    )
