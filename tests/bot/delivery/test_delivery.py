"""What becomes of prompts when something goes wrong: each comes once, however long it takes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select
from structlog.testing import capture_logs

from bot.app import Bot, assemble
from bot.delivery import delivery
from bot.delivery.delivery import Delivery, pause_after
from handlers.conversation.chat import Message, Throttled, TryLater, Undeliverable
from handlers.conversation.router import PromptKind, routes
from handlers.conversation.turn import Turn
from storage import database, deliveries
from storage.deliveries import LEASE
from storage.tables import Prompt
from storage.types import PromptState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.kept import kept
from tests.sizes import Size
from tests.unreliable import IMPATIENT, UnreliableChat, outage_of

BERLIN = ZoneInfo("Europe/Berlin")
CHECK_IN = "check_in"
FIRST, SECOND = "2026-12-07 10:00", "2027-01-04 10:00"
"""The days of the first two check-ins."""
QUESTION = "Have you and Klaus Berg met?"


Logs: TypeAlias = list[MutableMapping[str, Any]]


@pytest.fixture(autouse=True)
def logs() -> Iterator[Logs]:
    """What is logged."""
    with capture_logs() as told:
        yield told


@dataclass
class Asked:
    """A pair that waits for its first check-in, and a platform that may fail."""

    company: Company
    chat: UnreliableChat
    petra: Person
    lena: Person
    klaus: Person

    async def prompt(self, person: Person, number: int = 1, kind: str = CHECK_IN) -> Prompt:
        """A person's check-in of that number, or another prompt."""
        async with self.company.bot.database.begin() as session:
            member = await self.company.member(session, person)
            found = await session.exec(
                select(Prompt).where(
                    Prompt.kind == kind,
                    Prompt.recipient_id == member.id,
                    Prompt.number == number,
                )
            )
            return found.one()

    async def states(self) -> set[tuple[PromptState, int]]:
        """Of both first check-ins, with the attempts on record."""
        both = [await self.prompt(person) for person in (self.lena, self.klaus)]
        return {(one.state, one.attempts) for one in both}

    def at(self, local: str) -> None:
        """Sets the clock; nothing is delivered on the way."""
        self.company.clock.move_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))

    async def is_unreachable(self, person: Person) -> bool:
        """Whether the coordinator reads so."""
        await self.petra.says("status Spring")
        named = [line for line in self.petra.sees.splitlines() if "cannot reach" in line]
        return any(person.profile.name in line for line in named)


@asynccontextmanager
async def a_pair(database_url: str) -> AsyncIterator[Asked]:
    """Lena and Klaus, introduced on 23 November, and Petra, who coordinates."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        yield Asked(company, UnreliableChat.of(company), petra, lena, klaus)


@asynccontextmanager
async def replica_of(company: Company) -> AsyncIterator[Bot]:
    """Another process with the same database and platform."""
    other = assemble(company.bot.settings, company.clock)
    UnreliableChat.of(company, other)
    yield other
    await other.close()


def heard(person: Person, words: str = QUESTION) -> int:
    """How often a person was asked."""
    return person.has_seen.replace("*", "").count(words)


# ---------------------------------------------------------------------------- outages


def test_attempts_come_less_and_less_often_down_to_one_an_hour() -> None:
    waits = [pause_after(attempts).total_seconds() for attempts in range(1, 13)]
    assert waits == [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]
    assert pause_after(10_000) == timedelta(hours=1)


@pytest.mark.parametrize(
    "outage",
    [TryLater(30, "internal_error"), ConnectionResetError(), TimeoutError()],
    ids=["the platform", "the network", "no answer"],
)
@pytest.mark.by_turns
async def test_no_outage_lasts_long_enough_to_lose_a_prompt(
    database_url: str, outage: Exception, size: Size
) -> None:
    async with a_pair(database_url) as pair:
        pair.chat.down = outage
        await pair.company.moves_to(FIRST)
        await pair.company.lets_pass(hours=size(3, 29))
        for state, attempts in await pair.states():
            assert state is PromptState.WAITING
            assert attempts > size(8, 30)

        pair.chat.down = None
        await pair.company.lets_pass(hours=1)
        assert heard(pair.lena) == 1
        assert heard(pair.klaus, "Have you and Lena Vogt met?") == 1
        await pair.company.moves_to(SECOND)
        assert heard(pair.lena) == 2, "and the next one comes on its own day"
        assert not await pair.is_unreachable(pair.lena)


@pytest.mark.by_turns
async def test_what_has_lost_its_reason_meanwhile_is_not_sent_after_the_outage(
    database_url: str,
) -> None:
    async with a_pair(database_url) as pair:
        pair.chat.down = TryLater(30, "internal_error")
        await pair.company.moves_to("2026-12-07 15:00")
        await pair.lena.says("leave")
        await pair.lena.presses("Leave Spring")
        pair.chat.down = None
        await pair.company.lets_pass(hours=2)
        assert heard(pair.lena) == 0
        assert {state for state, _ in await pair.states()} == {PromptState.SKIPPED}


async def test_a_message_of_which_no_answer_came_is_found_and_not_sent_again(
    database_url: str,
) -> None:
    async with a_pair(database_url) as pair:

        async def breaks() -> None:
            raise ConnectionResetError

        pair.chat.after = breaks
        await pair.company.moves_to(FIRST)
        assert await pair.states() == {(PromptState.WAITING, 1)}
        await pair.company.lets_pass(seconds=10)
        assert await pair.states() == {(PromptState.SENT, 1)}  # nothing was sent again
        assert heard(pair.lena) == 1
        assert (await pair.prompt(pair.lena, 2)).state is PromptState.WAITING


async def test_whoever_takes_too_long_is_tried_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "LONGEST_CALL", 0.01)
    async with a_pair(database_url) as pair:

        async def hangs() -> None:
            await asyncio.Event().wait()

        pair.chat.before = hangs
        pair.at(FIRST)
        await pair.company.delivers()
        assert (await pair.prompt(pair.lena)).error == "timeout"
        assert await pair.states() == {(PromptState.WAITING, 1)}


# ---------------------------------------------------------------------------- throttling


@pytest.mark.by_turns
async def test_one_message_too_many_waits_as_long_as_it_is_told_and_counts_as_no_attempt(
    database_url: str,
) -> None:
    async with a_pair(database_url) as pair:
        pair.chat.down = Throttled(30, "ratelimited")
        for second in range(0, 30 * 5, 30):
            pair.at(FIRST)
            pair.company.clock.move_to(
                datetime.fromisoformat(FIRST).replace(tzinfo=BERLIN) + timedelta(seconds=second)
            )
            assert await pair.company.delivers() == 2
            assert await pair.company.delivers() == 0, "not before its time"
            assert await pair.states() == {(PromptState.WAITING, 0)}
        pair.chat.down = None
        await pair.company.lets_pass(seconds=30)
        assert heard(pair.lena) == 1


# ---------------------------------------------------------------------------- who cannot be reached


@pytest.mark.by_turns
async def test_who_cannot_be_reached_is_shown_and_the_chain_goes_on(database_url: str) -> None:
    async with a_pair(database_url) as pair:
        pair.chat.down = Undeliverable("user_disabled")
        await pair.company.moves_to(FIRST)
        lost = await pair.prompt(pair.lena)
        assert (lost.state, lost.error) == (PromptState.FAILED, "user_disabled")
        assert await pair.is_unreachable(pair.lena)
        pair.chat.down = None
        await pair.company.moves_to(SECOND)
        assert heard(pair.lena) == 1


@pytest.mark.parametrize("sign", ["a word", "a mistake", "a press", "a message that comes"])
@pytest.mark.by_turns
async def test_any_sign_of_life_takes_the_mark_away(database_url: str, sign: str) -> None:
    async with a_pair(database_url) as pair:
        pair.chat.down = Undeliverable("user_disabled")
        await pair.company.moves_to(FIRST)
        pair.chat.down = None
        if sign == "a word":
            await pair.lena.says("help")
        elif sign == "a mistake":
            await pair.lena.says("status")
        elif sign == "a press":
            await pair.lena.sends_action("check_in.met", "nonsense")
        else:
            await pair.company.moves_to(SECOND)
        assert not await pair.is_unreachable(pair.lena)
        assert await pair.is_unreachable(pair.klaus) is (sign != "a message that comes")


@pytest.mark.by_turns
async def test_of_two_who_cannot_be_reached_together_both_are_named_until_one_is(
    database_url: str,
) -> None:
    async with a_pair(database_url) as pair:
        async with pair.company.bot.database.begin() as session:
            both = [await pair.company.member(session, p) for p in (pair.lena, pair.klaus)]
            first = await session.exec(select(Prompt).where(col(Prompt.recipient_id) == both[0].id))
            shared = first.one()
            shared.partner_id = both[1].id
        pair.chat.down = Undeliverable("user_disabled")
        pair.at(FIRST)
        await pair.company.delivers()
        assert await pair.is_unreachable(pair.lena)
        await pair.klaus.says("help")
        assert await pair.is_unreachable(pair.lena)
        assert not await pair.is_unreachable(pair.klaus)


# ---------------------------------------------------------------------------- decent times


async def test_what_becomes_due_in_quiet_hours_waits_for_the_morning(database_url: str) -> None:
    async with a_pair(database_url) as pair:
        pair.at("2026-12-11 18:00")
        await pair.company.delivers()
        waiting = await pair.prompt(pair.lena)
        assert waiting.due_at.astimezone(BERLIN).isoformat() == "2026-12-14T10:00:00+01:00"
        assert await pair.states() == {(PromptState.WAITING, 0)}


@pytest.mark.by_turns
async def test_who_pauses_hears_nothing_unasked_but_what_others_say_to_them(
    database_url: str,
) -> None:
    async with a_pair(database_url) as pair:
        await pair.company.moves_to("2026-12-07 09:00")
        await pair.lena.says("pause 2")
        await pair.company.moves_to("2026-12-07 11:00")
        assert heard(pair.lena) == 0
        assert heard(pair.klaus, "Have you and Lena Vogt met?") == 1
        await pair.klaus.says("goal Run a workshop")
        await pair.klaus.submits()
        await pair.company.delivers()
        assert "Run a workshop" in pair.lena.sees
        await pair.company.moves_to("2026-12-21 10:00")
        assert heard(pair.lena) == 1


# ---------------------------------------------------------------------------- faults of ours


@pytest.mark.by_turns
async def test_a_fault_in_composing_is_logged_and_the_prompt_waits_for_its_cure(
    database_url: str, monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    async def broken(_: Turn) -> Message | None:
        raise ZeroDivisionError

    cured = routes.prompts[CHECK_IN]
    async with a_pair(database_url) as pair:
        monkeypatch.setitem(routes.prompts, CHECK_IN, replace(cured, compose=broken))
        await pair.company.moves_to("2026-12-07 16:30")
        told = [line for line in logs if line["event"] == "prompt_not_sent"]
        assert len(told) > 2 * 12
        assert all(line["log_level"] == "error" and line["exc_info"] for line in told)
        waiting = await pair.prompt(pair.lena)
        assert (waiting.state, waiting.error) == (PromptState.WAITING, "ZeroDivisionError")
        monkeypatch.setitem(routes.prompts, CHECK_IN, cured)
        await pair.company.lets_pass(hours=1)
        assert heard(pair.lena) == 1


@pytest.mark.parametrize("finds", [True, False])
@pytest.mark.by_turns
async def test_a_fault_in_what_follows_a_message_does_not_send_it_again_and_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch, finds: bool
) -> None:
    async def broken(_: Turn) -> None:
        raise ZeroDivisionError

    cured = routes.prompts[CHECK_IN]
    async with a_pair(database_url) as pair:
        pair.chat.finds = finds
        monkeypatch.setitem(routes.prompts, CHECK_IN, replace(cured, then=broken))
        await pair.company.moves_to("2026-12-07 20:00")
        assert heard(pair.lena) == 1
        assert (await pair.prompt(pair.lena)).state is PromptState.WAITING
        monkeypatch.setitem(routes.prompts, CHECK_IN, cured)
        await pair.company.lets_pass(hours=1)
        assert (await pair.prompt(pair.lena)).state is PromptState.SENT
        assert (await pair.prompt(pair.lena, 2)).state is PromptState.WAITING
        assert heard(pair.lena) == 1


@pytest.mark.by_turns
async def test_a_kind_that_only_a_newer_version_knows_waits_for_it(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While replicas are replaced one by one, the old ones meet what the new ones plan."""
    known: PromptKind = routes.prompts[CHECK_IN]
    async with a_pair(database_url) as pair:
        monkeypatch.delitem(routes.prompts, CHECK_IN)
        await pair.company.moves_to("2026-12-07 17:00")
        assert {state for state, _ in await pair.states()} == {PromptState.WAITING}
        monkeypatch.setitem(routes.prompts, CHECK_IN, known)
        await pair.company.moves_to("2026-12-08 11:00")
        assert heard(pair.lena) == 1


# ---------------------------------------------------------------------------- the database


async def test_while_the_database_is_gone_nothing_is_lost_and_nothing_comes_twice(
    database_url: str, monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    """It goes at the worst moment: the message is there, and that cannot be recorded."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT", IMPATIENT)
    async with a_pair(database_url) as pair:
        outage, both_are_there = AsyncExitStack(), asyncio.Barrier(2)

        async def goes() -> None:
            if await both_are_there.wait() == 0:
                await outage.enter_async_context(outage_of(database_url))
            await both_are_there.wait()

        pair.chat.after = goes
        pair.at(FIRST)
        with _refused_by(database_url):
            await pair.company.delivers()
        assert [line["event"] for line in logs].count("prompt_left_to_its_lease") == 2
        await outage.aclose()

        assert await pair.states() == {(PromptState.SENDING, 1)}
        await pair.company.delivers()
        assert await pair.states() == {(PromptState.SENDING, 1)}, "the lease runs still"
        pair.company.clock.move_to(pair.company.clock() + LEASE + timedelta(seconds=1))
        await pair.company.delivers()
        assert await pair.states() == {(PromptState.SENT, 1)}
        assert heard(pair.lena) == 1
        assert (await pair.prompt(pair.lena, 2)).state is PromptState.WAITING


def _refused_by(database_url: str) -> AbstractContextManager[object]:
    """SQLite that somebody else writes to can be read: there, nothing more is due."""
    if database_url.startswith("sqlite"):
        return nullcontext()
    return pytest.raises(Exception, match="not currently accepting connections")


@pytest.mark.parametrize("finds", [True, False])
async def test_who_answers_before_the_sending_is_on_record_gets_the_next_one_too(
    database_url: str, finds: bool
) -> None:
    """The process dies between sending and recording, and the answer comes before its restart."""
    async with a_pair(database_url) as pair:
        pair.chat.finds = finds

        async def dies() -> None:
            if heard(pair.lena):
                raise asyncio.CancelledError

        pair.chat.after = dies
        pair.at(FIRST)
        with pytest.raises(asyncio.CancelledError):
            await pair.company.delivers()
        assert (await pair.prompt(pair.lena)).state is PromptState.SENDING
        await pair.lena.presses("Yes, we met")
        await pair.lena.presses("Today")
        await pair.lena.submits(usefulness="5")

        pair.chat.after = UnreliableChat.after
        pair.company.clock.move_to(pair.company.clock() + LEASE + timedelta(seconds=1))
        await pair.company.delivers()
        answered = await pair.prompt(pair.lena)
        assert (answered.state, answered.answer) == (PromptState.ANSWERED, "met")
        assert answered.sent_at is not None
        assert heard(pair.lena) == 1
        assert (await pair.prompt(pair.lena, 2)).state is PromptState.WAITING


# ---------------------------------------------------------------------------- replicas


Twenty: TypeAlias = tuple[Company, UnreliableChat]


@kept
async def ten_pairs(database_url: str) -> AsyncIterator[Company]:
    """Twenty people are to be asked now."""
    async with Company.founded(database_url) as company:
        for number in range(10):
            mentor = await company.person(f"Mentor {number}")
            await introduced(company, mentor, await company.person(f"Mentee {number}"))
        company.clock.move_to(company.clock() + timedelta(days=14))
        yield company


@pytest.fixture
def twenty(ten_pairs: Company, monkeypatch: pytest.MonkeyPatch) -> Twenty:
    """A replica takes twelve of them at a time."""
    monkeypatch.setattr(delivery, "BATCH", 12)
    return ten_pairs, UnreliableChat.of(ten_pairs)


async def first_check_ins(company: Company) -> list[Prompt]:
    """As they are on record."""
    async with company.bot.database.begin() as session:
        found = await session.exec(
            select(Prompt).where(Prompt.kind == CHECK_IN, Prompt.number == 1)
        )
        return list(found)


def messages_to_each(company: Company) -> set[int]:
    """How many messages people got."""
    return {len(person.seen) for person in company.people.values()}


async def test_two_replicas_at_once_take_different_prompts(twenty: Twenty) -> None:
    company, _chat = twenty

    async def claims(bot: Bot) -> set[int]:
        async with bot.database.begin() as session:
            batch = await deliveries.claim_due(session, company.clock(), ["test"], 12)
            return {prompt.id for prompt in batch}

    async with replica_of(company) as other:
        one, two = await asyncio.gather(claims(company.bot), claims(other))
    assert {len(one), len(two)} == {12, 8}
    assert not one & two


async def test_on_postgres_the_second_replica_need_not_wait_for_the_first(
    postgres_url: str,
) -> None:
    async with a_pair(postgres_url) as pair:
        pair.at(FIRST)
        now, database = pair.company.clock(), pair.company.bot.database
        async with database.begin() as first, database.begin() as second:
            one = await deliveries.claim_due(first, now, ["test"], 1)
            two = await deliveries.claim_due(second, now, ["test"], 1)
            assert {len(one), len(two)} == {1}
            assert one[0].id != two[0].id


async def test_replicas_share_the_work_and_nobody_hears_anything_twice(twenty: Twenty) -> None:
    company, _chat = twenty
    async with replica_of(company) as second, replica_of(company) as third:
        bots = (company.bot, second, third)
        taken = await asyncio.gather(*(bot.delivery.tick() for bot in bots))
    assert sum(taken) == 20
    assert messages_to_each(company) == {1}


async def test_a_replica_whose_lease_ran_out_leaves_what_it_took_to_others(
    twenty: Twenty,
) -> None:
    company, chat = twenty
    at_once, goes_on = asyncio.Barrier(8 + 1), asyncio.Event()

    async def sticks() -> None:
        await at_once.wait()
        await goes_on.wait()
        raise ConnectionResetError

    chat.before = sticks
    slow = asyncio.create_task(company.bot.delivery.tick())
    await at_once.wait()
    company.clock.move_to(company.clock() + LEASE + timedelta(seconds=1))
    async with replica_of(company) as quick:
        assert await quick.delivery.tick() == 20
    goes_on.set()
    await slow
    assert messages_to_each(company) == {1}
    assert chat.calls == 8, "it began nothing more"
    states = {one.state for one in await first_check_ins(company)}
    assert states == {PromptState.SENT}, "its failures change nothing"


async def test_who_waits_too_long_for_their_turn_in_a_batch_is_left_to_another_replica(
    twenty: Twenty,
) -> None:
    company, chat = twenty
    bot = company.bot
    slow = Delivery(bot.database, bot.catalogue, bot.clock, bot.chats, at_once=1)
    taken_by_other: list[int] = []
    async with replica_of(company) as quick:

        async def takes_long() -> None:
            company.clock.move_to(company.clock() + LEASE / 10)
            taken_by_other.append(await quick.delivery.tick())

        chat.before = takes_long
        began = company.clock()
        await slow.tick()
    assert company.clock() - began > LEASE
    assert sum(taken_by_other) > 8, "more than had not been claimed"
    assert messages_to_each(company) == {1}


async def test_after_a_crash_only_what_was_being_sent_is_looked_for(twenty: Twenty) -> None:
    company, chat = twenty
    async with company.bot.database.begin() as session:
        claimed = await deliveries.claim_due(session, company.clock(), ["test"], 20)
        assert await deliveries.begin(session, claimed[0])
    company.clock.move_to(company.clock() + LEASE + timedelta(seconds=1))
    assert await company.bot.delivery.tick() == 20
    assert messages_to_each(company) == {1}
    assert chat.looked_for == [delivery.mark_of(claimed[0])]
    attempts = {one.id: one.attempts for one in await first_check_ins(company)}
    assert attempts == {one.id: 1 for one in claimed} | {claimed[0].id: 2}


async def test_a_process_that_stood_still_sends_nothing_before_it_has_looked_again(
    twenty: Twenty, monkeypatch: pytest.MonkeyPatch
) -> None:
    company, chat = twenty
    kind, stood_still = routes.prompts[CHECK_IN], list[Prompt]()

    async def stands_still(turn: Turn) -> Message | None:
        if not stood_still and turn.prompt is not None:
            stood_still.append(turn.prompt)
            company.clock.move_to(company.clock() + LEASE + timedelta(seconds=1))
        return await kind.compose(turn)

    monkeypatch.setitem(routes.prompts, CHECK_IN, replace(kind, compose=stands_still))
    await company.bot.delivery.tick()
    assert messages_to_each(company) == {1}
    [first] = stood_still
    assert delivery.mark_of(first) in chat.looked_for, "somebody else may have sent it by then"


# ---------------------------------------------------------------------------- stopping


async def test_stopping_finishes_what_is_being_sent_and_gives_the_rest_back(
    twenty: Twenty,
) -> None:
    company, chat = twenty
    planned = {one.due_at for one in await first_check_ins(company)}
    eight, goes_on = asyncio.Event(), asyncio.Event()

    async def is_held() -> None:
        if chat.calls == 8:
            eight.set()
        await goes_on.wait()

    chat.before = is_held
    ticking = asyncio.create_task(company.bot.delivery.tick())
    await eight.wait()
    stopping = asyncio.create_task(company.bot.delivery.stop())
    await asyncio.wait([stopping], timeout=0)
    assert not stopping.done()
    goes_on.set()
    await stopping
    assert await ticking == 12
    assert chat.calls == 8, "nothing more was begun"
    first = await first_check_ins(company)
    rest = [one for one in first if one.state is not PromptState.SENT]
    assert len(rest) == 12
    assert {(one.state, one.attempts, one.lease_until) for one in rest} == {
        (PromptState.WAITING, 0, None)
    }
    assert {one.due_at for one in first} == planned
    assert await company.bot.delivery.tick() == 0, "nothing more is taken"


async def test_nothing_more_is_sent_while_something_slower_is_finished(
    twenty: Twenty, monkeypatch: pytest.MonkeyPatch
) -> None:
    company, chat = twenty
    slow = asyncio.Event()
    monkeypatch.setattr(company.bot.deadlines, "stop", slow.wait)
    stopping = asyncio.create_task(company.bot.stop())
    await asyncio.wait([stopping], timeout=0.01)
    assert await company.bot.delivery.tick() == 0
    assert chat.calls == 0
    slow.set()
    await stopping
