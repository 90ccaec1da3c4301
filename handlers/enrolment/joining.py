"""Joining a programme and the profile that goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.contents import is_given_back
from handlers.conversation.catalogue import LANGUAGES, Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
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
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command, command_button, form
from handlers.conversation.turn import Problem, Turn, local_times, row_id
from handlers.enrolment.sought_topics import sought_note, sought_parts
from handlers.enrolment.waiting_for_a_place import full
from handlers.people.asking_in import settle_invitations
from handlers.people.contacts import data_protection
from handlers.people.invitation_text import joining_buttons
from handlers.people.inviting_posts import places_left, renew_posts
from handlers.people.lookup import MOST_TO_CHOOSE, programme_of_argument
from handlers.people.topics import DOOR
from handlers.people.working_times import times_button, times_facts
from handlers.reflection.questionnaires import questions_button, scale_parts
from storage import people, programmes, waiting_list
from storage.tables import Enrolment, Member, Programme
from storage.types import JOINABLE, EnrolmentState, Occasion, ProgrammeState, Role, Source

WEIGHTS = (3, 2, 1)
"""Of topics, weightiest first (docs/matching.md)."""
MOST_TOPICS = 10
"""For each weight; more would say nothing about what matters."""
LONGEST_PLACE = 80
"""Of a department or location."""
LONGEST_ABOUT = 300
"""Characters of the line about oneself."""
LEVELS = range(1, 9)
OTHERS = ("fr", "es", "it", "pt", "nl", "pl", "tr", "cs", "uk", "zh", "ja", "hi")
SPOKEN = tuple(dict.fromkeys(("de", "en", *OTHERS, *LANGUAGES)))
_SAID = ("level", "department", "location")
"""What the form asks about the person, whatever they take part in."""
STYLES = ("listener", "talker", "")
CAPACITIES = (1, 2, 3)
"""Mentees that a mentor may take (docs/matching.md)."""


Joinable = tuple[Programme, Enrolment | None]
"""A programme with what one's part in it is, or was."""


@command("join", helps={Situation.OUTSIDE: 1}, suggested=True)
async def join(turn: Turn) -> Reply:
    """The enrolment form; first the choice of a programme, if there are several, and of a role.

    A programme in which one takes part already is no choice. Role and programme can be named.
    """
    every = await programmes.joinable_by(turn.session, turn.workspace.id, turn.member.id)
    if not every:
        raise Problem("enrolment-nothing-open")
    ahead = [one for one in every if one[1] is None or one[1].state is EnrolmentState.LEFT]
    role = _role_named(turn.words)
    name = (turn.words.partition(" ")[2] if role else turn.words).strip()
    named = _named(ahead, name)
    if name and not named:
        meant = await programmes.programme_named(turn.session, turn.workspace.id, name)
        if meant is not None and meant.state not in JOINABLE:
            return await _not_open(turn, meant, role)
    ahead = named or ahead
    if len(ahead) > 1:
        return _which_programme(turn, [programme for programme, _left in ahead], role)
    if ahead:
        return await _ask(turn, ahead[0][0], role, ahead[0][1])
    return _already(turn, *every[0])


def _named(ahead: list[Joinable], name: str) -> list[Joinable]:
    wanted = name.strip().casefold()
    return [one for one in ahead if one[0].name.casefold() == wanted]


def _already(turn: Turn, programme: Programme, enrolment: Enrolment | None) -> Message:
    said = Paragraph(turn.say("enrolment-already", programme=programme.name))
    return message(said, _profile(turn, programme, enrolment).parts if enrolment else [])


def _which_programme(turn: Turn, found: list[Programme], role: Role | None) -> Message:
    return message(Paragraph(turn.say("programme-which")), _choices(found, role))


def _choices(found: Sequence[Programme], role: Role | None) -> Buttons:
    return Buttons(
        tuple(
            Button(Text.of(one.name), "invite.join", f"{one.id}:{role or ''}")
            for one in found[:MOST_TO_CHOOSE]
        )
    )


def _closed(programme: Programme) -> str:
    is_draft = programme.state is ProgrammeState.DRAFT
    return "enrolment-not-open" if is_draft else "enrolment-over"


async def _not_open(turn: Turn, programme: Programme, role: Role | None) -> Message:
    """That nobody joins this programme now, and the way to those that are open."""
    every = await programmes.joinable_by(turn.session, turn.workspace.id, turn.member.id)
    ahead = [one for one, part in every if part is None or part.state is EnrolmentState.LEFT]
    said = Paragraph(turn.say(_closed(programme), programme=programme.name))
    if not ahead:
        return message(said)
    return message(said, Paragraph(turn.say("enrolment-others-open")), _choices(ahead, role))


@action("invite.join")
async def join_from_post(turn: Turn) -> Reply:
    """The form, for whoever pressed *Join* where everybody reads it."""
    number, _, role = turn.argument.partition(":")
    programme = await programme_of_argument(turn, row_id(number) if number.isdecimal() else 0)
    if programme.state not in JOINABLE:
        return await _not_open(turn, programme, _role_named(role))
    enrolment = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if enrolment is not None and enrolment.state is not EnrolmentState.LEFT:
        return _already(turn, programme, enrolment)
    return await _ask(turn, programme, _role_named(role), enrolment)


async def _ask(
    turn: Turn, programme: Programme, role: Role | None, known: Enrolment | None
) -> Reply:
    """The form, or which role it is to be; the waiting list if there is no place left."""
    if await places_left(turn.session, programme, turn.member) == 0:
        return await full(turn, programme, role)
    if role is None:
        return _which_role(turn, programme)
    return await _form(turn, programme, role, known)


def _role_named(words: str) -> Role | None:
    word = words.partition(" ")[0].casefold().removesuffix(":in")
    return next((role for role in Role if role == word), None)


def _which_role(turn: Turn, programme: Programme) -> Message:
    return message(
        Heading(turn.say("enrolment-role-heading", programme=programme.name)),
        *[Paragraph(turn.say(f"enrolment-role-{role}")) for role in Role],
        Buttons(tuple(joining_buttons(turn.say, programme))),
    )


# ---------------------------------------------------------------------------- the form


async def _form(turn: Turn, programme: Programme, role: Role, known: Enrolment | None) -> Form:
    title = "enrolment-form-edit" if known else "enrolment-form-join"
    return Form(
        "enrolment",
        turn.say(title),
        turn.say("enrolment-form-save"),
        (
            *_topic_fields(turn, programme, role, known),
            *_person_fields(turn),
            *_style_fields(turn, role, known),
        ),
        subject=f"{programme.id}:{role}",
        intro=(
            Paragraph(turn.say(f"enrolment-intro-{role}", programme=programme.name)),
            *await sought_note(turn, programme, role),
            Note(turn.say("enrolment-note")),
            *data_protection(turn.say, turn.workspace),
        ),
    )


def _topic_fields(
    turn: Turn, programme: Programme, role: Role, known: Enrolment | None
) -> tuple[Field, ...]:
    options = _options(turn, [key for key in programme.topics if not is_given_back(key)])
    main = tuple(
        ChoicesField(
            f"topics_{weight}",
            turn.say(f"enrolment-topics-{role}-{weight}"),
            options,
            turn.say("enrolment-topics-hint") if weight == WEIGHTS[0] else Text(),
            most=MOST_TOPICS,
            initial=_with_weight(known, programme, weight),
            search="topics",
            one_of_several=True,
        )
        for weight in WEIGHTS
    )
    return main + _door_field(turn, programme, role, known)


def _options(turn: Turn, topics: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(key, turn.say(f"topic-{key}.short")) for key in topics)


def _door_field(
    turn: Turn, programme: Programme, role: Role, known: Enrolment | None
) -> tuple[ChoicesField, ...]:
    """What goes the other way: doors that a leader opens, and that a junior would like to see."""
    doors = [key for key in programme.topics if is_given_back(key)]
    if not doors:
        return ()
    chosen = tuple(key for key in doors if known is not None and key in known.topics)
    label, hint = turn.say(f"enrolment-doors-{role}"), turn.say(f"enrolment-doors-{role}.hint")
    options = _options(turn, doors)
    return (ChoicesField("doors", label, options, hint, most=len(doors), initial=chosen),)


def _with_weight(known: Enrolment | None, programme: Programme, weight: int) -> tuple[str, ...]:
    if known is None:
        return ()
    main = (key for key in programme.topics if not is_given_back(key))
    return tuple(key for key in main if known.topics.get(key) == weight)


def _person_fields(turn: Turn) -> tuple[Field, ...]:
    department = place_field(turn, "department", required=True)
    return (level_field(turn), department, place_field(turn, "location"))


def level_field(turn: Turn, *unknown: Option) -> Field:
    """The person's level; `unknown` stands before the levels and is chosen as long as it is."""
    levels = (Option(str(level), turn.say(f"enrolment-level-{level}")) for level in LEVELS)
    initial = str(turn.member.level or "".join(one.value for one in unknown))
    return ChoiceField("level", turn.say("enrolment-level"), (*unknown, *levels), initial=initial)


def place_field(turn: Turn, name: str, *, required: bool = False) -> Field:
    """The person's `department` or `location`."""
    return TextField(
        name,
        turn.say(f"enrolment-{name}"),
        required=required,
        longest=LONGEST_PLACE,
        initial=str(getattr(turn.member, name)),
    )


def languages_field(turn: Turn, known: Enrolment | None) -> Field:
    """The languages for the talks of who takes part, or is about to."""
    spoken = tuple(Option(code, Text.of(turn.say.language_name(code))) for code in SPOKEN)
    initial = tuple(known.languages) if known else (turn.say.language,)
    return ChoicesField(
        "languages", turn.say("enrolment-languages"), spoken, least=1, initial=initial
    )


def _style_fields(turn: Turn, role: Role, known: Enrolment | None) -> tuple[Field, ...]:
    say = turn.say
    style = known.style if known else ""
    capacity = ChoiceField(
        "capacity",
        say("enrolment-capacity"),
        tuple(Option(str(n), say("enrolment-capacity-option", count=n)) for n in CAPACITIES),
        initial=str(known.capacity if known else 1),
    )
    return (
        languages_field(turn, known),
        ChoiceField(
            "style",
            say("enrolment-style"),
            tuple(Option(one or "any", say(f"enrolment-style-{one or 'any'}")) for one in STYLES),
            buttons=True,
            initial=style or "any",
        ),
        *((capacity,) if role is Role.MENTOR else ()),
        TextField(
            "about",
            say("enrolment-about"),
            say("enrolment-about-hint"),
            lines=True,
            longest=LONGEST_ABOUT,
            initial=known.about if known else "",
        ),
        *((_questions_field(turn),) if role is Role.MENTOR else ()),
    )


def _questions_field(turn: Turn) -> Field:
    """Of mentors alone: whoever learns a topic is not asked about it."""
    return ChoiceField(
        "questions",
        turn.say("enrolment-questions"),
        (Option("yes", turn.say("enrolment-yes")), Option("no", turn.say("enrolment-no"))),
        buttons=True,
        initial="yes" if turn.member.answers_questions else "no",
    )


@form("enrolment")
async def enrol(turn: Turn) -> Reply:
    """Keep the profile; whoever is new is enrolled by it."""
    programme, role = await _subject(turn)
    topics = _topics(turn, programme)
    enrolment, is_new = await _part_in(turn, programme, role)
    if is_new:
        await _take_place(turn, programme)
        enrolment.role, enrolment.state = role, EnrolmentState.ACTIVE
        turn.member.not_for_me_at = None
        await settle_invitations(turn, programme)
    enrolment.topics = topics
    _fill(turn, enrolment)
    programmes.forget_why_unmatched(enrolment)
    await turn.session.flush()
    key = "enrolment-joined" if is_new else "enrolment-changed"
    said = Paragraph(turn.say(key, programme=programme.name))
    privacy = [Note(turn.say("enrolment-joined-note"))] if is_new else []
    scales = await scale_parts(turn, programme, Occasion.START) if is_new else []
    sought = await sought_parts(turn, programme, role, topics)
    shown = _profile(turn, programme, enrolment).parts
    return message(said, sought, shown, privacy, scales)


async def _take_place(turn: Turn, programme: Programme) -> None:
    """Raises Problem if others were faster; whoever comes at the same moment waits."""
    if programme.places:
        await programmes.programme_by_id(turn.session, turn.workspace.id, programme.id, lock=True)
        if await places_left(turn.session, programme, turn.member) == 0:
            raise Problem("enrolment-full-meanwhile", programme=programme.name)
        await waiting_list.take_off(turn.session, turn.member.id, programme.id)
    await renew_posts(turn, programme, turn.member)


async def _part_in(turn: Turn, programme: Programme, role: Role) -> tuple[Enrolment, bool]:
    """The person's enrolment, and whether they join with it; two clicks at once join once."""
    added = await programmes.enrol(
        turn.session,
        Enrolment(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            member_id=turn.member.id,
            role=role,
            joined_at=turn.now,
        ),
    )
    stored = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if stored is None:
        raise LookupError(f"the enrolment of member {turn.member.id} vanished while being stored")
    return stored, added or stored.state is EnrolmentState.LEFT


async def _subject(turn: Turn) -> tuple[Programme, Role]:
    number, _, role = turn.argument.partition(":")
    if not number.isdecimal() or role not in tuple(Role):
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    if programme.state not in JOINABLE:
        raise Problem(_closed(programme), programme=programme.name)
    return programme, Role(role)


def _topics(turn: Turn, programme: Programme) -> dict[str, int]:
    chosen: dict[str, int] = {}
    for weight in WEIGHTS:
        for key in turn.values.choices(f"topics_{weight}"):
            if key in chosen:
                raise Problem(
                    "enrolment-topic-twice",
                    field=f"topics_{weight}",
                    topic=str(turn.say(f"topic-{key}.short")),
                )
            if key in programme.topics:
                chosen[key] = weight
    if all(is_given_back(key) for key in chosen):
        raise Problem("enrolment-needs-topic", field=f"topics_{WEIGHTS[0]}")
    doors = [key for key in turn.values.choices("doors") if is_given_back(key)]
    return chosen | {key: DOOR for key in doors if key in programme.topics}


def _fill(turn: Turn, enrolment: Enrolment) -> None:
    values = turn.values
    level = values.text("level")
    if not level.isdecimal() or row_id(level) not in LEVELS:
        raise Problem("enrolment-needs-level", field="level")
    department = turn.typed("department", LONGEST_PLACE)
    if not department:
        raise Problem("enrolment-needs-department", field="department")
    member = turn.member
    member.level, member.department = int(level), department
    member.location = turn.typed("location", LONGEST_PLACE)
    people.note_source(member, Source.THEMSELVES, turn.now.date(), _SAID)
    if enrolment.role is Role.MENTOR:
        member.answers_questions = values.text("questions") == "yes"
    enrolment.languages = sorted(set(values.choices("languages")) & set(SPOKEN))
    if not enrolment.languages:
        raise Problem("enrolment-needs-language", field="languages")
    style, capacity = values.text("style"), values.text("capacity") or "1"
    enrolment.style = style if style in STYLES else ""
    enrolment.capacity = int(capacity) if capacity in map(str, CAPACITIES) else 1
    enrolment.about = turn.typed("about", LONGEST_ABOUT)


# ---------------------------------------------------------------------------- the profile


@command("profile", helps={Situation.WAITING: 2}, suggested=True)
async def profile(turn: Turn) -> Reply:
    """What is known about the person in each programme, and a button to change it."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        word = turn.say.command("join")
        join_button = command_button(turn.say("enrolment-join"), word)
        return message(Paragraph(turn.say("enrolment-none")), Buttons((join_button,)))
    parts: list[Part] = []
    for enrolment, programme in own:
        parts += _profile(turn, programme, enrolment).parts
    times = times_facts(turn.say, local_times(turn.workspace, turn.member))
    return message(parts, Facts(times), Buttons((times_button(turn.say), questions_button(turn))))


def _profile(turn: Turn, programme: Programme, enrolment: Enrolment) -> Message:
    say, member = turn.say, turn.member
    rows = [
        Fact(say("enrolment-role"), say(f"role-{enrolment.role}")),
        *_topic_rows(say, enrolment),
        Fact(say("enrolment-department"), Text.of(member.department or "–")),
        Fact(say("enrolment-location"), Text.of(member.location or "–")),
        Fact(say("enrolment-level"), _level(say, member)),
        Fact(
            say("enrolment-languages"),
            Text.of(say.listed([say.language_name(code) for code in enrolment.languages])),
        ),
        Fact(say("enrolment-style"), say(f"enrolment-style-{enrolment.style or 'any'}")),
    ]
    if enrolment.role is Role.MENTOR:
        rows.append(
            Fact(
                say("enrolment-capacity"),
                say("enrolment-capacity-option", count=enrolment.capacity),
            )
        )
    edit = Button(say("enrolment-edit"), "enrolment.edit", str(enrolment.id), Style.PRIMARY)
    return message(
        Heading(say("enrolment-profile-heading", programme=programme.name)),
        Facts(tuple(rows)),
        [Quote(enrolment.about)] if enrolment.about else [],
        Buttons((edit,)),
    )


def _topic_rows(say: Say, enrolment: Enrolment) -> list[Fact]:
    by_weight = {
        weight: [
            str(say(f"topic-{key}.short"))
            for key, w in enrolment.topics.items()
            if w == weight and not is_given_back(key)
        ]
        for weight in WEIGHTS
    }
    doors = [str(say(f"topic-{key}.short")) for key in enrolment.topics if is_given_back(key)]
    opened = Fact(say(f"enrolment-doors-{enrolment.role}"), Text.of("; ".join(sorted(doors))))
    main = [
        Fact(say(f"enrolment-topics-{enrolment.role}-{weight}"), Text.of("; ".join(sorted(topics))))
        for weight, topics in by_weight.items()
        if topics
    ]
    return [*main, *([opened] if doors else [])]


def _level(say: Say, member: Member) -> Text:
    return say(f"enrolment-level-{member.level}") if member.level else Text.of("–")


@action("enrolment.edit")
async def edit(turn: Turn) -> Reply:
    """The form, filled in."""
    enrolment = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if enrolment is None or enrolment.member_id != turn.member.id:
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, enrolment.programme_id)
    if enrolment.state is EnrolmentState.LEFT:
        raise Problem("problem-old-button")
    if programme.state not in JOINABLE:
        raise Problem(_closed(programme), programme=programme.name)
    return await _form(turn, programme, enrolment.role, enrolment)
