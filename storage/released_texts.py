"""Texts that others may read: copies without an author, found by their words and topics."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, String, case, column, exists, func, insert, or_, values
from sqlalchemy import select as select_columns
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col, delete, select, update

from storage.database import Session, leave_no_trace
from storage.rows import insert_missing
from storage.stemming import marks_of, marks_to_find
from storage.tables import Helped, ReleasedText, ReleasedWord, Workspace
from storage.types import TextKind

MOST_WORDS = 8
"""Of what somebody types, as many are looked for."""
COUNTED = 20_000
"""Texts with a word, to tell which word is rarer: beyond that either will do."""
NEWEST = 3
"""Where the newest stand for all of them."""
LOOKED_AT = 20
"""Of which they are the newest: several people may write the same."""
Marks = tuple[int, ...]
"""Of a word, a fingerprint for every key in use."""


@dataclass(frozen=True, slots=True)
class TextsWanted:
    """What somebody looks for; what is empty narrows nothing."""

    kind: TextKind
    words: str = ""
    topic: str = ""
    language: str = ""


async def begin_release(session: Session, workspace_id: int, monday: date) -> bool:
    """Whether nobody else has released the texts of this week before."""
    begun = await session.exec(
        update(Workspace)
        .where(
            col(Workspace.id) == workspace_id,
            or_(
                col(Workspace.texts_released_on).is_(None),
                col(Workspace.texts_released_on) < monday,
            ),
        )
        .values(texts_released_on=monday)
    )
    return begun.rowcount == 1


async def keep(session: Session, released: ReleasedText, also_found_by: str) -> None:
    """Store a released text, to be found by its own words and by those of its topic."""
    session.add(released)
    await session.flush()
    whose = {"workspace_id": released.workspace_id, "text_id": released.id}
    marks = marks_of(released.kind, f"{released.text} {also_found_by}")
    if marks:
        await session.exec(insert(ReleasedWord), params=[whose | {"word": one} for one in marks])


async def page(
    session: Session, workspace_id: int, wanted: TextsWanted, most: int, offset: int
) -> Sequence[ReleasedText]:
    """So many that have all of the words, the newest batch first."""
    query = select(ReleasedText).where(*_of(workspace_id, wanted.kind))
    if wanted.topic:
        query = query.where(ReleasedText.topic == wanted.topic)
    if wanted.language:
        query = query.where(ReleasedText.language == wanted.language)
    newest: Mapped[int] = col(ReleasedText.id)
    words = marks_to_find(wanted.kind, wanted.words)[:MOST_WORDS]
    if words:
        rarest, *others = await _rarest_first(session, workspace_id, words)
        newest = col(ReleasedWord.text_id)
        query = query.join(ReleasedWord, newest == ReleasedText.id).where(
            *_is_word(workspace_id, ReleasedWord, rarest)
        )
        for one in others:
            word = aliased(ReleasedWord)
            also = col(word.text_id) == ReleasedWord.text_id
            query = query.where(exists().where(*_is_word(workspace_id, word, one), also))
    found = await session.exec(query.order_by(newest.desc()).offset(offset).limit(most))
    return found.all()


async def newest_texts(
    session: Session, workspace_id: int, wanted: TextsWanted, most: int = NEWEST
) -> list[str]:
    """The first few of those that are wanted, each once."""
    found = await page(session, workspace_id, wanted, LOOKED_AT, 0)
    return list(dict.fromkeys(one.text for one in found))[:most]


async def _rarest_first(
    session: Session, workspace_id: int, words: Sequence[Marks]
) -> Sequence[Marks]:
    """The words in such an order that no more texts are looked at than the rarest one is in."""
    if len(words) == 1:
        return words
    counts = [
        select_columns(func.count())
        .select_from(
            select_columns(col(ReleasedWord.id))
            .where(*_is_word(workspace_id, ReleasedWord, one))
            .limit(COUNTED)
            .subquery()
        )
        .scalar_subquery()
        for one in words
    ]
    connection = await session.connection()
    found = (await connection.execute(select_columns(*counts))).one()
    return [words[place] for place in sorted(range(len(words)), key=lambda one: found[one])]


def _is_word(
    workspace_id: int, word: type[ReleasedWord], marks: Marks
) -> tuple[ColumnElement[bool], ...]:
    return col(word.workspace_id) == workspace_id, col(word.word).in_(marks)


async def topics_of(
    session: Session, workspace_id: int, kind: TextKind, among: Sequence[str]
) -> list[str]:
    """Those of the topics that stand beside a released text, in their order."""
    every = values(column("topic", String), name="every").data([(one,) for one in among]).cte()
    told = exists().where(*_of(workspace_id, kind), col(ReleasedText.topic) == every.c.topic)
    connection = await session.connection()
    found = set((await connection.execute(select_columns(every.c.topic).where(told))).scalars())
    return [one for one in among if one in found]


async def in_another_language(
    session: Session, workspace_id: int, kind: TextKind, language: str
) -> bool:
    """Whether there is a released text in any other language."""
    other = or_(col(ReleasedText.language) < language, col(ReleasedText.language) > language)
    found = await session.exec(select(exists().where(*_of(workspace_id, kind), other)))
    return bool(found.one())


@dataclass(frozen=True, slots=True)
class ReleasedCounts:
    """How many texts others may read: of each kind, and on what was learned by topic.

    A topic is what stands beside the text; empty of those beside which none does.
    """

    of: Mapping[TextKind, int]
    on: Mapping[str, int]


async def released(session: Session, workspace_id: int) -> ReleasedCounts:
    """In one statement."""
    is_learning = col(ReleasedText.kind) == TextKind.LEARNING
    topic = case((is_learning, col(ReleasedText.topic)), else_="")
    kinds = (
        select_columns(col(ReleasedText.kind), topic.label("topic"))
        .where(col(ReleasedText.workspace_id) == workspace_id)
        .subquery()
    )
    query = select_columns(kinds.c.kind, kinds.c.topic, func.count()).group_by(
        kinds.c.kind, kinds.c.topic
    )
    rows = (await (await session.connection()).execute(query)).all()
    of = dict.fromkeys(TextKind, 0)
    for kind, _topic, count in rows:
        of[kind] += count
    on = {topic: count for kind, topic, count in rows if kind is TextKind.LEARNING}
    return ReleasedCounts(of, on)


async def by_id(session: Session, workspace_id: int, text_id: int) -> ReleasedText | None:
    """A released text of this workspace."""
    found = await session.exec(
        select(ReleasedText).where(
            ReleasedText.workspace_id == workspace_id, ReleasedText.id == text_id
        )
    )
    return found.one_or_none()


async def note_help(session: Session, text: ReleasedText, member_id: int) -> bool:
    """Note that a text helps somebody; whether they had not said so before."""
    said = Helped(workspace_id=text.workspace_id, text_id=text.id, member_id=member_id)
    if not await insert_missing(session, said):
        return False
    more = update(ReleasedText).where(col(ReleasedText.id) == text.id)
    await session.exec(more.values(helped=ReleasedText.helped + 1))
    await session.refresh(text)
    return True


async def hide(session: Session, text: ReleasedText) -> None:
    """Remove a released text, its words and whom it helps, for good."""
    leave_no_trace(session)
    for table in (ReleasedWord, Helped):
        await session.exec(delete(table).where(col(table.text_id) == text.id))
    await session.delete(text)
    await session.flush()


def _of(workspace_id: int, kind: TextKind) -> Collection[ColumnElement[bool]]:
    return col(ReleasedText.workspace_id) == workspace_id, col(ReleasedText.kind) == kind
