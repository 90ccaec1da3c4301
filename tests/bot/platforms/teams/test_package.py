"""The Teams app package: valid, in both languages, and what the command line says about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest
from matplotlib.image import imread
from typer.testing import CliRunner

from bot.console.cli import app
from bot.platforms.teams.package import SCHEMA, localized, manifest
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.router import routes
from scripts.command_lists import teams_files
from tests.machine import lacking

PROJECT = Path(__file__).parents[4]
FOLDER = PROJECT / "teams"
SCHEMAS = (
    PROJECT
    / "tests/peers/teams/client/node_modules/@microsoft/app-manifest/build/json-schemas/teams"
    / f"v{SCHEMA}"
)
ID = "12345678-1234-1234-1234-123456789abc"


def schema(name: str) -> Any:
    """Microsoft's own, from the pinned package."""
    path = SCHEMAS / f"{name}.schema.json"
    if not path.exists():
        lacking("no schema of Teams manifests: install Node, then `make clients`")
    return jsonschema.Draft7Validator(json.loads(path.read_text("utf-8")))


@pytest.fixture
def package(tmp_path: Path) -> ZipFile:
    """As the command writes it."""
    out = tmp_path / "app.zip"
    options = ["--app-id", ID, "--host", "mentor.example.com", "--out", str(out)]
    own = ["--version", "1.4.0", "--developer", "Example AG"]
    result = CliRunner().invoke(app, ["manifest", "teams", *options, *own])
    assert result.exit_code == 0, result.output
    return ZipFile(out)


def test_the_package_is_what_teams_takes(package: ZipFile) -> None:
    assert set(package.namelist()) == {"manifest.json", "de.json", "color.png", "outline.png"}
    content = json.loads(package.read("manifest.json"))
    schema("MicrosoftTeams").validate(content)
    schema("MicrosoftTeams.Localization").validate(json.loads(package.read("de.json")))
    assert content["id"] == content["bots"][0]["botId"] == ID
    assert content["version"] == "1.4.0", "the admin center wants a higher one in each update"
    assert content["developer"]["name"] == "Example AG"
    assert content["developer"]["privacyUrl"].startswith("https://mentor.example.com/")


def test_what_is_no_version_is_refused() -> None:
    options = ["--app-id", ID, "--host", "mentor.example.com", "--version", "1.4"]
    result = CliRunner().invoke(app, ["manifest", "teams", *options])
    assert result.exit_code != 0
    assert "no version" in result.output


def test_a_manifest_with_an_unknown_setting_is_not_valid() -> None:
    wrong = manifest(ID, "mentor.example.com") | {"colour": "red"}
    assert not schema("MicrosoftTeams").is_valid(wrong)


def test_the_icons_have_their_sizes_and_the_outline_is_white_on_nothing() -> None:
    color, outline = imread(FOLDER / "color.png"), imread(FOLDER / "outline.png")
    assert color.shape[:2] == (192, 192)
    assert outline.shape == (32, 32, 4)
    assert (outline[outline[..., 3] > 0][:, :3] > 0.99).all()
    assert (outline[..., 3] == 0).any()


def test_what_is_suggested_is_a_command_in_its_language() -> None:
    for commands in manifest(ID, "mentor.example.com")["bots"][0]["commandLists"]:
        for one in commands["commands"]:
            command = routes.command_named(one["title"], Catalogue())
            assert command is not None
            assert not command.coordinator
    titles = [value for key, value in localized("de").items() if key.endswith(".title")]
    assert titles[:2] == ["hilfe", "beitreten"]


def test_the_copy_in_the_project_is_what_the_script_writes() -> None:
    for name, text in teams_files().items():
        assert (FOLDER / name).read_text("utf-8") == text, "run: make commands"


@pytest.mark.parametrize(
    ("app_id", "host", "said"),
    [
        ("no-id", "mentor.example.com", "not an app ID"),
        (ID, "https://mentor.example.com/x", "not a host name"),
        (ID, "localhost", "not a host name"),
    ],
)
def test_what_is_wrong_is_said(app_id: str, host: str, said: str, tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    options = ["--app-id", app_id, "--host", host, "--out", str(out)]
    result = CliRunner().invoke(app, ["manifest", "teams", *options])
    assert result.exit_code != 0
    assert said in result.output
    assert not out.exists()
