"""Sixty people in the form of an HR system, from the drop to the invitations, in a real browser."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Browser, expect

from bot.demo.company import the_people

COORDINATOR = "Miriam Krüger"
SIZE = 60
MOST_CLICKS = 10


def personio(people: int) -> bytes:
    """A list as German Excel saves Personio's: the demo's own people first, strangers then."""
    header = "ID;Vorname;Nachname;E-Mail;Status;Position;Abteilung;Standort;Vorgesetzter"
    known = [(one.id, one.name) for one in the_people()]
    strangers = [(f"stranger{n}", f"Fremd Nummer{n}") for n in range(people - len(known))]
    rows = [
        f"{1000 + n};{name.rpartition(' ')[0]};{name.rpartition(' ')[2]};{key}@nordwind.example;"
        "Aktiv;Sachbearbeiterin;Vertrieb;München;"
        for n, (key, name) in enumerate([*known, *strangers][:people])
    ]
    return "\r\n".join((header, *rows, "")).encode("cp1252", errors="replace")


async def test_sixty_people_are_invited_in_under_ten_clicks(
    chromium: Browser, sqlite_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "personio.csv"
    file.write_bytes(personio(SIZE))
    async with (
        demo_page(with_programme=True, database_url=sqlite_url) as (bot, address),
        visiting(chromium, address, bot) as visitor,
    ):
        await visitor.becomes(COORDINATOR)
        await visitor.page.evaluate(
            "window.clicks = 0; addEventListener('click', () => window.clicks++, true)"
        )
        await visitor.page.set_input_files("#file", file)  # one click, and one in the dialogue
        invite = visitor.entries.locator('[data-action="list.invite"]').last
        await invite.click()
        await expect(visitor.entries.locator('[data-action="invite.stop"]').last).to_be_visible()
        clicks = 2 + await visitor.page.evaluate("window.clicks")
        assert clicks < MOST_CLICKS
