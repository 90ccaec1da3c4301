"""Text that is longer than its field comes back with a sentence there, and nothing is kept of it.

Forms refuse it themselves; this is for whoever sends something without them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import FormErrors, TextField
from storage.types import ProgrammeState
from tests.conversation import Company, Person, initial_of
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import introduced
from tests.kept import kept
from tests.story.records import everything_stored

FORMS = (
    "enrolment",
    "contract",
    "session",
    "question",
    "programme",
    "goal",
    "thanks",
    "trend",
    "announce",
    "reflection",
)


@kept
async def people(database_url: str) -> AsyncIterator[tuple[Company, Person, Person]]:
    """Klaus, a coordinator who is in a pair with Lena, who answers short questions."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.RUNNING)
        klaus = await company.person("Klaus Berg", coordinator=True)
        lena = await company.person("Lena Vogt")
        await joins(lena, "mentor", questions="yes")
        await introduced(company, lena, klaus)
        yield company, klaus, lena


async def opens(klaus: Person, form: str) -> None:
    """The form, by the words and the button that lead to it."""
    words, button = {
        "enrolment": ("profile", "Change"),
        "contract": ("contract", "Fill in"),
        "session": ("session", "Plan a session"),
        "question": ("who", "Ask Lena Vogt"),
        "programme": ("programme", "New programme"),
        "goal": ("goal", "New goal"),
        "thanks": ("thanks", ""),
        "trend": ("trend", ""),
        "announce": ("announce", ""),
        "reflection": ("session yesterday 14:00", "Reflect"),
    }[form]
    await klaus.says(words)
    if button:
        await klaus.presses(button)
    assert klaus.form.name == form


def filled(klaus: Person) -> dict[str, str | tuple[str, ...]]:
    """Everything that the open form needs."""
    needed: dict[str, str | tuple[str, ...]] = {
        "level": "6",
        "topics_3": ("b1",),
        "languages": ("en",),
        "usefulness": "4",
    }
    given: dict[str, str | tuple[str, ...]] = {}
    for field in klaus.form.fields:
        given[field.key] = needed.get(field.key) or initial_of(field)
        if isinstance(field, TextField) and not given[field.key]:
            given[field.key] = "Something"
    return given | ({"day": "2026-12-01"} if klaus.form.name == "session" else {})


@pytest.mark.parametrize("form", FORMS)
async def test_each_text_field_of_a_form_has_its_limit(
    people: tuple[Company, Person, Person], form: str
) -> None:
    company, klaus, _lena = people
    await opens(klaus, form)
    opened = klaus.form
    fields = [field for field in opened.fields if isinstance(field, TextField)]
    assert fields
    before = await everything_stored(company.bot)
    for field in fields:
        too_long = filled(klaus) | {field.key: "x" * (field.longest + 1)}
        reply = await klaus.sends_form(opened.name, opened.subject, too_long)
        assert isinstance(reply, FormErrors), field.key
        assert list(reply.errors) == [field.key]
        assert f"That is {field.longest + 1:,} characters" in klaus.sees
    assert await everything_stored(company.bot) == before
    just_fits = filled(klaus) | {field.key: "x" * field.longest for field in fields}
    reply = await klaus.sends_form(opened.name, opened.subject, just_fits)
    assert not isinstance(reply, FormErrors), klaus.sees


@pytest.mark.parametrize("minutes", ["0", "100000000", "-60", "long", ""])
async def test_no_session_has_a_length_that_no_clock_shows(
    people: tuple[Company, Person, Person], minutes: str
) -> None:
    company, klaus, _lena = people
    await opens(klaus, "session")
    before = await everything_stored(company.bot)
    values = filled(klaus) | {"minutes": minutes}
    reply = await klaus.sends_form(klaus.form.name, klaus.form.subject, values)
    assert isinstance(reply, FormErrors)
    assert list(reply.errors) == ["minutes"]
    assert await everything_stored(company.bot) == before
