"""What Slack documents is never exceeded, and nearly all of it is used."""

from __future__ import annotations

import heapq
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.platforms.rates import Seconds
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.rates import PER_MINUTE, POST, Limits
from handlers.conversation.chat import Audience, Throttled, WorkspaceKey
from tests.bot.platforms.conftest import says
from tests.peers.slack.rates import Rates
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User

T1 = WorkspaceKey("slack", "T1")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
BEAT = timedelta(seconds=2)


class Queue:
    """Calls that wait for their turn, and the strict Slack's own count of those that are made."""

    def __init__(self) -> None:
        self.clock = MovableClock(NOW)
        self.limits = Limits(self.clock, lambda: self.clock().timestamp())
        self.slack = Rates(self.clock)
        self.waiting: list[tuple[datetime, int]] = []
        self.tries = 0
        self.made: list[tuple[datetime, int]] = []

    def wants(self, *calls: int) -> None:
        """So many calls are due now."""
        for one in calls:
            heapq.heappush(self.waiting, (self.clock(), one))

    def beats(self, method: str) -> None:
        """One beat: whatever is due is tried, and comes again when it is told to."""
        now = self.clock()
        while self.waiting and self.waiting[0][0] <= now:
            _, one = heapq.heappop(self.waiting)
            self.tries += 1
            try:
                self.limits.take("T1", method, f"U{one}")
            except Throttled as answer:
                again = now + timedelta(seconds=answer.seconds)
                heapq.heappush(self.waiting, (again, one))
            else:
                assert self.slack.wait_for("T1", method, {"channel": f"U{one}"}) == 0
                self.made.append((now, one))
        self.clock.move_to(now + BEAT)


@pytest.mark.parametrize("method", [POST, "conversations.open"])
def test_a_rush_uses_nearly_all_of_the_limit_and_never_more(method: str) -> None:
    queue, most = Queue(), PER_MINUTE[method]
    queue.wants(*range(12 * most))
    while queue.waiting:
        queue.beats(method)
    minutes = [0] * 13
    for moment, _ in queue.made:
        minutes[int((moment - NOW).total_seconds() // 60)] += 1
    assert all(0.95 * most <= count <= most for count in minutes[:12])
    assert queue.tries < 2.5 * len(queue.made), "whoever waits is told when, and seldom comes twice"


def test_who_comes_later_in_a_rush_is_behind_those_that_wait() -> None:
    queue = Queue()
    queue.wants(*range(1000))
    queue.beats(POST)
    queue.wants(1000)
    while queue.waiting:
        queue.beats(POST)
    place = [one for _, one in queue.made].index(1000)
    assert place > 950


def test_turns_that_nobody_takes_are_forgotten() -> None:
    queue = Queue()
    queue.wants(*range(1000))
    queue.beats(POST)
    queue.waiting.clear()
    queue.clock.move_to(NOW + HOUR)
    queue.wants(*range(290))
    queue.beats(POST)
    assert not queue.waiting


def test_an_answer_waits_for_no_prompt_but_counts() -> None:
    queue = Queue()
    queue.wants(*range(290))
    queue.beats(POST)
    for one in range(4):
        assert queue.limits.answer("T1", POST, f"D{one}") == 0
    with pytest.raises(Throttled):
        queue.limits.take("T1", POST, "U999")
    assert queue.limits.answer("T1", POST, "D9") == 0


def test_workspaces_and_methods_do_not_wait_for_one_another() -> None:
    queue = Queue()
    queue.wants(*range(400))
    queue.beats(POST)
    queue.limits.take("T2", POST, "U1")
    queue.limits.take("T1", "conversations.open", "")
    queue.limits.take("T1", "users.info", "")


class TestSending:
    """The same through the adapter, in a Slack that refuses what is one too many."""

    pytestmark = pytest.mark.parametrize("adapter", ["http"], indirect=True)

    @pytest.fixture
    def seconds(self, clock: MovableClock) -> Seconds:
        """Limits by the clock that Slack counts by."""
        return lambda: clock().timestamp()

    async def test_one_person_hears_once_a_second(
        self, slack: StrictSlack, adapter: Slack, clock: MovableClock
    ) -> None:
        slack.counts_rates = True
        lena = Audience(T1, ("ULENA",))
        await adapter.chat.send(lena, says("one"), "prompt-1")
        with pytest.raises(Throttled) as refusal:
            await adapter.chat.send(lena, says("two"), "prompt-2")
        assert refusal.value.seconds == 1
        await adapter.chat.send(Audience(T1, ("UKLAUS",)), says("one"), "prompt-3")
        clock.move_to(clock() + timedelta(seconds=1))
        await adapter.chat.send(lena, says("two"), "prompt-2")
        assert slack.person("ULENA").sees() == "one\n\ntwo"
        assert slack.tries[POST] == 3

    async def test_introductions_keep_to_how_many_conversations_may_be_opened(
        self, slack: StrictSlack, adapter: Slack, clock: MovableClock
    ) -> None:
        slack.counts_rates = True
        pairs = [Audience(T1, ("UKLAUS", f"UNEW{n}")) for n in range(55)]
        for pair in pairs:
            _, new = pair.external_ids
            slack.workspaces[0].users[new] = User(new, new.lower(), new)
        waiting, tries = list(pairs), 0
        while waiting:
            late = []
            for pair in waiting:
                try:
                    await adapter.chat.send(pair, says("Meet each other"), "prompt-1")
                except Throttled:
                    late.append(pair)
            waiting, tries = late, tries + 1
            clock.move_to(clock() + timedelta(minutes=1))
        assert tries == 2
        assert slack.tries["conversations.open"] == len(pairs)
        assert slack.tries[POST] == len(pairs)
