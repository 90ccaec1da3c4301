"""Teams as it is on odd days: silent installations, conversations that it forgets, quoted words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from sqlmodel import select

from bot.platforms.teams.cards import message_card
from bot.platforms.teams.chat import card_activity
from bot.platforms.teams.forms import Asked, form_card
from bot.platforms.teams.package import manifest
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Bullets,
    Form,
    Paragraph,
    Said,
    Text,
    TextField,
    message,
)
from storage.tables import Address, Member
from storage.types import PromptState
from tests.bot.platforms.teams.test_teams import Teams, prompts_of, teams_of
from tests.peers.teams.person import Person
from tests.peers.teams.server import User
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import Cast, teams_users

NEW_YORK = User(
    "UMARA", "Mara Meyer", locale="de-DE", tz="America/New_York", installs_silently=True
)
GUEST = User("UGUSTAV", "Gustav Gast", is_guest=True)


@pytest_asyncio.fixture
async def cast(sqlite_url: str) -> AsyncIterator[Teams]:
    """Carla coordinates; Klaus and Lena have the app, Mara and Gustav are about to install it."""
    users = [one for one in teams_users("en") if one.id != "UMARA"]
    async with bot_in_teams(sqlite_url, [*users, NEW_YORK, GUEST], coordinators="UCARLA") as town:
        for user_id in ("UCARLA", "UKLAUS", "ULENA"):
            await town.person(user_id).installs()
        yield Cast[Person](town, "en")


async def row_of(cast: Teams, external_id: str) -> Member | None:
    async with cast.town.bot.database.look() as session:
        found = await session.exec(select(Member).where(Member.external_id == external_id))
        return found.one_or_none()


async def test_a_message_corrects_what_the_installation_did_not_tell(cast: Teams) -> None:
    """Installing tells neither zone nor language; the first word tells both."""
    mara = teams_of(cast).person("UMARA")
    assert "Nice to meet you!" in await mara.installs(), "in the workspace's language until then"
    member = await row_of(cast, "UMARA")
    assert member is not None
    assert (member.language, member.timezone) == ("", "")
    assert "Deine Daten" in await mara.writes("privacy")
    member = await row_of(cast, "UMARA")
    assert member is not None
    assert (member.language, member.timezone) == ("de", "America/New_York")


async def test_who_moves_or_marries_is_followed_and_keeps_the_language_they_chose(
    cast: Teams,
) -> None:
    town = teams_of(cast)
    await cast.klaus.writes("language de")
    object.__setattr__(cast.klaus.user, "tz", "America/Los_Angeles")
    object.__setattr__(cast.klaus.user, "real_name", "Klaus Kern-Vogt")
    await cast.klaus.writes("hilfe")
    member = await row_of(cast, "UKLAUS")
    assert member is not None
    assert member.timezone == "America/Los_Angeles"
    assert member.name == "Klaus Kern-Vogt"
    assert member.language == "de", "although their Teams speaks English"
    calls = len(town.teams.calls)
    await cast.klaus.writes("hilfe")
    assert len(town.teams.calls) == calls + 1, "what is known is not asked for again"


async def test_telephone_and_computer_that_speak_two_languages_make_no_back_and_forth(
    cast: Teams,
) -> None:
    """Another language is followed the same day; the first that comes back stays until chosen."""
    heard = []
    for locale in ("en-GB", "de-DE", "en-GB", "de-DE", "en-GB", "de-DE"):
        object.__setattr__(cast.klaus.user, "locale", locale)
        said = await cast.klaus.writes("privacy")
        heard.append("de" if "Deine Daten" in said else "en")
    assert heard == ["en", "de", "en", "en", "en", "en"]
    await cast.klaus.writes("language de")
    object.__setattr__(cast.klaus.user, "locale", "en-GB")
    assert "Deine Daten" in await cast.klaus.writes("privacy"), "what was chosen counts"


async def test_a_guest_is_told_kindly_and_does_not_take_part(cast: Teams) -> None:
    gustav = teams_of(cast).person("UGUSTAV")
    await gustav.installs()
    said = await gustav.writes("join mentor")
    assert cast.words("problem-guest") in gustav.sees() + said
    member = await row_of(cast, "UGUSTAV")
    assert member is None or member.welcomed_at is None


async def test_a_conversation_that_teams_forgets_for_a_moment_loses_no_answer(cast: Teams) -> None:
    teams_of(cast).teams.forgets_the_conversation()
    assert cast.words("privacy-heading") in await cast.klaus.writes("privacy")


async def test_a_conversation_that_is_gone_is_opened_anew_and_nobody_hears_false_words(
    cast: Teams,
) -> None:
    await cast.both_join()
    async with cast.town.bot.database.begin() as session:
        found = await session.exec(select(Address).where(Address.external_id == "UKLAUS"))
        address = found.one()
        address.conversation = "a:from-before"
        session.add(address)
    await cast.release_the_pairs()
    assert cast.words("proposal-heading") in cast.klaus.sees()
    assert PromptState.WAITING not in [state for state, _why in await prompts_of(cast, "proposal")]
    await teams_of(cast).lets_pass(hours=2)
    assert cast.words("unreachable-told", count=1) not in cast.carla.sees()


@pytest.mark.parametrize(
    "typed",
    ["/help", '<quoted messageId="1700000000000"/> help', "<quoted>Wie geht es?</quoted>\nhelp"],
)
async def test_a_slash_and_quoted_words_are_no_part_of_the_command(cast: Teams, typed: str) -> None:
    assert await cast.klaus.writes(typed) == await cast.klaus.writes("help")


async def test_an_id_of_thirty_digits_is_a_file_that_is_gone(cast: Teams) -> None:
    answered = {"action": "decline", "context": {"parcel": 10**29}, "uploadInfo": {}}
    activity = cast.klaus._activity("invoke", name="fileConsent/invoke", value=answered)
    status, _answer = await cast.klaus.tell(activity)
    await cast.klaus.settled()
    assert status == 200
    assert cast.words("teams-file-gone") in cast.klaus.sees()


def test_a_card_says_its_language_what_it_is_and_takes_the_room_it_needs() -> None:
    say = Catalogue().speaker("de")
    short: dict[str, Any] = message_card(message(Paragraph(Text.of("Hallo, Klaus"))), say)
    assert short["lang"] == "de"
    assert short["fallbackText"] == short["speak"] == "Hallo, Klaus"
    assert "msteams" not in short
    many: dict[str, Any] = message_card(message(Bullets((Text.of("eins"), Text.of("zwei")))), say)
    assert many["msteams"] == {"width": "Full"}
    form = Form("join", Text.of("Mitmachen"), Text.of("Ab"), (TextField("a", Text.of("Was")),))
    shown: dict[str, Any] = form_card(form, Asked(Said("join")), say)
    assert (shown["lang"], shown["speak"], shown["fallbackText"]) == ("de", *["Mitmachen"] * 2)
    told = card_activity(short, "Tippe /mentor hilfe")
    assert told["summary"] == "Tippe hilfe", "as it is typed in Teams"


def test_the_package_names_the_app_to_graph() -> None:
    """Without it adding the app to a chat of the two is refused (graph-docs#16666)."""
    number = "12345678-1234-1234-1234-123456789012"
    assert manifest(number, "mentor.example.com")["webApplicationInfo"] == {
        "id": number,
        "resource": f"api://mentor.example.com/{number}",
    }
