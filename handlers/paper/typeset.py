"""Documents as PDF, by Typst: tagged for screen readers (PDF/UA-1) if every sign can be shown.

Typst keeps Python from doing anything else for up to half a second: call `typeset` in another
process. It is imported on use only, and so are its fonts read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
MEDIA_TYPE = "application/pdf"
PPI = 216
"""Of a picture: three pixels a point, so that it can be printed small."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF; not `accessible` if no font here or on the system can show all of its signs."""

    content: bytes
    accessible: bool


def picture_of(template: str, data: Mapping[str, object]) -> bytes:
    """The one page that `template`.typ makes of `data`, as PNG."""
    import typst

    inputs = {"data": json.dumps(data)}
    made = typst.compile(
        FOLDER / f"{template}.typ", format="png", ppi=PPI, font_paths=[FONTS], sys_inputs=inputs
    )
    if not isinstance(made, bytes):
        raise TypeError("a picture is one page")
    return made


def typeset(template: str, data: Mapping[str, object]) -> Paper:
    """The document that `template`.typ makes of `data`, which is never taken for markup.

    `data` has at least a `title` and a `language`; raises typst.TypstError if the template is
    wrong.
    """
    import typst

    path, fonts = FOLDER / f"{template}.typ", [FONTS]
    inputs = {"data": json.dumps(data)}
    try:
        made = typst.compile(path, font_paths=fonts, sys_inputs=inputs, pdf_standards="ua-1")
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        untagged = typst.compile(path, font_paths=fonts, sys_inputs=inputs)
        return Paper(bytes(untagged), accessible=False)
    return Paper(bytes(made), accessible=True)
