"""`mentor init`: a few questions, and a file from which the bot starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.console import cli
from bot.settings import Settings

AWKWARD = 'it\'s #1 \\ "$HOME" $PATH ü'
"""A secret that a careless file would not give back."""
SLACK = ["en", "slack", "xoxb-1", "xapp-2", "America/New_York", "us", "U1,U2", ""]
TEAMS = ["de", "teams", "app", AWKWARD, "tenant", "", "", "", "postgresql://db.example.com/mentor"]


@pytest.fixture(autouse=True)
def _an_own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def asked(*answers: str, out: str = ".env") -> Result:
    typed = "".join(f"{one}\n" for one in answers)
    return CliRunner().invoke(cli.app, ["init", "--out", out], input=typed)


def test_what_was_answered_is_what_the_bot_starts_with() -> None:
    done = asked(*SLACK)
    assert done.exit_code == 0, done.output
    assert "mentor doctor" in done.output
    settings = Settings()
    assert settings.slack_bot_token.get_secret_value() == "xoxb-1"
    assert settings.has_slack
    assert not settings.has_teams
    assert (settings.timezone, settings.country) == ("America/New_York", "US")
    assert settings.first_coordinators == {"U1", "U2"}
    assert settings.encryption_key.get_secret_value(), "a key is made"
    assert not settings.database_url, "the default"
    file = Path(".env")
    assert file.stat().st_mode & 0o077 == 0, "nobody else may read it"
    lines = file.read_text("utf-8").splitlines()
    named = [number for number, line in enumerate(lines) if "=" in line]
    assert all(lines[number - 1].startswith("# ") for number in named), "each is explained"


def test_in_teams_and_in_german_with_an_awkward_secret() -> None:
    done = asked(*TEAMS)
    assert done.exit_code == 0, done.output
    assert "Mandanten-ID" in done.output
    assert AWKWARD not in done.output, "it is not shown while it is typed"
    settings = Settings()
    assert settings.has_teams
    assert not settings.has_slack
    assert settings.teams_app_password.get_secret_value() == AWKWARD
    assert settings.database_url.endswith("//db.example.com/mentor")
    assert (settings.language, settings.timezone) == ("de", "Europe/Berlin")


def test_without_socket_mode_the_signing_secret_is_asked_for() -> None:
    done = asked("en", "slack", "xoxb-1", "", "s3cret", "", "", "", "")
    assert done.exit_code == 0, done.output
    assert Settings().slack_signing_secret.get_secret_value() == "s3cret"
    assert Settings().has_slack


def test_a_slip_is_named_and_asked_again() -> None:
    done = asked(
        *("fr", "en"),
        *("mail", "slack"),
        *("xapp-2", "xoxb-1"),
        *("xapp-${2}", "xapp-2"),
        *("Berlin", "Europe/Berlin"),
        *("Germany", "de"),
        "",
        *("mysql://db", "sqlite:///here.db"),
    )
    assert done.exit_code == 0, done.output
    for said in (
        "That begins with xoxb-",
        "is not an IANA time zone",
        "not mysql://",
        "no country",
        "hold ${",
    ):
        assert said in done.output
    assert Settings().database_url.endswith("here.db")


def test_a_file_that_is_there_stays_as_it_is() -> None:
    Path(".env").write_text("MENTOR_LANGUAGE=de\n")
    done = asked("en")
    assert done.exit_code == 2
    assert "is there already" in done.output
    assert Path(".env").read_text() == "MENTOR_LANGUAGE=de\n"
    assert asked("en", out="nowhere/.env").exit_code != 0


def test_a_port_of_its_own(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(*SLACK)
    monkeypatch.setenv("MENTOR_DATABASE_URL", sqlite_url)
    served: list[int] = []
    monkeypatch.setattr(
        "bot.server.serving.run_server", lambda bot, _started: served.append(bot.settings.port)
    )
    assert CliRunner().invoke(cli.app, ["serve", "--port", "9123"]).exit_code == 0
    assert CliRunner().invoke(cli.app, ["serve"]).exit_code == 0
    assert served == [9123, 8080]
