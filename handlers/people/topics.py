"""The topics of a programme with supply and demand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from handlers.contents import CATEGORIES, TOPICS
from handlers.conversation.catalogue import LANGUAGES, Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Found,
    Heading,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import command, command_button, routes, search
from handlers.conversation.searching import Findable, fitting
from handlers.conversation.turn import Problem, Turn
from handlers.people.lookup import UNDER_WAY, programme_of_argument
from storage import programmes
from storage.tables import Programme


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each topic is offered and wanted; None where too few people are behind it."""

    offered: Counter[str] | None
    wanted: Counter[str] | None


@command("topics", "themen", also=("topic", "thema"))
async def topics(turn: Turn) -> Reply:
    """All topics by category, or those that contain the words."""
    programme = await _programme(turn)
    counts = await _counts(turn, programme)
    few = None in (counts.offered, counts.wanted)
    return message(
        Heading(turn.say("topics-heading", programme=programme.name)),
        _by_category(turn, programme, counts),
        [Note(turn.say("topics-few", k=programme.k))] if few else [],
        Note(turn.say("topics-note")),
        Buttons((_who_button(turn),)),
    )


async def _counts(turn: Turn, programme: Programme) -> Counts:
    """Among fewer than k people a number would tell what one of them offers or wants.

    Coordinators know that of everybody: they match them.
    """
    found = await programmes.topic_counts(turn.session, programme.id)
    if turn.member.is_coordinator:
        return Counts(found.offered, found.wanted)
    return Counts(
        found.offered if found.mentors >= programme.k else None,
        found.wanted if found.mentees >= programme.k else None,
    )


async def _programme(turn: Turn) -> Programme:
    """The newest one that the person takes part in, else the newest under way."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if own:
        return own[0][1]
    found = await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY)
    if not found:
        raise Problem("problem-no-programme")
    return found[0]


def _who_button(turn: Turn) -> Button:
    return command_button(turn.say("topics-who"), routes.commands["who"].name_in(turn.say.language))


def _by_category(turn: Turn, programme: Programme, counts: Counts) -> list[Part]:
    matching = matching_topics(turn.say, turn.words, programme.topics)
    if not matching:
        return [Paragraph(turn.say("topics-none", words=turn.words[:60]))]
    parts: list[Part] = []
    for category in CATEGORIES:
        lines = tuple(
            _line(turn, topic.key, counts)
            for topic in TOPICS
            if topic.category == category and topic.key in matching
        )
        if lines:
            parts += [Paragraph(_category(turn, category)), Bullets(lines)]
    return parts


def _line(turn: Turn, key: str, counts: Counts) -> Text:
    """The topic alone as long as nobody offers or wants it, or nobody may know."""
    topic = str(turn.say(f"topic-{key}"))
    numbers = {
        name: counted[key]
        for name, counted in (("offered", counts.offered), ("wanted", counts.wanted))
        if counted is not None
    }
    if not any(numbers.values()):
        return Text.of(topic)
    if len(numbers) == 2:
        return turn.say("topics-line", topic=topic, **numbers)
    (name,) = numbers
    return turn.say(f"topics-{name}", topic=topic, **numbers)


def _category(turn: Turn, category: str) -> Text:
    return turn.say("topics-category", name=str(turn.say(f"category-{category}")))


@search("catalogue")
async def find(turn: Turn) -> Found:
    """Topics of the whole catalogue, by words of either language whatever the person reads."""
    return fitting(turn.words, [_findable(turn, topic.key) for topic in TOPICS])


@search("topics")
async def find_on_offer(turn: Turn) -> Found:
    """The same, of the programme whose id the form's subject begins with."""
    turn.argument = turn.argument.partition(":")[0]
    programme = await programme_of_argument(turn)
    return fitting(turn.words, [_findable(turn, key) for key in programme.topics])


def _findable(turn: Turn, key: str) -> Findable:
    spoken = [turn.catalogue.speaker(language) for language in LANGUAGES]
    words = [str(say(name)) for say in spoken for name in (f"topic-{key}", f"topic-{key}.short")]
    return Findable(Option(key, turn.say(f"topic-{key}.short")), " ".join(words))


def matching_topics(say: Say, words: str, keys: list[str]) -> list[str]:
    """Those of `keys` whose label contains all of the words; all of them without words."""
    wanted = words.casefold().split()
    return [
        key
        for key in keys
        if all(word in str(say(f"topic-{key}")).casefold() or word == key for word in wanted)
    ]
