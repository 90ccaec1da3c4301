"""In which language the command line speaks: as told, else as the settings or the terminal say."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Annotated

import typer

from handlers.conversation.catalogue import FALLBACK, LANGUAGES

if TYPE_CHECKING:
    from bot.speech import Speech

OF_THE_TERMINAL = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first of them that says anything counts (POSIX, 8.2 Internationalization Variables)."""
_told: ContextVar[str] = ContextVar("told", default="")


def _is_told(given: str) -> str:
    if given and given not in LANGUAGES:
        raise typer.BadParameter(f"{given} is not one of {', '.join(LANGUAGES)}")
    _told.set(given)
    return given


LanguageOption = Annotated[str, typer.Option("--language", is_eager=True, callback=_is_told)]


def language_of(speech: Speech) -> str:
    """`--language`, else MENTOR_LANGUAGE where it is set, else the terminal's."""
    if _told.get():
        return _told.get()
    if "language" in speech.model_fields_set:
        return speech.language
    return language_of_terminal(os.environ)


def language_of_terminal(environment: Mapping[str, str]) -> str:
    """What the locale says; English if the bot does not speak that."""
    locale = next((environment[one] for one in OF_THE_TERMINAL if environment.get(one)), "")
    language = locale.partition("_")[0].partition(".")[0].lower()
    return language if language in LANGUAGES else FALLBACK
