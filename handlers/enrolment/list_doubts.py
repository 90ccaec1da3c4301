"""What is doubtful about a list: rows, managers, blank cells, answers in vain."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Bullets, Note, Paragraph, Part, Text
from handlers.enrolment.list_drafts import ListDraft
from handlers.people.lists.listed import Gap, LeftOut, UnknownManager
from handlers.people.lists.preview import follows, lines_of, reason
from handlers.people.lists.tables import RowProblem

NO_LEVEL = "people-level"
"""Of the problem of a cell that says no level that we know."""
SHOWN = 8
"""Of each kind of thing in a list; it is said how many more there are."""


def more(say: Say, count: int) -> list[Part]:
    """That of something not all is shown."""
    return [Note(say("list-more", count=count))] if count > 0 else []


def doubts(say: Say, draft: ListDraft) -> list[Part]:
    """All that somebody should look at before anything is done."""
    return [
        *_idle(say, draft),
        *_managers(say, draft.people.managers_unknown),
        *_rows(say, draft),
        *_gaps(say, draft.people.gaps if draft.people.people else ()),
    ]


def _idle(say: Say, draft: ListDraft) -> list[Part]:
    """What was answered in vain; what was answered about an earlier list may well be."""
    idle = draft.people.idle_answers if draft.recalled_at is None else []
    if not idle:
        return []
    lines = tuple(Text.of(reason(say, one)) for one in idle[:SHOWN])
    return [Paragraph(say("list-idle")), Bullets(lines), *more(say, len(idle) - SHOWN)]


def _managers(say: Say, unknown: Sequence[UnknownManager]) -> list[Part]:
    if not unknown:
        return []
    lines = tuple(_manager(say, one) for one in unknown[:SHOWN])
    asked = Paragraph(say("list-managers-ask"))
    return [asked, Bullets(lines), *more(say, len(unknown) - SHOWN)]


def _manager(say: Say, one: UnknownManager) -> Text:
    near = one.suggestion
    lines = lines_of(say, one.lines)
    if near is None:
        return say("list-manager", value=one.value, lines=lines)
    meant = near.name or near.key
    if not near.line:
        return say("list-manager-near-here", value=one.value, lines=lines, meant=meant)
    return say("list-manager-near", value=one.value, lines=lines, meant=meant, line=str(near.line))


def _rows(say: Say, draft: ListDraft) -> list[Part]:
    """Who is left out comes first; words that are no level count once, however many rows say so."""
    found = draft.people
    others = [one for one in found.problems if one.key != NO_LEVEL]
    return [
        *_lines(say, [*found.left_out]),
        *_lines(say, [*others, *found.notes]),
        *_no_levels(say, found.problems),
    ]


def _lines(say: Say, doubtful: Sequence[RowProblem | LeftOut]) -> list[Part]:
    if not doubtful:
        return []
    lines = tuple(_line(say, one) for one in doubtful[:SHOWN])
    return [Bullets(lines), *more(say, len(doubtful) - SHOWN)]


def _line(say: Say, one: RowProblem | LeftOut) -> Text:
    told = {"line": str(one.line), "reason": reason(say, one)}
    if isinstance(one, LeftOut) and one.name:
        return say("list-line-of", name=one.name, **told)
    return say("list-line", **told)


def _no_levels(say: Say, problems: Sequence[RowProblem]) -> list[Part]:
    rows: dict[str, list[int]] = {}
    for one in problems:
        if one.key == NO_LEVEL:
            rows.setdefault(one.value, []).append(one.line)
    lines = tuple(
        say("list-no-level", word=word, count=len(found), lines=lines_of(say, found))
        for word, found in list(rows.items())[:SHOWN]
    )
    return [*_listed(say, "list-no-levels", lines), *more(say, len(rows) - SHOWN)]


def _gaps(say: Say, gaps: Sequence[Gap]) -> list[Part]:
    """How many rows do not say what, and what follows; and of what there is no column."""
    blank = tuple(
        say(
            "list-gap",
            field=_named(say, one),
            count=one.count,
            lines=lines_of(say, one.lines),
            follows=follows(say, one),
        )
        for one in gaps
        if one.lines
    )
    absent: dict[str, list[str]] = {}
    for one in gaps:
        if not one.lines:
            absent.setdefault(follows(say, one), []).append(_named(say, one))
    columns = tuple(
        say("list-gap-column", fields=say.listed(names), follows=then)
        for then, names in absent.items()
    )
    return [*_listed(say, "list-gaps", blank), *_listed(say, "list-gaps-columns", columns)]


def _listed(say: Say, key: str, lines: Sequence[Text]) -> list[Part]:
    return [Paragraph(say(key)), Bullets(tuple(lines))] if lines else []


def _named(say: Say, one: Gap) -> str:
    return str(say(f"list-field-{one.field}"))
