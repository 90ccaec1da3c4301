"""Pausing, resuming and leaving, beside what test_declines_and_departures lives through."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.tables import Enrolment, ListedPair, Pair
from storage.types import EnrolmentState, PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import SPOKEN, joins, programme_in, rows
from tests.handlers.running_pairs import introduced, programme_of
from tests.kept import kept

Two = tuple[Company, Person, Person]
ASKS = "Have you and Klaus Berg met?"
BACK = "Welcome back, your pause is over"


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    """Introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, lena, klaus


async def lenas_state(company: Company) -> EnrolmentState:
    return (await rows(company, Enrolment))[0].state


# ---------------------------------------------------------------------------- how long


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("pause", "Monday, 7 December"),
        ("pause 1", "Monday, 30 November"),
        ("pause 8", "Monday, 18 January 2027"),
        ("pause 3 weeks", "Monday, 14 December"),
        ("PAUSE  3", "Monday, 14 December"),
    ],
)
async def test_a_pause_is_two_weeks_or_as_many_as_one_says(
    two: Two, words: str, until: str
) -> None:
    company, lena, klaus = two
    await lena.says(words)
    assert f"You are pausing until {until}" in lena.sees
    assert "I’ll let your partner know" in lena.sees
    assert await lenas_state(company) is EnrolmentState.PAUSED
    await company.delivers()
    assert "Lena Vogt is taking a short pause" in klaus.sees
    assert f"until {until}" in klaus.sees
    assert "before your pause does" not in lena.sees


async def test_a_pause_that_outlasts_the_programme_says_so(two: Two) -> None:
    company, lena, _klaus = two
    async with company.bot.database.begin() as session:
        spring = await programme_of(company, session, "Spring")
        spring.weeks = 6
        last = spring.last_day
    await lena.says("pause 8")
    assert f"By plan Spring ends on {last:%A}, {last.day} {last:%B}" in lena.sees
    assert "before your pause does" in lena.sees


@pytest.mark.parametrize("words", ["pause 0", "pause 9", "pause -1", "pause soon", "pause 1.5"])
async def test_another_length_is_refused_with_the_way_to_say_it(two: Two, words: str) -> None:
    company, lena, klaus = two
    await lena.says(words)
    assert "from 1 to 8: for example /mentor pause 3" in lena.sees
    assert await lenas_state(company) is EnrolmentState.ACTIVE
    await company.delivers()
    assert not klaus.seen


async def test_a_pause_ends_at_a_decent_time(database_url: str) -> None:
    """Two weeks after Friday, the 11th, is a holiday."""
    async with Company.founded(database_url, country="DE") as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-11 10:00")
        await lena.says("pause")
        assert "until Monday, 28 December" in lena.sees
        await company.moves_to("2026-12-28 07:59")
        assert BACK not in lena.has_seen
        await company.moves_to("2026-12-28 10:00")
        assert BACK in lena.has_seen


async def test_whoever_is_in_nothing_has_nothing_to_pause_from(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt")
        for words in ("pause", "resume", "weiter", "leave", "verlassen"):
            await lena.says(words)
            assert "You don’t take part in a programme at the moment" in lena.sees


# ---------------------------------------------------------------------------- sessions within it


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_both_read_that_a_session_within_the_pause_stands_and_may_move_it(
    database_url: str, language: str, formal: bool
) -> None:
    """On the last day of the pause, too; the one after it is named to nobody."""
    async with Company.founded(database_url, language=language, formal=formal) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        for day in ("2026-11-26", "2026-12-07", "2026-12-08"):
            await klaus.says(f"session {day} 15:00")
        await company.delivers()
        await lena.says("pause")
        await company.delivers()
        for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
            for moment in _moments(language)[:2]:
                assert _stands(language, formal).format(partner, moment) in person.sees
            assert (
                _stands(language, formal).format(partner, _moments(language)[2]) not in person.sees
            )
            await person.presses("Move" if language == "en" else "Verschieben")
            assert person.form.name == "session"


async def test_where_no_session_is_within_the_pause_nothing_is_said_of_one(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("session 2026-12-08 15:00")
    await lena.says("pause")
    await company.delivers()
    assert "stands all the same" not in lena.sees + klaus.sees


async def test_the_welcome_comes_before_the_plan_of_that_day(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("session 2026-12-07 15:00")
    await lena.says("pause")
    await company.moves_to("2026-12-07 10:00")
    welcome, plan = (lena.has_seen.index(said) for said in (BACK, "You lead through the content"))
    assert welcome < plan


def _moments(language: str) -> tuple[str, str, str]:
    if language == "en":
        return "Thu, 26 Nov, 15:00", "Mon, 7 Dec, 15:00", "Tue, 8 Dec, 15:00"
    return "Do., 26. Nov., 15:00 Uhr", "Mo., 7. Dez., 15:00 Uhr", "Di., 8. Dez., 15:00 Uhr"


def _stands(language: str, formal: bool) -> str:
    if language == "en":
        return "Your session with {} on {} stands all the same; you can move it."
    if formal:
        return "Ihr Treffen mit {} am {} bleibt trotzdem bestehen; Sie können es verschieben."
    return "Dein Treffen mit {} am {} bleibt trotzdem bestehen; du kannst es verschieben."


# ---------------------------------------------------------------------------- and back


async def test_a_second_pause_counts_from_now(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("pause 1")
    await company.moves_to("2026-11-25 10:00")
    await lena.says("pause 2")
    await company.moves_to("2026-12-08 12:00")
    assert BACK not in lena.has_seen
    assert ASKS not in lena.has_seen
    await company.moves_to("2026-12-09 10:00")
    assert lena.has_seen.count(BACK) == 1
    assert await lenas_state(company) is EnrolmentState.ACTIVE
    assert "until Wednesday, 9 December" in klaus.has_seen, "the partner knows the new day"


async def test_whoever_resumes_and_pauses_again_the_same_day_comes_back_too(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("pause")
    await lena.presses("Resume now")
    await company.delivers()
    await lena.says("pause")
    await company.moves_to("2026-12-07 12:00")
    assert await lenas_state(company) is EnrolmentState.ACTIVE
    assert lena.has_seen.count(BACK) == 1


async def test_the_partner_is_told_of_the_day_that_counts_in_the_end(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("pause 1")
    await lena.says("pause 4")
    await company.delivers()
    assert klaus.has_seen.count("is taking a short pause") == 1
    assert "until Monday, 21 December" in klaus.sees
    await company.moves_to("2026-12-21 12:00")
    assert lena.has_seen.count(BACK) == 1


async def test_a_partner_in_quiet_hours_is_not_told_of_a_pause_that_is_over(two: Two) -> None:
    company, lena, klaus = two
    await company.moves_to("2026-11-23 20:00")
    await lena.says("pause")
    await lena.says("resume")
    await company.moves_to("2026-11-24 12:00")
    assert "short pause" not in klaus.has_seen


async def test_resuming_without_a_pause_changes_nothing(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("resume")
    assert "You are not pausing" in lena.sees
    await lena.says("pause")
    await lena.says("resume")
    await lena.presses("Resume now")
    assert "You are not pausing" in lena.sees
    assert await lenas_state(company) is EnrolmentState.ACTIVE


async def test_after_a_pause_the_bot_shows_where_one_stands(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("pause 1")
    await company.moves_to("2026-11-30 10:00")
    assert BACK in lena.sees
    await lena.presses("Where I stand")
    assert "You and Klaus Berg have no session planned" in lena.sees


async def test_one_command_pauses_in_every_programme(two: Two) -> None:
    company, lena, klaus = two
    ida = await company.person("Ida Iser")
    await introduced(company, lena, ida, programme="Autumn")
    await lena.says("pause")
    await company.delivers()
    for partner in (klaus, ida):
        assert partner.has_seen.count("Lena Vogt is taking a short pause") == 1
    await company.moves_to("2026-12-07 09:59")
    assert "?" not in lena.sees
    await company.moves_to("2026-12-07 10:00")
    states = {one.state for one in await rows(company, Enrolment)}
    assert states == {EnrolmentState.ACTIVE}


# ---------------------------------------------------------------------------- leaving


async def test_leaving_asks_once_names_the_programme_and_offers_a_pause_instead(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("leave")
    assert "without giving reasons and without any disadvantage" in lena.sees
    confirm = lena.button("Leave Spring").confirm
    assert confirm is not None
    assert "Your pair ends. I tell your partner kindly" in str(confirm.question)
    await lena.presses("Rather pause")
    assert "You are pausing" in lena.sees
    assert await lenas_state(company) is EnrolmentState.PAUSED


async def test_without_a_pair_nothing_is_said_of_a_partner(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        mia = await company.person("Mia Moll")
        await joins(mia, "mentor")
        await mia.says("leave")
        confirm = mia.button("Leave Spring").confirm
        assert confirm is not None
        assert str(confirm.question) == "You won’t get any more suggestions."
        await mia.says("pause")
        assert "You are pausing until" in mia.sees
        assert "partner" not in mia.sees


async def test_of_two_programmes_only_the_one_is_left(two: Two) -> None:
    company, lena, klaus = two
    ida = await company.person("Ida Iser")
    await introduced(company, lena, ida, programme="Autumn")
    await lena.says("leave")
    assert lena.button("Leave Autumn")
    await lena.presses("Leave Spring")
    await company.delivers()
    spring, autumn = await rows(company, Pair)
    assert (spring.state, autumn.state) == (PairState.ENDED, PairState.RUNNING)
    assert "one of you is leaving" in klaus.has_seen
    assert not ida.seen


async def test_whoever_leaves_while_pausing_is_not_welcomed_back(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("pause 1")
    await lena.says("leave")
    await lena.presses("Leave Spring")
    assert "You have left the programme" in lena.sees
    seen = len(lena.seen)
    await company.moves_to("2026-12-31 12:00")
    assert len(lena.seen) == seen
    assert await lenas_state(company) is EnrolmentState.LEFT


async def test_leaving_before_there_is_a_pair_is_leaving_too(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await carla.says("match")
        await lena.says("leave")
        await lena.presses("Leave Spring")
        assert await rows(company, ListedPair) == [], "a pair of which nobody was told is forgotten"
        await carla.says("match")
        assert "Klaus Berg" in carla.sees
        assert "Lena Vogt" not in carla.sees


async def test_nobody_lets_somebody_else_leave(two: Two) -> None:
    company, _lena, klaus = two
    for argument in ("1", "99", "", "Lena"):
        await klaus.sends_action("leave", argument)
        assert "older message" in klaus.sees
    assert await lenas_state(company) is EnrolmentState.ACTIVE


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "paused", "told", "refused", "left"),
    [
        (
            False,
            "Du pausierst bis Montag, 7. Dezember",
            "danach geht es in eurem Tandem weiter",
            "Bitte gib die Länge",
            "Danke, dass du dabei warst",
        ),
        (
            True,
            "Sie pausieren bis Montag, 7. Dezember",
            "danach geht es in Ihrem Tandem weiter",
            "Bitte geben Sie die Länge",
            "Danke, dass Sie dabei waren",
        ),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, paused: str, told: str, refused: str, left: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("pause bald")
        assert refused in lena.sees
        await lena.says("pause")
        assert paused in lena.sees
        await company.delivers()
        assert told in klaus.sees
        await lena.says("weiter")
        await lena.says("verlassen")
        await lena.presses("Spring verlassen")
        assert left in lena.sees
