"""What is known about a person, from where; what they put right holds against the next list."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

from storage.tables import Member, Programme
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.kept import kept

LIST = (
    b"email,name,department,location,level,manager\n"
    b"klaus@example.com,Klaus Kern,Sales,Berlin,7,\n"
    b"lena@example.com,Lena Vogt,Sales,Berlin,2,Klaus Kern\n"
)


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    """Ada coordinates an open programme and has dropped a list that tells of Lena and Klaus."""
    async with Company.founded(database_url) as company:
        ada = await company.person("Ada Coordinator", coordinator=True)
        for name in ("Lena Vogt", "Klaus Kern"):
            person = await company.person(name)
            address = f"{name.split()[0].casefold()}@example.com"
            person.profile = replace(person.profile, email=address)
        async with company.bot.database.begin() as session:
            workspace = await company.workspace(session)
            session.add(
                Programme(
                    workspace_id=workspace.id,
                    name="Spring 2027",
                    state=ProgrammeState.OPEN,
                    starts_on=company.clock().date(),
                    topics=["a1"],
                    created_at=company.clock(),
                )
            )
        await lists(ada)
        yield company


async def lists(ada: Person) -> None:
    """Drops the list and has its people remembered."""
    await ada.drops(LIST)
    await ada.presses("Only remember them")


def called(company: Company, name: str) -> Person:
    """The person whose name begins so."""
    return next(one for one in company.people.values() if one.profile.name.startswith(name))


async def reads_sources(person: Person) -> str:
    """What they see behind the button."""
    await person.says("privacy")
    await person.presses("What I know, and from where")
    return person.sees


async def test_each_piece_has_its_source_and_day(company: Company) -> None:
    seen = await reads_sources(called(company, "Lena"))
    assert "Name: Lena Vogt (from this chat’s directory" in seen
    assert "E-mail: lena@example.com (from a list of your coordinators, Monday, 23 November" in seen
    assert "Level: 2 (from a list of your coordinators" in seen
    assert "Manager: Klaus Kern (from a list of your coordinators" in seen
    assert "Country" not in seen, "what is not known is not listed"


async def test_what_somebody_corrects_holds_against_the_next_list_and_is_in_the_log(
    company: Company,
) -> None:
    lena, ada = called(company, "Lena"), called(company, "Ada")
    await reads_sources(lena)
    await lena.presses("Correct it")
    await lena.submits(department="Marketing", level="3")
    assert "Corrected. No list changes it back." in lena.sees
    assert "Department: Marketing (from you, Monday, 23 November" in lena.sees
    assert "Location: Berlin (from a list" in lena.sees
    await lists(ada)
    seen = await reads_sources(lena)
    assert "Level: 3 (from you" in seen
    assert "Department: Marketing (from you" in seen
    await ada.says("coordinator")
    assert "Lena Vogt: corrected their own data" in ada.sees


async def test_what_is_sent_off_unchanged_changes_no_source(company: Company) -> None:
    lena = called(company, "Lena")
    await reads_sources(lena)
    await lena.presses("Correct it")
    await lena.submits()
    assert "Nothing was different." in lena.sees
    assert "Level: 2 (from a list" in lena.sees


async def test_who_takes_part_corrects_languages_too_and_the_form_counts_as_said(
    company: Company,
) -> None:
    lena = called(company, "Lena")
    await lena.says("join mentor")
    await lena.submits(topics_3=("a1",), level="3", department="IT", languages=("de",))
    assert "Level: 3 (from you" in await reads_sources(lena)
    await lena.presses("Correct it")
    await lena.submits(languages=("de", "en"))
    assert "Corrected" in lena.sees
    await lena.says("profile")
    assert "German and English" in lena.sees or "English and German" in lena.sees


async def test_who_deletes_their_data_leaves_no_source(company: Company) -> None:
    lena = called(company, "Lena")
    async with company.bot.database.look() as session:
        number = (await company.member(session, lena)).id
    await lena.says("privacy")
    await lena.presses("Delete")
    async with company.bot.database.look() as session:
        gone = await session.get(Member, number)
        assert gone is not None
        assert gone.sources == {}
