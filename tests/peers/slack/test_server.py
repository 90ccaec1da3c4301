"""The Web API of the strict Slack, called by Slack's own client."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.conftest import Hands
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.workspace import Workspace

MODAL: dict[str, Any] = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "A form"},
    "blocks": [{"type": "divider"}],
}
HOME: dict[str, Any] = {"type": "home", "blocks": [{"type": "divider"}]}


def workspace_of(slack: StrictSlack) -> Workspace:
    return slack.person("ULENA").workspace


def hands_of(slack: StrictSlack) -> Hands:
    assert isinstance(slack.clock, Hands)
    return slack.clock


async def refusal_of(call: Any) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as raised:
        await call
    answer: dict[str, Any] = raised.value.response.data
    return answer


async def test_the_app_knows_itself(web: AsyncWebClient) -> None:
    answer = await web.auth_test()
    assert (answer["user_id"], answer["bot_id"], answer["team_id"]) == ("UBOT", "B0MENTOR", "T1")


async def test_without_a_token_nothing_is_done(slack: StrictSlack) -> None:
    nobody = AsyncWebClient(base_url=slack.api_url)
    assert (await refusal_of(nobody.auth_test()))["error"] == "not_authed"
    stranger = AsyncWebClient(token="xoxb-wrong", base_url=slack.api_url)
    assert (await refusal_of(stranger.auth_test()))["error"] == "invalid_auth"


async def test_a_token_without_the_scope_is_told_which(slack: StrictSlack) -> None:
    slack.workspace("T2", [User("UX", "x", "X")], scopes=["commands"])
    web = AsyncWebClient(token="xoxb-T2-for-tests", base_url=slack.api_url)
    refusal = await refusal_of(web.chat_postMessage(channel="UX", text="hello"))
    assert refusal["error"] == "missing_scope"
    assert (refusal["needed"], refusal["provided"]) == ("chat:write", "commands")


async def test_the_history_of_a_group_needs_its_own_scope(web: AsyncWebClient) -> None:
    group = (await web.conversations_open(users=["ULENA", "UKLAUS"]))["channel"]["id"]
    refusal = await refusal_of(web.conversations_history(channel=group))
    assert refusal["needed"] == "mpim:history"


async def test_an_unknown_method_or_argument_is_refused(web: AsyncWebClient) -> None:
    assert (await refusal_of(web.api_call("chat.shout")))["error"] == "unknown_method"
    wrong = web.api_call("chat.postMessage", json={"channel": "ULENA", "text": "x", "loud": True})
    assert (await refusal_of(wrong))["errors"] == ["unknown argument: loud [json-pointer:/loud]"]
    assert (await refusal_of(web.api_call("users.info")))["error"] == "invalid_arguments"


async def test_a_message_to_a_person_opens_their_direct_message(web: AsyncWebClient) -> None:
    posted = await web.chat_postMessage(channel="ULENA", text="hello")
    again = await web.chat_postMessage(channel=posted["channel"], text="hello again")
    assert again["channel"] == posted["channel"]
    assert float(again["ts"]) > float(posted["ts"])
    opened = await web.conversations_open(users="ULENA")
    assert opened["channel"]["id"] == posted["channel"]


@pytest.mark.parametrize("nobody", ["UNOBODY", "UOLAF", "D0000", "UBOT"])
async def test_a_message_to_nobody_is_refused(web: AsyncWebClient, nobody: str) -> None:
    refusal = await refusal_of(web.chat_postMessage(channel=nobody, text="hello"))
    assert refusal["error"] == "channel_not_found"


async def test_a_channel_that_the_app_is_not_in_is_refused(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    workspace_of(slack).channel("C1", "ULENA")
    refusal = await refusal_of(web.chat_postMessage(channel="C1", text="hello"))
    assert refusal["error"] == "not_in_channel"


async def test_blocks_that_slack_refuses_are_refused_with_their_place(web: AsyncWebClient) -> None:
    wrong = web.chat_postMessage(channel="ULENA", text="x", blocks=[{"type": "header"}])
    refusal = await refusal_of(wrong)
    assert refusal["error"] == "invalid_blocks"
    assert refusal["response_metadata"]["messages"] == [
        "[ERROR] missing required field: text [json-pointer:/blocks/0]"
    ]


async def test_metadata_is_read_back_only_if_asked_for(web: AsyncWebClient) -> None:
    metadata = {"event_type": "mentor_prompt", "event_payload": {"prompt": "7"}}
    posted = await web.chat_postMessage(channel="ULENA", text="hello", metadata=metadata)
    channel = posted["channel"]
    plain = await web.conversations_history(channel=channel)
    assert "metadata" not in plain["messages"][0]
    full = await web.conversations_history(channel=channel, include_all_metadata=True)
    assert full["messages"][0]["metadata"] == metadata


async def test_history_comes_newest_first_in_pages(web: AsyncWebClient) -> None:
    sent = [await web.chat_postMessage(channel="ULENA", text=str(n)) for n in range(5)]
    channel = sent[0]["channel"]
    first = await web.conversations_history(channel=channel, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await web.conversations_history(channel=channel, limit=3, cursor=cursor)
    texts = [m["text"] for page in (first, second) for m in page["messages"]]
    assert texts == ["4", "3", "2", "1", "0"]
    assert (first["has_more"], second["has_more"]) == (True, False)
    since = await web.conversations_history(channel=channel, oldest=sent[3]["ts"])
    assert [m["text"] for m in since["messages"]] == ["4"]


async def test_a_message_is_changed_by_the_app_that_posted_it(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    posted = await web.chat_postMessage(channel="ULENA", text="before")
    await web.chat_update(channel=posted["channel"], ts=posted["ts"], text="after")
    assert slack.person("ULENA").sees() == "after"
    missing = web.chat_update(channel=posted["channel"], ts="1.000001", text="x")
    assert (await refusal_of(missing))["error"] == "message_not_found"
    theirs = workspace_of(slack).post(posted["channel"], "ULENA", "mine", None)
    foreign = web.chat_update(channel=posted["channel"], ts=theirs.ts, text="x")
    assert (await refusal_of(foreign))["error"] == "cant_update_message"


async def test_an_ephemeral_message_is_seen_by_one_person(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    group = (await web.conversations_open(users=["ULENA", "UKLAUS"]))["channel"]["id"]
    await web.chat_postEphemeral(channel=group, user="ULENA", text="psst")
    assert "psst" in slack.person("ULENA").sees()
    assert "psst" not in slack.person("UKLAUS").sees()


@pytest.mark.parametrize(
    ("users", "error"),
    [
        ("UNOBODY", "user_not_found"),
        ("UOLAF", "user_disabled"),
        (",".join(f"U{n}" for n in range(9)), "too_many_users"),
        ("UBOT,ULENA", "invalid_user_combination"),
    ],
)
async def test_who_cannot_be_written_to_is_refused(
    web: AsyncWebClient, users: str, error: str
) -> None:
    assert (await refusal_of(web.conversations_open(users=users)))["error"] == error


async def test_a_person_has_locale_and_time_zone(web: AsyncWebClient) -> None:
    lena = (await web.users_info(user="ULENA", include_locale=True))["user"]
    assert (lena["locale"], lena["tz"], lena["is_admin"]) == ("de-DE", "Europe/Berlin", True)
    assert "locale" not in (await web.users_info(user="ULENA"))["user"]
    assert (await web.users_info(user="UOLAF"))["user"]["deleted"]
    assert (await refusal_of(web.users_info(user="UNOBODY")))["error"] == "user_not_found"
    assert len((await web.users_list())["members"]) == 4


async def test_a_trigger_opens_one_view_within_three_seconds(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    lena = slack.person("ULENA")
    trigger = lena.workspace.new_trigger("ULENA")
    hands_of(slack).move(seconds=3)
    await web.views_open(trigger_id=trigger, view=MODAL)
    assert lena.form().content["title"]["text"] == "A form"
    again = await refusal_of(web.views_open(trigger_id=trigger, view=MODAL))
    assert again["error"] == "exchanged_trigger_id"
    late = lena.workspace.new_trigger("ULENA")
    hands_of(slack).move(seconds=3.1)
    expired = await refusal_of(web.views_open(trigger_id=late, view=MODAL))
    assert expired["error"] == "expired_trigger_id"
    made_up = await refusal_of(web.views_open(trigger_id="nonsense", view=MODAL))
    assert made_up["error"] == "invalid_trigger_id"


async def test_three_views_may_lie_on_each_other(slack: StrictSlack, web: AsyncWebClient) -> None:
    workspace = workspace_of(slack)
    await web.views_open(trigger_id=workspace.new_trigger("ULENA"), view=MODAL)
    for _ in range(2):
        await web.views_push(trigger_id=workspace.new_trigger("ULENA"), view=MODAL)
    over = web.views_push(trigger_id=workspace.new_trigger("ULENA"), view=MODAL)
    assert (await refusal_of(over))["error"] == "push_limit_reached"


async def test_a_view_is_updated_only_from_its_newest_state(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    trigger = workspace_of(slack).new_trigger("ULENA")
    view = (await web.views_open(trigger_id=trigger, view=MODAL))["view"]
    await web.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    stale = web.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    assert (await refusal_of(stale))["error"] == "hash_conflict"
    gone = web.views_update(view_id="V999", view=MODAL)
    assert (await refusal_of(gone))["error"] == "not_found"


async def test_a_home_tab_is_published_only_over_its_newest_state(web: AsyncWebClient) -> None:
    first = (await web.views_publish(user_id="ULENA", view=HOME))["view"]
    await web.views_publish(user_id="ULENA", view=HOME, hash=first["hash"])
    stale = await refusal_of(web.views_publish(user_id="ULENA", view=HOME, hash=first["hash"]))
    assert stale["error"] == "hash_conflict"
    wrong = await refusal_of(web.views_publish(user_id="ULENA", view=MODAL))
    assert wrong["error"] == "invalid_arguments"


async def test_a_file_is_uploaded_into_a_conversation(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    channel = (await web.conversations_open(users="ULENA"))["channel"]["id"]
    await web.files_upload_v2(
        filename="dates.ics", content=b"BEGIN", channel=channel, initial_comment="your dates"
    )
    assert slack.person("ULENA").sees() == "your dates\n(dates.ics)"
    assert slack.person("ULENA").last_message().files[0].content == b"BEGIN"


async def test_a_file_that_was_not_uploaded_is_not_shared(web: AsyncWebClient) -> None:
    promised = await web.files_getUploadURLExternal(filename="x.ics", length=3)
    missing = web.files_completeUploadExternal(files=[{"id": promised["file_id"], "title": "x"}])
    assert (await refusal_of(missing))["error"] == "file_not_found"


async def post(url: str, content: dict[str, Any]) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=content) as answer:
        return answer.status, await answer.text()


async def test_a_response_url_is_good_for_five_answers_in_thirty_minutes(
    slack: StrictSlack,
) -> None:
    lena = slack.person("ULENA")
    dm = lena.workspace.dm("ULENA")
    url = slack.response_url(lena.workspace.new_response_url("ULENA", dm.id, None))
    for _ in range(5):
        assert await post(url, {"text": "hello"}) == (200, "ok")
    status, body = await post(url, {"text": "hello"})
    assert status == 404
    assert "used_url" in body
    late = slack.response_url(lena.workspace.new_response_url("ULENA", dm.id, None))
    hands_of(slack).move(minutes=31)
    status, body = await post(late, {"text": "hello"})
    assert status == 404
    assert "expired_url" in body


async def test_a_response_url_changes_and_removes_the_message(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    await web.chat_postMessage(channel="ULENA", text="old")
    lena = slack.person("ULENA")
    message = lena.last_message()
    key = lena.workspace.new_response_url("ULENA", message.channel, message)
    await post(slack.response_url(key), {"text": "new", "replace_original": True})
    assert lena.sees() == "new"
    status, body = await post(slack.response_url(key), {"text": "x", "blocks": [{"type": "x"}]})
    assert (status, "invalid_blocks" in body) == (400, True)
    await post(slack.response_url(key), {"delete_original": True})
    assert lena.sees() == ""


async def test_too_many_requests_say_how_long_to_wait(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    slack.asks_to_wait("chat.postMessage", 30)
    with pytest.raises(SlackApiError) as refusal:
        await web.chat_postMessage(channel="ULENA", text="x")
    assert refusal.value.response.status_code == 429
    assert refusal.value.response.headers["Retry-After"] == "30"
    await web.chat_postMessage(channel="ULENA", text="x")


async def test_calls_are_counted_as_slack_counts_them(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    slack.counts_rates = True
    await web.chat_postMessage(channel="ULENA", text="x")
    assert (await refusal_of(web.chat_postMessage(channel="ULENA", text="x")))["error"] == (
        "ratelimited"
    )
    await web.chat_postMessage(channel="UKLAUS", text="x")
    hands_of(slack).move(seconds=1)
    await web.chat_postMessage(channel="ULENA", text="x")
    for _ in range(20):
        await web.users_list()
    assert (await refusal_of(web.users_list()))["error"] == "ratelimited"


async def test_a_call_can_fail_as_told(slack: StrictSlack, web: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", "internal_error")
    assert (await refusal_of(web.chat_postMessage(channel="ULENA", text="x")))["error"] == (
        "internal_error"
    )
    assert slack.person("ULENA").sees() == ""


@pytest.mark.parametrize("done", [False, True])
async def test_a_connection_breaks_before_or_after_the_call_is_done(
    slack: StrictSlack, web: AsyncWebClient, done: bool
) -> None:
    web.retry_handlers = []
    slack.breaks_off("chat.postMessage", after=done)
    with pytest.raises(aiohttp.ClientError):
        await web.chat_postMessage(channel="ULENA", text="hello")
    assert slack.person("ULENA").sees() == ("hello" if done else "")


async def test_two_workspaces_do_not_see_each_other(
    slack: StrictSlack, web: AsyncWebClient
) -> None:
    slack.workspace("T2", [User("ULENA", "lena", "Another Lena")])
    await web.chat_postMessage(channel="ULENA", text="hello")
    assert slack.person("ULENA", "T2").sees() == ""
    assert slack.person("ULENA", "T1").sees() == "hello"
