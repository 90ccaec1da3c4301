"""At most two messages a week that somebody did not ask for, and the more urgent ones first."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from handlers.conversation.router import routes
from storage.tables import Prompt
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, programme_of, put_together
from tests.kept import kept
from tests.sizes import Size

Spring = tuple[Company, Person, Person, Person]

BERLIN = ZoneInfo("Europe/Berlin")


@kept
async def spring(database_url: str) -> AsyncIterator[Spring]:
    """Lena and Klaus have just become a pair, on Monday, 23 November; Petra coordinates."""
    async with Company.founded(database_url) as company:
        yield (company, *await put_together(company))


async def unasked_of(company: Company, person: Person) -> list[tuple[date, str]]:
    """The day and the kind of everything that they were sent unasked."""
    kinds = [name for name, kind in routes.prompts.items() if kind.unasked]
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
        found = await session.exec(
            select(Prompt.sent_at, Prompt.kind)
            .where(
                Prompt.recipient_id == member.id,
                col(Prompt.kind).in_(kinds),
                col(Prompt.sent_at).is_not(None),
            )
            .order_by(col(Prompt.sent_at), col(Prompt.id))
        )
        return [(at.astimezone(BERLIN).date(), kind) for at, kind in found if at is not None]


def busiest_week(sent: list[tuple[date, str]]) -> int:
    """How many messages came in the week that had most of them."""
    return max(Counter(day.isocalendar()[:2] for day, _kind in sent).values())


async def test_a_third_message_waits_for_the_next_week(spring: Spring) -> None:
    company, _petra, lena, _klaus = spring
    await company.moves_to("2026-11-29 23:59")
    assert await unasked_of(company, lena) == [
        (date(2026, 11, 24), "lesson"),
        (date(2026, 11, 25), "lesson"),
    ]
    await company.moves_to("2026-12-06 23:59")
    assert set((await unasked_of(company, lena))[2:]) == {
        (date(2026, 11, 30), "first_session_nudge"),
        (date(2026, 11, 30), "lesson"),
    }


async def test_what_is_more_urgent_is_not_kept_waiting_by_what_is_less(spring: Spring) -> None:
    """On Wednesday Klaus is nudged, so the second of his cards waits."""
    company, _petra, _lena, klaus = spring
    await company.moves_to("2026-11-29 23:59")
    assert await unasked_of(company, klaus) == [
        (date(2026, 11, 24), "lesson"),
        (date(2026, 11, 25), "first_session_nudge"),
    ]


async def test_what_was_put_off_and_has_lost_its_reason_is_never_sent(spring: Spring) -> None:
    company, _petra, lena, _klaus = spring
    await company.moves_to("2026-11-27 12:00")
    for _ in range(3):
        await lena.says("prepare")
        await lena.presses("Done")
    await company.moves_to("2026-12-06 23:59")
    cards = [kind for _day, kind in await unasked_of(company, lena) if kind == "lesson"]
    assert len(cards) == 2


async def test_what_was_asked_for_is_not_counted(spring: Spring) -> None:
    """Three goals, a thank-you and a date of the partner's: all come, and so do the cards."""
    company, _petra, lena, klaus = spring
    for words in ("goal One", "goal Two", "goal Three", "session 2027-01-12 14:00"):
        await klaus.says(words)
        if words.startswith("goal"):
            await klaus.submits()
    await company.moves_to("2026-11-25 12:00")
    for words in ("One", "Two", "Three", "Klaus Berg has planned your next session"):
        assert words in lena.has_seen
    assert len(await unasked_of(company, lena)) == 2


async def test_a_check_in_and_a_plan_come_at_their_time_and_the_reminder_makes_room(
    sqlite_url: str,
) -> None:
    """Check-in on Monday, 7 December; the plan of Thursday's session is due on Tuesday."""
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await klaus.says("session 2026-12-04 14:00")
        await company.moves_to("2026-12-06 12:00")
        await klaus.says("session 2026-12-10 14:00")
        await company.moves_to("2026-12-13 23:59")
        assert (await unasked_of(company, lena))[-2:] == [
            (date(2026, 12, 7), "check_in"),
            (date(2026, 12, 8), "session_preparation"),
        ]
        await company.moves_to("2026-12-14 12:00")
        assert (await unasked_of(company, lena))[-1:] == [(date(2026, 12, 14), "check_in")]


async def test_a_reminder_that_the_next_check_in_has_overtaken_is_not_sent(
    sqlite_url: str,
) -> None:
    """Weekly check-ins and weekly dates leave no room for reminders."""
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        async with company.bot.database.begin() as session:
            (await programme_of(company, session, "Spring")).cadence_weeks = 1
        for day in ("12-10", "12-17", "12-22", "12-29"):
            await klaus.says(f"session 2026-{day} 14:00")
        await company.moves_to("2026-12-31 12:00")
        kinds = Counter(kind for _day, kind in await unasked_of(company, lena))
        assert kinds == {"check_in": 3, "session_preparation": 4}


async def test_nobody_hears_more_often_however_busy_they_are(sqlite_url: str, size: Size) -> None:
    """A mentor of three, asked every two weeks about each, with dates and without an answer."""
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena Vogt")
        leaders = [await company.person(name) for name in ("Klaus Berg", "Olga Orth", "Uwe Uhl")]
        for leader in leaders:
            await introduced(company, lena, leader)
        async with company.bot.database.begin() as session:
            (await programme_of(company, session, "Spring")).cadence_weeks = 2
        for week, leader in enumerate(leaders):
            await leader.says(f"session 2026-12-{10 + 7 * week} 14:00")
        await company.lets_pass(weeks=size(6, 14))
        for person in (lena, *leaders):
            assert busiest_week(await unasked_of(company, person)) <= 2
        kinds = {kind for _day, kind in await unasked_of(company, lena)}
        assert kinds >= {"check_in", "session_preparation"}


async def test_a_coordinators_weekly_list_counts_too(sqlite_url: str, size: Size) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await introduced(company, lena, petra)
        await company.lets_pass(weeks=size(6, 14))
        sent = await unasked_of(company, petra)
        assert {kind for _day, kind in sent} >= {"digest", "check_in"}
        assert busiest_week(sent) <= 2
