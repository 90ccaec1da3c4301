"""Everything that the bot can say: what comes of a company's whole life, and every button pressed.

Whoever registers an answer that nobody here gets is told so by `everything_registered`.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from handlers.conversation.chat import Reply
from handlers.conversation.router import routes
from handlers.conversation.turn import UnitOfWork
from handlers.enrolment import afterwards
from handlers.enrolment.people_import import import_list
from handlers.pairing import waiting
from handlers.people.lists.replies_given import Answers
from handlers.people.unreachable import lost
from storage import programmes, prompts
from storage.tables import Prompt
from storage.types import MATCHABLE
from tests.conversation import Company, Person
from tests.handlers.people.lists.reading import FILES
from tests.people_csv import content, mentee
from tests.story.full_company import Everyone, Offer, offers_in

ENDINGS = (("match.", "pair.", "leave", "privacy.delete"), ("programme.",))
"""What begins like that ends something that others still want to press: so it comes last."""
SHORT = {"weeks": "12", "sessions": "4", "cadence_weeks": "3"}
NAMES = ("Ben", "Ida", "Jan", "Kim", "Rob", "Sue", "Tom", "Uma", "Vic", "Wim")
ENROLLING = b"email,name,role,level,languages,topics\nlogan.mcneil@example.com,Lea,mentor,2,de,h5\n"
OFTEN_ENOUGH = 3
"""How often a button of one name is pressed: about different things, by different people."""


async def every_reply(company: Company, word: str, often_enough: int = OFTEN_ENOUGH) -> list[Reply]:
    """What the people of a busy company and of a sleepy one see; `word` is in all that they type.

    Their names and texts are as long as may be; a button of one name is pressed so often.
    """
    busy = await Everyone.of(company, word)
    await busy.live()
    await company.moves_to("2026-12-07 10:00")
    await busy.live_on()
    await busy.look_at_everything()
    await busy.lena.presses(busy.words("reflection-change"))
    await busy.lena.submits(to_try_for="me")
    await company.delivers()
    await busy.carla.says("people")
    await busy.lena.says("privacy")
    await busy.lena.presses(busy.words("privacy-sources"))
    await busy.lena.presses(busy.words("sources-correct"))
    await busy.lena.submits(department=busy.text("corrected department"))
    sleepy = await Sleepy.of(company.neighbour("T2"), word)
    await sleepy.live()
    for one in (company, sleepy.company):
        await _press_everything(one, often_enough)
    everybody = [*company.people.values(), *sleepy.company.people.values()]
    return [reply for person in everybody for reply in person.ever_seen]


async def _press_everything(company: Company, often_enough: int) -> None:
    taken: Counter[tuple[str, bool]] = Counter()
    for turn in range(len(ENDINGS) + 1):
        for person in company.people.values():
            for offer in [one for reply in person.ever_seen for one in offers_in(reply)]:
                kind = (offer.name, offer.form)
                if _turn_of(offer) == turn and taken[kind] < often_enough:
                    taken[kind] += 1
                    await offer.taken_by(person)
        await company.lets_pass(days=2)


def _turn_of(offer: Offer) -> int:
    found = (turn for turn, names in enumerate(ENDINGS, 1) if offer.name.startswith(names))
    return next(found, 0)


# ------------------------------------------------------------------------ the sleepy company


@dataclasses.dataclass(frozen=True)
class Sleepy:
    """Carla coordinates; the others answer late, or never."""

    company: Company
    word: str
    carla: Person
    ben: Person
    ida: Person
    jan: Person
    kim: Person
    rob: Person
    sue: Person
    tom: Person
    uma: Person
    vic: Person
    wim: Person

    @classmethod
    async def of(cls, company: Company, word: str) -> Sleepy:
        """The people, each with the word in their name."""
        carla = await company.person(f"Carla {word}", coordinator=True)
        others = [await company.person(f"{name} {word}") for name in NAMES]
        return cls(company, word, carla, *others)

    def words(self, key: str, **arguments: str | int) -> str:
        """The wording of a key, to find buttons by."""
        settings = self.company.bot.settings
        speaker = self.company.bot.catalogue.speaker(settings.language, settings.formal)
        return str(speaker(key, **arguments))

    def _in_days(self, days: int) -> str:
        return f"{self.company.clock() + timedelta(days=days):%Y-%m-%d}"

    async def live(self) -> None:
        """From a new programme to long after its end."""
        await self._begin()
        await self._drop_lists()
        await self._sleep_through_suggestions()
        await self._sleep_through_dates()
        await self._change_their_minds()
        await self.company.lets_pass(days=21)

    async def _begin(self) -> None:
        await self.carla.says("coordinator add", self.ben)
        await self.carla.says("programme new")
        await self.carla.submits(name=f"The {self.word}", starts_on=self._in_days(14), **SHORT)
        for step in ("open-uninvited", "unopen", "open"):
            await self.carla.presses(self.words(f"programme-{step}"))
        for person, role, topic in (
            (self.ben, "mentee", "b1"),
            (self.ida, "mentor", "b1"),
            (self.jan, "mentee", "c1"),
            (self.kim, "mentor", "c1"),
            (self.rob, "mentee", "d1"),
            (self.sue, "mentor", "d1"),
            (self.tom, "mentee", "a1"),
            (self.uma, "mentor", "a1"),
            (self.vic, "mentee", "e1"),
            (self.wim, "mentor", "e1"),
        ):
            await person.says(f"join {role}")
            level = "7" if role == "mentee" else "2"
            more = () if role == "mentee" or person is self.uma else ("a1",)
            await person.submits(
                topics_3=(topic,), topics_1=more, level=level, department=f"{role} {self.word}"
            )
        self.company.people["U99"] = self.company.stranger(f"Ute {self.word}")
        await import_list(
            self.company.bot.database,
            content(mentee("U99")),
            Answers(),
            self.company.clock(),
            programme=f"The {self.word}",
            workspace=self.company.key.external_id,
            enrol=True,
        )
        await self.company.delivers()

    async def _drop_lists(self) -> None:
        """Each of the questions of a list, and each thing that can be done with one."""
        lea = await self.company.person(f"Lea {self.word}")
        lea.profile = dataclasses.replace(lea.profile, email="logan.mcneil@example.com")
        workday = (FILES / "30-workday-report.csv").read_bytes()
        for acts in (
            ("list.columns", "list.levels", "list.managers", "list.invite"),
            ("list.remember",),
            ("list.forget",),
            ("list.enrol", "list.consent"),
        ):
            content = ENROLLING if "list.consent" in acts else workday
            await self.carla.drops(content, "workday.csv")
            for name in acts:
                await self._takes(self.carla, name)
                if name in ("list.columns", "list.levels", "list.managers"):
                    await self.carla.submits()
                    await afterwards.settled()
        await self.company.person(f"Max {self.word}")
        await self.carla.says("invite")
        for name in ("invite.preview", "invite.everybody", "invite.stop"):
            await self._takes(self.carla, name)
        pia = await self.company.person(f"Pia {self.word}")
        await self.carla.says("invite", pia)
        await self._takes(self.carla, "invite.named")
        await self.company.delivers()
        await self._takes(pia, "invitation.no")
        await self.carla.says("invite", await self.company.person(f"Nils {self.word}"))
        await self._takes(self.carla, "invite.named")
        await self.company.delivers()

    async def _sleep_through_suggestions(self) -> None:
        """Tom's is taken from the list, Sue says no to Rob, Ben has a mentor, Jan never answers."""
        await self.carla.says("match")
        for name in ("match.swap", "match.pin", "match.block"):
            await self.carla.chooses(f"Tom {self.word}")
            await self._takes(self.carla, name)
        await self.carla.says("match")
        await self._takes(self.carla, "match.approve", "match.stop")
        await self._takes(self.carla, "match.approve")
        await self.company.delivers()
        await self.rob.presses(self.words("proposal-decline"))
        await self.rob.presses(self.words("proposal-accept", name=self.sue.profile.name))
        await self.company.delivers()
        await self.sue.presses(self.words("proposal-decline"))
        await self.sue.submits(reason="topics")
        for leader, mentor in ((self.ben, self.ida), (self.vic, self.wim)):
            for one, other in ((leader, mentor), (mentor, leader)):
                await one.presses(self.words("proposal-accept", name=other.profile.name))
                await self.company.delivers()
        await self.carla.says("nudge")
        await self.carla.presses(self.words("nudge-send"))
        await self.company.lets_pass(days=10)

    async def _takes(self, person: Person, name: str, as_name: str = "") -> None:
        """The newest offer of that name, or another that is about the same thing."""
        for reply in reversed(person.seen):
            for offer in offers_in(reply):
                if offer.name == name:
                    await dataclasses.replace(offer, name=as_name or name).taken_by(person)
                    return
        raise AssertionError(f"no {name} for {person.profile.name}; sees: {person.has_seen}")

    async def _sleep_through_dates(self) -> None:
        """Nobody plans, nobody answers; at last a date, and another one is cancelled."""
        await self.company.lets_pass(days=10)
        await self.vic.says("pair")
        await self._takes(self.vic, "pair.rematch")
        await self.wim.says("leave")
        await self._takes(self.wim, "leave")
        await self.company.lets_pass(days=30)
        await self.ben.says(f"session {self._in_days(7)} 10:00")
        await self.company.lets_pass(days=8)
        await self.ben.says("session")
        await self.ben.presses(self.words("session-met"))
        await self.ben.says(f"session {self._in_days(7)} 10:00")
        await self.ben.presses(self.words("session-cancel"))
        await self.company.lets_pass(days=5)
        await self._takes(self.ben, "session.slot")

    async def _change_their_minds(self) -> None:
        async with self.company.bot.database.begin() as session:
            workspace = await self.company.workspace(session)
            jan = await self.company.member(session, self.jan)
            now = self.company.clock()
            await lost(UnitOfWork(session=session, now=now, workspace=workspace), jan)
        await self.ida.says("pause 2")
        await self.company.lets_pass(days=20)
        await self.ida.says("pause 2")
        await self.ida.says("resume")
        await self._takes(self.ida, "contract.open", "contract.show")
        await self.ben.says("goal Learn to prompt")
        await self.ben.submits()
        await self.company.lets_pass(days=7)
        await self.ida.presses(self.words("goal-reword"))
        await self.ida.submits(text=f"Learn {self.word}")
        await self.company.lets_pass(days=7)
        await self._takes(self.ben, "goal.agree")
        await self.carla.says("block", self.ben, self.kim)
        await self._choose_by_hand()
        for kind in (waiting.MATCHING, waiting.HELP):
            await self._lose(kind)

    async def _choose_by_hand(self) -> None:
        """Whom a coordinator does not name, they choose from lists."""
        await self.carla.says("end")
        await self.carla.submits(pair=self.carla.choice("pair", self.ben))
        await self.carla.says("block")
        one, other = self.carla.choice("one", self.jan), self.carla.choice("other", self.kim)
        await self.carla.submits(one=one, other=other)

    async def _lose(self, kind: str) -> None:
        """A matching, or what would help, that took a while and ended with the process."""
        now = self.company.clock()
        async with self.company.bot.database.begin() as session:
            carla = await self.company.member(session, self.carla)
            [programme] = await programmes.programmes_in(session, carla.workspace_id, MATCHABLE)
            waits = Prompt(
                workspace_id=carla.workspace_id,
                programme_id=programme.id,
                recipient_id=carla.id,
                kind=kind,
                subject_id=programme.id,
                due_at=now,
                created_at=now,
            )
            await prompts.plan(session, waits)
        await self.company.delivers()


# ------------------------------------------------------------------------ who has answered


@contextmanager
def listened_to() -> Iterator[set[str]]:
    """The names of all that has answered meanwhile."""
    heard: set[str] = set()

    def noting(name: str, answer: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def answered(*arguments: Any) -> Any:
            reply = await answer(*arguments)
            if reply is not None:
                heard.add(name)
            return reply

        return answered

    with pytest.MonkeyPatch.context() as patch:
        for kind, part, registered in _registered():
            for name, one in list(registered.items()):
                noted = noting(f"{kind} {name}", getattr(one, part))
                patch.setitem(registered, name, dataclasses.replace(one, **{part: noted}))
        yield heard


def everything_registered() -> set[str]:
    """The names of all that can answer."""
    return {f"{kind} {name}" for kind, _, registered in _registered() for name in registered}


def _registered() -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "command", "handler", routes.commands
    yield "action", "handler", routes.actions
    yield "form", "handler", routes.forms
    yield "prompt", "compose", routes.prompts
