"""Which country somebody works in, which days are worked there, and its regions. Pure.

Countries are ISO 3166-1 codes; regions are the codes of the `holidays` package (`BY`, `ZH`, `9`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

EVERY_DAY = frozenset(range(7))
"""As `date.weekday` counts: 0 is Monday."""
_A_YEAR = tuple(datetime(2026, month, 15, tzinfo=UTC) for month in range(1, 13))
"""Moments at which two clocks are compared."""
_SHARP_S = str.maketrans({"ß": "ss"})
SEATS: Mapping[str, Mapping[str, str]] = {
    "DE": {
        "BB": "Potsdam, Cottbus, Frankfurt Oder",
        "BE": "Berlin",
        "BW": "Stuttgart, Karlsruhe, Mannheim, Freiburg, Heidelberg, Ulm, Heilbronn, Walldorf, "
        "Friedrichshafen, Pforzheim, Reutlingen, Tübingen, Sindelfingen",
        "BY": "München, Munich, Nürnberg, Nuremberg, Regensburg, Ingolstadt, Würzburg, Erlangen, "
        "Fürth, Bamberg, Bayreuth, Passau, Landshut, Rosenheim, Garching, Unterföhring",
        "HB": "Bremen, Bremerhaven",
        "HE": "Frankfurt, Wiesbaden, Darmstadt, Kassel, Offenbach, Eschborn, Gießen, Bad Homburg",
        "HH": "Hamburg",
        "MV": "Schwerin, Rostock, Greifswald, Stralsund",
        "NI": "Hannover, Hanover, Wolfsburg, Braunschweig, Göttingen, Osnabrück, Oldenburg",
        "NW": "Köln, Cologne, Düsseldorf, Dusseldorf, Dortmund, Essen, Bonn, Duisburg, Bochum, "
        "Wuppertal, Bielefeld, Münster, Aachen, Leverkusen, Gütersloh, Paderborn, Krefeld, "
        "Halle Westfalen",
        "RP": "Mainz, Ludwigshafen, Koblenz, Kaiserslautern, Trier",
        "SH": "Kiel, Lübeck, Flensburg",
        "SL": "Saarbrücken",
        "SN": "Dresden, Leipzig, Chemnitz, Zwickau",
        "ST": "Magdeburg, Halle, Dessau",
        "TH": "Erfurt, Jena, Weimar, Gera",
    },
    "AT": {
        "1": "Eisenstadt",
        "2": "Klagenfurt, Villach",
        "3": "St. Pölten, Wiener Neustadt",
        "4": "Linz, Wels, Steyr",
        "5": "Salzburg",
        "6": "Graz, Leoben",
        "7": "Innsbruck",
        "8": "Bregenz, Dornbirn, Feldkirch",
        "9": "Wien, Vienna",
    },
    "CH": {
        "AG": "Aarau, Baden",
        "BE": "Bern, Berne, Biel, Thun",
        "BS": "Basel",
        "FR": "Fribourg, Freiburg",
        "GE": "Genf, Genève, Geneva",
        "GR": "Chur",
        "LU": "Luzern, Lucerne",
        "NE": "Neuenburg, Neuchâtel",
        "SG": "St. Gallen",
        "SO": "Solothurn",
        "TI": "Lugano, Bellinzona",
        "TG": "Frauenfeld",
        "VD": "Lausanne",
        "VS": "Sion, Sitten, Visp",
        "ZG": "Zug",
        "ZH": "Zürich, Zurich, Winterthur",
    },
}
"""Towns with many offices, by region: enough to guess from a place, which people may correct."""


@lru_cache
def known_countries() -> frozenset[str]:
    """The countries whose public holidays are known, without loading those of each."""
    from holidays.registry import EntityLoader

    return frozenset(EntityLoader.get_country_codes())


@lru_cache(maxsize=4096)
def country_at(zone: str, home_zone: str, home: str) -> str:
    """The country of somebody in `zone` who works for a company at home in another; may be empty.

    Whose clock is the company's is where the company is: platforms name one zone for many
    countries. Anybody else is in the country that their zone belongs to.
    """
    if _clock(zone) == _clock(home_zone):
        return home
    from babel.core import get_global

    found = str(get_global("zone_territories").get(zone) or "")
    return found if re.fullmatch("[A-Z]{2}", found) and found != "ZZ" else home


@lru_cache(maxsize=1024)
def _clock(zone: str) -> tuple[float, ...]:
    there = ZoneInfo(zone)
    offsets = (moment.astimezone(there).utcoffset() for moment in _A_YEAR)
    return tuple(offset.total_seconds() for offset in offsets if offset is not None)


@lru_cache
def working_week(country: str) -> frozenset[int]:
    """The weekdays that are worked in a country, as `date.weekday` counts.

    By the weekend of the CLDR; Monday to Friday where none is known. Of a weekend of one day
    (India, Iran, Uganda) the day before is half worked at most, and counts as free too.
    """
    from babel import Locale, UnknownLocaleError

    try:
        week = Locale.parse(f"und_{country}") if country else Locale.parse("und_001")
    except (UnknownLocaleError, ValueError):
        return EVERY_DAY - {5, 6}
    first, last = week.weekend_start, week.weekend_end
    free = {(first + day) % 7 for day in range((last - first) % 7 + 1)}
    return EVERY_DAY - (free if len(free) > 1 else {(first - 1) % 7, first})


@lru_cache
def regions_of(country: str) -> Mapping[str, str]:
    """The regions of a country with holidays of their own: their names by their codes."""
    if country not in known_countries():
        return {}
    import holidays

    known = holidays.country_holidays(country)
    names = {code: code for code in known.subdivisions}
    for name, code in (getattr(known, "subdivisions_aliases", None) or {}).items():
        if code in names and names[code] == code:
            names[code] = str(name)
    return names


@lru_cache(maxsize=1024)
def region_named(country: str, typed: str) -> str | None:
    """The code of the region that somebody names, by its name or code; None if there is none."""
    return _spellings(country).get(_plain(typed))


@lru_cache(maxsize=4096)
def region_of_place(country: str, place: str) -> str:
    """The region in which a place of the country lies, if its words say so; else empty.

    `Standort Köln` is in North Rhine-Westphalia, `Frankfurt (Oder)` not in Hesse; where two
    regions are named, neither counts.
    """
    if country not in SEATS:
        return ""
    rest, found = f" {_plain(place)} ", set()
    for name, code in _places(country):
        if f" {name} " in rest:
            found.add(code)
            rest = rest.replace(f" {name} ", " | ")
    return found.pop() if len(found) == 1 else ""


@lru_cache
def _places(country: str) -> tuple[tuple[str, str], ...]:
    """Names of towns and regions with the code of the region, the longest first."""
    towns = {
        _plain(town): code for code, listed in SEATS[country].items() for town in listed.split(", ")
    }
    regions = {_plain(name): code for code, name in regions_of(country).items() if len(name) > 3}
    return tuple(sorted((regions | towns).items(), key=lambda one: (-len(one[0]), one)))


@lru_cache
def _spellings(country: str) -> Mapping[str, str]:
    known = regions_of(country)
    if not known:
        return {}
    import holidays

    aliases = getattr(holidays.country_holidays(country), "subdivisions_aliases", None) or {}
    named = {_plain(str(name)): code for name, code in aliases.items() if code in known}
    return named | {_plain(code): code for code in known}


def _plain(text: str) -> str:
    """Lower case, without accents, with a space for all that is no letter and no digit."""
    folded = unicodedata.normalize("NFKD", text.translate(_SHARP_S)).casefold()
    bare = "".join(one for one in folded if not unicodedata.combining(one))
    return " ".join(re.findall(r"\w+", bare))
