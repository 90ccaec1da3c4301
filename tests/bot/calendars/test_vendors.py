"""What is asked and answered, held against the vendors' own descriptions of their calendars."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from datetime import timedelta
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema

from bot.calendars.graph import GraphCalendars
from tests.bot.calendars.test_adapters import EVENT, LENA, MOVED, NOW
from tests.bot.calendars.towns import Town, connected_town
from tests.machine import lacking

CLIENT = Path(__file__).parents[2] / "peers" / "calendars" / "client"
ASKED = """{
    schedules: string[]; startTime: Graph.DateTimeTimeZone; endTime: Graph.DateTimeTimeZone;
    availabilityViewInterval: number;
}"""


async def everything_once(town: Town) -> None:
    """Each kind of request, and each kind of answer."""
    town.has(LENA, ("2026-11-24T10:00", "2026-11-24T11:00"))
    await town.calendars.availability([LENA, "nobody@example.com"], NOW, NOW + timedelta(days=9))
    kept = await town.calendars.put(EVENT, "")
    await town.calendars.news.read("", NOW)
    await town.calendars.put(MOVED, kept.event_id)
    await town.calendars.may_write()
    if isinstance(town.calendars, GraphCalendars):
        assert await town.calendars.brings_links()
    await town.calendars.cancel(MOVED, kept.event_id)


# ---------------------------------------------------------------------------- Microsoft


async def test_microsofts_own_types_take_every_request_and_answer(tmp_path: Path) -> None:
    """`tsc` compiles them as literals of the types in @microsoft/microsoft-graph-types."""
    if not shutil.which("node") or not (CLIENT / "node_modules" / "typescript").exists():
        lacking("the types of Microsoft Graph: run make clients")
    async with connected_town("graph") as town:
        await everything_once(town)
    literals = [*_asked_of_graph(town), *_answered_by_graph(town)]
    assert len(literals) > 5
    (tmp_path / "node_modules").symlink_to(CLIENT / "node_modules")
    source = 'import type * as Graph from "@microsoft/microsoft-graph-types";\n'
    for number, (kind, value) in enumerate(literals):
        source += f"export const v{number}: {kind} = {json.dumps(value)};\n"
    (tmp_path / "said.ts").write_text(source, encoding="utf-8")
    compiles(tmp_path)


def compiles(folder: Path) -> None:
    """Raises AssertionError with what the compiler has to say against it."""
    compiler = CLIENT / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [
            "node",
            compiler,
            "--noEmit",
            "--strict",
            "--skipLibCheck",
            "--module",
            "node16",
            "said.ts",
        ],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


def _asked_of_graph(town: Town) -> Iterator[tuple[str, Any]]:
    for method, path, body in town.graph.requests:
        if path.endswith("getSchedule"):
            yield ASKED, body
        elif method in ("POST", "PATCH") and not path.endswith("cancel"):
            yield "Graph.Event", body


def _answered_by_graph(town: Town) -> Iterator[tuple[str, Any]]:
    for path, answer in town.graph.answers:
        if path.endswith("getSchedule"):
            yield "Graph.ScheduleInformation[]", answer["value"]
        elif path.endswith("delta"):
            yield "Graph.Event[]", answer["value"]
        elif path.endswith("calendar"):
            yield "Graph.Calendar", answer
        elif "id" in answer:
            yield "Graph.Event", {key: answer[key] for key in answer if key != "asked"}


# ---------------------------------------------------------------------------- Google


async def test_googles_own_description_takes_every_request_and_answer() -> None:
    """`calendar.v3.json`, as Google's client brings it, read as JSON Schema."""
    async with connected_town("google") as town:
        await everything_once(town)
    folder = resources.files("googleapiclient") / "discovery_cache" / "documents"
    schemas = json.loads((folder / "calendar.v3.json").read_text("utf-8"))["schemas"]
    said = [*_asked_of_google(town), *_answered_by_google(town)]
    assert len(said) > 5
    for name, value in said:
        _validator(schemas, name).validate(value)


def _asked_of_google(town: Town) -> Iterator[tuple[str, Any]]:
    for method, path, body in town.google.requests:
        if path.endswith("freeBusy"):
            yield "FreeBusyRequest", body
        elif method in ("POST", "PATCH"):
            yield "Event", body


def _answered_by_google(town: Town) -> Iterator[tuple[str, Any]]:
    for path, answer in town.google.answers:
        listed = "Events" if "items" in answer else "Event"
        yield "FreeBusyResponse" if path.endswith("freeBusy") else listed, answer


def _validator(schemas: Mapping[str, Any], name: str) -> jsonschema.Draft7Validator:
    """Google's schemas name one another without a path, and forbid nothing: ours does."""
    definitions = {key: _strict(value) for key, value in schemas.items()}
    return jsonschema.Draft7Validator(
        {"definitions": definitions, "$ref": f"#/definitions/{name}"},
        format_checker=jsonschema.FormatChecker(),
    )


def _strict(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": f"#/definitions/{schema['$ref']}"}
    kept = {key: schema[key] for key in ("type", "format", "enum", "items") if key in schema}
    if kept.get("type") == "any":
        return {}
    if "items" in kept:
        kept["items"] = _strict(kept["items"])
    if "properties" in schema:
        kept["properties"] = {key: _strict(value) for key, value in schema["properties"].items()}
        kept["additionalProperties"] = False
    elif "additionalProperties" in schema:
        kept["additionalProperties"] = _strict(schema["additionalProperties"])
    return kept
