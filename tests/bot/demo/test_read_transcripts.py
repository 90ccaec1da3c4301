"""What reads the transcripts finds what is wrong in them, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from scripts.read_transcripts import ReadLine, faults, masked

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
WORD = ReadLine(MONDAY, "jonas", "no_pair_yet", asked=False, text="A word to Jonas on Mon, 23 Nov")


def after(days: float, **changed: object) -> ReadLine:
    return replace(WORD, at=MONDAY + timedelta(days=days), **changed)  # type: ignore[arg-type]


def found(*lines: ReadLine, sessions: int = 6) -> str:
    return " | ".join(faults(lines, sessions))


def test_what_is_as_promised_has_no_faults() -> None:
    lines = [after(number * 7, text=f"Text {chr(97 + number)}") for number in range(6)]
    assert found(*lines) == ""


def test_a_play_in_which_nothing_was_said_is_none() -> None:
    assert found() == "nobody was told anything"


def test_names_days_and_numbers_make_no_other_text() -> None:
    assert masked("See Jonas on Tue, 1 Dec", ["Jonas"]) == masked(
        "See Priya on Fri, 4 May", ["Priya"]
    )


def test_each_kind_of_fault_is_named_with_whom_it_meets() -> None:
    again = after(7, text="A word to Jonas on Mon, 30 Nov")
    assert "reads the same no_pair_yet 2 times" in found(WORD, again)
    busy = [after(day, text=f"Text {chr(97 + day)}") for day in range(3)]
    assert "3 messages of the bot's own accord in week 48" in found(*busy)
    alone = WORD, after(36, text="another")
    assert "hears nothing from 23 Nov to 29 Dec" in found(*alone)
    assert "reads no_pair_yet at Mon 23 Nov 22:00" in found(after(0.5, text="late"))
    christmas = after(32, text="on a holiday")
    assert "reads no_pair_yet at Fri 25 Dec 10:00" in found(christmas)
    assert found(WORD, after(1, asked=True, text=WORD.text)) == ""


def test_what_comes_with_sessions_is_checked_too() -> None:
    cards = [
        after(day, kind="lesson", text=f"Card {n} of 3") for day, n in ((0, 1), (7, 3), (14, 2))
    ]
    assert "preparation cards as [1, 3, 2]" in found(*cards)
    asked = after(1, kind="check_in", text="Did you meet?")
    assert "a preparation card after the first check-in" in found(asked, cards[1])
    many = [after(7 * n, kind="check_in", text=f"And now, {chr(97 + n)}?") for n in range(5)]
    assert "5 of check_in in 4 sessions" in found(*many, sessions=4)
    off = after(1, kind="session_cancelled", text="Tuesday, 1 December is off")
    about = after(9, kind="check_in", text="You had planned to meet on Tuesday, 1 December")
    assert "asked about a session that is not" in found(off, about)
    moved = after(2, kind="session_planned", text="Tuesday, 1 December it is")
    assert found(off, moved, about) == ""
    end = after(0, kind="closing", text="The end")
    assert "reads check_in after the close" in found(end, asked)


def test_who_pauses_or_left_is_not_in_the_programme() -> None:
    pause = after(1, kind="pause", asked=True, text="Until then")
    back = after(57, kind="pause_over", text="Welcome back")
    assert found(WORD, pause, back) == ""
    gone = after(1, kind="leave", asked=True, text="Good bye")
    assert found(WORD, gone, after(60, kind="thanks", text="Thank you")) == ""
