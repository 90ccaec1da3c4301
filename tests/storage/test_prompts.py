"""Planning, withdrawing and answering prompts, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from storage import prompts
from storage.database import Database
from storage.tables import Member, Prompt
from storage.types import ProgrammeState, PromptState
from tests.storage.house import NOON, House, prompt, workspace

LATER = NOON + timedelta(days=1)


async def states(house: House) -> list[PromptState]:
    """Of every prompt, oldest first, as they are stored."""
    query = select(Prompt).order_by(col(Prompt.id)).execution_options(populate_existing=True)
    return [one.state for one in await house.session.exec(query)]


async def test_the_same_prompt_is_planned_once(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        planned = [
            await prompts.plan(house.session, one)
            for one in (
                prompt(lena),
                prompt(lena, due_at=LATER),
                prompt(lena, number=1),
                prompt(lena, subject_id=1),
                prompt(lena, kind="digest"),
                prompt(klaus),
            )
        ]
        assert planned == [True, False, True, True, True, True]


async def test_replicas_that_plan_at_once_plan_once(database_url: str) -> None:
    database = Database(database_url)
    async with database.begin() as session:
        place = workspace("T1")
        session.add(place)
        await session.flush()
        lena = Member(workspace_id=place.id, external_id="U1", name="Lena", created_at=NOON)
        session.add(lena)

    async def plans() -> bool:
        async with database.begin() as session:
            return await prompts.plan(session, prompt(lena))

    assert sorted(await asyncio.gather(*(plans() for _ in range(4)))) == [False] * 3 + [True]
    await database.close()


async def test_the_next_is_the_earliest_that_waits_here_or_anywhere(database_url: str) -> None:
    async with House.of(database_url) as house:
        session = house.session
        assert await prompts.next_due_at(session) is None
        lena, olga = await house.member("Lena"), await house.member("Olga", house.there)
        await house.keep(
            prompt(lena, due_at=LATER),
            prompt(lena, number=1, state=PromptState.SENT),
            prompt(olga, due_at=NOON),
        )
        assert await prompts.next_due_at(session) == NOON
        assert await prompts.next_due_at(session, house.here.id) == LATER


async def test_withdrawing_skips_what_waits_about_a_subject(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        await house.keep(
            prompt(lena, subject_id=7),
            prompt(klaus, subject_id=7),
            prompt(lena, subject_id=7, kind="digest"),
            prompt(lena, subject_id=8),
            prompt(lena, subject_id=7, number=1, state=PromptState.SENT),
        )
        waits, skipped, sent = PromptState.WAITING, PromptState.SKIPPED, PromptState.SENT
        session = house.session
        await prompts.withdraw(session, house.there.id, ["check_in", "digest"], 7)
        assert await states(house) == [waits, waits, waits, waits, sent]
        await prompts.withdraw(session, house.here.id, ["check_in"], 7, lena.id)
        assert await states(house) == [skipped, waits, waits, waits, sent]
        await prompts.withdraw(session, house.here.id, ["check_in", "digest"], 7)
        assert await states(house) == [skipped, skipped, skipped, waits, sent]


async def test_a_change_is_planned_about_each_message_that_is_there(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        olga = await house.member("Olga", house.there)
        there: dict[str, Any] = {"state": PromptState.SENT, "sent_at": NOON, "subject_id": 7}
        await house.keep(
            prompt(lena, message_id="1.1", **there),
            prompt(klaus, message_id="1.2", **there),
            prompt(lena, message_id="1.3", number=1, **there),
            prompt(lena, message_id="", number=2, **there),
            prompt(lena, number=3, subject_id=7),
            prompt(lena, message_id="1.4", **{**there, "subject_id": 8}),
            prompt(lena, message_id="1.5", **{**there, "kind": "digest"}),
            prompt(olga, message_id="1.6", **there),
        )

        async def planned() -> list[tuple[int, int, int]]:
            found = await house.session.exec(
                select(Prompt).where(Prompt.kind == "settled").order_by(col(Prompt.id))
            )
            return [(one.subject_id, one.recipient_id, one.number) for one in found]

        async def plans(but: str = "", recipient_id: int | None = None) -> None:
            await prompts.plan_change(
                house.session, house.here.id, ["check_in"], 7, "settled", NOON, but, recipient_id
            )

        await plans("1.3", lena.id)
        assert await planned() == [(1, lena.id, 0)]
        await plans()
        assert sorted(await planned()) == [(1, lena.id, 0), (2, klaus.id, 0), (3, lena.id, 0)]
        for one in await house.session.exec(select(Prompt).where(Prompt.kind == "settled")):
            one.state = PromptState.SENT
        await plans("1.2")
        assert (1, lena.id, 1) in await planned()
        assert (2, klaus.id, 1) not in await planned()


async def test_withdrawing_all_is_of_one_programme_and_may_leave_some_kinds(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        lena = await house.member("Lena")
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        autumn = await house.programme("Autumn", ProgrammeState.RUNNING)
        await house.keep(
            prompt(lena, programme_id=spring.id),
            prompt(lena, programme_id=spring.id, number=1, state=PromptState.SENDING),
            prompt(lena, programme_id=autumn.id, number=2),
            prompt(lena, number=3),
            prompt(lena, kind="announcement", programme_id=spring.id),
        )
        kept = ("announcement",)
        assert await prompts.withdraw_first(house.session, spring.id, NOON, 5, but=kept) == 0
        expected = [
            PromptState.SKIPPED,
            PromptState.SENDING,
            PromptState.WAITING,
            PromptState.WAITING,
        ]
        assert await states(house) == [*expected, PromptState.WAITING]
        await house.keep(prompt(lena, number=4, programme_id=spring.id, created_at=LATER))
        assert await prompts.withdraw_first(house.session, spring.id, NOON, 5) == 0
        planned_since = PromptState.WAITING
        assert await states(house) == [*expected, PromptState.SKIPPED, planned_since]


async def test_what_waited_for_the_end_of_a_pause_comes_forward(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        of_spring: dict[str, Any] = {"programme_id": spring.id, "due_at": LATER}
        await house.keep(
            prompt(lena, **of_spring),
            prompt(lena, kind="digest", programme_id=spring.id, due_at=LATER + timedelta(hours=1)),
            prompt(klaus, **of_spring),
            prompt(lena, number=1, state=PromptState.SKIPPED, **of_spring),
        )
        await prompts.bring_forward(house.session, spring.id, lena.id, LATER, NOON)
        query = select(Prompt).order_by(col(Prompt.id)).execution_options(populate_existing=True)
        moved = [one.due_at == NOON for one in await house.session.exec(query)]
        assert moved == [True, False, False, False]


async def test_an_answer_counts_for_what_was_sent_and_waits_for_what_is_being_sent(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        lena = await house.member("Lena")
        await house.keep(
            prompt(lena, number=1, state=PromptState.SENT, attempts=1),
            prompt(lena, number=2, state=PromptState.SENDING, attempts=1),
            prompt(lena, number=3, attempts=0),
            prompt(lena, number=4, state=PromptState.FAILED, attempts=1),
            prompt(lena, number=5, state=PromptState.SKIPPED, attempts=1),
        )
        key = (house.here.id, "check_in", 0, lena.id)
        sent = [await prompts.sent_prompt(house.session, *key, number) for number in (1, 2, 3, 9)]
        assert [one is not None for one in sent] == [True, True, False, False]
        await prompts.mark_answered(house.session, *key, "yes", NOON, number=1)
        assert await states(house) == [
            PromptState.ANSWERED,
            PromptState.SENDING,
            PromptState.WAITING,
            PromptState.FAILED,
            PromptState.SKIPPED,
        ]
        await prompts.mark_answered(house.session, *key, "no", LATER)
        query = select(Prompt).order_by(col(Prompt.id)).execution_options(populate_existing=True)
        answers = [one.answer for one in await house.session.exec(query)]
        assert answers == ["no", "no", "", "", ""], "the delivery records the second as answered"
