"""What a coordinator tells everyone who takes part: written, looked at, and only then sent.

What its readers get: handlers/coordination/announced.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Divider,
    Field,
    Form,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    Style,
    Text,
    TextField,
    message,
)
from handlers.conversation.prompting import AT_ONCE, BATCH, plan_batch, plan_prompts
from handlers.conversation.router import action, command, deadline, form
from handlers.conversation.turn import Problem, Turn, UnitOfWork, row_id
from handlers.coordination.announced import AUDIENCES, audience_of, letter
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import both_of, known_name
from storage import announcements, pair_sessions, pairs, programmes
from storage.announcements import Readers
from storage.tables import Announcement, Pair, Programme
from storage.types import UNDER_WAY, AnnouncementState, PairState, Role

LONGEST = 2000
"""Characters: what Slack and Teams show whole, also below a preview's other lines."""
BATCHES = "announcement_batch"
"""The deadline that plans it for the next of its readers, if they are many."""
STOP_BATCHES = "announcement_stop_batch"
"""The deadline by which the next of those who wait for one that is stopped do so no more."""


# ---------------------------------------------------------------------------- writing


@command("announce", coordinator=True)
async def announce(turn: Turn) -> Form:
    """A form for the text, with the words that came with the command."""
    if len(turn.words) > LONGEST:
        raise Problem("problem-too-long", longest=LONGEST, length=len(turn.words))
    every = await _under_way(turn)
    return _form(turn, every, every[0].id, turn.words, None)


async def _under_way(turn: Turn) -> Sequence[Programme]:
    """The newest first; raises Problem if there is none."""
    every = await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY)
    if not every:
        raise Problem("problem-no-programme")
    return every


def _form(
    turn: Turn,
    every: Sequence[Programme],
    programme_id: int,
    text: str,
    role: Role | None,
    draft: str = "",
) -> Form:
    say = turn.say
    return Form(
        "announce",
        say("announce-form-title"),
        say("announce-form-submit"),
        (
            _text_field(say, text),
            _audience_field(say, role),
            *_programme_field(say, every, programme_id),
        ),
        subject=f"{programme_id}:{draft}",
    )


def _text_field(say: Say, text: str) -> TextField:
    return TextField(
        "text",
        say("announce-form-text"),
        say("announce-form-text.hint"),
        required=True,
        lines=True,
        longest=LONGEST,
        initial=text,
    )


def _audience_field(say: Say, role: Role | None) -> ChoiceField:
    options = tuple(Option(name, say(f"announce-form-{name}")) for name in AUDIENCES)
    label = say("announce-form-audience")
    return ChoiceField("audience", label, options, buttons=True, initial=audience_of(role))


def _programme_field(say: Say, every: Sequence[Programme], chosen: int) -> tuple[Field, ...]:
    """Asked if there is a choice."""
    if len(every) == 1:
        return ()
    options = tuple(Option(str(one.id), Text.of(one.name)) for one in every)
    label = say("announce-form-programme")
    return (ChoiceField("programme", label, options, initial=str(chosen)),)


# ---------------------------------------------------------------------------- to the two of a pair


def write_button(turn: Turn, pair: Pair) -> Button:
    """A form for something that both are to read, and nobody else."""
    return Button(turn.say("announce-to-two"), "announce.two", str(pair.id))


@action("announce.two", coordinator=True)
async def write_to_two(turn: Turn) -> Form:
    """The form for a text to both, with a short proposal in it that can be changed."""
    pair = await _running(turn, turn.number)
    return await _form_for_two(turn, pair, await _proposal(turn, pair))


async def _proposal(turn: Turn, pair: Pair) -> str:
    """By whether the two have a session ahead."""
    mentee, mentor = await both_of(turn, pair)
    ahead = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    key = "announce-two-proposal-ahead" if ahead else "announce-two-proposal"
    names = {"mentee": known_name(turn, mentee), "mentor": known_name(turn, mentor)}
    return str(turn.say(key, **names))


async def _form_for_two(turn: Turn, pair: Pair, text: str = "", draft: str = "") -> Form:
    mentee, mentor = await both_of(turn, pair)
    say = turn.say
    names = {"mentee": known_name(turn, mentee), "mentor": known_name(turn, mentor)}
    return Form(
        "announce",
        say("announce-two-title"),
        say("announce-form-submit"),
        (_text_field(say, text),),
        subject=f"{pair.programme_id}:{draft}:{pair.id}",
        intro=(Paragraph(say("announce-two-intro", **names)),),
    )


async def _running(turn: Turn, pair_id: int) -> Pair:
    """A pair that has not ended; raises Problem for any other."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, pair_id)
    if pair is None or pair.state is not PairState.RUNNING:
        raise Problem("problem-old-button")
    return pair


# ---------------------------------------------------------------------------- what was typed


@form("announce", coordinator=True)
async def written(turn: Turn) -> Message:
    """Nobody has read it yet: the preview says who will."""
    programme_id, number, two = (*turn.argument.split(":"), "", "")[:3]
    pair = await _running(turn, row_id(two)) if two.isdecimal() else None
    chosen = turn.values.text("programme") or programme_id
    programme = await _open_programme(turn, str(pair.programme_id) if pair else chosen, "text")
    text = turn.typed("text", LONGEST)
    if not text:
        raise Problem("announce-text-missing", "text")
    audience = "everyone" if pair else turn.values.text("audience")
    if audience not in AUDIENCES:
        raise Problem("announce-audience-missing", "audience")
    draft = await _draft(turn, number, programme)
    draft.programme_id, draft.role, draft.text = programme.id, AUDIENCES[audience], text
    draft.pair_id = pair.id if pair else None
    draft.state, draft.revision = AnnouncementState.DRAFT, draft.revision + 1
    turn.session.add(draft)
    await turn.session.flush()
    readers = await announcements.readers_of(turn.session, draft)
    if not readers.count:
        raise Problem("announce-nobody", "audience", programme=programme.name)
    return message(_preview(turn, draft, programme, readers)).replacing()


async def _open_programme(turn: Turn, number: str, field: str = "") -> Programme:
    """The programme of that id; raises Problem, at that field, unless it is under way."""
    if not number.isdecimal():
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    if programme.state not in UNDER_WAY:
        raise Problem("announce-not-under-way", field, programme=programme.name)
    return programme


async def _draft(turn: Turn, number: str, programme: Programme) -> Announcement:
    """The draft that the form changes, or a new one; what was sent cannot be changed."""
    if number:
        draft = await _own(turn, number)
        if draft.state is AnnouncementState.SENT:
            raise Problem("announce-sent-meanwhile", "text")
        return draft
    return Announcement(
        workspace_id=turn.workspace.id,
        programme_id=programme.id,
        author_id=turn.member.id,
        text="",
        created_at=turn.now,
    )


async def _own(turn: Turn, number: str) -> Announcement:
    """The announcement of that id, locked for change, if the coordinator wrote it."""
    turn.argument = number
    found = await announcements.announcement_by_id(
        turn.session, turn.workspace.id, turn.number, lock=True
    )
    if found is None or found.author_id != turn.member.id:
        raise Problem("problem-old-button")
    return found


# ---------------------------------------------------------------------------- looking at it


def _preview(turn: Turn, draft: Announcement, programme: Programme, readers: Readers) -> list[Part]:
    """What people will read, between what only the coordinator does."""
    number = f"{draft.id}:{draft.revision}"
    say = turn.say
    return [
        Paragraph(say("announce-preview", count=readers.count, programme=programme.name)),
        Divider(),
        *letter(say, draft, turn.mentioned(turn.member), programme),
        Divider(),
        *_waiting(turn, readers),
        Note(say("announce-language")),
        Buttons(
            (
                Button(say("announce-send"), "announce.send", number, Style.PRIMARY),
                Button(say("announce-change"), "announce.change", number),
                Button(say("announce-discard"), "announce.discard", number),
            )
        ),
    ]


def _waiting(turn: Turn, readers: Readers) -> list[Part]:
    """How many get it later, and when."""
    numbers = {"announce-pausing": readers.pausing, "announce-unreachable": readers.lost}
    return [Note(turn.say(key, count=count)) for key, count in numbers.items() if count]


@action("announce.change", coordinator=True)
async def change(turn: Turn) -> Form | Message:
    """The form again, with the draft in it."""
    draft, is_newest = await _pressed(turn)
    if not is_newest:
        return await _as_it_stands(turn, draft)
    if draft.pair_id is not None:
        pair = await _running(turn, draft.pair_id)
        return await _form_for_two(turn, pair, draft.text, str(draft.id))
    every = await _under_way(turn)
    ids = [one.id for one in every]
    chosen = draft.programme_id if draft.programme_id in ids else ids[0]
    return _form(turn, every, chosen, draft.text, draft.role, str(draft.id))


@action("announce.discard", coordinator=True)
async def discard(turn: Turn) -> Message:
    """The text is gone, and nobody has read it."""
    draft, is_newest = await _pressed(turn)
    if not is_newest:
        return await _as_it_stands(turn, draft)
    draft.state, draft.text = AnnouncementState.DISCARDED, ""
    return message(Paragraph(turn.say("announce-discarded"))).replacing()


async def _pressed(turn: Turn) -> tuple[Announcement, bool]:
    """What a preview's button is about, and whether that still is what the preview shows."""
    number, _, revision = turn.argument.partition(":")
    draft = await _own(turn, number)
    is_draft = draft.state is AnnouncementState.DRAFT and draft.text != ""
    return draft, is_draft and str(draft.revision) == revision


async def _as_it_stands(turn: Turn, one: Announcement) -> Message:
    """What has become of it, for a button of an earlier preview; nothing is sent."""
    if one.state is AnnouncementState.SENT and one.sent_at is not None:
        return await _sent_already(turn, one, one.sent_at)
    if one.state is AnnouncementState.STOPPED:
        told = await announcements.reached(turn.session, one, told=True)
        return message(Paragraph(turn.say("announce-stopped", count=told))).replacing()
    if one.state is AnnouncementState.DISCARDED or not one.text:
        return message(Paragraph(turn.say("announce-discarded"))).replacing()
    programme = await programme_of_argument(turn, one.programme_id)
    readers = await announcements.readers_of(turn.session, one)
    changed = Paragraph(turn.say("announce-changed"))
    return message(changed, _preview(turn, one, programme, readers)).replacing()


async def _sent_already(turn: Turn, one: Announcement, at: datetime) -> Message:
    reached = await announcements.reached(turn.session, one)
    count = max(reached, (await announcements.readers_of(turn.session, one)).count)
    said = turn.say("announce-sent-already", count=count, at=turn.say.moment(at))
    return message(Paragraph(said), [Quote(one.text)] if one.text else []).replacing()


# ---------------------------------------------------------------------------- sending


@action("announce.send", coordinator=True)
async def send(turn: Turn) -> Message:
    """Once, to everyone who takes part at this moment."""
    draft, is_newest = await _pressed(turn)
    if not is_newest:
        return await _as_it_stands(turn, draft)
    programme = await _open_programme(turn, str(draft.programme_id))
    readers = await announcements.readers_of(turn.session, draft)
    if not readers.count:
        raise Problem("announce-nobody", programme=programme.name)
    draft.state, draft.sent_at = AnnouncementState.SENT, turn.now
    await turn.session.flush()
    if readers.count > AT_ONCE:
        await plan_batch(turn, BATCHES, draft.id)
    else:
        await _plan_some(turn, draft, AT_ONCE)
    if draft.pair_id is not None:
        await turn.note("announce.two", f"pair:{draft.pair_id}")
    else:
        await turn.note("announce", f"programme:{programme.id}")
    return message(
        Paragraph(turn.say("announce-sent", count=readers.count, programme=programme.name)),
        Quote(draft.text),
        _waiting(turn, readers),
        Buttons(_under_way_buttons(turn, draft)) if readers.count > AT_ONCE else [],
    ).replacing()


async def _plan_some(work: UnitOfWork, one: Announcement, most: int) -> int:
    """So many of those who have not got it yet; the last one's id, 0 if there are no more."""
    some = await announcements.left_out(work.session, one, most)
    await plan_prompts(work, announcements.KIND, some, one.id, programme_id=one.programme_id)
    return some[-1].id if len(some) == most else 0


@deadline(BATCHES)
async def plan_next(work: UnitOfWork, announcement_id: int) -> None:
    """One batch after the other, until everybody has it or somebody stops it."""
    one = await announcements.announcement_by_id(
        work.session, work.workspace.id, announcement_id, lock=True
    )
    if one is None or one.state is not AnnouncementState.SENT:
        return
    programme = await programmes.programme_by_id(work.session, work.workspace.id, one.programme_id)
    if programme is not None and programme.state in UNDER_WAY:
        last = await _plan_some(work, one, BATCH)
        if last:
            await plan_batch(work, BATCHES, one.id, last)


def _under_way_buttons(turn: Turn, one: Announcement) -> tuple[Button, ...]:
    return (
        Button(turn.say("announce-progress"), "announce.progress", str(one.id)),
        Button(turn.say("announce-stop"), "announce.stop", str(one.id), Style.DANGER),
    )


@action("announce.progress", coordinator=True)
async def progress(turn: Turn) -> Message:
    """How many have it, as long as it is under way."""
    one = await _own(turn, turn.argument)
    if one.state is not AnnouncementState.SENT:
        return await _as_it_stands(turn, one)
    count = (await announcements.readers_of(turn.session, one)).count
    told = await announcements.reached(turn.session, one, told=True)
    said = Paragraph(turn.say("announce-progress-text", told=told, count=max(count, told)))
    buttons = [Buttons(_under_way_buttons(turn, one))] if told < count else []
    return message(said, Quote(one.text), buttons).replacing()


@action("announce.stop", coordinator=True)
async def stop(turn: Turn) -> Message:
    """Whoever has not been written to yet hears nothing; what was sent stays sent."""
    one = await _own(turn, turn.argument)
    if one.state is AnnouncementState.SENT:
        one.state = AnnouncementState.STOPPED
        await plan_batch(turn, STOP_BATCHES, one.id)
        await turn.note("announce.stop", f"programme:{one.programme_id}")
        await turn.session.flush()
    return await _as_it_stands(turn, one)


@deadline(STOP_BATCHES)
async def skip_next(work: UnitOfWork, announcement_id: int) -> None:
    """One batch after the other, until nobody waits for it."""
    one = await announcements.announcement_by_id(work.session, work.workspace.id, announcement_id)
    if one is None or one.state is not AnnouncementState.STOPPED:
        return
    last = await announcements.skip_waiting(work.session, one, BATCH)
    if last:
        await plan_batch(work, STOP_BATCHES, one.id, last)
