"""The pictures of insights: everything on them can be read, and they say what the message says."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

import pytest

from handlers.contents import CATEGORIES, COMPASS_NEEDS, TOPICS
from handlers.conversation.catalogue import Catalogue
from handlers.gate.cells import OTHERS, TOTAL
from handlers.gate.scales import cuts
from handlers.insight.classes import SCALES, cell_name, in_words
from handlers.insight.telling import told
from handlers.insight.worth import MEASURES, Section, Worth
from handlers.insight.worth_pictures import drawn, part_picture, year_picture
from handlers.paper.drawing import WIDTH, Picture, described
from handlers.reflection.measured import COMPASS, DOORS, SIGNALS, THANKS
from storage.insights import Connections, Goals, GoingOn, Meetings, Recognition, SessionsDone
from storage.released_texts import ReleasedCounts
from storage.tables import Programme, StoredFigure
from storage.types import TextKind
from tests.conversation import MONDAY
from tests.handlers.paper.test_drawing import boxes, has_its_own_ground, lie_upon_each_other

MONTHS = tuple(date(2027, 5, 10) - timedelta(weeks=4 * number) for number in range(6))
IN_COUPLES = (THANKS, DOORS, COMPASS)
CELLS = {
    "usefulness": ("mentor", "mentee"),
    "leadership": ("mentor", "mentee"),
    "compass": COMPASS_NEEDS,
    "competence": (*CATEGORIES[:-1], OTHERS),
}


def worth_of(pairs: int) -> Worth:
    """Of a programme of so many pairs, six moments, and every cell that there is."""
    least = 20 if pairs >= 20 else 10 if pairs >= 10 else 5
    asked = [one.name for one in MEASURES if one.asked is not None]
    figures = {name: list(_figures(name, least)) if pairs >= 5 else [] for name in asked}
    return Worth(
        Programme(workspace_id=1, name="x", starts_on=MONTHS[-1], weeks=26, created_at=MONDAY),
        Meetings(pairs, pairs, 6 * pairs, 2 * pairs, SessionsDone(pairs, pairs, 360 * pairs)),
        Goals(pairs, 2 * pairs, pairs),
        Connections(pairs, pairs, pairs, pairs // 2, pairs),
        Recognition(pairs, pairs),
        GoingOn(pairs, pairs, pairs > 1),
        ReleasedCounts(
            {TextKind.LEARNING: 10 * pairs, TextKind.SIGNAL: pairs},
            {topic.key: pairs for topic in TOPICS[:40]} if pairs else {},
        ),
        figures,
        dict.fromkeys(asked, MONTHS[0] if pairs else None),
    )


def _figures(name: str, least: int) -> list[StoredFigure]:
    """As the gate would make them: each class of the scale in its turn."""
    made = []
    for moment, on in enumerate(MONTHS):
        if name in (SIGNALS, COMPASS):
            made.append(_row(name, "", on, least, 0, 0))
        parts = 4 if least == 10 else 5 if least == 20 else 2
        cells = [one.key for one in TOPICS[:40]] if name == SIGNALS else CELLS.get(name, (TOTAL,))
        for place, cell in enumerate(cells):
            if name in SCALES:
                number = (moment + place) % (len(cuts(SCALES[name], least)) + 1)
                made.append(_row(name, cell, on, least, number, 0))
            else:
                parts = (2 if least < 20 else 4) if name in IN_COUPLES else parts
                made.append(_row(name, cell, on, max(least, 10), 1 + place % (parts - 1), parts))
    return made


def _row(question: str, cell: str, on: date, least: int, number: int, parts: int) -> StoredFigure:
    return StoredFigure(
        workspace_id=1,
        programme_id=1,
        question=question,
        cell=cell,
        on=on,
        least=least,
        number=number,
        parts=parts,
    )


def check_readable(picture: Picture) -> None:
    """No text lies on another or leaves the card, and each of them is in the alternative text."""
    every = boxes(picture)
    assert [two for two in combinations(every, 2) if lie_upon_each_other(*two)] == []
    assert all(one["x"] + one["width"] <= WIDTH - 13 for one in every), "inside of the card"
    rows = [row for panel in picture.panels for row in panel.rows]
    assert len(every) >= 2 + len(rows), "every text has its box"
    assert all(row.text in described(picture) for row in rows)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("pairs", [0, 1, 8, 40, 10_000])
def test_the_pictures_of_any_programme_are_readable(language: str, pairs: int) -> None:
    say, worth = Catalogue().speaker(language, formal=False), worth_of(pairs)
    pictures = [year_picture(say, worth), *(part_picture(say, worth, one) for one in Section)]
    for picture in pictures:
        check_readable(picture)
        assert ": :" not in described(picture), "a row without a label has no colon either"
    assert len({picture.title for picture in pictures}) == len(pictures), "each proves its own"


def test_each_of_them_has_its_own_ground() -> None:
    say, worth = Catalogue().speaker("en", formal=False), worth_of(8)
    for picture in (year_picture(say, worth), *(part_picture(say, worth, one) for one in Section)):
        has_its_own_ground(picture)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_picture_says_what_the_message_says(language: str) -> None:
    say, worth = Catalogue().speaker(language, formal=False), worth_of(8)
    year = described(year_picture(say, worth))
    cells = {cell_name(say, one) for name in SCALES for one in worth.figures.get(name, ())} - {""}
    for one in (one for one in MEASURES if one.name != SIGNALS):
        for words in told(say, worth, one).split("; "):
            name, _, text = words.rpartition(": ")
            cell = next((each for each in cells if words.startswith(f"{each} ")), "")
            assert text.removeprefix(f"{cell} ") in year, (one.name, words)
            assert (name or cell) in year


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "AI, data & automation · other topics: each +1 to below +1.5 steps (5–9 people)"),
        ("de", "KI, Daten & Automatisierung · andere Themen: je +1 bis unter +1,5 Stufen"),
    ],
)
def test_topics_that_say_the_same_are_told_together(language: str, said: str) -> None:
    say = Catalogue().speaker(language)
    number = cuts(SCALES["competence"], 5).index(Fraction(3, 2))
    alike = [_row("competence", cell, MONTHS[0], 5, number, 0) for cell in ("b", OTHERS)]
    assert said in in_words(say, alike)
    apart = [*alike, _row("competence", "c", MONTHS[0], 5, number + 1, 0)]
    assert in_words(say, apart).count(": ") == len(apart), "each by itself as soon as one differs"


@pytest.mark.parametrize(
    ("language", "part", "name"),
    [
        ("en", "", "insights-overview.png"),
        ("de", "", "einblicke-gesamt.png"),
        ("de", "learning", "einblicke-lernen.png"),
    ],
)
async def test_the_file_of_a_picture_is_named_in_one_language(
    language: str, part: str, name: str
) -> None:
    picture = Picture("", (), "")
    assert (await drawn(Catalogue().speaker(language), picture, part)).name == name
