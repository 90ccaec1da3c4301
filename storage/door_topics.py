"""Who has chosen as a main topic what goes from leader to junior."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import exists, func
from sqlalchemy import select as columns
from sqlmodel import col

from storage.database import Session
from storage.tables import Enrolment, Member
from storage.types import EnrolmentState


async def chosen_as_main(
    session: Session, programme_id: int, keys: Collection[str], lightest: int, most: int
) -> Sequence[tuple[Enrolment, Member]]:
    """Up to `most` who take part with one of `keys` at a greater weight than `lightest`."""
    topic = func.json_each(col(Enrolment.topics)).table_valued("key")
    has_one = exists(columns(topic.c.key).where(topic.c.key.in_(sorted(keys))))
    query: Any = (
        columns(Enrolment, Member)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(
            col(Enrolment.programme_id) == programme_id,
            col(Enrolment.state) != EnrolmentState.LEFT,
            has_one,
        )
        .order_by(col(Enrolment.id))
    )
    found = [(row[0], row[1]) for row in await session.exec(query)]
    heavy = [row for row in found if any(row[0].topics.get(key, 0) > lightest for key in keys)]
    return heavy[:most]
