"""Reflections: under a minute, and read by nobody but those whom the author chose."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlmodel import col, select

from handlers.conversation.chat import FormErrors, Submitted, Values
from storage.tables import Pair, PairSession, Reflection, ReflectionAnswer
from storage.types import ProgrammeState, SessionState, Visibility
from tests.conversation import Company, Person, read
from tests.handlers.running_pairs import end, introduced, set_programme
from tests.kept import kept

Three = tuple[Company, Person, Person, int]


@kept
async def two(database_url: str) -> AsyncIterator[Three]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        pair_id = await introduced(company, lena, klaus)
        yield company, lena, klaus, pair_id


async def meet(company: Company, pair_id: int, state: SessionState = SessionState.HELD) -> int:
    """The id of a session of the pair, of just now."""
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        met = PairSession(
            workspace_id=pair.workspace_id,
            programme_id=pair.programme_id,
            pair_id=pair_id,
            state=state,
            starts_at=company.clock(),
            closed_at=company.clock(),
            created_at=company.clock(),
        )
        session.add(met)
        await session.flush()
        return met.id


async def reflections_in(company: Company) -> list[Reflection]:
    async with company.bot.database.begin() as session:
        return list((await session.exec(select(Reflection).order_by(col(Reflection.id)))).all())


async def answers(company: Company) -> dict[str, ReflectionAnswer]:
    async with company.bot.database.begin() as session:
        return {one.question: one for one in await session.exec(select(ReflectionAnswer))}


async def test_only_the_rating_is_needed(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    assert "session with Klaus Berg" in lena.sees
    assert [item.key for item in lena.form.fields if item.required][:1] == ["usefulness"]
    await lena.submits(usefulness="4")
    assert "Saved" in lena.sees
    assert [item.usefulness for item in await reflections_in(company)] == [4]
    assert {item.text for item in (await answers(company)).values()} == {""}
    await company.delivers()
    assert not two[2].seen


async def test_the_partner_reads_what_is_for_them_and_nothing_else(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(
        usefulness="2",
        topic="b1",
        learned="Decisions <!here> take *time*",
        learned_for="partner",
        to_try="Speak up earlier",
        to_try_for="me",
        extra="I said too little",
        extra_for="anonymous",
    )
    assert "Klaus Berg will read it" in lena.sees
    await company.delivers()
    assert "Decisions <!here> take *time*" in klaus.has_seen
    assert "Speak up" not in klaus.has_seen
    assert "too little" not in klaus.has_seen
    assert "Usefulness" not in klaus.has_seen
    extra = (await answers(company))["extra"]
    assert extra.readers is Visibility.ANONYMOUS
    assert extra.asked.startswith("prompt-")


async def test_the_last_one_asks_for_a_sentence_for_the_next_programme(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    for _ in range(5):
        await meet(company, pair_id)
    await lena.says("reflect")
    assert "next_programme" not in {item.key for item in lena.form.fields}
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(
        usefulness="4", next_programme="Begin with a task", next_programme_for="anonymous"
    )
    assert "Your sentence for the next programme: for others, without your name" in lena.sees
    await lena.says("learnings")
    await lena.presses("My waiting texts")
    assert "Begin with a task" in lena.sees


async def test_a_text_is_for_its_author_alone_unless_they_choose(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="5", learned="A lot")
    await company.delivers()
    assert not klaus.seen
    assert "What you learned: only you" in lena.sees


@pytest.mark.parametrize("readers", [None, "", "everybody"])
async def test_whoever_names_no_reader_that_there_is_shares_with_nobody(
    two: Three, readers: str | None
) -> None:
    """A form may come back without the choice, or with one that a newer version knew."""
    company, lena, klaus, pair_id = two
    session_id = await meet(company, pair_id)
    texts = ("learned", "to_try", "extra")
    chosen = {} if readers is None else {f"{text}_for": readers for text in texts}
    values = {"usefulness": "5", **dict.fromkeys(texts, "A lot"), **chosen}
    await lena.sends_form("reflection", str(session_id), values)
    await company.delivers()
    assert not klaus.seen
    given = await answers(company)
    assert {given[text].text for text in texts} == {"A lot"}
    assert {given[text].readers for text in texts} == {Visibility.ME}


async def test_reflecting_again_changes_the_same_reflection(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="3", learned="One", learned_for="partner")
    await company.delivers()
    await lena.presses("Change my reflection")
    assert "One" in [getattr(item, "initial", "") for item in lena.form.fields]
    await lena.submits(usefulness="5")
    await company.delivers()
    assert klaus.has_seen.count("would like you to read") == 1, "nothing new for the partner"
    await lena.presses("Change my reflection")
    await lena.submits(learned="Two")
    await lena.presses("Change my reflection")
    await lena.submits(learned="Three")
    await company.delivers()
    assert klaus.has_seen.count("would like you to read") == 2, "one message for what is new"
    assert "Three" in klaus.sees
    assert "Two" not in klaus.has_seen
    assert "Lena Vogt has changed what was here" in read(klaus.seen[0])
    assert [item.usefulness for item in await reflections_in(company)] == [5]


async def test_a_text_taken_back_in_time_is_not_sent(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="3", learned="One", learned_for="partner")
    await lena.presses("Change my reflection")
    await lena.submits(learned_for="me")
    await company.delivers()
    assert not klaus.seen


async def test_a_text_taken_back_after_it_was_read_leaves_the_partners_message(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(
        usefulness="3",
        learned="Patience",
        learned_for="partner",
        to_try="Silence",
        to_try_for="partner",
    )
    await company.delivers()
    assert "Patience" in klaus.sees
    assert "Silence" in klaus.sees
    await lena.presses("Change my reflection")
    await lena.submits(learned_for="me")
    assert "What somebody has read already, I cannot take back" in lena.sees
    await company.delivers()
    assert "Patience" not in klaus.sees, "the same message says less"
    assert "Silence" in klaus.sees
    await lena.presses("Change my reflection")
    await lena.submits(to_try_for="me")
    await company.delivers()
    assert "Lena Vogt has taken back what they had written here for you" in klaus.sees
    assert "Silence" not in klaus.sees
    assert len(company.chat.shown) == 1, "no new message was sent"


async def test_words_that_were_taken_back_before_they_came_are_not_announced(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="3", learned="Patience", learned_for="partner")
    await company.delivers()
    await lena.presses("Change my reflection")
    await lena.submits(learned="More patience")
    await lena.presses("Change my reflection")
    await lena.submits(learned_for="me")
    await company.delivers()
    assert "Lena Vogt has taken back what they had written here for you" in klaus.sees
    assert "message of their own" not in klaus.has_seen
    assert len(company.chat.shown) == 1


async def test_a_text_can_be_taken_back_after_the_pair_has_ended(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="3", learned="Patience", learned_for="partner")
    await company.delivers()
    await end(company, pair_id)
    await lena.presses("Change my reflection")
    await lena.submits(learned_for="me")
    await company.delivers()
    assert "Patience" not in klaus.sees


async def test_without_a_rating_the_form_stays_open(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    reply = await _submit_raw(lena, lena.form.subject, usefulness="9", learned="kept")
    assert isinstance(reply, FormErrors)
    assert set(reply.errors) == {"usefulness"}
    assert not await reflections_in(company)


async def _submit_raw(person: Person, subject: str, **values: str) -> object:
    return await person._does(Submitted("reflection", subject, Values(values)))


async def test_with_no_session_to_reflect_on_one_can_be_logged(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    await lena.says("reflect")
    assert "no session to reflect on" in lena.sees
    assert lena.button("Log a session")
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="4")
    await lena.says("reflect")
    assert "reflected on every session" in lena.sees
    assert lena.button("Change my reflection")


async def test_whoever_has_no_pair_is_not_sent_to_log_a_session(two: Three) -> None:
    company, *_ = two
    mia = await company.person("Mia Moll")
    await mia.says("reflect")
    assert "You don’t have a pair at the moment" in mia.sees


async def test_the_latest_session_without_a_reflection_comes_first(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    first = await meet(company, pair_id)
    await company.lets_pass(days=7)
    second = await meet(company, pair_id)
    await lena.says("reflect")
    assert lena.form.subject == str(second)
    await lena.submits(usefulness="4")
    await lena.says("reflect")
    assert lena.form.subject == str(first)


async def test_a_pairs_card_leads_to_the_sessions_of_that_pair(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    own = await meet(company, pair_id)
    other = await introduced(company, lena, await company.person("Mara Lind"), programme="Autumn")
    await company.lets_pass(hours=1)
    await meet(company, other)
    await lena.sends_action("reflection.latest", str(pair_id))
    assert lena.form.subject == str(own)


async def test_the_last_question_follows_stage_and_role(two: Three) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await klaus.says("reflect")
    questions = {str(person.form.fields[6].label) for person in (lena, klaus)}
    assert len(questions) == 2


async def test_nobody_reflects_on_anothers_or_an_unheld_session(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    mara = await company.person("Mara Lind")
    held = await meet(company, pair_id)
    planned = await meet(company, pair_id, SessionState.PLANNED)
    await mara.sends_action("reflection.open", str(held))
    assert "another pair" in mara.sees
    await lena.sends_action("reflection.open", str(planned))
    assert "not been noted as held" in lena.sees
    await lena.sends_action("reflection.open", "999999")
    assert "older message" in lena.sees


async def test_an_archived_programme_takes_no_reflections(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    held = await meet(company, pair_id)
    await set_programme(company, ProgrammeState.ARCHIVED)
    await lena.sends_action("reflection.open", str(held))
    assert "archived" in lena.sees


async def test_texts_are_encrypted_where_they_lie(two: Three) -> None:
    company, lena, _klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="5", learned="Nobody else reads this")
    async with company.bot.database.engine.connect() as connection:
        rows = await connection.exec_driver_sql("SELECT text FROM answer WHERE text <> ''")
        (stored,) = rows.one()
    assert "Nobody" not in stored


async def test_german_reflects_in_du_and_sie(database_url: str) -> None:
    async with Company.founded(database_url, language="de", formal=True) as company:
        lena = await company.person("Lena Vogt")
        pair_id = await introduced(company, lena, await company.person("Klaus Berg"))
        await meet(company, pair_id)
        await lena.says("reflexion")
        assert "Hat sich das Treffen gelohnt?" in read(lena.form)
        await lena.submits(usefulness="4", learned="Viel", learned_for="partner")
        assert "Klaus Berg bekommt es zu lesen" in lena.sees
