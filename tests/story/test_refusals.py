"""What is a coordinator's, is refused to everyone else: commands, buttons, menus and forms.

A refusal is a sentence in the person's own language, and nothing is changed by what was refused.
For the buttons of one's own see test_other_peoples_buttons.
"""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import Any

from sqlmodel import select

from handlers.conversation.router import RUN, routes
from storage.tables import ListedPair, Pair, Programme
from tests.peers.slack.person import Person
from tests.peers.slack.screen import Control
from tests.peers.slack.town import Town, bot_in_slack
from tests.sizes import Size, in_turn
from tests.story.forgery import nothing_changes, sends_button, sends_form, sends_form_of
from tests.story.slack_people import Cast, users

LANGUAGE = "de"


async def test_only_coordinators_use_the_coordinators_commands(sqlite_url: str, size: Size) -> None:
    """Whoever they are and however it is written; in a short run each way by one of them."""
    async with bot_in_slack(sqlite_url, users(LANGUAGE)) as town:
        cast = Cast(town, LANGUAGE)
        await cast.both_join()
        await cast.mara.commands(cast.command("help"))
        commands = [one for one in routes.commands.values() if one.coordinator]
        assert len(commands) >= 8
        words = [word for one in commands for word in one.names(town.bot.catalogue)]
        typed = [f"/mentor {word}{rest}" for word in words for rest in ("", " add @mara")]
        people = (cast.klaus, cast.lena, cast.mara)
        async with nothing_changes(town.bot):
            for number, line in enumerate([*typed, cast.command("pair", "@klaus @lena")]):
                for person in in_turn(size, people, number):
                    await _is_refused(cast, person.commands(line))
            for number, one in enumerate(commands):
                for person in in_turn(size, people, number):
                    await _is_refused(cast, person.writes(f"{one.name} @klaus @lena"))


async def test_help_names_the_coordinators_commands_to_coordinators_only(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        for_coordinators = await cast.carla.commands("/mentor help")
        for_coordinators += await cast.carla.commands(f"/mentor help {cast.words('help-more')}")
        for_klaus = await cast.klaus.commands("/mentor help")
        for one in routes.commands.values():
            line = cast.words("help-line", name=one.name, does=cast.words(f"help-{one.name}"))
            assert line in for_coordinators
            assert (line in for_klaus) is not one.coordinator


async def test_only_coordinators_press_the_coordinators_buttons_and_send_their_forms(
    sqlite_url: str, size: Size
) -> None:
    """With every argument that there could be; in a short run each with one of them."""
    async with bot_in_slack(sqlite_url, users(LANGUAGE)) as town:
        cast = Cast(town, LANGUAGE)
        await cast.both_join()
        await cast.mara.commands(cast.command("help"))
        await cast.carla.commands(cast.command("match"))
        await _every_registered_one_is_refused(cast, await _ids(town, ListedPair), size)
        await cast.release_the_pairs()
        await cast.klaus_accepts()
        await cast.lena_accepts()
        await _every_registered_one_is_refused(cast, await _ids(town, Pair), size)


async def test_what_a_coordinator_is_shown_works_for_coordinators_only(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        shown = [*await _shown_by(cast, "match"), *await _look_at_the_pair(cast)]
        await cast.release_the_pairs()
        await town.moves_to("2026-11-26 10:30")
        shown += await _shown_by(cast, "nudge")
        shown += await _shown_before_announcing(cast)
        await cast.klaus_accepts()
        await cast.lena_accepts()
        shown += await _shown_by(cast, "unpair", "@klaus @lena")
        await cast.klaus.commands("/mentor pair")
        await cast.klaus.presses(cast.words("support-ask"))
        await town.delivers()
        shown.append(cast.carla.button(cast.words("support-done")))
        for name in ("programme", "status", "settings"):
            shown += await _shown_by(cast, name)
        assert {_action(one) for one in shown} > {
            *("match.pin", "nudge.send", "announce.send", "pair.end", RUN)
        }
        async with nothing_changes(town.bot):
            for control in shown:
                await _is_refused(cast, cast.klaus.presses(control))
            await _their_forms_are_refused(cast)


async def _every_registered_one_is_refused(cast: Cast, ids: Sequence[str], size: Size) -> None:
    actions = [name for name, one in routes.actions.items() if one.coordinator]
    forms = [name for name, one in routes.forms.items() if one.coordinator]
    assert len(actions) >= 15
    assert len(forms) >= 2
    values = {"name": "Mine", "language": "en", "k": "3"}
    tries = [(person, argument) for argument in ids for person in (cast.klaus, cast.mara)]
    async with nothing_changes(cast.town.bot):
        for number, name in enumerate(actions):
            for person, argument in in_turn(size, tries, number):
                await _is_refused(cast, sends_button(person, name, argument))
        for number, name in enumerate(forms):
            for person, argument in in_turn(size, tries, number):
                await _is_refused(cast, sends_form(person, name, argument, values))


async def _ids(town: Town, table: Any) -> list[str]:
    """Every argument that a coordinator's button could have now, and none."""
    async with town.bot.database.begin() as session:
        programme = (await session.exec(select(Programme))).one()
        pair = (await session.exec(select(table))).one()
    return ["", str(programme.id), str(pair.id), f"{programme.id}:0", f"{pair.id}:{pair.mentor_id}"]


async def _shown_by(cast: Cast, command: str, rest: str = "") -> list[Control]:
    """The buttons and menus in the answer to a coordinator's command."""
    await cast.carla.commands(cast.command(command, rest))
    return _controls_in_last_message(cast.carla)


async def _shown_before_announcing(cast: Cast) -> list[Control]:
    await cast.carla.commands(cast.command("announce", "Hello"))
    await cast.carla.submits()
    return _controls_in_last_message(cast.carla)


async def _look_at_the_pair(cast: Cast) -> list[Control]:
    await cast.carla.chooses(
        cast.words("match-look"), cast.words("match-short", mentee="Klaus Kern", mentor="Lena Vogt")
    )
    return _controls_in_last_message(cast.carla)


def _controls_in_last_message(person: Person) -> list[Control]:
    last = person.last_message()
    return [
        Control(last, block["block_id"], element, str(element["action_id"]))
        for block in last.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def _action(control: Control) -> str:
    return str(control.element["action_id"]).partition("·")[0]


async def _their_forms_are_refused(cast: Cast) -> None:
    await cast.carla.commands(cast.command("announce", "Hello"))
    await _is_refused(cast, sends_form_of(cast.klaus, cast.carla.form()))
    cast.carla.closes_form()
    for label in ("programme-new", "programme-edit", "settings-change"):
        await cast.carla.presses(cast.words(label))
        if label == "programme-new":
            cast.carla.fills({cast.words("programme-field-name"): "Another one"})
        await _is_refused(cast, sends_form_of(cast.klaus, cast.carla.form()))
        cast.carla.closes_form()


async def _is_refused(cast: Cast, attempt: Awaitable[str]) -> None:
    assert (await attempt).startswith(cast.words("problem-coordinators-only"))
