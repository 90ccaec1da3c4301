"""What people write back to the bot's questions: yes, no, later, thanks, stop.

A yes or a no presses the button of the one question that is open; where several are, or the button
asks whether one is sure, it is shown instead. Stopping, leaving and deleting need a press, always.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from handlers.conversation.chat import (
    Button,
    Buttons,
    LinkButton,
    Message,
    Paragraph,
    Part,
    Reply,
    Said,
    Text,
    message,
)
from handlers.conversation.commands import MOST_OFFERED
from handlers.conversation.meaning import Meaning, begins_with, meaning_of
from handlers.conversation.router import (
    QuestionKind,
    command_button,
    free_text,
    press,
    replies,
    routes,
)
from handlers.conversation.suggestions import help_button, perhaps
from handlers.conversation.turn import Turn
from storage import pairs, programmes, prompts
from storage.tables import Prompt

BESIDE_A_QUESTION = 2
"""Commands that a sentence brings beside what it may be an answer to."""
STILL_MEANT = timedelta(days=14)
"""What was asked before is not what somebody answers who writes no more than yes."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that somebody has been asked and has not answered, as it is asked now."""

    kind: QuestionKind
    asked: Message

    def buttons(self, meaning: Meaning) -> list[Button]:
        """What says that, in the words of the question; all of them for what says neither."""
        every = [
            button
            for part in self.asked.parts
            if isinstance(part, Buttons)
            for button in part.buttons
            if isinstance(button, Button)
        ]
        if meaning in (Meaning.YES, Meaning.MET):
            return [button for button in every if _calls(button, self.kind.yes)]
        if meaning in (Meaning.NO, Meaning.NOT_MET):
            return [button for button in every if _calls(button, self.kind.no)]
        return every


def _calls(button: Button, action: str) -> bool:
    """Whether it calls the action, or, of `action:word`, with an argument that ends so."""
    name, _, ending = action.partition(":")
    return button.name == name and (not ending or button.argument.endswith(f":{ending}"))


@replies
async def written_back(turn: Turn, said: Said) -> Reply | None:
    """What a short reply does; None for what is none, or is a command and answers nothing."""
    meaning = meaning_of(turn.catalogue, said.words)
    if meaning is None:
        return await _thankfully(turn, said)
    if meaning is Meaning.STOP:
        return await _what_to_stop(turn)
    known = await _open_questions(turn)
    is_command = routes.command_named(said.words.strip(" .!"), turn.catalogue) is not None
    if is_command and not known:
        return None
    return await _answer(turn, meaning, known)


async def _thankfully(turn: Turn, said: Said) -> Reply | None:
    """Who has no partner to thank, and says more than thanks, answers what is open."""
    if begins_with(turn.catalogue, said.words) is not Meaning.THANKS:
        return None
    if await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id):
        return None
    return await perhaps_an_answer(turn, said) if await _open_questions(turn) else None


@free_text
async def perhaps_an_answer(turn: Turn, said: Said) -> Reply | None:
    """A reply with more behind it, or what says nothing else: what is open, and nothing is done.

    What else they may be looking for stands below.
    """
    begins = begins_with(turn.catalogue, said.words)
    known = await _open_questions(turn)
    elsewhere = await perhaps(turn, said.words, most=BESIDE_A_QUESTION if known else MOST_OFFERED)
    more = elsewhere.parts if elsewhere is not None else (help_button(turn),)
    if begins is Meaning.STOP:
        return (await _what_to_stop(turn)).with_parts(*more)
    if begins is Meaning.THANKS and elsewhere is None:
        return await _politely(turn, begins, known)
    if not known:
        return None
    return _shown(turn, "written-unsure", known, Meaning.LATER).with_parts(*more)


async def _answer(turn: Turn, meaning: Meaning, known: Sequence[OpenQuestion]) -> Reply | None:
    if meaning in (Meaning.THANKS, Meaning.NOTED, Meaning.LATER):
        return await _politely(turn, meaning, known)
    if meaning in (Meaning.MET, Meaning.NOT_MET):
        about = [one for one in known if one.kind.met]
        if not about:
            return _shown(turn, "written-unsure", known, Meaning.LATER) if known else None
        known = about
    if not known:
        return await _nothing_open(turn, meaning)
    buttons = known[0].buttons(meaning)
    if len(known) == 1 and len(buttons) == 1 and buttons[0].confirm is None:
        return await press(turn, buttons[0])
    return _shown(turn, "written-which", known, meaning)


async def _nothing_open(turn: Turn, meaning: Meaning) -> Message:
    """Whoever says yes and takes part in nothing may want to join."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    wants_in = meaning is Meaning.YES and not own
    join = command_button(turn.say("enrolment-join"), turn.say.command("join"))
    buttons = (*((join,) if wants_in else ()), _next_step(turn))
    return message(Paragraph(turn.say("written-nothing-open")), Buttons(buttons))


async def _politely(turn: Turn, meaning: Meaning, known: Sequence[OpenQuestion]) -> Message:
    """Nothing is done; what is open is there to be answered."""
    key = f"written-{meaning}"
    if known:
        return _shown(turn, key, known, meaning)
    own = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    thank = command_button(turn.say("written-thank-partner"), turn.say.command("thanks"))
    buttons = (thank,) if own and meaning is Meaning.THANKS else ()
    return message(Paragraph(turn.say(f"{key}-only")), Buttons((*buttons, _next_step(turn))))


def _shown(turn: Turn, key: str, known: Sequence[OpenQuestion], meaning: Meaning) -> Message:
    """Each open question in its first words, with the buttons that say that."""
    parts: list[Part] = [Paragraph(turn.say(key, count=len(known)))]
    for one in known:
        parts.append(Paragraph(Text.of(one.asked.summary)))
        buttons: tuple[Button | LinkButton, ...] = tuple(one.buttons(meaning))
        if buttons:
            parts.append(Buttons(buttons))
    return message(parts)


def _next_step(turn: Turn) -> Button:
    return command_button(turn.say("help-next-step"), "")


# ---------------------------------------------------------------------------- stopping


async def _what_to_stop(turn: Turn) -> Message:
    """Nothing stops before it is pressed: a word is easily meant otherwise."""
    say = turn.say
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    taking_part = (
        command_button(say("written-stop-pause"), say.command("pause")),
        command_button(say("written-stop-leave"), say.command("leave")),
    )
    outside = (Button(say("invitation-no"), "invitation.no"),)
    delete = command_button(say("written-stop-delete"), say.command("privacy"))
    return message(
        Paragraph(say("written-stop")), Buttons((*(taking_part if own else outside), delete))
    )


# ---------------------------------------------------------------------------- what is open


async def _open_questions(turn: Turn) -> list[OpenQuestion]:
    """What the person was asked lately and has not answered, the newest first, each once."""
    since = turn.now - STILL_MEANT
    kinds = routes.questions.keys()
    sent = await prompts.unanswered_since(turn.session, turn.member, kinds, since)
    found: dict[tuple[Button, ...], OpenQuestion] = {}
    for one in sent:
        kind = routes.questions[one.kind]
        asked = await _asked_again(turn, kind, one)
        if asked is not None:
            again = OpenQuestion(kind, asked)
            found.setdefault(tuple(again.buttons(Meaning.YES)), again)
    return list(found.values())


async def _asked_again(turn: Turn, kind: QuestionKind, sent: Prompt) -> Message | None:
    turn.argument, turn.prompt = str(sent.subject_id), sent
    try:
        return await kind.ask(turn)
    finally:
        turn.argument, turn.prompt = "", None
