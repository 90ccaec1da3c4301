"""Whether a file can be the logo on a report: what it is, how large, and that paper takes it."""

from __future__ import annotations

import asyncio
import re
import struct
from functools import partial
from xml.etree import ElementTree

from handlers.matching.solver.solution import Progress
from handlers.matching.solver.worker import WorkerDied, done_elsewhere
from handlers.paper.typeset import typeset

MOST_BYTES = 500_000
"""Of a logo: as a picture of a thousand pixels in full colour; each report carries it along."""
MOST_PIXELS = 4_000
"""Of each side: more is unpacked into a gigabyte."""
PATIENCE = 30
"""Seconds until a file counts as one that cannot be drawn."""
_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE = slice(16, 24)
"""Where a PNG says its width and height (ISO/IEC 15948, the header chunk is first)."""
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ACTIVE = {"script", "foreignObject", "iframe", "audio", "video"}


async def why_unusable(content: bytes) -> str:
    """The key of the sentence that says why; empty if it can be used."""
    if len(content) > MOST_BYTES:
        return "report-logo-too-large"
    return _why_no_png(content) or await _why_not_drawn(content)


def _why_no_png(content: bytes) -> str:
    if not content.startswith(_PNG):
        return "" if b"<svg" in content else "report-logo-kind"
    if len(content) < _SIZE.stop:
        return "report-logo-unreadable"
    if max(struct.unpack(">II", content[_SIZE])) > MOST_PIXELS:
        return "report-logo-too-large"
    return ""


async def _why_not_drawn(content: bytes) -> str:
    """In another process, which may be ended: nobody knows what is in a file."""
    try:
        async with asyncio.timeout(PATIENCE):
            found = await done_elsewhere(partial(_drawn, content), _unheard)
    except (TimeoutError, WorkerDied):
        return "report-logo-unreadable"
    return str(found)


def _drawn(content: bytes, _progress: Progress) -> str:
    if not content.startswith(_PNG):
        why = why_no_svg(content)
        if why:
            return why
    typeset("logo", {"title": "Logo", "language": "en", "logo": list(content)})
    return ""


def why_no_svg(content: bytes) -> str:
    """A drawing alone: nothing that runs, and nothing that is fetched from elsewhere."""
    if _ENTITY.search(content):
        return "report-logo-active"
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 without entities it cannot grow
    except ElementTree.ParseError:
        return "report-logo-unreadable"
    if _name(root.tag) != "svg":
        return "report-logo-kind"
    return "report-logo-active" if any(_is_active(one) for one in root.iter()) else ""


def _is_active(element: ElementTree.Element) -> bool:
    links = (value for key, value in element.attrib.items() if _name(key) == "href")
    return _name(element.tag) in _ACTIVE or any(
        not one.strip().startswith(("#", "data:image/")) for one in links
    )


def _name(tag: object) -> str:
    """Without its namespace; of comments none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


async def _unheard(_done: int, _of: int) -> None:
    """It takes a second."""
