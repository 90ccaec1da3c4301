"""Many workspaces install the bot: pages, tokens, renewal, taking it off and on again."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlmodel import select
from structlog.testing import capture_logs

from bot.platforms.slack.clients import SlackAccess
from bot.platforms.slack.installations import Installations
from bot.platforms.slack.pages import preferred_language
from handlers.conversation.chat import WorkspaceKey
from storage.encryption import new_key
from storage.tables import SlackInstallation, Workspace
from tests.peers.slack.browser import BACK, INSTALL
from tests.peers.slack.limits import Refused
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST, Town, app_in_slack
from tests.peers.slack.workspace import Workspace as Place
from tests.story.slack_people import Cast, users


async def installed(town: Town, workspace: Place, user: str = "UCARLA") -> None:
    page = await town.browser().installs(workspace, user)
    assert page.status == 200, page.text


async def installations(town: Town) -> list[SlackInstallation]:
    async with town.bot.database.begin() as session:
        return list(await session.exec(select(SlackInstallation)))


async def disconnected_since(town: Town) -> list[datetime | None]:
    async with town.bot.database.begin() as session:
        return [one.disconnected_since for one in await session.exec(select(Workspace))]


def refreshed(slack: StrictSlack) -> int:
    """How often a token was renewed."""
    return sum(
        call.arguments.get("grant_type") == "refresh_token" and call.answer["ok"]
        for call in slack.calls
        if call.method == "oauth.v2.access"
    )


# ------------------------------------------------------------------------ pages


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr-FR, en;q=0.5, de;q=0.4", "en"),
        ("en;q=0.2, de;q=0.9", "de"),
        ("de;q=0, en;q=0.1", "en"),
        ("de;q=soon", "en"),
        ("", "en"),
    ],
)
def test_the_visitors_language_is_the_best_that_we_speak(accepted: str, language: str) -> None:
    assert preferred_language(accepted, "en") == language


async def test_the_pages_speak_the_visitors_language_and_load_nothing(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("de"))
        for languages, language in (("de-DE,de;q=0.9", "de"), ("fr,en;q=0.5", "en")):
            say = town.bot.catalogue.speaker(language)
            page = await town.browser(languages).visits(INSTALL)
            assert page.status == 200
            assert f'<html lang="{language}">' in page.text
            assert str(say("install-add")) in page.text
            assert "default-src 'none'" in page.headers["Content-Security-Policy"]
            assert "src=" not in page.text
            assert "@import" not in page.text
            done = await town.browser(languages).installs(workspace, "UCARLA")
            assert str(say("install-done", name="Team T1")) in done.text
            assert done.button == "https://slack.com/app_redirect?app=A0MENTOR&team=T1"


async def test_a_name_is_no_markup(sqlite_url: str) -> None:
    class Tricky(Place):
        name = "<b>&T1</b>"

    async with app_in_slack(sqlite_url) as town:
        workspace = Tricky("T1", users("en"), town.clock)
        town.slack.workspaces.append(workspace)
        done = await town.browser().installs(workspace, "UCARLA")
        assert "&lt;b&gt;&amp;T1&lt;/b&gt;" in done.text


# ------------------------------------------------------------------------ what is refused


async def test_nothing_is_installed_without_the_secret_of_the_same_browser(
    sqlite_url: str,
) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        browser = town.browser()
        path = await browser.approves(workspace, "UCARLA")
        expired = str(town.bot.catalogue.speaker("en")("install-failed-expired"))
        for other in (town.browser(), town.browser("de")):
            assert (await other.visits(path)).status == 400
        assert expired in (await town.browser().visits(path)).text
        state = browser.cookies["slack-app-oauth-state"]
        for wrong in ("", "?code=code-1", f"?code=wrong&state={state}", f"?state={state}"):
            assert (await browser.visits(BACK + wrong)).status == 400
            browser.cookies["slack-app-oauth-state"] = state
        assert await installations(town) == []


async def test_a_secret_is_good_once_and_for_ten_minutes(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        late, twice = town.browser(), town.browser()
        path = await late.approves(workspace, "UCARLA")
        town.clock.move_to(town.clock() + timedelta(minutes=10))
        assert (await late.visits(path)).status == 400
        path = await twice.approves(workspace, "UCARLA")
        secret = dict(twice.cookies)
        assert (await twice.visits(path)).status == 200
        twice.cookies = secret
        assert (await twice.visits(path)).status == 400
        assert len(await installations(town)) == 1


async def test_who_cancels_is_told_that_nothing_was_changed(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        town.slack.found("T1", users("en"))
        page = await town.browser().cancels()
        assert str(town.bot.catalogue.speaker("en")("install-failed-denied")) in page.text
        assert page.button == INSTALL
        assert await installations(town) == []


@pytest.mark.parametrize("trouble", ["broken", "invalid_code", "bad_client_secret"])
async def test_trouble_with_slack_ends_on_a_page(sqlite_url: str, trouble: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        if trouble == "broken":
            town.slack.breaks_off("oauth.v2.access", times=3)
        else:
            town.slack.fails("oauth.v2.access", trouble)
        page = await town.browser().installs(workspace, "UCARLA")
        assert page.status in (400, 502)
        assert page.button == INSTALL
        assert await installations(town) == []


async def test_what_an_installation_lacks_is_told_in_the_log_and_to_coordinators_once(
    sqlite_url: str,
) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        cast = Cast(town, "en")
        await cast.carla.commands("/mentor")
        town.slack.office.withheld = frozenset({"im:write", "files:write"})
        with capture_logs() as logs:
            await installed(town, workspace)
        [said] = [one for one in logs if one["event"] == "slack_scopes_missing"]
        assert said["scopes"] == "im:write", "without the other one everything else works"
        assert "Reinstall" in said["next_step"]
        await town.lets_pass(hours=3)
        told = cast.words("refused-lacks", platform="Slack", scopes="im:write")
        assert cast.carla.sees().count(told) == 1


async def test_only_signed_events_reach_a_workspace_that_has_the_app(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url, language="de") as town:
        town.slack.found("T1", users("de"))
        said = await town.person("ULENA").commands("/mentor")
        assert said == str(town.bot.catalogue.speaker("de")("slack-not-installed"))
        async with town.bot.database.begin() as session:
            assert list(await session.exec(select(Workspace))) == []


# ------------------------------------------------------------------------ at rest


async def test_a_stolen_database_shows_no_token(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        await town.person("ULENA").commands("/mentor")
        town.clock.move_to(town.clock() + timedelta(hours=11))
        await town.delivers()
        secrets = [*town.slack.office.tokens(), town.slack.client_secret]
        state = (await town.browser().visits(INSTALL)).button.partition("state=")[2]
        stolen = b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))
        assert b"T1" in stolen
        assert len(secrets) == 5
        for secret in [*secrets, state.partition("&")[0]]:
            assert secret.encode() not in stolen


async def test_with_a_new_key_in_front_the_old_one_can_be_thrown_away(sqlite_url: str) -> None:
    old, new = new_key(), new_key()
    async with app_in_slack(sqlite_url, encryption_key=SecretStr(old)) as town:
        await installed(town, town.slack.found("T1", users("en")))
    async with app_in_slack(sqlite_url, encryption_key=SecretStr(f"{new},{old}")):
        pass
    async with app_in_slack(sqlite_url, encryption_key=SecretStr(new)) as town:
        assert [one.bot_token[:5] for one in await installations(town)] == ["xoxe."]


# ------------------------------------------------------------------------ tokens


async def test_each_workspace_is_answered_with_its_own_token(database_url: str) -> None:
    async with app_in_slack(database_url) as town:
        for team in ("T1", "T2"):
            people = [User("ULENA", "lena", f"Lena of {team}", is_owner=True)]
            await installed(town, town.slack.found(team, people), "ULENA")
        ours, theirs = town.person("ULENA", "T1"), town.person("ULENA", "T2")
        assert "status" in await ours.commands("/mentor help")
        assert theirs.sees() == ""
        assert "status" in await theirs.writes("help")
        assert len(ours.messages()) == 1
        async with town.bot.database.begin() as session:
            names = [one.name for one in await session.exec(select(Workspace))]
        assert names == ["Team T1", "Team T2"]


async def test_the_token_is_renewed_long_before_it_ends_also_when_nobody_writes(
    database_url: str,
) -> None:
    async with app_in_slack(database_url) as town:
        await installed(town, town.slack.found("T1", users("en")))
        cast = Cast(town, "en")
        await cast.both_join()
        for _ in range(3):
            await town.lets_pass(days=1)
        assert refreshed(town.slack) >= 3
        await cast.release_the_pairs()
        assert cast.words("proposal-to-mentee", name=cast.mention("Lena Vogt")) in cast.klaus.sees()
        assert [c.answer for c in town.slack.calls if not c.answer["ok"]] == []


async def test_two_replicas_renew_a_token_once(database_url: str) -> None:
    async with app_in_slack(database_url) as town:
        await installed(town, town.slack.found("T1", users("en")))
        town.clock.move_to(town.clock() + timedelta(hours=11))
        replicas = [_replica(town) for _ in range(3)]
        await asyncio.gather(*(one.renew() for one in replicas))
        assert refreshed(town.slack) == 1
        assert len({await one.of(WorkspaceKey("slack", "T1")) for one in replicas}) == 1


async def test_a_renewal_that_fails_is_tried_again_while_the_old_token_lasts(
    sqlite_url: str,
) -> None:
    async with app_in_slack(sqlite_url) as town:
        await installed(town, town.slack.found("T1", users("en")))
        town.slack.asks_to_wait("oauth.v2.access", 30)
        town.clock.move_to(town.clock() + timedelta(hours=10, minutes=30))
        await town.delivers()
        assert refreshed(town.slack) == 0
        assert await town.person("ULENA").commands("/mentor help")
        town.clock.move_to(town.clock() + timedelta(minutes=2))
        await town.delivers()
        assert refreshed(town.slack) == 1


async def test_where_the_token_can_be_renewed_no_more_the_workspace_waits(
    sqlite_url: str,
) -> None:
    async with app_in_slack(sqlite_url) as town:
        await installed(town, town.slack.found("T1", users("en")))
        town.slack.fails("oauth.v2.access", "invalid_refresh_token")
        town.clock.move_to(town.clock() + timedelta(hours=11))
        await town.delivers()
        assert await installations(town) == []
        assert await disconnected_since(town) == [town.clock()]


# ------------------------------------------------------------------------ off and on again


async def test_nothing_is_sent_after_the_app_was_taken_off_until_it_is_back(
    database_url: str,
) -> None:
    async with app_in_slack(database_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        cast = Cast(town, "en")
        await cast.create_a_programme()
        await cast.klaus.commands("/mentor")
        await town.slack.uninstalls(workspace, deliveries=3)
        assert await installations(town) == []
        await cast.carla.presses(cast.words("programme-open"))
        calls = len(town.slack.calls)
        await town.lets_pass(days=2)
        assert len(town.slack.calls) == calls
        await installed(town, workspace)
        assert await disconnected_since(town) == [None]
        assert cast.words("programme-state-draft") in await cast.carla.commands("/mentor programme")
        await cast.carla.presses(cast.words("programme-open"))
        await town.lets_pass(days=1)
        assert cast.words("invitation-heading", name="Mentoring 2026") in cast.klaus.sees()


async def test_prompts_wait_for_the_app_to_come_back(database_url: str) -> None:
    async with app_in_slack(database_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        cast = Cast(town, "en")
        await cast.both_join()
        await cast.release_the_pairs()
        await cast.klaus.presses(cast.words("proposal-accept", name="Lena Vogt"))
        town.slack.office.uninstall(workspace)  # and Slack's word of it is lost
        await town.lets_pass(minutes=10)
        assert await disconnected_since(town) == [town.clock() - timedelta(minutes=10)]
        refused = [call.answer["error"] for call in town.slack.calls if not call.answer["ok"]]
        assert set(refused) == {"account_inactive"}
        await installed(town, workspace)
        await town.delivers()
        assert cast.words("proposal-to-mentor", name=cast.mention("Klaus Kern")) in cast.lena.sees()


async def test_late_word_of_an_end_does_not_end_a_newer_installation(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        await town.slack.uninstalls(workspace)
        told = [one for one in town.slack.told if "event" in one.payload]
        town.clock.move_to(town.clock() + timedelta(minutes=5))
        await installed(town, workspace)
        assert len(told) == 2
        for one in told:
            await town.slack.tell(one)
        assert len(await installations(town)) == 1
        assert await town.person("ULENA").commands("/mentor help")


async def test_the_revoked_token_of_a_person_is_not_the_bots(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"))
        await installed(town, workspace)
        happened = {"type": "tokens_revoked", "tokens": {"oauth": ["UCARLA"], "bot": []}}
        await town.slack.happens(workspace, happened)
        assert len(await installations(town)) == 1


async def test_an_app_without_renewal_keeps_its_token(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url, manifest=MANIFEST) as town:
        await installed(town, town.slack.found("T1", users("en")))
        await town.lets_pass(days=2)
        assert await town.person("ULENA").commands("/mentor help")
        assert refreshed(town.slack) == 0


# ------------------------------------------------------------------------ organisations


async def test_an_organisation_is_one_workspace_whose_people_meet_across_its_teams(
    database_url: str,
) -> None:
    async with app_in_slack(database_url) as town:
        people = users("en")
        people[1].team_id = "T2"
        organisation = town.slack.found("T1", people, "E1", is_organisation=True)
        page = await town.browser().installs(organisation, "UCARLA")
        assert "Organisation E1" in page.text
        assert page.button == "https://slack.com/app_redirect?app=A0MENTOR"
        cast = Cast(town, "en")
        await cast.both_join()
        people[1].team_id = "T3"
        await cast.release_the_pairs()
        await cast.klaus_accepts()
        await cast.lena_accepts()
        assert cast.words("introduction-contract") in cast.klaus.sees()
        async with town.bot.database.begin() as session:
            keys = [one.external_id for one in await session.exec(select(Workspace))]
        assert keys == ["E1"]
        await town.slack.uninstalls(organisation)
        assert await installations(town) == []


async def test_one_workspace_of_an_organisation_may_have_the_app_alone(sqlite_url: str) -> None:
    async with app_in_slack(sqlite_url) as town:
        workspace = town.slack.found("T1", users("en"), "E1")
        await installed(town, workspace)
        assert await town.person("ULENA").commands("/mentor help")
        kept = await installations(town)
        assert [(one.enterprise_id, one.team_id) for one in kept] == [("E1", "T1")]
        with pytest.raises(Refused):
            town.slack.office.of("xoxb-T1-for-tests")


def _replica(town: Town) -> Installations:
    """What another process would have, with connections of its own."""
    slack = town.slack
    access = SlackAccess(
        api_url=slack.api_url, client_id=slack.client_id, client_secret=slack.client_secret
    )
    settings = town.bot.settings
    return Installations(town.bot.database, town.clock, access, settings.new_workspace)
