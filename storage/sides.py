"""Conditions on pairs for the queries of others: who is in them, and what was planned for them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, or_
from sqlmodel import col

from storage.tables import ListedPair, Pair, Prompt
from storage.types import PairState


def with_one_of(people: Any, table: type[Pair] | type[ListedPair] = Pair) -> ColumnElement[bool]:
    """That one of a pair is among these people: their ids, or a query of them."""
    return or_(col(table.mentor_id).in_(people), col(table.mentee_id).in_(people))


def running_within(
    people: Collection[int], moment: Any, since: datetime, until: datetime
) -> tuple[ColumnElement[bool], ...]:
    """That a pair with one of these people runs, and that moment of it is in that time."""
    in_time = col(moment) >= since, col(moment) < until
    return with_one_of(people), col(Pair.state) == PairState.RUNNING, *in_time


def is_told_of(kind: str) -> ColumnElement[bool]:
    """That a prompt of that kind about the pair was planned, whatever became of it."""
    own = col(Prompt.workspace_id) == Pair.workspace_id, col(Prompt.kind) == kind
    return exists().where(*own, col(Prompt.subject_id) == Pair.id)
