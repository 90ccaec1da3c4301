"""Nobody can conclude a decline: not the other side, not a coordinator.

Programmes that differ in one answer alone look the same byte by byte to who must not know it: every
command, page, export, old and forged button, at five moments (in the whole form every hour) of the
round, and in the next programme. With the mend taken out, each comparison fails.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from handlers.pairing import proposals
from handlers.pairing.candidates import DECLINE_REASONS
from handlers.people import pairs as people_pairs
from tests.proofs.conftest import Size
from tests.proofs.declined import (
    Act,
    Stage,
    assert_the_same,
    fresh,
    leader_says_no,
    mentor_leaves,
    mentor_pauses,
    mentor_says_no,
    mentor_says_nothing,
    nothing,
    transcript,
)

pytestmark = pytest.mark.timeout(0)
IN_SHORT = ("time", "topics")
"""The reasons of a no in the short form: one that hides its author for a while, and another."""
NOT_SUGGESTED = "not suggested"
FOR_MENTOR: Mapping[str, Act] = {
    NOT_SUGGESTED: nothing,
    "not asked yet, or the leader's time ran out": nothing,
    **{f"the leader's no: {reason}": leader_says_no(reason) for reason in DECLINE_REASONS},
}
FOR_LEADER: Mapping[str, Act] = {
    "the mentor's time ran out": mentor_says_nothing,
    "left": mentor_leaves,
    "paused": mentor_pauses,
    **{f"the mentor's no: {reason}": mentor_says_no(reason) for reason in DECLINE_REASONS},
}
FOR_COORDINATOR: Mapping[str, Act] = {
    "the leader's time ran out": nothing,
    "the mentor's time ran out": mentor_says_nothing,
    **{f"the leader's no: {reason}": leader_says_no(reason) for reason in DECLINE_REASONS},
    **{f"the mentor's no: {reason}": mentor_says_no(reason) for reason in DECLINE_REASONS},
}


async def all_transcripts(
    url: str, acts: Mapping[str, Act], watcher: str, every: int, *, by_hand: bool = False
) -> dict[str, list[str]]:
    left_out = set(DECLINE_REASONS) - set(IN_SHORT) if not every else set()
    return {
        name: await transcript(
            fresh(url, f"{name} {by_hand}"),
            act,
            watcher,
            every,
            suggested=name != NOT_SUGGESTED,
            by_hand=by_hand,
        )
        for name, act in acts.items()
        if name.rpartition(": ")[2] not in left_out
    }


async def test_a_mentor_cannot_tell_a_no_from_never_having_been_suggested(
    sqlite_url: str, size: Size
) -> None:
    assert_the_same(await all_transcripts(sqlite_url, FOR_MENTOR, "lena", size(0, 1)))


async def test_a_leader_who_said_yes_cannot_tell_what_the_mentor_did(
    sqlite_url: str, size: Size
) -> None:
    assert_the_same(await all_transcripts(sqlite_url, FOR_LEADER, "klaus", size(0, 1)))


async def test_a_coordinator_cannot_tell_who_said_no_nor_why(sqlite_url: str, size: Size) -> None:
    assert_the_same(await all_transcripts(sqlite_url, FOR_COORDINATOR, "petra", size(0, 1)))


@pytest.mark.parametrize(
    ("acts", "watcher"),
    [(FOR_MENTOR, "lena"), (FOR_LEADER, "klaus"), (FOR_COORDINATOR, "petra")],
    ids=["mentor", "leader", "coordinator"],
)
async def test_nor_of_a_pair_that_a_coordinator_made_by_hand(
    sqlite_url: str, size: Size, acts: Mapping[str, Act], watcher: str
) -> None:
    told = await all_transcripts(sqlite_url, acts, watcher, size(0, 1), by_hand=True)
    assert_the_same(told)


async def test_a_pair_by_hand_that_is_asked_again_at_once_after_a_no_is_found_out(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a round ended early: the coordinator could ask the two again, and know."""
    silent, declined = "the leader's time ran out", f"the leader's no: {DECLINE_REASONS[0]}"

    async def hasty(stage: Stage) -> None:
        await _carried_out_at_once(stage, FOR_COORDINATOR[declined], monkeypatch)

    acts = {silent: FOR_COORDINATOR[silent], declined: hasty}
    told = await all_transcripts(sqlite_url, acts, "petra", 0, by_hand=True)
    with pytest.raises((AssertionError, ValueError)):
        assert_the_same(told)


# ---------------------------------------------------------------------------- without the mend


async def _carried_out_at_once(stage: Stage, act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a no did before there were rounds: it ended the suggestion when it was said."""
    kept = proposals._what_follows

    async def at_once(turn, pair, reason):  # type: ignore[no-untyped-def]
        pair.expires_at = turn.now
        await proposals.end_round(turn, pair.id)
        return await kept(turn, pair, reason)

    with monkeypatch.context() as patch:
        patch.setattr(proposals, "_what_follows", at_once)
        await act(stage)


@pytest.mark.parametrize(("watcher", "acts"), [("klaus", FOR_LEADER), ("petra", FOR_COORDINATOR)])
async def test_a_no_that_is_carried_out_at_once_is_found_out(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, watcher: str, acts: Mapping[str, Act]
) -> None:
    silent = "the mentor's time ran out"
    declined = f"the mentor's no: {DECLINE_REASONS[0]}"

    async def hasty(stage: Stage) -> None:
        await _carried_out_at_once(stage, acts[declined], monkeypatch)

    told = await all_transcripts(sqlite_url, {silent: acts[silent], declined: hasty}, watcher, 0)
    with pytest.raises((AssertionError, ValueError)):
        assert_the_same(told)


async def test_a_suggestion_that_an_unasked_mentor_may_open_is_found_out(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        people_pairs,
        "_is_known_to",
        lambda pair, member: member.id in (pair.mentor_id, pair.mentee_id),
    )
    some = dict(list(FOR_MENTOR.items())[:2])
    told = await all_transcripts(sqlite_url, some, "lena", 0)
    with pytest.raises((AssertionError, ValueError)):
        assert_the_same(told)
