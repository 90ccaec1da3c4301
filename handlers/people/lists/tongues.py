"""Languages and time zones as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import available_timezones

from handlers.people.lists.fields import plain

_DETAIL = re.compile(r"\s*[(\[:–-].*$|\s+[abc][12]\b.*$", re.IGNORECASE)
"""What follows the name of a language: its level, or `(Muttersprache)`."""
_SHORT = {
    "met": "Europe/Berlin", "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin", "gmt": "Europe/London", "bst": "Europe/London", "wet": "Europe/Lisbon",
    "eet": "Europe/Athens", "eest": "Europe/Athens", "oez": "Europe/Athens",
    "utc": "UTC", "z": "UTC",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "mst": "America/Denver",
    "mdt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles", "ist": "Asia/Kolkata", "jst": "Asia/Tokyo",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
}  # fmt: skip
"""Abbreviations, as the places where most people mean them; CET and MEZ are Berlin's."""
_COUNTRIES = {
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "grossbritannien": "GB",
    "usa": "US", "united states of america": "US", "brd": "DE", "holland": "NL",
    "czech republic": "CZ", "tschechische republik": "CZ",
}  # fmt: skip
"""What people write for a country besides its name and code."""
_TOWNS = {
    "Europe/Berlin": (
        "munchen munich koln cologne hamburg frankfurt stuttgart dusseldorf leipzig dortmund essen "
        "bremen dresden hannover nurnberg nuremberg duisburg bochum wuppertal bielefeld bonn "
        "munster karlsruhe mannheim augsburg wiesbaden mainz heidelberg darmstadt regensburg "
        "wolfsburg ingolstadt ulm freiburg jena erfurt kiel rostock walldorf deutschland germany"
    ),
    "Europe/Vienna": "wien graz linz salzburg innsbruck osterreich austria",
    "Europe/Zurich": "zurich basel bern genf geneva lausanne luzern winterthur schweiz switzerland",
    "Asia/Kolkata": "bangalore bengaluru mumbai delhi pune chennai hyderabad india indien",
    "America/Los_Angeles": "san francisco seattle palo alto",
    "America/New_York": "boston atlanta washington philadelphia",
    "Europe/London": "manchester birmingham edinburgh uk",
    "Europe/Paris": "lyon toulouse frankreich france",
    "Europe/Madrid": "barcelona spanien spain",
    "Europe/Rome": "mailand milan milano italien italy",
    "Europe/Prague": "brno brunn",
    "Europe/Warsaw": "krakow krakau breslau wroclaw polen poland",
}
_OFFSET = re.compile(
    r"^\(?(?:utc|gmt)\s*([+-]|\u2212)\s*0?(\d{1,2})(?::?(\d{2}))?\)?", re.IGNORECASE
)


@lru_cache(1)
def _languages() -> Mapping[str, str]:
    """Code by name: in German, in English, in the language itself, and by its code."""
    from babel import Locale

    names: dict[str, str] = {}
    for locale in ("en", "de"):
        for code, name in Locale.parse(locale).languages.items():
            if len(code) <= 3:
                names.setdefault(plain(str(name)), code)
    for code in ("fr", "es", "it", "pt", "nl", "pl", "tr", "cs", "uk", "zh", "ja", "hi"):
        own = Locale.parse(code).get_display_name()
        names.setdefault(plain(str(own)), code)
    codes = {code: code for code in names.values()}
    return names | codes | {"deu": "de", "ger": "de", "eng": "en", "fra": "fr", "spa": "es"}


@lru_cache(4096)
def language_of(word: str) -> str | None:
    """The code of a language by its name or code; None if it is not known."""
    names = _languages()
    return names.get(plain(word)) or names.get(plain(_DETAIL.sub("", word)))


@lru_cache(1)
def _countries() -> Mapping[str, str]:
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {}
    for locale in ("en", "de"):
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "UN", "EZ"):
                names.setdefault(plain(str(name)), code)
    codes = {code.casefold(): code for code in names.values()}
    aliases = get_global("territory_aliases")
    others = {plain(name): new[0] for name, new in aliases.items() if len(new) == 1}
    return others | names | codes | _COUNTRIES


@lru_cache(1024)
def country_of(word: str) -> str | None:
    """The two letters of a country by its name or code; None if it is not known."""
    return _countries().get(plain(word))


@lru_cache(1)
def _zones() -> Mapping[str, str]:
    """Zone by its name, its town in English and German, and by what Windows calls it."""
    from babel import Locale
    from babel.core import get_global

    zones: dict[str, str] = {}
    every = sorted(available_timezones())
    for zone in every:
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "US/", "posix")):
            zones.setdefault(plain(zone.rsplit("/", 1)[-1].replace("_", " ")), zone)
    for locale in ("en", "de"):
        for zone, known in Locale.parse(locale).time_zones.items():
            if isinstance(known, Mapping) and "city" in known and zone in available_timezones():
                zones.setdefault(plain(str(known["city"])), zone)
    for windows, zone in get_global("windows_zone_mapping").items():
        zones.setdefault(plain(windows), zone)
    for zone, towns in _TOWNS.items():
        for town in towns.split():
            zones[town] = zone
    return (
        zones | _SHORT | {zone.casefold(): zone for zone in every if "/" in zone or zone == "UTC"}
    )


@lru_cache(4096)
def zone_of(word: str, place: str = "") -> str | None:
    """The IANA name of a zone, town, abbreviation or offset; None if it is not known.

    An offset like GMT+1 is where `place` is, if that has such an offset, else a fixed one.
    """
    zones = _zones()
    text = word.strip()
    if text.casefold() in zones:
        return zones[text.casefold()]
    found = _OFFSET.match(text)
    if found:
        return _by_offset(found, place)
    return zones.get(plain(text)) or zones.get(plain(re.split(r"[,(/]", text)[0]))


def _by_offset(found: re.Match[str], place: str) -> str | None:
    sign = 1 if found[1] == "+" else -1
    minutes = sign * (int(found[2]) * 60 + int(found[3] or 0))
    local = zone_of(place) if place else None
    if local is not None and _winter_minutes(local) == minutes:
        return local
    if minutes % 60:
        half = {
            330: "Asia/Kolkata",
            345: "Asia/Kathmandu",
            210: "Asia/Tehran",
            570: "Australia/Darwin",
        }
        return half.get(minutes)
    hours = minutes // 60
    if not -12 <= hours <= 14:
        return None
    return "UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"  # the sign of these names is reversed


def _winter_minutes(zone: str) -> int:
    from datetime import UTC, date, datetime, time
    from zoneinfo import ZoneInfo

    noon = datetime.combine(date(2027, 1, 15), time(12), tzinfo=UTC)
    offset = noon.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) // 60 if offset else 0
