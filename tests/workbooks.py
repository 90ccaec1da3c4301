"""What stands in the files that the bot gives people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from python_calamine import CalamineWorkbook

from handlers.conversation.chat import Message, Reply
from handlers.insight.workbook import MEDIA_TYPE
from handlers.paper.typeset import MEDIA_TYPE as PDF
from tests.papers import Pdf

Cells = Sequence[Sequence[object]]


def sheets_of(content: bytes) -> dict[str, Cells]:
    """The cells of each sheet of an XLSX, the header first."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def workbook_of(reply: Reply) -> dict[str, Cells]:
    """The sheets of the workbook that has come with a message."""
    assert isinstance(reply, Message)
    [file] = reply.files
    assert file.media_type == MEDIA_TYPE
    return sheets_of(file.content)


def files_of(reply: Reply) -> Iterator[str]:
    """Each file of a reply: a workbook cell by cell, a PDF as one line, a picture in its words."""
    for file in reply.files if isinstance(reply, Message) else ():
        if file.media_type == MEDIA_TYPE:
            for name, rows in sheets_of(file.content).items():
                yield "\n".join([name, *("\t".join(map(str, row)) for row in rows)])
        elif file.media_type == PDF:
            yield " ".join(Pdf(file.content).text.split())
        elif file.media_type.startswith("image/"):
            yield file.description
        else:
            yield repr(file.content)
