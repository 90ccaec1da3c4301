"""Who coordinates, what they did, and a friendly reminder to those who have not answered."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, command, prompt, routes
from handlers.conversation.turn import Problem, Turn
from handlers.coordination.audit_log import audit_lines
from handlers.pairing.asking import ASKING_KINDS
from handlers.people.lookup import people_meant, programme_meant, programme_of_argument
from storage import audit, people, unanswered

ADD = ("add", "hinzufügen", "plus")
REMOVE = ("remove", "entfernen", "minus")
ACTS_SHOWN = 15
"""Entries of the log in one answer."""
NUDGED_KINDS = (ASKING_KINDS[0], "check_in")
"""What a coordinator may remind people of: operational questions only."""


@command("coordinator", "koordination", coordinator=True, also=("coordinators", "coordination"))
async def coordinator(turn: Turn) -> Reply:
    """Appoint, take back, or list coordinators and what they did lately."""
    act = turn.words.partition(" ")[0].casefold()
    if act in ADD:
        return await _appoint(turn, True)
    if act in REMOVE:
        return await _appoint(turn, False)
    every = await people.coordinators_of(turn.session, turn.workspace.id)
    entries = await audit.latest(turn.session, turn.workspace.id, ACTS_SHOWN)
    log: list[Part] = []
    if entries:
        heading = Heading(turn.say("coordination-log-heading"))
        log = [heading, Bullets(await audit_lines(turn, entries))]
    return message(
        Heading(turn.say("coordination-heading")),
        Bullets(tuple(Text.of(member.name) for member in every)),
        Paragraph(turn.say("coordination-how")),
        log,
    )


async def _appoint(turn: Turn, appointed: bool) -> Message:
    named = await people_meant(turn)
    if not named:
        raise Problem("coordination-who")
    every = await people.coordinators_of(turn.session, turn.workspace.id, lock=True)
    if not appointed and {one.id for one in every} <= {one.id for one in named}:
        raise Problem("coordination-last")
    for member in named:
        if member.is_coordinator is not appointed:
            if appointed:
                member.is_coordinator = True
            else:
                people.dismiss(member, turn.now)
            act = "coordinator.add" if appointed else "coordinator.remove"
            await audit.record(
                turn.session,
                turn.workspace.id,
                turn.member.id,
                act,
                f"member:{member.id}",
                turn.now,
            )
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
    word = routes.commands["help"].name_in(turn.say.language)
    return message(Paragraph(turn.say("coordination-appointed", command=word)))


# ---------------------------------------------------------------------------- reminding


@command("nudge", "erinnern", coordinator=True, also=("remind",))
async def nudge(turn: Turn) -> Reply:
    """How many have not answered, and a button to remind them."""
    programme = await programme_meant(turn)
    silent = await unanswered.silent_members(turn.session, programme.id, NUDGED_KINDS)
    if not silent:
        return message(Paragraph(turn.say("nudge-nobody", programme=programme.name)))
    return message(
        Paragraph(turn.say("nudge-question", count=len(silent), programme=programme.name)),
        Buttons((Button(turn.say("nudge-send"), "nudge.send", str(programme.id), Style.PRIMARY),)),
    )


@action("nudge.send", coordinator=True)
async def send_nudges(turn: Turn) -> Reply:
    """Remind each of them, at most once a day."""
    programme = await programme_of_argument(turn)
    silent = await unanswered.silent_members(turn.session, programme.id, NUDGED_KINDS)
    told = 0
    for member in silent:
        told += await plan_prompt(
            turn, "nudge", member, programme.id, programme_id=programme.id, number=_today(turn)
        )
    await audit.record(
        turn.session,
        turn.workspace.id,
        turn.member.id,
        "nudge",
        f"programme:{programme.id}",
        turn.now,
    )
    return message(Paragraph(turn.say("nudge-sent", count=told))).replacing()


@prompt("nudge", unasked=True)
async def nudged(turn: Turn) -> Message | None:
    """Points at what is open; the person's own page says the rest."""
    waiting = await unanswered.silent_members(turn.session, turn.number, NUDGED_KINDS)
    if turn.member.id not in {member.id for member in waiting}:
        return None
    if routes.home is None:
        return None
    page = await routes.home(turn)
    own = page.parts if isinstance(page, Message) else ()
    return message(Paragraph(turn.say("nudge-text")), own)
