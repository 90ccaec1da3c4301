"""Recognition: a thank-you to the partner, private, or shared if both of them agree."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Form,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    TextField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, asks, command, form, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.people.pair_choice import chosen_pair, pair_field, pair_subject, running_pairs
from handlers.people.pairs import member_of_pair, own_pair, partner_in
from storage import prompts, thanks
from storage.tables import Pair, Thanks

LONGEST = 1000
"""Characters of a thank-you."""
PRIVATE, SHARED = "private", "shared"


@command("thanks", helps={Situation.PAIRED: 7}, suggested=True)
async def thank(turn: Turn) -> Form:
    """A form for a thank-you, with the words that came with the command."""
    if len(turn.words) > LONGEST:
        raise Problem("thanks-too-long", longest=LONGEST, length=len(turn.words))
    return await _form(turn, await running_pairs(turn), turn.words)


@action("thanks.open")
async def opened(turn: Turn) -> Form:
    """The same from a pair's card."""
    return await _form(turn, (await own_pair(turn, turn.number),), "")


async def _form(turn: Turn, own: Sequence[Pair], text: str) -> Form:
    return Form(
        "thanks",
        turn.say("thanks-form-title"),
        turn.say("thanks-form-submit"),
        (
            *await pair_field(turn, own),
            TextField(
                "text",
                turn.say("thanks-form-text"),
                turn.say("thanks-form-text.hint"),
                required=True,
                lines=True,
                longest=LONGEST,
                initial=text,
            ),
            ChoiceField(
                "shared",
                turn.say("thanks-form-shared"),
                (
                    Option(PRIVATE, turn.say("thanks-form-private")),
                    Option(SHARED, turn.say("thanks-form-may-share")),
                ),
                turn.say("thanks-form-shared.hint"),
                buttons=True,
                initial=PRIVATE,
            ),
        ),
        subject=pair_subject(own),
    )


@form("thanks")
async def thanked(turn: Turn) -> Message:
    """The thank-you is on its way."""
    pair = await chosen_pair(turn)
    text = turn.values.text("text")
    if not text:
        raise Problem("thanks-text-missing", "text")
    if len(text) > LONGEST:
        raise Problem("thanks-too-long", "text", longest=LONGEST, length=len(text))
    partner = await partner_in(turn, pair)
    given = Thanks(
        workspace_id=turn.workspace.id,
        pair_id=pair.id,
        from_id=turn.member.id,
        to_id=partner.id,
        text=text,
        shared=turn.values.text("shared") == SHARED,
        created_at=turn.now,
    )
    turn.session.add(given)
    await turn.session.flush()
    await plan_prompt(turn, "thanks", partner, given.id, programme_id=pair.programme_id)
    key = "thanks-sent-shared" if given.shared else "thanks-sent-private"
    return message(Paragraph(turn.say(key, name=partner.name)), Quote(text))


@asks("thanks", yes="thanks.release:yes", no="thanks.release:no")
@prompt("thanks")
async def received(turn: Turn) -> Message | None:
    """The partner reads it, and is asked if others may."""
    given = await thanks.thanks_by_id(turn.session, turn.workspace.id, turn.number)
    if given is None or not given.text:
        return None
    giver = await member_of_pair(turn, given.from_id)
    parts: list[Part] = [Paragraph(turn.say("thanks-received", name=giver.name)), Quote(given.text)]
    if not given.shared:
        return message(parts, Note(turn.say("thanks-received-private", name=giver.name)))
    return message(
        parts,
        Paragraph(turn.say("thanks-ask-release", name=giver.name)),
        Buttons(
            (
                Button(turn.say("thanks-release"), "thanks.release", f"{given.id}:yes"),
                Button(turn.say("thanks-keep"), "thanks.release", f"{given.id}:no"),
            )
        ),
    )


@action("thanks.release")
async def released(turn: Turn) -> Message:
    """The receiver lets others read it, or keeps it, and may change their mind."""
    number, _, answer = turn.argument.partition(":")
    turn.argument = number
    given = await thanks.thanks_by_id(turn.session, turn.workspace.id, turn.number)
    if given is None or given.to_id != turn.member.id or not given.shared or not given.text:
        raise Problem("problem-old-button")
    given.released = answer == "yes"
    await prompts.mark_answered(
        turn.session, turn.workspace.id, "thanks", given.id, turn.member.id, answer, turn.now
    )
    giver = await member_of_pair(turn, given.from_id)
    other = "no" if given.released else "yes"
    change = turn.say("thanks-keep-after-all" if given.released else "thanks-release-after-all")
    return message(
        Paragraph(turn.say("thanks-received", name=giver.name)),
        Quote(given.text),
        Note(turn.say("thanks-is-released" if given.released else "thanks-is-kept")),
        Buttons((Button(change, "thanks.release", f"{given.id}:{other}"),)),
    ).replacing()
