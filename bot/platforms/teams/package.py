"""The Teams app package: a manifest in every language that is complete, and the icons, in one zip.

Teams suggests commands from it; what they do stands in the same wording as in `help`.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import handlers.modules  # noqa: F401  (registers every command)
from bot.platforms.payloads import Json
from handlers.conversation.catalogue import FALLBACK, Catalogue, Say
from handlers.conversation.commands import Command, does
from handlers.conversation.router import routes

SCHEMA = "1.30"
SCHEMAS = "https://developer.microsoft.com/json-schemas/teams"
APP_ID, HOST = "{{APP_ID}}", "{{HOST}}"
"""What stands in the project's own copy of the manifest."""
MOST_SUGGESTED = 12
"""As many commands as Teams lists."""
IN_GROUPS = ("help",)
COLOR, OUTLINE = "color.png", "outline.png"
ACCENT = "#1F4E5F"


def manifest(app_id: str, host: str, release: str = "", developer: str = "") -> Json:
    """The manifest, in English.

    `release` is its version, for which Teams wants a higher one in each update; else that of this
    project. `developer` is who offers the app in the tenant.
    """
    catalogue = Catalogue()
    say = catalogue.speaker(FALLBACK)
    address = f"https://{host}"
    return {
        "$schema": f"{SCHEMAS}/v{SCHEMA}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": release or version("reverse-mentoring-bot"),
        "id": app_id,
        "developer": {
            "name": developer or str(say("teams-app-short")),
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
            "defaultLanguageTag": FALLBACK,
            "additionalLanguages": [
                {"languageTag": one, "file": file_of(one)} for one in others(catalogue)
            ],
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
                    {"scopes": ["personal"], "commands": _commands(suggested(), say)},
                    {"scopes": ["groupChat", "team"], "commands": _commands(IN_GROUPS, say)},
                ],
            }
        ],
        "validDomains": [],
        "webApplicationInfo": {"id": app_id, "resource": f"api://{host}/{app_id}"},
    }


def others(catalogue: Catalogue) -> tuple[str, ...]:
    """The languages in which the manifest speaks besides English: those that lack nothing."""
    return tuple(one for one in catalogue.complete if one != FALLBACK)


def file_of(language: str) -> str:
    """The file of the package in which a language's texts stand."""
    return f"{language}.json"


def localized(language: str) -> Json:
    """What the manifest says in another language, by its place there."""
    say = Catalogue().speaker(language)
    translated: Json = {
        "$schema": f"{SCHEMAS}/v{SCHEMA}/MicrosoftTeams.Localization.schema.json",
        "name.short": str(say("teams-app-short")),
        "name.full": str(say("teams-app-full")),
        "description.short": str(say("teams-app-about")),
        "description.full": str(say("teams-app-description")),
    }
    for number, names in enumerate((suggested(), IN_GROUPS)):
        for place, one in enumerate(_commands(names, say)):
            path = f"bots[0].commandLists[{number}].commands[{place}]"
            translated |= {f"{path}.{key}": value for key, value in one.items()}
    return translated


def write_package(
    out: Path, app_id: str, host: str, release: str = "", developer: str = ""
) -> None:
    """Write the zip that is uploaded to Teams."""
    folder = _folder()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("manifest.json", as_text(manifest(app_id, host, release, developer)))
        for language in others(Catalogue()):
            package.writestr(file_of(language), as_text(localized(language)))
        for icon in (COLOR, OUTLINE):
            package.write(folder / icon, icon)


def as_text(content: Json) -> str:
    """JSON as people read it."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def suggested() -> tuple[str, ...]:
    """The commands that Teams lists, help first, then as people come to need them."""
    named = sorted((one for one in routes.commands.values() if one.suggested), key=_is_not_help)
    return tuple(one.name for one in named[:MOST_SUGGESTED])


def _is_not_help(one: Command) -> bool:
    return one.name != "help"


def _commands(names: tuple[str, ...], say: Say) -> list[Json]:
    return [
        {
            "title": say.command(name),
            "description": does(say, name) or say.command(name),
        }
        for name in names
    ]


def _folder() -> Path:
    """Where the icons are: beside this file when installed, else in the project."""
    installed = Path(__file__).parents[2] / "teams_app"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "teams"
