"""What `status` says is what the rows say: its figures, its chart and its attention list.

Two companies are looked at: the one that was recorded (tests/version_before), where every reason to
need somebody is there, in programmes of every state; and one that plays by itself, week by week.
What the coordinator reads is compared with what tests/proofs/status_oracle.py counts. The rating is
not: the proofs of the gate see to that.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.actor import Actor
from bot.demo.autoplay import START, live_through
from bot.demo.company import coordinator_of, found, the_people
from bot.demo.players import Players
from bot.demo.stage import on_stage
from bot.demo.staging import Staging
from bot.settings import Settings
from handlers.contents import is_given_back
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Buttons,
    Facts,
    Heading,
    Message,
    Paragraph,
    Reply,
)
from storage.database import upgrade
from tests.conversation import Company
from tests.handlers.running_pairs import introduced
from tests.proofs.status_oracle import Ledger, Row, ledger_of
from tests.sizes import Size
from tests.version_before import rows
from tests.version_before.acts import Cast
from tests.version_before.record import all_records

SHOWN, WITH_BUTTONS = 10, 3
"""Lines of each list; pairs that have their buttons below them."""
KEPT = 500
"""People of whom a list keeps why it has no pair for them."""
FORTNIGHTLY = 12
"""Sessions of a programme of twenty-six weeks."""
PROGRAMMES = ("Sommer", "Herbst", "Kurz", "Frühjahr", "Führung", "Entwurf")
EVERYTHING = {"help", "no-date", "check-ins", "gap", "cancelled", "lapsed", "unreachable", "over"}
LATER = {"gap"}
"""Not on the first of the days, which is all that the short form has."""
DAYS = ("2027-01-06 11:00", "2027-02-24 12:00", "2027-03-10 12:00")
"""Before the first programme closes."""
THIRTY = 30
"""Weeks in which a company plays."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The whole of it on both databases."""
    if "kind" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        metafunc.parametrize("kind", ["sqlite", "postgres"] if whole else ["sqlite"])


async def test_status_of_a_company_with_every_trouble(empty_url: str, size: Size) -> None:
    record = all_records()[-1]
    rows.restore(empty_url, record.revision, record.lines("rows.jsonl"))
    upgrade(empty_url)
    engine = rows.engine_of(empty_url)
    seen: Counter[str] = Counter()
    async with record.reopened(empty_url) as company:
        for day in DAYS[: size(1, len(DAYS))]:
            await company.moves_to(day)
            if day == DAYS[0]:
                await _more_trouble(company)
            for name in PROGRAMMES:
                seen += await _compared(company, engine, name)
    engine.dispose()
    looked_for = EVERYTHING if size(0, 1) else EVERYTHING - LATER
    assert looked_for - seen.keys() == set(), "these were never there to be compared"


async def _more_trouble(company: Company) -> None:
    """Two cancellations in a row, a silent leader with a pair, and an unreachable one who left."""
    cast = Cast(company, all_records()[-1].offers)
    for _ in range(2):
        await cast["jan"].says("treffen 2027-02-09 10:00")
        await cast["jan"].says("treffen")
        await cast.takes("jan", "session.cancel")
    await introduced(company, cast["bo"], cast["nora"], programme="Frühjahr")
    async with company.bot.database.begin() as session:
        (await company.member(session, cast["lea"])).unreachable_since = company.clock()


async def _compared(company: Company, engine: Engine, name: str) -> Counter[str]:
    """Asserts that there is no difference; what there was to compare."""
    zone = ZoneInfo("Europe/Berlin")
    reply = await Cast(company)["carla"].says(f"status {name}")
    assert isinstance(reply, Message)
    ledger = ledger_of(engine, name, company.clock(), zone)
    assert ledger.tallies_kept() == ledger.tallies(), name
    assert ledger.marks_kept() == ledger.marks(), name
    assert ledger.who_joined_kept() == ledger.who_joined(), name
    say = company.bot.catalogue.speaker("de", False, zone, company.clock())
    assert read_status(reply, say) == expected_status(ledger, say), name
    assert_listed(await Cast(company)["carla"].says(f"tandems {name}"), ledger, say)
    return _kinds(ledger)


@pytest.mark.whole_only
@pytest.mark.timeout(900)
async def test_status_of_a_company_that_plays(
    empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For some weeks in every run: see test_insights_recomputed.py."""
    clock = MovableClock(START)
    staging = Staging(sessions=FORTNIGHTLY, language="en")
    settings = Settings(database_url=empty_url, _env_file=None)
    engine = rows.engine_of(empty_url)
    begin, looked = Players.begin_week, 0

    async with on_stage(settings, clock) as (bot, chat):
        await found(bot, chat, staging=staging)

        async def looks(players: Players, week: int) -> None:
            nonlocal looked
            await assert_told(players.actor(coordinator_of(the_people()).id), bot, engine)
            looked += 1
            await begin(players, week)

        monkeypatch.setattr(Players, "begin_week", looks)
        await live_through(bot, chat, clock, THIRTY)
    engine.dispose()
    assert looked == THIRTY


async def assert_told(actor: Actor, bot: Bot, engine: Engine) -> None:
    """What the coordinator is told of the programme and its pairs now is what the rows say."""
    now, reply, zone = bot.clock(), await actor.says("status"), (await actor.speaker(bot)).zone
    assert isinstance(reply, Message)
    say = bot.catalogue.speaker("en", False, zone, now)
    ledger = ledger_of(engine, "", now, zone)
    assert ledger.tallies_kept() == ledger.tallies(), now
    assert ledger.marks_kept() == ledger.marks(), now
    assert ledger.who_joined_kept() == ledger.who_joined(), now
    assert read_status(reply, say) == expected_status(ledger, say), now
    assert_listed(await actor.says("pairs"), ledger, say)


def assert_listed(reply: Reply | None, ledger: Ledger, say: Say) -> None:
    """The list of all pairs says how many there are of each kind."""
    assert isinstance(reply, Message)
    counts = ledger.listed()
    if not counts["all"]:
        return
    said = [str(part.text) for part in reply.parts if isinstance(part, Paragraph)]
    assert said == [str(say("pairs-shown-all", count=counts["all"]))]
    labels = [
        str(one.label) for part in reply.parts if isinstance(part, Buttons) for one in part.buttons
    ]
    for name in ("needs", "no-session", "new"):
        assert str(say(f"pairs-filter-{name}", count=counts[name])) in labels, labels


def _kinds(ledger: Ledger) -> Counter[str]:
    kinds = Counter(one for pair in ledger.watched() for one in pair.reasons)
    in_vain = [one for one in ledger.alone() if ledger.asked_in_vain(one["id"])]
    kinds.update(alone=len(ledger.alone()), lapsed=len(in_vain))
    kinds.update(unreachable=len(ledger.unreachable()), listed=len(ledger.listed_alone()))
    kinds.update(left=len(ledger.left_alone()))
    kinds.update(over=int(ledger.is_over()))
    return +kinds


def read_status(reply: Message, say: Say) -> dict[str, object]:
    """What the message says, by what it is."""
    facts = {
        str(row.label): str(row.value)
        for part in reply.parts
        if isinstance(part, Facts)
        for row in part.rows
    }
    facts.pop(str(say("status-usefulness")))
    lists = [
        [str(item) for item in part.items] for part in reply.parts if isinstance(part, Bullets)
    ]
    said = [str(part.text) for part in reply.parts if isinstance(part, Heading | Paragraph)]
    return {
        "facts": facts,
        "lists": lists,
        "said": said[1:],
        "chart": [file.description for file in reply.files],
    }


def expected_status(ledger: Ledger, say: Say) -> dict[str, object]:
    state = ledger.programme["state"]
    is_over = state in ("closing", "archived")
    facts = {
        "programme-state": say(f"programme-state-{state}"),
        "status-enrolled": _enrolled(ledger, say),
        "status-way-over" if is_over else "status-way": say(
            "status-way-text",
            invited=ledger.invited(),
            joined=ledger.joined(),
            uninvited=ledger.uninvited(),
            **ledger.stages(),
        ),
        "status-answers": say("status-answers-text", **ledger.answers()),
    }
    meetings = ledger.meetings()
    ends = is_over and not meetings["planned"]
    facts["status-sessions"] = say(f"status-sessions-{'over' if ends else 'text'}", **meetings)
    if not is_over:
        facts["status-pairs"] = say("status-pairs-text", **ledger.pairs_by_state())
    if planned := ledger.by_plan():
        key = "status-plan-over" if is_over else "status-plan"
        is_due = planned["sessions"] or is_over
        facts[key] = say("status-plan-text", **planned) if is_due else say("status-plan-none")
    return {
        "facts": {str(say(key)): str(value) for key, value in facts.items()},
        "lists": _lists(ledger, say),
        "said": _said(ledger, say),
        "chart": _chart(ledger, say),
    }


def _enrolled(ledger: Ledger, say: Say) -> str:
    here = str(say("status-enrolled-text", **ledger.enrolled()))
    left = ledger.left()
    return str(say("status-enrolled-left", enrolled=here, count=left)) if left else here


def _lists(ledger: Ledger, say: Say) -> list[list[str]]:
    watched = _watched(ledger, say)[:SHOWN][WITH_BUTTONS:]
    unlisted = _unlisted(ledger)
    first = unlisted[:SHOWN]
    is_known = any(_known(ledger, one["id"], say) for one in first)
    alone = [f"{one['name']}: {_why(ledger, one['id'], say)}" for one in first]
    named = alone if is_known or len(unlisted) <= SHOWN else []
    return [one for one in (watched[:SHOWN], named) if one]


def _unlisted(ledger: Ledger) -> list[Row]:
    """Who has no pair and stands on no list."""
    listed = ledger.listed_alone()
    return [one for one in ledger.alone() if one["id"] not in listed]


def _known(ledger: Ledger, who: int, say: Say) -> list[str]:
    """What is known of why somebody has no pair; of their profile nothing."""
    own, asked = ledger.part_of(who), ledger.asked_in_vain(who)
    told = [str(say("without-pair-asked", day=say.day(asked)))] if asked else []
    if own["unmatched"]:
        key = f"unmatched-{own['role']}-{own['unmatched']}"
        told.append(str(say(key, count=own["suitable"])))
    return told


def _why(ledger: Ledger, who: int, say: Say) -> str:
    own, told = ledger.part_of(who), _known(ledger, who, say)
    topics, languages = (
        json.loads(own[key]) if isinstance(own[key], str) else own[key]
        for key in ("topics", "languages")
    )
    offered = [key for key in topics if not is_given_back(key)]
    if ledger.members[who]["level"] is None or not (offered and languages):
        told = [
            *told[: int(ledger.asked_in_vain(who) is not None)],
            str(say("without-pair-unrated")),
        ]
    kept = KEPT if len(_unlisted(ledger)) > KEPT else 0
    return "; ".join(told) or str(say("without-pair-unknown", kept=kept))


def _watched(ledger: Ledger, say: Say) -> list[str]:
    name = {key: one["name"] for key, one in ledger.members.items()}
    watched = []
    for one in ledger.watched():
        reasons = say.listed([str(say(f"status-flag-{r}", days=one.days)) for r in one.reasons])
        key = "status-urgent-line" if one.urgent else "status-attention-line"
        mentee, mentor = name[one.pair["mentee_id"]], name[one.pair["mentor_id"]]
        watched.append(str(say(key, mentee=mentee, mentor=mentor, reasons=reasons)))
    return watched


def _said(ledger: Ledger, say: Say) -> list[str]:
    """The first sentence, the headings of the lists in order, and who cannot be reached."""
    said = [_first_sentence(ledger, say)]
    for side, count in ledger.in_several().items():
        said += [str(say(f"status-several-{side}", count=count))] if count else []
    if ledger.is_over():
        name, day = ledger.programme["name"], say.day(ledger.last_day())
        said.append(str(say("programme-over", name=name, day=day)))
    if ledger.watched():
        said.append(str(say("status-attention", count=len(ledger.watched()))))
        said += _watched(ledger, say)[:WITH_BUTTONS]
    elif not ledger.is_over():
        said.append(str(say("status-all-well")))
    if alone := ledger.alone():
        listed = len(alone) - len(_unlisted(ledger))
        said.append(str(say("status-no-pair", count=len(alone), listed=listed)))
        said += _what_helps(ledger, say)
    if ledger.unreachable():
        names = say.listed(ledger.unreachable()[:SHOWN])
        more = max(0, len(ledger.unreachable()) - SHOWN)
        count = len(ledger.unreachable())
        said.append(str(say("status-unreachable", names=names, more=more, count=count)))
    if gone := ledger.left_alone():
        names, more = say.listed(gone[:SHOWN]), max(0, len(gone) - SHOWN)
        said.append(str(say("status-left-alone", names=names, more=more, count=len(gone))))
    return said


def _what_helps(ledger: Ledger, say: Say) -> list[str]:
    """How many wait on each side, of those on no list, as long as anybody is matched."""
    unlisted = _unlisted(ledger)
    if not unlisted or ledger.programme["state"] in ("closing", "archived"):
        return []
    roles = Counter(ledger.part_of(one["id"])["role"] for one in unlisted)
    mentors, mentees = roles["mentor"], roles["mentee"]
    return [str(say("waiting-sides", mentors=mentors, mentees=mentees))]


def _first_sentence(ledger: Ledger, say: Say) -> str:
    became = ledger.became()
    if not sum(became.values()):
        return str(say("status-nobody-met"))
    if ledger.programme["state"] in ("closing", "archived"):
        return str(say("status-became", **became))
    every = sum(became.values())
    counts = {"met": every - became["never"], "pairs": every}
    counts |= {"needs": len(ledger.watched()), "alone": len(ledger.alone())}
    return str(say("status-sentence", **counts))


def _chart(ledger: Ledger, say: Say) -> list[str]:
    """The picture in words, made of the same figures."""
    if not ledger.joined():
        return []
    stages, plan = ledger.stages(), ledger.by_plan()
    counts = {"count": ledger.joined(), "uninvited": ledger.uninvited()}
    joined = say("status-picture-of-joined", **counts)
    people = f"{_label(say, 'invited')}: {ledger.invited()}; {_label(say, 'joined')}: {joined}"
    pairs = [f"{_label(say, 'paired')}: {stages['paired']}"]
    for name in ("met", "halfway", "done"):
        count = stages[name]
        text = say("status-picture-of-plan", count=count, plan=plan[name]) if plan else count
        pairs.append(f"{_label(say, name)}: {text}")
    months = [
        f"{say.month(datetime.fromisoformat(f'{m}-01'))}: "
        f"{say('status-picture-month', held=h, ahead=a, plan=p)}"
        for m, h, a, p in ledger.by_month()
    ]
    panels = {"people": people, "pairs": "; ".join(pairs), "months": "; ".join(months)}
    told = [f"{_label(say, name)}: {text}." for name, text in panels.items() if text]
    return [" ".join([_first_sentence(ledger, say), *told])]


def _label(say: Say, name: str) -> str:
    return str(say(f"status-picture-{name}"))
