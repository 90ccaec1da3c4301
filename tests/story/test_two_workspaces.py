"""Two workspaces with the same user ids on one database never see each other's data."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select

from handlers.conversation.chat import (
    ChoiceField,
    Form,
    FormErrors,
    Found,
    Message,
    Paragraph,
    Reply,
)
from handlers.conversation.router import routes
from storage.free_text import may_read, texts
from tests.conversation import Company, Person
from tests.sizes import Size, in_turn
from tests.story.full_company import Everyone, Offer, offers_in
from tests.story.played_elsewhere import is_played_elsewhere
from tests.story.records import everything_stored

OURS, THEIRS = "Quokka", "Zebra"
DESTRUCTIVE = ("leave", "privacy.delete", "pair.rematch", "pair.end", "match.", "programme.")
"""Actions after which there is less to press; tried last."""
REFUSALS = (
    "problem-old-button",
    "problem-not-your-pair",
    "problem-coordinators-only",
    "match-not-proposed",
    "question-not-now",
    "released-gone",
    "story-not-there",
    "trend-no-programme",
    "trend-not-for-coordinators",
)


EVERY_ONE = 10_000
"""More than there are buttons of any name."""
Both = tuple[Everyone, Everyone]
"""Ours, and the other one."""
pytestmark = pytest.mark.asyncio(loop_scope="module")


@asynccontextmanager
async def two_companies(database_url: str) -> AsyncIterator[Both]:
    """Both have lived through the same, at the same time; the second has one person more."""
    async with Company.founded(database_url) as company:
        ours = await Everyone.of(company, OURS)
        theirs = await Everyone.of(company.neighbour("T2"), THEIRS)
        assert ours.company.people.keys() == theirs.company.people.keys()
        await theirs.company.person(f"Xenia {THEIRS}")
        for everyone in (ours, theirs):
            await everyone.live()
        await company.moves_to("2026-12-07 10:30")
        for everyone in (ours, theirs):
            await everyone.live_on()
            await everyone.look_at_everything()
        assert _seen(theirs, THEIRS)
        assert _seen(ours, THEIRS) == _seen(theirs, OURS) == []
        yield ours, theirs


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def both(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Both]:
    """Two that are there for all tests in which nothing may change."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("both") / "mentor.db")
    async with two_companies(f"sqlite+aiosqlite:///{file}") as companies:
        yield companies


async def test_nobody_sees_a_text_that_is_not_declared_to_be_for_them(both: Both) -> None:
    """Everybody has used everything: what is on a screen is looked for in what is stored."""
    company = both[0].company
    read_by_others = set()
    async with company.bot.database.begin() as session:
        for person in company.people.values():
            member = await company.member(session, person)
            connection = await session.connection()
            for column in texts():
                query = select(column, may_read(column, member.id)).where(column != "")
                found = (await connection.execute(query)).all()
                allowed = {text for text, may in found if may}
                if column.table.name == "story" and member.is_coordinator:
                    continue  # both have signed it: tests/handlers/insight/test_story.py
                seen = {text for text, _may in found if text in person.has_seen}
                assert seen <= allowed, f"{person.profile.name} reads {column}"
                read_by_others |= {str(column)} if seen else set()
    shared = {"goal.text", "contract.goal", "answer.text", "thanks.text", "question.text"}
    assert read_by_others >= shared | {"announcement.text", "enrolment.about"}


async def test_the_others_buttons_and_forms_are_refused(both: Both, size: Size) -> None:
    """To everybody; in the short form to the one whose turn it is."""
    ours, theirs = both
    offers = _offers_of(theirs)
    offers.add(Offer("contract.show", _first_ids(theirs)["goal.list"]))
    offers.add(Offer("match.stop", _first_ids(theirs)["match.again"]))
    _covers_whatever_is_registered(offers)
    before = await everything_stored(ours.company.bot)
    for number, offer in enumerate(sorted(offers, key=repr)):
        if offer.is_about_something:
            for person in in_turn(size, (ours.carla, ours.klaus, ours.lena), number):
                reply = await offer.taken_by(person)
                assert _is_refused(ours, reply), (person.profile.name, offer, reply)
    assert await everything_stored(ours.company.bot) == before


async def test_the_others_ids_beside_ones_own_are_refused(both: Both) -> None:
    ours, theirs = both
    own, others = _first_ids(ours), _first_ids(theirs)
    before = await everything_stored(ours.company.bot)
    pair, swap = own["goal.list"], others["match.swap"].partition(":")[2]
    for person, offer in (
        (ours.klaus, Offer("session", f"{pair}:{others['session.move']}", True, WHEN)),
        (ours.klaus, Offer("goal", pair, True, (("pair", others["goal.list"]), TEXT))),
        (ours.klaus, Offer("thanks", pair, True, (("pair", others["goal.list"]), TEXT))),
        (ours.carla, Offer("match.swap", f"{own['match.look']}:{swap}")),
    ):
        reply = await offer.taken_by(person)
        assert _is_refused(ours, reply), (offer, reply)
    assert await everything_stored(ours.company.bot) == before


async def test_nobody_of_the_other_workspace_is_found_by_typing(both: Both) -> None:
    ours, _theirs = both
    for name in routes.searches:
        for typed in ("", OURS, THEIRS):
            found = await ours.carla.sends_search(name, typed, subject="1")
            assert isinstance(found, Found)
            assert _places(THEIRS, found, but=typed) == []
            if name not in ("topics", "catalogue"):
                assert bool(found.options) is (typed != THEIRS), (name, typed)


async def test_the_others_people_and_pairs_cannot_be_chosen(both: Both) -> None:
    ours, theirs = both
    before = await everything_stored(ours.company.bot)
    own, others = _forms_with_a_search(ours), _forms_with_a_search(theirs)
    assert len(others) == 3
    for name, values in others.items():
        for key, value in values.items():
            chosen = {**own[name], key: value}
            reply = await ours.carla.sends_form(name, "", chosen)
            assert isinstance(reply, FormErrors), (name, key)
    assert await everything_stored(ours.company.bot) == before


def _forms_with_a_search(everyone: Everyone) -> dict[str, dict[str, str]]:
    """The last option of each field."""
    forms = [reply for reply in everyone.carla.ever_seen if isinstance(reply, Form)]
    return {
        form.name: {
            item.key: item.options[-1].value
            for item in form.fields
            if isinstance(item, ChoiceField)
        }
        for form in forms
        if any(isinstance(item, ChoiceField) and item.search for item in form.fields)
    }


async def test_the_others_programmes_and_people_cannot_be_named(both: Both) -> None:
    ours, theirs = both
    before = await everything_stored(ours.company.bot)
    stranger = next(p for p in theirs.company.people.values() if "Xenia" in p.profile.name)
    for name, command in routes.commands.items():
        if not command.coordinator:
            continue
        for words in (theirs.text("programme"), theirs.text("draft")):
            reply = await ours.carla.says(f"{name} {words}")
            assert _places(THEIRS, reply, but=words) == []
    for words in ("pair", "unpair", "block", "coordinator add"):
        reply = await ours.carla.says(f"{words} @somebody", stranger, ours.klaus)
        assert repr(reply) == repr(_sentence(ours, "problem-nobody", name=stranger.id))
    assert await everything_stored(ours.company.bot) == before


async def test_nothing_that_one_can_do_shows_the_other_workspace(both: Both, size: Size) -> None:
    """The last of these: it changes what there is."""
    await _does_everything(*both, size(1, EVERY_ONE))


@pytest.mark.whole_only
async def test_nor_does_it_on_postgres(postgres_url: str) -> None:
    async with two_companies(postgres_url) as (ours, theirs):
        await _does_everything(ours, theirs, EVERY_ONE)


# ------------------------------------------------------------------------ trying

TEXT = ("text", "Something")
WHEN = (("day", "2027-01-05"), ("time", "10:00"), ("minutes", "60"))


async def _does_everything(ours: Everyone, theirs: Everyone, most: int) -> None:
    """Of what has the same name and is done by the same person, so much."""
    before = [_how_much(ours), _how_much(theirs)]
    offered: list[tuple[Person, Offer]] = []
    for person in (ours.carla, ours.lena):
        for reply in await _every_command(person):
            assert _places(THEIRS, reply) == []
            offered += [(person, offer) for offer in offers_in(reply)]
    await _all_taken(offered, most)
    await ours.company.moves_to("2027-01-11 12:00")
    assert _seen(ours, THEIRS, before[0]) == _seen(theirs, OURS, before[1]) == []


async def _every_command(person: Person) -> list[Reply]:
    return [await person.says(words) for words in ("", *routes.commands)]


async def _all_taken(offered: list[tuple[Person, Offer]], most: int) -> None:
    """Each once; what takes something away comes last."""
    different = {(person.id, offer): (person, offer) for person, offer in offered}.values()
    taken: Counter[tuple[str, str, bool]] = Counter()
    for person, offer in sorted(different, key=lambda one: one[1].name.startswith(DESTRUCTIVE)):
        if offer.is_about_something:
            taken[person.id, offer.name, offer.form] += 1
            if taken[person.id, offer.name, offer.form] > most:
                continue
        reply = await offer.taken_by(person)
        assert _places(THEIRS, reply) == []
        for following in offers_in(reply):
            if following.form:
                assert _places(THEIRS, await following.taken_by(person)) == []


def _offers_of(everyone: Everyone) -> set[Offer]:
    replies = (reply for one in everyone.company.people.values() for reply in one.ever_seen)
    return {offer for reply in replies for offer in offers_in(reply)}


def _first_ids(everyone: Everyone) -> dict[str, str]:
    return {offer.name: offer.argument for offer in _offers_of(everyone) if not offer.form}


def _covers_whatever_is_registered(offers: Iterable[Offer]) -> None:
    actions = {offer.name for offer in offers if not offer.form}
    missing = {one for one in routes.actions if not is_played_elsewhere(one)} - actions
    assert missing == set(), "these buttons were never shown"
    forms = {offer.name for offer in offers if offer.form}
    missing = {one for one in routes.forms if not is_played_elsewhere(one)} - forms
    assert missing == set(), "these forms were never shown"


def _how_much(everyone: Everyone) -> dict[str, int]:
    """How much each of them has seen."""
    return {id_: len(one.ever_seen) for id_, one in everyone.company.people.items()}


def _seen(everyone: Everyone, word: str, since: Mapping[str, int] | None = None) -> list[str]:
    """Where anybody there saw that word, from the start or since they had seen so much."""
    since = since or {}
    return [
        place
        for id_, one in everyone.company.people.items()
        for reply in one.ever_seen[since.get(id_, 0) :]
        for place in _places(word, reply)
    ]


def _places(word: str, reply: Reply, but: str = "") -> list[str]:
    """Where a word stands in a reply: in its texts, labels, arguments and files."""
    shown = repr(reply).replace(but, "") if but else repr(reply)
    return re.findall(rf".{{0,60}}{word}.{{0,20}}", shown) if word in shown else []


def _is_refused(everyone: Everyone, reply: Reply) -> bool:
    """The sentence alone, or with the name of one's own coordinator below it."""
    said = reply if not isinstance(reply, Message) else Message(reply.parts[:1])
    others = reply.parts[1:] if isinstance(reply, Message) else ()
    return said in [_sentence(everyone, key) for key in REFUSALS] and THEIRS not in str(others)


def _sentence(everyone: Everyone, key: str, **names: str) -> Message:
    say = everyone.company.bot.catalogue.speaker("en")
    return Message((Paragraph(say(key, **names)),))
