"""All that any handler says fits into Slack and is drawn in Teams, however long names and texts.

In German with Sie and never du; in the whole form with du too, and in English, which is shorter.
Everybody types at length, and whatever they are shown is taken by Slack (`Person.is_shown`). It is
also checked with what they would have typed once, and with that stretched to the most that there
can be; in the short form these take turns.
"""

from __future__ import annotations

import re
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pytest
from playwright.async_api import Browser

from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import Message, Reply
from tests.conftest import DATABASES
from tests.conversation import SHORT_BOX, Company, read
from tests.handlers.open_programmes import SPOKEN
from tests.peers.slack.taking import slack_takes
from tests.peers.teams.client.renderer import WORD, are_drawn, cards_of, offer_the_same
from tests.proofs.german_address import formal_words, friendly_words, sentences
from tests.sizes import Size, in_turn
from tests.story.every_reply import (
    OFTEN_ENOUGH,
    every_reply,
    everything_registered,
    listened_to,
)
from tests.story.lengths import lengths
from tests.story.played_elsewhere import is_played_elsewhere

LENGTHS = (0, 80, 3000)
"""What was typed, once; the length of a name, and of a text."""
UNWANTED = {"de": formal_words, "de-formal": friendly_words}
"""What finds the words that speak to the reader in the other way."""
TYPED = re.compile(rf"{re.escape(WORD)}|\bfirst\b")
"""What people typed that would be taken for the end of a sentence, or for German."""
ENGLISH = re.compile(r"\b(the|of|is|it|no|you|your|and)\b")
"""In a sentence for somebody who has chosen English."""
KEPT = {"name", "argument", "value", "key", "subject", "url", "external_id", "search"}
"""Fields that nobody reads."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Formal German, the longest, on Postgres; in the whole form all three, on both."""
    if "formal" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        kinds = DATABASES if whole else DATABASES[-1:]
        metafunc.parametrize("kind", kinds)
        spoken = SPOKEN if whole else SPOKEN[-1:]
        names = [f"{language}{'-formal' if formal else ''}" for language, formal in spoken]
        metafunc.parametrize(("language", "formal"), spoken, ids=names)


@pytest.fixture
def url(request: pytest.FixtureRequest, kind: str) -> str:
    """A fresh database of that kind."""
    address: str = request.getfixturevalue(f"{kind}_url")
    return address


@dataclass(frozen=True)
class Everything:
    """What was said in one language; `heard` names all that answered."""

    name: str
    say: Say
    replies: list[Reply]
    heard: set[str]
    repeated: dict[str, str]
    """Texts at length, and what each of them repeats."""
    unasked: set[str]
    """What was sent to somebody without being the answer to what they just did."""


@asynccontextmanager
async def everything(
    url: str, language: str, formal: bool, often_enough: int
) -> AsyncIterator[Everything]:
    """What a busy and a sleepy company say in that language."""
    async with Company.founded(url, language=language, formal=formal) as company:
        company.talkative = True
        with listened_to() as heard:
            every = await every_reply(company, WORD, often_enough)
        replies = list({repr(one): one for one in every}.values())
        name = f"{language}{'-formal' if formal else ''}"
        say = Catalogue().speaker(language, formal)
        unasked = {repr(one) for one in company.chat.shown.values()}
        yield Everything(name, say, replies, heard, company.repeated, unasked)


@pytest.mark.timeout(600)
async def test_everything_is_said_as_the_reader_wants_it_and_fits_both_platforms(
    url: str, chromium: Browser, language: str, formal: bool, size: Size
) -> None:
    """One test for both, since living through it takes longer than looking at it."""
    async with everything(url, language, formal, size(2, OFTEN_ENOUGH)) as said:
        silent = everything_registered() - said.heard
        assert {one for one in silent if not is_played_elsewhere(one)} == set(), "never answered"
        _has_a_length_that_is_read(said)
        for number, reply in enumerate(said.replies):
            assert list(_misspoken(reply, said.name)) == [], read(reply)
            for length in in_turn(size, LENGTHS, number):
                slack_takes(_of_length(length, reply, said.repeated))
        await _is_drawn_on_a_phone_without_a_warning(said, chromium)


def _has_a_length_that_is_read(said: Everything) -> None:
    """With what people typed once; the ten that are nearest to their limit are printed."""
    messages = [
        (_with(_typed_once(reply, said.repeated), {WORD: "Berg"}), repr(reply) in said.unasked)
        for reply in said.replies
        if isinstance(reply, Message)
    ]
    found = lengths(messages)
    sys.stdout.write("\n".join([said.name, *map(str, found[:10])]) + "\n")
    assert len(found) > 300
    assert [one.text for one in found if one.over > 0] == []


async def _is_drawn_on_a_phone_without_a_warning(said: Everything, chromium: Browser) -> None:
    cards = [(reply, card) for reply in said.replies for card in cards_of(reply, said.say)]
    assert len(cards) > 600
    assert [reply for reply, card in cards if not offer_the_same(reply, card)] == []
    await are_drawn([card for _, card in cards], chromium, said.name)


def _misspoken(reply: Reply, name: str) -> Iterator[str]:
    """The German sentences that speak to the reader in the way that this company does not."""
    if name in UNWANTED:
        for sentence in sentences(TYPED.sub("", read(reply))):
            if not ENGLISH.search(sentence) and UNWANTED[name](sentence):
                yield sentence


def _of_length(length: int, reply: Reply, repeated: dict[str, str]) -> Reply:
    """Without the repetitions, and each word so long: of characters that are two in UTF-16."""
    once = _typed_once(reply, repeated)
    stretched: Reply = _with(once, {WORD: "𝕏" * length}) if length else once
    return stretched


def _typed_once(reply: Reply, repeated: dict[str, str]) -> Reply:
    """Without the repetitions."""
    once: Reply = _with(reply, repeated, least=SHORT_BOX)
    return once


def _with(part: Any, others: dict[str, str], least: int = 0) -> Any:
    """The same with other words; none of them is shorter than `least`."""
    if isinstance(part, str):
        for one, other in others.items() if len(part) >= least else ():
            part = part.replace(one, other)
        return part
    if isinstance(part, tuple):
        return tuple(_with(one, others, least) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    read = [one.name for one in fields(part) if one.name not in KEPT]
    return replace(part, **{name: _with(getattr(part, name), others, least) for name in read})
