"""What was delivered, and how things stand: by names and local times, so that versions compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from tests.conversation import Company
from tests.version_before.reopened import KEY, Sent, moods_of


@dataclass(frozen=True, order=True)
class Delivered:
    """A message after the restart: to whom, of which kind, about what, and when it was there."""

    to: str
    kind: str
    about: str
    at: str

    @property
    def line(self) -> list[str]:
        """As it is kept."""
        return [self.to, self.kind, self.about, self.at]


async def delivered(company: Company) -> list[Delivered]:
    """Everything that the platform took since the restart, in an order of its own."""
    rows = {f"prompt-{row['id']}": row for row in await _rows(company, "prompt")}
    names = await _names(company)
    return sorted(_one(sent, rows[sent.mark], names) for sent in moods_of(company).sent)


def _one(sent: Sent, row: Mapping[str, Any], names: dict[str, str]) -> Delivered:
    to = " + ".join(names[one] for one in sent.external_ids)
    zone = ZoneInfo("Europe/Berlin")
    about = f"{row['subject_id']}/{row['number']}"
    return Delivered(to, row["kind"], about, f"{sent.at.astimezone(zone):%Y-%m-%d %H:%M}")


async def _names(company: Company) -> dict[str, str]:
    return {one.id: one.profile.name.split()[0] for one in company.people.values()}


async def waiting(company: Company) -> list[list[str]]:
    """Every prompt that is not done with: to whom, of which kind, about what."""
    names = {row["id"]: row["name"].split()[0] for row in await _rows(company, "member")}
    return sorted(
        [names[row["recipient_id"]], row["kind"], f"{row['subject_id']}/{row['number']}"]
        for row in await _rows(company, "prompt")
        if row["state"] in ("waiting", "sending")
    )


async def overdue(company: Company) -> list[str]:
    """The kinds of prompts that are due to people who can be reached, and are not delivered."""
    blocked = moods_of(company).blocked
    away = {row["id"] for row in await _rows(company, "member") if row["external_id"] in blocked}
    return [
        row["kind"]
        for row in await _rows(company, "prompt")
        if row["state"] in ("waiting", "sending")
        and row["recipient_id"] not in away
        and _day(row["due_at"]) < _day(company.clock())
    ]


async def facts(company: Company) -> list[list[str]]:
    """How programmes, parts in them, pairs and sessions stand, and since when."""
    names = {row["id"]: row["name"].split()[0] for row in await _rows(company, "member")}
    programmes = {row["id"]: row["name"] for row in await _rows(company, "programme")}
    pairs = {
        row["id"]: f"{names[row['mentor_id']]} & {names[row['mentee_id']]}"
        for row in await _rows(company, "pair")
    }
    found = [
        *(
            ["programme", row["name"], row["state"], _day(row["closed_at"])]
            for row in await _rows(company, "programme")
        ),
        *(
            [
                "part",
                programmes[row["programme_id"]],
                names[row["member_id"]],
                row["role"],
                row["state"],
                _day(row["paused_until"]),
            ]
            for row in await _rows(company, "enrolment")
        ),
        *(
            [
                "pair",
                programmes[row["programme_id"]],
                pairs[row["id"]],
                row["state"],
                row["end_reason"],
                _day(row["introduced_at"]),
                _day(row["ended_at"]),
            ]
            for row in await _rows(company, "pair")
        ),
        *(
            [
                "pair",
                programmes[row["programme_id"]],
                f"{names[row['mentor_id']]} & {names[row['mentee_id']]}",
                "proposed",
                "",
                "",
                "",
            ]
            for row in await _rows(company, "listed_pair")
        ),
        *(
            ["session", pairs[row["pair_id"]], row["state"], _day(row["starts_at"])]
            for row in await _rows(company, "pair_session")
        ),
    ]
    return sorted(found)


async def texts_left(company: Company) -> dict[str, int]:
    """How many rows of each column of what people typed then still hold a text."""
    left: dict[str, int] = {}
    for table, columns in TEXTS.items():
        for row in await _rows(company, table):
            for column in columns:
                left[f"{table}.{column}"] = left.get(f"{table}.{column}", 0) + bool(row[column])
    return left


TEXTS = {
    "answer": ("text",),
    "goal": ("text",),
    "contract": ("goal", "success", "place", "feedback"),
    "thanks": ("text",),
    "trend": ("text",),
    "announcement": ("text",),
    "enrolment": ("about",),
    "question": ("text",),
}
"""The columns for what people typed then, as they are called now."""


async def _rows(company: Company, table: str) -> list[Mapping[str, Any]]:
    """The rows of the workspace, as they lie in the database."""
    async with company.bot.database.begin() as session:
        connection = await session.connection()
        found = await connection.execute(
            text(
                f'SELECT t.* FROM "{table}" t JOIN workspace w ON w.id = t.workspace_id'
                " WHERE w.platform = :platform ORDER BY t.id"
            ),
            {"platform": KEY.platform},
        )
        return [dict(row) for row in found.mappings().all()]


def _day(moment: datetime | str | None) -> str:
    if moment is None:
        return ""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return f"{moment.astimezone(ZoneInfo('Europe/Berlin')):%Y-%m-%d %H:%M}"
