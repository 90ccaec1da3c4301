"""A no, a silence, a goodbye, a pause, an end: what follows, and whom it leaves alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

import pytest
from sqlmodel import col, select

from storage.tables import EarlierPair, Member, Pair
from storage.types import PairState
from tests.conversation import Company, Person, read
from tests.kept import kept
from tests.story.test_programme import LANGUAGES, Words

Rows = Mapping[str, dict[str, object]]

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@dataclass
class Office:
    """An open programme whose coordinator has released the first pairs.

    Olga and Max are a running pair. Nora has been asked about Ida, Klaus about Lena; Tom would
    suit Klaus next best.
    """

    company: Company
    language: str
    carla: Person
    olga: Person
    max: Person
    nora: Person
    ida: Person
    klaus: Person
    lena: Person
    tom: Person

    @property
    def words(self) -> Words:
        """What is said there, to find buttons by."""
        return Words(self.company, self.language)


@pytest.fixture
def language() -> str:
    """Where nothing else is said."""
    return "en"


@kept
async def office(database_url: str, language: str) -> AsyncIterator[Office]:
    """It is lived through once for each database and language."""
    async with Company.founded(database_url, language=language) as company:
        yield await an_office(company, language)


async def an_office(company: Company, language: str) -> Office:
    words = Words(company, language)
    carla = await company.person("Carla Coy", coordinator=True)
    await carla.says("programme new")
    await carla.submits(name="Tandems 2026", starts_on="2026-11-23")
    await carla.presses(words("programme-open"))
    office = Office(
        company,
        language,
        carla,
        olga=await joins(company, "Olga Orth", "mentee", "a1"),
        max=await joins(company, "Max Mann", "mentor", "a1"),
        nora=await joins(company, "Nora Nix", "mentee", "c1"),
        ida=await joins(company, "Ida Iser", "mentor", "c1"),
        klaus=await joins(company, "Klaus Kern", "mentee", "b1"),
        lena=await joins(company, "Lena Vogt", "mentor", "b1", skill=3),
        tom=await joins(company, "Tom Thal", "mentor", "b1", skill=2),
    )
    await carla.says("match")
    await carla.presses(words("match-approve", count=3))
    await company.delivers()
    await says_yes(office, office.olga, office.max)
    await says_yes(office, office.max, office.olga)
    return office


async def joins(
    company: Company, name: str, role: str, topic: str, *, skill: int = 3, capacity: str = "1"
) -> Person:
    """Somebody new fills the enrolment form in."""
    person = await company.person(name)
    await person.says(f"join {role}")
    if role == "mentor":
        person.fills(capacity=capacity)
    level = {"mentor": "2", "mentee": "7"}[role]
    person.fills(**{f"topics_{skill}": (topic,)})
    await person.submits(level=level, department=f"Department of {name}")
    return person


async def says_yes(office: Office, person: Person, partner: Person) -> None:
    await person.presses(office.words("proposal-accept", name=partner.profile.name))
    await office.company.delivers()


async def says_no(office: Office, person: Person, reason: str = "topics") -> None:
    await person.presses(office.words("proposal-decline"))
    await person.submits(reason=reason)
    await office.company.delivers()


# ---------------------------------------------------------------------------- what stands


async def pairs(company: Company) -> Rows:
    """Every pair's whole row, under the names of the two."""
    async with company.bot.database.begin() as session:
        names = {one.id: one.name for one in await session.exec(select(Member))}
        rows = await session.exec(select(Pair).order_by(col(Pair.id)))
        return {
            f"{names[row.mentee_id]} ← {names[row.mentor_id]}": row.model_dump() for row in rows
        }


def states(rows: Rows) -> dict[str, object]:
    return {names: row["state"] for names, row in rows.items()}


def but_of(person: Person, rows: Rows) -> Rows:
    """The pairs that are not this person's."""
    return {names: row for names, row in rows.items() if person.profile.name not in names}


OTHERS = {"Olga Orth ← Max Mann": PairState.RUNNING, "Nora Nix ← Ida Iser": PairState.ASKING_MENTEE}


def asked_about(office: Office, mentor: Person) -> str:
    return office.words("proposal-to-mentee", name=mentor.profile.name)


def asked_by(office: Office, mentee: Person) -> str:
    return office.words("proposal-to-mentor", name=mentee.profile.name)


def nobody_for(office: Office, mentee: Person) -> str:
    return office.words("proposal-none-left", name=mentee.profile.name)


def pairs_line(office: Office, **numbers: int) -> str:
    counts = {"running": 0, "asked": 0, "proposed": 0, "ended": 0, **numbers}
    return office.words("status-pairs-text", **counts)


# ---------------------------------------------------------------------------- a leader says no


@both_languages
async def test_what_a_leader_declines_shows_at_the_end_of_the_round(
    office: Office, language: str
) -> None:
    company = office.company
    klaus, lena, tom = office.klaus, office.lena, office.tom
    assert asked_about(office, lena) in klaus.sees
    before = await pairs(company)
    assert states(but_of(klaus, before)) == OTHERS

    await says_no(office, klaus, "topics")
    assert office.words("proposal-declined") in klaus.has_seen
    after = await pairs(company)
    assert but_of(klaus, after) == but_of(klaus, before), "nobody else's pair is touched"
    assert states(after) == states(before), "to everybody else Klaus is being asked"
    await office.carla.says("status")
    assert pairs_line(office, running=1, asked=2) in office.carla.sees

    await company.moves_to("2026-12-03 10:00")
    after = await pairs(company)
    assert states(after)["Klaus Kern ← Lena Vogt"] is PairState.DECLINED
    assert states(after)["Nora Nix ← Ida Iser"] is PairState.EXPIRED
    for other in (lena, tom):
        assert "Klaus" not in other.has_seen
    await company.moves_to("2026-12-03 11:30")
    names = company.bot.catalogue.speaker(language).listed(
        ["Ida Iser", "Klaus Kern", "Lena Vogt", "Nora Nix"]
    )
    told = office.words("proposal-unanswered", names=names, pairs=1, count=2)
    assert office.carla.has_seen.count(told) == 1
    assert office.words("proposal-reason-topics") not in office.carla.has_seen

    await office.carla.says("match")
    await office.carla.presses(office.words("match-approve", count=1))
    await company.delivers()
    assert asked_about(office, tom) in klaus.sees


async def test_an_old_yes_after_the_no_changes_nothing(office: Office) -> None:
    company = office.company
    yes = office.klaus.button("Yes, meet Lena Vogt")
    await says_no(office, office.klaus)
    before = await pairs(company)
    await office.klaus.sends_action(yes.name, yes.argument)
    assert "no longer open" in office.klaus.sees
    assert await pairs(company) == before


async def test_a_second_no_with_an_old_form_asks_nobody_twice(office: Office) -> None:
    company = office.company
    await office.klaus.presses("No, thank you")
    await office.klaus.submits(reason="time")
    before = await pairs(company)
    await office.klaus.submits(reason="private")
    assert "no longer open" in office.klaus.sees
    assert await pairs(company) == before


# ---------------------------------------------------------------------------- a mentor says no


@both_languages
async def test_a_mentor_declines_and_the_leader_hears_at_the_end_that_no_pair_came_of_it(
    office: Office,
) -> None:
    company = office.company
    klaus, lena = office.klaus, office.lena
    await says_yes(office, klaus, lena)
    assert asked_by(office, klaus) in lena.sees
    before = await pairs(company)
    seen = len(klaus.seen)

    await says_no(office, lena, "time")
    assert office.words("proposal-declined") in lena.sees
    assert len(klaus.seen) == seen
    assert states(await pairs(company)) == states(before)
    await company.moves_to("2026-12-03 10:00")
    assert office.words("proposal-no-pair") in klaus.sees
    assert "Lena" not in klaus.sees
    assert states(await pairs(company))["Klaus Kern ← Lena Vogt"] is PairState.DECLINED


async def test_a_mentor_whom_the_leader_prefers_is_asked_instead(office: Office) -> None:
    company = office.company
    klaus, lena, tom = office.klaus, office.lena, office.tom
    await klaus.presses("Somebody else")
    first = next(field for field in klaus.form.fields if field.key == "first")
    options = {str(one.label): one.value for one in getattr(first, "options", ())}
    await klaus.submits(first=options["Tom Thal"])
    await company.delivers()
    assert asked_by(office, klaus) in tom.sees
    assert "Klaus" not in lena.has_seen
    await says_yes(office, tom, klaus)
    assert states(await pairs(company))["Klaus Kern ← Tom Thal"] is PairState.RUNNING
    await company.moves_to("2026-12-04 10:00")
    assert states(await pairs(company))["Klaus Kern ← Tom Thal"] is PairState.RUNNING


async def test_a_list_that_the_coordinator_looks_through_is_left_alone(office: Office) -> None:
    """Paul and Tom are on it: Tom cannot be given to Klaus meanwhile."""
    company = office.company
    paul = await joins(company, "Paul Pohl", "mentee", "b1")
    await office.carla.says("match")
    assert "Paul Pohl learns from Tom Thal" in office.carla.sees
    before = await pairs(company)
    await says_no(office, office.klaus)
    after = await pairs(company)
    assert but_of(office.klaus, after) == but_of(office.klaus, before)
    assert asked_about(office, office.tom) not in office.klaus.has_seen
    await office.carla.presses("Approve 1 pair")
    await company.delivers()
    assert asked_about(office, office.tom) in paul.sees


# ---------------------------------------------------------------------------- nobody is left


@both_languages
async def test_a_leader_waits_for_the_next_list_when_no_pair_came_of_it(office: Office) -> None:
    company = office.company
    klaus, carla = office.klaus, office.carla
    await says_yes(office, klaus, office.lena)
    await says_no(office, office.lena, "private")
    await company.moves_to("2026-12-03 12:00")
    await klaus.opens_home()
    assert office.words("home-no-pair-yet", programme="Tandems 2026") in klaus.sees
    await joins(company, "Rosa Reh", "mentor", "b1")
    await carla.says("match")
    await carla.presses(office.words("match-approve", count=1))
    await company.delivers()
    assert office.words("proposal-to-mentee", name="Rosa Reh") in klaus.sees


# ---------------------------------------------------------------------------- no answer at all


@both_languages
async def test_a_leader_who_does_not_answer_is_reminded_once_and_then_left_in_peace(
    office: Office,
) -> None:
    """Asked on Monday, 23 November, at ten; reminded on Thursday; their half ends on Friday."""
    company = office.company
    klaus = office.klaus
    reminder = office.words("proposal-reminder-heading")
    yes = klaus.button(office.words("proposal-accept", name="Lena Vogt"))
    await company.moves_to("2026-11-26 09:59")
    assert reminder not in klaus.has_seen
    await company.moves_to("2026-11-26 10:00")
    assert klaus.has_seen.count(reminder) == 1
    assert office.words("proposal-expired") not in klaus.has_seen

    await company.moves_to("2026-11-27 10:00")
    assert office.words("proposal-expired") in klaus.sees
    assert klaus.has_seen.count(reminder) == 1
    after = await pairs(company)
    assert states(after)["Klaus Kern ← Lena Vogt"] is PairState.ASKING_MENTEE
    await klaus.sends_action(yes.name, yes.argument)
    assert office.words("proposal-closed") in klaus.sees
    await company.moves_to("2026-12-18 10:00")
    assert klaus.has_seen.count(office.words("proposal-heading")) == 1, "no new proposal"


@both_languages
async def test_a_mentor_has_until_the_end_of_the_round(office: Office) -> None:
    company = office.company
    klaus, lena = office.klaus, office.lena
    await says_yes(office, klaus, lena)
    seen = len(klaus.seen)
    await company.moves_to("2026-12-03 09:59")
    assert office.words("proposal-reminder-heading") in lena.has_seen
    assert office.words("proposal-expired") not in lena.has_seen
    assert len(klaus.seen) == seen
    await company.moves_to("2026-12-03 10:00")
    assert office.words("proposal-expired") in lena.has_seen
    assert office.words("proposal-no-pair") in klaus.sees
    assert len(klaus.seen) == seen + 1, "and nothing else to Klaus"
    assert states(await pairs(company))["Klaus Kern ← Lena Vogt"] is PairState.EXPIRED


# ---------------------------------------------------------------------------- leaving


async def leaves(office: Office, person: Person) -> None:
    await person.says("leave")
    await person.presses(office.words("leave-button", programme="Tandems 2026"))
    await office.company.delivers()


@both_languages
async def test_when_a_mentor_leaves_the_leader_is_told_kindly_and_matched_again(
    office: Office,
) -> None:
    company = office.company
    klaus, lena, words = office.klaus, office.lena, office.words
    await says_yes(office, klaus, lena)
    await says_yes(office, lena, klaus)
    await klaus.says("session 2026-12-01 14:00")
    await company.moves_to("2026-11-25 10:00")
    before = await pairs(company)
    seen = len(klaus.seen)

    await leaves(office, lena)
    assert words("leave-done") in lena.sees
    told = "\n".join(read(reply) for reply in klaus.seen[seen:])
    assert words("parting-left", name="Lena Vogt") in told
    assert words("parting-next-mentee") in told
    assert asked_about(office, office.tom) in klaus.sees
    after = await pairs(company)
    assert but_of(klaus, after) == but_of(klaus, before)
    ended = after["Klaus Kern ← Lena Vogt"]
    assert (ended["state"], ended["end_reason"]) == (PairState.ENDED, "left")

    await office.carla.says("status")
    assert words("status-sessions-text", held=0, planned=0) in office.carla.sees
    await company.moves_to("2026-12-20 10:00")
    assert words("check-in-question", name="Lena Vogt") not in klaus.has_seen
    assert words("check-in-question", name="Klaus Kern") not in lena.has_seen
    assert words("leave-done") in lena.sees, "Lena is left alone"


@both_languages
async def test_when_a_leader_leaves_the_mentor_is_told_and_matched_again(office: Office) -> None:
    company = office.company
    klaus, lena = office.klaus, office.lena
    await says_yes(office, klaus, lena)
    await says_yes(office, lena, klaus)
    paul = await joins(company, "Paul Pohl", "mentee", "b1")
    before = await pairs(company)
    await leaves(office, klaus)
    assert office.words("parting-left", name="Klaus Kern") in lena.sees
    assert office.words("parting-next-mentor") in lena.sees
    assert asked_about(office, lena) in paul.sees
    after = but_of(paul, await pairs(company))
    assert but_of(klaus, after) == but_of(klaus, before)


async def test_a_mentor_of_three_leaves_and_each_leader_is_matched_once(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        await carla.says("programme new")
        await carla.submits(name="Tandems 2026", starts_on="2026-11-23")
        await carla.presses("Open for joining")
        leaders = [await joins(company, f"Leader {n}", "mentee", "b1") for n in (1, 2, 3)]
        mia = await joins(company, "Mia Moor", "mentor", "b1", capacity="3")
        await carla.says("match")
        await carla.presses("Approve 3 pairs")
        await company.delivers()
        for leader in leaders[:2]:
            await leader.presses("Yes, meet Mia Moor")
            await company.delivers()
            await mia.presses(f"Yes, meet {leader.profile.name}")
            await company.delivers()
        await joins(company, "Tim Tau", "mentor", "b1", skill=2)
        await joins(company, "Uta Uhl", "mentor", "b1", skill=1)
        await mia.says("leave")
        await mia.presses("Leave Tandems 2026")
        await company.delivers()
        told = [leader.profile.name for leader in leaders if "one of you is" in leader.has_seen]
        assert told == ["Leader 1", "Leader 2"], "the third had only been asked"
        asked = [
            names
            for names, state in states(await pairs(company)).items()
            if state is PairState.ASKING_MENTEE
        ]
        assert "Leader 3 ← Mia Moor" in asked, "the third learns of it at the end of the round"
        assert len(asked) == 3
        assert {names.split(" ←")[0] for names in asked} == {"Leader 1", "Leader 2", "Leader 3"}


async def test_who_leaves_while_asked_is_no_event_to_the_other(office: Office) -> None:
    """Klaus has said yes to Lena, who leaves instead of answering."""
    company = office.company
    await says_yes(office, office.klaus, office.lena)
    before, seen = await pairs(company), len(office.klaus.seen)
    await leaves(office, office.lena)
    assert len(office.klaus.seen) == seen
    assert states(await pairs(company)) == states(before)
    await company.moves_to("2026-12-03 10:00")
    assert office.words("proposal-no-pair") in office.klaus.sees


async def test_who_has_left_may_come_back(office: Office) -> None:
    await leaves(office, office.lena)
    await office.lena.presses("Leave Tandems 2026")
    assert "left this programme already" in office.lena.sees
    await office.lena.says("join mentor")
    await office.lena.submits(topics_3=("b1",))
    assert "Welcome to Tandems 2026" in office.lena.sees


async def test_deleting_everything_is_leaving_too(office: Office) -> None:
    company = office.company
    await says_yes(office, office.klaus, office.lena)
    await says_yes(office, office.lena, office.klaus)
    before = await pairs(company)
    await office.lena.says("privacy")
    await office.lena.presses("Delete")
    await company.delivers()
    assert "has ended" in office.klaus.has_seen
    assert asked_about(office, office.tom) in office.klaus.sees
    assert but_of(office.klaus, await pairs(company)) == but_of(office.klaus, before)


# ---------------------------------------------------------------------------- pausing


@both_languages
async def test_who_pauses_is_left_in_peace_and_the_partner_is_told_kindly(
    office: Office, language: str
) -> None:
    company = office.company
    olga, coach, words = office.olga, office.max, office.words
    before = await pairs(company)
    await company.moves_to("2026-12-04 10:00")
    await olga.says("pause 4")
    say = company.bot.catalogue.speaker(language)
    until = say.day(company.clock().replace(year=2027, month=1, day=1))
    assert words("pause-done", until=until) in olga.sees
    await company.delivers()
    assert words("pause-partner", name="Olga Orth", until=until) in coach.sees
    seen = len(olga.seen)
    await company.moves_to("2026-12-31 10:00")
    assert len(olga.seen) == seen, "no check-in, no nudge"
    assert words("check-in-question", name="Olga Orth") in coach.has_seen
    await company.moves_to("2027-01-01 10:00")
    assert words("pause-over") in olga.has_seen
    assert words("check-in-question", name="Max Mann") in olga.has_seen
    after = await pairs(company)
    assert states(after)["Olga Orth ← Max Mann"] is PairState.RUNNING
    assert (
        after["Olga Orth ← Max Mann"]["accepted_at"]
        == (before["Olga Orth ← Max Mann"]["accepted_at"])
    )


@both_languages
async def test_who_resumes_early_gets_what_has_waited(office: Office) -> None:
    company = office.company
    olga, words = office.olga, office.words
    await company.moves_to("2026-12-04 10:00")
    await olga.says("pause 8")
    await company.moves_to("2026-12-15 10:00")
    question = words("check-in-question", name="Max Mann")
    assert question not in olga.has_seen
    await olga.presses(words("pause-resume"))
    assert words("resume-done") in olga.sees
    await company.delivers()
    assert question in olga.has_seen
    await company.moves_to("2027-02-01 10:00")
    assert words("pause-over") not in olga.has_seen, "it was over long before"


# ---------------------------------------------------------------------------- ending a pair


@both_languages
async def test_a_coordinator_ends_a_pair_and_both_are_told_and_matched_anew(office: Office) -> None:
    company = office.company
    klaus, lena, words = office.klaus, office.lena, office.words
    await says_yes(office, klaus, lena)
    await says_yes(office, lena, klaus)
    before = await pairs(company)
    await office.carla.says("unpair", klaus, lena)
    assert words("by-hand-end-question", one="Lena Vogt", other="Klaus Kern") in (office.carla.sees)
    await office.carla.presses(words("by-hand-end-yes"))
    assert words("by-hand-ended") in office.carla.sees
    await company.delivers()
    assert words("parting-coordinator", name="Lena Vogt") in klaus.has_seen
    assert words("parting-coordinator", name="Klaus Kern") in lena.sees
    assert asked_about(office, office.tom) in klaus.sees, "and not about Lena again"
    after = await pairs(company)
    assert but_of(klaus, after) == but_of(klaus, before)
    await office.carla.says("status")
    assert pairs_line(office, running=1, asked=2, ended=1) in office.carla.sees


@both_languages
async def test_a_partner_asks_for_somebody_else_and_nobody_learns_who_did(office: Office) -> None:
    company = office.company
    klaus, lena, words = office.klaus, office.lena, office.words
    await says_yes(office, klaus, lena)
    await says_yes(office, lena, klaus)
    before = await pairs(company)
    await lena.says("pair")
    await lena.presses(words("pair-rematch"))
    await company.delivers()
    assert words("parting-rematch", name="Lena Vogt") in klaus.has_seen
    assert asked_about(office, office.tom) in klaus.sees
    after = await pairs(company)
    assert but_of(klaus, after) == but_of(klaus, before)
    assert after["Klaus Kern ← Lena Vogt"]["end_reason"] == "rematch", "not who wanted it"


# ---------------------------------------------------------------------------- the end


@both_languages
async def test_a_programme_ends_with_thanks_a_certificate_and_silence(office: Office) -> None:
    company = office.company
    carla, olga, coach, words = office.carla, office.olga, office.max, office.words
    await company.moves_to("2026-11-24 16:00")
    accept = office.klaus.button(words("proposal-accept", name="Lena Vogt"))
    await olga.says("session today 15:00")
    await carla.says("programme")
    await carla.presses(words("programme-close"))
    await company.delivers()
    for person, partner in ((olga, coach), (coach, olga)):
        assert words("closing-thanks", name=partner.profile.name, count=1) in person.sees
    assert words("certificate-heading") in coach.sees
    assert words("certificate-heading") not in olga.sees
    assert states(await pairs(company)) == {
        "Olga Orth ← Max Mann": PairState.RUNNING,
        "Nora Nix ← Ida Iser": PairState.EXPIRED,
        "Klaus Kern ← Lena Vogt": PairState.EXPIRED,
        "Klaus Kern ← Tom Thal": PairState.EXPIRED,
    }
    assert words("proposal-closed") in office.klaus.has_seen, "in the place of the question"
    assert words("no-pair-end", programme="Tandems 2026", over="no") in office.klaus.sees
    await office.klaus.sends_action(accept.name, accept.argument)
    assert words("proposal-closed") in office.klaus.sees
    await leaves(office, office.nora)
    assert words("leave-done") in office.nora.sees

    await olga.presses(words("closing-again-button"))
    await olga.submits(again="9")
    assert words("closing-again-kept") in olga.sees
    people = (olga, coach, office.klaus, office.lena)
    seen = [len(person.seen) for person in people]
    await company.moves_to("2027-02-01 10:00")
    assert [len(person.seen) for person in people] == seen, "check-ins have stopped"

    await carla.says("programme")
    await carla.presses(words("programme-archive"))
    async with company.bot.database.begin() as session:
        remembered = (await session.exec(select(EarlierPair))).one()
        ended = (await session.exec(select(Pair).where(Pair.state == PairState.ENDED))).one()
    assert ended.end_reason == "closed"
    assert (remembered.mentor_id, remembered.mentee_id) == (ended.mentor_id, ended.mentee_id)
