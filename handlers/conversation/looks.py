"""A look at people's calendars between two tries of the same turn, for as long as one can wait."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from handlers.conversation.calendars import (
    Availability,
    CalendarOwner,
    Calendars,
    CalendarsAsked,
    Connected,
)
from handlers.conversation.chat import Chat, WorkspaceKey
from handlers.conversation.turn import Turn
from storage import people
from storage.database import Database
from storage.tables import Member

log = structlog.get_logger(__name__)

PATIENCE = 2.0
"""Seconds that whoever has pressed a button waits for calendars; then it goes on without them."""


def ask_calendars(
    turn: Turn, members: tuple[Member, ...], since: datetime, until: datetime
) -> Mapping[int, Availability]:
    """What is known of when `members` are free, by their id; nothing where nothing is connected.

    Raises CalendarsAsked if that has yet to be asked, or an address to be looked up.
    """
    connected = turn.connected
    if turn.availability is not None:
        return turn.availability
    lacks_address = any(not member.email for member in members)
    if connected.free_busy or (connected.reaches_calendars and lacks_address):
        asked = tuple(
            CalendarOwner(one.id, one.external_id, one.email, one.hides_calendar) for one in members
        )
        raise CalendarsAsked(asked, since, until)
    return {}


class Looks:
    """Asks the platform for addresses that are missing, and then the calendars."""

    def __init__(
        self, database: Database, connected: Connected, calendars: Calendars | None
    ) -> None:
        self.connected = connected
        self._database = database
        self._calendars = calendars

    async def answer(
        self, asked: CalendarsAsked, chat: Chat, workspace: WorkspaceKey
    ) -> Mapping[int, Availability]:
        """By member; whose calendar says nothing, or nothing in time, is not in the answer."""
        try:
            async with asyncio.timeout(PATIENCE):
                known = [await self._with_address(one, chat, workspace) for one in asked.people]
                return await self._availability(known, asked.since, asked.until)
        except Exception as error:
            log.warning("calendars_not_asked", error=type(error).__name__, reason=str(error)[:80])
            return {}

    async def _with_address(
        self, one: CalendarOwner, chat: Chat, workspace: WorkspaceKey
    ) -> CalendarOwner:
        if one.address:
            return one
        address = await chat.email(workspace, one.external_id)
        if address:
            async with self._database.begin() as session:
                await people.note_email(session, one.member_id, address)
        return CalendarOwner(one.member_id, one.external_id, address, one.hidden)

    async def _availability(
        self, asked: list[CalendarOwner], since: datetime, until: datetime
    ) -> Mapping[int, Availability]:
        open_to_us = {one.address: one.member_id for one in asked if one.address and not one.hidden}
        if self._calendars is None or not self.connected.free_busy or not open_to_us:
            return {}
        found = await self._calendars.availability(
            list(open_to_us), since, until + timedelta(minutes=15)
        )
        return {open_to_us[name]: known for name, known in found.items() if name in open_to_us}
