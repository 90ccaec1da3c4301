"""The demo company, founded through the bot's own conversation: commands, buttons and forms."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from bot.app import Bot
from bot.demo.actor import Actor
from bot.demo.staging import MIXED, Staging
from bot.platforms.playground.chat import PLATFORM, Colleague, PlaygroundChat
from bot.settings import Settings
from handlers.conversation.chat import Profile, WorkspaceKey
from storage import people
from storage.database import Session
from storage.tables import Member, Workspace
from storage.types import Role

FILE = Path(__file__).with_name("company.csv")
IN_GERMAN = FILE.with_name("in_german.csv")
"""Titles, departments and towns; what is missing there is called the same in both languages."""
KEY = WorkspaceKey(PLATFORM, "demo")
NAME = "Nordwind Maschinenbau AG"
COORDINATOR = "coordinator"
WEIGHTS = ("3", "2", "1")
GERMAN = "de"
SAID = ("title", "department", "office")
"""What of a person each language says otherwise."""


class DatabaseInUse(ValueError):
    """The database holds a real workspace, whose clock the demo would move."""


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A line of the file; without a part they have not joined yet."""

    id: str
    name: str
    title: str
    part: str
    level: int
    department: str
    office: str
    timezone: str
    country: str
    language: str
    spoken: tuple[str, ...]
    manager: str
    topics: Mapping[str, str]
    style: str
    capacity: str

    @property
    def colleague(self) -> Colleague:
        """As the page knows them."""
        address = f"{self.id}@nordwind.example"
        profile = Profile(self.id, self.name, self.language, self.timezone, email=address)
        return Colleague(profile, self.title, self.office)


def rows_of(file: Path, language: str) -> list[dict[str, str]]:
    """A list of people, with titles, departments and towns as a company says that speaks so."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    said = _in_german() if language == GERMAN else {}
    return [row | {key: said.get(row[key], row[key]) for key in SAID} for row in rows]


@cache
def _in_german() -> Mapping[str, str]:
    with IN_GERMAN.open(encoding="utf-8", newline="") as lines:
        return {row["english"]: row["german"] for row in csv.DictReader(lines)}


def the_people(language: str = "") -> list[DemoPerson]:
    """Everybody, in the order of the file, in a company that speaks that language."""
    return [_person(row) for row in rows_of(FILE, language)]


def _person(row: dict[str, str]) -> DemoPerson:
    topics = dict(topic.split(":") for topic in row["topics"].split())
    return DemoPerson(
        **{key: row[key] for key in ("id", "name", "title", "part", "department", "office")},
        **{key: row[key] for key in ("timezone", "country", "language", "manager", "style")},
        level=int(row["level"]),
        spoken=tuple(row["spoken"].split()),
        topics=topics,
        capacity=row["capacity"] or "1",
    )


def coordinator_of(company: Sequence[DemoPerson]) -> DemoPerson:
    """Who looks after the programme."""
    return next(one for one in company if one.part == COORDINATOR)


def new_workspace(settings: Settings, key: WorkspaceKey) -> Workspace:
    """The company's workspace, speaking what the settings say."""
    workspace = settings.new_workspace(key)
    workspace.name, workspace.country, workspace.timezone = NAME, "DE", "Europe/Berlin"
    return workspace


def language_of(staging: Staging, settings: Settings) -> str:
    """What the company speaks."""
    return staging.company or staging.language or settings.language


async def rename(session: Session, workspace: Workspace) -> None:
    """Departments and towns as the company says that speaks what `workspace` says."""
    members = await people.members_of(session, workspace.id)
    known = {member.external_id: member for member in members}
    for one in the_people(workspace.language):
        if one.id in known:
            known[one.id].department, known[one.id].location = one.department, one.office


async def found(
    bot: Bot,
    chat: PlaygroundChat,
    *,
    with_programme: bool = True,
    staging: Staging = MIXED,
) -> None:
    """Put the company into the database, anew, and open a programme that most have joined.

    Raises DatabaseInUse if there is any other workspace.
    """
    company = the_people(language_of(staging, bot.settings))
    async with bot.database.begin() as session:
        await _hire(session, bot.settings, company, staging, bot.clock())
    if with_programme:
        actors = {one.id: Actor(bot.router, chat, one.id) for one in company}
        await _open_programme(actors[coordinator_of(company).id], bot, staging)
        for one in company:
            if one.part in tuple(Role):
                await _join(actors[one.id], one)


async def _hire(
    session: Session,
    settings: Settings,
    company: Sequence[DemoPerson],
    staging: Staging,
    now: datetime,
) -> None:
    for known in await people.workspaces(session):
        if WorkspaceKey(known.platform, known.external_id) != KEY:
            raise DatabaseInUse("the demo moves the clock: give it a database of its own")
        await people.forget_workspace(session, known)
    workspace = await people.remember_workspace(session, new_workspace(settings, KEY))
    workspace.language = language_of(staging, settings)
    workspace.formal = workspace.formal if staging.formal is None else staging.formal
    hired: dict[str, Member] = {}
    for one in company:
        hired[one.id] = await people.remember_member(
            session,
            Member(
                workspace_id=workspace.id,
                external_id=one.id,
                name=one.name,
                language=staging.language or one.language,
                timezone=one.timezone,
                country=one.country,
                level=one.level,
                department=one.department,
                location=one.office,
                is_coordinator=one.part == COORDINATOR,
                created_at=now,
            ),
        )
    for one in company:
        if one.manager:
            hired[one.id].manager_id = hired[one.manager].id


async def _open_programme(coordinator: Actor, bot: Bot, staging: Staging) -> None:
    say = await coordinator.speaker(bot)
    await coordinator.says("programme new")
    await coordinator.submits(
        name=str(say("demo-programme")),
        purpose=str(say("demo-purpose")),
        starts_on=bot.clock().date().isoformat(),
        weeks=str(staging.rhythm.weeks),
        cadence_weeks=str(staging.rhythm.cadence),
        sessions=str(staging.sessions),
        session_minutes=str(staging.minutes),
    )
    await coordinator.presses("programme.open")


async def _join(actor: Actor, one: DemoPerson) -> None:
    await actor.says(f"join {one.part}")
    chosen = {
        f"topics_{weight}": tuple(key for key in one.topics if one.topics[key] == weight)
        for weight in WEIGHTS
    }
    taught = {"capacity": one.capacity, "questions": "yes"} if one.part == Role.MENTOR else {}
    await actor.submits(**chosen, **taught, languages=one.spoken, style=one.style or "any")
