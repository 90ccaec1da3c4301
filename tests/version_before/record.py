"""What was kept of one version, read from its folder."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from handlers.conversation.chat import Form, Message, Paragraph, Reply, Text
from tests.conversation import Company
from tests.story.full_company import Offer, offers_in
from tests.version_before.reopened import NO_DOUBLE, company_on, moods_of

Values = tuple[tuple[str, str | tuple[str, ...]], ...]
ACTION, FORM, SEARCH = "action", "form", "search"


@dataclass(frozen=True)
class Shown:
    """Something to press, to choose, to send off or to search by, and who was shown it."""

    person: str
    kind: str
    name: str
    argument: str
    values: Values = ()

    @property
    def line(self) -> str:
        """As it is kept."""
        kept: list[Any] = [self.person, self.kind, self.name, self.argument]
        if self.values:
            kept.append(dict(self.values))
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, line: str) -> Shown:
        """From such a line."""
        person, kind, name, argument, *more = json.loads(line)
        values = more[0].items() if more else ()
        given = ((key, tuple(one) if isinstance(one, list) else one) for key, one in values)
        return cls(person, kind, name, argument, tuple(given))

    @property
    def offer(self) -> Offer:
        """To be taken."""
        return Offer(self.name, self.argument, self.kind == FORM, self.values)


def everything_shown(company: Company) -> list[Shown]:
    """Whatever people were offered, each once, oldest first."""
    found = [
        one
        for person in company.people.values()
        for reply in person.ever_seen
        for one in _shown_in(person.id, reply)
    ]
    return list(dict.fromkeys(found))


def _shown_in(person: str, reply: Reply) -> Iterator[Shown]:
    for offer in offers_in(reply):
        kind = FORM if offer.form else ACTION
        yield Shown(person, kind, offer.name, offer.argument, offer.values)
    if isinstance(reply, Form):
        searches = [getattr(field, "search", "") for field in reply.fields]
        yield from (Shown(person, SEARCH, name, reply.subject) for name in searches if name)


@dataclass(frozen=True)
class Record:
    """The folder of one version."""

    folder: Path

    @property
    def revision(self) -> str:
        """Of its schema: what its folder is called."""
        return self.folder.name

    def lines(self, name: str) -> list[str]:
        """Of one of its files."""
        return (self.folder / name).read_text().splitlines()

    def data(self, name: str) -> list[Any]:
        """What these lines hold."""
        return [json.loads(line) for line in self.lines(name)]

    @property
    def shown(self) -> list[Shown]:
        """Everything that people can press."""
        return [Shown.read(line) for line in self.lines("shown.jsonl")]

    @asynccontextmanager
    async def reopened(self, url: str) -> AsyncIterator[Company]:
        """The company on its database, which is up to date, at the moment of the restart."""
        about = json.loads((self.folder / "about.json").read_text())
        moment = datetime.fromisoformat(about["restarted"])
        async with company_on(url, about["key"], moment, NO_DOUBLE) as company:
            for one in about["strangers"]:
                del company.people[one]
            moods = moods_of(company)
            moods.blocked.update(about["blocked"])
            moods.marks.update(about["marks"])
            for mark in about["marks"]:
                moods.shown[mark] = _SENT_BEFORE
            yield company

    @property
    def offers(self) -> dict[str, Sequence[Offer]]:
        """What each person was shown, by their ids, oldest first."""
        by_person: dict[str, list[Offer]] = {}
        for one in self.shown:
            by_person.setdefault(one.person, []).append(one.offer)
        return {person: tuple(offers) for person, offers in by_person.items()}


_SENT_BEFORE = Message((Paragraph(Text.of("sent before the restart")),))


def all_records() -> list[Record]:
    """Every version of which something was kept, the oldest first."""
    folders = Path(__file__).parent.glob("[0-9]*")
    return [Record(folder) for folder in sorted(folders)]
