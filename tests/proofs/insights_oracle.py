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
from tests.proofs.status_oracle import moment

Row = Mapping[str, Any]
DOORS_FROM = {1: 1, 2: 2, 3: 3, 4: 4, 5: 4, 6: 4, 8: 5, 12: 7}
"""The session from which leaders are asked for doors, by how many there are."""
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
        more = ("scale_answer", "closing_answer", "used_answer", "figure", "enrolment", "contract")
        texts = ("trend", "answer", "released_text", "programme", "next_wish", "workspace")
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

    def certificates(self) -> int:
        """Mentors who met somebody and were told of the close."""
        met = {one["pair_id"] for one in self.held()}
        mentor_of = {one["id"]: one["mentor_id"] for one in self.tables["pair"] if one["id"] in met}
        return len(
            {
                one["recipient_id"]
                for one in self.tables["prompt"]
                if one["kind"] == "closing"
                and one["sent_at"]
                and mentor_of.get(one["subject_id"]) == one["recipient_id"]
            }
        )

    def going_on(self) -> dict[str, int] | None:
        """Who are leaders in a later programme, by their role here; None without such a one."""
        here = self.programme()
        later = {
            one["id"]: one
            for one in self.tables["programme"]
            if moment(one["created_at"]) > moment(here["created_at"])
        }
        if not any(one["opened_at"] for one in later.values()):
            return None
        there = {
            one["member_id"]
            for one in self.tables["enrolment"]
            if one["programme_id"] in later and one["role"] == "mentee" and one["state"] != "left"
        }
        roles = Counter(role for who, role in self._roles().items() if who in there)
        return {"leaders": roles["mentee"], "mentors": roles["mentor"]}

    def programme(self) -> Row:
        """The one whose pairs have begun."""
        [programme] = {one["programme_id"] for one in self.introduced()}
        return next(one for one in self.tables["programme"] if one["id"] == programme)

    def _roles(self) -> dict[int, str]:
        here = self.programme()["id"]
        enrolled = self.tables["enrolment"]
        return {one["member_id"]: one["role"] for one in enrolled if one["programme_id"] == here}

    # ------------------------------------------------------------------ what partners see too

    def acted(self, question: str) -> tuple[int, int]:
        """Couples of which one thanked, or the leader opened a door, and those that could have."""
        used, both = self._fresh(question), self._couples()
        if question == "thanks":
            rows = [one for one in self.tables["thanks"] if one["id"] in used]
        else:
            rows = [one for one in self.tables["reflection"] if one["id"] in used]
        least = 1 if question == "thanks" else DOORS_FROM[self.programme()["sessions"]]
        could = self._met_since(question, least)
        return len({both[one["pair_id"]] for one in rows} & could), len(could)

    def needs(self) -> dict[str, Fraction]:
        """Of the couples whose compass was used since, the share of each need; one each."""
        used, both = self._fresh("compass"), self._couples()
        first: dict[frozenset[int], str] = {}
        for one in sorted(self.tables["reflection"], key=lambda one: one["id"]):
            if one["id"] in used:
                first.setdefault(both[one["pair_id"]], one["need"])
        return {need: Fraction(n, len(first)) for need, n in Counter(first.values()).items()}

    def _couples(self) -> dict[int, frozenset[int]]:
        pairs = self.tables["pair"]
        return {one["id"]: frozenset((one["mentor_id"], one["mentee_id"])) for one in pairs}

    def _met_since(self, question: str, least: int) -> set[frozenset[int]]:
        """Without a coordinator, with so many sessions, one of them reported since the last."""
        days = sorted(str(one) for one in self.moments(question))
        since = moment(f"{days[-2]} 00:00:00") if len(days) > 1 else None
        out = {one["id"] for one in self.tables["member"] if one["is_coordinator"]}
        sessions: dict[int, list[Row]] = defaultdict(list)
        for one in self.tables["pair_session"]:
            if one["state"] == "held":
                sessions[one["pair_id"]].append(one)
        return {
            couple
            for pair, couple in self._couples().items()
            if len(sessions[pair]) >= least
            and not couple & out
            and (since is None or any(moment(it["closed_at"]) >= since for it in sessions[pair]))
        }

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
        roles = self._roles()
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


WITH_WORDS = ("answer", "trend", "released_text", "thanks")


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


def holds_share(told: str, share: Fraction, parts: int = 2) -> bool:
    """Whether a share lies above what is told of it, and in the same class, of so many parts."""
    lower = SHARES[told.removeprefix("more than ")]
    return lower < share <= lower + Fraction(1, 5 if lower.denominator == 5 else parts)


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


BOUNDS: dict[str, tuple[Fraction, Fraction]] = {
    "in at most half": (Fraction(0), Fraction(1, 2)),
    "in more than half": (Fraction(1, 2), Fraction(1)),
    "in at most a quarter": (Fraction(0), Fraction(1, 4)),
    "in more than a quarter, at most half": (Fraction(1, 4), Fraction(1, 2)),
    "in more than half, at most three quarters": (Fraction(1, 2), Fraction(3, 4)),
    "in more than three quarters": (Fraction(3, 4), Fraction(1)),
}


def holds_acts(told: str, acted: int, could: int) -> bool:
    """Whether a share of couples lies in the class that was told, and so many are behind it."""
    words, _, behind = told.partition(" of the pairs that met (")
    low, high = BOUNDS[words]
    least, _, most = behind.removesuffix(" pairs)").rstrip("+").partition("–")
    share = Fraction(acted, could)
    is_inside = share <= high and (share > low or low == 0)
    return is_inside and int(least) <= could <= int(most or could)
