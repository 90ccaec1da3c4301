"""The bot's name is its address at the beginning, and a word like any other behind that."""

from __future__ import annotations

import pytest

from bot.platforms.playground import typed
from bot.platforms.slack import incoming as slack
from bot.platforms.teams import incoming as teams
from handlers.conversation.address import is_addressed, without_address

KEPT = [
    "goal Be a better mentor every week",
    "thanks You are a great mentor for me",
    "join mentor",
    "beitreten mentor",
    "danke Mein Mentor hat mir sehr geholfen",
    "ankündigung Liebe Mentor:innen, bitte kommt alle",
    "Mentor:innen sind großartig",
    "mentoring",
    "thanks a/mentor b",
]
CALLED = [
    ("/mentor join mentor", "join mentor"),
    ("mentor help", "help"),
    ("Mentor, goal be a mentor", "goal be a mentor"),
    ("mentor: hilfe", "hilfe"),
    ("  /MENTOR\tgoal\tx", "goal\tx"),
    ("/mentor", ""),
    ("mentor", ""),
    ("mentor mentor", "mentor"),
]


def in_teams(words: str) -> str:
    activity = {
        "type": "message",
        "serviceUrl": "https://smba.example/",
        "from": {"id": "29:lena"},
        "recipient": {"id": "28:bot"},
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "t"},
        "text": words,
    }
    return teams.said(teams.read(activity), {}, ()).words


WAYS = {
    "page": lambda words: typed.said(words, ()).words,
    "slack": lambda words: slack.said(words, {}).words,
    "teams": in_teams,
}


@pytest.mark.parametrize("words", KEPT)
@pytest.mark.parametrize("way", WAYS)
def test_what_people_type_is_never_altered(way: str, words: str) -> None:
    assert WAYS[way](words) == words
    assert not is_addressed(words)


@pytest.mark.parametrize(("words", "meant"), CALLED)
@pytest.mark.parametrize("way", WAYS)
def test_the_address_is_left_out(way: str, words: str, meant: str) -> None:
    assert WAYS[way](words) == meant
    assert is_addressed(words)
    assert without_address(words) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("<at>Mentor</at> goal be a mentor", "goal be a mentor"),
        ("<at>Mentor</at>, help", "help"),
        ("thanks to <at>Mentor</at> for all", "thanks to @Mentor for all"),
    ],
)
def test_in_teams_a_mention_at_the_beginning_is_the_address(text: str, meant: str) -> None:
    activity = {
        "type": "message",
        "serviceUrl": "https://smba.example/",
        "from": {"id": "29:lena"},
        "recipient": {"id": "28:bot"},
        "conversation": {"id": "19:2", "conversationType": "groupChat", "tenantId": "t"},
        "text": text,
        "entities": [
            {
                "type": "mention",
                "text": "<at>Mentor</at>",
                "mentioned": {"id": "28:bot", "name": "Mentor"},
            }
        ],
    }
    incoming = teams.read(activity)
    assert incoming.names_the_bot
    assert teams.said(incoming, {}, ()).words == meant
