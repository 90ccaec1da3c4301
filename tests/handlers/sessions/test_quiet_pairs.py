"""Nobody in a pair is left alone: after four weeks without a word they hear where the two stand."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from sqlalchemy import update
from sqlmodel import col

from storage.tables import Prompt
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced, programme_of


async def weekly(company: Company, weeks: int = 20) -> tuple[Person, Person]:
    """Lena and Klaus meet each week, four times; the programme is longer than that."""
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    async with company.bot.database.begin() as session:
        programme = await programme_of(company, session, "Spring")
        programme.cadence_weeks, programme.sessions, programme.weeks = 1, 4, weeks
    await introduced(company, lena, klaus)
    return lena, klaus


async def has_answered(company: Company) -> None:
    """Whatever the two were asked so far."""
    async with company.bot.database.begin() as session:
        sent = col(Prompt.sent_at).is_not(None)
        await session.exec(update(Prompt).where(sent).values(answered_at=Prompt.sent_at))


async def test_who_has_heard_nothing_for_four_weeks_reads_where_the_two_stand(
    database_url: str,
) -> None:
    """All four sessions are held in the first week; the programme goes on for months."""
    async with Company.founded(database_url) as company:
        lena, klaus = await weekly(company)
        for day in range(24, 28):
            await company.moves_to(f"2026-11-{day} 17:00")
            await klaus.says("session today 9:00")
        await company.moves_to("2026-12-28 12:00")
        await has_answered(company)
        await company.moves_to("2027-03-12 12:00")
        for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
            said = f"You and {partner} have held all your sessions. The programme goes on until"
            told = [read(one) for one in person.ever_seen if said in read(one)]
            assert len(told) == len(set(told)) >= 2, "another beginning each time"
            assert "[Plan a session]" in told[0]
        sent = [one.sent_at for one in await rows(company, Prompt) if one.recipient_id == 1]
        heard = sorted(at for at in sent if at is not None)
        assert all(after - before < timedelta(days=35) for before, after in pairwise(heard))


async def test_whose_partner_pauses_hears_until_when_and_not_in_vain(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await weekly(company, weeks=26)
        await company.moves_to("2026-12-23 12:00")
        await has_answered(company)
        await klaus.says("pause 8")
        await company.moves_to("2027-02-05 12:00")
        said = [read(one) for one in lena.ever_seen if "where you two stand" in read(one)]
        assert len(said) == 1
        assert "Klaus Berg is pausing until" in said[0]
        assert "where you two stand" not in klaus.has_seen, "who pauses is left in peace"


async def test_where_an_agreement_waits_both_are_reminded_of_it(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await weekly(company)
        await lena.says("agreement")
        await lena.presses("Fill in")
        await lena.submits(goal="Explain a model", day="2026-12-01", time="14:00")
        await company.moves_to("2026-12-28 12:00")
        await has_answered(company)
        await company.moves_to("2027-03-12 12:00")
        assert "that Lena Vogt has filled in is waiting for your answer" in klaus.has_seen
        assert "Your agreement is still waiting for an answer from Klaus Berg" in lena.has_seen
        assert "is not in the calendar" not in lena.has_seen + klaus.has_seen


async def test_in_a_weekly_programme_the_card_asks_what_the_reminder_would(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await weekly(company)
        await klaus.says("session 2026-11-24 14:00")
        await klaus.says("session 2026-12-01 14:00")
        await company.moves_to("2026-11-30 17:00")
        asks = "One question about last time:\nYou and Klaus Berg had planned to meet on "
        assert f"{asks}Tuesday, 24 November. Did you meet?\n[Yes, we met] [Not yet]" in lena.sees
        assert "Your next session in the calendar" not in lena.sees, "the card is about that one"
        assert "Plan: " in lena.sees, "on the card before the next session"
        sent = [one.kind for one in await rows(company, Prompt) if one.sent_at is not None]
        assert "check_in_reminder" not in sent
