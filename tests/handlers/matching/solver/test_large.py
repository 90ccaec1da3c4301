"""A large programme is matched in another process, with word of the progress; one can stop it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

import pytest
import pytest_asyncio

from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Rules
from handlers.matching.solver import worker
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Solution
from handlers.pairing import asking, release, running
from storage import prompts
from tests.conversation import Company, Person
from tests.handlers.matching.populations import NONE, WINTER, mentee, mentor

NAME = "Tandems 2026"
WAITS = "nobody has looked at the result yet"
NO_ANSWER = "If no answer has come"


@pytest.fixture
def may_begin() -> asyncio.Event:
    """While it is not set, whatever is to be computed is under way without an end."""
    event = asyncio.Event()
    event.set()
    return event


@pytest_asyncio.fixture
async def petra(
    database_url: str, monkeypatch: pytest.MonkeyPatch, may_begin: asyncio.Event
) -> AsyncIterator[Person]:
    """Coordinates a programme with one possible pair and one leader without; all of it is large."""

    async def when_it_may(job: worker.Computation, heard: worker.OnProgress) -> object:
        await may_begin.wait()
        return await worker.done_elsewhere(job, heard, pause=0)

    monkeypatch.setattr(running, "AT_ONCE", 0)
    monkeypatch.setattr(running, "LARGE", 1)
    monkeypatch.setattr(running, "done_elsewhere", when_it_may)
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name=NAME, starts_on="2026-11-23")
        await petra.presses("Open for joining")
        for name, role, level, topic in (
            ("Klaus Berg", "mentee", "7", "b1"),
            ("Paul Pohl", "mentee", "7", "c1"),
            ("Lena Vogt", "mentor", "2", "b1"),
        ):
            person = await company.person(name)
            await person.says(f"join {role}")
            person.fills(topics_3=(topic,))
            await person.submits(level=level, department=f"Department of {name}")
        yield petra
        for key in list(running._runs):
            running.stop(key[0], key[1])


def known(petra: Person, name: str) -> Person:
    """Whoever is called that."""
    return next(one for one in petra.company.people.values() if one.profile.name == name)


async def until_it_is_done() -> None:
    """Whatever is under way comes to its end."""
    await asyncio.gather(*(run.task for run in running._runs.values()), return_exceptions=True)


async def test_the_list_comes_later_and_a_message_tells_how_far_it_is(petra: Person) -> None:
    await petra.says("match")
    assert "it takes a while" in petra.sees
    await petra.says("help")
    assert "What I can do for you" in petra.sees, "the bot goes on answering"
    await until_it_is_done()
    assert "2 of 2 leaders scored" in petra.has_seen
    assert "one leader finds a mentor" in petra.has_seen
    await petra.presses("Show the list")
    assert "Klaus Berg learns from Lena Vogt" in petra.sees
    assert "Paul Pohl: no mentor offers any of the wanted topics" in petra.sees
    await petra.presses("Approve 1 pair")
    assert "Approved" in petra.sees


async def test_it_can_be_stopped(petra: Person, may_begin: asyncio.Event) -> None:
    may_begin.clear()
    await petra.says("match")
    runs = [run.task for run in running._runs.values()]
    await asyncio.wait(runs, timeout=0)
    stop = petra.button("Stop")
    await petra.presses("Stop")
    assert "Stopped" in petra.sees
    await asyncio.wait(runs)
    assert all(task.cancelled() for task in runs)
    await petra.sends_action(stop.name, stop.argument)
    assert "Nothing is being computed" in petra.sees


async def test_a_press_that_reaches_another_replica_stops_it_as_well(
    petra: Person, monkeypatch: pytest.MonkeyPatch, may_begin: asyncio.Event
) -> None:
    may_begin.clear()
    await petra.says("match")
    runs = [run.task for run in running._runs.values()]
    await asyncio.wait(runs, timeout=0)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(running, "_runs", {})
        await petra.presses("Stop")
    assert "Stopped" in petra.sees
    assert not any(task.cancelling() for task in runs), "it knows nothing of it yet"
    may_begin.set()
    await asyncio.wait(runs)
    assert all(task.cancelled() for task in runs)
    assert "finds a mentor" not in petra.has_seen


async def test_an_outage_of_the_database_stops_nothing(
    petra: Person, monkeypatch: pytest.MonkeyPatch, may_begin: asyncio.Event
) -> None:
    async def away(*_arguments: object) -> bool:
        raise ConnectionError("the database is away")

    may_begin.clear()
    await petra.says("match")
    monkeypatch.setattr(prompts, "is_waiting", away)
    may_begin.set()
    await until_it_is_done()
    assert "2 of 2 leaders scored" in petra.has_seen
    assert "one leader finds a mentor" in petra.has_seen


async def test_whoever_joins_meanwhile_is_named_and_matched_with_the_next_list(
    petra: Person,
) -> None:
    await petra.says("match")
    await until_it_is_done()
    ida = await petra.company.person("Ida Iser")
    await ida.says("join mentor")
    ida.fills(topics_3=("c1",))
    await ida.submits(level="2", department="Finance")
    await petra.presses("Show the list")
    assert (
        "Ida Iser: joined, became free or changed their profile; there has been no new list since"
        in petra.sees
    )
    await petra.presses("Match again")
    await until_it_is_done()
    await petra.presses("Show the list")
    assert "Paul Pohl learns from Ida Iser" in petra.sees


async def test_whoever_leaves_or_is_kept_apart_meanwhile_is_not_on_the_list(
    petra: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved, goes_on = asyncio.Event(), asyncio.Event()
    elsewhere = worker.done_elsewhere

    async def held(*given: Any) -> object:
        found = await elsewhere(*given)
        solved.set()
        await goes_on.wait()
        return found

    monkeypatch.setattr(running, "done_elsewhere", held)
    await petra.says("match")
    await solved.wait()
    klaus, lena = (known(petra, name) for name in ("Klaus Berg", "Lena Vogt"))
    await petra.says("block", klaus, lena)
    goes_on.set()
    await until_it_is_done()
    assert "0 leaders find a mentor" in petra.has_seen
    await petra.presses("Show the list")
    assert "There are no new pairs to propose" in petra.sees
    assert "Klaus Berg: everyone who would fit otherwise is blocked" in petra.sees


async def test_a_matching_that_ends_while_a_list_is_released_adds_nobody_to_it(
    petra: Person, may_begin: asyncio.Event
) -> None:
    await petra.says("match")
    await until_it_is_done()
    await petra.presses("Show the list")
    await petra.chooses("Klaus Berg ← Lena Vogt")
    await petra.presses("Pin")
    ida = await petra.company.person("Ida Iser")
    await ida.says("join mentor")
    ida.fills(topics_3=("c1",))
    await ida.submits(level="2", department="Finance")
    may_begin.clear()
    await petra.sends_action("match.again", "1")
    await petra.sends_action("match.approve", "1")
    assert "I’m asking the leader now" in petra.sees
    may_begin.set()
    await until_it_is_done()
    assert "1 pair is being asked at the moment" in petra.has_seen
    await petra.company.lets_pass(minutes=5)
    klaus, paul = (known(petra, name) for name in ("Klaus Berg", "Paul Pohl"))
    assert klaus.has_seen.count("A suggestion for you") == 1
    assert "A suggestion for you" not in paul.has_seen
    await petra.says("match")
    await until_it_is_done()
    await petra.presses("Show the list")
    assert "Paul Pohl learns from Ida Iser" in petra.sees


async def test_many_leaders_are_asked_in_batches_once_each_also_after_a_kill(
    petra: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "BATCH", 1)
    company = petra.company
    for name, level, role in (("Ida Iser", "2", "mentor"), ("Max Moor", "2", "mentor")):
        person = await company.person(name)
        await person.says(f"join {role}")
        person.fills(topics_3=("c1",))
        await person.submits(level=level, department=f"Department of {name}")
    await petra.says("match")
    await until_it_is_done()
    await petra.presses("Show the list")
    await petra.presses("Approve 2 pairs")
    assert "I’m asking 2 leaders now" in petra.sees
    planned, failed = asking.ask_leaders, list[bool]()

    async def dies_once(*given: Any) -> None:
        await planned(*given)
        if not failed:
            failed.append(True)
            raise ConnectionError("the process is gone")

    monkeypatch.setattr(release, "ask_leaders", dies_once)
    await company.lets_pass(minutes=10)
    klaus, paul = (known(petra, name) for name in ("Klaus Berg", "Paul Pohl"))
    for leader in (klaus, paul):
        assert leader.has_seen.count("A suggestion for you") == 1
    assert "Would fit well too: " in paul.has_seen
    await petra.sends_action("match.approve", "1")
    assert "2 pairs are being asked" in petra.sees


async def test_if_the_bot_is_restarted_meanwhile_the_coordinator_hears_of_it(
    petra: Person, may_begin: asyncio.Event
) -> None:
    may_begin.clear()
    await petra.says("match")
    tasks = [run.task for run in running._runs.values()]
    await petra.company.lets_pass(minutes=16)
    assert WAITS not in petra.has_seen, "it is still under way, as far as the clock goes"
    running._runs.clear()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    await petra.company.lets_pass(minutes=16)
    assert WAITS in petra.sees
    await petra.presses("Show the list")
    assert "it takes a while" in petra.sees
    may_begin.set()
    await until_it_is_done()
    await petra.presses("Show the list")
    assert "Klaus Berg learns from Lena Vogt" in petra.sees


@pytest.mark.parametrize("ends", ["Show the list", "Stop"])
async def test_whoever_has_seen_the_end_is_not_reminded(
    petra: Person, ends: str, may_begin: asyncio.Event
) -> None:
    if ends == "Stop":
        may_begin.clear()
    await petra.says("match")
    if ends == "Stop":
        await asyncio.wait([run.task for run in running._runs.values()], timeout=0)
    else:
        await until_it_is_done()
    await petra.presses(ends)
    await petra.company.lets_pass(hours=1)
    assert WAITS not in petra.has_seen


async def test_what_would_help_is_told_when_it_is_known(petra: Person) -> None:
    await petra.says("match")
    await until_it_is_done()
    await petra.presses("Show the list")
    await petra.presses("What would help?")
    await until_it_is_done()
    assert "1 leader still without a mentor" in petra.has_seen
    assert "One more mentor for" in petra.has_seen


async def asks_what_would_help(petra: Person, may_begin: asyncio.Event) -> None:
    """The list is there, and that is under way until it may begin."""
    await petra.says("match")
    await until_it_is_done()
    await petra.presses("Show the list")
    may_begin.clear()
    await petra.presses("What would help?")


async def test_if_the_bot_is_restarted_before_it_tells_the_coordinator_hears_of_it(
    petra: Person, may_begin: asyncio.Event
) -> None:
    await asks_what_would_help(petra, may_begin)
    tasks = [run.task for run in running._runs.values()]
    await petra.company.lets_pass(minutes=16)
    assert NO_ANSWER not in petra.has_seen, "it is still under way, as far as the clock goes"
    running._runs.clear()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    await petra.company.lets_pass(minutes=16)
    assert NO_ANSWER in petra.sees
    may_begin.set()
    await petra.presses("What would help?")
    await until_it_is_done()
    assert "One more mentor for" in petra.has_seen


async def _is_told(petra: Person, may_begin: asyncio.Event) -> None:
    may_begin.set()
    await until_it_is_done()


async def _is_stopped(petra: Person, may_begin: asyncio.Event) -> None:
    await asyncio.wait([run.task for run in running._runs.values()], timeout=0)
    await petra.presses("Stop")


async def _makes_room_for_a_matching(petra: Person, may_begin: asyncio.Event) -> None:
    may_begin.set()
    await until_it_is_done()
    await petra.presses("Match again")
    await until_it_is_done()
    await petra.presses("Show the list")


@pytest.mark.parametrize("ends", [_is_told, _is_stopped, _makes_room_for_a_matching])
async def test_whoever_knows_what_would_help_is_not_reminded(
    petra: Person,
    ends: Callable[[Person, asyncio.Event], Awaitable[None]],
    may_begin: asyncio.Event,
) -> None:
    await asks_what_would_help(petra, may_begin)
    await ends(petra, may_begin)
    await petra.company.lets_pass(hours=1)
    assert NO_ANSWER not in petra.has_seen
    assert WAITS not in petra.has_seen


def dies(_work: object) -> object:
    """Ends the process at once."""
    raise SystemExit(3)


@pytest.mark.usefixtures("from_nothing")
async def test_a_process_that_dies_is_an_error_and_not_a_silence() -> None:
    async def heard(done: int, of: int) -> None:
        raise AssertionError("nothing to hear")

    async def pages() -> AsyncGenerator[int, None]:
        for page in range(1_000):
            yield page

    with pytest.raises(worker.WorkerDied):
        await worker.done_elsewhere(dies, heard)
    with pytest.raises(worker.WorkerDied):
        await worker.done_from_pages(json.dumps, pages())


@pytest.mark.usefixtures("from_nothing")
async def test_another_process_finds_the_same_pairs() -> None:
    people = (mentee("k"), mentee("p", topics={"data": 1}), mentor("l"), mentor("m", level=1))
    problem = MatchingProblem(people, Rules(on=WINTER), NONE, ())
    told: list[tuple[int, int]] = []

    async def heard(done: int, of: int) -> None:
        told.append((done, of))

    job = partial(running.solve_setting, problem)
    found = await worker.done_elsewhere(job, heard, pause=0)
    assert isinstance(found, Solution)
    assert found == solve(people, Rules(on=WINTER), NONE)
    assert set(told) == {(2, 2)}
