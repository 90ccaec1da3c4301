"""A company in which there is something of everything, all of it carrying one word of its own.

Two of them have the same user ids, the same pairs and the same dates: only the word tells them
apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Buttons, Form, Menu, Message, Reply
from handlers.conversation.router import RUN
from handlers.enrolment import afterwards
from handlers.insight.worth import Section
from storage import released_texts
from storage.tables import ReleasedText
from storage.types import Role, TextKind
from tests.conversation import Company, Person, initial_of
from tests.handlers.running_pairs import become_a_pair


@dataclass(frozen=True)
class Everyone:
    """Carla coordinates; Klaus and Lena are a pair; Uwe said no to Mia; Otto and Nina wait."""

    company: Company
    word: str
    carla: Person
    klaus: Person
    lena: Person
    uwe: Person
    mia: Person
    otto: Person
    nina: Person

    @classmethod
    async def of(cls, company: Company, word: str) -> Everyone:
        """The people, each with the word in their name."""
        carla = await company.person(f"Carla {word}", coordinator=True)
        names = ("Klaus", "Lena", "Uwe", "Mia", "Otto", "Nina")
        return cls(company, word, carla, *[await company.person(f"{n} {word}") for n in names])

    def words(self, key: str, **arguments: str | int) -> str:
        """The wording of a key, to find buttons by."""
        return str(self.say(key, **arguments))

    @property
    def say(self) -> Say:
        """The company's language."""
        bot = self.company.bot
        return bot.catalogue.speaker(bot.settings.language, now=self.company.clock())

    def text(self, what: str) -> str:
        """Something typed in this company."""
        return f"The {self.word} {what}"

    # ------------------------------------------------------------------ what they live through

    async def live(self) -> None:
        """From a new programme to closing time, with whatever there is to press on the way."""
        await self._two_programmes()
        await self._matching()
        await self._contract_and_dates()
        await self._goals_thanks_trends()
        await self._questions()
        await self._announcements()

    async def live_on(self) -> None:
        """The check-in, when the clock has been moved to it."""
        await self.klaus.says("session")
        for _ in range(2):
            await self.klaus.says("prepare")
            await self.klaus.presses(self.words("lesson-done"))
        await self.klaus.presses(self.words("check-in-no"))
        await self.klaus.presses(self.words("support-ask"))
        await self.klaus.presses(self.words("check-in-did-meet"))
        for person in (self.klaus, self.lena):
            if person is self.lena:
                await person.presses(self.words("check-in-yes"))
            await person.submits(
                usefulness="5",
                learned=self.text("secret"),
                to_try=self.text("try-out"),
                to_try_for="partner",
                extra=self.text("for others"),
                extra_for="anonymous",
            )
        await self.lena.presses(self.words("scales-open"))
        await self.lena.submits(**{self.lena.form.fields[0].key: "2"})
        await self.lena.says("profile")
        await self.lena.presses(self.words("scales-never"))
        await self.lena.presses(self.words("scales-again"))
        await self._story()
        await self.lena.says("session")
        await self.lena.presses(self.words("session-cancel"))
        await self.company.delivers()

    async def _story(self) -> None:
        """One is taken back, the next is exported."""
        for text in ("first story", "story"):
            await self.klaus.says("story")
            await self.klaus.presses(self.words("story-write"))
            await self.klaus.submits(together=self.text(text), others=self.text("advice"))
            await self.company.delivers()
            await self.lena.presses(self.words("story-sign"))
            await self.company.delivers()
            if text == "first story":
                await self.lena.presses(self.words("story-take-back"))
                await self.company.delivers()
        await self.carla.says("story")
        await self.carla.presses(self.words("story-export"))
        await afterwards.settled()
        await self.company.delivers()

    async def look_at_everything(self) -> None:
        """Every page that shows what has come of it."""
        for section in Section:
            await self.carla.says("insights")
            await self.carla.presses(self.words(f"insights-{section}-button"))
        for question in ("question-left", "worth-button"):
            await self.carla.says("")
            await self.carla.presses(self.words(question))
        for words in (
            "match",
            "status",
            "pairs",
            "report",
            "export",
            "nudge",
            "settings",
            "programme",
            "coordinator",
        ):
            await self.carla.says(words)
        await self.carla.presses(self.words("settings-change"))
        await self.carla.presses(self.words("report-look"))
        await self.carla.says("pairs")
        mentee, mentor = self.klaus.profile.name, self.lena.profile.name
        await self.carla.chooses(self.words("pairs-both", mentee=mentee, mentor=mentor))
        pair_id = self.carla.button(self.words("announce-to-two")).argument
        await self.carla.presses(self.words("announce-to-two"))
        await self.carla.submits(text=self.text("to two"))
        await self.carla.presses(self.words("announce-send"))
        for act in ("pairs.times", "pairs.seen_to"):
            await self.carla.sends_action(act, pair_id)
        await self.company.delivers()
        await self.carla.says("match")
        await self.carla.chooses(f"Otto {self.word} ←")
        await self.carla.says("unpair", self.klaus, self.lena)
        for words in ("", "unpair", "block"):
            await self.carla.says(words)
        await self.carla.presses(self.words("choose-pair-title"))
        for person in (self.klaus, self.lena, self.uwe):
            for words in ("", "help", "pair", "goal", "session", "contract", "prepare", "trend"):
                await person.says(words)
            for words in ("profile", "privacy", "leave", "who", "topics", "language", "reflect"):
                await person.says(words)
        await self.klaus.says("session")
        await self.klaus.chooses(self.say.day(date(2026, 12, 1)).removesuffix(" 2026"))
        await self._learnings()

    async def _learnings(self) -> None:
        """One that others have released, and one's own that waits."""
        async with self.company.bot.database.begin() as session:
            workspace = await self.company.workspace(session)
            released = ReleasedText(
                workspace_id=workspace.id,
                kind=TextKind.LEARNING,
                language=self.say.language,
                text=self.text("released text"),
                topic="b1",
                role=Role.MENTOR,
            )
            await released_texts.keep(session, released, "")
        for person in (self.carla, self.klaus):
            await person.says(f"learnings {self.word}")
            await person.says("learnings")
            await person.says("trends")
        await self.lena.says("learnings")
        await self.lena.presses(self.words("learnings-mine"))
        await self.lena.presses(self.words("learnings-take-back"))
        await self.klaus.presses(self.words("radar-mine"))
        await self.klaus.presses(self.words("learnings-mine"))

    async def _two_programmes(self) -> None:
        carla = self.carla
        for name in ("draft", "closed one", "programme"):
            await carla.says("programme new")
            await carla.submits(
                name=self.text(name), purpose=self.text("purpose"), starts_on="2026-11-23"
            )
            if name != "draft":
                await carla.presses(self.words("programme-open"))
            if name == "closed one":
                await carla.presses(self.words("programme-start"))
                await self._join(self.otto, "mentee", "d1")
                await self._join(self.nina, "mentor", "d1")
                await become_a_pair(carla, self.nina, self.otto)
                await self.company.delivers()
                await self.nina.says("session 2026-11-20 14:00")
                await carla.says(f"programme {self.text(name)}")
                await carla.presses(self.words("programme-close"))
                await self.company.delivers()
                await self.otto.presses(self.words("closing-again-button"))
                await self.otto.submits(again="9")
                await self._look_back()
        await self.company.delivers()

    async def _look_back(self) -> None:
        """Both want it the other way round, and Otto more than that."""
        await self.otto.presses(self.words("closing-reflect"))
        await self.otto.submits(stays=self.text("last reflection"))
        await self.otto.presses(self.words("closing-next-again"))
        await self.otto.presses(self.words("closing-next-take-back"))
        await self.otto.presses(self.words("closing-next-return-mentee"))
        await self.nina.presses(self.words("closing-next-return-mentor"))
        await self.company.delivers()
        await self.carla.presses(self.words("wishes-button"))

    async def _join(self, person: Person, role: str, topic: str) -> None:
        await person.says(f"join {role}")
        await person.submits(
            topics_3=(topic,),
            topics_1=("b1",) if topic != "b1" else (),
            level="7" if role == "mentee" else "2",
            department=self.text(f"{role} department"),
            location=self.text("location"),
            about=self.text("line about me"),
            **({"questions": "yes"} if role == "mentor" else {}),
        )

    async def _matching(self) -> None:
        carla = self.carla
        await self._join(self.klaus, "mentee", "b1")
        await self._join(self.lena, "mentor", "b1")
        await self._join(self.uwe, "mentee", "c1")
        await self._join(self.mia, "mentor", "c1")
        await self._join(self.nina, "mentor", "d1")
        await carla.says("match")
        await carla.presses(self.words("match-approve", count=2))
        await self.company.delivers()
        for label in ("proposal-choose", "proposal-decline"):
            await self.uwe.presses(self.words(label))
        await self._accept(self.klaus, self.lena)
        await self._join(self.otto, "mentee", "d1")
        await carla.says("match")

    async def _accept(self, leader: Person, mentor: Person) -> None:
        await leader.presses(self.words("proposal-accept", name=mentor.profile.name))
        await self.company.delivers()
        await mentor.presses(self.words("proposal-accept", name=leader.profile.name))
        await self.company.delivers()

    async def _contract_and_dates(self) -> None:
        await self.klaus.presses(self.words("introduction-contract"))
        await self.klaus.submits(
            goal=self.text("goal"),
            success=self.text("success"),
            place=self.text("place"),
            feedback=self.text("feedback"),
            day="2026-12-01",
            time="14:00",
        )
        await self.company.delivers()
        await self.lena.presses(self.words("contract-confirm"))
        await self.lena.says("session")
        await self.lena.presses(self.words("session-move"))

    async def _goals_thanks_trends(self) -> None:
        klaus, lena = self.klaus, self.lena
        await klaus.says(f"goal {self.text('second goal')}")
        await klaus.submits()
        await klaus.says("goal")
        await klaus.presses(self.words("goal-new"))
        await klaus.presses(self.words("goal-progress"))
        await self.company.delivers()
        await lena.presses(self.words("goal-reword"))
        await klaus.says(f"thanks {self.text('thanks')}")
        await klaus.submits(shared="shared")
        await klaus.says(f"trend {self.text('trend')}")
        await self.company.delivers()

    async def _questions(self) -> None:
        await self.klaus.says("who")
        await self.klaus.presses(self.words("who-ask", name=self.lena.profile.name))
        await self.klaus.submits(text=self.text("question"))
        await self.company.delivers()
        await self.carla.says("nudge")
        await self.uwe.presses(self.words("proposal-decline"))
        await self.uwe.submits(reason="time")

    async def _announcements(self) -> None:
        """One is changed and sent, another thought better of."""
        carla = self.carla
        await carla.says(f"announce {self.text('first draft')}")
        await carla.submits()
        await carla.presses(self.words("announce-change"))
        await carla.submits(text=self.text("announcement"))
        await carla.presses(self.words("announce-send"))
        await self.company.delivers()
        await carla.says(f"announce {self.text('second thought')}")
        await carla.submits()
        await carla.presses(self.words("announce-discard"))


# ------------------------------------------------------------------------ what can be pressed


@dataclass(frozen=True)
class Offer:
    """A button, a menu's option, or a form that somebody was shown."""

    name: str
    argument: str
    form: bool = False
    values: tuple[tuple[str, str | tuple[str, ...]], ...] = ()

    @property
    def is_words(self) -> bool:
        """Whether it stands for words typed."""
        return self.name == RUN and not self.form

    @property
    def is_about_something(self) -> bool:
        """Whether it names a row by its id."""
        return not self.is_words and self.argument[:1].isdecimal()

    async def taken_by(self, person: Person) -> Reply:
        """Pressed, chosen or sent off, whether or not the person was ever shown it."""
        if self.form:
            return await person.sends_form(self.name, self.argument, dict(self.values))
        return await person.sends_action(self.name, self.argument)


def offers_in(reply: Reply) -> Iterator[Offer]:
    """Whatever a reply offers to press, to choose and to send off."""
    if isinstance(reply, Form):
        values = tuple((item.key, _filled(item)) for item in reply.fields)
        yield Offer(reply.name, reply.subject, True, values)
    for part in reply.parts if isinstance(reply, Message) else ():
        if isinstance(part, Menu):
            yield from (Offer(part.name, option.value) for option in part.options)
        if isinstance(part, Buttons):
            buttons = (one for one in part.buttons if isinstance(one, Button))
            yield from (Offer(one.name, one.argument) for one in buttons)


def _filled(item: object) -> str | tuple[str, ...]:
    """A field with whatever it holds or offers first, so that the form can be sent off."""
    held = initial_of(item)
    options = getattr(item, "options", ())
    if held or not options:
        return held or {"day": "2027-01-05", "text": "Something else"}.get(item.key, "")  # type: ignore[attr-defined]
    return (options[0].value,) if isinstance(held, tuple) else str(options[0].value)
