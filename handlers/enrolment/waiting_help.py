"""What helps those who wait for a pair, of what can lead on: a list, an invitation, new people."""

from __future__ import annotations

import enum
from dataclasses import replace

from handlers.conversation.chat import Button, Buttons, Paragraph, Part, Style
from handlers.conversation.router import command_button
from handlers.conversation.turn import Turn
from handlers.enrolment.invitation_sending import is_anybody_askable
from handlers.enrolment.inviting_texts import texts_button
from handlers.pairing.choosing_people import pair_button
from handlers.pairing.would_fit import may_have_a_list
from handlers.people.open_invitations import count_open, open_in_words
from storage import programmes
from storage.tables import Programme
from storage.types import JOINABLE, MATCHABLE
from storage.without_pair import PeopleWithoutPair


class Help(enum.StrEnum):
    """What a coordinator can do, the quickest first."""

    FIND = "find"
    REMIND = "remind"
    """Those invited of the side that is missing."""
    INVITE = "invite"
    WIN = "win"
    """Somebody whom the bot does not know yet."""


async def waiting_help(
    turn: Turn, programme: Programme, found: PeopleWithoutPair, *, by_hand: bool = True
) -> list[Part]:
    """What helps most, in a sentence, and buttons for it; nothing once nobody is matched."""
    if programme.state not in MATCHABLE:
        return []
    side, (invited, leaders) = _missing(found), await count_open(turn, programme)
    can = [Help.FIND] if await may_have_a_list(turn, programme) else []
    if {"leaders": leaders, "mentors": invited - leaders, "both": invited}[side]:
        can.append(Help.REMIND)
    if await is_anybody_askable(turn, programme):
        can.append(Help.INVITE)
    elif Help.FIND not in can:
        can.append(Help.WIN)
    first, *others = can
    told = open_in_words(turn, invited, leaders)
    said = turn.say(f"waiting-now-{first}", side=side, invited=told)
    buttons = [replace(await _button(turn, programme, first), style=Style.PRIMARY)]
    buttons += [await _button(turn, programme, one) for one in others]
    if by_hand and found.mentors and found.mentees:
        buttons.append(pair_button(turn))
    return [Paragraph(said), Buttons(tuple(buttons))]


def _missing(found: PeopleWithoutPair) -> str:
    if found.mentors == found.mentees:
        return "both"
    return "leaders" if found.mentors > found.mentees else "mentors"


async def _button(turn: Turn, programme: Programme, one: Help) -> Button:
    match one:
        case Help.FIND:
            label = turn.say("waiting-find")
            return command_button(label, f"{turn.say.command('match')} {programme.name}")
        case Help.REMIND:
            label = turn.say("status-nudge")
            return command_button(label, f"{turn.say.command('nudge')} {programme.name}")
        case Help.WIN:
            return texts_button(turn, programme)
        case Help.INVITE:
            label = turn.say("waiting-invite")
            newest = await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE)
            if newest and newest[0].id == programme.id:
                return command_button(label, turn.say.command("invite"))
            return Button(label, "invite.preview", str(programme.id))
