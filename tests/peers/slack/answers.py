"""What a response URL does with what it is sent, which is also what an acknowledgement may say."""

from __future__ import annotations

from tests.peers.slack.limits import Refused, check_message
from tests.peers.slack.rules import Problem
from tests.peers.slack.state import Json, ResponseUrl
from tests.peers.slack.workspace import Workspace

_FIELDS = frozenset(
    {
        "text",
        "blocks",
        "response_type",
        "replace_original",
        "delete_original",
        "thread_ts",
        "unfurl_links",
        "unfurl_media",
        "metadata",
    }
)


def answer_by(workspace: Workspace, url: ResponseUrl, content: Json) -> None:
    """Carry out an answer; raises Refused. Unless it says otherwise it is for one person only."""
    unknown = [
        Problem(f"/{name}", f"unknown argument: {name}") for name in content.keys() - _FIELDS
    ]
    if unknown:
        raise Refused("invalid_arguments", *unknown)
    if content.get("delete_original"):
        if url.message is not None:
            workspace.erase(url.message)
        return
    text, blocks = str(content.get("text") or ""), content.get("blocks")
    check_message(text, blocks, content.get("metadata"))
    if content.get("replace_original") and url.message is not None:
        workspace.rewrite(url.message, text, blocks)
    elif content.get("response_type", "ephemeral") == "in_channel":
        workspace.post(url.channel, workspace.bot.id, text, blocks)
    else:
        workspace.whisper(url.channel, url.user, text, blocks)
