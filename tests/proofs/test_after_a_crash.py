"""What a killed process had claimed is out as fast as Slack lets, each message once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from bot.clock import MovableClock
from bot.delivery.delivery import mark_of
from bot.platforms.slack.rates import FOR_PROMPTS, PER_MINUTE, POST
from handlers.conversation.chat import Audience, WorkspaceKey
from storage import deliveries, people
from storage.deliveries import LEASE
from tests.bot.platforms.conftest import says
from tests.conversation import MONDAY, Company
from tests.handlers.running_pairs import introduced
from tests.peers.slack.server import Called
from tests.peers.slack.state import User
from tests.peers.slack.town import bot_in_slack
from tests.sizes import Size

T1 = WorkspaceKey("slack", "T1")
IN_FLIGHT = 8
"""What a process sends at once."""
SHOWN = IN_FLIGHT // 2
"""Of these, what had reached Slack."""
BEAT = timedelta(seconds=5)


async def test_a_thousand_claimed_prompts_of_a_killed_process_come_at_slacks_own_rate(
    sqlite_url: str, size: Size
) -> None:
    pairs, clock = size(10, 500), MovableClock(MONDAY)
    everybody = [User(f"U{n + 1}", f"u{n}", f"Person {n}") for n in range(2 * pairs)]
    async with bot_in_slack(
        sqlite_url, everybody, clock=clock, seconds=lambda: clock().timestamp()
    ) as town:
        company = Company(town.bot, clock, T1)
        for number in range(pairs):
            mentor = await company.person(f"Mentor {number}")
            await introduced(company, mentor, await company.person(f"Mentee {number}"))
        clock.move_to(clock() + timedelta(days=14))
        town.slack.shows_little_history()
        async with town.bot.database.begin() as session:
            claimed = await deliveries.claim_due(session, clock(), ["slack"], 2 * pairs)
            assert len(claimed) == 2 * pairs
            for one in claimed[:IN_FLIGHT]:
                assert await deliveries.begin(session, one)
            workspace = await company.workspace(session)
            members = await people.members_of(session, workspace.id)
        ids = {one.id: one.external_id for one in members}
        for one in claimed[:SHOWN]:
            to = Audience(T1, (ids[one.recipient_id],))
            await town.adapter.chat.send(to, says("Have you met?"), mark_of(one))
        clock.move_to(clock() + LEASE + timedelta(seconds=1))

        began = clock()
        while _posted(town.slack.calls).total() < 2 * pairs - IN_FLIGHT + SHOWN:
            await town.bot.delivery.tick()
            clock.move_to(clock() + BEAT)
        per_minute = PER_MINUTE[POST] * FOR_PROMPTS
        assert clock() - began <= timedelta(minutes=2 * pairs / per_minute + 1)

        while _posted(town.slack.calls).total() < 2 * pairs:
            await town.bot.delivery.tick()
            clock.move_to(clock() + BEAT)
        assert clock() - began <= timedelta(minutes=IN_FLIGHT + 2), "one history a minute"
        assert set(_posted(town.slack.calls).values()) == {1}
        assert await town.bot.delivery.tick() == 0


def _posted(calls: list[Called]) -> Counter[str]:
    """How often each person was written to."""
    return Counter(
        call.arguments["channel"] for call in calls if call.method == POST and call.answer["ok"]
    )
