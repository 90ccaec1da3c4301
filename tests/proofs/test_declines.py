"""Nobody can conclude a decline: not the other side, not a coordinator.

Programmes that differ in one answer alone are lived through side by side, and look the same byte by
byte to who must not know it: every command, page, export, old and forged button, after that answer,
every hour of the round, and in the next programme; in the short form after that answer and, but for
buttons, once later. With the mend taken out, each comparison fails.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from handlers.pairing import proposals
from handlers.pairing.candidates import DECLINE_REASONS
from handlers.people import pairs as people_pairs
from tests.proofs.declined import (
    Act,
    Case,
    Stage,
    compare,
    leader_says_no,
    mentor_leaves,
    mentor_pauses,
    mentor_says_no,
    mentor_says_nothing,
    nothing,
)
from tests.sizes import Size

pytestmark = pytest.mark.timeout(0)
NOT_SUGGESTED = "not suggested"
LEADERS_NO = {f"the leader's no: {reason}": leader_says_no(reason) for reason in DECLINE_REASONS}
MENTORS_NO = {f"the mentor's no: {reason}": mentor_says_no(reason) for reason in DECLINE_REASONS}
FOR_MENTOR: Mapping[str, Act] = {
    NOT_SUGGESTED: nothing,
    "not asked yet, or the leader's time ran out": nothing,
    **LEADERS_NO,
}
FOR_LEADER: Mapping[str, Act] = {
    "the mentor's time ran out": mentor_says_nothing,
    "left": mentor_leaves,
    "paused": mentor_pauses,
    **MENTORS_NO,
}
FOR_COORDINATOR: Mapping[str, Act] = {
    "the leader's time ran out": nothing,
    "the mentor's time ran out": mentor_says_nothing,
    **LEADERS_NO,
    **MENTORS_NO,
}
WATCHERS: Mapping[str, Mapping[str, Act]] = {
    "lena": FOR_MENTOR,
    "klaus": FOR_LEADER,
    "petra": FOR_COORDINATOR,
}
HANDS = pytest.mark.parametrize("by_hand", [False, True], ids=["by list", "by hand"])


def cases(acts: Mapping[str, Act], *, by_hand: bool) -> dict[str, Case]:
    """Of a list that was approved, or of a pair that a coordinator made by hand."""
    return {
        name: Case(act, suggested=name != NOT_SUGGESTED, by_hand=by_hand)
        for name, act in acts.items()
    }


IN_SHORT = {
    ("lena", False): (NOT_SUGGESTED, "the leader's no: time"),
    ("lena", True): ("not asked yet, or the leader's time ran out", "the leader's no: topics"),
    ("klaus", False): ("the mentor's time ran out", "paused", "the mentor's no: time"),
    ("klaus", True): ("left", "the mentor's no: topics"),
    ("petra", False): ("the leader's time ran out", "the leader's no: time"),
    ("petra", True): ("the mentor's time ran out", "the mentor's no: topics"),
}
"""Who watches, and whether the pair was made by hand: what is compared in the short form."""


async def told_apart(url: str, watcher: str, *, by_hand: bool, size: Size) -> int:
    """Compare all that the acceptance names, or in the short form two or three of it."""
    acts = WATCHERS[watcher]
    if not size(0, 1):
        acts = {name: acts[name] for name in IN_SHORT[watcher, by_hand]}
    return await compare(url, cases(acts, by_hand=by_hand), watcher, size(0, 1))


@HANDS
async def test_a_mentor_cannot_tell_a_no_from_never_having_been_suggested(
    sqlite_url: str, size: Size, by_hand: bool
) -> None:
    await told_apart(sqlite_url, "lena", by_hand=by_hand, size=size)


@HANDS
async def test_a_leader_who_said_yes_cannot_tell_what_the_mentor_did(
    sqlite_url: str, size: Size, by_hand: bool
) -> None:
    await told_apart(sqlite_url, "klaus", by_hand=by_hand, size=size)


@HANDS
async def test_a_coordinator_cannot_tell_who_said_no_nor_why(
    sqlite_url: str, size: Size, by_hand: bool
) -> None:
    await told_apart(sqlite_url, "petra", by_hand=by_hand, size=size)


# ---------------------------------------------------------------------------- without the mend


MENTOR_SILENT, LEADER_SILENT = "the mentor's time ran out", "the leader's time ran out"
MENTOR_DECLINES = f"the mentor's no: {DECLINE_REASONS[0]}"
LEADER_DECLINES = f"the leader's no: {DECLINE_REASONS[0]}"
ALIKE = pytest.mark.whole_only
"""For what is found out in the same way as one that is there in the short form."""


def at_once(act: Act, monkeypatch: pytest.MonkeyPatch) -> Act:
    """What a no did before there were rounds: it ended the suggestion when it was said."""
    kept = proposals._what_follows

    async def follows(turn, pair, reason):  # type: ignore[no-untyped-def]
        pair.expires_at = turn.now
        await proposals.end_round(turn, pair.id)
        return await kept(turn, pair, reason)

    async def hasty(stage: Stage) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(proposals, "_what_follows", follows)
            await act(stage)

    return hasty


@pytest.mark.parametrize(
    ("watcher", "silent", "declined", "by_hand"),
    [
        ("klaus", MENTOR_SILENT, MENTOR_DECLINES, False),
        ("petra", LEADER_SILENT, LEADER_DECLINES, True),
        pytest.param("petra", MENTOR_SILENT, MENTOR_DECLINES, False, marks=ALIKE),
        pytest.param("klaus", MENTOR_SILENT, MENTOR_DECLINES, True, marks=ALIKE),
        pytest.param("petra", LEADER_SILENT, LEADER_DECLINES, False, marks=ALIKE),
        pytest.param("petra", MENTOR_SILENT, MENTOR_DECLINES, True, marks=ALIKE),
    ],
)
async def test_a_no_that_is_carried_out_at_once_is_found_out(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    watcher: str,
    silent: str,
    declined: str,
    by_hand: bool,
) -> None:
    """By a coordinator also if the pair was made by hand: the two could be asked again."""
    acts = WATCHERS[watcher]
    hasty = {silent: acts[silent], declined: at_once(acts[declined], monkeypatch)}
    with pytest.raises(AssertionError, match="can be told apart"):
        await compare(sqlite_url, cases(hasty, by_hand=by_hand), watcher)


@pytest.mark.parametrize("by_hand", [False, pytest.param(True, marks=ALIKE)])
async def test_a_suggestion_that_an_unasked_mentor_may_open_is_found_out(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, by_hand: bool
) -> None:
    monkeypatch.setattr(
        people_pairs,
        "is_known_to",
        lambda pair, member: member.id in (pair.mentor_id, pair.mentee_id),
    )
    some = dict(list(FOR_MENTOR.items())[:2])
    with pytest.raises(AssertionError, match="can be told apart"):
        await compare(sqlite_url, cases(some, by_hand=by_hand), "lena")
