"""A whole programme, from its creation to the status: in Slack both ways, and in Teams."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.screen import NotThere as NotInSlack
from tests.peers.slack.town import Town, app_in_slack, bot_in_slack
from tests.peers.teams.person import NotThere as NotInTeams
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import bot_in_teams
from tests.story.records import (
    Records,
    sends_each_prompt_once,
    slack_refused_nothing,
    the_programme,
)
from tests.story.slack_people import PROGRAMME, TOPIC, Cast, teams_users, users

LEARNED = "Ask for counter-arguments first"
PRIVATE = "Nobody else is to read this"
AnyPerson = SlackPerson | TeamsPerson
AnyCast = Cast[SlackPerson] | Cast[TeamsPerson]


@pytest.fixture
def another_sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A second fresh database."""
    path = tmp_path / "another.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_programme_runs_in_slack_over_http(database_url: str, language: str) -> None:
    await _in_slack(database_url, language)


@pytest.mark.whole_only
async def test_a_programme_runs_in_slack_over_socket_mode(sqlite_url: str) -> None:
    await _in_slack(sqlite_url, "de", socket_mode=True)


async def test_a_programme_runs_in_a_workspace_that_installed_the_app(database_url: str) -> None:
    async with app_in_slack(database_url) as town:
        town.slack.found("T1", users("en"))
        await _installed_and_lived(town, "en")


async def test_a_programme_runs_in_an_organisation_over_socket_mode(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url, socket_mode=True) as town:
        people = users("de")
        people[2].team_id = "T2"
        town.slack.found("T1", people, "E1", is_organisation=True)
        await _installed_and_lived(town, "de")


async def _installed_and_lived(town: Town, language: str) -> None:
    page = await town.browser().installs(town.slack.workspaces[0], "UCARLA")
    assert page.status == 200
    await _lived_in_slack(town, language)


@pytest.mark.whole_only
async def test_a_programme_runs_in_teams(postgres_url: str) -> None:
    await _in_teams(postgres_url, "de")


async def test_every_step_leaves_the_same_in_slack_and_in_teams(
    sqlite_url: str, another_sqlite_url: str
) -> None:
    """In German: English is what a programme speaks that runs in Teams elsewhere."""
    in_teams = await _in_teams(sqlite_url, "de")
    in_slack = await _in_slack(another_sqlite_url, "de")
    assert len(in_teams) == len(in_slack) == len(CHAPTERS)
    for chapter, teams, slack in zip(CHAPTERS, in_teams, in_slack, strict=True):
        assert teams == slack, chapter.__name__


async def _in_slack(
    database_url: str, language: str, *, socket_mode: bool = False
) -> Sequence[Records]:
    async with bot_in_slack(database_url, users(language), socket_mode=socket_mode) as town:
        return await _lived_in_slack(town, language)


async def _lived_in_slack(town: Town, language: str) -> Sequence[Records]:
    left = await whole_story(Cast[SlackPerson](town, language))
    await town.delivers()
    assert await sends_each_prompt_once(town) > 12
    slack_refused_nothing(town)
    return left


async def _in_teams(database_url: str, language: str) -> Sequence[Records]:
    async with bot_in_teams(database_url, teams_users(language), coordinators="UCARLA") as town:
        for person in ("UKLAUS", "ULENA", "UCARLA"):
            await town.person(person).installs()
        left = await whole_story(Cast[TeamsPerson](town, language))
        assert town.teams.refused() == []
        return left


async def whole_story(cast: AnyCast) -> Sequence[Records]:
    """What is stored after each chapter."""
    left = []
    for chapter in CHAPTERS:
        await chapter(cast)
        left.append(await the_programme(cast.town.bot))
    return left


async def _nothing_is_there_yet(cast: AnyCast) -> None:
    for person in (cast.klaus, cast.lena):
        assert cast.words("home-nothing-open") in await person.opens_home()
    assert cast.words("home-coordination") in await cast.carla.opens_home()


async def _the_coordinator_creates_a_programme(cast: AnyCast) -> None:
    words, carla = cast.words, cast.carla
    saved = await cast.create_a_programme()
    assert words("programme-saved", name=PROGRAMME) in saved
    assert f"{words('programme-state')}: {words('programme-state-draft')}" in saved
    assert carla.modals == []
    opened = await carla.presses(words("programme-open"))
    assert words("programme-open-done", name=PROGRAMME, count=1) in opened
    assert words("programme-state-open") in opened


async def _people_join_by_their_invitation(cast: AnyCast) -> None:
    await cast.town.delivers()
    for person, role, level, department, about in (
        (cast.klaus, "mentee", 7, "Finance", "I lead three teams"),
        (cast.lena, "mentor", 2, "IT", "I build small bots"),
    ):
        assert cast.words("invitation-heading", name=PROGRAMME) in person.sees()
        form = await person.presses(cast.words(f"invitation-join-{role}"))
        assert cast.words(f"enrolment-intro-{role}", programme=PROGRAMME) in form
        joined = await cast.enrol(person, role, level, department, about)
        assert cast.words("enrolment-joined", programme=PROGRAMME) in joined
        assert f"{cast.words('enrolment-department')}: {department}" in joined
        assert about in joined


async def _the_coordinator_matches_and_releases(cast: AnyCast) -> None:
    words, carla = cast.words, cast.carla
    proposed = await carla.commands(cast.command("match"))
    assert words("match-heading", programme=PROGRAMME, count=1) in proposed
    assert "Klaus Kern" in proposed
    assert "Lena Vogt" in proposed
    assert words("why-topics", topics=words(f"topic-{TOPIC}.short")) in proposed
    assert words("why-department.short") in proposed
    release = words("match-approve", count=1)
    assert words("match-approve-question", count=1) in carla.button(release).question
    assert words("match-approved", count=1) in await carla.presses(release)


async def _the_leader_is_asked_first(cast: AnyCast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await cast.town.delivers()
    assert words("proposal-to-mentee", name=cast.mention("Lena Vogt")) in klaus.sees()
    assert "I build small bots" in klaus.sees()
    assert words("proposal-heading") not in lena.sees()
    accepted = await klaus.presses(words("proposal-accept", name="Lena Vogt"))
    assert words("proposal-mentor-is-asked", name="Lena Vogt") in accepted
    assert words("proposal-decline") not in klaus.buttons()

    await cast.town.delivers()
    assert words("proposal-to-mentor", name=cast.mention("Klaus Kern")) in lena.sees()
    assert "I lead three teams" in lena.sees()
    accepted = await lena.presses(words("proposal-accept", name="Klaus Kern"), times=2)
    assert words("proposal-begun", name="Klaus Kern") in accepted


async def _both_are_introduced(cast: AnyCast) -> None:
    heading = cast.words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern")
    await cast.town.delivers()
    introduction = _introduction_to_both(cast)
    assert heading in introduction
    assert "Lena Vogt (IT)" in introduction
    assert "Klaus Kern (Finance)" in introduction
    assert cast.words("introduction-next", mentee="Klaus Kern", days=14) in introduction
    assert heading not in cast.carla.sees()
    assert heading not in cast.mara.sees()


def _introduction_to_both(cast: AnyCast) -> str:
    """In Slack there is a conversation of both; in Teams each gets a way to write to the other."""
    klaus, lena = cast.klaus, cast.lena
    if isinstance(klaus, SlackPerson) and isinstance(lena, SlackPerson):
        shared = klaus.workspace.dm(klaus.user.id, lena.user.id)
        assert len(shared.messages) == 1
        assert klaus.reads(shared.messages[0]) == lena.reads(shared.messages[0])
        return klaus.reads(shared.messages[0])
    assert isinstance(klaus, TeamsPerson)
    assert isinstance(lena, TeamsPerson)
    for person, other in ((klaus, lena), (lena, klaus)):
        label = cast.words("teams-open-chat", name=other.user.real_name)
        link = person.button(label).action.content["url"]
        assert link.startswith("https://teams.microsoft.com/l/chat/0/0?users=")
        assert other.user.mail.replace("@", "%40") in link
    assert klaus.reads(klaus.last_message()) == lena.reads(lena.last_message())
    return klaus.reads(klaus.last_message())


async def _the_contract_card_is_filled_and_confirmed(cast: AnyCast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await klaus.presses(words("introduction-contract"))
    klaus.fills(
        {
            words("contract-field-goal"): "Use AI every week",
            words("contract-first-day"): "2026-12-01",
            words("contract-first-time"): "14:00",
            words("contract-place"): "Café Kern",
        }
    )
    assert words("contract-sent", name="Lena Vogt") in await klaus.submits()
    assert words("contract-sent", name="Lena Vogt") not in lena.sees()
    await cast.town.delivers()
    assert words("contract-waiting-for-you", name="Klaus Kern") in lena.sees()
    assert "Use AI every week" in lena.sees()

    dates = await lena.presses(words("contract-confirm"))
    assert words("contract-agreed", name="Klaus Kern", count=6) in dates
    assert dates.count("14:00") == 6
    await cast.town.delivers()
    assert words("contract-agreed", name="Lena Vogt", count=6) in klaus.sees()
    for person in (klaus, lena):
        [(name, content)] = await _files(person)
        assert name.endswith(".ics")
        assert content.count(b"BEGIN:VEVENT") == 6


async def _files(person: AnyPerson) -> list[tuple[str, bytes]]:
    """What came with messages; in Teams it must be taken."""
    if isinstance(person, TeamsPerson):
        return [(file.name, file.content) for file in await person.takes_files()]
    return [(file.name, file.content or b"") for one in person.messages() for file in one.files]


async def _the_first_check_in_is_answered(cast: AnyCast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await cast.town.moves_to("2026-12-02 09:59")
    for person, partner in ((klaus, lena), (lena, klaus)):
        assert _question(cast, partner, "2026-12-01") not in person.sees()
    await cast.town.moves_to("2026-12-02 10:00")
    for person, partner in ((klaus, lena), (lena, klaus)):
        assert _question(cast, partner, "2026-12-01") in person.sees()

    assert words("reflection-title") in await klaus.presses(words("check-in-yes"))
    klaus.fills(
        {
            "usefulness": words("usefulness-5"),
            "learned": LEARNED,
            "learned_for": words("visible-partner"),
            "to_try": PRIVATE,
        }
    )
    saved = await klaus.submits(times=2)
    assert _saved(cast, lena, "2026-12-01") in saved
    assert saved.count(_saved(cast, lena, "2026-12-01")) == 1
    await cast.town.delivers()
    assert words("reflection-shared", name="Klaus Kern") in lena.sees()
    assert LEARNED in lena.sees()

    await lena.presses(words("check-in-yes"))
    lena.fills({"usefulness": words("usefulness-4")})
    assert _saved(cast, klaus, "2026-12-01") in await lena.submits()


async def _the_second_check_in_is_answered(cast: AnyCast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await cast.town.moves_to("2026-12-23 10:30")
    assert words("check-in-reminder", name="Klaus Kern") not in lena.sees()
    for person, partner in ((klaus, lena), (lena, klaus)):
        assert _question(cast, partner, "2026-12-22") in person.sees()
    await klaus.presses(words("check-in-no"))
    assert words("check-in-not-yet") in klaus.sees()
    await klaus.presses(words("check-in-did-meet"))
    klaus.fills({"usefulness": words("usefulness-4")})
    assert _saved(cast, lena, "2026-12-22") in await klaus.submits()
    await lena.presses(words("check-in-yes"))
    lena.fills({"usefulness": words("usefulness-5")})
    assert _saved(cast, klaus, "2026-12-22") in await lena.submits()


async def _the_coordinator_sees_how_it_goes(cast: AnyCast) -> None:
    words, carla = cast.words, cast.carla
    status = await carla.commands(cast.command("status"))
    assert words("status-heading", programme=PROGRAMME) in status
    for figure in (
        words("status-enrolled-text", mentors=1, mentees=1, paused=0),
        words("status-pairs-text", running=1, asked=0, proposed=0, ended=0),
        words("status-sessions-text", held=2, planned=4),
        words("status-answers-text", answered=4, sent=4),
        words("status-usefulness-few", k=5),
        words("status-all-well"),
        words("programme-state-running"),
    ):
        assert figure in status
    assert words("status-chart-file") in status
    for text in (LEARNED, PRIVATE, "Use AI every week"):
        assert text not in carla.sees()
    assert PRIVATE not in cast.lena.sees()
    with pytest.raises((NotInSlack, NotInTeams)):
        cast.mara.last_message()


def _question(cast: AnyCast, partner: AnyPerson, day: str) -> str:
    return cast.words("check-in-planned", name=partner.user.real_name, day=cast.day(day))


def _saved(cast: AnyCast, partner: AnyPerson, day: str) -> str:
    return cast.words("reflection-saved", name=partner.user.real_name, day=cast.day(day))


CHAPTERS = (
    _nothing_is_there_yet,
    _the_coordinator_creates_a_programme,
    _people_join_by_their_invitation,
    _the_coordinator_matches_and_releases,
    _the_leader_is_asked_first,
    _both_are_introduced,
    _the_contract_card_is_filled_and_confirmed,
    _the_first_check_in_is_answered,
    _the_second_check_in_is_answered,
    _the_coordinator_sees_how_it_goes,
)
