"""A message as Slack and Teams get it: by the bot's own renderers, for the page to draw."""

from __future__ import annotations

from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Message

PLATFORMS = ("slack", "teams")


def as_platform(platform: str, message: Message, say: Say) -> list[Json] | Json:
    """The blocks of Slack, or the Adaptive Card of Teams; `platform` is one of PLATFORMS."""
    if platform == "slack":
        from bot.platforms.slack.blocks import message_blocks

        return message_blocks(message)
    from bot.platforms.teams.cards import message_card

    return message_card(message, say)
