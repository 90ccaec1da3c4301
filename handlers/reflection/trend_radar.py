"""Trends for everyone: the radar, the signals behind it, and one's own that wait."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.contents import CATEGORIES
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
from handlers.conversation.commands import Situation
from handlers.conversation.router import action, command, command_button
from handlers.conversation.turn import Problem, Turn
from handlers.gate.shares import fewest_people_of_share
from handlers.gate.texts import FEWEST_AUTHORS
from handlers.people.lookup import other_programmes
from handlers.reflection.measured import SIGNALS, category_of
from handlers.reflection.radar import Radar, blip_in_words, radar_of
from handlers.reflection.released import newest_in_quotes, topic_name
from handlers.reflection.released_pages import BELOW, KEYS, Looked
from storage import figures, programmes, released_texts, trends
from storage.released_texts import TextsWanted
from storage.tables import Programme
from storage.types import UNDER_WAY, TextKind

MOST_NOTED, QUOTED = 3, 2
"""Topics that are named first, and notes that are read of each."""
OWN = 10
"""Signals of one's own that wait, in one message."""


@command("trends", helps={Situation.WAITING: 6, Situation.PAIRED: 11})
async def radar(turn: Turn) -> Reply:
    """What people notice, topic by topic."""
    programme, *others = await _programmes(turn)
    shown = radar_of(await figures.every_figure(turn.session, programme.id, [SIGNALS]))
    return message(
        Heading(turn.say("radar-heading", programme=programme.name)),
        await _sectors(turn, shown) if shown else _nothing_yet(turn, programme),
        Buttons(await _ways_on(turn)),
        Note(turn.say("radar-note", k=fewest_people_of_share(programme.k))),
        other_programmes(turn, "trends", others),
    )


async def _programmes(turn: Turn) -> Sequence[Programme]:
    """That of the command's words, else all under way: the person's own first, newest first."""
    enrolled = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    every = {programme.id: programme for _enrolment, programme in enrolled}
    for one in await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY):
        every.setdefault(one.id, one)
    wanted = turn.words.strip().casefold()
    found = [one for one in every.values() if not wanted or one.name.casefold() == wanted]
    if wanted and not found:
        raise Problem("problem-no-programme-named", name=turn.words[:60])
    if not found:
        raise Problem("problem-no-programme")
    return found


def _nothing_yet(turn: Turn, programme: Programme) -> list[Part]:
    return [Paragraph(turn.say("radar-none", k=fewest_people_of_share(programme.k)))]


async def _sectors(turn: Turn, shown: Radar) -> list[Part]:
    """What is noted most and which way it goes, then all: a sector is a category of topics."""
    day = turn.say.calendar_day(shown.on)
    parts = await _at_a_glance(turn, shown)
    parts.append(Paragraph(turn.say("radar-of", band=str(shown.band), day=day)))
    for category in CATEGORIES:
        lines = tuple(
            Text.of(blip_in_words(turn.say, one))
            for one in shown.blips
            if category_of(one.topic) == category
        )
        if lines:
            name = str(turn.say(f"category-{category}"))
            parts += [Paragraph(turn.say("topics-category", name=name)), Bullets(lines)]
    if not shown.blips:
        parts.append(Paragraph(turn.say("radar-scattered")))
    return parts


async def _at_a_glance(turn: Turn, shown: Radar) -> list[Part]:
    """The first topics, those that fell out of the count, and those of released notes beside."""
    parts: list[Part] = []
    if shown.blips:
        most = [
            str(turn.say(f"radar-most-{one.direction}", topic=str(topic_name(turn, one.topic))))
            for one in shown.blips[:MOST_NOTED]
        ]
        parts.append(Paragraph(turn.say("radar-most", topics=turn.say.listed(most))))
    if shown.gone:
        parts.append(_named(turn, "radar-gone", shown.gone))
    told = {*(one.topic for one in shown.blips), *shown.gone}
    others = [key for key in KEYS if key not in told]
    beside = await released_texts.topics_of(
        turn.session, turn.workspace.id, TextKind.SIGNAL, others
    )
    if beside:
        parts.append(_named(turn, "radar-beside", beside[:MOST_NOTED]))
    return [*parts, *await _in_own_words(turn, [*(one.topic for one in shown.blips), *beside])]


async def _in_own_words(turn: Turn, topics: Sequence[str]) -> list[Part]:
    """What was noted last on the first topics, in this language."""
    parts: list[Part] = []
    for topic in topics[:MOST_NOTED]:
        wanted = TextsWanted(TextKind.SIGNAL, topic=topic, language=turn.say.language)
        if newest := await newest_in_quotes(turn, wanted, QUOTED):
            parts += [_named(turn, "radar-newest", [topic]), *newest]
    return parts


def _named(turn: Turn, key: str, topics: Sequence[str]) -> Paragraph:
    return Paragraph(turn.say(key, topics=turn.say.listed([topic_name(turn, it) for it in topics])))


async def _ways_on(turn: Turn) -> tuple[Button, ...]:
    signals = Looked(TextsWanted(TextKind.SIGNAL, language=turn.say.language))
    buttons = [Button(turn.say("radar-signals"), "released.page", f"{BELOW}{signals}")]
    if await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id):
        buttons.append(command_button(turn.say("radar-note-one"), turn.say.command("trend")))
    if await trends.waiting_for_release(turn.session, turn.workspace.id, turn.member.id, 1):
        buttons.append(Button(turn.say("radar-mine"), "trend.mine"))
    return tuple(buttons)


@action("trend.mine")
async def mine(turn: Turn) -> Message:
    """One's own signals that wait, each with the way to take it back."""
    return await _own(turn)


async def _own(turn: Turn) -> Message:
    waiting = await trends.waiting_for_release(turn.session, turn.workspace.id, turn.member.id, OWN)
    if not waiting:
        return message(Paragraph(turn.say("radar-none-of-mine")))
    parts: list[Part] = []
    for one in waiting:
        back = Button(turn.say("learnings-take-back"), "trend.take_back", str(one.id))
        parts += [Quote(one.text), Buttons((back,))]
    return message(
        Heading(turn.say("radar-mine")),
        Paragraph(turn.say("radar-mine-intro", authors=FEWEST_AUTHORS)),
        parts,
    )


@action("trend.take_back")
async def take_back(turn: Turn) -> Message:
    """A signal is gone, as long as no copy was released; what was counted stays counted."""
    noted = await trends.trend_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    if noted is None or noted.author_id != turn.member.id or not noted.text:
        raise Problem("problem-old-button")
    if await trends.was_released(turn.session, noted):
        raise Problem("learnings-too-late")
    noted.text = noted.topic = ""
    turn.session.add(noted)
    await turn.session.flush()
    taken = Paragraph(turn.say("radar-taken-back"))
    return message(taken, (await _own(turn)).parts).replacing()
