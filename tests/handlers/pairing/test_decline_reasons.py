"""Whoever says no, or nothing, waits like everybody else; that nobody can tell is proved apart.

See tests/proofs/test_declines.py.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.types import ProgrammeState
from tests.conversation import Company
from tests.handlers.open_programmes import joins, programme_in
from tests.kept import kept
from tests.proofs.declined import Stage, a_stage


@kept
async def stage(database_url: str) -> AsyncIterator[Stage]:
    """Klaus is asked about Lena, and Paul about Mia."""
    async with Company.founded(database_url) as company:
        yield await a_stage(company)


async def test_who_says_no_waits_until_the_end_like_everybody_else(stage: Stage) -> None:
    company = stage.company
    await stage.no(stage.klaus, "private")
    assert "It stays between us" in stage.klaus.sees
    await stage.petra.says("status")
    assert "2 being asked" in stage.petra.sees
    await company.moves_to("2026-12-03 12:00")
    await stage.petra.says("status")
    assert "0 being asked" in stage.petra.sees
    assert (
        "Klaus Berg: was suggested, and no pair came of it (Thursday, 3 December)"
        in stage.petra.sees
    )
    assert (
        "Lena Vogt: was suggested, and no pair came of it (Thursday, 3 December)"
        in stage.petra.sees
    )


@pytest.mark.parametrize("reason", ["known", "private", "topics", "time"])
async def test_what_became_no_pair_is_not_suggested_again_in_a_later_programme_either(
    stage: Stage, reason: str
) -> None:
    company = stage.company
    await stage.no(stage.klaus, reason)
    await company.moves_to("2026-12-04 12:00")
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    for person, role in ((stage.lena, "mentor"), (stage.klaus, "mentee")):
        await person.says(f"join {role}")
        await person.submits(topics_3=("b1",))
    await stage.petra.says("match Autumn")
    assert "no new pairs to propose" in stage.petra.sees


@pytest.mark.parametrize("says_so", ["2026-11-28 12:00", "2026-12-04 12:00"])
async def test_who_let_the_time_run_out_may_wish_for_the_same_suggestion_again(
    stage: Stage, says_so: str
) -> None:
    """On their own page, from the end of their time on: before the round is over, or after it."""
    closed = (
        "The suggestion to pair you with Lena Vogt is closed, because your time to answer was over."
    )
    company = stage.company
    await stage.klaus.opens_home()
    assert closed not in stage.klaus.sees
    await company.moves_to(says_so)
    await stage.petra.says("match")
    assert "Klaus Berg learns from Lena Vogt" not in stage.petra.sees
    stage.klaus.seen.clear()
    await stage.klaus.opens_home()
    assert closed in stage.klaus.sees
    for _click in range(2):
        await stage.klaus.presses("I have time now")
        assert "The next list may suggest the two of you again" in stage.klaus.sees
    await stage.klaus.opens_home()
    assert closed not in stage.klaus.sees
    await stage.klaus.sends_action("privacy.export")
    assert "silent" in str(stage.klaus.seen[-1]), "their own answer stays theirs to read"
    await stage.lena.opens_home()
    assert "I have time now" not in stage.lena.sees
    await company.moves_to("2026-12-04 13:00")
    await stage.petra.says("match")
    assert "Klaus Berg learns from Lena Vogt" in stage.petra.sees


async def test_who_has_no_time_is_not_asked_and_nobody_can_tell(stage: Stage) -> None:
    company = stage.company
    await stage.no(stage.klaus, "time")
    await company.moves_to("2026-12-04 12:00")
    await joins(await company.person("Tom Thal"), "mentor", "b1")
    await stage.petra.says("match")
    assert "Klaus Berg learns from Tom Thal" in stage.petra.sees
    await stage.petra.presses("Approve 1 pair")
    await company.delivers()
    assert "Tom Thal" not in stage.klaus.has_seen
    await stage.petra.says("status")
    assert "1 being asked" in stage.petra.sees
    await stage.klaus.opens_home()
    assert "I won’t suggest anybody to you until you say otherwise" in stage.klaus.sees
    again = stage.klaus.button("I have time now")
    stranger = await company.person("Otto Orth")
    await stranger.sends_action(again.name, again.argument)
    assert "belongs to another pair" in stranger.sees
    await stage.klaus.presses("I have time now")
    assert "I’ll ask you again from the next list on." in stage.klaus.sees
    assert "the two of you" not in stage.klaus.sees, "a no stays a no"
    await stage.klaus.opens_home()
    assert "I have time now" not in stage.klaus.sees
    await company.moves_to("2026-12-21 12:00")
    await joins(await company.person("Uwe Ulm"), "mentor", "b1")
    await stage.petra.says("match")
    await stage.petra.presses("Approve 1 pair")
    await company.delivers()
    assert "Uwe Ulm could be your mentor" in stage.klaus.has_seen
