"""Who is let in at Teams' address, and what becomes of what nobody should send."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError
from sqlmodel import SQLModel
from structlog.testing import capture_logs

from bot.platforms.fitting import storable
from bot.platforms.teams import adapter
from bot.platforms.teams.adapter import Authentication
from bot.settings import Settings
from handlers.conversation.catalogue import LANGUAGES
from tests.peers.teams.cards import Json
from tests.peers.teams.person import Person
from tests.peers.teams.server import APP_ID, TENANT
from tests.peers.teams.tokens import ISSUER, Signer
from tests.peers.teams.town import Town, bot_in_teams
from tests.sizes import examples
from tests.story.records import Records, everything_stored
from tests.story.slack_people import teams_users

MOMENT = 10.0
"""Seconds for what takes milliseconds, on a busy machine."""
OTHER = {"tenant": {"id": "another-tenant"}}
BATCH = 50
BATCHES = 12
"""In the whole of it; a short run has a part of them."""
SENDERS = ("from", "conversation", "recipient", "channelData", "locale", "localTimezone")
"""What an activity says of who did it, and how they are reached."""
PEOPLE = ("member", "address")
WORDS = "member_word"
"""By which the people are found: nothing but their names."""


@pytest_asyncio.fixture
async def town(sqlite_url: str) -> AsyncIterator[Town]:
    """A tenant whose Klaus has installed the app."""
    async with bot_in_teams(sqlite_url, teams_users("en")) as made:
        await made.person("UKLAUS").installs()
        yield made


@pytest.fixture
def klaus(town: Town) -> Person:
    """Somebody who may speak to the bot."""
    return town.person("UKLAUS")


# ------------------------------------------------------------------------ tokens


def _token(town: Town, **claims: Any) -> str:
    return town.teams.signer.token(APP_ID, town.teams.service_url, **claims)


TOKENS: dict[str, Callable[[Town], str]] = {
    "none at all": lambda town: "",
    "no token": lambda town: "nonsense",
    "forged": lambda town: Signer().token(APP_ID, town.teams.service_url),
    "unknown key": lambda town: Signer("key-2").token(APP_ID, town.teams.service_url),
    "expired": lambda town: _token(town, exp=int(time.time()) - 600, nbf=None),
    "for ever": lambda town: _token(town, exp=None),
    "not yet": lambda town: _token(town, nbf=int(time.time()) + 600),
    "for another bot": lambda town: _token(town, aud="another-bot"),
    "for no bot": lambda town: _token(town, aud=None),
    "another issuer": lambda town: _token(town, iss="https://issuer.example"),
    "of the emulator": lambda town: _token(
        town,
        iss="https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ver="1.0",
        appid=APP_ID,
    ),
    "another service": lambda town: _token(town, serviceurl="https://service.example/"),
    "no service": lambda town: _token(town, serviceurl=None),
    "without signature": lambda town: _token(town).rpartition(".")[0] + ".",
}


async def test_a_wrong_token_is_refused_and_leaves_nothing(town: Town, klaus: Person) -> None:
    before = await everything_stored(town.bot)
    for wrong, token in TOKENS.items():
        for kind in ("message", "invoke"):
            activity = klaus._activity(kind, text="help", name="adaptiveCard/action")
            assert (await klaus.tell(activity, token(town)))[0] == 401, wrong
    await klaus.settled()
    assert await everything_stored(town.bot) == before


@pytest.mark.parametrize(
    ("claim", "value"),
    [
        ("serviceurl", "https://service.example/"),
        ("serviceurl", None),
        ("iss", "another issuer"),
        ("exp", None),
    ],
)
async def test_what_the_sdk_lets_through_must_still_vouch_for_this_service(
    monkeypatch: pytest.MonkeyPatch, town: Town, klaus: Person, claim: str, value: str | None
) -> None:
    """The SDK is out of support: what keeps strangers out is looked at once more behind it."""

    async def believes(self: object, header: str, service_url: str) -> dict[str, object]:
        claims = {"iss": ISSUER, "serviceurl": service_url, "exp": time.time() + 60, claim: value}
        return {name: one for name, one in claims.items() if one is not None}

    monkeypatch.setattr(Authentication, "_verified", believes)
    before = await everything_stored(town.bot)
    assert (await klaus.tell(klaus._activity("message", text="help"), _token(town)))[0] == 401
    await klaus.settled()
    assert await everything_stored(town.bot) == before


async def test_a_right_token_is_let_in(town: Town, klaus: Person) -> None:
    assert (await klaus.tell(klaus._activity("message", text="help"), _token(town)))[0] == 200


async def test_in_a_national_cloud_another_authority_vouches_and_gives_the_token(
    sqlite_url: str,
) -> None:
    cloud = "https://api.botframework.us"
    names: dict[str, Any] = {"teams_issuer": cloud, "teams_scope": f"{cloud}/.default"}
    async with bot_in_teams(sqlite_url, teams_users("en"), **names) as town:
        town.teams.scope = f"{cloud}/.default"
        town.teams.installed |= {"UKLAUS"}
        klaus = town.person("UKLAUS")
        activity = klaus._activity("message", text="help")
        assert (await klaus.tell(activity, _token(town, iss=cloud)))[0] == 200
        assert (await klaus.tell(activity, _token(town)))[0] == 401, "of the cloud of all others"
        await klaus.settled()
        assert klaus.sees(), "with a token for that cloud"


async def test_other_tenants_and_channels_are_refused(town: Town, klaus: Person) -> None:
    before = await everything_stored(town.bot)
    others: tuple[Json, ...] = (
        {"channelData": OTHER, "conversation": {"id": "x"}},
        {"channelData": OTHER, "conversation": {"id": "x", "tenantId": "another-tenant"}},
        {"channelData": {}, "conversation": {"id": "x", "tenantId": "another-tenant"}},
        {"channelId": "webchat"},
        {"channelId": None},
    )
    for other in others:
        assert (await klaus.tell(klaus._activity("message", text="help") | other))[0] == 403
    assert await everything_stored(town.bot) == before


@pytest.mark.parametrize("tenants", [TENANT, "*", f"{TENANT}, another-tenant"])
@pytest.mark.parametrize(
    "mixed",
    [
        {"conversation": {"id": "x", "tenantId": "another-tenant"}},
        {"channelData": {"tenant": {"id": "another-tenant"}}},
    ],
)
async def test_what_names_two_tenants_is_of_neither(
    sqlite_url: str, tenants: str, mixed: Json
) -> None:
    async with bot_in_teams(sqlite_url, teams_users("en"), teams_allowed_tenants=tenants) as town:
        klaus = town.person("UKLAUS")
        with capture_logs() as logs:
            assert (await klaus.tell(klaus._activity("message", text="help") | mixed))[0] == 400
        assert [one["reason"] for one in logs if one["event"] == "teams_request_denied"] == [
            "of two tenants"
        ]
        assert (await everything_stored(town.bot))["member"] == []


@pytest.mark.parametrize("recipient", ["28:another-bot", "another-bot", APP_ID + "0"])
async def test_what_was_meant_for_another_bot_is_refused(
    town: Town, klaus: Person, recipient: str
) -> None:
    before = await everything_stored(town.bot)
    activity = klaus._activity("message", text="help") | {"recipient": {"id": recipient}}
    assert (await klaus.tell(activity))[0] == 403
    assert await everything_stored(town.bot) == before


@pytest.mark.parametrize("endorsements", [None, [], ["webchat"]])
async def test_a_key_that_microsoft_does_not_use_for_teams_vouches_for_nothing(
    monkeypatch: pytest.MonkeyPatch, town: Town, klaus: Person, endorsements: list[str] | None
) -> None:
    monkeypatch.setattr(town.teams.signer, "endorsements", endorsements)
    await town.adapter._gate._fetch()
    before = await everything_stored(town.bot)
    assert (await klaus.tell(klaus._activity("message", text="help"), _token(town)))[0] == 401
    assert await everything_stored(town.bot) == before


async def test_tenants_of_the_list_are_let_in(sqlite_url: str) -> None:
    listed = f"another-tenant, {TENANT}"
    async with bot_in_teams(sqlite_url, teams_users("en"), teams_allowed_tenants=listed) as town:
        assert "Nice to meet you!" in await town.person("UKLAUS").installs()


async def test_keys_out_of_reach_are_no_reason_to_let_anybody_in(sqlite_url: str) -> None:
    async with bot_in_teams(
        sqlite_url, teams_users("en"), teams_openid_url="http://127.0.0.1:9/openid"
    ) as town:
        klaus = town.person("UKLAUS")
        assert (await klaus.tell(klaus._activity("message", text="help")))[0] == 503
        assert (await everything_stored(town.bot))["member"] == []


async def test_old_keys_serve_while_newer_ones_are_waited_for(
    town: Town, klaus: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "KEYS_FOR", 0.0)
    monkeypatch.setattr(adapter, "PATIENCE", 3600.0)
    town.teams.gives_keys.clear()
    asked = town.teams.asked_for_keys
    try:
        async with asyncio.timeout(MOMENT):
            for _ in range(3):
                activity = klaus._activity("message", text="help")
                assert (await klaus.tell(activity, _token(town)))[0] == 200
    except TimeoutError:
        pytest.fail("a valid request waits for keys, although some are at hand")
    finally:
        town.teams.gives_keys.set()
    await klaus.settled()
    assert town.teams.asked_for_keys == asked + 1, "one look-up at a time"


async def test_at_the_start_all_wait_for_one_look_up(sqlite_url: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users("en")) as town:
        town.teams.gives_keys.clear()
        gate = town.adapter._gate
        waiting = [asyncio.create_task(gate._fetch_keys(adapter.KEYS_FOR)) for _ in range(5)]
        await town.teams.is_asked_for_keys.wait()
        town.teams.gives_keys.set()
        await asyncio.gather(*waiting)
        assert town.teams.asked_for_keys == 1


async def test_a_look_up_that_hangs_holds_up_no_stop(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "PATIENCE", 3600.0)
    async with bot_in_teams(sqlite_url, teams_users("en")) as town:
        town.teams.gives_keys.clear()
        klaus = town.person("UKLAUS")
        waiting = asyncio.create_task(klaus.tell(klaus._activity("message", text="help")))
        await town.teams.is_asked_for_keys.wait()
        try:
            async with asyncio.timeout(MOMENT):
                await town.adapter.stop()
                assert (await waiting)[0] == 503
        except TimeoutError:
            pytest.fail("the process does not end while Microsoft is silent")
        finally:
            town.teams.gives_keys.set()


async def test_a_key_that_nobody_knows_waits_for_the_keys_and_not_for_ever(
    town: Town, klaus: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "KEYS_AT_MOST_EVERY", 0.0)
    monkeypatch.setattr(adapter, "PATIENCE", 0.05)
    town.teams.gives_keys.clear()
    unknown = Signer("key-2").token(APP_ID, town.teams.service_url)
    asked = town.teams.asked_for_keys
    for _ in range(2):
        assert (await klaus.tell(klaus._activity("message", text="help"), unknown))[0] == 401
    assert town.teams.asked_for_keys == asked + 1, "what has failed is left alone for a minute"


async def test_a_tenant_may_be_written_in_capitals(sqlite_url: str) -> None:
    capitals = TENANT.upper()
    assert capitals != TENANT
    async with bot_in_teams(sqlite_url, teams_users("en"), teams_allowed_tenants=capitals) as town:
        klaus = town.person("UKLAUS")
        assert "Nice to meet you!" in await klaus.installs()
        shouted = {"channelData": {"tenant": {"id": capitals}}}
        assert (await klaus.tell(klaus._activity("message", text="help") | shouted))[0] == 200
        await klaus.settled()
        stored = await everything_stored(town.bot)
        assert len(stored["workspace"]) == 1, "the same tenant"


# ------------------------------------------------------------------------ without authentication


async def test_without_authentication_only_services_on_this_machine_are_served(
    sqlite_url: str,
) -> None:
    async with bot_in_teams(
        sqlite_url, teams_users("en"), teams_without_authentication=True
    ) as town:
        klaus = town.person("UKLAUS")
        activity = klaus._activity("message", text="help")
        assert (await klaus.tell(activity, ""))[0] == 200
        elsewhere = activity | {"serviceUrl": "https://service.example/"}
        assert (await klaus.tell(elsewhere, ""))[0] == 403


def test_authentication_can_be_off_on_a_loopback_address_only() -> None:
    with pytest.raises(ValidationError, match="MENTOR_TEAMS_WITHOUT_AUTHENTICATION"):
        Settings(teams_without_authentication=True, host="0.0.0.0", _env_file=None)


def test_a_bot_for_several_tenants_must_name_them() -> None:
    with pytest.raises(ValidationError, match="MENTOR_TEAMS_ALLOWED_TENANTS"):
        Settings(teams_app_id="x", teams_app_password=SecretStr("y"), _env_file=None)


# ------------------------------------------------------------------------ nonsense


NO_ACTIVITIES = (
    (b"", "application/json", 400),
    (b"[]", "application/json", 400),
    (b"\xff\xfe", "application/json", 400),
    (b"[" * 100_000, "application/json", 400),
    (b"{}", "text/plain", 415),
    (b'"' + b"x" * 2_000_000 + b'"', "application/json", 413),
)


async def test_what_is_no_activity_is_refused(town: Town, klaus: Person) -> None:
    async with aiohttp.ClientSession() as session:
        for body, content_type, status in NO_ACTIVITIES:
            headers = {"Content-Type": content_type, "Authorization": f"Bearer {_token(town)}"}
            async with session.post(klaus.url, data=body, headers=headers) as answer:
                assert answer.status == status, body[:20]


@pytest.mark.timeout(600)
@settings(
    examples(BATCHES),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), is_klaus=st.booleans())
async def test_whatever_is_sent_there_is_an_answer_and_nothing_changes(
    town: Town, klaus: Person, seed: int, is_klaus: bool
) -> None:
    """Of Klaus, or of whomever Microsoft's token vouches for: they are remembered, nothing else."""
    chance = random.Random(seed)
    await klaus.writes("help")
    before = await everything_stored(town.bot)
    token = _token(town)
    heard: list[Json] = []
    for _ in range(BATCH):
        activity = _nonsense(klaus, chance, SENDERS if is_klaus else ())
        status, _ = await klaus.tell(activity, token)
        assert status < 500, json.dumps(activity)[:2000]
        heard += [activity] if status == 200 else []
    await klaus.settled()
    after = await everything_stored(town.bot)
    if not is_klaus:
        _only_visitors_are_new(before, after, heard)
        before, after = (_without_people(one) for one in (before, after))
    assert after == before


def _without_people(stored: Records) -> Records:
    return {name: rows for name, rows in stored.items() if name not in (*PEOPLE, WORDS)}


def _only_visitors_are_new(before: Records, after: Records, heard: list[Json]) -> None:
    """New rows are of people who were heard, and hold what was said of them or what all have."""
    told = {text for activity in heard for text in _texts(activity)} | {"", *LANGUAGES}
    for table in PEOPLE:
        ids = {row[0] for row in before[table]}
        kept = [row for row in after[table] if row[0] in ids]
        assert len(kept) == len(before[table])
        for old, new in zip(before[table], kept, strict=True):
            assert {one for one in new if one not in old} <= told
        for new in after[table]:
            assert new[0] in ids or _name_of(table, new) in told


def _name_of(table: str, row: tuple[object, ...]) -> object:
    return row[
        [column.name for column in SQLModel.metadata.tables[table].columns].index("external_id")
    ]


def _texts(part: object) -> Iterator[str]:
    """Every text in an activity, as it is stored."""
    if isinstance(part, str):
        yield storable(part)
    elif isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _texts(one)


def _nonsense(klaus: Person, chance: random.Random, whole: Sequence[str]) -> Json:
    """Something harmless, spoilt anywhere but in its parts that stay `whole`."""
    activity: Json = json.loads(json.dumps(chance.choice(_harmless(klaus))))
    kept = {key: activity.pop(key) for key in whole if key in activity}
    for _ in range(chance.randint(1, 4)):
        _spoil(activity, chance)
    return activity | kept


def _harmless(klaus: Person) -> list[Json]:
    """What people send, none of which changes a programme."""
    message = klaus._activity("message", text="help @Klaus Kern", textFormat="plain")
    mention = {"type": "mention", "mentioned": {"id": f"28:{APP_ID}"}, "text": "<at>Mentor</at>"}
    return [
        message,
        message | {"text": "<at>Mentor</at> who", "entities": [mention]},
        klaus._activity("conversationUpdate", membersAdded=[{"id": f"28:{APP_ID}"}]),
        klaus._activity("messageReaction", reactionsAdded=[{"type": "like"}]),
        klaus._activity("typing"),
        _invoke(klaus, "pair.rematch", {"kind": "press", "argument": "1"}),
        _invoke(klaus, "run", {"kind": "press", "argument": "help"}),
        _invoke(klaus, "match.show", {"kind": "menu", "input": "menu0"}, menu0="1"),
        _invoke(klaus, "refresh", {"kind": "refresh", "words": "pair"}),
        _invoke(
            klaus,
            "goal.new",
            {
                "kind": "form",
                "subject": "1",
                "opener": {"words": "goal", "mentions": []},
                "origin": "",
                "nonce": "n",
                "rules": [["text", "text", 1, 300], ["day", "date", 0, 1]],
            },
            **{"field.text": "Goal", "field.day": "2026-12-01"},
        ),
        klaus._activity(
            "invoke",
            name="application/search",
            value={"queryText": "k", "queryOptions": {"skip": 0, "top": 9}, "dataset": "mentors:"},
        ),
        klaus._activity(
            "invoke",
            name="fileConsent/invoke",
            value={"action": "accept", "context": {"parcel": 1}, "uploadInfo": {"uploadUrl": "x"}},
        ),
    ]


def _invoke(klaus: Person, verb: str, ours: Json, **values: str) -> Json:
    action = {"type": "Action.Execute", "verb": verb, "data": {"mentor": ours, **values}}
    value = {"action": action, "trigger": "manual"}
    return klaus._activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1")


JUNK: tuple[object, ...] = (
    None, True, 0, -1, 2**80, 1.5, "", " ", "\x00", "\ud800", "x" * 5000, "<at>", "{{DATE(x)}}",
    [], {}, [None], {"id": None}, {"id": "x" * 600}, "29:nobody", "personal", "invoke", "message",
    "../..", "%00", "[x](javascript:1)", [[]], {"mentor": {}}, "2026-13-01", "programme", "😀" * 50,
)  # fmt: skip


def _spoil(activity: Json, chance: random.Random) -> None:
    """Replace or remove something somewhere; the token's own claims stay, or nothing gets in."""
    holder: Any = activity
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        keys = [key for key in keys if key not in ("serviceUrl", "channelId")]
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(holder[key], dict | list) and holder[key] and chance.random() < 0.8:
            holder = holder[key]
            continue
        if chance.random() < 0.2:
            del holder[key]
        else:
            holder[key] = json.loads(json.dumps(chance.choice(JUNK)))
        return
