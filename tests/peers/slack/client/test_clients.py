"""Slack's own clients for Node work with the strict Slack as they do with Slack."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.peers.slack.client.node import Clients, Failed, clients
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.transport import SocketMode

MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "A form"},
    "blocks": [{"type": "divider"}],
}
MARK = {"event_type": "mentor_prompt", "event_payload": {"prompt": "prompt-7"}}


@pytest_asyncio.fixture
async def node(slack: StrictSlack) -> AsyncIterator[Clients]:
    async with clients(slack, slack.bot_token(slack.workspaces[0])) as running:
        yield running


async def _refused(node: Clients, method: str, **arguments: object) -> dict[str, object]:
    with pytest.raises(Failed) as refusal:
        await node.call(method, **arguments)
    said = refusal.value.said
    assert said["code"] == "slack_webapi_platform_error"
    return said


async def test_the_web_client_posts_finds_and_changes_messages(
    slack: StrictSlack, node: Clients
) -> None:
    assert (await node.call("auth.test"))["team_id"] == "T1"
    assert (await node.call("users.info", user="ULENA", include_locale=True))["user"][
        "locale"
    ] == "de-DE"
    where = (await node.call("conversations.open", users="ULENA"))["channel"]["id"]
    blocks = [{"type": "section", "text": {"type": "plain_text", "text": "Good morning"}}]
    posted = await node.call(
        "chat.postMessage", channel="ULENA", text="Good morning", blocks=blocks, metadata=MARK
    )
    assert posted["channel"] == where
    await node.call("chat.postMessage", channel=where, text="And good evening")
    [newest, oldest] = (
        await node.call("conversations.history", channel=where, include_all_metadata=True)
    )["messages"]
    assert (newest["text"], oldest["metadata"]) == ("And good evening", MARK)
    pages = await node.do(
        "pages", method="conversations.history", arguments={"channel": where, "limit": 1}
    )
    assert [[one["text"] for one in page["messages"]] for page in pages] == [
        ["And good evening"],
        ["Good morning"],
    ]
    await node.call("chat.update", channel=where, ts=oldest["ts"], text="Good night")
    assert "Good night" in slack.person("ULENA").sees()


async def test_the_web_client_opens_forms_and_uploads_files(
    slack: StrictSlack, node: Clients
) -> None:
    workspace = slack.workspaces[0]
    trigger = workspace.new_trigger("ULENA")
    opened = await node.call("views.open", trigger_id=trigger, view=MODAL)
    assert opened["view"]["type"] == "modal"
    used_up = await _refused(node, "views.open", trigger_id=trigger, view=MODAL)
    assert used_up["error"] == "exchanged_trigger_id"
    home = MODAL | {"type": "home"}
    del home["title"]
    published = await node.call("views.publish", user_id="ULENA", view=home)
    old = await _refused(node, "views.publish", user_id="ULENA", view=home, hash="1.1")
    assert (published["view"]["type"], old["error"]) == ("home", "hash_conflict")
    where = workspace.dm("ULENA").id
    content = base64.b64encode(b"BEGIN:VCALENDAR").decode()
    await node.do(
        "upload", arguments={"channel_id": where, "filename": "a.ics", "content": content}
    )
    (file,) = slack.person("ULENA").last_message().files
    assert (file.name, file.content) == ("a.ics", content.encode())


async def test_errors_have_the_shape_that_the_web_client_knows(
    slack: StrictSlack, node: Clients
) -> None:
    assert (await _refused(node, "users.info", user="UNOBODY"))["error"] == "user_not_found"
    wrong = await _refused(node, "chat.postMessage", channel="ULENA", text="x", blocks=[{}])
    assert wrong["error"] == "invalid_blocks"
    assert wrong["response_metadata"]["messages"]  # type: ignore[index]
    dm = (await node.call("conversations.open", users="ULENA,UKLAUS"))["channel"]["id"]
    lacking = await _refused(node, "conversations.history", channel=dm)
    assert (lacking["error"], lacking["needed"]) == ("missing_scope", "mpim:history")
    assert "im:history" in str(lacking["provided"])
    with pytest.raises(Failed) as refusal:
        await node.do("call", method="auth.test", arguments={}, token="xoxb-wrong")
    assert refusal.value.said["error"] == "invalid_auth"


async def test_the_web_client_waits_as_long_as_slack_asks(
    slack: StrictSlack, node: Clients
) -> None:
    slack.asks_to_wait("chat.postMessage", 42)
    with pytest.raises(Failed) as refusal:
        await node.call("chat.postMessage", channel="ULENA", text="hello")
    assert refusal.value.said["code"] == "slack_webapi_rate_limited_error"
    assert refusal.value.said["retryAfter"] == 42
    slack.asks_to_wait("chat.postMessage", 1)
    call = {"channel": "ULENA", "text": "patience"}
    await node.do("call", method="chat.postMessage", arguments=call, impatient=False)
    assert slack.person("ULENA").sees() == "patience"
    assert slack.tries["chat.postMessage"] == 3


async def test_socket_mode_connects_hears_answers_and_comes_back(
    slack: StrictSlack, node: Clients
) -> None:
    slack.connect(SocketMode(slack))
    await node.do("connect")
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor help") == "heard help"
    await lena.writes("hello", deliveries=2)
    for times, reason in enumerate(("warning", "refresh_requested", "link_disabled"), start=2):
        await slack.disconnects(reason)
        await slack.until(lambda: bool(slack.links))
        assert await lena.commands("/mentor again") == "heard again"
        assert (await node.do("heard"))["connected"] == times, reason
    heard = (await node.do("heard"))["heard"]
    assert [one["kind"] for one in heard].count("slash_commands") == 4
    messages = [one for one in heard if one["kind"] == "message"]
    assert [one["event"] for one in messages] == ["message"] * 2
    assert sorted(one["retry"] or 0 for one in messages) == [0, 1]
    await node.do("disconnect")
    await slack.until(lambda: not slack.links)
