"""The topics of a programme with supply and demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.contents import CATEGORIES, TOPICS, is_given_back
from handlers.conversation.catalogue import Say
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
from handlers.conversation.commands import Situation
from handlers.conversation.lengths import composed
from handlers.conversation.router import command, command_button, search
from handlers.conversation.searching import Findable, fitting
from handlers.conversation.turn import Problem, Turn
from handlers.gate.scales import stored_band
from handlers.gate.shares import fewest_people_of_share
from handlers.gate.wishes import OFFERS, WISHES
from handlers.people.lookup import programme_of_argument
from storage import figures, programmes
from storage.tables import Programme
from storage.types import UNDER_WAY

LONGEST_PAGE = 900
"""Characters of the topics of one page; what stands around them has as many again as fit in."""
DOOR = 1
"""The weight of what a leader gives back: it counts no points, so it has but one."""
Told = Mapping[str, Text]
"""What may be said of each topic, beside it."""


@command("topics", helps={Situation.OUTSIDE: 2, Situation.WAITING: 3})
async def topics(turn: Turn) -> Reply:
    """All topics by category, or those that contain the words."""
    programme = await _programme(turn)
    told, notes = await _told(turn, programme)
    number, words = _page_and_words(turn.words)
    pages = _pages(_by_category(turn, programme, told, words))
    number = min(number, len(pages))
    return message(
        Heading(turn.say("topics-heading", programme=programme.name)),
        pages[number - 1],
        [Note(note) for note in notes],
        Note(turn.say("topics-note")),
        Buttons((*_more(turn, number, len(pages), words), _who_button(turn))),
    )


def _page_and_words(typed: str) -> tuple[int, str]:
    """A number before the words is a page, counted from 1."""
    first, _, rest = typed.partition(" ")
    if first.isascii() and first.isdecimal():
        return max(1, int(first[:2])), rest.strip()
    return 1, typed


def _pages(groups: Sequence[list[Part]]) -> list[list[Part]]:
    """As many groups on each page as can be read at once."""
    pages: list[list[Part]] = [[]]
    for group in groups:
        if pages[-1] and composed([*pages[-1], *group]) > LONGEST_PAGE:
            pages.append([])
        pages[-1] += group
    return pages


def _more(turn: Turn, number: int, pages: int, words: str) -> tuple[Button, ...]:
    if number >= pages:
        return ()
    typed = f"{turn.say.command('topics')} {number + 1} {words}".rstrip()
    return (command_button(turn.say("topics-more"), typed),)


async def _told(turn: Turn, programme: Programme) -> tuple[Told, list[Text]]:
    """What may be said of each topic, and of all of them."""
    if turn.member.is_coordinator:
        return await _counted(turn, programme), []
    return await _shares(turn, programme)


async def _counted(turn: Turn, programme: Programme) -> Told:
    """Coordinators know of everybody what they offer and want: they match them."""
    keys = [one.key for one in TOPICS]
    found = await programmes.topic_counts(turn.session, programme.id, keys)
    told = {}
    for key in found.offered.keys() | found.wanted.keys():
        offered, wanted = found.offered[key], found.wanted[key]
        if is_given_back(key):
            offered, wanted = wanted, offered
        told[key] = turn.say("topics-counted", offered=offered, wanted=wanted)
    return told


async def _shares(turn: Turn, programme: Programme) -> tuple[Told, list[Text]]:
    """What the gate lets everybody know: about how many of those who joined together."""
    told: dict[str, list[str]] = {}
    notes: list[Text] = []
    for name in (OFFERS, WISHES):
        batch = await figures.largest_batch(turn.session, programme.id, name)
        if not batch:
            fewest = fewest_people_of_share(programme.k)
            notes.append(turn.say(f"topics-no-{name}", k=fewest))
            continue
        first, *named = batch
        band, day = str(stored_band(first.least)), turn.say.calendar_day(first.on)
        notes.append(turn.say(f"topics-{name}-of", band=band, day=day))
        for figure in named:
            share = str(turn.say(f"share-{figure.number}-{figure.parts}"))
            told.setdefault(figure.cell, []).append(str(turn.say(f"topics-{name}", share=share)))
    return {key: Text.of("; ".join(parts)) for key, parts in told.items()}, notes


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
    return command_button(turn.say("topics-who"), turn.say.command("who"))


def _by_category(turn: Turn, programme: Programme, told: Told, words: str) -> list[list[Part]]:
    matching = matching_topics(turn.say, words, programme.topics)
    if not matching:
        return [[Paragraph(turn.say("topics-none", words=words[:60]))]]
    groups: list[list[Part]] = []
    for category in CATEGORIES:
        lines = tuple(
            _line(turn, topic.key, told)
            for topic in TOPICS
            if topic.category == category and topic.key in matching
        )
        if lines:
            groups.append([Paragraph(_category(turn, category)), Bullets(lines)])
    return groups


def _line(turn: Turn, key: str, told: Told) -> Text:
    """The topic alone if there is nothing to be said of it."""
    topic = str(turn.say(f"topic-{key}"))
    if key not in told:
        return Text.of(topic)
    return turn.say("topics-line", topic=topic, told=str(told[key]))


def _category(turn: Turn, category: str) -> Text:
    return turn.say("topics-category", name=str(turn.say(f"category-{category}")))


@search("catalogue")
async def find(turn: Turn) -> Found:
    """Topics of the whole catalogue, by words of either language whatever the person reads."""
    return fitting(turn.words, [_findable(turn, topic.key) for topic in TOPICS])


@search("topics")
async def find_on_offer(turn: Turn) -> Found:
    """Main topics, of the programme whose id the form's subject begins with."""
    turn.argument = turn.argument.partition(":")[0]
    programme = await programme_of_argument(turn)
    main = [key for key in programme.topics if not is_given_back(key)]
    return fitting(turn.words, [_findable(turn, key) for key in main])


def _findable(turn: Turn, key: str) -> Findable:
    spoken = [turn.catalogue.speaker(language) for language in turn.catalogue.languages]
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
