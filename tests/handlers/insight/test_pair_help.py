"""What a coordinator can do for a pair that needs somebody, each by one press below its line."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Form, TextField
from tests.conversation import Company, Person, read
from tests.handlers.running_pairs import end, introduced
from tests.kept import kept

Cast = tuple[Company, Person, Person, Person, int]
NO_SESSION = "no session planned, 10 days after the introduction"
ALL_WELL = "No pair needs your attention"
OFFER = "Your coordinators would like to help you two find a time."


@kept
async def cast(database_url: str) -> AsyncIterator[Cast]:
    """Ten days after the introduction of a pair that has no session yet."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        pair_id = await introduced(company, lena, klaus)
        await company.moves_to("2026-12-03 10:00")
        await petra.says("status")
        assert NO_SESSION in petra.sees
        yield company, petra, lena, klaus, pair_id


async def test_both_are_offered_times_once_a_week_and_one_tap_makes_the_session(
    cast: Cast,
) -> None:
    company, petra, lena, klaus, _pair = cast
    for _ in range(2):
        await petra.says("status")
        await petra.presses("Offer times")
    assert "Each of the two gets times that suit them both" in petra.sees
    await company.delivers()
    assert (lena.has_seen.count(OFFER), klaus.has_seen.count(OFFER)) == (1, 1)
    (first, *_others) = [label for label in labels(klaus) if ":" in label]
    await klaus.presses(first)
    await petra.says("status")
    assert ALL_WELL in petra.sees
    await company.delivers()
    assert not any(OFFER in read(one) for one in lena.seen), "the other’s buttons are gone, too"


def labels(person: Person) -> list[str]:
    """Of the buttons in the latest message."""
    return [part.split("]")[0] for part in person.sees.split("[")[1:]]


async def test_nothing_is_offered_to_two_who_have_a_session_by_then(cast: Cast) -> None:
    company, petra, lena, klaus, _pair = cast
    await petra.presses("Offer times")
    await klaus.says("session 2026-12-09 14:00")
    await company.moves_to("2026-12-04 10:00")
    assert OFFER not in lena.has_seen + klaus.has_seen


async def test_what_is_written_to_both_is_read_by_the_two_and_nobody_else(cast: Cast) -> None:
    company, petra, lena, klaus, pair_id = cast
    mara, timo = await company.person("Mara Lind"), await company.person("Timo Roth")
    await introduced(company, mara, timo)
    await petra.presses("Write to both")
    assert "Klaus Berg and Lena Vogt will read this, and nobody else." in petra.sees
    await petra.submits(text="Shall we talk?")
    await petra.presses("Change")
    await petra.submits(text="Shall we three talk?")
    await petra.presses("Send")
    await company.delivers()
    for person in (lena, klaus):
        assert "Petra Koch, who coordinates Spring, writes to you two:" in person.has_seen
        assert "Shall we three talk?" in person.has_seen
    assert "Shall we" not in mara.has_seen + timo.has_seen
    await petra.says("coordinator")
    assert "wrote to Lena Vogt and Klaus Berg" in petra.sees
    await end(company, pair_id)
    await petra.sends_action("announce.two", str(pair_id))
    assert "This button is from an older message" in petra.sees


async def test_a_pair_that_was_seen_to_is_left_alone_for_two_weeks_but_not_if_it_asks(
    cast: Cast,
) -> None:
    company, petra, lena, _klaus, _pair = cast
    await petra.presses("Done for now")
    assert "stays off the list until Thursday, 17 December" in petra.sees
    await petra.says("status")
    assert ALL_WELL in petra.sees
    await company.moves_to("2026-12-08 10:00")
    await lena.presses("Not yet")
    await lena.presses("Ask for help")
    await petra.says("status")
    assert "Klaus Berg and Lena Vogt: asked for help" in petra.sees
    await petra.presses("Helped: Klaus Berg")
    await petra.says("status")
    assert ALL_WELL in petra.sees
    await company.moves_to("2026-12-17 10:00")
    await petra.says("status")
    assert "no session planned, 24 days after the introduction" in petra.sees


async def test_what_was_done_stands_beside_the_pair_until_they_have_a_session(cast: Cast) -> None:
    company, petra, _lena, klaus, _pair = cast
    carla = await company.person("Carla Coy", coordinator=True)
    await petra.presses("Offer times")
    told = f"{NO_SESSION}; you offered times on Thursday, 3 December, no session has come of it yet"
    for words in ("status", "pairs"):
        await petra.says(words)
        assert told in petra.sees
    await carla.says("status")
    assert f"{NO_SESSION}; Petra Koch offered times on Thursday, 3 December, no" in carla.sees
    await company.moves_to("2026-12-07 12:00")
    assert "; you offered times on Thursday, 3 December" in petra.sees, "on Monday"
    await petra.says("status")
    await petra.presses("Write to both")
    await petra.submits()
    await petra.presses("Send")
    await petra.says("status")
    assert "; you wrote to both on Monday, 7 December" in petra.sees
    await klaus.says("session 2026-12-18 14:00")
    await petra.says("pairs")
    assert "you wrote to both" not in petra.sees


def filled_in(person: Person) -> str:
    """What stands in the box of the form that they see."""
    form = person.seen[-1]
    assert isinstance(form, Form)
    [field] = form.fields
    assert isinstance(field, TextField)
    return field.initial


async def test_the_form_for_a_word_to_both_holds_a_proposal_that_can_be_changed(
    cast: Cast,
) -> None:
    company, petra, lena, klaus, pair_id = cast
    await petra.presses("Write to both")
    assert "You have no session planned at the moment." in filled_in(petra)
    await petra.submits()
    assert "Hello Klaus Berg and Lena Vogt, how are the two of you getting on?" in petra.sees
    await petra.presses("Change")
    await petra.submits(text="Shall we three talk?")
    await petra.presses("Send")
    await company.delivers()
    assert "Shall we three talk?" in lena.has_seen
    assert "getting on" not in lena.has_seen
    await klaus.says("session 2026-12-18 14:00")
    await petra.sends_action("announce.two", str(pair_id))
    assert "so that your next session takes place as planned" in filled_in(petra)
    assert "no session planned" not in filled_in(petra)


@pytest.mark.parametrize(
    ("formal", "offered", "proposed"),
    [
        (False, "; du hast am Donnerstag, 3. Dezember Zeiten angeboten, daraus ist", "bei euch"),
        (True, "; Sie haben am Donnerstag, 3. Dezember Zeiten angeboten, daraus ist", "bei Ihnen"),
    ],
)
async def test_both_in_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, offered: str, proposed: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-03 10:00")
        await petra.says("status")
        await petra.presses("Zeiten anbieten")
        await petra.says("status")
        assert offered in petra.sees
        await petra.presses("Beiden schreiben")
        assert f"Im Moment ist {proposed} kein Treffen geplant." in filled_in(petra)
