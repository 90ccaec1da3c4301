"""A whole programme of the demo company without a page: everybody does what they would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import BinaryIO, TextIO
from zoneinfo import ZoneInfo

from bot.app import Bot
from bot.clock import MovableClock
from bot.delivery.delivery import mark_of
from bot.demo.actor import Actor, OutOfStep, Witness
from bot.demo.company import coordinator_of, found, the_people
from bot.demo.players import Players
from bot.demo.stage import on_stage
from bot.demo.staging import MIXED, Staging
from bot.demo.transcript import Reader, Transcript
from bot.platforms.playground.chat import PlaygroundChat
from bot.settings import Settings
from bot.timelapse import live_until
from handlers.conversation.chat import File
from handlers.conversation.router import routes
from handlers.enrolment import afterwards
from storage import people, totals

START = datetime(2026, 1, 12, 8, 0, tzinfo=UTC)
"""A fixed Monday, because holidays move check-ins: every run has the same ones."""
WEEK = timedelta(weeks=1)
"""How far time moves between two looks of the players."""


async def play(
    settings: Settings,
    weeks: int,
    staging: Staging = MIXED,
    transcript: TextIO | None = None,
    files: Mapping[str, BinaryIO] | None = None,
) -> dict[str, int]:
    """Play `weeks` weeks; what there was of everything in the end.

    `pairs` were introduced, `sessions` held and `reflections` given. `prompts_lost` were due and
    are in nobody's chat; `prompts_doubled` are there more than once. What people read is written
    to the open file `transcript`, what the coordinator gets for a command to that of `files`.
    Raises DatabaseInUse.
    """
    clock = MovableClock(START)
    async with on_stage(settings, clock, alone=True) as (bot, chat):
        heard = Transcript(_readers(settings, staging), clock)
        chat.listen(heard.hear)
        await found(bot, chat, staging=staging)
        await live_through(bot, chat, clock, weeks, heard.answered)
        if transcript is not None:
            heard.write(transcript, await _kinds(bot, chat))
        for words, file in (files or {}).items():
            file.write(await file_for(bot, chat, words))
        return await _counts(bot, chat)


async def live_through(
    bot: Bot,
    chat: PlaygroundChat,
    clock: MovableClock,
    weeks: int,
    witness: Witness | None = None,
    players: Players | None = None,
) -> None:
    """Let everybody of a company that is founded live through that many weeks."""
    start = clock()
    players = players or Players(bot, chat, witness)
    coordinator = players.actor(coordinator_of(the_people()).id)
    for week in range(weeks):
        await match(coordinator)
        await players.begin_week(week)
        await live_until(bot, clock, start + (week + 1) * WEEK, players.react)


async def file_for(bot: Bot, chat: PlaygroundChat, words: str) -> bytes:
    """The file that the coordinator gets for a command; raises OutOfStep if none comes."""
    came: list[File] = []
    chat.listen(lambda _conversation, entry: came.extend(entry.message.files))
    await Actor(bot.router, chat, coordinator_of(the_people()).id).says(words)
    await afterwards.settled()
    if not came:
        raise OutOfStep(f"no file has come for {words}")
    return came[-1].content


async def match(coordinator: Actor) -> None:
    """Once a week the coordinator looks for pairs, and approves what is proposed."""
    await coordinator.says("match")
    if coordinator.sees("match.approve"):
        await coordinator.presses("match.approve")


def _readers(settings: Settings, staging: Staging) -> dict[str, Reader]:
    spoken = staging.language or settings.language
    return {
        one.id: Reader(
            one.id,
            one.part or "invited",
            ZoneInfo(one.timezone),
            staging.language or one.language or spoken,
        )
        for one in the_people()
    }


async def _kinds(bot: Bot, chat: PlaygroundChat) -> dict[str, str]:
    """The kind of each prompt of the company, by the mark of its message."""
    async with bot.database.begin() as session:
        workspace = await people.workspace_of(
            session, chat.workspace.platform, chat.workspace.external_id
        )
        if workspace is None:
            raise LookupError("the demo company has left the database")
        found = await totals.prompts_to_send(session, workspace.id, bot.clock())
    return {mark_of(prompt): prompt.kind for prompt in found}


async def _counts(bot: Bot, chat: PlaygroundChat) -> dict[str, int]:
    key = chat.workspace
    async with bot.database.begin() as session:
        workspace = await people.workspace_of(session, key.platform, key.external_id)
        if workspace is None:
            raise LookupError("the demo company has left the database")
        found = await totals.totals_of(session, workspace.id)
        due = await totals.prompts_to_send(session, workspace.id, bot.clock())
    sent = Counter(chat.marks)
    messages = [prompt for prompt in due if not routes.prompts[prompt.kind].edits_message]
    return {
        "pairs": found.pairs,
        "sessions": found.sessions,
        "reflections": found.reflections,
        "prompts_sent": len(sent),
        "prompts_lost": len({mark_of(prompt) for prompt in messages} - sent.keys()),
        "prompts_doubled": sum(times - 1 for times in sent.values()),
    }
