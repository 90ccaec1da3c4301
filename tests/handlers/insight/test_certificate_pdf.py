"""A mentor's certificate as PDF: what stands in it, for whom, and that everybody can read it."""

from __future__ import annotations

import pytest

from handlers.conversation.chat import LinkButton, Message
from handlers.enrolment import afterwards
from handlers.paper.typeset import typeset
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.coordination.test_closing import closes
from tests.handlers.running_pairs import introduced, set_programme
from tests.papers import Pdf

NAMES = (
    "Jörg Müßig-Ärmel 🎉",
    "山田 太郎",
    "김민준",
    "张伟",
    "محمد علي",
    "שרה לוי",
    "Ελένη Παπαδοπούλου",
    "X" * 60,
)


async def has_met(company: Company, name: str) -> tuple[Person, Person]:
    """A mentor of that name who has met their leader three times."""
    mentor = await company.person(name, level=2)
    leader = await company.person("Klaus Berg", level=6)
    await introduced(company, mentor, leader)
    for day in ("2026-11-18", "2026-11-19", "2026-11-20"):
        await mentor.says(f"session {day} 14:00")
    return mentor, leader


async def pdf_of(person: Person, label: str) -> Pdf:
    """What comes of that button."""
    await person.says("")
    await person.presses(label)
    await afterwards.settled()
    reply = person.seen[-1]
    assert isinstance(reply, Message), person.sees
    return Pdf(reply.files[0].content)


async def test_the_mentor_alone_gets_it_in_both_languages_once_the_programme_closes(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await has_met(company, "Lena #strong[Vogt] $x$")
        await lena.sends_action("certificate.pdf", "1:en")
        assert "not being closed" in lena.sees
        await closes(company, carla)
        english, german = [await pdf_of(lena, one) for one in ("Certificate as PDF", "PDF in ")]
        for found, words in (
            (english, ("Certificate", "“Spring”", "Sessions held: 3", "Since: 23 November 2026")),
            (german, ("Teilnahmenachweis", "„Spring“", "Treffen: 3", "23. November 2026")),
        ):
            say = company.bot.catalogue.speaker(found.language, False)
            assert str(say("topic-b1.short")) in " ".join(found.text.split())
            assert "Lena #strong[Vogt] $x$" in found.text, "what people type is no markup"
            assert [word for word in words if word not in found.text] == []
            assert found.is_accessible
        assert (english.language, german.language) == ("en", "de")
        for who, argument in ((klaus, "1:en"), (carla, "1:en"), (lena, "1:fr"), (lena, "x:en")):
            await who.sends_action("certificate.pdf", argument)
            assert "certificate" not in who.sees.lower()
        await set_programme(company, ProgrammeState.ARCHIVED)
        assert (await pdf_of(lena, "Certificate as PDF")).pages == 1
        links = [one for one in buttons(lena) if isinstance(one, LinkButton)]
        assert links[0].url.startswith("https://www.linkedin.com/profile/add?startTask=CERT")
        assert "issueYear=2026&issueMonth=11" in links[0].url


def buttons(person: Person) -> list[object]:
    """All that somebody has been offered."""
    messages = [reply for reply in person.ever_seen if isinstance(reply, Message)]
    return [one for it in messages for part in it.parts for one in getattr(part, "buttons", ())]


@pytest.mark.parametrize("template", ["certificate"])
def test_names_of_all_scripts_stand_in_a_tagged_pdf(template: str) -> None:
    data = {"title": "Certificate", "language": "de", "company": "Größe & Co.", "sentence": "–"}
    for name in NAMES:
        made = typeset(template, data | {"name": name, "rows": [], "note": ""})
        found = Pdf(made.content)
        assert made.accessible, name
        assert found.is_accessible
        assert found.pages == 1, name
    lacking = typeset(template, data | {"name": "\U0001fbf0 \u1ba0", "rows": [], "note": ""})
    assert not lacking.accessible
    assert Pdf(lacking.content).pages == 1
