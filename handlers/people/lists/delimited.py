"""Text with a delimiter, whatever wrote it: its encoding, its delimiter, its records."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from handlers.people.lists.fields import by_header, header_key
from handlers.people.lists.tables import Record, RowProblem, Table, UnreadableList

DELIMITERS = (";", ",", "\t", "|")
SAMPLE_LINES = 60
"""By which the delimiter is found."""
MOST_BROKEN = 200
"""After so many records with unmatched quotation marks the file is no list."""
MOST_ROWS = 100_000
"""Of one list."""
LONGEST_CELL = 20_000
"""What `csv` may take for one cell: an open quotation mark does not swallow the whole file."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = frozenset(
    "äöüÄÖÜßéèêëáàâåãçñóòôõøíìîïúùûæœÿÉÈÊÁÀÂÅÃÇÑÓÒÔØÍÎÚÛÆŒŠšŽž€–—‘’“”„…«»°§²³´·•®©™½¼\xa0"
)
"""What Windows-1252 adds to ASCII and people write; anything else means another code page."""
_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile("[\0-\x08\x0e-\x1f]")
"""What no text has, and much else is full of."""
_SEP = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)
"""Excel's own way to say which delimiter follows."""


def read_delimited(content: bytes) -> Table:
    """The records of a text file; raises UnreadableList if it is no text."""
    encoding, text = decoded(content)
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise UnreadableList("list-unknown-kind")
    said = _SEP.match(text)
    skipped = 1 if said else 0
    text = text[said.end() :] if said else text
    delimiter = said.group(1) if said else _delimiter_of(text)
    problems: list[RowProblem] = []
    records = list(_records(text, delimiter, skipped, problems))
    if not records and not problems:
        raise UnreadableList("list-empty")
    return Table("csv", encoding, delimiter, records, problems)


def decoded(content: bytes) -> tuple[str, str]:
    """The encoding and the text; bytes that do not fit it become U+DC80 to U+DCFF."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, content.decode(encoding, errors="replace")
    if (wide := _wide(content)) is not None:
        return wide, content.decode(wide, errors="replace")
    try:
        return "utf-8", content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = content.decode("utf-8", errors="surrogateescape")
    broken = len(_BROKEN.findall(text))
    sound = len(_BEYOND_ASCII.findall(text)) - broken
    if sound > broken:
        return "utf-8", text
    return _legacy(content)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is zero."""
    sample = content[:2000]
    half = max(1, len(sample) // 2)
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if (
            sample[offset::2].count(0) > 0.6 * half
            and sample[1 - offset :: 2].count(0) < 0.1 * half
        ):
            return encoding
    return None


def _legacy(content: bytes) -> tuple[str, str]:
    """A code page of one byte: Western as German Excel writes it, else what is likeliest."""
    western = content.decode("cp1252", errors="replace")
    if all(one < "\x80" or one in _WESTERN for one in set(western)):
        return "cp1252", western
    from charset_normalizer import from_bytes

    likeliest = from_bytes(content).best()
    if likeliest is None:
        return "cp1252", western
    return likeliest.encoding, str(likeliest)


def _delimiter_of(text: str) -> str:
    """The delimiter under which most lines have the same number of cells, of the more cells."""
    lines = text.splitlines(keepends=True)
    sample = "".join(lines[:SAMPLE_LINES])
    return max(DELIMITERS, key=lambda one: (_names(sample, one), *_evenness(sample, one)))


def _names(sample: str, delimiter: str) -> int:
    """The most names of columns that any line has under a delimiter."""
    split = (line.split(delimiter) for line in sample.splitlines())
    return max(
        (sum(header_key(cell) in by_header() for cell in cells) for cells in split), default=0
    )


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in cells):
                widths[len(cells)] += 1
    except csv.Error:
        pass
    if not widths:
        return (0.0, 0)
    width, lines = max(widths.items(), key=lambda one: (one[1] * (one[0] > 1), one[0]))
    return (lines / sum(widths.values()) if width > 1 else 0.0, width)


def _records(
    text: str, delimiter: str, skipped: int, problems: list[RowProblem]
) -> Iterator[Record]:
    """Each record with the line on which it begins; after a broken one the next line is tried."""
    lines = _physical(text)
    begins = 0
    while begins < len(lines):
        for line, cells in _good_run(lines, begins, delimiter):
            if cells is None:
                problems.append(
                    RowProblem(line + 1 + skipped, "", "", "people-broken-quotes", left_out=True)
                )
                if len(problems) > MOST_BROKEN:
                    raise UnreadableList("list-broken-quotes")
                begins = line + 1
                break
            if any(cell and not cell.isspace() for cell in cells):
                yield Record(line + 1 + skipped, cells)
        else:
            return


def _physical(text: str) -> list[str]:
    """The lines as an editor counts them: CR, LF or both end one, nothing else does."""
    return io.StringIO(text, newline="").readlines() if "\r" not in text else _any_ending(text)


def _any_ending(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)


def _good_run(
    lines: Sequence[str], begins: int, delimiter: str
) -> Iterator[tuple[int, list[str] | None]]:
    """Records from a line on; the last is None where the quotation marks do not match."""
    reader = csv.reader(lines[begins:] if begins else lines, delimiter=delimiter, strict=True)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield begins + before, None
            return
        yield begins + before, cells
        before = reader.line_num
