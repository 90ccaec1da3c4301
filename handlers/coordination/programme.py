"""A coordinator's programmes: create and edit them, open, start, close and archive them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date, timedelta

from handlers.contents import TOPICS
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Confirm,
    DateField,
    Divider,
    Fact,
    Facts,
    Field,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
    message,
)
from handlers.conversation.router import action, asks, command, command_button, form, prompt
from handlers.conversation.turn import LONGEST_ID, Problem, Turn
from handlers.coordination.closing import begin_closing, end_programme
from handlers.coordination.next_time import wishes_button
from handlers.pairing.no_pair_yet import look_from_now_on
from handlers.people.asking_in import ask_everybody, has_joined, waits_for_answer
from handlers.people.invitation_text import invitation_parts, joining_buttons, rhythm_of
from handlers.people.inviting_posts import renew_posts, today_of
from handlers.people.lookup import programme_meant, programme_of_argument
from handlers.people.waiting_list import place_may_be_free
from handlers.sessions.checkins import plan_missing
from handlers.sessions.formats import MONTHLY, WEEKLY
from storage import invitations, programmes, retention
from storage.tables import Enrolment, Programme
from storage.types import JOINABLE, ProgrammeState

LONGEST_NAME, LONGEST_PURPOSE = 60, 500
"""Characters."""
WEEKS = (12, 16, 20, 26, 39, 52)
"""Lengths to choose from."""
CADENCES = (1, 2, 3, 4, 5, 6)
"""Weeks between sessions, to choose from."""
SESSIONS = (4, 5, 6, 8, 10, 12)
"""How many, to choose from."""
MINUTES = (30, 45, 60, 90)
"""Lengths of a session, to choose from."""
LEVEL_GAPS = (0, 1, 2, 3, 4)
"""Least levels from mentor to mentee, to choose from."""
OVERLAPS = (0, 1, 2, 3, 4, 6)
"""Least working hours in common, to choose from."""
PLACES = (0, 10, 20, 30, 40, 60, 80, 100, 200)
"""How many people may join, to choose from; 0 for all."""
ROUND_LENGTHS = (4, 6, 8, 10, 12, 15, 20)
"""Working days of a round of asking, to choose from; the form has *as usual* besides."""
ROUND_ENDS = (ROUND_LENGTHS[0], ROUND_LENGTHS[-1])
"""The shortest and the longest."""
MOST_SHOWN = 8
"""Programmes in one answer, the newest."""
MOST_PLACES = 100_000
"""That a programme can be limited to."""
STEPS = {
    ProgrammeState.DRAFT: ("open",),
    ProgrammeState.OPEN: ("start",),
    ProgrammeState.RUNNING: ("close",),
    ProgrammeState.CLOSING: ("archive",),
    ProgrammeState.ARCHIVED: (),
}
"""What a coordinator may do next with a programme."""


@command("programme", coordinator=True)
async def programme(turn: Turn) -> Reply:
    """All programmes, one of them by name, or the form for a new one."""
    if turn.catalogue.means(turn.words, "help-programme.new"):
        return _form(turn, None)
    if turn.words:
        return await _card(turn, await programme_meant(turn))
    every = await programmes.programmes_in(turn.session, turn.workspace.id, tuple(ProgrammeState))
    style = Style.PLAIN if every else Style.PRIMARY
    create = Buttons((Button(turn.say("programme-new"), "programme.new", "", style),))
    if not every:
        return message(Paragraph(turn.say("programme-none")), create)
    parts: list[Part] = [Heading(turn.say("programme-heading"))]
    for one in every[:MOST_SHOWN]:
        parts += [*(await _card(turn, one)).parts, Divider()]
    if len(every) > MOST_SHOWN:
        parts.append(Note(turn.say("programme-more", count=len(every) - MOST_SHOWN)))
    return message(parts, create)


async def _card(turn: Turn, one: Programme) -> Message:
    say = turn.say
    rows = (
        Fact(say("programme-state"), say(f"programme-state-{one.state}")),
        Fact(say("programme-starts"), Text.of(say.day(one.starts_on))),
        Fact(say("programme-rhythm"), say("programme-rhythm-text", **rhythm_of(one))),
        Fact(say("programme-topics"), say("programme-topics-count", count=len(one.topics))),
    )
    return message(
        Paragraph(say("programme-name-line", name=one.name)),
        [Quote(one.purpose)] if one.purpose else [],
        Facts(rows),
        [Note(say("programme-erased", **one.counts))] if one.erased_at else [],
        Buttons(await _buttons(turn, one)),
    )


async def _buttons(turn: Turn, one: Programme) -> tuple[Button, ...]:
    status = command_button(turn.say("programme-status"), f"status {one.name}")
    if one.state is ProgrammeState.ARCHIVED:
        return (status, *wishes_button(turn, one))
    word = turn.say.command("match")
    match = command_button(turn.say("programme-match"), f"{word} {one.name}")
    later = {
        ProgrammeState.DRAFT: (),
        ProgrammeState.CLOSING: (status, *wishes_button(turn, one)),
    }.get(one.state, (match,))
    back = await _take_back(turn, one)
    return (*await _steps(turn, one), *later, _edit(turn, one), *back)


async def step_buttons(turn: Turn, one: Programme) -> Buttons:
    """What a coordinator may do next with a programme: take the step, or change it first."""
    return Buttons((*await _steps(turn, one), _edit(turn, one)))


async def _take_back(turn: Turn, one: Programme) -> tuple[Button, ...]:
    """As long as nobody has joined, an opening can be taken back."""
    if one.state is not ProgrammeState.OPEN:
        return ()
    if await programmes.count_taking_part(turn.session, one.id):
        return ()
    return (Button(turn.say("programme-unopen"), "programme.unopen", str(one.id), Style.DANGER),)


def _edit(turn: Turn, one: Programme) -> Button:
    return Button(turn.say("programme-edit"), "programme.edit", str(one.id))


async def _steps(turn: Turn, one: Programme) -> tuple[Button, ...]:
    count = 0
    if one.state is ProgrammeState.DRAFT:
        count = await invitations.count_askable(
            turn.session, turn.workspace.id, one.id, but=turn.member.id
        )
    steps = tuple(
        Button(
            turn.say(f"programme-{step}"),
            f"programme.{step}",
            str(one.id),
            Style.PRIMARY,
            _confirm(turn, step, one, count),
        )
        for step in STEPS[one.state]
    )
    return (*steps, _without_inviting(turn, one)) if count else steps


def _without_inviting(turn: Turn, one: Programme) -> Button:
    """The other way to open, where an opening would ask anybody."""
    step = "open-uninvited"
    label = turn.say(f"programme-{step}")
    confirm = _confirm(turn, step, one, 0)
    return Button(label, "programme.open_uninvited", str(one.id), Style.PLAIN, confirm)


def _confirm(turn: Turn, step: str, one: Programme, count: int) -> Confirm | None:
    """What the step will do, before it does; `count` people are asked in by an opening."""
    if step not in ("open", "open-uninvited", "close", "archive"):
        return None
    return Confirm(
        turn.say(f"programme-{step}"),
        turn.say(f"programme-{step}-question", name=one.name, count=count),
        turn.say(f"programme-{step}"),
        turn.say("programme-not-now"),
    )


# ---------------------------------------------------------------------------- the form


@action("programme.new", coordinator=True)
async def new(turn: Turn) -> Reply:
    """An empty form with the defaults of docs/sources.md."""
    return _form(turn, None)


@action("programme.edit", coordinator=True)
async def edit(turn: Turn) -> Reply:
    """The form of a programme that is there."""
    return _form(turn, await programme_of_argument(turn))


def _form(turn: Turn, one: Programme | None) -> Form:
    title = "programme-form-new" if one is None else "programme-form-edit"
    return Form(
        "programme",
        turn.say(title),
        turn.say("programme-form-save"),
        _fields(turn, one or _draft(turn)),
        subject="" if one is None else str(one.id),
    )


def _draft(turn: Turn) -> Programme:
    return Programme(
        workspace_id=turn.workspace.id,
        name="",
        starts_on=turn.now.date() + timedelta(days=14),
        topics=[topic.key for topic in TOPICS],
        k=turn.workspace.k,
        created_at=turn.now,
    )


def _fields(turn: Turn, one: Programme) -> tuple[Field, ...]:
    say = turn.say
    topics = tuple(Option(topic.key, say(f"topic-{topic.key}.short")) for topic in TOPICS)
    return (
        TextField(
            "name",
            say("programme-field-name"),
            required=True,
            longest=LONGEST_NAME,
            initial=one.name,
        ),
        TextField(
            "purpose",
            say("programme-field-purpose"),
            say("programme-field-purpose-hint"),
            lines=True,
            longest=LONGEST_PURPOSE,
            initial=one.purpose,
        ),
        DateField("starts_on", say("programme-field-starts"), initial=one.starts_on),
        _number(say, "weeks", WEEKS, one.weeks),
        _number(say, "sessions", SESSIONS, one.sessions),
        _number(say, "cadence_weeks", CADENCES, one.cadence_weeks),
        _number(say, "session_minutes", MINUTES, one.session_minutes),
        ChoicesField(
            "topics",
            say("programme-field-topics"),
            topics,
            say("programme-field-topics-hint"),
            least=1,
            initial=tuple(one.topics),
            search="catalogue",
        ),
        _number(say, "places", PLACES, one.places),
        _round_field(say, one),
        _number(say, "min_level_gap", LEVEL_GAPS, one.min_level_gap),
        _number(say, "min_overlap_hours", OVERLAPS, one.min_overlap_hours),
        ChoiceField(
            "require_cross_department",
            say("programme-field-departments"),
            (
                Option("no", say("programme-departments-any")),
                Option("yes", say("programme-departments-different")),
            ),
            buttons=True,
            initial="yes" if one.require_cross_department else "no",
        ),
    )


def _round_field(say: Say, one: Programme) -> ChoiceField:
    """How long people have to answer to a list that is approved from then on."""
    usual = say("programme-round-usual", days=MONTHLY.round_days, weekly=WEEKLY.round_days)
    lengths = sorted({*ROUND_LENGTHS, one.round_days} - {0})
    days = tuple(Option(str(n), say("programme-round-days", count=n)) for n in lengths)
    return ChoiceField(
        "round_days",
        say("programme-field-round-days"),
        (Option("0", usual), *days),
        say("programme-field-round-days-hint"),
        initial=str(one.round_days),
    )


def _number(say: Say, key: str, choices: tuple[int, ...], current: int) -> ChoiceField:
    numbers = sorted({*choices, current})
    wording = key.replace("_", "-")
    return ChoiceField(
        key,
        say(f"programme-field-{wording}"),
        tuple(Option(str(n), say(f"programme-{wording}", count=n)) for n in numbers),
        initial=str(current),
    )


@form("programme", coordinator=True)
async def save(turn: Turn) -> Reply:
    """Create or change a programme, and show it."""
    one = await programme_of_argument(turn) if turn.argument else _draft(turn)
    if one.state is ProgrammeState.ARCHIVED:
        raise Problem("programme-is-archived")
    last_day, before = one.last_day, _values(one)
    await _fill(turn, one)
    if turn.argument:
        subject = f"programme:{one.id}"
        await turn.note_changes("programme.change", subject, before, _values(one))
    else:
        one = await _created(turn, one)
        await turn.note("programme.create", f"programme:{one.id}")
    await renew_posts(turn, one, turn.member)
    await place_may_be_free(turn, one)
    said = [Paragraph(turn.say("programme-saved", name=one.name))]
    if one.state is ProgrammeState.RUNNING and one.last_day > last_day:
        await plan_missing(turn, one)
        said.append(Paragraph(turn.say("programme-longer", day=turn.say.day(one.last_day))))
    return message(said, (await _card(turn, one)).parts)


def _values(one: Programme) -> dict[str, str]:
    """What the form sets, as the log tells it, by the wording key of its name."""
    return {
        "programme-field-name": one.name,
        "programme-field-purpose": one.purpose,
        "programme-field-starts": one.starts_on.isoformat(),
        "programme-field-weeks": str(one.weeks),
        "programme-field-sessions": str(one.sessions),
        "programme-field-cadence-weeks": str(one.cadence_weeks),
        "programme-field-session-minutes": str(one.session_minutes),
        "programme-field-places": str(one.places),
        "programme-field-round-days": str(one.round_days or "–"),
        "programme-field-min-level-gap": str(one.min_level_gap),
        "programme-field-min-overlap-hours": str(one.min_overlap_hours),
        "programme-field-departments": "×" if one.require_cross_department else "–",
        "programme-field-topics": ", ".join(one.topics),
    }


async def _created(turn: Turn, draft: Programme) -> Programme:
    """The programme as it is stored now, unless another click was faster with that name."""
    if not await programmes.create(turn.session, draft):
        raise Problem("programme-name-taken", field="name", name=draft.name)
    return await programme_meant(turn, name=draft.name)


async def _fill(turn: Turn, one: Programme) -> None:
    values = turn.values
    name = turn.typed("name", LONGEST_NAME)
    same = await programmes.programme_named(turn.session, turn.workspace.id, name)
    if not name:
        raise Problem("programme-needs-name", field="name")
    if same is not None and same.id != one.id:
        raise Problem("programme-name-taken", field="name", name=name)
    one.name, one.purpose = name, turn.typed("purpose", LONGEST_PURPOSE)
    one.starts_on = _day(turn, one)
    one.weeks = _chosen(turn, "weeks", 1, 104)
    one.sessions = _chosen(turn, "sessions", 1, 26)
    one.cadence_weeks = _chosen(turn, "cadence_weeks", 1, 6)
    one.session_minutes = _chosen(turn, "session_minutes", 15, 240)
    if turn.values.text("places"):  # forms that were open before there were places have none
        one.places = _chosen(turn, "places", 0, MOST_PLACES)
    if turn.values.text("round_days"):  # nor before the length of a round could be chosen
        usual = turn.values.text("round_days") == "0"
        one.round_days = 0 if usual else _chosen(turn, "round_days", *ROUND_ENDS)
    one.min_level_gap = _chosen(turn, "min_level_gap", 0, 7)
    one.min_overlap_hours = _chosen(turn, "min_overlap_hours", 0, 8)
    one.require_cross_department = values.text("require_cross_department") == "yes"
    one.topics = _topics(turn)
    if (one.sessions - 1) * one.cadence_weeks > one.weeks:
        raise Problem("programme-too-short", field="sessions", **rhythm_of(one))


def _day(turn: Turn, one: Programme) -> date:
    try:
        day = date.fromisoformat(turn.values.text("starts_on"))
    except ValueError:
        raise Problem("programme-needs-day", field="starts_on") from None
    if day != one.starts_on and day < turn.now.date():
        raise Problem("programme-day-past", field="starts_on")
    return day


def _chosen(turn: Turn, key: str, least: int, most: int) -> int:
    text = turn.values.text(key)
    if not text.isdecimal() or not least <= int(text[:LONGEST_ID]) <= most:
        raise Problem("programme-number", field=key, least=least, most=most)
    return int(text)


def _topics(turn: Turn) -> list[str]:
    known = {topic.key for topic in TOPICS}
    chosen = [key for key in turn.values.choices("topics") if key in known]
    if not chosen:
        raise Problem("programme-needs-topic", field="topics")
    return sorted(chosen)


# ---------------------------------------------------------------------------- the steps

ProgrammeStep = Callable[[Turn, Programme], Coroutine[None, None, None]]


def _is_already(turn: Turn, one: Programme) -> Message:
    state = str(turn.say(f"programme-state-{one.state}"))
    return message(Paragraph(turn.say("programme-is-already", name=one.name, state=state)))


async def _step(
    turn: Turn, before: ProgrammeState, act: str, step: ProgrammeStep, done: str = ""
) -> Reply:
    """Do `step` if the programme is in the state before it; else say where it stands.

    `done` are other words for that it is done.
    """
    one = await programme_of_argument(turn, lock=True)
    if one.state is not before:
        return _is_already(turn, one)
    await step(turn, one)
    await turn.session.flush()
    await renew_posts(turn, one, turn.member)
    await turn.note(f"programme.{act}", f"programme:{one.id}")
    asked = (await invitations.counts(turn.session, one.id)).invited or len(one.inviting)
    said = Paragraph(turn.say(done or f"programme-{act}-done", name=one.name, count=asked))
    return message(said, (await _card(turn, one)).parts).replacing()


@action("programme.open", coordinator=True)
async def open_(turn: Turn) -> Reply:
    """People may join; everyone known is invited."""
    return await _step(turn, ProgrammeState.DRAFT, "open", _open_and_ask)


@action("programme.open_uninvited", coordinator=True)
async def open_uninvited(turn: Turn) -> Reply:
    """People may join; whom to invite is chosen afterwards."""
    done = "programme-open-uninvited-done"
    return await _step(turn, ProgrammeState.DRAFT, "open", _open, done)


async def _open_and_ask(turn: Turn, one: Programme) -> None:
    await _open(turn, one)
    await ask_everybody(turn, one)


async def _open(turn: Turn, one: Programme) -> None:
    one.state, one.opened_at, one.k = ProgrammeState.OPEN, turn.now, turn.workspace.k
    retention.promise(one, turn.workspace)
    await look_from_now_on(turn, one)
    await turn.session.flush()


@action("programme.unopen", coordinator=True)
async def unopen(turn: Turn) -> Reply:
    """A draft again, unless somebody has joined; whoever was not written to yet is not asked."""
    one = await programme_of_argument(turn, lock=True)
    if one.state is not ProgrammeState.OPEN:
        return _is_already(turn, one)
    if await programmes.count_taking_part(turn.session, one.id):
        raise Problem("programme-unopen-joined", name=one.name)
    count = await invitations.take_back(turn.session, one.id)
    asked = (await invitations.counts(turn.session, one.id)).invited
    one.state, one.opened_at, one.inviting = ProgrammeState.DRAFT, None, {}
    await turn.session.flush()
    await renew_posts(turn, one, turn.member)
    await turn.note("programme.unopen", f"programme:{one.id}")
    said = turn.say("programme-unopen-done", name=one.name, count=count, asked=asked)
    return message(Paragraph(said), (await _card(turn, one)).parts).replacing()


@action("programme.start", coordinator=True)
async def start(turn: Turn) -> Reply:
    """The programme runs, also before its first pair is introduced."""
    return await _step(turn, ProgrammeState.OPEN, "start", _start)


async def _start(turn: Turn, one: Programme) -> None:
    one.state = ProgrammeState.RUNNING


@action("programme.close", coordinator=True)
async def close(turn: Turn) -> Reply:
    """Check-ins stop; everyone is asked for a last word, mentors get their certificate."""
    return await _step(turn, ProgrammeState.RUNNING, "close", begin_closing)


@action("programme.archive", coordinator=True)
async def archive(turn: Turn) -> Reply:
    """Read-only from now on; who was with whom is remembered as ids."""
    return await _step(turn, ProgrammeState.CLOSING, "archive", end_programme)


# ---------------------------------------------------------------------------- the invitation


@asks("invitation", yes="invite.join", no="invitation.no")
@prompt("invitation", unasked=True, replaced_by=has_joined)
async def invitation(turn: Turn) -> Message | None:
    """What the programme is, and one tap to join in either role."""
    one = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    joinable = one is not None and one.state in JOINABLE
    if one is None or not joinable or await _enrolled(turn, one):
        return None
    if not await waits_for_answer(turn, one):
        return None
    no = Button(turn.say("invitation-no"), "invitation.no")
    return message(
        invitation_parts(turn.say, one, today_of(turn)),
        Buttons((*joining_buttons(turn.say, one), no)),
        Note(turn.say("invitation-note")),
    )


async def _enrolled(turn: Turn, one: Programme) -> Enrolment | None:
    return await programmes.enrolment_of(turn.session, one.id, turn.member.id)
