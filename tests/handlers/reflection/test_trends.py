"""Trends: a signal noted in one line, with its topic now or later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlmodel import col, select

from handlers.reflection.radar import Movement, radar_of
from storage.tables import ReleasedText, StoredFigure, Trend
from storage.types import TextKind
from tests.conversation import Company, Person
from tests.handlers.insight.test_ratings import Cohort
from tests.handlers.running_pairs import introduced
from tests.kept import kept

One = tuple[Company, Person]


@kept
async def lena_in_a_pair(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        await introduced(company, lena, await company.person("Klaus Berg", level=6))
        yield company, lena


async def noted(company: Company) -> list[tuple[str, str]]:
    async with company.bot.database.begin() as session:
        found = await session.exec(select(Trend).order_by(col(Trend.id)))
        return [(trend.text, trend.topic) for trend in found]


async def test_a_trend_is_noted_in_one_line_and_gets_its_topic_by_one_tap(
    lena_in_a_pair: One,
) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend Customers ask for <payment> by link")
    assert "Noted for the trend radar" in lena.sees
    options = lena.sees.split("<")[-1].partition(">")[0]
    await lena.chooses(options)
    assert "Topic:" in lena.sees
    ((text, topic),) = await noted(company)
    assert text == "Customers ask for <payment> by link"
    assert topic == "c1"


async def test_a_trend_can_be_noted_in_a_form_which_shows_ones_own_latest(
    lena_in_a_pair: One,
) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend First")
    await lena.says("trend")
    assert "First" in lena.sees
    await lena.submits(text="Second", topic="a1")
    assert await noted(company) == [("First", ""), ("Second", "a1")]
    assert "Your latest notes" in lena.sees


async def test_a_trend_is_seen_by_nobody_else(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    klaus = company.people["U2"]
    await lena.says("trend Mine")
    await klaus.says("trend")
    assert "Mine" not in klaus.sees
    await klaus.sends_action("trend.topic", "1:a1")
    assert [topic for _text, topic in await noted(company)] == [""]


async def test_a_topic_outside_the_programme_is_refused(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend Mine")
    async with company.bot.database.begin() as session:
        trend = (await session.exec(select(Trend))).one()
    await lena.sends_action("trend.topic", f"{trend.id}:d1")
    assert [topic for _text, topic in await noted(company)] == [""]


async def test_a_trend_has_an_end(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend " + "x" * 501)
    assert "501 characters" in lena.sees
    assert not await noted(company)


async def test_who_takes_part_in_nothing_is_told_how_to_join(lena_in_a_pair: One) -> None:
    company, _lena = lena_in_a_pair
    mara = await company.person("Mara Lind", language="de")
    await mara.says("trend Etwas Neues")
    assert "/mentor beitreten" in mara.sees


async def test_a_coordinator_who_takes_part_in_nothing_is_not_told_to_join(
    lena_in_a_pair: One,
) -> None:
    company, _lena = lena_in_a_pair
    carla = await company.person("Carla Coy", coordinator=True)
    await carla.says("trend Customers pay by link")
    assert "You coordinate and take part in none" in carla.sees
    assert "join" not in carla.sees
    stranger = await company.person("Stefan Stark")
    await stranger.says("trend Customers pay by link")
    assert "Join with /mentor join" in stranger.sees


async def test_signals_become_a_radar_and_their_words_are_released_without_names(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra", coordinator=True)
        cohort = await Cohort(company, petra).grows(6)
        await company.bot.hourly()
        everyone = [one for _id, *both in cohort.pairs for one in both]
        for number, person in enumerate(everyone[:11]):
            await person.says("trend")
            topic = "b1" if number < 7 else "c1" if number < 10 else "a1"
            await person.submits(text=f"Signal {number}", topic=topic)
        await everyone[11].says("trend Not for long")
        await everyone[11].presses("Take back")
        assert "these words are gone" in everyone[11].sees
        await everyone[0].says("trends")
        assert "Nothing can be shown yet" in everyone[0].sees
        await petra.says("insights")
        assert "Topics noted: no figure yet, on" in petra.sees
        await cohort.moment()
        reader = await company.person("Rita Reader")
        radar = await reader.says("trends")
        assert "[Note a trend]" not in reader.sees, "she takes part in nothing"
        assert "Of 10–19 people who noted something" in reader.sees
        say = company.bot.catalogue.speaker("en")
        topic, other = (str(say(f"topic-{key}.short")) for key in ("b1", "c1"))
        assert reader.sees.startswith(f"Trend radar of Spring\nNoted most: {topic}; {other}.\n"), (
            "the first figures: nothing to compare them with"
        )
        assert f"• {topic}: more than half\n" in reader.sees
        assert f"• {other}: more than a quarter\n" in reader.sees
        await reader.presses("What people have noted")
        assert reader.sees.count("Signal ") == 5
        assert reader.seen[-2] == radar, "it stands below the radar"
        assert "Not for long" not in reader.has_seen
        assert not any(one.profile.name in reader.has_seen for one in everyone)
        await petra.says("insights")
        assert f"Topics noted: {topic}: more than half; {other}: more than a quarter (of 10" in (
            petra.sees
        )
        assert "Signals for others: 11 released" in petra.sees
        for person in everyone[:9]:
            await person.says("trend")
            await person.submits(text="Again", topic="c1")
        await cohort.moment()
        await reader.says("trends")
        assert reader.sees.startswith(
            f"Trend radar of Spring\nNoted most: {other} (↑ rising).\n"
            f"Named by many before, not this time: {topic}\n"
        )
        assert f"{other}: more than half (↑ rising)" in reader.sees
        assert f"Named by many before, not this time: {topic}" in reader.sees


async def test_topics_of_released_notes_stand_beside_what_is_noted_most(
    lena_in_a_pair: One,
) -> None:
    company, lena = lena_in_a_pair
    petra = await company.person("Petra", coordinator=True)
    async with company.bot.database.begin() as session:
        session.add(figure(date(2026, 11, 2), "", 0, 0))
        session.add(figure(date(2026, 11, 2), "b1", 1, 2))
        for topic in ("b1", "c1", ""):
            for language, seen in (("en", "Seen"), ("de", "Gesehen")):
                kind, text = TextKind.SIGNAL, f"{seen} on {topic}"
                session.add(
                    ReleasedText(
                        workspace_id=1, kind=kind, language=language, text=text, topic=topic
                    )
                )
    say = company.bot.catalogue.speaker("en")
    await petra.says("trends")
    _heading, most, beside, *_rest = petra.sees.split("\n")
    assert most == f"Noted most: {say('topic-b1.short')}."
    assert beside == f"There are also notes you can read about: {say('topic-c1.short')}"
    for topic in ("b1", "c1"):
        name = say(f"topic-{topic}.short")
        assert f"Noted last on {name}:\nSeen on {topic}\n" in petra.sees, topic
    assert "Gesehen" not in petra.sees, "in the reader's language alone"
    assert "[Note a trend]" not in petra.sees, "she could note none"
    await lena.says("trends")
    await lena.presses("Note a trend")
    assert "What have you noticed?" in lena.sees


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        (None, (1, 4), Movement.UNKNOWN),
        ((), (1, 4), Movement.RISING),
        ((1, 4), (2, 4), Movement.RISING),
        ((1, 4), (1, 4), Movement.STEADY),
        ((1, 2), (1, 4), Movement.FALLING),
        ((1, 2), (2, 4), Movement.UNKNOWN),
        ((3, 5), (1, 2), Movement.UNKNOWN),
    ],
)
def test_a_topic_rises_if_its_whole_class_lies_above_the_one_before(
    before: tuple[int, ...] | None, now: tuple[int, int], direction: Movement
) -> None:
    earlier, later = date(2026, 11, 23), date(2026, 12, 21)
    rows = [figure(later, "", 0, 0), figure(later, "b1", *now)]
    if before is not None:
        rows += [figure(earlier, "", 0, 0), *([figure(earlier, "b1", *before)] if before else [])]
    radar = radar_of(rows)
    assert radar is not None
    assert [(one.topic, one.direction) for one in radar.blips] == [("b1", direction)]


def figure(on: date, cell: str, number: int, parts: int) -> StoredFigure:
    return StoredFigure(
        workspace_id=1,
        programme_id=1,
        question="trends",
        cell=cell,
        on=on,
        least=10,
        number=number,
        parts=parts,
    )
