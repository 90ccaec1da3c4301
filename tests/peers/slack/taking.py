"""Whether Slack takes what a handler says."""

from __future__ import annotations

from functools import lru_cache

from bot.platforms.slack.blocks import fallback, message_blocks
from bot.platforms.slack.views import Origin, form_view, found_options, home_view
from handlers.conversation.chat import Form, FormErrors, Found, Message, Reply
from tests.peers.slack.limits import check_found, check_home, check_message, check_modal

KEPT = 2_000
"""Replies that are remembered: many tests begin with the same ones."""
SOMEWHERE = Origin("D00000000", "1764000000.000001", f"https://hooks.example/{'x' * 80}")


def slack_takes(reply: Reply) -> None:
    """Raises Refused for a reply that Slack would not show."""
    if isinstance(reply, FormErrors):
        assert all(str(sentence).strip() for sentence in reply.errors.values())
    else:
        _taken(reply)


@lru_cache(KEPT)
def _taken(reply: Message | Form | Found) -> None:
    """What it took before it takes again."""
    match reply:
        case Message():
            check_message(fallback(reply), message_blocks(reply))
            check_home(home_view(reply))
        case Form():
            check_modal(form_view(reply, SOMEWHERE))
        case Found():
            check_found({"options": found_options(reply)})
