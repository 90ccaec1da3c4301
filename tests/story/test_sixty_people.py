"""Sixty people in the form of an HR system, from the drop to the invitations, in a real browser."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from playwright.async_api import Browser

from bot.platforms.playground.chat import PLATFORM, Colleague, PlaygroundChat
from handlers.conversation.chat import Profile
from tests.visitor import demo_page, visiting

COORDINATOR = "Miriam Krüger"
SIZE = 60
MOST_CLICKS = 10


def newcomers() -> list[Colleague]:
    """People whom the company's directory knows and the bot does not."""
    return [
        Colleague(Profile(f"new{n}", f"Neu Nummer{n}", email=f"new{n}@nordwind.example"))
        for n in range(SIZE)
    ]


def personio(people: list[Colleague]) -> bytes:
    """A list as German Excel saves Personio's."""
    header = "ID;Vorname;Nachname;E-Mail;Status;Position;Abteilung;Standort;Vorgesetzter"
    rows = [
        f"{1000 + n};Neu;Nummer{n};{one.profile.email};Aktiv;Sachbearbeiterin;Vertrieb;München;"
        for n, one in enumerate(people)
    ]
    return "\r\n".join((header, *rows, "")).encode("cp1252")


async def test_sixty_people_are_invited_in_under_ten_clicks(
    chromium: Browser, sqlite_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "personio.csv"
    people = newcomers()
    file.write_bytes(personio(people))
    async with (
        demo_page(with_programme=True, database_url=sqlite_url) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        chat = bot.chats[PLATFORM]
        assert isinstance(chat, PlaygroundChat)
        chat.colleagues |= {one.id: one for one in people}
        await visitor.becomes(COORDINATOR)
        await visitor.page.evaluate(
            "window.clicks = 0; addEventListener('click', () => window.clicks++, true)"
        )
        began = time.perf_counter()
        await visitor.page.set_input_files("#file", file)  # one click, and one in the dialogue
        invite = visitor.entries.locator('[data-action="list.invite"]').last
        await invite.click()
        await visitor.sees(f"{SIZE} people are invited")
        clicks = 2 + await visitor.page.evaluate("window.clicks")
        took = time.perf_counter() - began
        sys.stdout.write(f"{SIZE} people invited: {clicks} clicks, {took:.1f} s\n")
        assert clicks < MOST_CLICKS
