"""What a coordinator wants to know in ten seconds is one press away."""

from __future__ import annotations

from fractions import Fraction

import pytest

from handlers.conversation.chat import Message
from handlers.insight.report_rules import ReleasedRange, Verdict, verdict
from storage.tables import ReleasedText
from storage.types import TextKind
from tests.conversation import Company
from tests.handlers.insight.asked_in_words import ASKED
from tests.handlers.insight.test_ratings import Cohort
from tests.handlers.open_programmes import joins
from tests.handlers.running_pairs import introduced

HIGH, MIDDLE, LOW = (
    ReleasedRange(Fraction(4), None),
    ReleasedRange(Fraction(7, 2), Fraction(4)),
    ReleasedRange(None, Fraction(3)),
)
YES = "Is Spring worth it?\nYes: people find the sessions worth their time."
LIKELY, UNLIKELY = ReleasedRange(Fraction(9), None), ReleasedRange(None, Fraction(6))


async def test_each_question_is_answered_by_one_press(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(5)
        await petra.says("")
        await petra.presses("Is it worth it?")
        assert petra.sees.startswith(
            "Is Spring worth it?\nNobody can say yet: what people say appears on 21 December"
        )
        await cohort.meets(1, 2, 3, 4, 5)
        await cohort.rate(5, 5, 5, 4, 5)
        await cohort.moment()
        for page in ("", "status", "insights"):
            await petra.says(page)
            await petra.presses("What was learned?")
            heading, answer, *_others = petra.sees.split("\n")
            assert heading == "Learning in Spring", page
            assert answer == "No goal has been agreed yet, no learning released yet."
        await joins(await company.person("Zoe Zimmer"), "mentor")
        await petra.says("")
        await petra.presses("How many meet?")
        assert "5 of 5 pairs have met" in petra.sees
        home = await petra.says("")
        await petra.presses("Who needs help?")
        assert "No pair needs you at the moment." in petra.sees
        assert petra.seen[-2] == home, "the answer stands below what is asked from"
        await petra.says("")
        await petra.presses("Who has no pair?")
        assert "Zoe Zimmer" in petra.sees
        acts = ("Texts, link and QR code", "Remind", "Pairs")
        assert [petra.button(one).name for one in acts] == ["invite.texts", "run", "run"]
        for page in ("", "status", "insights"):
            await petra.says(page)
            await petra.presses("Is it worth it?")
            assert (
                "Is Spring worth it?\nYes: people find the sessions worth their time." in petra.sees
            )
            assert "Cost: 10 working hours in sessions" in petra.sees
            await petra.says(page)
            await petra.presses("Which trends?")
            assert "Trend" in petra.sees


async def test_what_was_learned_is_told_by_topic(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(5)
        await cohort.meets(1, 2, 3, 4, 5)
        await cohort.rate(5, 5, 5, 4, 5)
        await cohort.moment()
        await releases(company, "a1", "Begin small")
        await releases(company, "b1", "Ask for an example first")
        await releases(company, "b1", "One prompt a day")
        await releases(company, "b1", "Jeden Tag eine Anfrage", language="de")
        await releases(company, "", "Listen")
        await releases(company, "c1", "Write less")
        await releases(company, "d1", "Draw it")
        await petra.says("")
        reply = await petra.presses("What was learned?")
        assert isinstance(reply, Message)
        assert petra.sees.startswith(
            "Learning in Spring\n"
            "Learned about most: Generative AI in everyday work; Channels and notifications under "
            "control; LinkedIn & Co.: profile and presence. "
            "No goal has been agreed yet, 7 learnings released for others."
        )
        told = petra.sees.partition("By topic, as people wrote it for others")[2]
        assert "Generative AI in everyday work (3 texts)\nOne prompt a day\n" in told
        assert "Channels and notifications under control (1 text)\nBegin small\n" in told
        assert "Write less" in told
        assert "Draw it" not in told, "the first three with a text, the others with their number"
        assert "Listen" not in told, "no topic stands beside it"
        assert "Worth it" not in told, "that is another question"
        [picture] = reply.files
        assert "Generative AI in everyday work: 3" in picture.description
        await petra.says("")
        await petra.presses("Is it worth it?")
        assert "Each person counts once, by their mean since the last figure." in petra.sees


async def releases(company: Company, topic: str, text: str, language: str = "en") -> None:
    """A batch has brought a text, and its topic where enough authors have it."""
    async with company.bot.database.begin() as session:
        here = (await company.workspace(session)).id
        kind = TextKind.LEARNING
        session.add(
            ReleasedText(workspace_id=here, kind=kind, language=language, text=text, topic=topic)
        )


async def test_what_was_learned_begins_with_what_people_wrote_each_once(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        await Cohort(company, petra).grows(1)
        async with company.bot.database.begin() as session:
            here = (await company.workspace(session)).id
            for said in ("Begin small", "Ask first", "Ask first"):
                learning = ReleasedText(
                    workspace_id=here, kind=TextKind.LEARNING, language="en", text=said
                )
                session.add(learning)
                await session.flush()
        await petra.says("insights")
        await petra.presses("What was learned?")
        heading, _counts, intro, *words = petra.sees.split("\n")
        assert heading == "Learning in Spring"
        assert intro == "What people wrote last, for others:"
        assert words[:2] == ["Ask first", "Begin small"]


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", ("Who needs help?", "who has no pair", "What was learned?", "Is it worth it?")),
        ("de", ("Wer braucht Hilfe?", "wer hat kein Tandem", "Was wurde gelernt?")),
    ],
)
async def test_a_question_that_is_typed_is_answered_like_its_button(
    sqlite_url: str, language: str, questions: tuple[str, ...]
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        petra = await company.person("Petra", coordinator=True)
        await introduced(company, await company.person("Lena"), await company.person("Klaus"))
        for question in questions:
            await petra.says("")
            await petra.presses(question[0].upper() + question[1:])
            pressed = petra.sees
            await petra.says(question)
            assert petra.sees == pressed, question
        lena = company.people["U2"]
        await lena.says(questions[0])
        assert "Spring" not in lena.sees, "for coordinators alone"


@pytest.mark.parametrize(
    ("worth_it", "recommend", "said"),
    [
        ([], [], Verdict.UNKNOWN),
        ([HIGH], [], Verdict.YES),
        ([HIGH, MIDDLE], [], Verdict.MIXED),
        ([], [LIKELY], Verdict.YES),
        ([HIGH, HIGH], [LIKELY], Verdict.YES),
        ([HIGH], [UNLIKELY], Verdict.MIXED),
        ([LOW], [UNLIKELY], Verdict.NO),
    ],
)
def test_it_is_worth_it_if_all_say_so(
    worth_it: list[ReleasedRange], recommend: list[ReleasedRange], said: Verdict
) -> None:
    assert verdict(worth_it, recommend) is said


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_question_in_ones_own_words_brings_its_button_first(
    sqlite_url: str, language: str
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        petra = await company.person("Petra", coordinator=True)
        await introduced(company, await company.person("Lena"), await company.person("Klaus"))
        say = company.bot.catalogue.speaker(language)
        missed = []
        for question, ways in ASKED[language].items():
            for words in ways:
                await petra.says(words)
                if f"[{say(question)}]" not in petra.sees:
                    missed.append(words)
        assert len(missed) <= 6, missed
        await petra.says(ASKED[language]["worth-button"][0])
        await petra.presses(str(say("worth-button")))
        assert petra.sees.startswith(str(say("worth-title", programme="Spring")))
        lena = company.people["U2"]
        await lena.says(ASKED[language]["worth-button"][0])
        assert f"[{say('worth-button')}]" not in lena.sees, "for coordinators alone"


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            {
                "pairs that are stuck": "question-help",
                "pairs in trouble, are there any": "question-help",
                "session rate of the pairs": "question-meet",
                "who is without a pair, and what now?": "question-left",
                "programme worth the money?": "worth-button",
            },
        ),
        (
            "de",
            {
                "Treffen sich alle?": "question-meet",
                "treffen die sich denn regelmäßig?": "question-meet",
                "Tandems mit Problemen?": "question-help",
                "Hilfe braucht wer?": "question-help",
                "wer ist ohne Tandem, und was jetzt?": "question-left",
                "programm lohnt sich das?": "worth-button",
            },
        ),
    ],
)
async def test_a_question_that_begins_with_a_commands_word_brings_its_button_too(
    sqlite_url: str, language: str, sentences: dict[str, str]
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        petra = await company.person("Petra", coordinator=True)
        lena = await company.person("Lena")
        await introduced(company, lena, await company.person("Klaus"))
        say = company.bot.catalogue.speaker(language)
        for words, question in sentences.items():
            await petra.says(words)
            assert petra.sees.count(f"[{say(question)}]") == 1, words
            await lena.says(words)
            assert f"[{say(question)}]" not in lena.sees, "for coordinators alone"
        await petra.says("session tomorrow 10:00")
        assert f"[{say('question-meet')}]" not in petra.sees, "that asks for nothing"


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "Who is left without a pair, and what do I do now?",
                "Who hasn't been matched yet?",
            ),
        ),
        (
            "de",
            (
                "Wer hat noch kein Tandem, und was soll ich jetzt tun?",
                "Wer ist übrig geblieben, und was mache ich jetzt?",
            ),
        ),
    ],
)
async def test_who_is_left_and_what_now_are_asked_in_one_sentence(
    sqlite_url: str, language: str, sentences: tuple[str, ...]
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        petra = await company.person("Petra", coordinator=True)
        await introduced(company, await company.person("Lena"), await company.person("Klaus"))
        say = company.bot.catalogue.speaker(language)
        for words in sentences:
            await petra.says(words)
            assert petra.button(str(say("question-left"))).name == "status.left", words
        for words in ("what is my next step?", "Was ist mein nächster Schritt?"):
            await petra.says(words)
            assert str(say("question-left")) not in petra.sees, "that is not the question"


async def test_what_the_answer_offers_already_is_not_offered_twice(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        await introduced(company, await company.person("Lena"), await company.person("Klaus"))
        await petra.says("insights on what was learned by them")
        assert petra.sees.count("[What was learned?]") == 1
