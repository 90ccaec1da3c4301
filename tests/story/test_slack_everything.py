"""All that any handler says fits into Slack, however long names and texts are.

In English and in German with du and Sie. What people wrote is stretched to the most that there can
be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from handlers.chat import Reply
from tests.conversation import Company
from tests.peers.slack.taking import slack_takes
from tests.story.every_reply import every_reply, everything_registered, listened_to

WORD = "Ünicorn"
LENGTHS = (80, 3000)
"""Of a name, and of a text; characters that need two units of UTF-16."""
KEPT = {"name", "argument", "value", "key", "subject", "url", "external_id", "search"}
"""Fields that nobody reads."""


@pytest.mark.parametrize(("language", "formal"), [("en", False), ("de", False), ("de", True)])
async def test_everything_that_is_said_fits_into_slack(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        with listened_to() as heard:
            replies = await every_reply(company, WORD)
    assert everything_registered() - heard == set(), "these never answered"
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
