"""Names as lists write them: the last one first, with titles, with a number behind."""

from __future__ import annotations

import re

from handlers.people.lists.fields import plain

_TITLES = re.compile(r"\b(prof|dr|dipl ing|dipl kfm|mba|ing|mag|herr|frau|mr|mrs|ms)\b\.?")
BEHIND = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*$")
"""`Logan McNeil (On Leave)`, `Logan McNeil [C]`, `McNeil, Logan (21001)`."""
INITIALS = re.compile(r"^(?:[^\W\d_]\.?){2,4}$")
"""`JM`, `J.M.`; who that is, is asked."""


def straight(name: str) -> str:
    """`Anna Beispiel` for `Beispiel, Anna`, without what stands in brackets behind it."""
    name = " ".join(BEHIND.sub("", name).split())
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first and first else name


def initials(name: str) -> tuple[str, ...]:
    """Of all names, the last name before the first, the first and the last alone."""
    letters = "".join(plain(one)[:1] for one in name.split())
    return letters, letters[-1:] + letters[:-1], letters[:1] + letters[-1:]


_NO_NAME = re.compile(r"^\W|\d|[:!?]$|\b(mentor\w*|mentees?)\b", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Whether a text may be somebody's name and not a heading or a sentence."""
    return len(text.split()) <= 5 and not _NO_NAME.search(text)


def name_key(name: str) -> str:
    """By which two spellings of one name are one: case, titles and order of the names."""
    folded = " ".join(straight(name).casefold().replace("-", " ").split())
    return " ".join(_TITLES.sub(" ", folded).split())
