"""A programme with more mentors than any menu holds."""

from __future__ import annotations

from sqlmodel import select

from bot.app import Bot
from storage.people import remember_member
from storage.tables import Enrolment, Member, Programme
from storage.types import Role

CROWD = 120
ONE_OF_THEM = "Özgür Yılmaz"


async def a_crowd_of_mentors(bot: Bot) -> None:
    """They take part in the one programme that there is."""
    async with bot.database.begin() as session:
        programme = (await session.exec(select(Programme))).one()
        for number in range(CROWD):
            name = ONE_OF_THEM if number == CROWD - 1 else f"Mentor {number:03}"
            member = await remember_member(
                session,
                Member(
                    workspace_id=programme.workspace_id,
                    external_id=f"UCROWD{number}",
                    name=name,
                    department="Entwicklung",
                    created_at=bot.clock(),
                ),
            )
            session.add(
                Enrolment(
                    workspace_id=programme.workspace_id,
                    programme_id=programme.id,
                    member_id=member.id,
                    role=Role.MENTOR,
                    joined_at=bot.clock(),
                )
            )
