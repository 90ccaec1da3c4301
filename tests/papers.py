"""A PDF as somebody reads it, or hears it read."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import page as validator
import pikepdf
import pypdfium2

SHOWS = {"Tj", "TJ", "'", '"', "Do", "sh", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"}
"""Operators that leave something to be seen."""
HEADINGS = {f"/H{level}": level for level in range(1, 7)}


class Pdf:
    """One document."""

    def __init__(self, content: bytes) -> None:
        document = pypdfium2.PdfDocument(content)
        self.pages = len(document)
        self.page_texts = [
            document[number].get_textpage().get_text_range().replace("\r\n", "\n")
            for number in range(self.pages)
        ]
        self.margin = min(_margin(page) for page in document)
        document.close()
        with pikepdf.open(BytesIO(content)) as opened:
            self.language = str(opened.Root.get("/Lang", ""))
            self.title = str(opened.docinfo.get("/Title", ""))
            self.faults = [*_faults(opened), *_broken_rules(content)]
            tree = opened.Root.get("/StructTreeRoot")
            self.alternatives = [str(one.get("/Alt", "")) for one in _pictures(tree)]

    @property
    def is_accessible(self) -> bool:
        """Whether it is tagged as PDF/UA-1 (ISO 14289-1) asks for, as far as programs can see.

        That is what stands below, and a validator of all rules that need nobody to look.
        """
        return not self.faults

    @property
    def text(self) -> str:
        """Of all pages."""
        return "\n".join(self.page_texts)


def _broken_rules(content: bytes) -> Iterator[str]:
    """What a validator finds that checks each rule of PDF/UA-1 that a program can check."""
    for one in validator.validate_pdf_bytes(content, profile="ua1").failures:
        yield f"{one.rule_id}: {one.message}"


def _margin(page: pypdfium2.PdfPage) -> float:
    """Points between what is shown and the nearest edge."""
    width, height = page.get_size()
    boxes = [one.get_bounds() for one in page.get_objects()]
    return float(
        min(min(left, low, width - right, height - top) for left, low, right, top in boxes)
    )


def _faults(opened: pikepdf.Pdf) -> Iterator[str]:
    """What somebody who hears it read would miss; the Matterhorn Protocol has the list."""
    root = opened.Root
    if not _boolean(root.get("/MarkInfo"), "/Marked"):
        yield "it does not say that it is tagged"
    if not _boolean(root.get("/ViewerPreferences"), "/DisplayDocTitle"):
        yield "the file's name is shown instead of its title"
    if not root.get("/Lang") or not opened.docinfo.get("/Title"):
        yield "it has no language or no title"
    with opened.open_metadata() as metadata:
        if str(metadata.get("pdfuaid:part", "")) != "1":
            yield "it does not say that it is PDF/UA-1"
    yield from _untagged(root.get("/StructTreeRoot"))
    for number, page in enumerate(opened.pages, start=1):
        if any(_unmarked(page)):
            yield f"page {number} shows what is neither tagged nor decoration"
        yield from _unreadable_fonts(page)


def _pictures(tree: Any) -> list[Any]:
    every = _elements(tree) if tree is not None else ()
    return [one for one in every if str(one.get("/S", "")) == "/Figure"]


def _boolean(holder: Any, key: str) -> bool:
    return holder is not None and bool(holder.get(key))


def _untagged(tree: Any) -> Iterator[str]:
    """Pictures without words, tables without scopes, headings that leave a level out."""
    if tree is None:
        yield "it has no structure"
        return
    level = 0
    for element in _elements(tree):
        kind = str(element.get("/S", ""))
        if kind == "/Figure" and not str(element.get("/Alt", "")):
            yield "a picture has no alternative text"
        if kind == "/TH" and "/Scope" not in _attributes(element):
            yield "a table's header does not say of what"
        if kind in HEADINGS:
            if HEADINGS[kind] > level + 1:
                yield f"{kind} follows level {level}"
            level = HEADINGS[kind]


def _elements(node: Any) -> Iterator[Any]:
    """In the order in which they are read."""
    for child in _listed(node.get("/K")):
        if isinstance(child, pikepdf.Dictionary):
            yield child
            yield from _elements(child)


def _attributes(element: Any) -> set[str]:
    return {key for one in _listed(element.get("/A")) for key in one.keys()}  # noqa: SIM118


def _listed(found: Any) -> list[Any]:
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _unmarked(page: pikepdf.Page) -> Iterator[bool]:
    depth = 0
    for one in pikepdf.parse_content_stream(page):
        name = str(one.operator)
        depth += (name in ("BDC", "BMC")) - (name == "EMC")
        yield not depth and name in SHOWS


def _unreadable_fonts(page: pikepdf.Page) -> Iterator[str]:
    """Letters that cannot be shown everywhere, or not be read aloud."""
    fonts = page.resources.get("/Font")
    for font in fonts.values() if isinstance(fonts, pikepdf.Dictionary) else []:
        whole = _listed(font.get("/DescendantFonts")) or [font]
        described = whole[0].get("/FontDescriptor")
        if described is None or not {"/FontFile", "/FontFile2", "/FontFile3"} & set(
            described.keys()
        ):
            yield "a font is not in the file"
        if font.get("/ToUnicode") is None:
            yield "a font's letters have no meaning"
