"""A set of states has a name in storage/types.py, and one meaning: two lists of the same differ."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from storage import types
from storage.types import AgreementState, PairState, ProgrammeState, PromptState

ROOT = Path(types.__file__).parent.parent
FILES = [
    path
    for package in ("bot", "handlers", "storage")
    for path in sorted((ROOT / package).rglob("*.py"))
    if path != Path(types.__file__)
]


def unnamed_sets(source: str) -> list[str]:
    """What is written down as two or more states of a kind."""
    literals = (ast.Tuple, ast.List, ast.Set)
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, literals)]
    return [ast.unparse(node) for node in found if sum(map(_is_state, node.elts)) > 1]


def _is_state(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id.endswith("State")
    )


def test_a_set_without_a_name_would_be_found() -> None:
    assert unnamed_sets("x in (PairState.RUNNING, PairState.ENDED)") == [
        "(PairState.RUNNING, PairState.ENDED)"
    ]
    assert unnamed_sets("pairs_in(session, (PairState.RUNNING,))") == []


def test_every_set_of_states_stands_with_the_states() -> None:
    found = {str(path): unnamed_sets(path.read_text(encoding="utf-8")) for path in FILES}
    assert len(FILES) > 150
    assert {path: sets for path, sets in found.items() if sets} == {}


def test_no_name_of_a_set_is_given_twice() -> None:
    """Else a reader takes one for the other, as UNDER_WAY once was."""
    named = {name for name in vars(types) if name.isupper()}
    given = Counter(
        target.id
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id in named
    )
    assert given == Counter()


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (PairState, ((PairState.SUGGESTED,), types.ASKED, (PairState.RUNNING,), types.OVER)),
        (ProgrammeState, ((ProgrammeState.DRAFT,), types.OPENED)),
        (ProgrammeState, (types.NOT_ARCHIVED, (ProgrammeState.ARCHIVED,))),
    ],
)
def test_the_life_of_a_thing_falls_into_its_parts(
    kind: type[PairState | ProgrammeState], parts: tuple[tuple[str, ...], ...]
) -> None:
    assert Counter(state for part in parts for state in part) == Counter(kind)


def test_what_sets_mean_goes_together() -> None:
    assert set(types.STANDING) == {*types.ASKED, PairState.RUNNING}
    assert set(types.UNBEGUN) == {PairState.SUGGESTED, *types.ASKED}
    assert set(types.MATCHABLE) < set(types.UNDER_WAY) < set(types.OPENED)
    assert not set(types.OPEN) & {AgreementState.DONE, AgreementState.DROPPED}
    assert not set(types.ON_THE_WAY) & {*types.GIVEN_UP, PromptState.SENT, PromptState.ANSWERED}
