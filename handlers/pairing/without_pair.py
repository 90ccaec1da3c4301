"""Why somebody has no pair, in the words of every list that names them."""

from __future__ import annotations

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Text
from handlers.conversation.router import command_button
from handlers.conversation.turn import Turn
from handlers.pairing.candidates import is_complete
from handlers.pairing.choosing_people import pair_button
from storage.tables import Programme
from storage.types import MATCHABLE
from storage.without_pair import PeopleWithoutPair, WithoutPair

REASONS_KEPT = 500
"""People of whom a list keeps why it has no pair for them; of more, the first by name."""


def why_without_pair(say: Say, one: WithoutPair, of: int) -> str:
    """What is known of it; `of` is how many people have no pair and are on no list."""
    if one.is_listed:
        return str(say("without-pair-listed"))
    told = []
    if one.asked_until is not None:
        told.append(str(say("without-pair-asked", day=say.day(one.asked_until))))
    if reason := _reason(say, one):
        told.append(reason)
    kept = REASONS_KEPT if of > REASONS_KEPT else 0
    return "; ".join(told) or str(say("without-pair-unknown", kept=kept))


def _reason(say: Say, one: WithoutPair) -> str:
    """What the last list found, or what is missing for any list; empty if neither is known."""
    own = one.enrolment
    if one.member.level is None or not is_complete(own.topics, own.languages):
        return str(say("without-pair-unrated"))
    if not own.unmatched:
        return ""
    return str(say(f"unmatched-{own.role}-{own.unmatched}", count=own.suitable))


def line_without_pair(say: Say, one: WithoutPair, of: int) -> Text:
    """Their name, and why."""
    return say("without-pair-line", name=one.member.name, why=why_without_pair(say, one, of))


def what_helps(say: Say, found: PeopleWithoutPair) -> Text:
    """Which side is missing; if neither is, what is left to do."""
    missing = "leaders" if found.mentors > found.mentees else "mentors"
    key = "both" if found.mentors == found.mentees else missing
    return say(f"waiting-helps-{key}", mentors=found.mentors, mentees=found.mentees)


def waiting_buttons(
    turn: Turn, programme: Programme, found: PeopleWithoutPair
) -> tuple[Button, ...]:
    """What helps those who wait: another look, more people, and a pair by hand of two of them."""
    if programme.state not in MATCHABLE:
        return ()
    match, invite = turn.say.command("match"), turn.say.command("invite")
    return (
        command_button(turn.say("waiting-find"), f"{match} {programme.name}"),
        command_button(turn.say("waiting-invite"), invite),
        *((pair_button(turn),) if found.mentors and found.mentees else ()),
    )
