"""Levels 1 (trainee) to 8 (board) from the words and grades that a company has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from handlers.people.lists.fields import plain

LEVELS = range(1, 9)
_NUMBER = re.compile(r"^([1-8])(?:[.,]0+)?(?:\s*[-–—:)].*)?$")
"""2, 2.0, 2,0, and our own labels: `2 – Berufseinstieg`."""
_ANY_NUMBER = re.compile(r"^\d{1,3}(?:[.,]\d+)?$")
_GRADE = re.compile(r"^([a-zäöü]{1,6})[\s\-_.]?(\d{1,2})$", re.IGNORECASE)
_SUGGESTIONS: tuple[tuple[int, str], ...] = (
    (3, r"assisten\w*|\bpa to\b|\breferent\w*|sekretar\w*|\bsecretary\b"),
    (1, r"trainees?|azubi\w*|auszubildend\w*|ausbildung|praktikant\w*|interns?|internship|"
        r"werkstudent\w*|working student|apprentice|dual\w* stud\w*|student\w*|volontar\w*"),
    (8, r"vorstand\w*|vorstand|geschaftsfuhr\w*|geschaftsleitung|board|chief \w+( \w+)? officer|"
        r"c[efoithmp]o|chro|managing director|president(?<!vice president)|geschaftsfuhrung|gf"),
    (7, r"executives?|bereichsleit\w*|bereichsvorstand|(senior |executive )?vice president|"
        r"s?vp|evp|"
        r"head of division|division head|senior director|direktor\w*|director|partner|"
        r"hauptabteilungsleit\w*|werksleit\w*|general manager"),
    (4, r"(project|product|account|programme|program|community|office|marketing|sales|key account|"
        r"category|brand|content|people|campaign|event|customer success) manager(in)?|"
        r"projektleit\w*|projektmanager\w*|produktmanager\w*"),
    (6, r"abteilungsleit\w*|head of department|department head|head of|heads of|head|"
        r"senior manager|"
        r"\w*leiter(in)?|\w*leitung"),
    (5, r"teamleit\w*|gruppenleit\w*|team lead(er)?|teamlead|group lead(er)?|lead|supervisor|"
        r"schichtleit\w*|filialleit\w*|meister\w*|manager(in)?|managerin"),
    (2, r"junior|berufseinst\w*|entry level|entry|graduate|absolvent\w*|associate|"
        r"young professional"),
    (4, r"senior\w*|principal|expert\w*|staff|erfahren\w*|spezialist\w*|architect\w*"),
    (3, r"fachkraft|sachbearbeit\w*|professional|specialist|engineer\w*|entwickler\w*|developer|"
        r"consultant|berater\w*|analyst\w*|ingenieur\w*|designer\w*|mitarbeit\w*|controller\w*|"
        r"recruiter\w*|kaufmann|kauffrau|employee"),
)  # fmt: skip
"""In the order in which they are tried: an assistant of the board is not the board."""
_TEAM = re.compile(r"\b(teamleit\w*|gruppenleit\w*|schichtleit\w*|filialleit\w*)\b")
_FORMS = tuple((level, re.compile(rf"(?:^|\s)(?:{form})(?:\s|$)")) for level, form in _SUGGESTIONS)
_WHOLE_FORMS = tuple(re.compile(form) for _level, form in _SUGGESTIONS)
_TOP_CONTRACTS = {"SCS1": 7, "SCS2": 8}
_OF_LEVELS = {"e", "level", "ebene", "stufe"}
"""What stands before the number of a level; anything else is a pay grade, or who knows what."""


def number_of(word: str) -> int | None:
    """A level written as a number 1–8, with or without our words behind it."""
    found = _NUMBER.match(word.strip())
    return int(found[1]) if found else None


def is_number(word: str) -> bool:
    """Any plain number, also one that is no level."""
    return bool(_ANY_NUMBER.match(word.strip()))


@lru_cache(4096)
def suggested(word: str) -> int | None:
    """The likeliest level of a job title or a word for a level; None if nothing speaks for one."""
    text = re.sub(r"\b(in|innen|r|n)\b", " ", plain(word).replace(" in ", " "))
    text = " ".join(text.split())
    if _TEAM.search(text):
        return 5
    return next((level for level, form in _FORMS if form.search(text)), None)


def is_certain(word: str) -> bool:
    """Whether the word is one that we know, and does not only contain one."""
    text = plain(word)
    return word.upper() in _TOP_CONTRACTS or any(form.fullmatch(text) for form in _WHOLE_FORMS)


def suggestions(words: Iterable[str], *, are_titles: bool) -> dict[str, int | None]:
    """A level for each distinct word; None for pay grades and other codes, which are asked about.

    E1 … E8 count by their number where no code or number of the column is anything else.
    """
    distinct = list(dict.fromkeys(words))
    codes = {} if are_titles else _of_codes(distinct)
    return {word: codes.get(word, suggested(word)) for word in distinct}


def _of_codes(words: Sequence[str]) -> Mapping[str, int]:
    known = {word: level for word in words if (level := _TOP_CONTRACTS.get(word.upper()))}
    codes = {
        word: found
        for word in words
        if (found := _GRADE.match(word.strip())) and word not in known and suggested(word) is None
    }
    are_levels = all(_is_level(found) for found in codes.values())
    if not are_levels or any(is_number(word) for word in words):
        return known
    return known | {word: int(found[2]) for word, found in codes.items()}


def _is_level(code: re.Match[str]) -> bool:
    return code[1].casefold() in _OF_LEVELS and int(code[2]) in LEVELS
