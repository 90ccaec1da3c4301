"""Programmes that never were: who meets whom, who answers when, and what happens meanwhile.

Whatever is public (who answered, in which couple, who coordinates) is drawn from one source of
chance and what people say from another, so that the second can be changed alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace

from handlers.gate.answers import Answer, counting
from handlers.gate.figures import Figure, Question, figures

WEEKS = 26
Say = Callable[[random.Random, int], int]
"""What somebody answers in a week, from 1 to 5."""

POPULATIONS: dict[str, Say] = {
    "real": lambda chance, week: chance.choices((2, 3, 4, 5), (2, 10, 39, 49))[0],
    "uniform": lambda chance, week: chance.randint(1, 5),
    "all low": lambda chance, week: 1,
    "all high": lambda chance, week: 5,
    "flip": lambda chance, week: chance.choice((1, 5)),
    "early 4, then 1": lambda chance, week: 4 if week < 9 else 1,
}
CATEGORIES = ("ai", "data", "tools")


@dataclass(slots=True)
class Programme:
    """One programme, lived through week by week; figures are made as the gate makes them."""

    couples: int
    k: int
    question: Question
    say: Say
    facts: random.Random
    opinions: random.Random
    after_each_event: bool = True
    answering: float = 0.6
    quiet: bool = False
    """Nobody changes partner, leaves or coordinates."""
    pairs: dict[int, int] = field(default_factory=dict)
    """Leader to junior."""
    unused: dict[Hashable, Answer] = field(default_factory=dict)
    used: dict[Hashable, Answer] = field(default_factory=dict)
    shown: list[tuple[int, Figure]] = field(default_factory=list)
    """Week and figure."""
    coordinators: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    number: int = 0

    def live(self) -> Programme:
        """Half a year, with a last moment after it."""
        self.pairs = {self.couples + n: n for n in range(self.couples)}
        heavy = self.facts.randrange(2 * self.couples)
        for week in range(1, WEEKS + 1):
            self._meet(week, heavy)
            if not self.quiet:
                self._happen(week)
            if week % 4 == 0:
                self.moment(week)
        self.moment(WEEKS + 2)
        return self

    def moment(self, week: int) -> None:
        """What the gate does at its moments."""
        pool = counting(self.unused.values(), self.coordinators)
        for figure in figures(self.question, pool, self.k):
            self.shown.append((week, figure))
            for key in figure.uses:
                self.used[key] = self.unused.pop(key)

    def _meet(self, week: int, heavy: int) -> None:
        for leader, junior in sorted(self.pairs.items()):
            meets = self.facts.random() < 0.3
            for person in (leader, junior):
                answers = self.facts.random() < self.answering
                about = self._about(person)
                value = self.say(self.opinions, week)
                if person in self.gone or not (person == heavy or (meets and answers)):
                    continue
                self.number += 1
                couple = frozenset((leader, junior))
                self.unused[self.number] = Answer(self.number, person, couple, value, about)

    def _about(self, person: int) -> str:
        category = self.facts.choice(CATEGORIES)
        if self.question.division == CATEGORIES:
            return category
        return "mentor" if person < self.couples else "mentee"

    def _happen(self, week: int) -> None:
        for event in (self._swap, self._leave, self._delete, self._correct, self._appoint):
            if self.facts.random() < 0.15:
                event()
                if self.after_each_event:
                    self.moment(week)

    def _swap(self) -> None:
        """Two couples exchange juniors, and may do so again."""
        one, other = self.facts.sample(sorted(self.pairs), 2)
        self.pairs[one], self.pairs[other] = self.pairs[other], self.pairs[one]

    def _leave(self) -> None:
        self.gone.add(self.facts.randrange(2 * self.couples))

    def _delete(self) -> None:
        """Somebody's rows go; whoever watched still knows which figures they were in."""
        person = self.facts.randrange(2 * self.couples)
        self.gone.add(person)
        self.unused = {key: one for key, one in self.unused.items() if one.person != person}

    def _correct(self) -> None:
        """An answer is given anew: one that is used already enters nothing."""
        every = sorted([*self.unused, *self.used], key=str)
        value = self.opinions.randint(1, 5)
        if every and (key := self.facts.choice(every)) in self.unused:
            self.unused[key] = replace(self.unused[key], value=value)

    def _appoint(self) -> None:
        """Somebody coordinates, and does not count from then on even if dismissed at once."""
        self.coordinators.add(self.facts.randrange(2 * self.couples))

    def public(self) -> list[tuple[int, str, str, tuple[Hashable, ...]]]:
        """All that anybody sees of the figures but the classes."""
        return [(week, one.cell, str(one.band), one.uses) for week, one in self.shown]


def programme(
    number: int, population: str, questions: tuple[Question, ...], opinions: str = "theirs"
) -> Programme:
    """One programme of any size, every other one looked at after each event.

    With other `opinions` people answer at the same times, and say something else.
    """
    facts = random.Random(f"{population} {number}")
    return Programme(
        couples=facts.choice((5, 6, 8, 10, 12, 14)),
        k=facts.choice((3, 4, 5, 5, 7, 10)),
        question=questions[number % len(questions)],
        say=POPULATIONS[population if opinions == "theirs" else "flip"],
        facts=facts,
        opinions=random.Random(f"{opinions} {population} {number}"),
        after_each_event=number % 2 == 0,
        answering=facts.uniform(0.3, 0.9),
    ).live()
