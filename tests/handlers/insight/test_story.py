"""A story of a pair: signed by both, taken back by either, out of the house only by an export."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Message
from handlers.enrolment import afterwards
from storage.tables import AuditEntry, Story
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced, set_programme
from tests.kept import kept

Three = tuple[Company, Person, Person, Person]
TOLD = "We built a chatbot for the night shift"


@kept
async def three(database_url: str) -> AsyncIterator[Three]:
    """Lena and Klaus have met once; Carla coordinates."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        await lena.says("session 2026-11-20 14:00")
        yield company, carla, lena, klaus


async def writes(company: Company, person: Person, text: str = TOLD) -> None:
    await person.says("story")
    await person.presses("Write it")
    await person.submits(together=text)
    await company.delivers()


@pytest.mark.usefixtures("from_nothing")
async def test_both_sign_and_communications_gets_text_and_picture(three: Three) -> None:
    company, carla, lena, klaus = three
    await carla.says("story")
    assert "No pair has signed a story yet" in carla.sees
    await writes(company, lena)
    assert "has written down a story of the two of you" in klaus.sees
    for words in ("story", "insights", "learnings", "pairs"):
        await carla.says(words)
    assert TOLD not in carla.has_seen
    await klaus.presses("Sign")
    await company.delivers()
    assert "Klaus Berg has signed your story too" in lena.sees
    assert "A pair has signed its story" in carla.sees
    await carla.presses("Read stories")
    assert TOLD in carla.sees
    await carla.presses("Text and picture")
    await afterwards.settled()
    text, picture = [one.files for one in carla.seen if isinstance(one, Message) and one.files][-1]
    told = text.content.decode()
    assert TOLD in told
    assert "Lena Vogt (mentor) and Klaus Berg" in told
    assert picture.content.startswith(b"\x89PNG")
    assert picture.description == told
    await company.delivers()
    for person in (lena, klaus):
        assert "was exported for communications" in person.sees
        await person.says("story")
        assert "Take it back" not in person.sees
    await lena.sends_action("story.take_back", "1")
    assert "it may be printed already" in lena.sees
    assert "story.export" in [one.act for one in await rows(company, AuditEntry)]


async def test_either_takes_it_back_until_it_was_exported_also_after_the_end(three: Three) -> None:
    company, carla, lena, klaus = three
    await writes(company, lena)
    await klaus.presses("Sign")
    await set_programme(company, ProgrammeState.ARCHIVED)
    await klaus.says("story")
    await klaus.presses("Take it back")
    await company.delivers()
    assert "is not told after all" in lena.sees
    assert await rows(company, Story) == []
    await carla.says("story")
    assert TOLD not in carla.sees
    await carla.sends_action("story.export", "1")
    assert "one of the two has taken it back" in carla.sees


async def test_a_signature_is_for_what_was_read(three: Three) -> None:
    company, _carla, lena, klaus = three
    await writes(company, lena)
    sign = klaus.button("Sign")
    await lena.says("story")
    await lena.presses("Change")
    await lena.submits(together="Something else")
    await klaus.sends_action(sign.name, sign.argument)
    assert "It has been changed since" in klaus.sees
    [one] = await rows(company, Story)
    assert (one.signed_by_mentor, one.signed_by_mentee) == (True, False)
    await company.delivers()
    await klaus.presses("Change")
    await klaus.submits(surprised="How quick it was")
    await company.delivers()
    [one] = await rows(company, Story)
    assert (one.signed_by_mentor, one.signed_by_mentee) == (False, True)
    assert "How quick it was" in lena.sees


async def test_whoever_is_deleted_is_in_no_story(three: Three) -> None:
    company, carla, lena, klaus = three
    await writes(company, lena)
    await klaus.presses("Sign")
    await klaus.says("privacy")
    await klaus.presses("Delete everything")
    await company.delivers()
    assert await rows(company, Story) == []
    await carla.says("story")
    assert "No pair has signed" in carla.sees
    assert TOLD not in carla.has_seen


async def test_who_has_not_met_has_nothing_to_tell(three: Three) -> None:
    company, _carla, lena, _klaus = three
    ida, tom = await company.person("Ida Iser"), await company.person("Tom Thal")
    await introduced(company, ida, tom)
    await ida.says("story")
    await ida.presses("Write it")
    assert "once you have met" in ida.sees
    await ida.sends_action("story.write", "1")
    assert "belongs to another pair" in ida.sees
    assert lena.has_seen.count("story") == 0
