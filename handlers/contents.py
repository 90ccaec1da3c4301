"""What a pair works with: topics, starters, session templates, lessons, contract, questionnaires.

Only the structure is here; every text is in the catalogue, under the keys that these values name.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from storage.types import Occasion, Role

# ---------------------------------------------------------------------------- topics


class Direction(enum.Enum):
    """Who learns from whom."""

    MENTOR_TO_MENTEE = "mentor_to_mentee"
    MENTEE_TO_MENTOR = "mentee_to_mentor"
    """The give-back: the leader opens a door for the mentor."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Worded as `topic-<key>`, with `.short` for menus and `.try`, something to do together."""

    key: str
    category: str
    direction: Direction


GIVE_BACK = "w"
"""The category in which the mentee gives."""

CATEGORIES = ("a", "b", "c", "d", "e", "f", "g", "h", GIVE_BACK)
"""Worded as `category-<key>`."""

_SIZES = (5, 9, 7, 6, 7, 7, 9, 7, 8)
"""Topics of each category."""


def _topic(category: str, number: int) -> Topic:
    gives_back = category == GIVE_BACK
    direction = Direction.MENTEE_TO_MENTOR if gives_back else Direction.MENTOR_TO_MENTEE
    return Topic(f"{category}{number}", category, direction)


TOPICS = tuple(
    _topic(category, number)
    for category, size in zip(CATEGORIES, _SIZES, strict=True)
    for number in range(1, size + 1)
)

_GIVEN_BACK = frozenset(
    topic.key for topic in TOPICS if topic.direction is Direction.MENTEE_TO_MENTOR
)


NEEDS_GUARD = frozenset({"b1", "b2", "b3", "b5", "b6", "b7", "b8", "b9", "d6", "e6", "h6"})
"""Keys of the topics about AI: what a beginner cannot vouch for is said beside them."""

APART = 5
"""What twelve sessions take from elsewhere: the next pair goes on where this one ends, so that the
dozen pairs of a small programme see all."""
_MAIN = tuple(topic.key for topic in TOPICS if topic.direction is not Direction.MENTEE_TO_MENTOR)
"""Keys of the topics that go from junior to leader, in the order of the catalogue."""


def is_given_back(key: str) -> bool:
    """Whether a topic goes from the leader to the junior."""
    return key in _GIVEN_BACK


# ---------------------------------------------------------------------------- starters


class AskedBy(enum.Enum):
    """Who puts a conversation starter to whom."""

    BOTH = "both"
    MENTOR = "mentor"
    MENTEE = "mentee"


@dataclass(frozen=True, slots=True)
class Starter:
    """A question to begin with, worded as `starter-<key>`."""

    key: str
    asked_by: AskedBy
    opens: bool = False
    """Whether it suits two people who have never met."""


STARTERS = (
    Starter("k1", AskedBy.BOTH, opens=True),
    Starter("k2", AskedBy.MENTOR),
    Starter("k3", AskedBy.MENTEE),
    Starter("k4", AskedBy.MENTEE),
    Starter("k5", AskedBy.MENTOR),
    Starter("k6", AskedBy.BOTH, opens=True),
    Starter("k7", AskedBy.MENTEE),
    Starter("k8", AskedBy.BOTH),
    Starter("k9", AskedBy.MENTOR),
    Starter("k10", AskedBy.MENTEE),
    Starter("k11", AskedBy.BOTH, opens=True),
    Starter("k12", AskedBy.BOTH, opens=True),
)


def starter_for(pair_id: int, number: int = 1) -> str:
    """The wording key of the question that a pair's session `number` (from 1) begins with.

    The first is one that both answer and that suits strangers; no pair gets one twice in as many
    sessions as there are starters. The same pair and session always have the same.
    """
    openers = [one for one in STARTERS if one.asked_by is AskedBy.BOTH and one.opens]
    first = openers[pair_id % len(openers)]
    others = [one for one in STARTERS if one is not first]
    turned = [*others[pair_id % len(others) :], *others[: pair_id % len(others)]]
    return f"starter-{(first, *turned)[(number - 1) % len(STARTERS)].key}"


def idea_for(topics: Sequence[str], number: int, pair_id: int = 0) -> str:
    """The topic whose idea session `number` (from 1) tries out; empty without a main topic.

    First the pair's own main topics in their order, then by turns another of the same categories
    and one from elsewhere, for each pair others first: no idea comes twice before all have come.
    """
    own = [key for key in topics if key in _MAIN]
    if not own:
        return ""
    near = {key[0] for key in own}
    neighbours = [key for key in _MAIN if key[0] in near and key not in own]
    others = [key for key in _MAIN if key[0] not in near]
    by_turns = zip_longest(_turned(neighbours, pair_id), _turned(others, pair_id))
    every = [*own, *(key for two in by_turns for key in two if key)]
    return every[(number - 1) % len(every)]


def _turned(keys: Sequence[str], pair_id: int) -> Sequence[str]:
    """The same, beginning elsewhere for each pair."""
    begin = pair_id * APART % len(keys) if keys else 0
    return [*keys[begin:], *keys[:begin]]


# ---------------------------------------------------------------------------- sessions


class Stage(enum.StrEnum):
    """The stages of a pair, in order (practice research, 2.4)."""

    CONTRACT = "contract"
    HANDS_ON = "hands-on"
    PERSPECTIVE = "perspective"
    HALF_TIME = "half-time"
    TRANSFER = "transfer"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Template:
    """The plan of a session, worded as `template-<key>` with `.output`."""

    key: str
    stage: Stage
    lengths: tuple[int, ...]
    """Minutes of its blocks in a session of an hour."""

    @property
    def block_keys(self) -> tuple[str, ...]:
        """The wording keys of its blocks, in order."""
        return tuple(f"template-{self.key}-block-{n}" for n in range(1, len(self.lengths) + 1))

    def timed(self, minutes: int, but: Collection[int] = ()) -> tuple[tuple[str, int, int], ...]:
        """Each block's wording key, with the minutes at which it begins and ends, without a gap.

        In a session of that many minutes; without the blocks of the numbers `but` (from 1). In
        steps of five minutes where each block then has time, else in whole minutes. Raises
        ValueError where there are more blocks than minutes.
        """
        chosen = [
            (key, length)
            for number, (key, length) in enumerate(
                zip(self.block_keys, self.lengths, strict=True), start=1
            )
            if number not in but
        ]
        ends = _ends([length for _key, length in chosen], minutes)
        starts = [0, *ends[:-1]]
        keys = [key for key, _length in chosen]
        return tuple(zip(keys, starts, ends, strict=True))


def _ends(lengths: Sequence[int], minutes: int) -> list[int]:
    """Where blocks of such lengths end if all together last so many minutes."""
    whole = sum(lengths)
    for step in (5, 1):
        # Rounded to the nearest step, in whole numbers.
        ends = [
            step * ((2 * minutes * done + whole * step) // (2 * whole * step))
            for done in accumulate(lengths)
        ]
        if all(start < end for start, end in zip([0, *ends[:-1]], ends, strict=True)):
            return ends
    raise ValueError(f"{minutes} minutes are too few for {len(lengths)} blocks")


TEMPLATES = (
    Template("s1", Stage.CONTRACT, (10, 10, 15, 15, 5, 5)),
    Template("s2", Stage.HANDS_ON, (5, 10, 25, 10, 5, 5)),
    Template("s7", Stage.HANDS_ON, (10, 10, 25, 10, 5)),
    Template("s3", Stage.PERSPECTIVE, (10, 20, 15, 10, 5)),
    Template("s11", Stage.PERSPECTIVE, (10, 25, 10, 10, 5)),
    Template("s9", Stage.HANDS_ON, (15, 15, 10, 15, 5)),
    Template("s4", Stage.HALF_TIME, (15, 25, 10, 5, 5)),
    Template("s8", Stage.PERSPECTIVE, (10, 30, 15, 5)),
    Template("s10", Stage.PERSPECTIVE, (10, 35, 10, 5)),
    Template("s5", Stage.TRANSFER, (10, 20, 20, 5, 5)),
    Template("s12", Stage.TRANSFER, (15, 20, 10, 10, 5)),
    Template("s6", Stage.CLOSE, (15, 15, 10, 10, 10)),
)
"""In the order in which they come; a programme has as many of them as sessions."""

ABOUT_THE_CARD = (3, 4, 5)
"""Blocks of the first plan that are done once the agreement stands."""

_MOST_VALUABLE = ("s1", "s6", "s2", "s3", "s4", "s5", "s7", "s8", "s9", "s12", "s11", "s10")
"""Which templates stay where there are few sessions, those that stay longest first."""


def plan_of(number: int, of: int) -> Template:
    """The template of session `number` of `of`, both counted from 1; none comes twice.

    A session beyond the plan has that of the last. Raises ValueError for numbers below 1.
    """
    if number < 1 or of < 1:
        raise ValueError(f"there is no session {number} of {of}")
    chosen = _MOST_VALUABLE[:of]
    plans = [template for template in TEMPLATES if template.key in chosen]
    return plans[min(number, len(plans)) - 1]


def stage_of_session(number: int, of: int) -> Stage:
    """Which stage session `number` of `of` belongs to; raises ValueError as `plan_of`."""
    return plan_of(number, of).stage


def reflection_prompt(stage: Stage, role: Role) -> str:
    """The wording key of the one question that fits a stage and a role."""
    return f"prompt-{stage}-{role}"


# ---------------------------------------------------------------------------- preparation


LESSONS: Mapping[Role, tuple[str, ...]] = {
    Role.MENTOR: ("lesson-mentor-1", "lesson-mentor-2", "lesson-mentor-3"),
    Role.MENTEE: ("lesson-mentee-1", "lesson-mentee-2"),
}
"""The wording keys of the preparation cards, five minutes each, with `.body` and `.task`."""

ABOUT_DATES = ("lesson-mentee-1",)
"""Cards whose task is another one once a session is in the calendar."""
ABOUT_LIMITS = ("lesson-mentor-3",)
"""Cards on what to do when it becomes too much: whoever may be talked to in confidence is named."""


# ---------------------------------------------------------------------------- the contract


@dataclass(frozen=True, slots=True)
class ContractField:
    """A line of the contract card, worded as `contract-field-<key>`."""

    key: str
    fixed: bool = False
    """Whether it is a rule for everyone; its sentence is `.text`."""


CONTRACT_FIELDS = (
    ContractField("address"),
    ContractField("goal"),
    ContractField("success"),
    ContractField("topics"),
    ContractField("rhythm"),
    ContractField("driver", fixed=True),
    ContractField("cancelling", fixed=True),
    ContractField("reply", fixed=True),
    ContractField("confidentiality"),
    ContractField("never", fixed=True),
    ContractField("no-disadvantage", fixed=True),
    ContractField("feedback"),
    ContractField("exit", fixed=True),
)

ADDRESSES = ("first-name", "formal")
"""Worded as `address-<key>`."""

CONFIDENTIALITY = ("green", "amber", "red")
"""Worded as `confidentiality-<key>`; amber unless the pair agrees on another."""


# ---------------------------------------------------------------------------- questionnaires

DOORS = ("introduction", "meeting", "decision")
"""What a leader opens for a mentor, worded as `door-<key>`."""

COMPASS_NEEDS = (
    "feedback",
    "freedom",
    "purpose",
    "growth",
    "respect",
    "security",
    "flexibility",
    "team",
)
"""What people need from those who lead them, worded as `compass-<key>`."""

WITH_COMPASS = ("s3", "f1")
"""The plan and the topic that use the compass: its eight needs are shown beside them."""


class InstrumentScale(enum.Enum):
    """How a question is answered: the wording key of a step is `<value>-<step>`."""

    USEFULNESS = "usefulness"
    AGREE = "scale-agree"
    SURE = "scale-sure"
    LIKELY = "likely"
    """0–10; the question says what the ends mean, and the numbers are their own wording."""

    @property
    def steps(self) -> range:
        """The numbers to choose from."""
        return range(11) if self is InstrumentScale.LIKELY else range(1, 6)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A short questionnaire (docs/sources.md)."""

    name: str
    scale: InstrumentScale
    occasions: tuple[Occasion, ...]
    questions: Mapping[Role, tuple[str, ...]]
    """The wording keys of what each role is asked."""


def _for_both(*keys: str) -> Mapping[Role, tuple[str, ...]]:
    return dict.fromkeys(Role, keys)


def _numbered(prefix: str, count: int) -> tuple[str, ...]:
    return tuple(f"{prefix}-{number}" for number in range(1, count + 1))


INSTRUMENTS = (
    Instrument(
        "pulse", InstrumentScale.USEFULNESS, (Occasion.SESSION,), _for_both("pulse-question")
    ),
    Instrument(
        "competence",
        InstrumentScale.SURE,
        (Occasion.START, Occasion.MIDDLE, Occasion.END),
        _for_both("instrument-competence-1"),
    ),
    Instrument(
        "relationship",
        InstrumentScale.AGREE,
        (Occasion.MIDDLE,),
        _for_both(*_numbered("instrument-relationship", 3)),
    ),
    Instrument(
        "leadership",
        InstrumentScale.AGREE,
        (Occasion.START, Occasion.END),
        {role: _numbered(f"instrument-leadership-{role}", 2) for role in Role},
    ),
    Instrument(
        "attitude",
        InstrumentScale.AGREE,
        (Occasion.START, Occasion.END),
        _for_both(*_numbered("instrument-attitude", 3)),
    ),
    Instrument("again", InstrumentScale.LIKELY, (Occasion.END,), _for_both("instrument-again-1")),
)
