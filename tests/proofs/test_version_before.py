"""What a version leaves behind is safe with the next: its data, its prompts, its old buttons.

Each folder of tests/version_before was recorded by the version whose schema it is called after: a
company on day 40 of its main programme, in which a prompt of every kind waits and the process died
while it delivered. Here it is migrated and played to its end. What that version delivered itself,
from the same day to the same end, is what has to come now: nothing missed, nothing twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from storage.database import upgrade
from tests.conftest import DATABASES
from tests.conversation import Company
from tests.proofs.mondays_oracle import Mondays
from tests.sizes import Size
from tests.version_before import facts, rows
from tests.version_before.buttons import APOLOGY, OLD, answers_to
from tests.version_before.later import A_WEEK_LATER, Later
from tests.version_before.record import Record, Shown, all_records
from tests.version_before.shapes import SLACK, TEAMS, heard_from

Line = tuple[str, ...]
A_WEEK, TO_THE_END = 7, 177
"""Days."""
DEADLINES = ("proposal_expiry", "pause_over")
"""Kinds of prompts that did, by being sent, what deadlines do now."""
ANSWERS_OTHERWISE = {
    ("form reflection", "check_in.met", "message"): "with no planned date it asks when they met",
    ("form enrolment", "run", "message"): "of several programmes it asks which is to be joined",
    ("form contract", "contract.open", "message"): "what was agreed stands once it is over",
    ("message", "enrolment.edit", OLD): "whoever has left has nothing to edit",
}
"""What answers otherwise now, and how, and why."""
IN_SHORT = {
    "test_a_programme_goes_on_with_nothing_missed_and_nothing_twice": "postgres",
    "test_every_button_and_form_that_was_shown_still_answers": "sqlite",
}
"""On which database alone; none is empty of what the other migrates."""
EVERY_ONE = 10_000
"""More than there are buttons of any name."""

CHANGED: dict[str, Callable[[Line], bool]] = {
    "A proposal to somebody who cannot be reached lapses on its day, as any other does.": (
        lambda line: line[1:3] == ("Frühjahr", "Hana & Gil")
    ),
    "A pause is over on its day, whoever can be reached; who comes back later is told then.": (
        lambda line: line[1:3] in (("Frühjahr", "Rob"), ("pause_over", "13/29996100"))
    ),
    "A check-in comes on the working day after a session, and after three in vain no more.": (
        lambda line: line[1] in ("check_in", "check_in_reminder", "check_in_still_here")
    ),
    "What makes room for a check-in, as two messages a week are enough, moves with it.": (
        lambda line: (
            line[:3] in (("Klaus", "session_preparation", "9/0"), ("Rob", "invitation", "5/0"))
        )
    ),
    "Without a reminder of what the partner has answered, an invitation need not wait.": (
        lambda line: line[:3] == ("Jan", "invitation", "5/0")
    ),
    "What becomes of a suggestion shows at the common end of its round, whoever it was.": (
        lambda line: (
            line[1] in ("none_left", "proposal_unanswered", "proposal_no_pair")
            or line[:3] == ("pair", "Frühjahr", "Wim & Vic")
        )
    ),
    "Coordinators are told whom the bot cannot write to.": (lambda line: line[1] == "unreachable"),
    "A reminder names what waits now: whoever has nothing open any more gets none.": (
        lambda line: line[1] == "nudge"
    ),
    "A list that nobody has approved goes with its programme: no pairs were on it.": (
        lambda line: line[:3] == ("pair", "Frühjahr", "Finn & Eva")
    ),
    "Preparation cards come one after the other, each planned by the one before it.": (
        lambda line: line[1] == "lesson"
    ),
    "Monday's message comes if there is something new (each is judged by mondays_oracle.py).": (
        lambda line: line[1] == "digest"
    ),
    "What gives way to Monday's message need not wait in a week that has none.": (
        lambda line: line[:2] == ("Gero", "first_session_nudge") and line[2] in ("22/1", "22/2")
    ),
    "Who waited in vain to the end hears so, and nobody else does (see _waited_in_vain).": (
        lambda line: line[1] == "no_pair_at_the_end"
    ),
    "What is planned for later is called off with its programme, and the two hear so.": (
        lambda line: (
            line[1:3] == ("sessions_off", "5/0")
            or (line[:2] == ("session", "Kim & Jan") and line[3] == "2027-04-08 15:00")
        )
    ),
}
"""Why a message or a fact differs from what the recorded version made of it, and which.

A change that was meant gets a line here: a sentence for its reader, and what it applies to. A line
of a message is (to whom, kind, subject/number, local time), a line of a fact begins with its kind.
One that applies to nothing any more fails the test.
"""


@pytest.fixture(params=all_records(), ids=lambda record: f"schema-{record.revision}")
def record(request: pytest.FixtureRequest) -> Record:
    """What was kept of one version."""
    kept: Record = request.param
    return kept


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Rows are migrated on both databases; what comes after it by turns, but in the whole form."""
    if "database_of_then" in metafunc.fixturenames:
        given = metafunc.config.getoption
        kind = IN_SHORT.get(metafunc.function.__name__)
        both = kind is None or given("--whole") or given("--both-databases")
        metafunc.parametrize("database_of_then", DATABASES if both else [kind], indirect=True)


@pytest.fixture
def database_of_then(request: pytest.FixtureRequest, tmp_path: Path, record: Record) -> str:
    """A database of that version, on either kind."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'then.db'}"
    if request.param == "postgres":
        url = request.getfixturevalue("empty_postgres_url")
    rows.restore(url, record.revision, record.lines("rows.jsonl"))
    return url


@pytest.fixture
def migrated(database_of_then: str) -> str:
    """The same, up to date."""
    upgrade(database_of_then)
    return database_of_then


@pytest.mark.timeout(400)
async def test_a_programme_goes_on_with_nothing_missed_and_nothing_twice(
    record: Record, migrated: str, size: Size
) -> None:
    """For a week; the whole of it, to its end and to the day when what people wrote is gone."""
    async with record.reopened(migrated) as company:
        mondays = Mondays(migrated)
        later = Later(company, record.offers, mondays)
        await later.first_week()
        came = [one.line for one in await facts.delivered(company)]
        then = [line for line in record.data("delivered.jsonl") if line[3] < A_WEEK_LATER]
        _once_each(came)
        _are_the_same(then, came)
        assert mondays.all
        assert mondays.mistakes(came) == []
        _are_the_same(record.data("facts_after_a_week.jsonl"), await facts.facts(company))
        if size(short=A_WEEK, whole=TO_THE_END) == TO_THE_END:
            await later.to_the_end()
            await _has_ended_the_same(record, company, mondays)


def _once_each(came: Iterable[Sequence[str]]) -> None:
    """Asserts that nobody got two messages of one kind about one thing."""
    counted = Counter(tuple(line[:3]) for line in came)
    assert [line for line, times in counted.items() if times > 1] == []


async def _has_ended_the_same(record: Record, company: Company, mondays: Mondays) -> None:
    came = [one.line for one in await facts.delivered(company)]
    _once_each(came)
    assert mondays.mistakes(came) == []
    assert _waited_in_vain(came) == mondays.waited_to_the_end()
    differences = [
        *_are_the_same(record.data("delivered.jsonl"), came),
        *_are_the_same(record.data("facts.jsonl"), await facts.facts(company)),
    ]
    stale = [why for why, meant in CHANGED.items() if not any(map(meant, differences))]
    assert stale == [], "these explain nothing any more"
    texts = await facts.texts_left(company)
    assert await facts.overdue(company) == []
    assert {column for column, count in texts.items() if count} == {"enrolment.about"}


def _waited_in_vain(came: Iterable[Sequence[str]]) -> list[str]:
    """Who heard that no pair came."""
    return sorted(line[0] for line in came if line[1] == "no_pair_at_the_end")


async def test_no_row_is_lost_by_the_migration_and_whatever_waited_still_waits(
    record: Record, database_of_then: str
) -> None:
    before, waited = rows.counted(database_of_then), rows.waiting(database_of_then, DEADLINES)
    meant = rows.meant(database_of_then, DEADLINES)
    assert upgrade(database_of_then)
    after = rows.counted(database_of_then)
    lost = {name: count - after.get(name, 0) for name, count in before.items()}
    moved = {"prompt": len(waited), "pair": after["listed_pair"]}
    assert {name: count for name, count in lost.items() if count} == moved
    assert after["listed_pair"], "who was proposed stands on a list of its own"
    assert rows.deadlines(database_of_then, DEADLINES) == meant, "they happen at the same time"
    messages = [line for line in record.data("waiting.jsonl") if line[1] not in DEADLINES]
    async with record.reopened(database_of_then) as company:
        assert await facts.waiting(company) == messages


async def test_every_button_and_form_that_was_shown_still_answers(
    record: Record, migrated: str, size: Size
) -> None:
    some = _newest(record, size(1, EVERY_ONE))
    shown, then = [one for one, _ in some], [was for _, was in some]
    async with record.reopened(migrated) as company:
        now = await answers_to(company, shown)
    dead = [
        (one.line, was, answer)
        for one, was, answer in zip(shown, then, now, strict=True)
        if answer == APOLOGY
        or (
            answer != was
            and (answer == OLD or was.startswith("form "))
            and (was, one.name, answer) not in ANSWERS_OTHERWISE
        )
    ]
    assert dead == []


@pytest.mark.parametrize("platform", [SLACK, TEAMS])
async def test_what_stands_in_old_messages_is_heard_as_it_was_meant(
    record: Record, sqlite_url: str, platform: str
) -> None:
    shapes = [one for one in record.data("shapes.jsonl") if one["on"] == platform]
    heard = await heard_from(sqlite_url, platform, shapes)
    assert heard == [one["heard"] for one in shapes]


def _newest(record: Record, most: int) -> list[tuple[Shown, str]]:
    """The last that were shown of each name, with what they did then."""
    taken: Counter[tuple[str, str]] = Counter()
    found = []
    for one, was in reversed(list(zip(record.shown, record.data("answers.jsonl"), strict=True))):
        taken[one.kind, one.name] += 1
        if taken[one.kind, one.name] <= most:
            found.append((one, was))
    return found


def _are_the_same(then: Iterable[Sequence[str]], now: Iterable[Sequence[str]]) -> list[Line]:
    """Asserts that only what was meant to change has changed; the lines that have."""
    was, is_now = Counter(map(tuple, then)), Counter(map(tuple, now))
    missed, new = was - is_now, is_now - was
    assert _unexplained(missed) == [], "missed"
    assert _unexplained(new) == [], "new"
    assert [line for line, times in is_now.items() if times > was[line] and times > 1] == [], (
        "twice"
    )
    return [*missed, *new]


def _unexplained(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if not any(meant(line) for meant in CHANGED.values())]
