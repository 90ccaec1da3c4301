"""One row's cells, each taken for what it means or named with what is expected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from handlers.people.lists.columns import Column
from handlers.people.lists.fields import ListField, header_key, plain
from handlers.people.lists.headers import EMAIL, Headed, address_in
from handlers.people.lists.levels import is_number, number_of, suggestions
from handlers.people.lists.listed import IdleAnswer, ListedPerson, PeopleList
from handlers.people.lists.names import straight
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.subjects import Subjects
from handlers.people.lists.tables import Record, RowProblem
from handlers.people.lists.tongues import country_of, language_of, zone_of
from handlers.people.lists.words import (
    NOBODY,
    is_blank,
    moment_in,
    role_in,
    style_in,
    yes_or_no,
)
from storage.types import Role

LONGEST = 500
"""Characters of a cell that is no list of several."""
SHORT = (
    ListField.NAME,
    ListField.FIRST_NAME,
    ListField.LAST_NAME,
    ListField.DEPARTMENT,
    ListField.LOCATION,
)
LONGEST_SHORT = 80
"""Of those: what the form to join takes."""
MISTAKES = 4
"""One number in so many that is no level is a slip; more, and they are pay grades: asked about."""
_SEPARATORS = re.compile(r"[;,\n\r|/]+|\s+(?:und|and|&)\s+")
_IDS = re.compile(r"[;\n\r|]+")
_BROKEN = re.compile("[\udc80-\udcff]")
_WHOLE = re.compile(r"^(\d+)(?:[.,]0+)?$")


class CellReader:
    """Reads rows under one header; problems go to the list."""

    def __init__(
        self, found: PeopleList, header: Headed, subjects: Subjects, answers: Answers, strict: bool
    ) -> None:
        self._found = found
        self._subjects = subjects
        self._answers = answers
        self._columns = {field: found.columns.of(field) for field in ListField}
        self._level_field = self._where_levels_stand(strict)
        self._takes_numbers = True
        self._levels = self._all_levels(header.records)
        known = {key for key in answers.topics.values() if subjects.has(key)}
        self._topics = {plain(word): key for word, key in answers.topics.items() if key in known}
        self.topics_met: set[str] = set()

    def idle_topics(self) -> Iterator[IdleAnswer]:
        """Answers about topics that mean none, or stand in no cell that was read."""
        for word, key in self._answers.topics.items():
            if plain(word) not in self._topics:
                told = {"name": word[:60], "meant": key[:60]}
                yield IdleAnswer(word, "list-idle-topic-key", told)
            elif plain(word) not in self.topics_met:
                yield IdleAnswer(word, "list-idle-topic", {"name": word[:60]})

    def text(self, record: Record, field: ListField) -> str:
        """The first cell of a field that holds anything."""
        return next(self.texts(record, field), "")

    def texts(self, record: Record, field: ListField) -> Iterator[str]:
        """All cells of a field that hold anything."""
        for column in self._columns[field]:
            cell = record.cells[column.index].strip()
            if cell and not column.option:
                yield cell

    def submitted(self, record: Record) -> datetime | None:
        """When the row was filled in, if it says so."""
        return moment_in(self.text(record, ListField.SUBMITTED_AT))

    def person(self, record: Record) -> ListedPerson:
        """The person of a row; every cell that is not understood becomes a problem."""
        self._check_text(record)
        location = self._short(record, ListField.LOCATION)
        return ListedPerson(
            line=record.line,
            id=self._id(record),
            email=self._email(record),
            name=self._name(record),
            role=self._role(record),
            level=self._level(record),
            title=self._short(record, ListField.TITLE),
            department=self._short(record, ListField.DEPARTMENT),
            location=location,
            zone=self._zone(record, location),
            languages=self._languages(record),
            topics=self._wanted(record),
            capacity=self._capacity(record),
            style=self._style(record),
            blocked=self._ids(record, ListField.BLOCKED),
            earlier=self._ids(record, ListField.EARLIER_PARTNERS),
            language=self._tongue(record),
            country=self._country(record),
            manager=self._manager(record),
        )

    def _problem(
        self, record: Record, field: ListField, value: str, key: str, /, **told: str
    ) -> None:
        self._found.problems.append(RowProblem(record.line, field.value, value[:200], key, told))

    # ------------------------------------------------------------------------ who it is

    def _check_text(self, record: Record) -> None:
        for field, columns in self._columns.items():
            for column in columns:
                if _BROKEN.search(record.cells[column.index]):
                    self._problem(record, field, "", "people-not-utf8", column=column.header)

    def _short(self, record: Record, field: ListField) -> str:
        text = " ".join(self.text(record, field).split())
        most = LONGEST_SHORT if field in SHORT else LONGEST
        if len(text) > most:
            self._problem(
                record, field, text[:60], "people-too-long", column=field.value, most=str(most)
            )
            return ""
        return "" if is_blank(text) else text

    def _id(self, record: Record) -> str:
        text = self.text(record, ListField.ID) if self._short(record, ListField.ID) else ""
        whole = re.match(r"^(\d+)\.0+$", text)
        return whole[1] if whole else text

    def _email(self, record: Record) -> str:
        wrong = ""
        for column in self._columns[ListField.EMAIL]:
            text = address_in(record.cells[column.index])
            if EMAIL.match(text):
                return text.casefold()
            wrong = wrong or text
        if wrong and not is_blank(wrong):
            self._problem(record, ListField.EMAIL, wrong, "people-no-email", value=wrong[:60])
        return ""

    def called(self, record: Record) -> str:
        """The name that a row gives."""
        return self._name(record)

    def _name(self, record: Record) -> str:
        first, last = (
            self._short(record, ListField.FIRST_NAME),
            self._short(record, ListField.LAST_NAME),
        )
        if first and last:
            return f"{first} {last}"
        return straight(self._short(record, ListField.NAME)) or first or last

    def _manager(self, record: Record) -> str:
        named = (
            self._short(record, field)
            for field in (ListField.MANAGER_ID, ListField.MANAGER_EMAIL, ListField.MANAGER_NAME)
        )
        texts = [address_in(text) if "<" in text else text for text in named if text]
        kept = next((text for text in texts if plain(text) not in NOBODY), "")
        whole = re.match(r"^(\d+)\.0+$", kept)
        return whole[1] if whole else kept

    def _ids(self, record: Record, field: ListField) -> tuple[str, ...]:
        return tuple(one.strip() for one in _IDS.split(self.text(record, field)) if one.strip())

    # ------------------------------------------------------------------------ role and level

    def _role(self, record: Record) -> Role | None:
        named: set[Role] = set()
        for column in self._columns[ListField.ROLE]:
            cell = record.cells[column.index].strip()
            if is_blank(cell) or (column.option and not yes_or_no(cell)):
                continue
            role = role_in(column.option or cell)
            if role is None:
                self._problem(record, ListField.ROLE, cell, "people-unknown-role", role=cell[:60])
                return None
            named.add(role)
        if len(named) > 1:
            self._problem(record, ListField.ROLE, "", "people-two-roles")
            return None
        return next(iter(named), None)

    def _where_levels_stand(self, strict: bool) -> ListField | None:
        if self._columns[ListField.LEVEL]:
            return ListField.LEVEL
        return ListField.TITLE if self._columns[ListField.TITLE] and not strict else None

    def _all_levels(self, records: Iterable[Record]) -> dict[str, int | None]:
        """Each distinct word for a level with what it is taken for; the list keeps them."""
        if self._level_field is None:
            return {}
        index = self._columns[self._level_field][0].index
        every = [
            " ".join(record.cells[index].split()) for record in records if index < len(record.cells)
        ]
        words = [word for word in dict.fromkeys(every) if not is_blank(word)]
        are_ours = self._level_field is ListField.TITLE or self._is_own_header()
        numbers = [number_of(one) for one in every if is_number(one)]
        self._takes_numbers = are_ours or numbers.count(None) * MISTAKES <= len(numbers)
        words = [word for word in words if self._number(word) is None]
        if are_ours:
            words = [word for word in words if not is_number(word)]
        told = {plain(word): level for word, level in self._answers.levels.items()}
        found = suggestions(words, are_titles=self._level_field is ListField.TITLE)
        return {word: told.get(plain(word), level) for word, level in found.items()}

    def _is_own_header(self) -> bool:
        return header_key(self._columns[ListField.LEVEL][0].header) == "level"

    def _number(self, word: str) -> int | None:
        """A level by its number; in a column with many others than 1–8 they are pay grades."""
        return number_of(word) if self._takes_numbers or not is_number(word) else None

    def _level(self, record: Record) -> int | None:
        if self._level_field is None:
            return None
        word = " ".join(record.cells[self._columns[self._level_field][0].index].split())
        if is_blank(word):
            return None
        number = self._number(word)
        if number is not None:
            return number
        level = self._levels.get(word)
        if word in self._levels:
            self._found.levels[word] = level
        if level is None and self._level_field is ListField.LEVEL:
            self._problem(record, ListField.LEVEL, word, "people-level", value=word[:60])
        return level

    # ------------------------------------------------------------------------ what they want

    def _parted(self, record: Record, field: ListField) -> Iterable[tuple[Column, str]]:
        """The cells of a field; of a ticked box what it stands for."""
        for column in self._columns[field]:
            cell = record.cells[column.index].strip()
            if column.option and yes_or_no(cell):
                yield column, column.option
            elif not column.option and not is_blank(cell):
                yield column, cell

    def _languages(self, record: Record) -> tuple[str, ...]:
        codes: dict[str, None] = {}
        for _column, cell in self._parted(record, ListField.LANGUAGES):
            for word in _SEPARATORS.split(cell):
                if is_blank(word):
                    continue
                code = language_of(word)
                if code is None:
                    self._problem(
                        record,
                        ListField.LANGUAGES,
                        word,
                        "people-no-such-language",
                        language=word[:60],
                    )
                else:
                    codes[code] = None
        return tuple(codes)

    def _wanted(self, record: Record) -> dict[str, int]:
        topics: dict[str, int] = {}
        for _column, cell in self._parted(record, ListField.TOPICS):
            for word, weight in self._subjects.read(cell):
                key, is_certain = self._key_of(word)
                if not isinstance(weight, int):
                    self._problem(
                        record, ListField.TOPICS, cell, "people-weight", value=weight[:60]
                    )
                elif key is None:
                    self._problem(record, ListField.TOPICS, word, "people-topic", topic=word[:60])
                elif key in topics and is_certain:
                    self._problem(record, ListField.TOPICS, cell, "people-topic-twice", topic=key)
                else:
                    topics[key] = max(weight, topics.get(key, 0))
                if not is_certain:
                    self._found.topics[word] = key
        return topics

    def _key_of(self, word: str) -> tuple[str | None, bool]:
        told = self._topics.get(plain(word))
        if told is None:
            return self._subjects.key_of(word)
        self.topics_met.add(plain(word))
        return told, True

    def _capacity(self, record: Record) -> int | None:
        text = self.text(record, ListField.CAPACITY)
        if is_blank(text):
            return None
        whole = _WHOLE.match(text)
        if whole is None or int(whole[1]) not in (1, 2, 3):
            self._problem(record, ListField.CAPACITY, text, "people-capacity", value=text[:60])
            return None
        return int(whole[1])

    def _style(self, record: Record) -> str:
        text = self.text(record, ListField.STYLE)
        style = style_in(text)
        if style is None:
            self._problem(record, ListField.STYLE, text, "people-unknown-style", style=text[:60])
        return style or ""

    # ------------------------------------------------------------------------ where they are

    def _zone(self, record: Record, location: str) -> str:
        text = self.text(record, ListField.TIMEZONE)
        if is_blank(text):
            return ""
        zone = zone_of(text, location)
        if zone is None:
            self._problem(record, ListField.TIMEZONE, text, "people-unknown-zone", zone=text[:60])
        return zone or ""

    def _tongue(self, record: Record) -> str:
        """The language in which the bot is to speak; one that it does not speak is no problem."""
        return language_of(re.split(r"[-_]", self.text(record, ListField.LANGUAGE))[0]) or ""

    def _country(self, record: Record) -> str:
        text = self._short(record, ListField.COUNTRY)
        country = country_of(text) if text else ""
        if country is None:
            self._problem(
                record, ListField.COUNTRY, text, "people-unknown-country", country=text[:60]
            )
        return country or ""
