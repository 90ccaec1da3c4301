"""A message that asks for something says so no more once that is settled elsewhere."""

from __future__ import annotations

from tests.peers.slack.person import Person
from tests.peers.slack.state import Posted
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import bot_in_teams
from tests.story.records import sends_each_prompt_once, slack_refused_nothing
from tests.story.slack_people import PROGRAMME, Cast, teams_users, users


async def test_a_suggestion_answered_on_the_home_tab_is_closed_in_the_conversation(
    database_url: str,
) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await _klaus_is_asked(cast)
        suggestion, accept = (
            cast.klaus.last_message(),
            cast.words("proposal-accept", name="Lena Vogt"),
        )
        await cast.klaus.opens_home()
        await cast.klaus.presses(cast.klaus.button(accept))
        assert f"[{accept}]" in cast.klaus.reads(suggestion), "not before the next tick"
        await town.delivers()
        assert cast.klaus.reads(suggestion) == _closed(
            cast, "proposal-mentor-is-asked-already", name="Lena Vogt"
        )
        await cast.lena_accepts()
        assert cast.klaus.reads(suggestion) == _closed(
            cast, "proposal-became-pair", name="Lena Vogt"
        )
        await sends_each_prompt_once(town)
        slack_refused_nothing(town)


async def test_what_was_pressed_keeps_its_answer(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await _klaus_is_asked(cast)
        suggestion = cast.klaus.last_message()
        await cast.klaus.presses(cast.words("proposal-accept", name="Lena Vogt"))
        answer = cast.klaus.reads(suggestion)
        assert answer == cast.words("proposal-mentor-is-asked", name="Lena Vogt")
        await town.delivers()
        assert cast.klaus.reads(suggestion) == answer


async def test_a_no_changes_nothing_on_the_other_sides_screen(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await _klaus_is_asked(cast)
        await cast.klaus_accepts()
        before = cast.klaus.sees()
        await cast.lena.presses(cast.words("proposal-decline"))
        await cast.lena.submits()
        await town.delivers()
        assert cast.klaus.sees() == before


async def test_while_somebody_is_asked_a_coordinator_pairs_them_with_nobody_else(
    sqlite_url: str,
) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await _klaus_is_asked(cast)
        suggestion = cast.klaus.last_message()
        before = cast.klaus.reads(suggestion)
        await cast.mara.commands("/mentor join mentor")
        await cast.enrol(cast.mara, "mentor", 2, "Sales")
        said = await cast.carla.commands("/mentor pair @mara @klaus")
        assert "Nobody is asked about two at once" in str(said)
        await town.delivers()
        assert cast.klaus.reads(suggestion) == before


async def test_a_card_that_the_partner_changed_is_not_to_be_confirmed_any_more(
    sqlite_url: str,
) -> None:
    async with bot_in_slack(sqlite_url, users("de")) as town:
        cast = Cast(town, "de")
        await cast.become_a_pair()
        first = await _klaus_fills_the_card_in(cast)
        second = await _klaus_fills_the_card_in(cast)
        assert cast.lena.reads(first) == _closed(cast, "contract-outdated")
        await cast.lena.commands("/mentor vereinbarung")
        await cast.lena.presses(cast.words("contract-confirm"))
        await town.delivers()
        assert cast.lena.reads(second) == _closed(cast, "contract-agreed-already")
        await sends_each_prompt_once(town)


async def test_a_goal_taken_back_is_not_to_be_agreed_to_any_more(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        await cast.klaus.commands("/mentor goal Use AI every week")
        await cast.klaus.submits()
        await town.delivers()
        asked = cast.lena.last_message()
        assert "Use AI every week" in cast.lena.reads(asked)
        await cast.klaus.presses(cast.words("goal-withdraw"))
        await town.delivers()
        assert cast.lena.reads(asked) == _closed(cast, "settled")


async def test_an_invitation_is_none_any_more_once_they_have_joined(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.lena.commands("/mentor help")
        await cast.create_a_programme()
        await cast.carla.presses(cast.words("programme-open"))
        await town.delivers()
        invitation = cast.lena.last_message()
        await cast.lena.presses(cast.words("invitation-join-mentor"))
        await cast.enrol(cast.lena, "mentor", 2, "IT")
        await town.delivers()
        assert cast.lena.reads(invitation) == _closed(
            cast, "invitation-joined", programme=PROGRAMME
        )


async def test_a_check_in_says_what_was_answered_or_that_it_was_asked_anew(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        words = cast.words
        await cast.become_a_pair()
        await town.moves_to("2026-12-07 10:00")
        left, not_yet = cast.lena.last_message(), cast.klaus.last_message()
        await cast.klaus.presses(words("check-in-no"))
        await town.moves_to("2027-01-04 10:00")
        answered = cast.klaus.button(words("check-in-yes")).where
        assert isinstance(answered, Posted)
        await town.delivers()
        over = {"name": "Klaus Kern", "command": "session"}
        assert cast.lena.reads(left) == _closed(cast, "check-in-asked-anew", **over)
        assert cast.klaus.reads(not_yet) == _closed(
            cast, "check-in-became-not-yet", name="Lena Vogt"
        )
        await cast.klaus.presses(words("check-in-yes"))
        assert words("check-in-when") in cast.klaus.reads(answered), "in its own place"
        await cast.klaus.presses(words("check-in-day-0"))
        cast.klaus.closes_form()
        await town.delivers()
        became = words("check-in-became-met", name="Lena Vogt", day=cast.day("2027-01-04"))
        reflect = words("check-in-reflect")
        step = words("help-next-step")
        assert cast.klaus.reads(answered) == f"{became}\n[{reflect}]\n[{step}]"
        assert cast.lena.sees().count(f"[{words('check-in-yes')}]") == 1, "the newest is open still"
        slack_refused_nothing(town)


async def test_when_a_pair_is_over_nobody_is_asked_any_more_whether_they_met(
    sqlite_url: str,
) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        await town.moves_to("2026-12-07 10:00")
        asked = cast.lena.last_message()
        assert f"[{cast.words('check-in-yes')}]" in cast.lena.reads(asked)
        await cast.carla.commands("/mentor end @lena @klaus")
        await cast.carla.presses(cast.words("by-hand-end-yes"))
        await town.delivers()
        assert cast.lena.reads(asked) == _closed(cast, "settled")
        slack_refused_nothing(town)


async def test_a_message_that_was_deleted_is_left_alone(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await _klaus_is_asked(cast)
        suggestion = cast.klaus.last_message()
        await cast.klaus.opens_home()
        await cast.klaus.presses(cast.words("proposal-accept", name="Lena Vogt"))
        cast.klaus.workspace.erase(suggestion)
        await town.delivers()
        await cast.lena_accepts()
        assert cast.words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern") in (
            cast.klaus.sees()
        )


async def test_in_teams_the_card_is_changed_as_well(sqlite_url: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users("en"), coordinators="UCARLA") as town:
        for person in ("UKLAUS", "ULENA", "UCARLA"):
            await town.person(person).installs()
        cast = Cast[TeamsPerson](town, "en")
        await cast.both_join()
        await cast.release_the_pairs()
        suggestion = cast.klaus.last_message()
        await cast.klaus.opens_home()
        await cast.klaus.presses(cast.words("proposal-accept", name="Lena Vogt"))
        await town.delivers()
        said = cast.words("proposal-mentor-is-asked-already", name="Lena Vogt")
        assert said in cast.klaus.reads(suggestion)


async def _klaus_is_asked(cast: Cast[Person]) -> None:
    await cast.both_join()
    await cast.release_the_pairs()


async def _klaus_fills_the_card_in(cast: Cast[Person]) -> Posted:
    """The message in which Lena is asked to confirm it."""
    words = cast.words
    await cast.klaus.presses(words("introduction-contract"))
    cast.klaus.fills(
        {
            words("contract-field-goal"): "Use AI every week",
            words("contract-first-day"): "2026-12-01",
            words("contract-first-time"): "14:00",
        }
    )
    await cast.klaus.submits()
    assert isinstance(cast.town, Town)
    await cast.town.delivers()
    return cast.lena.last_message()


def _closed(cast: Cast[Person], key: str, **arguments: str) -> str:
    step = cast.words("help-next-step")
    return f"{cast.words(key, **arguments)}\n[{step}]"
