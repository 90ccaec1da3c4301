"""How the demo people answer what the bot sends them, the same way in every run.

The shares are chosen so that everything happens that happens in companies: somebody declines,
some sessions do not take place, some check-ins get no answer (docs/sources.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from bot.app import Bot
from bot.demo.actor import Actor, Witness
from bot.demo.company import the_people
from bot.demo.staging import (
    CANCELS_IN,
    COMPASS_IN,
    GOALS_IN,
    LEAVES_IN,
    LOST_FROM,
    LOST_UNTIL,
    PAUSES_FOR,
    PAUSES_IN,
    REACHED_IN,
    STORY_IN,
    Mood,
    mood_of,
)
from bot.platforms.playground.chat import BOT, Conversation, Entry, PlaygroundChat
from handlers.contents import DOORS
from handlers.conversation.chat import Button, Buttons, ChoiceField, Form, Message
from handlers.pairing.no_pair_yet import WAITED
from storage.types import ClosingWish, Occasion, Role

DECLINED = 10
"""Of a hundred proposals."""
MET = 80
"""Of a hundred check-ins."""
SILENT = 10
"""Of a hundred check-ins; the rest is "not yet"."""
SHARED = 60
"""Of a hundred reflections, with a learning for others, without a name."""
LEARNED, SIGNALLED, THANKS = 24, 16, 4
"""Different learnings, signals (more than a batch of them has), and each role's words of thanks."""
LEARNED_ON = {
    "b1": (1, 3, 4, 8, 11, 14, 16, 21),
    "f1": (5, 7, 10, 13, 15, 17, 18, 23, 24),
    "a2": (2, 6, 9, 12, 19, 20, 22),
}
"""The numbers of the learnings on each topic: few topics, so that enough people share one."""
FOR_THE_NEXT = 4
"""Different sentences for the next programme."""
NOTED = 35
"""Of a hundred reflections, with a signal for the trend radar."""
SIGNALS_ON = {"c1": (3, 7, 10, 15)}
"""The numbers of the signals on that topic; all others are on MOST_SIGNALS_ON."""
MOST_SIGNALS_ON = "b1"
RATINGS = ("3", "4", "4", "5", "5")
STEPS = {
    Occasion.START: ("2", "3", "3", "4"),
    Occasion.MIDDLE: ("3", "4", "4", "5"),
    Occasion.END: ("3", "4", "4", "5"),
}
"""What they choose on the scales of a questionnaire."""
WISHED: Mapping[str, int] = {ClosingWish.AGAIN: 75, WAITED: 75, ClosingWish.GO_ON: 50}
"""Of a hundred, at the close."""
DOORS_OPENED = 50
"""Of a hundred reflections of leaders in which they are asked, with a door."""
NEEDS = ("freedom", "freedom", "freedom", "feedback")
"""Of the compass, what matters most."""
THANKED = 40
"""Of a hundred reflections, with a word of thanks to the partner."""


@dataclass(frozen=True, slots=True)
class SentButton:
    """A button that somebody has been sent at that moment."""

    person: str
    name: str
    argument: str
    at: datetime


class Players:
    """Everybody of the company, and what they have been sent since they last reacted."""

    def __init__(self, bot: Bot, chat: PlaygroundChat, witness: Witness | None = None) -> None:
        self._bot = bot
        self._chat = chat
        self._witness = witness
        self.begin_anew()
        self._answers: dict[str, Callable[[Actor, SentButton], Awaitable[None]]] = {
            "proposal.accept": self._proposal,
            "contract.open": self._contract,
            "contract.confirm": self._press,
            "check_in.met": self._check_in,
            "scales.open": self._scales,
            "closing.again": self._closing,
            "closing.next": self._wish,
            "goal.agree": self._press,
            "story.sign": self._press,
            "thanks.release": self._release,
            "programme.close": self._press,
        }
        chat.listen(self._listen)

    def begin_anew(self) -> None:
        """Nobody has been sent anything, and these are the people of the chat."""
        self._leaders = {one.id for one in the_people() if one.part == Role.MENTEE}
        self._actors = {
            person: Actor(self._bot.router, self._chat, person, self._witness)
            for person in self._chat.colleagues
        }
        self.heard: list[SentButton] = []
        """What they have been sent and not answered yet."""
        self._met: set[str] = set()
        """Who has said that a session took place."""
        self._filled: set[str] = set()
        """The pairs that have a contract card."""
        self._times: Counter[tuple[str, str]] = Counter()

    def actor(self, person: str) -> Actor:
        """One of them, to do something unasked."""
        return self._actors[person]

    async def react(self) -> bool:
        """Everybody answers what they have been sent, in the same order in every run.

        Says whether anybody had anything to answer.
        """
        reacted = False
        while heard := self.take():
            reacted = True
            for one in heard:
                await self.answer(one)
        return reacted

    def take(self, is_ready: Callable[[SentButton], bool] = lambda _one: True) -> list[SentButton]:
        """What is to be answered now, in order; it counts as answered."""
        ready = [one for one in self.heard if is_ready(one)]
        self.heard = [one for one in self.heard if one not in ready]
        return sorted(ready, key=lambda one: (one.person, one.name))

    async def answer(self, one: SentButton) -> None:
        """They do what they would; raises OutOfStep if the bot answers something unexpected."""
        await self._answers[one.name](self._actors[one.person], one)

    async def begin_week(self, week: int, but: Collection[str] = ()) -> None:
        """What some of them do of their own accord in that week of the play."""
        for person, actor in sorted(self._actors.items()):
            if person not in but:
                await self._unasked(week, person, actor)
        if week == STORY_IN:
            await self._tell_story(but)

    async def _unasked(self, week: int, person: str, actor: Actor) -> None:
        if week == GOALS_IN and person in self._leaders and crc32(person.encode()) % 2:
            await self._propose_goal(actor)
        elif week == REACHED_IN:
            await self._reach_goal(actor)
        elif week == COMPASS_IN and person in self._met and crc32(person.encode()) % 2:
            await actor.says("prepare compass")
        match mood_of(person):
            case Mood.CANCELLING if week in CANCELS_IN:
                await self._cancel(actor)
            case Mood.PAUSING if week == PAUSES_IN:
                await actor.says(f"pause {PAUSES_FOR}")
            case Mood.LEAVING if week == LEAVES_IN:
                await self._leave(actor)
            case Mood.UNREACHABLE if week == LOST_FROM:
                self._chat.lost.add(person)
            case Mood.UNREACHABLE if week == LOST_UNTIL:
                self._chat.lost.discard(person)
                await actor.says("")

    async def _tell_story(self, but: Collection[str]) -> None:
        """The first who has met somebody writes down what it was like; the partner will sign."""
        for actor in (self._actors[one] for one in sorted(self._met - set(but))):
            await actor.says("story")
            if actor.sees("story.write"):
                await actor.presses("story.write")
            if isinstance(actor.answer, Form):
                say = await actor.speaker(self._bot)
                keys = [field.key for field in actor.answer.fields]
                await actor.submits(**{key: str(say(f"demo-story-{key}")) for key in keys})
                return

    async def _cancel(self, actor: Actor) -> None:
        await actor.says("session")
        if actor.sees("session.cancel"):
            await actor.presses("session.cancel")

    async def _propose_goal(self, actor: Actor) -> None:
        say = await actor.speaker(self._bot)
        await actor.says(f"goal {say('demo-own-goal')}")
        await self._submit(actor)

    async def _reach_goal(self, actor: Actor) -> None:
        await actor.says("goal")
        if actor.sees("goal.done"):
            await actor.presses("goal.done")

    async def _leave(self, actor: Actor) -> None:
        await actor.says("leave")
        if actor.sees("leave"):
            await actor.presses("leave")

    # ------------------------------------------------------------------ what they hear

    def _listen(self, conversation: Conversation, entry: Entry) -> None:
        if entry.author == BOT and not entry.edited:
            for person in conversation.people:
                self.heard += self._asked(person, entry.message)

    def _asked(self, person: str, message: Message) -> Iterator[SentButton]:
        for part in message.parts:
            for button in part.buttons if isinstance(part, Buttons) else ():
                if isinstance(button, Button) and button.name in self._answers:
                    yield SentButton(person, button.name, button.argument, self._bot.clock())

    def _percent(self, heard: SentButton) -> int:
        """A number below a hundred that depends on the person and how often they were asked."""
        key = (heard.person, heard.name)
        self._times[key] += 1
        return crc32(f"{heard.person} {heard.name} {self._times[key]}".encode()) % 100

    def _next(self, what: str, of: int) -> int:
        """A number from 1 on, another one each time."""
        self._times["", what] += 1
        return self._times["", what] % of + 1

    # ------------------------------------------------------------------ what they do

    async def _press(self, actor: Actor, heard: SentButton) -> None:
        await actor.presses(heard.name, heard.argument)

    async def _release(self, actor: Actor, heard: SentButton) -> None:
        """Others may read the thanks, as far as the receiver is concerned."""
        if heard.argument.endswith(":yes"):
            await actor.presses(heard.name, heard.argument)

    async def _proposal(self, actor: Actor, heard: SentButton) -> None:
        if self._percent(heard) < DECLINED:
            await actor.presses("proposal.decline", heard.argument)
            await self._submit(actor, reason="private")
        else:
            await actor.presses("proposal.accept", heard.argument)

    async def _contract(self, actor: Actor, heard: SentButton) -> None:
        """Whoever looks first fills the card; the partner finds it filled."""
        if heard.argument in self._filled:
            return
        self._filled.add(heard.argument)
        say = await actor.speaker(self._bot)
        await actor.presses(heard.name, heard.argument)
        await self._submit(actor, goal=str(say("demo-goal")))

    async def _check_in(self, actor: Actor, heard: SentButton) -> None:
        chance = self._percent(heard)
        mood = mood_of(actor.person)
        if mood is Mood.SILENT:
            return
        if mood is Mood.BUSY and chance < MET:
            chance = MET if chance % 3 else chance
        if chance < MET:
            await actor.presses("check_in.met", heard.argument)
            self._met.add(actor.person)
            if actor.sees("check_in.on"):
                await actor.presses("check_in.on")
            await self._reflect(actor, chance)
        elif chance < 100 - SILENT:
            await actor.presses("check_in.not_yet", heard.argument)

    async def _reflect(self, actor: Actor, chance: int) -> None:
        say = await actor.speaker(self._bot)
        learned = self._next("learned", LEARNED)
        await self._submit(
            actor,
            **_topic(actor, learned),
            **_choices(actor, chance, str(say(f"demo-next-{chance % FOR_THE_NEXT}"))),
            usefulness=RATINGS[chance % len(RATINGS)],
            learned=str(say(f"demo-learned-{learned}")),
            learned_for="anonymous" if chance < SHARED else "me",
        )
        if actor.sees("scales.open"):
            await self._answer_scales(actor, None, chance)
        if chance < NOTED:
            number = self._next("signal", SIGNALLED)
            on = (topic for topic, numbers in SIGNALS_ON.items() if number in numbers)
            await actor.says("trend")
            signal = str(say(f"demo-signal-{number}"))
            await self._submit(actor, text=signal, topic=next(on, MOST_SIGNALS_ON))
        if chance < THANKED:
            role = Role.MENTEE if actor.person in self._leaders else Role.MENTOR
            words = str(say(f"demo-thanks-{role}-{self._next(f'thanks of a {role}', THANKS)}"))
            await actor.says(f"thanks {words}")
            await self._submit(actor, shared="shared" if chance % 2 else "private")

    async def _scales(self, actor: Actor, heard: SentButton) -> None:
        chance = self._percent(heard)
        if mood_of(actor.person) is not Mood.SILENT and chance < MET:
            await self._answer_scales(actor, heard.argument, chance)

    async def _answer_scales(self, actor: Actor, argument: str | None, chance: int) -> None:
        await actor.presses("scales.open", argument)
        if isinstance(actor.answer, Form):
            occasion = Occasion(actor.answer.subject.rpartition(":")[2])
            await self._submit(actor, **_steps(actor.answer, occasion, chance))

    async def _closing(self, actor: Actor, heard: SentButton) -> None:
        chance = self._percent(heard)
        await actor.presses(heard.name, heard.argument)
        if isinstance(actor.answer, Form):
            scales = _steps(actor.answer, Occasion.END, chance)
            await self._submit(actor, **scales, again=str(7 + chance % 4))

    async def _wish(self, actor: Actor, heard: SentButton) -> None:
        """Three in four would take part again; half of them go on with whom they have."""
        chance = self._percent(heard)
        wish = heard.argument.rpartition(":")[2]
        if chance < WISHED.get(wish, 0):
            await actor.presses(heard.name, heard.argument)

    async def _submit(self, actor: Actor, **values: str) -> None:
        """Fill in the form, unless the matter was settled in the meantime and none opened."""
        if isinstance(actor.answer, Form):
            await actor.submits(**values)


def _topic(actor: Actor, learned: int) -> dict[str, str]:
    """What the learning of that number is on, where the form offers it."""
    topic = next(key for key, numbers in LEARNED_ON.items() if learned in numbers)
    asked = actor.answer.fields if isinstance(actor.answer, Form) else ()
    offered = [one for one in asked if one.key == "topic" and isinstance(one, ChoiceField)]
    known = {option.value for one in offered for option in one.options}
    return {"topic": topic} if topic in known else {}


def _choices(actor: Actor, chance: int, sentence: str) -> dict[str, str]:
    """A door, what matters most, a sentence for the next programme, where the form asks for it."""
    asked = {field.key for field in actor.answer.fields} if isinstance(actor.answer, Form) else ()
    told = {
        "door": DOORS[chance % len(DOORS)] if chance < DOORS_OPENED else "",
        "need": NEEDS[chance % 4],
        "next_programme": sentence,
        "next_programme_for": "anonymous",
    }
    return {key: value for key, value in told.items() if key in asked}


def _steps(form: Form, occasion: Occasion, chance: int) -> dict[str, str]:
    """A step for each scale of a form."""
    steps = STEPS[occasion]
    scales = [field.key for field in form.fields if field.key != "again"]
    return {key: steps[(chance + place) % len(steps)] for place, key in enumerate(scales)}
