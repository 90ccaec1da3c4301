"""The versions of a pair's contract card."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, select

from storage.database import Session
from storage.rows import row_by_id
from storage.sides import running_within
from storage.tables import Contract, Pair
from storage.types import OPEN, AgreementState

_CONTRACTS_OF = (
    select(Contract)
    .where(Contract.pair_id == bindparam("pair"))
    .order_by(col(Contract.number).desc())
)


async def contracts_of(session: Session, pair_id: int) -> Sequence[Contract]:
    """Every version, newest first."""
    return (await session.exec(_CONTRACTS_OF, params={"pair": pair_id})).all()


async def contract_by_id(session: Session, workspace_id: int, contract_id: int) -> Contract | None:
    """A version of this workspace."""
    return await row_by_id(session, Contract, workspace_id, contract_id)


async def proposed_of(session: Session, pair_id: int) -> Contract | None:
    """The version that waits for the other's answer: one at most."""
    found = await session.exec(
        select(Contract).where(
            Contract.pair_id == pair_id, Contract.state == AgreementState.PROPOSED
        )
    )
    return found.first()


async def proposed_of_people(
    session: Session, member_ids: Collection[int], since: datetime, until: datetime
) -> Sequence[tuple[Contract, Pair]]:
    """Versions that wait in running pairs of those people, with a first session in that time."""
    found = await session.exec(
        select(Contract, Pair)
        .join(Pair, col(Contract.pair_id) == Pair.id)
        .where(
            *running_within(member_ids, Contract.first_session_at, since, until),
            Contract.state == AgreementState.PROPOSED,
        )
    )
    return found.all()


async def contract_of(session: Session, pair_id: int) -> Contract | None:
    """What counts for a pair: the agreed version, else the one that is proposed."""
    every = [one for one in await contracts_of(session, pair_id) if one.state in OPEN]
    agreed = [one for one in every if one.state is AgreementState.AGREED]
    return next(iter(agreed or every), None)
