"""The bot speaking on its own: sending, finding again after a crash, and changing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.platforms.slack.adapter import Slack
from handlers.conversation.chat import (
    Audience,
    File,
    Message,
    MessageRef,
    Throttled,
    TryLater,
    Undeliverable,
    WorkspaceKey,
)
from tests.bot.platforms.conftest import says
from tests.peers.slack.server import StrictSlack

pytestmark = pytest.mark.parametrize("adapter", ["http"], indirect=True)

T1 = WorkspaceKey("slack", "T1")


def audience(*external_ids: str) -> Audience:
    return Audience(T1, external_ids)


async def test_a_message_reaches_one_person(slack: StrictSlack, adapter: Slack) -> None:
    ref = await adapter.chat.send(audience("ULENA"), says("Good morning"), "prompt-7")
    lena = slack.person("ULENA")
    assert lena.sees() == "Good morning"
    assert slack.tries["conversations.open"] == 0, "of which Slack allows fifty a minute"
    assert ref == MessageRef(lena.last_message().channel, lena.last_message().ts)
    assert lena.last_message().metadata == {
        "event_type": "mentor_prompt",
        "event_payload": {"prompt": "prompt-7"},
    }


async def test_an_introduction_reaches_both_in_one_conversation(
    slack: StrictSlack, adapter: Slack
) -> None:
    await adapter.chat.send(audience("ULENA", "UKLAUS"), says("Meet each other"), "prompt-1")
    lena, klaus = slack.person("ULENA"), slack.person("UKLAUS")
    assert lena.sees() == klaus.sees() == "Meet each other"
    assert lena.last_message() is klaus.last_message()


async def test_files_follow_their_message(slack: StrictSlack, adapter: Slack) -> None:
    calendar = File("dates.ics", "text/calendar", b"BEGIN")
    said = Message(says("Your dates").parts, (calendar,))
    await adapter.chat.send(audience("ULENA"), said, "prompt-7")
    assert slack.person("ULENA").sees() == "Your dates\n\n(dates.ics)"


async def test_a_picture_says_what_it_shows_to_those_who_do_not_see_it(
    slack: StrictSlack, adapter: Slack
) -> None:
    chart = File("sessions.png", "image/png", b"PNG", "Sessions by month: Dec 26: 3 held")
    said = Message(says("The figures").parts, (chart,))
    await adapter.chat.send(audience("ULENA"), said, "prompt-7")
    (shown,) = slack.person("ULENA").last_message().files
    assert shown.alt == "Sessions by month: Dec 26: 3 held"


async def test_a_file_that_cannot_be_shared_does_not_undo_its_message(
    slack: StrictSlack, adapter: Slack
) -> None:
    slack.fails("files.getUploadURLExternal", "file_uploads_disabled")
    calendar = File("dates.ics", "text/calendar", b"BEGIN")
    said = Message(says("Your dates").parts, (calendar,))
    await adapter.chat.send(audience("ULENA"), said, "prompt-7")
    assert slack.person("ULENA").sees() == "Your dates"


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        (("UNOBODY",), "channel_not_found"),
        (("UOLAF",), "channel_not_found"),
        (("ULENA", "UOLAF"), "user_disabled"),
        (("ULENA", "UNOBODY"), "user_not_found"),
    ],
)
async def test_who_cannot_be_reached_is_undeliverable(
    adapter: Slack, people: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(Undeliverable) as refusal:
        await adapter.chat.send(audience(*people), says("hello"), "prompt-7")
    assert refusal.value.reason == reason


async def test_too_many_requests_wait_as_long_as_slack_says(
    slack: StrictSlack, adapter: Slack
) -> None:
    slack.asks_to_wait("chat.postMessage", 42)
    with pytest.raises(Throttled) as refusal:
        await adapter.chat.send(audience("ULENA"), says("hello"), "prompt-7")
    assert refusal.value.seconds == 42


async def test_after_one_too_many_slack_is_left_alone_as_long_as_it_said(
    slack: StrictSlack, adapter: Slack, clock: MovableClock
) -> None:
    slack.asks_to_wait("chat.postMessage", 42)
    for waited, left in ((0, 42), (0, 42), (40, 2)):
        clock.move_to(clock() + timedelta(seconds=waited))
        with pytest.raises(Throttled) as refusal:
            await adapter.chat.send(audience("ULENA"), says("hello"), "prompt-7")
        assert refusal.value.seconds == left
    assert slack.tries["chat.postMessage"] == 1
    assert await adapter.chat.profile(T1, "ULENA") is not None
    clock.move_to(clock() + timedelta(seconds=2))
    await adapter.chat.send(audience("ULENA"), says("hello"), "prompt-7")
    assert slack.person("ULENA").sees() == "hello"


@pytest.mark.parametrize(
    "method", ["conversations.history", "conversations.open", "chat.update", "auth.test"]
)
async def test_slack_may_ask_to_wait_before_a_message_too(
    slack: StrictSlack, adapter: Slack, clock: MovableClock, method: str
) -> None:
    async def says_and_changes(mark: str) -> None:
        ref = await adapter.chat.send(pair, says("hello"), mark)
        assert await adapter.chat.find(pair, mark, clock()) == ref
        await adapter.chat.update(T1, ref, says("goodbye"))

    pair = audience("ULENA", "UKLAUS")
    slack.asks_to_wait(method, 7)
    with pytest.raises(Throttled):
        await says_and_changes("prompt-7")
    clock.move_to(clock() + timedelta(seconds=7))
    await says_and_changes("prompt-8")
    assert slack.person("UKLAUS").reads(slack.person("UKLAUS").last_message()) == "goodbye"


@pytest.mark.parametrize(
    "error",
    [
        "internal_error",
        "invalid_auth",
        "messages_tab_disabled",
        "restricted_action",
        "invalid_blocks",
        "something_new",
    ],
)
async def test_what_time_or_somebody_may_mend_is_tried_later(
    slack: StrictSlack, adapter: Slack, error: str
) -> None:
    """After an attempt of which nobody knows for sure that nothing was sent."""
    slack.fails("chat.postMessage", error)
    with pytest.raises(TryLater) as refusal:
        await adapter.chat.send(audience("ULENA"), says("hello"), "prompt-7")
    assert refusal.value.reason == error
    assert not isinstance(refusal.value, Throttled)


@pytest.mark.parametrize("content_type", ["text/html", "text/plain", "application/json"])
async def test_an_answer_that_is_not_from_slack_is_an_outage(
    slack: StrictSlack, adapter: Slack, content_type: str
) -> None:
    slack.is_down("chat.postMessage", content_type)
    with pytest.raises(TryLater) as refusal:
        await adapter.chat.send(audience("ULENA"), says("hello"), "prompt-7")
    assert not isinstance(refusal.value, Throttled)


@pytest.mark.parametrize("people", [("ULENA",), ("ULENA", "UKLAUS")])
async def test_a_message_is_found_by_its_mark_after_the_connection_broke(
    slack: StrictSlack, adapter: Slack, clock: MovableClock, people: tuple[str, ...]
) -> None:
    planned = clock()
    slack.breaks_off("chat.postMessage", after=True)
    with pytest.raises(TryLater):
        await adapter.chat.send(audience(*people), says("once"), "prompt-7")
    clock.move_to(clock() + timedelta(days=1))
    for number in range(300):
        slack.person("ULENA").workspace.post(
            slack.person("ULENA").last_message().channel, "ULENA", str(number), None
        )
    found = await adapter.chat.find(audience(*people), "prompt-7", planned)
    assert found is not None
    assert await adapter.chat.find(audience(*people), "prompt-8", planned) is None
    assert [m.text for m in slack.person("ULENA").messages()].count("once") == 1


async def test_a_message_is_found_where_slack_shows_fifteen_messages_a_minute(
    slack: StrictSlack, adapter: Slack, clock: MovableClock
) -> None:
    planned = clock()
    ref = await adapter.chat.send(audience("ULENA"), says("once"), "prompt-7")
    lena = slack.person("ULENA")
    for number in range(40):
        clock.move_to(clock() + timedelta(seconds=1))
        lena.workspace.post(ref.channel, "ULENA", str(number), None)
    slack.shows_little_history()
    waits: list[float] = []
    while len(waits) < 10:
        try:
            found = await adapter.chat.find(audience("ULENA"), "prompt-7", planned)
        except Throttled as answer:
            waits.append(answer.seconds)
            clock.move_to(clock() + timedelta(seconds=answer.seconds))
        else:
            break
    assert found == ref
    assert waits == [60, 60], "three pages, one a minute"


async def test_a_message_that_never_left_is_not_found(
    slack: StrictSlack, adapter: Slack, clock: MovableClock
) -> None:
    slack.breaks_off("chat.postMessage", after=False)
    with pytest.raises(TryLater):
        await adapter.chat.send(audience("ULENA"), says("once"), "prompt-7")
    assert await adapter.chat.find(audience("ULENA"), "prompt-7", clock()) is None


async def test_a_message_is_changed(slack: StrictSlack, adapter: Slack) -> None:
    ref = await adapter.chat.send(audience("ULENA"), says("before"), "prompt-7")
    await adapter.chat.update(T1, ref, says("after"))
    assert slack.person("ULENA").sees() == "after"
    with pytest.raises(Undeliverable):
        await adapter.chat.update(T1, MessageRef(ref.channel, "1.000001"), says("x"))
