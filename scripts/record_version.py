"""Keep what this version leaves behind, for the tests of the next: python scripts/record_version.py

Plays tests/version_before/story.py on a new SQLite database, keeps its rows and every button and
form that people were shown; then goes on from those rows to the end, and keeps what this version
delivers by then. All of it lands in tests/version_before/<newest revision of the schema>/.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from handlers.conversation.chat import Reply
from handlers.conversation.router import routes
from storage.database import newest_revision, upgrade
from storage.encryption import new_key
from tests.conversation import Company
from tests.version_before import facts, rows
from tests.version_before.buttons import answers_to
from tests.version_before.later import Later
from tests.version_before.record import ACTION, FORM, SEARCH, Record, Shown, everything_shown
from tests.version_before.rendered import shapes_in
from tests.version_before.reopened import company_on, moods_of
from tests.version_before.shapes import SLACK, TEAMS, Json, heard_from
from tests.version_before.story import BEGINS, DIES, RESTARTED, Story

FOLDER = Path(__file__).parents[1] / "tests" / "version_before"


async def main() -> None:
    """Record, and say what there is of everything."""
    target = FOLDER / newest_revision()
    target.mkdir(exist_ok=True)
    key = new_key()
    with TemporaryDirectory() as name:
        folder = Path(name)
        await _first_part(folder / "first.db", key, target)
        await _second_part(folder / "second.db", target)
        await _third_part(folder / "third.db", target)
    for file in sorted(target.iterdir()):
        print(f"{file.stat().st_size / 1000:8.1f} kB  {file.name}")


async def _first_part(path: Path, key: str, target: Path) -> None:
    url = f"sqlite+aiosqlite:///{path}"
    upgrade(url)
    async with company_on(url, key, BEGINS) as company:
        await Story(company).live()
        shown = [*everything_shown(company), *_never_shown(company)]
        await _report(company, shown)
        moods = moods_of(company)
        about = {
            "key": key,
            "restarted": RESTARTED.isoformat(),
            "died": DIES.isoformat(),
            "marks": sorted(moods.marks, key=lambda mark: int(mark.partition("-")[2])),
            "blocked": sorted(moods.blocked),
            "strangers": ["U91"],
        }
        shapes = list(shapes_in(_everything(company), company.bot.catalogue.speaker("de")))
    _write(target / "about.json", [json.dumps(about, indent=1)])
    _write(target / "rows.jsonl", list(rows.dumped(path)))
    _write(target / "shown.jsonl", [one.line for one in shown])
    await _keep_shapes(path.parent, shapes, target)


def _everything(company: Company) -> list[Reply]:
    return [reply for person in company.people.values() for reply in person.ever_seen]


async def _keep_shapes(folder: Path, shapes: list[Json], target: Path) -> None:
    """With what the bot hears when they are used, on its platform."""
    for platform in (SLACK, TEAMS):
        url = f"sqlite+aiosqlite:///{folder / platform}.db"
        upgrade(url)
        own = [one for one in shapes if one["on"] == platform]
        heard = await heard_from(url, platform, own)
        for shape, what in zip(own, heard, strict=True):
            shape["heard"] = what
    _write(target / "shapes.jsonl", [json.dumps(one, ensure_ascii=False) for one in shapes])
    print("shapes:", len(shapes), Counter(next(iter(one["heard"])) for one in shapes))


async def _second_part(path: Path, target: Path) -> None:
    """What the buttons do, on the rows as they were kept, as with any later version."""
    record, url = _restored(path, target)
    async with record.reopened(url) as company:
        answers = await answers_to(company, record.shown)
    _write(target / "answers.jsonl", [json.dumps(one) for one in answers])
    print("answers:", Counter(answers))


async def _third_part(path: Path, target: Path) -> None:
    """To the end, from the same rows."""
    record, url = _restored(path, target)
    async with record.reopened(url) as company:
        waited = await facts.waiting(company)
        later = Later(company, record.offers)
        await later.first_week()
        _keep(target / "facts_after_a_week.jsonl", await facts.facts(company))
        await later.to_the_end()
        came = await facts.delivered(company)
        stands = await facts.facts(company)
        print("still waiting:", await facts.waiting(company))
        print("texts left:", await facts.texts_left(company))
    _write(target / "waiting.jsonl", [json.dumps(one) for one in waited])
    _write(target / "delivered.jsonl", [json.dumps(one.line) for one in came])
    _keep(target / "facts.jsonl", stands)
    print(len(waited), "waited;", Counter(one.kind for one in came))


def _restored(path: Path, target: Path) -> tuple[Record, str]:
    record, url = Record(target), f"sqlite+aiosqlite:///{path}"
    rows.restore(url, record.revision, record.lines("rows.jsonl"))
    return record, url


def _never_shown(company: Company) -> list[Shown]:
    """What only a matching of thousands offers while it is computed."""
    return [Shown(Story(company)["carla"].id, ACTION, "match.stop", "4")]


async def _report(company: Company, shown: Sequence[Shown]) -> None:
    """What the story does not have yet: to be put into it, or known to be out of its reach."""
    waited = {kind for _, kind, _ in await facts.waiting(company)}
    print("kinds that wait:", len(waited), "not:", sorted(routes.prompts.keys() - waited))
    names = {one.name for one in shown}
    print("actions not offered:", sorted(routes.actions.keys() - names))
    forms = {one.name for one in shown if one.kind == FORM}
    print("forms not offered:", sorted(routes.forms.keys() - forms))
    searches = {one.name for one in shown if one.kind == SEARCH}
    print("searches not offered:", sorted(routes.searches.keys() - searches))


def _keep(path: Path, found: list[list[str]]) -> None:
    _write(path, [json.dumps(one, ensure_ascii=False) for one in found])


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    asyncio.run(main())
