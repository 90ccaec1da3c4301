"""The people of the stories in Slack and Teams, and the chapters that several of them tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol

from typing_extensions import TypeVar

from bot.app import Bot
from tests.peers.slack.person import Person
from tests.peers.slack.state import User
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.server import User as TeamsUser

LOCALES = {"en": "en-GB", "de": "de-DE"}
PROGRAMME = "Mentoring 2026"
TOPIC, OTHER_TOPIC = "b1", "f1"


def users(language: str) -> list[User]:
    """An owner who coordinates, a leader, a junior, and somebody who is in no pair."""
    locale = LOCALES[language]
    return [
        User("UCARLA", "carla", "Carla Coy", locale=locale, is_owner=True),
        User("UKLAUS", "klaus", "Klaus Kern", locale=locale),
        User("ULENA", "lena", "Lena Vogt", locale=locale),
        User("UMARA", "mara", "Mara Meyer", locale=locale),
    ]


def teams_users(language: str) -> list[TeamsUser]:
    """The same people in Teams; who coordinates is said in the settings."""
    return [TeamsUser(one.id, one.real_name, locale=one.locale) for one in users(language)]


PersonT = TypeVar("PersonT", Person, TeamsPerson, default=Person)
PersonT_co = TypeVar("PersonT_co", Person, TeamsPerson, default=Person, covariant=True)


class Town(Protocol[PersonT_co]):
    """The whole bot on some platform, and the time that passes there."""

    bot: Bot

    def person(self, user_id: str) -> PersonT_co:
        """Somebody at their screen."""

    async def delivers(self) -> None:
        """Sends what is due now."""

    async def moves_to(self, local: str) -> None:
        """Lives through the time until `YYYY-MM-DD HH:MM` in Berlin."""


@dataclass(frozen=True)
class Cast(Generic[PersonT]):
    """The people at their screens, in one language."""

    town: Town[PersonT]
    language: str

    @property
    def carla(self) -> PersonT:
        """Coordinates."""
        return self.town.person("UCARLA")

    @property
    def klaus(self) -> PersonT:
        """Leads, and wants to learn."""
        return self.town.person("UKLAUS")

    @property
    def lena(self) -> PersonT:
        """The junior who mentors him."""
        return self.town.person("ULENA")

    @property
    def mara(self) -> PersonT:
        """Belongs to no pair."""
        return self.town.person("UMARA")

    def words(self, key: str, **arguments: str | int) -> str:
        """The wording of that key in the language of the story; in Teams commands have no slash."""
        said = str(self.town.bot.catalogue.speaker(self.language)(key, **arguments))
        return said.replace("/mentor ", "") if isinstance(self.carla, TeamsPerson) else said

    def mention(self, name: str) -> str:
        """How somebody stands in a message who can be clicked on."""
        return name if isinstance(self.carla, TeamsPerson) else f"@{name}"

    def day(self, iso: str) -> str:
        """`Tuesday, 1 December`, as the bot says it."""
        noon = datetime.fromisoformat(f"{iso}T12:00+00:00")
        return self.town.bot.catalogue.speaker(self.language, now=noon).day(noon)

    def command(self, name: str, rest: str = "") -> str:
        """What is typed for the command of that English name."""
        word = self.town.bot.catalogue.speaker(self.language).command(name)
        return f"/mentor {word} {rest}".rstrip()

    # ------------------------------------------------------------------ chapters

    async def create_a_programme(self) -> str:
        """Carla fills in the form for a new programme; what she sees then."""
        await self.carla.commands(self.command("programme", "new"))
        self.carla.fills(
            {
                self.words("programme-field-name"): PROGRAMME,
                self.words("programme-field-purpose"): "Learn from each other",
                self.words("programme-field-starts"): "2026-11-23",
            }
        )
        return await self.carla.submits()

    async def enrol(
        self,
        person: Person | TeamsPerson,
        role: str,
        level: int,
        department: str,
        about: str = "",
        weight: int = 3,
    ) -> str:
        """The enrolment form that is open, sent off; what the person sees then."""
        words = self.words
        first = {f"enrolment-topics-{role}-3": [OTHER_TOPIC]} if weight < 3 else {}
        topics = first | {f"enrolment-topics-{role}-{weight}": [TOPIC]}
        chosen = {
            words(field): [words(f"topic-{key}.short") for key in keys]
            for field, keys in topics.items()
        }
        person.fills(
            chosen
            | {
                words("enrolment-level"): words(f"enrolment-level-{level}"),
                words("enrolment-department"): department,
                words("enrolment-about"): about,
            }
        )
        return await person.submits()

    async def both_join(self) -> None:
        """A programme is opened, and Klaus and Lena take part."""
        await self.create_a_programme()
        await self.carla.presses(self.words("programme-open"))
        await self.klaus.commands(self.command("join", "mentee"))
        await self.enrol(self.klaus, "mentee", 7, "Finance")
        await self.lena.commands(self.command("join", "mentor"))
        await self.enrol(self.lena, "mentor", 2, "IT")

    async def release_the_pairs(self) -> None:
        """Carla matches and releases; the leader is asked."""
        await self.carla.commands(self.command("match"))
        await self.carla.presses(self.words("match-approve", count=1))
        await self.town.delivers()

    async def klaus_accepts(self) -> None:
        """So that Lena is asked."""
        await self.klaus.presses(self.words("proposal-accept", name="Lena Vogt"))
        await self.town.delivers()

    async def lena_accepts(self) -> None:
        """So that both are introduced."""
        await self.lena.presses(self.words("proposal-accept", name="Klaus Kern"))
        await self.town.delivers()

    async def become_a_pair(self) -> None:
        """From the programme to the introduction."""
        await self.both_join()
        await self.release_the_pairs()
        await self.klaus_accepts()
        await self.lena_accepts()

    async def agree_on_a_contract(self) -> None:
        """Klaus fills the card in, Lena confirms it; the first session is on 1 December."""
        words = self.words
        await self.klaus.presses(words("introduction-contract"))
        self.klaus.fills(
            {
                words("contract-field-goal"): "Use AI every week",
                words("contract-first-day"): "2026-12-01",
                words("contract-first-time"): "14:00",
            }
        )
        await self.klaus.submits()
        await self.town.delivers()
        await self.lena.presses(words("contract-confirm"))
        await self.town.delivers()
