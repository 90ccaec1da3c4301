"""Which pairs need a coordinator's attention: from operational facts only, never from a rating.

The thresholds are those of docs/sources.md.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage.status import PairFacts
from storage.tables import PairSession
from storage.types import SessionState

CHECK_INS = 2
"""Without a session, in a row (docs/sources.md)."""
CANCELLATIONS = 2
"""In a row (docs/sources.md)."""
GAP, URGENT_GAP = timedelta(days=45), timedelta(days=60)
"""Since the last session (docs/sources.md)."""
NO_DATE, URGENT_NO_DATE = timedelta(days=10), timedelta(days=21)
"""Since the introduction, without a first session planned (docs/sources.md)."""


class Flag(enum.StrEnum):
    """Why a pair is on the list; the value is a wording key's suffix."""

    HELP = "help"
    NO_DATE = "no-date"
    CHECK_INS = "check-ins"
    GAP = "gap"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Attention:
    """One pair on the list. `days` since it last met, or since its introduction."""

    facts: PairFacts
    flags: tuple[Flag, ...]
    urgent: bool
    days: int

    def only(self, flag: Flag) -> Attention:
        """The same for one of its reasons."""
        return replace(self, flags=(flag,))


def attention(facts: PairFacts, now: datetime) -> Attention | None:
    """The pair's entry, or None if all is well."""
    held = [one for one in facts.sessions if one.state is SessionState.HELD]
    since = _last_met(facts, held)
    silence = now - since
    ahead = any(_is_ahead(one, now) for one in facts.sessions)
    undated = not held and not ahead
    flags = {
        Flag.HELP: facts.pair.help_asked_at is not None,
        Flag.NO_DATE: undated and silence >= NO_DATE,
        Flag.CHECK_INS: _unmet_check_ins(facts, held) >= CHECK_INS,
        Flag.GAP: bool(held) and silence >= GAP,
        Flag.CANCELLED: _cancelled_in_a_row(facts.sessions) >= CANCELLATIONS,
    }
    raised = tuple(flag for flag, is_raised in flags.items() if is_raised)
    if not raised:
        return None
    urgent = flags[Flag.HELP] or silence >= (URGENT_NO_DATE if undated else URGENT_GAP)
    return Attention(facts, raised, urgent, silence.days)


def _last_met(facts: PairFacts, held: list[PairSession]) -> datetime:
    begun = facts.pair.introduced_at or facts.pair.created_at
    return max([begun, *(one.starts_at for one in held)])


def _is_ahead(one: PairSession, now: datetime) -> bool:
    return one.state is SessionState.PLANNED and one.starts_at >= now


def _unmet_check_ins(facts: PairFacts, held: list[PairSession]) -> int:
    """Check-ins since the last session; the same number to both partners counts once."""
    reported = max((one.closed_at for one in held if one.closed_at), default=None)
    answered = max((one.check_in for one in held if one.check_in), default=0)
    return len(
        {
            number
            for number, sent_at in facts.check_ins_sent
            if number > answered and (reported is None or sent_at > reported)
        }
    )


def _cancelled_in_a_row(sessions: tuple[PairSession, ...]) -> int:
    """How many of the latest reported sessions were cancelled, one after the other."""
    closed = sorted(
        (one for one in sessions if one.closed_at), key=lambda one: (one.closed_at, one.id)
    )
    row = 0
    for one in reversed(closed):
        if one.state is not SessionState.CANCELLED:
            break
        row += 1
    return row
