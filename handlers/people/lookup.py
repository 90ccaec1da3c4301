"""Which programme and which people somebody means."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Buttons, Message, Note, Paragraph, Part, Text, message
from handlers.conversation.router import command_button, meet
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from storage import people, programmes
from storage.tables import Member, Programme
from storage.types import MATCHABLE, NOT_ARCHIVED, UNDER_WAY, ProgrammeState


async def programme_meant(
    turn: Turn, states: tuple[ProgrammeState, ...] = UNDER_WAY, name: str | None = None
) -> Programme:
    """The programme of that name (default: the command's words), else the newest in `states`.

    Raises Problem if there is none, or none of that name.
    """
    wanted = turn.words if name is None else name
    if wanted:
        named = await programmes.programme_named(turn.session, turn.workspace.id, wanted)
        if named is None:
            raise Problem("problem-no-programme-named", name=wanted[:60])
        return named
    found = await programmes.programmes_in(turn.session, turn.workspace.id, states)
    if not found:
        raise Problem("problem-no-programme")
    return found[0]


OTHERS = 5
"""Programmes that are offered beside the one that is shown."""
MOST_TO_CHOOSE = 20
"""Programmes to choose from, the newest: what one message holds."""


async def meant_and_others(
    turn: Turn, name: str, states: tuple[ProgrammeState, ...]
) -> tuple[Programme, list[Part]]:
    """The programme meant, see programme_meant, and buttons that show the others.

    Nothing of others to whoever named one, or if there are none.
    """
    if turn.words:
        return await programme_meant(turn, states), []
    every = await programmes.programmes_in(turn.session, turn.workspace.id, states)
    if not every:
        raise Problem("problem-no-programme")
    return every[0], other_programmes(turn, name, every[1:])


def other_programmes(turn: Turn, name: str, others: Sequence[Programme]) -> list[Part]:
    """Buttons that say the command `name` with the first of them; nothing if there are none."""
    if not others:
        return []
    word = turn.say.command(name)
    buttons = [command_button(Text.of(one.name), f"{word} {one.name}") for one in others[:OTHERS]]
    more = len(others) - len(buttons)
    untold = [Note(turn.say("programme-more", count=more))] if more > 0 else []
    return [Note(turn.say("programme-others")), Buttons(tuple(buttons)), *untold]


def which_programme(turn: Turn, name: str, found: Sequence[Programme]) -> Message:
    """Asks which of several is meant; each button says the command with that one's name."""
    word = turn.say.command(name)
    buttons = [
        command_button(Text.of(one.name), f"{word} {one.name}") for one in found[:MOST_TO_CHOOSE]
    ]
    return message(Paragraph(turn.say("programme-which")), Buttons(tuple(buttons)))


async def matchable_programmes(turn: Turn) -> Sequence[Programme]:
    """Those whose people are matched, newest first.

    Raises Problem if there is none, and says so of the newest that is not over.
    """
    found = await programmes.programmes_in(turn.session, turn.workspace.id, MATCHABLE)
    if found:
        return found
    others = await programmes.programmes_in(turn.session, turn.workspace.id, NOT_ARCHIVED)
    if others:
        raise Problem("match-not-open", programme=others[0].name, state=others[0].state)
    raise Problem("problem-no-programme")


async def programme_of_argument(
    turn: Turn, programme_id: int | None = None, *, lock: bool = False
) -> Programme:
    """The programme that a button's or form's argument names; raises Problem if it is gone."""
    wanted = turn.number if programme_id is None else programme_id
    found = await programmes.programme_by_id(turn.session, turn.workspace.id, wanted, lock=lock)
    if found is None:
        raise Problem("problem-old-button")
    return found


async def people_meant(turn: Turn) -> tuple[Member, ...]:
    """The members named in the command, in their order; who is new is remembered.

    Raises Problem for an id that the platform does not know or that is not a person.
    """
    return tuple([await person_meant(turn, external_id) for external_id in turn.mentions])


async def person_meant(turn: Turn, external_id: str) -> Member:
    """The member of that external id, remembered if they are new; see people_meant."""
    known = await people.member_of(turn.session, turn.workspace.id, external_id)
    if known is not None:
        return known
    profile = await turn.chat.profile(turn.key, external_id)
    if profile is None or not profile.is_person:
        raise Problem("problem-nobody", name=external_id)
    if profile.is_guest:
        raise Problem("problem-guest-named", name=profile.name)
    return await meet(turn.session, turn.workspace, profile, turn.now)


def ended_in_words(work: UnitOfWork, programme: Programme) -> str:
    """`yes` if its last day is over, as the catalogue asks."""
    return "yes" if programmes.has_passed(work.workspace, programme, work.now) else "no"
