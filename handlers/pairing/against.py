"""What speaks against a pair by hand: the rules that it breaks, in words."""

from __future__ import annotations

from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from handlers.matching.rules import Rule, broken_rules, in_line
from handlers.pairing.candidates import candidates_of
from storage import pairs
from storage.tables import Member, Programme

UNCHECKED = "unchecked"
"""Something is not known that the rules need."""


async def against(turn: Turn, programme: Programme, mentor: Member, mentee: Member) -> list[Text]:
    """A sentence for each rule that the two break, and one if not all rules can be looked at.

    What was asked before counts, whatever came of it and whoever has had time since: so it says
    nothing about either.
    """
    found = await candidates_of(turn, programme, (mentor.id, mentee.id))
    by_id = {person.id: person for person in found.people}
    one, other = by_id.get(str(mentee.id)), by_id.get(str(mentor.id))
    if one is not None and other is not None:
        broken = {str(rule) for rule in broken_rules(one, other, found.rules, found.ties)}
    else:
        broken = {UNCHECKED}
        if in_line(str(mentee.id), str(mentor.id), found.rules, found.ties):
            broken.add(Rule.LINE)
        if frozenset((str(mentee.id), str(mentor.id))) in found.ties.apart:
            broken.add(Rule.APART)
    if await pairs.were_asked_before(turn.session, turn.workspace.id, mentor.id, mentee.id):
        broken.add(Rule.APART)
    names = {"mentor": mentor.name, "mentee": mentee.name}
    return [
        turn.say(f"by-hand-rule-{rule}", **names)
        for rule in (*map(str, Rule), UNCHECKED)
        if rule in broken
    ]
