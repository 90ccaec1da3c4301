"""Ten thousand requests that Slack never sent, or sent otherwise: nothing breaks, nothing changes.

They grow from every kind of payload: something in them is left out, doubled or replaced, the body
is cut, or the signature is wrong. What they grow from changes nothing even as it stands.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import random
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from structlog.testing import capture_logs

from tests.peers.slack.payloads import typed_into
from tests.peers.slack.signing import signed, signed_long_ago, signed_wrongly
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.slack.transport import Delivery, Http, Kind, encoded
from tests.sizes import Size
from tests.story.forgery import sends_button, sends_form
from tests.story.records import everything_stored
from tests.story.slack_people import Cast, users

AT_ONCE = 200
JUNK: Sequence[Any] = (
    None,
    True,
    0,
    -1,
    1e308,
    "",
    " ",
    "x" * 5000,
    "\x00\ud83d",
    "<!channel> *_~`",
    "'; DROP TABLE member; --",
    "{'a': 1}",
    "ÄÖÜ 🎉 ש",
    [],
    [None],
    [[[]]],
    {},
    {"id": None},
    {"type": "modal", "blocks": [{}]},
)
SLACKS_WORDS = (
    "event_callback",
    "block_actions",
    "view_submission",
    "shortcut",
    "message_action",
    "block_suggestion",
    "url_verification",
)


@pytest.fixture
def _silence() -> Iterator[None]:
    """What libraries log about such requests quotes them, and not every terminal can show that."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("_silence")
@pytest.mark.filterwarnings("ignore")  # for the same reason
def test_thousands_of_strange_requests_break_nothing(sqlite_url: str, size: Size) -> None:
    with asyncio.Runner() as runner, capture_logs():
        living = bot_in_slack(sqlite_url, users("en"))
        town = runner.run(living.__aenter__())
        seeds = runner.run(_everything_that_slack_tells(town))
        before = runner.run(everything_stored(town.bot))
        session = runner.run(_session())

        for first in range(0, size(AT_ONCE, 10_000), AT_ONCE):
            numbers = range(first, first + AT_ONCE)
            statuses = runner.run(_all_sent(town, session, seeds, numbers))
            assert max(statuses) < 500, numbers
            assert runner.run(everything_stored(town.bot)) == before, numbers
        said = [message.text for message in town.slack.workspaces[0].all_messages()]
        assert len(said) > size(5, 20)
        assert not [text for text in said if "Traceback" in text or "Error" in text]
        runner.run(session.close())
        runner.run(living.__aexit__(None, None, None))


async def _everything_that_slack_tells(town: Town) -> list[Delivery]:
    """One delivery of each kind, none of which changes anything when it comes again."""
    cast = Cast(town, "en")
    await cast.both_join()
    lena, workspace = cast.lena, town.slack.workspaces[0]
    await lena.opens_home()
    await cast.mara.commands("/mentor")
    town.slack.told.clear()
    await lena.commands("/mentor help")
    await lena.writes("status @klaus")
    await lena.opens_home()
    await lena.opens_messages()
    await sends_button(lena, "run", "profile")
    await sends_button(lena, "goal.list", "1")
    await sends_form(lena, "enrolment", "1:mentor", {"topics_3": "nothing"})
    await sends_form(cast.mara, "settings", "", {"language": "xx"})
    await lena.uses_shortcut("log_session")
    await lena.presses("Help")
    await lena.opens_home()
    await lena.chooses(cast.words("home-everything"), "Help")
    for name in ("thank", "note_trend"):
        await lena.uses_message_shortcut(name, lena.messages()[0])
    await _types_to_find_somebody(cast)
    nobody = User("UNOBODY", "nobody", "Nobody", deleted=True)
    for what in ("user_change", "team_join"):
        await town.slack.changes(workspace, nobody, what)
    for happened in (
        {"type": "app_uninstalled"},
        {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOT"]}},
        {"type": "team_access_revoked", "team_ids": ["T1"]},
    ):
        await town.slack.happens(workspace, happened)
    kinds = {one.payload.get("type", "command") for one in town.slack.told}
    assert kinds == {*SLACKS_WORDS, "command"} - {"url_verification"}
    asks_who_is_there = {"type": "url_verification", "token": "deprecated", "challenge": "c"}
    return [*town.slack.told, Delivery(Kind.EVENT, asks_who_is_there)]


async def _types_to_find_somebody(cast: Cast) -> None:
    await cast.carla.opens_home()
    await cast.carla.presses(cast.words("choose-pair-title"))
    view, block = cast.carla.form(), cast.carla.field("mentor")
    element = block["element"] | {"action_id": "value·mentors"}
    workspace, user = cast.carla.workspace, cast.carla.user
    typed = typed_into(workspace, user, view, block | {"element": element}, "le")
    answer = await cast.carla.slack.tell(Delivery(Kind.INTERACTION, typed))
    assert isinstance(answer.body, dict)
    assert [one["text"]["text"] for one in answer.body["options"]] == ["Lena Vogt"]


async def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession()


async def _all_sent(
    town: Town, session: aiohttp.ClientSession, seeds: Sequence[Delivery], numbers: Sequence[int]
) -> list[int]:
    app = town.slack.app
    assert isinstance(app, Http)

    async def sent(number: int) -> int:
        body, headers = _request(town.slack.signing_secret, seeds, random.Random(number))
        async with session.post(app.url, data=body, headers=headers) as answer:
            await answer.read()
            return answer.status

    statuses = await asyncio.gather(*(sent(number) for number in numbers))
    await town.adapter.settled()
    return list(statuses)


def _request(
    secret: str, seeds: Sequence[Delivery], chance: random.Random
) -> tuple[bytes, dict[str, str]]:
    seed = chance.choice(seeds)
    payload = copy.deepcopy(seed.payload)
    for _ in range(chance.randint(1, 24)):
        _mutate(payload, chance)
    if seed.kind is Kind.COMMAND:
        payload = {
            name: str(value).encode(errors="replace").decode() for name, value in payload.items()
        }
    body, content_type = encoded(Delivery(seed.kind, payload))
    if chance.random() < 0.1:
        body = _cut(body, chance)
    if chance.random() < 0.05:
        content_type = chance.choice(("application/json", "text/plain", "multipart/form-data", ""))
    headers = {"Content-Type": content_type, **signed(secret, body)}
    if chance.random() < 0.1:
        headers |= chance.choice((signed_wrongly(body), signed_long_ago(secret, body)))
    return body.encode(), headers


def _mutate(payload: Any, chance: random.Random) -> None:
    """Change something somewhere in it."""
    inside: list[tuple[Any, Any]] = []
    _places(payload, inside)
    if not inside:
        return
    holder, key = chance.choice(inside)
    what = chance.random()
    if what < 0.4:
        del holder[key]
    elif what < 0.5:
        holder[key] = chance.choice(SLACKS_WORDS)
    elif what < 0.6:
        holder[key] = [holder[key]] * 2
    else:
        holder[key] = copy.deepcopy(chance.choice(JUNK))


def _places(value: Any, found: list[tuple[Any, Any]]) -> None:
    keys = (
        list(value)
        if isinstance(value, dict)
        else range(len(value))
        if isinstance(value, list)
        else ()
    )
    for key in keys:
        found.append((value, key))
        _places(value[key], found)


def _cut(body: str, chance: random.Random) -> str:
    at = chance.randrange(len(body))
    return body[:at] if chance.random() < 0.5 else body[:at] + quote(chr(chance.randrange(1, 999)))
