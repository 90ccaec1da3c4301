"""Messages and forms as Slack and Teams get them: by the bot's own renderers, to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Form, Message, Option, Said

PLATFORMS = ("slack", "teams")


def as_platform(platform: str, message: Message, say: Say) -> list[Json] | Json:
    """The blocks of Slack, or the Adaptive Card of Teams; `platform` is one of PLATFORMS."""
    if platform == "slack":
        from bot.platforms.slack.blocks import message_blocks

        return message_blocks(message)
    from bot.platforms.teams.cards import message_card

    return message_card(message, say)


def form_as_platform(platform: str, form: Form, say: Say, people: Sequence[Option]) -> Json:
    """The modal of Slack, or the card of Teams; `people` may be chosen where somebody is asked for.

    What was done to get the form goes with it where a real one is sent; here it is left empty.
    """
    if platform == "slack":
        from bot.platforms.slack.views import Origin, form_view

        return form_view(form, Origin())
    from bot.platforms.teams.forms import Asked, form_card

    return form_card(form, Asked(Said("")), say, people)
