"""Where somebody is: countries of zones, working weeks, regions by name and by place."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from handlers.conversation.hours import LocalTimes, is_working_day
from handlers.conversation.places import (
    SEATS,
    country_at,
    known_countries,
    region_named,
    region_of_place,
    regions_of,
    working_week,
)


@pytest.mark.parametrize(
    ("zone", "home", "country"),
    [
        ("Africa/Cairo", "DE", "EG"),
        ("America/Los_Angeles", "DE", "US"),
        ("Europe/Berlin", "DE", "DE"),
        ("Europe/Amsterdam", "DE", "DE"),
        ("Europe/Amsterdam", "", ""),
        ("Etc/GMT+5", "DE", "DE"),
        ("UTC", "DE", "DE"),
        ("Europe/London", "DE", "GB"),
    ],
)
def test_whose_clock_is_the_companys_is_where_the_company_is(
    zone: str, home: str, country: str
) -> None:
    """Slack names Amsterdam for everybody from Madrid to Stockholm."""
    assert country_at(zone, "Europe/Berlin", home) == country


@pytest.mark.parametrize(
    ("country", "off"),
    [
        ("DE", {5, 6}),
        ("US", {5, 6}),
        ("EG", {4, 5}),
        ("SA", {4, 5}),
        ("IL", {4, 5}),
        ("AE", {5, 6}),
        ("AF", {3, 4}),
        ("IN", {5, 6}),
        ("IR", {3, 4}),
        ("", {5, 6}),
        ("ZZ", {5, 6}),
    ],
)
def test_a_country_has_its_own_weekend_of_two_days(country: str, off: set[int]) -> None:
    assert set(range(7)) - working_week(country) == off


@pytest.mark.parametrize(
    ("country", "place", "region"),
    [
        ("DE", "Werk München", "BY"),
        ("DE", "Frankfurt am Main", "HE"),
        ("DE", "Frankfurt (Oder)", "BB"),
        ("DE", "Halle/Westfalen", "NW"),
        ("DE", "Halle", "ST"),
        ("DE", "Sachsen-Anhalt", "ST"),
        ("DE", "Hamburg und Berlin", ""),
        ("DE", "Hamburger Straße 7", ""),
        ("DE", "", ""),
        ("CH", "Zürich", "ZH"),
        ("CH", "St. Gallen", "SG"),
        ("CH", "Freiburg", "FR"),
        ("AT", "Wien", "9"),
        ("AT", "St. Pölten", "3"),
        ("US", "Berlin", ""),
    ],
)
def test_a_place_tells_its_region_or_nothing(country: str, place: str, region: str) -> None:
    assert region_of_place(country, place) == region


def test_every_town_of_the_table_is_in_a_region_that_is_known() -> None:
    for country, regions in SEATS.items():
        assert regions.keys() <= regions_of(country).keys()
        for code, towns in regions.items():
            for town in towns.split(", "):
                assert region_of_place(country, town) == code, town


@pytest.mark.parametrize(
    ("country", "typed", "region"),
    [
        ("DE", "bayern", "BY"),
        ("DE", "BW", "BW"),
        ("DE", "Baden-Württemberg", "BW"),
        ("DE", "Tirol", None),
        ("AT", "Tirol", "7"),
        ("GB", "Scotland", "SCT"),
        ("", "Bayern", None),
    ],
)
def test_regions_are_known_by_name_and_code(country: str, typed: str, region: str | None) -> None:
    assert region_named(country, typed) == region


def test_a_regions_holidays_are_off_there_alone() -> None:
    epiphany, corpus_christi, reformation = (
        date(2027, 1, 6),
        date(2027, 5, 27),
        date(2028, 10, 31),
    )
    works = {
        region: [
            is_working_day(day, LocalTimes("Europe/Berlin", "DE", region=region))
            for day in (epiphany, corpus_christi, reformation)
        ]
        for region in ("", "BY", "NW", "SN", "nowhere")
    }
    assert works == {
        "": [True, True, True],
        "BY": [False, False, True],
        "NW": [True, False, True],
        "SN": [True, True, False],
        "nowhere": [True, True, True],
    }


def test_every_country_whose_holidays_are_known_is_known() -> None:
    assert known_countries() == holidays.list_supported_countries().keys()
