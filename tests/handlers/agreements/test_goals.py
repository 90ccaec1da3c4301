"""Goals: proposed by one, agreed by the other, moved on, reached or dropped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.conversation import Company, Person
from tests.handlers.running_pairs import end, introduced
from tests.kept import kept

Two = tuple[Company, Person, Person]


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, lena, klaus


async def agreed_goal(two: Two, text: str = "Run a meeting on the board") -> None:
    company, lena, klaus = two
    await lena.says(f"goal {text}")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Agree")
    await company.delivers()


async def test_a_goal_typed_in_the_chat_is_proposed_to_the_partner_who_agrees(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Klaus runs <!channel> *meetings* himself")
    await lena.submits()
    assert "on its way to Klaus Berg" in lena.sees
    await company.delivers()
    assert "Lena Vogt proposes a goal" in klaus.sees
    assert "Klaus runs <!channel> *meetings* himself" in klaus.sees
    await klaus.presses("Agree")
    assert "now yours together" in klaus.sees
    await company.delivers()
    assert "Klaus Berg agrees" in lena.sees
    await lena.presses("Show our goals")
    assert "Progress: 0 of 10" in lena.sees


async def test_a_goal_is_shown_before_it_is_proposed_and_reached_is_no_goal(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Know three ways to ask")
    assert lena.form.fields[0].initial == "Know three ways to ask"
    await company.delivers()
    assert not klaus.seen, "nothing is proposed before it is sent off"
    await lena.submits()
    await company.delivers()
    await klaus.presses("Agree")
    for typed in ("ziel erreicht", "goal reached", "goal is done", "Ziel 1 ist geschafft"):
        await klaus.says(typed)
        assert "“Reached” under the one you mean" in klaus.sees, typed
        assert "[Reached]" in klaus.sees
    await klaus.says("goal delete")
    assert "[Drop]" in klaus.sees
    await company.delivers()
    assert "proposes a goal" not in lena.has_seen, "what is about a goal is none"


async def test_a_goal_can_be_proposed_in_a_form(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal")
    assert "No goals yet" in lena.sees
    await lena.presses("New goal")
    await lena.submits(text="Know three ways to ask")
    await company.delivers()
    assert "Know three ways to ask" in klaus.sees


async def test_the_partner_may_suggest_other_words_and_then_the_proposer_is_asked(
    two: Two,
) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn everything")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Suggest other words")
    assert klaus.form.fields[0].initial == "Learn everything"
    await klaus.submits(text="Learn the board")
    assert "Learn everything" not in klaus.sees
    await company.delivers()
    assert "Klaus Berg suggests other words" in lena.sees
    await lena.presses("Agree")
    assert "Learn the board" in lena.sees
    assert "Progress" in lena.sees


async def test_the_same_words_are_no_other_words(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Suggest other words")
    await klaus.submits()
    assert "same words" in klaus.sees


async def test_a_proposal_that_is_not_wanted_goes_and_its_proposer_is_told(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Not this one")
    assert "No goals yet" in klaus.sees
    await company.delivers()
    assert "taken this goal off" in lena.sees


async def test_a_proposal_withdrawn_in_time_never_reaches_the_partner(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await lena.presses("Withdraw")
    await company.delivers()
    assert not klaus.seen


async def test_nobody_agrees_to_their_own_proposal(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    button = klaus.button("Agree")
    await lena.sends_action(button.name, button.argument)
    assert "your own proposal" in lena.sees
    await lena.says("goal")
    assert "Klaus Berg has not answered" in lena.sees


async def test_agreeing_twice_agrees_once_and_says_so(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    button = klaus.button("Agree")
    await klaus.sends_action(button.name, button.argument)
    await klaus.sends_action(button.name, button.argument)
    assert "agreed to this goal already" in klaus.sees
    await company.delivers()
    assert lena.has_seen.count("agrees to your goal") == 1


async def test_two_clicks_at_once_tell_the_proposer_once(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    button = klaus.button("Agree")
    clicks = (klaus.sends_action(button.name, button.argument) for _ in range(4))
    await asyncio.gather(*clicks)
    assert "Something went wrong" not in klaus.has_seen
    await company.delivers()
    assert lena.has_seen.count("agrees to your goal") == 1


async def test_progress_is_noted_and_a_goal_is_reached(two: Two) -> None:
    company, lena, klaus = two
    await agreed_goal(two)
    await klaus.presses("Update progress")
    await klaus.submits(progress="7")
    assert "Progress: 7 of 10" in klaus.sees
    await klaus.presses("Reached")
    assert "Reached!" in klaus.sees
    await company.delivers()
    assert "marked one of your goals as reached" in lena.sees
    await lena.says("goal")
    assert "• Run a meeting on the board" in lena.sees


async def test_an_agreed_goal_can_be_dropped_and_the_partner_is_told(two: Two) -> None:
    company, lena, klaus = two
    await agreed_goal(two)
    await klaus.says("goal")
    assert klaus.button("Drop").confirm is not None
    await klaus.presses("Drop")
    await company.delivers()
    assert "Klaus Berg has taken this goal off" in lena.sees
    await lena.sends_action("goal.done", klaus.button("Drop").argument)
    assert "no longer on your list" in lena.sees


async def test_a_pair_has_room_for_five_open_goals(two: Two) -> None:
    _company, lena, _klaus = two
    for number in range(5):
        await lena.says(f"goal Number {number}")
        await lena.submits()
    await lena.says("goal One more")
    assert "already have 5 open goals" in lena.sees


async def test_a_goal_that_is_too_long_is_refused_with_its_length(two: Two) -> None:
    _company, lena, _klaus = two
    await lena.says("goal " + "x" * 501)
    assert "501 characters" in lena.sees


async def test_a_stranger_can_neither_see_nor_answer_a_goal(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Learn the board")
    await lena.submits()
    await company.delivers()
    mara = await company.person("Mara Lind")
    button = klaus.button("Agree")
    for name in ("goal.agree", "goal.reword", "goal.drop", "goal.progress", "goal.done"):
        await mara.sends_action(name, button.argument)
        assert "another pair" in mara.sees
        assert "Learn the board" not in mara.sees


async def test_who_is_in_two_pairs_is_asked_with_whom(two: Two) -> None:
    company, lena, klaus = two
    mara = await company.person("Mara Lind", level=7)
    await introduced(company, lena, mara, programme="Autumn")
    await lena.says("goal Learn the board")
    await lena.submits(pair=pair_option(lena, "Mara Lind"))
    await company.delivers()
    assert "Learn the board" in mara.sees
    assert not klaus.seen
    await lena.says("goal")
    await lena.presses("Klaus Berg")
    assert "Goals with Klaus Berg" in lena.sees


def pair_option(person: Person, label: str) -> str:
    """The value of the form's choice of pairs with that label."""
    options = {str(option.label): option.value for option in person.form.fields[0].options}  # type: ignore[union-attr]
    return options[label]


async def test_an_ended_pair_changes_no_goals(two: Two) -> None:
    company, _lena, klaus = two
    mara = await company.person("Mara Lind")
    pair_id = await introduced(company, mara, klaus, programme="Autumn")
    await mara.says("goal Learn the board")
    await mara.submits()
    await company.delivers()
    await end(company, pair_id)
    await klaus.presses("Agree")
    assert "has ended" in klaus.sees


@pytest.mark.parametrize(("formal", "words"), [(False, "Was meinst du?"), (True, "Was meinen Sie")])
async def test_german_speaks_du_or_sie(database_url: str, formal: bool, words: str) -> None:
    async with Company.founded(database_url, language="de", formal=formal) as company:
        lena = await company.person("Lena Vogt")
        klaus = await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("ziel Das Teamboard kennen")
        await lena.submits()
        await company.delivers()
        await klaus.says("ziel")
        assert words in klaus.sees
        await klaus.presses("Einverstanden")
        assert "Vereinbart. Stand: 0 von 10." in klaus.sees
