"""The command `mentor init`: a few questions, and a file `.env` that says what each answer is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.console.terminal import refuse
from handlers.conversation.catalogue import LANGUAGES, Catalogue, Say
from handlers.conversation.places import known_countries

OWNER_ONLY = 0o600
"""The file holds tokens and the key."""
EXPANDED = "${"
"""What is replaced wherever it stands in a file `.env`, and cannot be written otherwise."""
PLATFORMS = {"slack": ("slack",), "teams": ("teams",), "both": ("slack", "teams")}


@dataclass(frozen=True, slots=True)
class AskedSetting:
    """One setting; `key` words both the question and the comment above its line."""

    name: str
    key: str
    default: str | None = ""
    """None if there has to be an answer."""
    secret: bool = False
    begins: str = ""
    """How what is asked for begins, so that one token is not taken for another."""


class UnusableAnswer(Exception):
    """An answer that cannot be used, and why."""


SLACK = (
    AskedSetting("SLACK_BOT_TOKEN", "init-slack-bot-token", None, secret=True, begins="xoxb-"),
    AskedSetting("SLACK_APP_TOKEN", "init-slack-app-token", secret=True, begins="xapp-"),
)
SLACK_HTTP = AskedSetting("SLACK_SIGNING_SECRET", "init-slack-signing-secret", None, secret=True)
TEAMS = (
    AskedSetting("MENTOR_TEAMS_APP_ID", "init-teams-app-id", None),
    AskedSetting("MENTOR_TEAMS_APP_PASSWORD", "init-teams-app-password", None, secret=True),
    AskedSetting("MENTOR_TEAMS_TENANT_ID", "init-teams-tenant-id", None),
)
COUNTRY = AskedSetting("MENTOR_COUNTRY", "init-country")
COMMON = (
    AskedSetting("MENTOR_TIMEZONE", "init-timezone", "Europe/Berlin"),
    COUNTRY,
    AskedSetting("MENTOR_COORDINATORS", "init-coordinators"),
    AskedSetting("MENTOR_DATABASE_URL", "init-database"),
)


def init(
    out: Annotated[Path, typer.Option(help="Where the settings go.", dir_okay=False)] = Path(
        ".env"
    ),
) -> None:
    """Ask what the bot needs to know, and write it to a file `.env` with comments."""
    language = _asked("Language / Sprache: en, de", "en", _one_of(LANGUAGES))
    say = Catalogue().speaker(language)
    if out.exists():
        refuse(say("init-exists", file=str(out)))
    lines = [
        f"# {say('init-heading')}",
        "",
        *_line(say("init-language"), "MENTOR_LANGUAGE", language),
    ]
    for question, answer in _answers(say):
        lines += _line(say(question.key), question.name, answer)
    lines += _line(say("init-key"), "MENTOR_ENCRYPTION_KEY", _new_key())
    try:
        _write(out, "\n".join(lines))
    except OSError as error:
        refuse(say("cli-cannot-write", file=str(out), reason=error.strerror or str(error)))
    typer.echo(str(say("init-written", file=str(out))))


def _answers(say: Say) -> Iterator[tuple[AskedSetting, str]]:
    """What was asked, and what was said, in the order in which it is asked."""
    chosen = PLATFORMS[_asked(str(say("init-platform")), "slack", _one_of(PLATFORMS))]
    if "slack" in chosen:
        given = {question: _ask(say, question) for question in SLACK}
        yield from given.items()
        if not given[SLACK[1]]:
            yield SLACK_HTTP, _ask(say, SLACK_HTTP)
    for question in (*(TEAMS if "teams" in chosen else ()), *COMMON):
        yield question, _ask(say, question)


def _ask(say: Say, question: AskedSetting) -> str:
    def taken(given: str) -> str:
        given = given.strip()
        if given and not given.startswith(question.begins):
            raise UnusableAnswer(str(say("init-begins", begins=question.begins)))
        if EXPANDED in given:
            raise UnusableAnswer(str(say("init-expanded", sign=EXPANDED)))
        if question is COUNTRY and given.upper() not in ("", *known_countries()):
            raise UnusableAnswer(str(say("init-no-country", given=given)))
        _check(question.name, given)
        return given.upper() if question is COUNTRY else given

    return _asked(str(say(question.key)), question.default, taken, secret=question.secret)


def _asked(
    text: str, default: str | None, taken: Callable[[str], str], *, secret: bool = False
) -> str:
    """Asked again as long as `taken` raises UnusableAnswer; a secret is not shown."""
    while True:
        given = typer.prompt(text, default=default, hide_input=secret, show_default=bool(default))
        try:
            return taken(str(given))
        except UnusableAnswer as refusal:
            typer.echo(f"  {refusal}", err=True)


def _one_of(choices: Iterable[str]) -> Callable[[str], str]:
    known = tuple(choices)

    def taken(given: str) -> str:
        given = given.strip().casefold()
        if given not in known:
            raise UnusableAnswer(", ".join(known))
        return given

    return taken


def _check(name: str, given: str) -> None:
    """As the settings check it when the bot starts; raises UnusableAnswer with their own words."""
    from bot.settings import Settings

    if not given:
        return
    field = name.removeprefix("MENTOR_").lower()
    try:
        Settings.model_validate({field: given})
    except ValidationError as error:
        for problem in error.errors():
            if problem["loc"] == (field,):
                said = str(problem["msg"]).removeprefix("Value error, ")
                raise UnusableAnswer(said) from None


def _new_key() -> str:
    from storage.encryption import new_key

    return new_key()


def _line(comment: object, name: str, value: str) -> list[str]:
    """What is empty stands there for later, and counts as not set."""
    return [f"# {comment}", f"{name}={_quoted(value)}" if value else f"# {name}=", ""]


def _quoted(value: str) -> str:
    """As it is read back: whatever a password holds."""
    if all(sign.isalnum() or sign in "-_.:/@,=+~" for sign in value):
        return value
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _write(path: Path, content: str) -> None:
    """To be read by its owner alone; raises OSError if the file is there already."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(content)
