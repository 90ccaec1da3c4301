"""The command line: what each command does, and the sentence that each mistake gets."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, text
from sqlmodel import select
from typer.testing import CliRunner, Result

from bot.app import assemble
from bot.clock import present
from bot.console import cli
from bot.settings import Settings
from handlers.conversation.chat import WorkspaceKey
from handlers.people.people_file import COLUMNS
from storage import people
from storage.encryption import new_key
from storage.tables import Enrolment, Member, Programme, Prompt
from storage.types import ProgrammeState
from tests.people_csv import Row, content, mentee, mentor
from tests.sizes import Size
from tests.storage.test_migrations import sync

ROOT = str(Path(cli.__file__).parents[2])
NAME = "Spring 2027"
SLACK = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_SIGNING_SECRET": "secret",
    "SLACK_API_URL": "http://127.0.0.1:9/",
}


@pytest.fixture(autouse=True)
def _an_own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty directory without any settings but a key."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("MENTOR_ENCRYPTION_KEY", new_key())


@pytest.fixture
def database(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A migrated database of either kind, which the commands use."""
    monkeypatch.setenv("MENTOR_DATABASE_URL", database_url)
    return database_url


def run(*arguments: str | Path) -> Result:
    """What `mentor arguments` does; a fault of ours is raised."""
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], catch_exceptions=False)


def serves(**environment: str) -> subprocess.Popen[str]:
    """`mentor serve` in a process of its own, on any free port."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "serve"],
        env={**os.environ, **SLACK, **environment, "MENTOR_PORT": "0", "PYTHONPATH": ROOT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def written(*rows: Row) -> Path:
    """A file `people.csv` with these rows."""
    path = Path("people.csv")
    path.write_bytes(content(*rows))
    return path


def cells(path: Path | str) -> list[dict[str, str]]:
    """The rows of a file by their columns."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SOME = (
    mentee("klaus"),
    mentee("petra", topics="a1:1;b1:3"),
    mentee("anna", languages="fr"),
    mentor("lena", capacity="2"),
    mentor("tom", topics="c1"),
)

# ---------------------------------------------------------------------------- match


def test_match_writes_the_pairs_and_those_without_one_and_says_how_good_it_is() -> None:
    done = run("match", written(*SOME), "--out", "pairs.csv", "--unmatched", "alone.csv")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "2 of 3 mentees matched with 2 mentors" in done.stdout
    assert "Proved best: no solution has more than 2 matched" in done.stdout
    assert [(row["mentee_id"], row["mentor_id"]) for row in cells("pairs.csv")] == [
        ("klaus", "lena"),
        ("petra", "lena"),
    ]
    assert [(row["id"], row["role"]) for row in cells("alone.csv")] == [
        ("anna", "mentee"),
        ("tom", "mentor"),
    ]
    assert sorted(path.name for path in Path().iterdir() if path.is_file()) == [
        "alone.csv",
        "pairs.csv",
        "people.csv",
    ]


def test_match_names_those_without_a_pair_on_the_screen_if_no_file_is_named() -> None:
    done = run("match", written(*SOME), "--out", "pairs.csv")
    assert "2 people have no pair:" in done.stdout
    assert "anna: no mentor with a wanted topic shares a language" in done.stdout


def test_the_figures_of_match_are_those_of_its_files() -> None:
    arguments = ("--out", "pairs.csv", "--unmatched", "alone.csv", "--json")
    done = run("match", written(*SOME), *arguments)
    figures = json.loads(done.stdout)
    pairs, alone = cells("pairs.csv"), cells("alone.csv")
    assert list(figures) == ["mentees", "mentors", "matched", "total_score", "bound", "seconds"]
    assert (figures["mentees"], figures["mentors"]) == (3, 2)
    assert figures["matched"] == len({row["mentee_id"] for row in pairs}) == 2
    assert figures["total_score"] == sum(int(row["score"]) for row in pairs)
    assert figures["bound"] == {"matched": 2, "total_score": figures["total_score"]}
    left = sum(row["role"] == "mentee" for row in alone)
    assert figures["mentees"] - figures["matched"] == left
    assert figures["seconds"] >= 0


def test_match_lists_bad_rows_on_standard_error_and_matches_the_rest() -> None:
    bad = (mentor("ida", level="12"), mentee("klaus"), mentor("jo", role="boss"))
    done = run("match", written(*SOME, *bad), "--out", "pairs.csv", "--json")
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "3 rows were left out:",
        "  line 7: the level “12” is neither a number from 1 to 8 nor a word that I know for one",
        "  line 8: the id “klaus” is used already, on line 2",
        "  line 9: unknown role “boss”; it is mentor, mentee or empty",
    ]
    assert json.loads(done.stdout)["matched"] == 2


def test_match_speaks_the_language_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTOR_LANGUAGE", "de")
    done = run("match", written(*SOME, mentor("ida", level="12")), "--out", "pairs.csv")
    assert "2 von 3 Mentees in einem Tandem, bei 2 Mentor:innen" in done.stdout
    assert "Zeile 7: die Ebene „12“" in done.stderr
    assert cells("pairs.csv")[0]["reasons"].startswith("Gesucht und geboten: Kanäle und")


def test_the_rules_are_options() -> None:
    rows = (
        mentee("klaus", level="5", department="IT", timezone="Europe/London"),
        mentor("lena", level="4", department="IT", timezone="Asia/Kolkata"),
        mentor("tom", level="4", department="HR", timezone="Asia/Kolkata"),
    )

    def mentors_with(*options: str) -> list[str]:
        assert run("match", written(*rows), "--out", "p.csv", *options).exit_code == 0
        return [row["mentor_id"] for row in cells("p.csv")]

    near = ("--min-level-gap", "1", "--on", "2026-12-01")
    assert mentors_with("--on", "2026-12-01") == []
    assert mentors_with(*near, "--mentee-capacity", "2") == ["lena", "tom"]
    assert mentors_with(*near, "--mentee-capacity", "2", "--require-cross-department") == ["tom"]
    assert mentors_with(*near, "--min-overlap-hours", "3") == []
    assert len(mentors_with(*near, "--min-overlap-hours", "2.5")) == 1
    summer = ("--min-level-gap", "1", "--on", "2026-07-01", "--min-overlap-hours", "3")
    assert len(mentors_with(*summer)) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--out", "p.csv", "--on", "tomorrow"), "“tomorrow” is not a date"),
        (("--out", "p.csv", "--on", "2026-02-30"), "“2026-02-30” is not a date"),
        (("--out", "people.csv"), "people.csv is named twice"),
        (("--out", "p.csv", "--unmatched", "./p.csv"), "p.csv is named twice"),
        (("--out", "nowhere/p.csv"), "nowhere/p.csv cannot be written"),
        (("--out", "p.csv", "--min-level-gap", "9"), "--min-level-gap"),
        (("--out", "p.csv", "--mentee-capacity", "0"), "--mentee-capacity"),
        (("--out", "p.csv", "--min-overlap-hours", "-1"), "--min-overlap-hours"),
        ((), "--out"),
    ],
)
def test_match_refuses_what_it_cannot_do_and_writes_nothing(
    arguments: tuple[str, ...], sentence: str
) -> None:
    file = written(*SOME)
    before = file.read_bytes()
    done = run("match", file, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert file.read_bytes() == before
    assert [path.name for path in Path().iterdir() if path.is_file()] == ["people.csv"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The file is empty"),
        ("who,what\n", "I find no line that names the columns"),
        (",".join((*COLUMNS, "id")), "These columns are duplicated: id."),
        ("id;name\n1;Lena", "I also need these columns: role, level, languages, topics"),
    ],
)
def test_match_refuses_a_file_that_is_none_of_people(text: str, sentence: str) -> None:
    Path("people.csv").write_text(text)
    done = run("match", "people.csv", "--out", "pairs.csv")
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert not Path("pairs.csv").exists()


def test_match_refuses_a_file_that_is_not_there() -> None:
    assert run("match", "nobody.csv", "--out", "pairs.csv").exit_code == 2
    assert run("match", ".", "--out", "pairs.csv").exit_code == 2


# ---------------------------------------------------------------------------- people import


async def _open_programme(address: str) -> None:
    bot = assemble(Settings(database_url=address, _env_file=None))
    async with bot.database.begin() as session:
        key = WorkspaceKey("slack", "T1")
        workspace = await people.remember_workspace(session, bot.settings.new_workspace(key))
        session.add(
            Programme(
                workspace_id=workspace.id,
                name=NAME,
                state=ProgrammeState.OPEN,
                starts_on=present().date(),
                topics=["a1", "b1"],
                created_at=present(),
            )
        )
    await bot.close()


async def _counts(address: str) -> tuple[int, int, int]:
    bot = assemble(Settings(database_url=address, _env_file=None))
    async with bot.database.begin() as session:
        found = [len((await session.exec(select(t))).all()) for t in (Member, Enrolment, Prompt)]
    await bot.close()
    return found[0], found[1], found[2]


@pytest.fixture
def programme(database: str) -> str:
    """A database with an open programme; its address."""
    asyncio.run(_open_programme(database))
    return database


def counts(database: str) -> tuple[int, int, int]:
    """Members, enrolments and prompts."""
    return asyncio.run(_counts(database))


def test_import_enrols_people_once_and_lists_the_bad_rows(programme: str) -> None:
    file = written(*SOME)
    done = run("people", "import", file, "--programme", NAME, "--enrol")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "5 people are remembered.",
        "4 people imported into “Spring 2027”.",
    ]
    bad, *lacking = done.stderr.splitlines()
    assert bad == "  line 6: the programme does not have the topic “c1”"
    assert lacking[0].startswith("Not in the list: E-mail. They are found here by id or by a name")
    assert counts(programme) == (5, 4, 4)
    again = run("people", "import", file, "--programme", NAME, "--workspace", "T1", "--enrol")
    assert "0 people imported" in again.stdout
    assert "4 people were there already" in again.stdout
    assert counts(programme) == (5, 4, 4)


def test_import_says_what_is_wrong_with_what_was_named(programme: str) -> None:
    file = written(*SOME)
    for arguments, sentence in (
        (("--programme", "Autumn"), "There is no programme called “Autumn”"),
        (("--programme", NAME, "--workspace", "T9"), "no workspace “T9”. Known workspaces: T1"),
    ):
        done = run("people", "import", file, *arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert sentence in done.stderr
    Path("empty.csv").touch()
    done = run("people", "import", "empty.csv", "--programme", NAME, "--enrol")
    assert done.exit_code == 2
    assert "The file is empty" in done.stderr
    assert counts(programme) == (0, 0, 0)


def test_a_workspace_is_deleted_with_all_it_holds_once_it_is_confirmed(programme: str) -> None:
    run("people", "import", written(*SOME), "--programme", NAME, "--enrol")
    assert run("workspace", "list").stdout == "T1 (slack): 5 people\n"
    asked = CliRunner().invoke(cli.app, ["workspace", "delete", "T1"], input="n\n")
    assert asked.exit_code == 1
    assert "T1 (slack): 5 people. All its data will be deleted for good" in asked.output
    assert counts(programme) == (5, 4, 4)
    unknown = run("workspace", "delete", "T9", "--yes")
    assert (unknown.exit_code, unknown.stdout) == (2, "")
    assert "no workspace “T9”. Known workspaces: T1" in unknown.stderr
    done = run("workspace", "delete", "T1", "--yes")
    assert done.stdout.startswith("T1 is deleted.")
    assert counts(programme) == (0, 0, 0)
    assert run("workspace", "list").stdout == "The bot does not know any workspace yet.\n"


def test_import_brings_a_new_database_up_to_date_first() -> None:
    done = run("people", "import", written(*SOME), "--programme", NAME, "--enrol")
    assert done.exit_code == 2
    assert "The bot does not know any workspace yet" in done.stderr


# ---------------------------------------------------------------------------- the others


@pytest.mark.parametrize("language", ["en", "de"])
def test_serve_without_a_platform_shows_in_one_screen_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("MENTOR_LANGUAGE", language)
    done = run("serve")
    assert done.exit_code == 2
    for name in ("mentor demo", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"):
        assert name in done.output
    assert len(done.output.splitlines()) <= 24
    assert max(map(len, done.output.splitlines())) <= 100


NEEDS_A_DATABASE = [
    "serve",
    "db upgrade",
    "demo",
    "demo --autoplay",
    "people import {} --programme Spring",
]


@pytest.mark.parametrize("command", NEEDS_A_DATABASE)
@pytest.mark.parametrize(
    ("address", "shown", "why"),
    [
        ("sqlite:////nowhere/mentor.db", "sqlite:////nowhere/mentor.db", "unable to open"),
        ("sqlite:///people.csv", "sqlite:///people.csv", "file is not a database"),
        (
            "postgresql://bot:my-secret@127.0.0.1:1/mentor?application_name=my-secret",
            "postgresql://bot:***@127.0.0.1:1/mentor",
            "Connection refused",
        ),
    ],
)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "The database {} cannot be used: "), ("de", "Die Datenbank {} lässt sich nicht")],
)
def test_a_database_that_cannot_be_used_is_named_and_no_secret_is_shown(
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    address: str,
    shown: str,
    why: str,
    language: str,
    sentence: str,
) -> None:
    for name, value in {
        **SLACK,
        "MENTOR_DATABASE_URL": address,
        "MENTOR_LANGUAGE": language,
    }.items():
        monkeypatch.setenv(name, value)
    done = run(*command.format(written(*SOME)).split())
    begun = {"en": "One moment: ", "de": "Einen Moment: "}[language] if command == "demo" else ""
    assert done.exit_code == 2
    assert done.stdout.startswith(begun)
    assert len(done.stdout.splitlines()) == bool(begun)
    assert done.stderr.startswith(sentence.format(shown))
    assert why in done.stderr
    assert "my-secret" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_a_database_that_is_not_there_on_a_server_is_named(
    postgres_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    misspelt = urlunsplit(urlsplit(postgres_server)._replace(path="/mentro"))
    monkeypatch.setenv("MENTOR_DATABASE_URL", misspelt)
    done = run("db", "upgrade")
    assert done.exit_code == 2
    assert 'database "mentro" does not exist' in done.stderr


@pytest.fixture
def _of_a_newer_version(database: str) -> Iterator[None]:
    """The database is ahead of us; afterwards it is not, because other tests use it too."""
    engine = create_engine(sync(database))
    with engine.begin() as connection:
        ours = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    yield
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :ours"), {"ours": ours})
    engine.dispose()


@pytest.mark.usefixtures("_of_a_newer_version")
def test_a_database_of_a_newer_version_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for language, sentence in (("en", "A newer version of the bot"), ("de", "eine neuere Version")):
        monkeypatch.setenv("MENTOR_LANGUAGE", language)
        done = run("db", "upgrade")
        assert (done.exit_code, done.stdout) == (2, "")
        assert sentence in done.stderr


@pytest.mark.parametrize("command", ["db upgrade", "serve"])
def test_a_place_for_the_database_that_cannot_be_made_is_named(
    monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    Path("file").touch()
    for name, value in {**SLACK, "XDG_DATA_HOME": str(Path("file").resolve())}.items():
        monkeypatch.setenv(name, value)
    done = run(*command.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Not a directory" in done.stderr
    assert "MENTOR_DATABASE_URL" in done.stderr


@pytest.mark.parametrize(
    "new_database_url",
    ["sqlite", pytest.param("postgres", marks=pytest.mark.whole_only)],
    indirect=True,
)
def test_replicas_that_start_at_once_share_a_new_database_and_a_new_key(
    new_database_url: str, tmp_path: Path, size: Size
) -> None:
    given = {"MENTOR_DATABASE_URL": new_database_url, "MENTOR_ENCRYPTION_KEY": ""}
    replicas = [serves(**given) for _ in range(size(2, 3))]
    for replica in replicas:
        assert replica.stdout is not None
        assert replica.stdout.readline().startswith("The bot is running at http://127.0.0.1:0")
    logged = []
    for replica in replicas:
        replica.send_signal(signal.SIGTERM)
        _, errors = replica.communicate(timeout=60)
        assert replica.returncode == 0, errors
        logged += [json.loads(line) for line in errors.splitlines()]
    of_slack = "platform_troubled"  # nobody answers at its address
    assert Counter(
        (line["event"], line["level"]) for line in logged if line["event"] != of_slack
    ) == {
        ("schema_upgraded", "info"): 1,
        ("stopping", "info"): len(replicas),
    }
    kept = list((tmp_path / "data" / "reverse-mentoring-bot").iterdir())
    assert [path.name for path in kept] == ["encryption.key"]
    assert Fernet(kept[0].read_text())
    assert kept[0].stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_is_taken_is_named(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    for name, value in {**SLACK, "MENTOR_DATABASE_URL": sqlite_url}.items():
        monkeypatch.setenv(name, value)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        monkeypatch.setenv("MENTOR_PORT", port)
        done = run(command, "--port", port) if command == "demo" else run(command)
    assert done.exit_code == 2, done.stderr
    assert f"Port {port} is taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_key_prints_a_key_that_the_settings_take(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTOR_DATABASE_URL", sqlite_url)
    key = run("key").stdout.strip()
    assert Fernet(key)
    monkeypatch.setenv("MENTOR_ENCRYPTION_KEY", f"{key}, {new_key()}")
    assert run("db", "upgrade").exit_code == 0


def test_db_upgrade_may_be_repeated(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTOR_DATABASE_URL", database_url)
    for _ in range(2):
        done = run("db", "upgrade")
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout == "The database’s schema is up to date.\n"


def test_db_upgrade_makes_the_database_of_the_user_if_none_is_named(tmp_path: Path) -> None:
    assert run("db", "upgrade").exit_code == 0
    assert (tmp_path / "data" / "reverse-mentoring-bot" / "mentor.db").exists()


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("MENTOR_DATABASE_URL", "mysql://localhost/x", "starts with sqlite:/// or postgresql://"),
        ("MENTOR_DATABASE_URL", "nonsense", "is not a database address"),
        ("MENTOR_LANGUAGE", "fr", "MENTOR_LANGUAGE is one of en, de"),
        ("MENTOR_TIMEZONE", "Berlin", "'Berlin' is not an IANA time zone"),
        ("MENTOR_PORT", "70000", "port"),
        ("MENTOR_LOG_LEVEL", "chatty", "MENTOR_LOG_LEVEL is one of DEBUG, INFO, WARNING"),
        ("MENTOR_ENCRYPTION_KEY", "my-secret", "not 32 url-safe base64-encoded bytes"),
    ],
)
@pytest.mark.parametrize("command", ["serve", "demo", "db upgrade"])
def test_settings_that_cannot_be_used_are_named_and_no_secret_is_shown(
    monkeypatch: pytest.MonkeyPatch, command: str, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    done = run(*command.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("The settings cannot be used:\n")
    assert sentence in done.stderr
    assert "Value error" not in done.stderr
    assert "my-secret" not in done.stderr


@pytest.mark.parametrize("arguments", [(), ("people",), ("db",)])
def test_a_command_alone_shows_what_there_is(arguments: tuple[str, ...]) -> None:
    assert "--help" in run(*arguments).output


def test_the_help_names_every_command() -> None:
    shown = run("--help").stdout
    for name in ("serve", "demo", "key", "match", "people", "db", "workspace"):
        assert f" {name} " in shown
