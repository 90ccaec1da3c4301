"""A channel is asked in: its people one by one, or by a post with *Join* that everybody reads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlmodel import select

from storage import people, programmes
from storage.tables import Member, Programme
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import programme_in
from tests.kept import kept

NAME = "Spring 2027"
CANTEEN = "C-canteen"


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    """Ada coordinates an open programme; three colleagues and a guest are in a channel with her."""
    async with Company.founded(database_url) as company:
        ada = await company.person("Ada Coordinator", coordinator=True)
        lena = await company.person("Lena Vogt", level=2, department="Sales")
        klaus = await company.person("Klaus Kern", level=7, department="Board")
        nora = company.stranger("Nora New")
        guest = company.stranger("Gus Guest")
        guest.profile = replace(guest.profile, is_guest=True)
        here = (ada, lena, klaus, nora, guest)
        company.chat.channels[CANTEEN] = tuple(one.id for one in here)
        await programme_in(company, ProgrammeState.OPEN, NAME, ("a1", "b1", "b4"))
        yield company


def called(company: Company, name: str) -> Person:
    """The person whose name begins so."""
    return next(one for one in company.people.values() if one.profile.name.startswith(name))


async def members(company: Company) -> dict[str, Member]:
    """Everybody known, by name."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        return {one.name: one for one in await people.members_of(session, workspace.id)}


async def has_places(company: Company, places: int) -> None:
    """The programme takes only so many."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        programme = await programmes.programme_named(session, workspace.id, NAME)
        assert programme is not None
        programme.places = places
        session.add(programme)


async def joins(person: Person, role: str = "mentee") -> None:
    """Presses *Join* and fills in the form."""
    await person.presses(f"Join as {role}")
    await person.submits(topics_3=("a1",), level="7", department="Sales")


async def is_posted(company: Company) -> None:
    """Ada has the post in the channel."""
    ada = called(company, "Ada")
    await ada.says("invite", channel=CANTEEN)
    await ada.presses("Post there with “Join”")
    await ada.presses("Post it")
    await company.delivers()


# ---------------------------------------------------------------------------- one by one


async def test_a_channel_is_previewed_before_anybody_is_kept_or_asked(company: Company) -> None:
    ada, before = called(company, "Ada"), await members(company)
    await ada.says("invite", channel=CANTEEN)
    assert "4 people are in C-canteen; 3 can be asked" in ada.sees
    assert "1 guest is left out" in ada.sees
    assert await members(company) == before


async def test_everybody_in_the_channel_is_asked_also_who_never_met_the_bot(
    company: Company,
) -> None:
    ada = called(company, "Ada")
    await ada.says("invite", channel=CANTEEN)
    await ada.presses("Invite 3 people")
    assert "3 people are invited" in ada.sees
    await company.delivers()
    asked = {one.profile.name for one in company.people.values() if "[Not for me]" in one.has_seen}
    assert asked == {"Lena Vogt", "Klaus Kern", "Nora New"}
    await ada.says("invite", channel=CANTEEN)
    assert "none of them is left to be asked" in ada.sees


async def test_a_channel_that_the_bot_does_not_see_gets_a_sentence(company: Company) -> None:
    ada = called(company, "Ada")
    await ada.says("invite", channel="C-secret")
    assert "I don’t see that channel" in ada.sees


async def test_a_channel_is_forgotten_after_an_hour(company: Company) -> None:
    ada = called(company, "Ada")
    await ada.says("invite", channel=CANTEEN)
    await company.moves_to("2026-11-23 12:00")
    await ada.presses("Invite 3 people")
    assert "I no longer have that channel" in ada.sees


async def test_an_invitation_of_a_channel_is_stopped_in_the_middle(company: Company) -> None:
    ada, nora = called(company, "Ada"), called(company, "Nora")
    nora.profile = replace(nora.profile, timezone="America/Los_Angeles")  # where it is noon
    await company.moves_to("2026-11-23 21:00")
    await ada.says("invite", channel=CANTEEN)
    await ada.presses("Invite 3 people")
    await company.delivers()
    await ada.presses("Stop")
    assert "2 people had not been written to yet" in ada.sees
    await company.moves_to("2026-11-24 12:00")
    asked = [one for one in company.people.values() if "[Not for me]" in one.has_seen]
    assert asked == [nora]
    await ada.says("invite", channel=CANTEEN)
    assert "2 can be asked" in ada.sees
    await ada.presses("Invite 2 people")
    await company.delivers()
    assert "[Not for me]" in called(company, "Lena").sees, "who was spared can be asked again"


async def test_those_of_a_level_or_department_are_asked(company: Company) -> None:
    ada = called(company, "Ada")
    await ada.says("invite")
    await ada.presses("By level or department")
    await ada.submits(lowest="5", highest="8")
    assert "1 person gets this message" in ada.sees
    await ada.presses("By level or department")
    await ada.submits(lowest="1", highest="8", department="Sales")
    await ada.presses("Invite 1 person")
    await company.delivers()
    assert "Not for me" in called(company, "Lena").sees
    assert not called(company, "Klaus").seen


# ---------------------------------------------------------------------------- the post


async def test_the_post_is_shown_first_and_read_by_everybody_in_the_channel(
    company: Company,
) -> None:
    ada, nora = called(company, "Ada"), called(company, "Nora")
    await ada.says("invite", channel=CANTEEN)
    await ada.presses("Post there with “Join”")
    assert "Everybody in C-canteen will read this" in ada.sees
    assert not nora.seen
    await ada.presses("Post it")
    await company.delivers()
    assert f"{NAME}: who joins?" in nora.sees
    await ada.sends_action("invite.post_send", "1")
    assert "I no longer have that channel" in ada.sees


async def test_somebody_who_never_spoke_to_the_bot_joins_from_the_post(company: Company) -> None:
    await is_posted(company)
    nora = called(company, "Nora")
    await joins(nora)
    assert f"Welcome to {NAME}" in nora.sees
    assert (await members(company))["Nora New"].department == "Sales"


async def test_joining_twice_shows_the_profile(company: Company) -> None:
    await is_posted(company)
    nora = called(company, "Nora")
    await joins(nora)
    await nora.presses("Join as mentee")
    assert f"You are part of {NAME} already" in nora.sees


async def test_a_guest_is_told_whom_programmes_are_for(company: Company) -> None:
    await is_posted(company)
    guest = called(company, "Gus")
    await guest.presses("Join as mentee")
    assert "guest" in guest.sees
    assert "Gus Guest" not in await members(company)


async def test_the_post_goes_at_night_as_well_because_somebody_asked_for_it(
    company: Company,
) -> None:
    await company.moves_to("2026-11-23 22:00")
    await is_posted(company)
    assert f"{NAME}: who joins?" in called(company, "Nora").sees


async def test_places_are_counted_and_the_last_one_closes_the_post(company: Company) -> None:
    await has_places(company, 2)
    await is_posted(company)
    nora, lena, klaus = (called(company, one) for one in ("Nora", "Lena", "Klaus"))
    assert "Places left: 2 / 2" in klaus.sees
    await joins(nora)
    await company.lets_pass(minutes=2)
    assert "Places left: 1 / 2" in klaus.sees
    await lena.presses("Join as mentor")
    await joins(klaus)
    await lena.submits(topics_3=("a1",), level="2", department="Sales")
    assert f"The last place of {NAME} has just been taken" in lena.sees
    await company.lets_pass(minutes=2)
    await lena.says("join mentor")
    assert f"All places of {NAME} are taken (2)" in lena.sees
    assert "All places are taken" in called(company, "Ada").has_seen
    await klaus.says("leave")
    await klaus.presses("Leave")
    await company.lets_pass(minutes=2)
    assert "Places left: 1 / 2" in called(company, "Ada").sees


async def test_after_the_closing_the_post_says_so_and_so_does_its_button(company: Company) -> None:
    await is_posted(company)
    nora, ada = called(company, "Nora"), called(company, "Ada")
    button = nora.button("Join as mentee")
    await ada.says("programme")
    await ada.presses("Start")
    await ada.presses("Close")
    await company.lets_pass(minutes=2)
    assert "Joining is over." in nora.sees
    await nora.sends_action(button.name, button.argument)
    assert f"Joining {NAME} is over" in nora.sees


async def test_whoever_posted_learns_that_the_channel_takes_no_posts(company: Company) -> None:
    company.chat.read_only.add(CANTEEN)
    await is_posted(company)
    await company.lets_pass(hours=1)
    ada = called(company, "Ada")
    assert "I could not post in C-canteen" in ada.sees
    assert (await members(company))["Ada Coordinator"].unreachable_since is None


async def test_texts_come_in_both_languages_with_link_and_picture(company: Company) -> None:
    ada = called(company, "Ada")
    await ada.says("invite")
    await ada.presses("Texts, link and QR code")
    assert f"Would you like to join {NAME}?" in ada.sees
    assert f"Lust auf {NAME}?" in ada.sees
    assert "https://chat.example/T1" in ada.sees
    [picture] = ada.seen[-1].files  # type: ignore[union-attr]
    assert picture.content.startswith(b"\x89PNG")


async def test_where_no_link_opens_the_chat_none_is_promised(company: Company) -> None:
    company.chat.has_link = False
    ada = called(company, "Ada")
    await ada.says("invite")
    await ada.presses("Texts to pass on")
    assert f"Would you like to join {NAME}?" in ada.sees
    assert "https://" not in ada.sees


@pytest.mark.parametrize(
    ("purpose", "english", "german"),
    [
        ("Six months in which leaders learn from others.", True, False),
        ("Ein halbes Jahr, in dem Führungskräfte lernen.", False, True),
        ("Digital 2027", True, True),
    ],
)
async def test_a_text_says_in_one_language_alone_what_the_programme_says_of_itself(
    company: Company, purpose: str, english: bool, german: bool
) -> None:
    async with company.bot.database.begin() as session:
        (await session.exec(select(Programme))).one().purpose = purpose
    ada = called(company, "Ada")
    await ada.says("invite")
    await ada.presses("Texts, link and QR code")
    in_english, _, in_german = ada.sees.partition("German")
    assert (purpose in in_english, purpose in in_german) == (english, german)
