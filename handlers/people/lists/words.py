"""The few words of cells: yes and no, roles, styles, weights, none, still here or gone."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from handlers.people.lists.fields import plain
from storage.types import Role

_YES = frozenset(
    {"ja", "yes", "y", "j", "x", "1", "true", "wahr", "on", "✓", "✔", "☑", "oui", "si"}
)
_NO = frozenset({"nein", "no", "n", "0", "false", "falsch", "off", "-", "–", "☐", "non"})
NOBODY = frozenset(
    {"no manager", "none", "kein", "keine", "keiner", "n a", "na", "null", "nil", "ohne", "niemand"}
)
"""How systems write that there is no manager."""
_EMPTY = re.compile(r"^[\s\-–—./]*$")
_MENTEE = re.compile(
    r"\bmentees?\b|\bmenteein\b|fuhrungskraft|fuhrungskrafte|\bleaders?\b|\bexecutives?\b"
)
_MENTOR = re.compile(
    r"\bmentor\w*|\bjuniors?\b|\btrainees?\b|\bcoach\b|wissen weitergeben|wissensgeber\w*"
)
_MENTORING = re.compile(r"\b(reverse )?mentoring\w*\b")
_STYLES = {
    "listener": re.compile(r"^listen\w*|^zuhor\w*|^hor\w* (gern |lieber )?zu"),
    "talker": re.compile(r"^talk\w*|^sprech\w*|^red\w*|^erzahl\w*|^speak\w*"),
}
_ANY_STYLE = frozenset({"any", "egal", "beides", "both", "no preference", "keine angabe"})
WEIGHTS = {
    "3": 3, "high": 3, "hoch": 3, "very": 3, "sehr": 3, "expert": 3, "stark": 3,
    "2": 2, "medium": 2, "mittel": 2, "normal": 2,
    "1": 1, "low": 1, "niedrig": 1, "gering": 1, "etwas": 1, "little": 1,
}  # fmt: skip
_LEFT = re.compile(
    r"^(in ?aktiv\w*|in ?active|left|terminated?|departed|ausgetreten|ausgeschieden|gekundigt|"
    r"deactivated|deaktiviert|disabled|false|falsch|no|nein|n|0|f|retired|ruhestand|resigned|"
    r"ehemalig\w*|former|t|deleted|geloscht|blocked|gesperrt|verlassen|withdrawn|u)$"
)
"""How lists say that somebody is not there any more; t and u are SuccessFactors' codes."""
_GUEST = re.compile(r"\bguest|\bgast\b|\bbot\b|\bextern")
_AWAY = re.compile(r"elternzeit|mutterschutz|on leave|parental|sabbatical|beurlaubt|\bl\b|\bp\b")
_ZONE = re.compile(r"\s+(GMT|UTC|MEZ|MESZ|CET|CEST)([+-]\d+)?$")
_DATES = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%d.%m.%y")
_MOMENTS = (
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%m/%d/%y %H:%M:%S",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%y %H:%M",
    "%Y/%m/%d %I:%M:%S %p",
    "%m/%d/%Y %I:%M:%S %p",
    "%d/%m/%Y %H:%M:%S",
    *_DATES,
)


@lru_cache(1024)
def yes_or_no(cell: str) -> bool | None:
    """Whether a cell says yes or no; None if it says something else, or nothing."""
    text = cell.strip().casefold()
    return True if text in _YES else False if text in _NO else None


def is_yes_or_no(cell: str) -> bool:
    """Whether a cell only answers, or is empty."""
    return not cell.strip() or yes_or_no(cell) is not None


def is_blank(cell: str) -> bool:
    """Nothing, or a dash in place of it."""
    return bool(_EMPTY.match(cell))


@lru_cache(4096)
def role_in(text: str) -> Role | None:
    """The role that a cell or question names; None if it names none, or both."""
    words = _MENTORING.sub(" ", plain(text))
    if re.match(r"(mentor|mentorin)\b", words) and "mentee" not in words:
        return Role.MENTOR
    mentee = bool(_MENTEE.search(words))
    mentor = bool(_MENTOR.search(words))
    if re.search(r"\bmentees?\b", words) and not re.search(r"\bmentor\w*\b", words):
        return Role.MENTEE
    if mentee == mentor:
        return None
    return Role.MENTEE if mentee else Role.MENTOR


@lru_cache(1024)
def style_in(text: str) -> str | None:
    """`listener`, `talker`, empty for either; None if it is none of them."""
    words = plain(text)
    if not words or words in _ANY_STYLE:
        return ""
    return next((style for style, form in _STYLES.items() if form.search(words)), None)


@lru_cache(1024)
def has_left(status: str, today: date) -> bool:
    """Whether a status, or a last day, says that somebody is gone."""
    day = moment_in(status)
    if day is not None:
        return day.date() < today
    return bool(_LEFT.match(plain(status)))


@lru_cache(1024)
def is_guest(status: str) -> bool:
    """Whether a status says that somebody is no person of the company's own."""
    return bool(_GUEST.search(plain(status)))


@lru_cache(1024)
def is_away(status: str) -> bool:
    """Whether a status says that somebody is on a longer leave."""
    return bool(_AWAY.search(plain(status)))


@lru_cache(4096)
def moment_in(text: str) -> datetime | None:
    """A moment as forms and HR systems write it; day first where both would do, as in German."""
    local = _ZONE.sub("", text.strip())
    for form in _MOMENTS:
        try:
            # Only moments of one list are compared, all of one zone.
            return datetime.strptime(local, form)  # noqa: DTZ007
        except ValueError:
            continue
    return None
