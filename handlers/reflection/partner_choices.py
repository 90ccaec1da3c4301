"""What one chooses in a reflection that the partner may see: doors that were opened, the compass.

A leader says which door they have opened, and the mentor sees it. Of the compass the mentor says
what they need most, the leader what they take it for; both see both once both have said it.
"""

from __future__ import annotations

from handlers.contents import COMPASS_NEEDS, DOORS, Stage, stage_of_session
from handlers.conversation.chat import ChoiceField, Fact, Option, Text
from handlers.conversation.turn import Problem, Turn
from handlers.people.pairs import known_name, member_of_pair
from storage import reflections
from storage.tables import Pair, Reflection
from storage.types import Role

DOOR, NEED = "door", "need"
"""The fields."""
WITH_DOORS = (Stage.HALF_TIME, Stage.TRANSFER, Stage.CLOSE)
"""When leaders are asked: from the session on whose plan says so."""
WITH_COMPASS = (Stage.PERSPECTIVE,)
"""The session in which the two go through it."""


def doors_asked_from(sessions: int) -> int:
    """The session after which leaders are asked first, of so many."""
    every = range(1, sessions + 1)
    return next((one for one in every if stage_of_session(one, sessions) in WITH_DOORS), sessions)


def choice_fields(
    turn: Turn, role: Role, stage: Stage, given: Reflection | None, partner: str
) -> list[ChoiceField]:
    """What is asked at that stage; each may be left out."""
    fields = []
    if role is Role.MENTEE and stage in WITH_DOORS:
        options = tuple(Option(one, turn.say(f"door-{one}")) for one in DOORS)
        label, hint = turn.say("reflection-door", name=partner), turn.say("reflection-door-hint")
        chosen = given.door if given else ""
        fields.append(ChoiceField(DOOR, label, options, hint, required=False, initial=chosen))
    if stage in WITH_COMPASS:
        options = tuple(Option(one, turn.say(f"compass-{one}")) for one in COMPASS_NEEDS)
        label = turn.say(f"reflection-need-{role}", name=partner)
        hint = turn.say("reflection-need-hint", name=partner)
        chosen = given.need if given else ""
        fields.append(ChoiceField(NEED, label, options, hint, required=False, initial=chosen))
    return fields


def keep_choices(turn: Turn, role: Role, stage: Stage, given: Reflection) -> None:
    """What was chosen, where it was asked; raises Problem for what is no choice."""
    if role is Role.MENTEE and stage in WITH_DOORS:
        given.door = _chosen(turn, DOOR, DOORS)
    if stage in WITH_COMPASS:
        given.need = _chosen(turn, NEED, COMPASS_NEEDS)


def _chosen(turn: Turn, field: str, among: tuple[str, ...]) -> str:
    text = turn.values.text(field)
    if text and text not in among:
        raise Problem("form-choose", field)
    return text


async def choices_facts(turn: Turn, pair: Pair, role: Role) -> list[Fact]:
    """What the reader may see of them, for the card of the pair."""
    every = await reflections.choices_in(turn.session, pair.id)
    doors = list(dict.fromkeys(one.door for one in every if one.door))
    needs = {one.author_id: one.need for one in every if one.need}
    facts = []
    if doors:
        told = turn.say.listed([str(turn.say(f"door-{one}")) for one in doors])
        facts.append(Fact(turn.say(f"pair-doors-{role}"), Text.of(told)))
    if {pair.mentor_id, pair.mentee_id} <= needs.keys():
        facts.append(Fact(turn.say("pair-compass"), await _both_needs(turn, pair, needs)))
    return facts


async def _both_needs(turn: Turn, pair: Pair, needs: dict[int, str]) -> Text:
    return turn.say(
        "pair-compass-both",
        mentor=known_name(turn, await member_of_pair(turn, pair.mentor_id)),
        need=str(turn.say(f"compass-{needs[pair.mentor_id]}")),
        mentee=known_name(turn, await member_of_pair(turn, pair.mentee_id)),
        guess=str(turn.say(f"compass-{needs[pair.mentee_id]}")),
    )
