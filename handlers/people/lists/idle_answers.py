"""Answers that change nothing, because the list or the bot knows nothing of what they name."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.people.lists.fields import header_key, plain
from handlers.people.lists.listed import IdleAnswer, PeopleList
from handlers.people.lists.replies_given import Answers


def idle_answers(found: PeopleList, answers: Answers) -> Iterator[IdleAnswer]:
    """Every answer about something that does not stand in the list at all.

    Who is no use as a manager is told where managers are settled; see settle_managers.
    """
    if answers.sheet and answers.sheet not in found.sheets:
        yield IdleAnswer(answers.sheet, "list-idle-sheet", {"name": answers.sheet[:60]})
    headers = {header_key(one.header) for one in found.columns.every}
    for header in answers.columns:
        if header_key(header) not in headers:
            yield IdleAnswer(header, "list-idle-column", {"name": header[:60]})
    words = {plain(word) for word in found.levels}
    for word in answers.levels:
        if plain(word) not in words:
            yield IdleAnswer(word, "list-idle-level", {"name": word[:60]})
    managers = {plain(one.manager) for one in found.people} if answers.managers else set()
    for value in answers.managers:
        if plain(value) not in managers:
            yield IdleAnswer(value, "list-idle-manager", {"name": value[:60]})
