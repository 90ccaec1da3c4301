"""The report's pages: four to six of them, the first of which says it all, whatever there is."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from handlers.paper.typeset import typeset
from tests.handlers.insight.made_reports import Named, made
from tests.papers import Pdf

GLANCE = {"de": "Auf einen Blick", "en": "At a glance"}
EVERY_RULE = 7
"""Decisions of a programme that is over and of which everything is to be decided."""
LONG = Named(
    company="Wäschereimaschinenfabrikationsgesellschaft Wolfenbüttel-Würzburg mbH & Co. KGaA",
    programme="W" * 60,
    learnings=("Worte " * 250, "山田太郎" * 150, "محمد علي " * 160),
)
MIXED = Named(
    company="株式会社 김민준 🎉",
    programme="שרה לוי und Ελένη 🚀 " + "Ä" * 40,
    learnings=("🎉 " * 80,) * 3,
    topics=40,
)
"""With more topics than can ever be in a class that is named."""
MARGIN = 20
"""Points at least between what is shown and the edge of a page."""


def test_a_report_whose_pictures_say_nothing_is_found_out_by_the_validator() -> None:
    written = BytesIO()
    with pikepdf.open(
        BytesIO(typeset("report", made("en", 11, Named(), over=True)).content)
    ) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one:
                del one["/Alt"]
        pdf.save(written)
    faults = Pdf(written.getvalue()).faults
    assert any(one.startswith("PDFUA1-FIGURE-ALTERNATIVE-TEXT") for one in faults)


@pytest.mark.parametrize(
    ("pairs", "named", "over"),
    [
        (0, Named(), False),
        (2, Named(), False),
        (11, Named(), True),
        (400, Named(), True),
        (400, LONG, True),
        (400, MIXED, True),
    ],
    ids=("nothing", "2", "11", "400", "long", "mixed"),
)
def test_it_has_its_pages_in_both_languages_and_the_first_is_one(
    pairs: int, named: Named, over: bool
) -> None:
    for language, glance in GLANCE.items():
        paper = typeset("report", made(language, pairs, named, over=over))
        found = Pdf(paper.content)
        assert found.faults == []
        assert found.language == language
        assert 4 <= found.pages <= (8 if named is MIXED else 6), (language, found.page_texts)
        assert found.margin > MARGIN, "letters beyond the edge"
        assert found.page_texts[1].startswith(glance), "the first page is one page"
        first = found.page_texts[0]
        if over and pairs > 100:
            dates = [line for line in first.splitlines() if line.rstrip().endswith(" 2026")]
            assert len(dates) >= EVERY_RULE, first
