"""A company's logo on its reports: dropped, looked at, used after a press, taken off again."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from handlers.insight.logo_check import MOST_BYTES, why_no_svg
from storage.tables import AuditEntry, ReportLogo
from tests.conversation import Company, Person
from tests.handlers.insight.test_ratings import Cohort
from tests.handlers.insight.test_report import pdf_of
from tests.handlers.open_programmes import rows

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">%s</svg>'
DRAWN = SVG % b'<circle cx="15" cy="15" r="12" fill="#a03020"/>'


def png(width: int = 60, height: int = 20) -> bytes:
    """A picture of that size."""
    written = BytesIO()
    Image.new("RGBA", (width, height), (160, 48, 32, 200)).save(written, "PNG")
    return written.getvalue()


@pytest.mark.usefixtures("from_nothing")
async def test_it_stands_on_reports_once_somebody_says_so_and_until_it_is_taken_off(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt")
        await Cohort(company, petra).grows(1)
        await lena.drops(png(), "logo.png")
        assert "Only coordinators" in lena.sees
        await petra.drops(png(), "acme.PNG")
        assert "acme.PNG can stand on the first page of all reports" in petra.sees
        assert "If this is a list of people, please send it as a table" in petra.sees
        assert await _logos(petra) == []
        await petra.presses("Use it as the logo")
        assert await _logos(petra) == ["Logo"]
        await petra.drops(DRAWN, "new.svg")
        await petra.presses("No")
        assert [one.name for one in await rows(company, ReportLogo)] == ["acme.PNG"]
        await petra.drops(DRAWN, "new.svg")
        await petra.presses("Use it as the logo")
        assert await _logos(petra) == ["Logo"]
        await petra.presses("Hourly cost, logo, colour")
        await petra.submits(logo="remove")
        assert await _logos(petra) == []
        assert await rows(company, ReportLogo) == []
        changed = [one for one in await rows(company, AuditEntry) if one.act == "settings.change"]
        assert len(changed) == 3


async def _logos(petra: Person) -> list[str]:
    """What is read to somebody who does not see the logos of a report: that it is the logo."""
    await petra.says("report")
    found = pdf_of(petra)
    assert found.faults == []
    return [one[:4] for one in found.alternatives if one.startswith("Logo")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xd8\xff\xe0" + b"0" * 99, "has to be a PNG or an SVG"),
        (b"x" * (MOST_BYTES + 1), "at most 500 KB and 4,000 pixels"),
        (png(5000, 1), "at most 500 KB and 4,000 pixels"),
        (png()[:60], "cannot be drawn"),
        (png()[:18], "cannot be drawn"),
        (SVG % b"<script>alert(1)</script>", "programs or fetches something"),
    ],
)
async def test_what_cannot_be_a_logo_is_told_why(
    sqlite_url: str, content: bytes, said: str
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.drops(content, "logo.png")
        assert said in petra.sees
        assert await rows(company, ReportLogo) == []


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        (b'<image href="https://x.example/1.png"/>', "report-logo-active"),
        (
            b'<image xmlns:x="http://x.example" x:href="/etc/passwd"/>',
            "report-logo-active",
        ),
        (b"<foreignObject/>", "report-logo-active"),
        (b"<g>", "report-logo-unreadable"),
        (b'<use href="#a"/><image href="data:image/png;base64,AA"/><!-- made by hand -->', ""),
    ],
)
def test_an_svg_is_a_drawing_and_nothing_else(inside: bytes, why: str) -> None:
    assert why_no_svg(SVG % inside) == why


def test_an_svg_that_multiplies_itself_is_not_opened() -> None:
    grows = b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>' + SVG % b"&b;"
    assert why_no_svg(grows) == "report-logo-active"
    assert why_no_svg(b"<html><body><svg/></body></html>") == "report-logo-kind"
