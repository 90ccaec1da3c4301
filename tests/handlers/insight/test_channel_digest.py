"""A channel reads once a month what has come of the programmes: previewed, muted by one press."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, timedelta
from typing import Any

from sqlmodel import select

from handlers.conversation.chat import Message
from handlers.reflection.measured import SIGNALS
from storage.tables import (
    AuditEntry,
    ChannelDigest,
    Programme,
    Prompt,
    ReleasedText,
    StoredFigure,
    Thanks,
)
from storage.types import ProgrammeState, TextKind
from tests.conversation import Company, Person
from tests.handlers.coordination.test_closing import closes
from tests.handlers.open_programmes import programme_in, rows
from tests.handlers.running_pairs import introduced
from tests.kept import kept
from tests.proofs.insights_oracle import Rows
from tests.proofs.papers_oracle import digest_agrees
from tests.version_before.rows import engine_of

CANTEEN = "C-canteen"
NOTED = {"a1": 2, "b1": 2, "c1": 1}
"""Of the newest batch so many fifths of the people: one topic more, one new, one as before."""
LEARNED = "Short videos beat long mails"
Cast = tuple[Company, Person, Person, Person, Person]


@kept
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


async def test_each_line_is_a_rows_and_no_row_is_left_out(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        ada = await company.person("Ada Coordinator", coordinator=True)
        nora = await company.person("Nora New")
        company.chat.channels[CANTEEN] = (ada.id, nora.id)
        pairs = []
        for number in range(3):
            lena = await company.person(f"Lena {number}", level=2)
            klaus = await company.person(f"Klaus {number}", level=7)
            pairs.append((await introduced(company, lena, klaus), lena, klaus))
        await begins(ada)
        await programme_in(company, ProgrammeState.OPEN, "Autumn")
        await programme_in(company, ProgrammeState.DRAFT, "Later")
        await _rows_of_a_month(company, pairs)
        await company.moves_to("2026-12-08 18:00")
        post = nora.seen[-1]
        assert isinstance(post, Message)
        engine = engine_of(sqlite_url)
        [since] = [one.created_at for one in await rows(company, ChannelDigest)]
        told = digest_agrees(
            post,
            Rows.of(engine),
            "en",
            f"{since.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
            company.bot.catalogue.speaker("en"),
        )
        engine.dispose()
        assert len(told) == 4, "learnings, trends, thanks, places"


async def _rows_of_a_month(company: Company, pairs: list[tuple[int, Person, Person]]) -> None:
    """Texts in two languages, topics of two moments, thanks released and not, places left."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        own: dict[str, Any] = {"workspace_id": workspace.id}
        for number in range(10):
            kind = TextKind.SIGNAL if number == 8 else TextKind.LEARNING
            language = "de" if number == 9 else "en"
            session.add(ReleasedText(**own, kind=kind, language=language, text=f"Text {number}"))
        [spring, autumn] = [
            one
            for one in (await session.exec(select(Programme))).all()
            if one.name in ("Spring", "Autumn")
        ]
        autumn.places = 7
        for day, shares in ((date(2026, 10, 26), {"a1": 1, "b1": 2}), (date(2026, 11, 23), NOTED)):
            for cell, number in {"": 0, **shares}.items():
                figure: dict[str, Any] = {
                    "question": SIGNALS,
                    "cell": cell,
                    "least": 20,
                    "parts": 5,
                }
                made = StoredFigure(**own, programme_id=spring.id, **figure, on=day, number=number)
                session.add(made)
        for number, (pair, lena, klaus) in enumerate(pairs):
            for shared, released, text in ((1, 1, "For all"), (1, 0, "No"), (1, 1, "Twice")):
                session.add(
                    Thanks(
                        **own,
                        pair_id=pair,
                        from_id=(await company.member(session, klaus)).id,
                        to_id=(await company.member(session, lena)).id,
                        text=f"{text} {number}",
                        shared=bool(shared),
                        released=bool(released),
                        created_at=company.clock() + timedelta(days=number),
                    )
                )
        (await company.member(session, pairs[2][1])).active = False


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
