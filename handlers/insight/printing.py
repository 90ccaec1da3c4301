"""Documents made in a process of their own, and given to whoever asked for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from handlers.conversation.chat import File
from handlers.matching.solver.solution import Progress
from handlers.matching.solver.worker import done_elsewhere
from handlers.paper.typeset import MEDIA_TYPE, Paper, picture_of, typeset


async def printed(template: str, data: Mapping[str, object]) -> Paper:
    """The document; nobody waits for it but whoever does. Raises WorkerDied without one."""
    made = await done_elsewhere(partial(_typeset, template, dict(data)), _unheard)
    if not isinstance(made, Paper):
        raise TypeError(f"no document came back, but {type(made).__name__}")
    return made


async def pictured(template: str, data: Mapping[str, object]) -> bytes:
    """A picture of one page; raises WorkerDied without one."""
    made = await done_elsewhere(partial(_picture, template, dict(data)), _unheard)
    if not isinstance(made, bytes):
        raise TypeError(f"no picture came back, but {type(made).__name__}")
    return made


def file_of(paper: Paper, name: str) -> File:
    """Under a name that every system takes."""
    kept = "".join(sign if sign.isalnum() or sign in ".-" else "-" for sign in name)
    return File(kept, MEDIA_TYPE, paper.content)


def _picture(template: str, data: Mapping[str, object], _progress: Progress) -> bytes:
    return picture_of(template, data)


def _typeset(template: str, data: Mapping[str, object], _progress: Progress) -> Paper:
    return typeset(template, data)


async def _unheard(_done: int, _of: int) -> None:
    """It takes a second or two: nobody is told how far it has come."""
