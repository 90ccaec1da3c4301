"""Why somebody has no pair, in the words of every list that names them."""

from __future__ import annotations

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Button, Text
from handlers.pairing.candidates import is_complete
from storage.tables import Programme
from storage.without_pair import PeopleWithoutPair, WithoutPair

REASONS_KEPT = 500
"""People of whom a list keeps why it has no pair for them; of more, the first by name."""


def left_button(say: Say, programme: Programme) -> Button:
    """To who has no pair and what helps them."""
    return Button(say("waiting-what-helps"), "status.left", str(programme.id))


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


def who_waits(say: Say, found: PeopleWithoutPair) -> Text:
    """How many of each side are on no list."""
    return say("waiting-sides", mentors=found.mentors, mentees=found.mentees)
