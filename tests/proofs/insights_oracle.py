"""What `insights` must say, counted from the rows by other means than those of the bot.

Facts are counted one by one. Of a figure about opinions it is asked whether the mean of the answers
that it has used lies in the class that was told, and whether as many people stand behind it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.dialects import sqlite

from storage.encryption import EncryptedText

Row = Mapping[str, Any]
NUMBER = r"[+-]?\d+(?:\.\d+)?"
CLASS = re.compile(
    rf"(?:(?P<low>{NUMBER}) to below |(?P<least>{NUMBER}) (?:of \d+ or better|steps or more)"
    rf"|below )(?P<high>{NUMBER})?.*\((?P<band>[\d–+]+) people\)"
)


@dataclass(frozen=True)
class Rows:
    """Everything of one database, table by table, and as it stood when it was last looked at."""

    tables: Mapping[str, list[Row]]
    earlier: Rows | None = None

    @classmethod
    def of(cls, engine: Engine, earlier: Rows | None = None) -> Rows:
        """As it stands now."""
        names = ("pair", "pair_session", "goal", "member", "thanks", "prompt", "reflection")
        more = ("scale_answer", "closing_answer", "used_answer", "figure", "enrolment")
        texts = ("trend", "answer", "released_text", "programme", "next_wish")
        with engine.connect() as connection:

            def every(name: str) -> list[Row]:
                found = connection.execute(text(f"SELECT * FROM {name}"))
                return [_readable(name, dict(row)) for row in found.mappings()]

            return cls({name: every(name) for name in (*names, *more, *texts)}, earlier)

    # ------------------------------------------------------------------ facts

    def introduced(self) -> list[Row]:
        """Pairs that have begun."""
        return [one for one in self.tables["pair"] if one["introduced_at"]]

    def held(self) -> list[Row]:
        """Sessions that took place."""
        begun = {one["id"] for one in self.introduced()}
        return [
            one
            for one in self.tables["pair_session"]
            if one["state"] == "held" and one["pair_id"] in begun
        ]

    def goals(self) -> dict[str, int]:
        """Those that both agreed on."""
        agreed = [one for one in self.tables["goal"] if one["state"] in ("agreed", "done")]
        return {
            "agreed": len(agreed),
            "pairs": len({one["pair_id"] for one in agreed}),
            "reached": sum(one["state"] == "done" for one in agreed),
        }

    def connections(self) -> dict[str, float]:
        """Of couples that met."""
        people = {one["id"]: one for one in self.tables["member"]}
        met = {one["pair_id"] for one in self.held()}
        couples = {
            (one["mentor_id"], one["mentee_id"]) for one in self.introduced() if one["id"] in met
        }
        counts = {"couples": len(couples), "department": 0, "level": 0, "location": 0, "across": 0}
        for mentor, mentee in couples:
            crossed = [
                name
                for name in ("department", "level", "location")
                if people[mentor][name]
                and people[mentee][name]
                and people[mentor][name] != people[mentee][name]
            ]
            for name in crossed:
                counts[name] += 1
            counts["across"] += bool(crossed)
        heads = {person for couple in couples for person in couple}
        return counts | {"per": 2 * counts["across"] / len(heads) if heads else 0}

    def released(self) -> int:
        """Thank-yous that others may read."""
        return sum(bool(one["shared"] and one["released"]) for one in self.tables["thanks"])

    # ------------------------------------------------------------------ texts and signals

    def copies(self, kind: str) -> Counter[str]:
        """What others may read, each with how often it is there."""
        return Counter(one["text"] for one in self.tables["released_text"] if one["kind"] == kind)

    def chosen(self, kind: str) -> Counter[str]:
        """The texts that were used, by answers of people who chose that others read them."""
        used = self._used(kind)
        rows = self.tables["answer" if kind == "learning" else "trend"]
        return Counter(
            one["text"]
            for one in rows
            if one["id"] in used and one.get("readers", "anonymous") == "anonymous"
        )

    def authors(self, kind: str) -> int:
        """How many people the copies come from."""
        used, wrote = self._used(kind), {one["id"]: one for one in self.tables["reflection"]}
        if kind == "signal":
            return len({one["author_id"] for one in self.tables["trend"] if one["id"] in used})
        answers = [one for one in self.tables["answer"] if one["id"] in used]
        return len({wrote[one["reflection_id"]]["author_id"] for one in answers})

    def _used(self, question: str) -> set[int]:
        every = self.tables["used_answer"]
        return {one["answer_id"] for one in every if one["question"] == question}

    def _fresh(self, question: str) -> set[int]:
        """What was used since the last look."""
        return self._used(question) - (self.earlier._used(question) if self.earlier else set())

    def signals(self) -> dict[str, Fraction]:
        """Of the people whose signals were used since, the share of each topic; one each."""
        used = self._fresh("trends")
        first: dict[int, str] = {}
        for one in sorted(self.tables["trend"], key=lambda one: one["id"]):
            if one["id"] in used:
                first.setdefault(one["author_id"], one["topic"])
        counts = Counter(first.values())
        return {topic: Fraction(count, len(first)) for topic, count in counts.items()}

    # ------------------------------------------------------------------ opinions

    def values(self, question: str) -> dict[str, dict[int, list[int]]]:
        """By cell the answers that figures have used since the last look, by person."""
        used = self._fresh(question)
        roles = {one["member_id"]: one["role"] for one in self.tables["enrolment"]}
        cells: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for person, value, topic in self._answers(question, used):
            for cell in ("total", roles[person], topic[:1]):
                cells[cell][person].append(value)
        return cells

    def _answers(self, question: str, used: set[int]) -> list[tuple[int, int, str]]:
        if question == "usefulness":
            rated = [one for one in self.tables["reflection"] if one["id"] in used]
            return [(one["author_id"], one["usefulness"], "") for one in rated]
        if question == "again":
            said = [one for one in self.tables["closing_answer"] if one["id"] in used]
            return [(one["member_id"], one["again"], "") for one in said]
        scales = [one for one in self.tables["scale_answer"] if one["instrument"] == question]
        starts = {
            (one["member_id"], one["item"]): one["value"]
            for one in scales
            if one["occasion"] == "start"
        }
        is_change = question != "relationship"
        return [
            (
                one["member_id"],
                one["value"] - starts[one["member_id"], one["item"]] if is_change else one["value"],
                one["item"],
            )
            for one in scales
            if one["id"] in used
        ]

    def moments(self, question: str) -> set[object]:
        """The days on which it became figures."""
        return {one["on"] for one in self.tables["figure"] if one["question"] == question}

    def fresh_moments(self, question: str) -> set[object]:
        """Those since the last look."""
        return self.moments(question) - (self.earlier.moments(question) if self.earlier else set())


WITH_WORDS = ("answer", "trend", "released_text")


def _readable(name: str, row: dict[str, Any]) -> Row:
    """The same with its words decrypted."""
    if name in WITH_WORDS:
        words = EncryptedText().process_result_value(row["text"], sqlite.dialect())
        row["text"] = words
    return row


SHARES = {
    "half": Fraction(1, 2),
    "a quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "a fifth": Fraction(1, 5),
    "two fifths": Fraction(2, 5),
    "three fifths": Fraction(3, 5),
    "four fifths": Fraction(4, 5),
}


def holds_share(told: str, share: Fraction) -> bool:
    """Whether a share lies above what is told of it, and in the same class."""
    lower = SHARES[told.removeprefix("more than ")]
    return lower < share <= lower + Fraction(1, 5 if lower.denominator == 5 else 2)


def holds(told: str, people: Mapping[int, list[int]]) -> bool:
    """Whether the mean of people's means, and their number, are as they are told."""
    found = CLASS.search(told)
    if found is None:
        return False
    means = [Fraction(sum(given), len(given)) for given in people.values()]
    mean = sum(means, Fraction()) / len(means)
    low, high = found["low"] or found["least"], found["high"]
    least, _, most = found["band"].rstrip("+").partition("–")
    return (
        (low is None or mean >= Fraction(low))
        and (high is None or mean < Fraction(high))
        and int(least) <= len(means) <= int(most or len(means))
    )
