"""What a coordinator decides for everybody: settings take effect, mistakes are said."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

import pytest

from handlers.conversation.chat import FormErrors
from storage import retention
from storage.tables import AuditEntry, Goal, Programme, Workspace
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import programme_in, rows
from tests.handlers.running_pairs import introduced, set_programme
from tests.kept import kept

One = tuple[Company, Person]

AS_IT_IS: Mapping[str, str | tuple[str, ...]] = {
    "language": "en",
    "timezone": "Europe/Berlin",
    "country": "",
    "region": "",
    "work_days": (),
    "check_in_time": "10:00",
    "quiet_from": "18:00",
    "quiet_to": "08:00",
    "k": "5",
    "titles": "full",
    "retention_days": "90",
    "keep_months": "12",
}


@kept
async def with_carla(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Carla Coy", coordinator=True)


async def sets(carla: Person, **values: str | tuple[str, ...]) -> str:
    """Opens the form, changes that much and sends it off; the answer."""
    await carla.says("settings")
    await carla.presses("Change" if "Change" in carla.sees else "Ändern")
    return read(await carla.submits(**values))


async def stored(company: Company) -> dict[str, str | tuple[str, ...]]:
    (one,) = await rows(company, Workspace)
    return {
        "language": "de-formal" if one.formal else one.language,
        "timezone": one.timezone,
        "country": one.country,
        "region": one.region,
        "work_days": tuple(one.work_days),
        "check_in_time": f"{one.check_in_time:%H:%M}",
        "quiet_from": f"{one.quiet_from:%H:%M}",
        "quiet_to": f"{one.quiet_to:%H:%M}",
        "k": str(one.k),
        "titles": "plain" if one.plain_titles else "full",
        "retention_days": str(one.retention_days),
        "keep_months": str(one.keep_months),
    }


# ---------------------------------------------------------------------------- the form


async def test_the_card_and_the_form_show_what_is_set(with_carla: One) -> None:
    company, carla = with_carla
    await carla.says("einstellungen")
    for shown in (
        "Language: English",
        "Time zone: Europe/Berlin",
        "Country (for public holidays): none",
        "Working days: by each person’s country",
        "Check-ins at: 10:00",
        "Quiet hours: 18:00 – 08:00",
        "Smallest group for figures: 5 people",
        "Title of entries in calendars: “Reverse mentoring: Lena & Klaus”",
        "Texts are kept (days): 90 days after a programme’s close",
    ):
        assert shown in carla.sees
    await carla.presses("Change")
    held = {item.key: getattr(item, "initial", "") for item in carla.form.fields}
    assert held == AS_IT_IS
    await carla.submits()
    assert await stored(company) == AS_IT_IS, "sending it off as it was changes nothing"


async def test_everything_can_be_changed_at_once(with_carla: One) -> None:
    company, carla = with_carla
    wanted: dict[str, str | tuple[str, ...]] = {
        "language": "de-formal",
        "timezone": "America/New_York",
        "country": "at",
        "region": "Wien",
        "work_days": ("0", "1", "2", "3"),
        "check_in_time": "09:30",
        "quiet_from": "19:15",
        "quiet_to": "07:45",
        "k": "8",
        "titles": "plain",
        "retention_days": "30",
        "keep_months": "6",
    }
    said = await sets(carla, **wanted)
    assert await stored(company) == {**wanted, "country": "AT", "region": "9"}
    for shown in (
        "Gespeichert.",
        "Sprache: Deutsch (Sie)",
        "Zeitzone: America/New_York",
        "Land (für Feiertage): AT, Wien",
        "Arbeitstage: Montag bis Donnerstag",
        "Check-ins um: 09:30",
        "Ruhezeit: 19:15 – 07:45",
        "Kleinste Gruppe für Zahlen: 8 Personen",
        "30 Tage nach Abschluss",
    ):
        assert shown in said
    (entry,) = await rows(company, AuditEntry)
    assert (entry.act, entry.subject) == ("settings.change", "workspace")


WRONG = [
    ("timezone", "Berlin", "I don’t know the time zone “Berlin”"),
    ("timezone", "europe/berlin", "I don’t know the time zone “europe/berlin”"),
    ("timezone", "../../etc/passwd", "I don’t know the time zone"),
    ("country", "XX", "I don’t know the holidays of “XX”"),
    ("country", "G", "I don’t know the holidays of “G”"),
    ("region", "Bayern", "I don’t know a region “Bayern” in France. I know: "),
    ("quiet_from", "22:01", "Quiet hours are at least 10 hours long"),
    ("quiet_from", "23:59", "Quiet hours are at least 10 hours long"),
    ("quiet_to", "03:59", "Quiet hours are at least 10 hours long"),
    ("check_in_time", "soon", "Please choose a time such as 10:00"),
    ("check_in_time", "25:00", "Please choose a time such as 10:00"),
    ("check_in_time", "", "Please choose a time such as 10:00"),
    ("quiet_from", "late", "Please choose a time such as 10:00"),
    ("quiet_to", "", "Please choose a time such as 10:00"),
    ("check_in_time", "07:59", "lies within the quiet hours"),
    ("check_in_time", "18:00", "lies within the quiet hours"),
    ("k", "2", "a number from 3 to 100"),
    ("k", "0", "a number from 3 to 100"),
    ("k", "-5", "a number from 3 to 100"),
    ("k", "five", "a number from 3 to 100"),
    ("k", "101", "a number from 3 to 100"),
    ("retention_days", "0", "a number from 1 to 3,650"),
    ("retention_days", "9999", "a number from 1 to 3,650"),
    ("retention_days", "90.5", "a number from 1 to 3,650"),
    ("retention_days", "", "a number from 1 to 3,650"),
]


async def test_what_is_wrong_comes_back_at_its_field_and_nothing_is_changed(
    with_carla: One,
) -> None:
    company, carla = with_carla
    others = {"language": "de", "country": "FR", "retention_days": "7"}
    for field, wrong, said in WRONG:
        reply = await carla.sends_form("settings", "", {**AS_IT_IS, **others, field: wrong})
        assert isinstance(reply, FormErrors), (field, wrong)
        assert set(reply.errors) == {"quiet_from" if "Quiet hours" in said else field}
        assert said in read(reply)
    assert await stored(company) == AS_IT_IS
    assert await rows(company, AuditEntry) == []


async def test_quiet_hours_must_leave_room_for_check_ins(with_carla: One) -> None:
    company, carla = with_carla
    for quiet in ({"quiet_to": "10:01"}, {"quiet_from": "10:00"}, {"quiet_from": "07:00"}):
        reply = await carla.sends_form("settings", "", {**AS_IT_IS, **quiet})
        assert isinstance(reply, FormErrors)
        assert set(reply.errors) == {"check_in_time"}
    await carla.sends_form("settings", "", {**AS_IT_IS, "quiet_to": "10:00", "quiet_from": "10:01"})
    assert (await stored(company))["quiet_to"] == "10:00"


async def test_quiet_hours_of_just_ten_hours_are_enough(with_carla: One) -> None:
    company, carla = with_carla
    await sets(carla, quiet_from="22:00")
    assert (await stored(company))["quiet_from"] == "22:00"


async def test_a_region_needs_a_country_that_has_some(with_carla: One) -> None:
    _company, carla = with_carla
    reply = await carla.sends_form("settings", "", {**AS_IT_IS, "region": "Bayern"})
    assert "I know no regions with public holidays of their own there" in read(reply)


async def test_a_language_that_was_never_offered_changes_nothing(with_carla: One) -> None:
    company, carla = with_carla
    for language in ("fr", "", "en-formal"):
        await carla.sends_form("settings", "", {**AS_IT_IS, "language": language, "k": "9"})
        assert "older message" in carla.sees
    assert await stored(company) == AS_IT_IS


# ---------------------------------------------------------------------------- taking effect


async def test_the_language_is_that_of_everybody_who_has_not_chosen(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt")
    nina = await company.person("Nina Novak", language="en")
    said = await sets(carla, language="de")
    assert "Sprache: Deutsch (du)" in said
    await lena.says("profile")
    assert "Du nimmst im Moment an keinem Programm teil" in lena.sees
    await nina.says("profile")
    assert "You don’t take part" in nina.sees
    await sets(carla, language="de-formal")
    await lena.says("profile")
    assert "Sie nehmen im Moment an keinem Programm teil" in lena.sees
    await sets(carla, language="en")
    assert not (await rows(company, Workspace))[0].formal


async def test_the_time_zone_is_that_of_people_whose_own_is_unknown(with_carla: One) -> None:
    company, carla = with_carla
    lena = await company.person("Lena Vogt", timezone="")
    klaus = await company.person("Klaus Berg", timezone="Europe/Berlin")
    await introduced(company, lena, klaus)
    await sets(carla, timezone="Asia/Kolkata")
    await klaus.says("session 2026-12-01 11:00")
    await company.delivers()
    assert "11:00" in klaus.sees
    await company.moves_to("2026-11-24 08:00")
    assert "15:30" in lena.sees


async def test_check_ins_come_at_the_time_that_is_set(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await sets(carla, check_in_time="13:30")
    await introduced(company, lena, klaus)
    await company.moves_to("2026-12-07 13:29")
    assert not lena.seen
    await company.moves_to("2026-12-07 13:30")
    assert "Have you and Klaus Berg met?" in lena.sees


async def test_nothing_is_said_in_the_quiet_hours_that_are_set(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await sets(carla, quiet_from="12:00", quiet_to="09:45")
    await company.moves_to("2026-11-23 12:30")
    await klaus.says("thanks For the tour")
    await klaus.submits()
    await company.moves_to("2026-11-24 09:59")
    assert not lena.seen
    await company.moves_to("2026-11-24 10:00")
    assert "For the tour" in lena.sees


async def test_on_the_countrys_holidays_nobody_is_asked(with_carla: One) -> None:
    """The second check-in would come on Easter Monday."""
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await sets(carla, country="de")
    await company.moves_to("2027-03-15 10:00")
    await introduced(company, lena, klaus)
    await company.moves_to("2027-03-29 23:00")
    assert "Have you and Klaus Berg met?" not in (lena.has_seen)
    await company.moves_to("2027-03-30 10:00")
    assert "Have you and Klaus Berg met?" in lena.sees


async def test_the_smallest_group_counts_for_programmes_that_open_from_now_on(
    with_carla: One,
) -> None:
    _company, carla = with_carla
    await sets(carla, k="7")
    await carla.says("programme new")
    await carla.submits(name="Spring")
    await carla.presses("Open for joining")
    await carla.says("status")
    assert "Figures about ratings appear once there are at least 7 people" in carla.sees


@pytest.mark.parametrize("state", ["open", "running", "closing"])
async def test_the_smallest_group_is_fixed_while_a_programme_is_under_way(
    with_carla: One, state: str
) -> None:
    company, carla = with_carla
    await programme_in(company, ProgrammeState(state))
    reply = await carla.sends_form("settings", "", {**AS_IT_IS, "k": "3"})
    assert isinstance(reply, FormErrors)
    assert set(reply.errors) == {"k"}
    assert "fixed as long as a programme is open, running or closing" in read(reply)
    await carla.sends_form("settings", "", {**AS_IT_IS, "retention_days": "60"})
    assert (await stored(company))["retention_days"] == "60", "the rest is not"
    for over in (ProgrammeState.DRAFT, ProgrammeState.ARCHIVED):
        await set_programme(company, over)
        await carla.sends_form("settings", "", {**AS_IT_IS, "k": "3"})
        assert (await stored(company))["k"] == "3"
        await carla.sends_form("settings", "", AS_IT_IS)
    (programme,) = await rows(company, Programme)
    assert programme.k == 5, "what people were promised stays"


async def test_texts_are_kept_for_as_many_days_as_are_set(with_carla: One) -> None:
    company, carla = with_carla
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    await lena.says("goal Know the board")
    await lena.submits()
    await sets(carla, retention_days="30")
    await lena.says("privacy")
    assert "removed 30 days after it closes" in lena.sees
    await carla.says("programme")
    await carla.presses("Close")
    await company.delivers()
    assert "Texts are removed 30 days after the close" in lena.sees
    for days, text in ((29, "Know the board"), (30, "")):
        async with company.bot.database.begin() as session:
            later = company.clock() + timedelta(days=days)
            await retention.remove_old_texts(session, await company.workspace(session), later)
        assert [goal.text for goal in await rows(company, Goal)] == [text]


async def test_one_workspaces_settings_are_not_anothers(with_carla: One) -> None:
    company, carla = with_carla
    other = company.neighbour("T2")
    olga = await other.person("Olga Orth", coordinator=True)
    await sets(carla, k="8", retention_days="10")
    await olga.says("settings")
    assert "5 people" in olga.sees
    assert "90 days" in olga.sees


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "said"),
    [(False, "Bitte schreib sie wie"), (True, "Bitte schreiben Sie sie wie")],
)
async def test_german_in_du_and_in_sie(sqlite_url: str, formal: bool, said: str) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        assert said in await sets(carla, timezone="Berlin")
        language = "de-formal" if formal else "de"
        form = {**AS_IT_IS, "language": language}
        for wrong in ({"k": "1"}, {"check_in_time": "x"}, {"country": "XX"}):
            assert "Bitte" in read(await carla.sends_form("settings", "", form | wrong))
        form |= {"keep_months": "6"}
        assert "Gespeichert." in read(await carla.sends_form("settings", "", form))
