"""Stories that both have signed, for communications: read by coordinators, as text and picture."""

from __future__ import annotations

from functools import partial

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    File,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    message,
)
from handlers.conversation.prompting import plan_prompts
from handlers.conversation.router import action, command_button, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.coordination.farewell import company_name
from handlers.enrolment import afterwards
from handlers.insight.printing import pictured
from storage import pairs, people, programmes, stories
from storage.stories import Signed
from storage.tables import Pair, Story

THERE, EXPORTED = "story_there", "story_exported"
SHOWN = 5
"""Stories of a page, the newest first: one message has room for no more."""


async def released_stories(turn: Turn) -> list[Part]:
    """The newest that both have signed, each with its export."""
    count, found = await stories.signed(turn.session, turn.workspace.id, SHOWN)
    if not count:
        return [Paragraph(turn.say("stories-none"))]
    parts: list[Part] = [Heading(turn.say("stories-heading", count=count))]
    for known, _programme, mentor, mentee in found:
        names = turn.say("pairs-both", mentee=mentee.name, mentor=mentor.name)
        export = Button(turn.say("story-export"), "story.export", str(known.id), Style.PRIMARY)
        is_out = [Note(turn.say("story-out"))] if known.exported_at else []
        parts += [Paragraph(names), Quote(known.together), *is_out, Buttons((export,))]
    return [*parts, Note(turn.say("stories-note"))]


@prompt(THERE)
async def there(turn: Turn) -> Message | None:
    """To coordinators: that a story can be exported."""
    known = await stories.story_by_id(turn.session, turn.workspace.id, turn.number)
    if not turn.member.is_coordinator or known is None or not known.together:
        return None
    if not (known.signed_by_mentor and known.signed_by_mentee):
        return None
    button = command_button(turn.say("stories-button"), turn.say.command("story"))
    return message(Paragraph(turn.say("stories-new")), Buttons((button,)))


@action("story.export", coordinator=True)
async def export(turn: Turn) -> Reply:
    """Text and picture come as a message of their own; from now on nobody takes it back."""
    known = await stories.story_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    whole = known is not None and known.signed_by_mentor and known.signed_by_mentee
    if known is None or not whole or not known.together:
        raise Problem("story-not-there")
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, known.pair_id)
    if pair is None:
        raise Problem("story-not-there")
    told = await _told(turn, pair, known)
    if known.exported_at is None:
        known.exported_at = turn.now
        both = [told[2], told[3]]
        await plan_prompts(turn, EXPORTED, both, known.id, programme_id=pair.programme_id)
    await turn.note("story.export", f"pair:{pair.id}")
    afterwards.begin(turn, partial(_files, turn, _data(turn, told)))
    return message(Paragraph(turn.say("story-export-begun")))


async def _told(turn: Turn, pair: Pair, known: Story) -> Signed:
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, pair.programme_id)
    if programme is None:
        raise Problem("story-not-there")
    ids = {pair.mentor_id, pair.mentee_id}
    named = await people.members_by_id(turn.session, turn.workspace.id, ids)
    return known, programme, named[pair.mentor_id], named[pair.mentee_id]


def _data(turn: Turn, told: Signed) -> dict[str, object]:
    """What text and picture say, in the language of whoever exports; answers as they are."""
    known, programme, mentor, mentee = told
    say: Say = turn.say
    heading = say("story-of", company=company_name(turn.workspace), programme=programme.name)
    answers = [
        {"question": str(say(f"story-{key}")), "text": getattr(known, key)}
        for key in ("together", "surprised", "others")
        if getattr(known, key)
    ]
    names = say("story-names", mentor=mentor.name, mentee=mentee.name)
    return {
        "language": say.language,
        "heading": str(heading),
        "answers": answers,
        "names": str(names),
    }


async def _files(turn: Turn, data: dict[str, object]) -> Message:
    text = _text(data)
    picture = await pictured("story", data)
    name = str(turn.say("story-file"))
    return message(Paragraph(turn.say("story-here"))).with_files(
        File(f"{name}.txt", "text/plain", text.encode()),
        File(f"{name}.png", "image/png", picture, text),
    )


def _text(data: dict[str, object]) -> str:
    answers = data["answers"]
    lines = [str(data["heading"])]
    for one in answers if isinstance(answers, list) else []:
        lines += ["", one["question"], one["text"]]
    return "\n".join([*lines, "", str(data["names"]), ""])


@prompt(EXPORTED)
async def exported(turn: Turn) -> Message | None:
    """Both of the two: from now on it may be printed."""
    known = await stories.story_by_id(turn.session, turn.workspace.id, turn.number)
    if known is None or known.exported_at is None:
        return None
    day = turn.say.day(known.exported_at)
    return message(Paragraph(turn.say("story-exported", day=day)))
