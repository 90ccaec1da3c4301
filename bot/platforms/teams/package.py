"""The Teams app package: a manifest in both languages, and the icons, in one zip.

Teams suggests commands from it; what they do stands in the same wording as in `help`.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import handlers.modules  # noqa: F401  (registers every command)
from bot.platforms.payloads import Json
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.router import routes

SCHEMA = "1.30"
SCHEMAS = "https://developer.microsoft.com/json-schemas/teams"
APP_ID, HOST = "{{APP_ID}}", "{{HOST}}"
"""What stands in the project's own copy of the manifest."""
SUGGESTED = (
    "help",
    "join",
    "profile",
    "pair",
    "contract",
    "prepare",
    "session",
    "goal",
    "reflect",
    "thanks",
    "who",
    "privacy",
)
"""Teams takes twelve."""
IN_GROUPS = ("help",)
COLOR, OUTLINE, GERMAN = "color.png", "outline.png", "de.json"
ACCENT = "#1F4E5F"


def manifest(app_id: str, host: str) -> Json:
    """The manifest, in English."""
    say = Catalogue().speaker("en")
    address = f"https://{host}"
    return {
        "$schema": f"{SCHEMAS}/v{SCHEMA}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": version("reverse-mentoring-bot"),
        "id": app_id,
        "developer": {
            "name": str(say("teams-app-short")),
            "websiteUrl": address,
            "privacyUrl": f"{address}/privacy",
            "termsOfUseUrl": f"{address}/terms",
        },
        "name": {"short": str(say("teams-app-short")), "full": str(say("teams-app-full"))},
        "description": {
            "short": str(say("teams-app-about")),
            "full": str(say("teams-app-description")),
        },
        "localizationInfo": {
            "defaultLanguageTag": "en",
            "additionalLanguages": [{"languageTag": "de", "file": GERMAN}],
        },
        "icons": {"color": COLOR, "outline": OUTLINE},
        "accentColor": ACCENT,
        "bots": [
            {
                "botId": app_id,
                "scopes": ["personal", "groupChat", "team"],
                "supportsFiles": True,
                "isNotificationOnly": False,
                "commandLists": [
                    {"scopes": ["personal"], "commands": _commands(SUGGESTED, say)},
                    {"scopes": ["groupChat", "team"], "commands": _commands(IN_GROUPS, say)},
                ],
            }
        ],
        "validDomains": [],
    }


def german() -> Json:
    """What the manifest says in German, by its place there."""
    say = Catalogue().speaker("de")
    translated: Json = {
        "$schema": f"{SCHEMAS}/v{SCHEMA}/MicrosoftTeams.Localization.schema.json",
        "name.short": str(say("teams-app-short")),
        "name.full": str(say("teams-app-full")),
        "description.short": str(say("teams-app-about")),
        "description.full": str(say("teams-app-description")),
    }
    for number, names in enumerate((SUGGESTED, IN_GROUPS)):
        for place, one in enumerate(_commands(names, say)):
            path = f"bots[0].commandLists[{number}].commands[{place}]"
            translated |= {f"{path}.{key}": value for key, value in one.items()}
    return translated


def write_package(out: Path, app_id: str, host: str) -> None:
    """Write the zip that is uploaded to Teams."""
    folder = _folder()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("manifest.json", as_text(manifest(app_id, host)))
        package.writestr(GERMAN, as_text(german()))
        for icon in (COLOR, OUTLINE):
            package.write(folder / icon, icon)


def as_text(content: Json) -> str:
    """JSON as people read it."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _commands(names: tuple[str, ...], say: Say) -> list[Json]:
    return [
        {
            "title": routes.commands[name].name_in(say.language),
            "description": str(say(f"help-{name}")),
        }
        for name in names
    ]


def _folder() -> Path:
    """Where the icons are: beside this file when installed, else in the project."""
    installed = Path(__file__).parents[2] / "teams_app"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "teams"
