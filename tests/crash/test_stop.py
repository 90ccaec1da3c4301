"""SIGTERM in the middle of sending: that is finished and recorded, the rest is given back."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from handlers.conversation.chat import WorkspaceKey
from storage.tables import Prompt
from storage.types import PromptState
from tests.conversation import KEY, MONDAY, Company
from tests.crash.served import served
from tests.handlers.running_pairs import introduced
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST

PAIRS = 6
AT_ONCE = 8
"""What the bot sends at once."""
FIRST_CHECK_IN = MONDAY + timedelta(days=14)
POST = "chat.postMessage"


async def people_in_slack(slack: StrictSlack, company: Company) -> None:
    """Twelve people in pairs, known to Slack and to the bot."""
    for number in range(PAIRS):
        mentor = await company.person(f"Mentor {number}")
        await introduced(company, mentor, await company.person(f"Mentee {number}"))
    slack.workspace("T1", [User(one.id, one.id.lower(), one.id) for one in company.people.values()])


async def check_ins(company: Company) -> list[Prompt]:
    """Everybody's first."""
    async with company.bot.database.begin() as session:
        found = await session.exec(
            select(Prompt).where(Prompt.kind == "check_in", Prompt.number == 1)
        )
        return list(found)


def posted(slack: StrictSlack) -> Counter[str]:
    """How often each person was written to."""
    return Counter(call.arguments["channel"] for call in slack.calls if call.method == POST)


def the_time() -> datetime:
    """At which Slack's clock stands, and the bot's."""
    return FIRST_CHECK_IN


@pytest.mark.by_turns
async def test_what_is_being_sent_is_finished_and_the_rest_is_for_the_next_process(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as unused, StrictSlack(MANIFEST, the_time) as slack:
        company = Company(unused.bot, unused.clock, WorkspaceKey("slack", "T1"))
        await people_in_slack(slack, company)
        planned = {one.due_at for one in await check_ins(company)}

        held = slack.holds(POST)
        async with served(slack, database_url, KEY, FIRST_CHECK_IN) as bot:
            await slack.until(lambda: held.waiting == AT_ONCE, seconds=60)
            bot.is_told_to_stop()
            await bot.logs("stopping")
            held.let_go()
            assert await bot.ends() == 0
        assert [line for line in bot.logged if line["level"] != "info"] == []
        assert posted(slack).total() == AT_ONCE

        after = await check_ins(company)
        sent = [one for one in after if one.state is PromptState.SENT]
        rest = [one for one in after if one.state is PromptState.WAITING]
        assert (len(sent), len(rest)) == (AT_ONCE, 2 * PAIRS - AT_ONCE)
        assert {(one.attempts, one.lease_until, one.error) for one in rest} == {(0, None, "")}
        assert {one.due_at for one in rest} == planned

        async with served(slack, database_url, KEY, FIRST_CHECK_IN) as bot:
            await slack.until(lambda: posted(slack).total() == 2 * PAIRS, seconds=60)
            bot.is_told_to_stop()
            assert await bot.ends() == 0
        assert posted(slack) == Counter(dict.fromkeys(company.people, 1))
        assert {one.state for one in await check_ins(company)} == {PromptState.SENT}
