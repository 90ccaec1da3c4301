"""A coordinator who looks at everything all the time sees of opinions what the gate released.

Each programme is lived twice: the same people do the same at the same time, and only what they
think differs. Whatever a coordinator is shown, asked for or not, must be the same to the byte, but
for the class that a figure tells; and there are as many figures as the gate has made. It is looked
once a week for half a year, and (in the whole form) after each change and every day for six weeks;
in the short form in the weeks about the first figures.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlmodel import select

from handlers.conversation.chat import Reply, Text
from handlers.conversation.router import routes
from handlers.conversation.turn import Turn
from handlers.enrolment import afterwards
from handlers.insight import status
from handlers.insight.worth import Section
from storage.tables import Programme, Reflection, StoredFigure
from tests.conversation import Company, Person, read
from tests.handlers.insight.test_ratings import Cohort
from tests.sizes import Size
from tests.workbooks import files_of

BEGINS = re.compile(
    r"(?:(?:Usefulness of sessions|Worth it|Change in \w+, start to end|"
    r"Working together, half-time|Would recommend it)(?:: |\t| )|"
    r"\d+ \w+ \d{4}(?:: |\t))(?!no figure)(.*)"
)
IN_REPORTS = re.compile(
    r"(?:in steps on a scale from 1 to 5|worth it, from 1 to 5|"
    r"recommend the programme, from 0 to 10): (?!no figure)[^•]*"
)
"""The same as a report's first page tells it."""
FOLLOWS = re.compile(
    r"• People (?:find|would)[^•]*?(?=•|Each sentence)"
    r"|People (?:find|would)[^?]*\? Coordinators \d+ \w+ \d{4} "
    r"|those who took part (?:say|differ)[^.;]*"
    r"|it cannot be said yet whether it was worth people’s time"
)
"""What a report concludes from a class: a question for those who decide, and a sentence."""
IN_EACH_ROLE = re.compile(r"mentors (CLASS \([^)]*\)); mentees \1")
"""Two figures; where both classes are the same, a report tells them in one."""
CLASS = re.compile(
    r"(below |to )?[+-]?\d+(\.\d+)?( to below [+-]?\d+(\.\d+)?)?( of \d+| steps)?"
    r"( or better| or more)?(?=,| \()"
)
"""What a figure tells, before the people; how many stand behind it is public."""


@dataclass(frozen=True)
class Seen:
    """All that the coordinator was shown, but for each figure's class; and the dates of figures."""

    transcript: list[str]
    figures: set[str]


def looked_at(reply: Reply) -> str:
    """A reply as it is read, with the content of its files."""
    return "\n".join([read(reply), *files_of(reply)])


def without_classes(text: str) -> str:
    """The same with every figure's class left out."""
    for tells in (BEGINS, IN_REPORTS):
        text = tells.sub(lambda found: CLASS.sub("CLASS", found[0]), text)
    return FOLLOWS.sub("", IN_EACH_ROLE.sub(r"for mentors and mentees alike \1", text))


async def look_at_everything(petra: Person) -> None:
    """Every command there is, the page, and the export of what is stored about oneself."""
    for name in sorted(routes.commands):
        await petra.says(name)
        await afterwards.settled()  # what is made meanwhile comes at no time of its own
    for section in Section:
        for button in ("insights.part", "insights.more"):
            await petra.sends_action(button, f"1:{section}")
    await petra.opens_home()
    await petra.sends_action("privacy.export")


@dataclass(frozen=True)
class Life:
    """What becomes of a programme, and how often it is looked at."""

    number: int
    """Decides what people do."""
    weeks: int
    daily: bool = False
    """Looked at after each change as well."""
    looked_from: int = 1
    """The week."""


async def lived(life: Life, opinion: random.Random, url: str) -> Seen:
    """One programme in which people think so."""
    chance = random.Random(life.number)
    async with Company.founded(url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(chance.randint(5, 7))
        for week in range(1, life.weeks + 1):
            async for _change in _a_week(cohort, week, chance, opinion):
                if life.daily:
                    await look_at_everything(petra)
            for day in range(7):
                if life.daily or (not day and week >= life.looked_from):
                    await look_at_everything(petra)
                await company.lets_pass(days=1)
        async with company.bot.database.begin() as session:
            made = {
                f"{one.on:%Y-%m-%d}" for one in (await session.exec(select(StoredFigure))).all()
            }
        return Seen([without_classes(looked_at(one)) for one in petra.ever_seen], made)


async def _a_week(
    cohort: Cohort, week: int, chance: random.Random, opinion: random.Random
) -> AsyncIterator[None]:
    """Some couples meet; some of their people say what they think, in numbers and in words.

    Stops after each change.
    """
    here = range(1, len(cohort.pairs) + 1)
    await cohort.meets(*[one for one in here if chance.random() < 0.7])
    yield
    for _pair, *both in cohort.pairs:
        for person in both:
            if chance.random() < 0.6:
                await _reflects(person, opinion)
                yield
    if week % 3 == 0:
        await _something_else(cohort, chance)
        yield


async def _reflects(person: Person, opinion: random.Random) -> None:
    rating = opinion.randint(1, 5)
    await person.says("reflect")
    if getattr(person.seen[-1], "name", "") == "reflection":
        await person.submits(usefulness=str(rating), learned=f"I think {rating} of it")
        if "Answer briefly" in person.sees:
            await person.presses("Answer briefly")
            await person.submits(
                **{one.key: str(opinion.randint(1, 5)) for one in person.form.fields}
            )


async def _something_else(cohort: Cohort, chance: random.Random) -> None:
    """Somebody becomes a coordinator, ceases to be one, or deletes everything."""
    _pair, mentor, mentee = chance.choice(cohort.pairs)
    acts: list[Callable[[], Awaitable[Reply]]] = [
        lambda: cohort.petra.says("coordinator add", mentor),
        lambda: cohort.petra.says("coordinator remove", mentor),
        lambda: mentee.sends_action("privacy.delete"),
    ]
    await chance.choice(acts)()


@pytest.mark.timeout(0)
async def test_a_coordinator_sees_what_the_gate_released_and_nothing_else(
    size: Size, sqlite_template: Path, tmp_path: Path
) -> None:
    """Twelve programmes of half a year, and twelve from day to day; or one of five weeks."""
    lives = [Life(number, size(5, 26), looked_from=size(4, 1)) for number in range(size(1, 12))]
    lives += [Life(number, 6, daily=True) for number in range(12, 12 + size(0, 12))]
    figures = 0
    for life in lives:
        worlds = []
        for opinion in range(2):
            database = tmp_path / f"{life.number}-{opinion}.db"
            shutil.copy(sqlite_template, database)
            url = f"sqlite+aiosqlite:///{database}"
            worlds.append(await lived(life, random.Random(opinion), url))
        one, other = worlds
        assert one.transcript == other.transcript, life
        assert one.figures == other.figures
        shown = "\n".join(one.transcript)
        assert not re.search(r"I think \d of it", shown), "a text of somebody else"
        assert bool(one.figures) == ("CLASS" in shown)
        figures += len(one.figures)
    assert figures, "programmes without a figure prove nothing"


async def test_a_mean_that_passes_by_the_gate_would_be_found(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The comparison fails where a page tells a mean, however many people stand behind it."""

    async def mean(turn: Turn, programme: Programme) -> Text:
        found = await turn.session.exec(select(func.avg(Reflection.usefulness)))
        return Text.of(f"On the whole {found.one()}")

    monkeypatch.setattr(status, "usefulness", mean)
    transcripts = []
    for opinion in range(2):
        database = tmp_path / f"{opinion}.db"
        shutil.copy(sqlite_template, database)
        url = f"sqlite+aiosqlite:///{database}"
        transcripts.append((await lived(Life(0, 1), random.Random(opinion), url)).transcript)
    assert transcripts[0] != transcripts[1]


def test_a_figure_tells_its_class_and_nothing_else_is_left_out() -> None:
    line = "Usefulness of sessions: 3.5 to below 4 of 5, from 5–9 people (as of 21 December 2026)"
    assert without_classes(line) == (
        "Usefulness of sessions: CLASS, from 5–9 people (as of 21 December 2026)"
    )
    for told in ("4 of 5 or better", "below 2.5 of 5"):
        assert (
            without_classes(f"Usefulness of sessions: {told}, from 5–9 people").count("CLASS") == 1
        )
    assert (
        without_classes("Sessions held: 3 of 5, planned: 4") == "Sessions held: 3 of 5, planned: 4"
    )


def test_what_follows_from_a_class_is_left_out_with_it_and_no_other_question() -> None:
    asked = "Should several pairs be asked about topics and plans before it goes on?"
    told = (
        "6 of 6 pairs have met so far, 77 times in all, and {aloud}. Decision Who Until 1 pair "
        "needs a coordinator now. Who sees to it? {by}{row}The bot puts a question"
    )
    by = "Coordinators 29 March 2027 "
    low = told.format(
        aloud="those who took part say that it was hardly worth their time",
        by=by,
        row=f"People find the sessions hardly worth their time. {asked} {by}",
    )
    high = told.format(aloud="those who took part say that it was worth their time", by=by, row="")
    nothing = told.format(aloud="", by=by, row="")
    assert without_classes(low) == without_classes(high) == nothing
