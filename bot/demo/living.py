"""The demo company while one plays: the others act too, at their pace, and it can begin anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

import structlog

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.actor import OutOfStep
from bot.demo.autoplay import WEEK, live_through, match
from bot.demo.company import coordinator_of, found, language_of, rename, the_people
from bot.demo.example_lists import example_lists, newcomers
from bot.demo.players import Players, SentButton
from bot.demo.staging import MIXED, Staging
from bot.demo.transcript import as_text
from bot.platforms.payloads import Json
from bot.platforms.playground.chat import BOT, Conversation, Entry, PlaygroundChat
from bot.platforms.playground.company import Company
from handlers.conversation.catalogue import Say, address_of
from handlers.conversation.chat import Message, Pressed, Said, Submitted
from storage.database import Session
from storage.tables import Workspace

log = structlog.get_logger(__name__)

BEFORE = timedelta(minutes=5)
"""The company is there before the visitor comes, so that what they do is told from it."""
SOONEST, LATEST = timedelta(minutes=20), timedelta(hours=26)
"""Within which somebody answers what they are sent."""
PATIENCE = timedelta(days=3)
"""How long those whom the visitor plays leave an answer to the visitor."""
CHECK_IN = "check_in.met"
WORK_BEGINS, WORK_ENDS = time(8), time(18)
"""Local time of whoever answers."""
TOLD = {
    "match.approve": "matched",
    "proposal.accept": "accepted",
    "proposal.no": "declined",
    "contract": "agreed",
    "reflection": "reflected",
    "thanks": "thanked",
    "trend": "noted",
    "goal": "aimed",
}
"""What is told of, by the name of the button or form."""
KINDS = (*tuple(TOLD.values())[:3], "introduced", *tuple(TOLD.values())[3:])
UNNAMED = ("declined",)
"""Nobody learns who."""
NAMED = 3
"""People of a line."""


@dataclass(slots=True)
class Meanwhile:
    """Who did what since time last began to pass."""

    who: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    acts: Counter[str] = field(default_factory=Counter)

    def did(self, kind: str, *people: str) -> None:
        """They did something of that kind, one of KINDS, together."""
        self.who.setdefault(kind, []).append(people)
        if kind not in UNNAMED:
            self.acts.update(people)

    def lines(self, say: Say, names: Mapping[str, str]) -> list[str]:
        """A sentence for each kind, with some of the names."""
        told = []
        for kind in KINDS:
            times = self.who.get(kind, [])
            told_of = [] if kind in UNNAMED else times
            named = list(dict.fromkeys(" & ".join(names[one] for one in who) for who in told_of))
            if times:
                line = str(say(f"playground-meanwhile-{kind}", count=len(times)))
                shown = named[:NAMED] + (["…"] if len(named) > NAMED else [])
                told.append(f"{line} ({', '.join(shown)})" if shown else line)
        return told


class LivingCompany(Company):
    """Everybody but the visitor acts as in the autoplay, some time after they were sent something.

    Whom the visitor plays, or the path names, leave it to the visitor for some days.
    """

    can_begin_anew = True

    def __init__(
        self,
        bot: Bot,
        chat: PlaygroundChat,
        clock: MovableClock,
        opening: datetime,
        *,
        with_programme: bool = True,
        lived: int = 0,
        staging: Staging = MIXED,
    ) -> None:
        super().__init__(bot, clock)
        self._chat = chat
        self._opening = opening
        self._with_programme = with_programme
        self._lived = lived
        self._staging = staging
        self._players = Players(bot, chat, self._witness)
        self.lives = True
        self._begin()
        chat.listen(self._hear)

    def _begin(self) -> None:
        self._week = 0
        self._visits: dict[str, datetime] = {}
        self.awaited: frozenset[str] = frozenset()
        """To whom the path leads."""
        self._meanwhile = Meanwhile()

    # ------------------------------------------------------------------ as the page sees it

    @property
    def lists(self) -> Mapping[str, bytes]:
        """Example lists of people in the company's language."""
        return example_lists(language_of(self._staging, self._bot.settings))

    @property
    def speaks_as_told(self) -> bool:
        """Whether a language was given with the command."""
        return bool(self._staging.language)

    @property
    def has_a_past(self) -> bool:
        """Whether it has lived through weeks before the visitor came."""
        return self._lived > 0

    async def begin_anew(self, variant: str = "") -> None:
        """Found the company, let it live through its weeks, and come to the visitor's morning."""
        if variant:
            language, formal = address_of(variant)
            everybodys = language if self._staging.language else ""
            self._staging = replace(
                self._staging, company=language, language=everybodys, formal=formal
            )
        spoken = language_of(self._staging, self._bot.settings)
        self._chat.begin_anew(one.colleague for one in the_people(spoken))
        self._clock.begin_anew(self._opening - BEFORE - self._lived * WEEK)
        self._players.begin_anew()
        self._begin()
        await found(
            self._bot, self._chat, with_programme=self._with_programme, staging=self._staging
        )
        if self._with_programme and self._lived:
            await live_through(
                self._bot, self._chat, self._clock, self._lived, players=self._players
            )
            self._everything_was_read()
        self._week = self._lived
        self._meanwhile = Meanwhile()
        self._clock.move_to(self._opening)
        self._chat.colleagues |= {one.id: one for one in newcomers(spoken)}

    def _everything_was_read(self) -> None:
        """What came in the weeks before the visitor, but for what still waits for an answer."""
        waiting = {one.person for one in self._players.heard}
        for conversation in self._chat.every_conversation():
            for person in conversation.people:
                newest = len(conversation.entries) - 1
                if person in waiting and conversation is self._chat.conversation(person):
                    conversation.read[person] = max(newest, 0)
                else:
                    self._chat.mark_read(conversation, person)

    async def rename(self, session: Session, workspace: Workspace) -> None:
        """The directory and the database say titles, departments and towns alike."""
        spoken = workspace.language
        self._staging = replace(self._staging, company=spoken)
        every = [*(one.colleague for one in the_people(spoken)), *newcomers(spoken)]
        self._chat.colleagues |= {one.id: one for one in every}
        await rename(session, workspace)

    def visited(self, person: str, argument: str = "") -> None:
        """They answer for themselves only what the visitor has left for some days."""
        self._visits[person] = self._clock()
        self._players.heard = [
            one
            for one in self._players.heard
            if one.person != person or not _is_answered(one, argument)
        ]

    def waits_for(self, people: Collection[str]) -> None:
        """They are left to the visitor, as those whom the visitor plays."""
        self.awaited = frozenset(people)

    def begin_meanwhile(self) -> None:
        """What was told so far is past."""
        self._meanwhile = Meanwhile()

    def meanwhile(self, say: Say) -> Json:
        """A line for each kind of act, and how much each person did."""
        names = {one.id: one.profile.name for one in self._chat.colleagues.values()}
        return {"lines": self._meanwhile.lines(say, names), "acts": dict(self._meanwhile.acts)}

    def transcript(self, say: Say) -> str:
        """Everything that stands in somebody's chat."""
        return as_text(self._chat, say)

    # ------------------------------------------------------------------ what the others do

    async def _act(self) -> None:
        """Everything for which it is time; what comes of it may be answered at once, too."""
        if not self.lives:
            return
        await self._begin_weeks()
        while ready := self._players.take(self._is_ready):
            for one in ready:
                try:
                    await self._players.answer(one)
                except OutOfStep as fault:
                    log.warning("player_out_of_step", reason=str(fault))
            await self._bot.tick()

    async def _begin_weeks(self) -> None:
        """What happens once a week without being asked: new suggestions, goals, pauses."""
        while self._clock() >= self._begins(self._week + 1):
            self._week += 1
            held = {one for one in self._visits if self._clock() < self._visits[one] + PATIENCE}
            try:
                coordinator = coordinator_of(the_people()).id
                if coordinator not in held and self._with_programme:
                    await match(self._players.actor(coordinator))
                await self._players.begin_week(self._week, but=held)
            except OutOfStep as fault:
                log.warning("player_out_of_step", reason=str(fault))

    def _begins(self, week: int) -> datetime:
        return self._opening + (week - self._lived) * WEEK

    def _is_ready(self, one: SentButton) -> bool:
        return self._clock() >= self._answers_at(one)

    def _answers_at(self, one: SentButton) -> datetime:
        """By a pace that depends on the person and the matter, in their working hours."""
        if one.person in self._visits or one.person in self.awaited:
            return one.at + PATIENCE
        drawn = crc32(f"{one.person} {one.name} {one.argument}".encode()) / 2**32
        moment = one.at + SOONEST + drawn * (LATEST - SOONEST)
        return _at_work(moment, ZoneInfo(self._chat.colleagues[one.person].profile.timezone))

    async def _next_moment(self, until: datetime) -> datetime:
        """When the bot, or one of the others, does something next."""
        stop = await super()._next_moment(until)
        if not self.lives:
            return stop
        now = self._clock()
        ahead = [self._answers_at(one) for one in self._players.heard]
        moments = [moment for moment in ahead if moment > now]
        weeks = [self._begins(self._week + 1)] if self._with_programme else []
        return min([stop, *weeks, *moments])

    # ------------------------------------------------------------------ what is told of it

    def _witness(self, person: str, what: Said | Pressed | Submitted, _answer: Message) -> None:
        self._chat.mark_read(self._chat.conversation(person), person)
        kind = "" if isinstance(what, Said) else TOLD.get(what.name, "")
        if kind:
            self._meanwhile.did(kind, person)

    def _hear(self, conversation: Conversation, entry: Entry) -> None:
        if entry.author == BOT and len(conversation.people) == 2 and len(conversation.entries) == 1:
            self._meanwhile.did("introduced", *conversation.people)


def _is_answered(one: SentButton, argument: str) -> bool:
    """By a button of the same matter; by words perhaps: nobody reflects in the visitor's place."""
    return one.argument == argument if argument else one.name == CHECK_IN


def _at_work(moment: datetime, zone: ZoneInfo) -> datetime:
    """That moment, or the same minute of the first working hour after it."""
    local = moment.astimezone(zone)
    if local.time() >= WORK_ENDS:
        local += timedelta(days=1)
    elif local.time() >= WORK_BEGINS and local.weekday() < 5:
        return moment
    while local.weekday() > 4:
        local += timedelta(days=1)
    return local.replace(hour=WORK_BEGINS.hour)
