"""The help of commands in the reader's language: it stands in the catalogue, like all wording."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from bot.console.terminal import speaker, speech_in_use


class SpokenCommand(TyperCommand):
    """A command whose help stands in the catalogue: `cli-help-…`, and so for each parameter."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help, in the reader's language."""
        _put_into_words(self, _path(ctx))
        super().format_help(ctx, formatter)


class SpokenGroup(TyperGroup):
    """The same of several commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """What there is, in the reader's language."""
        _put_into_words(self, _path(ctx))
        for name, command in self.commands.items():
            _put_into_words(command, f"{_path(ctx)}-{name}")
        super().format_help(ctx, formatter)


def _path(context: Any) -> str:
    """The names of a command, without the programme's own."""
    names: list[str] = []
    here = context
    while here is not None and here.parent is not None:
        names.insert(0, str(here.info_name))
        here = here.parent
    return "-".join(names)


def _put_into_words(command: Any, path: str) -> None:
    say = speaker(speech_in_use())
    command.help = str(say(f"cli-help-{path}"))
    for one in command.params:
        named = str(one.name).replace("_", "-")
        key = "cli-help-language" if named == "language" else f"cli-help-{path}-{named}"
        if named != "help":
            one.help = str(say(key))
