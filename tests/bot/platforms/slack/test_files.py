"""A list dropped into the chat with the bot in Slack, against the strict Slack."""

from __future__ import annotations

import pytest

from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.files import _is_slacks
from handlers.conversation.chat import Dropped, FileRefused, WorkspaceKey
from tests.bot.platforms.conftest import Script
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User

pytestmark = pytest.mark.usefixtures("adapter")

T1 = WorkspaceKey("slack", "T1")


async def dropped(slack: StrictSlack, script: Script) -> Dropped:
    """What the bot hears when Lena drops a list."""
    await slack.person("ULENA").drops("people.csv", b"email\na@example.com\n")
    what = script.requests[-1].what
    assert isinstance(what, Dropped)
    return what


async def test_a_dropped_file_is_fetched_with_the_token_and_only_when_it_is_wanted(
    slack: StrictSlack, script: Script
) -> None:
    file = await dropped(slack, script)
    assert (file.name, file.size, slack.downloads) == ("people.csv", 20, [])
    assert await file.fetch() == b"email\na@example.com\n"
    assert slack.downloads == ["people.csv"]


async def test_without_the_scope_slack_shows_a_page_to_log_in_and_that_is_said(
    slack: StrictSlack, script: Script
) -> None:
    file = await dropped(slack, script)
    slack.take_scope(slack.workspaces[0], "files:read")
    with pytest.raises(FileRefused) as refused:
        await file.fetch()
    assert refused.value.key == "list-slack-scope"


@pytest.mark.parametrize(
    ("address", "is_slacks"),
    [
        ("https://files.slack.com/files-pri/T1-F1/download/a.csv", True),
        ("https://slack.com/a", True),
        ("http://files.slack.com/a", False),
        ("https://files.slack.com.example.com/a", False),
        ("https://notslack.com/a", False),
        ("http://127.0.0.1/a", False),
        ("", False),
    ],
)
def test_the_token_goes_to_slack_alone(address: str, is_slacks: bool) -> None:
    assert _is_slacks(address, "https://slack.com/api/") is is_slacks


async def test_a_few_addresses_are_asked_for_one_by_one(slack: StrictSlack, adapter: Slack) -> None:
    slack.workspaces[0].users["ULENA"].email = "Lena@Example.com"
    found = await adapter.chat.people_by_email(T1, ["lena@example.com", "nobody@example.com"])
    assert {email: one.external_id for email, one in found.items()} == {"lena@example.com": "ULENA"}
    assert (slack.tries["users.lookupByEmail"], slack.tries["users.list"]) == (2, 0)


async def test_many_addresses_are_found_in_the_list_page_by_page(
    slack: StrictSlack, adapter: Slack
) -> None:
    users = slack.workspaces[0].users
    for number in range(500):
        users[f"U{number:04}"] = User(
            f"U{number:04}", f"u{number}", f"User {number}", email=f"u{number}@example.com"
        )
    wanted = [f"u{number}@example.com" for number in range(450)] + ["nobody@example.com"]
    found = await adapter.chat.people_by_email(T1, wanted)
    assert len(found) == 450
    assert found["u7@example.com"].external_id == "U0007"
    assert (slack.tries["users.lookupByEmail"], slack.tries["users.list"]) == (0, 3)


async def test_without_the_scope_for_addresses_it_is_said_which_is_missing(
    slack: StrictSlack, adapter: Slack
) -> None:
    slack.take_scope(slack.workspaces[0], "users:read.email")
    with pytest.raises(FileRefused) as refused:
        await adapter.chat.people_by_email(T1, ["lena@example.com"])
    assert refused.value.key == "list-slack-email-scope"
