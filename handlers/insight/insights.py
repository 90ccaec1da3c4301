"""What a programme has brought: the year on one screen, and each of its five parts."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action, command, command_button
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.gate.answers import fewest_people
from handlers.insight.at_a_glance import outcome_buttons
from handlers.insight.classes import in_words
from handlers.insight.telling import EARLIER, counts, days_of, figures_on, told, told_as_latest
from handlers.insight.worth import MEASURES, MEETINGS, Measure, Section, Worth, worth_of
from handlers.insight.worth_pictures import drawn, part_picture, year_picture
from handlers.people.lookup import meant_and_others, programme_of_argument
from handlers.reflection.measured import SIGNALS
from storage.types import NOT_ARCHIVED

WITH_COMMANDS = ("learnings", SIGNALS, "signals")
"""Measures that more is told of by a command."""
TEXTS = {Section.LEARNING: "learnings", Section.TRENDS: SIGNALS}
"""Commands that show what the figures of a part cannot: words."""


@command("insights", coordinator=True)
async def insights(turn: Turn) -> Reply:
    """One sentence, then a few lines for each part, and buttons to the parts."""
    programme, others = await meant_and_others(turn, "insights", NOT_ARCHIVED)
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now)
    parts: list[Part] = []
    for section in Section:
        lines = tuple(_latest(turn, worth, one) for one in MEASURES if one.section is section)
        parts += [Paragraph(turn.say(f"insights-{section}-heading")), Bullets(lines)]
    return message(
        Heading(turn.say("insights-heading", programme=programme.name)),
        Paragraph(_meetings(turn, worth)),
        parts,
        Note(turn.say("insights-note", k=fewest_people(programme.k))),
        Buttons(
            (
                *(_to_part(turn, worth, section) for section in Section),
                *outcome_buttons(turn, programme),
            )
        ),
        others,
    ).with_files(await drawn(turn.say, year_picture(turn.say, worth)))


def _meetings(turn: Turn, worth: Worth) -> Text:
    """The one sentence."""
    return turn.say("insights-meetings", **counts(turn.say, worth, MEETINGS))


def _to_part(turn: Turn, worth: Worth, section: Section) -> Button:
    argument = f"{worth.programme.id}:{section}"
    return Button(turn.say(f"insights-{section}-button"), "insights.part", argument)


def _to_texts(turn: Turn, section: Section) -> Button:
    """What people have written for others."""
    name = TEXTS[section]
    return command_button(turn.say(f"insights-read-{name}"), turn.say.command(name))


def _latest(turn: Turn, worth: Worth, one: Measure) -> Text:
    label = str(turn.say(f"insights-of-{one.name}"))
    return turn.say("insights-line", label=label, text=told_as_latest(turn.say, worth, one))


def _line(turn: Turn, worth: Worth, one: Measure) -> Text:
    label = str(turn.say(f"insights-of-{one.name}"))
    return turn.say("insights-line", label=label, text=told(turn.say, worth, one))


# ---------------------------------------------------------------------------- one part


@action("insights.part", coordinator=True)
async def part(turn: Turn) -> Message:
    """Each measure of a part: what it says, how it is made, and what it said before."""
    number, _, name = turn.argument.partition(":")
    if not number.isdecimal() or name not in tuple(Section):
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now)
    section = Section(name)
    parts = [
        it for one in MEASURES if one.section is section for it in _told_fully(turn, worth, one)
    ]
    words = f"{turn.say.command('insights')} {programme.name}"
    return message(
        Heading(turn.say(f"insights-{section}-title", programme=programme.name)),
        parts,
        Buttons(
            (
                *((_to_texts(turn, section),) if section in TEXTS else ()),
                command_button(turn.say("insights-all"), words),
            )
        ),
    ).with_files(await drawn(turn.say, part_picture(turn.say, worth, section), section))


def _told_fully(turn: Turn, worth: Worth, one: Measure) -> list[Part]:
    how = [turn.say(f"insights-how-{one.name}")]
    if one.name in WITH_COMMANDS:
        how.append(turn.say(f"insights-where-{one.name}"))
    earlier = _earlier(turn, worth, one)
    return [
        Paragraph(_line(turn, worth, one)),
        *([Bullets(earlier)] if earlier else []),
        *(Note(text) for text in how),
    ]


def _earlier(turn: Turn, worth: Worth, one: Measure) -> tuple[Text, ...]:
    """Each moment that brought a figure, the newest first; none if there was but one."""
    return tuple(
        turn.say(
            "insights-on",
            day=turn.say.calendar_day(day),
            text=in_words(turn.say, figures_on(worth, one, day)),
        )
        for day in days_of(worth, one)[:EARLIER]
    )
