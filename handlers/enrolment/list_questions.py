"""What a coordinator may answer about a list: its columns, its words for levels, its managers."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import ChoiceField, Form, Note, Option, Part, Text
from handlers.conversation.turn import Turn
from handlers.enrolment.list_drafts import ListDraft
from handlers.people.lists.fields import ListField, plain
from handlers.people.lists.levels import LEVELS, is_certain
from handlers.people.lists.listed import UnknownManager
from handlers.people.lists.replies_given import NOBODY, OUTSIDE

MOST_FIELDS = 20
"""Questions in one form."""
SHEET = "sheet"
"""The field of the form for columns that says which sheet of a workbook is read."""
OTHERS = "managers_others"
"""The field that answers for all managers who are not answered one by one."""
IGNORED = "-"
"""The answer for a column that is to be passed over."""


def columns_form(turn: Turn, draft: ListDraft) -> Form:
    """A choice for each column; the doubtful ones come first. Before them, which sheet is read."""
    say = turn.say
    options = (
        Option(IGNORED, say("list-column-ignored")),
        *(Option(one.value, say(f"list-field-{one.value.replace('_', '-')}")) for one in ListField),
    )
    columns = sorted(
        draft.people.columns.every, key=lambda one: (not one.is_unsure, one.field is None)
    )
    fields = tuple(
        ChoiceField(
            f"column_{one.index}",
            Text.of(one.header[:60]),
            options,
            hint=Text.of(" · ".join(one.examples)[:120]),
            initial=one.field.value if one.field else IGNORED,
        )
        for one in columns[: MOST_FIELDS - 1]
    )
    asked = (*_which_sheet(say, draft), *fields)
    title, send = say("list-columns-title"), say("list-read-again")
    intro = _cut(say, "list-columns-cut", len(columns) - len(fields))
    return Form("list_columns", title, send, asked, intro=intro)


def _cut(say: Say, key: str, count: int) -> tuple[Part, ...]:
    """How many more there are than one form asks about, and when they are asked."""
    return (Note(say(key, count=count)),) if count > 0 else ()


def by_doubt(draft: ListDraft) -> list[tuple[str, int | None]]:
    """A list's words for levels: first those taken for none, then guesses, then what is certain."""
    told = {plain(word) for word in draft.answers.levels}

    def certainty(one: tuple[str, int | None]) -> int:
        word, level = one
        return 0 if level is None else 1 + (plain(word) in told or is_certain(word))

    return sorted(draft.people.levels.items(), key=certainty)


def _which_sheet(say: Say, draft: ListDraft) -> tuple[ChoiceField, ...]:
    found = draft.people
    if not found.other_sheets:
        return ()
    options = tuple(Option(name, Text.of(name)) for name in found.sheets)
    label, hint = say("list-sheet"), say("list-sheet-hint")
    return (ChoiceField(SHEET, label, options, hint=hint, initial=found.sheet),)


def levels_form(turn: Turn, draft: ListDraft) -> Form:
    """A level for each of the list's words; the unknown ones come first."""
    say = turn.say
    options = tuple(Option(str(level), say(f"enrolment-level-{level}")) for level in LEVELS)
    words = by_doubt(draft)
    fields = tuple(
        ChoiceField(
            f"level_{number}",
            Text.of(word[:60]),
            options,
            required=False,
            initial=str(level or ""),
        )
        for number, (word, level) in enumerate(words[:MOST_FIELDS])
    )
    title, send = say("list-levels-title"), say("list-read-again")
    intro = _cut(say, "list-levels-cut", len(words) - len(fields))
    return Form("list_levels", title, send, fields, intro=intro)


def managers_form(turn: Turn, draft: ListDraft) -> Form:
    """Who each unknown manager is: one of the likely ones, somebody outside, or nobody.

    Where there are several, one answer may hold for all who are not answered.
    """
    say = turn.say
    fields = tuple(
        ChoiceField(
            f"manager_{number}",
            Text.of(one.value[:60]),
            _meanings(say, one),
            required=False,
        )
        for number, one in enumerate(draft.people.managers_unknown[: MOST_FIELDS - 1])
    )
    asked = (*fields, *_all_others(say, fields))
    title, send = say("list-managers-title"), say("list-read-again")
    intro = _cut(say, "list-managers-cut", len(draft.people.managers_unknown) - len(fields))
    return Form("list_managers", title, send, asked, intro=intro)


def _all_others(say: Say, fields: Sequence[ChoiceField]) -> tuple[ChoiceField, ...]:
    if len(fields) < 2:
        return ()
    outside = Option(OUTSIDE, say("list-others-outside"))
    label, hint = say("list-others"), say("list-others-hint")
    return (ChoiceField(OTHERS, label, (outside,), required=False, hint=hint),)


def _meanings(say: Say, one: UnknownManager) -> tuple[Option, ...]:
    near = (
        Option(
            person.key[:150],
            say("list-meant", name=person.name or person.key, line=str(person.line))
            if person.line
            else say("list-meant-here", name=person.name or person.key),
        )
        for person in one.candidates
    )
    return (
        *near,
        Option(OUTSIDE, say("list-meant-outside")),
        Option(NOBODY, say("list-meant-nobody")),
    )


def words_asked(draft: ListDraft) -> Sequence[str]:
    """The list's words in the order in which the form asks for their levels."""
    return [word for word, _level in by_doubt(draft)[:MOST_FIELDS]]
