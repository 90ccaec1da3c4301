"""The Slack app's installations: whose tokens there are, and who renews them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import and_, col, delete, or_, select, update

from storage.database import Session
from storage.tables import SlackInstallation, SlackInstallState

RENEWAL = timedelta(seconds=60)
"""How long one replica has to renew a token before another may try."""


async def installation_of(session: Session, external_id: str) -> SlackInstallation | None:
    """The installation in the workspace, or in the whole organisation, of that id."""
    found = await session.exec(select(SlackInstallation).where(_is_of(external_id)))
    return found.one_or_none()


async def every(session: Session) -> Sequence[SlackInstallation]:
    """All installations, the newest first."""
    query = select(SlackInstallation).order_by(col(SlackInstallation.installed_at).desc())
    return (await session.exec(query)).all()


async def install(session: Session, installation: SlackInstallation) -> None:
    """Keep an installation in the place of an earlier one."""
    await session.exec(
        delete(SlackInstallation).where(
            col(SlackInstallation.enterprise_id) == installation.enterprise_id,
            col(SlackInstallation.team_id) == installation.team_id,
        )
    )
    session.add(installation)
    await session.flush()


async def uninstall(session: Session, external_id: str, until: datetime) -> bool:
    """Forget an installation and its tokens, unless it was made after `until`."""
    gone = await session.exec(
        delete(SlackInstallation)
        .where(_is_of(external_id), col(SlackInstallation.installed_at) <= until)
        .returning(col(SlackInstallation.id))
    )
    return gone.first() is not None


async def claim_renewals(
    session: Session, now: datetime, expiring_before: datetime
) -> Sequence[SlackInstallation]:
    """The installations whose tokens expire before that moment; no other replica gets them too."""
    claimed = await session.exec(
        update(SlackInstallation)
        .where(
            col(SlackInstallation.expires_at) < expiring_before,
            or_(
                col(SlackInstallation.renewing_until).is_(None),
                col(SlackInstallation.renewing_until) < now,
            ),
        )
        .values(renewing_until=now + RENEWAL)
        .returning(SlackInstallation)
        .execution_options(synchronize_session=False)
    )
    return claimed.scalars().all()


async def renew(
    session: Session, renewed: SlackInstallation, token: str, refresh_token: str, until: datetime
) -> None:
    """Keep a renewed token."""
    await session.exec(
        update(SlackInstallation)
        .where(col(SlackInstallation.id) == renewed.id)
        .values(bot_token=token, refresh_token=refresh_token, expires_at=until, renewing_until=None)
    )


async def encrypt_anew(session: Session) -> None:
    """Encrypt every token with the newest key, so that an older one can be thrown away."""
    for one in await session.exec(select(SlackInstallation).with_for_update()):
        flag_modified(one, "bot_token")
        flag_modified(one, "refresh_token")


async def begin_install(session: Session, state: str, now: datetime, until: datetime) -> None:
    """Remember the secret of an installation that somebody begins; old ones are forgotten."""
    await session.exec(delete(SlackInstallState).where(col(SlackInstallState.expires_at) <= now))
    session.add(SlackInstallState(digest=_digest(state), expires_at=until))


async def end_install(session: Session, state: str, now: datetime) -> bool:
    """Whether that secret was given out lately; it is worth nothing from now on."""
    used = await session.exec(
        delete(SlackInstallState)
        .where(col(SlackInstallState.digest) == _digest(state))
        .returning(col(SlackInstallState.expires_at))
    )
    expires_at = used.scalar_one_or_none()
    return expires_at is not None and expires_at > now


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()


def _is_of(external_id: str) -> ColumnElement[bool]:
    return or_(
        col(SlackInstallation.team_id) == external_id,
        and_(
            col(SlackInstallation.team_id) == "",
            col(SlackInstallation.enterprise_id) == external_id,
        ),
    )
