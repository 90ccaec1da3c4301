"""Thank-yous: private by default, shared only if both of them agree."""

from __future__ import annotations

from collections.abc import AsyncIterator

from sqlmodel import select

from storage.tables import Thanks
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Two = tuple[Company, Person, Person]


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, lena, klaus


async def given(company: Company) -> Thanks:
    async with company.bot.database.begin() as session:
        return (await session.exec(select(Thanks))).one()


async def test_a_thank_you_goes_to_the_partner_and_stays_private(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("thanks You <@U1> explained *boards* to me")
    await klaus.submits()
    assert "stays between the two of you" in klaus.sees
    await company.delivers()
    assert "You <@U1> explained *boards* to me" in lena.sees
    assert "Only you and Klaus Berg" in lena.sees
    await lena.sends_action("thanks.release", f"{(await given(company)).id}:yes")
    assert not (await given(company)).released


async def test_it_is_shared_only_if_the_receiver_agrees_and_they_may_change_their_mind(
    two: Two,
) -> None:
    company, lena, klaus = two
    await klaus.says("thanks")
    await klaus.submits(text="For your courage", shared="shared")
    await company.delivers()
    assert not (await given(company)).released
    await lena.presses("Yes, with pleasure")
    assert (await given(company)).released
    assert "may be shared" in lena.sees
    await lena.presses("Keep it private after all")
    assert not (await given(company)).released
    await lena.presses("Let others read it after all")
    await lena.says("pair")
    assert "One for you, 1 may be shared" in lena.sees


async def test_the_giver_cannot_release_it_alone(two: Two) -> None:
    company, _lena, klaus = two
    await klaus.says("thanks")
    await klaus.submits(text="For your courage", shared="shared")
    await klaus.sends_action("thanks.release", f"{(await given(company)).id}:yes")
    assert not (await given(company)).released


async def test_a_thank_you_needs_words_and_not_too_many(two: Two) -> None:
    _company, _lena, klaus = two
    await klaus.says("thanks " + "x" * 1001)
    assert "1,001 characters" in klaus.sees
    await klaus.says("thanks")
    await klaus.submits(text="  ")
    assert "what you are thankful for" in klaus.sees


async def test_who_has_no_pair_is_told_so(two: Two) -> None:
    company, _lena, _klaus = two
    mara = await company.person("Mara Lind")
    await mara.says("thanks You explained it well")
    assert "don’t have a pair at the moment" in mara.sees
