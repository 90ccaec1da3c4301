"""What concerns many people is planned in batches after the answer: all of them, nobody twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from benchmarks.company import make
from handlers.conversation.chat import Profile
from handlers.coordination import announcing, closing
from storage import announcements, prompts
from storage.tables import Announcement, EarlierPair, Enrolment, Pair, Prompt
from storage.types import PairState, PromptState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import rows
from tests.kept import kept

PAIRS = 70


@kept
async def many(database_url: str) -> AsyncIterator[Company]:
    """A company of 70 pairs, and of people who wait for one or have not joined."""
    async with Company.founded(database_url) as company:
        key = company.key.platform, company.key.external_id
        await make(company.bot.database, PAIRS, key, company.clock())
        profile = Profile("C0", "Carla Coy", "", "Europe/Berlin")
        company.people["C0"] = Person(company, profile)
        yield company


async def planned(company: Company, kind: str) -> Counter[int]:
    """How often for each person."""
    return Counter(one.recipient_id for one in await rows(company, Prompt) if one.kind == kind)


async def announces(company: Company) -> Person:
    carla = company.people["C0"]
    await carla.says("announce Welcome")
    await carla.submits()
    await carla.presses("Send")
    return carla


async def test_a_batch_that_fails_leaves_nobody_out_and_reaches_nobody_twice(
    many: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcing, "BATCH", 50)
    carla = await announces(many)
    assert "Stop" in carla.sees
    assert not await planned(many, "announcement"), "nobody waits for hundreds of rows"
    monkeypatch.setattr(announcements, "left_out", killed_once(announcements.left_out))
    await many.bot.deadlines.run_due()
    assert 0 < len(await planned(many, "announcement")) < len(await rows(many, Enrolment))
    many.clock.move_to(many.clock().replace(hour=16))
    await many.bot.deadlines.run_due()
    everybody = Counter(one.member_id for one in await rows(many, Enrolment))
    assert await planned(many, "announcement") == everybody
    await carla.presses("How far is it?")
    assert f"0 of {len(everybody)} people have it so far" in carla.sees


async def states(many: Company) -> set[PromptState]:
    """Of the announcement's messages."""
    return {one.state for one in await rows(many, Prompt) if one.kind == "announcement"}


def killed_once(real: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
    """The same, but for its third call: the process ends there."""
    calls = []

    async def called(*given: object) -> object:
        calls.append(given)
        if len(calls) == 3:
            raise ConnectionError("the process is killed")
        return await real(*given)

    return called


async def test_an_announcement_is_stopped_and_says_whom_it_had_reached(
    many: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    carla = await announces(many)
    await many.bot.deadlines.run_due()
    monkeypatch.setattr(announcing, "BATCH", 50)
    monkeypatch.setattr(announcements, "skip_waiting", killed_once(announcements.skip_waiting))
    await carla.presses("Stop")
    assert "Stopped. 0 people had it already" in carla.sees
    assert await states(many) == {PromptState.WAITING}, "nobody waits for hundreds of rows"
    await many.bot.deadlines.run_due()
    assert await states(many) == {PromptState.WAITING, PromptState.SKIPPED}
    await many.bot.delivery.tick()
    assert PromptState.SENT not in await states(many)
    many.clock.move_to(many.clock().replace(hour=16))
    await many.bot.deadlines.run_due()
    assert await states(many) == {PromptState.SKIPPED}
    assert {one.text for one in await rows(many, Announcement) if one.sent_at} == {"Welcome"}


async def test_everybody_is_reminded_once_a_day(many: Company) -> None:
    carla = many.people["C0"]
    await carla.says("nudge")
    await carla.presses("Send reminder")
    await many.bot.deadlines.run_due()
    first = await planned(many, "nudge")
    assert len(first) >= 2 * PAIRS
    await carla.sends_action("nudge.send", "1")
    await many.bot.deadlines.run_due()
    assert await planned(many, "nudge") == first
    assert set(first.values()) == {1}


async def test_a_large_programme_is_closed_and_archived_batch_by_batch(many: Company) -> None:
    carla = many.people["C0"]
    before = await rows(many, Pair)
    await carla.sends_action("programme.close", "1")
    await many.bot.deadlines.run_due()
    running = [one for one in before if one.state is PairState.RUNNING]
    asked = await planned(many, "closing")
    assert asked == Counter(one for pair in running for one in (pair.mentor_id, pair.mentee_id))
    await carla.sends_action("programme.archive", "1")
    await many.bot.deadlines.run_due()
    assert PairState.RUNNING not in {one.state for one in await rows(many, Pair)}
    kept = {(one.mentor_id, one.mentee_id) for one in await rows(many, EarlierPair)}
    assert {(one.mentor_id, one.mentee_id) for one in running} <= kept


async def test_a_kill_while_a_large_programme_closes_leaves_nothing_waiting(
    many: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "BATCH", 50)
    withdraw, calls = prompts.withdraw_first, []

    async def fails_once(*given: Any, **more: Any) -> int:
        calls.append(given)
        if len(calls) == 3:
            raise ConnectionError("the process is killed")
        return await withdraw(*given, **more)

    monkeypatch.setattr(prompts, "withdraw_first", fails_once)
    carla = many.people["C0"]
    await carla.sends_action("programme.close", "1")
    assert not await planned(many, "closing"), "nobody waits for hundreds of rows"
    await many.bot.deadlines.run_due()
    await many.moves_to("2026-11-23 10:05")
    await many.bot.deadlines.run_due()
    every = [one for one in await rows(many, Prompt) if one.programme_id == 1]
    assert "check_in" not in {one.kind for one in every if one.state is PromptState.WAITING}
    assert set((await planned(many, "closing")).values()) == {1}
    running = [one for one in await rows(many, Pair) if one.state is PairState.RUNNING]
    assert len(await planned(many, "closing")) == 2 * len(running)


async def test_everybody_is_invited_when_a_programme_opens(many: Company) -> None:
    carla = many.people["C0"]
    await carla.sends_action("programme.open", "2")
    await many.bot.deadlines.run_due()
    new = [one for one in await rows(many, Prompt) if one.subject_id == 2]
    kinds = Counter(one.kind for one in new)
    assert kinds["invitation"] == kinds["invitation_reminder"] > 2 * PAIRS
