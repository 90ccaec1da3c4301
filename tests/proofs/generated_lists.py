"""Lists as companies might write them, made by lot, with the truth beside them.

Columns in any order, under any name that the bot knows in either language, with noise in the
header; any delimiter, encoding and line ending; titles above, totals below, blank lines between;
up to a third of the cells bad. What a bad cell is: something that nobody can take for a value.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from handlers.people.lists.fields import SYNONYMS, ListField, by_header, header_key, is_never_read

FIRST = (
    "Jörg",
    "Sabine",
    "Zoë",
    "Tim",
    "Ana",
    "Łucja",
    "Mei",
    "Noah",
    "Ayşe",
    "Øyvind",
    "Anne-Lena",
)
LAST = ("Müller", "Größ", "Straßer", "O'Neill", "van der Berg", "Käßmann", "Nguyen", "Ibáñez")
WESTERN_FIRST = ("Jörg", "Sabine", "Zoë", "Tim", "Ana", "Mei", "Noah", "Anne-Lena")
ROLES = {
    "mentor": ("mentor", "Mentor:in", "Mentorin", "Junior"),
    "mentee": ("mentee", "Mentee", "Führungskraft", "leader"),
}
TONGUES = {"de": ("Deutsch", "German", "de"), "en": ("Englisch", "English", "en")}
PLACES = ("Köln", "Berlin", "Zürich", "London")
DEPARTMENTS = ("Vertrieb", "IT & Daten", "Recht; Personal", 'Einkauf "Süd"', "Forschung, Labor", "")
BAD = {
    ListField.EMAIL: "kein Mensch at nirgendwo",
    ListField.ROLE: "Zaungast",
    ListField.LEVEL: "qqzz",
    ListField.LANGUAGES: "Klingonisch vom Feinsten",
    ListField.MANAGER_ID: "9999999",
    ListField.MANAGER_EMAIL: "gone.for.good@elsewhere.example",
    ListField.MANAGER_NAME: "Xaver Unbekannt-Zwischenraum",
    ListField.CAPACITY: "viele",
}
"""Of each field that has wrong values, one."""
WANTED = (
    ListField.ROLE,
    ListField.LEVEL,
    ListField.DEPARTMENT,
    ListField.LOCATION,
    ListField.LANGUAGES,
    ListField.CAPACITY,
)
"""What a list may tell besides who somebody is."""
MANAGERS = (ListField.MANAGER_ID, ListField.MANAGER_EMAIL, ListField.MANAGER_NAME)
NOISE = (
    "Kommentar",
    "Gehalt",
    "Geburtsdatum",
    "Parkplatz",
    "Schlüsselnummer",
    "Lunch",
    "Bonus 2025",
)
DECORATION: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.title,
    lambda name: f"  {name} ",
    lambda name: f"{name} *",
    lambda name: f"{name}:",
    lambda name: f"🙂 {name}",
    lambda name: name.replace(" ", "\n", 1),
    lambda name: name.replace(" ", "_"),
)


@dataclass(slots=True)
class TruePerson:
    """Somebody as they really are; `bad` are the fields that the list garbles."""

    id: str
    first: str
    last: str
    email: str
    role: str
    level: int
    department: str
    location: str
    tongue: str
    boss: int | None
    bad: set[ListField] = field(default_factory=set)
    line: int = 0

    @property
    def name(self) -> str:
        """In full."""
        return f"{self.first} {self.last}"


@dataclass(slots=True)
class GeneratedList:
    """A file, what its columns are, and who really stands in it."""

    content: bytes
    columns: tuple[ListField | None, ...]
    headers: tuple[str, ...]
    people: list[TruePerson]
    encoding: str
    delimiter: str


def generated(seed: int) -> GeneratedList:
    """The list of that number."""
    return _Maker(Random(seed)).make()


class _Maker:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.encoding = rng.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
        self.delimiter = rng.choice((";", ",", "\t", "|"))
        self.ending = rng.choice(("\n", "\r\n"))
        self.all_quoted = rng.random() < 0.5
        self.badness = rng.choice((0, 0, 0.05, 0.15, 0.3))

    def make(self) -> GeneratedList:
        columns = self._columns()
        people = self._people(self.rng.randrange(2, 14), columns)
        headers = tuple(self._header(one) for one in columns)
        out = io.StringIO(newline="")
        writer = csv.writer(
            out,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_ALL if self.all_quoted else csv.QUOTE_MINIMAL,
            lineterminator=self.ending,
        )
        if self.rng.random() < 0.3:
            writer.writerow(["Personalliste Stand November", *[""] * (len(columns) - 1)])
        writer.writerow(headers)
        for place, one in enumerate(people):
            if self.rng.random() < 0.1:
                out.write(self.ending)
            one.line = self._next_line(out)
            writer.writerow([self._cell(people, place, field) for field in columns])
        if self.rng.random() < 0.2:
            writer.writerow(["Summe", *[""] * (len(columns) - 2), str(len(people))][: len(columns)])
        text = out.getvalue()
        content = text.encode(self.encoding)
        return GeneratedList(
            content, tuple(columns), headers, people, self.encoding, self.delimiter
        )

    def _next_line(self, out: io.StringIO) -> int:
        """On which physical line the next record begins, as an editor counts."""
        text = out.getvalue().replace("\r\n", "\n").replace("\r", "\n")
        return text.count("\n") + 1

    # ------------------------------------------------------------------------ columns

    def _columns(self) -> list[ListField | None]:
        rng = self.rng
        naming: list[list[ListField | None]] = [
            [ListField.EMAIL],
            [ListField.ID],
            [ListField.NAME],
            [ListField.ID, ListField.EMAIL],
            [ListField.FIRST_NAME, ListField.LAST_NAME, ListField.EMAIL],
            [ListField.ID, ListField.NAME, ListField.EMAIL],
        ]
        columns = list(rng.choice(naming))
        columns += [one for one in WANTED if rng.random() < 0.6]
        boss = self._boss_column(columns)
        columns += [boss] if boss else []
        columns += [None] * rng.randrange(0, 3)
        while len(columns) < 2:
            columns.append(ListField.DEPARTMENT)
        rng.shuffle(columns)
        return columns

    def _boss_column(self, columns: Sequence[ListField | None]) -> ListField | None:
        fitting = [
            boss
            for boss, key in (
                (ListField.MANAGER_ID, ListField.ID),
                (ListField.MANAGER_EMAIL, ListField.EMAIL),
                (ListField.MANAGER_NAME, ListField.NAME),
                (ListField.MANAGER_NAME, ListField.LAST_NAME),
            )
            if key in columns
        ]
        return self.rng.choice(fitting) if fitting and self.rng.random() < 0.7 else None

    def _header(self, one: ListField | None) -> str:
        if one is None:
            return self.rng.choice(NOISE) + f" {self.rng.randrange(100)}"
        names = [
            name
            for name in SYNONYMS[one].split("|")
            if by_header().get(header_key(name)) is one and not is_never_read(name)
        ]
        if one is ListField.ROLE:
            names = ["role", "rolle", "mentoring role"]
        made = self.rng.choice(DECORATION)(self.rng.choice(names))
        try:
            made.encode(self.encoding)
        except UnicodeEncodeError:
            return made.encode(self.encoding, "ignore").decode(self.encoding)
        return made

    # ------------------------------------------------------------------------ people

    def _people(self, count: int, columns: Sequence[ListField | None]) -> list[TruePerson]:
        rng = self.rng
        firsts = WESTERN_FIRST if self.encoding == "cp1252" else FIRST
        names = [(first, last) for first in firsts for last in LAST]
        rng.shuffle(names)
        people = []
        for place in range(count):
            first, last = names[place]
            people.append(
                TruePerson(
                    id=f"{rng.choice(('P', 'E'))}{1000 + place}",
                    first=first,
                    last=last,
                    email=f"person{place}.x{rng.randrange(1000)}@firma.example",
                    role=rng.choice(("mentor", "mentee")),
                    level=rng.randrange(1, 9),
                    department=rng.choice(DEPARTMENTS),
                    location=rng.choice(PLACES),
                    tongue=rng.choice(("de", "en")),
                    boss=rng.randrange(place) if place and rng.random() < 0.7 else None,
                )
            )
        for one in people:
            wrong = (column for column in columns if column in BAD)
            one.bad = {column for column in wrong if column and rng.random() < self.badness}
            self._keep_nameable(one, columns)
        return people

    def _keep_nameable(self, one: TruePerson, columns: Sequence[ListField | None]) -> None:
        """A bad address is nobody's name: it stays good where nothing else says who it is."""
        others = (ListField.ID, ListField.NAME, ListField.LAST_NAME)
        if not any(other in columns for other in others):
            one.bad.discard(ListField.EMAIL)

    def _cell(self, people: Sequence[TruePerson], place: int, column: ListField | None) -> str:
        one = people[place]
        if column is None:
            return self.rng.choice(("", "x", "42", "ja", "frei, wie immer"))
        if column in one.bad:
            return BAD[column]
        told = one if column not in MANAGERS else None
        if told is None and one.boss is not None:
            told = people[one.boss]
        return self.rng.choice(_spellings(told, column)) if told else ""


def _spellings(one: TruePerson, column: ListField) -> tuple[str, ...]:
    """How a list may write what a column tells of somebody."""
    names = (one.name, one.name, f"{one.last}, {one.first}")
    addresses = (one.email, one.email, one.email.upper())
    level = str(one.level)
    return {
        ListField.ID: (one.id,),
        ListField.MANAGER_ID: (one.id,),
        ListField.EMAIL: addresses,
        ListField.MANAGER_EMAIL: addresses,
        ListField.NAME: names,
        ListField.MANAGER_NAME: names,
        ListField.FIRST_NAME: (one.first,),
        ListField.LAST_NAME: (one.last,),
        ListField.ROLE: ROLES[one.role],
        ListField.LEVEL: (level, f"{level}.0", f"{level},0"),
        ListField.DEPARTMENT: (one.department,),
        ListField.LOCATION: (one.location,),
        ListField.LANGUAGES: TONGUES[one.tongue],
        ListField.CAPACITY: ("2",),
    }[column]
