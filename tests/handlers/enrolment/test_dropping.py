"""A list dropped into the chat: what the coordinator sees, answers and does with it."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from handlers.conversation.chat import FileRefused, Profile
from handlers.enrolment import list_drafts, people_view
from handlers.enrolment.afterwards import settled
from handlers.matching.solver.worker import Computation, OnProgress
from handlers.people.lists.listed import ListedPerson
from handlers.people.lists.packed import PackedPeople
from storage import people, programmes
from storage.tables import Member
from storage.types import EnrolmentState, ProgrammeState, Role
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.people.lists.reading import FILES, sheets
from tests.kept import kept
from tests.story.records import everything_stored

NAME = "Spring 2027"


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    """A company with an open programme; Ada coordinates it, some colleagues have met the bot."""
    async with Company.founded(database_url) as company:
        await company.person("Ada Coordinator", coordinator=True)
        for name, email in (
            ("Jörg Müller-Lüdenscheidt", "joerg.mueller@example.de"),
            ("Sabine Größ", "sabine.groess@example.de"),
        ):
            person = await company.person(name)
            person.profile = replace(person.profile, email=email)
        await programme_in(company, ProgrammeState.OPEN, NAME, ("a1", "b1", "b4"))
        yield company


def ada_of(company: Company) -> Person:
    """The coordinator."""
    return next(one for one in company.people.values() if one.profile.name.startswith("Ada"))


def sample(number: str) -> bytes:
    """The sample file of that number."""
    [path] = FILES.glob(f"{number}-*")
    return path.read_bytes()


async def members(company: Company) -> dict[str, Member]:
    """Everybody known, by name."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        return {one.name: one for one in await people.members_of(session, workspace.id)}


async def test_a_dropped_list_is_shown_before_anything_is_written(company: Company) -> None:
    ada, before = ada_of(company), await members(company)
    await ada.drops(sample("01"), "personio.csv")
    assert "personio.csv: 5 people" in ada.sees
    assert "Known here: 2" in ada.sees
    assert "Not found here: 3" in ada.sees
    assert "Not found here: Çelik Ay?e?, Tim Straßer and Petra Käßmann." in ada.sees
    assert "Manager’s name ← Vorgesetzter: Sabine Größ" in ada.sees
    assert "Werkstudentin Marketing → 1" in ada.sees
    assert "Not read: " in ada.sees
    assert "Whoever is invited reads this" in ada.sees
    assert f"You are invited: {NAME}\nReverse mentoring turns things round" in ada.sees
    assert "every 4 weeks" in ada.sees
    assert "[Invite 2 people]" in ada.sees
    assert await members(company) == before


async def test_a_name_tells_who_it_is_if_nobody_else_is_called_so_and_no_address_says_otherwise(
    company: Company,
) -> None:
    ada = ada_of(company)
    for _ in range(2):
        await company.person("Kim Klee")
    rows = (
        ("Personalnummer", "Name", "E-Mail"),
        ("00011", "Größ, Sabine", ""),
        ("00012", "Kim Klee", ""),
        ("00013", "Jörg Müller-Lüdenscheidt", "another@example.de"),
    )
    await ada.drops("\n".join(map(";".join, rows)).encode(), "names.csv")
    assert "Known here: 1" in ada.sees
    assert "Found by the name alone: Sabine Größ." in ada.sees
    assert "Not found here: Kim Klee and Jörg Müller-Lüdenscheidt." in ada.sees


async def test_inviting_keeps_who_they_are_and_asks_those_who_are_here(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await ada.presses("Invite 2 people")
    assert "2 people are invited to “Spring 2027”" in ada.sees
    assert "3 people were not found here and are kept aside" in ada.sees
    known = await members(company)
    jörg, sabine = known["Jörg Müller-Lüdenscheidt"], known["Sabine Größ"]
    assert (jörg.level, jörg.department, jörg.manager_id) == (7, "Vertrieb", sabine.id)
    assert jörg.email == "joerg.mueller@example.de"
    tim, petra = known["Tim Straßer"], known["Petra Käßmann"]
    assert (tim.active, tim.manager_id, petra.manager_id) == (False, petra.id, sabine.id)
    await company.delivers()
    asked = [one for one in company.people.values() if one.seen and "Not for me" in one.sees]
    assert {one.profile.name for one in asked} == {"Jörg Müller-Lüdenscheidt", "Sabine Größ"}


async def test_who_was_kept_aside_is_joined_up_when_they_appear(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await ada.presses("Only remember them")
    assert "I remember 5 people. Nobody was written to." in ada.sees
    tim = Person(company, Profile("U77", "Tim Straßer", email="tim.strasser@example.de"))
    company.people["U77"] = tim
    await tim.says("help")
    known = (await members(company))["Tim Straßer"]
    assert (known.external_id, known.level, known.active) == ("U77", 1, True)
    assert known.manager_id == (await members(company))["Petra Käßmann"].id


async def test_lists_of_the_same_people_are_joined_by_their_addresses(company: Company) -> None:
    ada = ada_of(company)
    for number in ("19", "16", "18"):
        await ada.drops(sample(number))
        await ada.presses("Only remember them")
    known = await members(company)
    names = {"Ada Coordinator", "Jörg Müller-Lüdenscheidt", "Lena Vogt", "Sabine Größ"}
    assert set(known) == names
    lena = known["Lena Vogt"]
    assert (lena.email, lena.location, lena.level) == ("lena.vogt@example.de", "Köln", 2)
    assert lena.manager_id == known["Jörg Müller-Lüdenscheidt"].id


async def test_what_changes_is_shown_field_by_field_and_where_nobody_is_here_it_is_said(
    company: Company,
) -> None:
    ada = ada_of(company)
    await ada.drops(b"email,department\nsabine.groess@example.de,Board\n")
    await ada.presses("Only remember them")
    await ada.drops(b"email,department\nsabine.groess@example.de,Sales\n")
    assert "Line 2, Department: known is “Board”, the list says “Sales”" in ada.sees
    assert "Not found here: " not in ada.sees.replace("Not found here: 0", "")
    await ada.drops(b"email\nx@example.de\n")
    assert "I find none of these people here yet" in ada.sees
    assert "[Invite" not in ada.sees


async def test_the_same_list_again_invites_nobody_twice(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    again = ada.button("Invite 2 people")
    await ada.presses("Invite 2 people")
    await ada.drops(sample("01"))
    assert "2 of them are not asked: invited before" in ada.sees
    assert "[Invite" not in ada.sees
    await ada.sends_action(again.name, again.argument)
    assert "They were invited before" in ada.sees
    assert len(await members(company)) == 6


async def test_not_for_me_holds_against_lists_reminders_and_nudges(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await ada.presses("Invite 2 people")
    await company.delivers()
    jörg = next(one for one in company.people.values() if one.profile.name.startswith("Jörg"))
    await jörg.presses("Not for me")
    assert "I won’t ask again" in jörg.sees
    heard = len(jörg.ever_seen)
    await company.moves_to("2026-12-07 12:00")
    await company.delivers()
    await ada.drops(sample("01"))
    await ada.presses("Invite 2 people")
    await company.delivers()
    assert len(jörg.ever_seen) == heard
    sabine = next(one for one in company.people.values() if one.profile.name.startswith("Sabine"))
    assert "A week ago I asked whether Spring 2027 is something for you" in sabine.has_seen


async def test_only_coordinators_may_drop_a_list_and_nothing_is_fetched(company: Company) -> None:
    jörg = next(one for one in company.people.values() if one.profile.name.startswith("Jörg"))
    await jörg.drops(FileRefused("fetched-although-nobody-may"))
    assert "coordinators" in jörg.sees


async def test_wrong_files_get_a_sentence_each(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(b"%PDF-1.7")
    assert "This is a PDF" in ada.sees
    await ada.drops(b"x", size=200 * 1024 * 1024)
    assert "larger than 20 MB" in ada.sees

    await ada.drops(FileRefused("list-slack-scope"))
    assert "files:read" in ada.sees


async def test_managers_are_asked_about_and_an_answer_settles_them(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("30"))
    assert "“Maria Cardozza” (line 9) – Maria Cardoza, line 7?" in ada.sees
    old = ada.button("Managers")
    await ada.presses("Managers")
    await ada.submits(manager_0="21002")
    await settled()
    assert "Managers not known" not in ada.sees
    preview = ada.button("Only remember them")
    await ada.sends_action(old.name, old.argument)
    assert "from an older message" in ada.sees, "there is nothing left to ask"
    await ada.sends_action(preview.name, preview.argument)
    known = await members(company)
    assert known["Tomás Gil"].manager_id == known["Maria Cardoza"].id


async def test_one_answer_puts_all_other_managers_outside_and_holds_for_that_list_alone(
    company: Company,
) -> None:
    ada = ada_of(company)
    names = "".join(f"Neu Nummer{n},Chefin Nummer{n}x\n" for n in range(30))
    rows = f"Name,Manager\nTom Neu,Sabine Gross\n{names}".encode()
    await ada.drops(rows)
    assert "Managers not known: 31" in ada.sees
    await ada.presses("Managers")
    assert len(ada.form.fields) == 20
    sabine = (await members(company))["Sabine Größ"]
    await ada.submits(manager_0=sabine.external_id, managers_others="outside")
    await settled()
    assert "Managers not known" not in ada.sees
    await ada.presses("Only remember them")
    known = await members(company)
    assert known["Tom Neu"].manager_id == sabine.id
    assert known["Neu Nummer7"].manager_id == known["Chefin Nummer7x"].id
    await ada.drops(rows)
    assert "Managers not known" not in ada.sees, "they are known by now"
    await ada.drops(rows.replace(b"Chefin", b"Leitung"))
    assert "Managers not known: 30" in ada.sees


async def test_a_manager_who_is_known_and_not_in_the_list_is_offered_as_well(
    company: Company,
) -> None:
    ada = ada_of(company)
    await ada.drops(b"Name,Manager\nTom Neu,S. Gr\xc3\xb6\xc3\x9f\n")
    assert "“S. Größ” (line 2) – Sabine Größ, who is not in the list?" in ada.sees
    await ada.presses("Managers")
    [asked] = ada.form.fields
    sabine = (await members(company))["Sabine Größ"]
    await ada.submits(**{asked.key: sabine.external_id})
    await settled()
    assert "Managers not known" not in ada.sees
    await ada.presses("Only remember them")
    assert (await members(company))["Tom Neu"].manager_id == sabine.id


async def test_whoever_is_below_an_unknown_manager_is_not_matched(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("30"))
    await ada.presses("Only remember them")
    tomás = (await members(company))["Tomás Gil"]
    assert tomás.line_unknown
    async with company.bot.database.begin() as session:
        below = await people.below_unknown_managers(session, tomás.workspace_id)
    assert below == {tomás.id}


async def test_where_no_column_names_people_the_columns_are_asked_about(company: Company) -> None:
    ada = ada_of(company)
    rows = "Wer;Kontakt;Was\nSabine Größ;0221-1;Trainee\nTim Neu;0221-2;Vorstand\n"
    await ada.drops(rows.encode(), "wer.csv")
    assert "I take line 1 for the names of the columns" in ada.sees
    assert "Wer: Sabine Größ · Tim Neu" in ada.sees
    await ada.presses("Columns")
    assert str(ada.form.fields[0].hint) == "Sabine Größ · Tim Neu"
    await ada.submits(column_0="name", column_1="-", column_2="title")
    await settled()
    assert "wer.csv: 2 people" in ada.sees
    assert "Trainee → 1; Vorstand → 8" in ada.sees
    await ada.drops(rows.encode(), "wieder.csv")
    assert "I’ve read it with your answers" in ada.sees, "though nothing was done with the first"
    await ada.presses("Only remember them")
    await ada.drops(rows.encode(), "wieder.csv")
    assert "wieder.csv: 2 people" in ada.sees
    assert "A list with these columns was here on" in ada.sees


async def test_a_column_taken_for_the_status_can_be_said_otherwise(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(b"Name;Status\nTim Neu;nein\nMia Holm;nein\n", "zusagen.csv")
    assert "I find nobody in it" in ada.sees
    assert "no longer there, says the list (“nein”)" in ada.sees
    await ada.presses("Columns")
    await ada.submits(column_0="name", column_1="-")
    await settled()
    assert "zusagen.csv: 2 people" in ada.sees


async def test_another_sheet_of_the_workbook_is_read_when_it_is_chosen(company: Company) -> None:
    ada = ada_of(company)
    juniors = [("Name", "Bereich"), ("Tim Neu", "IT")]
    leaders = [("Name", "Bereich"), ("Sabine Größ", "GF")]
    await ada.drops(sheets(Junioren=juniors, Leitung=leaders), "zwei.xlsx")
    assert "What I read is the sheet “Junioren”. Also in the workbook: Leitung." in ada.sees
    await ada.presses("Columns")
    await ada.submits(sheet="Leitung")
    await settled()
    assert "What I read is the sheet “Leitung”. Also in the workbook: Junioren." in ada.sees
    assert "Name ← Name: Sabine Größ" in ada.sees


async def test_columns_and_levels_can_be_said_otherwise(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("30"))
    await ada.presses("Levels")
    await ada.submits(level_0="8")
    await settled()
    assert "Executive → 8" in ada.sees
    await ada.presses("Columns")
    index = next(i for i, f in enumerate(ada.form.fields) if str(f.label) == "Location")
    await ada.submits(**{ada.form.fields[index].key: "-"})
    await settled()
    assert "Location ←" not in ada.sees
    assert "Executive → 8" in ada.sees


async def test_enrolling_needs_consent_and_all_that_joining_needs(company: Company) -> None:
    ada = ada_of(company)
    content = (
        "email,name,role,level,languages,topics\n"
        "joerg.mueller@example.de,Jörg,mentee,7,de,a1\n"
        "sabine.groess@example.de,Sabine,mentee,,de,a1\n"
    )
    await ada.drops(content.encode())
    await ada.presses("Enrol them")
    assert "For 1 person the list says role, level, languages and topics" in ada.sees
    await ada.presses("They have agreed")
    assert "1 person is enrolled in “Spring 2027”" in ada.sees
    jörg = (await members(company))["Jörg Müller-Lüdenscheidt"]
    async with company.bot.database.begin() as session:
        programme = await programmes.programme_named(session, jörg.workspace_id, NAME)
        assert programme is not None
        part = await programmes.enrolment_of(session, programme.id, jörg.id)
        assert part is not None
    assert (part.role, part.state, part.topics) == (Role.MENTEE, EnrolmentState.ACTIVE, {"a1": 2})


async def test_an_old_list_is_gone_and_says_so(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await company.moves_to("2026-11-23 12:00")
    await ada.presses("Invite 2 people")
    assert "I no longer have that list" in ada.sees


async def test_a_list_to_mend_comes_back_with_what_to_mend(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("23"))
    [file] = ada.seen[-1].files  # type: ignore[union-attr]
    assert file.name == "to-mend.xlsx"
    assert "Line 2: “x” is not an e-mail address" in ada.sees


async def test_invite_shows_who_was_asked_joined_or_said_no_and_stops(company: Company) -> None:
    ada = ada_of(company)
    await company.moves_to("2026-11-23 21:00")
    await ada.says("invite")
    assert "Invited: 0" in ada.sees
    assert "Not invited yet: 2" in ada.sees
    await ada.presses("Invite all 2 people known")
    assert "2 people get this message" in ada.sees
    await ada.presses("Invite 2 people")
    await ada.presses("Stop")
    assert "2 people had not been written to yet, and are not asked" in ada.sees
    await company.moves_to("2026-11-24 12:00")
    await company.delivers()
    others = [one for one in company.people.values() if one is not ada]
    assert all("Not for me" not in one.has_seen for one in others)


async def test_people_named_are_invited_after_a_preview(company: Company) -> None:
    ada = ada_of(company)
    jörg = next(one for one in company.people.values() if one.profile.name.startswith("Jörg"))
    await ada.says("invite", jörg)
    assert "1 person gets this message" in ada.sees
    await ada.presses("Invite 1 person")
    await company.delivers()
    assert "Not for me" in jörg.sees


async def test_a_long_list_says_in_one_message_how_far_it_is_read(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def here(job: Computation, heard: OnProgress) -> object:
        await heard(1000, 3000)
        await heard(2000, 3000)
        return job(lambda done, of: None)

    monkeypatch.setattr(list_drafts, "SMALL", 0)
    monkeypatch.setattr(list_drafts, "done_elsewhere", here)
    ada = ada_of(company)
    await ada.drops(sample("01"), "personio.csv")
    gc.enable()  # the other process does without
    assert "1,000 of 3,000 rows are read." in ada.has_seen
    told = [read(one) for one in ada.seen if "rows are read" in read(one)]
    assert told == ["2,000 of 3,000 rows are read."]
    assert "personio.csv: 5 people" in ada.sees
    await ada.presses("Invite 2 people")
    assert "2 people are invited" in ada.sees


@pytest.mark.usefixtures("from_nothing")
async def test_a_long_list_is_read_in_another_process(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_drafts, "SMALL", 0)
    ada = ada_of(company)
    await ada.drops(sample("01"), "personio.csv")
    assert "personio.csv: 5 people" in ada.sees


def test_packed_people_are_the_same_in_any_order_of_looking() -> None:
    every = [ListedPerson(line, id=f"P{line}", topics={"a1": 2}) for line in range(1203)]
    packed = PackedPeople(every)
    assert (len(packed), list(packed)) == (1203, every)
    assert [packed[place] for place in (1202, 0, 700, -1)] == [
        every[place] for place in (1202, 0, 700, -1)
    ]
    assert packed[499:501] == every[499:501]
    with pytest.raises(IndexError):
        packed[1203]


async def test_rows_pasted_into_the_chat_are_a_list_as_well(company: Company) -> None:
    ada = ada_of(company)
    rows = "E-Mail\tAbteilung\njoerg.mueller@example.de\tVertrieb\nx@example.de\tEinkauf"
    await ada.says(f"people {rows}")
    assert "Pasted rows: 2 people" in ada.sees
    await ada.presses("Invite 1 person")
    assert "1 person is invited" in ada.sees


async def test_people_shows_who_has_joined_and_of_a_no_only_how_many(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await ada.presses("Invite 2 people")
    await company.delivers()
    jörg, sabine = (
        next(one for one in company.people.values() if one.profile.name.startswith(name))
        for name in ("Jörg", "Sabine")
    )
    await jörg.presses("Not for me")
    await sabine.presses("Join as mentee")
    await sabine.submits(topics_3=("a1",), level="7", department="Vertrieb")
    await ada.says("people")
    assert "1 joined. 2 were invited: 1 said “not for me”, and 0 have not answered." in ada.sees
    assert "Sabine Größ · Mentee" in ada.sees
    assert "Jörg" not in ada.sees
    await sabine.says("leave")
    await sabine.presses("Leave Spring")
    await ada.says("people")
    assert (
        "0 joined. 2 were invited: 1 said “not for me”, and 0 have not answered; 1 has" in ada.sees
    )
    assert "On a list, not found here yet: 3 people." in ada.sees
    assert "Tim Straßer" in ada.sees


async def test_whoever_a_list_named_is_seen_where_one_looks_and_counted_before_inviting(
    company: Company,
) -> None:
    ada = ada_of(company)
    await company.person("Kim Klee")
    await ada.drops(sample("01"))
    await ada.presses("Only remember them")
    await ada.presses("See who is listed")
    assert "0 joined. 0 were invited" in ada.sees
    assert "On a list, not invited yet: 2 people." in ada.sees
    assert "Jörg Müller-Lüdenscheidt\n" in ada.sees, "by name"
    assert "On a list, not found here yet: 3 people." in ada.sees
    await ada.says("invite")
    assert "Not invited yet: 3, 2 of them from lists" in ada.sees
    assert "From lists, not found here: 3" in ada.sees
    await ada.presses("Invite the 2 people from lists")
    assert "2 people get this message" in ada.sees
    await ada.presses("Invite 2 people")
    await ada.says("people")
    assert "2 were invited" in ada.sees
    assert "not invited yet" not in ada.sees
    await company.delivers()
    kim = next(one for one in company.people.values() if one.profile.name == "Kim Klee")
    assert not kim.seen, "a list did not name them"


async def test_people_joined_uninvited_are_told_apart_on_every_page_alike(
    company: Company,
) -> None:
    ada = ada_of(company)
    jörg = next(one for one in company.people.values() if one.profile.name.startswith("Jörg"))
    kim = await company.person("Kim Klee")
    await ada.says("invite", jörg)
    await ada.presses("Invite 1 person")
    for person in (jörg, kim):
        await joins(person, "mentor", "a1")
    await ada.says("invite")
    for line in ("Invited: 1", "Of them joined: 1", "Not answered yet: 0", "Joined uninvited: 1"):
        assert line in ada.sees
    await ada.says("people")
    assert "2 joined (1 of them uninvited). 1 was invited: 0 said" in ada.sees
    await ada.says("status")
    assert "1 invited → 2 joined (1 uninvited) → " in ada.sees


async def test_names_come_in_pages_and_nobody_is_left_out_in_silence(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_view, "MOST_NAMED", 2)
    ada = ada_of(company)
    await ada.drops(sample("01"))
    await ada.presses("Only remember them")
    await ada.says("people")
    assert "And 1 more." in ada.sees
    first = ada.sees
    await ada.presses("Next 1")
    for name in ("Tim Straßer", "Petra Käßmann", "Çelik"):
        assert (name in first) + (name in ada.sees) == 1


async def test_without_an_open_programme_people_says_who_is_listed_and_what_comes_next(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        ada = await company.person("Ada Coordinator", coordinator=True)
        jörg = await company.person("Jörg Müller-Lüdenscheidt")
        jörg.profile = replace(jörg.profile, email="joerg.mueller@example.de")
        await ada.drops(sample("01"))
        await ada.presses("Only remember them")
        await ada.says("people")
        assert "I know 2 people here. No programme is open for joining" in ada.sees
        assert "On a list, and here: 1 person." in ada.sees
        assert "On a list, not found here yet: 4 people." in ada.sees
        await ada.presses("Programmes")
        assert "[New programme]" in ada.sees


async def test_nothing_about_a_person_is_in_the_log_and_nothing_of_the_file_is_kept(
    company: Company, capsys: pytest.CaptureFixture[str]
) -> None:
    ada = ada_of(company)
    with capture_logs() as entries:
        for number in ("01", "06", "13", "30"):
            await ada.drops(sample(number), "secret-personio.csv")
        await ada.drops(b"\x00\xff broken", "secret-broken.csv")
        await ada.drops(sample("01"), "secret-personio.csv")
        await ada.presses("Invite 2 people")
        await company.delivers()
    out, err = capsys.readouterr()
    logged = out + err + repr(entries)
    assert "prompt_sent" in logged, "the log is looked at"
    for word in ("Müller", "Größ", "Straßer", "example.de", "Vertrieb", "secret-"):
        assert word not in logged
    stored = repr(await everything_stored(company.bot))
    assert "Jörg Müller-Lüdenscheidt" in stored, "the people are kept"
    for word in ("secret-personio", "Kostenstelle", "4711", "Interner Mitarbeiter"):
        assert word not in stored


async def test_answers_about_a_list_count_again_for_the_next_of_its_shape(
    company: Company,
) -> None:
    ada, rows = ada_of(company), "Name;Kürzel;Chef\nJörg Müller-Lüdenscheidt;EX;{}\n"
    await ada.drops(rows.format("Alt").encode())
    await ada.presses("Columns")
    await ada.submits(column_1="level")
    await settled()
    await ada.presses("Levels")
    await ada.submits(level_0="8")
    await settled()
    await ada.presses("Only remember them")
    await company.moves_to("2026-11-30 10:00")
    await ada.drops(rows.format("Neu").encode())
    assert "A list with these columns was here on" in ada.sees
    assert "EX → 8" in ada.sees
    await ada.presses("Read it without them")
    await settled()
    assert "EX → 8" not in ada.sees
    await ada.drops(rows.format("Neu").encode())
    assert "A list with these columns" not in ada.sees


async def test_answers_about_managers_go_when_anybody_has_everything_deleted(
    company: Company,
) -> None:
    ada, rows = ada_of(company), b"Name;E-Mail;Chef\nTom Neu;tom@example.de;Wer Anders\n"
    await ada.drops(rows)
    await ada.presses("Managers")
    await ada.submits(manager_0="none")
    await settled()
    await ada.presses("Only remember them")
    await ada.drops(rows)
    assert "[Managers]" not in ada.sees
    sabine = next(one for one in company.people.values() if one.profile.name.startswith("Sabine"))
    await sabine.says("privacy")
    await sabine.presses("Delete everything")
    await ada.drops(rows)
    assert "[Managers]" in ada.sees


BLANKS = (
    "Name;E-Mail;Abteilung;Chef",
    "Jörg Müller-Lüdenscheidt;joerg.mueller@example.de;;Sabine Größ",
    "Sabine Größ;sabine.groess@example.de;Vertrieb;",
    "Kim Klee;;;Sabine Größ",
)


async def test_blank_cells_are_told_with_their_lines_and_what_follows(company: Company) -> None:
    ada = ada_of(company)
    await ada.drops("\n".join(BLANKS).encode())
    assert "E-mail: 1 row (line 4). The person is found here by id or by a name that is" in ada.sees
    assert "Department: 2 rows (lines 2, 4). It is asked when they join." in ada.sees
    assert "Manager: 1 row (line 3). This person counts as having no manager." in ada.sees
    assert "Role, Level, Languages and Topics. It is asked when they join." in ada.sees
    assert "Name: 1 row" not in ada.sees, "everybody has one"


async def test_whatever_of_a_list_is_not_shown_is_counted(company: Company) -> None:
    ada = ada_of(company)
    rows = [f"P{n};p{n}@example.com;Word{n};Chief Number {n}" for n in range(30)]
    await ada.drops("\n".join(["Name;E-Mail;Level;Manager", *rows]).encode())
    assert "Levels that I don’t know" in ada.sees
    assert ada.sees.count("And 22 more.") == 2, "of levels and managers"
    await ada.presses("Levels")
    assert "10 more words are not asked about here" in read(ada.form)
    await ada.presses("Managers")
    assert "11 more managers are asked about as soon as these are answered" in read(ada.form)


async def test_pay_grades_are_asked_about_once_each_and_who_is_left_out_is_named_before(
    company: Company,
) -> None:
    ada = ada_of(company)
    await programme_in(company, ProgrammeState.OPEN, "Pilot 2027", ("a1",))
    grades = ("BL", "BL", "E13", "TVöD 11", "L1", "3", "11", "Team lead", "Big team lead")
    rows = [f"P{n};p{n}@x.de;{grade};Active;" for n, grade in enumerate(grades)]
    rows += ["Jörg;joerg.mueller@example.de;E2;Active;Wer Anders", "Ex Gone;ex@x.de;E2;Inactive;"]
    await ada.drops("\n".join(["Name;E-Mail;Grade;Status;Manager", *rows]).encode())
    shown = ada.sees
    assert "“BL”: 2 rows (lines 2, 3)" in shown
    for word in ("E13", "TVöD 11", "L1", "3", "11", "E2"):
        assert f"“{word}”: 1 row" in shown
    assert "Levels (2): Big team lead → 5; Team lead → 5" in shown, "guesses come first"
    assert shown.index("Line 12, Ex Gone: ") < shown.index("Levels that I don’t know")
    assert "Still open: 1 manager." in shown
    assert "Still open: 7 words for levels." in shown
    assert "[Invite 1 to “Pilot 2027”] [Invite 1 to “Spring 2027”] [Only remember" in shown
    await ada.presses("Only remember them")
    await ada.drops(b"E-Mail\nx@x.de\n")
    await ada.presses("Forget the list")
    assert "10 people of earlier lists stay remembered" in ada.sees


async def test_the_same_person_twice_is_told_as_what_it_is(company: Company) -> None:
    ada = ada_of(company)
    twice = ("Name;E-Mail", "Jo Ax;jo@example.com", "Jo Ax;jo@example.com")
    await ada.drops("\n".join(twice).encode())
    assert "Line 2: the same person once more, on line 3; the lower row counts" in ada.sees
    times = ("Zeitstempel;Name;E-Mail", "01.02.2026 10:00;Jo Ax;jo@example.com")
    again = "02.02.2026 10:00;Jo Ax;jo@example.com"
    await ada.drops("\n".join([*times, again]).encode())
    assert "Line 2: the same person answered again, on line 3; the newer answer" in ada.sees


async def test_an_answer_that_leaves_a_manager_open_says_so(company: Company) -> None:
    ada = ada_of(company)
    rows = (
        "Name;E-Mail;Chef",
        "Kim Klee;;",
        "Kim Klee;kim@example.com;",
        "Jo Ax;jo@x.de;Kimm Klee",
    )
    await ada.drops("\n".join(rows).encode())
    await ada.presses("Managers")
    await ada.submits(manager_0="Kim Klee")
    await settled()
    assert "The manager “Kimm Klee” is to be “Kim Klee”: that may be several people." in ada.sees


OPEN = "Name;E-Mail;Kürzel;Chef\nJo Ax;jo@example.com;EX;Wer Anders\nUwe Ohm;{};EX;Noch Wer\n"


async def test_answers_count_for_a_day_without_a_word_of_the_list_being_kept(
    company: Company,
) -> None:
    ada = ada_of(company)
    await ada.drops(OPEN.format("uwe").encode())
    await ada.presses("Columns")
    await ada.submits(column_2="level")
    await settled()
    await ada.presses("Levels")
    await ada.submits(level_0="8")
    await settled()
    await ada.presses("Managers")
    await ada.submits(manager_0="none", managers_others="outside")
    await settled()
    assert "[Managers]" not in ada.sees
    stored = repr(await everything_stored(company.bot))
    for word in ("Wer Anders", "Noch Wer", "Kürzel", "'EX'", "Jo Ax"):
        assert word not in stored
    await company.lets_pass(hours=3)
    await ada.drops(OPEN.format("uwe@example.com").encode(), "mended.csv")
    assert "I’ve read it with your answers" in ada.sees
    assert "EX → 8" in ada.sees
    assert "[Managers]" not in ada.sees
    ben = await company.person("Ben Other", coordinator=True)
    await ben.drops(OPEN.format("uwe").encode())
    assert "[Managers]" in ben.sees, "somebody else’s answers"
    await ada.presses("Forget the list")
    await ada.drops(OPEN.format("uwe").encode())
    assert "[Managers]" in ada.sees
    await ada.presses("Managers")
    await ada.submits(managers_others="outside")
    await settled()
    await company.lets_pass(days=2)
    await ada.drops(OPEN.format("uwe").encode())
    assert "[Managers]" in ada.sees, "a day is over"
