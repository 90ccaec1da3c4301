"""How the strict Slack gives tokens: once for a code, once for a secret, for twelve hours."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.conftest import MANIFEST, Hands
from tests.peers.slack.limits import Refused
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.test_server import refusal_of

ASKED = {"client_id": "1.2", "scope": "chat:write,commands", "state": "a-secret"}
ROTATING = Manifest(
    MANIFEST | {"settings": MANIFEST["settings"] | {"token_rotation_enabled": True}}
)


def approved(slack: StrictSlack, **asked: str) -> str:
    """The code for which somebody said yes."""
    url = f"https://slack.example/oauth/v2/authorize?{urlencode(ASKED | asked)}"
    back = parse_qs(slack.office.approved(url, slack.workspaces[0], "ULENA"))
    assert back["state"] == ["a-secret"]
    return back["code"][0]


def exchanged(slack: StrictSlack, **given: str) -> Any:
    """A call of oauth.v2.access."""
    client = AsyncWebClient(base_url=slack.api_url)
    known = {"client_id": slack.client_id, "client_secret": slack.client_secret}
    return client.oauth_v2_access(**known | given)


async def test_a_code_is_good_for_one_token_with_the_scopes_asked_for() -> None:
    async with StrictSlack(Manifest(MANIFEST), Hands()) as slack:
        slack.found("T1", [User("ULENA", "lena", "Lena")])
        code = approved(slack)
        answer = await exchanged(slack, code=code)
        assert answer["team"] == {"id": "T1", "name": "Team T1"}
        assert "refresh_token" not in answer.data
        web = AsyncWebClient(token=answer["access_token"], base_url=slack.api_url)
        assert (await web.chat_postMessage(channel="ULENA", text="hello"))["ok"]
        missing = await refusal_of(web.users_info(user="ULENA"))
        assert (missing["error"], missing["needed"]) == ("missing_scope", "users:read")
        assert (await refusal_of(exchanged(slack, code=code)))["error"] == "invalid_code"


async def test_codes_grow_old_and_secrets_must_be_right() -> None:
    hands = Hands()
    async with StrictSlack(Manifest(MANIFEST), hands) as slack:
        slack.found("T1", [User("ULENA", "lena", "Lena")])
        code = approved(slack)
        for wrong, error in (
            ({"client_secret": "guessed"}, "bad_client_secret"),
            ({"client_id": "3.4"}, "invalid_client_id"),
            ({"code": "guessed"}, "invalid_code"),
        ):
            assert (await refusal_of(exchanged(slack, **{"code": code} | wrong)))["error"] == error
        hands.move(minutes=11)
        assert (await refusal_of(exchanged(slack, code=code)))["error"] == "invalid_code"


async def test_only_the_apps_own_scopes_can_be_asked_for() -> None:
    async with StrictSlack(Manifest(MANIFEST), Hands()) as slack:
        slack.found("T1", [User("ULENA", "lena", "Lena")])
        for asked, error in (
            ({"scope": "admin"}, "invalid_scope"),
            ({"scope": ""}, "invalid_scope"),
            ({"client_id": "3.4"}, "invalid_client_id"),
        ):
            with pytest.raises(Refused) as refusal:
                approved(slack, **asked)
            assert refusal.value.error == error


async def test_a_renewed_token_and_its_forerunner_end_each_in_their_time() -> None:
    hands = Hands()
    async with StrictSlack(ROTATING, hands) as slack:
        slack.found("T1", [User("ULENA", "lena", "Lena")], "E1", is_organisation=True)
        first = await exchanged(slack, code=approved(slack))
        assert (first["team"], first["enterprise"]["id"]) == (None, "E1")
        hands.move(hours=11)
        secret = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
        second = await exchanged(slack, **secret)
        again = await refusal_of(exchanged(slack, **secret))
        assert again["error"] == "invalid_refresh_token"
        hands.move(hours=2)
        old = AsyncWebClient(token=first["access_token"], base_url=slack.api_url)
        new = AsyncWebClient(token=second["access_token"], base_url=slack.api_url)
        assert (await refusal_of(old.auth_test()))["error"] == "token_expired"
        assert (await new.auth_test())["is_enterprise_install"] is True
        slack.office.uninstall(slack.workspaces[0])
        assert (await refusal_of(new.auth_test()))["error"] == "account_inactive"
