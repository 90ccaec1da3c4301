"""The states of things. Imports no database, so that matching a file needs none."""

from __future__ import annotations

import enum


class Role(enum.StrEnum):
    """What a person is in a programme: the mentor is the junior, the mentee the leader."""

    MENTOR = "mentor"
    MENTEE = "mentee"

    @property
    def other(self) -> Role:
        """The role of the partner."""
        return Role.MENTEE if self is Role.MENTOR else Role.MENTOR


class ProgrammeState(enum.StrEnum):
    """The life of a programme, in order."""

    DRAFT = "draft"
    OPEN = "open"
    RUNNING = "running"
    CLOSING = "closing"
    ARCHIVED = "archived"


JOINABLE = (ProgrammeState.OPEN, ProgrammeState.RUNNING)
"""People may join it, and are invited."""

MATCHABLE = (ProgrammeState.OPEN, ProgrammeState.RUNNING)
"""Its people are matched, asked and introduced."""

UNDER_WAY = (ProgrammeState.OPEN, ProgrammeState.RUNNING, ProgrammeState.CLOSING)
"""Its people take part: they read, write, reflect; in the end they look back."""

HAS_BEGUN = (ProgrammeState.RUNNING, ProgrammeState.CLOSING)
"""Its pairs meet, or have just met for the last time."""

OPENED = (*UNDER_WAY, ProgrammeState.ARCHIVED)
"""People could join it once."""

AT_ITS_END = (ProgrammeState.CLOSING, ProgrammeState.ARCHIVED)
"""What it brought can be told as a whole."""

NOT_ARCHIVED = (ProgrammeState.DRAFT, *UNDER_WAY)
"""Its coordinators have still something to do with it."""


class Source(enum.StrEnum):
    """From where something is known about a person."""

    LIST = "list"
    THEMSELVES = "themselves"
    PLATFORM = "platform"


class EnrolmentState(enum.StrEnum):
    """Whether a person takes part."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


TAKES_PART = (EnrolmentState.ACTIVE, EnrolmentState.PAUSED)
"""Whoever has not left."""


class PairState(enum.StrEnum):
    """The life of a pair, from the first idea that one of the two may hear of to the end."""

    SUGGESTED = "suggested"
    """One of the further suggestions that the mentee may choose instead."""
    ASKING_MENTEE = "asking_mentee"
    ASKING_MENTOR = "asking_mentor"
    RUNNING = "running"
    DECLINED = "declined"
    EXPIRED = "expired"
    ENDED = "ended"


ASKED = (PairState.ASKING_MENTEE, PairState.ASKING_MENTOR)
"""One of the two has been asked and has not answered."""

UNBEGUN = (PairState.SUGGESTED, *ASKED)
"""They may become a pair."""

STANDING = (*ASKED, PairState.RUNNING)
"""States in which a pair uses up both partners' capacity."""

NO_PAIR = (PairState.DECLINED, PairState.EXPIRED)
"""What became of a suggestion of which no pair came: the same to everybody but who said it."""

WAS_ASKED = (*ASKED, *NO_PAIR)
"""One of the two was asked at least, and they have not become a pair."""

OVER = (PairState.DECLINED, PairState.EXPIRED, PairState.ENDED)
"""States that a pair does not leave; the same two are not proposed again in their programme."""

KNOWN_TO_BOTH = (PairState.RUNNING, PairState.ENDED)
"""Both know of the pair. Other states would tell one side what the other answered."""


class SessionState(enum.StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


NOT_CANCELLED = (SessionState.PLANNED, SessionState.HELD)
"""It takes place, or has."""


class AgreementState(enum.StrEnum):
    """Of whatever one partner proposes and the other agrees to: goals and contracts."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DONE = "done"
    DROPPED = "dropped"


OPEN = (AgreementState.PROPOSED, AgreementState.AGREED)
"""Something is still to come of it."""

AGREED_ONCE = (AgreementState.AGREED, AgreementState.DONE)
"""Both have said yes to it."""


class Visibility(enum.StrEnum):
    """Who may read a text of a reflection."""

    ME = "me"
    PARTNER = "partner"
    ANONYMOUS = "anonymous"


class ClosingWish(enum.StrEnum):
    """What one of a pair would like when their programme is over."""

    GO_ON = "go_on"
    """With the same partner, in the same roles."""
    AGAIN = "again"
    """To take part once more, with whomever."""
    RETURN = "return"
    """With the same partner, the other way round."""


OF_THE_TWO = (ClosingWish.GO_ON, ClosingWish.RETURN)
"""Nobody hears of it until both of the two wish it."""


class TextKind(enum.StrEnum):
    """What a text is that its author released for others, without a name."""

    LEARNING = "learning"
    """Of a reflection."""
    SIGNAL = "signal"
    """Noted for the trend radar."""


class Occasion(enum.StrEnum):
    """When a questionnaire comes."""

    START = "start"
    MIDDLE = "middle"
    SESSION = "session"
    END = "end"


class PromptState(enum.StrEnum):
    """What became of a prompt."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    FAILED = "failed"


ON_THE_WAY = (PromptState.WAITING, PromptState.SENDING)
"""It is still to reach somebody."""

ARRIVED = (PromptState.SENT, PromptState.ANSWERED)
"""It has reached somebody."""

GIVEN_UP = (PromptState.SKIPPED, PromptState.FAILED)
"""It has reached nobody, and will not."""


class AnnouncementState(enum.StrEnum):
    """What became of what a coordinator wanted to tell everybody."""

    DRAFT = "draft"
    SENT = "sent"
    STOPPED = "stopped"
    """Sent to some: whom it had not reached by then hears nothing of it."""
    DISCARDED = "discarded"


class RequestState(enum.StrEnum):
    """What became of a short question to someone (`who`)."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
