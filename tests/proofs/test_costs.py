"""An answer costs what it shows, whatever the size of the company.

Everything that can be asked for is asked for in a small and in a large company: there it takes no
more statements, and no more rows than are shown besides. Whoever adds a command, a button, a form
or a search adds an act (acts.py). What the large company is made of: benchmarks/company.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlmodel import SQLModel, func, select

from benchmarks.company import make
from storage.database import Database, upgrade
from tests.conftest import empty_database
from tests.conversation import MONDAY
from tests.proofs.acts import every_act
from tests.proofs.costs import Act, Cost, Costed, registered, said
from tests.sizes import Size

SMALL = 12
MORE_ROWS = 100
OF_NO_WORKSPACE = {"slack_installation", "slack_install_state", "calendar_cursor"}
SHOWN = {
    "action pair.choose by C0": 200,
    "command end by C0": 300,
    "search pairs by C0": 300,
}
"""Rows of those that show lists of a hundred; of pairs with both names."""
MOST_STATEMENTS = 30
STATEMENTS = {
    "command status by C0": 12,
    "command insights by C0": 12,
    "command pairs by C0": 8,
    "action privacy.delete by L0": 56,
    "form reflection by L0": 32,
}
"""Of those that are looked at most, and of those that go through whatever there is of a person."""
WHOLE = {"command export by C0"}
"""Who asks for everything gets a row for each thing, by no more statements than in a small one."""
KNOWN: frozenset[str] = frozenset()
"""What still costs more in a larger company: nothing is added here, and what is mended goes."""

pytestmark = pytest.mark.timeout(3600)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The whole of it on both databases."""
    if "urls" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        metafunc.parametrize("urls", ["sqlite", "postgres"] if whole else ["sqlite"], indirect=True)


@pytest.fixture
def urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Two databases without any row."""
    with ExitStack() as stack:
        if request.param == "postgres":
            server = request.getfixturevalue("postgres_server")
            one, other = (stack.enter_context(empty_database(server)) for _ in range(2))
        else:
            one, other = (f"sqlite+aiosqlite:///{tmp_path / name}.db" for name in ("one", "other"))
        for url in (one, other):
            upgrade(url)
        yield one, other


def test_everything_that_can_be_asked_for_has_an_act() -> None:
    assert registered() - {(act.kind, act.name) for act in every_act()} == set()


async def test_an_answer_costs_the_same_in_a_larger_company(
    urls: tuple[str, str], size: Size
) -> None:
    acts = [act for act in every_act() if size(0, 1) or str(act) not in KNOWN]
    small, large = [
        await _costs(url, pairs, acts)
        for url, pairs in zip(urls, (SMALL, size(600, 4000)), strict=True)
    ]
    dearer = {
        str(act): (small[act], large[act])
        for act in acts
        if _is_dearer(act, small[act], large[act])
    }
    assert {name: costs for name, costs in dearer.items() if name not in KNOWN} == {}
    statements = {str(act): large[act].statements for act in acts}
    most = {name: STATEMENTS.get(name, MOST_STATEMENTS) for name in statements}
    assert {name for name, count in statements.items() if count > most[name]} <= KNOWN
    assert KNOWN - {str(act) for act in every_act()} == set()
    if size(0, 1):
        assert KNOWN - dearer.keys() == set(), "mended: take it off the list"


async def _costs(url: str, pairs: int, acts: list[Act]) -> dict[Act, Cost]:
    found: dict[Act, Cost] = {}
    async with Costed.of(url, pairs) as costed:
        for act in acts:
            found[act], reply = await costed.cost_of(act)
            assert "Something went wrong" not in said(reply), (act, said(reply))
    return found


def _is_dearer(act: Act, small: Cost, large: Cost) -> bool:
    most = max(small.rows, SHOWN.get(str(act), 0)) + MORE_ROWS
    grows = large.rows > most and str(act) not in WHOLE
    return large.statements > small.statements or grows


async def test_a_made_up_company_has_rows_of_every_kind(database_url: str) -> None:
    database = Database(database_url)
    await make(database, SMALL, ("test", "T1"), MONDAY)
    async with database.look() as session:
        empty = [
            table.name
            for table in SQLModel.metadata.sorted_tables
            if not (await session.exec(select(func.count()).select_from(table))).one()
        ]
    await database.close()
    assert set(empty) == OF_NO_WORKSPACE
