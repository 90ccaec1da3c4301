"""What still waits for an answer, told anew after the company has changed its language."""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot.app import Bot
from bot.delivery.turns import PromptTurns
from bot.platforms.playground.chat import PLATFORM, Entry, PlaygroundChat
from handlers.conversation.chat import Message
from handlers.conversation.router import routes
from storage import people, prompts

log = structlog.get_logger(__name__)

MARK = "prompt-"
LATELY = timedelta(weeks=4)
"""Older ones are answered, or nobody looks for them any more."""


async def tell_anew(bot: Bot, chat: PlaygroundChat) -> None:
    """Every prompt of late whose reason holds and that nobody has answered yet."""
    since = bot.clock() - LATELY
    for conversation in chat.every_conversation():
        for entry in conversation.entries:
            if entry.mark.startswith(MARK) and not entry.edited and entry.at >= since:
                said = await _composed(bot, chat, entry)
                if said is not None:
                    entry.message = said


async def _composed(bot: Bot, chat: PlaygroundChat, entry: Entry) -> Message | None:
    """Composed from what is true now; nothing is written, and what fails stays as it was."""
    turns = PromptTurns(
        bot.database, bot.catalogue, bot.clock, {PLATFORM: chat}, bot.outside.connected
    )
    try:
        async with bot.database.look() as session:
            key = chat.workspace
            workspace = await people.workspace_of(session, key.platform, key.external_id)
            number = int(entry.mark.removeprefix(MARK))
            prompt = workspace and await prompts.prompt_by_id(session, workspace.id, number)
            kind = routes.prompts.get(prompt.kind) if prompt else None
            if not prompt or kind is None or kind.edits_message or kind.in_room:
                return None
            turn, _addressed = await turns.of(session, prompt)
            return await kind.compose(turn)
    except Exception as fault:
        log.warning("not_told_anew", mark=entry.mark, reason=str(fault))
        return None
