"""What people do after the restart, until long after the end; the same for every version.

Each act is by a command word, or by a name that stands in a message, never by wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from storage.tables import Programme
from tests.proofs.mondays_oracle import Mondays, is_day_of_one
from tests.version_before.acts import Cast
from tests.version_before.reopened import moods_of

BERLIN = ZoneInfo("Europe/Berlin")
A_WEEK_LATER = "2027-01-13 12:00"
LAST_DAY = "2027-07-01 12:00"


@dataclass
class Later(Cast):
    """Most people stay silent; some answer what they were asked before."""

    mondays: Mondays | None = None
    """Who looks at what there is to say on Mondays."""

    async def lives_until(self, local: str) -> None:
        """Night by night, as the bot does: other tests let a week of nights pass as one."""
        moment = datetime.fromisoformat(local).replace(tzinfo=BERLIN)
        day = self.company.clock().astimezone(BERLIN).date()
        while (ten := datetime.combine(day, time(10), BERLIN)) < moment:
            if ten > self.company.clock():
                await self._lives_through(ten)
            day += timedelta(days=1)
        await self.company.moves_to(local)

    async def _lives_through(self, ten: datetime) -> None:
        mondays = self.mondays if is_day_of_one(ten.date()) else None
        if mondays:
            await self.company.moves_to(f"{ten - timedelta(minutes=1):%Y-%m-%d %H:%M}")
            mondays.look_before(ten)
        await self.company.moves_to(f"{ten:%Y-%m-%d %H:%M}")
        if mondays:
            mondays.look_after(ten)

    async def first_week(self) -> None:
        """Old messages are answered, after new ones have come."""
        await self.lives_until("2027-01-06 11:00")
        await self.takes("lena", "goal.agree")
        await self.takes("klaus", "goal.list")
        await self.takes("nina", "question.decline")
        await self.takes("otto", "closing.again", again="7")
        await self.takes("kaja", "closing.again", again="8")
        await self.lives_until("2027-01-07 14:00")
        await self.takes("tom", "proposal.accept")
        await self.takes("wim", "proposal.decline", reason="private")
        await self.lives_until("2027-01-08 14:00")
        await self.takes("uma", "proposal.accept")
        await self.lives_until("2027-01-12 16:00")
        await self.takes("kim", "contract.confirm")
        await self.takes("max", "run")
        await self.lives_until(A_WEEK_LATER)

    async def to_the_end(self) -> None:
        """From there to the day when what people wrote is gone."""
        await self._winter()
        await self._spring()
        await self.lives_until(LAST_DAY)

    async def _winter(self) -> None:
        await self.lives_until("2027-01-21 16:00")
        for name in ("klaus", "lena"):
            await self.takes(name, "check_in.met", usefulness="4", learned=f"{name} im Winter")
        await self.lives_until("2027-02-10 11:00")
        moods_of(self.company).blocked.discard(self["rob"].id)
        await self["rob"].says("weiter")
        await self.lives_until("2027-02-18 16:00")
        await self["klaus"].says("treffen")
        await self.takes("klaus", "session.met")

    async def _spring(self) -> None:
        """The programmes close one after the other, and archive."""
        await self.lives_until("2027-03-02 11:00")
        await self._close("Herbst")
        await self.lives_until("2027-03-23 11:00")
        await self._close("Frühjahr")
        await self.lives_until("2027-03-24 11:00")
        await self.takes("klaus", "closing.again", again="10")
        await self.takes("carla", "programme.archive", await self._id_of("Sommer"))
        await self.lives_until("2027-04-01 11:00")
        await self["carla"].sends_action("programme.archive", await self._id_of("Frühjahr"))

    async def _close(self, name: str) -> None:
        await self["carla"].sends_action("programme.close", await self._id_of(name))

    async def _id_of(self, name: str) -> str:
        async with self.company.bot.database.begin() as session:
            found = await session.exec(select(Programme.id).where(Programme.name == name))
            return str(found.one())
