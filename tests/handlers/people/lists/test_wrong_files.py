"""Whatever is no list of people gets a sentence of its own, in both languages."""

from __future__ import annotations

import io
import zipfile

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.people.lists import kinds
from handlers.people.lists.tables import UnreadableList
from tests.handlers.people.lists.reading import read
from tests.sizes import Size

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(**members: bytes) -> bytes:
    """A ZIP with these members; two underscores stand for a slash."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name.replace("__", "/"), data)
    return content.getvalue()


def bomb() -> bytes:
    """A small workbook that unpacks to more than is allowed."""
    piece = b"\0" * (1 << 20)
    content = io.BytesIO()
    with (
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(kinds.MOST_UNPACKED // len(piece) + 1):
            sheet.write(piece)
    return content.getvalue()


def lying(content: bytes) -> bytes:
    """The same, with another size written beside the data."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        size = package.infolist()[0].file_size
    return content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "list-empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "list-empty"),
        (b"\0" * 300, "list-empty"),
        (b"%PDF-1.7\n...", "list-pdf"),
        (b"\x89PNG\r\n\x1a\n....", "list-picture"),
        (b"\xff\xd8\xff\xe0....", "list-picture"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "list-markup"),
        (b"\n  <html><table><tr><td>Name</td></tr></table></html>", "list-markup"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "list-encrypted"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "list-unknown-kind"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "list-broken-workbook"),
        (b"PK\x03\x04 and nothing else", "list-broken-workbook"),
        (packed(word__document=b"<xml/>"), "list-unknown-kind"),
        (packed(xl__workbook=b"no workbook at all"), "list-broken-workbook"),
        (b"Pet,Shoes,Hobby\nLena,41,tea\n", "list-nobody-named"),
        (b"one word\nand another\n", "list-no-header"),
        (b"role,level\nmentor,2\n", "list-nobody-named"),
        (bytes(range(256)) * 40, "list-unknown-kind"),
        (b"a" * (kinds.MOST_BYTES + 1), "list-too-large"),
    ],
)
def test_each_wrong_file_is_refused_with_its_own_sentence(content: bytes, key: str) -> None:
    with pytest.raises(UnreadableList) as refused:
        read(content)
    assert refused.value.key == key
    for language in ("en", "de"):
        assert str(Catalogue().speaker(language)(key, **refused.value.arguments))


def test_a_bomb_is_not_unpacked_also_if_it_lies_about_its_size(
    monkeypatch: pytest.MonkeyPatch, size: Size
) -> None:
    monkeypatch.setattr(kinds, "MOST_UNPACKED", kinds.MOST_UNPACKED // size(10, 1))
    content = bomb()
    assert len(content) < kinds.MOST_BYTES
    for one in (content, lying(content)):
        with pytest.raises(UnreadableList) as refused:
            read(one)
        assert refused.value.key in ("list-bomb", "list-broken-workbook")


def test_more_rows_than_a_company_has_are_refused() -> None:
    rows = "".join(f"p{number}@example.com\n" for number in range(100_001))
    with pytest.raises(UnreadableList) as refused:
        read("email\n" + rows)
    assert refused.value.key == "list-too-many-rows"
