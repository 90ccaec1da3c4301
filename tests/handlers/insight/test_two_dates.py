"""Whoever compares reports and exports of two dates learns of opinions what `insights` told."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field

from sqlmodel import select

from handlers.gate.answers import Answer
from handlers.gate.cells import TOTAL
from handlers.gate.figures import USEFULNESS
from handlers.insight.worth import Section
from storage.tables import Member, Reflection, StoredFigure, UsedAnswer
from tests.conversation import Company, Person
from tests.handlers.insight.test_ratings import Cohort
from tests.proofs.knowledge import Knowledge, betrayed
from tests.workbooks import files_of

CLAIM = re.compile(
    r"(?:below )?[+-]?\d[\d.]*(?: to below [+-]?\d[\d.]*)? (?:of \d+|steps)(?: or \w+)?"
    r" \((?:\d+–\d+|\d+\+) people\)"
)
"""A class, and of about how many people it is told."""


def claims(text: str) -> set[str]:
    """Everything that is told of what people think."""
    return set(CLAIM.findall(text))


async def carried_out(petra: Person) -> str:
    """A report and an export of today."""
    told = []
    for words in ("report", "export"):
        await petra.says(words)
        told += list(files_of(petra.seen[-1]))
    return "\n".join(told)


async def looked_at(petra: Person) -> str:
    """What `insights` tells today, in all of its parts."""
    await petra.says("insights")
    told = [petra.sees]
    for section in Section:
        await petra.sends_action("insights.part", f"1:{section}")
        told.append(petra.sees)
    return "\n".join(told)


async def test_two_dates_compared_tell_no_more_than_insights(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        cohort = await Cohort(company, petra).grows(6)
        carried, looked = [], []
        known = Adversary()
        for ratings in ((4, 4, 5, 4, 5, 4, 5, 4, 5), (1, 2, 4, 4, 3, 3, 2, 4, 5, 4, 5, 5)):
            await cohort.meets(*range(1, 7))
            await cohort.rate(*ratings)
            await cohort.moment()
            carried.append(await carried_out(petra))
            looked.append(await looked_at(petra))
            await known.learn(company)
        first, second = (claims(one) for one in carried)
        assert first
        assert second - first, "the second date tells something new"
        assert first | second <= claims("\n".join(looked))
        assert len(known.answers) > 12, "people whose answers stand behind both dates"
        assert betrayed(known.knowledge, known.answers, {}).nobody
        accomplice = next(iter(known.answers.values())).person
        told = {key: one.value for key, one in known.answers.items() if one.person == accomplice}
        assert betrayed(known.knowledge, known.answers, told).nobody


@dataclass
class Adversary:
    """Sees every figure of both dates, and knows who answered when."""

    knowledge: Knowledge = field(default_factory=lambda: Knowledge(USEFULNESS.scale))
    answers: dict[Hashable, Answer] = field(default_factory=dict)
    _figures: set[int] = field(default_factory=set)

    async def learn(self, company: Company) -> None:
        """Whatever is new since the last look."""
        async with company.bot.database.begin() as session:
            figures = (await session.exec(select(StoredFigure))).all()
            used = {one.answer_id for one in (await session.exec(select(UsedAnswer))).all()}
            names = {one.id: one.name for one in (await session.exec(select(Member))).all()}
            rated = (await session.exec(select(Reflection))).all()
        fresh = [one for one in rated if one.id in used - self.answers.keys()]
        given: dict[Hashable, Answer] = {
            one.id: Answer(
                one.id,
                one.author_id,
                frozenset({one.pair_id}),
                one.usefulness or 0,
                names[one.author_id].split()[0].lower(),
            )
            for one in fresh
        }
        for figure in figures:
            if figure.question == USEFULNESS.name and figure.id not in self._figures:
                self._figures.add(figure.id)
                behind = [one for one in given.values() if figure.cell in (TOTAL, one.about)]
                self.knowledge.learn_class(behind, figure.least, figure.number)
        self.answers |= given
