"""What people write back to a question instead of pressing a button."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Form
from handlers.conversation.meaning import Meaning, meaning_of
from storage.tables import Enrolment, Goal, HandledRequest, Pair, PairSession
from storage.types import AgreementState, EnrolmentState, PairState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, rows
from tests.handlers.running_pairs import introduced
from tests.kept import kept
from tests.story.records import everything_stored

Three = tuple[Company, Person, Person]


@kept
async def two(database_url: str) -> AsyncIterator[Three]:
    """A pair that is asked whether it has met."""
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", language="de", level=6)
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-07 10:00")
        yield company, lena, klaus


async def test_yes_and_not_yet_answer_the_check_in_in_either_language(two: Three) -> None:
    _company, lena, klaus = two
    await lena.says("Yes, we did!")
    assert "When was it?" in lena.sees or "which day" in lena.sees.lower()
    await klaus.says("noch nicht, leider")
    assert "Um Hilfe bitten" in klaus.sees or "Pause" in klaus.sees
    await klaus.says("ja")
    assert "nichts mehr offen" in klaus.sees, "an answered question is not answered twice"


async def test_later_thanks_and_ok_do_nothing_and_show_what_is_open(two: Three) -> None:
    company, lena, _klaus = two
    for typed in ("later", "ok", "thanks", "Thank you so much!", "yes, but he was ill", "busy"):
        await lena.says(typed)
        assert "[Yes, we met]" in lena.sees, typed
        assert "Have you and Klaus Berg met?" in lena.sees, typed
    assert await rows(company, PairSession) == []


async def test_a_button_that_says_thanks_is_no_reply_to_what_is_open(two: Three) -> None:
    _company, lena, _klaus = two
    await lena.says("help me word a kind thank you for him")
    assert "[Yes, we met]" in lena.sees
    assert isinstance(await lena.presses("thanks"), Form)


async def test_with_two_open_questions_it_is_asked_back_which_one(two: Three) -> None:
    company, lena, klaus = two
    await klaus.says("ziel Jede Woche ein Prototyp")
    await klaus.submits()
    await company.delivers()
    await lena.says("yes")
    assert "2 of my questions are open" in lena.sees
    assert "[Yes, we met]" in lena.sees
    assert "[Agree]" in lena.sees or "[I agree]" in lena.sees
    [goal] = await rows(company, Goal)
    assert goal.state is AgreementState.PROPOSED
    await lena.says("we met")
    assert "questions are open" not in lena.sees, "only one of them is about meeting"


async def test_stop_leave_and_delete_do_nothing_before_a_press(two: Three) -> None:
    company, lena, klaus = two
    for person, typed in (
        (lena, "STOP"),
        (lena, "stop writing to me please"),
        (lena, "delete everything"),
        (lena, "leave"),
        (klaus, "hör auf"),
        (klaus, "abmelden"),
        (klaus, "alles löschen bitte"),
    ):
        await person.says(typed)
        assert "[" in person.sees, typed
    assert {one.state for one in await rows(company, Enrolment)} == {EnrolmentState.ACTIVE}
    assert [one.state for one in await rows(company, Pair)] == [PairState.RUNNING]
    await lena.says("stop")
    await lena.presses("Two weeks without messages")
    states = {one.state for one in await rows(company, Enrolment)}
    assert EnrolmentState.PAUSED in states


async def test_a_suggestion_is_taken_by_a_written_yes_and_no_asks_for_the_reason(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.delivers()
        await klaus.says("we met")
        await klaus.says("no")
        assert isinstance(klaus.seen[-1], Form), "a no is sent off by hand"
        await klaus.says("Yes please")
        [pair] = await rows(company, Pair)
        assert pair.state is PairState.ASKING_MENTOR
        await klaus.says("yes")
        assert "still open" in klaus.sees


async def test_an_invitation_is_answered_with_the_role_or_a_no(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        lena = await company.person("Lena Vogt")
        await petra.says("invite @Lena", lena)
        await petra.presses("Invite")
        await company.delivers()
        await lena.says("sure!")
        assert "Please choose" in lena.sees, "as what?"
        assert lena.sees.count("[") == 2
        for typed in ("Thanks for asking, but I have no time", "Danke, mir fehlt dafür die Zeit"):
            await lena.says(typed)
            assert "[Not for me]" in lena.sees, "whoever declines begins with a thank-you"
        await lena.says("Danke, lieber nicht")
        assert await rows(company, Enrolment) == []


OFFERED = [
    ("When do I get a mentee?", "pair"),
    ("Who is my mentor?", "pair"),
    ("How do I change my topics?", "profile"),
    ("I am on holiday for two weeks", "pause"),
    ("Can I get a different mentor?", "pair"),
    ("What should we talk about?", "prepare"),
    ("Wann bekomme ich einen Mentee?", "pair"),
    ("Was weißt du über mich?", "privacy"),
    ("can we meet some day", "session"),
]


async def test_a_question_in_ones_own_words_gets_what_helps_in_ones_own_language(
    two: Three,
) -> None:
    _company, lena, klaus = two
    for typed, command in OFFERED:
        await lena.says(typed)
        assert f"[{command}]" in lena.sees, typed
    await klaus.says("When do I get a mentee?")
    assert "[tandem]" in klaus.sees


async def test_five_things_at_most_are_offered_and_two_beside_an_open_question(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        asked = "my calendar, my topics, my goal, my notes and my holiday: where are they?"
        await lena.says(asked)
        assert lena.sees.count("• ") == 5
        assert lena.sees.count("[") == 6, "and the help"
        await company.moves_to("2026-12-07 10:00")
        await lena.says(asked)
        assert "[Yes, we met]" in lena.sees
        assert lena.sees.count("• ") == 2


async def test_a_sentence_that_begins_with_an_everyday_word_is_no_command(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        petra = await company.person("Petra Koch", coordinator=True)
        await introduced(company, lena, klaus)
        await lena.says("help me word a kind thank you for him")
        assert "[thanks]" in lena.sees
        await lena.says("leave it, we will find another date ourselves")
        assert "[session]" in lena.sees
        await lena.says("can we go on, I am back from my holiday")
        assert "[resume]" not in lena.sees, "nobody ends a pause that is none"
        await lena.says("pause 2")
        assert "pausing until" in lena.sees
        await lena.says("resume what we agreed on for the dates")
        assert "[agreement]" in lena.sees
        assert EnrolmentState.PAUSED in [one.state for one in await rows(company, Enrolment)]
        await petra.says("pause the monthly post, not me")
        assert "[channel]" in petra.sees


async def test_who_says_that_something_is_wrong_reads_whom_to_talk_to(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await company.person("Petra Koch", coordinator=True)
        await introduced(company, lena, klaus)
        async with company.bot.database.begin() as session:
            (await company.workspace(session)).trusted_contact = "Dr. Ruth Kern, 555 0100"
        for typed in ("he shouted at me on Monday", "er hat mich beleidigt", "who can I talk to"):
            await lena.says(typed)
            assert "Petra Koch" in lena.sees, typed
            assert "in confidence, outside of HR, to: Dr. Ruth Kern" in lena.sees, typed
            assert "• pair – " in lena.sees, "where help is asked for"
        await lena.says("when do we meet")
        assert "Ruth Kern" not in lena.sees


async def test_a_date_alone_opens_the_form_and_what_may_be_two_days_is_asked(two: Three) -> None:
    company, lena, klaus = two
    await lena.says("5 Jan at 10 with Klaus please")
    assert isinstance(lena.seen[-1], Form)
    assert await rows(company, PairSession) == [], "nothing is booked before it is sent off"
    await lena.says("session 11/1/2027 3pm")
    assert "Which day do you mean?" in lena.sees
    await lena.presses("Mon, 11 Jan 2027, 15:00")
    assert [one.starts_at.day for one in await rows(company, PairSession)] == [11]
    await klaus.says("treffen absagen")
    assert "[Absagen]" in klaus.sees, "it is not said in vain: the dates are there"
    await klaus.says("treffen nächste Woche")
    assert isinstance(klaus.seen[-1], Form)
    assert "So viel habe ich verstanden" in klaus.sees


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("Ja, sehr gern! 👍", Meaning.YES),
        ("No thanks", Meaning.NO),
        ("nein, später", Meaning.LATER),
        ("not yet, sorry", Meaning.NOT_MET),
        ("Ja aber nein", None),
        ("ja, aber nicht mit ihm", None),
        ("yes to everything but Tuesdays", None),
        ("stop, thanks", Meaning.STOP),
        ("Guten Morgen", None),
        ("danke für die Erinnerung", Meaning.THANKS),
        ("goal", None),
    ],
)
def test_only_what_says_nothing_else_has_a_meaning(typed: str, meaning: Meaning | None) -> None:
    assert meaning_of(Catalogue(), typed) is meaning


async def test_what_is_only_said_is_kept_nowhere(two: Three) -> None:
    company, lena, _klaus = two
    with capture_logs() as entries:
        for typed in ("Quastenflosser", "my boss is a Quastenflosser", "no, Quastenflosser!"):
            await lena.says(typed)
        await lena.says("who Quastenflosser")
    stored = await everything_stored(company.bot), await rows(company, HandledRequest), entries
    assert "quastenflosser" not in repr(stored).casefold()


async def test_whoever_says_yes_and_takes_part_in_nothing_is_offered_to_join(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        uta, lena = await company.person("Uta Neu"), await company.person("Lena Vogt")
        await introduced(company, lena, await company.person("Klaus Berg"))
        await uta.says("count me in")
        assert "[Join]" in uta.sees
        await lena.says("count me in")
        assert "[Join]" not in lena.sees


async def test_what_is_not_the_bots_brings_the_help_and_nothing_else(two: Three) -> None:
    company, _lena, klaus = two
    uta = await company.person("Uta Neu")
    await uta.says("could you tell me a joke about cats")
    assert uta.sees.startswith("I don’t know my way around that")
    assert uta.sees.count("[") == 1, "the help"
    otto = await company.person("Otto Orth", language="de")
    await otto.says("erzähl mir bitte einen Witz")
    assert otto.sees.startswith("Damit kenne ich mich leider nicht aus")
    assert otto.sees.count("[") == 1
    await klaus.says("erzähl mir bitte einen Witz")
    assert "[Noch nicht]" in klaus.sees, "what is open stays open"
    assert "Vielleicht" not in klaus.sees


async def test_who_asks_for_the_next_step_is_shown_to_it(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena Vogt")
        await lena.says("so what do you need from me now")
        await lena.presses("My next step")
        assert "Hello Lena Vogt" in lena.sees


async def test_who_feels_belittled_is_told_whom_to_talk_to_in_any_words(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena Vogt")
        await company.person("Petra Koch", coordinator=True)
        await introduced(company, lena, await company.person("Klaus Berg"))
        await lena.says("in our talks he keeps treating me like some kid")
        assert "you need not sort it out alone" in lena.sees
        assert "Petra Koch" in lena.sees
