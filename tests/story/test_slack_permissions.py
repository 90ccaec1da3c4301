"""Each optional permission is taken away in Slack, one by one: its own thing says so, no other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from bot.platforms.slack.scopes import OPTIONAL
from handlers.conversation.chat import (
    Audience,
    File,
    FileRefused,
    Paragraph,
    Text,
    TryLater,
    Undeliverable,
    WorkspaceKey,
    message,
)
from handlers.enrolment import afterwards
from tests.peers.slack.person import Person
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack
from tests.story.slack_people import Cast, users

T1 = WorkspaceKey("slack", "T1")
LENA = User("ULENA", "lena", "Lena Vogt", email="lena@example.com")
OTHERS = [User(f"UO{n}", f"o{n}", f"Other {n}") for n in range(len(OPTIONAL) + 1)]
Use = Callable[[Cast[Person]], Awaitable[str]]
LIST = b"email;name\nlena@example.com;Lena Vogt\n"
DATES = File("dates.ics", "text/calendar", b"BEGIN:VCALENDAR")


@pytest_asyncio.fixture
async def cast(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Cast[Person]]:
    """An open programme, rooms of every kind, and a conversation that the bot is in."""
    monkeypatch.setattr(afterwards, "BREATH", 0.001)
    everybody = [one for one in users("en") if one.id != LENA.id]
    async with bot_in_slack(sqlite_url, [*everybody, LENA, *OTHERS]) as town:
        cast = Cast[Person](town, "en")
        await cast.create_a_programme()
        await cast.carla.presses(cast.words("programme-open"))
        workspace = town.slack.workspaces[0]
        bot = workspace.bot.id
        workspace.channel("C0CANTEEN", "UCARLA", "UKLAUS", called="canteen")
        workspace.channel("C0BOARD", "UCARLA", "UKLAUS", bot, called="board", kind="private")
        workspace.group("S0LEADERS", "leaders", "UKLAUS", "UCARLA")
        await town.adapter.chat.conversation(T1, ("UKLAUS", "ULENA"))
        yield cast


def town_of(cast: Cast[Person]) -> Town:
    assert isinstance(cast.town, Town)
    return cast.town


# ---------------------------------------------------------------- what permissions are for


async def named_beside_others(cast: Cast[Person]) -> str:
    where = town_of(cast).slack.workspaces[0].dm("UKLAUS", "ULENA").id
    return await cast.lena.names_the_app("privacy", where)


async def looked(cast: Cast[Person], room: str) -> str:
    await cast.carla.commands(f"/mentor invite {room}")
    await afterwards.settled()
    return cast.carla.reads(cast.carla.last_message())


async def a_channel(cast: Cast[Person]) -> str:
    return await looked(cast, "#canteen")


async def a_private_channel(cast: Cast[Person]) -> str:
    return await looked(cast, "#board")


async def a_user_group(cast: Cast[Person]) -> str:
    return await looked(cast, "@leaders")


async def a_list(cast: Cast[Person]) -> str:
    await cast.carla.drops("people.csv", LIST)
    await afterwards.settled()
    return cast.carla.reads(cast.carla.last_message())


async def addresses(cast: Cast[Person]) -> str:
    try:
        found = await town_of(cast).adapter.chat.people_by_email(T1, ["lena@example.com"])
    except FileRefused as refused:
        return refused.key
    return str(list(found))


async def sent(cast: Cast[Person], *external_ids: str, room: str = "", file: bool = False) -> str:
    said = message(Paragraph(Text.of("Hello")))
    to = Audience(T1, external_ids, room)
    try:
        await town_of(cast).adapter.chat.send(to, said.with_files(DATES) if file else said, "p-1")
    except (TryLater, Undeliverable) as refused:
        return refused.reason
    return "sent"


async def a_post(cast: Cast[Person]) -> str:
    return await sent(cast, "UCARLA", room="C0CANTEEN")


async def a_file(cast: Cast[Person]) -> str:
    said = await sent(cast, "UKLAUS", file=True)
    return said + cast.klaus.reads(cast.klaus.last_message())


async def a_message_to_two(cast: Cast[Person]) -> str:
    return await sent(cast, "ULENA", OTHERS.pop().id)


async def found_again(cast: Cast[Person]) -> str:
    since = town_of(cast).clock()
    try:
        to = Audience(T1, ("UKLAUS", "ULENA"))
        return str(await town_of(cast).adapter.chat.find(to, "p-0", since))
    except TryLater as refused:
        return refused.reason


USES: dict[str, tuple[Use, ...]] = {
    "app_mentions:read": (named_beside_others,),
    "channels:read": (a_channel,),
    "chat:write.public": (a_post,),
    "files:read": (a_list,),
    "files:write": (a_file,),
    "groups:read": (a_private_channel,),
    "mpim:history": (found_again,),
    "mpim:write": (a_message_to_two,),
    "usergroups:read": (a_user_group,),
    "users:read.email": (addresses, a_list),
}
"""By permission, what a person or the bot does that needs it."""
OTHERWISE_TOLD: dict[Use, str] = {
    named_beside_others: "",
    a_post: "not_in_channel",
    found_again: "missing_scope",
    a_message_to_two: "missing_scope",
    addresses: "list-slack-email-scope",
}
"""Where the permission is not named in the answer: Slack's word, told to coordinators after a
day; the sentence's key; or nothing, since Slack does not tell the bot, and `mentor doctor` does."""


async def uses(cast: Cast[Person]) -> dict[Use, str]:
    return {use: await use(cast) for some in USES.values() for use in some}


async def test_without_one_of_them_that_one_thing_says_so_and_nothing_else_changes(
    cast: Cast[Person],
) -> None:
    assert USES.keys() == set(OPTIONAL)
    town, before = town_of(cast), await uses(cast)
    for scope, own in USES.items():
        town.slack.take_scope(town.slack.workspaces[0], scope)
        now = await uses(cast)
        assert {use for use, said in now.items() if said != before[use]} == set(own), scope
        for use in own:
            assert OTHERWISE_TOLD.get(use, scope) in now[use], (scope, now[use])
