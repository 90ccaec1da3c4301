"""Nobody is shown anything, and nothing changes, by what is pressed with other people's things.

Whatever somebody was shown is tried by a stranger, by two of another pair, by the partner and by
two people of another workspace, one of whom coordinates there; and every name that is registered
with ids that people guess. The database is compared row by row, and each answer is searched for
names and texts that are none of their business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import pytest
import pytest_asyncio

from handlers.conversation.router import RUN, Answerer, routes
from tests.conftest import empty_database
from tests.proofs.forgers import Forger, World, forger, lets_in, tried_by, world_on
from tests.sizes import Size, in_turn
from tests.version_before import rows
from tests.version_before.buttons import forgetting
from tests.version_before.record import ACTION, FORM, SEARCH, Shown

Name = tuple[str, str]
"""Whether it is an action, a form or a search, and what it is called."""

PUBLIC: dict[Name, str] = {
    (SEARCH, "catalogue"): "the topics that the bot knows are the same for everybody",
    (ACTION, "privacy.correct"): "one's own data, whatever the argument",
    (ACTION, "privacy.sources"): "the same",
    (ACTION, "privacy.stays"): "a list that is the same for everybody",
    (FORM, "own_data"): "one's own data, whatever the subject",
    (ACTION, "learnings.mine"): "one's own texts, whatever the argument",
    (ACTION, "trend.mine"): "the same",
    (ACTION, "released.page"): "what was released, the same for everybody of a workspace",
    (ACTION, "scales.never"): "one's own wish, whatever the argument",
    (ACTION, "scales.again"): "the same",
}
"""What is about nothing of anybody's."""
ANYBODYS: dict[Name, str] = {
    (ACTION, "question.ask"): "everybody may ask whoever said that they answer questions",
    (FORM, "question"): "the same",
    (ACTION, "released.helps"): "everybody may say what helps them",
    (ACTION, "waiting.add"): "everybody may wait for a place, in either role",
    (ACTION, "waiting.off"): "one's own place on the list, whatever the programme",
    (FORM, "enrolment"): "everybody may join a programme that is open, in either role",
    (ACTION, "invite.join"): "the same",
    (SEARCH, "topics"): "and choose from its topics",
}
"""What is about something of the whole workspace, and may be used by all of it."""
PARTICIPANTS: dict[Name, str] = {
    (ACTION, "closing.again"): "everybody who took part is asked the same question",
    (FORM, "closing.again"): "and answers for themselves",
    (ACTION, "scales.open"): "everybody who takes part is asked the same",
    (FORM, "scales"): "and answers for themselves",
    (FORM, "trend"): "everybody who takes part may note a signal",
}
"""What is about a programme, and may be used by whoever takes part in it."""
OF_BOTH = (
    *("pair.", "session", "contract", "goal", "thanks", "reflection", "support."),
    *("closing.next", "closing.take_back", "closing.look_back", "story"),
)
"""How names begin that are about the two of a pair: either may use what the other was shown."""
OF_ONE = ("contract.confirm", "goal.agree", "goal.reword", "thanks.release")
"""Those of them that wait for one of the two: the other one must not answer in their place."""
OTHERS = ("U9", "U10", "U13", "U14")
"""The two of the busiest pair, and those of the most silent one."""
EVERY = 10_000
SEVERAL = 20
"""Tries after which a short run compares what is stored."""
LAST = 5
"""The rows with ids up to it are of the workspace whose things are tried."""

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(900)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The whole of it on both databases."""
    if "watch" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        kinds = ["sqlite", "postgres"] if whole else ["sqlite"]
        metafunc.parametrize("watch", kinds, indirect=True, scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def watch(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Watch]:
    """A company that is there for all tests of this module: none of them may change it."""
    with ExitStack() as stack:
        url = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('forged') / 'mentor.db'}"
        if request.param == "postgres":
            server = request.getfixturevalue("postgres_server")
            url = stack.enter_context(empty_database(server))
        async with world_on(url) as world:
            one = await Watch.over(world, url)
            yield one
            one.engine.dispose()


async def test_what_others_were_shown_is_of_no_use(watch: Watch, size: Size) -> None:
    for number, one in enumerate(_some(watch.world.shown, size(1, EVERY))):
        await watch.tries(one, size, number)
    assert watch.all_faults() == []
    assert watch.presses >= size(100, 3000)


async def test_a_guessed_id_is_of_no_use(watch: Watch, size: Size) -> None:
    outsider, tim, tara = watch.strangers
    for number, (kind, name) in enumerate(_everything_registered()):
        values = next((one.values for one in watch.world.shown if one.name == name), ())
        everybody = ((outsider, size(1, 40)), (tim, size(1, LAST)), (tara, size(1, LAST)))
        for who, last in in_turn(size, everybody, number):
            for argument in _guesses(last):
                await watch.tries_as(who, Shown("nobody", kind, name, argument, values))
        watch.has_tried(f"guesses at {kind} {name}", size)
    assert watch.all_faults() == []


async def test_other_peoples_pairs_cannot_be_chosen_in_a_form(watch: Watch, size: Size) -> None:
    """A form that asks with whom takes only the pairs of whoever sends it off."""
    forms = {one.name: one for one in watch.world.shown if one.kind == FORM}
    shared = [one for name, one in forms.items() if name.startswith(OF_BOTH)]
    for pair in watch.foreign_pairs[: size(1, EVERY)]:
        for one in (one for one in shared if not _answerer((FORM, one.name)).coordinator):
            values = (*(given for given in one.values if given[0] != "pair"), ("pair", pair))
            for subject in ("", pair):
                chosen = Shown("nobody", FORM, one.name, subject, values)
                await watch.presses_as(watch.somebody, chosen)
        watch.has_tried(f"choosing pair {pair}", size)
    assert watch.all_faults() == []


class Watch:
    """Lets the wrong hands try things, and notes what they get by it."""

    def __init__(self, world: World, url: str, forgers: dict[str, Forger]) -> None:
        self.world = world
        self.presses = 0
        self.faults: list[str] = []
        self._tried: list[str] = []
        """Since it was compared last."""
        self.engine = rows.engine_of(url)
        self._forgers = forgers
        self._before = self._stored()
        self._shown = {(one.person, one.kind, one.name, one.argument) for one in world.shown}
        about = {(one.kind, one.name) for one in world.shown if one.offer.is_about_something}
        self._about_nothing = {(one.kind, one.name) for one in world.shown} - about
        self._never_shown = set(_everything_registered()) - about - self._about_nothing

    @classmethod
    async def over(cls, world: World, url: str) -> Watch:
        """All who may try anything."""
        everybody = world.company.people.values()
        forgers = {one.id: await forger(world, one) for one in everybody}
        neighbours = {f"neighbour {one.id}": await forger(world, one) for one in world.neighbours}
        return cls(world, url, forgers | neighbours)

    @property
    def strangers(self) -> list[Forger]:
        """Who takes part in nothing here, and the two of another workspace."""
        neighbours = [f"neighbour {one.id}" for one in self.world.neighbours]
        return [self._forgers[key] for key in (self.world.outsider.id, *neighbours)]

    @property
    def somebody(self) -> Forger:
        """Of a pair, and very busy."""
        return self._forgers[OTHERS[0]]

    @property
    def foreign_pairs(self) -> list[str]:
        """The ids of the pairs to which that person does not belong."""
        pairs = {one.argument for one in self.world.shown if one.name == "goal.list"}
        own = {one.argument for one in self.world.shown if one.person == OTHERS[0]}
        return sorted(pairs - own)

    async def tries(self, one: Shown, size: Size, number: int) -> None:
        """With the hands of strangers and of others, and with those of the partner."""
        if one.name != RUN:
            for hands in self._hands(one):
                for who in in_turn(size, hands, number):
                    await self.tries_as(who, one)
            self.has_tried(one.line, size)

    def _hands(self, one: Shown) -> Iterator[Sequence[Forger]]:
        partners = self._forgers[one.person].partners
        others = [name for name in OTHERS if name not in (one.person, *partners)]
        yield [*self.strangers, *(self._forgers[name] for name in others[:2])]
        if partners:
            yield [self._forgers[name] for name in sorted(partners)]

    async def tries_as(self, who: Forger, one: Shown) -> None:
        """Unless it is their own as well."""
        if not self._is_their_own(who, one):
            await self.presses_as(who, one)

    async def presses_as(self, who: Forger, one: Shown) -> None:
        """Press it, and look at the answer."""
        self.presses += 1
        is_partner = who.is_here and one.person in who.partners
        if is_partner and one.name.startswith(OF_BOTH) and one.name not in OF_ONE:
            async with forgetting(self.world.company.bot.database):
                reply = await tried_by(who.person, one)
        else:
            reply = await tried_by(who.person, one)
        if not is_partner and lets_in(reply):
            self._notes(who, one, "is let in")
        for text in who.reads_too_much(reply):
            self._notes(who, one, f"reads {text!r}")

    def has_tried(self, tried: str, size: Size) -> None:
        """It is compared once for all who tried the same; in a short run for several such."""
        self._tried.append(tried)
        if len(self._tried) >= size(SEVERAL, 1):
            self._compares()

    def all_faults(self) -> list[str]:
        """Also of what was tried last."""
        self._compares()
        return self.faults

    def _compares(self) -> None:
        """What is stored with what was before."""
        after, tried = self._stored(), "; ".join(self._tried)
        changed = [name for name in after if after[name] != self._before[name]]
        if changed:
            self.faults.append(f"{changed} changed by {tried}")
            self._before = after
        self._tried.clear()

    def _is_their_own(self, who: Forger, one: Shown) -> bool:
        """Whether it means whoever presses it, or they were shown it or may use it as well."""
        name, programme = (one.kind, one.name), one.argument.partition(":")[0]
        if name in PUBLIC:
            return True
        if name in self._about_nothing or not one.offer.is_about_something:
            return who.coordinates or not _answerer(name).coordinator
        if name in self._never_shown and who.coordinates:
            return True  # it may be about their own workspace, whatever it is given
        if not who.is_here:
            return False
        shown_too = (who.person.id, one.kind, one.name, one.argument) in self._shown
        takes_part = name in PARTICIPANTS and programme in who.programmes
        return shown_too or takes_part or name in ANYBODYS

    def _notes(self, who: Forger, one: Shown, what: str) -> None:
        self.faults.append(f"{who.person.profile.name} {what} by {one.line}")

    def _stored(self) -> dict[str, list[tuple[Any, ...]]]:
        return rows.everything_in(self.engine, but=("handled_request",))


def _everything_registered() -> Iterator[Name]:
    for kind in (ACTION, FORM, SEARCH):
        yield from ((kind, name) for name in _registered(kind))


def _registered(kind: str) -> dict[str, Answerer]:
    return {ACTION: routes.actions, FORM: routes.forms, SEARCH: routes.searches}[kind]


def _answerer(name: Name) -> Answerer:
    kind, called = name
    return _registered(kind)[called]


def _guesses(last: int) -> Iterator[str]:
    """Arguments as messages have them: an id, an id and a number, an id and a word."""
    for number in range(1, last + 1):
        yield from (f"{number}", f"{number}:{number}", f"{number}:1800000000", f"{number}:mentor")


def _some(shown: Iterable[Shown], most: int) -> Iterator[Shown]:
    """The newest of each name, so many of each."""
    taken: Counter[Name] = Counter()
    for one in reversed(list(shown)):
        taken[one.kind, one.name] += 1
        if taken[one.kind, one.name] <= most:
            yield one
