"""What leaders give and was chosen as a main topic is moved to its own question; people are asked.

It was offered among the main topics once, and lists may still name it there. It makes no match; so
whoever chose it is told, once, where it stands now.
"""

from __future__ import annotations

from handlers.contents import TOPICS, is_given_back
from handlers.conversation.chat import Button, Buttons, Message, Paragraph, message
from handlers.conversation.prompting import BATCH, plan_deadline, plan_some
from handlers.conversation.router import deadline, prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.people.topics import DOOR
from storage import door_topics, programmes
from storage.tables import Enrolment, Programme
from storage.types import EnrolmentState

DOORS_MOVED = "doors_moved"
LOOK, BATCHES = "doors_look", "doors_batch"
_DOORS = frozenset(one.key for one in TOPICS if is_given_back(one.key))


async def plan_look(work: UnitOfWork, programme: Programme) -> None:
    """Its people are looked through, once: the time is the programme's own."""
    if _DOORS.intersection(programme.topics):
        await plan_deadline(work, LOOK, programme.id, programme.opened_at or programme.created_at)


@deadline(LOOK)
@deadline(BATCHES)
async def move_next(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until none has a door among their main topics."""
    some = await door_topics.chosen_as_main(work.session, programme_id, _DOORS, DOOR, BATCH)
    for own, _member in some:
        own.topics = {key: DOOR if is_given_back(key) else w for key, w in own.topics.items()}
    told = [(member, own.id) for own, member in some]
    await plan_some(work, DOORS_MOVED, told, BATCHES, programme_id=programme_id)


@prompt(DOORS_MOVED, unasked=True, urgency=1)
async def doors_moved(turn: Turn) -> Message | None:
    """Which topics, where they stand now, and a way to change it; nothing if they are gone."""
    own = await programmes.enrolment_by_id(turn.session, turn.workspace.id, turn.number)
    if own is None or own.state is EnrolmentState.LEFT:
        return None
    doors = sorted(key for key in own.topics if is_given_back(key))
    if not doors:
        return None
    say = turn.say
    named = say.listed([str(say(f"topic-{key}.short")) for key in doors])
    question = str(say(f"enrolment-doors-{own.role}"))
    change = Button(say("enrolment-edit"), "enrolment.edit", str(own.id))
    return message(
        Paragraph(say("doors-moved", topics=named, question=question)),
        Paragraph(say(_ask(own, doors))),
        Buttons((change,)),
    )


def _ask(own: Enrolment, doors: list[str]) -> str:
    return "doors-moved-right" if len(doors) < len(own.topics) else "doors-moved-alone"
