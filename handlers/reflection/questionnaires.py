"""Questionnaires with scales: how sure, how the two work together, leadership, attitude.

They come with messages that come anyway, each takes a minute or two, and whoever wants none
says so once. Which there are, and their words: handlers/contents.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.contents import INSTRUMENTS, Instrument, is_given_back
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    Form,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action, form
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.lookup import programme_of_argument
from storage import pair_sessions, pairs, programmes, scale_answers
from storage.scale_answers import Chosen
from storage.tables import Enrolment, Pair, Programme, ScaleAnswer
from storage.types import EnrolmentState, Occasion, PairState, ProgrammeState

COMPETENCE = "competence"
MOST_TOPICS = 3
"""Whose scale somebody is asked for (docs/sources.md)."""
STARTS_UNTIL = 1
"""Sessions held: after more of them it is no start any more."""
SECONDS_EACH = 12
"""That one scale takes: reading it and choosing a step (docs/sources.md)."""
BEFORE_A_PAIR = (COMPETENCE,)
"""Instruments that make sense to whoever has no partner yet."""
OCCASIONS = (Occasion.START, Occasion.MIDDLE, Occasion.END)


@dataclass(frozen=True, slots=True)
class Item:
    """One scale in a form: of an instrument, a statement or a topic."""

    instrument: Instrument
    item: str

    @property
    def key(self) -> str:
        """Of its field."""
        return f"{self.instrument.name}_{self.item}"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What somebody is asked at an occasion, and all that they have chosen so far."""

    programme: Programme
    occasion: Occasion
    items: tuple[Item, ...]
    chosen: Chosen

    def step(self, one: Item, occasion: Occasion | None = None) -> int | None:
        """What was chosen of an item before."""
        return self.chosen.get((occasion or self.occasion, one.instrument.name, one.item))

    @property
    def is_new(self) -> bool:
        """Whether there is something to ask of which nothing has been chosen."""
        return bool(self.items) and all(self.step(one) is None for one in self.items)


# ---------------------------------------------------------------------------- what is asked


async def questionnaire(turn: Turn, programme: Programme, occasion: Occasion) -> Questionnaire:
    """What the person is asked; no items if they take no part, or the time is not right."""
    return (await _standing(turn, programme)).asked(occasion)


async def _standing(turn: Turn, programme: Programme) -> _Standing:
    enrolment = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    chosen = await scale_answers.chosen_by(turn.session, programme.id, turn.member.id)
    running: list[Pair] = []
    if enrolment is not None and enrolment.state is not EnrolmentState.LEFT:
        own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
        running = [pair for pair in own if pair.programme_id == programme.id]
    counts = [await pair_sessions.held_count(turn.session, pair.id) for pair in running]
    return _Standing(programme, enrolment, running, max(counts, default=0), chosen)


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where somebody stands in a programme, on which it depends what they are asked when."""

    programme: Programme
    enrolment: Enrolment | None
    running: Sequence[Pair]
    held: int
    """Sessions of that of their pairs that has had most."""
    chosen: Chosen

    def asked(self, occasion: Occasion) -> Questionnaire:
        """What there is to ask at an occasion; no items if it is not the time."""
        enrolment, items = self.enrolment, list[Item]()
        takes_part = enrolment is not None and enrolment.state is not EnrolmentState.LEFT
        if enrolment is not None and takes_part and self._is_time(occasion):
            items = _items(enrolment, self.running, self.chosen, occasion)
        return Questionnaire(self.programme, occasion, tuple(items), self.chosen)

    def _is_time(self, occasion: Occasion) -> bool:
        """The start lasts until the first session is over, half-time from the middle to the end."""
        if self.programme.state is ProgrammeState.ARCHIVED:
            return False
        is_closing = self.programme.state is ProgrammeState.CLOSING
        match occasion:
            case Occasion.START:
                return self.held <= STARTS_UNTIL and not is_closing
            case Occasion.MIDDLE:
                half = 2 * self.held >= self.programme.sessions
                return bool(self.running) and not is_closing and half
            case _:
                over = is_closing or self.held >= self.programme.sessions
                return bool(self.running) and over


def _items(
    enrolment: Enrolment, running: Sequence[Pair], chosen: Chosen, occasion: Occasion
) -> list[Item]:
    found = []
    for one in INSTRUMENTS:
        if occasion not in one.occasions or not (running or one.name in BEFORE_A_PAIR):
            continue
        if one.name == COMPETENCE:
            found += [Item(one, topic) for topic in _topics(enrolment, running, chosen)]
        elif one.name != "again":
            found += [Item(one, key) for key in one.questions[enrolment.role]]
    return found


def _topics(enrolment: Enrolment, running: Sequence[Pair], chosen: Chosen) -> list[str]:
    """Those of which there is a start, then the pair's own, then the weightiest; never more."""
    begun = [
        item for occasion, name, item in chosen if (occasion, name) == (Occasion.START, COMPETENCE)
    ]
    agreed = [topic for pair in running for topic in pair.topics]
    weighty = sorted(enrolment.topics, key=lambda topic: -enrolment.topics[topic])
    every = dict.fromkeys((*begun, *agreed, *weighty))
    return [topic for topic in every if not is_given_back(topic)][:MOST_TOPICS]


# ---------------------------------------------------------------------------- with other messages


async def scale_parts(turn: Turn, programme: Programme, occasion: Occasion) -> list[Part]:
    """The way to the questions, for a message that comes anyway; nothing if nothing is open."""
    if turn.member.no_questions:
        return []
    return _invitation(turn, await questionnaire(turn, programme, occasion))


def _invitation(turn: Turn, asked: Questionnaire) -> list[Part]:
    if not asked.is_new:
        return []
    subject, count = f"{asked.programme.id}:{asked.occasion}", len(asked.items)
    minutes = -(-count * SECONDS_EACH // 60)
    return [
        Paragraph(turn.say(f"scales-{asked.occasion}", count=count, minutes=minutes)),
        Buttons(
            (
                Button(turn.say("scales-open"), "scales.open", subject),
                Button(turn.say("scales-never"), "scales.never"),
            )
        ),
    ]


async def parts_after(turn: Turn, programme: Programme, pair: Pair) -> list[Part]:
    """The same after a reflection: the start's until the second session, and so on."""
    if pair.state is not PairState.RUNNING or turn.member.no_questions:
        return []
    standing = await _standing(turn, programme)
    every = [standing.asked(occasion) for occasion in reversed(OCCASIONS)]
    return next((_invitation(turn, asked) for asked in every if asked.items), [])


# ---------------------------------------------------------------------------- asking


@action("scales.open")
async def opened(turn: Turn) -> Form:
    """The scales, with what was chosen before."""
    return scale_form(turn, await _asked(turn))


async def _asked(turn: Turn) -> Questionnaire:
    number, _, occasion = turn.argument.partition(":")
    if not number.isdecimal() or occasion not in OCCASIONS:
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number))
    if await programmes.enrolment_of(turn.session, programme.id, turn.member.id) is None:
        raise Problem("problem-not-your-pair")
    asked = await questionnaire(turn, programme, Occasion(occasion))
    if not asked.items:
        raise Problem("scales-over")
    return asked


def scale_form(turn: Turn, asked: Questionnaire) -> Form:
    """One line for each scale; none needs an answer."""
    return Form(
        "scales",
        turn.say("scales-title"),
        turn.say("scales-submit"),
        scale_fields(turn, asked),
        subject=f"{asked.programme.id}:{asked.occasion}",
        intro=(Note(turn.say("scales-note", k=asked.programme.k)),),
    )


def scale_fields(turn: Turn, asked: Questionnaire) -> tuple[ChoiceField, ...]:
    """Of each item a choice that may be left out."""
    return tuple(
        ChoiceField(
            one.key,
            _label(turn, one),
            tuple(
                Option(str(step), turn.say(f"{one.instrument.scale.value}-{step}"))
                for step in one.instrument.scale.steps
            ),
            required=False,
            initial=str(asked.step(one) or ""),
        )
        for one in asked.items
    )


def _label(turn: Turn, one: Item) -> Text:
    if one.instrument.name == COMPETENCE:
        return turn.say("scales-topic", topic=str(turn.say(f"topic-{one.item}.short")))
    return turn.say(one.item)


@form("scales")
async def answered(turn: Turn) -> Message:
    """Keep what was chosen; what was left out stays as it was."""
    asked = await _asked(turn)
    if not await keep_scales(turn, asked):
        return message(Paragraph(turn.say("scales-nothing")))
    so_far = own_change(turn, asked)
    return message(
        Paragraph(turn.say("scales-kept")),
        [Paragraph(turn.say("scales-yours")), Bullets(so_far)] if so_far else [],
    )


async def keep_scales(turn: Turn, asked: Questionnaire) -> int:
    """Keep what was chosen on the scales of a form; how many they were."""
    given = []
    for one in asked.items:
        text = turn.values.text(one.key)
        if text and text not in map(str, one.instrument.scale.steps):
            raise Problem("form-choose", one.key)
        if text:
            given.append(_row(turn, asked, one, int(text)))
            asked.chosen[asked.occasion, one.instrument.name, one.item] = int(text)
    await scale_answers.keep(turn.session, given)
    return len(given)


def _row(turn: Turn, asked: Questionnaire, one: Item, value: int) -> ScaleAnswer:
    return ScaleAnswer(
        workspace_id=turn.workspace.id,
        programme_id=asked.programme.id,
        member_id=turn.member.id,
        instrument=one.instrument.name,
        item=one.item,
        occasion=asked.occasion,
        value=value,
        created_at=turn.now,
    )


def own_change(turn: Turn, asked: Questionnaire) -> tuple[Text, ...]:
    """Of each topic the step at the start and now, for the person alone."""
    lines = []
    for one in asked.items:
        before, now = asked.step(one, Occasion.START), asked.step(one)
        if (
            one.instrument.name == COMPETENCE
            and asked.occasion is not Occasion.START
            and before is not None
            and now is not None
        ):
            topic = str(turn.say(f"topic-{one.item}.short"))
            lines.append(turn.say("scales-change", topic=topic, before=before, now=now))
    return tuple(lines)


# ---------------------------------------------------------------------------- no questions, please


@action("scales.never")
async def never(turn: Turn) -> Reply:
    """No questionnaires any more, in any programme, until the person says otherwise."""
    return _ask_or_not(turn, no_questions=True)


@action("scales.again")
async def again(turn: Turn) -> Reply:
    """They may come again."""
    return _ask_or_not(turn, no_questions=False)


def _ask_or_not(turn: Turn, *, no_questions: bool) -> Message:
    turn.member.no_questions = no_questions
    said = turn.say("scales-never-said" if no_questions else "scales-again-said")
    return message(Paragraph(said), Buttons((questions_button(turn),)))


def questions_button(turn: Turn) -> Button:
    """The other of the two: no questions, or questions again."""
    name = "again" if turn.member.no_questions else "never"
    return Button(turn.say(f"scales-{name}"), f"scales.{name}")
