"""The bot in a strict Teams: words, cards, forms, files, groups, coming and going, throttling."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.platforms.teams.cards import as_typed
from bot.platforms.teams.replies import is_live
from handlers.conversation.chat import (
    Audience,
    Paragraph,
    Pressed,
    Said,
    Text,
    Throttled,
    WorkspaceKey,
    message,
)
from storage.tables import Prompt
from storage.types import PromptState
from tests.peers.teams.person import Incomplete, NotThere, Person, mention
from tests.peers.teams.server import APP_ID, TENANT, User
from tests.peers.teams.town import Town, bot_in_teams
from tests.story.crowd import ONE_OF_THEM, a_crowd_of_mentors
from tests.story.records import everything_stored
from tests.story.slack_people import PROGRAMME, Cast, teams_users

Teams = Cast[Person]


@pytest_asyncio.fixture
async def cast(sqlite_url: str) -> AsyncIterator[Teams]:
    """Carla coordinates; Klaus and Lena have the app, Mara has not."""
    users = [*teams_users("en"), User("UOTTO", "Otto Ott", locale="de-DE", tz="Mars/Olympus")]
    async with bot_in_teams(sqlite_url, users, coordinators="UCARLA") as town:
        for user_id in ("UCARLA", "UKLAUS", "ULENA"):
            await town.person(user_id).installs()
        yield Cast[Person](town, "en")


def teams_of(cast: Teams) -> Town:
    """The town behind the cast."""
    assert isinstance(cast.town, Town)
    return cast.town


async def prompts_of(cast: Teams, kind: str) -> list[tuple[PromptState, str]]:
    """State and error of every prompt of that kind."""
    stored = await everything_stored(cast.town.bot)
    names = [column.name for column in Prompt.__table__.columns]  # type: ignore[attr-defined]
    rows = [dict(zip(names, row, strict=True)) for row in stored["prompt"]]
    return [(PromptState(row["state"]), str(row["error"])) for row in rows if row["kind"] == kind]


def files_shown(person: Person) -> list[str]:
    """The names of the files in their chat: offered, or where they are now."""
    shown = [one for m in person.messages() for one in m.content.get("attachments", ())]
    return [str(one["name"]) for one in shown if "name" in one]


# ------------------------------------------------------------------------ words


async def test_who_installs_the_app_is_welcomed_once(cast: Teams) -> None:
    assert cast.klaus.sees().count("Nice to meet you!") == 1
    assert "Hello Klaus Kern" in cast.klaus.sees()


@pytest.mark.parametrize("typed", ["help", "/mentor help", "Mentor, HELP", "hilfe", "mentor: help"])
async def test_a_word_is_a_command_however_it_is_called(cast: Teams, typed: str) -> None:
    assert await cast.klaus.writes(typed) == await cast.klaus.writes("help")


async def test_commands_are_shown_as_they_are_typed_in_teams(cast: Teams) -> None:
    said = await cast.klaus.writes("help")
    assert "/mentor" not in said + await cast.klaus.writes("mentor") + await cast.klaus.writes("x")
    assert as_typed("/mentor goal Learn") == "goal Learn"
    assert as_typed("/mentor") == "mentor"


async def test_a_message_that_is_delivered_again_is_answered_once(cast: Teams) -> None:
    before = len(cast.klaus.messages())
    await cast.klaus.writes("help", deliveries=3)
    assert len(cast.klaus.messages()) == before + 1


async def test_language_and_time_zone_are_teams_own_and_nonsense_is_left_out(cast: Teams) -> None:
    otto = teams_of(cast).person("UOTTO")
    assert "Schön, dass du da bist!" in await otto.installs()
    assert "Hallo" in await otto.writes("mentor")


async def test_in_a_group_the_answer_is_private(cast: Teams) -> None:
    group = teams_of(cast).teams.group("UKLAUS", "ULENA")
    said = await cast.klaus.mentions(group, "privacy")
    assert cast.words("privacy-heading") in said
    assert [one.content["text"] for one in group.messages] == [
        cast.words("teams-in-private", name="Klaus Kern")
    ]


async def test_in_a_group_only_what_mentions_the_bot_is_heard(cast: Teams) -> None:
    group = teams_of(cast).teams.group("UKLAUS", "ULENA")
    activity = cast.klaus._activity("message", group, text="help", textFormat="plain")
    assert (await cast.klaus.tell(activity))[0] == 200
    await cast.klaus.settled()
    assert group.messages == []


async def test_who_has_no_chat_with_the_bot_is_told_so_in_the_group(cast: Teams) -> None:
    group = teams_of(cast).teams.group("UMARA", "ULENA")
    assert await cast.mara.mentions(group, "help") == ""
    assert [one.content["text"] for one in group.messages] == [
        cast.words("teams-write-first", name="Mara Meyer")
    ]


async def test_people_are_named_by_a_mention_or_by_their_name(cast: Teams) -> None:
    group = teams_of(cast).teams.group("UCARLA", "ULENA", "UMARA")
    lena = cast.lena.user
    added = await cast.carla.mentions(group, "coordinator add", lena)
    assert "Lena Vogt" in added
    assert "Lena Vogt" in await cast.carla.writes("coordinator remove @Lena Vogt")
    assert cast.words("problem-coordinators-only") in await cast.lena.writes("status")


async def test_somebody_with_an_ampersand_is_named_though_teams_leaves_the_words_out(
    cast: Teams,
) -> None:
    """botbuilder-js 2083."""
    teams = teams_of(cast).teams
    both = User("UMAX", "Max & Moritz")
    teams.users["UMAX"] = both
    group = teams.group("UCARLA", "UMAX")
    person = cast.carla
    activity = person._activity(
        "message",
        group,
        text="<at>Mentor</at> coordinator add <at>Max &amp; Moritz</at>",
        textFormat="plain",
        entities=[
            mention(f"28:{APP_ID}", "Mentor"),
            {"type": "mention", "mentioned": {"id": both.account, "name": both.real_name}},
        ],
    )
    assert "Max & Moritz" in await person._tells(activity)


async def test_somebody_whom_the_bot_has_not_met_may_be_named(cast: Teams) -> None:
    teams = teams_of(cast).teams
    group = teams.group("UCARLA", "UMARA")
    added = await cast.carla.mentions(group, "coordinator add", teams.users["UMARA"])
    assert "Mara Meyer" in added


# ------------------------------------------------------------------------ forms


async def test_a_form_that_is_wrong_comes_back_with_what_was_typed(cast: Teams) -> None:
    await cast.create_a_programme()
    await cast.carla.presses(cast.words("programme-open"))
    await cast.klaus.writes("join mentee")
    cast.klaus.fills({"department": "Finance", "level": cast.words("enrolment-level-7")})
    said = await cast.klaus.submits()
    assert cast.words("enrolment-department") in said
    card = cast.klaus.form().card or {}
    [department] = [one for one in card["body"] if one.get("id") == "field.department"]
    assert department["value"] == "Finance"
    assert any(
        run.get("color") == "Attention"
        for one in card["body"]
        if one["type"] == "RichTextBlock"
        for run in one["inlines"]
    )
    assert cast.words("enrolment-joined", programme=PROGRAMME) in await cast.enrol(
        cast.klaus, "mentee", 7, "Finance"
    )
    assert cast.klaus.modals == []


async def test_teams_keeps_a_form_without_what_is_required(cast: Teams) -> None:
    await cast.carla.writes("programme new")
    with pytest.raises(Incomplete):
        await cast.carla.submits()


async def test_a_form_sent_twice_counts_once(cast: Teams) -> None:
    await cast.carla.writes("programme new")
    cast.carla.fills({"name": "Twice", "starts_on": "2026-12-07"})
    said = await cast.carla.submits(times=2)
    assert cast.words("teams-sent-already") in said
    assert (await everything_stored(cast.town.bot))["programme"].__len__() == 1


async def test_limits_hold_although_the_client_forgot_them(cast: Teams) -> None:
    await cast.carla.writes("programme new")
    form = cast.carla.form()
    card = form.card or {}
    action = card["body"][-1]["actions"][0]
    values = {"field.name": "x" * 61, "field.starts_on": "soon", "field.topics": ""}
    sent = cast.carla._executed(form, action, values)
    _, answer = await cast.carla.tell(sent)
    shown = str(answer["value"])
    for key, arguments in (
        ("form-too-long", {"most": 60, "length": 61}),
        ("form-date", {}),
        ("form-at-least", {"count": 1}),
    ):
        assert cast.words(key, **arguments) in shown
    assert (await everything_stored(cast.town.bot))["programme"] == []


# ------------------------------------------------------------------------ cards


async def test_an_old_button_pressed_twice_acts_once(cast: Teams) -> None:
    await cast.both_join()
    await cast.release_the_pairs()
    accept = cast.klaus.button(cast.words("proposal-accept", name="Lena Vogt"))
    await cast.klaus.presses(accept, times=2)
    again = await cast.klaus.presses(accept)
    assert cast.words("proposal-mentor-is-asked", name="Lena Vogt") not in again
    await cast.town.delivers()
    assert len(await prompts_of(cast, "proposal")) == 2


async def test_a_press_that_is_delivered_again_acts_once(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    said = await cast.klaus.presses(cast.words("privacy-export"), deliveries=3)
    assert cast.words("teams-sent-already") in said
    assert len((await everything_stored(cast.town.bot))["parcel"]) == 1


async def test_a_card_that_shows_a_state_renews_itself(cast: Teams) -> None:
    await cast.become_a_pair()
    await cast.klaus.writes("goal")
    message = cast.klaus.last_message()
    await cast.lena.writes("goal Learn to prompt")
    await cast.lena.submits()
    await cast.klaus.looks_again(message)
    assert "Learn to prompt" in cast.klaus.reads(message)
    await cast.klaus.writes("goal Another one")
    with pytest.raises(NotThere):
        await cast.klaus.looks_again(cast.klaus.last_message())


async def test_a_card_that_a_button_brings_renews_itself_as_often_as_it_is_looked_at(
    cast: Teams,
) -> None:
    await cast.become_a_pair()
    await cast.klaus.writes("pair")
    await cast.klaus.presses(cast.words("pair-goals-open"))
    goals = cast.klaus.last_message()
    await cast.carla.opens_home()
    await cast.carla.presses(cast.words("home-button-status"))
    [status] = [
        one
        for one in cast.carla.messages()
        if cast.words("status-sessions-text", held=0, planned=0) in cast.carla.reads(one)
    ]

    await cast.lena.writes("goal Learn to prompt")
    await cast.lena.submits()
    await cast.lena.writes("session 2026-12-01 14:00")
    for _ in range(2):
        await cast.klaus.looks_again(goals)
        await cast.carla.looks_again(status)
    assert "Learn to prompt" in cast.klaus.reads(goals)
    assert cast.words("status-sessions-text", held=0, planned=1) in cast.carla.reads(status)


@pytest.mark.parametrize(
    ("what", "may"),
    [
        (Said(""), True),
        (Said("ziel"), True),
        (Said("goal Learn more"), False),
        (Said("status Mentoring 2026"), True),
        (Said("nonsense"), False),
        (Pressed("run", "status Mentoring 2026"), True),
        (Pressed("run", "pause 2"), False),
        (Pressed("contract.show", "1"), True),
        (Pressed("goal.done", "1"), False),
    ],
)
def test_only_what_changes_nothing_may_be_asked_again_by_itself(
    what: Said | Pressed, may: bool
) -> None:
    assert is_live(what) is may


async def test_a_card_cannot_be_made_to_repeat_what_changes_something(cast: Teams) -> None:
    await cast.become_a_pair()
    before = await everything_stored(cast.town.bot)
    action = {"verb": "refresh", "data": {"mentor": {"kind": "refresh", "words": "goal Mine"}}}
    sent = cast.klaus._executed(cast.klaus.last_message(), action, {}, "automatic")
    status, answer = await cast.klaus.tell(sent)
    assert (status, answer["statusCode"]) == (200, 400)
    assert await everything_stored(cast.town.bot) == before


# ------------------------------------------------------------------------ coming and going


@pytest.mark.parametrize("told_by", ["installationUpdate", "conversationUpdate"])
async def test_prompts_wait_for_who_took_the_app_away_and_a_coordinator_is_told(
    cast: Teams, told_by: str
) -> None:
    await cast.both_join()
    await cast.klaus.removes_the_app(told_by=told_by)
    await cast.release_the_pairs()
    assert await prompts_of(cast, "proposal") == [(PromptState.WAITING, "unreachable")]
    await teams_of(cast).lets_pass(hours=2)
    assert cast.words("unreachable-told", count=1) in cast.carla.sees()
    assert "Klaus Kern" in cast.carla.sees()
    told = cast.carla.sees().count(cast.words("unreachable-told", count=1))
    await teams_of(cast).lets_pass(days=2)
    assert cast.carla.sees().count(cast.words("unreachable-told", count=1)) == told == 1

    await cast.klaus.installs()
    await cast.town.delivers()
    assert cast.words("proposal-heading") in cast.klaus.sees()


async def test_who_blocks_the_bot_is_noticed_when_it_writes(cast: Teams) -> None:
    await cast.both_join()
    teams_of(cast).teams.blocked.add("UKLAUS")
    await cast.release_the_pairs()
    assert await prompts_of(cast, "proposal") == [(PromptState.WAITING, "unreachable")]
    await teams_of(cast).lets_pass(hours=2)
    assert "Klaus Kern" in cast.carla.sees()


async def test_an_introduction_reaches_each_once_though_one_cannot_be_written_to(
    cast: Teams,
) -> None:
    await cast.both_join()
    await cast.release_the_pairs()
    await cast.klaus_accepts()
    teams_of(cast).teams.blocked.add("UKLAUS")
    await cast.lena_accepts()
    heading = cast.words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern")
    assert cast.lena.sees().count(heading) == 1
    await teams_of(cast).lets_pass(days=3)
    assert cast.lena.sees().count(heading) == 1
    assert heading not in cast.klaus.sees()

    teams_of(cast).teams.blocked.clear()
    await cast.klaus.writes("help")
    await cast.town.delivers()
    assert cast.klaus.sees().count(heading) == 1
    assert cast.lena.sees().count(heading) == 1


# ------------------------------------------------------------------------ throttling


async def test_an_answer_is_tried_again_as_long_as_teams_asks(cast: Teams) -> None:
    teams_of(cast).teams.asks_to_wait(412, 0)
    assert cast.words("privacy-heading") in await cast.klaus.writes("privacy")


@pytest.mark.parametrize("status", [429, 412, 502, 504])
async def test_a_prompt_waits_as_long_as_teams_says(cast: Teams, status: int) -> None:
    await cast.both_join()
    await cast.carla.writes("match")
    await cast.carla.presses(cast.words("match-approve", count=1))
    teams_of(cast).teams.asks_to_wait(status, 90)
    await cast.town.delivers()
    assert await prompts_of(cast, "proposal") == [(PromptState.WAITING, str(status))]
    await teams_of(cast).lets_pass(seconds=89)
    assert cast.words("proposal-heading") not in cast.klaus.sees()
    await teams_of(cast).lets_pass(seconds=2)
    assert cast.words("proposal-heading") in cast.klaus.sees()


async def test_while_teams_asks_one_to_wait_nobody_in_the_tenant_is_written_to(
    sqlite_url: str,
) -> None:
    """What other replicas write counts as well, and only Teams knows of it."""
    hello = message(Paragraph(Text.of("Hello")))
    async with bot_in_teams(sqlite_url, teams_users("en"), slowly=False) as town:
        for user_id in ("UKLAUS", "ULENA"):
            await town.person(user_id).installs()
        klaus, lena = (
            Audience(WorkspaceKey("teams", TENANT), (one,)) for one in ("UKLAUS", "ULENA")
        )
        await town.lets_pass(minutes=1)
        town.teams.asks_to_wait(429, 90)
        with pytest.raises(Throttled) as first:
            await town.adapter.chat.send(klaus, hello, "one")
        assert (first.value.seconds, first.value.reason) == (90, "429")
        before = len(town.teams.calls)
        await town.lets_pass(seconds=60)
        with pytest.raises(Throttled) as second:
            await town.adapter.chat.send(lena, hello, "two")
        assert second.value.seconds == pytest.approx(30)
        assert len(town.teams.calls) == before
        await town.lets_pass(seconds=31)
        await town.adapter.chat.send(lena, hello, "two")
        assert "Hello" in town.person("ULENA").sees()


async def test_a_bot_of_many_tenants_gets_its_token_from_microsoft_itself(sqlite_url: str) -> None:
    async with bot_in_teams(
        sqlite_url, teams_users("en"), teams_tenant_id="", teams_allowed_tenants=TENANT
    ) as town:
        town.teams.authority = "botframework.com"
        assert "Nice to meet you!" in await town.person("UKLAUS").installs()


# ------------------------------------------------------------------------ files


async def test_a_file_is_put_where_its_recipient_wants_it_once(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    [file] = await cast.klaus.takes_files()
    assert b"Klaus Kern" in file.content
    teams_of(cast).teams.files.clear()
    assert await cast.klaus.takes_files() == []
    assert cast.words("teams-file-gone") in cast.klaus.sees()


async def test_an_answer_to_an_offer_that_is_delivered_twice_counts_once(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    [offered] = files_shown(cast.klaus)
    await cast.klaus.takes_files(deliveries=3)
    assert files_shown(cast.klaus) == [offered, offered], "the offer, and where the file is"
    assert cast.words("teams-file-gone") not in cast.klaus.sees()


async def test_a_file_that_is_declined_is_dropped(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    await cast.klaus.declines_files()
    assert teams_of(cast).teams.files == {}
    assert (await everything_stored(cast.town.bot))["parcel"] == []


async def test_a_file_that_could_not_be_saved_is_kept_and_said_so(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    [offered] = files_shown(cast.klaus)
    teams_of(cast).teams.loses_uploads = True
    assert await cast.klaus.takes_files() == []
    assert cast.words("teams-file-failed", name=offered) in cast.klaus.sees()
    teams_of(cast).teams.loses_uploads = False
    [file] = await cast.klaus.takes_files()
    assert b"Klaus Kern" in file.content


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/upload/x",
        "https://evil.example/upload",
        "file:///etc/passwd",
        "http://[",
        "",
    ],
)
async def test_a_file_goes_to_a_store_of_teams_or_nowhere(cast: Teams, url: str) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    before = len(teams_of(cast).teams.calls)
    assert await cast.klaus.takes_files(uploadUrl=url) == []
    assert len(teams_of(cast).teams.calls) == before


async def test_a_picture_says_in_words_what_it_shows(cast: Teams) -> None:
    await cast.become_a_pair()
    await cast.lena.writes("session 2026-12-01 14:00")
    await cast.carla.writes("status")
    [picture] = [
        m.content
        for m in cast.carla.messages()
        for a in m.content.get("attachments", ())
        if a["contentType"].startswith("image/")
    ]
    assert "Paired: 1; Met: 0" in picture["text"]


async def test_a_file_that_nobody_takes_is_dropped_in_a_week(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    await teams_of(cast).lets_pass(days=6)
    assert len((await everything_stored(cast.town.bot))["parcel"]) == 1
    await teams_of(cast).lets_pass(days=2)
    assert (await everything_stored(cast.town.bot))["parcel"] == []


async def test_nobody_takes_somebody_elses_file(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    offer = cast.klaus.last_message()
    await cast.lena.answers_offer(offer, offer.content["attachments"][0], accept=True)
    assert teams_of(cast).teams.files == {}


async def test_whose_data_are_deleted_has_no_address_any_more(cast: Teams) -> None:
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-export"))
    await cast.klaus.writes("privacy")
    await cast.klaus.presses(cast.words("privacy-delete"))
    stored = await everything_stored(cast.town.bot)
    assert "UKLAUS" not in str(stored)
    assert stored["parcel"] == []


# ------------------------------------------------------------------------ many people


async def test_a_mentor_among_many_is_found_by_typing(cast: Teams) -> None:
    await cast.both_join()
    await a_crowd_of_mentors(cast.town.bot)
    words, carla = cast.words, cast.carla
    await carla.opens_home()
    await carla.presses(words("choose-pair-title"))
    assert len(await carla.searches("mentor", "mentor")) == 15
    assert await carla.searches("mentor", "nobody") == []
    assert await carla.searches("mentor", "ozgur") == [f"{ONE_OF_THEM} – Entwicklung"]
    carla.fills({"mentor": f"{ONE_OF_THEM} – Entwicklung", "mentee": "Klaus Kern – Finance"})
    said = await carla.submits()
    names = {"mentor": ONE_OF_THEM, "mentee": "Klaus Kern"}
    assert words("by-hand-against", **names, programme=PROGRAMME) in said
