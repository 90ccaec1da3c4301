"""The plan of a session: its blocks by the clock, an idea to try, and what there is in the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from handlers.contents import (
    ABOUT_THE_CARD,
    NEEDS_GUARD,
    WITH_COMPASS,
    Template,
    idea_for,
    plan_of,
    starter_for,
)
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Note,
    Paragraph,
    Part,
    Style,
    Text,
)
from handlers.conversation.router import command_button
from handlers.conversation.turn import Turn
from handlers.people.contacts import ai_guard
from handlers.people.pairs import partner_in, programme_of, role_in
from handlers.sessions.rhythm import is_complete
from storage import contracts, pair_sessions
from storage.tables import Contract, Pair, PairSession, Programme
from storage.types import AgreementState, SessionState


@dataclass(frozen=True, slots=True)
class Planning:
    """What the plan of a session comes from."""

    pair: Pair
    programme: Programme
    alive: Sequence[PairSession]
    """All of the pair's that are not cancelled, in the order of their dates."""
    session: PairSession | None
    """None is the one after the last, without a date."""
    card: Contract | None

    @property
    def number(self) -> int:
        """Which session of the pair it is, counted from 1."""
        ids = [one.id for one in self.alive]
        if self.session is not None and self.session.id in ids:
            return ids.index(self.session.id) + 1
        return len(ids) + 1

    @property
    def has_agreement(self) -> bool:
        """Whether the two have agreed on their card."""
        return self.card is not None and self.card.state is AgreementState.AGREED

    @property
    def topics(self) -> list[str]:
        """What the two have agreed on, else what they were matched for."""
        agreed = self.card.topics if self.card is not None and self.has_agreement else []
        return agreed or self.pair.topics

    def template(self, turn: Turn) -> Template:
        """The plan of that session; the last one where no other session fits in behind it."""
        is_last = self.number > 1 and self._nothing_fits_behind(turn)
        number = self.programme.sessions if is_last else self.number
        return plan_of(number, self.programme.sessions)

    def _nothing_fits_behind(self, turn: Turn) -> bool:
        """Whether the programme is over before the next would come, and none is planned."""
        if self.session is not None and self.alive and self.alive[-1].id != self.session.id:
            return False
        begins = self.session.starts_at if self.session else turn.now
        rhythm = timedelta(weeks=self.programme.cadence_weeks)
        return begins.astimezone(turn.say.zone).date() + rhythm > self.programme.last_day


async def plan_of_next(turn: Turn, pair: Pair) -> list[Part]:
    """The plan of a pair's next session for whoever reads it, and how it gets a date."""
    alive = await pair_sessions.alive_of(turn.session, pair.id)
    ahead = [one for one in alive if one.state is SessionState.PLANNED and one.starts_at > turn.now]
    if ahead:
        return await _plan_parts(turn, await _planning(turn, pair, alive, ahead[0]), ahead[0])
    plan = Button(turn.say("preparation-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    partner = await partner_in(turn, pair)
    if await is_complete(turn, pair):
        return [Paragraph(turn.say("home-all-held", name=partner.name)), Buttons((plan,))]
    return [
        Paragraph(turn.say("preparation-no-date", name=partner.name)),
        *_agenda(turn, await _planning(turn, pair, alive, None)),
        Buttons((plan,)),
    ]


async def plan_parts(turn: Turn, pair: Pair, session: PairSession) -> list[Part]:
    """The plan of that session for whoever reads it."""
    alive = await pair_sessions.alive_of(turn.session, pair.id)
    return await _plan_parts(turn, await _planning(turn, pair, alive, session), session)


async def _planning(
    turn: Turn, pair: Pair, alive: Sequence[PairSession], session: PairSession | None
) -> Planning:
    programme = await programme_of(turn, pair)
    card = await contracts.contract_of(turn.session, pair.id)
    return Planning(pair, programme, alive, session, card)


async def _plan_parts(turn: Turn, planning: Planning, session: PairSession) -> list[Part]:
    pair, number = planning.pair, planning.number
    partner = await partner_in(turn, pair)
    moment = turn.say.moment(session.starts_at)
    parts: list[Part] = [
        Heading(turn.say("preparation-heading", name=partner.name)),
        Paragraph(turn.say(f"preparation-{role_in(pair, turn.member)}", moment=moment)),
        *_agenda(turn, planning),
    ]
    if number > 1:
        question = str(turn.say(starter_for(pair.id, number)))
        parts.insert(2, Paragraph(turn.say("preparation-starter", question=question)))
    idea = idea_for(planning.topics, number, pair.id)
    if idea:
        parts.append(
            Paragraph(turn.say("preparation-idea", idea=str(turn.say(f"topic-{idea}.try"))))
        )
        before = (idea_for(planning.topics, earlier, pair.id) for earlier in range(1, number))
        was_said = any(one in NEEDS_GUARD for one in before)
        parts += ai_guard(turn.say, turn.workspace, idea, again=was_said)
    if idea in WITH_COMPASS or planning.template(turn).key in WITH_COMPASS:
        parts.append(Buttons((_to_the_compass(turn),)))
    return parts


def _agenda(turn: Turn, planning: Planning) -> list[Part]:
    """The plan, as long as the session; what is done already is left out."""
    say, template = turn.say, planning.template(turn)
    stands = planning.number == 1 and planning.has_agreement
    session = planning.session
    minutes = session.minutes if session else planning.programme.session_minutes
    lines = [
        _block(say, key, begins, ends)
        for key, begins, ends in template.timed(minutes, ABOUT_THE_CARD if stands else ())
    ]
    return [
        Paragraph(say("preparation-template", title=str(say(f"template-{template.key}")))),
        *([Paragraph(say("preparation-card-stands"))] if stands else []),
        Bullets(tuple(lines)),
        Note(_outcome(say, template.key, stands)),
    ]


def _block(say: Say, key: str, begins: int, ends: int) -> Text:
    return say("preparation-block", minutes=f"{begins}–{ends}", text=str(say(key)))


def _outcome(say: Say, key: str, stands: bool) -> Text:
    """What there is in the end, and was not there before."""
    if stands:
        return say("preparation-output-stands")
    return say("preparation-output", output=str(say(f"template-{key}.output")))


def _to_the_compass(turn: Turn) -> Button:
    words = f"{turn.say.command('prepare')} {turn.say('preparation-compass-word')}"
    return command_button(turn.say("preparation-compass"), words)
