"""What a pair works with: topics, starters, session templates, lessons, contract, questionnaires.

Only the structure is here; every text is in the catalogue, under the keys that these values name.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from storage.types import Role

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

_SIZES = (5, 5, 6, 5, 5, 6, 5, 5, 8)
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


def starter_for(pair_id: int) -> str:
    """The wording key of a pair's first question, always the same: one that both answer."""
    openers = [one for one in STARTERS if one.asked_by is AskedBy.BOTH and one.opens]
    return f"starter-{openers[pair_id % len(openers)].key}"


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
    """The plan of a session, worded as `template-<key>` with `.when` and `.output`."""

    key: str
    stage: Stage
    blocks: int

    @property
    def block_keys(self) -> tuple[str, ...]:
        """The wording keys of its blocks, in order; each has `.minutes`."""
        return tuple(f"template-{self.key}-block-{n}" for n in range(1, self.blocks + 1))


TEMPLATES = (
    Template("s1", Stage.CONTRACT, 6),
    Template("s2", Stage.HANDS_ON, 6),
    Template("s3", Stage.PERSPECTIVE, 5),
    Template("s4", Stage.HALF_TIME, 5),
    Template("s5", Stage.TRANSFER, 5),
    Template("s6", Stage.CLOSE, 5),
)


def template_of(stage: Stage) -> Template:
    """The plan of a stage's sessions."""
    return next(template for template in TEMPLATES if template.stage is stage)


def stage_of_session(number: int, of: int) -> Stage:
    """Which stage session `number` of `of` belongs to, both counted from 1.

    The first is the contract and the last the close; those between go through the other stages in
    order. Sessions beyond the plan belong to the close. Raises ValueError for numbers below 1.
    """
    if number < 1 or of < 1:
        raise ValueError(f"there is no session {number} of {of}")
    if number == 1:
        return Stage.CONTRACT
    if number >= of:
        return Stage.CLOSE
    between = tuple(Stage)[1:-1]
    return between[(number - 2) * len(between) // (of - 2)]


def reflection_prompt(stage: Stage, role: Role) -> str:
    """The wording key of the one question that fits a stage and a role."""
    return f"prompt-{stage}-{role}"


# ---------------------------------------------------------------------------- preparation


LESSONS: Mapping[Role, tuple[str, ...]] = {
    Role.MENTOR: ("lesson-mentor-1", "lesson-mentor-2", "lesson-mentor-3"),
    Role.MENTEE: ("lesson-mentee-1", "lesson-mentee-2"),
}
"""The wording keys of the preparation cards, five minutes each, with `.body` and `.task`."""


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


class Occasion(enum.Enum):
    """When a questionnaire comes."""

    START = "start"
    MIDDLE = "middle"
    SESSION = "session"
    END = "end"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A short questionnaire (docs/sources.md), worded as `instrument-<name>`."""

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
        (Occasion.MIDDLE, Occasion.END),
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
