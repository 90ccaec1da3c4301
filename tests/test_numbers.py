"""A number that stands in the code says what it counts, and where it comes from."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def is_number(value: ast.expr | None) -> bool:
    match value:
        case ast.Constant(value=bool() | str() | bytes() | None):
            return False
        case ast.Constant():
            return True
        case ast.BinOp() | ast.UnaryOp():
            parts = (one for one in ast.iter_child_nodes(value) if isinstance(one, ast.expr))
            return all(is_number(one) for one in parts)
        case ast.Tuple(elts=elements) if elements:
            return all(is_number(one) for one in elements)
        case ast.Call(func=ast.Name(id="timedelta" | "time")):
            return True
    return False


def silent_numbers(source: str) -> Iterator[str]:
    """Names of module constants that are numbers, or several, without a word on them."""
    body = ast.parse(source).body
    for one, following in zip(body, [*body[1:], None], strict=True):
        if not isinstance(one, ast.Assign | ast.AnnAssign) or not is_number(one.value):
            continue
        match following:
            case ast.Expr(value=ast.Constant(value=str())):
                continue
        target = one.targets[0] if isinstance(one, ast.Assign) else one.target
        yield ast.unparse(target)


def test_every_number_says_what_it_counts() -> None:
    silent = {
        str(file.relative_to(PROJECT)): names
        for package in ("bot", "handlers", "storage")
        for file in (PROJECT / package).rglob("*.py")
        if "versions" not in file.parts
        and (names := list(silent_numbers(file.read_text(encoding="utf-8"))))
    }
    assert silent == {}


def test_a_silent_number_is_noticed() -> None:
    said = 'LONGEST = 500\n"""Characters."""\n'
    assert list(silent_numbers("LONGEST = 500\nNAME = 'x'\n")) == ["LONGEST"]
    assert list(silent_numbers("A, B = timedelta(days=2), 3\n" + said)) == ["(A, B)"]
    assert list(silent_numbers(said)) == []


def test_no_reader_is_sent_to_a_page_that_is_not_here() -> None:
    """Docstrings point to pages of this repository."""
    missing = {
        page
        for package in ("bot", "handlers", "storage")
        for file in (PROJECT / package).rglob("*.py")
        for page in re.findall(r"[\w./-]+\.md\b", file.read_text(encoding="utf-8"))
        if not (PROJECT / page).is_file()
    }
    assert missing == set()
