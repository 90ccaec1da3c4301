"""What people do, by the names that stand in messages: wording may change, these may not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.conversation.chat import Form, Reply
from tests.conversation import Company, Person
from tests.story.full_company import Offer, offers_in

Given = str | tuple[str, ...]


@dataclass
class Cast:
    """The people by the first word of their names."""

    company: Company
    remembered: dict[str, Sequence[Offer]] = field(default_factory=dict)
    """What people were offered before the restart, by their ids, oldest first."""

    def __getitem__(self, name: str) -> Person:
        """Whose first name that is."""
        people = self.company.people.values()
        return next(one for one in people if one.profile.name.split()[0].casefold() == name)

    async def takes(self, name: str, offered: str, begins: str = "", **values: Given) -> Reply:
        """The newest button, option or form of that name; a form that opens is filled and sent.

        `begins` is how its argument begins, where there are several.
        """
        person = self[name]
        for offer in self._offers(person):
            if offer.name == offered and offer.argument.startswith(begins) and not offer.form:
                reply = await offer.taken_by(person)
                if values:
                    assert isinstance(reply, Form), f"{name} takes {offered}: {person.sees}"
                    return await person.submits(**values)
                return reply
        raise AssertionError(f"no {offered} {begins} for {name}, who sees: {person.sees}")

    def _offers(self, person: Person) -> list[Offer]:
        seen = [offer for reply in person.ever_seen for offer in offers_in(reply)]
        return [*reversed(seen), *reversed(self.remembered.get(person.id, ()))]
