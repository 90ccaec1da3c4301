"""What reads the transcripts finds what is wrong in them, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from scripts.read_transcripts import ReadLine, faults, masked

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
CARD = ReadLine(MONDAY, "lena", "lesson", asked=False, text="Card 1 for Jonas on Mon, 23 Nov")


def after(days: float, **changed: object) -> ReadLine:
    return replace(CARD, at=MONDAY + timedelta(days=days), **changed)  # type: ignore[arg-type]


def test_what_is_as_promised_has_no_faults() -> None:
    week = timedelta(days=7).days
    lines = [after(number * week, text=f"Text {chr(97 + number)}") for number in range(6)]
    assert list(faults(lines)) == []


def test_names_days_and_numbers_make_no_other_text() -> None:
    assert masked("See Jonas on Tue, 1 Dec", ["Jonas"]) == masked(
        "See Priya on Fri, 4 May", ["Priya"]
    )


def test_each_kind_of_fault_is_named_with_whom_it_meets() -> None:
    again = [CARD, after(7, text="Card 1 for Jonas on Mon, 30 Nov")]
    assert "reads the same lesson 2 times" in "".join(faults(again))
    busy = [after(day, text=f"Text {chr(97 + day)}") for day in range(3)]
    assert "3 messages of the bot's own accord in week 48" in "".join(faults(busy))
    alone = [CARD, after(36, text="another")]
    assert "hears nothing from 23 Nov to 29 Dec" in "".join(faults(alone))
    late = [after(0.5, text="late")]
    assert "reads lesson at Mon 22:00" in "".join(faults(late))
    asked = [CARD, after(1, asked=True, text=CARD.text)]
    assert list(faults(asked)) == []
