"""Sessions that were held: listed, not counted twice, and taken back when it was a mistake."""

from __future__ import annotations

from collections.abc import AsyncIterator

from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, says_we_met
from tests.kept import kept

Pair = tuple[Company, Person, Person, Person]

CHECK_IN = "2026-12-07 10:00"


@kept
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """A coordinator, a mentor and a mentee, introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        yield company, petra, lena, klaus


async def held_of(petra: Person) -> str:
    await petra.says("status Spring")
    return next(line for line in petra.sees.split("\n") if line.startswith("Sessions: "))


# ---------------------------------------------------------------------------- the list


async def test_sessions_that_were_held_are_listed_beside_the_dates_ahead(pair: Pair) -> None:
    company, _petra, lena, klaus = pair
    await company.moves_to("2026-12-16 12:00")
    await lena.says("session 2026-12-02 15:00")
    await lena.says("session 2026-12-15 15:00")
    await klaus.says("session 2026-12-29 14:00")
    await klaus.says("session")
    assert "2 held so far." in klaus.sees
    assert "• Wednesday, 2 December\n• Tuesday, 15 December" in klaus.sees
    assert "29 Dec" in klaus.sees
    await klaus.chooses("Tuesday, 15 December")
    assert "You and Lena Vogt met on Tuesday, 15 December." in klaus.sees
    await klaus.presses("Reflect")
    assert "Tuesday, 15 December" in klaus.sees
    assert klaus.form.name == "reflection"


async def test_a_logged_session_is_the_one_to_reflect_on(pair: Pair) -> None:
    company, _petra, lena, _klaus = pair
    await company.moves_to("2026-12-16 12:00")
    await lena.says("session 2026-12-15 15:00")
    await lena.says("session 2026-12-02 15:00")
    await lena.presses("Reflect")
    assert "Wednesday, 2 December" in lena.sees, "the one just noted, not the latest"


# ---------------------------------------------------------------------------- once


async def test_what_both_note_on_one_day_is_one_session(pair: Pair) -> None:
    company, petra, lena, klaus = pair
    await company.moves_to("2026-12-02 17:00")
    await lena.says("session today 14:00")
    await klaus.says("session today 15:00")
    assert "noted already" in klaus.sees
    assert "1 held, 0 ahead" in await held_of(petra)
    await klaus.presses("Reflect")
    assert klaus.form.name == "reflection"


async def test_noting_a_date_that_had_been_booked_does_not_leave_it_open(pair: Pair) -> None:
    company, petra, lena, klaus = pair
    await klaus.says("session 2026-12-02 14:00")
    await company.moves_to("2026-12-02 17:00")
    await lena.says("session today 14:30")
    assert "1 held, 0 ahead" in await held_of(petra)


async def test_a_second_date_on_a_day_that_is_still_ahead_is_its_own(pair: Pair) -> None:
    company, petra, lena, _klaus = pair
    await company.moves_to("2026-12-02 12:00")
    await lena.says("session today 11:00")
    await lena.says("session today 16:00")
    assert "1 held, 1 ahead" in await held_of(petra)


# ---------------------------------------------------------------------------- a mistake


async def test_a_mistaken_yes_to_the_check_in_is_taken_back(pair: Pair) -> None:
    company, petra, lena, klaus = pair
    await company.moves_to(CHECK_IN)
    await says_we_met(klaus)
    assert "1 held" in await held_of(petra)
    await lena.presses("Not yet")
    assert "one of you told me" in lena.sees
    question = lena.button("We did not meet").confirm
    assert question is not None
    assert "Monday, 7 December" in str(question.question)
    await lena.presses("We did not meet")
    assert "Taken back: the session on Monday, 7 December" in lena.sees
    assert "0 held, 0 ahead" in await held_of(petra)
    await klaus.submits(usefulness="4")
    assert klaus.sees, "the form that was open gets a sentence, not a fault"
    assert "went wrong" not in klaus.sees
    assert "0 held" in await held_of(petra)

    await says_we_met(klaus)
    await klaus.submits(usefulness="4")
    assert "1 held" in await held_of(petra), "an old button still does the right thing"


async def test_a_date_that_had_been_booked_is_open_again(pair: Pair) -> None:
    company, petra, _lena, klaus = pair
    await klaus.says("session 2026-12-02 14:00")
    await company.moves_to("2026-12-02 16:00")
    await klaus.says("session")
    await klaus.presses("We met")
    await klaus.presses("We did not meet")
    assert "0 held, 0 ahead" in await held_of(petra), "it is not ahead any more"
    await klaus.presses("All sessions")
    await klaus.presses("Move")
    await klaus.submits(day="2026-12-09", time="14:00")
    assert "Moved to" in klaus.sees


async def test_taking_it_back_puts_the_pair_back_on_the_attention_list(pair: Pair) -> None:
    company, petra, _lena, klaus = pair
    await company.moves_to("2027-01-04 10:00")
    await says_we_met(klaus)
    await petra.says("status Spring")
    assert "two check-ins" not in petra.sees
    await klaus.says("session")
    await klaus.chooses("Monday, 4 January")
    await klaus.presses("We did not meet")
    await petra.says("status Spring")
    assert "at least two check-ins without a session" in petra.sees


async def test_it_happens_once(pair: Pair) -> None:
    company, petra, lena, klaus = pair
    await klaus.says("session 2026-12-02 14:00")
    await company.moves_to("2026-12-02 16:00")
    await lena.says("session today 14:00")
    button = lena.button("We did not meet")
    await lena.presses("We did not meet")
    await lena.sends_action(button.name, button.argument)
    assert "does not count as held any more" in lena.sees
    assert "0 held, 0 ahead" in await held_of(petra)


async def test_after_a_reflection_it_stays(pair: Pair) -> None:
    """Whoever reflected is not named: that they did is nobody else's business."""
    company, petra, lena, klaus = pair
    await company.moves_to(CHECK_IN)
    await says_we_met(klaus)
    await klaus.submits(usefulness="4", learned="Something")
    await lena.says("session")
    await lena.chooses("Monday, 7 December")
    await lena.presses("We did not meet")
    assert "so it stays" in lena.sees
    assert "Klaus" not in lena.sees
    assert "1 held" in await held_of(petra)


async def test_in_german_and_formally_too(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de", formal=True) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to(CHECK_IN)
        await says_we_met(klaus, "Heute", "Ja, haben wir")
        await klaus.says("treffen")
        await klaus.chooses("Montag, 7. Dezember")
        assert "Am Montag, 7. Dezember haben Sie Lena Vogt getroffen." in klaus.sees
        await klaus.presses("Wir haben uns nicht getroffen")
        assert "zählt nicht mehr" in klaus.sees
