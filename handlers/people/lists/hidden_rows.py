"""Rows of an XLSX that are hidden, mostly by a filter: python-calamine does not tell."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(rb'\b\w+:id="([^"]+)"')
_LINK = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ID, _TARGET = re.compile(rb'\bId="([^"]+)"'), re.compile(rb'\bTarget="([^"]+)"')
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
PIECE = 1 << 20
"""Bytes that are looked through at once."""
LONGEST_TAG = 2000
"""Bytes; a row's beginning that lies across two pieces is not lost."""


def hidden_rows(content: bytes, place: int) -> frozenset[int]:
    """The numbers, from 1, of the rows that nobody sees who opens the sheet at `place`, from 0.

    The package was checked for bombs before (kinds.py).
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        path = _path_of(package, place)
        if path not in package.namelist():
            return frozenset()
        with package.open(path) as stream:
            found, rest = set[int](), b""
            while piece := stream.read(PIECE):
                piece = rest + piece
                found |= {number for tag in _ROW.findall(piece) if (number := _number(tag))}
                rest = piece[-LONGEST_TAG:]
    return frozenset(found)


def _number(tag: bytes) -> int:
    """Of a hidden row; 0 for any other."""
    number = _NUMBER.search(tag)
    return int(number[1]) if number and _HIDDEN.search(tag) else 0


def _path_of(package: zipfile.ZipFile, place: int) -> str:
    """Where in the package the sheet stands; empty if the package does not say."""
    try:
        workbook = package.read("xl/workbook.xml")
        links = package.read("xl/_rels/workbook.xml.rels")
    except KeyError:
        return ""
    sheets = [found[1] for tag in _SHEET.findall(workbook) if (found := _RELATION.search(tag))]
    if place >= len(sheets):
        return ""
    for tag in _LINK.findall(links):
        named, target = _ID.search(tag), _TARGET.search(tag)
        if named and target and named[1] == sheets[place]:
            return posixpath.join("/xl", target[1].decode()).lstrip("/")
    return ""
