"""All that a company sees in a whole programme fits into Slack, however long names and texts are.

In English and in German with du and Sie. What people wrote is stretched to the most that there can
be. What this company does not come to see is looked at wherever a test of a handler sees it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from handlers.chat import Reply
from handlers.router import routes
from tests.conversation import Company
from tests.peers.slack.taking import slack_takes
from tests.story.full_company import Everyone, offers_in

WORD = "Ünicorn"
LENGTHS = (80, 3000)
"""Of a name, and of a text; characters that need two units of UTF-16."""
KEPT = {"name", "argument", "value", "key", "subject", "url", "external_id", "search"}
"""Fields that nobody reads."""
RARELY = {"contract.show", "match.stop"}
"""Buttons of messages that this company does not come to see."""


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
async def test_everything_that_is_said_fits_into_slack(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        everyone = await Everyone.of(company, WORD)
        await everyone.live()
        await company.moves_to("2026-12-07 10:00")
        await everyone.live_on()
        await everyone.look_at_everything()
        replies = [reply for person in company.people.values() for reply in person.ever_seen]
        offered = {offer.name for reply in replies for offer in offers_in(reply)}
        assert (routes.actions.keys() | routes.forms.keys()) - offered <= RARELY
    assert len(replies) > 150
    for reply in replies:
        for one in (reply, *_stretched_versions(reply)):
            slack_takes(one)


def _stretched_versions(reply: Reply) -> Iterator[Reply]:
    for length in LENGTHS:
        yield _stretched(reply, "𝕏" * length)


def _stretched(part: Any, long: str) -> Any:
    if isinstance(part, str):
        return part.replace(WORD, long)
    if isinstance(part, tuple):
        return tuple(_stretched(one, long) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    read = [one.name for one in fields(part) if one.name not in KEPT]
    return replace(part, **{name: _stretched(getattr(part, name), long) for name in read})
