"""A channel reads once a month what has come of the programmes: previewed, muted by one press."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from storage.tables import AuditEntry, Prompt, ReleasedText
from storage.types import ProgrammeState, TextKind
from tests.conversation import Company, Person
from tests.handlers.coordination.test_closing import closes
from tests.handlers.open_programmes import programme_in, rows
from tests.handlers.running_pairs import introduced

CANTEEN = "C-canteen"
LEARNED = "Short videos beat long mails"
Cast = tuple[Company, Person, Person, Person, Person]


@pytest_asyncio.fixture
async def cast(database_url: str) -> AsyncIterator[Cast]:
    """Ada coordinates; Lena and Klaus are a pair; Nora is only in the channel."""
    async with Company.founded(database_url) as company:
        ada = await company.person("Ada Coordinator", coordinator=True)
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=7)
        nora = await company.person("Nora New")
        company.chat.channels[CANTEEN] = tuple(one.id for one in (ada, nora))
        await introduced(company, lena, klaus)
        await is_released(company, LEARNED)
        yield company, ada, lena, klaus, nora


async def is_released(company: Company, text: str) -> None:
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        session.add(
            ReleasedText(
                workspace_id=workspace.id, kind=TextKind.LEARNING, language="en", text=text
            )
        )


async def begins(ada: Person) -> None:
    await ada.says("channel", channel=CANTEEN)
    assert "nothing is posted yet" in ada.sees
    await ada.presses("Post there once a month")
    assert "From the next first Monday of a month on" in ada.sees


async def thanked(lena: Person, klaus: Person, text: str) -> None:
    await klaus.says(f"thanks {text}")
    await klaus.submits(shared="shared")
    await klaus.company.delivers()
    assert "with both your names" in lena.sees
    await lena.presses("Yes, with pleasure")


async def test_a_month_is_previewed_posted_and_not_told_twice(cast: Cast) -> None:
    company, ada, lena, klaus, nora = cast
    await ada.says("channel")
    assert "/invite @Mentor" in ada.sees
    assert "adds the app to it" in ada.sees
    await begins(ada)
    await programme_in(company, ProgrammeState.OPEN, "Autumn")
    await thanked(lena, klaus, "For every answer")
    await company.moves_to("2026-12-07 18:00")
    assert "Tomorrow C-canteen reads this" in ada.has_seen
    assert LEARNED not in nora.has_seen
    await company.moves_to("2026-12-08 18:00")
    for told in (
        f"What people have learned\n• “{LEARNED}”",
        "“For every answer” – Klaus Berg to Lena Vogt",
        "Autumn: write /mentor join to me",
    ):
        assert told in nora.sees
    await is_released(company, "Ask first")
    await company.moves_to("2027-01-05 18:00")
    assert "“Ask first”" in nora.sees
    assert LEARNED not in nora.sees
    assert nora.has_seen.count("Reverse mentoring: ") == 2


async def test_one_press_mutes_it_and_whoever_is_deleted_is_not_in_it(cast: Cast) -> None:
    company, ada, lena, klaus, nora = cast
    await begins(ada)
    await thanked(lena, klaus, "For every answer")
    await klaus.says("privacy")
    await klaus.presses("Delete everything")
    await company.moves_to("2026-12-07 18:00")
    assert LEARNED in ada.has_seen
    assert "For every answer" not in ada.has_seen
    await ada.presses("Mute")
    assert "I post nothing into C-canteen" in ada.sees
    await company.moves_to("2027-01-12 18:00")
    assert not nora.seen
    acts = [one.act for one in await rows(company, AuditEntry)]
    assert [one for one in acts if one.startswith("channel.")] == ["channel.start", "channel.mute"]


async def test_nothing_is_posted_that_no_coordinator_was_shown(cast: Cast) -> None:
    """Begun on the Monday itself, when the previews have gone: the next month is the first."""
    company, ada, _lena, _klaus, nora = cast
    await begins(ada)
    await ada.presses("Mute")
    await company.moves_to("2026-12-07 18:00")
    await ada.presses("Post there once a month")
    await company.moves_to("2026-12-09 18:00")
    assert not nora.seen


async def test_a_channel_that_takes_nothing_is_told_of_with_what_helps(cast: Cast) -> None:
    company, ada, _lena, _klaus, nora = cast
    await ada.says("channel", channel="C-secret")
    assert "I don’t see that channel" in ada.sees
    await begins(ada)
    company.chat.read_only.add(CANTEEN)
    await company.moves_to("2026-12-08 18:00")
    assert not nora.seen
    assert "I could not post in C-canteen" in ada.sees


async def test_with_the_mentors_yes_the_channel_reads_of_their_certificate_once(
    cast: Cast,
) -> None:
    company, ada, lena, klaus, nora = cast
    await lena.says("session 2026-11-20 14:00")
    await closes(company, ada)
    assert "Say so in the channel" not in lena.has_seen
    await lena.sends_action("certificate.post", "1")
    assert "There is no channel for it any more" in lena.sees
    await begins(ada)
    await klaus.sends_action("certificate.post", "1")
    assert "belongs to another pair" in klaus.sees
    for _ in range(2):
        await lena.sends_action("certificate.post", "1")
    await company.delivers()
    told = "Lena Vogt has mentored a leader"
    assert nora.has_seen.count(told) == 1
    assert [one.kind for one in await rows(company, Prompt)].count("certificate_post") == 1


async def test_the_mentor_reads_what_the_channel_will_read(cast: Cast) -> None:
    company, ada, lena, _klaus, nora = cast
    await lena.says("session 2026-11-20 14:00")
    await begins(ada)
    await closes(company, ada)
    button = lena.button("Say so in the channel")
    assert button.confirm is not None
    assert "Lena Vogt has mentored a leader" in str(button.confirm.question)
    assert not nora.seen, "nothing without the mentor's yes"
