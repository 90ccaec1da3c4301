"""Who coordinates, and what they did."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Heading,
    Message,
    Paragraph,
    Reply,
    Text,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import appoint, command, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.coordination import council
from handlers.coordination.audit_log import Place, log_parts
from handlers.people.lookup import people_meant
from storage import people


@command("coordinator", coordinator=True)
async def coordinator(turn: Turn) -> Reply:
    """Appoint, take back, or list coordinators and what they did lately."""
    act = turn.words.partition(" ")[0]
    if turn.catalogue.means(act, "help-coordinator.council"):
        return await council.appoint(turn)
    if turn.catalogue.means(act, "help-coordinator.add"):
        return await _appoint(turn, True)
    if turn.catalogue.means(act, "help-coordinator.remove"):
        return await _appoint(turn, False)
    if named := await people_meant(turn):
        return message(await log_parts(turn, Place(actor_id=named[0].id)))
    every = await people.coordinators_of(turn.session, turn.workspace.id)
    return message(
        Heading(turn.say("coordination-heading")),
        Bullets(tuple(Text.of(member.name) for member in every)),
        council.readers(list(await people.council_of(turn.session, turn.workspace.id)), turn),
        Paragraph(turn.say("coordination-how")),
        await log_parts(turn, Place()),
    )


async def _appoint(turn: Turn, appointed: bool) -> Message:
    named = await people_meant(turn)
    if not named:
        raise Problem("coordination-who")
    every = await people.coordinators_of(turn.session, turn.workspace.id, lock=True)
    if not appointed and {one.id for one in every} <= {one.id for one in named}:
        raise Problem("coordination-last")
    for member in named:
        if member.is_council and appointed:
            raise Problem("council-not-both", name=member.name)
        if member.is_council:
            await council.dismiss(turn, member)
        if member.is_coordinator is not appointed:
            if appointed:
                await appoint(turn, member)
            else:
                people.dismiss(member, turn.now)
            act = "coordinator.add" if appointed else "coordinator.remove"
            await turn.note(act, f"member:{member.id}")
            if appointed:
                await plan_prompt(
                    turn, "appointed", member, 0, programme_id=None, number=_today(turn)
                )
    key = "coordination-added" if appointed else "coordination-removed"
    names = turn.say.listed([member.name for member in named])
    return message(Paragraph(turn.say(key, names=names)))


def _today(turn: Turn) -> int:
    return turn.now.toordinal()


@prompt("appointed")
async def appointed(turn: Turn) -> Message | None:
    """Tells a new coordinator what they can do now."""
    if not turn.member.is_coordinator:
        return None
    word = turn.say.command("help")
    return message(Paragraph(turn.say("coordination-appointed", command=word)))
