"""A report and an export tell in one message how far they are, and are stopped by whoever asked."""

from __future__ import annotations

import asyncio
import multiprocessing
import tempfile
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from handlers.conversation.chat import Message
from handlers.enrolment import afterwards
from handlers.insight import export, report, under_way
from handlers.insight.workbook import ExplainedColumn, Sheet, SheetRow
from tests.conversation import Company, Person, read
from tests.handlers.insight.test_ratings import Cohort
from tests.workbooks import workbook_of

BEGUN = "comes here in a moment"


async def asks(petra: Person, words: str) -> None:
    """Without waiting for what comes of it."""
    await petra.sends_action("run", words)


def left_in(folder: Path) -> list[Path]:
    """Files and folders of files that are being written."""
    return list(folder.iterdir())


def on_the_screen(person: Person) -> str:
    """Everything that stands in the chat now."""
    return "\n".join(map(read, person.seen))


async def test_the_answer_itself_says_how_far_it_is_until_it_is_finished_or_stopped(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await Cohort(company, petra).grows(1)
        for words, what in (("report", "Report on Spring"), ("export", "Excel file of Spring")):
            before = len(petra.seen)
            await petra.says(words)
            finished, file = petra.seen[before:]
            assert read(finished).startswith(f"{what}: finished.")
            assert "Stop" not in read(finished)
            assert "Spring" in read(file)
            assert BEGUN in petra.has_seen
            await petra.sends_action(f"{words}.stop", "1")
            assert f"No {what}".casefold() in petra.sees.casefold()
            await asks(petra, words)
            told = await petra.presses("Stop")
            assert isinstance(told, Message)
            assert told.replaces, "it takes the place of what stood there"
            await afterwards.settled()
            assert "Stopped: " in petra.sees
        reached = asyncio.Event()

        async def never(_template: str, _data: object) -> None:
            reached.set()
            await asyncio.Event().wait()

        monkeypatch.setattr(report, "printed", never)
        await asks(petra, "report")
        await reached.wait()
        assert "step 1 of 2: counting" in petra.has_seen
        assert "step 2 of 2: setting the pages" in petra.sees
        await petra.presses("Stop")
        await afterwards.settled()
        assert "step 2" not in on_the_screen(petra)


async def test_an_export_is_written_in_another_process_of_which_a_stop_leaves_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("written")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(under_way, "SECONDS_BETWEEN", 0)
    sheet = Sheet("People", (ExplainedColumn("Name", "What they are called"),))
    reached, goes_on = asyncio.Event(), asyncio.Event()

    async def some() -> AsyncGenerator[list[SheetRow], None]:
        yield [("=Lena",)] * 150
        reached.set()
        await goes_on.wait()
        yield [("Klaus",)]

    async def sheets(*_: object) -> list[tuple[Sheet, AsyncGenerator[list[SheetRow], None]]]:
        return [(sheet, some())]

    monkeypatch.setattr(export, "sheets", sheets)
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await Cohort(company, petra).grows(1)
        others = set(multiprocessing.active_children())
        await asks(petra, "export")
        await reached.wait()
        assert "Excel file of Spring: 150 rows so far." in petra.sees
        [worker] = set(multiprocessing.active_children()) - others
        assert worker.is_alive()
        assert left_in(folder), "where it writes"
        await petra.presses("Stop")
        await afterwards.settled()
        assert not worker.is_alive()
        assert not left_in(folder)
        assert "nothing of it is kept" in petra.sees
        goes_on.set()
        await petra.says("export")
        assert workbook_of(petra.seen[-1])["People"][1:] == [["=Lena"]] * 150 + [["Klaus"]]
        assert "all 151 rows are read" in petra.has_seen
        assert not left_in(folder)
