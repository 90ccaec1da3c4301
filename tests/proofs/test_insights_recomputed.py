"""What `insights` says is what the rows say, in a company that plays by itself.

In the short form its first weeks show the same of `status`: see test_status_recomputed.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo import company
from bot.demo.actor import Actor
from bot.demo.autoplay import START, live_through
from bot.demo.company import coordinator_of, found, the_people
from bot.demo.players import Players
from bot.demo.stage import on_stage
from bot.demo.staging import Staging
from bot.platforms.playground.chat import PlaygroundChat
from bot.settings import Settings
from handlers.contents import CATEGORIES
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Message,
    Paragraph,
    Quote,
    Reply,
)
from handlers.enrolment import afterwards
from handlers.insight.worth import MEASURES
from handlers.reflection.figure_moments import hold_moments
from handlers.reflection.measured import MEASURED
from storage.database import Database
from tests.papers import Pdf
from tests.proofs.insights_oracle import Rows, holds, holds_acts, holds_share
from tests.proofs.papers_oracle import certificate_agrees, dates_agree, figures_of, plan_agrees
from tests.proofs.status_oracle import ledger_of
from tests.proofs.test_status_recomputed import assert_told
from tests.sizes import Size
from tests.version_before import rows
from tests.workbooks import Cells, workbook_of

LABELS = {
    "usefulness": "Worth it",
    "relationship": "Working together, half-time",
    "competence": "Change in confidence, start to end",
    "leadership": "Change in leadership, start to end",
    "attitude": "Change in attitude, start to end",
    "again": "Would recommend it",
}
SHARED = {"thanks": "Thanks said", "doors": "Doors opened"}
ROLES = {"mentors": "mentor", "mentees": "mentee"}
WEEKLY, MONTHLY = 4, 6
"""Sessions of a programme of twelve weeks, and of one of half a year."""


AGAIN = {0: "Nobody has said yet that they would", 1: "One person would take part again"}
ON = {0: "there is no pair yet in which both", 1: "one pair wants to go on together"}
DATES = (3, 5, 8, 11, 13, 16, 18, 21, 24)
"""Weeks at whose beginning the whole form looks, beside the end."""
STATUS_WEEKS = 4
ENOUGH = 7
"""Pairs, that there are figures; in the short form."""
FEW = 5
"""Leaders: one of them declines, and of four couples nothing is ever shown."""
HEADER = (
    "id,name,title,part,level,department,office,timezone,country,language,spoken,manager,topics,"
    "style,capacity"
)
BERLIN = "Europe/Berlin,DE,en,en,"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A made company; in the whole form those of 5 and 40 pairs, and that of the demo on both."""
    if "pairs" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        both = whole or metafunc.config.getoption("--both-databases", default=False)
        company = 0 if whole else ENOUGH
        more = [(company, "postgres")] if both else []
        made = [(FEW, "sqlite"), (40, "sqlite")] if whole else []
        metafunc.parametrize(("pairs", "kind"), [(company, "sqlite"), *more, *made])


def company_of(pairs: int, folder: Path) -> Path:
    """A file of so many mentors and as many leaders, all diligent."""
    rows_of_it = [HEADER, f"miriam,Miriam Krüger,HR,coordinator,5,HR,Berlin,{BERLIN},,,"]
    for number in range(pairs):
        for role, level, department in (("mentee", 7, "Sales"), ("mentor", 2, "IT")):
            name = f"{role}{number:02},{role.capitalize()} {number:02},Somebody,{role},{level}"
            rows_of_it.append(f"{name},{department},Berlin,{BERLIN},b1:3 c1:2,,1")
    path = folder / "company.csv"
    path.write_text("\n".join(rows_of_it) + "\n", "utf-8")
    return path


@pytest.mark.timeout(3600)
async def test_insights_of_a_company_that_plays(
    pairs: int, empty_url: str, tmp_path: Path, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pairs:
        monkeypatch.setattr(company, "FILE", company_of(pairs, tmp_path))
    clock, engine = MovableClock(START), rows.engine_of(empty_url)
    settings = Settings(database_url=empty_url, _env_file=None)
    staging = Staging(sessions=size(WEEKLY, MONTHLY), language="en")
    begin, dates = Players.begin_week, DATES[: size(0, len(DATES))]
    async with on_stage(settings, clock) as (bot, chat):
        await found(bot, chat, staging=staging)
        look = Look(engine, bot.catalogue.speaker("en", False))

        async def looks(players: Players, week: int) -> None:
            coordinator = players.actor(coordinator_of(the_people()).id)
            if week < size(STATUS_WEEKS, 0):
                await assert_told(coordinator, bot, engine)
            if week in dates:
                await look.compares(coordinator)
            await begin(players, week)

        monkeypatch.setattr(Players, "begin_week", looks)
        noticed = look.after(hold_moments)
        monkeypatch.setattr("handlers.coordination.upkeep.hold_moments", noticed)
        await live_through(bot, chat, clock, size(9, 26))
        miriam = Players(bot, chat).actor(coordinator_of(the_people()).id)
        said, ledger = await look.compares(miriam)
        await _texts_agree(miriam, said, ledger, 0 if pairs == FEW else size(20, 40))
        files: list[Message] = []
        chat.listen(lambda _conversation, entry: files.append(entry.message))
        for words in ("export", "report"):
            await miriam.says(words)
            await afterwards.settled()
        exported, reported = [one for one in files if one.files]
        status = ledger_of(engine, "", clock(), ZoneInfo("Europe/Berlin"))
        await _certificates_agree(bot, chat, engine, clock(), size(2, 40))
    engine.dispose()
    assert look.compared >= (0 if pairs == FEW else size(2, 6)), (
        "figures that nobody has seen prove nothing"
    )
    _export_agrees(workbook_of(exported), said, ledger)
    dates_agree(workbook_of(exported), status)
    pdf = Pdf(reported.files[0].content)
    _report_agrees(pdf, said, ledger, look.labels)
    plan_agrees(pdf, status)


async def _certificates_agree(
    bot: Bot, chat: PlaygroundChat, engine: Engine, now: datetime, most: int
) -> None:
    """Of so many pairs that met, once the programme closes, in one language and the other."""
    players, files = Players(bot, chat), list[Message]()
    chat.listen(lambda _conversation, entry: files.append(entry.message))
    ledger = Rows.of(engine)
    programme = ledger.programme()
    if programme["state"] == "running":
        miriam = players.actor(coordinator_of(the_people()).id)
        await miriam.presses("programme.close", str(programme["id"]))
    met = {one["pair_id"] for one in ledger.held()}
    people = {one["id"]: one["external_id"] for one in ledger.tables["member"]}
    certified = [one for one in ledger.introduced() if one["id"] in met][:most]
    for number, pair in enumerate(certified):
        language = ("en", "de")[number % 2]
        mentor = players.actor(people[pair["mentor_id"]])
        await mentor.presses("certificate.pdf", f"{pair['id']}:{language}")
        await afterwards.settled()
        pdf = Pdf(files[-1].files[0].content)
        certificate_agrees(pdf, ledger, pair, bot.catalogue.speaker(language), now)
    assert certified


class Look:
    """Compares what is said with the rows, date by date."""

    def __init__(self, engine: Engine, say: Say) -> None:
        self._engine = engine
        self._say = say
        self.labels = {str(say(f"insights-of-{one.name}")) for one in MEASURES}
        self._cells = {str(say(f"category-{key}")): key for key in CATEGORIES} | ROLES
        self._before: Rows | None = None
        self._made: dict[str, Rows] = {}
        """By question the rows as they stood when its newest figures were made."""
        self.compared = 0

    def after(
        self, hold: Callable[[Database, datetime], Awaitable[None]]
    ) -> Callable[[Database, datetime], Awaitable[None]]:
        """The same, and a look at the rows before anybody changes their mind."""

        async def held(database: Database, now: datetime) -> None:
            await hold(database, now)
            rows_now = Rows.of(self._engine, self._before)
            for question in (*LABELS, *SHARED, "compass", "trends"):
                if rows_now.fresh_moments(question):
                    self._made[question] = rows_now
            self._before = Rows(rows_now.tables)

        return held

    async def compares(self, coordinator: Actor) -> tuple[dict[str, str], Rows]:
        """What the coordinator reads now, and the rows."""
        ledger = Rows.of(self._engine)
        reply = await every_page(await coordinator.says("insights"), coordinator.presses)
        said = lines_of(reply)
        picture_agrees(reply, said, (*self._cells, "other topics"))
        if ledger.introduced():
            facts_agree(reply, said, ledger)
        for one in MEASURED:
            made = self._made.get(one.name)
            self.compared += opinion_agrees(said, made, one.name, self._cells)
        for name in SHARED:
            self.compared += acts_agree(said, self._made.get(name), name)
        needs_agree(said, self._made.get("compass"), self._say)
        radar = await coordinator.says("trends")
        _signals_agree(said, radar, self._made.get("trends"), self._say)
        return said, ledger


async def every_page(
    reply: Reply | None, press: Callable[[str, str], Awaitable[Reply | None]]
) -> Message:
    """What `insights` says, with what stands behind its *More*."""
    assert isinstance(reply, Message)
    offered = [one for part in reply.parts if isinstance(part, Buttons) for one in part.buttons]
    for one in offered:
        if isinstance(one, Button) and one.name == "insights.more":
            rest = await every_page(await press(one.name, one.argument), press)
            return reply.with_parts(*rest.parts)
    return reply


async def _texts_agree(actor: Actor, said: dict[str, str], ledger: Rows, least: int) -> None:
    """What is told, read and stored is what was chosen for others: no more, and no other words."""
    for kind, label in (("learning", "Learnings for others"), ("signal", "Signals for others")):
        copies = ledger.copies(kind)
        count = copies.total()
        told = f"{count} released in all programmes here" if count else "none released yet"
        assert said[label].partition(";")[0] == told
        assert count >= least, "texts that nobody has read prove nothing"
        assert copies == ledger.chosen(kind)
        assert not copies or ledger.authors(kind) >= 10
        assert await _read_through(actor, kind) == copies


async def _read_through(actor: Actor, kind: str) -> Counter[str]:
    """Every text, page by page."""
    read: Counter[str] = Counter()
    for page in range(100):
        reply = await actor.presses("released.page", f"{kind}:en::{page}:")
        assert isinstance(reply, Message)
        texts = [part.text for part in reply.parts if isinstance(part, Quote)]
        read.update(texts)
        if not texts:
            return read
    raise AssertionError("there is no end to it")


def _signals_agree(said: dict[str, str], radar: Reply | None, made: Rows | None, say: Say) -> None:
    """The same of the topics that people noted."""
    assert isinstance(radar, Message)
    told = said["Topics noted"]
    assert (made is None) is told.startswith("no figure")
    if made is None:
        return
    listed = [str(item) for part in radar.parts if isinstance(part, Bullets) for item in part.items]
    told_of = [line.partition(" (")[0].rsplit(": ", 1) for line in listed]
    named = dict(told_of)
    shares = {str(say(f"topic-{key}.short")): one for key, one in made.signals().items()}
    assert named.keys() <= shares.keys()
    for topic, words in named.items():
        assert f"{topic}: {words}" in told
        assert holds_share(words, shares[topic]), (topic, words, shares[topic])
    unnamed = [share for topic, share in shares.items() if topic not in named]
    assert all(share <= Fraction(1, 2) for share in unnamed)


def lines_of(reply: Message) -> dict[str, str]:
    items = [str(item) for part in reply.parts if isinstance(part, Bullets) for item in part.items]
    told = [line.partition(", latest figure, ")[0].partition(": ") for line in items]
    return {label: words for label, _colon, words in told}


def picture_agrees(reply: Message, said: dict[str, str], cells: tuple[str, ...]) -> None:
    """Its alternative text says everything that the message says; of topics the first."""
    [picture] = reply.files
    for label, told in said.items():
        assert label in picture.description
        for words in told.split("; ") if label != "Topics noted" else ():
            cell = next((each for each in cells if words.startswith(f"{each} ")), "")
            bare = words.rpartition(": ")[2].removeprefix(f"{cell} ").removeprefix("each ")
            assert bare in picture.description, (label, words)


def facts_agree(reply: Message, said: dict[str, str], ledger: Rows) -> None:
    pairs, held = ledger.introduced(), ledger.held()
    met = {one["pair_id"] for one in held}
    sentence = next(str(part.text) for part in reply.parts if isinstance(part, Paragraph))
    assert sentence == (
        f"{len(met)} of {len(pairs)} pairs have met, {len(held)} sessions in all, "
        f"{round(len(held) / len(pairs), 1):g} per pair."
    )
    goals = ledger.goals()
    assert said["Goals"] == "{agreed} agreed in {pairs} pairs, {reached} reached".format(**goals)
    connected = ledger.connections()
    assert said["New connections"] == (
        f"{connected['couples']}, {connected['across']} of them across departments, levels or "
        f"places, on average {round(connected['per'], 1):g} per person"
    )
    assert said["Across"] == (
        f"departments {connected['department']}, levels {connected['level']}, "
        f"places {connected['location']}"
    )
    assert said["Going on"] == _going_on(ledger)
    thanks, papers = ledger.released(), ledger.certificates()
    assert said["Made visible"] == (
        f"{thanks} thank-you{'' if thanks == 1 else 's'} released by both, "
        f"{papers} certificate{'' if papers == 1 else 's'}"
    )


def _going_on(ledger: Rows) -> str:
    there = ledger.going_on()
    if there is None:
        return "appears once a later programme has opened"
    leaders, mentors = there["leaders"], there["mentors"]
    go = "1 leader takes" if leaders == 1 else f"{leaders} leaders take"
    are = "1 mentor is" if mentors == 1 else f"{mentors} mentors are"
    return f"{go} part in a later programme, {are} mentored there"


def acts_agree(said: dict[str, str], made: Rows | None, question: str) -> bool:
    """The same of what a couple's partner sees too: the share of couples in which it was done."""
    told = said[SHARED[question]]
    assert (made is None) is told.startswith("no figure"), question
    assert made is None or holds_acts(told, *made.acted(question)), (told, made.acted(question))
    return made is not None


def needs_agree(said: dict[str, str], made: Rows | None, say: Say) -> None:
    """The same of what mentors need most."""
    told = said["What mentors need most"]
    assert (made is None) is told.startswith("no figure")
    if made is None:
        return
    shares = {str(say(f"compass-{key}")): one for key, one in made.needs().items()}
    for line in told.rpartition(" (of ")[0].split("; ") if " (of " in told else ():
        need, _, words = line.rpartition(": ")
        assert holds_share(words, shares.pop(need), 2 if "–" in told.rpartition("(")[2] else 4)
    assert all(share <= Fraction(1, 2) for share in shares.values())


def opinion_agrees(
    said: dict[str, str], made: Rows | None, question: str, cells: dict[str, str]
) -> bool:
    """What is told is what was answered when it was made; whether anything is."""
    told = said[LABELS[question]]
    assert (made is None) is told.startswith("no figure"), question
    if made is None:
        return False
    for cell in told.split("; "):
        name = next((one for one in (*cells, "other topics") if cell.startswith(one)), "")
        if name != "other topics":
            people = made.values(question)[cells[name] if name else "total"]
            assert holds(cell, people), (question, cell)
    return True


def _report_agrees(pdf: Pdf, said: dict[str, str], ledger: Rows, labels: set[str]) -> None:
    """Each measure as the chat tells it, and what the report counts besides, from the rows."""
    text, first = (" ".join(one.split()) for one in (pdf.text, pdf.page_texts[0]))
    for label in labels:
        assert f"{label} {said[label]}" in text or f"{label}: {said[label]}" in text, label
    held = ledger.held()
    [programme] = [
        one
        for one in ledger.tables["programme"]
        if one["id"] in {pair["programme_id"] for pair in ledger.introduced()}
    ]
    each, planned = Counter(one["pair_id"] for one in held), int(str(programme["sessions"]))
    hours = round(2 * sum(int(str(one["minutes"])) for one in held) / 60)
    asked = [one for one in ledger.tables["prompt"] if one["kind"] == "check_in" and one["sent_at"]]
    answered = [one for one in asked if one["answered_at"]]
    wishes = ledger.tables["next_wish"]
    waited = {one["member_id"] for one in ledger.tables["enrolment"] if one["once_more_at"]}
    willing = len(waited | {one["member_id"] for one in wishes if one["wish"] == "again"})
    both = Counter(one["pair_id"] for one in wishes if one["wish"] == "go_on")
    for told in (
        f"{hours} working hours: the lengths of {len(held)} sessions held",
        f"introduced {len(ledger.introduced())}",
        f"have met {len(each)}",
        f"held half of their sessions {sum(one * 2 >= planned for one in each.values())}",
        f"held all of their sessions {sum(one >= planned for one in each.values())}",
        f"{len(answered)} of {len(asked)} check-ins were answered",
    ):
        assert told in text, told
    assert f"{hours} working hours in sessions" in first
    if programme["state"] == "closing":
        couples = sum(count == 2 for count in both.values())
        again = AGAIN.get(willing, f"{willing} people would take part again")
        assert again in first
        assert ON.get(couples, f"{couples} pairs want to go on together") in first


def _each(told: str) -> list[str]:
    """What is said of several at once, of each of them."""
    found = []
    for words in told.split("; "):
        cells, common, figure = words.partition(": each ")
        found += [f"{one}: {figure}" for one in cells.split(" · ")] if common else [words]
    return found


def _export_agrees(sheets: dict[str, Cells], said: dict[str, str], ledger: Rows) -> None:
    """Each of its numbers is counted from the rows, each of its opinions is what the chat says."""
    people = {one["id"]: str(one["name"]) for one in ledger.tables["member"]}
    pairs = [one for one in ledger.tables["pair"] if one["state"] in ("running", "ended")]
    held = Counter(one["pair_id"] for one in ledger.held())
    named = {one["id"]: [people[one["mentee_id"]], people[one["mentor_id"]]] for one in pairs}
    assert sorted([*row[:2], row[4]] for row in sheets["Pairs"][1:] if row[1]) == sorted(
        [*named[one["id"]], held[one["id"]]] for one in pairs
    )
    told = Counter(tuple(row[:2]) for row in sheets["Sessions"][1:] if row[3] == "held")
    by_name: Counter[tuple[object, ...]] = Counter()
    for pair_id, count in held.items():
        by_name[tuple(named[pair_id])] += count
    assert told == by_name
    joined = [one for one in ledger.tables["enrolment"] if one["state"] != "left"]
    assert sorted(str(row[0]) for row in sheets["People"][1:]) == sorted(
        people[one["member_id"]] for one in joined
    )
    assert all(row[2] for row in sheets["Without a pair"][1:])
    figures = {row[1]: row[2] for row in reversed(sheets["Figures"][1:])}
    numbers = {name: value for name, value in figures.items() if not isinstance(value, str)}
    assert numbers == figures_of(ledger)
    radars = [str(row[2]) for row in sheets["Figures"][1:] if row[1] == "Topics noted"]
    assert said["Topics noted"] == radars[0]
    for one, label in LABELS.items():
        rows_told = [str(row[2]) for row in sheets["Figures"][1:] if row[1] == label]
        released = bool(ledger.moments(one))
        assert set(_each(said[label]) if released else [said[label]]) <= set(rows_told), one
        assert released is not rows_told[0].startswith("no figure")
