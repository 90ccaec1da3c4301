"""What a programme has brought: the year on one screen, and each of its five parts."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Text,
    message,
)
from handlers.conversation.lengths import LONGEST_ASKED, composed
from handlers.conversation.router import action, command, command_button
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.gate.answers import fewest_people
from handlers.insight.at_a_glance import outcome_buttons
from handlers.insight.telling import by_moment, counts, told, told_as_latest
from handlers.insight.worth import (
    MEASURES,
    MEETINGS,
    Measure,
    Section,
    Worth,
    told_in_its_part,
    worth_of,
)
from handlers.insight.worth_pictures import drawn, part_picture, sentence_of, year_picture
from handlers.people.lookup import meant_and_others, programme_of_argument
from handlers.reflection.measured import SIGNALS
from handlers.reflection.released import newest_in_quotes, topic_name
from storage import released_texts
from storage.released_texts import TextsWanted
from storage.tables import Programme
from storage.types import NOT_ARCHIVED, TextKind

WITH_COMMANDS = ("learnings", SIGNALS, "signals")
"""Measures that more is told of by a command."""
TEXTS = {Section.LEARNING: "learnings", Section.TRENDS: SIGNALS}
"""Commands that show what the figures of a part cannot: words."""

QUOTED_TOPICS = 3
"""Topics with a text; of the others the number alone."""


@command("insights", coordinator=True)
async def insights(turn: Turn) -> Reply:
    """One sentence, then a few lines for each part that has room, and buttons to the parts."""
    programme, others = await meant_and_others(turn, "insights", NOT_ARCHIVED)
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now)
    page = _page(turn, worth, tuple(Section)).with_parts(*others)
    return page.with_files(await drawn(turn.say, year_picture(turn.say, worth)))


@action("insights.more", coordinator=True)
async def more(turn: Turn) -> Message:
    """The parts from one on: those that had no room on the page before."""
    programme, first = await _programme_and_section(turn)
    rest = tuple(Section)[tuple(Section).index(first) :]
    shown = [one for one in MEASURES if one.section in rest]
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now, shown)
    return _page(turn, worth, rest)


def _page(turn: Turn, worth: Worth, sections: Sequence[Section]) -> Message:
    """As many of them as are read at once, at least one; a button leads to the others."""
    heading = Heading(turn.say("insights-heading", programme=worth.programme.name))
    opening: list[Part] = [heading, Paragraph(_meetings(turn, worth))]
    note = Note(turn.say("insights-note", k=fewest_people(worth.programme.k)))
    shown: list[Part] = []
    for number, section in enumerate(sections):
        short = _in_short(turn, worth, section)
        if shown and composed((*opening, *shown, *short, note)) > LONGEST_ASKED:
            rest = [_to_rest(turn, worth, sections[number])]
            break
        shown += short
    else:
        rest = []
    parts = (_to_part(turn, worth, section) for section in Section)
    buttons = Buttons((*rest, *parts, *outcome_buttons(turn, worth.programme)))
    return message(opening, shown, note, buttons)


def _in_short(turn: Turn, worth: Worth, section: Section) -> list[Part]:
    lines = tuple(_latest(turn, worth, one) for one in MEASURES if one.section is section)
    return [Paragraph(turn.say(f"insights-{section}-heading")), Bullets(lines)]


def _to_rest(turn: Turn, worth: Worth, first: Section) -> Button:
    return Button(turn.say("insights-more"), "insights.more", f"{worth.programme.id}:{first}")


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
    """The answer in a sentence, then each measure: what it says, how it is made, what it said."""
    programme, section = await _programme_and_section(turn)
    shown = told_in_its_part(section)
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now, shown)
    parts = [it for one in shown for it in _told_fully(turn, worth, one)]
    words = f"{turn.say.command('insights')} {programme.name}"
    return message(
        Heading(turn.say(f"insights-{section}-title", programme=programme.name)),
        Paragraph(Text.of(sentence_of(turn.say, worth, section))),
        await _in_own_words(turn, worth) if section is Section.LEARNING else [],
        parts,
        Buttons(
            (
                *((_to_texts(turn, section),) if section in TEXTS else ()),
                command_button(turn.say("insights-all"), words),
            )
        ),
    ).with_files(await drawn(turn.say, part_picture(turn.say, worth, section), section))


async def _in_own_words(turn: Turn, worth: Worth) -> list[Part]:
    """What was learned, topic by topic with what people wrote of it last in this language."""
    topics = worth.learned_most()
    if not topics:
        newest = await _newest(turn)
        return [Paragraph(turn.say("insights-newest")), *newest] if newest else []
    parts: list[Part] = [Paragraph(turn.say("insights-learned"))]
    for topic, count in topics[:QUOTED_TOPICS]:
        parts += [Paragraph(_on_topic(turn, topic, count)), *await _newest(turn, topic)]
    others = [_on_topic(turn, *one) for one in topics[QUOTED_TOPICS:]]
    return [*parts, *([Bullets(tuple(others))] if others else [])]


async def _newest(turn: Turn, topic: str = "") -> list[Quote]:
    most = 1 if topic else released_texts.NEWEST
    wanted = TextsWanted(TextKind.LEARNING, topic=topic, language=turn.say.language)
    return await newest_in_quotes(turn, wanted, most)


def _on_topic(turn: Turn, topic: str, count: int) -> Text:
    return turn.say("insights-on-topic", topic=topic_name(turn, topic), count=count)


async def _programme_and_section(turn: Turn) -> tuple[Programme, Section]:
    """Which a button means; raises Problem if it means none."""
    number, _, name = turn.argument.partition(":")
    if not number.isdecimal() or name not in tuple(Section):
        raise Problem("problem-old-button")
    return await programme_of_argument(turn, row_id(number)), Section(name)


def _told_fully(turn: Turn, worth: Worth, one: Measure) -> list[Part]:
    how = [turn.say(f"insights-how-{one.name}")]
    if one.name in WITH_COMMANDS:
        how.append(turn.say(f"insights-where-{one.name}"))
    earlier = by_moment(turn.say, worth, one)
    return [
        Paragraph(_line(turn, worth, one)),
        *([Bullets(earlier)] if earlier else []),
        *(Note(text) for text in how),
    ]
