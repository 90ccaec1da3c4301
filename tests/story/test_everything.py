"""All that any handler says fits into Slack and is drawn in Teams, however long names and texts.

In English and in German with du and Sie, never both. Everybody types at length. For Slack it is
also checked with what they would have typed once, and with that stretched to the most that there
can be.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import Reply
from tests.conversation import Company, read
from tests.handlers.open_programmes import SPOKEN
from tests.peers.slack.taking import slack_takes
from tests.peers.teams.client.renderer import WORD, are_drawn, cards_of, offer_the_same
from tests.proofs.german_address import formal_words, friendly_words, sentences
from tests.story.every_reply import every_reply, everything_registered, listened_to
from tests.story.played_elsewhere import is_played_elsewhere

LENGTHS = (80, 3000)
"""Of a name, and of a text; characters that need two units of UTF-16."""
UNWANTED = {"de": formal_words, "de-formal": friendly_words}
"""What finds the words that speak to the reader in the other way."""
TYPED = re.compile(rf"{re.escape(WORD)}|\bfirst\b")
"""What people typed that would be taken for the end of a sentence, or for German."""
ENGLISH = re.compile(r"\b(the|of|is|you|your|and)\b")
"""In a sentence for somebody who has chosen English."""
KEPT = {"name", "argument", "value", "key", "subject", "url", "external_id", "search"}
"""Fields that nobody reads."""


@dataclass(frozen=True)
class Everything:
    """What was said in one language; `heard` names all that answered."""

    name: str
    say: Say
    replies: list[Reply]
    heard: set[str]
    repeated: dict[str, str]
    """Texts at length, and what each of them repeats."""


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=SPOKEN, ids=("en", "de", "de-formal")
)
async def everything(
    request: pytest.FixtureRequest, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Everything]:
    """Made once for both platforms."""
    language, formal = request.param
    path = tmp_path_factory.mktemp("everything") / "mentor.db"
    shutil.copy(sqlite_template, path)
    url = f"sqlite+aiosqlite:///{path}"
    async with Company.founded(url, language=language, formal=formal) as company:
        company.talkative = True
        with listened_to() as heard:
            replies = await every_reply(company, WORD)
        name = f"{language}{'-formal' if formal else ''}"
        say = Catalogue().speaker(language, formal)
        yield Everything(name, say, replies, heard, company.repeated)


@pytest.mark.timeout(300)
def test_everything_is_said_as_the_reader_wants_it_and_fits_into_slack(
    everything: Everything,
) -> None:
    silent = everything_registered() - everything.heard
    assert {one for one in silent if not is_played_elsewhere(one)} == set(), "never answered"
    for reply in everything.replies:
        assert list(_misspoken(reply, everything.name)) == [], read(reply)
        for one in (reply, *_versions(reply, everything.repeated)):
            slack_takes(one)


@pytest.mark.timeout(300)
async def test_every_card_is_drawn_on_a_phone_without_a_warning(
    everything: Everything, chromium: Browser
) -> None:
    replies, say = everything.replies, everything.say
    cards = [(reply, card) for reply in replies for card in cards_of(reply, say)]
    assert len(cards) > 600
    assert [reply for reply, card in cards if not offer_the_same(reply, card)] == []
    await are_drawn([card for _, card in cards], chromium, everything.name)


def _misspoken(reply: Reply, name: str) -> Iterator[str]:
    """The German sentences that speak to the reader in the way that this company does not."""
    if name in UNWANTED:
        for sentence in sentences(TYPED.sub("", read(reply))):
            if not ENGLISH.search(sentence) and UNWANTED[name](sentence):
                yield sentence


def _versions(reply: Reply, repeated: dict[str, str]) -> Iterator[Reply]:
    """Without the repetitions; and that with every word at its longest."""
    once = _with(reply, repeated)
    yield once
    for length in LENGTHS:
        yield _with(once, {WORD: "𝕏" * length})


def _with(part: Any, others: dict[str, str]) -> Any:
    """The same with other words."""
    if isinstance(part, str):
        for one, other in others.items():
            part = part.replace(one, other)
        return part
    if isinstance(part, tuple):
        return tuple(_with(one, others) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    read = [one.name for one in fields(part) if one.name not in KEPT]
    return replace(part, **{name: _with(getattr(part, name), others) for name in read})
