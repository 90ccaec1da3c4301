"""A coordinator asks what would help: how many more leaders would find a mentor."""

from __future__ import annotations

import asyncio
from functools import partial

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Heading,
    Message,
    Note,
    Paragraph,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Turn
from handlers.matching.further import Further
from handlers.matching.whatif import WhatIf, imagine
from handlers.pairing import running, waiting
from handlers.pairing.candidates import candidates_of
from handlers.pairing.making import load
from handlers.pairing.review import under_way


@action("match.whatif", coordinator=True)
async def whatif(turn: Turn) -> Reply:
    """How many more leaders would find a mentor if something were different."""
    programme = await under_way(turn)
    if not await running.is_apart(turn, programme):
        problem = (await candidates_of(turn, programme)).problem
        return _helps(turn.say, programme.name, await asyncio.to_thread(imagine, problem))
    await waiting.remember(turn, programme, waiting.HELP)
    return running.start(
        turn,
        programme,
        "imagine",
        partial(load, turn, programme.id),
        partial(_told, turn.say, programme.name),
        waiting.wanted(turn, programme, waiting.HELP),
    )


async def _told(say: Say, name: str, found: running.Result) -> Message:
    return _helps(say, name, found)


def _helps(say: Say, name: str, found: running.Result) -> Message:
    if not isinstance(found, WhatIf) or not found.waiting:
        return message(Paragraph(say("match-whatif-nobody", programme=name)))
    numbers = (("match-whatif-gap", found.gap), ("match-whatif-room", found.room))
    lines = [say(key, count=count) for key, count in numbers if count]
    lines += [_further(say, one) for one in found.topics]
    return message(
        Heading(say("match-whatif-heading", programme=name, count=found.waiting)),
        Bullets(tuple(lines)) if lines else Paragraph(say("match-whatif-nothing")),
        Note(say("match-whatif-note")),
    )


def _further(say: Say, one: Further) -> Text:
    topic = str(say(f"topic-{one.topic}.short"))
    if one.room == 1:
        return say("match-whatif-topic", topic=topic, count=one.mentors)
    numbers = {"mentors": one.mentors, "room": one.room, "leaders": one.leaders}
    return say("match-whatif-topic-shared", topic=topic, **numbers)
