"""What `/mentor` alone tells a coordinator to do next, from the first draft to the archive."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Style
from tests.conversation import Company, Person

NAME = "Tandems 2026"
NO_PAIR_YET = "1 mentor, 1 mentee, 0 pairs, 0 sessions held, 0 ahead"
ONE_PAIR = "1 mentor, 1 mentee, 1 pair, 0 sessions held, 0 ahead"


async def step_of(petra: Person) -> str:
    """What stands under the heading of her part of the page."""
    await petra.says("")
    return petra.sees.partition("Coordination\n")[2].partition("\n")[0]


def primary_of(person: Person) -> list[str]:
    """The buttons that stand out."""
    shown = person.seen[-1]
    assert isinstance(shown, Message)
    return [
        str(one.label)
        for part in shown.parts
        if isinstance(part, Buttons)
        for one in part.buttons
        if isinstance(one, Button) and one.style is Style.PRIMARY
    ]


async def test_a_coordinator_is_led_from_the_first_draft_to_the_archive(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt")
        klaus = await company.person("Klaus Berg")
        assert "There is no programme at the moment" in await step_of(petra)

        await petra.says("programme new")
        await petra.submits(name=NAME, purpose="Learning", starts_on="2026-11-23")
        assert await step_of(petra) == (
            f"{NAME} is a draft. Nobody hears of it before you open it."
        )
        await petra.presses("Open for joining")
        assert "0 mentors, 0 mentees, 0 pairs" in await step_of(petra), "nobody has joined"

        for person, role, level in ((lena, "mentor", "2"), (klaus, "mentee", "6")):
            await person.says(f"join {role}")
            await person.submits(topics_3=("b1",), level=level, department=f"{role}s")
        assert await step_of(petra) == (
            f"1 mentor and 1 mentee have joined {NAME}. One on each side is enough to match them; "
            "the more there are, the better they fit."
        )
        await petra.presses("Matching")
        assert await step_of(petra) == (f"1 proposed pair in {NAME} is waiting for your approval.")
        await petra.presses("Matching")
        await petra.presses("Approve 1 pair")
        assert await step_of(petra) == f"{NAME}: Open for joining, {NO_PAIR_YET}"

        await company.delivers()
        await klaus.presses("Yes, meet Lena")
        await company.delivers()
        await lena.presses("Yes, meet Klaus")
        await company.lets_pass(days=12)
        assert await step_of(petra) == f"1 pair in {NAME} needs your attention."
        await petra.presses("Status")
        assert f"{NAME} at a glance" in petra.sees

        await petra.says("programme")
        await petra.presses("Close")
        await company.lets_pass(days=13)
        assert "the closing questions can be answered until" in await step_of(petra)
        assert primary_of(petra) == ["Report for the board"]
        assert "[Status]" in petra.sees, "also then somebody may need help"
        await company.lets_pass(days=1)
        assert "once the closing questions are answered, you can archive it." in await step_of(
            petra
        )
        assert primary_of(petra) == ["Report for the board"]
        await petra.presses("Archive")
        assert "There is no programme at the moment" in await step_of(petra)


async def test_nobody_else_is_led_like_that(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt")
        await petra.says("programme new")
        await petra.submits(name=NAME, starts_on="2026-11-23")
        await lena.says("")
        assert NAME not in lena.sees


async def test_her_own_part_stands_beside_it(sqlite_url: str) -> None:
    """Whoever takes part sees what waits for them first, then what there is to coordinate."""
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name=NAME, starts_on="2026-11-23")
        await petra.presses("Open for joining")
        await petra.says("")
        assert "Would you like to take part?" not in petra.sees, "it is her own programme"
        await petra.says("join mentee")
        await petra.submits(topics_3=("b1",), level="6", department="Sales")
        await petra.says("")
        assert petra.sees.index("You are part of") < petra.sees.index("Coordination")
