"""What a coordinator sees of a list before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Fact,
    Facts,
    File,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Style,
    Text,
    message,
)
from handlers.enrolment.list_doubts import NO_LEVEL, SHOWN, doubts, more
from handlers.enrolment.list_drafts import ListDraft
from handlers.enrolment.list_keeping import may_be_enrolled
from handlers.enrolment.list_questions import MOST_FIELDS, by_doubt
from handlers.people.invitation_text import invitation_parts
from handlers.people.lists.problem_rows import problem_rows
from storage.tables import Programme

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Inviting:
    """To what a list's people can be invited: places left (None: as many as like), how many of
    them can be asked, and whether the bot can write to everybody who is here. `others` are open
    as well, each with how many can be asked.
    """

    today: date
    programme: Programme | None = None
    left: int | None = None
    askable: int = 0
    reaches_everybody: bool = True
    others: Sequence[tuple[Programme, int]] = ()


def preview(say: Say, draft: ListDraft, inviting: Inviting) -> Message:
    """Numbers, how it was read, what is doubtful; and the three things that can be done."""
    found = draft.people
    if not found.columns.name_people:
        return _nobody_named(say, draft)
    shown = message(
        Heading(say("list-heading", name=draft.name, count=len(found.people))),
        _recalled(say, draft),
        _sheets(say, draft),
        _numbers(say, draft),
        Paragraph(say("list-read-as")),
        _columns(say, draft),
        _not_read(say, draft),
        _by_name(say, draft),
        doubts(say, draft),
        _levels(say, draft),
        _changes(say, draft),
        _not_found(say, draft),
        _asking(say, draft, inviting),
        _still_open(say, draft, inviting),
        _buttons(say, draft, inviting),
    )
    if not found.problems:
        return shown
    name = str(say("list-mend-file"))
    return shown.with_files(File(name, XLSX, problem_rows(say, found)))


def _nobody_named(say: Say, draft: ListDraft) -> Message:
    """The columns with what stands in them: somebody is to say which of them names people."""
    found = draft.people
    asked = say("list-nobody-named-here", line=str(found.header_row))
    filled = [one for one in found.columns.every if one.examples]
    named = filled[:MOST_FIELDS]
    lines = (
        say("list-column-seen", theirs=one.header, examples=" · ".join(one.examples))
        for one in named
    )
    columns = Button(say("list-change-columns"), "list.columns", style=Style.PRIMARY)
    return message(
        Heading(Text.of(draft.name)),
        _sheets(say, draft),
        Paragraph(asked),
        Bullets(tuple(lines)),
        more(say, len(filled) - len(named)),
        Buttons((columns, Button(say("list-drop"), "list.forget"))),
    )


def _sheets(say: Say, draft: ListDraft) -> list[Part]:
    """Which sheet of a workbook is read, if it is not the only list in it."""
    others = draft.people.other_sheets
    if not others:
        return []
    return [Paragraph(say("list-sheets", sheet=draft.people.sheet, others=say.listed(others)))]


def _by_name(say: Say, draft: ListDraft) -> list[Part]:
    """Whom nothing but a name told: somebody should look whether they are the same."""
    if not draft.by_name:
        return []
    names = [draft.known[place].name for place in draft.by_name[:SHOWN]]
    told = say("list-by-name", count=len(draft.by_name), names=say.listed(names))
    return [Paragraph(told), *more(say, len(draft.by_name) - len(names))]


def _recalled(say: Say, draft: ListDraft) -> list[Part]:
    """That answers about an earlier list hold for this one, and how to be rid of them."""
    if draft.recalled_at is None:
        return []
    anew = Button(say("list-anew"), "list.anew")
    key = "list-recalled-own" if draft.recalled_own else "list-recalled"
    return [Paragraph(say(key, day=say.day(draft.recalled_at))), Buttons((anew,))]


def _numbers(say: Say, draft: ListDraft) -> Facts:
    found = draft.people
    rows = [
        Fact(say("list-known"), Text.of(str(draft.reachable))),
        Fact(say("list-unknown"), Text.of(str(draft.unknown))),
    ]
    counted = (
        ("list-changes", len(draft.changes)),
        ("list-problems", len(found.problems)),
        ("list-left-out", len(found.left_out)),
        ("list-managers", len(found.managers_unknown)),
    )
    rows += [Fact(say(key), Text.of(str(count))) for key, count in counted if count]
    return Facts(tuple(rows))


def _columns(say: Say, draft: ListDraft) -> Bullets:
    lines = []
    for column in draft.people.columns.every:
        if column.field is None:
            continue
        key = "list-column-unsure" if column.is_unsure else "list-column"
        examples = " · ".join(column.examples)
        ours = str(say(f"list-field-{column.field.replace('_', '-')}"))
        lines.append(say(key, ours=ours, theirs=column.header, examples=examples))
    return Bullets(tuple(lines))


def _not_read(say: Say, draft: ListDraft) -> list[Part]:
    """Which columns are passed over: nothing is dropped in silence."""
    names = [one.header for one in draft.people.columns.every if one.field is None]
    if not names:
        return []
    shown = say.listed(names[:SHOWN])
    return [Note(say("list-not-read", names=shown, count=max(0, len(names) - SHOWN)))]


def _levels(say: Say, draft: ListDraft) -> list[Part]:
    asked = {one.value for one in draft.people.problems if one.key == NO_LEVEL}
    every = [one for one in by_doubt(draft) if one[0] not in asked]
    if not every:
        return []
    words = "; ".join(f"{word} → {level or '?'}" for word, level in every[:SHOWN])
    told = say("list-levels", words=words, count=len(every))
    return [Paragraph(told), *more(say, len(every) - SHOWN)]


def _changes(say: Say, draft: ListDraft) -> list[Part]:
    """What the list says otherwise than what is known, field by field."""
    changes = draft.changes
    if not changes:
        return []
    lines = (
        say(
            "list-change",
            line=str(one.line),
            field=str(say(f"list-field-{one.field}")),
            before=one.before,
            after=one.after,
        )
        for one in changes[:SHOWN]
    )
    shown = Bullets(tuple(lines))
    return [Paragraph(say("list-changes-are")), shown, *more(say, len(changes) - SHOWN)]


def _not_found(say: Say, draft: ListDraft) -> list[Part]:
    """Who of the list is not here, by name."""
    people = draft.people.people
    aside = (one for place, one in enumerate(people) if not draft.is_here(place))
    names = [one.name or one.key for one in islice(aside, SHOWN)]
    if not names:
        return []
    others = draft.unknown - len(names)
    return [Note(say("list-not-found", names=say.listed(names), count=others))]


def _asking(say: Say, draft: ListDraft, inviting: Inviting) -> list[Part]:
    """What those who are invited read, and who cannot be."""
    parts: list[Part] = []
    if inviting.programme is not None and not draft.reachable:
        parts.append(Paragraph(say("list-nobody-here")))
    if inviting.programme is not None and draft.reachable:
        if inviting.askable:
            parts.append(Paragraph(say("list-they-read")))
            parts += invitation_parts(say, inviting.programme, inviting.today)
        if inviting.askable < draft.reachable:
            parts.append(Note(say("list-asked", count=draft.reachable - inviting.askable)))
        if inviting.left is not None and inviting.left < inviting.askable:
            parts.append(Note(say("waiting-list-too-few", left=inviting.left)))
    if draft.unknown and not inviting.reaches_everybody:
        parts.append(Note(say("invite-reach")))
    return parts


def _still_open(say: Say, draft: ListDraft, inviting: Inviting) -> list[Part]:
    """What was asked and not answered, and what that means for who is invited all the same."""
    managers = len(draft.people.managers_unknown)
    levels = sum(level is None for level in draft.people.levels.values())
    if inviting.programme is None or not inviting.askable:
        return []
    return [
        *([Paragraph(say("list-open-managers", count=managers))] if managers else []),
        *([Paragraph(say("list-open-levels", count=levels))] if levels else []),
    ]


def _inviting(say: Say, inviting: Inviting) -> list[Button]:
    """One button; where several programmes are open one for each, with its name."""
    every = [(inviting.programme, inviting.askable), *inviting.others]
    found = [(one, count) for one, count in every if one is not None and count]
    key = "list-invite-to" if inviting.others else "list-invite"
    styles = (Style.PRIMARY, *(Style.PLAIN for _one in every))
    return [
        Button(say(key, count=count, name=one.name), "list.invite", str(one.id), style)
        for (one, count), style in zip(found, styles, strict=False)
    ]


def _enrolling(say: Say, inviting: Inviting, programme: Programme) -> Button:
    key = "list-enrol-in" if inviting.others else "list-enrol"
    return Button(say(key, name=programme.name), "list.enrol", str(programme.id))


def _can_enrol(draft: ListDraft, programme: Programme) -> bool:
    rows = (draft.people.people[place] for place in (*draft.known, *draft.found_here))
    return any(may_be_enrolled(one, programme) for one in rows)


def _buttons(say: Say, draft: ListDraft, inviting: Inviting) -> list[Part]:
    programme = inviting.programme
    forget = Button(say("list-drop"), "list.forget")
    if not draft.people.people:
        columns = Button(say("list-change-columns"), "list.columns", style=Style.PRIMARY)
        return [Paragraph(say("list-nobody")), Buttons((columns, forget))]
    acts = []
    if programme is not None and draft.reachable:
        acts += _inviting(say, inviting)
        if _can_enrol(draft, programme):
            acts.append(_enrolling(say, inviting, programme))
    acts.append(Button(say("list-remember"), "list.remember"))
    ask = [Button(say("list-change-columns"), "list.columns")]
    if draft.people.levels:
        ask.append(Button(say("list-change-levels"), "list.levels"))
    if draft.people.managers_unknown:
        ask.append(Button(say("list-settle-managers"), "list.managers"))
    missing = [] if programme is not None else [Note(say("list-no-programme"))]
    return [
        *missing,
        Buttons(tuple(acts)),
        Buttons((*ask, forget)),
    ]
