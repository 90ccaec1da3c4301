"""A CSV file of people: the good rows, and each bad row with its line and its reason."""

from __future__ import annotations

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.matching.rules import Participant
from handlers.people.people_file import COLUMNS, BadFile, PeopleFile, read_people
from storage.types import Role

SPEAKERS = [Catalogue().speaker(language) for language in ("en", "de")]
HEADER = ",".join(COLUMNS)
LENA = {
    "id": "lena",
    "name": "Lena Vogt",
    "role": "mentor",
    "level": "2",
    "department": "IT",
    "location": "Berlin",
    "timezone": "Europe/Berlin",
    "languages": "de;en",
    "topics": "ai:3;data",
}


def row(**changes: str) -> str:
    """Lena's row, changed."""
    cells = LENA | changes
    return ",".join(cells.get(column, "") for column in COLUMNS)


def leader(id_: str = "klaus", **changes: str) -> str:
    """A leader's row, changed."""
    return row(**{"id": id_, "name": "", "role": "mentee", "level": "7"} | changes)


def read(*rows: str, header: str = HEADER) -> PeopleFile:
    """The file with these rows."""
    return read_people("\n".join((header, *rows, "")).encode())


def reasons(found: PeopleFile) -> list[tuple[int, str]]:
    """Line and reason of each bad row; each can be said in both languages."""
    assert all(str(say(bad.key, **bad.arguments)) for say in SPEAKERS for bad in found.bad)
    return [(bad.line, bad.key) for bad in found.bad]


def reason(**changes: str) -> str:
    """Why Lena's row with these changes is left out, if it is; the one after it is read."""
    found = read(row(**changes), leader())
    assert found.rows[-1].id == "klaus"
    assert all(bad.line == 2 for bad in found.bad)
    return found.bad[0].key if reasons(found) else ""


def ids(found: PeopleFile) -> list[str]:
    """Who was read."""
    return [one.id for one in found.rows]


# ---------------------------------------------------------------------------- good rows


def test_a_row_gives_a_participant_with_everything_that_it_says() -> None:
    [lena] = read(row(capacity="3", style="listener")).participants
    assert lena == Participant(
        id="lena",
        role=Role.MENTOR,
        level=2,
        topics={"ai": 3, "data": 2},
        languages=frozenset({"de", "en"}),
        department="IT",
        location="Berlin",
        zone="Europe/Berlin",
        capacity=3,
        style="listener",
    )


def test_what_may_be_empty_has_its_default() -> None:
    [lena] = read(row(department="", location="", timezone="", name="")).participants
    assert (lena.department, lena.location, lena.zone) == ("", "", "UTC")
    assert (lena.capacity, lena.style) == (1, "")


def test_columns_may_stand_in_any_order_and_with_any_others() -> None:
    usual = read(row())
    turned = ",".join((*reversed(COLUMNS), "shoe size", "Notes"))
    cells = ",".join([*reversed(row().split(",")), "41", "likes tea"])
    assert read(cells, header=turned) == usual


def test_the_header_may_have_capitals_and_blanks() -> None:
    assert read(row(), header=HEADER.title().replace(",", " ,")) == read(row())


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    text = f"{HEADER}\r\n{row()}\r\n"
    assert read_people(b"\xef\xbb\xbf" + text.encode()) == read(row())


def test_blank_lines_are_passed_over_and_counted() -> None:
    found = read("", row(), ",,,", leader(role="boss"))
    assert ids(found) == ["lena"]
    assert reasons(found) == [(5, "people-unknown-role")]


def test_quoted_cells_hold_commas_quotes_and_line_ends_and_lines_are_still_counted() -> None:
    found = read(row(name='"Lena ""Vogt""\nof Berlin"'), leader(level="9"))
    assert found.rows[0].name == 'Lena "Vogt" of Berlin'
    assert reasons(found) == [(4, "people-level")]


def test_lists_may_have_blanks_and_an_empty_end() -> None:
    [lena] = read(row(languages=" de ; EN ;", topics=" ai : 3 ; data ;")).participants
    assert lena.languages == {"de", "en"}
    assert lena.topics == {"ai": 3, "data": 2}


def test_a_list_may_be_long() -> None:
    topics = ";".join(f"a_rather_long_topic_{number}:3" for number in range(60))
    [lena] = read(row(topics=topics, blocked=";".join(map(str, range(400))))).participants
    assert len(lena.topics) == 60


def test_somebody_without_a_role_only_supplies_the_chain_of_managers() -> None:
    boss = row(id="boss", role="", level="", languages="", topics="", manager_id="top")
    found = read(boss, row(manager_id="boss"), leader(manager_id="nobody-in-the-file"))
    assert [one.id for one in found.participants] == ["lena", "klaus"]
    assert found.ties.chain("lena") == ["boss", "top"]
    assert found.ties.chain("klaus") == ["nobody-in-the-file"]
    assert not found.bad


def test_blocks_and_earlier_partners_count_whichever_side_names_the_other() -> None:
    found = read(row(blocked="klaus;petra"), leader(), leader("petra"), leader("jo"))
    other_way = read(row(), leader(blocked="lena"), leader("petra", earlier_partners="lena"))
    assert found.ties.apart == {frozenset({"lena", "klaus"}), frozenset({"lena", "petra"})}
    assert other_way.ties.apart == found.ties.apart


def test_the_extra_columns_of_the_import_are_read_if_they_are_there() -> None:
    found = read(f"{row()},DE,at", header=f"{HEADER},language,country")
    assert (found.rows[0].language, found.rows[0].country) == ("de", "AT")
    assert (read(row()).rows[0].language, read(row()).rows[0].country) == ("", "")


# ---------------------------------------------------------------------------- bad rows


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": ""}, "people-no-id"),
        ({"role": "boss"}, "people-unknown-role"),
        ({"level": "0"}, "people-level"),
        ({"level": "9"}, "people-level"),
        ({"level": ""}, "people-level"),
        ({"level": "2.5"}, "people-level"),
        ({"level": "²"}, "people-level"),
        ({"level": "9" * 400}, "people-level"),
        ({"topics": "ai:0"}, "people-weight"),
        ({"topics": "ai:4"}, "people-weight"),
        ({"topics": "ai:much"}, "people-weight"),
        ({"topics": "ai:-1"}, "people-weight"),
        ({"topics": ""}, "people-no-topic"),
        ({"topics": " ; "}, "people-no-topic"),
        ({"topics": "Brezeln"}, "people-topic"),
        ({"topics": "data science"}, "people-topic"),
        ({"topics": "übung"}, "people-topic"),
        ({"topics": ":3"}, "people-topic"),
        ({"topics": "ai:1;ai:3"}, "people-topic-twice"),
        ({"timezone": "Atlantis"}, "people-unknown-zone"),
        ({"timezone": "../etc/passwd"}, "people-unknown-zone"),
        ({"languages": ""}, "people-no-language"),
        ({"languages": ";"}, "people-no-language"),
        ({"capacity": "0"}, "people-capacity"),
        ({"capacity": "4"}, "people-capacity"),
        ({"capacity": "two"}, "people-capacity"),
        ({"style": "shy"}, "people-unknown-style"),
        ({"name": "x" * 501}, "people-too-long"),
        ({"manager_id": "lena"}, "people-circle"),
        ({"role": "", "level": "12"}, "people-level"),
        ({"role": "", "timezone": "Mars"}, "people-unknown-zone"),
        ({"role": "", "level": "", "languages": "", "topics": ""}, ""),
        ({"topics": "ai_2;3d:1"}, ""),
        ({"role": "Mentor", "style": "Listener"}, ""),
    ],
)
def test_a_bad_row_is_left_out_with_its_reason_and_the_rest_is_read(
    changes: dict[str, str], expected: str
) -> None:
    assert reason(**changes) == expected


def test_the_second_row_with_an_id_is_bad_and_names_the_line_of_the_first() -> None:
    found = read(row(), leader(), leader("lena"))
    assert ids(found) == ["lena", "klaus"]
    assert reasons(found) == [(4, "people-duplicate-id")]
    assert found.bad[0].arguments == {"id": "lena", "line": "2"}


def test_all_rows_on_a_circle_of_managers_are_bad_and_whoever_hangs_below_is_not() -> None:
    found = read(
        row(manager_id="a"),
        leader("a", manager_id="b"),
        leader("b", manager_id="c"),
        row(id="c", role="", manager_id="a"),
        leader("klaus", manager_id="petra"),
        leader("petra"),
    )
    assert reasons(found) == [(line, "people-circle") for line in (3, 4, 5)]
    assert ids(found) == ["lena", "klaus", "petra"]
    assert found.ties.chain("lena") == ["a"]


def test_two_circles_are_both_found() -> None:
    found = read(
        leader("a", manager_id="b"),
        leader("b", manager_id="a"),
        leader("c", manager_id="d"),
        leader("d", manager_id="c"),
    )
    assert [line for line, _ in reasons(found)] == [2, 3, 4, 5]


def test_a_row_with_too_few_or_too_many_cells_is_bad() -> None:
    found = read("lena,Lena", f"{row()},more", leader())
    assert reasons(found) == [(2, "people-cells"), (3, "people-cells")]
    assert ids(found) == ["klaus"]


def test_a_cell_that_is_not_utf8_like_the_rest_makes_its_row_bad_and_the_rest_is_read() -> None:
    good = leader(name="Käte Größ", department="Öffentlichkeit")
    found = read_people(
        "\n".join((HEADER, row(name="J#rg"), good, "")).encode().replace(b"#", b"\xf6")
    )
    assert reasons(found) == [(2, "people-not-utf8")]
    assert found.bad[0].arguments == {"column": "name"}
    assert ids(found) == ["klaus"]


def test_quotation_marks_that_do_not_match_cost_one_row_and_the_next_is_read() -> None:
    found = read(leader(), row(name='"Lena'), leader("petra"))
    assert ids(found) == ["klaus", "petra"]
    assert reasons(found) == [(3, "people-broken-quotes")]


def test_bad_rows_come_in_the_order_of_their_lines() -> None:
    found = read(row(manager_id="lena"), leader(level="9"), leader("a", manager_id="a"))
    assert [line for line, _ in reasons(found)] == [2, 3, 4]


# ---------------------------------------------------------------------------- bad files


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("", "list-empty"),
        ("\ufeff", "list-empty"),
        ('"id', "list-no-header"),
        (HEADER.replace("topics,", ""), "people-missing-columns"),
        (row(), "list-no-header"),
        ("name,shoe size\nLena,41", "people-missing-columns"),
        (f"{HEADER},level", "people-doubled-columns"),
        (f"{HEADER},country,country", "people-doubled-columns"),
    ],
)
def test_a_file_without_a_usable_header_is_refused_as_a_whole(content: str, key: str) -> None:
    with pytest.raises(BadFile) as refused:
        read_people(content.encode())
    assert refused.value.key == key
    assert all(str(say(key, **refused.value.arguments)) for say in SPEAKERS)


def test_a_refusal_names_the_columns() -> None:
    with pytest.raises(BadFile) as refused:
        read(header="id,name,role,department,location,timezone,manager_id,topics")
    assert refused.value.arguments["columns"] == "level, languages"


def test_a_header_alone_is_a_file_of_nobody() -> None:
    assert read() == PeopleFile()
