"""What a file is, by its first bytes: a list that can be read, or something else that is named."""

from __future__ import annotations

import enum
import io
import zipfile
import zlib

from handlers.people.lists.tables import UnreadableList

MOST_BYTES = 20 * 1024 * 1024
"""Of a file; a hundred thousand people take about 15 MB."""
MOST_UNPACKED = 400 * 1024 * 1024
"""Of a workbook, which is packed: a hundred thousand people take about 100 MB."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Microsoft's container: old workbooks, and new ones with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\0\0\0\x18ftyp",
    b"\0\0\0\x1cftyp",
)
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<table", b"<?xml", b"<svg")


class Kind(enum.StrEnum):
    """How the people stand in the file."""

    TEXT = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


def kind_of(content: bytes) -> Kind:
    """What `content` is; raises UnreadableList, with a sentence for each, if it is no list."""
    if len(content) > MOST_BYTES:
        raise UnreadableList("list-too-large", most=str(MOST_BYTES // 1024**2))
    begins = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not begins.strip(b"\0"):
        raise UnreadableList("list-empty")
    if content.startswith(_OLE):
        return _old_container(content)
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if begins.startswith(b"%PDF"):
        raise UnreadableList("list-pdf")
    if begins.startswith(_PICTURES) or begins[8:12] == b"WEBP":
        raise UnreadableList("list-picture")
    if begins.lower().startswith(_MARKUP):
        raise UnreadableList("list-markup")
    return Kind.TEXT


def _old_container(content: bytes) -> Kind:
    if _ENCRYPTED in content:
        raise UnreadableList("list-encrypted")
    if any(name in content for name in _OLD_WORKBOOK):
        return Kind.XLS
    raise UnreadableList("list-unknown-kind")


def _packed(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            mimetype = package.read("mimetype")[:80] if "mimetype" in package.namelist() else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        raise UnreadableList("list-broken-workbook") from None
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableList("list-encrypted")
    _refuse_bomb(content, members)
    if b"opendocument.spreadsheet" in mimetype:
        return Kind.ODS
    if any(member.filename.startswith("xl/") for member in members):
        return Kind.XLSX
    raise UnreadableList("list-unknown-kind")


def _refuse_bomb(content: bytes, members: list[zipfile.ZipInfo]) -> None:
    """What a package claims to hold is checked by unpacking it: a bomb may lie about its size."""
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise UnreadableList("list-bomb")
    left = MOST_UNPACKED
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for member in members:
            left -= _unpacked(package, member, left)


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> int:
    size = 0
    try:
        with package.open(member) as stream:
            while piece := stream.read(1 << 20):
                size += len(piece)
                if size > most:
                    break
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError):
        raise UnreadableList("list-broken-workbook") from None
    if size > most:
        raise UnreadableList("list-bomb")
    return size
