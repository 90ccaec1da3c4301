"""A list dropped into the chat: read, shown, asked about, and only then acted upon."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Form,
    Message,
    Note,
    Paragraph,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action, command, command_button, dropped, form
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.enrolment import afterwards, list_keeping, list_memory
from handlers.enrolment.invitation_sending import count_askable_among, send
from handlers.enrolment.list_drafts import ListDraft, draft_of, forget, keep, read
from handlers.enrolment.list_preview import Inviting, preview
from handlers.enrolment.list_questions import (
    IGNORED,
    OTHERS,
    SHEET,
    columns_form,
    levels_form,
    managers_form,
    words_asked,
)
from handlers.enrolment.people_view import who_is_here
from handlers.people.inviting_posts import places_left, today_of
from handlers.people.lists.kinds import MOST_BYTES
from handlers.people.lists.replies_given import OUTSIDE
from handlers.people.waiting_list import tell_listed
from storage import invitations, list_answers, people, programmes
from storage.tables import Member, Programme
from storage.types import JOINABLE

MOST_PROGRAMMES = 3
"""To which a list's people can be invited by its buttons: the newest."""
READINGS = 3
"""At most, with what was answered before: columns tell which words and managers there are."""


@dropped()
async def drop(turn: Turn) -> Reply:
    """Read the file; what is in it comes as a message of its own."""
    file = turn.file
    if file is None:
        raise LookupError("no file was dropped")
    if file.size > MOST_BYTES:
        raise Problem("list-too-large", most=str(MOST_BYTES // 1024**2))

    async def shown() -> Message:
        draft = ListDraft(file.name[:80], await file.fetch(), turn.now)
        return await _read(turn, draft, recalls=True)

    afterwards.begin(turn, shown)
    return message(Paragraph(turn.say("list-reading", name=file.name[:80])))


@command("people", coordinator=True)
async def pasted(turn: Turn) -> Reply:
    """Rows pasted behind the command are a list like a dropped one; without any, who is here."""
    if not turn.words:
        return await who_is_here(turn)
    if len(turn.words.encode()) > MOST_BYTES:
        raise Problem("list-too-large", most=str(MOST_BYTES // 1024**2))
    name = str(turn.say("list-pasted"))
    draft = ListDraft(name, turn.words.encode(), turn.now)
    afterwards.begin(turn, partial(_read, turn, draft, recalls=True))
    return message(Paragraph(turn.say("list-reading-pasted")))


async def _read(turn: Turn, draft: ListDraft, *, recalls: bool = False) -> Message:
    heard = afterwards.ProgressShown(turn).heard
    draft = await read(draft, turn.look, turn.chat, turn.key, heard)
    for _ in range(READINGS if recalls else 0):
        async with turn.look() as session:
            told = await list_memory.recalled(session, turn.workspace.id, turn.member.id, draft)
        if told is None or told.answers == draft.answers:
            break
        draft = replace(draft, answers=told.answers, recalled_at=told.at, recalled_own=told.is_own)
        draft = await read(draft, turn.look, turn.chat, turn.key, heard)
    keep(turn.key, turn.member.external_id, draft)
    async with turn.look() as session:
        found = await programmes.programmes_in(session, turn.workspace.id, JOINABLE)
        programme = found[0] if found else None
        left = await places_left(session, programme) if programme else None
        here = draft.known.values(), draft.found_here.values()
        counts = [
            await count_askable_among(turn, session, one.id, *here)
            for one in found[:MOST_PROGRAMMES]
        ]
    others = list(zip(found[1:], counts[1:], strict=False))
    count, reaches = sum(counts[:1]), turn.chat.reaches_everybody
    inviting = Inviting(today_of(turn), programme, left, count, reaches, others)
    return await asyncio.to_thread(preview, turn.say, draft, inviting)


# ---------------------------------------------------------------------------- the questions


def _draft(turn: Turn) -> ListDraft:
    draft = draft_of(turn.key, turn.member.external_id, turn.now)
    if draft is None:
        raise Problem("list-gone")
    return draft


def _still_asked(form: Form) -> Form:
    """An older button may ask about what is settled by now."""
    if not form.fields:
        raise Problem("problem-old-button")
    return form


@action("list.columns", coordinator=True)
async def ask_columns(turn: Turn) -> Reply:
    """What each column is."""
    return _still_asked(columns_form(turn, _draft(turn)))


@action("list.levels", coordinator=True)
async def ask_levels(turn: Turn) -> Reply:
    """What each word for a level means."""
    return _still_asked(levels_form(turn, _draft(turn)))


@action("list.managers", coordinator=True)
async def ask_managers(turn: Turn) -> Reply:
    """Who each manager is."""
    return _still_asked(managers_form(turn, _draft(turn)))


@form("list_columns", coordinator=True)
async def answer_columns(turn: Turn) -> Reply:
    """Read the list again with these columns."""
    draft = _draft(turn)
    sheet = turn.values.text(SHEET)
    if sheet and sheet != draft.people.sheet:
        return await _again(turn, draft, sheet=sheet, columns={})
    given = {
        column.header: turn.values.text(f"column_{column.index}")
        for column in draft.people.columns.every
        if turn.values.text(f"column_{column.index}")
    }
    columns = {header: None if field == IGNORED else field for header, field in given.items()}
    return await _again(turn, draft, columns={**draft.answers.columns, **columns})


@form("list_levels", coordinator=True)
async def answer_levels(turn: Turn) -> Reply:
    """Read the list again with these levels."""
    draft = _draft(turn)
    given = {
        word: row_id(turn.values.text(f"level_{number}"))
        for number, word in enumerate(words_asked(draft))
        if turn.values.text(f"level_{number}")
    }
    return await _again(turn, draft, levels={**draft.answers.levels, **given})


@form("list_managers", coordinator=True)
async def answer_managers(turn: Turn) -> Reply:
    """Read the list again with these managers."""
    draft = _draft(turn)
    given = {
        one.value: turn.values.text(f"manager_{number}")
        for number, one in enumerate(draft.people.managers_unknown)
        if turn.values.text(f"manager_{number}")
    }
    managers = {**draft.answers.managers, **given}
    outside = draft.answers.managers_outside or turn.values.text(OTHERS) == OUTSIDE
    return await _again(turn, draft, managers=managers, managers_outside=outside)


async def _again(turn: Turn, draft: ListDraft, **answers: object) -> Message:
    changed = replace(
        draft,
        answers=replace(draft.answers, **answers),  # type: ignore[arg-type]
        recalled_at=None,
    )
    member_id = turn.member.id
    await list_memory.note(turn.session, turn.workspace.id, member_id, changed, turn.now)
    afterwards.begin(turn, partial(_read, turn, changed))
    return message(Paragraph(turn.say("list-reading", name=draft.name)))


@action("list.anew", coordinator=True)
async def read_anew(turn: Turn) -> Reply:
    """Forget what was answered about such lists, and read this one without."""
    draft = _draft(turn)
    await _forget_answers(turn)
    shape = list_memory.shape_of(draft.people.columns)
    await list_answers.forget(turn.session, turn.workspace.id, shape)
    afterwards.begin(turn, partial(_read, turn, ListDraft(draft.name, draft.content, turn.now)))
    return message(Paragraph(turn.say("list-reading", name=draft.name)))


# ---------------------------------------------------------------------------- the acts


@action("list.invite", coordinator=True)
async def invite(turn: Turn) -> Reply:
    """Keep who they are, and ask those who are known here."""
    draft, programme = _draft(turn), await _programme(turn)
    members = await _remember(turn, draft)
    askable = await invitations.askable(
        turn.session, turn.workspace.id, programme.id, (one.id for one in members)
    )
    sent = await send(turn, programme, [one for one in askable if one.id != turn.member.id])
    forget(turn.key, turn.member.external_id)
    return message(sent.parts, _aside(turn, draft)).replacing()


@action("list.enrol", coordinator=True)
async def ask_consent(turn: Turn) -> Reply:
    """Nobody is enrolled whose consent is not recorded."""
    draft, programme = _draft(turn), await _programme(turn)
    rows = [draft.people.people[place] for place in (*draft.known, *draft.found_here)]
    complete = sum(list_keeping.may_be_enrolled(one, programme) for one in rows)
    yes = Button(turn.say("list-consent-yes"), "list.consent", str(programme.id), Style.PRIMARY)
    asked = turn.say("list-consent", count=complete, programme=programme.name)
    return message(
        Paragraph(asked), Buttons((yes,)) if complete else Note(turn.say("list-incomplete"))
    )


@action("list.consent", coordinator=True)
async def enrol(turn: Turn) -> Reply:
    """Enrol whoever has said all that is needed; it is noted who said that they agreed."""
    draft, programme = _draft(turn), await _programme(turn, lock=True)
    members = await _remember(turn, draft)
    count, places = 0, list_keeping.PlacesLeft(await places_left(turn.session, programme))
    for row, member in zip(draft.people.people, members, strict=True):
        if member.active:
            count += await list_keeping.enrol(
                turn.session, programme, row, member, turn.now, places
            )
    for member in places.waiting:
        await tell_listed(turn, programme, member)
    await _note(turn, "people.enrol", f"programme:{programme.id}")
    forget(turn.key, turn.member.external_id)
    said = turn.say("list-enrolled", count=count, programme=programme.name)
    waits = len(places.waiting)
    note = [Note(turn.say("waiting-list-enrolled", count=waits))] if waits else []
    return message(Paragraph(said), note, _aside(turn, draft)).replacing()


@action("list.remember", coordinator=True)
async def remember(turn: Turn) -> Reply:
    """Keep who they are, and ask nobody."""
    draft = _draft(turn)
    members = await _remember(turn, draft)
    await _note(turn, "people.remember", "workspace")
    forget(turn.key, turn.member.external_id)
    said = Paragraph(turn.say("list-remembered", count=len(members)))
    seen = command_button(turn.say("list-see-people"), turn.say.command("people"))
    return message(said, _aside(turn, draft), Buttons((seen,))).replacing()


@action("list.forget", coordinator=True)
async def drop_it(turn: Turn) -> Reply:
    """Nothing of the list stays, nor of what was answered about it."""
    await _forget_answers(turn)
    forget(turn.key, turn.member.external_id)
    ids = turn.session, turn.workspace.id
    count = sum([await people.count_listed(*ids, here=here) for here in (True, False)])
    earlier = [Note(turn.say("list-forgotten-but", count=count))] if count else []
    return message(Paragraph(turn.say("list-forgotten")), earlier).replacing()


async def _forget_answers(turn: Turn) -> None:
    """What somebody has answered about a list with which nothing was done yet."""
    await list_memory.forget(turn.session, turn.workspace.id, turn.member.id)


async def _remember(turn: Turn, draft: ListDraft) -> list[Member]:
    await _forget_answers(turn)
    await list_memory.remember(turn.session, turn.workspace.id, draft, turn.now)
    return await list_keeping.remember(turn.session, turn.workspace, draft, turn.now)


async def _programme(turn: Turn, *, lock: bool = False) -> Programme:
    programme = await programmes.programme_by_id(
        turn.session, turn.workspace.id, turn.number, lock=lock
    )
    if programme is None or programme.state not in JOINABLE:
        raise Problem("invite-nothing-open")
    return programme


def _aside(turn: Turn, draft: ListDraft) -> list[Note]:
    count = draft.unknown
    return [Note(turn.say("list-aside", count=count))] if count else []


async def _note(turn: Turn, act: str, subject: str) -> None:
    await turn.note(act, subject)
