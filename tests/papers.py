"""A PDF as somebody reads it, or hears it read."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2


class Pdf:
    """One document."""

    def __init__(self, content: bytes) -> None:
        document = pypdfium2.PdfDocument(content)
        self.pages = len(document)
        self.page_texts = [
            document[number].get_textpage().get_text_range().replace("\r\n", "\n")
            for number in range(self.pages)
        ]
        document.close()
        with pikepdf.open(BytesIO(content)) as opened:
            root = opened.Root
            self.language = str(root.get("/Lang", ""))
            mark = root.get("/MarkInfo")
            marked = mark is not None and bool(mark.get("/Marked"))
            with opened.open_metadata() as metadata:
                says_so = str(metadata.get("pdfuaid:part", "")) == "1"
            self.title = str(opened.docinfo.get("/Title", ""))
        self.is_accessible = marked and says_so and bool(self.language) and bool(self.title)

    @property
    def text(self) -> str:
        """Of all pages."""
        return "\n".join(self.page_texts)
