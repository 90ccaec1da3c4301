"""What Slack's client never sends but somebody with other tools might: other people's buttons.

Everything goes through the same signed requests; only the hand on the button is another one.
"""

from __future__ import annotations

import copy
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.app import Bot
from tests.peers.slack.person import Person
from tests.peers.slack.screen import Control
from tests.peers.slack.state import Json, Posted, View
from tests.story.records import everything_stored


@asynccontextmanager
async def nothing_changes(bot: Bot) -> AsyncIterator[None]:
    """Asserts that whatever is tried inside leaves no trace in the database."""
    before = await everything_stored(bot)
    yield
    assert await everything_stored(bot) == before


async def sends_button(person: Person, name: str, argument: str) -> str:
    """A button of that name and argument, whether or not the person was ever shown one."""
    workspace = person.workspace
    nowhere = Posted(
        workspace.new_ts(), workspace.dm(person.user.id).id, workspace.bot.id, "", order=0
    )
    element: Json = {
        "type": "button",
        "action_id": f"{name}·0",
        "text": {"type": "plain_text", "text": name},
    }
    return await person.presses(
        Control(nowhere, "row", element | ({"value": argument} if argument else {}), name)
    )


async def sends_form_of(person: Person, form: View) -> str:
    """Somebody else's open form as it is filled in, sent off by this person; what they see."""
    subject = json.loads(form.content["private_metadata"])["subject"]
    content = form.content | {"private_metadata": json.dumps({"subject": subject})}
    copied = person.workspace.new_view(person.user.id, content)
    copied.state = copy.deepcopy(form.state)
    person.modals.append(copied)
    return await _submitted(person, copied)


async def sends_form(person: Person, name: str, subject: str, values: Mapping[str, str]) -> str:
    """A form of that name about that subject, with nothing but fields to type in."""
    content: Json = {
        "type": "modal",
        "callback_id": name,
        "private_metadata": json.dumps({"subject": subject}),
        "title": {"type": "plain_text", "text": name[:24]},
        "submit": {"type": "plain_text", "text": name[:24]},
        "blocks": [_field(key, value) for key, value in values.items()],
    }
    view = person.workspace.new_view(person.user.id, content)
    person.modals.append(view)
    return await _submitted(person, view)


async def _submitted(person: Person, view: View) -> str:
    said = await person.submits()
    if view in person.modals:
        person.modals.remove(view)
    return said


def _field(key: str, value: str) -> Json:
    return {
        "type": "input",
        "block_id": key,
        "label": {"type": "plain_text", "text": key},
        "element": {"type": "plain_text_input", "action_id": "value", "initial_value": value},
    }
