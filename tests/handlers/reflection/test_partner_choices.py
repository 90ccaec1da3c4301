"""Doors that leaders open, and the compass: what the partner sees, and what ten pairs come to."""

from __future__ import annotations

from datetime import timedelta

from tests.conversation import Company
from tests.handlers.insight.test_ratings import Cohort
from tests.handlers.running_pairs import shorten_programme

TEN = range(1, 11)
FREEDOM, FEEDBACK = "freedom in how I work", "frequent, honest feedback"


async def ten_pairs(company: Company) -> Cohort:
    """They have held three of four sessions: the third is about perspectives."""
    petra = await company.person("Petra", coordinator=True)
    ten = await Cohort(company, petra).grows(len(TEN))
    await shorten_programme(company, 26, sessions=4)
    for _ in range(3):
        await meet(ten)
    return ten


async def meet(ten: Cohort) -> None:
    """All of them, a day later."""
    ten.company.clock.move_to(ten.company.clock() + timedelta(days=1))
    await ten.meets(*TEN)


async def test_both_see_the_compass_once_both_have_chosen(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        ten = await ten_pairs(company)
        _pair, lena, klaus = ten.pairs[0]
        await klaus.says("reflect")
        assert "What do you think Mentor 1 needs most to do good work?" in klaus.sees
        await klaus.submits(usefulness="4", need="freedom")
        for person in (lena, klaus):
            await person.says("pair")
            assert "Compass" not in person.sees
        await lena.says("reflect")
        assert "What do you need most to do good work?" in lena.sees
        assert "opened a door" not in lena.sees + klaus.has_seen
        await lena.submits(usefulness="4", need="feedback")
        for person in (lena, klaus):
            await person.says("pair")
            assert (
                f"Compass: Mentor 1 needs most: {FEEDBACK}. Mentee 1 guessed: {FREEDOM}."
                in person.sees
            )
        for _pair, mentor, _leader in ten.pairs[1:]:
            await mentor.says("reflect")
            await mentor.submits(usefulness="4", need="freedom")
        await ten.moment()
        await ten.petra.says("insights Spring")
        assert f"What mentors need most: {FREEDOM}: more than half (of 10–19 pairs)" in (
            ten.petra.sees
        )
        assert FEEDBACK not in ten.petra.sees, "few have named it"


async def test_a_door_shows_on_the_card_and_in_what_share_of_the_pairs(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        ten = await ten_pairs(company)
        await meet(ten)
        for number, (_pair, lena, klaus) in enumerate(ten.pairs, start=1):
            await klaus.says("reflect")
            assert "Have you opened a door for" in klaus.sees
            opened = {"door": "meeting"} if number <= 6 else {}
            await klaus.submits(usefulness="4", **opened)
            await lena.says("pair")
            shown = "Doors opened for you: taken along to a meeting" in lena.sees
            assert shown is (number <= 6)
        await ten.petra.says("insights Spring")
        assert "Doors opened: no figure yet" in ten.petra.sees
        for _ in ("counted", "and kept"):
            await ten.moment()
            await ten.petra.says("insights Spring")
            await ten.petra.presses("More")
            told = "Doors opened: in more than half of the pairs that met (10–19 pairs)"
            assert told in ten.petra.sees
        for section, line in (("Network", "in more than half"), ("Culture", "no figure yet")):
            await ten.petra.presses(section)
            assert line in ten.petra.sees
            await ten.petra.says("insights Spring")
