"""What stands in messages and forms on each platform, and what the bot hears when it is used.

A shape is a piece of a message as its platform keeps it: a button of Slack's with its ids, a card's
action with its data. Years later it comes back as it was sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from handlers.conversation.chat import (
    Chat,
    Found,
    Message,
    Paragraph,
    Pressed,
    Reply,
    Request,
    Searched,
    Submitted,
    Text,
)
from handlers.conversation.router import Router
from tests.peers.slack import payloads
from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.screen import Control, state_of
from tests.peers.slack.state import Posted
from tests.peers.slack.state import User as SlackUser
from tests.peers.slack.town import bot_in_slack
from tests.peers.slack.transport import Delivery, Kind
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.server import Posted as TeamsPosted
from tests.peers.teams.server import User as TeamsUser
from tests.peers.teams.town import bot_in_teams

Json = dict[str, Any]
SLACK, TEAMS = "slack", "teams"
TYPED = "abc"


async def heard_from(url: str, platform: str, shapes: Sequence[Json]) -> list[Json]:
    """What the router gets to hear when each of these shapes is used, on an empty database."""
    return await (_in_slack if platform == SLACK else _in_teams)(url, shapes)


async def _in_slack(url: str, shapes: Iterable[Json]) -> list[Json]:
    with _listening() as heard:
        async with bot_in_slack(url, [SlackUser("U1", "kim", "Kim Klee")]) as town:
            person = town.person("U1")
            for shape in shapes:
                await _use_in_slack(person, shape)
    return heard


async def _use_in_slack(person: SlackPerson, shape: Json) -> None:
    workspace = person.workspace
    if "element" in shape:
        dm = workspace.dm(person.user.id).id
        where = Posted(workspace.new_ts(), dm, workspace.bot.id, "", order=0)
        element, chosen = shape["element"], shape.get("chosen", {})
        await person._acts(Control(where, "row", element, ""), chosen, 1)
        return
    view = workspace.new_view(person.user.id, shape["view"])
    view.state = state_of(view.content["blocks"])
    if "block" in shape:
        [block] = [one for one in view.content["blocks"] if one["block_id"] == shape["block"]]
        payload = payloads.typed_into(workspace, person.user, view, block, TYPED)
    else:
        payload = payloads.submitted(workspace, person.user, view)
    await person.slack.tell(Delivery(Kind.INTERACTION, payload, 0))
    await person.slack.settle()


async def _in_teams(url: str, shapes: Iterable[Json]) -> list[Json]:
    with _listening() as heard:
        async with bot_in_teams(url, [TeamsUser("u1", "Kim Klee")]) as town:
            person = town.person("u1")
            await person.installs()
            await person.writes("help")
            heard.clear()
            for shape in shapes:
                await _use_in_teams(person, shape)
    return heard


async def _use_in_teams(person: TeamsPerson, shape: Json) -> None:
    if "query" in shape:
        value = {"kind": "search", "queryText": TYPED, "queryOptions": {"skip": 0, "top": 15}}
        asked = value | {"dataset": shape["query"]}
        sent = person._activity("invoke", name="application/search", value=asked)
    else:
        where = TeamsPosted("1", person.chat.id, {}, 0)
        sent = person._executed(where, shape["action"], shape["values"])
    await person._invoke(sent)
    await asyncio.gather(person.settled())


@contextmanager
def _listening() -> Iterator[list[Json]]:
    """Nothing answers but a note; what was asked stands in the list."""
    heard: list[Json] = []

    async def noted(_router: Router, request: Request, _chat: Chat) -> Reply:
        heard.append(as_json(request.what))
        if isinstance(request.what, Searched):
            return Found(())
        return Message((Paragraph(Text.of("noted")),))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Router, "answer", noted)
        yield heard


def as_json(what: object) -> Json:
    """What somebody did, as it is kept."""
    match what:
        case Pressed(name=name, argument=argument):
            return {"pressed": name, "argument": argument}
        case Submitted(name=name, subject=subject, values=values):
            given = {
                key: list(value) if isinstance(value, tuple) else value
                for key, value in values.by_key.items()
            }
            return {"submitted": name, "subject": subject, "values": given}
        case Searched(name=name, subject=subject, typed=typed):
            return {"searched": name, "subject": subject, "typed": typed}
    return {"did": type(what).__name__}
