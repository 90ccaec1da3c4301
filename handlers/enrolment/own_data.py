"""What is known about a person, from where and since when; and what they put right themselves."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Field,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, form
from handlers.conversation.turn import Problem, Turn
from handlers.enrolment.joining import (
    LEVELS,
    LONGEST_PLACE,
    SPOKEN,
    languages_field,
    level_field,
    place_field,
)
from storage import people, programmes
from storage.types import Source

FIELDS = ("name", "email", "level", "department", "location", "timezone", "country", "manager_id")
"""What may be known of somebody, in the order in which it is shown."""
CORRECTED = ("level", "department", "location")
UNKNOWN_LEVEL = "-"


@action("privacy.sources")
async def sources(turn: Turn) -> Reply:
    """Each piece with its source; a button to correct what a list may have wrong."""
    say = turn.say
    rows = [
        Fact(say(f"sources-{name.replace('_', '-')}"), await _told(turn, name))
        for name in FIELDS
        if getattr(turn.member, name)
    ]
    return message(
        Heading(say("sources-heading")),
        Facts(tuple(rows)),
        Note(say("sources-note")),
        Buttons((Button(say("sources-correct"), "privacy.correct", "", Style.PRIMARY),)),
    )


async def _told(turn: Turn, name: str) -> Text:
    """`6 (from a list, 23 November)`."""
    value = str(getattr(turn.member, name))
    if name == "manager_id":
        boss = await people.member_by_id(
            turn.session, turn.workspace.id, turn.member.manager_id or 0
        )
        value = boss.name if boss else ""
    source, at = people.source_of(turn.member, name)
    where = str(turn.say(f"sources-from-{source}", day=turn.say.day(at) if at else ""))
    return Text.of(f"{value} ({' '.join(where.split())})")


@action("privacy.correct")
async def correct(turn: Turn) -> Form:
    """The form with what is known now."""
    say = turn.say
    unknown = () if turn.member.level else (Option(UNKNOWN_LEVEL, Text.of("–")),)
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    fields: tuple[Field, ...] = (
        level_field(turn, *unknown),
        *(place_field(turn, name) for name in ("department", "location")),
        # Whoever takes part is asked for them; elsewhere nobody is.
        *((languages_field(turn, own[0][0]),) if own else ()),
    )
    intro = (Paragraph(say("sources-correct-intro")),)
    return Form(
        "own_data", say("sources-form-title"), say("enrolment-form-save"), fields, intro=intro
    )


@form("own_data")
async def save(turn: Turn) -> Reply:
    """What they say counts from now on, also against the next list; coordinators see that."""
    level = turn.values.text("level")
    given = {
        "level": int(level) if level.isdecimal() and int(level) in LEVELS else None,
        "department": turn.typed("department", LONGEST_PLACE),
        "location": turn.typed("location", LONGEST_PLACE),
    }
    changed = [name for name in CORRECTED if given[name] != getattr(turn.member, name)]
    for name in changed:
        setattr(turn.member, name, given[name])
    people.note_source(turn.member, Source.THEMSELVES, turn.now.date(), changed)
    spoken = await _save_languages(turn)
    if changed or spoken:
        await _forget_why_unmatched(turn)
        await turn.note("privacy.correct", f"member:{turn.member.id}")
    shown = await sources(turn)
    said = Paragraph(turn.say("sources-corrected", count=len(changed) + spoken))
    return message(said, shown.parts if isinstance(shown, Message) else [])


async def _save_languages(turn: Turn) -> int:
    """Whether their languages have changed, as 0 or 1."""
    chosen = sorted(set(turn.values.choices("languages")) & set(SPOKEN))
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if own and not chosen:
        raise Problem("enrolment-needs-language", field="languages")
    different = [one for one, _programme in own if sorted(one.languages) != chosen]
    for one in different:
        one.languages = chosen
    return int(bool(different))


async def _forget_why_unmatched(turn: Turn) -> None:
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    for one, _programme in own:
        programmes.forget_why_unmatched(one)
